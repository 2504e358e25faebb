//! Response: one answer by one body to one or many recommendations.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{RecommendationId, Reference, ResponseId};
use crate::passage::Place;

/// What the answer says, whatever it amounts to. "In part" and "in principle" are different answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// "Accepted", "agrees", "supports".
    Accepted,
    /// "Accepted in principle".
    AcceptedInPrinciple,
    /// "Accepted in part", "partially".
    PartiallyAccepted,
    /// "Rejected", "not accepted", "disagrees".
    Rejected,
    /// "Noted".
    Noted,
    /// The answer never says.
    None,
}

impl Disposition {
    /// All of them, from yes to silence.
    pub const ALL: [Disposition; 6] = [
        Disposition::Accepted,
        Disposition::AcceptedInPrinciple,
        Disposition::PartiallyAccepted,
        Disposition::Rejected,
        Disposition::Noted,
        Disposition::None,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Disposition::Accepted => "accepted",
            Disposition::AcceptedInPrinciple => "accepted_in_principle",
            Disposition::PartiallyAccepted => "partially_accepted",
            Disposition::Rejected => "rejected",
            Disposition::Noted => "noted",
            Disposition::None => "none",
        }
    }

    /// Whether it is a yes of some kind, after which something is owed.
    pub fn is_yes(self) -> bool {
        matches!(
            self,
            Disposition::Accepted | Disposition::AcceptedInPrinciple | Disposition::PartiallyAccepted
        )
    }
}

/// What the answer says about money.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// The words as printed.
    pub words: Stated<String>,
    /// What they say.
    pub reading: MoneyReading,
}

/// What a money line says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoneyReading {
    /// No cost.
    None,
    /// To be considered later: the cost stays owed until someone closes it.
    Deferred,
    /// An amount, in pence.
    Amount(i64),
    /// No word about money.
    #[default]
    NotStated,
    /// It is withheld with the words of its paper.
    Withheld,
}

impl MoneyReading {
    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            MoneyReading::None => "none",
            MoneyReading::Deferred => "deferred",
            MoneyReading::Amount(_) => "amount",
            MoneyReading::NotStated => "not_stated",
            MoneyReading::Withheld => "withheld",
        }
    }
}

/// A recommendation that is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Its number as the answer prints it.
    pub number: String,
    /// The recommendation; none while the record does not hold it and a link is owed.
    pub recommendation: Option<RecommendationId>,
    /// Which of its parts the answer speaks of, from 0, as read; a person may read otherwise.
    pub parts_met: Vec<u32>,
}

/// One answer of one body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Its id.
    pub id: ResponseId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// Who answers.
    pub by: Stated<Mention>,
    /// What it answers; a block may answer many.
    pub answers: Vec<Answer>,
    /// The answer word as printed: "Accepted in principle".
    pub words: Stated<String>,
    /// The reading of it.
    pub disposition: Disposition,
    /// What it says about money.
    pub money: Money,
    /// Its wording.
    pub text: String,
}
