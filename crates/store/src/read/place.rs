//! Where something of the record is to be found: its address and its wording.

use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::evidence::Evidence;
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
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::Reader;
use crate::failure::Failure;
use crate::sql::sql;

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
            Subject::Source(_) => {
                self.one::<Source>(sql!("source/by_id"), id).await?.map(|noun| (noun.reference, noun.title))
            }
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

    async fn one<T: DeserializeOwned>(&self, sql: &'static str, id: Uuid) -> Result<Option<T>, Failure> {
        Ok(self.docs_of(sql, id).await?.into_iter().next())
    }
}
