//! `llinyn verify`: entries, seals, tree and head hold; with `--report`, a report was made from this record.

use std::path::Path;
use std::process::ExitCode;

use fluent_bundle::FluentValue;
use llinyn_ledger::Break;
use llinyn_model::error::Error;
use llinyn_store::{Finding, Mode, Store};

use super::Context;
use super::failed::Failed;
use super::out::Out;
use super::papers::load_one;
use crate::locale::Locale;
use crate::report::pack::stamp::{Stamp, Verdict};

pub(super) async fn run(context: &Context<'_>) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let report = store.verify().await?;
    store.close().await;
    let mut out = Out::stdout(context.locale);
    for finding in &report.findings {
        out.line(&told(finding, context.locale));
    }
    let key = if report.findings.is_empty() { "cli-verify-holds" } else { "cli-verify-broken" };
    let args =
        [("entries", FluentValue::from(report.entries)), ("root", FluentValue::from(report.root.as_str()))];
    out.line(&context.locale.with(key, &args));
    Ok(ExitCode::from(u8::from(!report.findings.is_empty())))
}

/// Whether a report was made from the record.
pub(super) async fn report(context: &Context<'_>, file: &Path) -> Result<ExitCode, Failed> {
    let paper = load_one(file)?;
    let stamp = Stamp::find(&paper.bytes).map_err(|error| Error { about: paper.name, ..error })?;
    let store = Store::open(&context.db, Mode::Existing).await?;
    let verdict = stamp.check(&store).await?;
    store.close().await;
    let mut out = Out::stdout(context.locale);
    out.line(&context.locale.t(&format!("verify-{}", verdict.name())));
    let args = [("entry", FluentValue::from(stamp.entry)), ("root", FluentValue::from(stamp.root.as_str()))];
    out.line(&context.locale.with("verify-stamp", &args));
    Ok(ExitCode::from(u8::from(verdict != Verdict::Holds)))
}

fn told(finding: &Finding, locale: &Locale) -> String {
    let (key, seq, field) = match finding {
        Finding::Value { seq, field } => ("cli-verify-value", *seq, field.as_str()),
        Finding::Missing { seq } => ("cli-verify-missing", *seq, ""),
        Finding::Log(Break::Malformed { seq, why }) => ("cli-verify-malformed", *seq, *why),
        Finding::Log(Break::OutOfOrder { seq, .. }) => ("cli-verify-order", *seq, ""),
        Finding::Log(Break::BadPrev { seq }) => ("cli-verify-prev", *seq, ""),
        Finding::Log(Break::WrongHash { seq }) => ("cli-verify-hash", *seq, ""),
        Finding::Log(Break::WrongSize { found, .. }) => ("cli-verify-size", *found, ""),
        Finding::Log(Break::WrongRoot) => ("cli-verify-root", 0, ""),
    };
    locale.with(key, &[("seq", FluentValue::from(seq)), ("field", FluentValue::from(field))])
}
