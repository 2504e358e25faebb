//! The form by which a body gives the standing assurance.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, actor, day, done, field, named};
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
    let assuring =
        Assuring { owner: named(&site, sent.get("owner").trim()).await?, recheck: day(sent.get("recheck")) };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        assurance::assure(&site.store, &actor, &assuring, language, now, ask.today, &mut SystemDice).await;
    match acted {
        Ok(_) | Err(Refused::Already) => Ok(moved(&ask.url("/concern"))),
        refused => done(&site, &ask, &ASSURANCE, None, &sent, refused).await,
    }
}
