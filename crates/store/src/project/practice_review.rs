//! Practice reviews, and their reports.

use llinyn_model::practice_review::{PracticeReview, Publication};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for PracticeReview {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.kind.as_str().into(),
            doc(self)?,
        ];
        w.insert(Table::PracticeReview, row);
        w.mention_stated(&self.by, "commissioner", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}

impl Project for Publication {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.review.0.into(),
            self.report.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Publication, row);
        Ok(())
    }
}
