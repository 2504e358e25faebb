//! Where guardians see what was raised, fetch it sealed, and answer. No page of the program can show what it says.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use llinyn_model::Day;
use llinyn_model::concern::{Concern, ConcernState};
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::{WORDS, filled};
use crate::act::Refused;
use crate::act::account::Token;
use crate::act::concern::{advance, answer};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, FormView, ONCE, Sent};
use crate::web::frame::Frame;
use crate::web::refusal::{Refusal, missing};
use crate::web::reply;
use crate::web::site::{Shared, Site};

const KEY: &[&str] = &["key"];
/// Most concerns that are listed.
const ROWS: i64 = 200;

#[derive(Serialize)]
struct ListView {
    form: FormView,
    concerns: Vec<Row>,
    /// The public key that concerns are sealed to for whoever looks.
    key: Option<String>,
}

/// A concern in a line.
#[derive(Serialize)]
struct Row {
    receipt: String,
    day: Day,
    state: &'static str,
}

#[derive(Template)]
#[template(path = "concern/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ListView,
    filled: &'a Filled,
}

#[derive(Serialize)]
struct ConcernView {
    form: FormView,
    concern: Row,
    /// The days on which it was answered.
    answered: Vec<Day>,
}

#[derive(Template)]
#[template(path = "concern/concern.html")]
struct ConcernHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ConcernView,
    filled: &'a Filled,
    once: String,
}

pub(in crate::web) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    listed(&site, &ask, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn keep_key(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let who = ask.who.clone().ok_or_else(|| Error::new(ErrorKind::NotAllowed, ask.path.clone()))?;
    let kept = crate::act::concern::keep_key(&site.store, who.account.id, sent.get("key")).await;
    match kept {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url("/concerns"))),
        Err(Refused::Problems(problems)) => {
            let filled = filled(&site, &ask, KEY, sent.get("key"), &problems);
            listed(&site, &ask, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

pub(in crate::web) async fn page(
    State(site): State<Shared>,
    Path(receipt): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let concern = found(&site, &ask, &receipt).await?;
    shown(&site, &ask, &concern, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn decide(
    State(site): State<Shared>,
    Path(receipt): Path<String>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let concern = found(&site, &ask, &receipt).await?;
    let decided = if let Some(state @ (ConcernState::Read | ConcernState::Closed)) =
        ConcernState::named(sent.get("do"))
    {
        advance(&site.store, &concern, state).await.map_err(Refused::from)
    } else {
        let once = Token::parse(sent.get(ONCE)).unwrap_or_else(|| Token::new(&mut SystemDice));
        answer(&site.store, &concern, sent.get("words"), &once.key(), ask.today).await
    };
    match decided {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url(&ask.path))),
        Err(Refused::Problems(problems)) => {
            let filled = filled(&site, &ask, WORDS, sent.get("words"), &problems);
            shown(&site, &ask, &concern, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// The sealed file, for a guardian's own machine to open.
pub(in crate::web) async fn sealed(
    State(site): State<Shared>,
    Path(receipt): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let concern = found(&site, &ask, &receipt).await?;
    let mut response = concern.sealed.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    let name = format!("attachment; filename=\"{}.age\"", concern.day);
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    Ok(reply::kept_nowhere(response))
}

async fn found(site: &Site, ask: &Ask, receipt: &str) -> Result<Concern, Refusal> {
    site.store.concern(receipt).await?.ok_or_else(|| missing(ask.path.clone()))
}

async fn listed(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let key = match &ask.who {
        Some(who) => site.store.guardian_key(who.account.id).await?,
        None => None,
    };
    let concerns = site.store.concerns(ROWS).await?.into_iter().map(Row::from).collect();
    let view = ListView { form: FormView::new(KEY.to_vec(), filled), concerns, key };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("concern-list-title"), time);
    Ok(reply::told(ask, time, &view, &ListHtml { f: &frame, v: &view, filled }, status))
}

async fn shown(
    site: &Site,
    ask: &Ask,
    concern: &Concern,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let answers = site.store.concern_answers(&concern.receipt).await?;
    let view = ConcernView {
        form: FormView::new(WORDS.to_vec(), filled),
        concern: Row::from(concern.clone()),
        answered: answers.iter().map(|answer| answer.day).collect(),
    };
    let locale = site.locales.of(ask.language);
    let title = locale.with("concern-of", &[("day", locale.day(concern.day).into())]);
    let frame = Frame::new(site, ask, title, time);
    let once = Token::new(&mut SystemDice).text();
    Ok(reply::told(ask, time, &view, &ConcernHtml { f: &frame, v: &view, filled, once }, status))
}

impl From<Concern> for Row {
    fn from(concern: Concern) -> Row {
        Row { receipt: concern.receipt, day: concern.day, state: concern.state.name() }
    }
}

impl Row {
    /// Its page.
    fn address(&self) -> String {
        format!("/concerns/{}", self.receipt)
    }
}
