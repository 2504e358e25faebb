//! The verification gap: what is claimed done, what somebody else found in place, and what is left between the two.

use std::collections::HashMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::id::BodyId;
use llinyn_store::GapFigure;
use serde::Serialize;

use super::ask::Ask;
use super::bodies::link;
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::shown::BodyLink;
use super::site::Shared;

#[derive(Serialize)]
struct GapView {
    rows: Vec<GapRow>,
}

/// What a body claims to have done of one noun, and what was found of it. The figures are never added.
#[derive(Serialize)]
struct GapRow {
    body: BodyLink,
    noun: String,
    claimed: i64,
    verified: i64,
    gap: i64,
}

#[derive(Template)]
#[template(path = "gap/gap.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a GapView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = site.store.reader();
    let bodies: HashMap<BodyId, BodyLink> =
        reader.bodies().await?.iter().map(|body| (body.body.id, link(body, ask.language))).collect();
    let rows = reader.gaps(time.on).await?.into_iter().filter_map(|gap| {
        let body = bodies.get(&gap.body)?.clone();
        let rest = gap.gap();
        Some(GapRow { body, noun: gap.noun, claimed: gap.claimed, verified: gap.verified, gap: rest })
    });
    let view = GapView { rows: rows.collect() };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("gap-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

impl GapRow {
    /// Each figure with its name, which its rows are found by.
    fn figures(&self) -> [(&'static str, i64); 3] {
        GapFigure::ALL.map(|figure| {
            let count = match figure {
                GapFigure::Claimed => self.claimed,
                GapFigure::Verified => self.verified,
                GapFigure::Gap => self.gap,
            };
            (figure.name(), count)
        })
    }
}

impl Html<'_> {
    /// The rows of a figure, seen from the same day.
    fn rows(&self, row: &GapRow, figure: &str) -> String {
        let mut query = vec![("noun", row.noun.clone()), ("figure", figure.to_owned())];
        if let Some(time) = self.f.time.filter(|time| time.chosen) {
            query.push(("on", time.on.to_string()));
        }
        let query = serde_urlencoded::to_string(query).unwrap_or_default();
        format!("{}?{query}", self.f.url(format!("/gap/{}", row.body.reference)))
    }
}
