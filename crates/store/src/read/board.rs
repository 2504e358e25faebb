//! Boards: who sits on them, what they are parts of, when they met, and how much hangs on one body.

use std::collections::BTreeMap;

use llinyn_model::Day;
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
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;

/// The text of a query over the steps that a body owes to threads.
macro_rules! steps {
    ($path:literal) => {
        concat!("WITH ", sql!("expectation/steps_of_body"), sql!($path))
    };
}

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

    /// How many open threads a body owes something to, of each noun a thread begins with.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_threads_of(&self, body: BodyId) -> Result<BTreeMap<String, i64>, Error> {
        let values = [body.0.into(), self.as_at().into()];
        let rows = self.store().fetch(steps!("expectation/count_threads_of_body"), &values).await?;
        let count = |row: &Record| Ok((row.text("noun")?, row.int("threads")?));
        Ok(rows.iter().map(count).collect::<Result<_, Failure>>()?)
    }

    /// The threads of a noun, or of each, that a body owes something to, from behind entry `after`; each with the entry
    /// from which it is owed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn threads_of(
        &self,
        body: BodyId,
        noun: Option<&str>,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Subject)>, Error> {
        let noun = noun.unwrap_or_default();
        let values = [body.0.into(), self.as_at().into(), after.into(), limit.into(), noun.into()];
        let rows = self.store().fetch(steps!("expectation/threads_of_body"), &values).await?;
        let mut threads = Vec::with_capacity(rows.len());
        for row in &rows {
            let of = Subject::stored(&row.text("noun")?, row.id("subject")?);
            threads.extend(of.map(|of| Ok((row.int("seq")?, of))));
        }
        Ok(threads.into_iter().collect::<Result<_, Failure>>()?)
    }

    /// What a body owes by a day: at most `limit` dates that are not before `today`, the soonest, and as many that are,
    /// the latest.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn dates_of(&self, body: BodyId, today: Day, limit: i64) -> Result<Vec<DueRow>, Error> {
        self.dates(sql!("expectation/dates_of_body"), body, today, limit).await
    }

    /// The same of what is owed to a body: reports that go to it, answers to what it asked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn dates_to(&self, body: BodyId, today: Day, limit: i64) -> Result<Vec<DueRow>, Error> {
        self.dates(sql!("expectation/dates_to_body"), body, today, limit).await
    }

    async fn dates(
        &self,
        sql: &'static str,
        body: BodyId,
        today: Day,
        limit: i64,
    ) -> Result<Vec<DueRow>, Error> {
        let values = [body.0.into(), OPEN.into(), today.to_string().into(), limit.into()];
        let rows = self.store().fetch(sql, &values).await?;
        let owed = rows.iter().map(DueRow::read).collect::<Result<Vec<_>, Failure>>()?;
        Ok(self.with_places(owed).await?)
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::expectation::ExpectationKind;

    use super::*;

    /// Guidance and word of what became of evidence are owed for no thread; the index knows of the others.
    #[test]
    fn what_is_no_step_is_left_out() {
        for kind in ExpectationKind::ALL {
            let is_left_out = sql!("expectation/steps_of_body").contains(&format!("'{}'", kind.name()));
            let of_no_thread = matches!(kind, ExpectationKind::Awareness | ExpectationKind::Feedback);
            assert_eq!(is_left_out, !kind.is_step() && !of_no_thread, "{}", kind.name());
        }
    }
}
