//! What passed from one body to another.

use llinyn_model::passing::Passing;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Passing {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        // What no known body held can pass from none.
        if let Some(body) = self.from.body {
            let row = vec![
                self.id.0.into(),
                w.seq(),
                self.source.0.into(),
                self.of.noun().into(),
                self.of.id().into(),
                body.0.into(),
                doc(self)?,
            ];
            w.insert(Table::Passing, row);
        }
        w.mention(&self.to, "passed", self.of, self.source);
        Ok(())
    }
}
