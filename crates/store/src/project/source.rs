//! Sources with their passages.

use llinyn_model::fold;
use llinyn_model::passage::Passage;
use llinyn_model::source::Source;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for Source {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        // The text and the passages have places of their own.
        let bare = Source { text: String::new(), passages: Vec::new(), ..self.clone() };
        let (dated_from, dated_to) = (self.dated.earliest(), self.dated.latest());
        let row = vec![
            self.id.0.into(),
            w.seq(),
            self.reference.as_str().into(),
            super::name_of(&self.kind)?,
            self.title.as_str().into(),
            fold::text(&self.title).into(),
            self.digest.as_str().into(),
            self.version_of.map(|id| id.0).into(),
            dated_from.map(|day| day.to_string()).into(),
            dated_to.map(|day| day.to_string()).into(),
            self.text.as_str().into(),
            doc(&bare)?,
        ];
        w.insert(Table::Source, row);
        for issuer in &self.issuers {
            w.mention(issuer, "issuer", self.id.into(), self.id);
        }
        for one in &self.passages {
            passage(self, one, w)?;
        }
        Ok(())
    }
}

fn passage(source: &Source, passage: &Passage, w: &mut Writer) -> Result<(), Failure> {
    w.insert(Table::Passage, vec![source.id.0.into(), i64::from(passage.no).into(), w.seq(), doc(passage)?]);
    w.search(
        source.id.into(),
        source.id,
        Some(passage.no),
        Some(source.language),
        passage.span.of(&source.text),
    );
    Ok(())
}
