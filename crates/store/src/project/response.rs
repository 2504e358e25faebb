//! Responses and what they answer.

use llinyn_model::response::Response;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Response {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            self.disposition.name().into(),
            self.money.reading.name().into(),
            doc(self)?,
        ];
        w.insert(Table::Response, row);
        for answer in &self.answers {
            let recommendation = answer.recommendation.map(|id| id.0);
            w.insert(
                Table::Answer,
                vec![self.id.0.into(), w.seq(), recommendation.into(), answer.number.as_str().into()],
            );
        }
        w.mention_stated(&self.by, "by", self.id.into(), self.place.source);
        Ok(())
    }
}
