//! What the reading of a source noted.

use llinyn_model::note::Note;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Note {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.place.source.0.into(),
            self.code.as_str().into(),
            doc(self)?,
        ];
        w.insert(Table::Note, row);
        Ok(())
    }
}
