//! `llinyn serve [--listen ADDR]`: the pages, and the clock beside them.

use std::process::ExitCode;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use llinyn_store::{Mode, Store};
use tokio::net::TcpListener;

use super::failed::Failed;
use super::out::Out;
use super::{Context, clock};
use crate::act::files::Files;
use crate::clock::{SharedClock, SystemClock};
use crate::web;

pub(super) async fn run(context: &Context<'_>, listen: &str) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let listener = web::listen(listen).await?;
    let address = web::address(&listener);
    Out::stdout(context.locale)
        .line(&context.locale.with("cli-serve-at", &[("address", FluentValue::from(address))]));
    until_told(context, listener, store, Files::beside(&context.db)).await
}

/// Serves a record beside its clock until the program is told to stop.
pub(super) async fn until_told(
    context: &Context<'_>,
    listener: TcpListener,
    store: Store,
    files: Files,
) -> Result<ExitCode, Failed> {
    let clock: SharedClock = Arc::new(SystemClock);
    let kept = clock::keep(store.clone(), clock.clone(), context.locale.language());
    let served = web::serve(listener, store.clone(), files, clock).await;
    // What the clock was about is rolled back, and done by its next run.
    kept.abort();
    drop(kept.await);
    store.close().await;
    served?;
    Ok(ExitCode::SUCCESS)
}
