//! Who is there: the cookie a person carries, the addresses it opens, and that what is sent was sent from here.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use llinyn_model::account::Account;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::power::Power;

use super::ask::Ask;
use super::refusal::Refusal;
use super::site::{Shared, Site};
use crate::act::account::{SESSION, Token};

/// The cookie's name. The prefix makes browsers refuse it without `Secure`, or from a neighbouring host (RFC 6265bis).
const COOKIE: &str = "__Host-llinyn";

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub(super) struct Visitor {
    /// Whose session it is.
    pub(super) account: Account,
    /// Its token.
    pub(super) token: Token,
}

/// Who a request comes from; none where nobody is signed in.
///
/// # Errors
/// Where the database fails.
pub(super) async fn visitor(site: &Site, headers: &HeaderMap) -> Result<Option<Arc<Visitor>>, Error> {
    let Some(token) = token(headers) else { return Ok(None) };
    let account = site.store.session(&token.digest(), site.clock.now()).await?;
    Ok(account.map(|account| Arc::new(Visitor { account, token })))
}

/// An address that asks for a power.
pub(super) fn guarded(power: Power, handlers: MethodRouter<Shared>) -> MethodRouter<Shared> {
    handlers.layer(from_fn_with_state(power, check))
}

async fn check(State(power): State<Power>, ask: Ask, request: Request, next: Next) -> Response {
    let sends = !matches!(*request.method(), Method::GET | Method::HEAD);
    let who = ask.who.as_ref().map(|who| (who.account.role, who.account.membership));
    let refused = |kind: ErrorKind| Refusal::from(Error::new(kind, ask.path.clone())).into_response();
    if power.is_of(who) {
        // What is sent to an address that takes nothing is told so by the address itself.
        if sends && power != Power::Read && !is_from_here(request.headers()) {
            return refused(ErrorKind::NotFromHere);
        }
        return next.run(request).await;
    }
    if who.is_some() || sends {
        return refused(ErrorKind::NotAllowed);
    }
    let back = serde_urlencoded::to_string([("next", ask.url(&ask.path))]).unwrap_or_default();
    moved(&format!("{}?{back}", ask.url("/sign-in")))
}

/// Whether a form was sent by a page of this site: browsers say where a form stood, and none says otherwise.
pub(super) fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let from = text(header::ORIGIN).and_then(|origin| origin.split_once("://")).map(|(_, host)| host);
    from.is_some() && from == text(header::HOST)
}

/// Goes to another page, after something was done.
pub(super) fn moved(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    if let Ok(to) = HeaderValue::from_str(to) {
        headers.insert(header::LOCATION, to);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The response that carries a new session, or ends the one there is.
pub(super) fn with_session(mut response: Response, token: Option<&Token>) -> Response {
    let (value, seconds) = token.map_or((String::new(), 0), |token| (token.text(), SESSION / 1000));
    let cookie = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn token(headers: &HeaderMap) -> Option<Token> {
    cookie(headers, COOKIE).and_then(Token::parse)
}

/// The value of a cookie.
pub(super) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(held, _)| *held == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_other_sites_are_told() {
        for (origin, host, here) in [
            (Some("https://llinyn.example"), "llinyn.example", true),
            (Some("http://127.0.0.1:8080"), "127.0.0.1:8080", true),
            (Some("https://llinyn.example.evil"), "llinyn.example", false),
            (Some("https://evil.example"), "llinyn.example", false),
            (Some("null"), "llinyn.example", false),
            (None, "llinyn.example", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static(host));
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
            }
            assert_eq!(is_from_here(&headers), here, "{origin:?}");
        }
    }
}
