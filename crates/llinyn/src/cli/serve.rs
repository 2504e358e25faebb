//! `llinyn serve [--listen ADDR]`: the pages.

use std::process::ExitCode;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::Out;
use crate::clock::SystemClock;
use crate::web;

pub(super) async fn run(context: &Context<'_>, listen: &str) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let listener = web::listen(listen).await?;
    let address = web::address(&listener);
    Out::stdout(context.locale)
        .line(&context.locale.with("cli-serve-at", &[("address", FluentValue::from(address))]));
    web::serve(listener, store, Arc::new(SystemClock)).await?;
    Ok(ExitCode::SUCCESS)
}
