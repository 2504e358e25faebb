//! The way in and out: what is asked for is read once, a page that was made already is not made again, errors become
//! pages, and every answer carries the same guards.

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use llinyn_model::error::{Error, ErrorKind};

use super::ask::{Ask, Form};
use super::cache::{Made, Version};
use super::calendar;
use super::door;
use super::feed;
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
    let who = match door::visitor(&site, request.headers()).await {
        Ok(who) => who,
        Err(error) => {
            let ask = Ask::new(request.uri(), request.headers(), today, seq);
            return guarded(refusal::told(&site, &ask, &error, StatusCode::SERVICE_UNAVAILABLE), &ask);
        }
    };
    let version = Version { seq, day: today };
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let key = key(request.uri(), request.headers());
    // What is made for one person is made for nobody else.
    let shared = reads && who.is_none();
    if let Some(made) = site.cache.get(version, &key).filter(|_| shared) {
        return sent(&made, &request);
    }
    let mut ask = Ask::new(request.uri(), request.headers(), today, seq);
    ask.who = who;
    if !is_text(&ask.path) {
        let error = Error::new(ErrorKind::BadValue, ask.path.chars().take(40).collect::<String>());
        return guarded(refusal::told(&site, &ask, &error, StatusCode::BAD_REQUEST), &ask);
    }
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
    if response.status() != StatusCode::OK || !reads || is_private(&response) {
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
    let gzip = if takes_gzip(value(header::ACCEPT_ENCODING)) { "z" } else { "" };
    let address = uri.path_and_query().map_or("/", |address| address.as_str());
    // No header holds a line break, so no two requests share a key by accident.
    format!("{}\n{gzip}\n{address}", if json { value(header::ACCEPT) } else { "" })
}

/// Whether a reader takes pages compressed: "gzip", and not "gzip;q=0".
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|part| {
        let (name, weight) = part.split_once(';').unwrap_or((part, "q=1"));
        let weight = weight.trim().trim_start_matches("q=").parse::<f32>().unwrap_or(1.0);
        matches!(name.trim(), "gzip" | "*") && weight > 0.0
    })
}

/// Whether the bytes an address stands for are text.
fn is_text(path: &str) -> bool {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, behind @ ..] = rest {
        match (first, behind) {
            (b'%', [high, low, behind @ ..]) if digit(*high).is_some() && digit(*low).is_some() => {
                bytes.push(digit(*high).unwrap_or(0) << 4 | digit(*low).unwrap_or(0));
                rest = behind;
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

/// The address without language and form, for the routes.
fn rewritten(ask: &Ask) -> Uri {
    let query = if ask.query.is_empty() { String::new() } else { format!("?{}", ask.query) };
    let path = match ask.form {
        Form::Atom => feed::ADDRESS,
        Form::Calendar => calendar::ADDRESS,
        Form::Html | Form::Json => ask.path.as_str(),
    };
    format!("{path}{query}").parse().unwrap_or_default()
}

/// Whether a page is for one person alone.
fn is_private(response: &Response) -> bool {
    response.headers().get(header::CACHE_CONTROL).is_some_and(|value| value == "no-store")
}

fn guarded(mut response: Response, ask: &Ask) -> Response {
    let headers = response.headers_mut();
    let mut set = |name: header::HeaderName, value: &'static str| {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    if ask.who.is_some() {
        set(header::CACHE_CONTROL, "no-store");
    }
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(header::CACHE_CONTROL, "no-cache");
    // The layer that compresses names what it looks at; this comes on top of it.
    headers.append(header::VARY, HeaderValue::from_static("accept"));
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        response.headers_mut().entry(header::ALLOW).or_insert(HeaderValue::from_static("GET, HEAD"));
    }
    // What language a file is in, nobody said.
    let is_file = response.headers().contains_key(header::CONTENT_DISPOSITION);
    if !is_file && (ask.form != Form::Json || response.status() != StatusCode::OK) {
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
    let form = match form {
        Form::Html => "",
        Form::Json => "j",
        Form::Atom => "a",
        Form::Calendar => "c",
    };
    let program = env!("CARGO_PKG_VERSION");
    let tag = format!("\"{program}-{}-{}{form}{zipped}\"", version.seq, version.day);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.entry(header::ETAG).or_insert(tag);
    }
    Made { status: parts.status, headers: parts.headers, body }
}

fn sent(made: &Made, request: &Request) -> Response {
    let tag = made.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).unwrap_or_default();
    let known =
        request.headers().get_all(header::IF_NONE_MATCH).iter().filter_map(|known| known.to_str().ok());
    // RFC 9110, 13.1.2: a list of tags, compared weakly, or any at all.
    let unchanged = known
        .flat_map(|known| known.split(','))
        .map(str::trim)
        .any(|known| known == "*" || (!tag.is_empty() && known.strip_prefix("W/").unwrap_or(known) == tag));
    let mut response = match (unchanged, request.method() == Method::HEAD) {
        (true, _) => StatusCode::NOT_MODIFIED.into_response(),
        (false, true) => made.status.into_response(),
        (false, false) => (made.status, made.body.clone()).into_response(),
    };
    *response.headers_mut() = made.headers.clone();
    response
}
