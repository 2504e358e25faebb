//! Answers: their head, their verdict in running text, their money line, their promises.

use llinyn_model::Stated;
use llinyn_model::body::{Inference, Mention};
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::response::{Disposition, Money};
use llinyn_model::source::SourceKind;

use super::{Section, Walk};
use crate::cue::{body, disposition, money, part, response};
use crate::document::Unit;
use crate::reading::{Answered, MadeIn, Proposed, Response};
use crate::text::sentence;
use crate::trigger::Trigger;

impl Walk<'_> {
    /// "Response: Accepted in principle"
    pub(super) fn answer_head(&mut self, unit: &Unit) -> bool {
        let Some(head) = response::head(&unit.text) else { return false };
        let bare = head.words.start == head.words.end;
        if bare && (self.pending.is_empty() || matches!(self.section, Section::Prose)) {
            return false;
        }
        let raw = (!bare).then(|| head.words.of(&unit.text).to_owned());
        self.push_answer(raw, head.disposition.unwrap_or(Disposition::None), None, unit.place());
        if head.rest < unit.text.len()
            && let Section::Answering(answer) = self.section
        {
            self.promises(&unit.behind(head.rest), MadeIn::Response(answer));
        }
        true
    }

    /// A sentence that says yes or no where recommendations wait for an answer.
    pub(super) fn verdict(&mut self, unit: &Unit) -> bool {
        if self.pending.is_empty()
            || !unit.may(Trigger::Verdict)
            || matches!(self.section, Section::Question(_) | Section::Answer(_))
        {
            return false;
        }
        if unit.kind == PassageKind::Item && unit.number.is_none() {
            return false;
        }
        let mut found = false;
        for span in unit.sentences().iter().copied().take(3) {
            let Some(verdict) = response::verdict(span.of(&unit.text)) else {
                if found {
                    continue;
                }
                break;
            };
            let by = verdict.by.map(|by| Mention::printed(by.of(span.of(&unit.text))));
            let raw = Some(span.of(&unit.text).to_owned());
            self.push_answer(raw, verdict.disposition, by, unit.spans(span.start..span.end));
            found = true;
        }
        if found && let Section::Answering(answer) = self.section {
            self.promises(unit, MadeIn::Response(answer));
            let spans = &mut self.reading.responses[answer].spans;
            spans.retain(|span| unit.place().iter().all(|whole| !whole.holds(*span)));
            spans.extend(unit.place());
        }
        found
    }

    fn push_answer(
        &mut self,
        raw: Option<String>,
        disposition: Disposition,
        by: Option<Mention>,
        spans: Vec<Span>,
    ) {
        if let Section::Answering(open) = self.section
            && let Some(begun) = self.reading.responses.get_mut(open)
            && begun.what.is_unsaid()
        {
            // "Response:" stood alone; its yes or no comes in the next paragraph.
            begun.what.raw = raw;
            begun.what.disposition = disposition;
            begun.what.by = by.or_else(|| begun.what.by.take());
            begun.spans.extend(spans);
            return;
        }
        let answers = self.pending.iter().map(|ask| self.answered(*ask)).collect();
        let by = by.or_else(|| self.speaker.clone().map(|name| Mention::inferred(name, Inference::Position)));
        let what = Response { answers, by, raw, disposition, money: Money::default() };
        self.reading.responses.push(Proposed { what, spans });
        self.section = Section::Answering(self.reading.responses.len() - 1);
    }

    fn answered(&self, ask: usize) -> Answered {
        let number = self.reading.recommendations.get(ask).and_then(|ask| ask.what.number.clone());
        Answered {
            number: number.unwrap_or_else(|| format!("#{}", ask + 1)),
            recommendation: Some(ask),
            parts_met: Vec::new(),
        }
    }

    /// A resolution that answers the recommendations put to the meeting: the ones its words are likest to.
    pub(super) fn answer_by_resolution(&mut self, words: &str, spans: &[Span]) {
        let likest = self.pending.iter().copied().max_by_key(|ask| self.likeness(*ask, words));
        let Some(ask) = likest.filter(|ask| self.likeness(*ask, words) > 0) else { return };
        let disposition = disposition::of(words).unwrap_or(Disposition::Accepted);
        let by = self.reading.paper.issuer.clone();
        let what = Response {
            answers: vec![self.answered(ask)],
            by,
            raw: Some(words.to_owned()),
            disposition,
            money: Money::default(),
        };
        self.reading.responses.push(Proposed { what, spans: spans.to_vec() });
        self.pending.retain(|waiting| *waiting != ask);
    }

    fn likeness(&self, ask: usize, words: &str) -> usize {
        let Some(ask) = self.reading.recommendations.get(ask) else { return 0 };
        let theirs = part::content_words(&llinyn_model::passage::joined(&self.document.text, &ask.spans));
        part::content_words(words).iter().filter(|word| theirs.contains(word)).count()
    }

    /// "Financial Implications: None"
    pub(super) fn money(&mut self, unit: &Unit) -> bool {
        let Section::Answering(answer) = self.section else { return false };
        if !unit.may(Trigger::Money) {
            return false;
        }
        let Some(rest) = money::head(&unit.text) else { return false };
        let words = &unit.text[rest..];
        let reading = money::reading(words);
        if let Some(response) = self.reading.responses.get_mut(answer) {
            response.what.money = Money { words: Stated::Stated(words.to_owned()), reading };
            response.spans.extend(unit.place());
        }
        self.promises(&unit.behind(rest), MadeIn::Response(answer));
        self.pending.clear();
        self.section = Section::Prose;
        true
    }

    pub(super) fn more_of_answer(&mut self, answer: usize, unit: &Unit) {
        if unit.kind == PassageKind::Heading {
            return;
        }
        if let Some(response) = self.reading.responses.get_mut(answer) {
            response.spans.extend(unit.place());
            if response.what.disposition == Disposition::None && unit.may(Trigger::Verdict) {
                let said = sentence::sentences(&unit.text)
                    .into_iter()
                    .take(2)
                    .find_map(|span| response::verdict(span.of(&unit.text)));
                response.what.disposition = said.map_or(Disposition::None, |said| said.disposition);
            }
        }
        self.promises(unit, MadeIn::Response(answer));
    }

    /// Where an ask names nobody, whoever answers it by name is taken to be asked.
    fn addressees_by_answer(&mut self) {
        for response in &self.reading.responses {
            let Some(by) = response.what.by.as_ref().filter(|by| by.inferred.is_none()) else { continue };
            for ask in response.what.answers.iter().filter_map(|answer| answer.recommendation) {
                let Some(ask) = self.reading.recommendations.get_mut(ask) else { continue };
                if ask.what.addressees.iter().all(|mention| mention.inferred == Some(Inference::Passive)) {
                    let names = body::names(&by.words)
                        .into_iter()
                        .map(|name| Mention::inferred(name.of(&by.words), Inference::Passive));
                    let named: Vec<Mention> = names.collect();
                    if !named.is_empty() {
                        ask.what.addressees = named;
                    }
                }
            }
        }
    }

    /// Which parts of each recommendation its answer speaks of: those that share enough of their own words with it.
    pub(super) fn finish_answers(&mut self) {
        self.addressees_by_answer();
        let text = &self.document.text;
        let asks = &self.reading.recommendations;
        for response in &mut self.reading.responses {
            let words = part::content_words(&llinyn_model::passage::joined(text, &response.spans));
            for answer in &mut response.what.answers {
                let Some(ask) = answer.recommendation.and_then(|ask| asks.get(ask)) else { continue };
                answer.parts_met = part::met(&ask.what.parts, &words);
            }
        }
        if self.kind() == SourceKind::GovernmentResponse {
            let answered = |ask: usize| {
                self.reading.responses.iter().any(|response| {
                    response.what.answers.iter().any(|answer| answer.recommendation == Some(ask))
                })
            };
            self.pending.retain(|ask| !answered(*ask));
        }
    }
}
