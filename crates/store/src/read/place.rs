//! Where something of the record is to be found: its address and its wording.

use std::collections::HashMap;

use llinyn_model::Language;
use llinyn_model::agenda_item::AgendaItem;
use llinyn_model::error::Error;
use llinyn_model::evidence::Evidence;
use llinyn_model::figure::Figure;
use llinyn_model::id::Reference;
use llinyn_model::subject::Subject;
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
    /// As a paper prints it; one that was sent from here is called as what was sent.
    what: Option<String>,
    seat: Option<String>,
    /// What a noun of several statements says in one of them.
    says: Option<Says>,
}

/// A statement about money or an agreement. The first names it.
#[derive(Deserialize)]
struct Says {
    #[serde(alias = "promised")]
    agreed: Option<Called>,
}

#[derive(Deserialize)]
struct Called {
    text: String,
}

impl Worded {
    /// Its address, and its wording or its title: that of the paper sent, where it was sent from here.
    fn found(self, sent: Option<String>) -> (Reference, String) {
        let called = self.says.and_then(|says| says.agreed).map(|called| called.text);
        let text = self.title.or(self.text).or(called).or(sent).or(self.what).or(self.seat);
        (self.reference, text.unwrap_or_default())
    }
}

/// The language of a paper.
#[derive(Deserialize)]
pub(super) struct Spoken {
    pub(super) language: Language,
}

impl Found {
    fn read(row: &Record) -> Result<Option<Found>, Failure> {
        let (Some(noun), Some(source)) = (row.maybe_text("doc")?, row.maybe_text("source")?) else {
            return Ok(None);
        };
        let (noun, source): (Worded, Spoken) = (serde_json::from_str(&noun)?, serde_json::from_str(&source)?);
        let (reference, text) = noun.found(row.maybe_text("sent")?);
        Ok(Some(Found { reference, text, language: source.language }))
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
        let sql = match subject {
            Subject::Recommendation(_) => sql!("recommendation/by_id"),
            Subject::Commitment(_) => sql!("commitment/by_id"),
            Subject::Response(_) => sql!("response/by_id"),
            Subject::Question(_) => sql!("question/by_id"),
            Subject::Statement(_) => sql!("statement/by_id"),
            Subject::Duty(_) => sql!("duty/by_id"),
            Subject::Source(_) => sql!("source/by_id"),
            Subject::Flow(_) => sql!("flow/by_id"),
            Subject::Voice(_) => sql!("voice/by_id"),
            Subject::Feedback(_) => sql!("feedback/by_id"),
            Subject::PracticeReview(_) => sql!("practice_review/by_id"),
            Subject::Publication(_) => sql!("publication/by_id"),
            Subject::Plan(_) => sql!("plan/by_id"),
            Subject::Membership(_) => sql!("membership/by_id"),
            Subject::Referral(_) => sql!("referral/by_id"),
            Subject::Fund(_) => sql!("fund/promised"),
            Subject::Agreement(_) => sql!("agreement/agreed"),
            _ => return self.place_of_other(subject).await,
        };
        let noun: Option<Worded> = self.one(sql, subject.id()).await?;
        Ok(noun.map(|noun| noun.found(None)))
    }

    /// The same for nouns whose wording is not theirs alone, or is not always stated.
    async fn place_of_other(&self, subject: Subject) -> Result<Option<(Reference, String)>, Failure> {
        let id = subject.id();
        Ok(match subject {
            Subject::Circulation(id) => self.circulation_named(id).await?,
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
