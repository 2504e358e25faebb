//! Evidence.

use llinyn_model::evidence::Evidence;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Evidence {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.of.id().into(),
            doc(self)?,
        ];
        w.insert(Table::Evidence, row);
        Ok(())
    }
}
