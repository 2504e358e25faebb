//! How children took part, and what they were told.

use llinyn_model::voice::{Feedback, Voice};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Voice {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.about.id().into(),
            doc(self)?,
        ];
        w.insert(Table::Voice, row);
        w.mention_stated(&self.by, "listener", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        if let Some(said) = self.said.value() {
            w.search(self.id.into(), self.place.source, None, None, said);
        }
        Ok(())
    }
}

impl Project for Feedback {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.voice.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Feedback, row);
        w.mention_stated(&self.by, "by", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
