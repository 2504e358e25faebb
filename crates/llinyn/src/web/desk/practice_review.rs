//! The forms of practice reviews: a board commissions one, and its report is on the record.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::practice_review::{self, Commissioning, Publishing};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const REVIEW: Form = Form {
    title: "desk-review",
    about: About::Body,
    fields: &[
        field("text", Kind::Line, "desk-review-text", "desk-review-text-hint"),
        field("kind", Kind::ReviewType, "review-type", "desk-review-type-hint"),
        field("begun", Kind::Day, "review-begun", "desk-may-be-empty"),
        field("until", Kind::Day, "desk-review-until", "desk-review-until-hint"),
        field("report", Kind::Line, "review-report", "desk-review-report-hint"),
    ],
};

const PUBLICATION: Form = Form {
    title: "desk-publication",
    about: About::PracticeReview,
    fields: &[field("report", Kind::Line, "review-report", "desk-publication-report-hint")],
};

acts! {
    review_form, commission: REVIEW to practice_review::commission, |of, sent| Commissioning {
        board: of,
        text: sent.text("text"),
        kind: sent.text("kind"),
        begun: sent.day("begun"),
        until: sent.day("until"),
        report: sent.text("report"),
    };
    publication_form, publish: PUBLICATION to practice_review::publish, |of, sent| Publishing {
        review: of,
        report: sent.text("report"),
    };
}
