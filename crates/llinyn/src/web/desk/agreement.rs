//! The forms about agreements to share information: one is recorded, signed, reviewed, and something passes under it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::signing::SigningKind;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::agreement::{self, Agreeing, Reviewing, Signature};
use crate::act::flow::{self, Flowing};
use crate::act::{Acted, Refused};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::{Shared, Site};

const AGREEMENT: Form = Form {
    title: "desk-agreement",
    about: About::Agreement,
    fields: &[
        field("text", Kind::Line, "desk-agreement-text", "desk-agreement-text-hint"),
        field("under", Kind::Line, "desk-agreement-under", "desk-agreement-under-hint"),
        field("paper", Kind::Line, "desk-agreement-paper", "desk-agreement-paper-hint"),
        field("by", Kind::Line, "desk-agreement-by", "desk-agreement-by-hint"),
        field("from", Kind::Day, "desk-agreement-from", "desk-agreement-from-hint"),
        field("until", Kind::Day, "desk-agreement-until", "desk-agreement-until-hint"),
        field("review", Kind::Day, "desk-agreement-review", "desk-agreement-review-hint"),
    ],
};

const SIGNING: Form = Form {
    title: "desk-signing",
    about: About::Agreement,
    fields: &[
        field("by", Kind::Line, "desk-signing-by", "desk-signing-by-hint"),
        field("kind", Kind::One("signing", &["asked", "signed", "refused", "left"]), "desk-signing-kind", ""),
        field("day", Kind::Day, "desk-signing-day", "desk-signing-day-hint"),
    ],
};

const REVIEWING: Form = Form {
    title: "desk-reviewing",
    about: About::Agreement,
    fields: &[
        field("words", Kind::Area, "desk-reviewing-words", "desk-reviewing-words-hint"),
        field("until", Kind::Day, "desk-agreement-until", "desk-agreement-until-hint"),
        field("review", Kind::Day, "desk-reviewing-next", "desk-agreement-review-hint"),
    ],
};

const FLOW: Form = Form {
    title: "desk-flow",
    about: About::Agreement,
    fields: &[
        field("text", Kind::Line, "desk-flow-text", "desk-flow-text-hint"),
        field("purpose", Kind::Line, "desk-flow-purpose", "desk-flow-purpose-hint"),
        field("from", Kind::Line, "desk-flow-from", "desk-body-hint"),
        field("to", Kind::Line, "desk-flow-to", "desk-body-hint"),
        field("relies_on", Kind::Area, "desk-flow-relies", "desk-flow-relies-hint"),
        field("about", Kind::Line, "desk-flow-about", "desk-flow-about-hint"),
    ],
};

acts! {
    signing_form, sign: SIGNING to agreement::sign, |of, sent| Signature {
        agreement: of,
        by: sent.text("by"),
        kind: SigningKind::ALL.into_iter().find(|kind| kind.name() == sent.get("kind")),
        day: sent.day("day"),
    };
}

/// The form of a review, with the end the agreement has: what is left as it is stays so.
pub(in crate::web) async fn reviewing_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let before = site.store.reader().agreement(&of).await?.and_then(|file| file.standing());
    let until = before.and_then(|before| before.until.value().copied());
    let typed = until.map(|day| ("until".into(), day.to_string())).into_iter().collect();
    let filled = Filled { typed, ..Filled::default() };
    shown(&site, &ask, &REVIEWING, Some(&of), &filled, StatusCode::OK).await
}

pub(in crate::web) async fn review(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let what = Reviewing {
        agreement: of.clone(),
        words: sent.text("words"),
        until: sent.text("until"),
        review: sent.text("review"),
    };
    let acted = agreement::review(desk(&site, &ask, &actor).await, &what, &mut SystemDice).await;
    done(&site, &ask, &REVIEWING, Some(&of), &sent, acted).await
}

pub(in crate::web) async fn agreement_form(
    State(site): State<Shared>,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &AGREEMENT, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn agree(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let new = Agreeing {
        text: sent.text("text"),
        under: sent.text("under"),
        paper: sent.text("paper"),
        by: sent.text("by"),
        from: sent.day("from"),
        until: sent.text("until"),
        review: sent.text("review"),
    };
    let acted = agreement::agree(desk(&site, &ask, &actor).await, &new, &mut SystemDice).await;
    made(&site, &ask, (&AGREEMENT, "agreement1", "/agreements"), &sent, acted).await
}

pub(in crate::web) async fn flow_form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    shown(&site, &ask, &FLOW, None, &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn record_flow(
    State(site): State<Shared>,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let new = Flowing {
        text: sent.text("text"),
        purpose: sent.text("purpose"),
        from: sent.text("from"),
        to: sent.text("to"),
        relies_on: sent.text("relies_on"),
        about: sent.text("about"),
    };
    let acted = flow::record(desk(&site, &ask, &actor).await, &new, &mut SystemDice).await;
    made(&site, &ask, (&FLOW, "flow1", "/flows"), &sent, acted).await
}

/// To what was made, or to the list of its kind where it was made before.
async fn made(
    site: &Site,
    ask: &Ask,
    (form, item, list): (&Form, &str, &str),
    sent: &Sent,
    acted: Result<Acted, Refused>,
) -> Result<Response, Refusal> {
    match acted {
        Ok(acted) => Ok(moved(&ask.url(&format!("/{}", acted.said.item(item))))),
        Err(Refused::Already) => Ok(moved(&ask.url(list))),
        refused => done(site, ask, form, None, sent, refused).await,
    }
}
