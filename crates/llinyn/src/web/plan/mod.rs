//! The page of a plan: the sources it answers, its objectives and measures, its duty to report and what is missing,
//! its commitments, and what it takes the place of.

mod picture;

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::expectation::{End, ExpectationKind, Standing};
use llinyn_model::id::{CommitmentId, Reference, SourceId};
use llinyn_model::measure::{self, Latest, Measure, Movement};
use llinyn_model::plan::{Objective, Origin, OriginKind, Suspension};
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::voice::Effect;
use llinyn_model::{Day, DayRange, Language, Stated};
use llinyn_store::{PlanPage, Reader};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::ListRow;
use super::referral::{self, Outcome, Step};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::Site;
use super::voice::{self, VoiceLine};
use super::{flow, fund, question};
use crate::picture::{Drawn, Shape};
use crate::words::Words;

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
    /// What was asked about it.
    questions: Vec<ListRow>,
    /// Where it was referred.
    referrals: Vec<Step>,
    funds: Vec<ListRow>,
    /// What passes from body to body for it.
    flows: Vec<flow::FlowLine>,
    /// How children took part in it.
    voices: Vec<VoiceLine>,
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
    /// Where its latest value, or the measure itself, is said.
    source: Option<SourceLine>,
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
    /// The reports given, in the order they came.
    given: Vec<GivenView>,
    stopped: Option<StoppedView>,
}

/// A report that was given.
#[derive(Serialize)]
struct GivenView {
    source: SourceLine,
    /// The days that had passed empty before it came.
    late: Vec<Day>,
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
    drawn: Option<Drawn>,
}

/// The page of the plan at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let Some(mut plan) = reader.plan(reference).await? else { return Err(missing(ask.path.clone())) };
    let sources = sources(&reader, &mut plan.file.measures, time.on).await?;
    let duties = plan.file.duties.iter();
    let said = duties.flat_map(|(duty, stopped)| {
        let agreed = stopped.as_ref().and_then(|stopped| stopped.agreed_by.value());
        [duty.from.value(), duty.to.value(), agreed].into_iter().flatten()
    });
    let owners = plan.commitments.iter().filter_map(|(promise, _)| promise.owner.value());
    let own = plan.file.plan.owner.value().into_iter().chain(&plan.file.plan.overseers);
    let bodies = Bodies::of(&reader, ask.language, said.chain(owners).chain(own)).await?;
    let promises: Vec<CommitmentId> = plan.commitments.iter().map(|(promise, _)| promise.id).collect();
    let questions = question::rows(&reader, plan.file.plan.id.into(), ask.language, time.on).await?;
    let referrals = referral::steps(&reader, plan.file.plan.id.into(), ask.language, time.on).await?;
    let funds = fund::rows(&reader, plan.file.plan.id.into(), ask.language, time.on).await?;
    let flows = flow::about(&reader, plan.file.plan.id.into(), ask.language, time.on).await?;
    let voices = voice::lines(&reader, plan.file.plan.id.into(), ask.language, time.on).await?;
    let given = given(&reader, &plan, time.on).await?;
    let drawn = picture::drawn(&reader, &plan, Words(site.locales.of(ask.language)), time.on).await?;
    let mut view = view(plan, &bodies, &sources, ask.language, time.on);
    for (duty, given) in view.duties.iter_mut().zip(given) {
        duty.given = given;
    }
    (view.questions, view.funds, view.referrals, view.flows) = (questions, funds, referrals, flows);
    view.voices = voices;
    for (row, promise) in view.commitments.iter_mut().zip(promises) {
        *row = std::mem::take(row).moved(&reader, promise, time.on).await?;
    }
    let frame = Frame::new(site, ask, view.title.clone(), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view, drawn }))
}

/// The sources that measures stand in.
type Sources = HashMap<SourceId, SourceHead>;

/// Keeps the measures that were said by a day; their sources.
async fn sources(reader: &Reader<'_>, measures: &mut Vec<Measure>, on: Day) -> Result<Sources, Error> {
    let mut sources = Sources::new();
    for measure in measures.iter() {
        sources.extend(reader.source_head(measure.place.source).await?.map(|head| (head.id, head)));
    }
    sources.retain(|_, head| head.dated.by(on));
    measures.retain(|measure| sources.contains_key(&measure.place.source));
    Ok(sources)
}

/// The reports that met each duty by a day, each with the days that passed empty before it.
async fn given(reader: &Reader<'_>, plan: &PlanPage, on: Day) -> Result<Vec<Vec<GivenView>>, Error> {
    let mut all = Vec::with_capacity(plan.file.duties.len());
    for (duty, _) in &plan.file.duties {
        let mut given = Vec::new();
        let updates = plan.owed.iter().filter(|owed| {
            owed.expectation.of == duty.id.into() && owed.expectation.kind == ExpectationKind::Update
        });
        for owed in updates {
            let Some(End::Met(Subject::Source(report))) = owed.ended.as_ref().map(|ended| ended.end) else {
                continue;
            };
            let Some(head) = reader.source_head(report).await?.filter(|head| head.dated.by(on)) else {
                continue;
            };
            let first = owed.expectation.due.due();
            let late =
                head.dated.latest().and_then(|day| duty.counted_from(first).missed(day).value().cloned());
            given.push(GivenView { source: SourceLine::from(&head), late: late.unwrap_or_default() });
        }
        all.push(given);
    }
    Ok(all)
}

fn view(plan: PlanPage, bodies: &Bodies, sources: &Sources, language: Language, on: Day) -> PlanView {
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
        given: Vec::new(),
        stopped: stopped.as_ref().map(|stopped| StoppedView {
            agreed_by: bodies.stated(&stopped.agreed_by),
            suspension: stopped.clone(),
        }),
    });
    let mut measures = measure::standing(file.measures);
    let objectives = file.objectives.into_iter().map(|objective| {
        let is_own = |measure: &mut Measure| measure.objective.value() == Some(&objective.position);
        let own = measures.extract_if(.., is_own).collect();
        ObjectiveView { measures: measured(own, sources), objective }
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
        measures: measured(measures, sources),
        duties: duties.collect(),
        commitments: commitments
            .iter()
            .map(|(promise, owed)| commitment(promise, owed, bodies, spoken, on))
            .collect(),
        questions: Vec::new(),
        referrals: Vec::new(),
        funds: Vec::new(),
        flows: Vec::new(),
        voices: Vec::new(),
        replaces,
        replaced_by,
        open_commitments: file.open_commitments,
    }
}

fn measured(measures: Vec<Measure>, sources: &Sources) -> Vec<MeasureView> {
    let view = |measure: Measure| MeasureView {
        movement: measure.movement(),
        source: sources.get(&measure.place.source).map(SourceLine::from),
        measure,
    };
    measures.into_iter().map(view).collect()
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
