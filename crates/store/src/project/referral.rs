//! What is referred from body to body.

use llinyn_model::referral::Referral;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Referral {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.about.id().into(),
            doc(self)?,
        ];
        w.insert(Table::Referral, row);
        w.mention_stated(&self.from, "referrer", self.id.into(), self.place.source);
        w.mention(&self.to, "referred_to", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
