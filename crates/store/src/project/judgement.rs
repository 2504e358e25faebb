//! How people read answers to questions.

use llinyn_model::judgement::Judgement;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Judgement {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.question.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Judgement, row);
        Ok(())
    }
}
