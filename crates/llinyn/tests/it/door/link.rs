//! What belongs together, through the forms: one ask in several wordings, and several counts of one thing. All of them
//! stay as they are printed.

use axum::http::header;
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::board::{done, refused};
use super::person::invite_for;
use crate::web::site::Site;

const REVIEW: (&str, &str) = (
    "review.txt",
    "Review of Early Help in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should endorse the guidance on early help and circulate copies to every school.
",
);
const ASK: &str = "/review-early-help-glanrafon-2024/r1";

/// The pieces of a wording that went one way.
fn pieces<'v>(wording: &'v Value, drift: &str) -> Vec<&'v str> {
    let pieces = wording["drift"].as_array().unwrap();
    let of = pieces.iter().filter(|piece| piece["drift"] == json!(drift));
    of.map(|piece| piece["text"].as_str().unwrap().trim()).collect()
}

const REASON: &str = "It is the ask of the review.";

/// What cannot be the same ask, and words that stand in neither wording.
#[tokio::test]
async fn what_is_no_other_wording_is_told() {
    let site = Site::of("2026-03-01", &[REVIEW]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let form = format!("{ASK}/wording");
    let wrong = [("other", "nothing/x9"), ("words", "")];
    let told = [
        ("other", "nothing/x9", "nothing/x9"),
        ("words", "Nothing is written here", "Does dim wedi’i ysgrifennu yma"),
    ];
    refused(&mut keeper, &form, &wrong, &told).await;
    let itself = [("other", ASK), ("words", REASON), ("part", "circulate copies to all homes")];
    let told = [
        ("other", "is the thing itself", "yw’r peth ei hun"),
        ("part", "do not stand in the paper", "Nid yw’r geiriau hyn yn y papur"),
    ];
    refused(&mut keeper, &form, &itself, &told).await;
}

/// System 16: the wording of a paper, of an agenda and of a decision stand side by side; that the copies were dropped is in
/// sight, and so is who says that all of them are one ask.
#[tokio::test]
async fn system_16_three_wordings_of_one_ask_stand_side_by_side() {
    let site = Site::of("2026-03-01", &[REVIEW]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let meeting = done(&mut keeper, "/body/glanrafon-council/meeting", &[("day", "2026-03-02")]).await;
    let raised = [("raised", "Glanrafon Council to endorse the guidance on early help.")];
    done(&mut keeper, &format!("{meeting}/agenda"), &raised).await;
    site.day("2026-03-02");
    let resolved =
        [("item", "1"), ("strength", "resolved"), ("words", "That the guidance on early help be noted.")];
    done(&mut keeper, &format!("{meeting}/statement"), &resolved).await;
    let welsh = [("strength", "resolved"), ("words", "Nodi’r canllawiau ar gymorth cynnar.")];
    done(&mut keeper, &format!("/cy{meeting}/statement"), &welsh).await;

    let form = format!("{ASK}/wording");
    let view = site.json(&meeting).await;
    let item = view["agenda"][0]["reference"].as_str().unwrap();
    let part = [("other", item), ("words", REASON), ("part", "circulate copies to every school")];
    assert_eq!(done(&mut keeper, &form, &part).await, ASK);
    for said in view["statements"].as_array().unwrap() {
        let said = said["reference"].as_str().unwrap().replace('/', "#");
        done(&mut keeper, &form, &[("other", &said), ("words", REASON)]).await;
    }

    let page = site.json(&format!("{ASK}/wordings")).await;
    let wordings = page["wordings"].as_array().unwrap();
    let nouns: Vec<&str> = wordings.iter().map(|wording| wording["noun"].as_str().unwrap()).collect();
    assert_eq!(nouns, ["recommendation", "agenda_item", "statement", "statement"], "{page}");
    assert_eq!(wordings[0]["drift"], json!(null), "nothing comes before the first");
    assert_eq!(pieces(&wordings[1], "dropped"), ["should", "and circulate copies to every school"]);
    assert_eq!(pieces(&wordings[1], "added"), ["to"]);
    assert!(pieces(&wordings[2], "added").contains(&"be noted"), "{page}");
    assert_eq!(wordings[3]["drift"], json!(null), "words of two languages are not compared");
    let stands: Vec<&Value> = wordings.iter().map(|wording| &wording["parts"][0]["stands"]).collect();
    assert_eq!(stands, [&json!(true), &json!(false), &json!(false), &json!(null)]);

    for (prefix, parts) in [
        ("", ["[dropped]", "[added]", "do not stand here", "It is the same, says", "Item of an agenda"]),
        (
            "/cy",
            ["[gollyngwyd]", "[ychwanegwyd]", "nid ydynt yma", "Yr un peth ydyw, medd", "Eitem ar agenda"],
        ),
    ] {
        let thread = site.page(&format!("{prefix}{ASK}")).await;
        assert!(thread.contains(&format!("href=\"{prefix}{ASK}/wordings\"")), "{thread}");
        let page = site.page(&format!("{prefix}{ASK}/wordings")).await;
        for part in parts.into_iter().chain(["<del>", "<ins>", "Glanrafon Council", REASON]) {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    // On the day before, nobody had said yet that the item and the decisions are the same ask.
    let before = site.json(&format!("{ASK}/wordings?on=2026-03-01")).await;
    assert_eq!(before["wordings"].as_array().map(Vec::len), Some(1), "{before}");
    let thread = site.json(&format!("{ASK}?on=2026-03-01")).await;
    assert_eq!((&thread["links"], &thread["wordings"]), (&json!([]), &json!(0)), "{thread}");
    // Somebody who says it again says it beside the first.
    let again = [("other", item), ("words", "The schools are left out."), ("part", "every school")];
    done(&mut keeper, &form, &again).await;
    let page = site.json(&format!("{ASK}/wordings")).await;
    assert_eq!(page["wordings"][1]["said"].as_array().map(Vec::len), Some(2), "{page}");
    assert_eq!(page["wordings"][1]["parts"].as_array().map(Vec::len), Some(2), "{page}");
    assert_eq!(
        site.get(&format!("/{item}")).await.header(header::LOCATION).split('#').next(),
        Some(&*meeting)
    );
    site.holds().await;
}

const SENT: (&str, &str) = (
    "summary.md",
    "Glanrafon Council

# Glanrafon Families Strategy 2024-28

6 March 2024

The draft was sent to around 60 organisations that work with families. The strategy is carried out by 12 organisations.
",
);
const ANSWERED: (&str, &str) = (
    "report.md",
    "Glanrafon Council

# Glanrafon Partners Strategy 2025-29

5 March 2025

Over 90 organisations had been asked about the draft of the year before.
",
);

/// Systems 13 and 24: two papers give different counts of one thing; each stands beside the other with its passage, on the
/// page of either, and none is chosen.
#[tokio::test]
async fn system_13_conflicting_counts_of_two_papers_are_both_kept() {
    let site = Site::of("2026-03-01", &[SENT, ANSWERED]).await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let [first, second] = ["/glanrafon-families-strategy-2024/n1", "/glanrafon-partners-strategy-2025/n1"];
    // What one paper counts by one word stands beside it; that it is one count, or that they disagree, nobody said.
    let alone = site.json(first).await;
    let counts = alone["counts"].as_array().unwrap();
    let words: Vec<_> = counts.iter().map(|count| (&count["value"], &count["same_word"])).collect();
    assert_eq!(words, [(&json!(60), &json!(false)), (&json!(12), &json!(true))]);
    for (prefix, told, not) in [
        ("", "nobody has said that it is the same count", "They do not agree"),
        ("/cy", "nid oes neb wedi dweud mai’r un cyfrif ydyw", "Nid ydynt yn cytuno"),
    ] {
        let page = site.page(&format!("{prefix}{first}")).await;
        assert!(page.contains(told) && !page.contains(not), "{told} in {page}");
    }
    let form = format!("{first}/count");
    let wrong = [("other", "/glanrafon-partners-strategy-2025/n9"), ("words", "Both count who was asked.")];
    let told = ("other", "glanrafon-partners-strategy-2025/n9", "glanrafon-partners-strategy-2025/n9");
    refused(&mut keeper, &form, &wrong, &[told]).await;
    let typed = [("other", second), ("words", "Both count who was asked.")];
    assert_eq!(done(&mut keeper, &form, &typed).await, first);
    for figure in [first, second] {
        let page = site.json(figure).await;
        let counts =
            page["counts"].as_array().unwrap().iter().filter(|count| count["same_word"] == json!(false));
        let values: Vec<_> = counts.map(|count| (&count["value"], &count["bound"])).collect();
        assert_eq!(values, [(&json!(60), &json!("about")), (&json!(90), &json!("over"))], "{page}");
        for (prefix, told) in [("", "They do not agree"), ("/cy", "Nid ydynt yn cytuno")] {
            let page = site.page(&format!("{prefix}{figure}")).await;
            let passages = [
                "The draft was sent to around 60 organisations",
                "had been asked about the draft of the year",
            ];
            for part in passages.into_iter().chain([told, "Both count who was asked."]) {
                assert!(page.contains(part), "{part} in {page}");
            }
        }
    }
    site.holds().await;
}
