//! What bodies answer here: one answer to many asks, many answers to one, in part, with money and with a promise.

use llinyn::act::responding::Answering;
use llinyn_model::Language::{Cy, En};
use llinyn_model::response::Disposition;
use serde_json::json;

use super::act::{Act, BOARD, COUNCIL, INSPECTORATE, PAPERS};
use super::story::Story;

const HEALTH: &str = "Glanrafon Health Board";

/// An inspection that asks the council twice and, with another body, once.
const REPORT: (&str, &str) = (
    "report.txt",
    "Inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should answer every letter from a carer in time, and should publish how long that took.

Recommendation 2: Glanrafon Council should print a leaflet.

Recommendation 3: Glanrafon Council and Glanrafon Health Board should train every carer.
",
);

fn answering(story: &Story, of: &[&str], disposition: Option<Disposition>, words: &str) -> Answering {
    Answering {
        of: of.iter().map(|of| story.item(of)).collect(),
        disposition,
        words: words.to_owned(),
        parts: None,
        money: String::new(),
        promise: String::new(),
        by: None,
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_an_answer_is_told_at_once() {
    let mut story = Story::of("2024-09-01", &[REPORT]).await;
    let council = story.of_body(COUNCIL).await;
    let inspectorate = story.of_body(INSPECTORATE).await;
    let by = Some("2025-01-01".parse().unwrap());
    let no = Some(Disposition::Rejected);
    for (actor, answer, problems) in [
        (
            &council,
            answering(&story, &["@0/r1"], None, ""),
            vec![("disposition", "choice-missing"), ("words", "words-missing")],
        ),
        (&council, answering(&story, &["@0/r1"], no, " "), vec![("words", "words-missing")]),
        (
            &council,
            answering(&story, &["@0/r9", "@0/r1", "@0/f9"], no, "No."),
            vec![("thread", "not-in-record"), ("also", "not-in-record")],
        ),
        (&inspectorate, answering(&story, &["@0/r1"], no, "No."), vec![("actor", "not-owner")]),
        (
            &council,
            Answering { by, ..answering(&story, &["@0/r1"], Some(Disposition::Accepted), "") },
            vec![("promise", "words-missing")],
        ),
    ] {
        story.refuses(actor, Act::Answer(answer), &problems).await;
    }
    story.end().await;
}

/// System 6: one answer to two asks; which parts it meets is said of the first, and read of the others.
#[tokio::test]
async fn one_answer_is_to_many_asks() {
    let mut story = Story::of("2024-09-01", &[REPORT]).await;
    let council = story.of_body(COUNCIL).await;
    let answer = Answering {
        parts: Some(vec![0, 7]),
        money: "£12,000 a year".to_owned(),
        promise: "We will answer every letter within ten days.".to_owned(),
        by: Some("2025-03-31".parse().unwrap()),
        ..answering(
            &story,
            &["@0/r1", "@0/r2", "@0/r1"],
            Some(Disposition::PartiallyAccepted),
            "Letters will be answered. The Council can print a leaflet.",
        )
    };
    let kinds = [
        "source-recorded",
        "response-recorded",
        "commitment-recorded",
        "expectation-arose",
        "expectation-ended",
        "expectation-ended",
    ];
    story.records(&council, Act::Answer(answer), En, &kinds).await;
    for ask in ["@0/r1", "@0/r2"] {
        story.shows(En, ask, &["Letters will be answered", "accepted in part", "within ten days"]).await;
    }
    story
        .shows(
            En,
            "/said-2024-09-01",
            &["Answer: accepted in part.", "Money: £12,000 a year", "By 31 March 2025."],
        )
        .await;
    let parts = story.site.store.reader().responses(0, 10).await.unwrap();
    let met: Vec<_> = parts[0].1.answers.iter().map(|answer| answer.parts_met.clone()).collect();
    story.holds(&format!("{met:?}"), met == [vec![0], vec![0]]);
    story.tells("/said-2024-09-01/c1", &[("/status/due/owed/due", json!("2025-03-31"))]).await;
    story.end().await;
}

/// Many bodies answer one ask, each in its own name; what is waited for is the answer of the body it is owed by.
#[tokio::test]
async fn one_ask_is_answered_by_many() {
    let mut story = Story::of("2024-09-01", &[REPORT, PAPERS[2]]).await;
    let council = story.of_body(COUNCIL).await;
    let health = story.of_body(HEALTH).await;
    let first = answering(&story, &["@0/r3"], Some(Disposition::AcceptedInPrinciple), "");
    let kinds = ["source-recorded", "response-recorded", "expectation-arose"];
    story.records(&health, Act::Answer(first), Cy, &kinds).await;
    let second =
        answering(&story, &["@0/r3"], Some(Disposition::Rejected), "Training is the health board's.");
    let kinds = ["source-recorded", "response-recorded", "expectation-ended", "expectation-arose"];
    story.records(&council, Act::Answer(second), En, &kinds).await;
    story
        .shows(
            En,
            "@0/r3",
            &[HEALTH, COUNCIL, "Ateb: derbyniwyd mewn egwyddor.", "Training is the health board's."],
        )
        .await;
    // Whoever coordinates may answer for a body without an account.
    let mut board = story.of_body(BOARD).await;
    board.for_board = true;
    let noted =
        answering(&story, &["@0/r2"], Some(Disposition::Noted), "The council has said so in a letter.");
    let kinds = ["source-recorded", "response-recorded", "expectation-ended", "expectation-arose"];
    story.records(&board, Act::Answer(noted), En, &kinds).await;
    story.end().await;
}
