//! Example: a piece of good practice, with the body whose practice it is. That others use it is said in their replies.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{ExampleId, Reference, SourceId};
use crate::passage::Place;

/// An example of good practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// Its id.
    pub id: ExampleId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The paper it is an example in.
    pub source: SourceId,
    /// Whose practice it is.
    pub by: Mention,
    /// What is done there.
    pub text: String,
}
