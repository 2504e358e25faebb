//! Term: a word of the field and its meaning.

use serde::{Deserialize, Serialize};

use crate::id::TermId;
use crate::passage::Place;

/// A word or abbreviation as a source introduces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The word or abbreviation: "LSCB".
    pub word: String,
    /// What it stands for.
    pub meaning: String,
    /// Where it is introduced.
    pub place: Place,
}
