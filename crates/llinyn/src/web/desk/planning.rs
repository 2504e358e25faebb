//! The forms by which a plan is made and added to: the plan itself, a commitment, a further source, a duty to report.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::duty::{self, Reporting};
use crate::act::origin::{self, Joining};
use crate::act::planning::{self, NewPlan, Planning, Whole};
use crate::act::{Promise, Refused};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;

const PLAN: Form = Form {
    title: "desk-plan-new",
    about: About::Plan,
    fields: &[
        field("title", Kind::Line, "desk-plan-title", "desk-plan-title-hint"),
        field("owner", Kind::Line, "plan-owner", "desk-body-hint"),
        field("from", Kind::Day, "desk-plan-from", "desk-may-be-empty"),
        field("to", Kind::Day, "desk-plan-to", "desk-may-be-empty"),
        field("overseers", Kind::Line, "plan-overseers", "desk-names-hint"),
        field("objectives", Kind::Area, "plan-objectives", "desk-plan-objectives-hint"),
        field("origins", Kind::Area, "plan-origins", "desk-plan-origins-hint"),
    ],
};

const COMMITMENT: Form = Form {
    title: "desk-commitment",
    about: About::Plan,
    fields: &[
        field("text", Kind::Area, "desk-commitment-text", "desk-commitment-text-hint"),
        field("owner_body", Kind::Line, "desk-commitment-owner", "desk-commitment-owner-hint"),
        field("contributors", Kind::Line, "desk-commitment-contributors", "desk-names-hint"),
        field("grade", Kind::One("grade", GRADES), "desk-commitment-grade", ""),
        field("when_to", Kind::Day, "desk-commitment-when", "desk-commitment-when-hint"),
        field("waits_on", Kind::Line, "commitment-waits", "desk-commitment-waits-hint"),
        field("cost", Kind::Line, "commitment-cost", "desk-commitment-cost-hint"),
    ],
};
/// What is promised here is a promise of one's own; the other grades are how words of a paper are read.
const GRADES: &[&str] = &["dated", "conditional", "open_ended"];

const ORIGIN: Form = Form {
    title: "desk-origin",
    about: About::Plan,
    fields: &[
        field("origin", Kind::Line, "desk-origin-source", "desk-origin-source-hint"),
        field("reason", Kind::Area, "desk-origin-reason", "desk-may-be-empty"),
    ],
};

const DUTY: Form = Form {
    title: "desk-reporting",
    about: About::Plan,
    fields: &[
        field("reports_from", Kind::Line, "desk-reporting-from", "desk-body-hint"),
        field("reports_to", Kind::Line, "desk-reporting-to", "desk-body-hint"),
        field("every_months", Kind::Line, "desk-reporting-every", "desk-reporting-every-hint"),
        field("first", Kind::Day, "desk-reporting-first", "desk-reporting-first-hint"),
    ],
};

acts! {
    commitment_form, add_commitment: COMMITMENT to planning::plan, |of, sent| Planning {
        plan: Whole::Known(of),
        promises: vec![Promise {
            text: sent.text("text"),
            owner_body: sent.text("owner_body"),
            contributors: sent.text("contributors"),
            grade: sent.text("grade"),
            when_to: sent.text("when_to"),
            waits_on: sent.text("waits_on"),
            cost: sent.text("cost"),
            ..Promise::default()
        }],
    };
    origin_form, join: ORIGIN to origin::join, |of, sent| Joining {
        plan: of,
        origin: sent.text("origin"),
        reason: sent.text("reason"),
    };
    duty_form, take_on: DUTY to duty::take_on, |of, sent| Reporting {
        plan: of,
        from: sent.text("reports_from"),
        to: sent.text("reports_to"),
        every_months: sent.get("every_months").trim().parse().ok(),
        first: sent.day("first"),
    };
}

pub(in crate::web) async fn plan_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    shown(&site, &ask, &PLAN, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn make(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let new = NewPlan {
        title: sent.text("title"),
        owner: sent.text("owner"),
        from: sent.day("from"),
        to: sent.day("to"),
        overseers: sent.text("overseers"),
        objectives: sent.text("objectives"),
        origins: sent.text("origins"),
    };
    let planning = Planning { plan: Whole::New(new), promises: Vec::new() };
    let acted = planning::plan(desk(&site, &ask, &actor).await, &planning, &mut SystemDice).await;
    let said = match (&acted, actor.once) {
        (Ok(acted), _) => Some(acted.said.clone()),
        (Err(Refused::Already), Some(once)) => {
            site.store.reader().source_head(once).await?.map(|source| source.reference)
        }
        _ => None,
    };
    match said {
        Some(said) => Ok(moved(&ask.url(&format!("/{}", said.item("p1"))))),
        None => done(&site, &ask, &PLAN, None, &sent, acted).await,
    }
}
