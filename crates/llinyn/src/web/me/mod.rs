//! What needs me: what the body a person acts for owes, soonest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::{Error, ErrorKind};
use serde::Serialize;

use super::ask::Ask;
use super::bodies::link;
use super::frame::Frame;
use super::list::{ListRow, due_rows};
use super::refusal::Refusal;
use super::reply;
use super::shown::BodyLink;
use super::site::Shared;

/// Most rows of the page: what lies further off needs nobody yet.
const ROWS: i64 = 100;

#[derive(Serialize)]
struct MeView {
    role: &'static str,
    office: String,
    body: Option<BodyLink>,
    owed: Vec<ListRow>,
}

#[derive(Template)]
#[template(path = "me/me.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a MeView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let reader = time.reader(&site);
    let who = ask.who.clone().ok_or_else(|| Error::new(ErrorKind::NotAllowed, ask.path.clone()))?;
    let named = match who.account.body {
        Some(body) => reader.named_body(body).await?,
        None => None,
    };
    let file = match &named {
        Some(named) => reader.body(&named.body.reference, ROWS).await?,
        None => None,
    };
    let owed = file.map(|file| file.owed).unwrap_or_default();
    let view = MeView {
        role: who.account.role.name(),
        office: who.account.office.clone(),
        body: named.map(|named| link(&named, ask.language)),
        owed: due_rows(&site, &ask, owed, time.on).await?,
    };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("me-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}
