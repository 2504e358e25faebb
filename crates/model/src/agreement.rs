//! Agreement: an accord under which bodies share information, or a protocol made under one.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{AgreementId, Reference, SourceId};
use crate::passage::Place;
use crate::{Day, Stated};

/// An agreement as it stands since one statement. What is said later of the same agreement is said again as a whole, so
/// that every earlier state stays as it was (law 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// Its reference.
    pub reference: Reference,
    /// The first statement about the same agreement; none where this is the first.
    pub first: Option<AgreementId>,
    /// Where it is said.
    pub place: Place,
    /// What it is called.
    pub text: String,
    /// The agreement it is made under, by the first statement about that; none for an accord.
    pub under: Option<AgreementId>,
    /// The paper that holds its wording, where the record has it.
    pub paper: Option<SourceId>,
    /// Who keeps it, and owes its review.
    pub by: Stated<Mention>,
    /// The first day it is in force.
    pub from: Day,
    /// The last day it is in force; *not stated* while no end is known.
    pub until: Stated<Day>,
    /// The day by which it is to be reviewed.
    pub review: Stated<Day>,
}

/// Whether an agreement is in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Force {
    /// Its first day is to come.
    NotYet,
    /// It is.
    InForce,
    /// Its last day has passed.
    Ended,
}

impl Agreement {
    /// What the first statement about it is called.
    pub fn begun(&self) -> AgreementId {
        self.first.unwrap_or(self.id)
    }

    /// Whether it is in force on a day.
    pub fn force(&self, on: Day) -> Force {
        if on < self.from {
            return Force::NotYet;
        }
        match self.until.value() {
            Some(until) if *until < on => Force::Ended,
            _ => Force::InForce,
        }
    }
}

impl Force {
    /// All of them.
    pub const ALL: [Force; 3] = [Force::NotYet, Force::InForce, Force::Ended];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Force::NotYet => "not_yet",
            Force::InForce => "in_force",
            Force::Ended => "ended",
        }
    }
}
