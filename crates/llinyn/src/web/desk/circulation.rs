//! The forms by which a paper is sent round, links are made anew or withdrawn, themes are marked and answered, and examples
//! of good practice are recorded.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::circulation::Purpose;

use super::view::shown;
use super::{About, Form, Kind, Of, actor, desk, done, field};
use crate::act::Refused;
use crate::act::circulation::{self, Answering, Exemplifying, Marking, Renewing, Sending};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::door::moved;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::{Shared, Site};

const SENDING: Form = Form {
    title: "desk-circulation",
    about: About::Source,
    fields: &[
        field("purpose", Kind::One("purpose", PURPOSES), "desk-circulation-purpose", ""),
        field("words", Kind::Area, "desk-circulation-words", "desk-circulation-words-hint"),
        field("recipients", Kind::Area, "desk-circulation-recipients", "desk-circulation-recipients-hint"),
        field("until", Kind::Day, "desk-circulation-until", "desk-circulation-until-hint"),
        field("questions", Kind::Area, "desk-circulation-questions", "desk-circulation-questions-hint"),
        field("standards", Kind::Area, "desk-circulation-standards", "desk-circulation-standards-hint"),
        field("partners", Kind::Line, "desk-circulation-partners", "desk-circulation-partners-hint"),
        field("about", Kind::Area, "desk-circulation-about", "desk-circulation-about-hint"),
    ],
};
const PURPOSES: &[&str] = &["consultation", "endorsement", "adoption", "awareness", "self_assessment"];

const LINK: Form = Form {
    title: "desk-link",
    about: About::Circulation,
    fields: &[
        field("body", Kind::Line, "desk-link-body", "desk-body-hint"),
        field("do", Kind::One("relink", &["again", "withdraw"]), "desk-link-do", ""),
        field("email", Kind::Line, "desk-link-email", "desk-link-email-hint"),
    ],
};

const THEME: Form = Form {
    title: "desk-theme",
    about: About::Circulation,
    fields: &[
        field("words", Kind::Area, "desk-theme-words", "desk-theme-words-hint"),
        field("replies", Kind::Area, "desk-theme-replies", "desk-theme-replies-hint"),
    ],
};

const OUTCOME: Form = Form {
    title: "desk-outcome",
    about: About::Theme,
    fields: &[
        field("done", Kind::One("done", &["changed", "nothing"]), "desk-outcome-done", ""),
        field("version", Kind::Line, "desk-outcome-version", "desk-outcome-version-hint"),
        field("words", Kind::Area, "desk-outcome-words", "desk-outcome-words-hint"),
    ],
};

const EXAMPLE: Form = Form {
    title: "desk-example",
    about: About::Source,
    fields: &[
        field("words", Kind::Area, "desk-example-words", "desk-example-words-hint"),
        field("by", Kind::Line, "desk-example-by", "desk-body-hint"),
    ],
};

acts! {
    theme_form, mark_theme: THEME to circulation::mark, |of, sent| Marking {
        circulation: of,
        words: sent.text("words"),
        replies: sent.text("replies"),
    };
    outcome_form, say_outcome: OUTCOME to circulation::answer, |of, sent| Answering {
        theme: of,
        changed: match sent.get("done") {
            "changed" => Some(true),
            "nothing" => Some(false),
            _ => None,
        },
        version: sent.text("version"),
        words: sent.text("words"),
    };
    example_form, exemplify: EXAMPLE to circulation::exemplify, |of, sent| Exemplifying {
        of,
        by: sent.text("by"),
        words: sent.text("words"),
    };
}

/// The form by which a paper is sent round, where letters are sent at all.
pub(in crate::web) async fn circulation_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    sends(&site, &ask)?;
    shown(&site, &ask, &SENDING, Some(&of), &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn circulate(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    sends(&site, &ask)?;
    let actor = actor(&site, &ask, &sent).await?;
    let sending = Sending {
        of: of.clone(),
        purpose: Purpose::ALL.into_iter().find(|purpose| purpose.name() == sent.get("purpose")),
        words: sent.text("words"),
        until: sent.day("until"),
        recipients: sent.text("recipients"),
        questions: sent.text("questions"),
        standards: sent.text("standards"),
        partners: sent.text("partners"),
        about: sent.text("about"),
    };
    let desk = desk(&site, &ask, &actor).await;
    let acted = circulation::send(desk, &sending, &site.public, &mut SystemDice).await;
    match acted {
        Ok(acted) => Ok(moved(&ask.url(&format!("/{}", acted.said.item("u1"))))),
        refused => done(&site, &ask, &SENDING, Some(&of), &sent, refused).await,
    }
}

pub(in crate::web) async fn link_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &LINK, Some(&of), &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn relink(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    sent: Sent,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let renewing = Renewing {
        circulation: of.clone(),
        body: sent.text("body"),
        again: match sent.get("do") {
            "again" => Some(true),
            "withdraw" => Some(false),
            _ => None,
        },
        email: sent.text("email"),
    };
    let desk = desk(&site, &ask, &actor).await;
    match circulation::renew(desk, &renewing, &site.public, &mut SystemDice).await {
        Ok(()) | Err(Refused::Already) => Ok(moved(&ask.url(&format!("/{of}")))),
        Err(refused) => done(&site, &ask, &LINK, Some(&of), &sent, Err(refused)).await,
    }
}

/// Nothing is sent round from where no letters are sent.
fn sends(site: &Site, ask: &Ask) -> Result<(), Refusal> {
    if site.public.mails { Ok(()) } else { Err(missing(ask.path.clone())) }
}
