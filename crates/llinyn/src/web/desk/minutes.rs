//! The forms of a meeting: its agenda is filled, what is said is minuted, and the minutes are approved or corrected; and
//! the form by which a thread or a plan is referred to another body.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::id::Reference;
use llinyn_model::meeting::Strength;
use llinyn_store::Reader;

use super::response::Mark;
use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::agenda::{self, Filling, candidates};
use crate::act::attendance::{self, Attending};
use crate::act::minutes::{self, Approving, Correcting, Minuting};
use crate::act::referral::{self, Referring};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::Shared;

pub(super) const AGENDA: Form = Form {
    title: "desk-agenda",
    about: About::Meeting,
    fields: &[
        field("raised", Kind::Area, "desk-agenda-raised", "desk-agenda-raised-hint"),
        field("carried", Kind::Marks, "agenda-carried", "desk-agenda-carried-hint"),
        field("referred", Kind::Marks, "agenda-referred", "desk-agenda-marks-hint"),
        field("asked", Kind::Marks, "agenda-asked", "desk-agenda-marks-hint"),
        field("silent", Kind::Marks, "agenda-silent", "desk-agenda-marks-hint"),
        field("late", Kind::Marks, "agenda-late", "desk-agenda-marks-hint"),
        field("due", Kind::Marks, "agenda-due", "desk-agenda-marks-hint"),
    ],
};

const STATEMENT: Form = Form {
    title: "desk-statement",
    about: About::Meeting,
    fields: &[
        field("item", Kind::Line, "desk-statement-item", "desk-statement-item-hint"),
        field("about", Kind::Line, "desk-statement-about", "desk-statement-about-hint"),
        field("strength", Kind::One("strength", STRENGTHS), "desk-statement-strength", ""),
        field("words", Kind::Area, "desk-statement-words", "desk-statement-words-hint"),
        field("by", Kind::Line, "desk-statement-by", "desk-statement-by-hint"),
    ],
};
const STRENGTHS: &[&str] =
    &["resolved", "committed", "assured", "confirmed", "answered", "asked", "suggested", "expressed"];

const ATTENDANCE: Form = Form {
    title: "desk-attendance",
    about: About::Meeting,
    fields: &[
        field("chair", Kind::Line, "attendance-chair", "desk-attendance-chair-hint"),
        field("present", Kind::Area, "attendance-present", "desk-attendance-present-hint"),
        field("left", Kind::Area, "desk-attendance-left", "desk-attendance-left-hint"),
        field("apologies", Kind::Area, "attendance-apologies", "desk-may-be-empty"),
        field("in_attendance", Kind::Area, "attendance-others", "desk-may-be-empty"),
    ],
};

const APPROVAL: Form = Form {
    title: "desk-approval",
    about: About::Meeting,
    fields: &[field("at", Kind::Line, "desk-approval-at", "desk-approval-at-hint")],
};

const CORRECTION: Form = Form {
    title: "desk-correction",
    about: About::Meeting,
    fields: &[
        field("statement", Kind::Line, "desk-correction-statement", "desk-correction-statement-hint"),
        field("words", Kind::Area, "desk-correction-words", "desk-correction-words-hint"),
        field("reason", Kind::Line, "desk-correction-reason", "desk-correction-reason-hint"),
        field("at", Kind::Line, "desk-correction-at", "desk-correction-at-hint"),
    ],
};

const REFERRAL: Form = Form {
    title: "desk-referral",
    about: About::ThreadOrPlan,
    fields: &[
        field("from", Kind::Line, "referral-from", "desk-body-hint"),
        field("to", Kind::Line, "referral-to", "desk-body-hint"),
        field("at", Kind::Line, "desk-referral-at", "desk-referral-at-hint"),
        field("words", Kind::Area, "desk-referral-words", "desk-referral-words-hint"),
        field("by", Kind::Day, "desk-referral-by", "desk-may-be-empty"),
    ],
};

acts! {
    statement_form, minute: STATEMENT to minutes::minute, |of, sent| Minuting {
        meeting: of,
        item: sent.text("item"),
        about: sent.text("about"),
        strength: Strength::ALL.into_iter().find(|strength| strength.name() == sent.get("strength")),
        words: sent.text("words"),
        by: sent.text("by"),
    };
    attendance_form, take_attendance: ATTENDANCE to attendance::take, |of, sent| Attending {
        meeting: of,
        chair: sent.text("chair"),
        present: sent.text("present"),
        left: sent.text("left"),
        apologies: sent.text("apologies"),
        in_attendance: sent.text("in_attendance"),
    };
    approval_form, approve: APPROVAL to minutes::approve, |of, sent| Approving {
        meeting: of,
        at: sent.text("at"),
    };
    correction_form, correct: CORRECTION to minutes::correct, |of, sent| Correcting {
        meeting: of,
        statement: sent.text("statement"),
        words: sent.text("words"),
        reason: sent.text("reason"),
        at: sent.text("at"),
    };
    referral_form, refer: REFERRAL to referral::refer, |of, sent| Referring {
        about: of,
        from: sent.text("from"),
        to: sent.text("to"),
        at: sent.text("at"),
        words: sent.text("words"),
        by: sent.day("by"),
    };
}

/// The form of an agenda, with all that is offered marked: what is not wanted is taken off.
pub(in crate::web) async fn agenda_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let marks = offered(&site.store.reader(), &ask, &of).await?;
    let typed = marks.into_iter().map(|mark| (mark.name.into(), "1".to_owned())).collect();
    let filled = Filled { typed, ..Filled::default() };
    shown(&site, &ask, &AGENDA, Some(&of), &filled, StatusCode::OK).await
}

pub(in crate::web) async fn fill(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let chosen = sent.typed().filter(|(name, value)| name != "raised" && !value.is_empty());
    let filling = Filling {
        meeting: of.clone(),
        chosen: chosen.map(|(name, _)| name.clone()).collect(),
        raised: sent.text("raised"),
    };
    let acted = agenda::fill(desk(&site, &ask, &actor).await, &filling, &mut SystemDice).await;
    done(&site, &ask, &AGENDA, Some(&of), &sent, acted).await
}

/// What an agenda can be filled with, each under its reason.
pub(super) async fn offered(reader: &Reader<'_>, ask: &Ask, of: &Reference) -> Result<Vec<Mark>, Refusal> {
    let file = reader.meeting(of).await?.ok_or_else(|| missing(ask.path.clone()))?;
    let mut marks = Vec::new();
    for one in candidates(reader, &file).await? {
        let language = reader
            .source_named(one.at.source().as_str())
            .await?
            .map_or(ask.language, |source| source.language);
        marks.push(Mark { field: one.why.name(), name: one.key(), words: one.text, language });
    }
    Ok(marks)
}
