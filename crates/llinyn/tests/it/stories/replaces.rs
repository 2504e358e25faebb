//! Plans that people replace here, and reports they stop: nothing of either ends in silence.

use llinyn::act::plan::{Fate, Stopping, Superseding};
use llinyn_model::Language::{Cy, En};
use llinyn_model::closure::ClosureKind;
use serde_json::json;

use super::act::Act;
use super::plans::PLAN;
use super::story::Story;

const BOARD: &str = "Glanrafon Safeguarding Board";
const COUNCIL: &str = "Glanrafon Council";

const STRATEGY: (&str, &str) = (
    "strategy.md",
    "Glanrafon Council

# Glanrafon Families Strategy 2024-28

6 March 2024

The strategy has one objective:

- To help families stay together.
",
);

/// The strategy takes the place of the plan: one action is carried on, the other ends; nobody has decided yet.
fn superseding(story: &Story) -> Superseding {
    let carried = Fate::CarriedBy(story.item("@1/p1"));
    let ends = Fate::Ends(ClosureKind::Overtaken);
    Superseding {
        plan: story.item("@0/p1"),
        by: Some(story.item("@1/p1")),
        reason: "The families strategy takes it in.".to_owned(),
        fates: vec![(story.item("@0/c1"), carried), (story.item("@0/c2"), ends)],
        decided_by: String::new(),
        meeting: String::new(),
        recheck: None,
    }
}

#[tokio::test]
async fn every_commitment_left_over_is_told_at_once() {
    let mut story = Story::of("2024-04-01", &[PLAN, STRATEGY]).await;
    let mut board = story.of_body(BOARD).await;
    let good = superseding(&story);
    let nothing = Superseding { reason: String::new(), fates: Vec::new(), ..good.clone() };
    let (one, two) = (story.item("@0/c1"), story.item("@0/c2"));
    let left = [
        ("actor", "not-owner"),
        (one.as_str(), "left-open"),
        (two.as_str(), "left-open"),
        ("reason", "words-missing"),
    ];
    story.refuses(&board, Act::Supersede(nothing), &left).await;
    board.for_board = true;
    let to = |at: &str| Fate::CarriedBy(story.item(at));
    let (itself, unknown) = (to("@0/p1"), to("@1/c7"));
    let not_decided =
        [("decided_by", "body-missing"), ("meeting", "words-missing"), ("recheck", "day-missing")];
    story.refuses(&board, Act::Supersede(good.clone()), &not_decided).await;
    for (fates, problems) in [
        (
            vec![(one.clone(), itself), (two.clone(), unknown)],
            vec![(one.as_str(), "successor-itself"), (two.as_str(), "not-in-record")],
        ),
        (
            vec![
                (one.clone(), Fate::Ends(ClosureKind::DoneVerified)),
                (two.clone(), Fate::Ends(ClosureKind::Superseded)),
            ],
            vec![
                (one.as_str(), "not-verified"),
                (two.as_str(), "successor-missing"),
                ("decided_by", "body-missing"),
                ("meeting", "words-missing"),
                ("recheck", "day-missing"),
            ],
        ),
    ] {
        story.refuses(&board, Act::Supersede(Superseding { fates, ..good.clone() }), &problems).await;
    }
    story.end().await;
}

#[tokio::test]
async fn every_open_commitment_of_a_plan_is_carried_on_or_ended() {
    let mut story = Story::of("2024-04-01", &[PLAN, STRATEGY]).await;
    let mut board = story.of_body(BOARD).await;
    board.for_board = true;
    let act = Superseding {
        decided_by: COUNCIL.to_owned(),
        meeting: "Cabinet, 12 March 2024".to_owned(),
        recheck: Some("2025-03-12".parse().unwrap()),
        ..superseding(&story)
    };
    let kinds =
        ["source-recorded", "plan-replaced", "linked", "closed", "expectation-ended", "expectation-arose"];
    let kept = act.clone();
    story.records(&board, Act::Supersede(act), En, &kinds).await;
    story.tells("@0/p1", &[("/open_commitments", json!(0))]).await;
    story.shows(En, "@0/p1", &["#plan-replaced-by", "Glanrafon Families Strategy"]).await;
    story
        .tells(
            "@0/c1",
            &[("/links/0/how", json!("supersedes-by")), ("/status/due/silent/since", json!("2022-06-30"))],
        )
        .await;
    story.tells("@0/c2", &[("/status/due/closed", json!("overtaken"))]).await;
    story.refuses(&board, Act::Supersede(kept), &[("plan", "already-replaced")]).await;
    story.finds("@0", "2024-04-01", "C002 C006 P003 P004 R001 R006 R007 T001", &[]).await;
    story.end().await;
}

#[tokio::test]
async fn reports_stop_with_who_agreed_and_what_starts_them_again() {
    let mut story = Story::of("2024-04-01", &[PLAN]).await;
    let council = story.of_body(COUNCIL).await;
    let stopping = Stopping {
        duty: story.item("@0/d1"),
        agreed_by: BOARD.to_owned(),
        reason: "A strategy is on its way.".to_owned(),
        restart: "When the strategy is adopted".to_owned(),
        restart_by: None,
    };
    let nothing = Stopping {
        agreed_by: String::new(),
        reason: String::new(),
        restart: " ".to_owned(),
        ..stopping.clone()
    };
    let all = [("agreed_by", "body-missing"), ("reason", "words-missing"), ("restart", "words-missing")];
    story.refuses(&council, Act::Suspend(nothing), &all).await;
    let past = Stopping { restart_by: Some("2024-03-31".parse().unwrap()), ..stopping.clone() };
    story.refuses(&council, Act::Suspend(past), &[("restart_by", "day-past")]).await;
    let unknown = Stopping { duty: story.item("@0/d9"), ..stopping.clone() };
    story.refuses(&council, Act::Suspend(unknown), &[("duty", "not-in-record")]).await;
    let by = Stopping { restart_by: Some("2024-09-30".parse().unwrap()), ..stopping.clone() };
    let kinds = ["source-recorded", "reporting-suspended", "expectation-arose"];
    story.records(&council, Act::Suspend(by), Cy, &kinds).await;
    story
        .tells(
            "@0/p1",
            &[
                ("/duties/0/stopped/agreed_by/stated/words", json!(BOARD)),
                ("/duties/0/stopped/suspension/restart/stated", json!("When the strategy is adopted")),
            ],
        )
        .await;
    story.lists("/owed", "/rows", "/day", &["2024-09-30"]).await;
    story.lists("/owed", "/rows", "/tag/1", &["restart"]).await;
    story.shows(En, "@0/p1", &["#duty-stopped", "A strategy is on its way."]).await;
    story.refuses(&council, Act::Suspend(stopping), &[("duty", "already-stopped")]).await;
    story.end().await;
}
