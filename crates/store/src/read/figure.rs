//! Figures: what papers count, each beside what other papers give for the same count.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::figure::Figure;
use llinyn_model::id::Reference;
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::source::SourceHead;

use super::Reader;
use super::link::Tied;
use crate::failure::Failure;
use crate::sql::sql;

/// A figure beside others for the same count.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The figure.
    pub figure: Figure,
    /// The source it stands in.
    pub source: SourceHead,
    /// The whole passage it stands in.
    pub passage: String,
    /// Why it stands here.
    pub counted: Counted,
}

/// Why a figure stands beside another.
#[derive(Clone, Debug, PartialEq)]
pub enum Counted {
    /// It is the figure itself.
    Itself,
    /// Its own paper counts by the same word; whether the same is counted nobody said.
    SameWord,
    /// Links say that the same is counted.
    Same(Vec<Link>),
}

impl Reader<'_> {
    /// The figure of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn figure(&self, reference: &Reference) -> Result<Option<Figure>, Error> {
        let figures: Vec<Figure> = self.docs(sql!("figure/by_reference"), reference.as_str()).await?;
        Ok(figures.into_iter().next())
    }

    /// All figures for the count of one by a day, itself among them, in the order of their days: what somebody had said
    /// counts the same, and what the same paper counts by the same word. None is chosen.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn counts(&self, of: &Figure, on: Day) -> Result<Tied<Count>, Error> {
        let tied = self.tied(of.id.into(), &[LinkKind::SameCount], on).await?;
        let mut found = Vec::new();
        for (subject, links) in tied.found {
            let Some(figure): Option<Figure> = self.one(sql!("figure/by_id"), subject.id()).await? else {
                continue;
            };
            let counted = if figure.id == of.id { Counted::Itself } else { Counted::Same(links) };
            found.extend(self.count(figure, counted).await?);
        }
        for own in self.docs::<Figure>(sql!("figure/in_source"), of.place.source.0).await? {
            if own.of == of.of && found.iter().all(|count: &Count| count.figure.id != own.id) {
                found.extend(self.count(own, Counted::SameWord).await?);
            }
        }
        found.retain(|count| count.figure.id == of.id || count.source.dated.by(on));
        found.sort_by_key(|count| {
            let day = count.source.dated.latest();
            (day.is_none(), day)
        });
        Ok(Tied { found, more: tied.more })
    }

    async fn count(&self, figure: Figure, counted: Counted) -> Result<Option<Count>, Failure> {
        let Some(source) = self.source_head(figure.place.source).await? else { return Ok(None) };
        let text = self.source(&source.reference).await?;
        let holds = figure.place.spans.first().zip(text.as_ref()).and_then(|(span, source)| {
            let around = source
                .passages
                .iter()
                .find(|passage| passage.span.start <= span.start && span.end <= passage.span.end)?;
            Some(around.span.of(&source.text).to_owned())
        });
        let passage = holds.unwrap_or_else(|| figure.words.clone());
        Ok(Some(Count { figure, source, passage, counted }))
    }
}
