//! Figure: a count as printed. Two figures for one count are both kept (law 4).

use serde::{Deserialize, Serialize};

use crate::id::{FigureId, Reference};
use crate::passage::Place;

/// A count of something, as a source prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Its id.
    pub id: FigureId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// What is counted, folded: "organisations".
    pub of: String,
    /// The words as printed: "around 100 organisations".
    pub words: String,
    /// The number.
    pub value: i64,
    /// How exact it says it is.
    pub bound: Bound,
}

/// How exact a count says it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// Exactly so many.
    Exact,
    /// Around so many.
    About,
    /// More than so many.
    Over,
    /// Fewer than so many.
    Under,
}

impl Bound {
    /// All of them.
    pub const ALL: [Bound; 4] = [Bound::Exact, Bound::About, Bound::Over, Bound::Under];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::About => "about",
            Bound::Over => "over",
            Bound::Under => "under",
        }
    }
}
