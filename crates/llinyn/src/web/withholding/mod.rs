//! Withholding the words of a paper: the form of whoever asks, the list of whoever decides, and the words for those who
//! may read them all the same. No other page shows them to anybody, so that no page differs by who looks at it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::source::SourceHead;
use llinyn_model::withholding::{Audience, Decided, Ground, Withholding};
use llinyn_model::{Day, Instant, Language};
use serde::Serialize;

use super::ask::Ask;
use super::door::moved;
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::SourceLine;
use super::site::{Shared, Site};
use crate::act::Refused;
use crate::act::withholding::{self, Asking, Wish};
use crate::clock::SystemDice;

const FIELDS: [&str; 4] = ["visibility", "ground", "review", "until"];

/// How words are withheld, and by whose decision.
#[derive(Debug, Serialize)]
pub(super) struct HoldLine {
    pub(super) audience: &'static str,
    pub(super) ground: &'static str,
    pub(super) since: Day,
    /// The offices of who asked and who approved.
    pub(super) by: Option<(String, String)>,
    pub(super) review: Day,
    pub(super) until: Option<String>,
}

#[derive(Template)]
#[template(path = "withholding/ask.html")]
struct AskHtml<'a> {
    f: &'a Frame<'a>,
    source: &'a SourceLine,
    /// How its words are withheld now.
    held: Option<&'a HoldLine>,
    filled: &'a Filled,
    grounds: [&'static str; 5],
}

#[derive(Serialize)]
struct ListView {
    requests: Vec<Request>,
    withheld: Vec<(SourceLine, HoldLine)>,
}

/// What waits to be decided.
#[derive(Serialize)]
struct Request {
    id: String,
    source: SourceLine,
    /// Who may read the words; all where they are to be public.
    visibility: &'static str,
    ground: Option<&'static str>,
    review: Option<Day>,
    until: Option<String>,
    by: String,
}

#[derive(Template)]
#[template(path = "withholding/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a ListView,
    filled: &'a Filled,
}

#[derive(Serialize)]
struct WordsView {
    title: String,
    language: Language,
    held: HoldLine,
    paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "withholding/words.html")]
struct WordsHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a WordsView,
}

impl HoldLine {
    /// None where the words are public.
    pub(super) fn of(decision: &Withholding) -> Option<HoldLine> {
        let hold = decision.hold?;
        let by = match &decision.decided {
            Decided::By { asked, approved } => Some((asked.words.clone(), approved.words.clone())),
            Decided::InstantCame => None,
        };
        Some(HoldLine {
            audience: hold.audience.name(),
            ground: hold.ground.name(),
            since: decision.day,
            by,
            review: hold.review,
            until: hold.until.map(Instant::written),
        })
    }
}

/// The form of whoever asks.
pub(super) async fn form(
    State(site): State<Shared>,
    source: Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let source = named(&site, &ask, &source).await?;
    asked(&site, &ask, &source, &Filled::default(), StatusCode::OK).await
}

pub(super) async fn send(
    State(site): State<Shared>,
    source: Path<String>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let by = ask.account()?;
    let source = named(&site, &ask, &source).await?;
    let audience = Audience::ALL.into_iter().find(|one| one.name() == sent.get("visibility"));
    let public = (sent.get("visibility") == "public").then_some(Wish::Public);
    let asking = Asking {
        wish: public.or(audience.map(Wish::Only)),
        ground: Ground::ALL.into_iter().find(|ground| ground.name() == sent.get("ground")),
        review: sent.day("review"),
        until: sent.text("until"),
    };
    let time = (site.clock.now(), ask.today);
    match withholding::ask(&site.store, by, source.id, &asking, time, &mut SystemDice).await {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url("/withholdings"))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::again(site.locales.of(ask.language), &FIELDS, &sent, &problems);
            asked(&site, &ask, &source, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// The list of whoever decides.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    listed(&site, &ask, &Filled::default(), StatusCode::OK).await
}

pub(super) async fn decide(State(site): State<Shared>, ask: Ask, sent: Sent) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    let by = ask.account()?;
    let waiting = site.store.withholding_requests().await?;
    let Some(request) = waiting.iter().find(|one| one.id.0.to_string() == sent.get("id")) else {
        return Ok(moved(&ask.url("/withholdings")));
    };
    let time = (site.clock.now(), ask.today);
    let done = match sent.get("do") {
        "approve" => withholding::approve(&site.store, request, by, time, &mut SystemDice).await,
        "refuse" => withholding::refuse(&site.store, request.id).await.map_err(Refused::from),
        _ => return Err(Error::new(ErrorKind::BadValue, ask.path.clone()).into()),
    };
    site.forget().await;
    match done {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url("/withholdings"))),
        Err(Refused::Failed(error)) => Err(error.into()),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::new(site.locales.of(ask.language), &[], Vec::new(), &problems);
            listed(&site, &ask, &filled, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

/// The words of a paper, for those who may read them.
pub(super) async fn words(
    State(site): State<Shared>,
    source: Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let role = ask.account()?.role;
    let source = named(&site, &ask, &source).await?;
    let unknown = || missing(ask.path.clone());
    let decision = site.store.withholding(source.id).await?.ok_or_else(unknown)?;
    let (hold, held) = decision.hold.zip(HoldLine::of(&decision)).ok_or_else(unknown)?;
    if !hold.audience.has(role) {
        return Err(Error::new(ErrorKind::NotAllowed, ask.path.clone()).into());
    }
    let paper = site.store.with_words(source.id).await?.ok_or_else(unknown)?;
    let paragraphs = paper.passages.iter().map(|passage| passage.span.of(&paper.text).to_owned()).collect();
    let view = WordsView { title: paper.title, language: paper.language, held, paragraphs };
    let time = ask.time()?;
    let frame = Frame::new(&site, &ask, view.title.clone(), time);
    Ok(reply::page(&ask, time, &view, &WordsHtml { f: &frame, v: &view }))
}

/// The paper of an address, as the record has it now.
async fn named(site: &Site, ask: &Ask, source: &str) -> Result<SourceHead, Refusal> {
    let reference = Reference::slug(source).ok_or_else(|| missing(ask.path.clone()))?;
    let source = site.store.reader().source_named(reference.as_str()).await?;
    source.ok_or_else(|| missing(ask.path.clone()))
}

async fn asked(
    site: &Site,
    ask: &Ask,
    source: &SourceHead,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let held = site.store.withholding(source.id).await?.as_ref().and_then(HoldLine::of);
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("withholding-title"), time);
    let grounds = Ground::ALL.map(Ground::name);
    let html = AskHtml { f: &frame, source: &SourceLine::from(source), held: held.as_ref(), filled, grounds };
    Ok(reply::told(ask, time, &FormView::new(FIELDS.to_vec(), filled), &html, status))
}

async fn listed(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = site.store.reader();
    let people = site.store.accounts().await?;
    let mut view = ListView { requests: Vec::new(), withheld: Vec::new() };
    for request in site.store.withholding_requests().await? {
        let Some(source) = line(&reader, request.source).await? else { continue };
        let by = people.iter().find(|one| one.id == request.by);
        view.requests.push(Request {
            id: request.id.0.to_string(),
            source,
            visibility: request.hold.map_or("public", |hold| hold.audience.name()),
            ground: request.hold.map(|hold| hold.ground.name()),
            review: request.hold.map(|hold| hold.review),
            until: request.hold.and_then(|hold| hold.until).map(Instant::written),
            by: by.map(|one| one.name.clone()).unwrap_or_default(),
        });
    }
    for decision in site.store.withholdings().await? {
        let source = line(&reader, decision.source).await?;
        view.withheld.extend(source.zip(HoldLine::of(&decision)));
    }
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("withholding-list"), time);
    Ok(reply::told(ask, time, &view, &ListHtml { f: &frame, v: &view, filled }, status))
}

async fn line(reader: &llinyn_store::Reader<'_>, source: SourceId) -> Result<Option<SourceLine>, Error> {
    Ok(reader.source_head(source).await?.as_ref().map(SourceLine::from))
}
