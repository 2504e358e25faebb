//! Agreement: an accord under which bodies share information, or a protocol made under one.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{AgreementId, Reference, SourceId};
use crate::passage::Place;
use crate::{Day, Stated};

/// What one statement says of an agreement. A later statement says only what it adds, so that no words of one paper stand in
/// another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// What is said.
    pub says: Says,
}

/// What is said of an agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// That it is made: the first statement about it.
    Agreed(Agreed),
    /// That it was reviewed, with its end and its next review from then on.
    Reviewed {
        /// The agreement.
        agreement: AgreementId,
        /// The last day it is in force; *not stated* while no end is known.
        until: Stated<Day>,
        /// The day by which it is to be reviewed.
        review: Stated<Day>,
    },
}

/// An agreement as it is made, or as it stands after its reviews.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed {
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
    /// The first statement about it.
    pub fn begun(&self) -> AgreementId {
        match &self.says {
            Says::Agreed(_) => self.id,
            Says::Reviewed { agreement, .. } => *agreement,
        }
    }

    /// What it says was made; none of a review.
    pub fn agreed(&self) -> Option<&Agreed> {
        match &self.says {
            Says::Agreed(agreed) => Some(agreed),
            Says::Reviewed { .. } => None,
        }
    }
}

impl Agreed {
    /// What the statements about one agreement, in their order, come to; none where it is not made among them.
    pub fn standing<'a>(said: impl Iterator<Item = &'a Agreement>) -> Option<Agreed> {
        let mut standing: Option<Agreed> = None;
        for one in said {
            match (&one.says, &mut standing) {
                (Says::Agreed(agreed), _) => standing = Some(agreed.clone()),
                (Says::Reviewed { until, review, .. }, Some(standing)) => {
                    standing.until.clone_from(until);
                    standing.review.clone_from(review);
                }
                (Says::Reviewed { .. }, None) => {}
            }
        }
        standing
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
