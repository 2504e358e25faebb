//! The wordings of promises, whatever the language.

use llinyn_model::horizon::{Anchored, Found, Horizon, When};
use llinyn_model::passage::Span;
use llinyn_model::{Language, Stated};

use super::{english, welsh};
use crate::text::phrase;

/// How a sentence promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "X will do", "X shall do"
    Will,
    /// "We intend to", "X proposes to", "X undertook to"
    Intends,
    /// "is due to be published"
    Due,
    /// "is working to reduce"
    Working,
    /// "I have asked the Forum to consider"
    AsksOther,
    /// "I look forward to receiving its advice"
    LooksForward,
    /// "I am content to consider"
    Content,
    /// "I would anticipate that the Board would", "steps should be taken", "there are advantages in"
    Opinion,
}

/// What stands as the subject of the promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// "We", "I", "my officials".
    FirstPerson,
    /// "It", "they", "this".
    Pronoun,
    /// "There will be".
    There,
    /// Words that may name a body.
    Words(Span),
    /// Something that is done.
    Thing,
    /// Nobody at all.
    Nobody,
}

/// A wording found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) form: Form,
    /// The words that make it a promise: "will", "intend to".
    pub(super) verb: Span,
    pub(super) subject: Subject,
}

/// The wording of a promise in a sentence, if it has one.
pub(super) fn find(sentence: &str, language: Language) -> Option<Match> {
    match language {
        Language::En => english::find(sentence),
        Language::Cy => welsh::find(sentence),
    }
}

/// The clause in "before a consultation is held through the summer": an event that is itself promised.
pub(super) fn event_before(sentence: &str, from: usize) -> Option<Span> {
    const HELD: &[&str] = &[
        "is undertaken",
        "is held",
        "is launched",
        "is carried out",
        "takes place",
        "are undertaken",
        "are held",
        "gael ei gynnal",
        "gynhelir",
    ];
    let before = ["before a", "before an", "before the", "cyn i'r", "cyn y"]
        .iter()
        .find_map(|word| phrase::find_from(sentence, word, from))?;
    let article = before.of(sentence).find(' ').map_or(before.end, |space| before.start + space + 1);
    let held = HELD
        .iter()
        .filter_map(|verb| phrase::find_from(sentence, verb, before.end))
        .min_by_key(|span| span.start)?;
    (held.start - before.end < 60).then_some(Span { start: article, end: held.end })
}

/// "before a formal consultation is undertaken", as the time of what must come first.
pub(super) fn before_event(sentence: &str, piece: Span) -> Option<Found> {
    let words = piece.of(sentence);
    let before = ["before a", "before an", "before the", "cyn i'r", "cyn y"]
        .iter()
        .find_map(|word| phrase::find(words, word))?;
    let span = Span { start: piece.start + before.start, end: piece.end };
    let anchor =
        Stated::Stated(words[before.start..].split_once(' ').map_or("", |(_, event)| event).to_owned());
    let when = When::After(Anchored { anchor, period: Stated::NotStated, within: true });
    Some(Found { span, horizon: Horizon { words: Stated::Stated(span.of(sentence).to_owned()), when } })
}
