//! The form by which a cost that was put off is said.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::cost::{self, Costing};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const COST: Form = Form {
    title: "desk-cost",
    about: About::Response,
    fields: &[
        field("amount", Kind::Line, "desk-cost-amount", "desk-cost-amount-hint"),
        field("purpose", Kind::Line, "desk-cost-purpose", "desk-cost-empty-hint"),
        field("funded_from", Kind::Line, "desk-cost-funded-from", "desk-cost-empty-hint"),
    ],
};

acts! {
    cost_form, give_cost: COST to cost::cost, |of, sent| Costing {
        of,
        amount: sent.text("amount"),
        purpose: sent.text("purpose"),
        funded_from: sent.text("funded_from"),
    };
}
