//! A plan that is made here, through the forms: the plan, its commitments, what it answers and who reports on it.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const INSPECTORATE: &str = "Glanrafon Care Inspectorate";
const COUNCIL: &str = "Glanrafon Council";

/// The coordinator, who speaks for the council here.
async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-council").await
}

/// A plan with two objectives; its address.
async fn made(keeper: &mut Person<'_>) -> String {
    let typed = [
        ("title", "Glanrafon Foster Care Plan 2026-28"),
        ("owner", COUNCIL),
        ("from", "2026-04-01"),
        ("to", "2028-03-31"),
        ("overseers", "Glanrafon Care Inspectorate; Corporate Parenting Panel"),
        ("objectives", "To pay carers in time.\n\nTo keep brothers and sisters together."),
        ("origins", "Review of Foster Care in Glanrafon"),
    ];
    let reply = keeper.fills("/plans/new", &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header(header::LOCATION).to_owned()
}

fn facts(page: &Value, expected: &[(&str, Value)]) {
    for (place, expected) in expected {
        assert_eq!(page.pointer(place).unwrap_or(&Value::Null), expected, "{place}");
    }
}

/// System 11: a plan has owners, dates and blanks that are told, in the words that were typed.
#[tokio::test]
async fn system_11_a_plan_is_made_by_hand() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    assert!(keeper.opens("/plans").await.text().contains("href=\"/plans/new\""));
    assert!(!site.page("/plans").await.contains("/plans/new"), "nobody else is led there");
    let wrong = [
        ("title", " "),
        ("owner", "Nobody"),
        ("from", "2028-01-01"),
        ("to", "2026-01-01"),
        ("objectives", "Kept & shown"),
    ];
    for (prefix, told) in [("", "comes before the first"), ("/cy", "cyn y cyntaf")] {
        let reply = keeper.fills(&format!("{prefix}/plans/new"), &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#title\"", "href=\"#owner\"", "href=\"#to\"", told, "Kept &#38; shown"] {
            assert!(reply.text().contains(part), "{part} in {prefix}");
        }
    }
    let plan = made(&mut keeper).await;
    facts(
        &site.json(&plan).await,
        &[
            ("/title", json!("Glanrafon Foster Care Plan 2026-28")),
            ("/owner/stated/words", json!(COUNCIL)),
            ("/period/stated/to", json!("2028-03-31")),
            ("/overseers/0/body/name", json!(INSPECTORATE)),
            ("/overseers/1/words", json!("Corporate Parenting Panel")),
            ("/overseers/1/body", Value::Null),
            ("/objectives/1/objective/text", json!("To keep brothers and sisters together.")),
            ("/origins/0/kind", json!("first")),
        ],
    );
    let again = keeper
        .fills("/plans/new", &[("title", "Glanrafon foster care plan 2026-28"), ("owner", COUNCIL)])
        .await;
    assert!(again.text().contains("is on the record already"), "{}", again.text());
    site.holds().await;
}

/// Systems 7 to 9: how much of a promise it is follows from what was typed, its cost stands beside it, and its first
/// date is fixed. Sent twice, it is made once.
#[tokio::test]
async fn system_07_a_commitment_is_added_to_a_plan() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    let plan = made(&mut keeper).await;
    let address = format!("{plan}/commitment");
    assert!(keeper.opens(&plan).await.text().contains(&format!("href=\"{address}\"")));
    let typed = [
        ("text", "Pay every carer on the first day of the month."),
        ("owner_body", COUNCIL),
        ("contributors", "Glanrafon Care Inspectorate; the carers"),
        ("when_to", "2026-09-30"),
        ("cost", "£12,000 a year"),
    ];
    let hidden = keeper.hidden(&address).await;
    let fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(typed).collect();
    for _ in 0..2 {
        let reply = keeper.sends(&address, &fields).await;
        assert_eq!(
            (reply.status, reply.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, &*plan),
            "{}",
            reply.text()
        );
    }
    let exploring = [("text", "Explore a second office."), ("grade", ""), ("waits_on", "the budget")];
    keeper.fills(&address, &exploring).await;
    let page = site.json(&plan).await;
    assert_eq!(page["commitments"].as_array().unwrap().len(), 2, "a double click makes one");
    facts(
        &page,
        &[
            ("/commitments/0/tag/1", json!("dated")),
            ("/commitments/0/day", json!("2026-09-30")),
            ("/commitments/0/whom/body/name", json!(COUNCIL)),
            ("/commitments/1/tag/1", json!("conditional")),
            ("/commitments/1/whom", Value::Null),
        ],
    );
    let promise = page["commitments"][0]["address"].as_str().unwrap().to_owned();
    for (prefix, cost) in [("", "What it costs"), ("/cy", "Beth mae’n ei gostio")] {
        let shown = site.page(&format!("{prefix}{promise}")).await;
        assert!(shown.contains(cost) && shown.contains("£12,000 a year"), "{prefix}");
    }
    site.day("2026-10-01");
    let silent = site.json("/silent").await;
    assert!(
        silent["rows"].as_array().unwrap().iter().any(|row| row["address"] == json!(promise)),
        "{silent}"
    );
    site.holds().await;
}

/// Whatever is wrong with a commitment is told at once, and what was typed is kept.
#[tokio::test]
async fn system_07_a_commitment_that_is_wrong_is_told() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    let address = format!("{}/commitment", made(&mut keeper).await);
    let wrong = [
        ("text", ""),
        ("owner_body", "Nobody"),
        ("grade", "dated"),
        ("when_to", "soon"),
        ("cost", "£5 & more"),
    ];
    let reply = keeper.fills(&address, &wrong).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "href=\"#text\"",
        "href=\"#owner_body\"",
        "href=\"#when_to\"",
        "£5 &#38; more",
        "value=\"dated\" checked",
    ] {
        assert!(reply.text().contains(part), "{part}: {}", reply.text());
    }
}

/// System 12: a source that joins later stands beside the one the plan began with, and does not take its place.
#[tokio::test]
async fn system_12_a_source_joins_a_plan_later() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    let plan = made(&mut keeper).await;
    let address = format!("{plan}/origin");
    let nothing = keeper.fills(&format!("/cy{address}"), &[("origin", " "), ("reason", "")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text().contains("href=\"#origin\""));
    let typed = [("origin", "/response-review-foster-care-glanrafon-2024"), ("reason", "It was answered.")];
    let reply = keeper.fills(&address, &typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, &*plan),
        "{}",
        reply.text()
    );
    facts(
        &site.json(&plan).await,
        &[
            ("/origins/0/words", json!("Review of Foster Care in Glanrafon")),
            ("/origins/0/kind", json!("first")),
            ("/origins/1/words", json!("Response to the Review of Foster Care in Glanrafon")),
            ("/origins/1/kind", json!("added")),
        ],
    );
    site.holds().await;
}

/// System 18: reports that somebody takes on are owed by themselves, from the first day on.
#[tokio::test]
async fn system_18_a_duty_to_report_owes_its_reports() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    let plan = made(&mut keeper).await;
    let address = format!("{plan}/duty");
    let wrong = [("reports_from", ""), ("reports_to", ""), ("every_months", "0"), ("first", "2026-02-28")];
    for (prefix, told) in [("", "whole number from 1 to 60"), ("/cy", "rhif cyfan o 1 i 60")] {
        let reply = keeper.fills(&format!("{prefix}{address}"), &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#reports_from\"", "href=\"#reports_to\"", "href=\"#first\"", told] {
            assert!(reply.text().contains(part), "{part} in {prefix}");
        }
    }
    let typed = [
        ("reports_from", COUNCIL),
        ("reports_to", INSPECTORATE),
        ("every_months", "6"),
        ("first", "2026-06-01"),
    ];
    let reply = keeper.fills(&address, &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let owed = site.json("/owed").await;
    let days: Vec<&str> =
        owed["rows"].as_array().unwrap().iter().filter_map(|row| row["day"].as_str()).collect();
    assert!(days.contains(&"2026-06-01"), "{days:?}");
    site.day("2027-01-01");
    facts(
        &site.json(&plan).await,
        &[
            ("/duties/0/from/stated/words", json!(COUNCIL)),
            ("/duties/0/to/stated/words", json!(INSPECTORATE)),
            ("/duties/0/every_months/stated", json!(6)),
            ("/duties/0/first/stated", json!("2026-06-01")),
            ("/duties/0/missed/stated", json!(["2026-06-01", "2026-12-01"])),
        ],
    );
    site.holds().await;
}

/// System 18: whoever owes a report gives it by its form, from where it is said to be owed; the slots that passed empty
/// stay beside it, and the next one is owed.
#[tokio::test]
async fn system_18_an_owed_report_is_given() {
    let site = site_with_an_answer().await;
    let mut keeper = keeper(&site).await;
    let plan = made(&mut keeper).await;
    let typed = [
        ("reports_from", COUNCIL),
        ("reports_to", INSPECTORATE),
        ("every_months", "6"),
        ("first", "2026-06-01"),
    ];
    keeper.fills(&format!("{plan}/duty"), &typed).await;
    let duty = format!("/{}", site.json(&plan).await["duties"][0]["reference"].as_str().unwrap());
    let address = format!("{duty}/report");
    site.day("2026-12-02");
    let mut owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    for (prefix, label) in [("", "Give the report"), ("/cy", "Rhoi’r adroddiad")] {
        let page = owner.opens(&format!("{prefix}/me")).await.text();
        assert!(page.contains(&format!("href=\"{prefix}{address}\">{label}")), "{page}");
    }
    assert!(!site.page(&plan).await.contains(&address), "nobody else is led there");
    let head = site.store.head().await.unwrap().seq;
    for (prefix, told) in [("", "Nothing is written here"), ("/cy", "Does dim wedi’i ysgrifennu yma")] {
        let wrong = [("words", " "), ("not_done", "Kept & shown")];
        let reply = owner.fills(&format!("{prefix}{address}"), &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#words\"", told, "Kept &#38; shown"] {
            assert!(reply.text().contains(part), "{part}: {}", reply.text());
        }
    }
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let typed = [("words", "Every carer is paid in time."), ("not_done", "The second office.")];
    let refused = other.fills(&address, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only who owes it gives it");
    assert_eq!(site.store.head().await.unwrap().seq, head, "nothing was half recorded");
    let given = owner.fills(&address, &typed).await;
    assert_eq!((given.status, given.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*duty));
    site.wait(1_000);
    for (prefix, late) in [("", "nothing had come by 1 June 2026"), ("/cy", "erbyn 1 Mehefin 2026")] {
        let page = site.page(&format!("{prefix}{plan}")).await;
        for part in [late, &format!("href=\"{prefix}/said-2026-12-02\"")] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }
    let said = site.page("/said-2026-12-02").await;
    assert!(
        said.contains("Every carer is paid in time.") && said.contains("Still not done: The second office.")
    );
    facts(
        &site.json(&plan).await,
        &[
            ("/duties/0/last/stated", json!("2026-12-02")),
            ("/duties/0/missed/stated", json!([])),
            ("/duties/0/given/0/late", json!(["2026-06-01", "2026-12-01"])),
        ],
    );
    let owed = site.json("/owed").await;
    let next = owed["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(duty)).unwrap();
    assert_eq!((&next["day"], &next["tag"][1]), (&json!("2027-06-02"), &json!("update")), "the next goes on");
    site.holds().await;
}
