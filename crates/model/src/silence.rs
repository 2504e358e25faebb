//! Silence: an expectation passed unmet, as a dated, public line. Nothing that comes later takes the line away.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::id::ExpectationId;

/// That something owed had not come when its day had passed. There is at most one for each expectation, and it stays
/// where what was owed is met, moved or released afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silence {
    /// What was owed.
    pub expectation: ExpectationId,
    /// The last day it would have been in time.
    pub since: Day,
}
