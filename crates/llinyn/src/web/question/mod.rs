//! The page of a question: what was asked, what was answered, and what the answer declines.

use askama::Template;
use axum::response::Response;
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::{Day, Language, Stated};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::ListRow;
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::Site;

#[derive(Serialize)]
struct QuestionView {
    reference: Reference,
    number: Stated<String>,
    source: SourceLine,
    quote: Quote,
    tabled: Stated<Day>,
    answered: Stated<Day>,
    /// Calendar days from tabling to answer.
    days: Stated<i64>,
    by: Stated<Whom>,
    answer: Option<Quote>,
    /// The sentence on which the reading "declines" rests; a person may read otherwise.
    declines: Option<String>,
    relies_on: Vec<String>,
    commitments: Vec<ListRow>,
}

#[derive(Template)]
#[template(path = "question/question.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a QuestionView,
}

/// The page of the question at `reference`, which stands in its own paper.
pub(super) fn page(
    site: &Site,
    ask: &Ask,
    reference: &Reference,
    paper: &Paper,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let view = view(paper, reference, ask.language).ok_or_else(|| missing(ask.path.clone()))?;
    let title = match &view.number {
        Stated::Stated(number) => number.clone(),
        _ => site.locales.of(ask.language).t("question-title"),
    };
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

fn view(paper: &Paper, reference: &Reference, language: Language) -> Option<QuestionView> {
    use llinyn_model::commitment::MadeIn;
    let question = paper.questions.iter().find(|question| question.reference == *reference)?;
    let bodies = Bodies::known(language, paper.bodies.values());
    let spoken = paper.source.language;
    let made = paper.commitments.iter().filter(|promise| promise.made_in == MadeIn::Question(question.id));
    let commitments = made.map(|promise| ListRow {
        address: Some(format!("/{}", promise.reference)),
        text: promise.text.clone(),
        language: Some(spoken),
        tag: Some(("grade", promise.grade.name())),
        whom: promise.owner.value().map(|owner| bodies.whom(owner)),
        day: promise.horizon.due().value().copied(),
        ..ListRow::default()
    });
    Some(QuestionView {
        reference: question.reference.clone(),
        number: question.number.clone(),
        source: SourceLine::from(&paper.source.head()),
        quote: Quote::new(&question.text, spoken, &question.reference),
        tabled: question.tabled.clone(),
        answered: question.answered.clone(),
        days: question.days_to_answer(),
        by: bodies.stated(&question.answered_by),
        answer: question.answer.value().map(|answer| Quote::new(answer, spoken, &question.reference)),
        declines: question.declines.as_ref().map(|declines| declines.text.clone()),
        relies_on: question.relies_on.iter().map(|quoted| quoted.text.clone()).collect(),
        commitments: commitments.collect(),
    })
}
