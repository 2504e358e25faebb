//! Note: something the reading could not do, or had to withhold; kept with its code and its place.

use serde::{Deserialize, Serialize};

use crate::id::NoteId;
use crate::passage::Place;

/// A problem noticed while a source was read; `llinyn explain` has a page for its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// Its code, such as `N001`.
    pub code: String,
    /// Where.
    pub place: Place,
    /// What the message names, such as the two titles that contradict each other; never a withheld name.
    pub about: Vec<String>,
}
