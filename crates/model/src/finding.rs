//! Finding: what a source found, with or without a recommendation.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{FindingId, Reference};
use crate::passage::Place;

/// What a source found to be wrong, or right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// Its reference.
    pub reference: Reference,
    /// Where it stands.
    pub place: Place,
    /// Its wording.
    pub text: String,
    /// The bodies it is about.
    pub about: Vec<Mention>,
}
