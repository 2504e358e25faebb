//! Recommendation: an ask — a recommendation, a request, an area for improvement.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{RecommendationId, Reference};
use crate::passage::Place;

/// How the paper presents the ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A recommendation or request.
    #[default]
    Recommendation,
    /// A conclusion that carries an ask.
    Conclusion,
    /// A matter of concern.
    Concern,
    /// An area for improvement.
    Area,
}

impl Role {
    /// All of them.
    pub const ALL: [Role; 4] = [Role::Recommendation, Role::Conclusion, Role::Concern, Role::Area];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Role::Recommendation => "recommendation",
            Role::Conclusion => "conclusion",
            Role::Concern => "concern",
            Role::Area => "area",
        }
    }
}

/// An ask of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its id.
    pub id: RecommendationId,
    /// Its reference, the address of the thread.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// Its number as printed; *not stated* where the paper numbers nothing.
    pub number: Stated<String>,
    /// Its place among the recommendations of its source, from 1.
    pub position: u32,
    /// How the paper presents it.
    pub role: Role,
    /// Its first wording, which never changes (law 2).
    pub text: String,
    /// The parts that can be answered apart; one where it asks one thing.
    pub parts: Vec<String>,
    /// Who asks.
    pub asker: Stated<Mention>,
    /// Whom it asks; empty where the paper does not say and nothing leads to it.
    pub addressees: Vec<Mention>,
}

/// A later wording of a recommendation, from a newer version of its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewording {
    /// Whose wording.
    pub recommendation: RecommendationId,
    /// Where the new wording stands.
    pub place: Place,
    /// The new wording.
    pub text: String,
}

impl Recommendation {
    /// Whether whom it asks was inferred.
    pub fn addressee_inferred(&self) -> bool {
        self.addressees.iter().any(|mention| mention.inferred.is_some())
    }
}
