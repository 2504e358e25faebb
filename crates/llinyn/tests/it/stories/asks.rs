//! Registers of sources, findings and recommendations; consultations; practice reviews.

use llinyn_model::Language::{Cy, En};
use serde_json::{Value, json};

use super::story::Story;

const REPORT: (&str, &str) = (
    "report.md",
    "Glanrafon Care Inspectorate

# Inspection of short breaks in Glanrafon

1 March 2024

## Findings

- We found that Glanrafon Council spends less on short breaks than any of its neighbours.
- We found that seven families had been told to wait a year.

## Recommendations

**Recommendation 1.** Glanrafon Council should offer every family a short break within three months.

**Recommendation 2.** The guidance on short breaks should be revised.

**Recommendation 3.** Glanrafon Council and the Glanrafon Health Board should meet the families every spring.
",
);

/// System 1: one source of each kind, with whom it is from, when it is of, and where each claim stands.
#[tokio::test]
async fn source_register() {
    let undated = "Glanrafon Council's response to the Inspection of short breaks in Glanrafon
Glanrafon Council

Recommendation 1

Response: Accepted. We will offer the breaks by 30 June 2024.
";
    let minutes = "Glanrafon Safeguarding Board
Minutes of the meeting of 6 March 2024

PRESENT:
Councillors A Bowen (Chair) and C Dafis

Members asked for a report each quarter.
";
    let question = "WQ10003 Tabled on 04/03/2024

What will be done about families who wait in Glanrafon?

Answered by the Minister for Children | Answered on 11/03/2024

We will publish the figures by 30 June 2024.
";
    let papers = [REPORT, ("answer.txt", undated), ("minutes.txt", minutes), ("question.txt", question)];
    let mut story = Story::of("2024-05-01", &papers).await;
    let kinds = ["inspection_report", "government_response", "minutes", "written_question"];
    story.lists("/papers", "/rows", "/tag/1", &kinds).await;
    for (paper, by, from) in [
        ("@0", "Glanrafon Care Inspectorate", json!("2024-03-01")),
        ("@1", "Glanrafon Council", Value::Null),
        ("@2", "Glanrafon Safeguarding Board", json!("2024-03-06")),
    ] {
        story
            .tells(paper, &[("/issuers/0/words", json!(by)), ("/source/dated/days/stated/from", from)])
            .await;
    }
    story.shows(En, "@1", &["#stated-not-stated"]).await;
    story.shows(Cy, "@1", &["#stated-not-stated"]).await;
    // Each claim names its paper and its place.
    for item in ["@0/r1", "@0/f1", "@1/b1", "@1/c1"] {
        let page = story.site.json(&story.at(item)).await;
        let place = page["quote"]["at"].as_str().unwrap();
        let address = story.at(item);
        let (paper, item) = address.rsplit_once('/').unwrap();
        story.holds(&format!("{address} stands at {place}"), place == format!("{paper}#{item}"));
    }
    story.end().await;
}

/// System 2: a finding that nothing was recommended about is held, can be cited, and has its page.
#[tokio::test]
async fn finding_register() {
    let mut story = Story::of("2024-05-01", &[REPORT]).await;
    story
        .tells(
            "@0/f1",
            &[
                ("/noun", json!("finding")),
                ("/quote/text", json!("We found that Glanrafon Council spends less on short breaks than any of its neighbours.")),
            ],
        )
        .await;
    story.shows(En, "@0", &["2 findings"]).await;
    story.shows(En, "@0/f2", &["seven families"]).await;
    story.shows(Cy, "@0/f2", &["seven families"]).await;
    story.end().await;
}

/// System 3: every recommendation once, by its number, to whom it is made; what was inferred says so.
#[tokio::test]
async fn recommendation_register() {
    let mut story = Story::of("2024-05-01", &[REPORT]).await;
    story.lists("/threads", "/rows", "/address", &["@0/r1", "@0/r2", "@0/r3"]).await;
    story
        .tells(
            "@0/r1",
            &[
                ("/number/stated", json!("1")),
                ("/asked/0/words", json!("Glanrafon Council")),
                ("/asked/0/inferred", Value::Null),
                ("/status/due/no_day/owed", json!(1)),
            ],
        )
        .await;
    story
        .tells(
            "@0/r3",
            &[
                ("/asked/0/words", json!("Glanrafon Council")),
                ("/asked/1/words", json!("Glanrafon Health Board")),
            ],
        )
        .await;
    // Guidance cannot act: nobody is named.
    let page = story.site.json(&story.at("@0/r2")).await;
    let named = page["asked"].as_array().unwrap().iter().all(|whom| !whom["inferred"].is_null());
    story.holds("a document is taken for somebody who was asked", named);
    story.finds("@0", "2024-05-01", "", &["R001", "R001", "R001", "R006"]).await;
    story.end().await;
}

/// System 13: who was sent a draft, who answered, and two counts that do not agree are both kept.
#[tokio::test]
async fn consultation_on_a_draft() {
    let paper = "Glanrafon Council

Report of the Director of Social Services

# Draft Glanrafon Children's Strategy 2024-28

6 March 2024

## Consultation

The draft Strategy was sent to the Glanrafon Health Board, Glanrafon Police and around 60 organisations that work with families.

Responses were received from the Glanrafon Health Board; the Trefelin Youth Council; and Glanrafon Police. The summary counts over 60 organisations that work with families as having been asked.
";
    let mut story = Story::of("2024-05-01", &[("draft.md", paper)]).await;
    story
        .lists(
            "@0/u1",
            "/printed",
            "/words",
            &["Glanrafon Health Board", "Trefelin Youth Council", "Glanrafon Police"],
        )
        .await;
    story
        .tells(
            "@0/u1",
            &[
                ("/purpose", json!("consultation")),
                ("/recipients/0/words", json!("Glanrafon Health Board")),
                ("/figures/0/conflict", json!(true)),
                ("/figures/0/figures/0/address", json!(story.at("@0/n1"))),
                ("/figures/0/figures/1/address", json!(story.at("@0/n2"))),
                ("/tally", Value::Null),
            ],
        )
        .await;
    story
        .tells(
            "@0/n1",
            &[
                ("/facts/0/1/number", json!(60)),
                ("/facts/1/1/named/1", json!("about")),
                ("/counts/0/reference", json!(story.at("@0/n1")[1..])),
                ("/counts/1/reference", json!(story.at("@0/n2")[1..])),
            ],
        )
        .await;
    story.tells("@0/n2", &[("/facts/0/1/number", json!(60)), ("/facts/1/1/named/1", json!("over"))]).await;
    story.finds("@0", "2024-05-01", "P004 P002 P003", &["T002"]).await;
    story.end().await;
}

/// System 30: what a practice review asks is followed; the child it is about is nobody's to find.
#[tokio::test]
async fn practice_review() {
    let paper = "Glanrafon Safeguarding Board

# Child Practice Review: learning in Trefelin

12 May 2024

The Board commissioned this review after the death of Ffug Enwog, a child of five.

## Recommendations

**Recommendation 1.** Glanrafon Council should keep one record that every agency can read.
";
    let mut story = Story::of("2024-08-01", &[("review.md", paper)]).await;
    story.tells("@0", &[("/source/kind", json!("practice_review")), ("/sealed", json!(true))]).await;
    story.shows(En, "@0", &["#paper-withheld", "#paper-sealed"]).await;
    story.shows(Cy, "@0", &["#paper-withheld", "#paper-sealed"]).await;
    story.hides(En, "@0", &["Ffug", "Enwog"]).await;
    story.hides(Cy, "@0", &["Ffug", "Enwog"]).await;
    story.tells("@0/r1", &[("/asked/0/words", json!("Glanrafon Council"))]).await;
    story.finds("@0", "2024-08-01", "", &["N001", "R001"]).await;
    story.end().await;
}

/// A paper comes again in other words: the thread keeps both, and what became of it.
#[tokio::test]
async fn wording_drift() {
    let mut story = Story::of("2024-05-01", &[REPORT]).await;
    let answer = "Response to the Inspection of short breaks in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will offer the breaks by 30 June 2024.
";
    story.comes("answer.txt", answer).await;
    let changed =
        REPORT.1.replace("every family a short break within three months", "families a short break in time");
    story.comes("report.md", &changed).await;
    story.tells("@2", &[("/source/version", json!(2)), ("/earlier/version", json!(1))]).await;
    story
        .lists(
            "@0/r1",
            "/knots",
            "/knot",
            &["paper", "recommendation", "rewording", "response", "commitment", "owed"],
        )
        .await;
    let both = ["within three months", "in time"];
    story.shows(En, "@0/r1", &both).await;
    story.shows(Cy, "@0/r1", &both).await;
    // The other wording has no address of its own: it leads to the thread, and to its place in the newer paper.
    let again = [
        ("/wordings/1/noun", json!("rewording")),
        ("/wordings/1/reference", json!(story.at("@0/r1")[1..])),
        ("/wordings/1/quote/at", json!(format!("{}#r1", story.at("@2")))),
    ];
    story.tells("@0/r1/wordings", &again).await;
    // Three threads still, not six.
    story.lists("/threads", "/rows", "/address", &["@0/r1", "@0/r2", "@0/r3"]).await;
    story.end().await;
}
