//! What a rule works with: the paper, the day, and where its finds go.

use llinyn_model::Day;
use llinyn_model::expectation::{Expectation, ExpectationKind};
use llinyn_model::id::Reference;
use llinyn_model::paper::Paper;
use llinyn_model::passage::{Place, Span};
use llinyn_model::subject::Subject;

use crate::diagnostic::Diagnostic;
use crate::rule::Rule;

/// A rule at work on a paper.
pub(crate) struct Found<'p> {
    rule: &'static Rule,
    pub(crate) paper: &'p Paper,
    pub(crate) on: Day,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl<'p> Found<'p> {
    pub(crate) fn new(rule: &'static Rule, paper: &'p Paper, on: Day) -> Found<'p> {
        Found { rule, paper, on, diagnostics: Vec::new() }
    }

    /// Reports a find at spans; the page of `at` mends it.
    pub(crate) fn report(&mut self, spans: &[Span], at: &Reference) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic {
            rule: self.rule,
            source: self.paper.source.reference.clone(),
            spans: spans.to_vec(),
            args: Vec::new(),
            at: at.clone(),
            body: None,
        });
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }

    /// Whether a thing stands in this very paper: a plan also has what other papers say of it, and they tell that.
    pub(crate) fn is_here(&self, place: &Place) -> bool {
        place.source == self.paper.source.id
    }

    /// What is still owed for a subject.
    pub(crate) fn open(&self, subject: impl Into<Subject>, kind: ExpectationKind) -> Option<&'p Expectation> {
        let subject = subject.into();
        let owed = self.paper.expectations.iter().find(|owed| {
            owed.ended.is_none() && owed.expectation.of == subject && owed.expectation.kind == kind
        });
        owed.map(|owed| &owed.expectation)
    }

    /// Where words first stand in the paper, at word boundaries.
    pub(crate) fn place_of(&self, words: &str) -> Option<Span> {
        self.places_of(words).next()
    }

    /// Everywhere words stand in the paper, at word boundaries.
    pub(crate) fn places_of<'w>(&self, words: &'w str) -> impl Iterator<Item = Span> + use<'w, 'p> {
        let text = &self.paper.source.text;
        let all = text.match_indices(words).map(|(at, found)| Span { start: at, end: at + found.len() });
        all.filter(|span| {
            let before = text[..span.start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let after = text[span.end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            before && after
        })
    }
}
