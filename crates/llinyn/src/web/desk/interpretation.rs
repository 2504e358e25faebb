//! The form of how a printed answer is read.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::response::Disposition;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::interpreting::{self, Interpreting};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const INTERPRETATION: Form = Form {
    title: "desk-interpretation",
    about: About::Response,
    fields: &[
        field("disposition", Kind::One("disposition", DISPOSITIONS), "desk-interpretation-disposition", ""),
        field("words", Kind::Area, "desk-interpretation-words", "desk-interpretation-words-hint"),
    ],
};
const DISPOSITIONS: &[&str] =
    &["accepted", "accepted_in_principle", "partially_accepted", "rejected", "noted", "none"];

acts! {
    interpretation_form, interpret: INTERPRETATION to interpreting::interpret, |of, sent| Interpreting {
        of,
        disposition: Disposition::ALL.into_iter().find(|one| one.name() == sent.get("disposition")),
        words: sent.text("words"),
    };
}
