//! Items of agendas.

use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::subject::Subject;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for AgendaItem {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.meeting.0.into(),
            self.about.map(Subject::id).into(),
            doc(self)?,
        ];
        w.insert(Table::AgendaItem, row);
        Ok(())
    }
}
