//! The page of a rule: what it finds, why that matters, an example, what to do.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use llinyn_check::registry;
use serde::Serialize;

use super::ask::Ask;
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::Shared;

#[derive(Serialize)]
struct RuleView {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    since: &'static str,
    title: &'static str,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    heading: String,
    paragraphs: Vec<String>,
}

#[derive(Serialize)]
struct RulesView {
    rules: Vec<RuleView>,
}

#[derive(Template)]
#[template(path = "explain/rule.html")]
struct RuleHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a RuleView,
}

#[derive(Template)]
#[template(path = "explain/rules.html")]
struct RulesHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a RulesView,
}

pub(super) async fn page(
    State(site): State<Shared>,
    Path(code): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let rule = registry::rule(&code).ok_or_else(|| missing(ask.path.clone()))?;
    let view = view(rule, &ask);
    let time = ask.time()?;
    let frame = Frame::new(&site, &ask, format!("{} · {}", view.code, view.title), time);
    Ok(reply::page(&ask, time, &view, &RuleHtml { f: &frame, v: &view }))
}

pub(super) async fn rules(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let view = RulesView { rules: registry::RULES.iter().map(|rule| view(rule, &ask)).collect() };
    let time = ask.time()?;
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("explain-title"), time);
    Ok(reply::page(&ask, time, &view, &RulesHtml { f: &frame, v: &view }))
}

fn view(rule: &llinyn_check::Rule, ask: &Ask) -> RuleView {
    RuleView {
        code: rule.code,
        name: rule.name,
        level: rule.level.name(),
        since: rule.since,
        title: rule.title(ask.language),
        sections: sections(rule.page(ask.language)),
    }
}

/// The pages of rules are headings and paragraphs, nothing else; a test of the registry holds that.
fn sections(page: &str) -> Vec<Section> {
    let parts = page.split("\n## ").skip(1);
    let section = parts.map(|part| {
        let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
        let paragraphs = body.split("\n\n").map(|text| text.trim().replace('\n', " "));
        Section {
            heading: heading.to_owned(),
            paragraphs: paragraphs.filter(|text| !text.is_empty()).collect(),
        }
    });
    section.collect()
}
