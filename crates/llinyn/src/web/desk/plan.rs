//! The forms of a plan: another takes its place, and its reports stop.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::closure::ClosureKind;
use llinyn_model::id::Reference;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, day, done, field, named};
use crate::act::plan::{self, Fate, Stopping, Superseding};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::item::reference;
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

forms! {
    superseding_form = SUPERSEDING;
    suspension_form = SUSPENSION;
}

/// The field for what carries a commitment on.
pub(super) fn carrier(commitment: &Reference) -> String {
    format!("{commitment}/by")
}

pub(in crate::web) async fn supersede(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let by = item(sent.get("successor"));
    let fates = sent.typed().filter_map(|(field, chosen)| {
        let commitment = Reference::of_address(field)?;
        let fate = fate(chosen, by.as_ref(), sent.get(&carrier(&commitment)))?;
        Some((commitment, fate))
    });
    let superseding = Superseding {
        plan: of.clone(),
        by: by.clone(),
        reason: sent.get("reason").to_owned(),
        fates: fates.collect(),
        decided_by: named(&site, sent.get("decided_by").trim()).await?,
        meeting: sent.get("meeting").to_owned(),
        recheck: day(sent.get("recheck")),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        plan::supersede(&site.store, &actor, &superseding, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &SUPERSEDING, Some(&of), &sent, acted).await
}

pub(in crate::web) async fn suspend(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let stopping = Stopping {
        duty: of.clone(),
        agreed_by: named(&site, sent.get("agreed_by").trim()).await?,
        reason: sent.get("reason").to_owned(),
        restart: sent.get("restart").to_owned(),
        restart_by: day(sent.get("restart_by")),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        plan::suspend(&site.store, &actor, &stopping, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &SUSPENSION, Some(&of), &sent, acted).await
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
