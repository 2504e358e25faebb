//! How people end a thread here: law 1.

use llinyn::act::closure::Ending;
use llinyn::act::evidence::Attached;
use llinyn::act::moving::NewDate;
use llinyn::act::progress::Claiming;
use llinyn::act::verification::Verifying;
use llinyn_model::Day;
use llinyn_model::Language::{Cy, En};
use llinyn_model::closure::ClosureKind;
use llinyn_model::progress::Claim;
use llinyn_model::verification::Verdict;
use serde_json::json;

use super::act::{Act, BOARD, COUNCIL, INSPECTORATE, PAPERS};
use super::story::Story;

fn day(text: &str) -> Option<Day> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// An ending of a thread by the board, in order for most kinds.
fn ending(story: &Story, of: &str, kind: ClosureKind) -> Ending {
    Ending {
        of: story.item(of),
        kind: Some(kind),
        decided_by: BOARD.to_owned(),
        meeting: "Meeting of 8 October 2024, item 5".to_owned(),
        reason: "The Board heard the officers.".to_owned(),
        evidence: String::new(),
        recheck: day("2025-10-31"),
        successor: None,
    }
}

#[tokio::test]
async fn all_that_is_wrong_with_an_ending_is_told_at_once() {
    let mut story = Story::of("2024-10-10", &PAPERS).await;
    let (board, council) = (story.of_body(BOARD).await, story.of_body(COUNCIL).await);
    let good = ending(&story, "@0/r1", ClosureKind::Withdrawn);
    let nothing = Ending {
        kind: None,
        decided_by: String::new(),
        meeting: String::new(),
        reason: " ".to_owned(),
        recheck: None,
        ..good.clone()
    };
    let all = [
        ("kind", "choice-missing"),
        ("decided_by", "body-missing"),
        ("reason", "words-missing"),
        ("meeting", "words-missing"),
        ("recheck", "day-missing"),
    ];
    story.refuses(&board, Act::Close(nothing), &all).await;
    let own = Ending { decided_by: COUNCIL.to_owned(), ..good.clone() };
    story.refuses(&council, Act::Close(own), &[("decided_by", "is-owner"), ("actor", "is-owner")]).await;
    for (recheck, wrong) in [("2025-04-09", true), ("2026-10-11", true), ("2024-10-09", true)] {
        let early = Ending { recheck: day(recheck), ..good.clone() };
        story.holds(recheck, wrong);
        story.refuses(&board, Act::Close(early), &[("recheck", "recheck-outside")]).await;
    }
    let kinds = [
        (ClosureKind::DoneVerified, None, "", vec![("kind", "not-verified")]),
        (ClosureKind::Superseded, None, "", vec![("successor", "successor-missing")]),
        (ClosureKind::Superseded, Some("@0/r1"), "", vec![("successor", "successor-itself")]),
        (ClosureKind::Superseded, Some("@1/c1"), "", vec![("successor", "successor-itself")]),
        (
            ClosureKind::Superseded,
            Some("@0/r9"),
            "nowhere/p4",
            vec![("evidence", "not-in-record"), ("successor", "not-in-record")],
        ),
    ];
    for (kind, successor, evidence, problems) in kinds {
        let (successor, evidence) = (successor.map(|at| story.item(at)), evidence.to_owned());
        let act = Ending { kind: Some(kind), successor, evidence, ..good.clone() };
        story.refuses(&board, Act::Close(act), &problems).await;
    }
    story.lists("/ended", "/rows", "/address", &[]).await;
    story.end().await;
}

fn verifying(story: &Story, verdict: Verdict) -> Verifying {
    Verifying {
        of: story.item("@0/r1"),
        verdict: Some(verdict),
        method: "A visit".to_owned(),
        words: "We read 40 letters.".to_owned(),
        attached: Attached::default(),
    }
}

/// What ends releases all it owed, is looked at again, and takes no more claims; somebody else may still look.
#[tokio::test]
async fn done_and_verified() {
    let mut story = Story::of("2024-10-10", &PAPERS).await;
    let (board, council) = (story.of_body(BOARD).await, story.of_body(COUNCIL).await);
    let inspectorate = story.of_body(INSPECTORATE).await;
    let (yes, no) = (verifying(&story, Verdict::InPlace), verifying(&story, Verdict::NotInPlace));
    let kinds = ["source-recorded", "verified", "expectation-ended", "expectation-arose"];
    story.records(&inspectorate, Act::Verify(yes), En, &kinds).await;
    let end = Ending { evidence: story.at("@0#r1"), ..ending(&story, "@0/r1", ClosureKind::DoneVerified) };
    let kinds = ["source-recorded", "closed", "expectation-ended", "expectation-arose"];
    story.records(&board, Act::Close(end.clone()), Cy, &kinds).await;
    story.tells("@0/r1", &[("/status/due/closed", json!("done_verified"))]).await;
    story.tells("@0/r1?on=2024-10-09", &[("/status/due/silent/since", json!("2024-06-30"))]).await;
    story.lists("/ended", "/rows", "/address", &["@0/r1"]).await;
    story.lists("/owed", "/rows", "/day", &["2025-10-31"]).await;
    for language in [En, Cy] {
        story
            .shows(
                language,
                "@0/r1",
                &[
                    "#knot-closure",
                    "#closure-meeting",
                    "Meeting of 8 October 2024, item 5",
                    "The Board heard the officers.",
                    BOARD,
                ],
            )
            .await;
    }
    story.refuses(&board, Act::Close(end), &[("thread", "thread-ended")]).await;
    let late = Claiming {
        of: story.item("@1/c1"),
        claim: Some(Claim::Done),
        words: "x".to_owned(),
        attached: Attached::default(),
    };
    story.refuses(&council, Act::Claim(late), &[("thread", "thread-ended")]).await;
    let (reason, told) = ("x".to_owned(), "x".to_owned());
    let late = NewDate { of: story.item("@1/c1"), to: day("2025-01-01"), reason, told };
    story.refuses(&council, Act::Move(late), &[("thread", "thread-ended")]).await;
    // Somebody looks again and finds it undone: it has ended, and a check is owed.
    story.day("2025-10-01");
    let kinds = ["source-recorded", "verified", "expectation-ended", "expectation-arose"];
    story.records(&inspectorate, Act::Verify(no), En, &kinds).await;
    story
        .tells(
            "@0/r1",
            &[
                ("/status/due/closed", json!("done_verified")),
                ("/status/shown/verified", json!("not_in_place")),
            ],
        )
        .await;
    story.lists("/undated", "/rows", "/tag/1", &["check", "detail"]).await;
    let reply = story.site.get("/said-2024-10-10-2/x1").await;
    story.holds("an end leads to its thread", reply.header("location") == story.at("@0/r1"));
    story.end().await;
}

/// A thread that is superseded names the one that goes on; a promise that ends by itself leaves its thread a decision.
#[tokio::test]
async fn superseded_and_ended_alone() {
    let mut story = Story::of("2024-10-10", &PAPERS).await;
    let board = story.of_body(BOARD).await;
    let good = ending(&story, "@0/r2", ClosureKind::Superseded);
    let end = Ending { successor: Some(story.item("@0/r1")), ..good };
    let kinds = ["source-recorded", "closed", "linked", "expectation-ended", "expectation-arose"];
    story.records(&board, Act::Close(end), En, &kinds).await;
    story
        .tells(
            "@0/r2",
            &[("/status/due/closed", json!("superseded")), ("/links/0/how", json!("supersedes-by"))],
        )
        .await;
    story.tells("@0/r1", &[("/links/0/how", json!("supersedes"))]).await;
    let alone = ending(&story, "@1/c1", ClosureKind::Overtaken);
    let kinds = ["source-recorded", "closed", "expectation-ended", "expectation-arose", "expectation-arose"];
    story.records(&board, Act::Close(alone), En, &kinds).await;
    story.tells("@1/c1", &[("/status/due/closed", json!("overtaken"))]).await;
    // The recommendation goes on, and somebody has to decide how.
    story.tells("@0/r1", &[("/status/due/owed/kind", json!("recheck"))]).await;
    story.lists("/undated", "/rows", "/tag/1", &["closure"]).await;
    story.shows(En, "@0/r1", &["#knot-promise-ended", "#closure-overtaken"]).await;
    story.lists("/ended", "/rows", "/address", &["@0/r2", "@1/c1"]).await;
    // Recommendations and promises are counted apart (law 5).
    story.tells("/", &[("/figures/ended/0/1", json!(1)), ("/figures/ended/1", json!(null))]).await;
    story.tells("/?on=2024-10-10", &[("/figures/ended/1", json!(null))]).await;
    // What ended cannot take another's place.
    let end =
        Ending { successor: Some(story.item("@0/r2")), ..ending(&story, "@0/r1", ClosureKind::Superseded) };
    story.refuses(&board, Act::Close(end), &[("successor", "thread-ended")]).await;
    story.end().await;
}
