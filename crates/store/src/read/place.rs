//! Where something of the record is to be found: its address and its wording.

use std::collections::HashMap;

use llinyn_model::Language;
use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::agreement::Agreement;
use llinyn_model::circulation::Circulation;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::evidence::Evidence;
use llinyn_model::figure::Figure;
use llinyn_model::flow::Flow;
use llinyn_model::fund::{Fund, Says};
use llinyn_model::id::Reference;
use llinyn_model::meeting::Statement;
use llinyn_model::membership::Membership;
use llinyn_model::plan::{Plan, ReportingDuty};
use llinyn_model::question::Question;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::referral::Referral;
use llinyn_model::response::Response;
use llinyn_model::source::Source;
use llinyn_model::subject::Subject;
use llinyn_model::voice::{Feedback, Voice};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::Reader;
use super::list::DueRow;
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::{Record, Value};

/// Where something is to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its address.
    pub reference: Reference,
    /// Its wording, or its title.
    pub text: String,
    /// The language of the paper it stands in.
    pub language: Language,
}

/// How many expectations the text that finds their places asks for.
const PLACES: usize = 50;

/// What a list shows of any noun.
#[derive(Deserialize)]
struct Worded {
    reference: Reference,
    title: Option<String>,
    text: Option<String>,
    what: Option<String>,
}

/// The language of a paper.
#[derive(Deserialize)]
struct Spoken {
    language: Language,
}

impl Found {
    fn read(row: &Record) -> Result<Option<Found>, Failure> {
        let (Some(noun), Some(source)) = (row.maybe_text("doc")?, row.maybe_text("source")?) else {
            return Ok(None);
        };
        let (noun, source): (Worded, Spoken) = (serde_json::from_str(&noun)?, serde_json::from_str(&source)?);
        let text = noun.title.or(noun.text).or(noun.what).unwrap_or_default();
        Ok(Some(Found { reference: noun.reference, text, language: source.language }))
    }
}

impl Reader<'_> {
    /// The address and the wording of a subject; none for one that has no address of its own.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn place(&self, subject: Subject) -> Result<Option<(Reference, String)>, Error> {
        Ok(self.place_of(subject).await?)
    }

    /// Whether something on the record has this address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn is_item(&self, reference: &Reference) -> Result<bool, Error> {
        let key = [reference.as_str().into(), self.as_at().into()];
        Ok(self.store().first(sql!("item/known"), &key).await?.is_some())
    }

    /// The evidence of this address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn evidence(&self, reference: &Reference) -> Result<Option<Evidence>, Error> {
        let evidence: Vec<Evidence> = self.docs(sql!("evidence/by_reference"), reference.as_str()).await?;
        Ok(evidence.into_iter().next())
    }

    pub(super) async fn place_of(&self, subject: Subject) -> Result<Option<(Reference, String)>, Failure> {
        let id = subject.id();
        Ok(match subject {
            Subject::Recommendation(_) => self
                .one::<Recommendation>(sql!("recommendation/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Commitment(_) => self
                .one::<Commitment>(sql!("commitment/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Response(_) => self
                .one::<Response>(sql!("response/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Question(_) => self
                .one::<Question>(sql!("question/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Statement(_) => self
                .one::<Statement>(sql!("statement/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Duty(_) => self
                .one::<ReportingDuty>(sql!("duty/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Circulation(_) => self
                .one::<Circulation>(sql!("circulation/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.what)),
            Subject::Source(_) => {
                self.one::<Source>(sql!("source/by_id"), id).await?.map(|noun| (noun.reference, noun.title))
            }
            Subject::Fund(_) => {
                let first = self.one::<Fund>(sql!("fund/promised"), id).await?;
                first.and_then(|noun| match noun.says {
                    Says::Promised(promised) => Some((noun.reference, promised.text)),
                    Says::Shared { .. } | Says::Spent { .. } => None,
                })
            }
            Subject::Agreement(_) => self
                .one::<Agreement>(sql!("agreement/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Flow(_) => {
                self.one::<Flow>(sql!("flow/by_id"), id).await?.map(|noun| (noun.reference, noun.text))
            }
            Subject::Voice(_) => {
                self.one::<Voice>(sql!("voice/by_id"), id).await?.map(|noun| (noun.reference, noun.text))
            }
            Subject::Feedback(_) => self
                .one::<Feedback>(sql!("feedback/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::Plan(_) => {
                self.one::<Plan>(sql!("plan/by_id"), id).await?.map(|noun| (noun.reference, noun.title))
            }
            Subject::Membership(_) => self
                .one::<Membership>(sql!("membership/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.seat)),
            Subject::Referral(_) => self
                .one::<Referral>(sql!("referral/by_id"), id)
                .await?
                .map(|noun| (noun.reference, noun.text)),
            Subject::AgendaItem(_) => {
                let item = self.one::<AgendaItem>(sql!("agenda_item/by_id"), id).await?;
                item.map(|item| (item.reference, item.text.value().cloned().unwrap_or_default()))
            }
            Subject::Figure(_) => {
                self.one::<Figure>(sql!("figure/by_id"), id).await?.map(|noun| (noun.reference, noun.words))
            }
            _ => None,
        })
    }

    /// The address of anything that has one, by its id alone.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reference_of(&self, id: Uuid) -> Result<Option<Reference>, Error> {
        let rows = self.store.fetch(sql!("place/reference"), &[id.into()]).await?;
        Ok(rows.first().map(|row| row.text("reference")).transpose()?.map(Reference::stored))
    }

    /// Adds to each row where what it is about is to be found: all of a page with one query.
    pub(super) async fn with_places(&self, mut rows: Vec<DueRow>) -> Result<Vec<DueRow>, Failure> {
        for page in rows.chunks_mut(PLACES) {
            let ids = page.iter().map(|row| row.expectation.id.0).collect::<Vec<_>>();
            // The text has room for so many; the last one fills what is left of it.
            let fifty = (0..PLACES).filter_map(|at| ids.get(at).or(ids.last()).copied()).map(Value::from);
            let values: Vec<Value> = fifty.chain([self.as_at().into()]).collect();
            let mut found = HashMap::with_capacity(ids.len());
            for record in self.store().fetch(sql!("expectation/places"), &values).await? {
                found.insert(record.id("id")?, (Found::read(&record)?, record.int("moves")? > 0));
            }
            for row in page {
                (row.place, row.moved) = found.remove(&row.expectation.id.0).unwrap_or_default();
            }
        }
        Ok(rows)
    }

    pub(super) async fn one<T: DeserializeOwned>(
        &self,
        sql: &'static str,
        id: Uuid,
    ) -> Result<Option<T>, Failure> {
        Ok(self.docs_of(sql, id).await?.into_iter().next())
    }
}
