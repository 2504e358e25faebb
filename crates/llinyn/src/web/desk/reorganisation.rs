//! The form of a body that is renamed, merged, split or abolished.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::Reference;
use llinyn_model::reorganisation::ReorganisationKind;

use super::view::shown;
use super::{About, Form, Kind, actor, day, done, field, named};
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
    let mut shares = Vec::new();
    for line in sent.get("shares").lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut parts = line.split(';').map(str::trim).filter(|part| !part.is_empty());
        let name = parts.next().unwrap_or_default().to_owned();
        let to = named(&site, &name).await?;
        shares.push(Share { to, name, addresses: parts.map(str::to_owned).collect() });
    }
    let what = Reorganising {
        body,
        kind: ReorganisationKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        day: day(sent.get("day")),
        names: [
            (Language::En, sent.get("name_en").to_owned()),
            (Language::Cy, sent.get("name_cy").to_owned()),
        ],
        shares,
        reason: sent.get("reason").to_owned(),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        reorganisation::reorganise(&site.store, &actor, &what, language, now, ask.today, &mut SystemDice)
            .await;
    done(&site, &ask, &REORGANISATION, Some(&of), &sent, acted).await
}

fn slug(ask: &Ask, reference: &str) -> Result<Reference, Refusal> {
    Reference::slug(reference).ok_or_else(|| missing(ask.path.clone()))
}
