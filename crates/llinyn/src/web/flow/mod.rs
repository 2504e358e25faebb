//! What information passes from body to body: the page of a flow, the list of all, and those of an agreement, a thread or a
//! plan. Where an agreement does not carry a flow on the day, that is marked; nothing is put right silently.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::flow::{Fault, Flow};
use llinyn_model::id::{AgreementId, Reference};
use llinyn_model::signing::Signing;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language};
use llinyn_store::{AgreementFile, Reader};
use serde::Serialize;

use super::agreement::{Named, named, standing};
use super::ask::{Ask, bad};
use super::bodies::Bodies;
use super::frame::Frame;
use super::list::{ListRow, tell_languages};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine, Whom};
use super::site::{Shared, Site};

/// Flows of a page.
const ROWS: i64 = 50;

/// A flow on a day.
#[derive(Debug, Serialize)]
pub(super) struct FlowLine {
    pub(super) quote: Quote,
    pub(super) reference: Reference,
    pub(super) purpose: String,
    pub(super) from: Whom,
    pub(super) to: Whom,
    pub(super) relies_on: Vec<Reliance>,
    /// What is wrong besides with its agreements: that it has none.
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
struct FlowsView {
    flows: Vec<FlowLine>,
    /// Where the next page begins.
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "flow/flow.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a FlowLine,
}

#[derive(Template)]
#[template(path = "flow/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a FlowsView,
}

impl ListHtml<'_> {
    fn next(&self) -> Option<String> {
        self.v.after.map(|after| self.f.here_with(&[("after", after.to_string())]))
    }
}

/// The page of the flow at `reference`.
pub(super) async fn page(site: &Site, ask: &Ask, reference: &Reference) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(site);
    let unknown = || missing(ask.path.clone());
    let flow = reader.flow(reference).await?.ok_or_else(unknown)?;
    let line = read(&reader, vec![flow], ask.language, time.on).await?.pop().ok_or_else(unknown)?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("noun-flow"), time);
    Ok(reply::page(ask, time, &line, &Html { f: &frame, v: &line }))
}

/// `/flows`: all of them.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let after = match ask.get("after").as_str() {
        "" => 0,
        typed => typed.parse().map_err(|_| bad("after", typed))?,
    };
    let found = reader.flows(after, ROWS).await?;
    let full = i64::try_from(found.len()) == Ok(ROWS);
    let last = found.last().map(|(seq, _)| *seq).filter(|_| full);
    let flows = found.into_iter().map(|(_, flow)| flow).collect();
    let view = FlowsView { flows: lines(&reader, flows, ask.language, time.on).await?, after: last };
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
    flows: Vec<Flow>,
    language: Language,
    on: Day,
) -> Result<Vec<FlowLine>, Error> {
    let mut lines = read(reader, flows, language, on).await?;
    lines.retain(|line| line.source.dated.by(on));
    Ok(lines)
}

/// Flows as they stand on a day. The agreements, bodies and papers they share are looked up once.
async fn read(
    reader: &Reader<'_>,
    flows: Vec<Flow>,
    language: Language,
    on: Day,
) -> Result<Vec<FlowLine>, Error> {
    let agreements = agreements(reader, &flows, on).await?;
    let ends: Vec<&Mention> = flows.iter().flat_map(|flow| [&flow.from, &flow.to]).collect();
    let bodies = Bodies::of(reader, language, ends.into_iter()).await?;
    let mut lines = Vec::with_capacity(flows.len());
    for flow in flows {
        let Some(source) = reader.source_head(flow.place.source).await? else { continue };
        let relies_on = flow.relies_on.iter().filter_map(|id| reliance(&flow, &agreements, *id, on));
        let about = match flow.about {
            Some(about) => reader.place(about).await?,
            None => None,
        };
        let mut about = about.map(|(reference, text)| ListRow {
            address: Some(format!("/{reference}")),
            text,
            ..ListRow::default()
        });
        tell_languages(reader, about.as_mut_slice()).await?;
        lines.push(FlowLine {
            quote: Quote::new(&flow.text, source.language, &flow.reference),
            faults: if flow.relies_on.is_empty() { vec![Fault::NoAgreement] } else { Vec::new() },
            relies_on: relies_on.collect(),
            from: bodies.whom(&flow.from),
            to: bodies.whom(&flow.to),
            about,
            source: SourceLine::from(&source),
            reference: flow.reference,
            purpose: flow.purpose,
        });
    }
    Ok(lines)
}

/// The agreements that flows rely on, with those these are made under.
async fn agreements(
    reader: &Reader<'_>,
    flows: &[Flow],
    on: Day,
) -> Result<HashMap<AgreementId, AgreementFile>, Error> {
    let mut known = HashMap::new();
    let mut next: Vec<AgreementId> = flows.iter().flat_map(|flow| flow.relies_on.iter().copied()).collect();
    while let Some(id) = next.pop() {
        if !known.contains_key(&id)
            && let Some(file) = reader.agreement_of(id).await?
        {
            next.extend(standing(&file, on).and_then(|agreement| agreement.under));
            known.insert(id, file);
        }
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
    let accord = agreement.under.and_then(|id| standing(agreements.get(&id)?, on));
    let faults = flow.faults(&agreement, accord.as_ref(), &Signing::on(&file.signings, on), on);
    Some(Reliance { agreement: named(file, &agreement)?, faults })
}
