//! The page of a circulation: who was asked, who replied what and when, what was made of it, and where it stands among the
//! authorities. Whoever did not reply is shown so, never as a yes.

mod map;
mod reply;
mod standing;
mod view;

use askama::Template;
use axum::response::Response;
use llinyn_model::Stated;
use llinyn_model::circulation::Met;
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::voice::Effect;

use super::ask::{Ask, bad};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply as answered;
use super::site::Site;
pub(super) use reply::{form_here, form_of_link, send_here, send_of_link};
use view::CirculationView;
pub(super) use view::{ExampleRow, examples, rows};

#[derive(Template)]
#[template(path = "circulation/circulation.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a CirculationView,
}

impl Html<'_> {
    /// The same page from another place of one of its lists.
    fn from(&self, list: &str, after: &i64) -> String {
        format!("{}#{list}", self.f.here_with(&[(list, after.to_string())]))
    }
}

/// The page of the circulation at `reference`, which stands in its own paper.
pub(super) async fn page(
    site: &Site,
    ask: &Ask,
    reference: &Reference,
    paper: &Paper,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.circulation(reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
    let from = view::From { asked: place(ask, "asked")?, replies: place(ask, "replies")? };
    let view = CirculationView::new(&reader, file, paper, (ask.language, time.on), from).await?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-circulation"), time);
    Ok(answered::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// Where a list of the page begins.
fn place(ask: &Ask, list: &'static str) -> Result<i64, Refusal> {
    match ask.get(list).as_str() {
        "" => Ok(0),
        text => Ok(text.parse().ok().filter(|after| *after >= 0).ok_or_else(|| bad(list, text))?),
    }
}
