//! Commitments: sentences that say what will be done, by whom, when, and how firmly.
//!
//! [`form`] finds the wording, [`owner`] who is to do it, [`grade`] how much of a promise it is.

mod contributor;
mod english;
mod form;
mod grade;
mod owner;
#[cfg(test)]
mod tests;
mod welsh;

use std::collections::VecDeque;

use llinyn_model::Language;
use llinyn_model::body::Mention;
use llinyn_model::commitment::Grade;
use llinyn_model::horizon::{self, Found, Frame, When};
use llinyn_model::passage::Span;
use llinyn_model::stated::Why;

use crate::cue::alias;
use crate::text::{phrase, sentence};
use form::{Form, Match, Subject};

/// A promise, or something near one, in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Promise {
    pub(crate) words: Span,
    pub(crate) owner: Option<Mention>,
    pub(crate) contributors: Vec<Mention>,
    pub(crate) when: Option<Found>,
    pub(crate) grade: Grade,
    /// What it waits on.
    pub(crate) waits_on: Option<String>,
}

/// Who speaks, and when.
#[derive(Clone, Debug)]
pub(crate) struct Speaker<'a> {
    /// Who "we" is.
    pub(crate) name: Option<&'a str>,
    pub(crate) language: Language,
    pub(crate) frame: Frame,
    /// Whether what others do is somebody else's work: so in an answer, not in minutes or a plan.
    pub(crate) answers: bool,
}

/// How many sentences back "its advice" can mean anything to a reader.
const REMEMBERED: usize = 60;

/// The last sentences of the same talk; asked only when a sentence leaves its subject open.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    said: VecDeque<String>,
}

impl Memory {
    /// Remembers words, sentence by sentence, for those behind them.
    pub(crate) fn hear(&mut self, words: &str) {
        for span in sentence::sentences(words) {
            self.hear_sentence(span.of(words));
        }
    }

    fn hear_sentence(&mut self, words: &str) {
        let mut place =
            if self.said.len() < REMEMBERED { None } else { self.said.pop_front() }.unwrap_or_default();
        place.clear();
        place.push_str(words);
        self.said.push_back(place);
    }

    /// The first answer that `look` finds, from the last sentence back.
    fn look_back<T>(&self, look: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.said.iter().rev().find_map(|words| look(words))
    }

    /// The last sentence.
    fn last(&self) -> &str {
        self.said.back().map_or("", String::as_str)
    }
}

/// The promises of a text, in order.
pub(crate) fn promises(text: &str, speaker: &Speaker, memory: &mut Memory) -> Vec<Promise> {
    let mut promises = Vec::new();
    for span in sentence::sentences(text) {
        let words = span.of(text);
        if words.ends_with('?') {
            continue;
        }
        if let Some(found) = form::find(words, speaker.language) {
            let shift = |inner: Span| Span { start: span.start + inner.start, end: span.start + inner.end };
            for piece in pieces(words, &found) {
                let mut promise = promise(words, &found, piece, speaker, memory);
                promise.words = shift(promise.words);
                promise.when = promise.when.map(|when| Found { span: shift(when.span), ..when });
                promises.push(promise);
            }
        }
        memory.hear_sentence(words);
    }
    promises
}

/// A piece of a sentence that promises something of its own.
#[derive(Clone, Copy, Debug)]
struct Piece {
    words: Span,
    /// Whether it is the event before which the first piece is to happen.
    event: bool,
}

/// Most sentences promise one thing. "… and consider whether" and "… before a consultation is held" promise two.
fn pieces(sentence: &str, found: &Match) -> Vec<Piece> {
    let whole = Span { start: 0, end: sentence.len() };
    for joint in ["and consider", "and examine", "ac ystyried", "ac archwilio"] {
        if let Some(cut) = phrase::find_from(sentence, joint, found.verb.end)
            && cut.start > found.verb.end + 10
        {
            let second = joint.find(' ').map_or(cut.start, |space| cut.start + space + 1);
            return vec![
                Piece { words: Span { start: 0, end: cut.start }, event: false },
                Piece { words: Span { start: second, end: whole.end }, event: false },
            ];
        }
    }
    if let Some(event) = form::event_before(sentence, found.verb.end) {
        return vec![
            Piece { words: Span { start: 0, end: event.end }, event: false },
            Piece { words: Span { start: event.start, end: whole.end }, event: true },
        ];
    }
    vec![Piece { words: whole, event: false }]
}

fn promise(sentence: &str, found: &Match, piece: Piece, speaker: &Speaker, memory: &Memory) -> Promise {
    let subject = if piece.event { Subject::Thing } else { found.subject.clone() };
    let owner = owner::of(sentence, found, &subject, speaker, memory);
    let when = when(sentence, found, piece, speaker);
    let waits_on = grade::waits_on(sentence, speaker.language).or_else(|| grade::awaited(sentence, memory));
    let someone_else = speaker.answers && is_someone_else(owner.as_ref(), speaker, found);
    let grade = grade::of(sentence, piece.words, found, when.as_ref(), waits_on.is_some(), someone_else);
    let words =
        Span { start: piece.words.start, end: piece.words.start + piece.words.of(sentence).trim_end().len() };
    let contributors = contributor::of(sentence, &subject, owner.as_ref());
    Promise { words, owner, contributors, when, grade, waits_on }
}

/// The time of a piece: the first behind its verb, else one before it that is not past. How often something is done
/// ("monthly") is its time only where nothing says by when.
fn when(sentence: &str, found: &Match, piece: Piece, speaker: &Speaker) -> Option<Found> {
    let paper = speaker.frame.paper.and_then(|days| days.from.or(days.to));
    let past = |found: &Found| match found.horizon.when {
        When::Days { range, .. } => paper.is_some_and(|paper| range.is_past(paper)),
        _ => false,
    };
    let within: Vec<Found> = horizon::find(sentence, speaker.language, speaker.frame)
        .into_iter()
        .filter(|time| piece.words.holds(time.span) && !past(time))
        .collect();
    let verb = if piece.event { piece.words.start } else { found.verb.start };
    let behind = |time: &&Found| time.span.start >= verb;
    let once = |time: &&Found| time.horizon.when != When::Uncomputed(Why::Recurring);
    let mut times = within.iter().filter(behind);
    let behind = times.clone().find(once).or_else(|| times.next()).cloned();
    let timed =
        behind.or_else(|| within.into_iter().find(|time| !matches!(time.horizon.when, When::Uncomputed(_))));
    timed.or_else(|| {
        (!piece.event && piece.words.end < sentence.len())
            .then(|| form::before_event(sentence, piece.words))
            .flatten()
    })
}

/// Whether the owner is a body other than who speaks.
fn is_someone_else(owner: Option<&Mention>, speaker: &Speaker, found: &Match) -> bool {
    let (Some(owner), Some(name)) = (owner, speaker.name) else { return false };
    // "There will be an opportunity …": who speaks promises it, whoever is to give it.
    if found.subject == Subject::There {
        return false;
    }
    if found.form == Form::AsksOther || found.form == Form::LooksForward {
        return true;
    }
    let office = phrase::any(
        name,
        &[
            "government",
            "minister",
            "department",
            "secretary",
            "llywodraeth",
            "lywodraeth",
            "gweinidog",
            "weinidog",
        ],
    );
    let own = alias::is_same(&owner.words, name) || (office && alias::is_government(&owner.words));
    !own
}
