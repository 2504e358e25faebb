//! Bodies and their names.

use llinyn_model::body::{Body, BodyName};
use llinyn_model::fold;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Body {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            super::name_of(&self.kind)?,
            doc(self)?,
            self.parent.map(|parent| parent.0).into(),
        ];
        w.insert(Table::Body, row);
        Ok(())
    }
}

impl Project for BodyName {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.body.0.into(),
            w.seq(),
            self.name.as_str().into(),
            fold::text(&self.name).into(),
            self.language.tag().into(),
            doc(self)?,
        ];
        w.insert(Table::BodyName, row);
        Ok(())
    }
}
