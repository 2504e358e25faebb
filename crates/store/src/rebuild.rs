//! Rebuilding: the tables made again from the entries must equal the live ones.

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};

use crate::catalogue::Catalogue;
use crate::db::Store;
use crate::failure::Failure;
use crate::project::{Rows, project};
use crate::sql::{Table, sql};
use crate::value::Value;
use crate::write::flush;

/// A table that differs from what its entries say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The table.
    pub table: String,
    /// Rows only the live table has.
    pub only_live: usize,
    /// Rows only the rebuilt table has.
    pub only_rebuilt: usize,
}

/// Entries read at once.
const PAGE: i64 = 1_000;

impl Store {
    /// Makes all tables again from the entries, in memory, and tells where the live ones differ.
    ///
    /// # Errors
    /// Where the database fails or an entry cannot be read.
    pub async fn rebuild(&self) -> Result<Vec<Difference>, Error> {
        let scratch = Store::in_memory().await?;
        self.replay(&scratch, i64::MAX).await.map_err(|failure| self.about(failure))?;
        let (have, want): (Catalogue, Catalogue) = (self.catalogue().await?, scratch.catalogue().await?);
        let mut differences = Vec::new();
        for table in Table::ALL {
            let Some(columns) = want.get(table.name()) else { continue };
            let rebuilt = scratch.dump(table.name(), columns).await?;
            // A table that is gone, or has other columns, has none of the rows it should have.
            let same = have.get(table.name()) == Some(columns);
            let live = if same { self.dump(table.name(), columns).await? } else { Vec::new() };
            if !same || live != rebuilt {
                let (only_live, only_rebuilt) = surplus(&live, &rebuilt);
                differences.push(Difference { table: table.name().to_owned(), only_live, only_rebuilt });
            }
        }
        Ok(differences)
    }

    /// A copy in memory of the record as it stood at entry `last`, without the words that are withheld now.
    ///
    /// # Errors
    /// Where the database fails or an entry cannot be read.
    pub async fn copy_at(&self, last: i64) -> Result<Store, Error> {
        let copy = Store::in_memory().await?;
        self.replay(&copy, last).await.map_err(|failure| self.about(failure))?;
        Ok(copy)
    }

    /// Projects the entries up to `last` into the tables of another database.
    async fn replay(&self, into: &Store, last: i64) -> Result<(), Failure> {
        let veil = self.veil().await?;
        let mut from = 0;
        loop {
            let page = self.fetch(sql!("entry/page"), &[from.into(), PAGE.into()]).await?;
            let mut rows = Rows::default();
            for row in &page {
                from = row.int("seq")?;
                if from > last {
                    break;
                }
                if let Some(fields) = row.maybe_text("fields")? {
                    let change = change(&row.text("leaf")?, &fields)?;
                    if let Some(shown) = veil.lay(&change) {
                        project(&shown, from, &mut rows)?;
                    }
                }
            }
            let mut tx = into.begin().await?;
            flush(&mut tx, rows, into.is_sqlite()).await?;
            tx.commit().await?;
            if page.len() < usize::try_from(PAGE).unwrap_or(0) || from > last {
                return Ok(());
            }
        }
    }
}

/// How many of the sorted rows of each side the other side lacks; a row that is there twice counts twice.
fn surplus(left: &[Vec<Value>], right: &[Vec<Value>]) -> (usize, usize) {
    let (mut at, mut other, mut shared) = (0, 0, 0);
    while let (Some(one), Some(two)) = (left.get(at), right.get(other)) {
        let order = one.cmp(two);
        at += usize::from(order.is_le());
        other += usize::from(order.is_ge());
        shared += usize::from(order.is_eq());
    }
    (left.len() - shared, right.len() - shared)
}

/// The change of an entry: its kind from the leaf, its fields from the values.
pub(crate) fn change(leaf: &str, fields: &str) -> Result<Change, Failure> {
    let broken = |why: String| Failure::from(Error::new(ErrorKind::LedgerBroken, "").inside(why));
    let entry = llinyn_ledger::Entry::parse(leaf).map_err(|error| broken(error.to_string()))?;
    let change = format!("{{\"kind\":\"{}\",\"fields\":{fields}}}", entry.kind);
    serde_json::from_str(&change).map_err(|error| broken(format!("entry {}: {error}", entry.seq)))
}
