//! The forms about words: what one means, and how two belong together.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::link::LinkKind;

use super::view::shown;
use super::{About, Form, Kind, actor, desk, done, field};
use crate::act::Refused;
use crate::act::term::{self, Meaning, Relating};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;
use crate::web::term::address;

const TERM: Form = Form {
    title: "desk-term",
    about: About::Source,
    fields: &[
        field("word", Kind::Line, "desk-term-word", "desk-term-word-hint"),
        field("language", Kind::One("language", &["en", "cy"]), "desk-term-language", ""),
        field("meaning", Kind::Area, "desk-term-meaning", "desk-term-meaning-hint"),
        field("from", Kind::Day, "desk-term-from", "desk-term-from-hint"),
        field("paper", Kind::Line, "desk-term-paper", "desk-agreement-paper-hint"),
    ],
};

const RELATING: Form = Form {
    title: "desk-relating",
    about: About::Source,
    fields: &[
        field("first", Kind::Line, "desk-relating-first", "desk-relating-word-hint"),
        field("kind", Kind::One("term-kind", &["same_concept", "supersedes"]), "desk-relating-kind", ""),
        field("second", Kind::Line, "desk-relating-second", "desk-relating-word-hint"),
        field("reason", Kind::Area, "desk-relating-reason", "desk-relating-reason-hint"),
    ],
};

pub(in crate::web) async fn term_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    shown(&site, &ask, &TERM, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn mean(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let new = Meaning {
        word: sent.text("word"),
        language: Language::from_tag(sent.get("language")),
        meaning: sent.text("meaning"),
        from: sent.text("from"),
        paper: sent.text("paper"),
    };
    match term::mean(desk(&site, &ask, &actor).await, &new, &mut SystemDice).await {
        Ok(_) | Err(Refused::Already) => Ok(moved(&ask.url(&address(new.word.trim())))),
        refused => done(&site, &ask, &TERM, None, &sent, refused).await,
    }
}

pub(in crate::web) async fn relating_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    shown(&site, &ask, &RELATING, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn relate(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let kinds = [LinkKind::SameConcept, LinkKind::Supersedes];
    let what = Relating {
        first: sent.text("first"),
        kind: kinds.into_iter().find(|kind| kind.name() == sent.get("kind")),
        second: sent.text("second"),
        reason: sent.text("reason"),
    };
    match term::relate(desk(&site, &ask, &actor).await, &what, &mut SystemDice).await {
        Ok(_) | Err(Refused::Already) => Ok(moved(&ask.url(&address(what.first.trim())))),
        refused => done(&site, &ask, &RELATING, None, &sent, refused).await,
    }
}
