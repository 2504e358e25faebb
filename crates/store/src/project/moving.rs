//! Dates that were moved.

use llinyn_model::moving::Moving;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Moving {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.commitment.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Moving, row);
        for body in &self.told {
            w.mention(body, "told", self.commitment.into(), self.place.source);
        }
        Ok(())
    }
}
