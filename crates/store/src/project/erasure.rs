//! Erasures.

use llinyn_model::erasure::Erasure;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Erasure {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        w.insert(Table::Erasure, vec![self.id.0.into(), w.seq(), doc(self)?]);
        Ok(())
    }
}
