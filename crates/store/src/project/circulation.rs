//! Circulations and replies.

use llinyn_model::circulation::{Circulation, Reply};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Circulation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Circulation, row);
        for body in &self.recipients {
            w.mention(body, "recipient", self.id.into(), self.place.source);
        }
        Ok(())
    }
}

impl Project for Reply {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.circulation.0.into(), w.seq(), self.place.source.0.into(), doc(self)?];
        w.insert(Table::Reply, row);
        w.mention(&self.from, "replied", self.circulation.into(), self.place.source);
        Ok(())
    }
}
