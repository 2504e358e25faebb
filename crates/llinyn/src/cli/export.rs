//! `llinyn export --json|--csv DIR`: open data, one file a noun, columns documented.

use std::path::Path;
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::Out;
use crate::act::withholding;
use crate::clock::SystemDice;
use crate::report::open_data::{self, Form};

pub(super) async fn run(
    context: &Context<'_>,
    json: Option<&Path>,
    csv: Option<&Path>,
) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let (folder, form) = match (json, csv) {
        (Some(folder), _) => (folder, Form::Json),
        (None, Some(folder)) => (folder, Form::Csv),
        (None, None) => return Ok(ExitCode::from(2)),
    };
    withholding::lift(&store, context.clock.now(), &mut SystemDice).await?;
    let files = open_data::write(&store, folder, form).await?;
    store.close().await;
    let args =
        [("files", FluentValue::from(files)), ("folder", FluentValue::from(folder.display().to_string()))];
    Out::stdout(context.locale).line(&context.locale.with("cli-export-done", &args));
    Ok(ExitCode::SUCCESS)
}
