//! Diagnostics in words: with the paper's line under each, as JSON, and as annotations for a code host's checks.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Severity, Renderer, Snippet};
use llinyn_check::{Arg, Diagnostic, Level};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::paper::Paper;
use llinyn_model::passage::{Passage, Span};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::locale::Locale;

/// A diagnostic with its paper, and what its file is called.
pub struct Found<'p> {
    /// What was found.
    pub diagnostic: Diagnostic,
    /// Where.
    pub paper: &'p Paper,
    /// The file's name, or the address of a recorded paper.
    pub file: &'p str,
}

/// Width at which long lines are cut.
const WIDTH: usize = 120;

/// In rustc's manner.
pub fn full(found: &Found, locale: &Locale, colour: bool) -> String {
    let rule = found.diagnostic.rule;
    let title = locale.diagnostic(rule.code, &found.diagnostic.args);
    let help = locale.t(&format!("{}.help", rule.code));
    let (level_name, help_name) = (locale.t(&format!("level-{}", rule.level.name())), locale.t("level-help"));
    let severity = match rule.level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
        Level::Note => Severity::NOTE,
    };
    let text = &found.paper.source.text;
    let windows: Vec<Window> =
        found.diagnostic.spans.iter().take(3).filter_map(|span| window(found.paper, text, *span)).collect();
    let title = severity.with_name(level_name.as_str()).primary_title(title.as_str()).id(rule.code);
    let mut report = Group::with_title(title);
    for window in &windows {
        let snippet = Snippet::source(window.text).line_start(window.line).path(found.file);
        report = report
            .element(snippet.annotation(AnnotationKind::Primary.span(window.span.start..window.span.end)));
    }
    let report = report.element(Severity::HELP.with_name(help_name.as_str()).message(help.as_str()));
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH).render(&[report])
}

/// A passage as a line of its paper, and the span within it.
struct Window<'t> {
    text: &'t str,
    line: usize,
    span: Span,
}

fn window<'t>(paper: &Paper, text: &'t str, span: Span) -> Option<Window<'t>> {
    let passage: &Passage = paper
        .source
        .passages
        .iter()
        .find(|passage| passage.span.overlaps(span) || passage.span.holds(span))?;
    let words = passage.span.of(text);
    let start = span.start.saturating_sub(passage.span.start);
    let end = (span.end - passage.span.start).min(words.len());
    Some(Window { text: words, line: usize::try_from(passage.line).unwrap_or(1), span: Span { start, end } })
}

/// One line a find, for checks of a code host.
pub fn github(found: &Found, locale: &Locale) -> String {
    let rule = found.diagnostic.rule;
    let level = match rule.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let line = found
        .diagnostic
        .spans
        .first()
        .and_then(|span| window(found.paper, &found.paper.source.text, *span))
        .map_or(1, |window| window.line);
    let message = escaped(&locale.diagnostic(rule.code, &found.diagnostic.args));
    format!("::{level} file={},line={line},title={}::{message}", escaped(found.file), rule.code)
}

/// What would end or split a line of that form.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    name: &'a str,
    level: &'a str,
    message: String,
    help: String,
    source: &'a str,
    at: &'a str,
    file: &'a str,
    line: Option<usize>,
    spans: &'a [Span],
    args: Map<String, Value>,
}

/// All finds as JSON.
///
/// # Errors
/// Never in practice: the rows are plain data.
pub fn json(found: &[Found], locale: &Locale) -> Result<String, Error> {
    let rows: Vec<Row> = found.iter().map(|one| row(one, locale)).collect();
    serde_json::to_string_pretty(&rows).map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
}

fn row<'a>(found: &'a Found, locale: &Locale) -> Row<'a> {
    let diagnostic = &found.diagnostic;
    let rule = diagnostic.rule;
    let line = diagnostic
        .spans
        .first()
        .and_then(|span| window(found.paper, &found.paper.source.text, *span))
        .map(|window| window.line);
    Row {
        code: rule.code,
        name: rule.name,
        level: rule.level.name(),
        message: locale.diagnostic(rule.code, &diagnostic.args),
        help: locale.t(&format!("{}.help", rule.code)),
        source: diagnostic.source.as_str(),
        at: diagnostic.at.as_str(),
        file: found.file,
        line,
        spans: &diagnostic.spans,
        args: args(diagnostic),
    }
}

/// What a message names, as data.
pub fn args(diagnostic: &Diagnostic) -> Map<String, Value> {
    let value = |arg: &Arg| match arg {
        Arg::Text(text) => json!(text),
        Arg::Count(count) => json!(count),
        Arg::Day(day) => json!(day),
    };
    diagnostic.args.iter().map(|(name, arg)| ((*name).to_owned(), value(arg))).collect()
}

/// "2 errors, 5 warnings, 3 notes"
pub fn totals(locale: &Locale, errors: usize, warnings: usize, notes: usize) -> String {
    use fluent_bundle::FluentValue;
    let args = [
        ("errors", FluentValue::from(errors)),
        ("warnings", FluentValue::from(warnings)),
        ("notes", FluentValue::from(notes)),
    ];
    locale.with("cli-check-totals", &args)
}
