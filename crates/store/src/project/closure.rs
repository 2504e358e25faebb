//! Closures.

use llinyn_model::closure::Closure;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Closure {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.recommendation.map(|id| id.0).into(),
            self.kind.name().into(),
            doc(self)?,
            self.commitment.map(|id| id.0).into(),
        ];
        w.insert(Table::Closure, row);
        w.mention_stated(&self.decided_by, "decided_by", self.of(), self.place.source);
        Ok(())
    }
}
