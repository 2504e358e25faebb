//! The wordings of one ask: where papers, agendas and decisions say it again.

use llinyn_model::Day;
use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::meeting::Statement;
use llinyn_model::passage::Place;
use llinyn_model::recommendation::{Recommendation, Rewording};
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;

use super::Reader;
use super::link::Tied;
use crate::failure::Failure;
use crate::sql::sql;

/// A wording of an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// What words it: the noun as a key of messages.
    pub noun: &'static str,
    /// Its address.
    pub reference: Reference,
    /// Where it is marked in its source, which is another place than its address where a thread is worded again.
    pub at: Reference,
    /// The words.
    pub text: String,
    /// The source they stand in.
    pub source: SourceHead,
    /// The links by which it is the same ask; none where it is by itself.
    pub links: Vec<Link>,
}

impl Reader<'_> {
    /// All wordings of an ask that the record ties to a thing by a day, in the order of their days; those with no day come
    /// last. Newer wordings, items of agendas and resolutions about it belong to it by themselves; the rest is linked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn wordings(&self, of: Subject, on: Day) -> Result<Tied<Wording>, Error> {
        let tied = self.tied(of, &[LinkKind::Repeats, LinkKind::SameEvent], on).await?;
        let mut found = Vec::new();
        for (subject, links) in tied.found {
            self.worded(subject, links, &mut found).await?;
        }
        found.retain(|wording| wording.source.dated.by(on));
        found.sort_by_key(|wording| {
            let day = wording.source.dated.latest();
            (day.is_none(), day)
        });
        Ok(Tied { found, more: tied.more })
    }

    /// The item of an agenda at this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn agenda_item(&self, reference: &Reference) -> Result<Option<AgendaItem>, Error> {
        let items: Vec<AgendaItem> = self.docs(sql!("agenda_item/by_reference"), reference.as_str()).await?;
        Ok(items.into_iter().next())
    }

    /// What agendas and resolutions say about something.
    pub(super) async fn about(&self, subject: Subject) -> Result<Vec<Subject>, Failure> {
        let items: Vec<AgendaItem> = self.docs(sql!("agenda_item/about"), subject.id()).await?;
        let resolved: Vec<Statement> = self.docs(sql!("statement/resolved_about"), subject.id()).await?;
        let items = items.iter().map(|item| Subject::from(item.id));
        Ok(items.chain(resolved.iter().map(|said| said.id.into())).collect())
    }

    /// Adds the words of a thing; nothing for what has none of its own.
    async fn worded(
        &self,
        subject: Subject,
        links: Vec<Link>,
        found: &mut Vec<Wording>,
    ) -> Result<(), Failure> {
        let id = subject.id();
        let noun = subject.noun();
        let worded: Option<(Reference, Place, Option<String>)> = match subject {
            Subject::Recommendation(_) => {
                let ask: Option<Recommendation> = self.one(sql!("recommendation/by_id"), id).await?;
                ask.map(|ask| (ask.reference, ask.place, Some(ask.text)))
            }
            Subject::Commitment(_) => {
                let promise: Option<Commitment> = self.one(sql!("commitment/by_id"), id).await?;
                promise.map(|promise| (promise.reference, promise.place, Some(promise.text)))
            }
            Subject::Statement(_) => {
                let said: Option<Statement> = self.one(sql!("statement/by_id"), id).await?;
                said.map(|said| (said.reference, said.place, Some(said.text)))
            }
            Subject::AgendaItem(_) => {
                let item: Option<AgendaItem> = self.one(sql!("agenda_item/by_id"), id).await?;
                item.map(|item| (item.reference, item.place, item.text.value().cloned()))
            }
            _ => None,
        };
        let Some((reference, place, text)) = worded else { return Ok(()) };
        if let Some((text, source)) = text.zip(self.source_head(place.source).await?) {
            found.push(Wording {
                noun,
                reference: reference.clone(),
                at: reference.clone(),
                text,
                source,
                links,
            });
        }
        if let Subject::Recommendation(_) = subject {
            for again in self.docs::<Rewording>(sql!("rewording/of_recommendation"), id).await? {
                if let Some(source) = self.source_head(again.place.source).await? {
                    let (text, at) = (again.text, source.reference.item(reference.last()));
                    let (noun, reference) = ("rewording", reference.clone());
                    found.push(Wording { noun, reference, at, text, source, links: Vec::new() });
                }
            }
        }
        Ok(())
    }
}
