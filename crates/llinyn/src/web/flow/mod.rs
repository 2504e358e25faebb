//! What information passes from body to body: the page of a flow, the list of all, and those of an agreement, a thread or a
//! plan. Where an agreement does not carry a flow on the day, that is marked; nothing is put right silently.

use std::collections::HashMap;
use std::iter::successors;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::agreement::Agreed;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::flow::{Fault, Flow};
use llinyn_model::id::{AgreementId, Reference};
use llinyn_model::signing::Signing;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language};
use llinyn_store::{AgreementFile, FlowFile, Reader};
use serde::Serialize;

use super::agreement::{Named, named, standing};
use super::ask::Ask;
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ASKED, ListRow, after, cut_to_page, places};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::{Shared, Site};

/// A flow on a day.
#[derive(Debug, Serialize)]
pub(super) struct FlowLine {
    pub(super) quote: Quote,
    pub(super) reference: Reference,
    pub(super) purpose: String,
    pub(super) from: Whom,
    pub(super) to: Whom,
    pub(super) relies_on: Vec<Reliance>,
    /// What is wrong with it whatever its agreements say.
    pub(super) faults: Vec<Fault>,
    /// What it serves.
    pub(super) about: Option<ListRow>,
    /// Where it is said.
    pub(super) source: SourceLine,
}

/// An agreement a flow relies on, and why that does not carry it.
#[derive(Debug, Serialize)]
pub(super) struct Reliance {
    pub(super) agreement: Named,
    pub(super) faults: Vec<Fault>,
}

#[derive(Serialize)]
struct FlowView {
    #[serde(flatten)]
    flow: FlowLine,
    /// Whether it was said by the day.
    existed: bool,
}

#[derive(Serialize)]
struct FlowsView {
    flows: Vec<FlowLine>,
    /// Where the next page begins.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "flow/flow.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a FlowView,
}

#[derive(Template)]
#[template(path = "flow/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a FlowsView,
}

/// The page of the flow at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let unknown = || missing(ask.path.clone());
    let flow = reader.flow(reference).await?.ok_or_else(unknown)?;
    let existed = flow.source.dated.by(time.on);
    let flow = read(&reader, vec![flow], ask.language, time.on).await?.pop().ok_or_else(unknown)?;
    let view = FlowView { flow, existed };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-flow"), time);
    Ok(reply::page(ask, time, &view, &Html { f: &frame, v: &view }))
}

/// `/flows`: all of them.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let mut found = reader.flows(after(&ask)?, ASKED).await?;
    let after = cut_to_page(&mut found, |file| file.seq);
    let view = FlowsView { flows: lines(&reader, found, ask.language, time.on).await?, after };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("flow-list"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// What passes for a thread or a plan on a day.
pub(super) async fn about(
    reader: &Reader<'_>,
    about: Subject,
    language: Language,
    on: Day,
) -> Result<Vec<FlowLine>, Error> {
    lines(reader, reader.flows_about(about).await?, language, on).await
}

/// The flows that had been said by a day.
pub(super) async fn lines(
    reader: &Reader<'_>,
    mut flows: Vec<FlowFile>,
    language: Language,
    on: Day,
) -> Result<Vec<FlowLine>, Error> {
    flows.retain(|file| file.source.dated.by(on));
    read(reader, flows, language, on).await
}

/// Flows as they stand on a day. What they share is looked up once.
async fn read(
    reader: &Reader<'_>,
    files: Vec<FlowFile>,
    language: Language,
    on: Day,
) -> Result<Vec<FlowLine>, Error> {
    let agreements = agreements(reader, &files, on).await?;
    let ends: Vec<&Mention> = files.iter().flat_map(|file| [&file.flow.from, &file.flow.to]).collect();
    let bodies = Bodies::of(reader, language, ends.into_iter()).await?;
    let about: Vec<Subject> = files.iter().filter_map(|file| file.flow.about).collect();
    let about = places(reader, &about).await?;
    let ended = reader.ended_bodies(on).await?;
    let line = |FlowFile { flow, source, .. }: &FlowFile| FlowLine {
        quote: Quote::new(&flow.text, source.language, &flow.reference),
        reference: flow.reference.clone(),
        purpose: flow.purpose.clone(),
        from: bodies.whom(&flow.from),
        to: bodies.whom(&flow.to),
        relies_on: flow.relies_on.iter().filter_map(|id| reliance(flow, &agreements, *id, on)).collect(),
        faults: flow.own_faults(|body| ended.contains(&body)),
        about: flow.about.and_then(|subject| about.get(&subject).cloned()),
        source: SourceLine::from(source),
    };
    Ok(files.iter().map(line).collect())
}

/// The agreements that flows rely on, with those these are made under.
async fn agreements(
    reader: &Reader<'_>,
    flows: &[FlowFile],
    on: Day,
) -> Result<HashMap<AgreementId, AgreementFile>, Error> {
    let mut known = HashMap::new();
    let mut next: Vec<AgreementId> = flows.iter().flat_map(|file| file.flow.relies_on.clone()).collect();
    while !next.is_empty() {
        let files = reader.agreements_among(&next).await?;
        let above = files.iter().filter_map(|file| standing(file, on)?.under);
        next = above.filter(|id| !known.contains_key(id)).collect();
        known.extend(files.into_iter().filter_map(|file| Some((file.first()?.0.id, file))));
    }
    Ok(known)
}

fn reliance(
    flow: &Flow,
    agreements: &HashMap<AgreementId, AgreementFile>,
    id: AgreementId,
    on: Day,
) -> Option<Reliance> {
    let file = agreements.get(&id)?;
    let agreement = standing(file, on)?;
    // An agreement is made under one that is there already, so the way up has an end.
    let up = |of: &Agreed| standing(agreements.get(&of.under?)?, on);
    let above: Vec<Agreed> = successors(up(&agreement), up).collect();
    let faults = flow.faults(&agreement, &above, &Signing::on(&file.signings, on), on);
    Some(Reliance { agreement: named(file, &agreement)?, faults })
}
