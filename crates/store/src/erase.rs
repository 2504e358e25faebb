//! Erasing: words taken out of entries, tables, the search index and what stands beside the record, in one transaction
//! that also says so; and after it out of the pages of the file that nothing points to any more.
//!
//! The entries stay as they are, and so does the tree over them: they hold seals, never words. A value that held the
//! words is replaced by one without them, its salt by a fresh one. The seal of the new value is in the entry of the
//! erasure, so that nobody can put other words there.

use std::collections::BTreeSet;

use llinyn_ledger::hex;
use llinyn_ledger::seal::{SALT, seal};
use llinyn_model::Instant;
use llinyn_model::change::Change;
use llinyn_model::erasure::{ErasedField, Erasure};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, SourceId};
use llinyn_model::redaction::Redaction;
use serde::Serialize;
use serde_json::{Map, Value as Json};

use crate::db::{Store, Tx};
use crate::failure::Failure;
use crate::rebuild::change;
use crate::replace::replace;
use crate::sql::sql;
use crate::value::{Record, Value};
use crate::withhold::{Veil, veil};

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The erasure as it was recorded.
    pub erasure: Erasure,
    /// The digests of the sources whose text held the words, and of evidence whose name did.
    pub digests: Vec<String>,
}

/// Where words stand: never the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The entries whose values hold them.
    pub entries: usize,
    /// The sources they belong to.
    pub sources: Vec<SourceId>,
}

/// Entries read at once.
const PAGE: i64 = 1_000;
/// How often the whole is tried again, where somebody records in between.
const TRIES: u32 = 20;
/// Texts that stand beside the record and may repeat its words, with the columns that hold them.
const BESIDE: [(&str, &str); 6] = [
    ("intake", "name"),
    ("intake", "reference"),
    ("intake_step", "what"),
    ("outbox", "subject"),
    ("outbox", "words"),
    ("subscription", "topic"),
];

impl Store {
    /// Where the record holds these words.
    ///
    /// # Errors
    /// [`ErrorKind::WordsOfProgram`] where the record could not be read without them; where the database fails.
    pub async fn held(&self, words: &Redaction) -> Result<Held, Error> {
        let found = self.redacted(words).await.map_err(|failure| self.about(failure))?;
        Ok(Held { entries: found.len(), sources: sources(&found) })
    }

    /// Takes words out of the record for good, and records that it was done: `erasure` without its fields and sources,
    /// which are filled in here. None where nothing holds them.
    ///
    /// # Errors
    /// [`ErrorKind::WordsOfProgram`] where the record could not be read without them; where the database fails. Where
    /// only the last step fails, with [`ErrorKind::StoreBusy`], pages that nothing points to may still hold the words:
    /// erasing them again mends that.
    pub async fn erase(
        &self,
        words: &Redaction,
        erasure: &Erasure,
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Option<Erased>, Error> {
        let mut tries = 0;
        let erased = loop {
            match self.try_erase(words, erasure, at, dice).await {
                Err(Failure::Again(_)) if tries < TRIES => tries += 1,
                done => break done.map_err(|failure| self.about(failure))?,
            }
        };
        self.scrub().await.map_err(|failure| self.about(failure))?;
        Ok(erased)
    }

    async fn try_erase(
        &self,
        words: &Redaction,
        erasure: &Erasure,
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Option<Erased>, Failure> {
        let head = self.stored_head().await?.size;
        let mut found = self.redacted(words).await?;
        let mut tx = self.begin_in_turn().await?;
        for (table, column) in BESIDE {
            beside(&mut tx, words, table, column).await?;
        }
        if found.is_empty() {
            tx.commit().await?;
            return Ok(None);
        }
        let veil = veil(&mut tx).await?;
        let mut fields = Vec::new();
        for one in &mut found {
            fields.extend(one.seal(dice)?);
            one.replace(&mut tx, &veil).await?;
        }
        let erased = Erasure { fields, sources: sources(&found), ..erasure.clone() };
        if self.is_sqlite() {
            tx.execute(sql!("search/again.sqlite"), &[]).await?;
        }
        let act = [Change::from(erased.clone())];
        if self.append(&mut tx, Some(head), &act, at, dice).await?.is_none() {
            return Err(Failure::Again("an entry was recorded in between".into()));
        }
        tx.commit().await?;
        let digests = found.into_iter().filter_map(|one| one.digest).collect();
        Ok(Some(Erased { erasure: erased, digests }))
    }

    /// The entries that hold the words, as they are to be.
    async fn redacted(&self, words: &Redaction) -> Result<Vec<Redacted>, Failure> {
        let (mut from, mut found) = (0, Vec::new());
        loop {
            let page = self.fetch(sql!("entry/page"), &[from.into(), PAGE.into()]).await?;
            for row in &page {
                from = row.int("seq")?;
                found.extend(Redacted::of(row, words)?);
            }
            if page.len() < usize::try_from(PAGE).unwrap_or(0) {
                return Ok(found);
            }
        }
    }
}

/// An entry that held the words.
struct Redacted {
    seq: i64,
    /// Its values, as they are to be; those of them that held the words; and the salts of all.
    members: Map<String, Json>,
    held: BTreeSet<String>,
    salts: Vec<u8>,
    /// What it says, with the words and without.
    before: Change,
    after: Change,
    source: Option<SourceId>,
    /// The digest of the file, where it is a source or evidence.
    digest: Option<String>,
}

impl Redacted {
    fn of(row: &Record, words: &Redaction) -> Result<Option<Redacted>, Failure> {
        let Some(text) = row.maybe_text("fields")? else { return Ok(None) };
        let mut members: Map<String, Json> = serde_json::from_str(&text)?;
        let mut held = BTreeSet::new();
        for (name, value) in &mut members {
            if mask(value, words, name == "reference") {
                held.insert(name.clone());
            }
        }
        if held.is_empty() {
            return Ok(None);
        }
        let own = Json::Object(members.clone());
        let digest = own.get("digest").or_else(|| own.pointer("/exhibit/file/digest"));
        let digest = digest.and_then(Json::as_str).map(str::to_owned);
        // The digest of a few words that were typed here would give them away to whoever tries.
        if members.get("kind").and_then(Json::as_str) == Some("submission") && digest.is_some() {
            members.insert("digest".into(), Json::from("0".repeat(64)));
            held.insert("digest".into());
        }
        let (seq, leaf) = (row.int("seq")?, row.text("leaf")?);
        let of_program = |_| Error::new(ErrorKind::WordsOfProgram, "").inside(format!("entry {seq}"));
        let after = change(&leaf, &canonical(&members)?).map_err(of_program)?;
        let (before, source, salts) = (change(&leaf, &text)?, after.source(), row.bytes("salts")?);
        Ok(Some(Redacted { seq, members, held, salts, before, after, source, digest }))
    }

    /// Gives the fields that held the words fresh salts, and seals what stands there now.
    fn seal(&mut self, dice: &mut dyn Dice) -> Result<Vec<ErasedField>, Failure> {
        let entry = u64::try_from(self.seq).unwrap_or(0);
        let mut names: Vec<&String> = self.members.keys().collect();
        names.sort();
        let (salts, _) = self.salts.as_chunks_mut::<SALT>();
        let mut erased = Vec::with_capacity(self.held.len());
        for (name, salt) in names.into_iter().zip(salts).filter(|(name, _)| self.held.contains(*name)) {
            dice.fill(salt);
            let seal = hex(&seal(salt, name, &canonical(&self.members[name])?));
            erased.push(ErasedField { entry, field: name.clone(), seal });
        }
        Ok(erased)
    }

    /// Puts what it is to be in place of what it was: its values, and its rows.
    async fn replace(&self, tx: &mut Tx, veil: &Veil) -> Result<(), Failure> {
        let values = [self.seq.into(), canonical(&self.members)?.into(), self.salts.clone().into()];
        tx.execute(sql!("entry_value/redact"), &values).await?;
        let (before, after) = (veil.lay(&self.before), veil.lay(&self.after));
        replace(tx, self.seq, before.as_deref(), after.as_deref()).await
    }
}

/// A value in its one form, as it is sealed.
fn canonical(value: &impl Serialize) -> Result<String, Failure> {
    let value = serde_json::to_value(value)?;
    let text = llinyn_ledger::canonical::canonical(&value);
    text.map_err(|error| Error::new(ErrorKind::Inside, "").inside(error).into())
}

/// Takes the words out of every text of a value; whether there were any.
fn mask(value: &mut Json, words: &Redaction, reference: bool) -> bool {
    match value {
        Json::String(text) => {
            let masked = if reference { words.reference(text) } else { words.text(text) };
            masked.map(|masked| *text = masked).is_some()
        }
        // All of them, whether or not an earlier one held the words.
        Json::Array(items) => {
            items.iter_mut().filter_map(|item| mask(item, words, reference).then_some(())).count() > 0
        }
        Json::Object(members) => {
            let held =
                |(name, value): (&String, &mut Json)| mask(value, words, name == "reference").then_some(());
            members.iter_mut().filter_map(held).count() > 0
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => false,
    }
}

/// Takes the words out of a column beside the record: a text, or JSON.
async fn beside(tx: &mut Tx, words: &Redaction, table: &str, column: &str) -> Result<(), Failure> {
    let texts = format!("SELECT DISTINCT {column} AS words FROM {table} WHERE {column} IS NOT NULL");
    for row in tx.fetch_made(texts, &[]).await? {
        let text = row.text("words")?;
        let masked = match serde_json::from_str::<Json>(&text) {
            Ok(mut value @ (Json::Object(_) | Json::Array(_))) => {
                mask(&mut value, words, false).then(|| value.to_string())
            }
            _ if column == "reference" => words.reference(&text),
            _ => words.text(&text),
        };
        if let Some(masked) = masked {
            let update = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
            tx.execute_made(update, &[masked.into(), Value::from(text)]).await?;
        }
    }
    Ok(())
}

fn sources(found: &[Redacted]) -> Vec<SourceId> {
    let sources: BTreeSet<SourceId> = found.iter().filter_map(|one| one.source).collect();
    sources.into_iter().collect()
}
