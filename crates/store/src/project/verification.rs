//! Verifications.

use llinyn_model::verification::Verification;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Verification {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.of.id().into(),
            self.verdict.name().into(),
            doc(self)?,
        ];
        w.insert(Table::Verification, row);
        Ok(())
    }
}
