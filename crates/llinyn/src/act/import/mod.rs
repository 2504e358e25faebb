//! Importing a paper: its reading becomes changes, tied to what the record already holds; nothing is saved until a
//! person, or `--accept`, says so, and then all of it or nothing.

mod address;
mod answers;
mod asks;
mod awaited;
mod draft;
mod known;
mod meeting;
mod names;
mod owed;
mod plan;
mod promises;
mod rest;

use llinyn_model::Instant;
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::source::SourceHead;
use llinyn_reading::Reading;
use llinyn_store::{Recorded, Store};

use super::files::Files;
use crate::extract;
use crate::register::Register;
pub use address::RESERVED;
use draft::Draft;
pub(super) use names::{free, unconfirmed};

/// A paper to import.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its file's name, which tells the format.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The reference wanted for it; made from its title where there is none.
    pub reference: Option<Reference>,
    /// The source it is a newer version of, where a person says so.
    pub version_of: Option<Reference>,
}

/// What importing a paper would do.
#[derive(Debug)]
pub enum Outcome {
    /// The very same file is in the record already.
    Known(SourceHead),
    /// These changes, once accepted.
    Proposed(Box<Proposal>),
}

/// The changes a paper proposes.
#[derive(Debug)]
pub struct Proposal {
    /// The paper as read.
    pub reading: Reading,
    /// The source it becomes.
    pub source: SourceHead,
    /// What would be recorded, in order.
    pub changes: Vec<Change>,
    digest: String,
    bytes: Vec<u8>,
}

/// Imports papers into a record.
pub struct Importer<'a> {
    /// The record.
    pub store: &'a Store,
    /// Where files are kept; none where nothing is to be kept, as in a check of papers that are not recorded.
    pub files: Option<&'a Files>,
    /// The bodies the program knows.
    pub register: &'a Register,
}

impl Importer<'_> {
    /// Reads a paper and proposes its changes; the record stays as it is.
    ///
    /// # Errors
    /// What is wrong with the file, or a reference that is taken; nothing is saved.
    pub async fn propose(&self, paper: Paper, at: Instant, dice: &mut dyn Dice) -> Result<Outcome, Error> {
        let reading = extract::read(&paper.name, &paper.bytes, &mut |_| {})
            .map_err(|error| named(error, &paper.name))?;
        self.propose_read(paper, reading, at, dice).await
    }

    /// The same for a paper that was read already.
    ///
    /// # Errors
    /// A reference that is taken, or the database's; nothing is saved.
    pub async fn propose_read(
        &self,
        paper: Paper,
        reading: Reading,
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Outcome, Error> {
        let digest = Files::digest(&paper.bytes);
        if let Some(known) = self.store.reader().source_by_digest(&digest).await? {
            return Ok(Outcome::Known(known));
        }
        let mut draft = Draft::new(self.store.reader(), self.register, &reading, at, dice);
        draft.source(&paper, &digest).await?;
        draft.bodies_of_paper().await?;
        draft.asks().await?;
        draft.answers().await?;
        draft.plans().await?;
        draft.meetings().await?;
        draft.questions().await?;
        draft.promises().await?;
        draft.rest().await?;
        draft.awaited().await?;
        draft.guidance()?;
        let (source, changes) = draft.finish()?;
        Ok(Outcome::Proposed(Box::new(Proposal { reading, source, changes, digest, bytes: paper.bytes })))
    }

    /// Records a proposal: its file first, then all of its changes in one transaction.
    ///
    /// # Errors
    /// Where the file cannot be kept or the database fails; nothing of the record changes then.
    pub async fn accept(
        &self,
        proposal: &Proposal,
        at: Instant,
        dice: &mut dyn Dice,
    ) -> Result<Recorded, Error> {
        if let Some(files) = self.files {
            files.keep(&proposal.digest, &proposal.bytes).await?;
        }
        self.store.record(&proposal.changes, at, dice).await
    }
}

impl Proposal {
    /// Keeps only some of the items a person was shown: those left out, and all that hangs on them, are dropped.
    pub fn keep_only(&mut self, keep: impl Fn(&Change) -> bool) {
        known::drop_dependents(&mut self.changes, keep);
    }
}

/// The wording a person judges; none for what follows from something else.
pub fn words(change: &Change) -> Option<&str> {
    Some(match change {
        Change::FindingRecorded(noun) => &noun.text,
        Change::RecommendationRecorded(noun) => &noun.text,
        Change::RecommendationReworded(noun) => &noun.text,
        Change::ResponseRecorded(noun) => &noun.text,
        Change::CommitmentRecorded(noun) => &noun.text,
        Change::PlanRecorded(noun) => &noun.title,
        Change::StatementRecorded(noun) => &noun.text,
        Change::QuestionRecorded(noun) => &noun.text,
        Change::Closed(noun) => &noun.text,
        Change::Verified(noun) => &noun.words,
        Change::ProgressClaimed(noun) => &noun.words,
        _ => return None,
    })
}

/// Puts the file's name in front of an error about its bytes.
fn named(error: Error, name: &str) -> Error {
    let about = match (error.kind, error.about.as_str()) {
        (ErrorKind::FileTooLarge | ErrorKind::FileEmpty | ErrorKind::TooDeep, _) | (_, "") => name.to_owned(),
        (_, what) => format!("{name}: {what}"),
    };
    Error { about, ..error }
}
