//! Changes of bodies.

use llinyn_model::reorganisation::Reorganisation;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Reorganisation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.body.0.into(),
            w.seq(),
            self.place.source.0.into(),
            self.kind.name().into(),
            self.day.to_string().into(),
            doc(self)?,
        ];
        w.insert(Table::Reorganisation, row);
        Ok(())
    }
}
