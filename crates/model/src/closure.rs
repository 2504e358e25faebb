//! Closure: how a thread ended, decided by someone other than its owner.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::horizon::Horizon;
use crate::id::{ClosureId, RecommendationId, Reference};
use crate::passage::Place;

/// How a thread can end. "Ongoing" and "noted" are not among them (law 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosureKind {
    /// Done, and someone else found so.
    DoneVerified,
    /// Done by the owner's word only.
    DoneNotVerified,
    /// Another thread takes its place.
    Superseded,
    /// Refused, with a reason.
    Refused,
    /// Withdrawn by who asked.
    Withdrawn,
    /// Overtaken by events.
    Overtaken,
}

impl ClosureKind {
    /// All of them.
    pub const ALL: [ClosureKind; 6] = [
        ClosureKind::DoneVerified,
        ClosureKind::DoneNotVerified,
        ClosureKind::Superseded,
        ClosureKind::Refused,
        ClosureKind::Withdrawn,
        ClosureKind::Overtaken,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            ClosureKind::DoneVerified => "done_verified",
            ClosureKind::DoneNotVerified => "done_not_verified",
            ClosureKind::Superseded => "superseded",
            ClosureKind::Refused => "refused",
            ClosureKind::Withdrawn => "withdrawn",
            ClosureKind::Overtaken => "overtaken",
        }
    }
}

/// The end of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// Its id.
    pub id: ClosureId,
    /// Its reference.
    pub reference: Reference,
    /// The recommendation that is closed.
    pub recommendation: RecommendationId,
    /// Where the decision is minuted; its source's date is the closure's.
    pub place: Place,
    /// How it ended.
    pub kind: ClosureKind,
    /// The body that decided.
    pub decided_by: Stated<Mention>,
    /// When someone looks again.
    pub recheck: Horizon,
    /// The decision's wording.
    pub text: String,
}
