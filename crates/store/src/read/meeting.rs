//! Meetings: their agenda, what was said, who approved the minutes; and what an agenda is filled from.

use llinyn_model::Day;
use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::error::Error;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::{BodyId, MeetingId, Reference, StatementId};
use llinyn_model::meeting::{Meeting, Statement};
use llinyn_model::minutes::{Approval, AttendanceTaken, Correction};
use llinyn_model::referral::Referral;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;

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
    /// What was said, in order, each with the source it stands in.
    pub statements: Vec<(Statement, Option<SourceHead>)>,
    /// The statements that ask for something which has not come.
    pub unanswered: Vec<StatementId>,
    /// Who was there, as taken down apart from it, in order; the last stands.
    pub attendance: Vec<AttendanceTaken>,
    /// That its minutes were approved.
    pub approval: Option<Approval>,
    /// The corrections of its minutes, in order.
    pub corrections: Vec<(Correction, Option<SourceHead>)>,
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

impl Reader<'_> {
    /// The meeting of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meeting(&self, reference: &Reference) -> Result<Option<MeetingFile>, Error> {
        let meetings: Vec<Meeting> = self.docs(sql!("meeting/by_reference"), reference.as_str()).await?;
        let Some(meeting) = meetings.into_iter().next() else { return Ok(None) };
        let id = meeting.id.0;
        let mut statements = Vec::new();
        for said in self.docs::<Statement>(sql!("statement/of_meeting"), id).await? {
            let source = self.source_head(said.place.source).await?;
            statements.push((said, source));
        }
        let mut corrections = Vec::new();
        for correction in self.docs::<Correction>(sql!("correction/of_meeting"), id).await? {
            let source = self.source_head(correction.place.source).await?;
            corrections.push((correction, source));
        }
        let key = [id.into(), self.as_at().into()];
        let open = self.store().fetch(sql!("statement/open_of_meeting"), &key).await?;
        let unanswered = open.iter().map(|row| Ok(StatementId(row.id("subject")?)));
        Ok(Some(MeetingFile {
            source: self.source_head(meeting.place.source).await?,
            agenda: self.docs(sql!("agenda_item/of_meeting"), id).await?,
            statements,
            unanswered: unanswered.collect::<Result<_, Failure>>()?,
            attendance: self.docs(sql!("attendance/of_meeting"), id).await?,
            approval: self.docs(sql!("approval/of_meeting"), id).await?.into_iter().next(),
            corrections,
            meeting,
        }))
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
        let of = |row: &Record| Ok(Subject::stored(&row.text("noun")?, row.id("subject")?));
        Ok(rows.iter().filter_map(|row| of(row).transpose()).collect::<Result<_, Failure>>()?)
    }

    /// What was said at this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn statement(&self, reference: &Reference) -> Result<Option<Statement>, Error> {
        Ok(self.docs(sql!("statement/by_reference"), reference.as_str()).await?.into_iter().next())
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
    pub async fn referrals(
        &self,
        about: Subject,
    ) -> Result<Vec<(Referral, Vec<llinyn_model::thread::Owed>)>, Error> {
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

fn pending(row: &Record) -> Result<Option<Pending>, Failure> {
    let when = match row.text("why")?.as_str() {
        "late" => When::Late,
        "silent" => When::Silent,
        "due" => When::Due,
        _ => When::NoDay,
    };
    let name = row.text("kind")?;
    let kind = ExpectationKind::ALL.into_iter().find(|kind| kind.name() == name);
    let of = Subject::stored(&row.text("noun")?, row.id("subject")?);
    let due = row.maybe_text("due")?.and_then(|day| day.parse().ok());
    Ok(kind.zip(of).map(|(kind, of)| Pending { kind, of, when, due }))
}
