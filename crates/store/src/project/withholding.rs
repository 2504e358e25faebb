//! Decisions about the words of papers.

use llinyn_model::withholding::Withholding;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;
use crate::value::Value;

impl Project for Withholding {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let until = self.hold.and_then(|hold| hold.until).map(|until| until.0);
        let row = vec![self.id.0.into(), w.seq(), self.source.0.into(), Value::Int(until), doc(self)?];
        w.insert(Table::Withholding, row);
        Ok(())
    }
}
