//! The forms by which a question is put to a body, is answered, and its answer is read.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::judgement::Answering;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::judgement::{self, Judging};
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
        field("allowed", Kind::Line, "desk-question-allowed", "desk-question-allowed-hint"),
    ],
};

const ANSWER: Form = Form {
    title: "desk-answer",
    about: About::Question,
    fields: &[
        field("replying", Kind::One("replying", REPLYING), "desk-answer-replying", ""),
        field("words", Kind::Area, "desk-answer-words", "desk-answer-words-hint"),
    ],
};
const REPLYING: &[&str] = &["whole", "holding"];

const JUDGEMENT: Form = Form {
    title: "desk-judgement",
    about: About::WrittenAnswer,
    fields: &[
        field("answering", Kind::One("answering", ANSWERING), "desk-judgement-answering", ""),
        field("sentence", Kind::Area, "desk-judgement-sentence", "desk-judgement-sentence-hint"),
        field("words", Kind::Area, "desk-judgement-words", "desk-judgement-words-hint"),
    ],
};
const ANSWERING: &[&str] = &["whole", "in_part", "declines"];

acts! {
    question_form, put: QUESTION to question::ask, |of, sent| Asking {
        about: of,
        to: sent.text("to"),
        words: sent.text("words"),
        allowed: sent.text("allowed"),
    };
    answer_form, reply: ANSWER to question::reply, |of, sent| Replying {
        question: of,
        holding: match sent.get("replying") {
            "whole" => Some(false),
            "holding" => Some(true),
            _ => None,
        },
        words: sent.text("words"),
    };
    judgement_form, judge: JUDGEMENT to judgement::judge, |of, sent| Judging {
        of,
        answering: Answering::ALL.into_iter().find(|one| one.name() == sent.get("answering")),
        sentence: sent.text("sentence"),
        words: sent.text("words"),
    };
}
