//! Commitments.

use llinyn_model::commitment::{Commitment, MadeIn};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Commitment {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let (response, plan, recommendation) = match self.made_in {
            MadeIn::Response(id) => (Some(id.0), None, None),
            MadeIn::Plan(plan, ask) => (None, Some(plan.0), ask.map(|id| id.0)),
            MadeIn::Statement(_) | MadeIn::Question(_) | MadeIn::Paper | MadeIn::Assurance => {
                (None, None, None)
            }
        };
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            response.into(),
            plan.into(),
            recommendation.into(),
            self.grade.name().into(),
            doc(self)?,
        ];
        w.insert(Table::Commitment, row);
        w.mention_stated(&self.owner, "owner", self.id.into(), self.place.source);
        for body in &self.contributors {
            w.mention(body, "contributor", self.id.into(), self.place.source);
        }
        w.search(self.id.into(), self.place.source, None, None, &self.text);
        Ok(())
    }
}
