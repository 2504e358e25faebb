//! The form of a body that is renamed, merged, split or abolished.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::reorganisation::ReorganisationKind;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::reorganisation::{self, Reorganising, Share};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
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

acts! {
    reorganisation_form, reorganise: REORGANISATION to reorganisation::reorganise, |of, sent| Reorganising {
        of,
        kind: ReorganisationKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        day: sent.day("day"),
        names: [(Language::En, sent.text("name_en")), (Language::Cy, sent.text("name_cy"))],
        shares: sent.get("shares").lines().filter_map(share).collect(),
        reason: sent.text("reason"),
    };
}

/// Who takes up what, a line each: a name, and the addresses of what passes where it is not all.
fn share(line: &str) -> Option<Share> {
    let mut parts = line.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
    Some(Share { to: parts.next()?, addresses: parts.collect() })
}
