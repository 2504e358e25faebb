//! Themes of replies, and what became of them.

use llinyn_model::theme::{Outcome, Theme};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Theme {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.circulation.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Theme, row);
        w.search(self.circulation.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}

impl Project for Outcome {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.theme.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Outcome, row);
        Ok(())
    }
}
