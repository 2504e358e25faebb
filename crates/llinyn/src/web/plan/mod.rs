//! The page of a plan: the sources it answers, its objectives and measures, its duty to report and what is missing,
//! its commitments, and what it takes the place of.

use askama::Template;
use axum::response::Response;
use llinyn_model::expectation::Standing;
use llinyn_model::id::{CommitmentId, Reference};
use llinyn_model::measure::{self, Measure, Movement};
use llinyn_model::plan::{Objective, Origin, OriginKind, Suspension};
use llinyn_model::thread::Owed;
use llinyn_model::{Day, DayRange, Language, Stated};
use llinyn_store::PlanPage;
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::ListRow;
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::Site;

#[derive(Serialize)]
struct PlanView {
    reference: Reference,
    title: String,
    language: Language,
    owner: Stated<Whom>,
    period: Stated<DayRange>,
    overseers: Vec<Whom>,
    source: Option<SourceLine>,
    origins: Vec<Origin>,
    objectives: Vec<ObjectiveView>,
    /// Measures that name no objective of the plan.
    measures: Vec<MeasureView>,
    duties: Vec<DutyView>,
    commitments: Vec<ListRow>,
    replaces: Vec<(Reference, String)>,
    replaced_by: Option<(Reference, String)>,
    open_commitments: u64,
}

#[derive(Serialize)]
struct ObjectiveView {
    objective: Objective,
    measures: Vec<MeasureView>,
}

#[derive(Serialize)]
struct MeasureView {
    measure: Measure,
    movement: Stated<Movement>,
}

/// A duty to report, on a day.
#[derive(Serialize)]
struct DutyView {
    reference: Reference,
    quote: Quote,
    from: Stated<Whom>,
    to: Stated<Whom>,
    every_months: Stated<u16>,
    last: Stated<Day>,
    /// The day the first report is due.
    first: Stated<Day>,
    /// The reports missed since, each by the day it was due.
    missed: Stated<Vec<Day>>,
    /// Calendar days since the last report.
    since_last: Stated<i64>,
    stopped: Option<StoppedView>,
}

#[derive(Serialize)]
struct StoppedView {
    suspension: Suspension,
    agreed_by: Stated<Whom>,
}

#[derive(Template)]
#[template(path = "plan/plan.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a PlanView,
}

/// The page of the plan at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let Some(plan) = reader.plan(reference).await? else { return Err(missing(ask.path.clone())) };
    let duties = plan.file.duties.iter();
    let said = duties.flat_map(|(duty, stopped)| {
        let agreed = stopped.as_ref().and_then(|stopped| stopped.agreed_by.value());
        [duty.from.value(), duty.to.value(), agreed].into_iter().flatten()
    });
    let owners = plan.commitments.iter().filter_map(|(promise, _)| promise.owner.value());
    let own = plan.file.plan.owner.value().into_iter().chain(&plan.file.plan.overseers);
    let bodies = Bodies::of(&reader, ask.language, said.chain(owners).chain(own)).await?;
    let promises: Vec<CommitmentId> = plan.commitments.iter().map(|(promise, _)| promise.id).collect();
    let mut view = view(plan, &bodies, ask.language, time.on);
    for (row, promise) in view.commitments.iter_mut().zip(promises) {
        *row = std::mem::take(row).moved(&reader, promise, time.on).await?;
    }
    let frame = Frame::new(site, ask, view.title.clone(), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

fn view(plan: PlanPage, bodies: &Bodies, language: Language, on: Day) -> PlanView {
    let PlanPage { file, source, commitments, replaces, replaced_by, .. } = plan;
    let spoken = source.as_ref().map_or(language, |source| source.language);
    let duties = file.duties.iter().map(|(duty, stopped)| DutyView {
        reference: duty.reference.clone(),
        quote: Quote::new(&duty.text, spoken, &duty.reference),
        from: bodies.stated(&duty.from),
        to: bodies.stated(&duty.to),
        every_months: duty.every_months.clone(),
        last: duty.last.clone(),
        first: duty.first.clone(),
        missed: duty.missed(on),
        since_last: duty.last.clone().map(|last| last.days_until(on)),
        stopped: stopped.as_ref().map(|stopped| StoppedView {
            agreed_by: bodies.stated(&stopped.agreed_by),
            suspension: stopped.clone(),
        }),
    });
    let mut measures = measure::standing(file.measures);
    let objectives = file.objectives.into_iter().map(|objective| {
        let is_own = |measure: &mut Measure| measure.objective.value() == Some(&objective.position);
        let own = measures.extract_if(.., is_own).collect();
        ObjectiveView { measures: measured(own), objective }
    });
    let objectives = objectives.collect();
    PlanView {
        reference: file.plan.reference,
        title: file.plan.title,
        language: spoken,
        owner: bodies.stated(&file.plan.owner),
        period: file.plan.period,
        overseers: bodies.all(&file.plan.overseers),
        source: source.as_ref().map(SourceLine::from),
        origins: file.origins,
        objectives,
        measures: measured(measures),
        duties: duties.collect(),
        commitments: commitments
            .iter()
            .map(|(promise, owed)| commitment(promise, owed, bodies, spoken, on))
            .collect(),
        replaces,
        replaced_by,
        open_commitments: file.open_commitments,
    }
}

fn measured(measures: Vec<Measure>) -> Vec<MeasureView> {
    measures.into_iter().map(|measure| MeasureView { movement: measure.movement(), measure }).collect()
}

fn commitment(
    promise: &llinyn_model::commitment::Commitment,
    owed: &[Owed],
    bodies: &Bodies,
    language: Language,
    on: Day,
) -> ListRow {
    let late = owed.iter().find_map(|owed| match owed.standing(on) {
        Standing::Silent { days, .. } => Some(days),
        _ => None,
    });
    ListRow {
        address: Some(format!("/{}", promise.reference)),
        text: promise.text.clone(),
        language: Some(language),
        tag: Some(("grade", promise.grade.name())),
        whom: promise.owner.value().map(|owner| bodies.whom(owner)),
        day: promise.horizon.due().value().copied(),
        late,
        ..ListRow::default()
    }
}
