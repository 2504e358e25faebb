//! Threads.

use std::collections::BTreeMap;

use llinyn_model::commitment::{Commitment, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::link::Link;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Linked, Owed, Root, Thread};

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::Record;

impl Reader<'_> {
    /// The thread that begins with the recommendation or the commitment of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn thread(&self, reference: &Reference) -> Result<Option<Thread>, Error> {
        let recommendations: Vec<Recommendation> =
            self.docs(sql!("recommendation/by_reference"), reference.as_str()).await?;
        if let Some(recommendation) = recommendations.into_iter().next() {
            return Ok(Some(self.of_recommendation(recommendation).await?));
        }
        let commitments: Vec<Commitment> =
            self.docs(sql!("commitment/by_reference"), reference.as_str()).await?;
        match commitments.into_iter().next() {
            Some(commitment) => Ok(Some(self.of_commitment(commitment).await?)),
            None => Ok(None),
        }
    }

    async fn of_recommendation(&self, recommendation: Recommendation) -> Result<Thread, Failure> {
        let id = recommendation.id.0;
        let responses: Vec<llinyn_model::response::Response> =
            self.docs(sql!("response/of_recommendation"), id).await?;
        let mut commitments: Vec<Commitment> = Vec::new();
        for response in &responses {
            commitments.extend(self.docs(sql!("commitment/of_response"), response.id.0).await?);
        }
        commitments.extend(self.docs::<Commitment>(sql!("commitment/of_recommendation"), id).await?);
        let mut subjects = vec![Subject::from(recommendation.id)];
        subjects.extend(responses.iter().map(|response| Subject::from(response.id)));
        subjects.extend(commitments.iter().map(|commitment| Subject::from(commitment.id)));
        let mut thread = self.bare(Root::Recommendation(recommendation), &subjects).await?;
        thread.rewordings = self.docs(sql!("rewording/of"), id).await?;
        thread.closures = self.docs(sql!("closure/of"), id).await?;
        for commitment in &commitments {
            thread.movings.extend(self.docs(sql!("moving/of"), commitment.id.0).await?);
            thread.ends.extend(self.docs(sql!("closure/of"), commitment.id.0).await?);
        }
        thread.measures = self.measures(&commitments).await?;
        thread.responses = responses;
        thread.commitments = commitments;
        self.add_sources(&mut thread).await?;
        Ok(thread)
    }

    async fn of_commitment(&self, commitment: Commitment) -> Result<Thread, Failure> {
        let subjects = [Subject::from(commitment.id)];
        let measures = self.measures(std::slice::from_ref(&commitment)).await?;
        let id = commitment.id.0;
        let mut thread = self.bare(Root::Commitment(commitment), &subjects).await?;
        thread.movings = self.docs(sql!("moving/of"), id).await?;
        thread.closures = self.docs(sql!("closure/of"), id).await?;
        thread.measures = measures;
        self.add_sources(&mut thread).await?;
        Ok(thread)
    }

    /// What is owed, claimed, found and linked for all the subjects of a thread.
    async fn bare(&self, root: Root, subjects: &[Subject]) -> Result<Thread, Failure> {
        let mut thread = Thread {
            root,
            rewordings: Vec::new(),
            responses: Vec::new(),
            commitments: Vec::new(),
            expectations: Vec::new(),
            progress: Vec::new(),
            verifications: Vec::new(),
            movings: Vec::new(),
            closures: Vec::new(),
            ends: Vec::new(),
            links: Vec::new(),
            measures: Vec::new(),
            sources: BTreeMap::new(),
        };
        for subject in subjects {
            thread.expectations.extend(self.owed(sql!("expectation/of"), subject.id()).await?);
            thread.progress.extend(self.docs(sql!("progress/of"), subject.id()).await?);
            thread.verifications.extend(self.docs(sql!("verification/of"), subject.id()).await?);
            let links: Vec<Link> = self.docs(sql!("link/of"), subject.id()).await?;
            for link in links {
                // A link between two things of one thread is found from both, and is one link.
                if thread.links.iter().any(|known| known.link.id == link.id) {
                    continue;
                }
                thread.links.extend(self.linked(link, *subject).await?);
            }
        }
        Ok(thread)
    }

    /// What a query of expectations finds, each with its end.
    pub(super) async fn owed(&self, sql: &'static str, key: uuid::Uuid) -> Result<Vec<Owed>, Failure> {
        let rows = self.store().fetch(sql, &[key.into(), self.as_at().into()]).await?;
        rows.iter().map(owed).collect()
    }

    async fn linked(&self, link: Link, near: Subject) -> Result<Option<Linked>, Failure> {
        let far = if link.from == near { link.to } else { link.from };
        let found = self.place_of(far).await?;
        Ok(found.map(|(other, text)| Linked { link, other, text }))
    }

    async fn measures(
        &self,
        commitments: &[Commitment],
    ) -> Result<Vec<llinyn_model::measure::Measure>, Failure> {
        let mut plans: Vec<_> = commitments
            .iter()
            .filter_map(|commitment| match commitment.made_in {
                MadeIn::Plan(plan, _) => Some(plan),
                _ => None,
            })
            .collect();
        plans.sort_unstable();
        plans.dedup();
        let mut measures = Vec::new();
        for plan in plans {
            measures.extend(self.docs(sql!("measure/of_plan"), plan.0).await?);
        }
        Ok(measures)
    }

    /// The heads of all sources a thread stands in.
    async fn add_sources(&self, thread: &mut Thread) -> Result<(), Failure> {
        let mut ids: Vec<SourceId> = vec![thread.place().source];
        ids.extend(thread.rewordings.iter().map(|noun| noun.place.source));
        ids.extend(thread.responses.iter().map(|noun| noun.place.source));
        ids.extend(thread.commitments.iter().map(|noun| noun.place.source));
        ids.extend(thread.progress.iter().map(|noun| noun.place.source));
        ids.extend(thread.verifications.iter().map(|noun| noun.place.source));
        ids.extend(thread.movings.iter().map(|noun| noun.place.source));
        ids.extend(thread.closures.iter().chain(&thread.ends).map(|noun| noun.place.source));
        ids.extend(thread.measures.iter().map(|noun| noun.place.source));
        ids.extend(thread.expectations.iter().map(|owed| owed.expectation.source));
        ids.extend(
            thread.expectations.iter().filter_map(|owed| owed.ended.as_ref()).map(|ended| ended.source),
        );
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let heads: Vec<llinyn_model::source::Source> = self.docs_of(sql!("source/by_id"), id.0).await?;
            thread.sources.extend(heads.first().map(|source| (id, source.head())));
        }
        Ok(())
    }
}

fn owed(row: &Record) -> Result<Owed, Failure> {
    let ended = row.maybe_text("ended")?.map(|text| serde_json::from_str(&text)).transpose()?;
    Ok(Owed { expectation: parse(row, "doc")?, ended })
}
