//! What an import asks of the record: is this paper known, this wording, this name, this plan?

use llinyn_model::body::Body;
use llinyn_model::commitment::{Commitment, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::expectation::{Expectation, ExpectationKind};
use llinyn_model::fold;
use llinyn_model::id::{CommitmentId, ExpectationId, PlanId, RecommendationId, Reference};
use llinyn_model::moving::Moving;
use llinyn_model::plan::{Plan, ReportingDuty};
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::Response;
use llinyn_model::source::{Source, SourceHead};
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;

use super::Reader;
use crate::project::{OPEN, wording};
use crate::sql::sql;

impl Reader<'_> {
    /// The source of a file, by the file's SHA-256.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn source_by_digest(&self, digest: &str) -> Result<Option<SourceHead>, Error> {
        let sources: Vec<Source> = self.docs_of(sql!("source/by_digest"), digest).await?;
        Ok(sources.first().map(Source::head))
    }

    /// Sources of this title, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn sources_by_title(&self, title: &str) -> Result<Vec<SourceHead>, Error> {
        let sources: Vec<Source> = self.docs_of(sql!("source/by_title"), fold::text(title)).await?;
        Ok(sources.iter().map(Source::head).collect())
    }

    /// Recommendations of this wording, but for case, accents, punctuation and spacing.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn recommendations_worded(&self, text: &str) -> Result<Vec<Recommendation>, Error> {
        Ok(self.docs_of(sql!("recommendation/by_wording"), wording(text)).await?)
    }

    /// The recommendations that stand in a source.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn recommendations_in(&self, source: &SourceHead) -> Result<Vec<Recommendation>, Error> {
        Ok(self.docs(sql!("recommendation/in_source"), source.id.0).await?)
    }

    /// The responses that stand in a source.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn responses_in(&self, source: &SourceHead) -> Result<Vec<Response>, Error> {
        Ok(self.docs(sql!("response/in_source"), source.id.0).await?)
    }

    /// The commitments that stand in a source.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn commitments_in(&self, source: &SourceHead) -> Result<Vec<Commitment>, Error> {
        Ok(self.docs(sql!("commitment/in_source"), source.id.0).await?)
    }

    /// All that is still owed for a recommendation, for the answers that answer nothing else, and for what they promise.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_of_thread(
        &self,
        recommendation: RecommendationId,
    ) -> Result<Vec<ExpectationId>, Error> {
        let rows = self
            .store()
            .fetch(sql!("expectation/open_of_thread"), &[recommendation.0.into(), OPEN.into()])
            .await?;
        Ok(rows.iter().map(|row| row.id("id").map(ExpectationId)).collect::<Result<Vec<_>, _>>()?)
    }

    /// The open deliveries of what was promised for a recommendation and for nothing else.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_deliveries(
        &self,
        recommendation: RecommendationId,
    ) -> Result<Vec<ExpectationId>, Error> {
        let values = [recommendation.0.into(), OPEN.into(), ExpectationKind::Delivery.name().into()];
        let rows = self.store().fetch(sql!("expectation/open_deliveries"), &values).await?;
        Ok(rows.iter().map(|row| row.id("id").map(ExpectationId)).collect::<Result<Vec<_>, _>>()?)
    }

    /// The addresses of the recommendations a promise was made for.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn asks_of(&self, promise: &Commitment) -> Result<Vec<Reference>, Error> {
        let asks: Vec<RecommendationId> = match promise.made_in {
            MadeIn::Response(id) => {
                let responses: Vec<Response> = self.docs_of(sql!("response/by_id"), id.0).await?;
                let answers = responses.iter().flat_map(|response| &response.answers);
                answers.filter_map(|answer| answer.recommendation).collect()
            }
            MadeIn::Plan(_, ask) => ask.into_iter().collect(),
            MadeIn::Statement(_) | MadeIn::Question(_) | MadeIn::Paper | MadeIn::Assurance => Vec::new(),
        };
        let mut references = Vec::with_capacity(asks.len());
        for ask in asks {
            references.extend(self.place(ask.into()).await?.map(|(reference, _)| reference));
        }
        Ok(references)
    }

    /// The moves of a promise's date, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn moves_of(&self, promise: CommitmentId) -> Result<Vec<Moving>, Error> {
        Ok(self.docs(sql!("moving/of"), promise.0).await?)
    }

    /// The body that bears or bore this name.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn body_named(&self, name: &str) -> Result<Option<Body>, Error> {
        let bodies: Vec<Body> = self.docs_of(sql!("body/by_name"), fold::text(name)).await?;
        Ok(bodies.into_iter().next())
    }

    /// Whether a reference of a source or of a body is taken.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn is_taken(&self, reference: &Reference) -> Result<bool, Error> {
        let sources: Vec<Source> = self.docs(sql!("source/by_reference"), reference.as_str()).await?;
        let bodies: Vec<Body> = self.docs(sql!("body/by_reference"), reference.as_str()).await?;
        Ok(!sources.is_empty() || !bodies.is_empty())
    }

    /// The answer of an address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn response(&self, reference: &Reference) -> Result<Option<Response>, Error> {
        Ok(self.docs(sql!("response/by_reference"), reference.as_str()).await?.into_iter().next())
    }

    /// The duties to report on a plan, each with the last report the record knows.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn duties_of(&self, plan: PlanId) -> Result<Vec<ReportingDuty>, Error> {
        let mut duties: Vec<ReportingDuty> = self.docs(sql!("duty/of_plan"), plan.0).await?;
        for duty in &mut duties {
            self.reported(duty).await?;
        }
        Ok(duties)
    }

    /// Plans of this title.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plan_titled(&self, title: &str) -> Result<Option<Plan>, Error> {
        let plans: Vec<Plan> = self.docs_of(sql!("plan/by_title"), fold::text(title)).await?;
        Ok(plans.into_iter().next())
    }

    /// All that was ever owed for a subject, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_for(&self, subject: Subject) -> Result<Vec<Owed>, Error> {
        Ok(self.owed(sql!("expectation/of"), subject.id()).await?)
    }

    /// What is still owed for a subject, of a kind.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn open_for(&self, subject: Subject, kind: ExpectationKind) -> Result<Vec<Expectation>, Error> {
        let rows =
            self.store().fetch(sql!("expectation/open_of"), &[subject.id().into(), OPEN.into()]).await?;
        let mut open = Vec::new();
        for row in &rows {
            if row.text("kind")? == kind.name() {
                open.push(super::parse(row, "doc")?);
            }
        }
        Ok(open)
    }
}
