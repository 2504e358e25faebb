//! How much of a promise a wording is.

use llinyn_model::Language;
use llinyn_model::commitment::Grade;
use llinyn_model::horizon::{Found, When};
use llinyn_model::passage::Span;

use super::Memory;
use super::form::{Form, Match};
use crate::text::phrase::{self, phrases};

phrases! {
    CONDITIONS:
        "explore the possibility", "explore whether", "explore options", "explore the scope",
        "consider whether", "where it is able", "where possible", "subject to", "if necessary",
        "if appropriate", "if required", "depending on", "will consider", "archwilio'r posibilrwydd",
        "archwilio a", "ystyried a", "yn amodol ar", "os bydd angen", "lle bo modd", "byddwn yn ystyried",
        "yn dibynnu ar";
}

/// The grade of a promise.
pub(super) fn of(
    sentence: &str,
    piece: Span,
    found: &Match,
    when: Option<&Found>,
    waits: bool,
    someone_else: bool,
) -> Grade {
    let words = piece.of(sentence);
    let conditional = found.form == Form::Content
        || waits
        || CONDITIONS.any(words)
        || phrase::any(sentence, &["subject to", "yn amodol ar"]);
    let timed =
        when.is_some_and(|found| !matches!(found.horizon.when, When::Uncomputed(_) | When::NotStated));
    match () {
        () if found.form == Form::Opinion => Grade::Opinion,
        () if someone_else => Grade::SomeoneElses,
        () if conditional => Grade::Conditional,
        () if timed => Grade::Dated,
        () => Grade::OpenEnded,
    }
}

/// What the promise waits on, in its own sentence: "subject to the views of the Forum".
pub(super) fn waits_on(sentence: &str, language: Language) -> Option<String> {
    let openers: &[&str] = match language {
        Language::En => &["subject to", "once", "when", "depending on"],
        Language::Cy => &["yn amodol ar", "unwaith y bydd", "pan fydd"],
    };
    let (opener, at) = phrase::first_of(sentence, openers)?;
    let fronted = !matches!(opener, "when" | "once")
        || at.start == 0
        || sentence[at.end..].contains(" has been ")
        || sentence[at.end..].contains(" is reached");
    let rest = &sentence[at.end..];
    let end = [" – ", " — ", ", ", "; ", " - "]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()
        .unwrap_or(rest.len());
    let words = rest[..end].trim().trim_end_matches('.');
    (fronted && !words.is_empty() && !phrase::any(words, &["will"])).then(|| words.to_owned())
}

phrases! {
    AWAIT: "we await", "i await", "are awaiting", "is awaiting", "rydym yn aros am", "rydym yn disgwyl";
    AWAITED: "the report", "its recommendations", "the review", "its findings", "yr adroddiad", "yr adolygiad";
    COMMITMENT: "commitment made in", "commitments made in", "our commitment", "ymrwymiad a wnaed";
}

/// What the sentence waits on, where the talk before awaited something: "we await the publication of the review".
pub(super) fn awaited(sentence: &str, memory: &Memory) -> Option<String> {
    if !AWAITED.any(sentence) {
        return None;
    }
    memory.look_back(|earlier| {
        let (_, verb) = AWAIT.first(earlier)?;
        let rest = &earlier[verb.end..];
        let end = [" following ", ", ", "; ", ". "]
            .iter()
            .filter_map(|mark| rest.find(mark))
            .min()
            .unwrap_or(rest.len());
        Some(rest[..end].trim().trim_end_matches('.').to_owned())
    })
}

/// Whether a sentence speaks of a commitment made elsewhere.
pub(super) fn speaks_of_commitment(sentence: &str) -> bool {
    COMMITMENT.any(sentence)
}
