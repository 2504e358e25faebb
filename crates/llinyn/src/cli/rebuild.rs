//! `llinyn rebuild`: the tables made again from the entries must equal the live ones.

use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_store::{Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::Out;

pub(super) async fn run(context: &Context<'_>) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let head = store.head().await?;
    let differences = store.rebuild().await?;
    store.close().await;
    let mut out = Out::stdout(context.locale);
    for difference in &differences {
        let args = [
            ("table", FluentValue::from(difference.table.as_str())),
            ("live", FluentValue::from(difference.only_live)),
            ("rebuilt", FluentValue::from(difference.only_rebuilt)),
        ];
        out.line(&context.locale.with("cli-rebuild-differs", &args));
    }
    if differences.is_empty() {
        out.line(&context.locale.with("cli-rebuild-equal", &[("entries", FluentValue::from(head.seq))]));
    }
    Ok(ExitCode::from(u8::from(!differences.is_empty())))
}
