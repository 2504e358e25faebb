//! Written questions and their answers.

use llinyn_model::passage::PassageKind;

use super::{Section, Walk};
use crate::cue::commitment::Memory;
use crate::cue::question;
use crate::document::Unit;
use crate::reading::{MadeIn, Proposed, Question};

impl Walk<'_> {
    pub(super) fn question(&mut self, unit: &Unit) -> bool {
        if let Some(tabled) = question::tabled(&unit.text) {
            let what = Question { number: tabled.number, tabled: tabled.tabled, ..Question::default() };
            self.reading.questions.push(Proposed { what, spans: unit.place() });
            self.section = Section::Question(self.reading.questions.len() - 1);
            self.memory = Memory::default();
            return true;
        }
        match self.section.clone() {
            Section::Question(at) => self.in_question(at, unit),
            Section::Answer(at) => self.in_answer(at, unit),
            Section::ReliesOn(at) if unit.kind == PassageKind::Item => {
                if let Some(question) = self.reading.questions.get_mut(at) {
                    question.what.relies_on.push(unit.place());
                    question.what.answer.extend(unit.place());
                    question.spans.extend(unit.place());
                }
                true
            }
            Section::ReliesOn(at) => {
                self.section = Section::Answer(at);
                self.in_answer(at, unit)
            }
            _ => false,
        }
    }

    fn in_question(&mut self, at: usize, unit: &Unit) -> bool {
        let Some(question) = self.reading.questions.get_mut(at) else { return false };
        question.spans.extend(unit.place());
        if let Some(answered) = question::answered(&unit.text) {
            question.what.answered = answered.on;
            question.what.answered_by.clone_from(&answered.by);
            self.speaker = answered.by;
            self.section = Section::Answer(at);
        } else {
            question.what.text.extend(unit.place());
        }
        true
    }

    fn in_answer(&mut self, at: usize, unit: &Unit) -> bool {
        let Some(question) = self.reading.questions.get_mut(at) else { return false };
        question.spans.extend(unit.place());
        question.what.answer.extend(unit.place());
        if question.what.declines.is_empty()
            && let Some(sentence) = question::declines(&unit.text)
        {
            question.what.declines = unit.spans(sentence.start..sentence.end);
        }
        if question::relies_on(&unit.text) {
            self.section = Section::ReliesOn(at);
        }
        // An answer is one talk: what "the report" is may have been said a paragraph before.
        let memory = std::mem::take(&mut self.memory);
        self.promises_going_on(unit, MadeIn::Question(at), memory);
        true
    }
}
