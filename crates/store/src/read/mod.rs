//! Reading: the views' only way into the tables, now or as they stood at an earlier entry.

mod agreement;
mod board;
mod body;
mod circulation;
mod clock;
mod figure;
mod fund;
mod gap;
mod import;
mod link;
mod list;
mod meeting;
mod news;
mod paper;
mod passing;
mod place;
mod plan;
mod practice_review;
mod question;
mod reach;
mod term;
mod thread;
mod voice;
mod wording;
mod world;

use llinyn_ledger::Hash;
use llinyn_model::erasure::Erasure;
use llinyn_model::error::Error;
use llinyn_model::id::SourceId;
use llinyn_model::source::SourceHead;
use serde::de::DeserializeOwned;

use crate::db::Store;
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::{Record, Value};

pub use agreement::AgreementFile;
pub use board::Met;
pub use body::{BodyFile, Owing, Role};
pub use circulation::{Asked, CirculationFile, Given, Only, Tally, ThemeFile};
pub use figure::{Count, Counted};
pub use fund::FundFile;
pub use gap::{Gap, GapFigure};
pub use link::Tied;
pub use list::{Cursor, DueRow, EndedRow, Listed, Overdue, Page, Totals};
pub use meeting::{MeetingFile, Pending, When};
pub use news::{Followed, News};
pub use passing::Orphan;
pub use place::Found;
pub use plan::PlanPage;
pub use practice_review::{PracticeReviewFile, Published, ReviewCount};
pub use question::{AnswerFile, QuestionFile};
pub use voice::{Heard, VoiceFile};
pub use wording::Wording;
pub use world::Wanted;

/// The number that stands for the newest entry, whichever that is.
pub const AS_NOW: i64 = i64::MAX - 1;

/// The head of the record: the version of everything public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry; 0 where there is none.
    pub seq: u64,
    /// The root over all entries.
    pub root: Hash,
}

/// Reads the record as it stood when entry `as_at` had been recorded.
#[derive(Clone, Copy)]
pub struct Reader<'s> {
    store: &'s Store,
    as_at: i64,
}

impl Store {
    /// Reads the record as it stands now.
    pub fn reader(&self) -> Reader<'_> {
        Reader { store: self, as_at: AS_NOW }
    }

    /// Reads the record as it stood at an earlier entry.
    pub fn reader_as_at(&self, seq: i64) -> Reader<'_> {
        Reader { store: self, as_at: seq.clamp(0, AS_NOW) }
    }

    /// The head of the record.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn head(&self) -> Result<Head, Error> {
        let head = self.stored_head().await.map_err(|failure| self.about(failure))?;
        Ok(Head { seq: head.size, root: head.root })
    }
}

impl<'s> Reader<'s> {
    pub(crate) fn store(&self) -> &'s Store {
        self.store
    }

    pub(crate) fn as_at(&self) -> i64 {
        self.as_at
    }

    /// Nouns of a query whose parameters are a key and the entry read at.
    async fn docs<T: DeserializeOwned>(
        &self,
        sql: &'static str,
        key: impl Into<Value>,
    ) -> Result<Vec<T>, Failure> {
        let rows = self.store.fetch(sql, &[key.into(), self.as_at.into()]).await?;
        rows.iter().map(|row| parse(row, "doc")).collect()
    }

    /// Nouns of a query of a key alone.
    async fn docs_of<T: DeserializeOwned>(
        &self,
        sql: &'static str,
        key: impl Into<Value>,
    ) -> Result<Vec<T>, Failure> {
        let rows = self.store.fetch(sql, &[key.into()]).await?;
        rows.iter().map(|row| parse(row, "doc")).collect()
    }

    /// A source without its text.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn source_head(&self, id: SourceId) -> Result<Option<SourceHead>, Error> {
        Ok(self.docs_of(sql!("source/by_id"), id.0).await?.into_iter().next())
    }

    /// What was erased, in the order it was: whatever the entry read at, for the words are gone from there too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn erasures(&self) -> Result<Vec<Erasure>, Error> {
        let rows = self.store.fetch(sql!("erasure/all"), &[]).await?;
        Ok(rows.iter().map(|row| parse(row, "doc")).collect::<Result<_, Failure>>()?)
    }

    /// A source by its reference, without its text.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn source_named(&self, reference: &str) -> Result<Option<SourceHead>, Error> {
        Ok(self.docs_of(sql!("source/named"), reference).await?.into_iter().next())
    }
}

/// A noun from its JSON.
fn parse<T: DeserializeOwned>(row: &Record, column: &str) -> Result<T, Failure> {
    Ok(serde_json::from_str(&row.text(column)?)?)
}
