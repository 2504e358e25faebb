//! The output of `llinyn read --json`, version 1: the reading with plain words and spans.
//!
//! Every list of the reading contract is there under its name; `plans`, `circulations`, `figures`, `terms`,
//! `progress`, `verifications` and `closures` come on top of it.

mod shape;

pub use shape::Output;

use crate::reading::{self, MadeIn, Reading};
use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::passage::Span;
use llinyn_model::response::MoneyReading;
use shape::{
    Attendance, Circulation, Claim, Closure, Commitment, Date, Decision, Declines, Duty, Figure, Financial,
    Finding, HorizonOut, Issuer, Origin, Passage, Plan, Problem, Question, Recommendation, Response, Source,
    Statement, Stopped, Term,
};

impl Output {
    /// The output of a reading; `message` gives the words of a problem in the language of whoever reads.
    pub fn new(reading: &Reading, message: &dyn Fn(&reading::Problem) -> (&'static str, String)) -> Output {
        let problem = |problem: &reading::Problem| {
            let (level, message) = message(problem);
            Problem { code: problem.code, level, message, spans: problem.spans.clone() }
        };
        Output {
            format: "llinyn-reading/1",
            source: source(reading),
            passages: reading.passages.iter().map(passage).collect(),
            findings: each(reading, &reading.findings, |text, what, spans| Finding {
                text,
                about: names(&what.about),
                spans,
            }),
            recommendations: each(reading, &reading.recommendations, recommendation),
            responses: each(reading, &reading.responses, response),
            commitments: each(reading, &reading.commitments, commitment),
            decisions: each(reading, &reading.decisions, |text, what, spans| Decision {
                text,
                strength: if what.notes { "noted" } else { "resolved" },
                spans,
            }),
            statements: each(reading, &reading.statements, statement),
            attendance: reading.attendance.as_ref().map(attendance),
            questions: reading.questions.iter().map(|proposed| question(reading, proposed)).collect(),
            plans: reading.plans.iter().map(|proposed| plan(reading, proposed)).collect(),
            circulations: each(reading, &reading.circulations, |_, what, spans| Circulation {
                what: what.what.clone(),
                recipients: what.recipients.clone(),
                replies: what.replies.iter().map(|reply| reply.what.clone()).collect(),
                spans,
            }),
            figures: each(reading, &reading.figures, |text, what, spans| Figure {
                text,
                of: what.of.clone(),
                value: what.value,
                bound: what.bound,
                spans,
            }),
            terms: each(reading, &reading.terms, |_, what, spans| Term {
                word: what.word.clone(),
                meaning: what.meaning.clone(),
                spans,
            }),
            progress: each(reading, &reading.progress, |text, what, spans| {
                claim(text, &what.about, what.claim.name(), spans)
            }),
            verifications: each(reading, &reading.verifications, |text, what, spans| {
                claim(text, &what.about, what.verdict.name(), spans)
            }),
            closures: each(reading, &reading.closures, |text, what, spans| Closure {
                text,
                numbers: what.numbers.clone(),
                report: what.report.clone(),
                kind: what.kind.name(),
                spans,
            }),
            problems: reading.problems.iter().map(problem).collect(),
        }
    }
}

fn each<T, O>(
    reading: &Reading,
    list: &[reading::Proposed<T>],
    make: impl Fn(String, &T, Vec<Span>) -> O,
) -> Vec<O> {
    list.iter()
        .map(|proposed| make(reading.words(&proposed.spans), &proposed.what, proposed.spans.clone()))
        .collect()
}

fn source(reading: &Reading) -> Source {
    let paper = &reading.paper;
    let dated = &paper.dated;
    let date = dated.days.value().map(|days| Date {
        words: dated.words.value().cloned(),
        from: days.from,
        to: days.to,
        inferred: dated.inferred.is_some(),
    });
    let issuer = paper
        .issuer
        .as_ref()
        .map(|issuer| Issuer { text: issuer.words.clone(), inferred: issuer.inferred.is_some() });
    Source { title: paper.title.clone(), kind: paper.kind, language: paper.language, issuer, date }
}

fn passage(passage: &llinyn_model::passage::Passage) -> Passage {
    Passage {
        id: format!("p{}", passage.no),
        kind: passage.kind,
        page: passage.page,
        line: passage.line,
        number: passage.number.clone(),
        span: passage.span,
    }
}

fn names(mentions: &[Mention]) -> Vec<String> {
    mentions.iter().map(|mention| mention.words.clone()).collect()
}

fn recommendation(text: String, what: &reading::Recommendation, spans: Vec<Span>) -> Recommendation {
    let addressee = names(&what.addressees).join("; ");
    Recommendation {
        number: what.number.clone().unwrap_or_default(),
        text,
        parts: what.parts.clone(),
        addressee: (!addressee.is_empty()).then_some(addressee),
        addressee_inferred: what.addressees.iter().any(|mention| mention.inferred.is_some()),
        asker: what.asker.as_ref().map(|asker| asker.words.clone()),
        role: what.role,
        spans,
    }
}

fn response(text: String, what: &reading::Response, spans: Vec<Span>) -> Response {
    let pence = match what.money.reading {
        MoneyReading::Amount(pence) => Some(pence),
        _ => None,
    };
    Response {
        answers: what.answers.iter().map(|answer| answer.number.clone()).collect(),
        by: what.by.as_ref().map(|by| by.words.clone()),
        raw: what.raw.clone().unwrap_or_default(),
        disposition: what.disposition.name(),
        financial: Financial {
            raw: what.money.words.value().cloned(),
            reading: what.money.reading.name(),
            pence,
        },
        text,
        spans,
    }
}

fn commitment(text: String, what: &reading::Commitment, spans: Vec<Span>) -> Commitment {
    Commitment {
        text,
        owner: what.owner.as_ref().map(|owner| owner.words.clone()),
        owner_inferred: what.owner.as_ref().is_some_and(|owner| owner.inferred.is_some()),
        when: what.horizon.words.value().cloned(),
        horizon: horizon(&what.horizon),
        grade: what.grade.name(),
        waits_on: what.waits_on.clone(),
        response: match what.made_in {
            MadeIn::Response(at) => Some(at),
            _ => None,
        },
        spans,
    }
}

fn horizon(horizon: &Horizon) -> HorizonOut {
    let days = horizon.days();
    let (anchor, inferred) = match &horizon.when {
        When::After(after) => (after.anchor.value().cloned(), false),
        When::Days { inferred, .. } => (None, *inferred),
        When::Uncomputed(_) | When::NotStated => (None, false),
    };
    HorizonOut {
        from: days.and_then(|days| days.from),
        to: days.and_then(|days| days.to),
        anchor,
        computed: days.is_some(),
        inferred,
    }
}

fn statement(text: String, what: &reading::Statement, spans: Vec<Span>) -> Statement {
    Statement {
        text,
        strength: what.strength.name(),
        words: what.verb.clone(),
        by: what.by.clone(),
        answered: what.answered,
        spans,
    }
}

fn attendance(attendance: &llinyn_model::meeting::Attendance) -> Attendance {
    Attendance {
        chair: match &attendance.chair {
            Stated::Stated(chair) => Some(chair.clone()),
            _ => None,
        },
        present: attendance.present.clone(),
        apologies: attendance.apologies.clone(),
        left: attendance.left.clone(),
        in_attendance: attendance.in_attendance.clone(),
        on_neither_list: attendance.on_neither_list.clone(),
        ambiguous: attendance.ambiguous.clone(),
    }
}

fn question(reading: &Reading, proposed: &reading::Proposed<reading::Question>) -> Question {
    let what = &proposed.what;
    let declines = (!what.declines.is_empty()).then(|| Declines {
        text: reading.words(&what.declines),
        inferred: true,
        spans: what.declines.clone(),
    });
    Question {
        number: what.number.clone(),
        text: reading.words(&what.text),
        tabled: what.tabled,
        answered: what.answered,
        answered_by: what.answered_by.clone(),
        answer: reading.words(&what.answer),
        declines,
        relies_on: what.relies_on.iter().map(|spans| reading.words(spans)).collect(),
        spans: proposed.spans.clone(),
    }
}

fn plan(reading: &Reading, proposed: &reading::Proposed<reading::Plan>) -> Plan {
    let what = &proposed.what;
    let origin = |origin: &reading::Proposed<reading::Origin>| Origin {
        text: origin.what.words.clone(),
        kind: origin.what.kind,
        spans: origin.spans.clone(),
    };
    Plan {
        title: what.title.clone(),
        from: what.period.and_then(|period| period.from),
        to: what.period.and_then(|period| period.to),
        origins: what.origins.iter().map(origin).collect(),
        objectives: what.objectives.iter().map(|spans| reading.words(spans)).collect(),
        measures: what.measures.iter().map(|measure| measure.what.text.clone()).collect(),
        duty: what.duty.as_ref().map(duty),
        replaced_by: what.replaced_by.as_ref().map(|by| by.what),
        spans: proposed.spans.clone(),
    }
}

fn duty(proposed: &reading::Proposed<reading::Duty>) -> Duty {
    let what = &proposed.what;
    let stopped = what.stopped.as_ref().map(|stopped| Stopped {
        date: stopped.what.dated,
        agreed_by: stopped.what.agreed_by.as_ref().map(|by| by.words.clone()),
        reason: stopped.what.reason.clone(),
        restart: stopped.what.restart.clone(),
    });
    Duty {
        every_months: what.every_months,
        to: what.to.as_ref().map(|to| to.words.clone()),
        last: what.last,
        stopped,
        spans: proposed.spans.clone(),
    }
}

fn claim(text: String, about: &reading::About, reading: &'static str, spans: Vec<Span>) -> Claim {
    let (recommendation, commitment) = match about {
        reading::About::Recommendation(at) => (Some(*at), None),
        reading::About::Commitment(at) => (None, Some(*at)),
        reading::About::Numbered(_) => (None, None),
    };
    let number = match about {
        reading::About::Numbered(number) => Some(number.clone()),
        _ => None,
    };
    Claim { text, recommendation, commitment, number, reading, spans }
}
