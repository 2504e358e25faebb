//! Minutes: attendance, resolutions, statements.

use llinyn_model::body::Mention;
use llinyn_model::commitment::Grade;
use llinyn_model::horizon::{self, Horizon, When};
use llinyn_model::meeting::{Attendance, Strength};
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::source::SourceKind;

use super::{Section, Walk};
use crate::cue::meeting::{attendance, decision, statement};
use crate::cue::{body, finding, paper};
use crate::document::Unit;
use crate::reading::{Closure, Commitment, Decision, Finding, MadeIn, Proposed, Statement};
use crate::text::{phrase, sentence};
use crate::trigger::Trigger;

impl Walk<'_> {
    pub(super) fn attendance(&mut self, unit: &Unit) -> bool {
        if self.kind() != SourceKind::Minutes {
            return false;
        }
        if let Some((list, rest)) = attendance::head(&unit.text) {
            self.section = Section::Names(list);
            if let Some(names) = attendance::names(&unit.text[rest..]) {
                attendance::add(self.reading.attendance.get_or_insert_with(Attendance::default), list, names);
            }
            return true;
        }
        let Section::Names(list) = self.section else { return false };
        if let Some(names) = attendance::names(&unit.text).filter(|_| unit.number.is_none()) {
            attendance::add(self.reading.attendance.get_or_insert_with(Attendance::default), list, names);
            true
        } else {
            self.section = Section::Prose;
            false
        }
    }

    pub(super) fn finish_attendance(&mut self) {
        if self.kind() != SourceKind::Minutes {
            return;
        }
        let left: Vec<String> = self
            .document
            .units
            .iter()
            .flat_map(|unit| {
                sentence::sentences(&unit.text)
                    .into_iter()
                    .flat_map(|span| attendance::left(span.of(&unit.text)))
            })
            .collect();
        if let Some(attendance) = &mut self.reading.attendance {
            attendance.left = left;
            attendance::settle(attendance);
        }
    }

    /// "RESOLVED – T H A T …", alone or as the head of a list.
    pub(super) fn resolution(&mut self, unit: &Unit) -> bool {
        if self.kind() != SourceKind::Minutes {
            return false;
        }
        let item = unit.kind == PassageKind::Item
            && !unit.number.as_deref().is_some_and(|number| number.starts_with(char::is_uppercase));
        let listed = self.section == Section::Resolving && item;
        let start = match decision::head(&unit.text) {
            Some(start) => start,
            None if listed => decision::item(&unit.text),
            None => {
                if self.section == Section::Resolving {
                    self.section = Section::Prose;
                }
                return false;
            }
        };
        self.section = Section::Resolving;
        if start < unit.text.len() {
            self.decide(unit, start);
        }
        true
    }

    fn decide(&mut self, unit: &Unit, start: usize) {
        let words = &unit.text[start..];
        let spans = unit.spans(start..unit.text.len());
        self.reading
            .decisions
            .push(Proposed { what: Decision { notes: decision::only_notes(words) }, spans: spans.clone() });
        if let Some((numbers, kind)) = decision::closes(words) {
            let recheck = self.times(words, unit).into_iter().next_back().unwrap_or_default();
            let what = Closure { numbers, report: report_named(words), kind, recheck };
            self.reading.closures.push(Proposed { what, spans });
            return;
        }
        if decision::answers(words) {
            self.answer_by_resolution(words, &spans);
            return;
        }
        if let Some(owner) = charged(words) {
            let horizon = self.times(words, unit).into_iter().next().unwrap_or_default();
            let timed = !matches!(horizon.when, When::NotStated | When::Uncomputed(_));
            let grade = if timed { Grade::Dated } else { Grade::OpenEnded };
            let made_in = MadeIn::Decision(self.reading.decisions.len() - 1);
            let owner = Some(owner);
            let what =
                Commitment { made_in, owner, contributors: Vec::new(), horizon, grade, waits_on: None };
            self.reading.commitments.push(Proposed { what, spans });
        }
    }

    fn times(&self, words: &str, unit: &Unit) -> Vec<Horizon> {
        let frame = paper::frame(&self.reading.paper.dated);
        let past = |found: &horizon::Found| {
            found
                .horizon
                .days()
                .zip(frame.paper.and_then(|days| days.from))
                .is_some_and(|(days, paper)| days.is_past(paper))
        };
        horizon::find(words, unit.language, frame)
            .into_iter()
            .filter(|found| !past(found))
            .map(|found| found.horizon)
            .collect()
    }

    /// What a paragraph tells outside asks and answers: statements, decisions in prose, findings, promises.
    pub(super) fn telling(&mut self, unit: &Unit) {
        if matches!(unit.kind, PassageKind::Heading) {
            return;
        }
        self.findings(unit);
        self.decisions_in_prose(unit);
        match self.kind() {
            SourceKind::Minutes => self.minuted(unit),
            SourceKind::GovernmentResponse => self.promises(unit, MadeIn::Paper),
            SourceKind::CouncilReport
            | SourceKind::Strategy
            | SourceKind::ActionPlan
            | SourceKind::ProgressReport => {
                let made_in = self.plan_of_paper().map_or(MadeIn::Paper, |plan| MadeIn::Plan(plan, None));
                self.promises(unit, made_in);
            }
            _ => {}
        }
    }

    fn findings(&mut self, unit: &Unit) {
        if !unit.may(Trigger::Finding) || self.kind() == SourceKind::GovernmentResponse {
            return;
        }
        for span in unit.sentences().iter().copied() {
            let words = span.of(&unit.text);
            if finding::is_finding(words) {
                let about =
                    body::names(words).into_iter().map(|name| Mention::printed(name.of(words))).collect();
                self.reading
                    .findings
                    .push(Proposed { what: Finding { about }, spans: unit.spans(span.start..span.end) });
            }
        }
    }

    fn decisions_in_prose(&mut self, unit: &Unit) {
        if !unit.may(Trigger::Said) && !unit.may(Trigger::Verdict)
            || self.kind() == SourceKind::GovernmentResponse
        {
            return;
        }
        for span in unit.sentences().iter().copied() {
            if decision::in_prose(span.of(&unit.text)).is_some() {
                self.reading.decisions.push(Proposed {
                    what: Decision { notes: false },
                    spans: unit.spans(span.start..span.end),
                });
            }
        }
    }

    fn minuted(&mut self, unit: &Unit) {
        if unit.may(Trigger::Said) {
            for said in statement::statements(&unit.text) {
                let spans = unit.spans(said.words.start..said.words.end);
                let what = Statement {
                    strength: said.strength,
                    verb: said.verb,
                    by: said.by.clone(),
                    answered: said.answered,
                };
                self.reading.statements.push(Proposed { what, spans });
                if said.strength == Strength::Committed {
                    self.committed(unit, said.words, said.by);
                }
            }
        }
        self.will_be_done(unit);
    }

    /// A promise minuted as one: "They gave a commitment to …", "The Chief Executive undertook to …".
    fn committed(&mut self, unit: &Unit, words: Span, by: Option<String>) {
        let horizon = self.times(words.of(&unit.text), unit).into_iter().next().unwrap_or_default();
        let timed = !matches!(horizon.when, When::NotStated | When::Uncomputed(_));
        let made_in = MadeIn::Statement(self.reading.statements.len() - 1);
        let grade = if timed { Grade::Dated } else { Grade::OpenEnded };
        let owner = by.map(Mention::printed);
        let what = Commitment { made_in, owner, contributors: Vec::new(), horizon, grade, waits_on: None };
        self.reading.commitments.push(Proposed { what, spans: unit.spans(words.start..words.end) });
    }

    /// "Officers will …" in minutes is a promise; what was said with a verb of its own is a statement already.
    fn will_be_done(&mut self, unit: &Unit) {
        if phrase::any(&unit.text, &["will", "bydd", "byddwn"]) {
            self.promises(unit, MadeIn::Paper);
        }
    }
}

/// Whom a resolution charges with something: an office or body before a bare verb ("the Director report back").
fn charged(words: &str) -> Option<Mention> {
    const VERBS: &[&str] = &[
        "report back",
        "report",
        "write",
        "provide",
        "submit",
        "bring",
        "prepare",
        "present",
        "arrange",
        "publish",
        "review",
        "produce",
        "circulate",
        "ensure",
        "consider",
        "undertake",
        "seek",
        "adrodd yn ôl",
        "adrodd",
        "ysgrifennu",
        "paratoi",
        "cyflwyno",
        "cyhoeddi",
    ];
    let verb = VERBS.iter().filter_map(|verb| phrase::find(words, verb)).min_by_key(|span| span.start)?;
    let subject = words[..verb.start].trim().trim_end_matches(" to").trim_end_matches(" yn");
    let clean = subject.trim_start_matches("the ").trim_start_matches("y ").trim_start_matches("i'r ");
    let short = clean.split_whitespace().count() <= 8 && !clean.is_empty();
    (short && clean.split_whitespace().any(body::is_head) && !clean.contains(" be "))
        .then(|| Mention::printed(clean))
}

/// The report a resolution speaks of: the capitalised words behind "of the", "in the".
fn report_named(words: &str) -> Option<String> {
    let (_, cue) =
        phrase::first_of(words, &["of the report", "of the review", "of", "yr adroddiad", "o'r adroddiad"])?;
    let rest = &words[cue.start..];
    let end = [" be closed", " be discharged", " be regarded", ",", ";", " gael", " yn cael"]
        .iter()
        .filter_map(|mark| rest.find(mark))
        .min()?;
    let name = rest[..end].trim_start_matches("of ").trim_start_matches("the ").trim();
    (name.split(' ').count() > 1).then(|| name.to_owned())
}
