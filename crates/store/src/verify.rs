//! Verifying: every entry, every seal, the tree and its head, computed again from what is stored.

use std::collections::BTreeMap;

use llinyn_ledger::seal::{SALT, holds};
use llinyn_ledger::tree::{Frontier, leaf};
use llinyn_ledger::{Break, Entry, Hash, Head, Verifier, canonical, hex, unhex};
use llinyn_model::erasure::Erasure;
use llinyn_model::error::{Error, ErrorKind};
use serde_json::Value as Json;

use crate::db::Store;
use crate::failure::Failure;
use crate::read::AS_NOW;
use crate::sql::sql;
use crate::value::Record;

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Entries checked.
    pub entries: u64,
    /// The root over them, in hexadecimal.
    pub root: String,
    /// All that does not hold; empty where everything does.
    pub findings: Vec<Finding>,
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The log itself is broken.
    Log(Break),
    /// A value is not the one its entry sealed.
    Value {
        /// The entry.
        seq: u64,
        /// The field.
        field: String,
    },
    /// The values of an entry are not there, though nothing erased them.
    Missing {
        /// The entry.
        seq: u64,
    },
}

const PAGE: i64 = 1_000;

/// The seals of the values that took the place of erased ones, by entry and field.
type Reseals = BTreeMap<(u64, String), Hash>;

impl Store {
    /// Checks the whole ledger; never stops at the first thing that does not hold.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn verify(&self) -> Result<Report, Error> {
        let head = self.stored_head().await.map_err(|failure| self.about(failure))?;
        let erased = self.erased().await.map_err(|failure| self.about(failure))?;
        let mut verifier = Verifier::default();
        let mut findings = Vec::new();
        let mut from = 0;
        loop {
            let page = self.fetch(sql!("entry/page"), &[from.into(), PAGE.into()]).await?;
            for row in &page {
                from = row.int("seq")?;
                check(row, &erased, &mut verifier, &mut findings)?;
            }
            if page.len() < usize::try_from(PAGE).unwrap_or(0) {
                break;
            }
        }
        let verified = verifier.finish(head);
        findings.extend(verified.breaks.into_iter().map(Finding::Log));
        Ok(Report { entries: verified.head.size, root: hex(&verified.head.root), findings })
    }

    /// The root over the first entries, computed again from them; none where there are not so many.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn root_at(&self, size: u64) -> Result<Option<Hash>, Error> {
        let most = i64::try_from(size).unwrap_or(AS_NOW);
        let (mut tree, mut from) = (Frontier::default(), 0);
        loop {
            let page = self.fetch(sql!("entry/leaves"), &[from.into(), most.into(), PAGE.into()]).await?;
            for row in &page {
                from = row.int("seq")?;
                tree.push(leaf(row.text("leaf")?.as_bytes()));
            }
            if page.len() < usize::try_from(PAGE).unwrap_or(0) {
                return Ok((tree.size() == size).then(|| tree.root()));
            }
        }
    }

    /// The seals of the values that took the place of erased ones, as the entries of the erasures say. An erasure only
    /// speaks of entries before its own; of several the last one holds.
    async fn erased(&self) -> Result<Reseals, Failure> {
        let mut erased = Reseals::new();
        for row in self.fetch(sql!("entry/erased"), &[]).await? {
            let seq = u64::try_from(row.int("seq")?).unwrap_or(0);
            // One that cannot be read is told where its own entry is checked.
            let Ok(erasure) = serde_json::from_str::<Erasure>(&row.text("fields")?) else { continue };
            let before = erasure.fields.into_iter().filter(|field| field.entry < seq);
            erased.extend(before.filter_map(|field| Some(((field.entry, field.field), unhex(&field.seal)?))));
        }
        Ok(erased)
    }

    /// The head of the log as it is stored.
    pub(crate) async fn stored_head(&self) -> Result<Head, Failure> {
        let row = self.first(sql!("entry/head"), &[]).await?;
        let broken = || Failure::from(Error::new(ErrorKind::LedgerBroken, "").inside("log_head"));
        let row = row.ok_or_else(broken)?;
        let size = u64::try_from(row.int("size")?).map_err(|_| broken())?;
        let tree = Frontier::stored(size, &row.bytes("frontier")?).ok_or_else(broken)?;
        Ok(Head { size, root: tree.root() })
    }
}

fn check(
    row: &Record,
    erased: &Reseals,
    verifier: &mut Verifier,
    findings: &mut Vec<Finding>,
) -> Result<(), Failure> {
    let kept: Hash = row.bytes("hash")?.try_into().unwrap_or([0; 32]);
    let Some(entry) = verifier.entry(&row.text("leaf")?, &kept) else { return Ok(()) };
    // What stands beside an entry, for its finding, must be what the entry says; one out of order is told already.
    let number = u64::try_from(row.int("seq")?).unwrap_or(0);
    let beside = [
        ("seq", number == entry.seq || entry.seq != verifier.size()),
        ("kind", row.text("kind")? == entry.kind),
        ("subject", row.id("subject")?.to_string() == entry.subject),
    ];
    for (field, _) in beside.into_iter().filter(|(_, good)| !good) {
        findings.push(Finding::Value { seq: verifier.size(), field: field.to_owned() });
    }
    match row.maybe_text("fields")? {
        Some(fields) => values(&entry, erased, (&fields, &row.bytes("salts")?), findings),
        None => findings.push(Finding::Missing { seq: verifier.size() }),
    }
    Ok(())
}

/// Checks each value against its seal; a value too many or too few is one that does not hold.
fn values(entry: &Entry, erased: &Reseals, (fields, salts): (&str, &[u8]), findings: &mut Vec<Finding>) {
    let members: BTreeMap<String, Json> = serde_json::from_str(fields).unwrap_or_default();
    let (salts, _) = salts.as_chunks::<SALT>();
    for (at, sealed) in entry.fields.iter().enumerate() {
        let value = members.get(&sealed.name).and_then(|value| canonical::canonical(value).ok());
        let seal = erased.get(&(entry.seq, sealed.name.clone())).unwrap_or(&sealed.seal);
        let good =
            value.zip(salts.get(at)).is_some_and(|(value, salt)| holds(seal, salt, &sealed.name, &value));
        if !good {
            findings.push(Finding::Value { seq: entry.seq, field: sealed.name.clone() });
        }
    }
    let extra = members.keys().filter(|name| !entry.fields.iter().any(|sealed| sealed.name == **name));
    findings.extend(extra.map(|name| Finding::Value { seq: entry.seq, field: name.clone() }));
}
