//! Words that sources introduce.

use llinyn_model::term::Term;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Term {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.place.source.0.into(),
            self.word.as_str().into(),
            doc(self)?,
        ];
        w.insert(Table::Term, row);
        Ok(())
    }
}
