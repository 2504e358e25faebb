//! Examples of good practice.

use llinyn_model::example::Example;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Example {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Example, row);
        w.mention(&self.by, "exemplar", self.source.into(), self.place.source);
        Ok(())
    }
}
