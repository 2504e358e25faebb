//! Plans: named by a title, by what they answer, or by being the paper itself.

use std::collections::HashSet;

use llinyn_model::body::Mention;
use llinyn_model::fold;
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::source::SourceKind;

use super::{Section, Walk};
use crate::cue::body;
use crate::cue::plan::{objective, origin, overseer, reporting, title};
use crate::document::Unit;
use crate::reading::{Duty, Origin, Plan, Proposed, Stopped};
use crate::trigger::Trigger;

impl Walk<'_> {
    /// An item of a list of objectives, or the line that opens one.
    pub(super) fn objective(&mut self, unit: &Unit) -> bool {
        if let Section::Objectives(plan) = self.section {
            if unit.kind == PassageKind::Item {
                if let Some(plan) = self.reading.plans.get_mut(plan) {
                    plan.what.objectives.push(unit.place());
                }
                return true;
            }
            self.section = Section::Prose;
        }
        if !objective::opens(&unit.text) {
            return false;
        }
        let Some(plan) = self.plan_of_paper() else { return false };
        self.section = Section::Objectives(plan);
        true
    }

    /// The plan the paper itself is, or brings.
    pub(super) fn plan_of_paper(&mut self) -> Option<usize> {
        if let Some(plan) = self.own_plan.get() {
            return *plan;
        }
        let plan = self.find_own_plan();
        *self.own_plan.get_or_init(|| plan)
    }

    fn find_own_plan(&mut self) -> Option<usize> {
        let plan_paper =
            matches!(self.kind(), SourceKind::ActionPlan | SourceKind::Strategy | SourceKind::ProgressReport);
        let paper = self.reading.paper.title.clone();
        let titled = title::titles(&paper).into_iter().next();
        if !plan_paper && titled.is_none() {
            return None;
        }
        let (name, period) = titled.map_or((paper, None), |titled| (titled.title, titled.period));
        let spans = self.place_of_title();
        Some(self.plan_named(&name, period, spans))
    }

    fn place_of_title(&self) -> Vec<Span> {
        let title = fold::text(&self.reading.paper.title);
        let unit = self.document.units.iter().take(30).find(|unit| fold::text(&unit.text).contains(&title));
        unit.or(self.document.units.first()).map(Unit::place).unwrap_or_default()
    }

    /// The plan of a name: one already known under it or under a shorter form of it, else a new one.
    fn plan_named(&mut self, name: &str, period: Option<llinyn_model::DayRange>, spans: Vec<Span>) -> usize {
        let folded = fold::text(name);
        let known = self.reading.plans.iter().position(|plan| {
            let theirs = fold::text(&plan.what.title);
            theirs.starts_with(&folded) || folded.starts_with(&theirs)
        });
        if let Some(at) = known {
            let plan = &mut self.reading.plans[at].what;
            plan.period = plan.period.or(period);
            if name.len() > plan.title.len() {
                name.clone_into(&mut plan.title);
            }
            return at;
        }
        self.reading
            .plans
            .push(Proposed { what: Plan { title: name.to_owned(), period, ..Plan::default() }, spans });
        self.reading.plans.len() - 1
    }

    /// Plans a unit names, what they answer, who reports on them, and which takes another's place.
    pub(super) fn plans(&mut self, unit: &Unit) {
        if unit.kind == PassageKind::Row || !unit.may(Trigger::Plan) && !unit.may(Trigger::Reporting) {
            return;
        }
        self.known_titles(unit);
        for span in unit.sentences().iter().copied() {
            let words = span.of(&unit.text);
            self.replacement(unit, span);
            let origins = origin::origins(words);
            if !origins.is_empty() && origin::plan_named(words).is_some() {
                self.origins(unit, span, origins);
            }
            self.overseers(overseer::overseers(words));
            if unit.may(Trigger::Reporting) {
                self.reporting(unit, span);
            }
        }
    }

    fn overseers(&mut self, overseers: Vec<Mention>) {
        if overseers.is_empty() {
            return;
        }
        if let Some(plan) = self.plan_of_paper().or(self.plan) {
            let known = &mut self.reading.plans[plan].what.overseers;
            known.extend(overseers);
            let mut seen = HashSet::new();
            known.retain(|mention| seen.insert(mention.words.clone()));
        }
    }

    /// Titles of plans already known; the last named is the one the next sentences speak of.
    fn known_titles(&mut self, unit: &Unit) {
        for titled in title::titles(&unit.text) {
            let folded = fold::text(&titled.title);
            let same = |plan: &Proposed<Plan>| {
                let theirs = fold::text(&plan.what.title);
                theirs.starts_with(&folded) || folded.starts_with(&theirs)
            };
            if self.reading.plans.iter().any(same) {
                self.plan = Some(self.plan_named(&titled.title, titled.period, Vec::new()));
            }
        }
    }

    fn replacement(&mut self, unit: &Unit, span: Span) {
        let words = span.of(&unit.text);
        let Some(cue) = title::replaces(words) else { return };
        let Some(old) = title::titles(&words[cue.end..]).into_iter().next() else { return };
        let Some(new) = self.plan_of_paper() else { return };
        let spans = unit.spans(span.start..span.end);
        let at = self.plan_named(&old.title, old.period, spans.clone());
        if at != new {
            self.reading.plans[at].what.replaced_by = Some(Proposed { what: new, spans });
        }
    }

    fn origins(&mut self, unit: &Unit, span: Span, origins: Vec<origin::Origin>) {
        let words = span.of(&unit.text);
        let name = origin::plan_named(words).map(|name| name.of(words).to_owned()).unwrap_or_default();
        let spans = unit.spans(span.start..span.end);
        let plan = match self.reading.plans.first() {
            Some(_) => 0,
            None => self.plan_named(&name, None, spans.clone()),
        };
        for found in origins {
            let known = &mut self.reading.plans[plan].what.origins;
            let folded = fold::text(&found.words);
            let same = |other: &Proposed<Origin>| shares_name(&fold::text(&other.what.words), &folded);
            if !known.iter().any(same) {
                known.push(Proposed {
                    what: Origin { words: found.words, kind: found.kind },
                    spans: spans.clone(),
                });
            }
        }
    }

    fn reporting(&mut self, unit: &Unit, span: Span) {
        let words = span.of(&unit.text);
        let spans = unit.spans(span.start..span.end);
        if let Some(duty) = reporting::duty(words) {
            let titled = title::titles(&unit.text).into_iter().next();
            let named = titled.map(|titled| self.plan_named(&titled.title, titled.period, spans.clone()));
            let Some(plan) = named.or(self.plan).or_else(|| self.plan_of_paper()) else { return };
            self.plan = Some(plan);
            let what = Duty {
                every_months: duty.every_months,
                to: duty.to.map(Mention::printed),
                last: None,
                stopped: None,
            };
            self.reading.plans[plan].what.duty.get_or_insert(Proposed { what, spans: spans.clone() });
        }
        let last = reporting::last(words, unit.language);
        let Some(duty) = self.plan.and_then(|plan| self.reading.plans[plan].what.duty.as_mut()) else {
            return;
        };
        duty.what.last = duty.what.last.max(last);
        if let Some(stop) = reporting::stop(words) {
            let agreed_by = agreed_by(words).or_else(|| duty.what.to.clone());
            let what = Stopped {
                dated: last.or(duty.what.last),
                agreed_by,
                reason: stop.reason,
                restart: stop.restart,
            };
            duty.what.stopped = Some(Proposed { what, spans });
        }
    }
}

/// Who agreed: the body the sentence names, as the one before which it was agreed.
fn agreed_by(words: &str) -> Option<Mention> {
    body::first(words).map(|name| Mention::printed(name.of(words)))
}

/// "Waterhouse Report" and "Waterhouse report into …" are one source; so are two that share their telling words.
fn shares_name(a: &str, b: &str) -> bool {
    let telling = |text: &str| -> Vec<String> {
        text.split(' ')
            .filter(|word| word.len() > 3 && !matches!(*word, "report" | "review" | "findings" | "reports"))
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (telling(a), telling(b));
    !a.is_empty()
        && !b.is_empty()
        && (a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word)))
}
