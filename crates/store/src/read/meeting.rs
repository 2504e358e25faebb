//! Meetings: their agenda, what was said, who approved the minutes; and what an agenda is filled from.

use std::collections::{BTreeMap, BTreeSet};

use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::error::Error;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::{BodyId, MeetingId, Reference, SourceId};
use llinyn_model::meeting::{Meeting, Statement, Strength};
use llinyn_model::minutes::{Approval, AttendanceTaken, Correction};
use llinyn_model::passage::Place;
use llinyn_model::referral::Referral;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::{Day, Language};

use super::Reader;
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;

/// A meeting with all that is recorded of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingFile {
    /// The meeting.
    pub meeting: Meeting,
    /// The source that minutes it, or calls it.
    pub source: Option<SourceHead>,
    /// Its agenda, in order.
    pub agenda: Vec<AgendaItem>,
    /// What was said, in order.
    pub statements: Vec<Statement>,
    /// What was asked for, and what became of it.
    pub owed: Vec<Owed>,
    /// Who was there, as taken down apart from it, in order; the last stands.
    pub attendance: Vec<AttendanceTaken>,
    /// That its minutes were approved.
    pub approval: Option<Approval>,
    /// The corrections of its minutes, in order.
    pub corrections: Vec<Correction>,
    /// The sources all this stands in.
    pub sources: BTreeMap<SourceId, SourceHead>,
}

/// Something an agenda could be filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    /// What is owed.
    pub kind: ExpectationKind,
    /// What it is owed for.
    pub of: Subject,
    /// How it stands.
    pub when: When,
    /// By when it is owed.
    pub due: Option<Day>,
}

/// How what is owed stands between two meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Nothing says by when.
    NoDay,
    /// It was unmet at the meeting before.
    Late,
    /// It passed unmet since.
    Silent,
    /// It is owed before long.
    Due,
}

impl MeetingFile {
    /// The meeting as it was minuted by a day.
    #[must_use]
    pub fn by(mut self, day: Day) -> MeetingFile {
        let existed = |source: SourceId| self.sources.get(&source).is_none_or(|head| head.dated.by(day));
        self.agenda.retain(|item| existed(item.place.source));
        self.statements.retain(|said| existed(said.place.source));
        self.attendance.retain(|taken| existed(taken.place.source));
        self.approval = self.approval.filter(|approval| existed(approval.place.source));
        self.corrections.retain(|correction| existed(correction.place.source));
        self.owed.retain(|owed| existed(owed.expectation.source));
        for owed in &mut self.owed {
            owed.ended = owed.ended.take().filter(|ended| existed(ended.source));
        }
        self
    }

    /// Whether a statement asks for something which has not come.
    pub fn is_unanswered(&self, said: &Statement) -> bool {
        let open = |owed: &Owed| owed.expectation.of == said.id.into() && owed.ended.is_none();
        said.strength == Strength::Asked && self.owed.iter().any(open)
    }

    /// The language of what stands in a source.
    pub fn language(&self, place: &Place) -> Option<Language> {
        self.sources.get(&place.source).map(|source| source.language)
    }
}

impl Reader<'_> {
    /// The meeting of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting(&self, reference: &Reference) -> Result<Option<MeetingFile>, Error> {
        let meetings: Vec<Meeting> = self.docs(sql!("meeting/by_reference"), reference.as_str()).await?;
        let Some(meeting) = meetings.into_iter().next() else { return Ok(None) };
        let id = meeting.id.0;
        let mut file = MeetingFile {
            source: None,
            agenda: self.docs(sql!("agenda_item/of_meeting"), id).await?,
            statements: self.docs(sql!("statement/of_meeting"), id).await?,
            owed: self.owed(sql!("expectation/of_meeting"), id).await?,
            attendance: self.docs(sql!("attendance/of_meeting"), id).await?,
            approval: self.docs(sql!("approval/of_meeting"), id).await?.into_iter().next(),
            corrections: self.corrections(meeting.id).await?,
            sources: BTreeMap::new(),
            meeting,
        };
        // The record says in which order they came; two that were written at once may have given themselves one number.
        for (number, item) in (1..).zip(&mut file.agenda) {
            item.number = number;
        }
        for source in sources(&file) {
            file.sources.extend(self.source_head(source).await?.map(|head| (source, head)));
        }
        file.source = file.sources.get(&file.meeting.place.source).cloned();
        Ok(Some(file))
    }

    /// The corrections of the minutes of a meeting, in the order they came, which is that of the versions they make.
    pub(super) async fn corrections(&self, meeting: MeetingId) -> Result<Vec<Correction>, Failure> {
        let mut corrections: Vec<Correction> = self.docs(sql!("correction/of_meeting"), meeting.0).await?;
        for (version, correction) in (2..).zip(&mut corrections) {
            correction.version = version;
        }
        Ok(corrections)
    }

    /// The meeting of an id.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting_of(&self, id: MeetingId) -> Result<Option<Meeting>, Error> {
        Ok(self.docs_of(sql!("meeting/by_id"), id.0).await?.into_iter().next())
    }

    /// The items a meeting left open: nothing was resolved under them, and their threads go on.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn left_open(&self, meeting: MeetingId) -> Result<Vec<AgendaItem>, Error> {
        Ok(self.docs(sql!("agenda_item/left_open"), meeting.0).await?)
    }

    /// What a body owes now, as a meeting on `day` looks at it: what was unmet at the meeting before, on `since`, what
    /// passed unmet between the two, and what is due up to `until`; at most `limit` of each, the longest ago first. By
    /// an index, however much the record holds.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn pending(
        &self,
        body: BodyId,
        [since, day, until]: [Day; 3],
        limit: i64,
    ) -> Result<Vec<Pending>, Error> {
        let [since, day, until] = [since, day, until].map(|day| day.to_string().into());
        let values = [body.0.into(), OPEN.into(), since, day, until, limit.into()];
        let rows = self.store().fetch(sql!("agenda_item/owed"), &values).await?;
        Ok(rows.iter().filter_map(|row| pending(row).transpose()).collect::<Result<_, _>>()?)
    }

    /// What the meetings of a body asked for, and what was not answered.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn unanswered(&self, body: BodyId, limit: i64) -> Result<Vec<Subject>, Error> {
        let values = [body.0.into(), OPEN.into(), limit.into()];
        let rows = self.store().fetch(sql!("statement/unanswered"), &values).await?;
        Ok(rows.iter().filter_map(|row| subject(row).transpose()).collect::<Result<_, Failure>>()?)
    }

    /// What was said at this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn statement(&self, reference: &Reference) -> Result<Option<Statement>, Error> {
        Ok(self.docs(sql!("statement/by_reference"), reference.as_str()).await?.into_iter().next())
    }

    /// What a meeting can speak of at this reference: a thread, a plan, a question, something that was said or referred.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subject_at(&self, reference: &Reference) -> Result<Option<Subject>, Error> {
        let values = [reference.as_str().into(), self.as_at().into()];
        let row = self.store().first(sql!("item/spoken"), &values).await?;
        Ok(row.map(|row| subject(&row)).transpose()?.flatten())
    }

    /// The item of an agenda in which something was first raised, of one that carries it on; its words stand there.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn first_item(&self, item: &AgendaItem) -> Result<AgendaItem, Error> {
        let mut first = item.clone();
        while let Some(carried) = first.carried {
            let before = self.docs_of(sql!("agenda_item/by_id"), carried.0).await?;
            let Some(before) = before.into_iter().next() else { break };
            first = before;
        }
        Ok(first)
    }

    /// The referral of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn referral(&self, reference: &Reference) -> Result<Option<Referral>, Error> {
        Ok(self.docs(sql!("referral/by_reference"), reference.as_str()).await?.into_iter().next())
    }

    /// Where something was referred, in order, each with what became of it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn referrals(&self, about: Subject) -> Result<Vec<(Referral, Vec<Owed>)>, Error> {
        let mut referrals = Vec::new();
        for referral in self.docs::<Referral>(sql!("referral/about"), about.id()).await? {
            let owed = self.owed(sql!("expectation/of"), referral.id.0).await?;
            referrals.push((referral, owed));
        }
        Ok(referrals)
    }

    /// The page an item without one of its own belongs to: the meeting of a statement, the board of a seat.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn home_of(&self, item: &Reference) -> Result<Option<String>, Error> {
        let row = self.store().first(sql!("item/home"), &[item.as_str().into(), self.as_at().into()]).await?;
        let Some(row) = row else { return Ok(None) };
        let prefix = if row.text("noun")? == "body" { "/body/" } else { "/" };
        Ok(Some(format!("{prefix}{}", row.text("reference")?)))
    }
}

/// The sources a meeting stands in, with all that is recorded of it.
fn sources(file: &MeetingFile) -> BTreeSet<SourceId> {
    let mut sources = BTreeSet::from([file.meeting.place.source]);
    sources.extend(file.agenda.iter().map(|noun| noun.place.source));
    sources.extend(file.statements.iter().map(|noun| noun.place.source));
    sources.extend(file.attendance.iter().map(|noun| noun.place.source));
    sources.extend(file.approval.iter().map(|noun| noun.place.source));
    sources.extend(file.corrections.iter().map(|noun| noun.place.source));
    sources.extend(file.owed.iter().filter_map(|owed| owed.ended.as_ref()).map(|ended| ended.source));
    sources
}

fn subject(row: &Record) -> Result<Option<Subject>, Failure> {
    Ok(Subject::stored(&row.text("noun")?, row.id("subject")?))
}

fn pending(row: &Record) -> Result<Option<Pending>, Failure> {
    let when = match row.text("why")?.as_str() {
        "late" => When::Late,
        "silent" => When::Silent,
        "due" => When::Due,
        _ => When::NoDay,
    };
    let name = row.text("kind")?;
    let kind = ExpectationKind::ALL.into_iter().find(|kind| kind.name() == name);
    let of = subject(row)?;
    let due = row.maybe_text("due")?.and_then(|day| day.parse().ok());
    Ok(kind.zip(of).map(|(kind, of)| Pending { kind, of, when, due }))
}
