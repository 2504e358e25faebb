//! The way in and out: what is asked for is read once, a page that was made already is not made again, errors become
//! pages, and every answer carries the same guards.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::ask::{Ask, Form};
use super::cache::{Made, Version};
use super::refusal::{self, Refused};
use super::site::Shared;

/// Nothing but the page's own style and pictures: no script, no frame, no other host.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Wraps every request.
pub(super) async fn gate(State(site): State<Shared>, mut request: Request, next: Next) -> Response {
    let today = site.clock.today();
    let seq = match site.seq().await {
        Ok(seq) => seq,
        Err(error) => {
            let ask = Ask::new(request.uri(), request.headers(), today, 0);
            return guarded(refusal::told(&site, &ask, &error, StatusCode::SERVICE_UNAVAILABLE), &ask);
        }
    };
    let version = Version { seq, day: today };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let key = key(request.uri(), request.headers());
    if let Some(made) = site.cache.get(version, &key).filter(|_| reads) {
        return sent(&made, &request);
    }
    let ask = Ask::new(request.uri(), request.headers(), today, seq);
    let (method, headers) = (request.method().clone(), request.headers().clone());
    *request.uri_mut() = rewritten(&ask);
    request.extensions_mut().insert(ask.clone());
    // A page is made whole and its head taken from that, so that HEAD is kept too.
    *request.method_mut() = if method == Method::HEAD { Method::GET } else { method.clone() };
    let mut response = next.run(request).await;
    if let Some(Refused(error)) = response.extensions_mut().remove() {
        response = refusal::told(&site, &ask, &error, response.status());
    }
    let response = guarded(response, &ask);
    if response.status() != StatusCode::OK || !reads {
        return response;
    }
    let made = whole(response, version, ask.form).await;
    if ask.path != "/health" {
        site.cache.keep(version, key, &made);
    }
    let mut again = Request::new(Body::empty());
    (*again.method_mut(), *again.headers_mut()) = (method, headers);
    sent(&made, &again)
}

/// All that changes what is sent: the address, JSON or not, compressed or not.
fn key(uri: &Uri, headers: &HeaderMap) -> String {
    let value = |name: header::HeaderName| {
        headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    };
    let json = value(header::ACCEPT).contains("json");
    let gzip = value(header::ACCEPT_ENCODING).contains("gzip");
    let address = uri.path_and_query().map_or("/", |address| address.as_str());
    format!("{}{}{address}", if json { value(header::ACCEPT) } else { "" }, if gzip { "z" } else { "" })
}

/// The address without language and form, for the routes.
fn rewritten(ask: &Ask) -> Uri {
    let query = if ask.query.is_empty() { String::new() } else { format!("?{}", ask.query) };
    format!("{}{query}", ask.path).parse().unwrap_or_default()
}

fn guarded(mut response: Response, ask: &Ask) -> Response {
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CACHE_CONTROL, "no-cache");
    // The layer that compresses names what it looks at; this comes on top of it.
    headers.append(header::VARY, HeaderValue::from_static("accept"));
    if ask.form == Form::Html || response.status() != StatusCode::OK {
        response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(ask.language.tag()));
    }
    response
}

/// Takes the whole of a page, and names its version: the program, the number of the last entry, the day and the form.
async fn whole(response: Response, version: Version, form: Form) -> Made {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_else(|_| Bytes::new());
    parts.headers.remove(header::CONTENT_LENGTH);
    let zipped = if parts.headers.contains_key(header::CONTENT_ENCODING) { "z" } else { "" };
    let json = if form == Form::Json { "j" } else { "" };
    let program = env!("CARGO_PKG_VERSION");
    let tag = format!("\"{program}-{}-{}{json}{zipped}\"", version.seq, version.day);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.entry(header::ETAG).or_insert(tag);
    }
    Made { status: parts.status, headers: parts.headers, body }
}

fn sent(made: &Made, request: &Request) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH);
    let unchanged = known.is_some() && known == made.headers.get(header::ETAG);
    let mut response = match (unchanged, request.method() == Method::HEAD) {
        (true, _) => StatusCode::NOT_MODIFIED.into_response(),
        (false, true) => made.status.into_response(),
        (false, false) => (made.status, made.body.clone()).into_response(),
    };
    *response.headers_mut() = made.headers.clone();
    response
}
