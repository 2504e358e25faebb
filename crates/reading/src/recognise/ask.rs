//! Recommendations: labelled, listed, and in running prose.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::recommendation::Role;
use llinyn_model::source::SourceKind;

use super::{Section, Walk};
use crate::cue::{addressee, part, recommendation};
use crate::document::Unit;
use crate::format::label;
use crate::reading::{About, Finding, MadeIn, Proposed, Recommendation};
use crate::text::{phrase, sentence};
use crate::trigger::Trigger;

impl Walk<'_> {
    /// "Recommendation 7. …", "1a. PAC recommendation: …", or in papers that answer in sentences "2a. …".
    pub(super) fn labelled_ask(&mut self, unit: &Unit) -> bool {
        if let Some(label) = recommendation::labelled(&unit.text, unit.number.as_deref()) {
            self.open_labelled(unit, label);
            return true;
        }
        let Some(number) = unit.number.as_deref().map(label::bare) else { return false };
        let lettered = number.starts_with(|c: char| c.is_ascii_digit())
            && number.contains(|c: char| c.is_ascii_lowercase());
        let title = Self::looks_like_heading(&unit.text, PassageKind::Paragraph)
            || unit.text.len() < 40 && !unit.text.ends_with('.');
        let known = self.numbers.contains_key(&number);
        if !(self.passive && !self.labelled && lettered) || known || title {
            return false;
        }
        self.push_ask(Some(number), unit.place());
        true
    }

    fn open_labelled(&mut self, unit: &Unit, label: recommendation::Labelled) {
        let rest = &unit.text[label.rest..];
        let spans = if rest.trim().is_empty() { Vec::new() } else { unit.spans(label.rest..unit.text.len()) };
        let titled = !spans.is_empty()
            && !recommendation::asks(rest)
            && Self::looks_like_heading(rest, PassageKind::Paragraph);
        let heads_an_answer = self.kind() == SourceKind::GovernmentResponse;
        if label.numbers.len() > 1 && spans.is_empty() && !heads_an_answer {
            self.section = Section::Prose;
            return;
        }
        for number in label.numbers {
            let open = self.numbers.get(&number).copied();
            let same = |known: &[Span]| self.document_words(known) == self.document_words(&spans);
            match open {
                Some(known)
                    if self.reading.recommendations[known].spans.is_empty()
                        || same(&self.reading.recommendations[known].spans) =>
                {
                    self.section = Section::Asking(known);
                    self.reading.recommendations[known].spans.clone_from(&spans);
                }
                _ => self.push_ask(Some(number), if titled { Vec::new() } else { spans.clone() }),
            }
        }
        if titled && let Some(last) = self.reading.recommendations.last_mut() {
            // The title stands in where no body follows.
            last.what.parts = vec![rest.to_owned()];
        }
    }

    fn document_words(&self, spans: &[Span]) -> String {
        llinyn_model::fold::text(&llinyn_model::passage::joined(&self.document.text, spans))
    }

    pub(super) fn push_ask(&mut self, number: Option<String>, spans: Vec<Span>) {
        let asker = self.asker.clone().map(Mention::printed);
        let what = Recommendation { number, asker, ..Recommendation::default() };
        self.reading.recommendations.push(Proposed { what, spans });
        let index = self.reading.recommendations.len() - 1;
        if let Some(number) = &self.reading.recommendations[index].what.number {
            self.numbers.entry(number.clone()).or_insert(index);
        }
        if !matches!(self.section, Section::Asking(_)) && !self.pending.is_empty() && self.answered_already()
        {
            self.pending.clear();
        }
        self.pending.push(index);
        self.section = Section::Asking(index);
    }

    /// Whether the recommendations that wait were answered before this one was opened.
    fn answered_already(&self) -> bool {
        let Some(last) = self.reading.responses.last() else { return false };
        last.what
            .answers
            .iter()
            .any(|answer| answer.recommendation.is_some_and(|ask| self.pending.contains(&ask)))
    }

    /// An item of a list of recommendations.
    pub(super) fn listed_ask(&mut self, unit: &Unit) -> bool {
        let in_list = match &self.section {
            Section::List { heading, .. } => !(*heading && self.labelled),
            Section::Asking(ask) => self.listed_before(*ask),
            _ => false,
        };
        if !in_list || self.labelled && unit.number.is_none() {
            return false;
        }
        let nested = unit.number.is_none() && self.last_number().is_some();
        let starts = unit.number.is_some() || unit.kind == PassageKind::Item && !nested;
        let prose_ask = unit.kind == PassageKind::Paragraph
            && matches!(self.section, Section::List { heading: true, .. } | Section::Asking(_))
            && recommendation::asks(first_sentence(&unit.text))
            && self.last_number().is_none()
            && recommendation::lead_in(&unit.text).is_none();
        if (!starts && !prose_ask) || is_title(&unit.text) {
            return false;
        }
        let whom = self.list_lead();
        let number = unit.number.as_deref().map(label::bare);
        let start = if phrase::starts(&unit.text, "that").is_some() { 0 } else { thats_end(&unit.text) };
        self.push_ask(number, unit.spans(start..unit.text.len()));
        self.remember_list(whom);
        true
    }

    /// Whether a recommendation was opened as an item of a list, so that more items may follow.
    fn listed_before(&self, ask: usize) -> bool {
        self.reading.recommendations.get(ask).is_some_and(|ask| ask.what.role == Role::Area)
    }

    fn last_number(&self) -> Option<&str> {
        match self.section {
            Section::Asking(ask) => {
                self.reading.recommendations.get(ask).and_then(|ask| ask.what.number.as_deref())
            }
            _ => None,
        }
    }

    fn list_lead(&self) -> Option<String> {
        match &self.section {
            Section::List { whom, .. } => whom.clone(),
            Section::Asking(ask) => self
                .reading
                .recommendations
                .get(*ask)
                .and_then(|ask| ask.what.addressees.first())
                .map(|mention| mention.words.clone()),
            _ => None,
        }
    }

    /// Marks the newest recommendation as an item of a list, with whom the lead-in asks. (The role is set right at the end.)
    fn remember_list(&mut self, whom: Option<String>) {
        if let Some(ask) = self.reading.recommendations.last_mut() {
            ask.what.role = Role::Area;
            ask.what.addressees =
                whom.map(|whom| Mention::inferred(whom, Inference::LeadIn)).into_iter().collect();
        }
    }

    /// What opens a list: "The Committee recommends that:", "That Scrutiny Committee:".
    pub(super) fn lead_in(&mut self, unit: &Unit) -> bool {
        let bullet = unit.kind == PassageKind::Item && unit.number.is_none();
        if bullet || !unit.may(Trigger::Ask) && phrase::starts(&unit.text, "that").is_none() {
            return false;
        }
        let Some(lead) = recommendation::lead_in(&unit.text) else { return false };
        let whom = lead.whom.map(|span| {
            span.of(&unit.text).trim().trim_start_matches("the ").trim_start_matches("The ").to_owned()
        });
        let subject =
            phrase::first_of(&unit.text, &["recommends", "recommend", "had recommended", "argymell"]);
        let asker = subject
            .map(|(_, verb)| unit.text[..verb.start].trim().to_owned())
            .filter(|asker| !asker.is_empty() && asker.len() < 120);
        self.asker = asker.or_else(|| self.asker.take());
        if self.kind() == SourceKind::Minutes {
            self.pending.clear();
        }
        self.pending_answered();
        self.section = Section::List { whom, heading: false };
        true
    }

    fn pending_answered(&mut self) {
        if self.answered_already() {
            self.pending.clear();
        }
    }

    /// A sentence of running prose that asks: "It is proposed that …".
    pub(super) fn inline_ask(&mut self, unit: &Unit) -> bool {
        if !unit.may(Trigger::Ask)
            || matches!(self.section, Section::Answering(_) | Section::Answer(_))
            || self.kind() == SourceKind::GovernmentResponse
        {
            return false;
        }
        let mut found = false;
        let sentences = unit.sentences();
        for (at, span) in sentences.iter().enumerate() {
            if !recommendation::is_inline(span.of(&unit.text)) {
                continue;
            }
            // What follows in the same paragraph and still asks belongs to it.
            let end = sentences[at..]
                .iter()
                .take_while(|next| **next == *span || recommendation::asks(next.of(&unit.text)))
                .last()
                .map_or(span.end, |next| next.end);
            let number = unit.number.as_deref().map(label::bare).filter(|_| !found);
            self.push_ask(number, unit.spans(span.start..end));
            self.section = Section::Prose;
            found = true;
            if end > span.end {
                break;
            }
        }
        found
    }

    /// "1. PAC conclusion: …": a finding, and the end of what came before.
    pub(super) fn conclusion(&mut self, unit: &Unit) -> bool {
        let Some(colon) = unit.text.find(':').filter(|at| *at < 60) else { return false };
        let label = unit.text[..colon].to_lowercase();
        if unit.number.is_none() || !(label.ends_with("conclusion") || label.ends_with("casgliad")) {
            return false;
        }
        let start = colon + 1 + unit.text[colon + 1..].len() - unit.text[colon + 1..].trim_start().len();
        self.reading.findings.push(Proposed {
            what: Finding { about: Vec::new() },
            spans: unit.spans(start..unit.text.len()),
        });
        self.section = Section::Prose;
        true
    }

    pub(super) fn finding_of_list(&mut self, unit: &Unit) {
        self.reading.findings.push(Proposed { what: Finding { about: Vec::new() }, spans: unit.place() });
    }

    /// More words of a recommendation that is open.
    pub(super) fn more_of_ask(&mut self, ask: usize, unit: &Unit) {
        let listed = self.listed_before(ask);
        let Some(open) = self.reading.recommendations.get_mut(ask) else { return };
        let item = unit.kind == PassageKind::Item || unit.text.starts_with('>');
        if listed && !item && !open.spans.is_empty() {
            self.section = Section::Prose;
            self.telling(unit);
            return;
        }
        open.spans.extend(unit.place());
    }

    pub(super) fn finish_asks(&mut self) {
        let answering = self.speaker_of_paper();
        let text = &self.document.text;
        for ask in &mut self.reading.recommendations {
            let title = ask.what.parts.first().cloned();
            let words = match title {
                Some(title) if ask.spans.is_empty() => title,
                _ => llinyn_model::passage::joined(text, &ask.spans),
            };
            ask.what.parts = part::parts(&words);
            let lead = std::mem::take(&mut ask.what.addressees);
            let printed = addressee::of(&words, lead.is_empty().then_some(answering.as_deref()).flatten());
            ask.what.addressees = if printed.is_empty()
                || (!lead.is_empty() && printed.iter().all(|mention| mention.inferred.is_some()))
            {
                lead
            } else {
                printed
            };
            ask.what.role = Role::Recommendation;
            if ask.what.asker.is_none() && self.reading.paper.kind != SourceKind::GovernmentResponse {
                ask.what.asker.clone_from(&self.reading.paper.issuer);
            }
        }
        self.drop_unworded();
    }

    /// A label without words ("Recommendation 3" above an answer) is no recommendation of this paper: what
    /// answers it keeps its number only.
    fn drop_unworded(&mut self) {
        let mut kept = 0;
        let places: Vec<Option<usize>> = self
            .reading
            .recommendations
            .iter()
            .map(|ask| {
                let place = (!ask.spans.is_empty()).then_some(kept);
                kept += usize::from(place.is_some());
                place
            })
            .collect();
        let moved = |at: usize| places.get(at).copied().flatten();
        for response in &mut self.reading.responses {
            for answer in &mut response.what.answers {
                answer.recommendation = answer.recommendation.and_then(moved);
            }
        }
        let asks = &self.reading.recommendations;
        let about = |about: &mut About| {
            if let About::Recommendation(at) = about {
                let number = || asks.get(*at).and_then(|ask| ask.what.number.clone()).unwrap_or_default();
                *about = moved(*at).map_or_else(|| About::Numbered(number()), About::Recommendation);
            }
        };
        self.reading.progress.iter_mut().for_each(|claim| about(&mut claim.what.about));
        self.reading.verifications.iter_mut().for_each(|found| about(&mut found.what.about));
        for promise in &mut self.reading.commitments {
            if let MadeIn::Plan(plan, Some(ask)) = promise.what.made_in {
                promise.what.made_in = MadeIn::Plan(plan, moved(ask));
            }
        }
        self.reading.recommendations.retain(|ask| !ask.spans.is_empty());
    }

    /// Who is taken to be asked where an ask names nobody: whoever answers in this paper.
    fn speaker_of_paper(&self) -> Option<String> {
        let answers = self.kind() == SourceKind::GovernmentResponse;
        self.reading.paper.issuer.as_ref().filter(|_| answers).map(|issuer| issuer.words.clone())
    }
}

/// Whether most words are capitalised and none ends a sentence: a title, not an ask.
fn is_title(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    words.len() > 1
        && words.len() <= 10
        && capitals * 4 >= words.len() * 3
        && !crate::format::line::ends_sentence(text)
}

fn first_sentence(text: &str) -> &str {
    sentence::sentences(text).first().map_or(text, |span| span.of(text))
}

/// Where the words begin behind "T H A T".
fn thats_end(text: &str) -> usize {
    crate::cue::meeting::decision::item(text)
}
