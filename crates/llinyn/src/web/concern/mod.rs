//! Raising a concern without being known, and reading what was answered. Nothing sent here is kept by the pages: no
//! cookie, no cache, no log.

mod guardian;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Reference;
use llinyn_model::status::{Due, status};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::link;
use super::door;
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::shown::BodyLink;
use super::site::{Shared, Site};
use crate::act::concern::{self, Opened, Receipt};
use crate::act::{Problem, Refused, assurance};
use crate::clock::SystemDice;
pub(super) use guardian::{decide, keep_key, list, page, sealed};

const WORDS: &[&str] = &["words"];
const RECEIPT: &[&str] = &["receipt"];

/// The standing assurance.
#[derive(Serialize)]
struct AssuranceView {
    reference: Reference,
    holder: BodyLink,
    /// The day by which somebody looks again, where that is to come.
    recheck: Option<Day>,
    /// The day by which somebody should have.
    missed: Option<Day>,
}

#[derive(Serialize)]
struct RaiseView {
    form: FormView,
    /// Who sees to it that nobody is punished; none where nobody does.
    assurance: Option<AssuranceView>,
    /// Whether somebody is there who could read it.
    guarded: bool,
}

#[derive(Template)]
#[template(path = "concern/raise.html")]
struct RaiseHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a RaiseView,
    filled: &'a Filled,
    /// The receipt it will have, so that what is sent twice is kept once. Nothing is kept under it before.
    receipt: String,
}

/// What is shown once, and never again.
#[derive(Serialize)]
struct RaisedView {
    receipt: String,
}

#[derive(Template)]
#[template(path = "concern/raised.html")]
struct RaisedHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a RaisedView,
}

#[derive(Serialize)]
struct AnswerView {
    form: FormView,
    concern: Option<OpenedView>,
}

#[derive(Serialize)]
struct OpenedView {
    day: Day,
    state: &'static str,
    answers: Vec<(Day, String)>,
}

#[derive(Template)]
#[template(path = "concern/answer.html")]
struct AnswerHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a AnswerView,
    filled: &'a Filled,
}

pub(super) async fn form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let receipt = Receipt::new(&mut SystemDice);
    raise_form(&site, &ask, &receipt, &Filled::default(), StatusCode::OK).await
}

pub(super) async fn raise(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    let receipt = Receipt::parse(sent.get("receipt")).unwrap_or_else(|| Receipt::new(&mut SystemDice));
    match concern::raise(&site.store, sent.get("words"), &receipt, ask.today).await {
        Ok(()) | Err(Refused::Already) => {
            let (time, view) = (ask.time()?, RaisedView { receipt: receipt.words(ask.language) });
            let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("concern-raised"), time);
            Ok(reply::kept_nowhere(reply::page(&ask, time, &view, &RaisedHtml { f: &frame, v: &view })))
        }
        Err(Refused::Problems(problems)) => {
            let filled = filled(&site, &ask, WORDS, sent.get("words"), &problems);
            raise_form(&site, &ask, &receipt, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

pub(super) async fn answer_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    answers(&site, &ask, None, &Filled::default(), StatusCode::OK)
}

pub(super) async fn look(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    match concern::look(&site.store, &site.tries, sent.get("receipt"), site.clock.now()).await {
        Ok(opened) => answers(&site, &ask, Some(opened), &Filled::default(), StatusCode::OK),
        Err(Refused::Problems(problems)) => {
            let filled = filled(&site, &ask, RECEIPT, sent.get("receipt"), &problems);
            answers(&site, &ask, None, &filled, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Already) => Ok(door::moved(&ask.url(&ask.path))),
    }
}

async fn raise_form(
    site: &Site,
    ask: &Ask,
    receipt: &Receipt,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let view = RaiseView {
        form: FormView::new(WORDS.to_vec(), filled),
        assurance: given(site, ask).await?,
        guarded: !site.store.guardian_keys().await?.is_empty(),
    };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("concern-title"), time);
    let html = RaiseHtml { f: &frame, v: &view, filled, receipt: receipt.words(ask.language) };
    Ok(reply::kept_nowhere(reply::told(ask, time, &view, &html, status)))
}

fn answers(
    site: &Site,
    ask: &Ask,
    opened: Option<Opened>,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let concern =
        opened.map(|Opened { day, state, answers }| OpenedView { day, state: state.name(), answers });
    let view = AnswerView { form: FormView::new(RECEIPT.to_vec(), filled), concern };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("concern-answer-title"), time);
    Ok(reply::kept_nowhere(reply::told(
        ask,
        time,
        &view,
        &AnswerHtml { f: &frame, v: &view, filled },
        status,
    )))
}

/// The assurance as it stands.
async fn given(site: &Site, ask: &Ask) -> Result<Option<AssuranceView>, Refusal> {
    let reader = site.store.reader();
    let Some((thread, holder)) = assurance::held(&reader, ask.today).await? else { return Ok(None) };
    let (recheck, missed) = match status(&thread, ask.today).due {
        Due::Owed { due, .. } => (Some(due), None),
        Due::Silent { since, .. } => (None, Some(since)),
        _ => (None, None),
    };
    let reference = thread.reference().clone();
    Ok(Some(AssuranceView { reference, holder: link(&holder, ask.language), recheck, missed }))
}

/// A form of one field, with what was typed and what is wrong.
fn filled(site: &Site, ask: &Ask, fields: &[&'static str], typed: &str, problems: &[Problem]) -> Filled {
    let typed = fields.iter().map(|field| ((*field).into(), typed.to_owned())).collect();
    Filled::new(site.locales.of(ask.language), fields, typed, problems)
}
