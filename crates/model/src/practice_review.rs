//! Practice review: a board looks at how agencies worked in one case. It is known by an anonymous reference; there is no
//! room for the name of anybody.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{PracticeReviewId, PublicationId, Reference, SourceId};
use crate::passage::Place;
use crate::{Day, Stated};

/// A review that a board commissioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeReview {
    /// Its id.
    pub id: PracticeReviewId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// What it is called: an anonymous reference.
    pub text: String,
    /// Its type, by the name it has in the list of types, which is data with dates.
    pub kind: String,
    /// The board that commissioned it.
    pub by: Stated<Mention>,
    /// The day it was commissioned.
    pub begun: Stated<Day>,
}

/// That a paper of the record is its report. What was learned, what is recommended and what is planned stand in the report,
/// and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    /// Its id.
    pub id: PublicationId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The review.
    pub review: PracticeReviewId,
    /// Its report.
    pub report: SourceId,
}
