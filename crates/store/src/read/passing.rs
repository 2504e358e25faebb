//! Who holds what, once bodies change: what a body holds, and what was left behind by one that is no more.

use std::collections::HashSet;

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::reorganisation::Reorganisation;
use llinyn_model::subject::Subject;

use super::list::{Cursor, Page, day, most};
use super::{AS_NOW, Reader};
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;

/// Something open whose holder ended, with nobody to take it up.
#[derive(Clone, Debug)]
pub struct Orphan {
    /// The day its holder ended.
    pub since: Day,
    /// Its holder; the first that ended, where there are several.
    pub body: BodyId,
    /// What it is.
    pub of: Subject,
    /// Its address and wording, where it has any.
    pub place: Option<(Reference, String)>,
}

impl Reader<'_> {
    /// How a body changed, in the order it was recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reorganisations(&self, body: BodyId) -> Result<Vec<Reorganisation>, Error> {
        Ok(self.docs(sql!("reorganisation/of_body"), body.0).await?)
    }

    /// The bodies that are no more on a day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn ended_bodies(&self, on: Day) -> Result<HashSet<BodyId>, Error> {
        let changes: Vec<Reorganisation> = self.docs(sql!("reorganisation/by_then"), on.to_string()).await?;
        Ok(changes.into_iter().filter(|change| change.kind.ends()).map(|change| change.body).collect())
    }

    /// All that a body holds today and that is open: what it was asked, promised or took up, and whatever else it owes.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn held(&self, body: BodyId) -> Result<Vec<Subject>, Error> {
        let rows = self.store().fetch(sql!("passing/held"), &[body.0.into(), OPEN.into()]).await?;
        Ok(rows.iter().filter_map(|row| of(row).transpose()).collect::<Result<_, _>>()?)
    }

    /// What was orphaned on a day of the world, the longest ago first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn orphaned(&self, on: Day, after: &Cursor, limit: usize) -> Result<Page<Orphan>, Error> {
        let mut rows = self.orphans(on, after, most(limit)).await?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        for row in &mut rows {
            row.place = self.place_of(row.of).await?;
        }
        let last = rows.last().map(|row| Cursor { due: row.since.to_string(), id: row.of.id() });
        Ok(Page { rows, next: last.filter(|_| more) })
    }

    /// How much of it there is.
    pub(super) async fn orphan_count(&self, on: Day) -> Result<i64, Failure> {
        let rows = self.orphans(on, &Cursor::start(), AS_NOW).await?;
        Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
    }

    async fn orphans(&self, on: Day, after: &Cursor, limit: i64) -> Result<Vec<Orphan>, Failure> {
        let values = [on.to_string().into(), after.due.as_str().into(), after.id.into(), limit.into()];
        let rows = self.store().fetch(sql!("passing/orphaned"), &values).await?;
        let mut orphans = Vec::with_capacity(rows.len());
        for row in &rows {
            let (since, body) = (day(row)?, BodyId(row.id("body")?));
            orphans.extend(of(row)?.map(|of| Orphan { since, body, of, place: None }));
        }
        Ok(orphans)
    }
}

fn of(row: &Record) -> Result<Option<Subject>, Failure> {
    Ok(Subject::stored(&row.text("noun")?, row.id("subject")?))
}
