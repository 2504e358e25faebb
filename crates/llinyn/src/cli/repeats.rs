//! `llinyn repeats PAPER... [--json]`: what papers ask, and what the record holds that is most like it.

use std::path::PathBuf;
use std::process::ExitCode;

use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::Reading;
use llinyn_store::{Mode, Store};
use serde_json::{Value, json};

use super::failed::Failed;
use super::out::{Out, Style};
use super::{Context, papers};
use crate::repeats::{Alike, Repeats};

/// How many earlier asks are told for each.
const TOLD: usize = 5;

pub(super) async fn run(context: &Context<'_>, paths: &[PathBuf], json: bool) -> Result<ExitCode, Failed> {
    let store = Store::open(&context.db, Mode::Existing).await?;
    let repeats = Repeats::default();
    let mut out = Out::stdout(context.locale);
    let mut told = Vec::new();
    for paper in papers::load(paths)? {
        let reading = papers::read(&paper)?;
        let mut asks = Vec::new();
        for (number, text) in asked(&reading) {
            let spoken = llinyn_reading::language(&text).unwrap_or(Language::En);
            let alike = repeats.like(&store, &text, spoken, TOLD).await?;
            if !json {
                show(&mut out, context, (&number, &text), &alike);
            }
            asks.push(json!({ "number": number, "text": text, "alike": values(&alike) }));
        }
        if asks.is_empty() && !json {
            out.line(&format!("{}: {}", paper.name, context.locale.t("cli-read-nothing")));
        }
        told.push(json!({ "paper": paper.name, "asks": asks }));
    }
    if json {
        let text = serde_json::to_string_pretty(&told)
            .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
        out.line(&text);
    }
    Ok(ExitCode::SUCCESS)
}

/// What a paper asks, each with its number.
fn asked(reading: &Reading) -> Vec<(Option<String>, String)> {
    reading.recommendations.iter().map(|ask| (ask.what.number.clone(), reading.words(&ask.spans))).collect()
}

fn show(out: &mut Out<'_>, context: &Context<'_>, (number, text): (&Option<String>, &str), alike: &[Alike]) {
    let number = number.as_deref().unwrap_or("–");
    out.line(&out.styled(Style::Strong, &format!("{number} {text}")));
    if alike.is_empty() {
        out.line(&format!("    {}", context.locale.t("repeats-none")));
    }
    for one in alike {
        let percent = out.styled(Style::Faint, &format!("{:>4.0} %", one.score * 100.0));
        out.line(&format!("{percent} /{} {}", one.reference, one.text));
    }
    out.line("");
}

fn values(alike: &[Alike]) -> Vec<Value> {
    let value = |one: &Alike| json!({ "reference": one.reference, "text": one.text, "score": one.score });
    alike.iter().map(value).collect()
}
