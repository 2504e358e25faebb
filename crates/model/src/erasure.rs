//! Erasure: words about a person taken out of the record for good. What stays is where, why and by whose decision;
//! never what.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{AccountId, ErasureId, SourceId};
use crate::{Day, Instant};

/// Why words were erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErasureReason {
    /// The person asked for it, and has a right to it (UK GDPR, article 17).
    Asked,
    /// They name a child, or let one be known.
    Child,
    /// They should never have been made public.
    NotLawful,
    /// A court or a regulator ordered it.
    Ordered,
}

impl ErasureReason {
    /// All of them.
    pub const ALL: [ErasureReason; 4] =
        [ErasureReason::Asked, ErasureReason::Child, ErasureReason::NotLawful, ErasureReason::Ordered];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            ErasureReason::Asked => "asked",
            ErasureReason::Child => "child",
            ErasureReason::NotLawful => "not_lawful",
            ErasureReason::Ordered => "ordered",
        }
    }
}

/// A field of an entry whose value was erased, with its salt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedField {
    /// The number of the entry.
    pub entry: u64,
    /// The field.
    pub field: String,
    /// The seal, in hexadecimal, of what stands there now: the value without the words, under a salt of its own.
    pub seal: String,
}

/// Words that were taken out of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// Its id.
    pub id: ErasureId,
    /// Why.
    pub reason: ErasureReason,
    /// The office of whoever asked for it here.
    pub asked_by: Mention,
    /// The office of whoever approved it: somebody else.
    pub approved_by: Mention,
    /// The day it was done.
    pub day: Day,
    /// Where the words stood.
    pub fields: Vec<ErasedField>,
    /// The sources whose text held them; their original files were removed.
    pub sources: Vec<SourceId>,
}

/// Words that somebody asks to have erased. It waits for somebody else, beside the record, and is gone as soon as that
/// is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureRequest {
    /// The id the erasure is to have.
    pub id: ErasureId,
    /// The words, one piece a line.
    pub words: String,
    /// Why.
    pub reason: ErasureReason,
    /// Who asks.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}
