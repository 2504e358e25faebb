//! What open data is made of: the nouns of each table, in the order they were recorded.

use llinyn_model::change::Change;
use llinyn_model::error::Error;

use crate::db::Store;
use crate::project::{Rows, project};

/// The nouns that are open data, each in a file of its own. Passages come with their source; what search and the
/// ledger keep is no data of its own.
pub const NOUNS: &[&str] = &[
    "source",
    "note",
    "term",
    "body",
    "body_name",
    "reorganisation",
    "membership",
    "finding",
    "recommendation",
    "rewording",
    "response",
    "commitment",
    "expectation",
    "ended",
    "silence",
    "progress",
    "verification",
    "evidence",
    "interpretation",
    "moving",
    "passing",
    "closure",
    "link",
    "plan",
    "origin",
    "objective",
    "measure",
    "replacement",
    "duty",
    "suspension",
    "meeting",
    "agenda_item",
    "statement",
    "attendance",
    "approval",
    "correction",
    "referral",
    "question",
    "written_answer",
    "judgement",
    "fund",
    "agreement",
    "signing",
    "flow",
    "voice",
    "feedback",
    "circulation",
    "reply",
    "example",
    "theme",
    "outcome",
    "figure",
    "clock_run",
    "erasure",
    "withholding",
];

/// The noun a change records: the first of these its projection writes to; none for one that makes no open data.
///
/// # Errors
/// Where the change cannot be written as JSON.
pub fn noun_of(change: &Change) -> Result<Option<&'static str>, Error> {
    let mut rows = Rows::default();
    project(change, 0, &mut rows)?;
    Ok(rows.inserts.iter().map(|(table, _)| table.name()).find(|name| NOUNS.contains(name)))
}

impl Store {
    /// The nouns of a table whose entries lie behind `after` and up to `to`, as JSON; none for a name that is no noun.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn nouns(&self, noun: &str, after: i64, to: i64) -> Result<Vec<(i64, String)>, Error> {
        let Some(table) = NOUNS.iter().find(|known| **known == noun) else { return Ok(Vec::new()) };
        let rows = self
            .fetch_made(format!(
                "SELECT seq, doc FROM {table} WHERE seq > {after} AND seq <= {to} ORDER BY seq"
            ))
            .await?;
        let mut nouns = Vec::with_capacity(rows.len());
        for row in &rows {
            nouns.push((row.int("seq")?, row.text("doc")?));
        }
        Ok(nouns)
    }
}
