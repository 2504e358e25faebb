//! Boards: who sits on them, what they are parts of, when they met, and how much hangs on one body.

use llinyn_model::body::{Body, BodyName};
use llinyn_model::error::Error;
use llinyn_model::id::BodyId;
use llinyn_model::meeting::{Attendance, Meeting};
use llinyn_model::membership::Membership;
use llinyn_model::minutes::AttendanceTaken;
use llinyn_model::paper::NamedBody;
use llinyn_model::subject::Subject;

use super::list::DueRow;
use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// A meeting with who was there, as that was taken down last.
#[derive(Clone, Debug, PartialEq)]
pub struct Met {
    /// The meeting.
    pub meeting: Meeting,
    /// Who was there.
    pub attendance: Attendance,
}

impl Reader<'_> {
    /// All that was ever said of the seats of a board, in the order it was recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn memberships(&self, board: BodyId) -> Result<Vec<Membership>, Error> {
        Ok(self.docs(sql!("membership/of_board"), board.0).await?)
    }

    /// The bodies that are parts of a body, in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn groups(&self, of: BodyId) -> Result<Vec<NamedBody>, Error> {
        let mut groups = Vec::new();
        for body in self.docs::<Body>(sql!("body/of_parent"), of.0).await? {
            let names = BodyName::standing(self.docs(sql!("body_name/of_body"), body.id.0).await?);
            groups.push(NamedBody { body, names });
        }
        Ok(groups)
    }

    /// The meetings of a body, in the order of their days; those without a day first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meetings_of(&self, body: BodyId) -> Result<Vec<Met>, Error> {
        let rows = self.store().fetch(sql!("meeting/of_body"), &[body.0.into(), self.as_at().into()]).await?;
        let mut met = Vec::with_capacity(rows.len());
        for row in &rows {
            let meeting: Meeting = parse(row, "doc")?;
            let attendance = match row.maybe_text("taken")? {
                Some(_) => parse::<AttendanceTaken>(row, "taken")?.attendance,
                None => meeting.attendance.clone(),
            };
            met.push(Met { meeting, attendance });
        }
        Ok(met)
    }

    /// How many open threads a body owes something to.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_threads_of(&self, body: BodyId) -> Result<i64, Error> {
        let values = [body.0.into(), self.as_at().into()];
        let row = self.store().first(sql!("expectation/count_threads_of_body"), &values).await?;
        Ok(row.map_or(Ok(0), |row| row.int("threads"))?)
    }

    /// The same, thread by thread, from behind entry `after`; each with the entry from which it is owed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn threads_of(
        &self,
        body: BodyId,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Subject)>, Error> {
        let values = [body.0.into(), self.as_at().into(), after.into(), limit.into()];
        let rows = self.store().fetch(sql!("expectation/threads_of_body"), &values).await?;
        let mut threads = Vec::with_capacity(rows.len());
        for row in &rows {
            let of = Subject::stored(&row.text("noun")?, row.id("subject")?);
            threads.extend(of.map(|of| Ok((row.int("seq")?, of))));
        }
        Ok(threads.into_iter().collect::<Result<_, Failure>>()?)
    }

    /// What is owed to a body by a day: reports that go to it, answers to what it asked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_to(&self, body: BodyId, limit: i64) -> Result<Vec<DueRow>, Error> {
        let values = [body.0.into(), self.as_at().into(), limit.into()];
        let rows = self.store().fetch(sql!("expectation/to_body"), &values).await?;
        let owed = rows.iter().map(DueRow::read).collect::<Result<Vec<_>, Failure>>()?;
        Ok(self.with_places(owed).await?)
    }
}
