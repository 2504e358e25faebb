//! Expectations and their ends.

use llinyn_model::expectation::{Ended, Expectation};

use super::{OPEN, Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::{Table, sql};

impl Project for Expectation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let body = self.from.value().and_then(|from| from.body).map(|id| id.0);
        let due = self.due.due().value().map(ToString::to_string);
        let row = vec![
            self.id.0.into(),
            w.seq(),
            OPEN.into(),
            self.of.noun().into(),
            self.of.id().into(),
            self.kind.name().into(),
            body.into(),
            due.into(),
            self.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Expectation, row);
        Ok(())
    }
}

impl Project for Ended {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.expectation.0.into(), w.seq(), self.source.0.into(), doc(self)?];
        w.insert(Table::Ended, row);
        w.update(sql!("expectation/end"), vec![w.seq(), self.expectation.0.into()]);
        Ok(())
    }
}
