//! What needs me: what the body a person acts for owes, soonest first.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::Day;
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
use crate::act::needs;

#[derive(Serialize)]
struct MeView {
    role: &'static str,
    office: String,
    body: Option<BodyLink>,
    owed: Vec<MeRow>,
    undelivered: Vec<Undelivered>,
    unreachable: Vec<BodyLink>,
    /// Whether the weekly letter comes; none where letters are not sent, or nothing could stand in it.
    weekly: Option<bool>,
}

/// Something owed, and the form by which it is given.
#[derive(Serialize)]
struct MeRow {
    #[serde(flatten)]
    row: ListRow,
    form: Option<&'static str>,
}

/// A letter that never arrived.
#[derive(Serialize)]
struct Undelivered {
    subject: String,
    name: Option<String>,
    on: Day,
}

#[derive(Template)]
#[template(path = "me/me.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a MeView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let who = ask.who.clone().ok_or_else(|| Error::new(ErrorKind::NotAllowed, ask.path.clone()))?;
    let needs = needs::of(&site.store, &who.account, time.on, site.public.mails).await?;
    let weekly = if needs.body.is_some() && site.public.mails {
        Some(!site.store.weekly_stopped(who.account.id).await?)
    } else {
        None
    };
    let undelivered = needs.undelivered.into_iter().map(|letter| Undelivered {
        subject: letter.subject,
        name: letter.name,
        on: letter.at.day(),
    });
    let forms: Vec<Option<&'static str>> =
        needs.owed.iter().map(|owed| needs::form(owed, &who.account)).collect();
    let owed = due_rows(&site, &ask, needs.owed, time.on).await?.into_iter().zip(forms);
    let view = MeView {
        role: who.account.role.name(),
        office: who.account.office.clone(),
        body: needs.body.map(|named| link(&named, ask.language)),
        owed: owed.map(|(row, form)| MeRow { row, form }).collect(),
        undelivered: undelivered.collect(),
        unreachable: needs.unreachable.iter().map(|named| link(named, ask.language)).collect(),
        weekly,
    };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("me-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}
