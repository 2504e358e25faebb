//! Questions.

use llinyn_model::question::Question;
use llinyn_model::subject::Subject;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Question {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            doc(self)?,
            self.about.map(Subject::id).into(),
        ];
        w.insert(Table::Question, row);
        w.mention_stated(&self.by, "asker", self.id.into(), self.place.source);
        w.mention_stated(&self.to, "asked", self.id.into(), self.place.source);
        w.mention_stated(&self.answered_by, "answered_by", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
