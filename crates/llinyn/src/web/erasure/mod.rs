//! Erasing words about a person: the form of whoever asks, and the list of whoever decides.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::account::Account;
use llinyn_model::erasure::{ErasureReason, ErasureRequest};
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::Ask;
use super::door::moved;
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::site::{Shared, Site};
use crate::act::Refused;
use crate::act::erasure::{self, Asking};
use crate::clock::SystemDice;

const FIELDS: [&str; 2] = ["words", "reason"];

#[derive(Template)]
#[template(path = "erasure/ask.html")]
struct AskHtml<'a> {
    f: &'a Frame<'a>,
    filled: &'a Filled,
    reasons: [&'static str; 4],
}

#[derive(Serialize)]
struct ListView {
    requests: Vec<Line>,
}

/// What waits to be decided.
#[derive(Serialize)]
struct Line {
    id: String,
    words: String,
    reason: &'static str,
    by: String,
    /// In how many entries the words stand.
    entries: usize,
}

#[derive(Template)]
#[template(path = "erasure/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ListView,
    filled: &'a Filled,
}

/// The form of whoever asks.
pub(super) async fn form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    asked(&site, &ask, &Filled::default(), StatusCode::OK)
}

pub(super) async fn send(State(site): State<Shared>, ask: Ask, sent: Sent) -> Result<Response, Refusal> {
    let by = account(&ask, &sent)?;
    let reason = ErasureReason::ALL.into_iter().find(|reason| reason.name() == sent.get("reason"));
    let asking = Asking { words: sent.get("words").to_owned(), reason };
    match erasure::ask(&site.store, &by, &asking, site.clock.now(), &mut SystemDice).await {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url("/me"))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::again(site.locales.of(ask.language), &FIELDS, &sent, &problems);
            asked(&site, &ask, &filled, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The list of whoever decides.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    listed(&site, &ask, &Filled::default(), StatusCode::OK).await
}

pub(super) async fn decide(State(site): State<Shared>, ask: Ask, sent: Sent) -> Result<Response, Refusal> {
    let by = account(&ask, &sent)?;
    let waiting = site.store.erasure_requests().await?;
    let Some(request) = waiting.iter().find(|one| one.id.0.to_string() == sent.get("id")) else {
        return Ok(moved(&ask.url("/erasures")));
    };
    let time = (site.clock.now(), ask.today);
    let done = match sent.get("do") {
        "approve" => erasure::approve(&site.store, &site.files, request, &by, time, &mut SystemDice).await,
        "refuse" => erasure::refuse(&site.store, request.id).await.map_err(Refused::from),
        _ => return Err(Error::new(ErrorKind::BadValue, ask.path.clone()).into()),
    };
    site.forget().await;
    match done {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url("/erasures"))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::new(site.locales.of(ask.language), &[], Vec::new(), &problems);
            listed(&site, &ask, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// Who is signed in, if the form is theirs.
fn account(ask: &Ask, sent: &Sent) -> Result<Account, Refusal> {
    sent.is_of(ask)?;
    Ok(ask.account()?.clone())
}

fn asked(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("erasure-title"), time);
    let html = AskHtml { f: &frame, filled, reasons: ErasureReason::ALL.map(ErasureReason::name) };
    let view = FormView::new(FIELDS.to_vec(), filled);
    Ok(reply::told(ask, time, &view, &html, status))
}

async fn listed(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let people = site.store.accounts().await?;
    let mut requests = Vec::new();
    for ErasureRequest { id, words, reason, by, .. } in site.store.erasure_requests().await? {
        let asking = Asking { words: words.clone(), reason: Some(reason) };
        let entries = match erasure::check(&site.store, &asking).await {
            Ok(checked) => checked.held.entries,
            Err(Refused::Failed(error)) => return Err(error.into()),
            Err(Refused::Problems(_) | Refused::Already) => 0,
        };
        let by = people.iter().find(|one| one.id == by).map(|one| one.name.clone()).unwrap_or_default();
        requests.push(Line { id: id.0.to_string(), words, reason: reason.name(), by, entries });
    }
    let view = ListView { requests };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("erasure-list"), time);
    Ok(reply::told(ask, time, &view, &ListHtml { f: &frame, v: &view, filled }, status))
}
