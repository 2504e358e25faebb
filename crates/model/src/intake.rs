//! Intake: a paper on its way into the record. Nothing of it is of the record, and nobody but who keeps a record sees
//! it, before it is recorded.

use crate::Instant;
use crate::id::{AccountId, IntakeId, Reference};

/// A paper on its way into the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Its id.
    pub id: IntakeId,
    /// The name of its file, which tells the format.
    pub name: String,
    /// The SHA-256 of the file.
    pub digest: String,
    /// Who brought it.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// How far it is.
    pub stage: Stage,
}

/// How far a paper on its way is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// People decide what of it is recorded.
    Open,
    /// It is the source of this reference.
    Recorded(Reference),
    /// It was given up; nothing of it is recorded.
    GivenUp,
}

impl Stage {
    /// Its name in outputs and in the store.
    pub fn name(&self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Recorded(_) => "recorded",
            Stage::GivenUp => "given_up",
        }
    }
}

/// Something a person decided of a paper on its way: steps are only ever added, and the paper with all of its steps is
/// what is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Who decided.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// What, as JSON: the words of whoever reads papers.
    pub what: String,
}
