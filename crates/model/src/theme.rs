//! Theme: what several replies to a circulation say, and what became of it: "you said, we did".

use serde::{Deserialize, Serialize};

use crate::id::{CirculationId, OutcomeId, Reference, SourceId, ThemeId};
use crate::passage::Place;

/// Something that replies to a circulation have in common, as whoever keeps the record reads them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The circulation.
    pub circulation: CirculationId,
    /// What they say.
    pub text: String,
    /// The replies that say so, by the statements they stand in.
    pub replies: Vec<SourceId>,
}

/// What became of a theme. A later one stands beside the first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Its id.
    pub id: OutcomeId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The theme.
    pub theme: ThemeId,
    /// What was done.
    pub done: Done,
    /// The change in words, or why nothing changed.
    pub text: String,
}

/// What was done about a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Done {
    /// The draft was changed, in this version of it.
    Changed(SourceId),
    /// Nothing was.
    Nothing,
}

impl Done {
    /// The names of both, in outputs.
    pub const NAMES: [&str; 2] = ["changed", "nothing"];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Done::Changed(_) => "changed",
            Done::Nothing => "nothing",
        }
    }
}
