//! Minutes that are kept here, while a meeting goes on or afterwards: what was said, with what strength and about what;
//! who was there; that a later meeting approved them; and what was corrected.

use llinyn_model::Stated;
use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::evidence::Exhibit;
use llinyn_model::expectation::{End, of_asked, of_written_answer};
use llinyn_model::id::{Dice, Reference, StatementId};
use llinyn_model::meeting::{Meeting, Statement, Strength};
use llinyn_model::minutes::{Approval, Correction};
use llinyn_model::subject::Subject;
use llinyn_store::MeetingFile;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Saying, Sheet, there};

/// What was said or resolved at a meeting.
#[derive(Clone, Debug)]
pub struct Minuting {
    /// The meeting. Field `meeting`.
    pub meeting: Reference,
    /// The number of the item on the agenda; may be empty. Field `item`.
    pub item: String,
    /// The address of the thread, the question or what was referred, where that is not the item's; may be empty. Field
    /// `about`.
    pub about: String,
    /// With what strength. Field `strength`.
    pub strength: Option<Strength>,
    /// The words. Field `words`.
    pub words: String,
    /// Who said it: an office or a body; may be empty. Field `by`.
    pub by: String,
}

/// That a later meeting approved minutes.
#[derive(Clone, Debug)]
pub struct Approving {
    /// The meeting whose minutes they are. Field `meeting`.
    pub meeting: Reference,
    /// The address of the later one. Field `at`.
    pub at: String,
}

/// A correction of minutes.
#[derive(Clone, Debug)]
pub struct Correcting {
    /// The meeting whose minutes they are. Field `meeting`.
    pub meeting: Reference,
    /// The address of what is corrected; empty where it is about who was there, or what was left out. Field `statement`.
    pub statement: String,
    /// What the minutes are to say. Field `words`.
    pub words: String,
    /// What that changes, and why. Field `reason`.
    pub reason: String,
    /// The address of the meeting that agreed; may be empty. Field `at`.
    pub at: String,
}

/// Records what was said. What is resolved about something that was referred to the body is its outcome; what is asked
/// is owed an answer, and what answers it meets that.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn minute(desk: Desk<'_>, said: &Minuting, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.unapproved("meeting", &said.meeting, &mut sheet).await?;
    desk.has_begun(file.as_ref(), &mut sheet);
    let item = desk.item_of(file.as_ref(), &said.item, &mut sheet);
    let about = match said.about.trim() {
        "" => desk.about_of(item.as_ref(), &mut sheet).await?,
        typed => desk.spoken_of("about", typed, &mut sheet).await?,
    };
    match said.strength {
        None => sheet.problem("strength", ErrorKind::ChoiceMissing, ""),
        Some(strength) => {
            sheet.standard(&desk.locale.t(&format!("strength-{}", strength.name())));
        }
    }
    let words = sheet.words("words", &said.words);
    let by = sheet
        .labelled("by", &said.by, |words| desk.locale.with("act-said-there-by", &[("words", words.into())]));
    let title = desk.locale.with("act-minuted", &[("reference", said.meeting.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (file, strength) = (there(file)?, there(said.strength)?);
    let statement = Statement {
        id: saying.id(),
        reference: saying.item("s1"),
        meeting: file.meeting.id,
        place: saying.place(&words),
        strength,
        words: Stated::NotStated,
        by: Stated::or_not_stated(by.map(|by| by.text)),
        text: words.text,
        item: item.map(|item| item.id),
        about,
    };
    let id = statement.id;
    saying.push(statement);
    if strength == Strength::Asked {
        saying.arises(id.into(), of_asked());
    }
    if let Some(about) = about {
        desk.follows_from(&file.meeting, (about, strength), id.into(), &mut saying).await?;
    }
    desk.record(saying).await
}

/// Records that a later meeting of the same body approved minutes.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn approve(desk: Desk<'_>, what: &Approving, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.unapproved("meeting", &what.meeting, &mut sheet).await?;
    let at = desk.later("at", &what.at, file.as_ref(), &mut sheet).await?;
    if what.at.trim().is_empty() {
        sheet.problem("at", ErrorKind::WordsMissing, "");
    }
    let at_reference = at.as_ref().map_or("", |at| at.reference.as_str());
    let sentence = sheet.standard(&desk.locale.with("act-approved-at", &[("words", at_reference.into())]));
    let title = desk.locale.with("act-approved", &[("reference", what.meeting.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let approval = Approval {
        id: saying.id(),
        reference: saying.item("z1"),
        place: saying.place(&sentence),
        meeting: there(file)?.meeting.id,
        at: there(at)?.id,
    };
    saying.push(approval);
    desk.record(saying).await
}

/// Records a correction: the next version of the minutes, which says what it changes.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn correct(desk: Desk<'_>, what: &Correcting, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.meeting("meeting", &what.meeting, &mut sheet).await?;
    let of = desk.statement_of(file.as_ref(), &what.statement, &mut sheet);
    let words = sheet.words("words", &what.words);
    let reason = sheet
        .needed("reason", &what.reason, |words| desk.locale.with("act-changes", &[("words", words.into())]));
    let at = desk.later("at", &what.at, file.as_ref(), &mut sheet).await?;
    if let Some(at) = &at {
        sheet.standard(&desk.locale.with("act-agreed-at", &[("words", at.reference.as_str().into())]));
    }
    let title = desk.locale.with("act-corrected", &[("reference", what.meeting.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let file = there(file)?;
    let correction = Correction {
        id: saying.id(),
        reference: saying.item("j1"),
        place: saying.place(&words),
        meeting: file.meeting.id,
        version: u32::try_from(file.corrections.len()).unwrap_or(u32::MAX).saturating_add(2),
        of,
        text: words.text,
        reason: reason.text,
        at: Stated::or_not_stated(at.map(|at| at.id)),
    };
    saying.push(correction);
    desk.record(saying).await
}

impl Desk<'_> {
    /// The meeting of an address; a problem where there is none.
    pub(super) async fn meeting(
        &self,
        field: &'static str,
        of: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<MeetingFile>, Error> {
        let file = self.reader.meeting(of).await?;
        if file.is_none() {
            sheet.problem(field, ErrorKind::NotInRecord, of.as_str());
        }
        Ok(file)
    }

    /// The same for one whose minutes nobody has approved: others are only corrected.
    pub(super) async fn unapproved(
        &self,
        field: &'static str,
        of: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<MeetingFile>, Error> {
        let file = self.meeting(field, of, sheet).await?;
        if file.as_ref().is_some_and(|file| file.approval.is_some()) {
            sheet.problem(field, ErrorKind::MinutesApproved, of.as_str());
        }
        Ok(file)
    }

    /// That a meeting is not to come.
    pub(super) fn has_begun(&self, file: Option<&MeetingFile>, sheet: &mut Sheet) {
        let day = file.and_then(|file| file.meeting.dated.latest()).filter(|day| *day > self.today);
        if let Some(day) = day {
            sheet.problem("meeting", ErrorKind::DayToCome, self.locale.day(day));
        }
    }

    /// What can be spoken of at a meeting: a thread, a plan, a question, something that was asked there, or was referred.
    pub(super) async fn spoken_of(
        &self,
        field: &'static str,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<Subject>, Error> {
        for place in Exhibit::of_address(typed) {
            let Exhibit::Item(at) = place else { continue };
            if let Some(about) = self.reader.subject_at(&at).await? {
                self.is_public(field, &at, sheet).await?;
                return Ok(Some(about));
            }
        }
        sheet.problem(field, ErrorKind::NotInRecord, typed.trim());
        Ok(None)
    }

    /// What an item of an agenda is about, where that can be spoken of.
    async fn about_of(&self, item: Option<&AgendaItem>, sheet: &mut Sheet) -> Result<Option<Subject>, Error> {
        let Some(about) = item.and_then(|item| item.about) else { return Ok(None) };
        if let Some((at, _)) = self.reader.place(about).await? {
            self.is_public("item", &at, sheet).await?;
        }
        Ok(Some(about))
    }

    /// The item of a number on the agenda.
    fn item_of(&self, file: Option<&MeetingFile>, number: &str, sheet: &mut Sheet) -> Option<AgendaItem> {
        let number = number.trim();
        if number.is_empty() {
            return None;
        }
        let of = |item: &&AgendaItem| number.parse() == Ok(item.number);
        let item = file.and_then(|file| file.agenda.iter().find(of)).cloned();
        match &item {
            None => sheet.problem("item", ErrorKind::NotInRecord, number),
            Some(_) => {
                sheet.standard(&self.locale.with("act-item", &[("number", number.into())]));
            }
        }
        item
    }

    /// The statement a correction is about: one of that meeting.
    fn statement_of(
        &self,
        file: Option<&MeetingFile>,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Option<StatementId> {
        let typed = typed.trim();
        if typed.is_empty() {
            return None;
        }
        let places = Exhibit::of_address(typed);
        let is_it = |said: &&Statement| places.contains(&Exhibit::Item(said.reference.clone()));
        let said = file.and_then(|file| file.statements.iter().find(is_it));
        match said {
            None => sheet.problem("statement", ErrorKind::NotInRecord, typed),
            Some(said) => {
                sheet.standard(
                    &self.locale.with("act-corrects", &[("words", said.reference.as_str().into())]),
                );
            }
        }
        said.map(|said| said.id)
    }

    /// A meeting of the same body on a later day that has come; none where nothing was typed.
    async fn later(
        &self,
        field: &'static str,
        typed: &str,
        file: Option<&MeetingFile>,
        sheet: &mut Sheet,
    ) -> Result<Option<Meeting>, Error> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let found = match Reference::of_address(typed) {
            Some(reference) => self.reader.meeting(&reference).await?,
            None => None,
        };
        let Some(later) = found.map(|found| found.meeting) else {
            sheet.problem(field, ErrorKind::NotInRecord, typed);
            return Ok(None);
        };
        let whose = |meeting: &Meeting| meeting.body.value().and_then(|body| body.body);
        let is_later = file.is_some_and(|file| {
            let days = file.meeting.dated.latest().zip(later.dated.latest());
            let come = days.is_some_and(|(first, then)| first < then && then <= self.today);
            come && whose(&file.meeting).is_some() && whose(&file.meeting) == whose(&later)
        });
        if !is_later {
            sheet.problem(field, ErrorKind::NotLaterMeeting, typed);
        }
        Ok(Some(later))
    }

    /// What a statement meets of what is owed.
    async fn follows_from(
        &self,
        meeting: &Meeting,
        (about, strength): (Subject, Strength),
        by: Subject,
        saying: &mut Saying<'_>,
    ) -> Result<(), Error> {
        match (about, strength) {
            (Subject::Statement(_), Strength::Answered) => {
                saying.follow(&self.reader, about, of_written_answer(false), by).await?;
            }
            (_, Strength::Resolved) => {
                for owed in self.outcomes(about, meeting.body.value()).await? {
                    saying.ends(owed.id, End::Met(by));
                }
            }
            _ => {}
        }
        Ok(())
    }
}
