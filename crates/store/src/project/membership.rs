//! Seats on boards.

use llinyn_model::membership::Membership;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Membership {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.board.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Membership, row);
        if let Some(who) = self.holder.who() {
            w.mention(who, "member", self.id.into(), self.place.source);
        }
        w.mention_stated(&self.nominated_by, "nominator", self.id.into(), self.place.source);
        Ok(())
    }
}
