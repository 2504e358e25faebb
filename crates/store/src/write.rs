//! Writing: changes become entries and rows, all in one transaction or none.

use std::collections::{BTreeMap, HashMap};

use llinyn_ledger::seal::{SALT, seal};
use llinyn_ledger::tree::Frontier;
use llinyn_ledger::{Entry, SealedField, canonical};
use llinyn_model::Instant;
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Dice;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::db::{Store, Tx};
use crate::failure::Failure;
use crate::project::{Rows, project};
use crate::search;
use crate::sql::{Table, sql};
use crate::value::Value;

/// What was recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The number of the first entry.
    pub first: u64,
    /// The number of the last.
    pub last: u64,
}

/// How often a transaction is run again when another writer was in the way.
const TRIES: u32 = 6;
/// Most rows of one insert, and most values that both engines take in one statement.
const MOST_ROWS: usize = 48;
const MOST_VALUES: usize = 30_000;

const INSERT_ENTRY: &str = sql!("entry/insert");
const INSERT_VALUE: &str = sql!("entry_value/insert");

/// A change made ready, but for its number: fields and salts do not depend on it.
struct Prepared<'c> {
    change: &'c Change,
    fields: String,
    salts: Vec<u8>,
    sealed: Vec<SealedField>,
}

impl Store {
    /// Appends changes to the ledger and projects them into the tables: all of them, or none.
    ///
    /// # Errors
    /// Where the database fails, is full, read-only, or kept busy by another writer.
    pub async fn record(
        &self,
        changes: &[Change],
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Recorded, Error> {
        let prepared =
            changes.iter().map(|change| prepare(change, dice)).collect::<Result<Vec<_>, Failure>>();
        let prepared = prepared.map_err(|failure| self.about(failure))?;
        let mut tries = 0;
        loop {
            match self.try_record(&prepared, at).await {
                Err(Failure::Again(_)) if tries < TRIES => {
                    tries += 1;
                    tokio::time::sleep(std::time::Duration::from_millis(10 << tries)).await;
                }
                done => return done.map_err(|failure| self.about(failure)),
            }
        }
    }

    async fn try_record(&self, prepared: &[Prepared<'_>], at: Instant) -> Result<Recorded, Failure> {
        let mut tx = self.begin().await?;
        let mut tree = head(&mut tx).await?;
        let before = tree.size();
        let mut rows = Rows::default();
        let mut entries = Vec::with_capacity(prepared.len());
        let mut values = Vec::with_capacity(prepared.len());
        let mut last: HashMap<Uuid, u64> = HashMap::new();
        for one in prepared {
            let seq = tree.size() + 1;
            let subject = one.change.subject();
            let prev = if begins(one.change) { None } else { previous(&mut tx, &last, subject).await? };
            last.insert(subject, seq);
            let entry = Entry {
                seq,
                at: at.0,
                kind: one.change.kind().into(),
                subject: subject.to_string(),
                prev,
                fields: one.sealed.clone(),
            };
            let leaf = entry.leaf();
            let hash = llinyn_ledger::tree::leaf(leaf.as_bytes());
            tree.push(hash);
            let number = signed(seq)?;
            entries.push(vec![
                number.into(),
                one.change.kind().into(),
                subject.into(),
                leaf.into(),
                hash.to_vec().into(),
            ]);
            values.push(vec![number.into(), one.fields.as_str().into(), one.salts.clone().into()]);
            project(one.change, number, &mut rows)?;
        }
        // The head first: writers at once meet there, and not at a number that both give.
        advance(&mut tx, before, &tree).await?;
        insert(&mut tx, INSERT_ENTRY, entries).await?;
        insert(&mut tx, INSERT_VALUE, values).await?;
        flush(&mut tx, rows, self.is_sqlite()).await?;
        tx.commit().await?;
        Ok(Recorded { first: before + 1, last: tree.size() })
    }
}

/// Seals the fields of a change.
fn prepare<'c>(change: &'c Change, dice: &mut dyn Dice) -> Result<Prepared<'c>, Failure> {
    let json = serde_json::to_value(change)?;
    let Some(Json::Object(members)) = json.get("fields") else {
        return Err(Error::new(ErrorKind::Inside, change.kind()).inside("a change without fields").into());
    };
    let mut names: Vec<&String> = members.keys().collect();
    names.sort();
    let mut fields = String::from("{");
    let mut salts = vec![0; SALT * names.len()];
    dice.fill(&mut salts);
    let (chunks, _) = salts.as_chunks::<SALT>();
    let mut sealed = Vec::with_capacity(names.len());
    for (name, salt) in names.into_iter().zip(chunks) {
        let value = canonical::canonical(&members[name])
            .map_err(|error| Error::new(ErrorKind::Inside, name).inside(error))?;
        if fields.len() > 1 {
            fields.push(',');
        }
        fields.extend(["\"", name, "\":", &value]);
        sealed.push(SealedField { name: name.clone(), seal: seal(salt, name, &value) });
    }
    fields.push('}');
    Ok(Prepared { change, fields, salts, sealed })
}

/// Whether a change is the first about its subject, so that no earlier entry needs to be looked for.
fn begins(change: &Change) -> bool {
    !matches!(
        change,
        Change::BodyNamed(_)
            | Change::RecommendationReworded(_)
            | Change::OriginRecorded(_)
            | Change::PlanReplaced(_)
            | Change::ReportingSuspended(_)
            | Change::ReplyRecorded(_)
            | Change::ExpectationEnded(_)
    )
}

async fn previous(tx: &mut Tx, last: &HashMap<Uuid, u64>, subject: Uuid) -> Result<Option<u64>, Failure> {
    if let Some(seq) = last.get(&subject) {
        return Ok(Some(*seq));
    }
    let rows = tx.fetch(sql!("entry/last"), &[subject.into()]).await?;
    let seq = rows.first().map(|row| row.maybe_int("seq")).transpose()?.flatten();
    Ok(seq.and_then(|seq| u64::try_from(seq).ok()))
}

/// The right edge of the tree, as stored.
async fn head(tx: &mut Tx) -> Result<Frontier, Failure> {
    let rows = tx.fetch(sql!("entry/head"), &[]).await?;
    let broken = || Failure::from(Error::new(ErrorKind::LedgerBroken, "").inside("log_head"));
    let row = rows.first().ok_or_else(broken)?;
    let size = u64::try_from(row.int("size")?).map_err(|_| broken())?;
    Frontier::stored(size, &row.bytes("frontier")?).ok_or_else(broken)
}

/// Moves the head, only if nobody else did in between.
async fn advance(tx: &mut Tx, before: u64, tree: &Frontier) -> Result<(), Failure> {
    let values = [signed(tree.size())?.into(), tree.bytes().into(), signed(before)?.into()];
    match tx.execute(sql!("entry/advance"), &values).await? {
        1 => Ok(()),
        _ => Err(Failure::Again("the head of the log moved".into())),
    }
}

fn signed(seq: u64) -> Result<i64, Failure> {
    i64::try_from(seq).map_err(|error| Error::new(ErrorKind::Inside, "").inside(error).into())
}

/// Writes the rows of many entries: table by table, in an order in which each row stands behind those it refers to.
pub(crate) async fn flush(tx: &mut Tx, rows: Rows, sqlite: bool) -> Result<(), Failure> {
    let mut by_table: BTreeMap<Table, Vec<Vec<Value>>> = BTreeMap::new();
    for (table, values) in rows.inserts {
        by_table.entry(table).or_default().push(values);
    }
    for (table, values) in by_table {
        if table == Table::Search && sqlite {
            insert(tx, sql!("search/index.sqlite"), search::indexed(&values)).await?;
        }
        insert(tx, table.insert(), values).await?;
    }
    for (sql, values) in rows.updates {
        tx.execute(sql, &values).await?;
    }
    Ok(())
}

/// Inserts rows, many with one statement: the text of the single insert, its tuple repeated.
async fn insert(tx: &mut Tx, single: &'static str, rows: Vec<Vec<Value>>) -> Result<(), Failure> {
    let Some(width) = rows.first().map(Vec::len) else { return Ok(()) };
    let most = MOST_ROWS.min(MOST_VALUES / width);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let chunk: Vec<Value> = rows.by_ref().take(most).flatten().collect();
        let count = chunk.len() / width;
        if count == 1 {
            tx.execute(single, &chunk).await?;
        } else {
            tx.execute_made(repeated(single, width, count), &chunk).await?;
        }
    }
    Ok(())
}

/// `… VALUES ($1, $2)` for several rows: `… VALUES ($1, $2), ($3, $4)`.
fn repeated(single: &str, width: usize, count: usize) -> String {
    let mut text = single.trim_end().to_owned();
    for row in 1..count {
        text.push_str(", (");
        for column in 1..=width {
            let separator = if column == 1 { "$" } else { ", $" };
            text.push_str(separator);
            text.push_str(&(row * width + column).to_string());
        }
        text.push(')');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insert_of_one_row_becomes_one_of_many() {
        assert_eq!(
            repeated("INSERT INTO t (a, b)\nVALUES ($1, $2)\n", 2, 3),
            "INSERT INTO t (a, b)\nVALUES ($1, $2), ($3, $4), ($5, $6)"
        );
    }
}
