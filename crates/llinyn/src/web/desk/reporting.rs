//! The form by which a report that is owed is given.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::reporting::{self, Giving};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const REPORT: Form = Form {
    title: "desk-report",
    about: About::Duty,
    fields: &[
        field("words", Kind::Area, "desk-report-words", "desk-report-words-hint"),
        field("not_done", Kind::Area, "desk-report-not-done", "desk-may-be-empty"),
    ],
};

acts! {
    report_form, report: REPORT to reporting::give, |of, sent| Giving {
        duty: of,
        words: sent.text("words"),
        not_done: sent.text("not_done"),
    };
}
