//! The forms of a claim and of a verification, with what shows it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::progress::Claim;
use llinyn_model::verification::Verdict;

use super::view::shown;
use super::{About, Field, Form, Kind, Of, actor, desk, done, field};
use crate::act::evidence::Attached;
use crate::act::progress::{self, Claiming};
use crate::act::verification::{self, Verifying};
use crate::clock::SystemDice;
use crate::web::ask::Ask;
use crate::web::form::{Filled, Sent};
use crate::web::refusal::Refusal;
use crate::web::site::Shared;
use crate::web::upload::Upload;

const PROGRESS: Form = Form {
    title: "desk-progress",
    about: About::Thread,
    fields: &[
        field("claim", Kind::One("claim", CLAIMS), "desk-progress-claim", ""),
        field("words", Kind::Area, "desk-progress-words", "desk-progress-words-hint"),
        FILE,
        PASSAGE,
        REVIEW,
    ],
};
const CLAIMS: &[&str] = &["nothing_since", "not_started", "underway", "done"];

const VERIFICATION: Form = Form {
    title: "desk-verification",
    about: About::Thread,
    fields: &[
        field("verdict", Kind::One("verdict", VERDICTS), "desk-verification-verdict", ""),
        field("method", Kind::Line, "desk-verification-method", "desk-verification-method-hint"),
        field("words", Kind::Area, "desk-verification-words", "desk-verification-words-hint"),
        FILE,
        PASSAGE,
        REVIEW,
    ],
};
const VERDICTS: &[&str] = &["in_place", "partly_in_place", "not_in_place"];

const FILE: Field = field("file", Kind::File, "desk-evidence-file", "desk-evidence-file-hint");
const PASSAGE: Field = field("passage", Kind::Line, "desk-evidence-passage", "desk-evidence-passage-hint");
const REVIEW: Field = field("review", Kind::Day, "desk-evidence-review", "desk-evidence-review-hint");

pub(in crate::web) async fn progress_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &PROGRESS, Some(&of), &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn claim(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    Upload { sent, file }: Upload,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let claiming = Claiming {
        of: of.clone(),
        claim: Claim::ALL.into_iter().find(|claim| claim.name() == sent.get("claim")),
        words: sent.text("words"),
        attached: attached(&sent, file),
    };
    let desk = desk(&site, &ask, &actor).await;
    let acted = progress::claim(desk, &site.files, &claiming, &mut SystemDice).await;
    done(&site, &ask, &PROGRESS, Some(&of), &sent, acted).await
}

pub(in crate::web) async fn verification_form(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    shown(&site, &ask, &VERIFICATION, Some(&of), &Filled::default(), StatusCode::OK).await
}

pub(in crate::web) async fn verify(
    State(site): State<Shared>,
    Of(of): Of,
    ask: Ask,
    Upload { sent, file }: Upload,
) -> Result<Response, Refusal> {
    let actor = actor(&site, &ask, &sent).await?;
    let verifying = Verifying {
        of: of.clone(),
        verdict: Verdict::ALL.into_iter().find(|verdict| verdict.name() == sent.get("verdict")),
        method: sent.text("method"),
        words: sent.text("words"),
        attached: attached(&sent, file),
    };
    let desk = desk(&site, &ask, &actor).await;
    let acted = verification::verify(desk, &site.files, &verifying, &mut SystemDice).await;
    done(&site, &ask, &VERIFICATION, Some(&of), &sent, acted).await
}

/// What goes with a claim or a verification.
fn attached(sent: &Sent, file: Option<(String, Vec<u8>)>) -> Attached {
    Attached { file, passage: sent.text("passage"), review: sent.text("review") }
}
