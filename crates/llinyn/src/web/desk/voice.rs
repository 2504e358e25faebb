//! The forms by which it is recorded how children took part, and what they were told became of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::voice::{self, Hearing, Telling};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const VOICE: Form = Form {
    title: "desk-voice",
    about: About::Heard,
    fields: &[
        field("who", Kind::Line, "desk-voice-who", "desk-voice-who-hint"),
        field("count", Kind::Line, "desk-voice-count", "desk-voice-count-hint"),
        field("how", Kind::Line, "desk-voice-how", "desk-voice-how-hint"),
        field("said", Kind::Area, "desk-voice-said", "desk-voice-said-hint"),
        field("felt", Kind::Area, "desk-voice-felt", "desk-voice-felt-hint"),
        field("changed", Kind::Area, "desk-voice-changed", "desk-voice-changed-hint"),
        field("by", Kind::Line, "desk-voice-by", "desk-body-hint"),
        field("told", Kind::Area, "desk-voice-told", "desk-voice-told-hint"),
        field("told_on", Kind::Day, "desk-feedback-on", "desk-voice-on-hint"),
    ],
};

const FEEDBACK: Form = Form {
    title: "desk-feedback",
    about: About::Voice,
    fields: &[
        field("told", Kind::Area, "desk-feedback-told", "desk-feedback-told-hint"),
        field("told_on", Kind::Day, "desk-feedback-on", "desk-feedback-on-hint"),
        field("changed", Kind::Area, "desk-voice-changed", "desk-voice-changed-hint"),
    ],
};

acts! {
    voice_form, hear: VOICE to voice::hear, |of, sent| Hearing {
        about: of,
        who: sent.text("who"),
        count: sent.text("count"),
        how: sent.text("how"),
        said: sent.text("said"),
        felt: sent.text("felt"),
        changed: sent.text("changed"),
        by: sent.text("by"),
        told: sent.text("told"),
        told_on: sent.day("told_on"),
    };
    feedback_form, tell: FEEDBACK to voice::tell, |of, sent| Telling {
        voice: of,
        told: sent.text("told"),
        told_on: sent.day("told_on"),
        changed: sent.text("changed"),
    };
}
