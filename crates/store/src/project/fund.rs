//! Money promised for something.

use llinyn_model::fund::{Fund, Says};

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
        match &self.says {
            Says::Promised(promised) => {
                w.mention_stated(&promised.from, "funder", self.id.into(), self.place.source);
                w.search(self.id.into(), self.place.source, None, None, &promised.text);
            }
            Says::Shared { contributions, .. } => {
                for contribution in contributions {
                    w.mention(&contribution.by, "giver", self.id.into(), self.place.source);
                }
            }
            Says::Spent { .. } => {}
        }
        Ok(())
    }
}
