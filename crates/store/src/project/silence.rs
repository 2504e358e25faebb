//! Silences.

use llinyn_model::silence::Silence;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Silence {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.expectation.0.into(), w.seq(), self.since.to_string().into(), doc(self)?];
        w.insert(Table::Silence, row);
        Ok(())
    }
}
