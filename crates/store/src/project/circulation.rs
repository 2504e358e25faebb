//! Circulations and replies.

use llinyn_model::circulation::{Circulation, Reply};

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Circulation {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            self.place.source.0.into(),
            // Its title is a word of the paper that was sent, which tells it.
            match self.sent {
                Some(_) => doc(&Circulation { what: String::new(), ..self.clone() })?,
                None => doc(self)?,
            },
            self.sent.map(|sent| sent.0).into(),
        ];
        w.insert(Table::Circulation, row);
        for (no, asked) in (1_i64..).zip(&self.asked) {
            if let Some(body) = asked.body {
                let row = vec![self.id.0.into(), no.into(), w.seq(), body.0.into(), doc(asked)?];
                w.insert(Table::Recipient, row);
            }
        }
        for about in &self.about {
            w.insert(Table::CirculationAbout, vec![self.id.0.into(), w.seq(), about.id().into()]);
        }
        let asked = self.asked.iter().filter(|asked| !self.recipients.contains(asked));
        for body in self.recipients.iter().chain(asked) {
            w.mention(body, "recipient", self.id.into(), self.place.source);
        }
        w.mention_stated(&self.by, "sender", self.id.into(), self.place.source);
        for partner in &self.partners {
            w.mention(partner, "partner", self.id.into(), self.place.source);
        }
        Ok(())
    }
}

impl Project for Reply {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        let row = vec![
            self.circulation.0.into(),
            w.seq(),
            self.place.source.0.into(),
            doc(self)?,
            self.from.body.map(|body| body.0).into(),
            self.answer.value().map(|answer| answer.name().to_owned()).into(),
        ];
        w.insert(Table::Reply, row);
        let own = self.from.body.filter(|_| self.counts_for.is_empty());
        for asked in self.counts_for.iter().chain(&own) {
            let row = vec![self.circulation.0.into(), asked.0.into(), w.seq(), self.place.source.0.into()];
            w.insert(Table::ReplyFor, row);
        }
        for (standard, grade) in (1_i64..).zip(&self.grades) {
            if let Some(grade) = grade.value() {
                w.insert(Table::ReplyGrade, vec![w.seq(), standard.into(), grade.name().into()]);
            }
        }
        for example in &self.examples {
            w.insert(Table::ReplyExample, vec![w.seq(), example.0.into()]);
        }
        w.mention(&self.from, "replied", self.circulation.into(), self.place.source);
        Ok(())
    }
}
