//! The forms by which somebody says that two wordings are one ask, and that two figures count the same.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::link::{self, Comparing, Linking};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const WORDING: Form = Form {
    title: "desk-wording",
    about: About::Thread,
    fields: &[
        field("other", Kind::Line, "desk-wording-other", "desk-wording-other-hint"),
        field("words", Kind::Area, "desk-wording-words", "desk-wording-words-hint"),
        field("part", Kind::Line, "desk-wording-part", "desk-wording-part-hint"),
    ],
};

const REPEAT: Form = Form {
    title: "desk-repeat",
    about: About::Thread,
    fields: &[
        field("other", Kind::Line, "desk-repeat-other", "desk-repeat-other-hint"),
        field("how", Kind::One("link", HOW), "desk-repeat-how", ""),
        field("words", Kind::Area, "desk-repeat-words", "desk-wording-words-hint"),
    ],
};
const HOW: &[&str] = &["repeats", "related", "different"];

const COUNT: Form = Form {
    title: "desk-count",
    about: About::Figure,
    fields: &[
        field("other", Kind::Line, "desk-count-other", "desk-count-other-hint"),
        field("words", Kind::Area, "desk-count-words", "desk-count-words-hint"),
    ],
};

acts! {
    wording_form, same_ask: WORDING to link::same_ask, |of, sent| Linking {
        of,
        other: sent.text("other"),
        part: sent.text("part"),
        words: sent.text("words"),
    };
    repeat_form, compare: REPEAT to link::compare, |of, sent| Comparing {
        how: Comparing::HOW.into_iter().find(|how| how.name() == sent.get("how")),
        linking: Linking {
            of,
            other: sent.text("other"),
            part: String::new(),
            words: sent.text("words"),
        },
    };
    count_form, same_count: COUNT to link::same_count, |of, sent| Linking {
        of,
        other: sent.text("other"),
        part: String::new(),
        words: sent.text("words"),
    };
}
