//! The forms of a plan: another takes its place, and its reports stop.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::closure::ClosureKind;
use llinyn_model::id::Reference;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::plan::{self, Fate, Stopping, Superseding};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const SUPERSEDING: Form = Form {
    title: "desk-superseding",
    about: About::Plan,
    fields: &[
        field("successor", Kind::Line, "desk-superseding-successor", "desk-superseding-successor-hint"),
        field(
            "commitments",
            Kind::Fates,
            "desk-superseding-commitments",
            "desk-superseding-commitments-hint",
        ),
        field("reason", Kind::Area, "desk-superseding-reason", "desk-superseding-reason-hint"),
        field("decided_by", Kind::Line, "desk-closing-decided-by", "desk-superseding-decided-by-hint"),
        field("meeting", Kind::Line, "desk-closing-meeting", "desk-closing-meeting-hint"),
        field("recheck", Kind::Day, "desk-closing-recheck", "desk-closing-recheck-hint"),
    ],
};

/// What may become of a commitment whose plan ends: carried on by the plan that follows, carried on by what is named,
/// or one of the ends that need no successor.
pub(super) const FATES: &[&str] =
    &["by_plan", "by_other", "done_verified", "done_not_verified", "refused", "withdrawn", "overtaken"];

const SUSPENSION: Form = Form {
    title: "desk-suspension",
    about: About::Duty,
    fields: &[
        field("agreed_by", Kind::Line, "desk-suspension-agreed-by", "desk-suspension-agreed-by-hint"),
        field("reason", Kind::Area, "desk-suspension-reason", "desk-suspension-reason-hint"),
        field("restart", Kind::Line, "desk-suspension-restart", "desk-suspension-restart-hint"),
        field("restart_by", Kind::Day, "desk-suspension-restart-by", "desk-suspension-restart-by-hint"),
    ],
};

/// The field for what carries a commitment on.
pub(super) fn carrier(commitment: &Reference) -> String {
    format!("{commitment}/by")
}

acts! {
    superseding_form, supersede: SUPERSEDING to plan::supersede, |of, sent| Superseding {
        plan: of,
        by: item(sent.get("successor")),
        reason: sent.text("reason"),
        fates: fates(sent),
        decided_by: sent.text("decided_by"),
        meeting: sent.text("meeting"),
        recheck: sent.day("recheck"),
    };
    suspension_form, suspend: SUSPENSION to plan::suspend, |of, sent| Stopping {
        duty: of,
        agreed_by: sent.text("agreed_by"),
        reason: sent.text("reason"),
        restart: sent.text("restart"),
        restart_by: sent.day("restart_by"),
    };
}

/// What becomes of each commitment it was said of.
fn fates(sent: &Sent) -> Vec<(Reference, Fate)> {
    let by = item(sent.get("successor"));
    let said = sent.typed().filter_map(|(field, chosen)| {
        let commitment = Reference::of_address(field)?;
        let fate = fate(chosen, by.as_ref(), sent.get(&carrier(&commitment)))?;
        Some((commitment, fate))
    });
    said.collect()
}

/// What was chosen for a commitment; none where nothing was, or where what carries it on is not named.
fn fate(chosen: &str, by: Option<&Reference>, other: &str) -> Option<Fate> {
    match chosen {
        "by_plan" => by.cloned().map(Fate::CarriedBy),
        "by_other" => item(other).map(Fate::CarriedBy),
        kind => ClosureKind::ALL.into_iter().find(|known| known.name() == kind).map(Fate::Ends),
    }
}

/// An item of the record by its address; what is no address as it was typed, to be told so, and none for nothing.
fn item(typed: &str) -> Option<Reference> {
    let typed = typed.trim();
    (!typed.is_empty())
        .then(|| Reference::of_address(typed).unwrap_or_else(|| Reference::stored(typed.to_owned())))
}
