//! `/health`: whether the program serves and its clock runs, for a machine that asks.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::Day;
use serde::Serialize;

use super::ask::Ask;
use super::clock::LastRun;
use super::refusal::Refusal;
use super::reply;
use super::site::Shared;

#[derive(Serialize)]
struct Health {
    status: &'static str,
    version: &'static str,
    /// The number of the last entry.
    entry: u64,
    today: Day,
    clock: LastRun,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let head = site.store.head().await?;
    let clock = LastRun::of(&site.store, ask.today).await?;
    let health = Health {
        // A late clock is for a person to look at; the pages are served all the same.
        status: if clock.late { "late" } else { "ok" },
        version: env!("CARGO_PKG_VERSION"),
        entry: head.seq,
        today: ask.today,
        clock,
    };
    Ok(reply::json(&health, StatusCode::OK))
}
