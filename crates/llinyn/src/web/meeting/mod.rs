//! The page of a meeting: who was there, what was said with what strength, what was asked and not answered.

use askama::Template;
use axum::response::Response;
use llinyn_model::id::Reference;
use llinyn_model::meeting::{Attendance, Strength};
use llinyn_model::paper::{Minutes, Paper};
use llinyn_model::source::Dated;
use llinyn_model::{Language, Stated};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::Site;

#[derive(Serialize)]
struct MeetingView {
    reference: Reference,
    source: SourceLine,
    body: Stated<Whom>,
    dated: Dated,
    attendance: Attendance,
    resolved: usize,
    statements: Vec<StatementView>,
}

#[derive(Serialize)]
struct StatementView {
    reference: Reference,
    strength: Strength,
    words: Stated<String>,
    by: Stated<String>,
    quote: Quote,
    /// Whether it was asked and the record holds no answer.
    unanswered: bool,
}

#[derive(Template)]
#[template(path = "meeting/meeting.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a MeetingView,
}

impl Html<'_> {
    /// The report for the meeting, where it is known whose and when.
    fn pack(&self) -> Option<String> {
        let body = self.v.body.value()?.body.as_ref()?;
        let day = self.v.dated.latest()?;
        Some(format!("/body/{}/pack?on={day}", body.reference))
    }
}

/// The page of the meeting at `reference`, which stands in its own paper.
pub(super) fn page(
    site: &Site,
    ask: &Ask,
    reference: &Reference,
    paper: &Paper,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let minutes = paper.meetings.iter().find(|minutes| minutes.meeting.reference == *reference);
    let view = view(paper, minutes.ok_or_else(|| missing(ask.path.clone()))?, ask.language);
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("meeting-title"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

fn view(paper: &Paper, minutes: &Minutes, language: Language) -> MeetingView {
    let bodies = Bodies::known(language, paper.bodies.values());
    let owes = |id| {
        let owed = paper.expectations.iter().filter(|owed| owed.ended.is_none());
        owed.map(|owed| owed.expectation.of).any(|of| of == id)
    };
    let statements = minutes.statements.iter().map(|said| StatementView {
        reference: said.reference.clone(),
        strength: said.strength,
        words: said.words.clone(),
        by: said.by.clone(),
        quote: Quote::new(&said.text, paper.source.language, &said.reference),
        unanswered: said.strength == Strength::Asked && owes(said.id.into()),
    });
    MeetingView {
        reference: minutes.meeting.reference.clone(),
        source: SourceLine::from(&paper.source.head()),
        body: bodies.stated(&minutes.meeting.body),
        dated: minutes.meeting.dated.clone(),
        attendance: minutes.meeting.attendance.clone(),
        resolved: minutes.statements.iter().filter(|said| said.strength == Strength::Resolved).count(),
        statements: statements.collect(),
    }
}
