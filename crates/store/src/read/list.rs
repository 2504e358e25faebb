//! Lists: what is owed, what went silent, what ended; each page found by an index, however long the list. Lists show
//! the record as it stands now, whatever entry the reader reads at: as at an earlier one they are read from a copy.

use std::collections::BTreeMap;

use llinyn_model::Day;
use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::commitment::Commitment;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::Expectation;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::meeting::Meeting;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::Response;
use uuid::Uuid;

use super::place::Found;
use super::{Reader, parse};
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;
use crate::value::Record;

/// Where a page of a list ends and the next begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The day of the last row; the empty text where its rows have none.
    pub due: String,
    /// Its id.
    pub id: Uuid,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// Its rows.
    pub rows: Vec<T>,
    /// Where the next page begins; none at the end.
    pub next: Option<Cursor>,
}

/// Something owed, with its address.
#[derive(Clone, Debug)]
pub struct DueRow {
    /// Its day.
    pub due: Option<Day>,
    /// What is owed.
    pub expectation: Expectation,
    /// Where what it is about is to be found, where that has an address.
    pub place: Option<Found>,
    /// Whether it is a promise whose date was moved.
    pub moved: bool,
}

/// A promise that is overdue.
#[derive(Clone, Debug)]
pub struct Overdue {
    /// The last day it was in time.
    pub due: Day,
    /// What is owed.
    pub expectation: Expectation,
    /// The promise.
    pub promise: Commitment,
}

/// A thread that ended.
#[derive(Clone, Debug)]
pub struct EndedRow {
    /// Its place in the list.
    pub seq: i64,
    /// How it ended.
    pub closure: Closure,
    /// The address and wording of what ended.
    pub root: (Reference, String),
}

/// What a recommendation and a promise both have.
#[derive(serde::Deserialize)]
struct Root {
    reference: Reference,
    text: String,
}

/// A noun with its place in the order of recording.
pub type Listed<T> = (i64, T);

/// The record in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sources.
    pub sources: i64,
    /// Recommendations: threads.
    pub recommendations: i64,
    /// Response blocks, which are not recommendations.
    pub responses: i64,
    /// Commitments.
    pub commitments: i64,
    /// Open expectations.
    pub owed: i64,
    /// Of these, those whose day has passed.
    pub silent: i64,
    /// Of these, those without a day.
    pub undated: i64,
    /// Things that are open, whose holder ended with nobody to take them up.
    pub orphaned: i64,
    /// Recommendations that ended, by how; promises that ended by themselves are not among them.
    pub closed: BTreeMap<ClosureKind, i64>,
}

impl Cursor {
    /// Before the first row.
    pub fn start() -> Cursor {
        Cursor { due: String::new(), id: Uuid::nil() }
    }

    /// Before the first row of a day.
    pub fn of(day: Day) -> Cursor {
        Cursor { due: day.to_string(), id: Uuid::nil() }
    }
}

impl Reader<'_> {
    /// The record in figures, on a day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn totals(&self, on: Day) -> Result<Totals, Error> {
        let mut totals = Totals::default();
        if let Some(row) = self.store().first(sql!("recommendation/count"), &[]).await? {
            totals.sources = row.int("sources")?;
            totals.recommendations = row.int("recommendations")?;
            totals.responses = row.int("responses")?;
            totals.commitments = row.int("commitments")?;
        }
        if let Some(row) =
            self.store().first(sql!("expectation/count"), &[OPEN.into(), on.to_string().into()]).await?
        {
            totals.owed = row.int("owed")?;
            totals.silent = row.maybe_int("silent")?.unwrap_or(0);
            totals.undated = row.maybe_int("undated")?.unwrap_or(0);
        }
        totals.orphaned = self.orphan_count(on).await?;
        for row in self.store().fetch(sql!("closure/count"), &[]).await? {
            let name = row.text("kind")?;
            if let Some(kind) = ClosureKind::ALL.into_iter().find(|kind| kind.name() == name) {
                totals.closed.insert(kind, row.int("count")?);
            }
        }
        Ok(totals)
    }

    /// The promises whose day has passed, the longest overdue first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn overdue(&self, on: Day, after: &Cursor, limit: usize) -> Result<Page<Overdue>, Error> {
        let values = [
            OPEN.into(),
            on.to_string().into(),
            after.due.as_str().into(),
            after.id.into(),
            most(limit).into(),
        ];
        let rows = self.store().fetch(sql!("expectation/overdue"), &values).await?;
        let mut page = Vec::with_capacity(rows.len());
        for row in rows.iter().take(limit) {
            page.push(Overdue {
                due: day(row)?,
                expectation: parse(row, "doc")?,
                promise: parse(row, "promise")?,
            });
        }
        let last = page.last().map(|row| Cursor { due: row.due.to_string(), id: row.expectation.id.0 });
        Ok(Page { rows: page, next: last.filter(|_| rows.len() > limit) })
    }

    /// What is owed by a day from `from` up to before `to`, soonest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_between(
        &self,
        from: Day,
        to: Day,
        after: &Cursor,
        limit: usize,
    ) -> Result<Page<DueRow>, Error> {
        let values = [
            OPEN.into(),
            from.to_string().into(),
            to.to_string().into(),
            after.due.as_str().into(),
            after.id.into(),
            most(limit).into(),
        ];
        let rows = self.store().fetch(sql!("expectation/open"), &values).await?;
        self.due_page(&rows, limit).await
    }

    /// What is owed without a day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_undated(&self, after: &Cursor, limit: usize) -> Result<Page<DueRow>, Error> {
        let rows = self
            .store()
            .fetch(sql!("expectation/undated"), &[OPEN.into(), after.id.into(), most(limit).into()])
            .await?;
        self.due_page(&rows, limit).await
    }

    async fn due_page(&self, rows: &[Record], limit: usize) -> Result<Page<DueRow>, Error> {
        let page = rows.iter().take(limit).map(DueRow::read).collect::<Result<Vec<_>, Failure>>()?;
        let last = page.last().map(|row| {
            let due = row.due.map(|day| day.to_string()).unwrap_or_default();
            Cursor { due, id: row.expectation.id.0 }
        });
        let page = self.with_places(page).await?;
        Ok(Page { rows: page, next: last.filter(|_| rows.len() > limit) })
    }

    /// The threads that ended, in the order they were recorded; of one kind, the recommendations alone, as many as the
    /// totals count: promises that ended by themselves are not added to them (law 5).
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn ended(
        &self,
        kind: Option<ClosureKind>,
        after: i64,
        limit: i64,
    ) -> Result<Vec<EndedRow>, Error> {
        let kind = kind.map_or("", ClosureKind::name);
        let rows =
            self.store().fetch(sql!("closure/page"), &[after.into(), kind.into(), limit.into()]).await?;
        let ended = |row| {
            let seq = Record::int(row, "seq")?;
            let root: Root = parse(row, "root")?;
            Ok(EndedRow { seq, closure: parse(row, "doc")?, root: (root.reference, root.text) })
        };
        Ok(rows.iter().map(ended).collect::<Result<Vec<_>, Failure>>()?)
    }

    /// All recommendations in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn recommendations(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Listed<Recommendation>>, Error> {
        self.listed(sql!("recommendation/page"), after, limit).await
    }

    /// All response blocks in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn responses(&self, after: i64, limit: i64) -> Result<Vec<Listed<Response>>, Error> {
        self.listed(sql!("response/page"), after, limit).await
    }

    /// All commitments in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn commitments(&self, after: i64, limit: i64) -> Result<Vec<Listed<Commitment>>, Error> {
        self.listed(sql!("commitment/page"), after, limit).await
    }

    /// The answers that say something of money, in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn costs(&self, after: i64, limit: i64) -> Result<Vec<Listed<Response>>, Error> {
        self.listed(sql!("response/costs"), after, limit).await
    }

    /// The commitments that wait on something the record does not hold yet, as far as it knows.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn waiting(&self) -> Result<Vec<Commitment>, Error> {
        Ok(self.docs_of(sql!("commitment/waiting"), self.as_at()).await?)
    }

    /// The commitments that are still to be met and whose awaited document is on the record, each with that document,
    /// in the order this became known.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn now_due(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Listed<(Commitment, SourceId)>>, Error> {
        let values = [after.into(), OPEN.into(), limit.into()];
        let rows = self.store().fetch(sql!("commitment/now_due"), &values).await?;
        let one = |row: &Record| Ok((row.int("seq")?, (parse(row, "doc")?, SourceId(row.id("source")?))));
        Ok(rows.iter().map(one).collect::<Result<Vec<_>, Failure>>()?)
    }

    /// All meetings in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn meetings(&self, after: i64, limit: i64) -> Result<Vec<Listed<Meeting>>, Error> {
        self.listed(sql!("meeting/page"), after, limit).await
    }

    async fn listed<T: serde::de::DeserializeOwned>(
        &self,
        sql: &'static str,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Listed<T>>, Error> {
        let rows = self.store().fetch(sql, &[after.into(), limit.into()]).await?;
        let one = |row| Ok((Record::int(row, "seq")?, parse(row, "doc")?));
        Ok(rows.iter().map(one).collect::<Result<Vec<_>, Failure>>()?)
    }
}

/// The day of a row that has one.
pub(super) fn day(row: &Record) -> Result<Day, Failure> {
    let day = row.text("due")?.parse();
    day.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error).into())
}

/// One row more than a page, which tells whether there is another.
pub(super) fn most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX - 1) + 1
}
