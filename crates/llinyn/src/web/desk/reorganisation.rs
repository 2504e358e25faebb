//! The form of a body that is renamed, merged, split or abolished.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::Reference;
use llinyn_model::reorganisation::ReorganisationKind;

use super::view::shown;
use super::{About, Form, Kind, actor, desk, done, field};
use crate::act::reorganisation::{self, Reorganising, Share};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::Shared;

const REORGANISATION: Form = Form {
    title: "desk-reorganisation",
    about: About::Body,
    fields: &[
        field("kind", Kind::One("reorganisation", KINDS), "desk-reorganisation-kind", ""),
        field("day", Kind::Day, "desk-reorganisation-day", "desk-reorganisation-day-hint"),
        field("name_en", Kind::Line, "desk-reorganisation-name-en", "desk-reorganisation-name-hint"),
        field("name_cy", Kind::Line, "desk-reorganisation-name-cy", "desk-reorganisation-name-hint"),
        field("shares", Kind::Area, "desk-reorganisation-shares", "desk-reorganisation-shares-hint"),
        field("reason", Kind::Area, "desk-reorganisation-reason", "desk-reorganisation-reason-hint"),
    ],
};
const KINDS: &[&str] = &["renamed", "merged", "split", "abolished"];

pub(in crate::web) async fn reorganisation_form(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let of = slug(&ask, &reference)?;
    shown(&site, &ask, &REORGANISATION, Some(&of), &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn reorganise(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (slug(&ask, &reference)?, actor(&site, &ask, &sent).await?);
    let file = site.store.reader().body(&of, 0).await?;
    let body = file.ok_or_else(|| missing(ask.path.clone()))?.named.body.id;
    let share = |line: &str| {
        let mut parts = line.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
        Some(Share { to: parts.next()?, addresses: parts.collect() })
    };
    let what = Reorganising {
        body,
        kind: ReorganisationKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        day: sent.day("day"),
        names: [(Language::En, sent.text("name_en")), (Language::Cy, sent.text("name_cy"))],
        shares: sent.get("shares").lines().filter_map(share).collect(),
        reason: sent.text("reason"),
    };
    let acted = reorganisation::reorganise(desk(&site, &ask, &actor).await, &what, &mut SystemDice).await;
    done(&site, &ask, &REORGANISATION, Some(&of), &sent, acted).await
}

pub(super) fn slug(ask: &Ask, reference: &str) -> Result<Reference, Refusal> {
    Reference::slug(reference).ok_or_else(|| missing(ask.path.clone()))
}
