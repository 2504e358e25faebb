//! A plan's commitments out of a file: what would be recorded is shown first, and recorded as it was shown.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::change::Change;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{IdMaker, Reference};
use serde::Serialize;
use uuid::Uuid;

use super::view::{Subject, subject};
use super::{About, Of, actor, desk};
use crate::act::planning::{self, Planning, Whole};
use crate::act::{Actor, Problem, Promise, Refused};
use crate::clock::SystemDice;
use crate::table;
use crate::web::ask::Ask;
use crate::web::bodies::Bodies;
use crate::web::door::moved;
use crate::web::form::ONCE;
use crate::web::frame::Frame;
use crate::web::list::ListRow;
use crate::web::refusal::Refusal;
use crate::web::reply;
use crate::web::site::{Shared, Site};
use crate::web::upload::Upload;

/// The hidden field that holds what was shown.
const SHOWN: &str = "rows";

#[derive(Default, Serialize)]
struct TableView {
    problems: Vec<Told>,
    /// What would be recorded.
    commitments: Vec<ListRow>,
    /// The same as it was sent, to be recorded as it was shown.
    #[serde(skip)]
    rows: String,
}

/// A fault of the file, with its place.
#[derive(Serialize)]
struct Told {
    line: Option<u32>,
    column: String,
    key: String,
    message: String,
    help: String,
}

#[derive(Template)]
#[template(path = "desk/table.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a TableView,
    subject: Subject,
    once: Uuid,
}

pub(in crate::web) async fn table_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    page(&site, &ask, &of, &TableView::default()).await
}

pub(in crate::web) async fn take_table(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    upload: Upload,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &upload.sent).await?;
    let shown = upload.sent.get(SHOWN);
    let view = if shown.is_empty() {
        match read(upload.file).await? {
            Ok(promises) => proposed(&site, &ask, &of, &actor, promises).await?,
            Err(problems) => told(&site, &ask, &problems),
        }
    } else {
        let promises = serde_json::from_str(shown)
            .map_err(|error| Error::new(ErrorKind::BadValue, SHOWN).inside(error))?;
        let planning = Planning { plan: Whole::Known(of.clone()), promises };
        match planning::plan(desk(&site, &ask, &actor).await, &planning, &mut SystemDice).await {
            Ok(_) | Err(Refused::Already) => return Ok(moved(&ask.url(&format!("/{of}")))),
            Err(Refused::Failed(error)) => return Err(error.into()),
            Err(Refused::Problems(problems)) => told(&site, &ask, &problems),
        }
    };
    page(&site, &ask, &of, &view).await
}

/// The commitments of the file, read beside whatever else goes on.
async fn read(file: Option<(String, Vec<u8>)>) -> Result<Result<Vec<Promise>, Vec<Problem>>, Error> {
    let Some((name, bytes)) = file else {
        return Ok(Err(vec![Problem::new(table::FILE, ErrorKind::ChoiceMissing, "")]));
    };
    tokio::task::spawn_blocking(move || table::read(&name, &bytes))
        .await
        .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
}

/// What would be recorded, or all that is wrong with it.
async fn proposed(
    site: &Site,
    ask: &Ask,
    of: &Reference,
    actor: &Actor,
    promises: Vec<Promise>,
) -> Result<TableView, Refusal> {
    let planning = Planning { plan: Whole::Known(of.clone()), promises };
    let changes = planning::propose(desk(site, ask, actor).await, &planning, &mut SystemDice).await;
    let changes = match changes {
        Ok(changes) => changes,
        Err(Refused::Problems(problems)) => return Ok(told(site, ask, &problems)),
        Err(Refused::Failed(error)) => return Err(error.into()),
        Err(Refused::Already) => return Ok(TableView::default()),
    };
    let commitments: Vec<&Commitment> = changes
        .iter()
        .filter_map(|change| match change {
            Change::CommitmentRecorded(commitment) => Some(commitment),
            _ => None,
        })
        .collect();
    let owners = commitments.iter().filter_map(|commitment| commitment.owner.value());
    let bodies = Bodies::of(&site.store.reader(), ask.language, owners).await?;
    let row = |commitment: &&Commitment| ListRow {
        text: commitment.text.clone(),
        language: Some(ask.language),
        tag: Some(("grade", commitment.grade.name())),
        whom: commitment.owner.value().map(|owner| bodies.whom(owner)),
        day: commitment.horizon.due().value().copied(),
        ..ListRow::default()
    };
    let rows = serde_json::to_string(&planning.promises)
        .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
    Ok(TableView { problems: Vec::new(), commitments: commitments.iter().map(row).collect(), rows })
}

fn told(site: &Site, ask: &Ask, problems: &[Problem]) -> TableView {
    let locale = site.locales.of(ask.language);
    let told = problems.iter().map(|problem| {
        let (message, help) = problem.words_in_file(locale);
        Told { line: problem.line, column: problem.field.to_string(), key: problem.key(), message, help }
    });
    TableView { problems: told.collect(), ..TableView::default() }
}

async fn page(site: &Site, ask: &Ask, of: &Reference, view: &TableView) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let subject = subject(&site.store.reader(), ask, About::Plan, of).await?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("desk-table"), time);
    let once = IdMaker::new(site.clock.now(), &mut SystemDice).make();
    let html = Html { f: &frame, v: view, subject, once };
    let wrong = !view.problems.is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(reply::told(ask, time, view, &html, status))
}
