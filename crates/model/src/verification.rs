//! Verification: what someone other than the owner found.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{Reference, VerificationId};
use crate::passage::Place;
use crate::subject::Subject;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is done.
    InPlace,
    /// It is partly done.
    PartlyInPlace,
    /// It is not done.
    NotInPlace,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 3] = [Verdict::InPlace, Verdict::PartlyInPlace, Verdict::NotInPlace];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::InPlace => "in_place",
            Verdict::PartlyInPlace => "partly_in_place",
            Verdict::NotInPlace => "not_in_place",
        }
    }
}

/// A finding about a promise, by someone else than its owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// Its id.
    pub id: VerificationId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands; its source's date is the verification's.
    pub place: Place,
    /// What it is about.
    pub of: Subject,
    /// Who looked.
    pub by: Stated<Mention>,
    /// How they looked, in their words.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub method: Stated<String>,
    /// What was found.
    pub verdict: Verdict,
    /// The words as printed.
    pub words: String,
}
