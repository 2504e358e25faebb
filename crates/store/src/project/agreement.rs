//! Agreements to share information, who signed them, and what passes under them.

use llinyn_model::agreement::Agreement;
use llinyn_model::flow::Flow;
use llinyn_model::signing::Signing;
use llinyn_model::subject::Subject;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Agreement {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.begun().0.into(),
            self.agreed().and_then(|agreed| agreed.under).map(|accord| accord.0).into(),
            doc(self)?,
        ];
        w.insert(Table::Agreement, row);
        if let Some(agreed) = self.agreed() {
            w.mention_stated(&agreed.by, "keeper", self.id.into(), self.place.source);
            w.search(self.id.into(), self.place.source, None, None, &agreed.text);
        }
        Ok(())
    }
}

impl Project for Signing {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.agreement.0.into(),
            self.by.body.map(|body| body.0).into(),
            doc(self)?,
        ];
        w.insert(Table::Signing, row);
        w.mention(&self.by, "party", self.agreement.into(), self.place.source);
        Ok(())
    }
}

impl Project for Flow {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.about.map(Subject::id).into(),
            doc(self)?,
        ];
        w.insert(Table::Flow, row);
        for agreement in &self.relies_on {
            w.insert(Table::Reliance, vec![self.id.0.into(), w.seq(), agreement.0.into()]);
        }
        w.mention(&self.from, "flow_from", self.id.into(), self.place.source);
        w.mention(&self.to, "flow_to", self.id.into(), self.place.source);
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
