//! Progress: a dated claim by an owner. A claim is not evidence, and the two are never summed.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{ProgressId, Reference};
use crate::passage::Place;
use crate::subject::Subject;

/// What an owner claims. None of them closes anything (law 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// Not begun.
    NotStarted,
    /// Nothing done since last time, which is a valid claim.
    NothingSince,
    /// Begun, going on, "ongoing".
    Underway,
    /// Done.
    Done,
}

impl Claim {
    /// All of them.
    pub const ALL: [Claim; 4] = [Claim::NotStarted, Claim::NothingSince, Claim::Underway, Claim::Done];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Claim::NotStarted => "not_started",
            Claim::NothingSince => "nothing_since",
            Claim::Underway => "underway",
            Claim::Done => "done",
        }
    }
}

/// A dated claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Its id.
    pub id: ProgressId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands; its source's date is the claim's.
    pub place: Place,
    /// What it is about.
    pub of: Subject,
    /// Who claims it.
    pub by: Stated<Mention>,
    /// What is claimed.
    pub claim: Claim,
    /// The words as printed.
    pub words: String,
}
