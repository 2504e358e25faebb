//! The page of a question: what was asked and what was answered side by side, how each answer is read, and the days it
//! took; and the questions about a thread or a plan, in rows.

mod answer;

use answer::{AnswerView, answers};
use askama::Template;
use axum::response::Response;
use llinyn_model::body::Mention;
use llinyn_model::commitment::{Commitment, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::id::{QuestionId, Reference};
use llinyn_model::paper::Paper;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{QuestionFile, Reader};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ListRow, tell_languages};
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
    /// The thread or the plan it is about.
    about: Option<ListRow>,
    asked_by: Stated<Whom>,
    asked: Stated<Whom>,
    /// How long the rules of whoever asks allow, in their words.
    allowed: Stated<String>,
    tabled: Stated<Day>,
    answered: Stated<Day>,
    by: Stated<Whom>,
    /// What was answered, the one its paper prints first.
    answers: Vec<AnswerView>,
    is_answered: bool,
    /// The day its answer is owed by, while none came.
    due: Option<Day>,
    /// Calendar days since then.
    late: Option<i64>,
    relies_on: Vec<String>,
    commitments: Vec<ListRow>,
}

impl QuestionView {
    /// How many answers so far only say that one will come.
    fn held(&self) -> usize {
        self.answers.iter().filter(|answer| answer.holding).count()
    }
}

#[derive(Template)]
#[template(path = "question/question.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a QuestionView,
}

/// The page of the question at `reference`, which stands in its own paper.
pub(super) async fn page(
    site: &Site,
    ask: &Ask,
    reference: &Reference,
    paper: &Paper,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.question(reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
    let view = view(&reader, file, paper, ask.language, time.on).await?;
    let title = match &view.number {
        Stated::Stated(number) => number.clone(),
        _ => site.locales.of(ask.language).t("question-title"),
    };
    let frame = Frame::new(site, ask, title, time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// The questions about a thread or a plan that were asked by a day.
pub(super) async fn rows(
    reader: &Reader<'_>,
    about: Subject,
    language: Language,
    on: Day,
) -> Result<Vec<ListRow>, Error> {
    let mut files = reader.questions_about(about).await?;
    files.retain(|file| file.source.as_ref().is_some_and(|source| source.dated.by(on)));
    let asked = files.iter().filter_map(|file| file.question.to.value());
    let bodies = Bodies::of(reader, language, asked).await?;
    let row = |file: &QuestionFile| {
        let (due, late) = owed(file, on);
        ListRow {
            address: Some(format!("/{}", file.question.reference)),
            text: file.question.text.clone(),
            language: file.source.as_ref().map(|source| source.language),
            tag: Some(("question", state(file, on))),
            whom: file.question.to.value().map(|to| bodies.whom(to)),
            day: due,
            late,
            ..ListRow::default()
        }
    };
    Ok(files.iter().map(row).collect())
}

/// Whether it is answered by a day.
fn state(file: &QuestionFile, on: Day) -> &'static str {
    match file.is_answered(on) {
        true => "is_answered",
        false if file.answers_by(on).next().is_some() => "is_held",
        false => "is_open",
    }
}

async fn view(
    reader: &Reader<'_>,
    file: QuestionFile,
    paper: &Paper,
    language: Language,
    on: Day,
) -> Result<QuestionView, Error> {
    let bodies = Bodies::of(reader, language, mentions(&file, paper).into_iter()).await?;
    let about = about(reader, file.question.about).await?;
    let (due, late) = owed(&file, on);
    let (answers, is_answered) = (answers(&file, paper, &bodies, language, on), file.is_answered(on));
    let (spoken, question) = (paper.source.language, file.question);
    let commitments = made(paper, question.id).map(|promise| ListRow {
        address: Some(format!("/{}", promise.reference)),
        text: promise.text.clone(),
        language: Some(spoken),
        tag: Some(("grade", promise.grade.name())),
        whom: promise.owner.value().map(|owner| bodies.whom(owner)),
        day: promise.horizon.due().value().copied(),
        ..ListRow::default()
    });
    Ok(QuestionView {
        commitments: commitments.collect(),
        source: SourceLine::from(&paper.source.head()),
        quote: Quote::new(&question.text, spoken, &question.reference),
        by: bodies.stated(&question.answered_by),
        asked_by: bodies.stated(&question.by),
        asked: bodies.stated(&question.to),
        allowed: question.allowed,
        relies_on: question.relies_on.into_iter().map(|quoted| quoted.text).collect(),
        reference: question.reference,
        number: question.number,
        tabled: question.tabled,
        answered: question.answered,
        about,
        answers,
        is_answered,
        due,
        late,
    })
}

/// What a question is about, in the language it is written in.
async fn about(reader: &Reader<'_>, about: Option<Subject>) -> Result<Option<ListRow>, Error> {
    let Some(about) = about else { return Ok(None) };
    let row =
        |(reference, text)| ListRow { address: Some(format!("/{reference}")), text, ..ListRow::default() };
    let mut row = reader.place(about).await?.map(row);
    tell_languages(reader, row.as_mut_slice()).await?;
    Ok(row)
}

/// The day an answer is owed by, where none had come by a day, and how long ago that was.
fn owed(file: &QuestionFile, on: Day) -> (Option<Day>, Option<i64>) {
    let owed = file.owed.last().filter(|_| !file.is_answered(on));
    owed.map(|owed| owed.expectation.standing(on).due_and_late()).unwrap_or_default()
}

/// Everybody the question names.
fn mentions<'q>(file: &'q QuestionFile, paper: &'q Paper) -> Vec<&'q Mention> {
    let question = &file.question;
    let mut named: Vec<&Mention> =
        [&question.by, &question.to, &question.answered_by].into_iter().filter_map(Stated::value).collect();
    named.extend(file.answers.iter().filter_map(|(answer, _)| answer.by.value()));
    named.extend(file.judgements.iter().filter_map(|(judgement, _)| judgement.by.value()));
    named.extend(made(paper, question.id).filter_map(|promise| promise.owner.value()));
    named
}

/// What the answer promises.
fn made(paper: &Paper, question: QuestionId) -> impl Iterator<Item = &Commitment> {
    paper.commitments.iter().filter(move |promise| promise.made_in == MadeIn::Question(question))
}
