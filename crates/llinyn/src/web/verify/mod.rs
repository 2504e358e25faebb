//! Whether a report was made from this record: by its file, or by the stamp on it.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::Ask;
use super::door;
use super::form::{Filled, FormView};
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::site::{Shared, Site};
use super::upload::Upload;
use crate::act::Problem;
use crate::report::pack::stamp::{Stamp, Verdict};

const FIELDS: [&str; 2] = ["file", "stamp"];

/// What the record says of a report.
#[derive(Serialize)]
struct VerifyView {
    #[serde(flatten)]
    form: FormView,
    checked: Option<(Stamp, Verdict)>,
}

#[derive(Template)]
#[template(path = "verify/verify.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a VerifyView,
    filled: &'a Filled,
}

pub(super) async fn form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    told(&site, &ask, None, &Filled::default())
}

pub(super) async fn check(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
    upload: Result<Upload, Refusal>,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    let upload = upload?;
    let typed = upload.sent.get("stamp").trim();
    let (field, bytes) = match (&upload.file, typed) {
        (Some((_, bytes)), _) => ("file", bytes.as_slice()),
        (None, "") => ("file", &b""[..]),
        (None, typed) => ("stamp", typed.as_bytes()),
    };
    let found = match bytes {
        [] => Err(Error::new(ErrorKind::NoFile, "")),
        bytes => Stamp::find(bytes),
    };
    match found {
        Ok(stamp) => {
            let verdict = stamp.check(&site.store).await?;
            told(&site, &ask, Some((stamp, verdict)), &Filled::default())
        }
        Err(error) => {
            let problem = Problem::new(field, error.kind, error.about);
            let typed = vec![("stamp".into(), typed.to_owned())];
            let filled = Filled::new(site.locales.of(ask.language), &FIELDS, typed, &[problem]);
            told(&site, &ask, None, &filled)
        }
    }
}

fn told(
    site: &Site,
    ask: &Ask,
    checked: Option<(Stamp, Verdict)>,
    filled: &Filled,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let status = if filled.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("verify-title"), time);
    let view = VerifyView { form: FormView::new(FIELDS.to_vec(), filled), checked };
    Ok(reply::told(ask, time, &view, &Html { f: &frame, v: &view, filled }, status))
}
