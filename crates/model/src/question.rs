//! Question: a member's question to a body, and its answer.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{QuestionId, Reference};
use crate::passage::{Place, Span};
use crate::subject::Subject;
use crate::withholding::MARK;
use crate::{Day, Stated};

/// A written question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// Its number as printed.
    pub number: Stated<String>,
    /// Its wording.
    pub text: String,
    /// The thread or the plan it is about, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Subject>,
    /// Who asks.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub by: Stated<Mention>,
    /// Whom it asks.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub to: Stated<Mention>,
    /// How long the rules of whoever asks allow for an answer, in their words.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub allowed: Stated<String>,
    /// The day it was tabled.
    pub tabled: Stated<Day>,
    /// The day it was answered.
    pub answered: Stated<Day>,
    /// Who answered.
    pub answered_by: Stated<Mention>,
    /// The answer's wording.
    pub answer: Stated<String>,
    /// Where the answer declines what was asked, as read; a person may read otherwise.
    pub declines: Option<Declines>,
    /// What the answer relies on, one an item.
    pub relies_on: Vec<Quoted>,
}

/// The sentence on which the reading "the answer declines what was asked" rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declines {
    /// The sentence.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// Words and where they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoted {
    /// The words.
    pub text: String,
    /// Where they stand.
    pub span: Span,
}

impl Question {
    /// The answer as its own paper prints it, or the mark of what is withheld; none where it prints none.
    pub fn printed(&self) -> Option<&str> {
        match &self.answer {
            Stated::Stated(answer) => Some(answer),
            Stated::Withheld(_) => Some(MARK),
            Stated::NotStated | Stated::CannotBeComputed(_) => None,
        }
    }
}
