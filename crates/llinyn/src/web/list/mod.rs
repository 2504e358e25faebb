//! Lists: every figure of the home page opens one, a page at a time.

mod board;
mod due;
mod nouns;
mod owing;
mod row;

use askama::Template;
use axum::response::Response;
use serde::Serialize;

use super::ask::Ask;
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::site::Site;
pub(super) use board::{attendance, open_threads};
pub(super) use due::{due_rows, orphaned, overdue, owed, silent, undated};
pub(super) use nouns::{
    ASKED, after, bodies, circulations, collator, commitments, costs, cut_to_page, ended, gap, meetings,
    now_due, papers, plans, responses, threads,
};
pub(super) use row::{ListRow, places, tell_languages};

use crate::picture::{Drawn, Shape};

/// Rows of a page.
const ROWS: usize = 50;

/// A list.
#[derive(Serialize)]
struct List {
    /// Its name, which its messages begin with: `list-owed`.
    #[serde(skip)]
    name: &'static str,
    /// Which columns its rows fill.
    #[serde(skip)]
    columns: Columns,
    rows: Vec<ListRow>,
    /// Where the next page begins.
    after: Option<String>,
}

/// The columns a list shows besides the words.
#[derive(Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools, reason = "four columns, each shown or not")]
struct Columns {
    tag: bool,
    whom: bool,
    day: bool,
    late: bool,
}

#[derive(Template)]
#[template(path = "list/list.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a List,
    drawn: Option<Drawn>,
}

impl Html<'_> {
    fn key(&self, part: &str) -> String {
        format!("{}-{part}", self.v.name)
    }
}

async fn page(site: &Site, ask: &Ask, list: List) -> Result<Response, Refusal> {
    page_with(site, ask, list, None).await
}

/// A page with a picture above its rows.
async fn page_with(
    site: &Site,
    ask: &Ask,
    mut list: List,
    drawn: Option<Drawn>,
) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    tell_languages(&site.store.reader(), &mut list.rows).await?;
    // `page` is of search alone, but a bad one is told everywhere.
    ask.page()?;
    let title = site.locales.of(ask.language).t(&format!("{}-title", list.name));
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &list, &Html { f: &frame, v: &list, drawn }))
}
