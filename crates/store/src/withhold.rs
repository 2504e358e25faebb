//! Withholding: no table holds a word that is withheld, so nothing that is made of tables can show one. The words stay
//! in the values of their entries, from where the tables are made again when they become public.

use std::borrow::Cow;
use std::collections::BTreeSet;

use llinyn_model::Instant;
use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::id::SourceId;
use llinyn_model::source::Source;
use llinyn_model::withholding::Withholding;

use crate::db::{Store, Tx};
use crate::failure::Failure;
use crate::rebuild::change;
use crate::replace::replace;
use crate::sql::sql;
use crate::value::Record;

/// The papers whose words are withheld, by the last decision about each. It says how the tables of every entry are
/// made, of earlier ones too: who looks at the record as it stood before sees no more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Veil(BTreeSet<SourceId>);

impl Veil {
    /// The papers that are withheld after these decisions as well.
    pub(crate) fn after<'c>(&self, changes: impl Iterator<Item = &'c Change>) -> Veil {
        let mut veil = self.clone();
        for change in changes {
            if let Change::Withheld(decision) = change {
                veil.decide(decision);
            }
        }
        veil
    }

    /// What of a change the tables hold; none where it is nothing but words.
    pub(crate) fn lay<'c>(&self, change: &'c Change) -> Option<Cow<'c, Change>> {
        match change.source() {
            Some(source) if self.0.contains(&source) => change.clone().without_words().map(Cow::Owned),
            _ => Some(Cow::Borrowed(change)),
        }
    }

    fn decide(&mut self, decision: &Withholding) {
        match decision.hold {
            Some(_) => self.0.insert(decision.source),
            None => self.0.remove(&decision.source),
        };
    }

    fn read(rows: &[Record]) -> Result<Veil, Failure> {
        let mut veil = Veil::default();
        for row in rows {
            veil.decide(&serde_json::from_str(&row.text("fields")?)?);
        }
        Ok(veil)
    }
}

impl Store {
    /// What is withheld, by the entries.
    pub(crate) async fn veil(&self) -> Result<Veil, Failure> {
        Veil::read(&self.fetch(sql!("entry/withheld"), &[]).await?)
    }

    /// The last decision about the words of a paper; none where nobody ever decided.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn withholding(&self, source: SourceId) -> Result<Option<Withholding>, Error> {
        Ok(read(&self.fetch(sql!("withholding/last"), &[source.0.into()]).await?)?.pop())
    }

    /// The decisions by which words are withheld now, in the order they were taken.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn withholdings(&self) -> Result<Vec<Withholding>, Error> {
        let mut last = read(&self.fetch(sql!("withholding/standing"), &[]).await?)?;
        last.retain(|decision| decision.hold.is_some());
        Ok(last)
    }

    /// The number of the last entry by which words came to be withheld, were so no more, or were erased; 0 where none was.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn veiled(&self) -> Result<i64, Error> {
        let row = self.first(sql!("withholding/veiled"), &[]).await?;
        Ok(row.map(|row| row.int("seq")).transpose()?.unwrap_or(0))
    }

    /// Those of them whose instant has come.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn withholdings_over(&self, now: Instant) -> Result<Vec<Withholding>, Error> {
        Ok(read(&self.fetch(sql!("withholding/over"), &[now.0.into()]).await?)?)
    }

    /// A paper with its words, whether or not they are withheld. Who may read them is for the caller to know.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn with_words(&self, source: SourceId) -> Result<Option<Source>, Error> {
        let row = self.first(sql!("entry/source"), &[source.0.into()]).await?;
        let read = |row: Record| change(&row.text("leaf")?, &row.text("fields")?);
        match row.map(read).transpose()? {
            Some(Change::SourceRecorded(source)) => Ok(Some(source)),
            _ => Ok(None),
        }
    }
}

/// What is withheld, as a transaction finds it.
pub(crate) async fn veil(tx: &mut Tx) -> Result<Veil, Failure> {
    Veil::read(&tx.fetch(sql!("entry/withheld"), &[]).await?)
}

/// Makes the rows of entries up to `last` anew, where decisions changed what is withheld of them.
pub(crate) async fn turn(
    tx: &mut Tx,
    (before, after): (&Veil, &Veil),
    last: i64,
    sqlite: bool,
) -> Result<(), Failure> {
    for source in before.0.symmetric_difference(&after.0) {
        // An entry that stands in a paper names it somewhere; whether it does stand there, the change says.
        let naming = [last.into(), format!("%{}%", source.0).into()];
        for row in tx.fetch(sql!("entry/naming"), &naming).await? {
            let change = change(&row.text("leaf")?, &row.text("fields")?)?;
            if change.source() == Some(*source) {
                let (old, new) = (before.lay(&change), after.lay(&change));
                replace(tx, row.int("seq")?, old.as_deref(), new.as_deref()).await?;
            }
        }
    }
    if before != after && sqlite {
        tx.execute(sql!("search/again.sqlite"), &[]).await?;
    }
    Ok(())
}

fn read(rows: &[Record]) -> Result<Vec<Withholding>, Failure> {
    rows.iter().map(|row| Ok(serde_json::from_str(&row.text("doc")?)?)).collect()
}
