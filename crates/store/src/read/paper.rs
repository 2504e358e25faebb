//! Papers: a source with everything that stands in it.

use std::collections::{BTreeMap, HashSet};

use llinyn_model::body::BodyName;
use llinyn_model::circulation::{Circulation, Reply};
use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::id::{RecommendationId, Reference, SourceId};
use llinyn_model::link::Link;
use llinyn_model::meeting::Meeting;
use llinyn_model::paper::{Minutes, NamedBody, Paper};
use llinyn_model::passage::Passage;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::{Disposition, Response};
use llinyn_model::source::{Source, SourceHead};
use uuid::Uuid;

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

impl Reader<'_> {
    /// The source of this reference, with its text and passages.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn source(&self, reference: &Reference) -> Result<Option<Source>, Error> {
        let row = self
            .store()
            .first(sql!("source/by_reference"), &[reference.as_str().into(), self.as_at().into()])
            .await?;
        let Some(row) = row else { return Ok(None) };
        let mut source: Source = parse(&row, "doc")?;
        source.text = row.text("body")?;
        let passages: Vec<Passage> = self.docs_of(sql!("passage/in_source"), source.id.0).await?;
        source.passages = passages;
        Ok(Some(source))
    }

    /// The source of this id, with its text.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn source_of(&self, id: SourceId) -> Result<Option<Source>, Error> {
        match self.source_head(id).await? {
            Some(head) => self.source(&head.reference).await,
            None => Ok(None),
        }
    }

    /// The source of this reference, with everything that stands in it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn paper(&self, reference: &Reference) -> Result<Option<Paper>, Error> {
        match self.source(reference).await? {
            Some(source) => Ok(Some(self.paper_of(source).await?)),
            None => Ok(None),
        }
    }

    /// All sources in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn sources(&self, after: i64, limit: i64) -> Result<Vec<(i64, SourceHead)>, Error> {
        let rows = self
            .store()
            .fetch(sql!("source/page"), &[after.into(), self.as_at().into(), limit.into()])
            .await?;
        let head = |row| Ok((crate::value::Record::int(row, "seq")?, parse::<Source>(row, "doc")?.head()));
        Ok(rows.iter().map(head).collect::<Result<Vec<_>, Failure>>()?)
    }

    /// The sources recorded last, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn newest_sources(&self, limit: i64) -> Result<Vec<SourceHead>, Error> {
        let sources: Vec<Source> = self.docs_of(sql!("source/newest"), limit).await?;
        Ok(sources.iter().map(Source::head).collect())
    }

    async fn paper_of(&self, source: Source) -> Result<Paper, Failure> {
        let id = source.id.0;
        let meetings: Vec<Meeting> = self.docs(sql!("meeting/in_source"), id).await?;
        let mut minutes = Vec::with_capacity(meetings.len());
        for meeting in meetings {
            let statements = self.docs(sql!("statement/of_meeting"), meeting.id.0).await?;
            minutes.push(Minutes { meeting, statements });
        }
        let mut plans = Vec::new();
        for plan in self.docs(sql!("plan/in_source"), id).await? {
            plans.push(self.plan_file(plan).await?);
        }
        let commitments: Vec<Commitment> = self.docs(sql!("commitment/in_source"), id).await?;
        let links = self.links_from(&commitments).await?;
        let rewordings: Vec<llinyn_model::recommendation::Rewording> =
            self.docs(sql!("rewording/in_source"), id).await?;
        let recommendations: Vec<Recommendation> = self.docs(sql!("recommendation/in_source"), id).await?;
        let responses: Vec<Response> = self.docs(sql!("response/in_source"), id).await?;
        let answered = responses.iter().flat_map(|response| &response.answers);
        let asked = answered.filter_map(|answer| answer.recommendation);
        let asked = asked.chain(rewordings.iter().map(|rewording| rewording.recommendation));
        let own: HashSet<RecommendationId> = recommendations.iter().map(|ask| ask.id).collect();
        let elsewhere = self.recommendations_of(asked.filter(|ask| !own.contains(ask))).await?;
        Ok(Paper {
            rewordings,
            elsewhere,
            notes: self.docs(sql!("note/in_source"), id).await?,
            findings: self.docs(sql!("finding/in_source"), id).await?,
            recommendations,
            responses,
            questions: self.docs(sql!("question/in_source"), id).await?,
            examples: self.docs(sql!("example/in_source"), id).await?,
            themes: self.docs(sql!("theme/in_source"), id).await?,
            outcomes: self.docs(sql!("outcome/in_source"), id).await?,
            funds: self.docs(sql!("fund/in_source"), id).await?,
            agreements: self.docs(sql!("agreement/in_source"), id).await?,
            signings: self.docs(sql!("signing/in_source"), id).await?,
            flows: self.docs(sql!("flow/in_source"), id).await?,
            voices: self.docs(sql!("voice/in_source"), id).await?,
            feedbacks: self.docs(sql!("feedback/in_source"), id).await?,
            written_answers: self.docs(sql!("written_answer/in_source"), id).await?,
            judgements: self.docs(sql!("judgement/in_source"), id).await?,
            figures: self.docs(sql!("figure/in_source"), id).await?,
            terms: self.docs(sql!("term/in_source"), id).await?,
            progress: self.docs(sql!("progress/in_source"), id).await?,
            verifications: self.docs(sql!("verification/in_source"), id).await?,
            evidence: self.docs(sql!("evidence/in_source"), id).await?,
            interpretations: self.docs(sql!("interpretation/in_source"), id).await?,
            movings: self.docs(sql!("moving/in_source"), id).await?,
            closures: self.docs(sql!("closure/in_source"), id).await?,
            expectations: self.owed(sql!("expectation/in_source"), id).await?,
            answered: self.answered(id).await?,
            bodies: self.bodies_named(id).await?,
            commitments,
            plans,
            meetings: minutes,
            circulations: self.circulations_in(id).await?,
            links,
            source,
        })
    }

    /// What the promises of a source belong together with.
    async fn links_from(&self, promises: &[Commitment]) -> Result<Vec<Link>, Failure> {
        let mut links = Vec::new();
        for promise in promises {
            links.extend(self.docs::<Link>(sql!("link/from"), promise.id.0).await?);
        }
        Ok(links)
    }

    /// What a source sent round, with the replies.
    async fn circulations_in(&self, source: Uuid) -> Result<Vec<(Circulation, Vec<Reply>)>, Failure> {
        let mut circulations = Vec::new();
        for circulation in self.docs::<Circulation>(sql!("circulation/in_source"), source).await? {
            let replies = self.docs(sql!("reply/printed"), circulation.id.0).await?;
            circulations.push((circulation, replies));
        }
        Ok(circulations)
    }

    async fn recommendations_of(
        &self,
        ids: impl Iterator<Item = RecommendationId>,
    ) -> Result<BTreeMap<RecommendationId, Recommendation>, Failure> {
        let mut found = BTreeMap::new();
        for id in ids {
            if !found.contains_key(&id) {
                let asked: Vec<Recommendation> = self.docs_of(sql!("recommendation/by_id"), id.0).await?;
                found.extend(asked.into_iter().map(|asked| (id, asked)));
            }
        }
        Ok(found)
    }

    async fn answered(&self, source: Uuid) -> Result<BTreeMap<RecommendationId, Vec<Disposition>>, Failure> {
        let rows = self
            .store()
            .fetch(sql!("response/answers_in_source"), &[source.into(), self.as_at().into()])
            .await?;
        let mut answered: BTreeMap<RecommendationId, Vec<Disposition>> = BTreeMap::new();
        for row in &rows {
            let name = row.text("disposition")?;
            let disposition = Disposition::ALL.into_iter().find(|disposition| disposition.name() == name);
            answered.entry(RecommendationId(row.id("recommendation")?)).or_default().extend(disposition);
        }
        Ok(answered)
    }

    async fn bodies_named(
        &self,
        source: Uuid,
    ) -> Result<BTreeMap<llinyn_model::id::BodyId, NamedBody>, Failure> {
        let rows =
            self.store().fetch(sql!("body_name/in_source"), &[source.into(), self.as_at().into()]).await?;
        let mut bodies: BTreeMap<_, NamedBody> = BTreeMap::new();
        for row in &rows {
            let body: llinyn_model::body::Body = parse(row, "body")?;
            let names =
                &mut bodies.entry(body.id).or_insert_with(|| NamedBody { body, names: Vec::new() }).names;
            names.push(parse(row, "doc")?);
        }
        for body in bodies.values_mut() {
            body.names = BodyName::standing(std::mem::take(&mut body.names));
        }
        Ok(bodies)
    }
}
