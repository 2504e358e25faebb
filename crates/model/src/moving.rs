//! Moving: the date of a promise was moved. The first date stays where it is; moves are counted and shown (law 2).

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::horizon::Horizon;
use crate::id::{CommitmentId, MovingId, Reference};
use crate::passage::Place;

/// A move of a promise's date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moving {
    /// Its id.
    pub id: MovingId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said; its source's date is the day of the move.
    pub place: Place,
    /// Whose date.
    pub commitment: CommitmentId,
    /// The date it had until then: the first one, or that of the move before.
    pub from: Horizon,
    /// The date it has now.
    pub to: Horizon,
    /// Who moved it.
    pub by: Stated<Mention>,
    /// Why, in their words.
    pub reason: String,
    /// Who was told.
    pub told: Vec<Mention>,
}
