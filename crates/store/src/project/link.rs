//! Links.

use llinyn_model::link::Link;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Link {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.kind.name().into(),
            self.from.noun().into(),
            self.from.id().into(),
            self.to.noun().into(),
            self.to.id().into(),
            self.said.as_ref().map(|said| said.place.source.0).into(),
            doc(self)?,
        ];
        w.insert(Table::Link, row);
        Ok(())
    }
}
