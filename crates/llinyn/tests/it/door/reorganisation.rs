//! Bodies that change, through the form: renamed, merged, split and abolished; what they hold passes in sight of
//! everybody, or stands on the page of what is orphaned.

use axum::http::StatusCode;
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::desk::{PROMISE, THREAD};
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const COUNCIL: &str = "/body/glanrafon-council";
const FORM: &str = "/body/glanrafon-council/reorganisation";
const BOARD: &str = "glanrafon-safeguarding-board";
const MINUTES: &str = "Glanrafon Safeguarding Board

MINUTES OF THE MEETING OF 8 MAY 2024

PRESENT:

Councillors A. Bryn (Chair) and E. Dolwen

FOSTER CARE

RESOLVED –

(1)\tT H A T the position on foster care be noted.
";

/// The report, the council's answer, and a board that owns nothing of it.
async fn site_with_a_board() -> Site {
    let site = site_with_an_answer().await;
    site.import("minutes.txt", MINUTES).await;
    site
}

async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-care-inspectorate").await
}

/// The form as it is sent.
fn change<'f>(kind: &'f str, day: &'f str, name: &'f str, shares: &'f str) -> Vec<(&'f str, &'f str)> {
    let reason = ("reason", "The order of last year.");
    vec![("kind", kind), ("day", day), ("name_en", name), ("name_cy", ""), ("shares", shares), reason]
}

async fn is_done(person: &mut Person<'_>, fields: &[(&str, &str)]) {
    let reply = person.fills(FORM, fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    // Pages are kept for a moment.
    person.site.wait(5_000);
}

/// The values at a place of each row of a list.
async fn rows(site: &Site, list: &str, at: &str) -> Vec<Value> {
    let page = site.json(list).await;
    page["rows"].as_array().unwrap().iter().map(|row| row.pointer(at).unwrap().clone()).collect()
}

#[tokio::test]
async fn all_that_is_wrong_with_a_change_is_told() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let twice = format!("Glanrafon Safeguarding Board; {PROMISE}\nGlanrafon Care Inspectorate; {PROMISE}");
    for (kind, day, name, shares, wrong) in [
        ("", "", "", "", vec!["#kind", "#day"]),
        ("renamed", "2026-03-02", "Glanrafon Care Inspectorate", "", vec!["#day", "#name_en"]),
        ("renamed", "2026-03-01", "", "", vec!["#name_en"]),
        ("merged", "2026-03-01", "", "", vec!["#shares"]),
        ("merged", "2026-03-01", "", "Glanrafon Council", vec!["#shares"]),
        ("merged", "2026-03-01", "", "Nowhere Board", vec!["#shares"]),
        ("split", "2026-03-01", "", "Glanrafon Safeguarding Board", vec!["#shares"]),
        ("split", "2026-03-01", "", twice.as_str(), vec!["#shares"]),
        ("abolished", "2026-03-01", "", "Glanrafon Safeguarding Board; a/c9", vec!["#shares"]),
    ] {
        let before = site.store.head().await.unwrap();
        for prefix in ["", "/cy"] {
            let address = format!("{prefix}{FORM}");
            let reply = keeper.fills(&address, &change(kind, day, name, shares)).await;
            let text = reply.text();
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind} {shares}");
            for field in &wrong {
                assert!(text.contains(&format!("href=\"{field}\"")), "{field} of {kind} {shares}");
            }
            assert!(text.contains("The order of last year."), "what was typed is kept");
        }
        assert_eq!(site.store.head().await.unwrap(), before, "{kind} {shares}");
    }
    site.holds().await;
}

/// System 32: one body under its names, each in its time; a paper that uses either means the same body.
#[tokio::test]
async fn system_32_a_renamed_body_is_one_body() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    is_done(&mut keeper, &change("renamed", "2026-02-01", "Glanrafon County Council", "")).await;
    let page = site.json(COUNCIL).await;
    let names: Vec<(&Value, &Value)> =
        page["names"].as_array().unwrap().iter().map(|name| (&name["name"], &name["to"])).collect();
    assert_eq!(
        names,
        [
            (&json!("Glanrafon Council"), &json!({ "stated": "2026-01-31" })),
            (&json!("Glanrafon County Council"), &json!("not_stated"))
        ]
    );
    assert!(site.page(COUNCIL).await.contains("<h1>Glanrafon County Council</h1>"));
    assert!(site.page(&format!("/cy{COUNCIL}")).await.contains("Ailenwyd"));
    for name in ["Glanrafon Council", "Glanrafon County Council"] {
        let body = site.store.reader().body_named(name).await.unwrap().unwrap();
        assert_eq!(body.reference.as_str(), "glanrafon-council", "{name}");
    }
    // It owes what it owed, and nothing passed.
    assert!(!page["owed"].as_array().unwrap().is_empty());
    assert!(rows(&site, "/orphaned", "/address").await.is_empty());
    site.holds().await;
}

/// System 21: a merger carries every open thread to the successor; what was printed stays in sight.
#[tokio::test]
async fn system_21_what_a_merged_body_holds_passes_on() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let before = site.store.head().await.unwrap().seq;
    is_done(&mut keeper, &change("merged", "2026-02-01", "", "Glanrafon Safeguarding Board")).await;
    for (prefix, words) in [("", "passed on 1 February 2026"), ("/cy", "trosglwyddwyd ar 1 Chwefror 2026")] {
        for thread in [THREAD, PROMISE] {
            let page = site.page(&format!("{prefix}{thread}")).await;
            for part in [words, "Glanrafon Council", "Glanrafon Safeguarding Board"] {
                assert!(page.contains(part), "{part} on {prefix}{thread}");
            }
            // As it stood in the record before, and in the world the day before it was said.
            for time in [format!("as-at={before}"), "on=2026-02-28".to_owned()] {
                let page = site.page(&format!("{prefix}{thread}?{time}")).await;
                assert!(!page.contains(words), "{words} on {prefix}{thread}?{time}");
            }
        }
    }
    // Whoever took it up owes it: on the body's page, in the lists, and under what needs them.
    assert!(site.json(COUNCIL).await["owed"].as_array().unwrap().is_empty());
    for list in ["/owed", "/undated", "/silent"] {
        let owing = rows(&site, list, "/whom/body/reference").await;
        assert!(!owing.contains(&json!("glanrafon-council")), "{list}: {owing:?}");
    }
    let mut taker = invite_for(&site, Role::Contributor, BOARD).await;
    assert!(taker.opens("/me").await.text().contains(PROMISE));
    let typed = [("claim", "underway"), ("words", "Half are paid.")];
    let said = taker.fills(&format!("{PROMISE}/progress"), &typed).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let refused = other.fills(&format!("{PROMISE}/progress"), &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Who took it up is no judge of it.
    let mut judge = invite_for(&site, Role::Verifier, BOARD).await;
    let found = [("verdict", "in_place"), ("method", "We looked"), ("words", "So it is.")];
    let refused = judge.fills(&format!("{PROMISE}/verification"), &found).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(rows(&site, "/orphaned", "/address").await.is_empty());
    site.holds().await;
}

/// System 11: who carries each action on is named; a thread takes its promises along, but those that are named.
#[tokio::test]
async fn system_11_a_split_names_who_takes_up_what() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let shares = format!(
        "Glanrafon Safeguarding Board; https://llinyn.example{PROMISE}\nGlanrafon Care Inspectorate; {THREAD}"
    );
    is_done(&mut keeper, &change("split", "2026-03-01", "", &shares)).await;
    for (thread, to) in [(THREAD, "glanrafon-care-inspectorate"), (PROMISE, BOARD)] {
        let passed = site.json(thread).await["passed"].clone();
        assert_eq!(passed[0]["to"]["body"]["reference"], json!(to), "{thread}");
        assert_eq!(passed[0]["on"], json!("2026-03-01"));
    }
    let listed = site.page(&format!("/body/{BOARD}")).await;
    assert!(listed.contains("Passed to it") && listed.contains(PROMISE));
    site.holds().await;
}

/// System 18: what nobody takes up is shown in public, with since when, until somebody does.
#[tokio::test]
async fn system_18_what_nobody_takes_up_is_orphaned_in_public() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    assert!(!site.page("/").await.contains("/orphaned"));
    is_done(&mut keeper, &change("abolished", "2026-02-20", "", "")).await;
    let mut orphans = rows(&site, "/orphaned", "/address").await;
    orphans.sort_by_key(Value::to_string);
    assert_eq!(orphans, [json!(PROMISE), json!(THREAD)]);
    assert_eq!(rows(&site, "/orphaned", "/day").await, [json!("2026-02-20"), json!("2026-02-20")]);
    assert_eq!(site.json("/").await["figures"]["orphaned"], json!(2));
    for (address, words) in [
        ("/", "2 things are orphaned"),
        ("/cy/", "2 beth yn amddifad"),
        ("/orphaned", "20 February 2026"),
        ("/cy/orphaned", "20 Chwefror 2026"),
        (COUNCIL, "Abolished"),
    ] {
        assert!(site.page(address).await.contains(words), "{words} on {address}");
    }
    // On the day before it was said nothing was orphaned.
    assert!(rows(&site, "/orphaned?on=2026-02-28", "/address").await.is_empty());
    // A body that is no more takes up nothing, and can be renamed no more.
    let refused = keeper.fills(FORM, &change("renamed", "2026-03-01", "Another Name", "")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Somebody takes up what was left.
    is_done(&mut keeper, &change("abolished", "2026-03-01", "", "Glanrafon Safeguarding Board")).await;
    assert!(rows(&site, "/orphaned", "/address").await.is_empty());
    let mut taker = invite_for(&site, Role::Contributor, BOARD).await;
    let typed = [("claim", "nothing_since"), ("words", "")];
    let said = taker.fills(&format!("{THREAD}/progress"), &typed).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    site.holds().await;
}
