//! Responses and what they promise: grouped answers, dispositions, parts left out, grades, money, what waits.

use llinyn_model::Language::{Cy, En};
use serde_json::json;

use super::story::Story;

const REPORT: (&str, &str) = (
    "report.txt",
    "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should pay carers on the first day of each month.

Recommendation 2: Glanrafon Council should train every carer in first aid.

Recommendation 3: Glanrafon Council should review the cost of each placement and should set up a central fund for travel.

Recommendation 4: Glanrafon Council should publish its guidance for carers.
",
);

fn answer(body: &str) -> String {
    format!("Response to the Review of Foster Care in Glanrafon\nGlanrafon Council\n2 April 2024\n\n{body}")
}

/// Systems 4 and 5: one block answers two asks; blocks and asks are counted apart; one word printed in two ways is
/// one answer, and both prints are kept.
#[tokio::test]
async fn grouped_response_blocks() {
    let text = answer(
        "Recommendations 1 and 2

Response: Accepted. We will do both by 30 June 2024.

Recommendation 3

Response: Accepted

We will review the cost of every placement and set up a central fund for travel by 30 June 2024.

Recommendation 4

Response: Accept in principle. We will publish the guidance by 30 September 2024.
",
    );
    let mut story = Story::of("2024-05-01", &[REPORT, ("answer.txt", &text)]).await;
    story.tells("/", &[("/figures/recommendations", json!(4)), ("/figures/responses", json!(3))]).await;
    story.lists("/responses", "/rows", "/tag/1", &["accepted", "accepted", "accepted_in_principle"]).await;
    for thread in ["@0/r1", "@0/r2"] {
        story
            .tells(
                thread,
                &[
                    ("/status/said/answers", json!(["accepted"])),
                    ("/knots/2/answers", json!(["1", "2"])),
                    ("/knots/2/disposition", json!("accepted")),
                ],
            )
            .await;
    }
    story
        .tells(
            "@0/r4",
            &[
                ("/status/said/answers", json!(["accepted_in_principle"])),
                ("/knots/2/words/stated", json!("Accept in principle")),
            ],
        )
        .await;
    story.lists("@1/b1", "/lists/0/1", "/address", &["@0/r1", "@0/r2"]).await;
    story.finds("@1", "2024-05-01", "", &["R005"]).await;
    story.end().await;
}

/// Two reports ask the same in the same words: an answer that prints the ask answers the report its title names, though
/// the other was recorded first; and titles that are cut at the same word still make two addresses.
#[tokio::test]
async fn an_answer_belongs_to_the_report_it_names() {
    let ask = "Recommendation 1: Glanrafon Council should pay carers on the first day of each month.";
    let report = |title: &str| format!("{title}\nGlanrafon Care Inspectorate\n1 March 2024\n\n{ask}\n");
    let long = "Review of Grandparents' Accommodation, Kinship-placements and Aftercare-arrangements";
    let answer = format!(
        "Response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2024

{ask}

Response: Accepted. We will do so by 30 June 2024.
"
    );
    let papers = [
        ("first.txt", report("Review of Kinship Care in Glanrafon")),
        ("second.txt", report("Review of Foster Care in Glanrafon")),
        ("long.txt", report(&format!("{long} in Glanrafon"))),
        ("longer.txt", report(&format!("{long} in Glanrafon, again"))),
        ("answer.txt", answer),
    ];
    let papers: Vec<(&str, &str)> = papers.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let mut story = Story::of("2024-05-01", &papers).await;
    story.tells("@1/r1", &[("/status/said/answers", json!(["accepted"]))]).await;
    for other in ["@0/r1", "@2/r1", "@3/r1"] {
        story.tells(other, &[("/status/said/answers", json!([]))]).await;
    }
    story.end().await;
}

/// System 6: an ask in parts shows which part the answer leaves out; a yes that promises nothing is owed a promise.
#[tokio::test]
async fn partial_answers() {
    let text = answer(
        "Recommendation 1

Response: Accepted. This matters to us.

Recommendation 3

Response: Accepted. We will review the cost of every placement by 30 June 2024.
",
    );
    let mut story = Story::of("2024-05-01", &[REPORT, ("answer.txt", &text)]).await;
    story
        .tells("@0/r3", &[("/knots/2/left_out", json!(["and should set up a central fund for travel."]))])
        .await;
    story.shows(En, "@0/r3", &["central fund for travel"]).await;
    story
        .tells(
            "@0/r1",
            &[
                ("/status/said/promises", json!(0)),
                ("/status/due/no_day/owed", json!(1)),
                ("/knots/3/owed", json!("detail")),
            ],
        )
        .await;
    story.finds("@1", "2024-05-01", "", &["R003", "R004"]).await;
    story.finds("@0", "2024-05-01", "", &["R001", "R001"]).await;
    story.end().await;
}

/// System 7: what sounds like a promise is graded, and an opinion is never shown as a date.
#[tokio::test]
async fn commitment_grading() {
    let text = answer(
        "Recommendation 1

Response: Accepted. We will pay on the first day by 30 June 2024.

Recommendation 2

Response: Accepted. We will continue to promote first aid.

Recommendation 3

Response: Accepted in principle. Subject to the advice of the Carers Forum, we will review the cost and the travel fund by 30 September 2024.

Recommendation 4

Response: Accepted in principle. We would anticipate that the Safeguarding Board would play a part in this.
",
    );
    let mut story = Story::of("2024-05-01", &[REPORT, ("answer.txt", &text)]).await;
    story.lists("/commitments", "/rows", "/tag/1", &["dated", "open_ended", "conditional", "opinion"]).await;
    story.lists("/commitments", "/rows", "/day", &["2024-06-30", "null", "2024-09-30", "null"]).await;
    story.tells("@1/c3", &[("/knots/1/waits_on/stated", json!("the advice of the Carers Forum"))]).await;
    story.shows(En, "@1/c4", &["#grade-opinion"]).await;
    story.shows(Cy, "@1/c4", &["#grade-opinion"]).await;
    story.finds("@1", "2024-05-01", "R004", &["C002", "C004", "C005", "R003"]).await;
    // The day after, the dated promise is a silence; the one without a day can never be.
    story.day("2024-07-01");
    story.lists("/silent", "/rows", "/address", &["@1/c1"]).await;
    story
        .tells(
            "@0/r1",
            &[("/status/due/silent/days", json!(1)), ("/status/due/silent/kind", json!("delivery"))],
        )
        .await;
    story.tells("@0/r2", &[("/status/due/no_day/owed", json!(1))]).await;
    story.end().await;
}

/// System 8: money that was put off stays open, and an amount is kept as printed.
#[tokio::test]
async fn financial_implications() {
    let text = answer(
        "Recommendation 1

Response: Accepted. We will pay on the first day by 30 June 2024.

Financial implications: None

Recommendation 2

Response: Accepted. We will train every carer by 30 June 2024.

Financial implications: £12,000, from the training budget.

Recommendation 4

Response: Accepted. We will publish the guidance by 30 June 2024.

Financial implications: To be determined.
",
    );
    let mut story = Story::of("2024-05-01", &[REPORT, ("answer.txt", &text)]).await;
    for (block, reading) in [("@1/b1", "none"), ("@1/b2", "amount"), ("@1/b3", "deferred")] {
        story.tells(block, &[("/facts/3/1/named/1", json!(reading))]).await;
    }
    story.tells("@1/b2", &[("/facts/4/1/printed/stated", json!("£12,000, from the training budget."))]).await;
    story.lists("/undated?on=2024-05-01", "/rows", "/address", &["@0/r3", "@1/b3"]).await;
    story.finds("@1", "2024-05-01", "", &["F001"]).await;
    story.end().await;
}

/// Systems 9, 10 and 26: words of time become days where they can be counted, and say why where they cannot.
#[tokio::test]
async fn date_horizons() {
    let text = answer(
        "Recommendation 1

Response: Accepted. We will pay on the first day in the summer.

Recommendation 2

Response: Accepted. We will check six months after publication.

Recommendation 3

Response: Accepted. We will review the cost and set up the travel fund within six weeks.

Recommendation 4

Response: Accepted. We will publish the guidance shortly.
",
    );
    let mut story = Story::of("2024-05-01", &[REPORT, ("answer.txt", &text)]).await;
    for (promise, words, last) in
        [("@1/c1", "in the summer", "2024-08-31"), ("@1/c3", "within six weeks", "2024-05-14")]
    {
        let words = ("/knots/1/horizon/words/stated", json!(words));
        story.tells(promise, &[words, ("/knots/1/horizon/when/days/range/to", json!(last))]).await;
    }
    story.tells("@1/c1", &[("/knots/1/horizon/when/days/range/from", json!("2024-06-01"))]).await;
    story.tells("@1/c2", &[("/knots/1/horizon/words/stated", json!("six months after publication"))]).await;
    story.shows(En, "@1/c2", &["six months after publication"]).await;
    story.tells("@1/c2", &[("/status/due/no_day/owed", json!(1))]).await;
    story.finds("@1", "2024-05-01", "R004", &["C002", "C003"]).await;
    story.end().await;
}

/// An answer whose report is not in the record is kept, and owed a link.
#[tokio::test]
async fn an_answer_before_its_report() {
    let text =
        answer("Recommendation 4\n\nResponse: Accepted. We will publish the guidance by 30 June 2024.\n");
    let mut story = Story::of("2024-05-01", &[("answer.txt", &text)]).await;
    story
        .tells("@0/b1", &[("/lists/0/1/0/text", json!("4")), ("/lists/0/1/0/tag/1", json!("unlinked"))])
        .await;
    story.shows(En, "@0/b1", &["#answer-unlinked"]).await;
    story.shows(Cy, "@0/b1", &["#answer-unlinked"]).await;
    story.finds("@0", "2024-05-01", "", &["R007"]).await;
    story.end().await;
}

/// A thread that is Welsh from end to end, read by people of either language.
#[tokio::test]
async fn a_thread_in_welsh() {
    let report = "Adolygiad Gofal Maeth Glanrafon
Arolygiaeth Gofal Glanrafon
1 Mawrth 2024

Argymhelliad 1: Dylai Cyngor Glanrafon gyhoeddi ei ganllawiau i ofalwyr.

Argymhelliad 2: Dylai Cyngor Glanrafon hyfforddi pob gofalwr.
";
    let reply = "Ymateb i Adolygiad Gofal Maeth Glanrafon
Cyngor Glanrafon
2 Ebrill 2024

Argymhelliad 1

Ymateb: Derbyn mewn egwyddor. Byddwn yn cyhoeddi'r canllawiau erbyn 30 Mehefin 2024.

Goblygiadau Ariannol: Dim
";
    let mut story = Story::of("2024-07-10", &[("adolygiad.txt", report), ("ymateb.txt", reply)]).await;
    story
        .tells(
            "@0/r1",
            &[
                ("/quote/language", json!("cy")),
                ("/status/said/answers", json!(["accepted_in_principle"])),
                ("/status/due/silent/since", json!("2024-06-30")),
                ("/status/due/silent/days", json!(10)),
            ],
        )
        .await;
    story.shows(Cy, "@0/r1", &["30 Mehefin 2024", "#knot-silence", "Byddwn yn cyhoeddi"]).await;
    story.shows(En, "@0/r1", &["30 June 2024", "#knot-silence", "Byddwn yn cyhoeddi"]).await;
    story.lists("/cy/silent", "/rows", "/address", &["@1/c1"]).await;
    story.finds("@0", "2024-07-10", "", &["R001"]).await;
    story.end().await;
}

/// System 25: one inspection, promised in two answers, is one event; it counts once, and each thread leads to the other.
#[tokio::test]
async fn joint_inspection() {
    let text = answer(
        "Recommendation 1

Response: Accepted in principle. The Glanrafon Care Inspectorate will publish its overview results of placements by 30 June 2024.

Recommendation 4

Response: Accepted in principle. The overview results will be published by the Glanrafon Care Inspectorate by 30 June 2024.
",
    );
    let mut story = Story::of("2024-08-01", &[REPORT, ("answer.txt", &text)]).await;
    story.lists("/commitments", "/rows", "/tag/1", &["someone_elses", "someone_elses"]).await;
    for (one, other) in [("@1/c1", "@1/c2"), ("@1/c2", "@1/c1")] {
        let other = story.at(other);
        story
            .tells(one, &[("/links/0/how", json!("same-event")), ("/links/0/reference", json!(other[1..]))])
            .await;
        story.shows(En, one, &["#link-same-event", "#link-inferred"]).await;
        story.shows(Cy, one, &["#link-same-event", "#link-inferred"]).await;
    }
    story.end().await;
}
