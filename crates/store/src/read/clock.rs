//! What the clock asks: when it last ran, and what has passed unmet and has no silence yet.

use llinyn_model::Day;
use llinyn_model::clock_run::ClockRun;
use llinyn_model::error::Error;
use llinyn_model::id::ExpectationId;
use llinyn_model::silence::Silence;

use super::list::{day, most};
use super::{Cursor, Listed, Page, Reader, parse};
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;

impl Reader<'_> {
    /// The run of the clock for the latest day, with its entry; none where it never ran.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn last_run(&self) -> Result<Option<Listed<ClockRun>>, Error> {
        let row = self.store().first(sql!("clock_run/last"), &[self.as_at().into()]).await?;
        let run = |row: &Record| Ok::<_, Failure>((row.int("seq")?, parse(row, "doc")?));
        Ok(row.as_ref().map(run).transpose()?)
    }

    /// The silences that are to be entered on a day: of what is open, whose day passed before, and that has none yet.
    /// Like all lists it is of the record as it stands now.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn unmet(&self, on: Day, after: &Cursor, limit: usize) -> Result<Page<Silence>, Error> {
        let values = [
            OPEN.into(),
            on.to_string().into(),
            after.due.as_str().into(),
            after.id.into(),
            most(limit).into(),
        ];
        let rows = self.store().fetch(sql!("expectation/unmet"), &values).await?;
        let page = rows.iter().take(limit).map(silence).collect::<Result<Vec<_>, Failure>>()?;
        let last = page.last().map(|row| Cursor { due: row.since.to_string(), id: row.expectation.0 });
        Ok(Page { rows: page, next: last.filter(|_| rows.len() > limit) })
    }

    /// The same for what was recorded behind an entry, in the order of recording. The query adds nought to `until`, so
    /// that rows are found by their entry: by the index of what is open, all of that would be walked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn unmet_after(&self, on: Day, seq: i64, limit: usize) -> Result<Vec<Listed<Silence>>, Error> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let values = [seq.into(), OPEN.into(), on.to_string().into(), limit.into()];
        let rows = self.store().fetch(sql!("expectation/unmet_after"), &values).await?;
        let listed = |row: &Record| Ok((row.int("seq")?, silence(row)?));
        Ok(rows.iter().map(listed).collect::<Result<Vec<_>, Failure>>()?)
    }

    /// How many silences were entered behind an entry.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn silences_after(&self, seq: i64) -> Result<i64, Error> {
        let row = self.store().first(sql!("silence/count_after"), &[seq.into()]).await?;
        Ok(row.map(|row| row.int("count")).transpose()?.unwrap_or(0))
    }
}

fn silence(row: &Record) -> Result<Silence, Failure> {
    Ok(Silence { expectation: ExpectationId(row.id("id")?), since: day(row)? })
}
