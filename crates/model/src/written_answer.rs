//! Written answer: what a body says to a question that was put to it, apart from the question.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{QuestionId, Reference, WrittenAnswerId};
use crate::passage::Place;

/// An answer to a question. A question whose paper prints both has its answer within itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrittenAnswer {
    /// Its id.
    pub id: WrittenAnswerId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said; its source's date is the day of the answer.
    pub place: Place,
    /// The question.
    pub question: QuestionId,
    /// Who answers.
    pub by: Stated<Mention>,
    /// Its wording.
    pub text: String,
    /// Whether it only says that an answer will come: the question stays open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub holding: bool,
}
