//! What was owed on a chosen day of the world: by papers that existed by then, and ended by none that did. Today's
//! lists find their rows by an index; a day that is looked back to is worth a walk through all that was ever owed.

use std::collections::HashMap;

use llinyn_model::Day;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::expectation::Ended;
use llinyn_model::id::SourceId;

use super::{AS_NOW, Cursor, DueRow, Overdue, Page, Reader, Totals, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// Rows that are walked at a time.
const STEP: i64 = 500;

/// Which of the things owed on a day are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Owed by that day or one to come.
    ToCome,
    /// Their day had passed.
    Silent,
    /// The promises among these.
    Overdue,
    /// Nothing says by when.
    Undated,
}

impl Wanted {
    fn is(self, row: &DueRow, on: Day) -> bool {
        match (self, row.due) {
            (Wanted::ToCome, Some(due)) => due >= on,
            (Wanted::Silent, Some(due)) => due < on,
            (Wanted::Overdue, Some(due)) => due < on && row.expectation.of.noun() == "commitment",
            (Wanted::Undated, due) => due.is_none(),
            (_, None) => false,
        }
    }
}

impl Reader<'_> {
    /// What was owed on a day of the world, in the order of the lists of today.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_on(
        &self,
        on: Day,
        wanted: Wanted,
        after: &Cursor,
        limit: usize,
    ) -> Result<Page<DueRow>, Error> {
        let mut world = World { reader: *self, on, existed: HashMap::new(), at: after.clone() };
        let mut rows = Vec::new();
        while rows.len() <= limit {
            let Some(step) = world.step().await? else { break };
            rows.extend(step.into_iter().filter(|row| wanted.is(row, on)));
        }
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| Cursor {
            due: row.due.map(|day| day.to_string()).unwrap_or_default(),
            id: row.expectation.id.0,
        });
        Ok(Page { rows: self.with_places(rows).await?, next })
    }

    /// The promises that were overdue on a day of the world.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn overdue_on(&self, on: Day, after: &Cursor, limit: usize) -> Result<Page<Overdue>, Error> {
        let page = self.owed_on(on, Wanted::Overdue, after, limit).await?;
        let mut rows = Vec::with_capacity(page.rows.len());
        for row in page.rows {
            let promise: Vec<Commitment> =
                self.docs_of(sql!("commitment/by_id"), row.expectation.of.id()).await?;
            let promise = promise.into_iter().next();
            rows.extend(row.due.zip(promise).map(|(due, promise)| Overdue {
                due,
                expectation: row.expectation,
                promise,
            }));
        }
        Ok(Page { rows, next: page.next })
    }

    /// The record in figures as of a day of the world. What it holds is counted whole: papers are recorded, not said.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn totals_on(&self, on: Day) -> Result<Totals, Error> {
        let whole = self.totals(on).await?;
        let mut totals = Totals { owed: 0, silent: 0, undated: 0, closed: whole.closed.clone(), ..whole };
        let mut world = World { reader: *self, on, existed: HashMap::new(), at: Cursor::start() };
        while let Some(step) = world.step().await? {
            for row in step {
                totals.owed += 1;
                totals.silent += i64::from(Wanted::Silent.is(&row, on));
                totals.undated += i64::from(Wanted::Undated.is(&row, on));
            }
        }
        totals.closed.values_mut().for_each(|count| *count = 0);
        // Recommendations and promises are counted apart (law 5).
        let ended = self.ended(None, 0, AS_NOW).await?;
        for ended in ended.iter().filter(|ended| ended.closure.recommendation.is_some()) {
            if world.existed(ended.closure.place.source).await? {
                *totals.closed.entry(ended.closure.kind).or_default() += 1;
            }
        }
        totals.closed.retain(|_, count| *count > 0);
        Ok(totals)
    }
}

/// A walk through all that was ever owed, seen from a day.
struct World<'s> {
    reader: Reader<'s>,
    on: Day,
    existed: HashMap<SourceId, bool>,
    at: Cursor,
}

impl World<'_> {
    /// The next rows that were owed on the day; none at the end.
    async fn step(&mut self) -> Result<Option<Vec<DueRow>>, Failure> {
        let values = [self.at.due.as_str().into(), self.at.id.into(), STEP.into()];
        let rows = self.reader.store().fetch(sql!("expectation/ever"), &values).await?;
        let mut owed = Vec::with_capacity(rows.len());
        for row in &rows {
            let due = DueRow::read(row)?;
            let day = due.due.map(|day| day.to_string()).unwrap_or_default();
            self.at = Cursor { due: day, id: due.expectation.id.0 };
            let over = match row.maybe_text("ended")? {
                Some(_) => self.existed(parse::<Ended>(row, "ended")?.source).await?,
                None => false,
            };
            if !over && self.existed(due.expectation.source).await? {
                owed.push(due);
            }
        }
        Ok((!rows.is_empty()).then_some(owed))
    }

    async fn existed(&mut self, source: SourceId) -> Result<bool, Failure> {
        if let Some(existed) = self.existed.get(&source) {
            return Ok(*existed);
        }
        let head = self.reader.source_head(source).await?;
        let existed = head.is_none_or(|head| head.dated.by(self.on));
        self.existed.insert(source, existed);
        Ok(existed)
    }
}
