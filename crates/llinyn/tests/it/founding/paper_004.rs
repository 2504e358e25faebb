//! A written question, answered in six days without a yes or a no.

use llinyn_model::Day;
use llinyn_model::commitment::Grade::{self, Conditional, OpenEnded};
use llinyn_model::source::SourceKind;
use llinyn_reading::{MadeIn, Question, Reading};

use super::{each, holds, only, read, same, tells};

const EVIDENCE: &[&str] = &[
    "Wales Centre for Public Policy",
    "Legacy Report",
    "Public Law Working Group",
    "Care Crisis Review",
    "Born into Care",
];

/// Promises: a cue, the owner, the grade, and a cue of what it waits on.
const PROMISES: &[(&str, &str, &[&str], Grade, &str)] = &[
    ("Q-4", "radical reform", &["This government", "Welsh Government"], OpenEnded, ""),
    (
        "Q-6",
        "considered in full",
        &["Deputy Minister for Social Services", "Welsh Government"],
        Conditional,
        "Child Practice Review",
    ),
];

/// The elements of the programme.
const PROGRAMME: &[&str] = &[
    "preventative interventions",
    "parental advocacy",
    "family group conferencing",
    "Family Justice reform",
    "national practice framework",
];

const BODIES: &[&str] = &[
    "National Independent Safeguarding Board",
    "Regional Safeguarding Children Boards",
    "Wales Centre for Public Policy",
    "Improving Outcomes for Children Ministerial Advisory Group",
    "Public Law Working Group",
    "Family Rights Group",
    "Nuffield Foundation",
];

#[test]
fn the_paper() {
    let paper = read("004").paper;
    assert_eq!(paper.kind, SourceKind::WrittenQuestion);
    assert_eq!(paper.issuer.map(|by| by.words).as_deref(), Some("Deputy Minister for Social Services"));
}

fn question(reading: &Reading) -> &Question {
    let [question] = reading.questions.as_slice() else { panic!("{} questions", reading.questions.len()) };
    &question.what
}

#[test]
fn question_and_answer_have_their_days() {
    let reading = read("004");
    let question = question(&reading);
    assert_eq!(question.number, "WQ85953");
    assert!(tells(&reading.words(&question.text), "nationwide review"));
    let day = |text: &str| text.parse::<Day>().ok();
    assert_eq!((question.tabled, question.answered), (day("2022-08-24"), day("2022-08-30")));
    assert_eq!(question.answered_by.as_deref(), Some("Deputy Minister for Social Services"));
}

#[test]
fn the_answer_declines_without_saying_no() {
    let reading = read("004");
    let declines = reading.words(&question(&reading).declines);
    assert!(
        tells(&declines, "conducting further reviews"),
        "the sentence the judgement rests on: {declines}"
    );
    assert!(reading.responses.is_empty(), "no answer word was printed");
}

#[test]
fn five_pieces_of_evidence_stand_for_a_review() {
    let reading = read("004");
    let relied: Vec<String> = question(&reading).relies_on.iter().map(|spans| reading.words(spans)).collect();
    assert_eq!(relied.len(), EVIDENCE.len());
    each(relied.iter().zip(EVIDENCE), |(piece, cue)| holds(cue, "not in its place", tells(piece, cue)));
}

#[test]
fn promises() {
    let reading = read("004");
    each(PROMISES, |(id, cue, owners, grade, waits)| {
        let promise = &only(&reading, &reading.commitments, id, cue)?.what;
        same(id, "where it was made", promise.made_in, MadeIn::Question(0))?;
        let owner = promise.owner.as_ref().map_or("", |owner| owner.words.as_str());
        holds(id, &format!("owner is {owner:?}, should be of {owners:?}"), owners.contains(&owner))?;
        same(id, "its grade", promise.grade, *grade)?;
        same(id, "its day", promise.horizon.days(), None)?;
        let on = promise.waits_on.as_deref().unwrap_or_default();
        holds(id, &format!("it waits on {on:?}"), on.contains(waits) && on.is_empty() == waits.is_empty())
    });
}

#[test]
fn the_programme_has_five_elements() {
    let reading = read("004");
    each(PROGRAMME, |cue| only(&reading, &reading.commitments, "Q-5", cue).map(drop));
}

#[test]
fn names_of_bodies() {
    let reading = read("004");
    let names: Vec<&str> = reading.body_names().into_iter().map(|(_, name)| name).collect();
    each(BODIES, |body| {
        holds(body, "not among the names of bodies", names.iter().any(|name| name.contains(body)))
    });
}
