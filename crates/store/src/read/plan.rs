//! Plans, and what is said of them anywhere in the record.

use std::collections::HashSet;

use llinyn_model::commitment::Commitment;
use llinyn_model::error::Error;
use llinyn_model::expectation::End;
use llinyn_model::id::{PlanId, Reference, SourceId};
use llinyn_model::measure::Measure;
use llinyn_model::paper::PlanFile;
use llinyn_model::passage::Place;
use llinyn_model::plan::{Origin, Plan, Replacement, ReportingDuty, Suspension};
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::{Day, Stated};

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;

/// A plan for its page.
#[derive(Clone, Debug)]
pub struct PlanPage {
    /// The plan and what is said of it.
    pub file: PlanFile,
    /// The source that names it first.
    pub source: Option<SourceHead>,
    /// Its commitments, each with what is owed.
    pub commitments: Vec<(Commitment, Vec<Owed>)>,
    /// The plans it takes the place of.
    pub replaces: Vec<(Reference, String)>,
    /// The plan that takes its place.
    pub replaced_by: Option<(Reference, String)>,
    /// What is owed by its duties.
    pub owed: Vec<Owed>,
}

impl Reader<'_> {
    /// The plan of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plan(&self, reference: &Reference) -> Result<Option<PlanPage>, Error> {
        let plans: Vec<Plan> = self.docs(sql!("plan/by_reference"), reference.as_str()).await?;
        let Some(plan) = plans.into_iter().next() else { return Ok(None) };
        let id = plan.id;
        let source = self.source_head(plan.place.source).await?;
        let mut commitments = Vec::new();
        for commitment in self.docs::<Commitment>(sql!("commitment/of_plan"), id.0).await? {
            let owed = self.owed(sql!("expectation/of"), commitment.id.0).await?;
            commitments.push((commitment, owed));
        }
        let file = self.plan_file(plan).await?;
        let mut owed = Vec::new();
        for (duty, _) in &file.duties {
            owed.extend(self.owed(sql!("expectation/of"), duty.id.0).await?);
        }
        let replaced_by = match &file.replaced {
            Some(replacement) => self.plan_name(replacement.by).await?,
            None => None,
        };
        let mut replaces = Vec::new();
        for replacement in self.docs::<Replacement>(sql!("replacement/by_plan"), id.0).await? {
            replaces.extend(self.plan_name(replacement.plan).await?);
        }
        Ok(Some(PlanPage { file, source, commitments, replaces, replaced_by, owed }))
    }

    /// The same as it stood on a day: without whatever joined it later.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plan_on(&self, reference: &Reference, on: Day) -> Result<Option<PlanPage>, Error> {
        let Some(mut page) = self.plan(reference).await? else { return Ok(None) };
        let file = &mut page.file;
        let said: Vec<SourceHead> = self.docs_of(sql!("source/of_plan"), file.plan.id.0).await?;
        let later: HashSet<SourceId> =
            said.into_iter().filter(|source| !source.dated.by(on)).map(|source| source.id).collect();
        let stood = |place: &Place| !later.contains(&place.source);
        file.origins.retain(|origin| stood(&origin.place));
        file.objectives.retain(|objective| stood(&objective.place));
        file.measures.retain(|measure| stood(&measure.place));
        file.duties.retain(|(duty, _)| stood(&duty.place));
        for (_, stopped) in &mut file.duties {
            *stopped = stopped.take().filter(|stopped| stood(&stopped.place));
        }
        file.replaced = file.replaced.take().filter(|replaced| stood(&replaced.place));
        page.replaced_by = page.replaced_by.filter(|_| file.replaced.is_some());
        page.commitments.retain(|(promise, _)| stood(&promise.place));
        Ok(Some(page))
    }

    /// The address and title of a plan.
    pub(crate) async fn plan_name(&self, id: PlanId) -> Result<Option<(Reference, String)>, Failure> {
        let plans: Vec<Plan> = self.docs_of(sql!("plan/by_id"), id.0).await?;
        Ok(plans.into_iter().next().map(|plan| (plan.reference, plan.title)))
    }

    pub(super) async fn plan_file(&self, plan: Plan) -> Result<PlanFile, Failure> {
        let id = plan.id.0;
        let mut duties = Vec::new();
        for mut duty in self.docs::<ReportingDuty>(sql!("duty/of_plan"), id).await? {
            let stopped = self.stopped(&mut duty).await?;
            duties.push((duty, stopped));
        }
        let open =
            self.store().first(sql!("commitment/open_of_plan"), &[id.into(), self.as_at().into()]).await?;
        let open = open.map(|row| row.int("count")).transpose()?.unwrap_or(0);
        let replaced: Vec<Replacement> = self.docs(sql!("replacement/of_plan"), id).await?;
        let mut origins: Vec<Origin> = self.docs(sql!("origin/of_plan"), id).await?;
        for origin in &mut origins {
            if let Some(address) = origin.address()
                && let Some(paper) = self.source_named(address).await?
            {
                origin.words = paper.title;
            }
        }
        Ok(PlanFile {
            origins,
            objectives: self.docs(sql!("objective/of_plan"), id).await?,
            measures: self.docs(sql!("measure/of_plan"), id).await?,
            duties,
            replaced: replaced.into_iter().next_back(),
            open_commitments: u64::try_from(open).unwrap_or(0),
            plan,
        })
    }

    /// A duty to report by its address, with its end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn duty(
        &self,
        reference: &Reference,
    ) -> Result<Option<(ReportingDuty, Option<Suspension>)>, Error> {
        let duties: Vec<ReportingDuty> = self.docs(sql!("duty/by_reference"), reference.as_str()).await?;
        let Some(mut duty) = duties.into_iter().next() else { return Ok(None) };
        let stopped = self.stopped(&mut duty).await?;
        Ok(Some((duty, stopped)))
    }

    /// The end of reports, once the last report is up to date: reporting that began again is no longer stopped.
    async fn stopped(&self, duty: &mut ReportingDuty) -> Result<Option<Suspension>, Failure> {
        self.reported(duty).await?;
        let suspended: Vec<Suspension> = self.docs(sql!("suspension/of_duty"), duty.id.0).await?;
        let again = |stopped: &Suspension| {
            duty.last.value().zip(stopped.dated.value()).is_some_and(|(last, stopped)| last > stopped)
        };
        Ok(suspended.into_iter().next_back().filter(|stopped| !again(stopped)))
    }

    /// Brings the last report up to date with the papers that met the duty after it was recorded.
    pub(super) async fn reported(&self, duty: &mut ReportingDuty) -> Result<(), Failure> {
        for owed in self.owed(sql!("expectation/of"), duty.id.0).await? {
            let Some(End::Met(Subject::Source(report))) = owed.ended.map(|ended| ended.end) else { continue };
            let day = self.source_head(report).await?.and_then(|source| source.dated.latest());
            if let Some(day) = day.filter(|day| duty.last.value().is_none_or(|last| day > last)) {
                duty.last = Stated::Stated(day);
            }
        }
        Ok(())
    }

    /// The plans that are measured by anything, in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn measured_plans(&self) -> Result<Vec<Plan>, Error> {
        Ok(self.docs_of(sql!("plan/measured"), self.as_at()).await?)
    }

    /// The measures of a plan, each as often as it was said, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn measures_of(&self, plan: PlanId) -> Result<Vec<Measure>, Error> {
        Ok(self.docs(sql!("measure/of_plan"), plan.0).await?)
    }

    /// The measure of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn measure(&self, reference: &Reference) -> Result<Option<Measure>, Error> {
        Ok(self.docs(sql!("measure/by_reference"), reference.as_str()).await?.into_iter().next())
    }

    /// All plans in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn plans(&self, after: i64, limit: i64) -> Result<Vec<(i64, Plan)>, Error> {
        let rows = self.store().fetch(sql!("plan/page"), &[after.into(), limit.into()]).await?;
        let plan = |row| Ok((crate::value::Record::int(row, "seq")?, parse(row, "doc")?));
        Ok(rows.iter().map(plan).collect::<Result<Vec<_>, Failure>>()?)
    }

    /// All duties to report, each with its plan's address and title and with its end.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn duties(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, ReportingDuty, Option<Suspension>)>, Error> {
        let rows = self.store().fetch(sql!("duty/page"), &[after.into(), limit.into()]).await?;
        let mut duties = Vec::with_capacity(rows.len());
        for row in &rows {
            let duty: ReportingDuty = parse(row, "doc")?;
            let suspended: Vec<Suspension> = self.docs(sql!("suspension/of_duty"), duty.id.0).await?;
            duties.push((row.int("seq")?, duty, suspended.into_iter().next_back()));
        }
        Ok(duties)
    }
}
