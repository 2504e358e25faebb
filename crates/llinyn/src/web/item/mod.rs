//! Whatever stands in a paper, at its own address: threads, plans, meetings and questions have pages of their own;
//! what belongs to one of these leads there; the rest is shown with its words and what the record holds of it.

mod facts;

use askama::Template;
use axum::extract::{FromRequestParts, RawPathParams, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::measure::Measure;
use llinyn_model::paper::Paper;
use llinyn_model::subject::Subject;
use llinyn_store::Reader;
use uuid::Uuid;

use super::ask::Ask;
use super::frame::Frame;
use super::refusal::{Refusal, inside, missing};
use super::site::{Shared, Site};
use super::{
    agreement, circulation, flow, fund, meeting, plan, practice_review, question, reply, thread, voice,
};
use facts::{Fact, ItemView};
use llinyn_model::Stated;

#[derive(Template)]
#[template(path = "item/item.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ItemView,
}

/// What an address is of, as its parts name it: a paper or a body, or something that stands in a paper.
pub(super) struct Of(pub(super) Reference);

impl<S: Send + Sync> FromRequestParts<S> for Of {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Of, Refusal> {
        let ask = Ask::from_request_parts(parts, state).await?;
        let named = RawPathParams::from_request_parts(parts, state).await.map_err(inside)?;
        let mut named = named.iter().map(|(_, part)| part);
        let whole = named.next().and_then(Reference::slug);
        let of = match (whole, named.next()) {
            (Some(source), Some(item)) => is_plain(item).then(|| source.item(item)),
            (whole, _) => whole,
        };
        of.map(Of).ok_or_else(|| missing(ask.path))
    }
}

fn is_plain(item: &str) -> bool {
    item.len() <= Reference::MAX_SLUG && item.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

pub(super) async fn page(
    State(site): State<Shared>,
    Of(reference): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let unknown = || missing(ask.path.clone());
    let item = reference.last();
    match item.trim_end_matches(|last: char| last.is_ascii_digit()) {
        "fund" => return fund::page(&site, &ask, &reference).await,
        "agreement" => return agreement::page(&site, &ask, &reference).await,
        "flow" => return flow::page(&site, &ask, &reference).await,
        "safeguarding-review" => return practice_review::page(&site, &ask, &reference).await,
        "voice" => return voice::page(&site, &ask, &reference).await,
        _ => {}
    }
    match item.as_bytes().first() {
        Some(b'r' | b'c') => return thread::page(&site, &ask, &reference).await,
        Some(b'p') => return plan::page(&site, &ask, &reference).await,
        Some(b'm') => return meeting::page(&site, &ask, &reference).await,
        _ => {}
    }
    let time = ask.time()?;
    let reader = time.reader(&site);
    let paper = reader.paper(&reference.source()).await?.ok_or_else(unknown)?;
    match item.as_bytes().first() {
        Some(b'u') => return circulation::page(&site, &ask, &reference, &paper).await,
        Some(b'q') => return question::page(&site, &ask, &reference, &paper).await,
        _ => {}
    }
    if item.starts_with("signing") {
        return agreement::home(&site, &ask, &reference, &paper.signings).await;
    }
    if let Some(home) = home(&reader, &paper, &reference).await? {
        return Ok(moved(&ask.moved_to(&home)));
    }
    let view = ItemView::new(&reader, &paper, &reference, ask.language, time.on).await?;
    let view = view.ok_or_else(unknown)?;
    shown(&site, &ask, &view)
}

fn shown(site: &Site, ask: &Ask, view: &ItemView) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let locale = site.locales.of(ask.language);
    let noun = locale.t(&format!("noun-{}", view.noun));
    let title = match &view.number {
        Some(number) => format!("{noun} {number}"),
        None => noun,
    };
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, view, &Html { f: &frame, v: view }))
}

/// The page an item belongs to, with its anchor: a statement's meeting, an objective's plan, a claim's thread.
async fn home(reader: &Reader<'_>, paper: &Paper, reference: &Reference) -> Result<Option<String>, Error> {
    let anchored = |home: &Reference| format!("/{home}#{}", reference.anchor());
    for minutes in &paper.meetings {
        if minutes.statements.iter().any(|said| said.reference == *reference) {
            return Ok(Some(anchored(&minutes.meeting.reference)));
        }
    }
    for file in &paper.plans {
        let objectives = file.objectives.iter().map(|noun| &noun.reference);
        let duties = file.duties.iter().map(|(noun, _)| &noun.reference);
        if objectives.chain(duties).any(|held| held == reference) {
            return Ok(Some(anchored(&file.plan.reference)));
        }
    }
    if let Some(measure) = reader.measure(reference).await? {
        return measured(reader, &measure).await;
    }
    if let Some(home) = reader.home_of(reference).await? {
        return Ok(Some(format!("{home}#{}", reference.anchor())));
    }
    if let Some(referral) = reader.referral(reference).await? {
        let about = reader.place(referral.about).await?;
        return Ok(about.map(|(about, _)| anchored(&about)));
    }
    if let Some(theme) = paper.themes.iter().find(|noun| noun.reference == *reference) {
        let home = reader.reference_of(theme.circulation.0).await?;
        return Ok(home.map(|home| format!("/{home}#{}", reference.anchor())));
    }
    if let Some(other) = follows(paper, reference) {
        return Ok(reader.reference_of(other).await?.map(|home| format!("/{home}")));
    }
    let judged = paper.judgements.iter().map(|noun| (&noun.reference, noun.question));
    let answered = paper.written_answers.iter().map(|noun| (&noun.reference, noun.question));
    if let Some((_, question)) = judged.chain(answered).find(|(held, _)| *held == reference) {
        return Ok(reader.place(question.into()).await?.map(|(question, _)| anchored(&question)));
    }
    let claims = paper.progress.iter().map(|noun| (&noun.reference, noun.of));
    let found = paper.verifications.iter().map(|noun| (&noun.reference, noun.of));
    let ended = paper.closures.iter().map(|noun| (&noun.reference, noun.of()));
    let moved = paper.movings.iter().map(|noun| (&noun.reference, Subject::from(noun.commitment)));
    let read = paper.interpretations.iter().map(|noun| (&noun.reference, Subject::from(noun.response)));
    let evidence = paper.evidence.iter().filter_map(|noun| Some((&noun.reference, about(paper, noun.of)?)));
    let mut all = claims.chain(found).chain(ended).chain(moved).chain(read).chain(evidence);
    let of = all.find(|(held, _)| *held == reference).map(|(_, of)| of);
    Ok(match of {
        Some(of) => reader.place(of).await?.map(|(thread, _)| format!("/{thread}")),
        None => None,
    })
}

/// What something said of another thing is about, as its own page tells it.
fn follows(paper: &Paper, reference: &Reference) -> Option<Uuid> {
    let issued = paper.publications.iter().map(|noun| (&noun.reference, noun.review.0));
    let told = paper.feedbacks.iter().map(|noun| (&noun.reference, noun.voice.0));
    let outcomes = paper.outcomes.iter().map(|noun| (&noun.reference, noun.theme.0));
    let examples = paper.examples.iter().map(|noun| (&noun.reference, noun.source.0));
    let mut all = issued.chain(told).chain(outcomes).chain(examples);
    all.find(|(held, _)| *held == reference).map(|(_, of)| of)
}

/// The row of a measure on its plan's page: said again, it stands where it was said first.
async fn measured(reader: &Reader<'_>, measure: &Measure) -> Result<Option<String>, Error> {
    let said = reader.measures_of(measure.plan).await?;
    let first = said.iter().find(|other| other.is_same(measure)).unwrap_or(measure);
    let plan = reader.place(measure.plan.into()).await?;
    Ok(plan.map(|(plan, _)| format!("/{plan}#{}", first.reference.anchor())))
}

/// What a claim or a verification of a paper is about.
fn about(paper: &Paper, id: Subject) -> Option<Subject> {
    let claims = paper.progress.iter().map(|noun| (Subject::from(noun.id), noun.of));
    let found = paper.verifications.iter().map(|noun| (Subject::from(noun.id), noun.of));
    claims.chain(found).find(|(own, _)| *own == id).map(|(_, of)| of)
}

pub(super) fn moved(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}
