//! The forms by which a plan is made and added to: the plan itself, a commitment, a further source, a duty to report.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, day, done, field, named};
use crate::act::duty::{self, Reporting};
use crate::act::origin::{self, Joining};
use crate::act::planning::{self, NewPlan, Planning, Whole};
use crate::act::{Promise, Refused};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::item::reference;
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

forms! {
    commitment_form = COMMITMENT;
    origin_form = ORIGIN;
    duty_form = DUTY;
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
        title: sent.get("title").to_owned(),
        owner: named(&site, sent.get("owner").trim()).await?,
        from: day(sent.get("from")),
        to: day(sent.get("to")),
        overseers: sent.get("overseers").to_owned(),
        objectives: sent.get("objectives").to_owned(),
        origins: sent.get("origins").to_owned(),
    };
    let planning = Planning { plan: Whole::New(new), promises: Vec::new() };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        planning::plan(&site.store, &actor, &planning, language, now, ask.today, &mut SystemDice).await;
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

pub(in crate::web) async fn add_commitment(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let text = |name: &str| sent.get(name).to_owned();
    let promise = Promise {
        text: text("text"),
        owner_body: text("owner_body"),
        contributors: text("contributors"),
        grade: text("grade"),
        when_to: text("when_to"),
        waits_on: text("waits_on"),
        cost: text("cost"),
        ..Promise::default()
    };
    let planning = Planning { plan: Whole::Known(of.clone()), promises: vec![promise] };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        planning::plan(&site.store, &actor, &planning, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &COMMITMENT, Some(&of), &sent, acted).await
}

pub(in crate::web) async fn join(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let joining = Joining {
        plan: of.clone(),
        origin: sent.get("origin").to_owned(),
        reason: sent.get("reason").to_owned(),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted = origin::join(&site.store, &actor, &joining, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &ORIGIN, Some(&of), &sent, acted).await
}

pub(in crate::web) async fn take_on(
    State(site): State<Shared>,
    of: Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let (of, actor) = (reference(&ask, of)?, actor(&site, &ask, &sent).await?);
    let reporting = Reporting {
        plan: of.clone(),
        from: named(&site, sent.get("reports_from").trim()).await?,
        to: named(&site, sent.get("reports_to").trim()).await?,
        every_months: sent.get("every_months").trim().parse().ok(),
        first: day(sent.get("first")),
    };
    let (language, now) = (ask.language, site.clock.now());
    let acted =
        duty::take_on(&site.store, &actor, &reporting, language, now, ask.today, &mut SystemDice).await;
    done(&site, &ask, &DUTY, Some(&of), &sent, acted).await
}
