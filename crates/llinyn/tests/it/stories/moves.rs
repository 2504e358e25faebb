//! Dates that move: the first one stays, each move has its reason and who was told, and all are counted.

use llinyn::act::moving::NewDate;
use llinyn_model::Day;
use llinyn_model::Language::{Cy, En};
use serde_json::{Value, json};

use super::act::{Act, BOARD, COUNCIL, INSPECTORATE, PAPERS};
use super::plans::PLAN;
use super::story::Story;

fn day(text: &str) -> Option<Day> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

#[tokio::test]
async fn all_that_is_wrong_with_a_move_is_told_at_once() {
    let mut story = Story::of("2024-06-01", &PAPERS).await;
    let council = story.of_body(COUNCIL).await;
    let inspectorate = story.of_body(INSPECTORATE).await;
    let all = vec![
        ("actor", "not-owner"),
        ("day", "day-missing"),
        ("reason", "words-missing"),
        ("told", "nobody-told"),
    ];
    for (actor, of, to, reason, told, problems) in [
        (&inspectorate, "@1/c1", "", "", "", all),
        (&council, "@1/c1", "2024-05-31", "Ill.", "The Board", vec![("day", "day-past")]),
        (&council, "@1/c1", "2024-06-30", "Ill.", "The Board", vec![("day", "day-unchanged")]),
        (&council, "@0/r1", "2024-07-30", "Ill.", "The Board", vec![("thread", "nothing-to-move")]),
        (
            &council,
            "@0/r7",
            "2024-07-30",
            "Ill.",
            " ",
            vec![("thread", "not-in-record"), ("told", "nobody-told")],
        ),
        (
            &council,
            "@1/c1",
            "2024-07-30",
            "After the murder of Ffug Enwog, a child.",
            "x",
            vec![("reason", "child-named")],
        ),
    ] {
        let (reason, told) = (reason.to_owned(), told.to_owned());
        let new = NewDate { of: story.item(of), to: day(to), reason, told };
        story.refuses(actor, Act::Move(new), &problems).await;
    }
    story.end().await;
}

/// A story in which the date of the first promise is moved twice, by the council, which tells the board.
async fn moved_twice() -> Story {
    let mut story = Story::of("2024-06-01", &PAPERS).await;
    let council = story.of_body(COUNCIL).await;
    let first = story.item("@1/c1");
    let new = |to: &str, reason: &str, others: &str| {
        let (reason, told) = (reason.to_owned(), format!("{BOARD}; {others}"));
        Act::Move(NewDate { of: first.clone(), to: day(to), reason, told })
    };
    let kinds = ["source-recorded", "date-moved", "expectation-arose", "expectation-ended"];
    story.records(&council, new("2024-09-30", "Two posts are empty.", "the carers’ forum"), En, &kinds).await;
    story.day("2024-09-01");
    story.records(&council, new("2025-01-31", "Mae un swydd yn wag o hyd.", ""), Cy, &kinds).await;
    story
}

#[tokio::test]
async fn the_first_date_stays_on_the_page() {
    let mut story = moved_twice().await;
    let knots = story.site.json(&story.at("@1/c1")).await["knots"].clone();
    let promise = knots.as_array().unwrap().iter().find(|knot| knot["knot"] == "commitment").unwrap();
    let told = |place: &str| promise.pointer(place).cloned().unwrap_or(Value::Null);
    story.holds("the first date stays", told("/horizon/when/days/range/to") == json!("2024-06-30"));
    story.holds("the present date", told("/present/when/days/range/to") == json!("2025-01-31"));
    story.holds("two moves", told("/moves") == json!(2));
    for thread in ["@1/c1", "@0/r1"] {
        story.tells(thread, &[("/status/due/owed/due", json!("2025-01-31"))]).await;
        let words = [
            "#knot-moving",
            "#moving-told",
            "30 June 2024",
            "31 January 2025",
            "Two posts are empty.",
            BOARD,
            "the carers’ forum",
            "moved 2 times",
        ];
        story.shows(En, thread, &words).await;
        story
            .shows(
                Cy,
                thread,
                &["#knot-moving", "31 Ionawr 2025", "Mae un swydd yn wag o hyd.", "symudwyd 2 waith"],
            )
            .await;
    }
    // As the world stood before: each date in its time.
    story.tells("@1/c1?on=2024-05-15", &[("/status/due/owed/due", json!("2024-06-30"))]).await;
    story.tells("@1/c1?on=2024-07-15", &[("/status/due/owed/due", json!("2024-09-30"))]).await;
    let reply = story.site.get("/said-2024-06-01/h1").await;
    story.holds("a move leads to its thread", reply.header("location") == story.at("@1/c1"));
    story.end().await;
}

#[tokio::test]
async fn moves_are_counted_in_lists() {
    let mut story = moved_twice().await;
    for (list, moves) in [
        ("/owed", 2),
        ("/commitments", 2),
        ("/commitments?on=2024-07-15", 1),
        ("/commitments?on=2024-05-15", 0),
    ] {
        let row = story.site.json(list).await["rows"][0].clone();
        story.holds(&format!("{list}: {row}"), row["moves"] == json!(moves));
        let shown = if moves == 0 { Value::Null } else { json!("2024-06-30") };
        story.holds(&format!("{list}: {row}"), row["first"] == shown);
    }
    story.shows(En, "/owed", &["first 30 June 2024, moved 2 times"]).await;
    // It goes silent by the date it has now, and still tells the first.
    story.day("2025-02-01");
    story.lists("/overdue", "/rows", "/first", &["2024-06-30"]).await;
    story.lists("/overdue", "/rows", "/day", &["2025-01-31"]).await;
    let body = story.site.json("/body/glanrafon-safeguarding-board").await["roles"].to_string();
    story.holds("who was told finds it on their page", body.contains("told"));
    story.end().await;
}

/// An action of a plan has its moves on the plan's page as well.
#[tokio::test]
async fn moves_are_counted_on_the_page_of_a_plan() {
    let mut story = Story::of("2022-03-01", &[PLAN]).await;
    let mut council = story.of_body(COUNCIL).await;
    council.for_board = true;
    let new = NewDate {
        of: story.item("@0/c1"),
        to: day("2022-09-30"),
        reason: "A post is empty.".to_owned(),
        told: "all carers".to_owned(),
    };
    let kinds = ["source-recorded", "date-moved", "expectation-arose", "expectation-ended"];
    story.records(&council, Act::Move(new), En, &kinds).await;
    let row = [
        ("/commitments/0/first", json!("2022-06-30")),
        ("/commitments/0/day", json!("2022-09-30")),
        ("/commitments/0/moves", json!(1)),
    ];
    story.tells("@0/p1", &row).await;
    story.shows(En, "@0/p1", &["first 30 June 2022, moved 1 time"]).await;
    story.shows(Cy, "@0/p1", &["30 Mehefin 2022 yn gyntaf, symudwyd 1 waith"]).await;
    story.end().await;
}
