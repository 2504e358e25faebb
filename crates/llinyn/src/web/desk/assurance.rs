//! The form by which a body gives the standing assurance.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, actor, desk, done, field};
use crate::act::Refused;
use crate::act::assurance::{self, Assuring};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const ASSURANCE: Form = Form {
    title: "desk-assurance",
    about: About::Body,
    fields: &[
        field("owner", Kind::Line, "desk-assurance-owner", "desk-body-hint"),
        field("recheck", Kind::Day, "desk-assurance-recheck", "desk-closing-recheck-hint"),
    ],
};

pub(in crate::web) async fn assurance_form(
    State(site): State<Shared>,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &ASSURANCE, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn assure(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let assuring = Assuring { owner: sent.text("owner"), recheck: sent.day("recheck") };
    let acted = assurance::assure(desk(&site, &ask, &actor).await, &assuring, &mut SystemDice).await;
    match acted {
        Ok(_) | Err(Refused::Already) => Ok(moved(&ask.url("/concern"))),
        refused => done(&site, &ask, &ASSURANCE, None, &sent, refused).await,
    }
}
