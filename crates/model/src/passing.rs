//! Passing: something open passed from a body that ended to one that goes on. The first owner stays as printed (law 2).

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::body::Mention;
use crate::id::{PassingId, SourceId};
use crate::subject::Subject;

/// A thread, a promise, or another thing owed, passed from one body to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passing {
    /// Its id.
    pub id: PassingId,
    /// What passed.
    pub of: Subject,
    /// Who held it.
    pub from: Mention,
    /// Who holds it now.
    pub to: Mention,
    /// The day the body that held it ended.
    pub day: Day,
    /// The source that says so.
    pub source: SourceId,
}
