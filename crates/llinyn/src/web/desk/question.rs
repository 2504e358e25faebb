//! The forms by which a question is put to a body, and answered.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::question::{self, Asking, Replying};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const QUESTION: Form = Form {
    title: "desk-question",
    about: About::ThreadOrPlan,
    fields: &[
        field("words", Kind::Area, "desk-question-words", "desk-question-words-hint"),
        field("to", Kind::Line, "desk-question-to", "desk-body-hint"),
    ],
};

const ANSWER: Form = Form {
    title: "desk-answer",
    about: About::Question,
    fields: &[field("words", Kind::Area, "desk-answer-words", "desk-answer-words-hint")],
};

acts! {
    question_form, put: QUESTION to question::ask, |of, sent| Asking {
        about: of,
        to: sent.text("to"),
        words: sent.text("words"),
    };
    answer_form, reply: ANSWER to question::reply, |of, sent| Replying {
        question: of,
        words: sent.text("words"),
    };
}
