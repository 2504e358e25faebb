//! The linter for threads: a paper of the record and a day in, diagnostics out. It never stops at the first.
//!
//! Each rule is a file of [`rules`] with a page in English and in Welsh (`docs/`), a message in both
//! (`locales/`), and cases in prose (`cases/`). Codes are never reused.

mod diagnostic;
mod found;
pub mod registry;
mod rule;
mod rules;

use llinyn_model::paper::Paper;
use llinyn_model::{Day, Language};

pub use diagnostic::{Arg, Diagnostic, Level};
pub use rule::Rule;

/// Checks a paper of the record on a day: every rule, every place.
pub fn check(paper: &Paper, on: Day) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in registry::RULES {
        let mut found = found::Found::new(rule, paper, on);
        (rule.check)(&mut found);
        diagnostics.append(&mut found.diagnostics);
    }
    diagnostics.sort_by_key(|diagnostic| (diagnostic.spans.first().copied(), diagnostic.rule.code));
    diagnostics
}

/// The messages of all rules as a Fluent resource.
pub fn messages(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../locales/en.ftl"),
        Language::Cy => include_str!("../locales/cy.ftl"),
    }
}
