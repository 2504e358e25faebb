//! Papers on their way into the record: bring one, decide of each proposal, look once more, record.

mod item;
mod look;
mod view;

use std::time::Duration;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, IntakeId};
use llinyn_model::intake::{Intake, Stage};
use llinyn_reading::{Mending, Pace};
use serde::Serialize;
use uuid::Uuid;

use super::ask::Ask;
use super::door::moved;
use super::form::{Filled, Sent};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};
use super::upload::Upload;
use crate::act::Refused;
use crate::act::intake::{self, Deciding, Review};
use crate::clock::SystemDice;
pub(super) use item::{form as item_form, send as item_send};
pub(super) use look::{form as look_form, send as look_send};
use view::ReviewView;

/// Most papers of the list.
const MOST: i64 = 100;
/// How long a page waits for the reading of its paper.
const PATIENCE: Duration = Duration::from_millis(300);

#[derive(Serialize)]
struct ListView {
    papers: Vec<Line>,
}

/// A paper of the list.
#[derive(Serialize)]
struct Line {
    address: String,
    name: String,
    by: String,
    stage: &'static str,
}

#[derive(Template)]
#[template(path = "intake/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ListView,
    filled: &'a Filled,
}

#[derive(Template)]
#[template(path = "intake/review.html")]
struct ReviewHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ReviewView,
    filled: &'a Filled,
}

/// A paper that is still being read.
#[derive(Serialize)]
struct WaitingView<'a> {
    name: &'a str,
    /// How many of how many passages were read; none while the text is being cut into them.
    pace: Option<(usize, usize)>,
}

#[derive(Template)]
#[template(path = "intake/waiting.html")]
struct WaitingHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a WaitingView<'a>,
}

/// The papers on their way, and the form that brings one.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    listed(&site, &ask, &Filled::default(), StatusCode::OK).await
}

pub(super) async fn bring(State(site): State<Shared>, ask: Ask, upload: Upload) -> Result<Response, Refusal> {
    let by = account(&ask, &upload.sent)?;
    let (name, bytes) = upload.file.unwrap_or_default();
    let paper = (name.as_str(), bytes.as_slice());
    let now = site.clock.now();
    match intake::bring(&site.store, &site.files, by, paper, now, &mut SystemDice).await {
        Ok(id) => Ok(moved(&ask.url(&address(id)))),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::new(site.locales.of(ask.language), &["file"], Vec::new(), &problems);
            listed(&site, &ask, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Refused::Already) => Ok(moved(&ask.url("/intake"))),
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// A paper with its proposals.
pub(super) async fn page(State(site): State<Shared>, id: Path<Uuid>, ask: Ask) -> Result<Response, Refusal> {
    match found(&site, &ask, IntakeId(*id)).await? {
        Found::Review(review) => shown(&site, &ask, &review, &Filled::default(), StatusCode::OK),
        Found::Elsewhere(response) => Ok(response),
    }
}

/// What a button of the page decides.
pub(super) async fn send(
    State(site): State<Shared>,
    id: Path<Uuid>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (id, by) = (IntakeId(*id), account(&ask, &sent)?);
    let bad = || Error::new(ErrorKind::BadValue, ask.path.clone());
    let item = || sent.get("item").parse().map_err(|()| bad());
    let what = match sent.get("do") {
        "accept" => Deciding::Accept(item()?),
        "accept-rest" => Deciding::AcceptRest,
        "confirm" => Deciding::Confirm,
        "add" => Deciding::Mend(vec![Mending::Add(sent.get("add").to_owned())]),
        "give-up" => {
            intake::give_up(&site.store, id).await?;
            return Ok(moved(&ask.url("/intake")));
        }
        _ => return Err(bad().into()),
    };
    match decided(&site, id, by, &what, &sent).await {
        Ok(()) | Err(Refused::Already) => {
            let anchor = if let Deciding::Accept(item) = what { format!("#{item}") } else { String::new() };
            Ok(moved(&ask.url(&format!("{}{anchor}", address(id)))))
        }
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let Found::Review(review) = found(&site, &ask, id).await? else {
                return Ok(moved(&ask.url(&address(id))));
            };
            let typed = vec![("add".into(), sent.get("add").to_owned())];
            let filled = Filled::new(site.locales.of(ask.language), &["add", "confirm"], typed, &problems);
            shown(&site, &ask, &review, &filled, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// A paper that people can decide of, or where to look instead.
enum Found {
    Review(Box<Review>),
    Elsewhere(Response),
}

/// A paper on its way, as it stands.
async fn found(site: &Site, ask: &Ask, id: IntakeId) -> Result<Found, Refusal> {
    let intake = site.store.intake(id).await?.ok_or_else(|| missing(ask.path.clone()))?;
    match &intake.stage {
        Stage::Open => {}
        Stage::Recorded(reference) => return Ok(Found::Elsewhere(moved(&ask.url(&format!("/{reference}"))))),
        Stage::GivenUp => return Ok(Found::Elsewhere(moved(&ask.url("/intake")))),
    }
    let reading = match site.readings.get(&site.files, &intake, PATIENCE).await? {
        Ok(reading) => reading,
        Err(pace) => return waiting(site, ask, &intake, pace).map(Found::Elsewhere),
    };
    let steps = site.store.intake_steps(id).await?;
    Ok(Found::Review(Box::new(Review::new(intake, (*reading).clone(), &steps)?)))
}

/// Takes a step of whoever is signed in.
async fn decided(
    site: &Site,
    id: IntakeId,
    by: AccountId,
    what: &Deciding,
    sent: &Sent,
) -> Result<(), Refused> {
    let who = (by, site.clock.now());
    let seen = sent.get("seen").parse().unwrap_or(0);
    intake::decide(&site.store, (&site.files, &site.readings), id, who, what, seen).await
}

/// Who is signed in, if the form is theirs.
fn account(ask: &Ask, sent: &Sent) -> Result<AccountId, Refusal> {
    sent.is_of(ask)?;
    Ok(ask.account()?.id)
}

fn address(id: IntakeId) -> String {
    format!("/intake/{}", id.0)
}

fn shown(
    site: &Site,
    ask: &Ask,
    review: &Review,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let locale = site.locales.of(ask.language);
    let view = ReviewView::new(review, &address(review.intake.id));
    let frame = Frame::new(site, ask, locale.t("intake-review"), time);
    Ok(reply::told(ask, time, &view, &ReviewHtml { f: &frame, v: &view, filled }, status))
}

fn waiting(site: &Site, ask: &Ask, intake: &Intake, pace: Option<Pace>) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("intake-waiting"), time);
    let view = WaitingView { name: &intake.name, pace: pace.map(|pace| (pace.done, pace.of)) };
    let mut response = reply::page(ask, time, &view, &WaitingHtml { f: &frame, v: &view });
    response.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    Ok(response)
}

async fn listed(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let people = site.store.accounts().await?;
    let name = |id: AccountId| people.iter().find(|one| one.id == id).map(|one| one.name.clone());
    let papers = site.store.intakes(MOST).await?.into_iter().map(|intake| Line {
        address: match &intake.stage {
            Stage::Recorded(reference) => format!("/{reference}"),
            Stage::Open | Stage::GivenUp => address(intake.id),
        },
        by: name(intake.by).unwrap_or_default(),
        stage: intake.stage.name(),
        name: intake.name,
    });
    let view = ListView { papers: papers.collect() };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("intake-title"), time);
    Ok(reply::told(ask, time, &view, &ListHtml { f: &frame, v: &view, filled }, status))
}
