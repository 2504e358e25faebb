//! Every problem a check of the record finds, by rule, by body and by paper, each with its place and the page that
//! mends it.

mod kept;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_check::{Level, Rule, registry};
use llinyn_model::Language;
use llinyn_model::id::Reference;
use serde::Serialize;
use serde_json::{Map, Value};

use super::ask::{Ask, bad};
use super::bodies::link;
use super::frame::Frame;
use super::list::collator;
use super::refusal::Refusal;
use super::reply;
use super::shown::BodyLink;
use super::site::Shared;
use crate::locale::Locale;
use crate::report::diagnostics::args;
pub(super) use kept::Kept;
use kept::Problem;

/// Rows of a page.
const ROWS: usize = 100;

#[derive(Serialize)]
struct ProblemsView {
    /// What is filtered by.
    rule: Option<&'static str>,
    body: Option<Reference>,
    paper: Option<Reference>,
    /// How many there are, under the filter.
    total: usize,
    /// How many each rule found, under the other filters.
    rules: Vec<RuleCount>,
    #[serde(skip)]
    bodies: Vec<BodyLink>,
    rows: Vec<Row>,
    page: u32,
    pages: u32,
}

#[derive(Serialize)]
struct RuleCount {
    code: &'static str,
    level: &'static str,
    title: &'static str,
    count: usize,
}

#[derive(Serialize)]
struct Row {
    code: &'static str,
    level: &'static str,
    message: String,
    help: String,
    args: Map<String, Value>,
    paper: Reference,
    title: String,
    language: Language,
    /// Where it stands: the paper with the passage's anchor.
    place: String,
    /// The words that stand there.
    words: String,
    /// The page that mends it.
    mend: String,
}

#[derive(Template)]
#[template(path = "problems/problems.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a ProblemsView,
}

/// What the page is filtered by.
struct Filter {
    rule: Option<&'static Rule>,
    body: Option<BodyLink>,
    paper: Option<Reference>,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let number = ask.page()?;
    let problems = site.problems.get(&site.store, ask.seq, time.on).await?;
    let mut bodies: Vec<BodyLink> = problems.bodies.values().map(|body| link(body, ask.language)).collect();
    if let Some(collator) = collator(ask.language) {
        bodies.sort_by(|a, b| collator.compare(&a.name, &b.name));
    }
    let filter = filter(&ask, &bodies)?;
    let of_body = |problem: &&Problem| {
        let named = problem.diagnostic.body.and_then(|id| problems.bodies.get(&id));
        filter
            .body
            .as_ref()
            .is_none_or(|wanted| named.is_some_and(|body| body.body.reference == wanted.reference))
    };
    let of_paper =
        |problem: &&Problem| filter.paper.as_ref().is_none_or(|paper| problem.diagnostic.source == *paper);
    let apart: Vec<&Problem> = problems.list.iter().filter(of_body).filter(of_paper).collect();
    let found: Vec<&Problem> = apart
        .iter()
        .copied()
        .filter(|problem| filter.rule.is_none_or(|rule| rule.code == problem.diagnostic.rule.code))
        .collect();
    let locale = site.locales.of(ask.language);
    let at = usize::try_from(number - 1).unwrap_or(0) * ROWS;
    let view = ProblemsView {
        rule: filter.rule.map(|rule| rule.code),
        body: filter.body.map(|body| body.reference),
        paper: filter.paper,
        total: found.len(),
        rules: rules(&apart, ask.language),
        bodies,
        rows: found.iter().skip(at).take(ROWS).map(|problem| row(problem, locale)).collect(),
        page: number,
        pages: u32::try_from(found.len().div_ceil(ROWS)).unwrap_or(u32::MAX).max(1),
    };
    if number > view.pages {
        return Err(bad("page", &number.to_string()).into());
    }
    let frame = Frame::new(&site, &ask, locale.t("problems-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

fn filter(ask: &Ask, bodies: &[BodyLink]) -> Result<Filter, Refusal> {
    let rule = match ask.get("rule").as_str() {
        "" => None,
        code => Some(registry::rule(code).ok_or_else(|| bad("rule", code))?),
    };
    let body = match ask.get("body").as_str() {
        "" => None,
        wanted => {
            let known = bodies.iter().find(|body| body.reference.as_str() == wanted);
            Some(known.cloned().ok_or_else(|| bad("body", wanted))?)
        }
    };
    let paper = match ask.get("paper").as_str() {
        "" => None,
        wanted => Some(Reference::slug(wanted).ok_or_else(|| bad("paper", wanted))?),
    };
    Ok(Filter { rule, body, paper })
}

/// How many each rule found; the rules that found something only, the gravest first.
fn rules(found: &[&Problem], language: Language) -> Vec<RuleCount> {
    let mut counts: BTreeMap<(Level, &str), (&'static Rule, usize)> = BTreeMap::new();
    for problem in found {
        let rule = problem.diagnostic.rule;
        counts.entry((rule.level, rule.code)).or_insert((rule, 0)).1 += 1;
    }
    let count = |(rule, count): (&'static Rule, usize)| RuleCount {
        code: rule.code,
        level: rule.level.name(),
        title: rule.title(language),
        count,
    };
    counts.into_values().map(count).collect()
}

fn row(problem: &Problem, locale: &Locale) -> Row {
    let diagnostic = &problem.diagnostic;
    let rule = diagnostic.rule;
    let anchor = problem.passage.map_or_else(String::new, |no| format!("#passage-{no}"));
    Row {
        code: rule.code,
        level: rule.level.name(),
        message: locale.diagnostic(rule.code, &diagnostic.args),
        help: locale.t(&format!("{}.help", rule.code)),
        args: args(diagnostic),
        paper: diagnostic.source.clone(),
        title: problem.title.clone(),
        language: problem.language,
        place: format!("/{}{anchor}", diagnostic.source),
        words: problem.words.clone(),
        mend: format!("/{}", diagnostic.at),
    }
}

impl Html<'_> {
    /// This page with another number.
    fn turned(&self, page: u32) -> String {
        self.f.here_with(&[("page", page.to_string())])
    }

    fn is_rule(&self, code: &str) -> bool {
        self.v.rule == Some(code)
    }

    fn is_body(&self, reference: &Reference) -> bool {
        self.v.body.as_ref() == Some(reference)
    }
}
