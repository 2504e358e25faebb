//! Term: a word of the field and its meaning, as a source introduces it or as a person says it is meant from a day.

use serde::{Deserialize, Serialize};

use crate::id::{SourceId, TermId};
use crate::passage::Place;
use crate::{Day, Language, Stated};

/// A word or abbreviation with one meaning. The same word can have others, in other sources and from other days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The word or abbreviation: "LSCB".
    pub word: String,
    /// What it stands for, or means.
    pub meaning: String,
    /// Where it is introduced, or said.
    pub place: Place,
    /// The language of the word, where that is said; else that of its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// From which day it means this, where somebody says so.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub from: Stated<Day>,
    /// The paper whoever says it took it from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_from: Option<SourceId>,
}
