//! What can stand anywhere in a paper: plans, counts, consultations, words introduced, documents cited.

use llinyn_model::circulation::Purpose;
use llinyn_model::passage::PassageKind;

use super::Walk;
use crate::cue::commitment::Memory;
use crate::cue::{circulation, citation, figure, term};
use crate::document::Unit;
use crate::reading::{Circulation, Figure, MadeIn, Problem, Proposed, Term};
use crate::trigger::Trigger;

impl Walk<'_> {
    pub(super) fn wide(&mut self, unit: &Unit) {
        self.plans(unit);
        if unit.kind == PassageKind::Row {
            return;
        }
        if unit.may(Trigger::Count) && unit.text.bytes().any(|b| b.is_ascii_digit()) {
            self.figures(unit);
        }
        if unit.may(Trigger::Sent) {
            self.circulations(unit);
        }
        if unit.may(Trigger::Bracket) {
            self.terms(unit);
        }
        if unit.may(Trigger::Citation) {
            self.citations(unit);
        }
    }

    fn figures(&mut self, unit: &Unit) {
        for span in unit.sentences().iter().copied() {
            for count in figure::counts(span.of(&unit.text)) {
                let what = Figure { of: count.of, value: count.value, bound: count.bound };
                let spans = unit.spans(span.start + count.words.start..span.start + count.words.end);
                self.reading.figures.push(Proposed { what, spans });
            }
        }
    }

    fn circulations(&mut self, unit: &Unit) {
        for span in unit.sentences().iter().copied() {
            let words = span.of(&unit.text);
            if let Some(sent) = circulation::sent(words) {
                let what = Circulation {
                    what: sent.what,
                    purpose: Purpose::Consultation,
                    recipients: sent.recipients,
                    replies: Vec::new(),
                };
                self.reading.circulations.push(Proposed { what, spans: unit.spans(span.start..span.end) });
            }
            let replies = circulation::replies(words);
            if replies.is_empty() {
                continue;
            }
            if self.reading.circulations.is_empty() {
                let what = Circulation {
                    what: String::new(),
                    purpose: Purpose::Consultation,
                    recipients: Vec::new(),
                    replies: Vec::new(),
                };
                self.reading.circulations.push(Proposed { what, spans: unit.spans(span.start..span.end) });
            }
            if let Some(last) = self.reading.circulations.last_mut() {
                let place =
                    |at: llinyn_model::passage::Span| unit.spans(span.start + at.start..span.start + at.end);
                last.what
                    .replies
                    .extend(replies.into_iter().map(|(at, name)| Proposed { what: name, spans: place(at) }));
            }
        }
    }

    fn terms(&mut self, unit: &Unit) {
        for term in term::introduced(&unit.text) {
            let spans = unit.spans(term.words.start..term.words.end);
            self.reading
                .terms
                .push(Proposed { what: Term { word: term.word, meaning: term.meaning }, spans });
        }
    }

    fn citations(&mut self, unit: &Unit) {
        for cited in citation::citations(&unit.text) {
            let spans = unit.spans(cited.words.start..cited.words.end);
            self.cited.push((cited.words.of(&unit.text).to_owned(), cited.year, spans));
        }
    }

    /// One title cited with two years (T005).
    pub(super) fn contradictions(&mut self) {
        let cited: Vec<(String, i16)> =
            self.cited.iter().map(|(words, year, _)| (words.clone(), *year)).collect();
        for (first, other) in citation::contradictions(&cited) {
            let about = vec![cited[first].0.clone(), cited[other].0.clone()];
            let spans = [&self.cited[first].2[..], &self.cited[other].2[..]].concat();
            self.reading.problems.push(Problem { code: "T005", about, spans });
        }
    }

    /// The promises of a unit that goes on with the talk of the one before.
    pub(super) fn promises_going_on(&mut self, unit: &Unit, made_in: MadeIn, memory: Memory) {
        let mut item = unit.clone();
        item.kind = PassageKind::Item;
        self.memory = memory;
        self.promises(&item, made_in);
    }
}
