//! The first page: what is owed, what went silent, what ended and how. Every figure opens its rows.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::Day;
use llinyn_model::closure::ClosureKind;
use llinyn_store::{Cursor, Totals, Wanted};
use serde::Serialize;

use super::ask::Ask;
use super::clock::LastRun;
use super::frame::Frame;
use super::list::{ListRow, due_rows};
use super::refusal::Refusal;
use super::reply;
use super::shown::SourceLine;
use super::site::Shared;

/// How many rows of each list the page shows.
const SHOWN: usize = 5;

#[derive(Serialize)]
struct Home {
    clock: LastRun,
    figures: Figures,
    silent: Vec<ListRow>,
    owed: Vec<ListRow>,
    papers: Vec<SourceLine>,
}

/// Counts apart, never added to one another.
#[derive(Serialize)]
struct Figures {
    papers: i64,
    recommendations: i64,
    responses: i64,
    commitments: i64,
    owed: i64,
    silent: i64,
    undated: i64,
    orphaned: i64,
    ended: Vec<(ClosureKind, i64)>,
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a Home,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let (on, start) = (time.on, Cursor::start());
    let (totals, silent, owed) = if time.chosen {
        let silent = reader.owed_on(on, Wanted::Silent, &start, SHOWN).await?;
        (reader.totals_on(on).await?, silent, reader.owed_on(on, Wanted::ToCome, &start, SHOWN).await?)
    } else {
        let silent = reader.owed_between(Day::FIRST, on, &start, SHOWN).await?;
        (reader.totals(on).await?, silent, reader.owed_between(on, Day::LAST, &start, SHOWN).await?)
    };
    let papers = reader.newest_sources(5).await?;
    let home = Home {
        clock: LastRun::of(&site.store, ask.today).await?,
        figures: Figures::from(&totals),
        silent: due_rows(&site, &ask, silent.rows, time.on).await?,
        owed: due_rows(&site, &ask, owed.rows, time.on).await?,
        papers: papers.iter().map(SourceLine::from).collect(),
    };
    let title = site.locales.of(ask.language).t("home-title");
    let frame = Frame::new(&site, &ask, title, time);
    Ok(reply::page(&ask, time, &home, &Html { f: &frame, v: &home }))
}

impl From<&Totals> for Figures {
    fn from(totals: &Totals) -> Figures {
        Figures {
            papers: totals.sources,
            recommendations: totals.recommendations,
            responses: totals.responses,
            commitments: totals.commitments,
            owed: totals.owed - totals.silent - totals.undated,
            silent: totals.silent,
            undated: totals.undated,
            orphaned: totals.orphaned,
            ended: totals.closed.iter().map(|(kind, count)| (*kind, *count)).collect(),
        }
    }
}
