//! Counts.

use llinyn_model::figure::Figure;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Figure {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.of.as_str().into(),
            doc(self)?,
        ];
        w.insert(Table::Figure, row);
        Ok(())
    }
}
