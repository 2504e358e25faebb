//! The style and the mark of the pages, addressed by their content so that they can be kept for ever.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use llinyn_ledger::{hex, sha256};

use super::refusal::{Refusal, missing};
use super::reply;

const STYLE: &str = include_str!("llinyn.css");
const MARK: &str = include_str!("llinyn.svg");

static STYLE_NAME: LazyLock<String> = LazyLock::new(|| name(STYLE, "css"));
static MARK_NAME: LazyLock<String> = LazyLock::new(|| name(MARK, "svg"));

fn name(content: &str, kind: &str) -> String {
    let digest = hex(&sha256(content.as_bytes()));
    format!("{}.{kind}", &digest[..16])
}

/// The address of the style sheet.
pub(super) fn style() -> String {
    format!("/assets/{}", *STYLE_NAME)
}

/// The address of the mark.
pub(super) fn mark() -> String {
    format!("/assets/{}", *MARK_NAME)
}

pub(super) async fn file(Path(name): Path<String>) -> Result<Response, Refusal> {
    let (kind, text) = match name {
        name if name == *STYLE_NAME => ("text/css; charset=utf-8", STYLE),
        name if name == *MARK_NAME => ("image/svg+xml", MARK),
        name => return Err(missing(format!("/assets/{name}"))),
    };
    let mut response = reply::typed(StatusCode::OK, kind, text.to_owned());
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, forever);
    Ok(response)
}
