//! How people read printed answers.

use llinyn_model::interpretation::Interpretation;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Interpretation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.response.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Interpretation, row);
        Ok(())
    }
}
