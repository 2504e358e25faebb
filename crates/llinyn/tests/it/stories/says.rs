//! What people say here of how far a thing is, and what somebody else finds: each a source of its own.

use llinyn::act::evidence::Attached;
use llinyn::act::progress::Claiming;
use llinyn::act::verification::Verifying;
use llinyn_model::Language::{Cy, En};
use llinyn_model::progress::Claim;
use llinyn_model::verification::Verdict;
use serde_json::{Value, json};

use super::act::{Act, BOARD, COUNCIL, INSPECTORATE, PAPERS};
use super::story::Story;

fn claiming(story: &Story, of: &str, claim: Option<Claim>, words: &str) -> Act {
    Act::Claim(Claiming { of: story.item(of), claim, words: words.to_owned(), attached: Attached::default() })
}

fn verifying(story: &Story, of: &str, verdict: Option<Verdict>, method: &str, words: &str) -> Act {
    let (method, words) = (method.to_owned(), words.to_owned());
    Act::Verify(Verifying { of: story.item(of), verdict, method, words, attached: Attached::default() })
}

#[tokio::test]
async fn all_that_is_wrong_with_a_claim_is_told_at_once() {
    let mut story = Story::of("2024-09-01", &PAPERS).await;
    let council = story.of_body(COUNCIL).await;
    let inspectorate = story.of_body(INSPECTORATE).await;
    let named = "Since the death of Ffug Enwog, a child, every letter is answered.";
    for (actor, of, claim, words, problems) in [
        (&council, "@1/c1", Some(Claim::Done), " ", vec![("words", "words-missing")]),
        (&council, "@1/c1", Some(Claim::Done), named, vec![("words", "child-named")]),
        (
            &council,
            "@1/c9",
            None,
            "",
            vec![("thread", "not-in-record"), ("claim", "choice-missing"), ("words", "words-missing")],
        ),
        (&inspectorate, "@1/c1", Some(Claim::Done), "x", vec![("actor", "not-owner")]),
        (
            &inspectorate,
            "@0/r1",
            None,
            named,
            vec![("actor", "not-owner"), ("claim", "choice-missing"), ("words", "child-named")],
        ),
    ] {
        let act = claiming(&story, of, claim, words);
        story.refuses(actor, act, &problems).await;
    }
    let reply = story.site.json("/papers").await.to_string();
    story.holds("a child's name is in the record", !reply.contains("Ffug"));
    story.end().await;
}

/// A claim stands beside those before it; "nothing since last time" is one, and needs no words.
#[tokio::test]
async fn claims_stand_beside_one_another() {
    let mut story = Story::of("2024-09-01", &PAPERS).await;
    let council = story.of_body(COUNCIL).await;
    let said = ["source-recorded", "progress-claimed"];
    for (day, claim, words, language) in [
        ("2024-09-01", Claim::NothingSince, "", En),
        ("2024-09-01", Claim::NothingSince, "", En),
        (
            "2024-10-01",
            Claim::Underway,
            "Mae hanner y llythyrau wedi’u hateb.\n\nBydd y gweddill yn dilyn.",
            Cy,
        ),
    ] {
        story.day(day);
        let act = claiming(&story, "@1/c1", Some(claim), words);
        story.records(&council, act, language, &said).await;
    }
    story
        .tells("@1/c1", &[("/status/said/claim", json!("underway")), ("/status/shown", json!("nothing"))])
        .await;
    story.tells("@1/c1?on=2024-09-02", &[("/status/said/claim", json!("nothing_since"))]).await;
    story.tells("@1/c1?on=2024-08-31", &[("/status/said/claim", Value::Null)]).await;
    // The delivery is owed as it was: nothing but "done" changes what is owed.
    story.tells("@1/c1", &[("/status/due/silent/since", json!("2024-06-30"))]).await;
    story.shows(En, "@1/c1", &["Nothing has been done since last time.", "Mae hanner y llythyrau"]).await;
    // The statement is a paper like any other.
    let facts = [
        ("/source/kind", json!("submission")),
        ("/source/title", json!(format!("Progress on {}", story.item("@1/c1")))),
    ];
    story.tells("/said-2024-09-01-2", &facts).await;
    story
        .shows(
            Cy,
            "/said-2024-10-01",
            &["Cynnydd ar", "Bydd y gweddill yn dilyn.", "Head of Services, Glanrafon Council"],
        )
        .await;
    story
        .lists(
            "/papers",
            "/rows",
            "/tag/1",
            &[
                "inspection_report",
                "government_response",
                "minutes",
                "submission",
                "submission",
                "submission",
            ],
        )
        .await;
    let reply = story.site.get("/said-2024-10-01/g1").await;
    story.holds("a claim leads to its thread", reply.header("location") == story.at("@1/c1"));
    let found = story.site.json("/search?q=hanner").await.to_string();
    story.holds("what was said is found", found.contains("said-2024-10-01"));
    story.end().await;
}

/// Whoever coordinates for the board may speak for an owner who has no account, and is named as who said it.
#[tokio::test]
async fn the_coordinator_may_say_it() {
    let mut story = Story::of("2024-09-01", &PAPERS).await;
    let mut board = story.of_body(BOARD).await;
    let with = |story: &Story| claiming(story, "@1/c1", Some(Claim::NotStarted), "Nobody began.");
    let refused = with(&story);
    story.refuses(&board, refused, &[("actor", "not-owner")]).await;
    board.for_board = true;
    let accepted = with(&story);
    story.records(&board, accepted, En, &["source-recorded", "progress-claimed"]).await;
    story.shows(En, "@1/c1", &["Nobody began.", BOARD]).await;
    story.end().await;
}

/// A story in which the council says that it is done.
async fn said_done() -> Story {
    let mut story = Story::of("2024-09-01", &PAPERS).await;
    let council = story.of_body(COUNCIL).await;
    let act = claiming(&story, "@0/r1", Some(Claim::Done), "Every letter is answered.");
    let kinds = ["source-recorded", "progress-claimed", "expectation-ended", "expectation-arose"];
    story.records(&council, act, En, &kinds).await;
    // Said again, no second check is owed.
    let act = claiming(&story, "@0/r1", Some(Claim::Done), "As we said.");
    story.records(&council, act, En, &kinds[..2]).await;
    let done = [
        ("/status/said/claim", json!("done")),
        ("/status/shown", json!("nothing")),
        ("/status/due/no_day/owed", json!(1)),
    ];
    story.tells("@0/r1", &done).await;
    story
}

#[tokio::test]
async fn an_owner_verifies_nothing_of_its_own() {
    let mut story = said_done().await;
    let council = story.of_body(COUNCIL).await;
    for (verdict, method, words, problems) in [
        (Some(Verdict::InPlace), "We looked.", "It is so.", vec![("actor", "is-owner")]),
        (
            None,
            "",
            "",
            vec![
                ("actor", "is-owner"),
                ("verdict", "choice-missing"),
                ("words", "words-missing"),
                ("method", "words-missing"),
            ],
        ),
    ] {
        let act = verifying(&story, "@0/r1", verdict, method, words);
        story.refuses(&council, act, &problems).await;
    }
    story.end().await;
}

/// Done is what the owner says: it meets the delivery, and somebody else is owed a look. Law 3: what is said and what
/// is shown stay apart.
#[tokio::test]
async fn done_is_checked_by_somebody_else() {
    let mut story = said_done().await;
    let inspectorate = story.of_body(INSPECTORATE).await;
    story.day("2024-10-01");
    let act = verifying(
        &story,
        "@0/r1",
        Some(Verdict::NotInPlace),
        "We read 40 letters.",
        "Eleven were not answered.",
    );
    story.records(&inspectorate, act, En, &["source-recorded", "verified"]).await;
    let found = [
        ("/status/said/claim", json!("done")),
        ("/status/shown/verified", json!("not_in_place")),
        ("/status/due/no_day/owed", json!(1)),
    ];
    story.tells("@0/r1", &found).await;
    for language in [En, Cy] {
        story
            .shows(
                language,
                "@0/r1",
                &[
                    "#knot-verification",
                    "We read 40 letters.",
                    "Eleven were not answered.",
                    "#verdict-not-in-place",
                    "#claim-done",
                ],
            )
            .await;
    }
    story.day("2024-11-01");
    let act = verifying(&story, "@0/r1", Some(Verdict::InPlace), "We read 40 letters.", "All were answered.");
    story
        .records(
            &inspectorate,
            act,
            En,
            &["source-recorded", "verified", "expectation-ended", "expectation-arose"],
        )
        .await;
    story.tells("@0/r1", &[("/status/shown/verified", json!("in_place"))]).await;
    story.tells("@0/r1?on=2024-10-15", &found).await;
    story.lists("/undated", "/rows", "/tag/1", &["recheck", "detail"]).await;
    story.end().await;
}
