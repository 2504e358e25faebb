//! `llinyn read PAPER... [--json]`: what stands in papers. The record is not touched.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use fluent_bundle::FluentValue;
use indicatif::{ProgressBar, ProgressStyle};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::Span;
use llinyn_reading::{Output, Problem, Proposed, Reading};

use super::failed::Failed;
use super::out::{Out, Style};
use super::{Context, papers};
use crate::locale::Locale;

pub(super) fn run(context: &Context, paths: &[PathBuf], json: bool) -> Result<ExitCode, Failed> {
    let papers = papers::load(paths)?;
    let bar = progress(papers.iter().map(|paper| paper.bytes.len()).sum(), papers.len());
    let mut out = Out::stdout(context.locale);
    // What can be read is shown, whatever is wrong with the paper beside it.
    let shown = papers.into_iter().map(|paper| {
        bar.inc(u64::try_from(paper.bytes.len()).unwrap_or(0));
        let reading = papers::read(&paper)?;
        if json {
            let output = Output::new(&reading, &|problem| told(problem, context.locale));
            let text = serde_json::to_string_pretty(&output)
                .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
            out.line(&text);
        } else {
            show(&mut out, &paper.name, &reading, context.locale);
        }
        Ok(())
    });
    Failed::all(shown)?;
    bar.finish_and_clear();
    Ok(ExitCode::SUCCESS)
}

/// A bar for many or large files, on a terminal only.
fn progress(bytes: usize, files: usize) -> ProgressBar {
    if bytes < 4_000_000 && files < 50 {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(bytes).unwrap_or(0));
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {eta}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// The level and the words of a problem.
pub(super) fn told(problem: &Problem, locale: &Locale) -> (&'static str, String) {
    let level = llinyn_check::registry::rule(problem.code).map_or("warning", |rule| rule.level.name());
    let value = |at: usize| FluentValue::from(problem.about.get(at).map_or("", String::as_str));
    // What is told is one of a few things, or names what it found first.
    (level, locale.with(problem.code, &[("what", value(0)), ("first", value(0)), ("second", value(1))]))
}

fn show(out: &mut Out, name: &str, reading: &Reading, locale: &Locale) {
    let facts = &reading.paper;
    out.line(&out.styled(Style::Strong, &facts.title));
    let kind = locale.t(&format!("kind-{}", kind_key(reading)));
    let counts = [
        ("cli-read-recommendations", reading.recommendations.len()),
        ("cli-read-responses", reading.responses.len()),
        ("cli-read-commitments", reading.commitments.len()),
        ("cli-read-statements", reading.statements.len() + reading.decisions.len()),
        ("cli-read-questions", reading.questions.len()),
    ];
    let counted: Vec<String> = counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| locale.with(key, &[("count", FluentValue::from(*count))]))
        .collect();
    out.line(&format!(
        "{name} · {kind} · {}",
        if counted.is_empty() { locale.t("cli-read-nothing") } else { counted.join(", ") }
    ));
    let mut lines: Vec<(usize, String)> = Vec::new();
    items(reading, locale, &mut lines);
    lines.sort();
    for (start, line) in lines {
        let place =
            reading.passage_at(start).map_or_else(String::new, |passage| format!("{:>5}", passage.line));
        out.line(&format!("{} {line}", out.styled(Style::Faint, &place)));
    }
    for problem in &reading.problems {
        let (_, message) = told(problem, locale);
        out.line(&format!("{} {message}", out.styled(Style::Accent, problem.code)));
    }
    out.line("");
}

fn kind_key(reading: &Reading) -> String {
    serde_json::to_string(&reading.paper.kind).unwrap_or_default().trim_matches('"').replace('_', "-")
}

/// Every item with the byte it begins at, as a line of text.
fn items(reading: &Reading, locale: &Locale, lines: &mut Vec<(usize, String)>) {
    let label = |key: &str| locale.t(key);
    add(reading, &reading.findings, lines, |_, words| format!("{} {words}", label("noun-finding")));
    add(reading, &reading.recommendations, lines, |ask, words| {
        let number = ask.number.as_deref().unwrap_or("–");
        let whom = ask
            .addressees
            .first()
            .map_or_else(|| label("stated-not-stated"), |mention| mention.words.clone());
        format!("{} {number} → {whom}: {words}", label("noun-recommendation"))
    });
    add(reading, &reading.responses, lines, |answer, _| {
        let numbers: Vec<&str> = answer.answers.iter().map(|answer| answer.number.as_str()).collect();
        let said = label(&format!("disposition-{}", answer.disposition.name().replace('_', "-")));
        format!(
            "{} {}: {said} · {}",
            label("noun-response"),
            numbers.join(", "),
            label(&format!("money-{}", answer.money.reading.name().replace('_', "-")))
        )
    });
    add(reading, &reading.commitments, lines, |promise, words| {
        let grade = label(&format!("grade-{}", promise.grade.name().replace('_', "-")));
        let owner =
            promise.owner.as_ref().map_or_else(|| label("stated-not-stated"), |owner| owner.words.clone());
        format!("{} [{grade}] {owner}: {words}", label("noun-commitment"))
    });
    add(reading, &reading.decisions, lines, |_, words| format!("{} {words}", label("strength-resolved")));
    add(reading, &reading.statements, lines, |said, words| {
        format!("{} {words}", label(&format!("strength-{}", said.strength.name())))
    });
    add(reading, &reading.questions, lines, |question, _| {
        format!("{} {}", label("noun-question"), question.number)
    });
    add(reading, &reading.plans, lines, |plan, _| format!("{} {}", label("noun-plan"), plan.title));
    add(reading, &reading.figures, lines, |_, words| format!("{} {words}", label("noun-figure")));
}

fn add<T>(
    reading: &Reading,
    list: &[Proposed<T>],
    lines: &mut Vec<(usize, String)>,
    tell: impl Fn(&T, &str) -> String,
) {
    for proposed in list {
        let start = proposed.spans.first().map_or(0, |span: &Span| span.start);
        lines.push((start, tell(&proposed.what, &short(&reading.words(&proposed.spans)))));
    }
}

/// The first hundred characters, on one line.
pub(super) fn short(words: &str) -> String {
    let flat = words.replace(['\n', '\t', '\u{2028}'], " ");
    match flat.char_indices().nth(100) {
        Some((cut, _)) => format!("{}…", flat[..cut].trim_end()),
        None => flat,
    }
}
