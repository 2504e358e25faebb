//! Interpretation: how a person reads a printed answer, apart from how the program read it. Neither changes the other,
//! nor the printed word (law 4).

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{InterpretationId, Reference, ResponseId};
use crate::passage::Place;
use crate::response::Disposition;

/// An answer, as somebody reads it: "read as accepted by X on the day of the statement".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    /// Its id.
    pub id: InterpretationId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said; its source's date is the day of the reading.
    pub place: Place,
    /// Whose answer.
    pub response: ResponseId,
    /// What it is read as.
    pub disposition: Disposition,
    /// Who reads it so.
    pub by: Stated<Mention>,
    /// Why, in their words.
    pub reason: String,
}
