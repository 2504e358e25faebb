//! Words through the forms: one concept in two languages, a word that took another's place, and the names of one body.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, invite_for};
use crate::web::site::Site;

/// A report that calls one government by three names.
const REPORT: &str = "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: The Welsh Assembly Government should pay carers on the first day of each month.

Recommendation 2: The Assembly Government should publish how many carers it pays.

Recommendation 3: The Welsh Government should write to every carer.
";
const PAPER: &str = "/review-foster-care-glanrafon-2024";

async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-care-inspectorate").await
}

/// Fills a form in; where that leads.
async fn recorded(keeper: &mut Person<'_>, form: &str, typed: &[(&str, &str)]) -> String {
    let reply = keeper.fills(form, typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{form}: {}", reply.text());
    keeper.site.wait(1_000);
    reply.header(header::LOCATION).to_owned()
}

async fn means(keeper: &mut Person<'_>, word: &str, language: &str, meaning: &str, from: &str) -> String {
    let typed =
        [("word", word), ("language", language), ("meaning", meaning), ("from", from), ("paper", PAPER)];
    recorded(keeper, "/terms/new", &typed).await
}

async fn relates(keeper: &mut Person<'_>, first: &str, kind: &str, second: &str) {
    let typed = [("first", first), ("kind", kind), ("second", second), ("reason", "As the review explains.")];
    recorded(keeper, "/terms/relation", &typed).await;
}

fn words(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["word"].as_str().unwrap()).collect()
}

/// System 32: a word has dated meanings with their sources; its concept has words in both languages; the word that took its
/// place is another, and leads to it.
#[tokio::test]
async fn system_32_one_concept_has_words_in_two_languages() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let page = means(&mut keeper, "LSCB", "en", "The board of one authority.", "2006-10-01").await;
    assert_eq!(page, "/term/LSCB");
    means(&mut keeper, "BLlDP", "cy", "Bwrdd un awdurdod.", "").await;
    let regional = means(&mut keeper, "Regional Board", "en", "The board of a region.", "2016-04-06").await;
    relates(&mut keeper, "BLlDP", "same_concept", "LSCB").await;
    relates(&mut keeper, "Regional Board", "supersedes", "LSCB").await;
    means(&mut keeper, "LSCB", "en", "A board that is no more.", "2016-04-06").await;

    let shown = site.json(&page).await;
    let meanings: Vec<_> =
        shown["meanings"].as_array().unwrap().iter().map(|one| one["from"].clone()).collect();
    assert_eq!(meanings, [json!({"stated": "2006-10-01"}), json!({"stated": "2016-04-06"})], "{shown}");
    assert_eq!(shown["meanings"][0]["meaning"], "The board of one authority.");
    let html = site.page(&page).await;
    assert_eq!(html.matches("The board of one authority.").count(), 1, "said once: {html}");
    assert_eq!(shown["meanings"][0]["taken_from"]["title"], "Review of Foster Care in Glanrafon");
    assert_eq!((words(&shown["same"]), words(&shown["after"])), (vec!["BLlDP"], vec!["Regional Board"]));
    // Distinct, and linked, also from the word of the other language.
    let shown = site.json(&regional).await;
    assert_eq!((words(&shown["same"]), words(&shown["before"])), (vec![], vec!["LSCB"]), "{shown}");
    let shown = site.json("/term/blldp").await;
    assert_eq!((words(&shown["same"]), words(&shown["after"])), (vec!["LSCB"], vec!["Regional Board"]));

    let list = site.json("/terms").await;
    assert_eq!(words(&list["words"]), ["BLlDP", "LSCB", "Regional Board"], "{list}");
    for (address, parts) in [
        ("/term/LSCB", vec!["Other words for the same", "Its place was taken by", "1 October 2006", "Welsh"]),
        ("/cy/term/LSCB", vec!["Geiriau eraill am yr un peth", "Cymerwyd ei le gan", "1 Hydref 2006"]),
        ("/cy/terms", vec!["BLlDP", "Cymraeg", "Regional Board"]),
    ] {
        let page = site.page(address).await;
        for part in parts {
            assert!(page.contains(part), "{part} in {address}: {page}");
        }
    }
    assert_eq!(site.get("/term/LSCB?on=2026-02-28").await.status, StatusCode::NOT_FOUND, "not yet said");
    site.holds().await;
}

/// System 32: a meaning from a day that is still to come is shown as such, and where its form leads to is there.
#[tokio::test]
async fn system_32_a_meaning_to_come_is_shown_as_coming() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let page = means(&mut keeper, "Regional Partnership", "en", "The board of a region.", "2027-04-01").await;
    for (on, coming) in [("2026-03-01", true), ("2027-03-31", true), ("2027-04-01", false)] {
        let shown = site.json(&format!("{page}?on={on}")).await;
        assert_eq!(shown["meanings"][0]["coming"], coming, "{on}: {shown}");
    }
    for (address, told) in [(page.clone(), "still to come"), (format!("/cy{page}"), "eto i ddod")] {
        assert!(site.page(&address).await.contains(told), "{told} in {address}");
    }
    assert_eq!(words(&site.json("/terms").await["words"]), ["Regional Partnership"]);
}

/// System 32: how two words belong together is not known before somebody said it.
#[tokio::test]
async fn system_32_words_belong_together_from_the_day_that_is_said() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let old = means(&mut keeper, "Local Board", "en", "The board of one authority.", "").await;
    means(&mut keeper, "Regional Board", "en", "The board of a region.", "").await;
    means(&mut keeper, "Bwrdd Lleol", "cy", "Bwrdd un awdurdod.", "").await;
    site.day("2026-04-01");
    relates(&mut keeper, "Bwrdd Lleol", "same_concept", "Local Board").await;
    relates(&mut keeper, "Regional Board", "supersedes", "Local Board").await;
    for (on, same, after) in
        [("2026-03-31", vec![], vec![]), ("2026-04-01", vec!["Bwrdd Lleol"], vec!["Regional Board"])]
    {
        let shown = site.json(&format!("{old}?on={on}")).await;
        assert_eq!((words(&shown["same"]), words(&shown["after"])), (same.clone(), after), "{on}: {shown}");
        let list = site.json(&format!("/terms?on={on}")).await;
        let line = list["words"].as_array().unwrap().iter().find(|line| line["word"] == "Local Board");
        assert_eq!(words(&line.unwrap()["same"]), same, "{on}: {list}");
    }
    site.holds().await;
}

/// System 32: three names of one government lead to one body, in both languages; two kinds of board stay two bodies, the
/// later one in sight from the earlier.
#[tokio::test]
async fn system_32_three_names_are_one_body_and_two_boards_are_two() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    for thread in ["r1", "r2", "r3"] {
        let page = site.json(&format!("{PAPER}/{thread}")).await;
        assert_eq!(page["asked"][0]["body"]["reference"], "welsh-government", "{page}");
    }
    for name in ["Welsh%20Assembly%20Government", "assembly%20government", "Llywodraeth%20Cymru"] {
        let page = site.json(&format!("/term/{name}")).await;
        let bodies = page["bodies"].as_array().unwrap();
        assert_eq!(bodies.len(), 1, "{page}");
        assert_eq!(bodies[0]["body"]["reference"], "welsh-government");
        assert!(bodies[0]["names"].as_array().unwrap().len() >= 5, "{page}");
    }
    let page = site.page("/body/welsh-government").await;
    assert!(page.contains("/term/Welsh%20Assembly%20Government"), "its names lead to their pages: {page}");

    let mut keeper = keeper(&site).await;
    for (name, day) in [("Glanrafon LSCB", "2006-10-01"), ("Mid Glanrafon Regional Board", "2016-04-06")] {
        let typed = [("kind", "board"), ("name_en", name), ("day", day), ("reason", "By order.")];
        recorded(&mut keeper, "/bodies/new", &typed).await;
    }
    let typed = [
        ("kind", "merged"),
        ("day", "2016-04-06"),
        ("shares", "Mid Glanrafon Regional Board"),
        ("reason", "By order."),
    ];
    recorded(&mut keeper, "/body/glanrafon-lscb/reorganisation", &typed).await;
    let earlier = site.json("/body/glanrafon-lscb").await;
    let heirs: Vec<_> = earlier["changes"].as_array().unwrap().iter().map(|one| &one["successor"]).collect();
    assert!(heirs.iter().any(|heir| heir["reference"] == "mid-glanrafon-regional-board"), "{earlier}");
    let later = site.json("/term/mid%20glanrafon%20regional%20board").await;
    assert_eq!(later["bodies"].as_array().unwrap().len(), 1, "{later}");
    assert_eq!(later["bodies"][0]["names"][0]["from"], json!({"stated": "2016-04-06"}), "{later}");
}

#[tokio::test]
async fn what_is_wrong_about_a_word_is_told_beside_its_field() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    means(&mut keeper, "Tŷ", "cy", "Cartref.", "").await;
    means(&mut keeper, "Home", "en", "Where a child lives.", "").await;
    relates(&mut keeper, "Home", "same_concept", "Tŷ").await;
    for (form, typed, parts) in [
        (
            "/terms/new",
            vec![("word", "…"), ("from", "2026-02-31"), ("paper", "/nowhere")],
            vec!["word", "language", "meaning", "from", "paper"],
        ),
        (
            "/terms/relation",
            vec![("first", "Tŷ"), ("second", "ty"), ("kind", "same_concept"), ("reason", "Why not.")],
            vec!["second"],
        ),
        // The same again, the other way round, and in another manner.
        (
            "/terms/relation",
            vec![("first", "Home"), ("second", "Tŷ"), ("kind", "same_concept"), ("reason", "Why not.")],
            vec!["second"],
        ),
        (
            "/terms/relation",
            vec![("first", "ty"), ("second", "home"), ("kind", "supersedes"), ("reason", "Why not.")],
            vec!["second"],
        ),
        (
            "/terms/relation",
            vec![("first", "Castell"), ("second", "")],
            vec!["first", "kind", "second", "reason"],
        ),
    ] {
        for prefix in ["", "/cy"] {
            let reply = keeper.fills(&format!("{prefix}{form}"), &typed).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            for part in &parts {
                assert!(reply.text().contains(&format!("href=\"#{part}\"")), "{part}: {}", reply.text());
            }
        }
    }
}
