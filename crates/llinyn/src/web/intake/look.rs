//! The second look: exactly what will be public, before it is.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::IntakeId;
use llinyn_reading::WITHHELD;
use serde::Serialize;
use uuid::Uuid;

use super::{Found, address, found};
use crate::act::Refused;
use crate::act::import::{Outcome, Proposal};
use crate::act::intake::{self, Decision, Recording, Review, Seen};
use crate::clock::SystemDice;
use crate::locale::Locale;
use crate::report::open_data::{self, Column, Preview};
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::frame::Frame;
use crate::web::refusal::Refusal;
use crate::web::reply;
use crate::web::site::{Shared, Site};

#[derive(Serialize)]
struct LookView {
    address: String,
    title: String,
    /// The address the paper will have.
    reference: String,
    language: Language,
    /// The number of the record's last entry.
    seq: u64,
    seen: usize,
    ready: bool,
    /// The text of the paper, as it will be read.
    passages: Vec<String>,
    /// What will be recorded, kind by kind; of each, all that the open data will say.
    kinds: Vec<Group>,
    /// What will not be, and why.
    refused: Vec<(String, String)>,
}

/// What will be recorded of one kind.
#[derive(Serialize)]
struct Group {
    kind: &'static str,
    nouns: Vec<Vec<Fact>>,
}

/// What will be said of a noun in one respect.
#[derive(Serialize)]
struct Fact {
    column: String,
    label: String,
    value: String,
    /// Whether the value is in words of the paper.
    printed: bool,
}

#[derive(Template)]
#[template(path = "intake/look.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a LookView,
    filled: &'a Filled,
}

pub(in crate::web) async fn form(
    State(site): State<Shared>,
    id: Path<Uuid>,
    ask: Ask,
) -> Result<Response, Refusal> {
    match found(&site, &ask, IntakeId(*id)).await? {
        Found::Review(review) => {
            let filled = Filled::new(site.locales.of(ask.language), &[], Vec::new(), &review.problems());
            shown(&site, &ask, &review, &filled, StatusCode::OK).await
        }
        Found::Elsewhere(response) => Ok(response),
    }
}

pub(in crate::web) async fn send(
    State(site): State<Shared>,
    id: Path<Uuid>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let by = ask.account()?;
    let review = match found(&site, &ask, IntakeId(*id)).await? {
        Found::Review(review) => review,
        Found::Elsewhere(response) => return Ok(response),
    };
    let number = |name: &str| sent.get(name).parse().unwrap_or(usize::MAX);
    let seen = Seen { seq: u64::try_from(number("seq")).unwrap_or(u64::MAX), steps: number("seen") };
    let time = (site.clock.now(), ask.today);
    let until = sent.get("until");
    let recording = Recording { by, seen, until };
    match intake::record(&site.store, &site.files, &review, recording, time, &mut SystemDice).await {
        Ok(reference) => Ok(moved(&ask.url(&format!("/{reference}")))),
        Err(Refused::Already) => Ok(moved(&ask.url(&address(review.intake.id)))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::again(site.locales.of(ask.language), &["until"], &sent, &problems);
            shown(&site, &ask, &review, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn shown(
    site: &Site,
    ask: &Ask,
    review: &Review,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let (time, locale) = (ask.time()?, site.locales.of(ask.language));
    let seq = site.store.head().await?.seq;
    let now = site.clock.now();
    let proposal = match intake::propose(&site.store, &site.files, review, now, &mut SystemDice).await? {
        Outcome::Proposed(proposal) => proposal,
        Outcome::Known(source) => return Ok(moved(&ask.url(&format!("/{}", source.reference)))),
    };
    let view = LookView {
        address: address(review.intake.id),
        title: proposal.source.title.clone(),
        reference: format!("/{}", proposal.source.reference),
        language: review.reading.paper.language,
        seq,
        seen: review.steps,
        ready: review.problems().is_empty(),
        passages: passages(&proposal, locale),
        kinds: kinds(open_data::preview(&site.store, &proposal.changes).await?, ask.language, locale),
        refused: refused(review),
    };
    let frame = Frame::new(site, ask, locale.t("intake-look"), time);
    Ok(reply::told(ask, time, &view, &Html { f: &frame, v: &view, filled }, status))
}

fn passages(proposal: &Proposal, locale: &Locale) -> Vec<String> {
    let reading = &proposal.reading;
    let words = reading.passages.iter().map(|passage| passage.span.of(&reading.text));
    words.map(|words| words.replace(WITHHELD, &locale.t("paper-withheld"))).collect()
}

fn kinds(previews: Vec<Preview>, language: Language, locale: &Locale) -> Vec<Group> {
    let mut kinds: Vec<Group> = Vec::new();
    for preview in previews {
        let at = kinds.iter().position(|group| group.kind == preview.kind).unwrap_or_else(|| {
            kinds.push(Group { kind: preview.kind, nouns: Vec::new() });
            kinds.len() - 1
        });
        let facts = preview.cells.into_iter().map(|(column, cell)| fact(column, &cell, language, locale));
        kinds[at].nouns.push(facts.collect());
    }
    kinds
}

/// A cell as a person reads it: a name of the program's own in their language, and words of the paper as they are.
fn fact(column: Column, cell: &str, language: Language, locale: &Locale) -> Fact {
    let list = match (&*column.noun, &*column.column) {
        (_, name) if name.ends_with("inferred") => "inferred",
        ("expectation", "kind") => "owed",
        ("source", "kind") => "kind",
        (noun, "kind") => noun,
        (_, name) => name,
    };
    let named = |list: &str| Some(format!("{list}-{}", cell.replace('_', "-"))).filter(|key| locale.has(key));
    let key = named(list).or_else(|| named("stated"));
    let label = match language {
        Language::En => column.en,
        Language::Cy => column.cy,
    };
    Fact {
        column: column.column,
        label,
        printed: key.is_none(),
        value: key.map_or_else(|| cell.replace(WITHHELD, &locale.t("paper-withheld")), |key| locale.t(&key)),
    }
}

fn refused(review: &Review) -> Vec<(String, String)> {
    let items = review.reading.items();
    let refused = items.iter().filter_map(|(item, spans)| match review.decision(*item) {
        Decision::Refused(reason) => Some((review.reading.words(spans), reason)),
        Decision::Undecided | Decision::Accepted => None,
    });
    refused.collect()
}
