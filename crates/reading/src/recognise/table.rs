//! Tables: registers of recommendations, action plans, measures.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::commitment::Grade;
use llinyn_model::horizon::{self, Horizon, When};
use llinyn_model::measure::Value;
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::response::{Disposition, Money};

use super::{Section, Walk};
use crate::cue::table::{Column, cell, columns};
use crate::cue::{disposition, paper, progress};
use crate::document::Unit;
use crate::format::label;
use crate::reading::{
    About, Answered, Commitment, MadeIn, Measure, Progress, Proposed, Recommendation, Response,
};

impl Walk<'_> {
    pub(super) fn table(&mut self, unit: &Unit) -> bool {
        match unit.kind {
            PassageKind::Table => {
                self.columns = Some(columns(&unit.text))
                    .filter(|columns| columns.iter().any(|column| *column != Column::Other));
                true
            }
            PassageKind::Row => {
                if let Some(columns) = self.columns.clone() {
                    self.row(unit, &columns);
                }
                true
            }
            _ => {
                self.columns = None;
                false
            }
        }
    }

    fn row(&mut self, unit: &Unit, columns: &[Column]) {
        if columns.contains(&Column::Measure) {
            self.measure(unit, columns);
            return;
        }
        let ask = self.row_ask(unit, columns);
        if let (Some(ask), Some(answer)) = (ask, cell(&unit.text, columns, Column::Response)) {
            self.row_answer(unit, ask, answer);
        }
        if let Some(actions) = cell(&unit.text, columns, Column::Action) {
            self.row_actions(unit, columns, ask, actions);
        }
    }

    fn row_ask(&mut self, unit: &Unit, columns: &[Column]) -> Option<usize> {
        let text = cell(&unit.text, columns, Column::Recommendation)?;
        let labelled = label::label(text).filter(|label| !label.bare);
        let number = cell(&unit.text, columns, Column::Number)
            .map(str::to_owned)
            .or_else(|| labelled.as_ref().map(|label| label.printed.clone()));
        let words = labelled.map_or(text, |label| &text[label.length..]);
        let number = number.map(|number| label::bare(&number)).filter(|number| !number.is_empty());
        let spans = place(unit, words)?;
        let what = Recommendation { number, ..Recommendation::default() };
        self.reading.recommendations.push(Proposed { what, spans });
        self.section = Section::Prose;
        Some(self.reading.recommendations.len() - 1)
    }

    fn row_answer(&mut self, unit: &Unit, ask: usize, answer: &str) {
        let number =
            self.reading.recommendations[ask].what.number.clone().unwrap_or_else(|| format!("#{}", ask + 1));
        let answers = vec![Answered { number, recommendation: Some(ask), parts_met: Vec::new() }];
        let disposition = disposition::of(answer.split(['.', '\u{2028}']).next().unwrap_or(answer))
            .unwrap_or(Disposition::None);
        let by = self.speaker.clone().map(|name| Mention::inferred(name, Inference::Position));
        let what =
            Response { answers, by, raw: Some(answer.to_owned()), disposition, money: Money::default() };
        self.reading.responses.push(Proposed { what, spans: place(unit, answer).unwrap_or_default() });
    }

    /// The actions of a cell, one a line; owners and times are matched to them by their numbers, else by their order.
    fn row_actions(&mut self, unit: &Unit, columns: &[Column], ask: Option<usize>, actions: &str) {
        let owners = lines(cell(&unit.text, columns, Column::Owner).unwrap_or_default(), true);
        let times = lines(cell(&unit.text, columns, Column::When).unwrap_or_default(), false);
        let state = cell(&unit.text, columns, Column::Progress);
        let plan = self.plan_of_paper();
        let actions = lines(actions, false);
        for (at, action) in actions.iter().enumerate() {
            let owner = matched(&owners, action, at, actions.len()).map(|line| Mention::printed(line.words));
            let horizon = matched(&times, action, at, actions.len())
                .map_or_else(Horizon::default, |line| self.time(line.words, unit));
            let timed = !matches!(horizon.when, When::NotStated | When::Uncomputed(_));
            let made_in = plan.map_or(MadeIn::Paper, |plan| MadeIn::Plan(plan, ask));
            let grade = if timed { Grade::Dated } else { Grade::OpenEnded };
            let what =
                Commitment { made_in, owner, contributors: Vec::new(), horizon, grade, waits_on: None };
            let Some(spans) = place(unit, action.whole) else { continue };
            self.reading.commitments.push(Proposed { what, spans });
            let about = About::Commitment(self.reading.commitments.len() - 1);
            if let Some(claim) = state.and_then(progress::claim) {
                let spans = state.and_then(|state| place(unit, state)).unwrap_or_default();
                self.reading.progress.push(Proposed { what: Progress { about, claim }, spans });
            }
        }
    }

    fn time(&self, words: &str, unit: &Unit) -> Horizon {
        horizon::read(words, unit.language, paper::frame(&self.reading.paper.dated))
    }

    fn measure(&mut self, unit: &Unit, columns: &[Column]) {
        let Some(text) = cell(&unit.text, columns, Column::Measure) else { return };
        let Some(plan) = self.plan_of_paper() else { return };
        let objective = cell(&unit.text, columns, Column::Objective)
            .and_then(|cell| cell.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok());
        let number = |column| cell(&unit.text, columns, column).and_then(value);
        let what = Measure {
            text: text.to_owned(),
            objective,
            baseline: number(Column::Baseline),
            target: number(Column::Target),
            latest: number(Column::Latest),
        };
        self.reading.plans[plan].what.measures.push(Proposed { what, spans: unit.place() });
    }

    /// "Progress: …" and "What we found: …" under a recommendation.
    pub(super) fn claim_or_verdict(&mut self, unit: &Unit) -> bool {
        let ask = match self.section {
            Section::Asking(ask) => ask,
            _ => match self.reading.recommendations.len() {
                0 => return false,
                count => count - 1,
            },
        };
        let about = About::Recommendation(ask);
        if let Some(rest) = progress::claim_head(&unit.text) {
            if let Some(claim) = progress::claim(&unit.text[rest..]) {
                self.reading.progress.push(Proposed {
                    what: Progress { about, claim },
                    spans: unit.spans(rest..unit.text.len()),
                });
                self.section = Section::Prose;
            }
            return true;
        }
        let Some(rest) = progress::verdict_head(&unit.text) else { return false };
        if let Some(verdict) = progress::verdict(&unit.text[rest..]) {
            let what = crate::reading::Verification { about, verdict };
            self.reading.verifications.push(Proposed { what, spans: unit.spans(rest..unit.text.len()) });
            self.section = Section::Prose;
        }
        true
    }
}

/// A line of a cell: whole, and without the number it begins with.
#[derive(Clone, Copy)]
struct CellLine<'c> {
    whole: &'c str,
    number: Option<&'c str>,
    words: &'c str,
}

fn lines(cell: &str, also_semicolons: bool) -> Vec<CellLine<'_>> {
    cell.split(|c| c == '\u{2028}' || (also_semicolons && c == ';'))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|whole| match label::label(whole).filter(|label| !label.bare) {
            Some(label) => {
                let words = whole[label.length..].trim_start_matches(['–', '-', ' ', ':']);
                CellLine { whole, number: Some(&whole[..label.printed.len()]), words }
            }
            None => CellLine { whole, number: None, words: whole },
        })
        .collect()
}

/// The line that belongs to an action: the one of its number, else the one at its place, else the only one.
fn matched<'c>(lines: &[CellLine<'c>], action: &CellLine, at: usize, actions: usize) -> Option<CellLine<'c>> {
    let numbered = lines.iter().find(|line| line.number.is_some() && line.number == action.number);
    let ordered = if lines.len() == actions { lines.get(at) } else { None };
    numbered.or(ordered).or_else(|| lines.first().filter(|line| line.number.is_none())).copied()
}

/// Where a piece of a row stands.
fn place(unit: &Unit, piece: &str) -> Option<Vec<Span>> {
    let start = unit.text.find(piece).filter(|_| !piece.is_empty())?;
    Some(unit.spans(start..start + piece.len()))
}

/// A printed value: a number with a fraction, or a star.
fn value(cell: &str) -> Option<Value> {
    if cell.trim() == "*" {
        return Some(Value::Starred);
    }
    let figures: String = cell.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
    let (whole, fraction) = figures.split_once('.').unwrap_or((&figures, ""));
    let thousandths = format!("{fraction:0<3}");
    let part: i64 = thousandths.get(..3)?.parse().ok()?;
    let whole: i64 = whole.parse().ok()?;
    Some(Value::Thousandths(whole * 1000 + if whole < 0 { -part } else { part }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_values() {
        for (cell, expected) in [
            ("12.5%", Some(Value::Thousandths(12_500))),
            ("1,204", Some(Value::Thousandths(1_204_000))),
            ("*", Some(Value::Starred)),
            ("not yet known", None),
        ] {
            assert_eq!(value(cell), expected, "{cell}");
        }
    }
}
