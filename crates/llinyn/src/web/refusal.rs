//! What a person is told when a page cannot be shown: what is wrong, and what to do.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::{Ask, Form};
use super::frame::Frame;
use super::reply;
use super::site::Site;

/// An error on its way out; the gate makes it a page in the language asked for.
#[derive(Debug)]
pub(super) struct Refusal(Arc<Error>, StatusCode);

/// What the gate finds in a refused response.
#[derive(Clone, Debug)]
pub(super) struct Refused(pub(super) Arc<Error>);

#[derive(Serialize)]
struct Told {
    error: String,
    status: u16,
    message: String,
    help: String,
    #[serde(skip)]
    other: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "refusal.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    told: &'a Told,
}

impl Refusal {
    /// What is wrong, for a form that is shown again.
    pub(super) fn told(&self) -> (&Error, StatusCode) {
        (&self.0, self.1)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Refusal {
        let status = match error.kind {
            ErrorKind::NotInRecord => StatusCode::NOT_FOUND,
            ErrorKind::EvidenceGone => StatusCode::GONE,
            ErrorKind::BadValue | ErrorKind::FilesTooMany => StatusCode::BAD_REQUEST,
            ErrorKind::NotFromHere | ErrorKind::NotAllowed => StatusCode::FORBIDDEN,
            ErrorKind::FormTooLarge | ErrorKind::UploadTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorKind::StoreBusy
            | ErrorKind::StoreUnavailable
            | ErrorKind::DiskFull
            | ErrorKind::StoreReadOnly
            | ErrorKind::FilesUnreachable
            | ErrorKind::NoTypesetter => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Refusal(Arc::new(error), status)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.1.into_response();
        response.extensions_mut().insert(Refused(self.0));
        response
    }
}

/// Characters of an address that a person needs to know it again.
const SHOWN: usize = 120;

/// Nothing has this address.
pub(super) fn missing(what: impl Into<String>) -> Refusal {
    let what: String = what.into();
    let shown = match what.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &what[..end]),
        None => what,
    };
    Error::new(ErrorKind::NotInRecord, shown).into()
}

/// Something went wrong that nobody outside can mend.
pub(super) fn inside(error: impl std::fmt::Display) -> Refusal {
    Error::new(ErrorKind::Inside, "").inside(error).into()
}

/// The answer to an address the program does not have.
pub(super) async fn unknown(ask: Ask) -> Refusal {
    missing(ask.path)
}

/// The answer to a method no page has.
pub(super) async fn method(ask: Ask) -> Refusal {
    Refusal(Arc::new(Error::new(ErrorKind::OnlyRead, ask.path)), StatusCode::METHOD_NOT_ALLOWED)
}

/// The page of a refusal. An unknown address is told in both languages: it may have come from either.
pub(super) fn told(site: &Site, ask: &Ask, error: &Error, status: StatusCode) -> Response {
    let locale = site.locales.of(ask.language);
    let (message, help) = locale.error(error);
    let other = (status == StatusCode::NOT_FOUND).then(|| site.locales.of(ask.language.other()).error(error));
    let told = Told { error: error.kind.key(), status: status.as_u16(), message, help, other };
    if ask.form == Form::Json {
        return reply::json(&told, status);
    }
    let frame = Frame::of_error(site, ask, &told.message);
    reply::html(Html { f: &frame, told: &told }.render(), status)
}
