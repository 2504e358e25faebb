//! Reorganisation: a body is established, renamed, merged into another, split or abolished. Bodies change, duties do not (law 6).

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::BodyId;
use crate::passage::Place;
use crate::{Day, Stated};

/// What happened to a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReorganisationKind {
    /// It goes on under another name.
    Renamed,
    /// It became part of one other body.
    Merged,
    /// Several bodies share what it held.
    Split,
    /// It ended; others may take up what it held, or nobody.
    Abolished,
    /// It began.
    Established,
}

impl ReorganisationKind {
    /// All of them.
    pub const ALL: [ReorganisationKind; 5] = [
        ReorganisationKind::Renamed,
        ReorganisationKind::Merged,
        ReorganisationKind::Split,
        ReorganisationKind::Abolished,
        ReorganisationKind::Established,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            ReorganisationKind::Renamed => "renamed",
            ReorganisationKind::Merged => "merged",
            ReorganisationKind::Split => "split",
            ReorganisationKind::Abolished => "abolished",
            ReorganisationKind::Established => "established",
        }
    }

    /// Whether the body is no more.
    pub fn ends(self) -> bool {
        !matches!(self, ReorganisationKind::Renamed | ReorganisationKind::Established)
    }
}

/// A change of a body. One that has ended can be reorganised again, to say who takes up what it still holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reorganisation {
    /// The body.
    pub body: BodyId,
    /// Where it is said.
    pub place: Place,
    /// What happened.
    pub kind: ReorganisationKind,
    /// The day it took effect.
    pub day: Day,
    /// The body that takes up whatever is not passed to another by name.
    pub successor: Option<Mention>,
    /// Who says so.
    pub by: Stated<Mention>,
    /// Why, in their words.
    pub reason: String,
}
