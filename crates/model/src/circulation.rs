//! Circulation: a source sent to bodies for a purpose, and who replied. No reply is never a yes.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{CirculationId, Reference};
use crate::passage::Place;

/// What it was sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// For views.
    Consultation,
    /// To be endorsed.
    Endorsement,
    /// To be adopted.
    Adoption,
    /// To be known.
    Awareness,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Purpose; 4] =
        [Purpose::Consultation, Purpose::Endorsement, Purpose::Adoption, Purpose::Awareness];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Consultation => "consultation",
            Purpose::Endorsement => "endorsement",
            Purpose::Adoption => "adoption",
            Purpose::Awareness => "awareness",
        }
    }
}

/// A source sent round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circulation {
    /// Its id.
    pub id: CirculationId,
    /// Its reference.
    pub reference: Reference,
    /// Where that is said.
    pub place: Place,
    /// What was sent, as printed.
    pub what: String,
    /// What for.
    pub purpose: Purpose,
    /// To whom: bodies or classes of them, as printed.
    pub recipients: Vec<Mention>,
}

/// A reply to a circulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The circulation.
    pub circulation: CirculationId,
    /// Where that is said.
    pub place: Place,
    /// Who replied, as printed.
    pub from: Mention,
}
