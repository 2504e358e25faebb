//! A form of an act as a page.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::error::Error;
use llinyn_model::evidence::FileKind;
use llinyn_model::fund::{Certainty, Gives, Says};
use llinyn_model::id::{IdMaker, Reference};
use llinyn_model::passage::Place;
use llinyn_store::Reader;
use uuid::Uuid;

use super::minutes::{AGENDA, offered};
use super::plan::FATES;
use super::response::{Mark, marks};
use super::{About, Field, Form, Kind};
use crate::act::fund::NAMES;
use crate::act::plan::still_open;
use crate::clock::SystemDice;
use crate::review_type::ReviewType;
use crate::web::ask::Ask;
use crate::web::form::{Filled, FormView, ONCE};
use crate::web::frame::Frame;
use crate::web::refusal::{Refusal, missing};
use crate::web::reply;
use crate::web::site::Site;

#[derive(Template)]
#[template(path = "desk/desk.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    form: &'a Form,
    filled: &'a Filled,
    /// What it is about; none where that is only being made.
    subject: Option<Subject>,
    /// The open commitments of the plan it is about, where it asks what becomes of them.
    open: Vec<Words>,
    /// What can be marked, where something can.
    marks: Vec<Mark>,
    /// The types of practice review, in the order of their eras.
    types: Vec<ReviewType>,
    once: Uuid,
}

/// What a form is about, as its page shows it.
pub(super) struct Subject {
    /// Its page, and the key of what leads there.
    pub(super) address: String,
    pub(super) label: &'static str,
    pub(super) words: Words,
}

/// Words of the record, with their address and their language.
pub(super) struct Words {
    reference: Reference,
    pub(super) text: String,
    pub(super) language: Language,
}

/// The page of a form.
pub(super) async fn shown(
    site: &Site,
    ask: &Ask,
    form: &Form,
    of: Option<&Reference>,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader: Reader<'_> = site.store.reader();
    let subject = match of {
        Some(of) => Some(subject(&reader, ask, form.about, of).await?),
        None => None,
    };
    let open = match of.filter(|_| form.fields.iter().any(Field::is_fates)) {
        Some(of) => open(&reader, ask, of).await?,
        None => Vec::new(),
    };
    let marks = match of.filter(|_| form.fields.iter().any(Field::is_marks)) {
        Some(of) if form.title == AGENDA.title => offered(site, ask, of).await?,
        Some(of) => marks(&reader, ask, of).await?,
        None => Vec::new(),
    };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t(form.title), time);
    let view = FormView::new(form.names(), filled);
    let once = IdMaker::new(site.clock.now(), &mut SystemDice).make();
    let types =
        if form.fields.iter().any(Field::is_review_type) { ReviewType::shipped()? } else { Vec::new() };
    let html = Html { f: &frame, form, filled, subject, open, marks, types, once };
    Ok(reply::told(ask, time, &view, &html, status))
}

/// What a form is about; a refusal where the record has nothing there.
pub(super) async fn subject(
    reader: &Reader<'_>,
    ask: &Ask,
    about: About,
    of: &Reference,
) -> Result<Subject, Refusal> {
    let about = match about {
        About::Heard if of.last().starts_with('u') => About::Circulation,
        About::ThreadOrPlan | About::Heard if of.last().starts_with('p') => About::Plan,
        About::ThreadOrPlan | About::Heard => About::Thread,
        about => about,
    };
    match about {
        About::Body => {
            let named = reader.body(of, 0).await?.ok_or_else(|| missing(ask.path.clone()))?.named;
            let (text, language) = named.name(ask.language);
            let words = Words { reference: of.clone(), text: text.to_owned(), language };
            Ok(Subject { address: about.address(of), label: "desk-body", words })
        }
        About::Source => {
            let head = reader.source_named(of.as_str()).await?.ok_or_else(|| missing(ask.path.clone()))?;
            let words = Words { reference: of.clone(), text: head.title, language: head.language };
            Ok(Subject { address: about.address(of), label: "desk-paper", words })
        }
        about => {
            let (label, found) = found(reader, about, of).await?;
            let (text, place) = found.ok_or_else(|| missing(ask.path.clone()))?;
            let language = language(reader, ask, &place).await?;
            let words = Words { reference: of.clone(), text, language };
            Ok(Subject { address: about.address(of), label, words })
        }
    }
}

/// What stands in a paper: the key of its label, its words and where they stand.
async fn found(
    reader: &Reader<'_>,
    about: About,
    of: &Reference,
) -> Result<(&'static str, Option<(String, Place)>), Error> {
    Ok(match about {
        About::Body | About::Source => ("", None),
        About::Thread | About::ThreadOrPlan | About::Heard => {
            let thread = reader.thread(of).await?;
            ("desk-thread", thread.map(|thread| (thread.text().to_owned(), thread.place().clone())))
        }
        About::Plan => {
            let page = reader.plan(of).await?;
            ("desk-plan", page.map(|page| (page.file.plan.title, page.file.plan.place)))
        }
        About::Response => ("desk-answered", reader.response(of).await?.map(|noun| (noun.text, noun.place))),
        About::Question => {
            let file = reader.question(of).await?;
            ("desk-asked", file.map(|file| (file.question.text, file.question.place)))
        }
        About::WrittenAnswer => {
            let file = reader.answer(of).await?;
            ("desk-answered", file.map(|file| (file.text().to_owned(), file.place().clone())))
        }
        About::Circulation => {
            let file = reader.circulation(of).await?;
            ("noun-circulation", file.map(|file| (file.title().to_owned(), file.circulation.place)))
        }
        About::Theme => {
            let file = reader.theme(of).await?;
            ("circulation-you-said", file.map(|file| (file.theme.text, file.theme.place)))
        }
        About::PracticeReview => {
            let file = reader.practice_review(of).await?;
            ("noun-practice-review", file.map(|file| (file.review.text, file.review.place)))
        }
        About::Voice => {
            ("voice-who", reader.voice(of).await?.map(|file| (file.voice.text, file.voice.place)))
        }
        About::Fund => {
            let file = reader.fund(of).await?;
            let first = file.and_then(|file| file.said.into_iter().next());
            let called = first.and_then(|(fund, _)| match fund.says {
                Says::Promised(promised) => Some((promised.text, fund.place)),
                Says::Shared { .. } | Says::Spent { .. } => None,
            });
            ("desk-fund-of", called)
        }
        About::Figure => ("noun-figure", reader.figure(of).await?.map(|noun| (noun.words, noun.place))),
        About::Agreement => {
            let file = reader.agreement(of).await?;
            let first = file.as_ref().and_then(|file| file.first());
            let called = first.and_then(|(noun, _)| Some((noun.agreed()?.text.clone(), noun.place.clone())));
            ("noun-agreement", called)
        }
        About::Measure => ("desk-measured", reader.measure(of).await?.map(|noun| (noun.text, noun.place))),
        About::Meeting => {
            let file = reader.meeting(of).await?;
            let called = file.and_then(|file| Some((file.source?.title, file.meeting.place)));
            ("desk-meeting", called)
        }
        About::Duty => ("desk-duty", reader.duty(of).await?.map(|(duty, _)| (duty.text, duty.place))),
    })
}

/// The commitments that the end of a plan would leave over.
async fn open(reader: &Reader<'_>, ask: &Ask, plan: &Reference) -> Result<Vec<Words>, Refusal> {
    let Some(page) = reader.plan(plan).await? else { return Ok(Vec::new()) };
    let mut open = Vec::new();
    for thread in still_open(reader, &page, ask.today).await? {
        let language = language(reader, ask, thread.place()).await?;
        open.push(Words { reference: thread.reference().clone(), text: thread.text().to_owned(), language });
    }
    Ok(open)
}

async fn language(reader: &Reader<'_>, ask: &Ask, place: &Place) -> Result<Language, Error> {
    Ok(reader.source_head(place.source).await?.map_or(ask.language, |source| source.language))
}

impl Words {
    /// Its page.
    fn address(&self) -> String {
        format!("/{}", self.reference)
    }

    /// The field for what carries it on.
    fn carrier(&self) -> String {
        super::plan::carrier(&self.reference)
    }
}

impl Form {
    /// The names of what can be typed or chosen.
    pub(super) fn names(&self) -> Vec<&'static str> {
        let rows = self.fields.iter().any(Field::is_contributions).then_some(NAMES).into_iter().flatten();
        let rows = rows.flat_map(|row| [row.by, row.gives, row.much, row.words, row.certainty, row.reserved]);
        self.fields.iter().map(|field| field.name).chain(rows).collect()
    }

    /// How it is sent: a file goes only one way.
    fn takes_file(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.kind, Kind::File))
    }
}

impl Html<'_> {
    /// The first field, which an error of the form as a whole leads to.
    fn first(&self) -> &'static str {
        self.form.fields.first().map_or("", |field| field.name)
    }

    /// What can be marked under a field.
    fn marks_of(&self, field: &Field) -> Vec<&Mark> {
        self.marks.iter().filter(|mark| mark.field == field.name).collect()
    }

    /// Whether something that can be marked is: as it was sent, where it was.
    fn is_marked(&self, mark: &Mark) -> bool {
        if self.filled.typed.is_empty() { mark.at_first } else { !self.filled.value(&mark.name).is_empty() }
    }

    /// Whether a name of a closed list was chosen.
    fn is_chosen(&self, field: &str, name: &str) -> bool {
        self.filled.value(field) == name
    }
}

impl Field {
    /// The list to choose from, where there is one.
    fn choices(&self) -> Option<(&'static str, &'static [&'static str])> {
        match self.kind {
            Kind::One(list, names) => Some((list, names)),
            _ => None,
        }
    }

    fn is_area(&self) -> bool {
        matches!(self.kind, Kind::Area)
    }

    fn is_marks(&self) -> bool {
        matches!(self.kind, Kind::Marks)
    }

    fn is_contributions(&self) -> bool {
        matches!(self.kind, Kind::Contributions)
    }

    fn is_review_type(&self) -> bool {
        matches!(self.kind, Kind::ReviewType)
    }

    fn is_fates(&self) -> bool {
        matches!(self.kind, Kind::Fates)
    }

    /// The endings of the files it takes, where it takes one: what a telephone offers. The bytes decide.
    fn endings(&self) -> Option<String> {
        let endings = FileKind::ALL.iter().flat_map(|kind| kind.extensions());
        let endings: Vec<String> = endings.map(|ending| format!(".{ending}")).collect();
        matches!(self.kind, Kind::File).then(|| endings.join(","))
    }

    /// The type of its input.
    fn input(&self) -> &'static str {
        if matches!(self.kind, Kind::Day) { "date" } else { "text" }
    }
}
