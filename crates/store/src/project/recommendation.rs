//! Recommendations and their later wordings.

use llinyn_model::fold;
use llinyn_model::recommendation::{Recommendation, Rewording};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Recommendation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.number.value().cloned().into(),
            wording(&self.text).into(),
            doc(self)?,
        ];
        w.insert(Table::Recommendation, row);
        w.mention_stated(&self.asker, "asker", self.id.into(), self.place.source);
        for body in &self.addressees {
            w.mention(body, "addressee", self.id.into(), self.place.source);
        }
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}

impl Project for Rewording {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.recommendation.0.into(), w.seq(), self.place.source.0.into(), doc(self)?];
        w.insert(Table::Rewording, row);
        Ok(())
    }
}

/// What two wordings are compared by: the hash of their folded words.
pub(crate) fn wording(text: &str) -> String {
    llinyn_ledger::hex(&llinyn_ledger::sha256(fold::text(text).as_bytes()))
}
