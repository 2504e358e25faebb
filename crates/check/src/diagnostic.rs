//! Something found: by which rule, where, about what, and which page mends it.

use llinyn_model::Day;
use llinyn_model::body::Mention;
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::passage::Span;

use crate::rule::Rule;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Must be settled before anything is published.
    Error,
    /// Somebody should look.
    Warning,
    /// Good to know.
    Note,
}

impl Level {
    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }
}

/// A value a message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words as printed.
    Text(String),
    /// A count.
    Count(i64),
    /// A day.
    Day(Day),
}

/// Something a rule found.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The rule.
    pub rule: &'static Rule,
    /// The source it stands in.
    pub source: Reference,
    /// Where in it; empty where it is about the whole paper.
    pub spans: Vec<Span>,
    /// What its message names.
    pub args: Vec<(&'static str, Arg)>,
    /// The page that mends it.
    pub at: Reference,
    /// The body it concerns, where there is one.
    pub body: Option<BodyId>,
}

impl Diagnostic {
    /// Adds what the message names.
    pub(crate) fn arg(&mut self, name: &'static str, value: Arg) {
        self.args.push((name, value));
    }

    /// Sets the body it concerns.
    pub(crate) fn concerns(&mut self, mention: Option<&Mention>) {
        self.body = mention.and_then(|mention| mention.body);
    }
}
