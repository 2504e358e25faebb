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
use crate::withhold::{Veil, turn, veil};

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
/// Most subjects whose last entries are looked for at once: a power of two.
const MOST_SUBJECTS: usize = 256;

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
        let recorded = self.keep_trying(None, changes, at, dice).await?;
        recorded.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside("no head was asked for"))
    }

    /// The same, but only while entry `head` is the last one: none where somebody recorded something in between, so
    /// that whoever decided by what they read there can read it again.
    ///
    /// # Errors
    /// The same.
    pub async fn record_behind(
        &self,
        head: u64,
        changes: &[Change],
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Option<Recorded>, Error> {
        self.keep_trying(Some(head), changes, at, dice).await
    }

    async fn keep_trying(
        &self,
        behind: Option<u64>,
        changes: &[Change],
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Option<Recorded>, Error> {
        let prepared =
            changes.iter().map(|change| prepare(change, dice)).collect::<Result<Vec<_>, Failure>>();
        let prepared = prepared.map_err(|failure| self.about(failure))?;
        let mut tries = 0;
        loop {
            match self.try_record(behind, &prepared, at).await {
                Err(Failure::Again(_)) if tries < TRIES => {
                    tries += 1;
                    tokio::time::sleep(std::time::Duration::from_millis(10 << tries)).await;
                }
                done => return done.map_err(|failure| self.about(failure)),
            }
        }
    }

    async fn try_record(
        &self,
        behind: Option<u64>,
        prepared: &[Prepared<'_>],
        at: Instant,
    ) -> Result<Option<Recorded>, Failure> {
        let mut tx = self.begin_in_turn().await?;
        let recorded = self.append_prepared(&mut tx, behind, prepared, at).await?;
        if recorded.is_some() {
            tx.commit().await?;
        }
        Ok(recorded)
    }

    /// Appends changes in a transaction that does more than that.
    pub(crate) async fn append(
        &self,
        tx: &mut Tx,
        behind: Option<u64>,
        changes: &[Change],
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Option<Recorded>, Failure> {
        let prepared =
            changes.iter().map(|change| prepare(change, dice)).collect::<Result<Vec<_>, Failure>>()?;
        self.append_prepared(tx, behind, &prepared, at).await
    }

    async fn append_prepared(
        &self,
        tx: &mut Tx,
        behind: Option<u64>,
        prepared: &[Prepared<'_>],
        at: Instant,
    ) -> Result<Option<Recorded>, Failure> {
        let (mut tree, any_withheld) = head(tx).await?;
        let before = tree.size();
        if behind.is_some_and(|behind| behind != before) {
            return Ok(None);
        }
        let mut last = previous(tx, prepared).await?;
        let withheld = if any_withheld { veil(tx).await? } else { Veil::default() };
        let then = withheld.after(prepared.iter().map(|one| one.change));
        let mut rows = Rows::default();
        let mut entries = Vec::with_capacity(prepared.len());
        let mut values = Vec::with_capacity(prepared.len());
        for one in prepared {
            let seq = tree.size() + 1;
            let subject = one.change.subject();
            let prev = last.insert(subject, seq);
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
            if let Some(shown) = then.lay(one.change) {
                project(&shown, number, &mut rows)?;
            }
        }
        // The head first: writers at once meet there, and not at a number that both give.
        advance(tx, before, &tree).await?;
        insert(tx, INSERT_ENTRY, entries).await?;
        insert(tx, INSERT_VALUE, values).await?;
        flush(tx, rows, self.is_sqlite()).await?;
        turn(tx, (&withheld, &then), signed(before)?, self.is_sqlite()).await?;
        Ok(Some(Recorded { first: before + 1, last: tree.size() }))
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
            | Change::BodyReorganised(_)
            | Change::RecommendationReworded(_)
            | Change::OriginRecorded(_)
            | Change::PlanReplaced(_)
            | Change::ReportingSuspended(_)
            | Change::ReplyRecorded(_)
            | Change::ExpectationEnded(_)
            | Change::FellSilent(_)
    )
}

/// The last entry about each subject whose changes do not begin it, many looked for with one statement.
async fn previous(tx: &mut Tx, prepared: &[Prepared<'_>]) -> Result<HashMap<Uuid, u64>, Failure> {
    let known = prepared.iter().filter(|one| !begins(one.change)).map(|one| one.change.subject());
    let known: Vec<Uuid> = known.collect();
    let mut last = HashMap::with_capacity(prepared.len());
    for some in known.chunks(MOST_SUBJECTS) {
        // The last one again up to a power of two, so that there are few texts to keep ready.
        let count = some.len().next_power_of_two();
        let again = some.last().into_iter().cycle();
        let values: Vec<Value> = some.iter().chain(again).take(count).map(|id| (*id).into()).collect();
        for row in tx.fetch_made(among(sql!("entry/last"), count), &values).await? {
            let (subject, seq) = (row.id("subject")?, row.int("seq")?);
            last.extend(u64::try_from(seq).ok().map(|seq| (subject, seq)));
        }
    }
    Ok(last)
}

/// The right edge of the tree, as stored; and whether anything was ever withheld, which costs no question of its own.
async fn head(tx: &mut Tx) -> Result<(Frontier, bool), Failure> {
    let rows = tx.fetch(sql!("entry/head"), &[]).await?;
    let broken = || Failure::from(Error::new(ErrorKind::LedgerBroken, "").inside("log_head"));
    let row = rows.first().ok_or_else(broken)?;
    let size = u64::try_from(row.int("size")?).map_err(|_| broken())?;
    let tree = Frontier::stored(size, &row.bytes("frontier")?).ok_or_else(broken)?;
    Ok((tree, row.int("withheld")? > 0))
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

/// `… IN ($1)` for several values: `… IN ($1, $2)`.
fn among(single: &str, count: usize) -> String {
    let values: Vec<String> = (1..=count).map(|value| format!("${value}")).collect();
    single.replace("($1)", &format!("({})", values.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_of_one_value_becomes_one_of_many() {
        assert_eq!(
            among("SELECT a FROM t WHERE a IN ($1)\nGROUP BY a", 2),
            "SELECT a FROM t WHERE a IN ($1, $2)\nGROUP BY a"
        );
        assert!(MOST_SUBJECTS.is_power_of_two());
    }

    #[test]
    fn an_insert_of_one_row_becomes_one_of_many() {
        assert_eq!(
            repeated("INSERT INTO t (a, b)\nVALUES ($1, $2)\n", 2, 3),
            "INSERT INTO t (a, b)\nVALUES ($1, $2), ($3, $4), ($5, $6)"
        );
    }
}
