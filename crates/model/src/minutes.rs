//! Minutes: who was at a meeting as it was taken down here, that a later meeting approved the minutes, and what was
//! corrected in them. Nothing minuted is ever rewritten.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::id::{ApprovalId, AttendanceId, CorrectionId, MeetingId, Reference, StatementId};
use crate::meeting::Attendance;
use crate::passage::Place;

/// Who was at a meeting, as taken down apart from it. What is taken down last stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceTaken {
    /// Its id.
    pub id: AttendanceId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The meeting.
    pub meeting: MeetingId,
    /// Who was there.
    pub attendance: Attendance,
}

/// That the minutes of a meeting were approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Its id.
    pub id: ApprovalId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The meeting whose minutes they are.
    pub meeting: MeetingId,
    /// The later meeting of the same body that approved them.
    pub at: MeetingId,
}

/// A correction of minutes: a version of its own that says what it changes. What was minuted first stays beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Its id.
    pub id: CorrectionId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The meeting whose minutes they are.
    pub meeting: MeetingId,
    /// The version of the minutes it makes, from 2.
    pub version: u32,
    /// The statement it corrects; none where it is about who was there, or about what was left out.
    pub of: Option<StatementId>,
    /// What the minutes are to say.
    pub text: String,
    /// What it changes, and why.
    pub reason: String,
    /// The meeting that agreed to it, where one did.
    pub at: Stated<MeetingId>,
}
