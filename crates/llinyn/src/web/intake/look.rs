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

use super::{Found, address, found, unkept};
use crate::act::Refused;
use crate::act::import::{Outcome, Proposal, words};
use crate::act::intake::{self, Decision, Recording, Review, Seen};
use crate::clock::SystemDice;
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
    /// What will be recorded, kind by kind; each with the words that will be read.
    kinds: Vec<Group>,
    /// What will not be, and why.
    refused: Vec<(String, String)>,
}

/// What will be recorded of one kind.
#[derive(Serialize)]
struct Group {
    kind: &'static str,
    count: usize,
    words: Vec<String>,
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
            let typed = vec![("until".into(), until.to_owned())];
            let filled = Filled::new(site.locales.of(ask.language), &["until"], typed, &problems);
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
    let time = ask.time()?;
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
        kinds: kinds(&proposal, &site.locales.of(ask.language).t("paper-withheld")),
        refused: refused(review),
    };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("intake-look"), time);
    Ok(unkept(reply::told(ask, time, &view, &Html { f: &frame, v: &view, filled }, status)))
}

fn kinds(proposal: &Proposal, withheld: &str) -> Vec<Group> {
    let mut kinds: Vec<Group> = Vec::new();
    for change in &proposal.changes {
        let at = kinds.iter().position(|kind| kind.kind == change.kind()).unwrap_or_else(|| {
            kinds.push(Group { kind: change.kind(), count: 0, words: Vec::new() });
            kinds.len() - 1
        });
        kinds[at].count += 1;
        kinds[at].words.extend(words(change).map(|words| words.replace(WITHHELD, withheld)));
    }
    kinds
}

fn refused(review: &Review) -> Vec<(String, String)> {
    let items = review.reading.items();
    let refused = items.iter().filter_map(|(item, spans)| match review.decision(*item) {
        Decision::Refused(reason) => Some((review.reading.words(spans), reason)),
        Decision::Undecided | Decision::Accepted => None,
    });
    refused.collect()
}
