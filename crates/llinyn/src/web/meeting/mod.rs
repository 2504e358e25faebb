//! The page of a meeting: its agenda, who was there, what was said with what strength, what was asked and not answered,
//! and whether its minutes are approved or corrected.

use askama::Template;
use axum::response::Response;
use llinyn_model::agenda_item::{AgendaItem, AgendaReason};
use llinyn_model::error::Error;
use llinyn_model::id::{AgendaItemId, MeetingId, Reference};
use llinyn_model::meeting::{Attendance, Statement, Strength};
use llinyn_model::minutes::Correction;
use llinyn_model::source::{Dated, SourceHead};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{MeetingFile, Reader};
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
struct MeetingView {
    reference: Reference,
    source: SourceLine,
    body: Stated<Whom>,
    dated: Dated,
    /// Whether it is to come.
    ahead: bool,
    agenda: Vec<ItemView>,
    /// Where it was taken down who was there, where that was done apart from the meeting.
    taken: Option<Reference>,
    attendance: Attendance,
    resolved: usize,
    statements: Vec<StatementView>,
    /// The version of the minutes: 1 and the number of corrections.
    version: usize,
    /// The approval, and the meeting that gave it.
    approved: Option<(Reference, ListRow)>,
    corrections: Vec<CorrectionView>,
}

/// An item of the agenda.
#[derive(Serialize)]
struct ItemView {
    reference: Reference,
    number: u32,
    why: AgendaReason,
    row: ListRow,
    /// Whether nothing was resolved under it.
    open: bool,
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
    /// The number of the item it was said under.
    item: Option<u32>,
    /// What it is about.
    about: Option<ListRow>,
    /// The versions that say otherwise, each with its reference.
    corrected: Vec<(u32, Reference)>,
}

/// A version of the minutes.
#[derive(Serialize)]
struct CorrectionView {
    reference: Reference,
    version: u32,
    /// The statement it corrects.
    of: Option<Reference>,
    quote: Quote,
    reason: String,
    dated: Option<Dated>,
    /// The meeting that agreed.
    agreed: Option<ListRow>,
}

#[derive(Template)]
#[template(path = "meeting/meeting.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a MeetingView,
}

impl Html<'_> {
    /// The report for the meeting, where it is known whose and when; before the day, how things stand today.
    fn pack(&self) -> Option<String> {
        let body = self.v.body.value()?.body.as_ref()?;
        let day = self.v.dated.latest()?;
        let on = if self.v.ahead { String::new() } else { format!("?on={day}") };
        Some(format!("/body/{}/pack{on}", body.reference))
    }
}

/// The page of the meeting at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let file = reader.meeting(reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
    let source = file.source.clone().ok_or_else(|| missing(ask.path.clone()))?;
    let view = view(&reader, file, &source, ask.language, time.on).await?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("meeting-title"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

async fn view(
    reader: &Reader<'_>,
    file: MeetingFile,
    source: &SourceHead,
    language: Language,
    on: Day,
) -> Result<MeetingView, Error> {
    let file = file.by(on);
    let bodies = Bodies::of(reader, language, file.meeting.body.value().into_iter()).await?;
    let mut agenda = Vec::with_capacity(file.agenda.len());
    for item in &file.agenda {
        agenda.push(self::item(reader, item, &file).await?);
    }
    let mut statements = Vec::with_capacity(file.statements.len());
    for said in &file.statements {
        let about = match said.about {
            Some(about) => row(reader, about).await?,
            None => None,
        };
        statements.push(StatementView { about, ..statement(said, &file, language) });
    }
    let mut corrections = Vec::with_capacity(file.corrections.len());
    for correction in &file.corrections {
        let agreed = match correction.at {
            Stated::Stated(at) => called(reader, at).await?,
            _ => None,
        };
        corrections.push(CorrectionView { agreed, ..corrected(correction, &file, language) });
    }
    let approved = match &file.approval {
        Some(approval) => called(reader, approval.at).await?.map(|at| (approval.reference.clone(), at)),
        None => None,
    };
    let taken = file.attendance.last();
    Ok(MeetingView {
        reference: file.meeting.reference.clone(),
        source: SourceLine::from(source),
        body: bodies.stated(&file.meeting.body),
        ahead: file.meeting.dated.latest().is_some_and(|day| day > on),
        dated: file.meeting.dated.clone(),
        agenda,
        taken: taken.map(|taken| taken.reference.clone()),
        attendance: taken.map_or(&file.meeting.attendance, |taken| &taken.attendance).clone(),
        resolved: statements.iter().filter(|said| said.strength == Strength::Resolved).count(),
        statements,
        version: 1 + corrections.len(),
        approved,
        corrections,
    })
}

async fn item(reader: &Reader<'_>, item: &AgendaItem, file: &MeetingFile) -> Result<ItemView, Error> {
    let resolved =
        file.statements.iter().any(|said| said.item == Some(item.id) && said.strength == Strength::Resolved);
    let about = match item.about {
        Some(about) => row(reader, about).await?,
        None => None,
    };
    let row = if let Some(about) = about {
        about
    } else {
        // Its own words stand where it was raised first.
        let first = reader.first_item(item).await?;
        let language = reader.source_head(first.place.source).await?.map(|source| source.language);
        let text = first.text.value().cloned().unwrap_or_default();
        ListRow { text, language, ..ListRow::default() }
    };
    Ok(ItemView {
        reference: item.reference.clone(),
        number: item.number,
        why: item.why,
        row,
        open: !resolved,
    })
}

/// What something is about, in a line.
pub(super) async fn row(reader: &Reader<'_>, of: Subject) -> Result<Option<ListRow>, Error> {
    let place = reader.place(of).await?;
    let mut row =
        place.map(|(at, text)| ListRow { address: Some(format!("/{at}")), text, ..ListRow::default() });
    tell_languages(reader, row.as_mut_slice()).await?;
    Ok(row)
}

/// Another meeting, in a line.
pub(super) async fn called(reader: &Reader<'_>, id: MeetingId) -> Result<Option<ListRow>, Error> {
    let Some(meeting) = reader.meeting_of(id).await? else { return Ok(None) };
    let source = reader.source_head(meeting.place.source).await?;
    Ok(Some(ListRow {
        address: Some(format!("/{}", meeting.reference)),
        text: source.as_ref().map_or_else(String::new, |source| source.title.clone()),
        language: source.map(|source| source.language),
        dated: Some(meeting.dated),
        ..ListRow::default()
    }))
}

fn statement(said: &Statement, file: &MeetingFile, language: Language) -> StatementView {
    let number = |id: AgendaItemId| file.agenda.iter().find(|item| item.id == id).map(|item| item.number);
    let corrections = file.corrections.iter().filter(|one| one.of == Some(said.id));
    let spoken = file.language(&said.place).unwrap_or(language);
    StatementView {
        reference: said.reference.clone(),
        strength: said.strength,
        words: said.words.clone(),
        by: said.by.clone(),
        quote: Quote::new(&said.text, spoken, &said.reference),
        unanswered: file.is_unanswered(said),
        item: said.item.and_then(number),
        about: None,
        corrected: corrections.map(|one| (one.version, one.reference.clone())).collect(),
    }
}

fn corrected(correction: &Correction, file: &MeetingFile, language: Language) -> CorrectionView {
    let of = file.statements.iter().find(|said| Some(said.id) == correction.of);
    let head = file.sources.get(&correction.place.source);
    let spoken = head.map_or(language, |head| head.language);
    CorrectionView {
        reference: correction.reference.clone(),
        version: correction.version,
        of: of.map(|said| said.reference.clone()),
        quote: Quote::new(&correction.text, spoken, &correction.reference),
        reason: correction.reason.clone(),
        dated: head.map(|head| head.dated.clone()),
        agreed: None,
    }
}
