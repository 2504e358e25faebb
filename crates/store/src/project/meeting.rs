//! Meetings and what was said.

use llinyn_model::meeting::{Meeting, Statement};
use llinyn_model::subject::Subject;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Meeting {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let dated_from = self.dated.days.value().and_then(|days| days.from).map(|day| day.to_string());
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            dated_from.into(),
            doc(self)?,
        ];
        w.insert(Table::Meeting, row);
        w.mention_stated(&self.body, "meets", self.id.into(), self.place.source);
        Ok(())
    }
}

impl Project for Statement {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.meeting.0.into(),
            self.place.source.0.into(),
            self.strength.name().into(),
            doc(self)?,
            self.item.map(|item| item.0).into(),
            self.about.map(Subject::id).into(),
        ];
        w.insert(Table::Statement, row);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
