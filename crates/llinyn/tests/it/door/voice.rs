//! Children's voice through the forms: how they took part, what changed, what they were told; and where it is not recorded.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const THREAD: &str = "/review-foster-care-glanrafon-2024/r1";
const COUNCIL: &str = "Glanrafon Council";

/// A plan of the council; its keeper and its address.
async fn planned(site: &Site) -> (Person<'_>, String) {
    let mut keeper = invite_for(site, Role::Coordinator, "glanrafon-council").await;
    let typed = [("title", "Family Plan"), ("owner", COUNCIL), ("objectives", "Families stay together.")];
    let plan = keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    (keeper, plan)
}

/// What young people said of a move.
const SAID: [(&str, &str); 6] = [
    ("who", "Young people in foster care, and their carers"),
    ("count", "14"),
    ("how", "Two evenings with an advocate"),
    ("said", "Nobody told us before we moved."),
    ("felt", "It felt like being heard for once."),
    ("by", COUNCIL),
];

/// Records how children took part; its address.
async fn heard(keeper: &mut Person<'_>, about: &str, typed: &[(&str, &str)]) -> String {
    let reply = keeper.fills(&format!("{about}/voice"), typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    keeper.site.wait(1_000);
    let page = keeper.site.json(about).await;
    let last = page["voices"].as_array().unwrap().last().unwrap().clone();
    format!("/{}", last["reference"].as_str().unwrap())
}

async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

async fn figures(site: &Site) -> [i64; 3] {
    let page = site.json("/voices").await;
    ["heard", "not_heard", "not_told"].map(|name| page[name].as_i64().unwrap())
}

async fn rows(site: &Site, only: &str) -> Vec<String> {
    let page = site.json(&format!("/voices?only={only}")).await;
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| row["text"].as_str().unwrap().to_owned()).collect()
}

/// System 31: a plan says how children were involved and what changed; where nothing is recorded, the plan says so, and so
/// does the list, whose figures open to their rows.
#[tokio::test]
async fn system_31_a_plan_says_how_children_took_part() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    for address in [&*plan, THREAD] {
        says(&site, address, &["Children’s voice", "Not recorded. Nothing here says"]).await;
        says(&site, &format!("/cy{address}"), &["Llais plant", "Heb ei gofnodi."]).await;
    }
    assert_eq!(figures(&site).await, [0, 1, 0]);
    assert_eq!(
        (rows(&site, "not_heard").await, rows(&site, "heard").await),
        (vec!["Family Plan".to_owned()], vec![])
    );

    let voice = heard(&mut keeper, &plan, &SAID).await;
    let parts = [
        "Young people in foster care",
        "14 people",
        "Nobody told us before we moved.",
        "nothing recorded yet",
    ];
    says(&site, &plan, &parts).await;
    says(&site, &voice, &["It felt like being heard", "They have not been told.", "1 June 2026"]).await;
    says(&site, &format!("/cy{voice}"), &["14 o bobl", "dim wedi’i gofnodi eto", "1 Mehefin 2026"]).await;
    assert!(!site.page(&plan).await.contains("Not recorded. Nothing here says"));
    assert_eq!(figures(&site).await, [1, 0, 1]);
    assert_eq!(rows(&site, "heard").await, ["Family Plan"]);
    assert_eq!(rows(&site, "not_told").await, ["Young people in foster care, and their carers"]);
    // What is said of a thread is counted to no plan.
    heard(&mut keeper, THREAD, &SAID).await;
    assert_eq!(figures(&site).await, [1, 0, 2]);
    // As it stood the day before, nothing was recorded.
    assert_eq!(site.json(&format!("{plan}?on=2026-02-28")).await["voices"], json!([]));
    site.holds().await;
}

/// System 31: whoever gave evidence is owed word of what became of it; it falls silent, and is met by saying what they were
/// told and when.
#[tokio::test]
async fn system_31_those_who_gave_evidence_are_told_what_became_of_it() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let voice = heard(&mut keeper, &plan, &SAID).await;
    site.day("2026-06-20");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let row = silent["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(voice));
    let row = row.unwrap_or_else(|| panic!("{silent}"));
    assert_eq!((&row["tag"][1], &row["late"]), (&json!("feedback"), &json!(19)));
    says(&site, "/silent", &["word to those who gave evidence"]).await;
    says(&site, &format!("/cy{voice}"), &["Nid ydynt wedi cael gwybod.", "19 diwrnod yn ôl"]).await;

    let form = format!("{voice}/feedback");
    let mut owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    let told = "We wrote to each of you that moves are now told a week before.";
    let typed = [("told", told), ("told_on", "2026-06-19"), ("changed", "Moves are told a week before.")];
    let reply = owner.fills(&form, &typed).await;
    assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*voice));
    site.wait(1_000);
    says(&site, &plan, &[told, "19 June 2026", "Moves are told a week before."]).await;
    says(&site, &format!("/cy{voice}"), &["19 Mehefin 2026", "lang=\"en\""]).await;
    let page = site.json(&voice).await;
    assert_eq!((&page["voice"]["due"], &page["voice"]["late"]), (&Value::Null, &Value::Null), "{page}");
    assert_eq!(figures(&site).await, [1, 0, 0]);
    let silent = site.json("/silent").await;
    assert!(silent["rows"].as_array().unwrap().iter().all(|row| row["address"] != json!(voice)), "{silent}");
    // The statement leads to what it answers.
    assert_eq!(site.get("/said-2026-06-20/feedback1").await.header(header::LOCATION), voice);
    // Before it was said, there was nothing to see.
    assert_eq!(site.get(&format!("{voice}?on=2026-02-28")).await.status, StatusCode::NOT_FOUND);
    // Somebody else has nothing to tell them.
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let reply = other.fills(&form, &typed).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
    site.holds().await;
}

/// System 31: where they were told when it is recorded, nothing is owed.
#[tokio::test]
async fn system_31_what_was_told_already_is_not_owed() {
    let site = site_with_an_answer().await;
    let (mut keeper, _) = planned(&site).await;
    let told = [
        ("told", "We told you on the last evening."),
        ("told_on", "2026-02-20"),
        ("changed", "Nothing, for want of money."),
    ];
    let voice = heard(&mut keeper, THREAD, &[&SAID[..], &told].concat()).await;
    says(
        &site,
        &voice,
        &["We told you on the last evening.", "20 February 2026", "Nothing, for want of money."],
    )
    .await;
    assert_eq!(figures(&site).await, [0, 1, 0]);
    // Whoever asked them told them, whoever writes it down.
    let mut board = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let voice = heard(&mut board, THREAD, &[&SAID[..], &told].concat()).await;
    let page = site.json(&voice).await;
    assert_eq!(page["voice"]["told"][0]["by"]["stated"]["words"], json!(COUNCIL), "{page}");
    let owed = site.json("/owed").await;
    assert!(owed["rows"].as_array().unwrap().iter().all(|row| row["tag"][1] != "feedback"), "{owed}");
}

/// System 31: a number under five stands nowhere: not on the page, not in the statement, not in the open data.
#[tokio::test]
async fn system_31_a_few_are_never_counted() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let mut typed = SAID.to_vec();
    (typed[1].1, typed[2].1) = ("4", "Visits");
    let voice = heard(&mut keeper, &plan, &typed).await;
    says(&site, &voice, &["fewer than five"]).await;
    says(&site, &format!("/cy{voice}"), &["llai na phump"]).await;
    assert_eq!(site.json(&voice).await["voice"]["count"], json!({"stated": "fewer_than_five"}));
    let (statement, _) = voice.rsplit_once('/').unwrap();
    says(&site, statement, &["How many: fewer than five"]).await;
    let kept = site.store.nouns("voice", 0, i64::MAX).await.unwrap();
    assert!(kept[0].1.contains("fewer_than_five") && !kept[0].1.contains("exactly"), "{kept:?}");
    // Nor in words.
    for (prefix, who, part) in [
        ("", "Three young people", "These words tell of fewer than five people"),
        ("/cy", "Dau blentyn", "Mae’r geiriau hyn yn sôn am lai na phump"),
    ] {
        typed[0].1 = who;
        let reply = keeper.fills(&format!("{prefix}{plan}/voice"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains(part), "{}", reply.text());
    }
}

#[tokio::test]
async fn what_is_wrong_about_a_voice_is_told_beside_its_field() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let voice = heard(&mut keeper, &plan, &SAID).await;
    let seq = site.store.head().await.unwrap().seq;
    for (form, typed, parts) in [
        (
            format!("{plan}/voice"),
            vec![("who", ""), ("count", "some"), ("by", "Nobody Council"), ("told", "Yes")],
            vec!["href=\"#who\"", "href=\"#count\"", "href=\"#by\"", "href=\"#told_on\""],
        ),
        (
            format!("{plan}/voice"),
            vec![("who", "Carers"), ("count", "0"), ("by", COUNCIL), ("told_on", "2026-03-02")],
            vec!["href=\"#count\"", "href=\"#told\"", "is still to come"],
        ),
        (
            format!("{plan}/voice"),
            vec![
                ("who", "Carers"),
                ("said", "Since the death of Ffug Enwog, a child, all changed."),
                ("by", COUNCIL),
            ],
            vec!["href=\"#said\"", "name a child"],
        ),
        (format!("{voice}/feedback"), vec![], vec!["href=\"#told\"", "href=\"#told_on\""]),
    ] {
        let reply = keeper.fills(&form, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        for part in parts {
            assert!(reply.text().contains(part), "{part} in {form}: {}", reply.text());
        }
    }
    assert_eq!(site.store.head().await.unwrap().seq, seq);
    for (address, status) in
        [("/said-2026-03-01-9/voice1", StatusCode::NOT_FOUND), ("/voices?only=all", StatusCode::BAD_REQUEST)]
    {
        assert_eq!(site.get(address).await.status, status, "{address}");
    }
}
