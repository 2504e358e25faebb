//! How threads end: said by somebody, for a reason, and looked at again.

use llinyn_model::Language::{Cy, En};
use serde_json::json;

use super::story::Story;

const REPORT: (&str, &str) = (
    "report.txt",
    "Inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should answer every letter from a carer in time.

Recommendation 2: Glanrafon Council should print a leaflet.

Recommendation 3: Glanrafon Council should open an office in Trefelin.
",
);

const ANSWER: (&str, &str) = (
    "answer.txt",
    "Response to the Inspection of foster care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will answer every letter by 30 June 2024.

Recommendation 2

Response: Noted. Leaflets have their place.

Recommendation 3

Response: Rejected. There is no building.
",
);

fn minutes(resolved: &str) -> String {
    format!(
        "Glanrafon Safeguarding Board\n\nMINUTES OF THE MEETING OF 8 OCTOBER 2024\n\nPRESENT:\n\nCouncillors A. Bryn (Chair) and E. Dolwen\n\nFOSTER CARE\n\nRESOLVED –\n\n{resolved}"
    )
}

/// What ends a thread is a decision with its reason, and a day on which somebody looks again: a closure that nobody
/// re-checks goes silent in its turn.
#[tokio::test]
async fn closure_with_re_check() {
    let mut story = Story::of("2024-09-01", &[REPORT, ANSWER]).await;
    story.tells("@0/r1", &[("/status/due/silent/since", json!("2024-06-30"))]).await;
    let text = minutes(
        "(1)\tT H A T recommendation 1 of the Inspection of foster care in Glanrafon be closed as done and verified, and that the Board look at it again in October 2025.\n",
    );
    story.comes("minutes.txt", &text).await;
    story.day("2024-12-01");
    story.tells("@0/r1", &[("/status/due/closed", json!("done_verified"))]).await;
    story.lists("/ended", "/rows", "/address", &["@0/r1"]).await;
    story.lists("/silent", "/rows", "/address", &[]).await;
    story.lists("/owed", "/rows", "/address", &["@0/r1"]).await;
    story.lists("/owed", "/rows", "/day", &["2025-10-31"]).await;
    story.lists("/owed", "/rows", "/tag/1", &["recheck"]).await;
    story.shows(En, "@0/r1", &["#knot-closure", "#closure-done-verified", "October 2025"]).await;
    story.shows(Cy, "@0/r1", &["#knot-closure", "#closure-done-verified"]).await;
    // On the days before, it had not ended.
    story.tells("@0/r1?on=2024-09-01", &[("/status/due/silent/days", json!(63))]).await;
    // Nobody looked again.
    story.day("2025-11-01");
    story.lists("/silent", "/rows", "/address", &["@0/r1"]).await;
    let knots = story.site.json(&story.at("@0/r1")).await["knots"].clone();
    let broken =
        knots.as_array().unwrap().iter().any(|knot| knot["knot"] == "silence" && knot["owed"] == "recheck");
    story.holds("the thread does not show that nobody looked again", broken);
    story.end().await;
}

/// "Noted" ends nothing, a refusal is no end until somebody decides so, and each end has its own name.
#[tokio::test]
async fn only_a_decision_ends_a_thread() {
    let mut story = Story::of("2024-12-01", &[REPORT, ANSWER]).await;
    story.lists("/ended", "/rows", "/address", &[]).await;
    story
        .tells("@0/r2", &[("/status/said/answers", json!(["noted"])), ("/status/due/no_day/owed", json!(1))])
        .await;
    let text = minutes(
        "(1)\tT H A T recommendation 2 of the Inspection of foster care in Glanrafon be closed as withdrawn, the Inspectorate having written to say so.
(2)\tT H A T recommendation 3 of the Inspection of foster care in Glanrafon be closed as refused, the reasons of the Council having been read.
(3)\tT H A T the position on recommendation 1 be noted.
",
    );
    story.comes("minutes.txt", &text).await;
    story.lists("/ended", "/rows", "/tag/1", &["withdrawn", "refused"]).await;
    story.lists("/ended?kind=refused", "/rows", "/address", &["@0/r3"]).await;
    for (thread, kind) in [("@0/r2", "withdrawn"), ("@0/r3", "refused")] {
        story.tells(thread, &[("/status/due/closed", json!(kind))]).await;
    }
    story.tells("@0/r1", &[("/status/due/silent/since", json!("2024-06-30"))]).await;
    story.tells("/", &[("/figures/ended/0/1", json!(1)), ("/figures/recommendations", json!(3))]).await;
    story.end().await;
}

/// A report that answers nothing, refuses nothing and closes nothing leaves every thread as it was.
#[tokio::test]
async fn nothing_ends_by_being_forgotten() {
    let mut story = Story::of("2024-05-01", &[REPORT]).await;
    for year in ["2025", "2034", "2094"] {
        story.day(&format!("{year}-05-01"));
        story.tells("@0/r1", &[("/status/due/no_day/owed", json!(1))]).await;
        story.lists("/undated", "/rows", "/address", &["@0/r1", "@0/r2", "@0/r3"]).await;
        story.finds("@0", &format!("{year}-05-01"), "", &["R001", "R001", "R001"]).await;
    }
    story.end().await;
}
