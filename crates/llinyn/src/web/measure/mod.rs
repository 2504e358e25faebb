//! Every measure that is held, body by body and plan by plan, with its latest value or why there is none.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::measure::{self, Latest, Measure, Movement};
use llinyn_model::plan::Plan;
use llinyn_model::source::SourceHead;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::Reader;
use serde::Serialize;

use super::ask::{Ask, bad};
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::collator;
use super::refusal::Refusal;
use super::reply;
use super::shown::{SourceLine, Whom};
use super::site::Shared;

/// Measures of a page, or a few more: a plan is never parted.
const ROWS: usize = 50;

#[derive(Serialize)]
struct MeasuresView {
    plans: Vec<PlanMeasures>,
    /// Where the next page begins.
    after: Option<String>,
}

/// The measures of a plan.
#[derive(Serialize)]
struct PlanMeasures {
    reference: Reference,
    title: String,
    language: Language,
    owner: Stated<Whom>,
    /// Whether it is the first of its owner's on the page.
    heads: bool,
    measures: Vec<MeasureRow>,
}

/// A measure as it stands.
#[derive(Serialize)]
struct MeasureRow {
    measure: Measure,
    movement: Stated<Movement>,
    /// Whether it lacks what it would be measured by.
    unmeasured: bool,
    /// Where its latest value, or the measure itself, is said.
    source: Option<SourceLine>,
}

#[derive(Template)]
#[template(path = "measure/measures.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a MeasuresView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let mut known: Vec<Plan> = reader.measured_plans().await?;
    let bodies =
        Bodies::of(&reader, ask.language, known.iter().filter_map(|plan| plan.owner.value())).await?;
    let owner = |plan: &Plan| match bodies.stated(&plan.owner) {
        Stated::Stated(whom) => whom.body.map_or(whom.words, |body| body.name),
        _ => String::new(),
    };
    if let Some(collator) = collator(ask.language) {
        known.sort_by(|a, b| collator.compare(&owner(a), &owner(b)));
    }
    let first = match ask.get("after").as_str() {
        "" => 0,
        after => {
            1 + known
                .iter()
                .position(|plan| plan.reference.as_str() == after)
                .ok_or_else(|| bad("after", after))?
        }
    };
    let mut view = MeasuresView { plans: Vec::new(), after: None };
    let mut rows = 0;
    let mut before = None;
    for plan in known.into_iter().skip(first) {
        if rows >= ROWS {
            view.after = view.plans.last().map(|plan| plan.reference.as_str().to_owned());
            break;
        }
        let name = owner(&plan);
        let heads = before.as_ref() != Some(&name);
        if let Some(plan) = of_plan(&reader, plan, heads, &bodies, time.on).await? {
            (rows, before) = (rows + plan.measures.len(), Some(name));
            view.plans.push(plan);
        }
    }
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("measure-list"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

/// The measures of a plan as they stood on a day; none where it had none.
async fn of_plan(
    reader: &Reader<'_>,
    plan: Plan,
    heads: bool,
    bodies: &Bodies,
    on: Day,
) -> Result<Option<PlanMeasures>, Error> {
    let mut heads_of: HashMap<SourceId, SourceHead> = HashMap::new();
    let mut said = reader.measures_of(plan.id).await?;
    for measure in &said {
        heads_of.extend(reader.source_head(measure.place.source).await?.map(|head| (head.id, head)));
    }
    said.retain(|measure| heads_of.get(&measure.place.source).is_some_and(|head| head.dated.by(on)));
    let row = |measure: Measure| MeasureRow {
        movement: measure.movement(),
        unmeasured: measure.is_unmeasured(),
        source: heads_of.get(&measure.place.source).map(SourceLine::from),
        measure,
    };
    let measures: Vec<MeasureRow> = measure::standing(said).into_iter().map(row).collect();
    let language = reader.source_head(plan.place.source).await?.map(|head| head.language);
    Ok((!measures.is_empty()).then(|| PlanMeasures {
        owner: bodies.stated(&plan.owner),
        reference: plan.reference,
        title: plan.title,
        language: language.unwrap_or_default(),
        heads,
        measures,
    }))
}
