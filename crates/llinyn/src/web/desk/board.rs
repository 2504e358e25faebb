//! The forms of a board: it is established, its seats are held or vacant, and it meets.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::membership::Basis;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::Refused;
use crate::act::board::{self, Calling, Establishing, Seating};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const BODY: Form = Form {
    title: "desk-body-new",
    about: About::Body,
    fields: &[
        field("kind", Kind::One("body", KINDS), "desk-body-kind", ""),
        field("name_en", Kind::Line, "desk-body-name-en", "desk-body-name-hint"),
        field("name_cy", Kind::Line, "desk-body-name-cy", "desk-body-name-hint"),
        field("parent", Kind::Line, "desk-body-parent", "desk-body-parent-hint"),
        field("day", Kind::Day, "desk-body-day", "desk-body-day-hint"),
        field("reason", Kind::Area, "desk-body-reason", "desk-body-reason-hint"),
    ],
};
const KINDS: &[&str] =
    &["board", "committee", "partnership", "council", "agency", "association", "office", "other"];

const SEAT: Form = Form {
    title: "desk-seat",
    about: About::Body,
    fields: &[
        field("seat", Kind::Line, "desk-seat-seat", "desk-seat-seat-hint"),
        field("holder", Kind::One("holder", HOLDERS), "desk-seat-holder", ""),
        field("who", Kind::Line, "desk-seat-who", "desk-seat-who-hint"),
        field("chair", Kind::One("seat", &["chair", "member"]), "desk-seat-chair", ""),
        field("basis", Kind::One("basis", &["statutory", "not_statutory", "unknown"]), "desk-seat-basis", ""),
        field("nominated_by", Kind::Line, "desk-seat-nominated", "desk-seat-nominated-hint"),
        field("from", Kind::Day, "desk-seat-from", "desk-seat-from-hint"),
        field("to", Kind::Day, "desk-seat-to", "desk-seat-to-hint"),
    ],
};
const HOLDERS: &[&str] = &["held", "vacant", "undecided", "ended"];

const MEETING: Form = Form {
    title: "desk-meeting-new",
    about: About::Body,
    fields: &[field("day", Kind::Day, "desk-meeting-day", "desk-meeting-day-hint")],
};

acts! {
    seat_form, seat: SEAT to board::seat, |of, sent| Seating {
        board: of,
        seat: sent.text("seat"),
        holder: sent.text("holder"),
        who: sent.text("who"),
        basis: Basis::ALL.into_iter().find(|basis| basis.name() == sent.get("basis")),
        chair: ["chair", "member"].contains(&sent.get("chair")).then(|| sent.get("chair") == "chair"),
        nominated_by: sent.text("nominated_by"),
        from: sent.day("from"),
        to: sent.day("to"),
    };
}

pub(in crate::web) async fn body_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    shown(&site, &ask, &BODY, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn establish(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let new = Establishing {
        names: [(Language::En, sent.text("name_en")), (Language::Cy, sent.text("name_cy"))],
        kind: BodyKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        parent: sent.text("parent"),
        day: sent.day("day"),
        reason: sent.text("reason"),
    };
    match board::establish(desk(&site, &ask, &actor).await, &new, &mut SystemDice).await {
        Ok(acted) => {
            let made = acted.changes.iter().find_map(|change| match change {
                Change::BodyRecorded(body) => Some(format!("/body/{}", body.reference)),
                _ => None,
            });
            Ok(moved(&ask.url(&made.unwrap_or_else(|| "/bodies".to_owned()))))
        }
        Err(Refused::Already) => Ok(moved(&ask.url("/bodies"))),
        refused => done(&site, &ask, &BODY, None, &sent, refused).await,
    }
}

pub(in crate::web) async fn meeting_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &MEETING, Some(&of), &Filled::default(), StatusCode::OK).await
}

/// Calls a meeting, and leads to it.
pub(in crate::web) async fn call(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let calling = Calling { body: of.clone(), day: sent.day("day") };
    match board::call(desk(&site, &ask, &actor).await, &calling, &mut SystemDice).await {
        Ok(acted) => Ok(moved(&ask.url(&format!("/{}", acted.said.item("m1"))))),
        refused => done(&site, &ask, &MEETING, Some(&of), &sent, refused).await,
    }
}
