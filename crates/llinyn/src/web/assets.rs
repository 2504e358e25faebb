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

static STYLE_ADDRESS: LazyLock<String> = LazyLock::new(|| address(STYLE, "css"));
static MARK_ADDRESS: LazyLock<String> = LazyLock::new(|| address(MARK, "svg"));

fn address(content: &str, kind: &str) -> String {
    let digest = hex(&sha256(content.as_bytes()));
    format!("/assets/{}.{kind}", &digest[..16])
}

/// The address of the style sheet.
pub(super) fn style() -> &'static str {
    &STYLE_ADDRESS
}

/// The address of the mark.
pub(super) fn mark() -> &'static str {
    &MARK_ADDRESS
}

pub(super) async fn file(Path(name): Path<String>) -> Result<Response, Refusal> {
    let asked = format!("/assets/{name}");
    let (kind, text) = if asked == style() {
        ("text/css; charset=utf-8", STYLE)
    } else if asked == mark() {
        ("image/svg+xml", MARK)
    } else {
        return Err(missing(asked));
    };
    let mut response = reply::typed(StatusCode::OK, kind, text.to_owned());
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, forever);
    Ok(response)
}
