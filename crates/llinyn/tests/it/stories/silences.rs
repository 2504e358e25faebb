//! Silences: what passed unmet has a dated line that stays, entered by a clock whose own absence is seen.

use llinyn_model::Language::{Cy, En};
use serde_json::{Value, json};

use super::story::Story;

const REPORT: (&str, &str) = (
    "report.txt",
    "Inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should answer every letter from a carer in time.

Recommendation 2: Glanrafon Council should print a leaflet.
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

Response: Accepted. We will print the leaflet by 31 August 2024.
",
);

/// What `/health` says of itself and of the clock.
async fn health(story: &Story) -> (Value, Value) {
    let told = story.site.get("/health").await.json();
    (told["status"].clone(), told["clock"].clone())
}

/// The silence of a thread: since when, and by which entry.
async fn silence(story: &Story, address: &str) -> (Value, Value) {
    let page = story.site.json(&story.at(address)).await;
    let knots = page["knots"].as_array().unwrap();
    let knot = knots.iter().find(|knot| knot["knot"] == "silence").cloned().unwrap_or_default();
    (knot["day"].clone(), knot["recorded"].clone())
}

/// Systems 10 and 18: a day that passes is noticed by itself, each thing owed has its own line with its own day, and a
/// check that stopped is as public as a report that stopped.
#[tokio::test]
async fn daily_check_and_its_absence() {
    let mut story = Story::of("2024-07-01", &[REPORT, ANSWER]).await;
    let late = |last: Value, late: bool| json!({"last": last, "late": late});
    story.holds("late at first", health(&story).await == (json!("late"), late(Value::Null, true)));
    story.shows(En, "/", &["#home-clock-never"]).await;
    story.shows(Cy, "/", &["#home-clock-never"]).await;
    // The calendar shows the silence before it is entered.
    story.holds("no entry yet", silence(&story, "@0/r1").await == (json!("2024-06-30"), Value::Null));

    let before = story.site.store.head().await.unwrap().seq;
    story.ticks().await;
    story.holds("one entry for one silence", silence(&story, "@0/r1").await.1 == json!(before + 1));
    story.shows(En, "@0/r1", &["#knot-silence", &format!("recorded as entry {}", before + 1)]).await;
    story.shows(Cy, "@0/r1", &["#knot-silence", &format!("cofnodwyd fel cofnod {}", before + 1)]).await;
    // On a chosen day of the world nothing is said of when it was recorded: the two times are never mixed.
    story.hides(En, "@0/r1?on=2024-07-01", &["recorded as entry"]).await;
    story.tells("/", &[("/clock/last", json!("2024-07-01")), ("/clock/late", json!(false))]).await;
    story.hides(En, "/", &["#home-clock-never", "The daily check"]).await;

    // A day without its run is late once the next one has begun; the second promise passes meanwhile.
    story.day("2024-07-02");
    story.holds("not late yet", health(&story).await == (json!("ok"), late(json!("2024-07-01"), false)));
    story.day("2024-09-20");
    story.holds("late again", health(&story).await == (json!("late"), late(json!("2024-07-01"), true)));
    story.shows(En, "/", &["The daily check has not run since 1 July 2024"]).await;
    story.shows(Cy, "/", &["Nid yw’r gwiriad dyddiol wedi rhedeg ers 1 Gorffennaf 2024"]).await;
    story.hides(En, "/?on=2024-09-20", &["daily check"]).await;

    story.ticks().await;
    story.holds("well again", health(&story).await == (json!("ok"), late(json!("2024-09-20"), false)));
    story.hides(Cy, "/", &["gwiriad dyddiol"]).await;
    let (since, entry) = silence(&story, "@0/r2").await;
    story.holds("the missed days lost nothing", since == json!("2024-08-31") && entry.is_u64());
    // As recorded before, it had no line.
    let then = format!("@0/r2?as-at={before}");
    story.holds(
        "no line before its entry",
        silence(&story, &then).await == (json!("2024-08-31"), Value::Null),
    );
    // The clock that runs again the same day leaves no entry.
    let head = story.site.store.head().await.unwrap();
    story.ticks().await;
    story.holds("nothing twice", story.site.store.head().await.unwrap() == head);
    story.end().await;
}
