//! Findings.

use llinyn_model::finding::Finding;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Finding {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Finding, row);
        for body in &self.about {
            w.mention(body, "about", self.id.into(), self.place.source);
        }
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
