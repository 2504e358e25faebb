//! A page as a response: HTML, or the same as JSON.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::{Ask, Form, Time};
use super::refusal::Refusal;

/// A page as JSON: where it stands, when, and what it shows.
#[derive(Serialize)]
struct Envelope<'a, V> {
    address: String,
    language: Language,
    /// The number of the last entry of the record.
    entry: u64,
    time: Time,
    page: &'a V,
}

/// The page `view` in the form asked for.
pub(super) fn page<V: Serialize>(ask: &Ask, time: Time, view: &V, html: &impl Template) -> Response {
    told(ask, time, view, html, StatusCode::OK)
}

/// The same with another status: a form that is shown again.
pub(super) fn told<V: Serialize>(
    ask: &Ask,
    time: Time,
    view: &V,
    html: &impl Template,
    status: StatusCode,
) -> Response {
    match ask.form {
        Form::Json => {
            let address = ask.url(&ask.path);
            json(&Envelope { address, language: ask.language, entry: ask.seq, time, page: view }, status)
        }
        // A feed is led to its own handler, and so is a calendar.
        Form::Html | Form::Atom | Form::Calendar => self::html(html.render(), status),
    }
}

/// Rendered HTML.
pub(super) fn html(rendered: askama::Result<String>, status: StatusCode) -> Response {
    match rendered {
        Ok(text) => typed(status, "text/html; charset=utf-8", text),
        Err(error) => Refusal::from(Error::new(ErrorKind::Inside, "").inside(error)).into_response(),
    }
}

/// Anything as JSON.
pub(super) fn json(value: &impl Serialize, status: StatusCode) -> Response {
    match serde_json::to_string_pretty(value) {
        Ok(text) => typed(status, "application/json", text),
        Err(error) => Refusal::from(Error::new(ErrorKind::Inside, "").inside(error)).into_response(),
    }
}

/// Neither the program nor a browser keeps such a page. Whatever is sent to one who is signed in is kept nowhere anyway.
pub(super) fn kept_nowhere(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A response of a content type.
pub(super) fn typed(status: StatusCode, kind: &'static str, text: String) -> Response {
    let mut response = (status, text).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
