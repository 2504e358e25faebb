//! Who may do what: the table the program itself is held to, published.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::account::{Membership, Role};
use llinyn_model::power::Power;
use serde::Serialize;

use super::ask::Ask;
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::routes::powers;
use super::site::Shared;

#[derive(Serialize)]
struct PermissionsView {
    roles: Vec<&'static str>,
    rows: Vec<Row>,
}

/// An address, what it asks for, and who has that.
#[derive(Serialize)]
struct Row {
    address: &'static str,
    /// Whether something can be sent to it.
    takes: bool,
    power: &'static str,
    nobody: bool,
    /// For each role, while its membership is active. Any other membership is nobody's.
    may: Vec<bool>,
}

#[derive(Template)]
#[template(path = "permissions/permissions.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a PermissionsView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let may = |power: Power| Role::ALL.map(|role| power.is_of(Some((role, Membership::Active)))).to_vec();
    let rows = powers().into_iter().map(|permission| Row {
        address: permission.address,
        takes: permission.takes,
        power: permission.power.name(),
        nobody: permission.power.is_of(None),
        may: may(permission.power),
    });
    let view = PermissionsView { roles: Role::ALL.map(Role::name).to_vec(), rows: rows.collect() };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("permissions-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

impl Html<'_> {
    fn mark(&self, may: &bool) -> String {
        self.f.w.t(if *may { "permissions-yes" } else { "permissions-no" })
    }
}
