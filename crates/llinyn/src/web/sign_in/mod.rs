//! Signing in and out.

pub(super) mod provider;

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};

use super::ask::Ask;
use super::door::{self, moved, with_session};
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::site::{Shared, Site};
use crate::act::account;
use crate::act::{Problem, Refused};
use crate::clock::SystemDice;

const FIELDS: &[&str] = &["email", "password", "code"];

#[derive(Template)]
#[template(path = "sign_in/sign_in.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    filled: &'a Filled,
    /// The host of the provider where one may sign in as well, and what leads there.
    provider: Option<(&'a str, String)>,
}

/// The form.
pub(super) async fn form(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let filled = Filled { typed: vec![("next".into(), ask.get("next"))], ..Filled::default() };
    shown(&site, &ask, &filled, StatusCode::OK)
}

/// Somebody signs in.
pub(super) async fn enter(
    State(site): State<Shared>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, ask.path).into());
    }
    let (email, next) = (sent.get("email"), sent.get("next"));
    let now = site.clock.now();
    let (password, code) = (sent.get("password"), sent.get("code"));
    match account::sign_in(&site.store, email, password, code, now, &mut SystemDice).await {
        Ok(token) => {
            let to = if is_own(next) { next.to_owned() } else { ask.url("/me") };
            Ok(with_session(moved(&to), Some(&token)))
        }
        Err(Refused::Problems(problems)) => {
            let typed = vec![("email".into(), email.to_owned()), ("next".into(), next.to_owned())];
            wrong(&site, &ask, typed, &problems, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Refused::Already) => Ok(moved(&ask.url("/me"))),
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// Somebody signs out.
pub(super) async fn leave(State(site): State<Shared>, ask: Ask, sent: Sent) -> Result<Response, Refusal> {
    sent.is_of(&ask)?;
    if let Some(who) = &ask.who {
        account::sign_out(&site.store, &who.token).await?;
    }
    Ok(with_session(moved(&ask.url("/")), None))
}

/// The form again, with what is wrong.
fn wrong(
    site: &Site,
    ask: &Ask,
    typed: Vec<(Cow<'static, str>, String)>,
    problems: &[Problem],
    status: StatusCode,
) -> Result<Response, Refusal> {
    let filled = Filled::new(site.locales.of(ask.language), FIELDS, typed, problems);
    shown(site, ask, &filled, status)
}

fn shown(site: &Site, ask: &Ask, filled: &Filled, status: StatusCode) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("account-sign-in"), time);
    let view = FormView::new(FIELDS.to_vec(), filled);
    let next = filled.value("next");
    let provider = site.provider.as_ref().map(|provider| (provider.host(), provider::way_to(ask, next)));
    let html = Html { f: &frame, filled, provider };
    Ok(reply::kept_nowhere(reply::told(ask, time, &view, &html, status)))
}

/// Whether an address is a page of this site: anything else could lead a person who has just signed in astray.
fn is_own(next: &str) -> bool {
    let mut letters = next.chars();
    letters.next() == Some('/')
        && !matches!(letters.next(), Some('/' | '\\'))
        && next.chars().all(|c| c.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn nobody_is_led_astray() {
        for (next, own) in [
            ("/me", true),
            ("/cy/lscb-2011/c4", true),
            ("", false),
            ("//evil.example", false),
            ("/\\evil.example", false),
            ("https://evil.example", false),
            ("/a\r\nset-cookie: b", false),
            ("me", false),
        ] {
            assert_eq!(is_own(next), own, "{next}");
        }
    }
}
