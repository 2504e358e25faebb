//! Concern: something raised in confidence, by somebody who is not known. It is sealed to the keys of the guardians, who
//! alone can read it, and is not of the record: no entry holds one.

use crate::Day;

/// Something raised in confidence. What it says is nowhere but in `sealed`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    /// The public key of its receipt, which answers are sealed to; a concern is known by it.
    pub receipt: String,
    /// What was written, sealed to the guardians' keys: a file of the age format.
    pub sealed: Vec<u8>,
    /// The day it was raised. Nothing finer is kept.
    pub day: Day,
    /// How far it is.
    pub state: ConcernState,
}

/// What a guardian answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernAnswer {
    /// The day.
    pub day: Day,
    /// The words, sealed to the key of the receipt.
    pub sealed: Vec<u8>,
}

/// How far a concern is. It never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConcernState {
    /// Nobody has said that it was read.
    New,
    /// A guardian has read it.
    Read,
    /// A guardian has answered.
    Answered,
    /// The guardians have done what they can.
    Closed,
}

impl ConcernState {
    /// All of them, in order.
    pub const ALL: [ConcernState; 4] =
        [ConcernState::New, ConcernState::Read, ConcernState::Answered, ConcernState::Closed];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            ConcernState::New => "new",
            ConcernState::Read => "read",
            ConcernState::Answered => "answered",
            ConcernState::Closed => "closed",
        }
    }

    /// Its place among them, as the store keeps it: so it can only be moved on.
    pub fn rank(self) -> i64 {
        self as i64
    }

    /// The state of a place.
    pub fn ranked(rank: i64) -> Option<ConcernState> {
        ConcernState::ALL.into_iter().find(|state| state.rank() == rank)
    }

    /// The state of a name.
    pub fn named(name: &str) -> Option<ConcernState> {
        ConcernState::ALL.into_iter().find(|state| state.name() == name)
    }
}
