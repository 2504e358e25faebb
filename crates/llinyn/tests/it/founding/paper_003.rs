//! A council's minutes of its debate on an inspection report.

use llinyn_model::meeting::Strength::{
    self, Answered, Asked, Assured, Committed, Confirmed, Expressed, Suggested,
};
use llinyn_model::source::SourceKind;

use super::{each, holds, only, read, same, tells};

/// What was said: a cue, its strength, a cue of the verb as printed, and of who said it.
const STATEMENTS: &[(&str, &str, Strength, &str, &str)] = &[
    ("K-1", "accepted the recommendations", Confirmed, "explained", "Chief Executive"),
    ("K-2", "apologised to", Expressed, "apologised", "Chief Executive"),
    ("K-3", "all necessary steps", Committed, "gave a commitment", "Chief Executive"),
    ("K-4", "draft improvement plan", Confirmed, "advised", ""),
    ("K-5", "Improvement Board established", Confirmed, "advised", ""),
    ("K-6", "team of experts", Confirmed, "", ""),
    ("K-7", "interim Head of Service", Confirmed, "", ""),
    ("K-8", "£4m extra", Answered, "asked for and received", "Members"),
    ("K-9", "regular reports back", Asked, "asked", "Members"),
    ("K-10", "whistle blowers", Assured, "sought and received", "Chief Executive"),
    ("K-11", "range of performance data", Assured, "sought and received", "Chief Executive"),
    ("K-12", "should stand aside", Expressed, "expressed", "members"),
    ("K-13", "political group leaders", Suggested, "suggested", ""),
    ("K-14", "chaired by an independent", Confirmed, "confirmed", ""),
    ("view of the service", "destabilised by restructuring", Expressed, "felt", "Members"),
    ("view of the report", "spoke of their dismay", Expressed, "spoke", "Members"),
];

/// Surnames that recur among those present, and how often.
const SURNAMES: &[(&str, usize)] = &[
    ("Williams", 7),
    ("Jones", 5),
    ("Davies", 4),
    ("Lewis", 3),
    ("Evans", 2),
    ("Powell", 2),
    ("Price", 2),
    ("Thomas", 2),
    ("Roberts", 1),
    ("Roberts-Jones", 1),
    ("Jones-Poston", 1),
];

#[test]
fn the_paper_gives_no_day() {
    let paper = read("003").paper;
    assert_eq!(paper.kind, SourceKind::Minutes);
    assert!(paper.dated.days.is_not_stated() && paper.dated.words.is_not_stated(), "{:?}", paper.dated);
}

#[test]
fn the_council_met() {
    let issuer = read("003").paper.issuer.expect("whose minutes they are");
    assert!(issuer.words.ends_with("Council"), "{issuer:?}");
}

#[test]
fn each_statement_has_its_strength() {
    let reading = read("003");
    each(STATEMENTS, |(id, cue, strength, verb, by)| {
        let said = &only(&reading, &reading.statements, id, cue)?.what;
        same(id, "its strength", said.strength, *strength)?;
        let printed = said.verb.as_deref().unwrap_or_default();
        holds(id, &format!("its verb is {printed:?}"), printed.contains(verb))?;
        match by {
            &"" => same(id, "who said it", said.by.as_deref(), None::<&str>),
            by => holds(
                id,
                &format!("{:?} said it", said.by),
                said.by.as_ref().is_some_and(|who| who.contains(by)),
            ),
        }
    });
}

#[test]
fn one_thing_was_asked_and_not_answered() {
    let reading = read("003");
    let asked: Vec<String> = reading
        .statements
        .iter()
        .filter(|said| said.what.strength == Asked && !said.what.answered)
        .map(|said| reading.words(&said.spans))
        .collect();
    assert!(asked.len() == 1 && tells(&asked[0], "regular reports back"), "{asked:?}");
}

#[test]
fn nothing_was_resolved() {
    let reading = read("003");
    assert!(reading.decisions.is_empty() && reading.closures.is_empty() && reading.responses.is_empty());
    assert!(reading.statements.iter().all(|said| said.what.strength != Strength::Resolved));
}

#[test]
fn the_finding_debated_is_held_without_a_recommendation() {
    let reading = read("003");
    let finding = only(&reading, &reading.findings, "M1", "at risk of harm").unwrap();
    let about = |cue: &str| finding.what.about.iter().any(|body| tells(&body.words, cue));
    assert!(about("Children's Services in Powys"), "{:?}", finding.what.about);
    assert!(reading.recommendations.is_empty());
}

#[test]
fn the_promise_has_an_owner_and_no_day() {
    let reading = read("003");
    let promise = &only(&reading, &reading.commitments, "K-3", "all necessary steps").unwrap().what;
    let owner = promise.owner.as_ref().map_or("", |owner| owner.words.as_str());
    for office in ["Leader", "Portfolio Holder", "Chief Executive"] {
        assert!(owner.contains(office), "{owner}");
    }
    assert!(promise.horizon.words.is_not_stated());
    assert_eq!(reading.commitments.len(), 1);
}

#[test]
fn attendance_is_kept_and_not_corrected() {
    let attendance = read("003").attendance.expect("attendance");
    assert_eq!(attendance.present.len(), 62);
    assert_eq!(attendance.chair.value().map(String::as_str), Some("D E Davies"));
    assert_eq!(attendance.left, ["E Durrant", "E Jones", "G Ratcliffe"]);
    assert_eq!(attendance.on_neither_list, ["E Durrant", "G Ratcliffe"]);
    let [unsure] = attendance.ambiguous.as_slice() else { panic!("{:?}", attendance.ambiguous) };
    assert_eq!(unsure.name, "E Jones");
    assert_eq!(unsure.could_be, ["E A Jones", "E M Jones"]);
    assert!(attendance.apologies.is_empty() && attendance.in_attendance.is_empty());
}

#[test]
fn members_of_one_surname_are_told_apart() {
    let present = read("003").attendance.expect("attendance").present;
    each(SURNAMES, |(surname, times)| {
        let found = present.iter().filter(|name| name.rsplit(' ').next() == Some(*surname)).count();
        same(surname, "how often it is there", found, *times)
    });
    let mut once = present.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), present.len(), "nobody is listed twice");
    assert!(present.iter().all(|name| !name.contains('\u{a0}')), "hard spaces are no part of a name");
}
