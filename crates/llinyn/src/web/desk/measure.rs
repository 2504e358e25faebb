//! The forms by which a plan is measured: a measure, and its newer values.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::measure::{self, Given, Measuring, NewValue};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const MEASURE: Form = Form {
    title: "desk-measure",
    about: About::Plan,
    fields: &[
        field("text", Kind::Line, "desk-measure-text", "desk-measure-text-hint"),
        field("objective", Kind::Line, "desk-measure-objective", "desk-measure-objective-hint"),
        field("baseline", Kind::Line, "desk-measure-baseline", "desk-measure-number-hint"),
        field("target", Kind::Line, "desk-measure-target", "desk-measure-number-hint"),
    ],
};

const VALUE: Form = Form {
    title: "desk-value",
    about: About::Measure,
    fields: &[
        field("given", Kind::One("given", GIVEN), "desk-value-given", ""),
        field("value", Kind::Line, "desk-value-number", "desk-value-number-hint"),
        field("reason", Kind::Area, "desk-value-reason", "desk-value-reason-hint"),
    ],
};
const GIVEN: &[&str] = &["number", "starred", "refused", "not_held"];

acts! {
    measure_form, measure: MEASURE to measure::measure, |of, sent| Measuring {
        plan: of,
        text: sent.text("text"),
        objective: sent.text("objective"),
        baseline: sent.text("baseline"),
        target: sent.text("target"),
    };
    value_form, give_value: VALUE to measure::value, |of, sent| NewValue {
        of,
        given: Given::ALL.into_iter().find(|given| given.name() == sent.get("given")),
        value: sent.text("value"),
        reason: sent.text("reason"),
    };
}
