//! The page of the wordings of one ask: side by side in the order of their days, each with what it dropped and added
//! against the one before it in its language.

mod drift;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::judgement::stands_in;
use llinyn_model::withholding::MARK;
use llinyn_model::{Language, Stated};
use llinyn_store::{Reader, Tied, Wording};
use serde::Serialize;

use self::drift::{Drift, Piece, drift};
use super::ask::Ask;
use super::frame::Frame;
use super::item::Of;
use super::reason::{Reason, reasons};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine};
use super::site::Shared;

/// One ask in all its wordings.
#[derive(Serialize)]
struct WordingsView {
    reference: Reference,
    wordings: Vec<WordingView>,
    /// Whether more is tied to it than is shown.
    more: bool,
}

#[derive(Serialize)]
struct WordingView {
    /// What words it, as a key of messages.
    noun: &'static str,
    reference: Reference,
    source: SourceLine,
    quote: Quote,
    /// The words with what they dropped and added; none where no wording in their language comes before.
    drift: Option<Vec<Piece>>,
    /// The words of its language that somebody says matter.
    parts: Vec<PartView>,
    /// Who says that it is the same ask, and why.
    said: Vec<Reason>,
    /// Whether only the program tells that it is, by how it is worded.
    inferred: bool,
}

/// Words that somebody says matter.
#[derive(Serialize)]
struct PartView {
    words: String,
    /// Whether they stand in the wording.
    stands: bool,
}

#[derive(Template)]
#[template(path = "wordings/wordings.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a WordingsView,
}

pub(super) async fn page(
    State(site): State<Shared>,
    Of(reference): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let thread = reader.thread(&reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
    let wordings = reader.wordings(thread.subject(), time.on).await?;
    let view = view(&reader, reference, &wordings, ask.language).await?;
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("wordings-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

async fn view(
    reader: &Reader<'_>,
    reference: Reference,
    wordings: &Tied<Wording>,
    language: Language,
) -> Result<WordingsView, Error> {
    let parts = parts(&wordings.found);
    let mut views: Vec<WordingView> = Vec::with_capacity(wordings.found.len());
    for wording in &wordings.found {
        let spoken = wording.source.language;
        let public = wording.text != MARK;
        let before = views.iter().rev().find(|before| before.quote.language == spoken);
        let before = before.filter(|before| public && before.quote.text != MARK);
        let drift = before.map(|before| drift(&before.quote.text, &wording.text));
        let parts = parts.iter().filter(|(_, language)| public && *language == spoken);
        let parts = parts.map(|(part, _)| PartView {
            words: (*part).to_owned(),
            stands: stands_in(part, &wording.text).is_some(),
        });
        views.push(WordingView {
            noun: wording.noun,
            reference: wording.reference.clone(),
            source: SourceLine::from(&wording.source),
            quote: Quote::new(&wording.text, spoken, &wording.at),
            drift,
            parts: parts.collect(),
            said: reasons(reader, language, &wording.links).await?,
            inferred: !wording.links.is_empty() && wording.links.iter().all(|link| link.inferred),
        });
    }
    Ok(WordingsView { reference, wordings: views, more: wordings.more })
}

/// The parts that somebody says matter, each in the language of a wording it stands in.
fn parts(wordings: &[Wording]) -> Vec<(&str, Language)> {
    let mut parts: Vec<(&str, Language)> = Vec::new();
    let said = wordings.iter().flat_map(|wording| &wording.links);
    let said = said.filter_map(|link| link.said.as_ref()?.part.value());
    for part in said {
        let holds = |wording: &&Wording| stands_in(part, &wording.text).is_some();
        let language = wordings.iter().find(holds).map(|wording| wording.source.language);
        let new = language.filter(|_| parts.iter().all(|(known, _)| known != part));
        parts.extend(new.map(|language| (part.as_str(), language)));
    }
    parts
}
