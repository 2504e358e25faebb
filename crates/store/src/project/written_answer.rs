//! Answers to questions.

use llinyn_model::written_answer::WrittenAnswer;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for WrittenAnswer {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.question.0.into(),
            doc(self)?,
        ];
        w.insert(Table::WrittenAnswer, row);
        w.mention_stated(&self.by, "answered_by", self.question.into(), self.place.source);
        w.search(self.question.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
