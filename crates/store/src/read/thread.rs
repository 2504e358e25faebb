//! Threads.

use llinyn_model::commitment::{Commitment, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::link::Link;
use llinyn_model::measure::Measure;
use llinyn_model::meeting::{Meeting, Statement};
use llinyn_model::recommendation::Recommendation;
use llinyn_model::source::SourceHead;
use llinyn_model::thread::{Linked, Minuted, Owed, Root, Thread};

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
            return Ok(Some(self.whole(Root::Recommendation(recommendation)).await?));
        }
        let commitments: Vec<Commitment> =
            self.docs(sql!("commitment/by_reference"), reference.as_str()).await?;
        match commitments.into_iter().next() {
            Some(commitment) => Ok(Some(self.whole(Root::Commitment(commitment)).await?)),
            None => Ok(None),
        }
    }

    /// The standing assurance that was given last.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn assurance(&self) -> Result<Option<Reference>, Error> {
        let row = self.store.first(sql!("commitment/assurance"), &[]).await?;
        Ok(row.map(|row| row.text("reference")).transpose()?.map(Reference::stored))
    }

    /// The thread with everything that hangs on its root: all of it with one query.
    async fn whole(&self, root: Root) -> Result<Thread, Failure> {
        let mut thread = Thread::begun(root);
        let mut links: Vec<Link> = Vec::new();
        let id = thread.subject().id();
        for row in self.store().fetch(sql!("thread/whole"), &[id.into(), self.as_at().into()]).await? {
            match row.text("noun")?.as_str() {
                "expectation" => thread.expectations.push(owed(&row)?),
                "response" => thread.responses.push(parse(&row, "doc")?),
                "commitment" => thread.commitments.push(parse(&row, "doc")?),
                "rewording" => thread.rewordings.push(parse(&row, "doc")?),
                "evidence" => thread.evidence.push(parse(&row, "doc")?),
                "interpretation" => thread.interpretations.push(parse(&row, "doc")?),
                "moving" => thread.movings.push(parse(&row, "doc")?),
                "passing" => thread.passings.push(parse(&row, "doc")?),
                "end" => thread.ends.push(parse(&row, "doc")?),
                "closure" => thread.closures.push(parse(&row, "doc")?),
                "progress" => thread.progress.push(parse(&row, "doc")?),
                "verification" => thread.verifications.push(parse(&row, "doc")?),
                "referral" => thread.referrals.push(parse(&row, "doc")?),
                "statement" => thread.minuted.extend(self.minuted(parse(&row, "doc")?).await?),
                _ => links.push(parse(&row, "doc")?),
            }
        }
        // A link between two things of one thread is found from both, and is one link.
        links.dedup_by_key(|link| link.id);
        for link in links {
            thread.links.extend(self.linked(link, &thread).await?);
        }
        let measures = self.measures(thread.promises()).await?;
        thread.measures = measures;
        self.add_sources(&mut thread).await?;
        Ok(thread)
    }

    /// What a query of expectations finds, each with its end and its silence.
    pub(super) async fn owed(&self, sql: &'static str, key: uuid::Uuid) -> Result<Vec<Owed>, Failure> {
        let rows = self.store().fetch(sql, &[key.into(), self.as_at().into()]).await?;
        rows.iter().map(owed).collect()
    }

    /// What was said about a thread, with its meeting.
    async fn minuted(&self, statement: Statement) -> Result<Option<Minuted>, Failure> {
        let meetings: Vec<Meeting> = self.docs_of(sql!("meeting/by_id"), statement.meeting.0).await?;
        let mut corrections = self.corrections(statement.meeting).await?;
        corrections.retain(|correction| correction.of == Some(statement.id));
        Ok(meetings.into_iter().next().map(|meeting| Minuted { statement, meeting, corrections }))
    }

    async fn linked(&self, link: Link, thread: &Thread) -> Result<Option<Linked>, Failure> {
        let far = if thread.holds(link.from) { link.to } else { link.from };
        Ok(self.place_of(far).await?.map(|(other, text)| Linked { link, other, text }))
    }

    async fn measures(&self, promises: impl Iterator<Item = &Commitment>) -> Result<Vec<Measure>, Failure> {
        let mut plans: Vec<_> = promises
            .filter_map(|promise| match promise.made_in {
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
        ids.extend(thread.evidence.iter().map(|noun| noun.place.source));
        ids.extend(thread.interpretations.iter().map(|noun| noun.place.source));
        ids.extend(thread.movings.iter().map(|noun| noun.place.source));
        ids.extend(thread.passings.iter().map(|noun| noun.source));
        ids.extend(thread.closures.iter().chain(&thread.ends).map(|noun| noun.place.source));
        ids.extend(thread.minuted.iter().map(|minuted| minuted.statement.place.source));
        let corrections = thread.minuted.iter().flat_map(|minuted| &minuted.corrections);
        ids.extend(corrections.map(|correction| correction.place.source));
        ids.extend(thread.referrals.iter().map(|referral| referral.place.source));
        ids.extend(thread.links.iter().filter_map(Linked::said_in));
        ids.extend(thread.measures.iter().map(|noun| noun.place.source));
        ids.extend(thread.expectations.iter().map(|owed| owed.expectation.source));
        ids.extend(
            thread.expectations.iter().filter_map(|owed| owed.ended.as_ref()).map(|ended| ended.source),
        );
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            let heads: Vec<SourceHead> = self.docs_of(sql!("source/by_id"), id.0).await?;
            thread.sources.extend(heads.into_iter().map(|head| (id, head)));
        }
        Ok(())
    }
}

/// What is owed, with its end and its silence.
pub(super) fn owed(row: &Record) -> Result<Owed, Failure> {
    let ended = row.maybe_text("ended")?.map(|text| serde_json::from_str(&text)).transpose()?;
    let silence = row.maybe_int("silent")?.and_then(|seq| u64::try_from(seq).ok());
    Ok(Owed { expectation: parse(row, "doc")?, ended, silence })
}
