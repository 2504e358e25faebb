//! Commitment: what will be done; an action when it stands in a plan.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::fold;
use crate::horizon::Horizon;
use crate::id::{CommitmentId, PlanId, QuestionId, RecommendationId, Reference, ResponseId, StatementId};
use crate::passage::Place;

/// How much of a promise the wording is. Grades are never shown as equal to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Promised, with a time.
    Dated,
    /// Promised if something else happens, or only to be considered.
    Conditional,
    /// Promised, with no time.
    OpenEnded,
    /// An expectation or opinion, not a promise.
    Opinion,
    /// Somebody else's work.
    SomeoneElses,
}

impl Grade {
    /// All of them, from the firmest.
    pub const ALL: [Grade; 5] =
        [Grade::Dated, Grade::Conditional, Grade::OpenEnded, Grade::Opinion, Grade::SomeoneElses];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Grade::Dated => "dated",
            Grade::Conditional => "conditional",
            Grade::OpenEnded => "open_ended",
            Grade::Opinion => "opinion",
            Grade::SomeoneElses => "someone_elses",
        }
    }
}

/// Where a commitment was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeIn {
    /// In a response, which ties it to the recommendations answered.
    Response(ResponseId),
    /// In a plan, as an action; for this recommendation where the plan says which.
    Plan(PlanId, Option<RecommendationId>),
    /// At a meeting.
    Statement(StatementId),
    /// In an answer to a question.
    Question(QuestionId),
    /// In the paper at large.
    Paper,
    /// For all who speak up: the standing assurance that nobody is punished for it, which holds until it is looked at
    /// again.
    Assurance,
}

/// A promise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Its id.
    pub id: CommitmentId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// Where it was made.
    pub made_in: MadeIn,
    /// Its first wording, which never changes (law 2).
    pub text: String,
    /// Who will do it; the first owner never changes (law 2).
    pub owner: Stated<Mention>,
    /// Who helps.
    pub contributors: Vec<Mention>,
    /// When; the first date never changes (law 2).
    pub horizon: Horizon,
    /// How much of a promise it is.
    pub grade: Grade,
    /// What it waits on, as printed: "the views of the Forum".
    pub waits_on: Stated<String>,
    /// What it costs, as printed.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub cost: Stated<String>,
}

/// Words that say how something comes, and not what it is.
const COMING: [&str; 16] = [
    "adroddiad",
    "barn",
    "canfyddiadau",
    "canlyniad",
    "canlyniadau",
    "cyhoeddi",
    "decision",
    "final",
    "findings",
    "outcome",
    "penderfyniad",
    "publication",
    "report",
    "result",
    "results",
    "views",
];

/// Whether what a promise waits on, in its words, is the document of a title: the telling words of one are all in the
/// other, and there are at least two of them. It is a reading of words, and says so wherever it is recorded.
pub fn is_awaited(waits_on: &str, title: &str) -> bool {
    let telling = |text: &str| -> BTreeSet<String> {
        let words = fold::words(text).into_iter();
        words.filter(|word| word.chars().count() > 3 && !COMING.contains(&word.as_str())).collect()
    };
    let (waited, titled) = (telling(waits_on), telling(title));
    let (fewer, more) = if waited.len() < titled.len() { (waited, titled) } else { (titled, waited) };
    fewer.len() > 1 && fewer.is_subset(&more)
}

#[cfg(test)]
mod tests {
    use super::is_awaited;

    #[test]
    fn a_document_is_known_by_its_telling_words() {
        for (waits_on, title, expected) in [
            ("the publication of the foster care review", "Review of Foster Care in Glanrafon", true),
            ("the final report of the Workforce Review", "Workforce Review: Final Report", true),
            ("canlyniad yr adolygiad maethu", "Adolygiad Maethu Glanrafon", true),
            ("the Glanrafon Families Strategy 2024-28", "Glanrafon Families Strategy", true),
            ("the budget", "Glanrafon Council Budget 2026", false),
            ("the views of the Forum", "Minutes of the Forum", false),
            ("the foster care review", "Review of Adoption in Glanrafon", false),
            ("the report", "Final Report", false),
            ("", "", false),
        ] {
            assert_eq!(is_awaited(waits_on, title), expected, "{waits_on} / {title}");
        }
    }
}
