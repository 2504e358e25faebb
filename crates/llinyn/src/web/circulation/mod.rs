//! The page of a circulation: who was asked, who replied what and when, what was made of it, and where it stands among the
//! authorities. Whoever did not reply is shown so, never as a yes.

mod map;
mod reply;
mod standing;
mod view;

use askama::Template;
use axum::response::Response;
use llinyn_model::Stated;
use llinyn_model::circulation::{Answer, Met};
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::voice::Effect;
use llinyn_store::Only;

use super::ask::{Ask, bad};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply as answered;
use super::site::Site;
pub(super) use reply::{form_here, form_of_link, send_here, send_of_link};
use view::{CirculationView, StandardRow};
pub(super) use view::{ExampleRow, examples, rows};

/// What stands in a query for who did not reply, and for who did not say.
const SILENT: &str = "none";
const NOT_SAID: &str = "not_said";

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

    /// The same page with those of one answer, or of one grade, among those asked.
    fn only(&self, answer: &str) -> String {
        let none = String::new;
        let with = [("answer", answer.to_owned()), ("grade", none()), ("asked", none())];
        format!("{}#asked", self.f.here_with(&with))
    }

    fn graded(&self, standard: &StandardRow, grade: &str) -> String {
        let (none, grade) = (String::new, format!("{}-{grade}", standard.no));
        let with = [("answer", none()), ("grade", grade), ("asked", none())];
        format!("{}#asked", self.f.here_with(&with))
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
    let (asked, replies) = (place(ask, "asked")?, place(ask, "replies")?);
    let from = view::From { asked, replies, only: only(ask)? };
    let view = CirculationView::new(&reader, file, paper, (ask.language, time.on), from).await?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-circulation"), time);
    Ok(answered::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// Which of those asked are listed: `?answer=` or `?grade=`, a standard's number and how far it is met.
fn only(ask: &Ask) -> Result<Only, Error> {
    let (answer, grade) = (ask.get("answer"), ask.get("grade"));
    if !grade.is_empty() {
        let read = grade.split_once('-').and_then(|(no, name)| {
            let met = Met::ALL.into_iter().find(|met| met.name() == name);
            let no = no.parse().ok().filter(|no| *no > 0)?;
            (met.is_some() || name == NOT_SAID).then_some(Only::Graded(no, met))
        });
        return read.ok_or_else(|| bad("grade", &grade));
    }
    match answer.as_str() {
        "" => Ok(Only::All),
        SILENT => Ok(Only::Silent),
        name => {
            let known = Answer::ALL.into_iter().find(|answer| answer.name() == name);
            known.map(Only::Answered).ok_or_else(|| bad("answer", name))
        }
    }
}

/// Where a list of the page begins.
fn place(ask: &Ask, list: &'static str) -> Result<i64, Refusal> {
    match ask.get(list).as_str() {
        "" => Ok(0),
        text => Ok(text.parse().ok().filter(|after| *after >= 0).ok_or_else(|| bad(list, text))?),
    }
}
