//! Figures: what papers count, each beside what other papers give for the same count.

use std::collections::{HashSet, VecDeque};

use llinyn_model::error::Error;
use llinyn_model::figure::Figure;
use llinyn_model::id::{FigureId, Reference};
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;

use super::Reader;
use crate::failure::Failure;
use crate::sql::sql;

/// Most figures that are shown for one count.
const MOST: usize = 40;

/// A figure beside others for the same count.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// The figure.
    pub figure: Figure,
    /// The source it stands in.
    pub source: SourceHead,
    /// The whole passage it stands in.
    pub passage: String,
    /// Who said that it counts the same; none for itself, and for what its own paper counts by the same word.
    pub link: Option<Link>,
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

    /// All figures for the count of one, itself among them, in the order of their days: what the same paper counts by
    /// the same word, and what somebody said counts the same in others. None is chosen.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn counts(&self, of: FigureId) -> Result<Vec<Count>, Error> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        let mut next: VecDeque<(FigureId, Option<Link>)> = VecDeque::from([(of, None)]);
        while let Some((id, link)) = next.pop_front() {
            if seen.len() == MOST || !seen.insert(id) {
                continue;
            }
            let Some(count) = self.count(id, link).await? else { continue };
            for link in self.docs::<Link>(sql!("link/of"), id.0).await? {
                let far = if link.from == Subject::from(id) { link.to } else { link.from };
                if let (LinkKind::SameCount, Subject::Figure(far)) = (link.kind, far) {
                    next.push_back((far, Some(link)));
                }
            }
            let own: Vec<Figure> = self.docs(sql!("figure/in_source"), count.source.id.0).await?;
            let same = own.iter().filter(|other| other.of == count.figure.of);
            next.extend(same.map(|other| (other.id, None)));
            found.push(count);
        }
        found.sort_by_key(|count| {
            let day = count.source.dated.latest();
            (day.is_none(), day)
        });
        Ok(found)
    }

    async fn count(&self, id: FigureId, link: Option<Link>) -> Result<Option<Count>, Failure> {
        let Some(figure): Option<Figure> = self.one(sql!("figure/by_id"), id.0).await? else {
            return Ok(None);
        };
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
        Ok(Some(Count { figure, source, passage, link }))
    }
}
