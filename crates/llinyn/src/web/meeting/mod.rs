//! The page of a meeting: its agenda, who was there, what was said with what strength, what was asked and not answered,
//! and whether its minutes are approved or corrected.

use askama::Template;
use axum::response::Response;
use llinyn_model::agenda_item::AgendaReason;
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
    attendance: Attendance,
    resolved: usize,
    statements: Vec<StatementView>,
    /// The version of the minutes: 1 and the number of corrections.
    version: usize,
    approved: Option<ListRow>,
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
    /// The versions that say otherwise.
    corrected: Vec<u32>,
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
    /// The report for the meeting, where it is known whose and when.
    fn pack(&self) -> Option<String> {
        let body = self.v.body.value()?.body.as_ref()?;
        let day = self.v.dated.latest()?;
        Some(format!("/body/{}/pack?on={day}", body.reference))
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
    let file = by(file, on);
    let bodies = Bodies::of(reader, language, file.meeting.body.value().into_iter()).await?;
    let mut agenda = items(reader, &file).await?;
    let mut statements = Vec::with_capacity(file.statements.len());
    for (said, head) in &file.statements {
        let spoken = head.as_ref().map_or(language, |head| head.language);
        let about = match said.about {
            Some(about) => row(reader, about).await?,
            None => None,
        };
        statements.push(StatementView { about, ..statement(said, &file, spoken) });
    }
    let mut corrections = Vec::with_capacity(file.corrections.len());
    for (correction, head) in &file.corrections {
        let agreed = match correction.at {
            Stated::Stated(at) => called(reader, at).await?,
            _ => None,
        };
        corrections.push(CorrectionView { agreed, ..corrected(correction, head.as_ref(), &file, language) });
    }
    let approved = match &file.approval {
        Some(approval) => called(reader, approval.at).await?,
        None => None,
    };
    let mut rows: Vec<ListRow> = agenda.iter_mut().map(|item| std::mem::take(&mut item.row)).collect();
    tell_languages(reader, &mut rows).await?;
    for (item, row) in agenda.iter_mut().zip(rows) {
        item.row = row;
    }
    Ok(MeetingView {
        reference: file.meeting.reference.clone(),
        source: SourceLine::from(source),
        body: bodies.stated(&file.meeting.body),
        ahead: file.meeting.dated.latest().is_some_and(|day| day > on),
        dated: file.meeting.dated.clone(),
        agenda,
        attendance: file
            .attendance
            .last()
            .map_or(&file.meeting.attendance, |taken| &taken.attendance)
            .clone(),
        resolved: statements.iter().filter(|said| said.strength == Strength::Resolved).count(),
        statements,
        version: 1 + corrections.len(),
        approved,
        corrections,
    })
}

/// The meeting as it was minuted by a day.
fn by(mut file: MeetingFile, on: Day) -> MeetingFile {
    let existed = |head: &Option<SourceHead>| head.as_ref().is_none_or(|head| head.dated.by(on));
    file.statements.retain(|(_, head)| existed(head));
    file.corrections.retain(|(_, head)| existed(head));
    file
}

async fn items(reader: &Reader<'_>, file: &MeetingFile) -> Result<Vec<ItemView>, Error> {
    let mut items = Vec::with_capacity(file.agenda.len());
    for item in &file.agenda {
        let resolved = file
            .statements
            .iter()
            .any(|(said, _)| said.item == Some(item.id) && said.strength == Strength::Resolved);
        let about = match item.about {
            Some(about) => row(reader, about).await?,
            None => None,
        };
        let own = || ListRow { text: item.text.value().cloned().unwrap_or_default(), ..ListRow::default() };
        items.push(ItemView {
            reference: item.reference.clone(),
            number: item.number,
            why: item.why,
            row: about.unwrap_or_else(own),
            open: !resolved,
        });
    }
    Ok(items)
}

/// What something is about, in a line.
async fn row(reader: &Reader<'_>, of: Subject) -> Result<Option<ListRow>, Error> {
    let place = reader.place(of).await?;
    Ok(place.map(|(at, text)| ListRow { address: Some(format!("/{at}")), text, ..ListRow::default() }))
}

/// Another meeting, in a line.
async fn called(reader: &Reader<'_>, id: MeetingId) -> Result<Option<ListRow>, Error> {
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

fn statement(said: &Statement, file: &MeetingFile, spoken: Language) -> StatementView {
    let number = |id: AgendaItemId| file.agenda.iter().find(|item| item.id == id).map(|item| item.number);
    let corrections = file.corrections.iter().map(|(correction, _)| correction);
    StatementView {
        reference: said.reference.clone(),
        strength: said.strength,
        words: said.words.clone(),
        by: said.by.clone(),
        quote: Quote::new(&said.text, spoken, &said.reference),
        unanswered: said.strength == Strength::Asked && file.unanswered.contains(&said.id),
        item: said.item.and_then(number),
        about: None,
        corrected: corrections.filter(|one| one.of == Some(said.id)).map(|one| one.version).collect(),
    }
}

fn corrected(
    correction: &Correction,
    head: Option<&SourceHead>,
    file: &MeetingFile,
    language: Language,
) -> CorrectionView {
    let of = correction.of.and_then(|of| file.statements.iter().find(|(said, _)| said.id == of));
    let spoken = head.map_or(language, |head| head.language);
    CorrectionView {
        reference: correction.reference.clone(),
        version: correction.version,
        of: of.map(|(said, _)| said.reference.clone()),
        quote: Quote::new(&correction.text, spoken, &correction.reference),
        reason: correction.reason.clone(),
        dated: head.map(|head| head.dated.clone()),
        agreed: None,
    }
}
