//! The thread page: a recommendation, or a promise made without one, and everything that became of it.

mod knot;
mod picture;
mod view;

use askama::Template;
use axum::response::Response;
use llinyn_model::id::Reference;

use super::ask::Ask;
use super::frame::Frame;
use super::referral::Outcome;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::Site;
use knot::What;
use llinyn_model::Stated;
use llinyn_model::evidence::Exhibit;
use llinyn_model::measure::Latest;
use llinyn_model::status::{Changed, Due, Shown};
use llinyn_model::voice::Effect;
use view::{RootKind, ThreadView};

use crate::picture::{Drawn, Shape};
use crate::words::Words;

#[derive(Template)]
#[template(path = "thread/thread.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ThreadView,
    drawn: Option<Drawn>,
}

impl Html<'_> {
    /// The page of what asked the same before.
    fn before(&self) -> String {
        format!("/{}/repeats", self.v.reference)
    }
}

/// The page of the thread at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let Some(thread) = reader.thread(reference).await? else { return Err(missing(ask.path.clone())) };
    let view = ThreadView::new(&reader, &thread, ask.language, time.on).await?;
    let w = Words(site.locales.of(ask.language));
    let (title, drawn) = (title(&view, w), picture::drawn(&thread, w, time.on));
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view, drawn }))
}

fn title(view: &ThreadView, words: Words) -> String {
    match (view.kind, &view.number) {
        (RootKind::Recommendation, Stated::Stated(number)) => {
            words.one("thread-recommendation", "number", number)
        }
        (RootKind::Recommendation, _) => words.one("thread-recommendation", "number", view.reference.last()),
        (RootKind::Commitment, _) => words.one("thread-commitment", "number", view.reference.last()),
    }
}
