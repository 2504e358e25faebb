//! Minutes that are kept here: who was there, that they were approved, and their corrections.

use llinyn_model::id::{MeetingId, Reference};
use llinyn_model::minutes::{Approval, AttendanceTaken, Correction};
use llinyn_model::passage::Place;
use serde::Serialize;
use uuid::Uuid;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for AttendanceTaken {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        of_meeting(w, Table::Attendance, (self.id.0, &self.reference, &self.place, self.meeting), self)
    }
}

impl Project for Approval {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        of_meeting(w, Table::Approval, (self.id.0, &self.reference, &self.place, self.meeting), self)
    }
}

impl Project for Correction {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        of_meeting(w, Table::Correction, (self.id.0, &self.reference, &self.place, self.meeting), self)
    }
}

/// A row of a table whose rows belong to a meeting.
fn of_meeting(
    w: &mut Writer,
    table: Table,
    (id, reference, place, meeting): (Uuid, &Reference, &Place, MeetingId),
    noun: &impl Serialize,
) -> Result<(), Failure> {
    let (source, meeting) = (place.source.0.into(), meeting.0.into());
    let row = vec![id.into(), w.seq(), reference.as_str().into(), source, meeting, doc(noun)?];
    w.insert(table, row);
    Ok(())
}
