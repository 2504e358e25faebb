//! Plans, and what is said of them.

use llinyn_model::fold;
use llinyn_model::measure::Measure;
use llinyn_model::plan::{Objective, Origin, Plan, Replacement, ReportingDuty, Suspension};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Plan {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            fold::text(&self.title).into(),
            doc(self)?,
        ];
        w.insert(Table::Plan, row);
        w.mention_stated(&self.owner, "plan_owner", self.id.into(), self.place.source);
        for body in &self.overseers {
            w.mention(body, "overseer", self.id.into(), self.place.source);
        }
        w.search(self.id.into(), self.place.source, None, None, &self.title);
        Ok(())
    }
}

impl Project for Origin {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.plan.0.into(), w.seq(), self.place.source.0.into(), doc(self)?];
        w.insert(Table::Origin, row);
        Ok(())
    }
}

impl Project for Objective {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.plan.0.into(),
            self.place.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Objective, row);
        Ok(())
    }
}

impl Project for Measure {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.plan.0.into(),
            self.place.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Measure, row);
        Ok(())
    }
}

impl Project for Replacement {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.plan.0.into(), w.seq(), self.by.0.into(), self.place.source.0.into(), doc(self)?];
        w.insert(Table::Replacement, row);
        Ok(())
    }
}

impl Project for ReportingDuty {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.plan.0.into(),
            self.place.source.0.into(),
            doc(self)?,
        ];
        w.insert(Table::Duty, row);
        w.mention_stated(&self.to, "reports_to", self.id.into(), self.place.source);
        Ok(())
    }
}

impl Project for Suspension {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![self.duty.0.into(), w.seq(), self.place.source.0.into(), doc(self)?];
        w.insert(Table::Suspension, row);
        w.mention_stated(&self.agreed_by, "agreed_by", self.duty.into(), self.place.source);
        Ok(())
    }
}
