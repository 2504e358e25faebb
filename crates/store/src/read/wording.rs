//! The wordings of one ask: where papers, agendas and decisions say it again.

use std::collections::{HashSet, VecDeque};

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
use crate::failure::Failure;
use crate::sql::sql;

/// Most things whose wordings are one ask. Who says the same more often has a page that nobody reads.
const MOST: usize = 40;

/// A wording of an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// What words it: the noun as a key of messages.
    pub noun: &'static str,
    /// Its address.
    pub reference: Reference,
    /// The words.
    pub text: String,
    /// The source they stand in.
    pub source: SourceHead,
    /// Who said that it is the same ask, where somebody had to.
    pub link: Option<Link>,
}

impl Reader<'_> {
    /// All wordings of an ask that the record ties to a thing, in the order of their days; those with no day come last.
    /// Newer wordings, items of agendas and resolutions about it belong to it by themselves; the rest is linked.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn wordings(&self, of: Subject) -> Result<Vec<Wording>, Error> {
        let (mut found, mut seen) = (Vec::new(), HashSet::new());
        let mut next: VecDeque<(Subject, Option<Link>)> = VecDeque::from([(of, None)]);
        while let Some((subject, link)) = next.pop_front() {
            if seen.len() < MOST && seen.insert(subject) {
                self.worded(subject, link, &mut found).await?;
                for link in self.docs::<Link>(sql!("link/of"), subject.id()).await? {
                    if matches!(link.kind, LinkKind::Repeats | LinkKind::SameEvent) {
                        next.push_back((if link.from == subject { link.to } else { link.from }, Some(link)));
                    }
                }
                next.extend(self.about(subject).await?.into_iter().map(|about| (about, None)));
            }
        }
        found.sort_by_key(|wording| {
            let day = wording.source.dated.latest();
            (day.is_none(), day)
        });
        Ok(found)
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
    async fn about(&self, subject: Subject) -> Result<Vec<Subject>, Failure> {
        let items: Vec<AgendaItem> = self.docs(sql!("agenda_item/about"), subject.id()).await?;
        let resolved: Vec<Statement> = self.docs(sql!("statement/resolved_about"), subject.id()).await?;
        let items = items.iter().map(|item| Subject::from(item.id));
        Ok(items.chain(resolved.iter().map(|said| said.id.into())).collect())
    }

    /// Adds the words of a thing; nothing for what has none of its own.
    async fn worded(
        &self,
        subject: Subject,
        link: Option<Link>,
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
        let own = reference.clone();
        if let Some((text, source)) = text.zip(self.source_head(place.source).await?) {
            found.push(Wording { noun, reference, text, source, link });
        }
        if let Subject::Recommendation(_) = subject {
            for again in self.docs::<Rewording>(sql!("rewording/of_recommendation"), id).await? {
                if let Some(source) = self.source_head(again.place.source).await? {
                    let (text, reference) = (again.text, source.reference.item(own.last()));
                    found.push(Wording { noun: "rewording", reference, text, source, link: None });
                }
            }
        }
        Ok(())
    }
}
