//! Coming in by an invitation: a password, and a device that shows one-time codes.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use llinyn_model::account::Account;
use llinyn_model::error::{Error, ErrorKind};
use qrcode::QrCode;
use qrcode::types::Color;

use super::ask::Ask;
use super::door::{self, moved, with_session};
use super::form::{Filled, FormView, Sent};
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};
use crate::act::Refused;
use crate::act::account::{self, Seed, Token};
use crate::clock::SystemDice;

const FIELDS: &[&str] = &["password", "code"];

#[derive(Template)]
#[template(path = "invitation/invitation.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    filled: &'a Filled,
    account: &'a Account,
    /// The seed to type, the address that holds it, and that address as a picture.
    seed: String,
    address: String,
    picture: Picture,
}

/// A square of modules, as the path of an SVG picture.
struct Picture {
    width: usize,
    path: String,
}

/// The form.
pub(super) async fn form(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (_, account, seed) = invited(&site, &token).await?;
    shown(&site, &ask, (&account, &seed), &Filled::default(), StatusCode::OK)
}

/// Somebody comes in.
pub(super) async fn enter(
    State(site): State<Shared>,
    Path(token): Path<String>,
    ask: Ask,
    headers: HeaderMap,
    sent: Sent,
) -> Result<Response, Refusal> {
    if !door::is_from_here(&headers) {
        return Err(Error::new(ErrorKind::NotFromHere, "/invitation").into());
    }
    let (token, account, seed) = invited(&site, &token).await?;
    let now = site.clock.now();
    let (password, code) = (sent.get("password"), sent.get("code"));
    match account::enter(&site.store, &token, password, code, now, &mut SystemDice).await {
        Ok(session) => Ok(with_session(moved(&ask.url("/me")), Some(&session))),
        Err(Refused::Problems(problems)) => {
            let filled = Filled::new(site.locales.of(ask.language), FIELDS, Vec::new(), &problems);
            shown(&site, &ask, (&account, &seed), &filled, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(Refused::Already) => Ok(moved(&ask.url("/me"))),
        Err(Refused::Failed(error)) => Err(error.into()),
    }
}

/// Whom a link invites; a page that is not there where it invites nobody, or nobody any more.
async fn invited(site: &Site, token: &str) -> Result<(Token, Account, Seed), Refusal> {
    let unknown = || missing("/invitation");
    let token = Token::parse(token).ok_or_else(unknown)?;
    let found = account::invited(&site.store, &token, site.clock.now()).await?;
    let (account, seed) = found.ok_or_else(unknown)?;
    Ok((token, account, seed))
}

fn shown(
    site: &Site,
    ask: &Ask,
    (account, seed): (&Account, &Seed),
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let frame = Frame::new(site, ask, site.locales.of(ask.language).t("account-welcome"), time);
    let view = FormView::new(FIELDS.to_vec(), filled);
    let address = seed.address(&account.email)?;
    let html =
        Html { f: &frame, filled, account, seed: seed.text(), picture: Picture::new(&address)?, address };
    // The address is the secret. No other site learns of it: the policy of every page names a page to its own site only.
    Ok(reply::kept_nowhere(reply::told(ask, time, &view, &html, status)))
}

impl Picture {
    fn new(text: &str) -> Result<Picture, Error> {
        let code = QrCode::new(text).map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
        let width = code.width();
        let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
        let path = dark.fold(String::new(), |path, (at, _)| {
            path + &format!("M{} {}h1v1h-1z", at % width + 4, at / width + 4)
        });
        Ok(Picture { width: width + 8, path })
    }
}
