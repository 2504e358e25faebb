//! The shapes of the output.

use llinyn_model::passage::Span;
use llinyn_model::{Day, Language};
use serde::Serialize;

/// A reading as printed.
#[derive(Serialize)]
pub struct Output {
    pub(super) format: &'static str,
    pub(super) source: Source,
    pub(super) passages: Vec<Passage>,
    pub(super) findings: Vec<Finding>,
    pub(super) recommendations: Vec<Recommendation>,
    pub(super) responses: Vec<Response>,
    pub(super) commitments: Vec<Commitment>,
    pub(super) decisions: Vec<Decision>,
    pub(super) statements: Vec<Statement>,
    pub(super) attendance: Option<Attendance>,
    pub(super) questions: Vec<Question>,
    pub(super) plans: Vec<Plan>,
    pub(super) circulations: Vec<Circulation>,
    pub(super) figures: Vec<Figure>,
    pub(super) terms: Vec<Term>,
    pub(super) progress: Vec<Claim>,
    pub(super) verifications: Vec<Claim>,
    pub(super) closures: Vec<Closure>,
    pub(super) problems: Vec<Problem>,
}

#[derive(Serialize)]
pub(super) struct Source {
    pub(super) title: String,
    pub(super) kind: llinyn_model::source::SourceKind,
    pub(super) language: Language,
    pub(super) issuer: Option<Issuer>,
    pub(super) date: Option<Date>,
}

#[derive(Serialize)]
pub(super) struct Issuer {
    pub(super) text: String,
    pub(super) inferred: bool,
}

#[derive(Serialize)]
pub(super) struct Date {
    pub(super) words: Option<String>,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) inferred: bool,
}

#[derive(Serialize)]
pub(super) struct Passage {
    pub(super) id: String,
    pub(super) kind: llinyn_model::passage::PassageKind,
    pub(super) page: Option<u32>,
    pub(super) line: u32,
    pub(super) number: Option<String>,
    pub(super) span: Span,
}

#[derive(Serialize)]
pub(super) struct Finding {
    pub(super) text: String,
    pub(super) about: Vec<String>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Recommendation {
    pub(super) number: String,
    pub(super) text: String,
    pub(super) parts: Vec<String>,
    pub(super) addressee: Option<String>,
    pub(super) addressee_inferred: bool,
    pub(super) asker: Option<String>,
    pub(super) role: llinyn_model::recommendation::Role,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Response {
    pub(super) answers: Vec<String>,
    pub(super) by: Option<String>,
    pub(super) raw: String,
    pub(super) disposition: &'static str,
    pub(super) financial: Financial,
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Financial {
    pub(super) raw: Option<String>,
    pub(super) reading: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pence: Option<i64>,
}

#[derive(Serialize)]
pub(super) struct Commitment {
    pub(super) text: String,
    pub(super) owner: Option<String>,
    pub(super) owner_inferred: bool,
    pub(super) when: Option<String>,
    pub(super) horizon: HorizonOut,
    pub(super) grade: &'static str,
    pub(super) waits_on: Option<String>,
    pub(super) response: Option<usize>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct HorizonOut {
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) anchor: Option<String>,
    pub(super) computed: bool,
    pub(super) inferred: bool,
}

#[derive(Serialize)]
pub(super) struct Decision {
    pub(super) text: String,
    pub(super) strength: &'static str,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Statement {
    pub(super) text: String,
    pub(super) strength: &'static str,
    pub(super) words: Option<String>,
    pub(super) by: Option<String>,
    pub(super) answered: bool,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
#[allow(clippy::struct_field_names, reason = "the key of the reading contract")]
pub(super) struct Attendance {
    pub(super) chair: Option<String>,
    pub(super) present: Vec<String>,
    pub(super) apologies: Vec<String>,
    pub(super) left: Vec<String>,
    pub(super) in_attendance: Vec<String>,
    pub(super) on_neither_list: Vec<String>,
    pub(super) ambiguous: Vec<llinyn_model::meeting::Ambiguous>,
}

#[derive(Serialize)]
pub(super) struct Question {
    pub(super) number: String,
    pub(super) text: String,
    pub(super) tabled: Option<Day>,
    pub(super) answered: Option<Day>,
    pub(super) answered_by: Option<String>,
    pub(super) answer: String,
    pub(super) declines: Option<Declines>,
    pub(super) relies_on: Vec<String>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Declines {
    pub(super) text: String,
    pub(super) inferred: bool,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Plan {
    pub(super) title: String,
    pub(super) from: Option<Day>,
    pub(super) to: Option<Day>,
    pub(super) origins: Vec<Origin>,
    pub(super) objectives: Vec<String>,
    pub(super) measures: Vec<String>,
    pub(super) duty: Option<Duty>,
    pub(super) replaced_by: Option<usize>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Origin {
    pub(super) text: String,
    pub(super) kind: llinyn_model::plan::OriginKind,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Duty {
    pub(super) every_months: u16,
    pub(super) to: Option<String>,
    pub(super) last: Option<Day>,
    pub(super) stopped: Option<Stopped>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Stopped {
    pub(super) date: Option<Day>,
    pub(super) agreed_by: Option<String>,
    pub(super) reason: Option<String>,
    pub(super) restart: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Circulation {
    pub(super) what: String,
    pub(super) recipients: Vec<String>,
    pub(super) replies: Vec<String>,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Figure {
    pub(super) text: String,
    pub(super) of: String,
    pub(super) value: i64,
    pub(super) bound: llinyn_model::figure::Bound,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Term {
    pub(super) word: String,
    pub(super) meaning: String,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Claim {
    pub(super) text: String,
    pub(super) recommendation: Option<usize>,
    pub(super) commitment: Option<usize>,
    /// The number of a recommendation the paper names but does not print.
    pub(super) number: Option<String>,
    pub(super) reading: &'static str,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Closure {
    pub(super) text: String,
    pub(super) numbers: Vec<String>,
    pub(super) report: Option<String>,
    pub(super) kind: &'static str,
    pub(super) spans: Vec<Span>,
}

#[derive(Serialize)]
pub(super) struct Problem {
    pub(super) code: &'static str,
    pub(super) level: &'static str,
    pub(super) message: String,
    pub(super) spans: Vec<Span>,
}
