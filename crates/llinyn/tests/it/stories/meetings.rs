//! Meetings: attendance as recorded, strengths of what was said, questions without an answer; council reports; written
//! questions.

use llinyn_model::Language::{Cy, En};
use serde_json::json;

use super::story::Story;

const MINUTES: (&str, &str) = (
    "minutes.txt",
    "Glanrafon Safeguarding Board

MINUTES OF THE MEETING OF 11 JULY 2023

PRESENT:

Councillor A. Bryn (Chair)
Councillors E.A. Dolwen, E.M. Dolwen and O. Nant

APOLOGIES: Councillor L. Pont

FOSTER CARE

The Director of Social Services explained that the register had opened. The Chair expressed disappointment that it had come so late. Members asked for and received the numbers of carers. Members asked for a list of the letters that were still open. Members sought and received assurances from the Head of Children's Services that no carer would lose money. It was confirmed that the figures would be published in both languages. It was suggested that carers might be asked to speak.

RESOLVED –

(1)\tT H A T the position be noted.
(2)\tT H A T the Head of Children's Services report back on letters by the end of November 2023.

Councillors E. Dolwen and T. Maes left the meeting before this item.
",
);

/// Systems 22 and 23: each statement with its strength, and what was asked and not answered stays owed.
#[tokio::test]
async fn minutes_with_strength_of_wording() {
    let mut story = Story::of("2024-01-10", &[MINUTES]).await;
    let page = story.site.json(&story.at("@0/m1")).await;
    let strengths: Vec<&str> =
        page["statements"].as_array().unwrap().iter().filter_map(|said| said["strength"].as_str()).collect();
    for strength in ["asked", "answered", "assured", "confirmed", "suggested", "expressed", "resolved"] {
        story.holds(&format!("nothing is {strength}: {strengths:?}"), strengths.contains(&strength));
    }
    let unanswered = page["statements"].as_array().unwrap().iter().filter(|said| said["unanswered"] == true);
    let unanswered: Vec<&str> = unanswered.filter_map(|said| said["quote"]["text"].as_str()).collect();
    story.holds(
        &format!("asked and unanswered are {unanswered:?}"),
        unanswered == ["Members asked for a list of the letters that were still open."],
    );
    story.shows(En, "@0/m1", &["#meeting-unanswered", "#strength-assured"]).await;
    story.shows(Cy, "@0/m1", &["#meeting-unanswered", "#strength-assured"]).await;
    story.lists("/silent", "/rows", "/day", &["2023-11-30"]).await;
    story.finds("@0", "2024-01-10", "M002", &["C006", "M001"]).await;
    story.end().await;
}

/// A body is called what the minutes call it, whatever stands before its name, in either language.
#[tokio::test]
async fn who_is_charged_has_a_name() {
    let welsh = "Pwyllgor Craffu Glanrafon

COFNODION cyfarfod 13 Hydref 2023

Yn bresennol:

Y Cynghorydd G. Bryn (Cadeirydd)
Cynghorwyr E.A. Dolwen ac O. Nant

YMADAWYR GOFAL

Eglurodd y Cyfarwyddwr Tai fod tri fflat yn barod. Ymrwymodd y Cyfarwyddwr Tai i gyflwyno'r ffigurau erbyn 31 Ionawr 2024.

PENDERFYNWYD:

(1) Bod y Pennaeth Tai yn adrodd yn ôl ar y fflatiau erbyn 31 Mawrth 2024.
";
    let mut story = Story::of("2024-01-10", &[MINUTES, ("cofnodion.txt", welsh)]).await;
    let bodies = story.site.json("/bodies").await;
    let names: Vec<&str> =
        bodies["rows"].as_array().unwrap().iter().filter_map(|row| row["text"].as_str()).collect();
    for name in ["Head of Children's Services", "Glanrafon Safeguarding Board", "Pwyllgor Craffu Glanrafon"] {
        story.holds(&format!("{name} is not among the bodies {names:?}"), names.contains(&name));
    }
    for before in ["T ", "T H A T", "That ", "Bod ", "Eglurodd", "Ymrwymodd"] {
        let wrong = names.iter().find(|name| name.starts_with(before));
        story.holds(&format!("a body is called {wrong:?}"), wrong.is_none());
    }
    story.end().await;
}

/// System 24: who was there, as recorded; what contradicts itself is shown and not corrected.
#[tokio::test]
async fn attendance() {
    let mut story = Story::of("2024-01-10", &[MINUTES]).await;
    story
        .tells(
            "@0/m1",
            &[
                ("/attendance/present", json!(["A. Bryn", "E.A. Dolwen", "E.M. Dolwen", "O. Nant"])),
                ("/attendance/chair/stated", json!("A. Bryn")),
                ("/attendance/apologies", json!(["L. Pont"])),
                ("/attendance/left", json!(["E. Dolwen", "T. Maes"])),
                ("/attendance/on_neither_list", json!(["T. Maes"])),
                ("/attendance/ambiguous/0/name", json!("E. Dolwen")),
                ("/attendance/ambiguous/0/could_be", json!(["E.A. Dolwen", "E.M. Dolwen"])),
            ],
        )
        .await;
    story.shows(En, "@0/m1", &["#attendance-contradicts"]).await;
    story.shows(Cy, "@0/m1", &["#attendance-contradicts"]).await;
    story.finds("@0", "2024-01-10", "C006 M001", &["M002"]).await;
    story.end().await;
}

/// System 17: a panel asks the Board, and the Board resolves: the answer is in the thread.
#[tokio::test]
async fn scrutiny_referral() {
    let minutes = "Glanrafon Safeguarding Board

# Minutes of the meeting of 8 July 2025

**Present:**

Councillor A. Bryn (Chair)

Councillors E.A. Dolwen and O. Nant

## B57 Reference from scrutiny

The Children and Young People Scrutiny Committee, at its meeting on 10 June 2025, had recommended to the Board:

(1) That two young people be invited to every meeting.

(2) That the Board meet in the evening twice a year.

**RESOLVED –**

(1) THAT the recommendation to invite young people be accepted.

(2) THAT the recommendation to meet in the evening be not accepted, as carers had told the Board that mornings suit them better.
";
    let mut story = Story::of("2025-09-01", &[("minutes.md", minutes)]).await;
    story
        .lists(
            "/threads",
            "/rows",
            "/text",
            &[
                "That two young people be invited to every meeting.",
                "That the Board meet in the evening twice a year.",
            ],
        )
        .await;
    story.tells("@0/r1", &[("/status/said/answers", json!(["accepted"]))]).await;
    story.tells("@0/r2", &[("/status/said/answers", json!(["rejected"]))]).await;
    let asker = story.site.json(&story.at("@0/r1")).await["asker"]["stated"]["words"].clone();
    story.holds(
        &format!("{asker} asked"),
        asker.as_str().is_some_and(|words| words.contains("Scrutiny Committee")),
    );
    story.end().await;
}

/// System 34: tabled and answered, the days between, and an answer that declines is a reading with its sentence.
#[tokio::test]
async fn written_questions() {
    let paper = "WQ0417 (e) Tabled on 03/02/2025

Will the Cabinet Member say how many children were moved in the past year, and hold a review of each move?

Answered by the Cabinet Member for Children's Services | Answered on 11/02/2025

I share the concern behind this question. I have no plans to open another review.

For what has been written down, I would refer you to:

- The sufficiency statement of 2024
- The follow-up inspection of May 2023

We are awaiting the practice review that the Glanrafon Safeguarding Board has commissioned. The review will be read with every team that places children.


WQ0436 (w) Cyflwynwyd ar 12/02/2025

A wnaiff yr Aelod Cabinet ddweud a gafodd y daflen ei hargraffu yn Gymraeg?
";
    let mut story = Story::of("2025-06-01", &[("questions.txt", paper)]).await;
    story
        .tells(
            "@0/q1",
            &[
                ("/number/stated", json!("WQ0417")),
                ("/tabled/stated", json!("2025-02-03")),
                ("/answered/stated", json!("2025-02-11")),
                ("/answers/0/took/stated/calendar", json!(8)),
                ("/answers/0/declines", json!("I have no plans to open another review.")),
            ],
        )
        .await;
    story
        .lists(
            "@0/q1",
            "/relies_on",
            "",
            &["The sufficiency statement of 2024", "The follow-up inspection of May 2023"],
        )
        .await;
    story.lists("@0/q1", "/commitments", "/tag/1", &["conditional"]).await;
    story
        .tells(
            "@0/q2",
            &[
                ("/number/stated", json!("WQ0436")),
                ("/tabled/stated", json!("2025-02-12")),
                ("/answered", json!("not_stated")),
                ("/answers", json!([])),
            ],
        )
        .await;
    story.shows(En, "@0/q2", &["#question-no-answer"]).await;
    story.shows(Cy, "@0/q2", &["#question-no-answer"]).await;
    let undated = story.site.json("/undated").await["rows"].clone();
    let owed: Vec<String> = undated
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {}", row["address"], row["tag"][1]))
        .collect();
    let question = format!("{:?} \"answer\"", story.at("@0/q2"));
    story.holds(&format!("no answer to it is owed: {owed:?}"), owed.contains(&question));
    story.end().await;
}

/// System 35: a heading that promises what its text does not hold.
#[tokio::test]
async fn council_report_template() {
    let paper = "Report of the Director of Social Services
Register of carers
6 March 2024

Purpose of the report
To present the register of carers.

Equality (to include Welsh language issues)
The register is open to every carer, whatever their age.

Legal implications
None.
";
    let mut story = Story::of("2024-05-01", &[("report.txt", paper)]).await;
    story.finds("@0", "2024-05-01", "D001", &["T003"]).await;
    let problems = story.site.json("/problems?rule=T003").await;
    let place = problems["rows"][0]["place"].as_str().unwrap().to_owned();
    let page = story.site.page(place.split('#').next().unwrap()).await;
    let id = place.split('#').nth(1).unwrap().to_owned();
    story.holds(&format!("{place} is not on the page"), page.contains(&format!("id=\"{id}\"")));
    story.end().await;
}
