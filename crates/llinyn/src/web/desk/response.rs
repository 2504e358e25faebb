//! The form of an answer: to an ask, and with it to others that are put to the same body.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::Reference;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::Disposition;
use llinyn_model::thread::{Root, Thread};
use llinyn_store::Reader;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::responding::{self, Answering};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const RESPONSE: Form = Form {
    title: "desk-response",
    about: About::Thread,
    fields: &[
        field("disposition", Kind::One("disposition", DISPOSITIONS), "desk-response-disposition", ""),
        field("words", Kind::Area, "desk-response-words", "desk-response-words-hint"),
        field("parts", Kind::Marks, "desk-response-parts", "desk-response-parts-hint"),
        field("promise", Kind::Area, "desk-response-promise", "desk-response-promise-hint"),
        field("by", Kind::Day, "desk-response-by", "desk-response-by-hint"),
        field("money", Kind::Line, "desk-response-money", "desk-response-money-hint"),
        field("also", Kind::Marks, "desk-response-also", "desk-response-also-hint"),
    ],
};
const DISPOSITIONS: &[&str] =
    &["accepted", "accepted_in_principle", "partially_accepted", "rejected", "noted"];

/// Something of the record that can be marked in a form.
pub(super) struct Mark {
    /// The field it stands under.
    pub(super) field: &'static str,
    /// Its own name in the form.
    pub(super) name: String,
    pub(super) words: String,
    pub(super) language: Language,
}

acts! {
    response_form, answer: RESPONSE to responding::answer, |of, sent| Answering {
        of: std::iter::once(of).chain(marked(sent, "also").filter_map(Reference::of_address)).collect(),
        disposition: Disposition::ALL.into_iter().find(|one| one.name() == sent.get("disposition")),
        words: sent.text("words"),
        // An ask of one part is not marked in parts, and no mark of several says nothing of them.
        parts: Some(marked(sent, "parts").filter_map(|part| part.parse().ok()).collect())
            .filter(|parts: &Vec<u32>| !parts.is_empty()),
        money: sent.text("money"),
        promise: sent.text("promise"),
        by: sent.day("by"),
    };
}

/// What was marked under a field.
fn marked<'s>(sent: &'s Sent, field: &'static str) -> impl Iterator<Item = &'s str> {
    let marks = sent.typed().filter(|(_, value)| !value.is_empty());
    marks.filter_map(move |(name, _)| name.strip_prefix(field)?.strip_prefix('-'))
}

/// What can be marked in an answer: the parts of the ask, and what else its source asks of a body it asks.
pub(super) async fn marks(reader: &Reader<'_>, ask: &Ask, of: &Reference) -> Result<Vec<Mark>, Refusal> {
    let Some(thread) = reader.thread(of).await? else { return Ok(Vec::new()) };
    let source = thread.sources.get(&thread.place().source);
    let language = source.map_or(ask.language, |source| source.language);
    let mut marks = parts(&thread, language);
    let (Root::Recommendation(root), Some(source)) = (&thread.root, source) else { return Ok(marks) };
    let asked: Vec<_> = root.addressees.iter().filter_map(|mention| mention.body).collect();
    let with_it = reader.recommendations_in(source).await?.into_iter().filter(|other| {
        let mut bodies = other.addressees.iter().filter_map(|mention| mention.body);
        other.id != root.id && bodies.any(|body| asked.contains(&body))
    });
    marks.extend(with_it.map(|other| Mark {
        field: "also",
        name: format!("also-{}", other.reference),
        words: titled(&other),
        language,
    }));
    Ok(marks)
}

/// The parts of an ask that has several.
fn parts(thread: &Thread, language: Language) -> Vec<Mark> {
    let parts = match &thread.root {
        Root::Recommendation(root) if root.parts.len() > 1 => root.parts.as_slice(),
        _ => &[],
    };
    let mark = |(at, words): (usize, &String)| Mark {
        field: "parts",
        name: format!("parts-{at}"),
        words: words.clone(),
        language,
    };
    parts.iter().enumerate().map(mark).collect()
}

/// An ask with its number.
fn titled(ask: &Recommendation) -> String {
    ask.number.value().map_or_else(|| ask.text.clone(), |number| format!("{number}. {}", ask.text))
}
