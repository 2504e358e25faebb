//! Money promised for something.

use llinyn_model::fund::Fund;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Fund {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.begun().0.into(),
            self.about.id().into(),
            doc(self)?,
        ];
        w.insert(Table::Fund, row);
        w.mention_stated(&self.from, "funder", self.id.into(), self.place.source);
        for contribution in &self.contributions {
            w.mention(&contribution.by, "giver", self.id.into(), self.place.source);
        }
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
