//! Tables: registers of recommendations, action plans, measures.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::commitment::Grade;
use llinyn_model::horizon::{self, Horizon, When};
use llinyn_model::measure::Value;
use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::response::{Disposition, Money};
use llinyn_model::{Day, Language, Stated};

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
                self.above = None;
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
        let is_under = [Column::Number, Column::Recommendation]
            .iter()
            .all(|column| cell(&unit.text, columns, *column).is_none());
        // An empty ask is that of the row above, whose cell goes on.
        let ask = self.row_ask(unit, columns).or(self.above.filter(|_| is_under));
        self.above = ask;
        if let (Some(ask), Some(answer)) = (ask, cell(&unit.text, columns, Column::Response)) {
            self.row_answer(unit, ask, answer);
        }
        if let (Some(ask), false) = (ask, columns.contains(&Column::Action)) {
            self.row_state(unit, columns, ask);
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
        // Who leads on a recommendation is whom it asks, where the table has no actions that somebody else could own.
        let leads = (!columns.contains(&Column::Action)).then_some(Column::Owner);
        let whom = [Some(Column::Addressee), leads];
        let whom = whom.iter().flatten().find_map(|column| cell(&unit.text, columns, *column));
        let addressees = whom.map(Mention::printed).into_iter().collect();
        let what = Recommendation { number, addressees, ..Recommendation::default() };
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

    /// What a register says of a recommendation beside its answer: where it stands, and by when what was accepted is to
    /// be done, which the answer's own words then promise.
    fn row_state(&mut self, unit: &Unit, columns: &[Column], ask: usize) {
        let (answer, when, state) = (
            cell(&unit.text, columns, Column::Response),
            cell(&unit.text, columns, Column::When),
            cell(&unit.text, columns, Column::Progress),
        );
        if let (Some(answer), Some(when)) = (answer, when)
            && let Some(spans) = place(unit, answer)
            && matches!(
                disposition::of(answer),
                Some(
                    Disposition::Accepted | Disposition::AcceptedInPrinciple | Disposition::PartiallyAccepted
                )
            )
        {
            let horizon = self.time(when, unit);
            let timed = !matches!(horizon.when, When::NotStated | When::Uncomputed(_));
            let owner = cell(&unit.text, columns, Column::Owner).map(Mention::printed);
            let grade = if timed { Grade::Dated } else { Grade::OpenEnded };
            let made_in = self.reading.responses.len().checked_sub(1).map_or(MadeIn::Paper, MadeIn::Response);
            let what =
                Commitment { made_in, owner, contributors: Vec::new(), horizon, grade, waits_on: None };
            self.reading.commitments.push(Proposed { what, spans });
        }
        if let Some((state, claim)) = state.and_then(|state| Some((state, progress::claim(state)?))) {
            let spans = place(unit, state).unwrap_or_default();
            let about = About::Recommendation(ask);
            self.reading.progress.push(Proposed { what: Progress { about, claim }, spans });
        }
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
        let frame = paper::frame(&self.reading.paper.dated);
        match written_out(words) {
            // A day in figures is read as the same day in words; what is kept is what is printed.
            Some(day) => Horizon {
                words: Stated::Stated(words.to_owned()),
                ..horizon::read(&day, Language::En, frame)
            },
            None => horizon::read(words, unit.language, frame),
        }
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

/// A day in figures, `2025-03-31` or `31/03/2025`, in words; the second as it is written here, the day first.
fn written_out(words: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parts: Vec<&str> = words.trim().split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let (year, month, day) = (year.parse::<i16>().ok()?, month.parse::<i8>().ok()?, day.parse::<i8>().ok()?);
    let day = Day::new(if year < 100 { year + 2000 } else { year }, month, day).ok()?;
    let month = MONTHS.get(usize::try_from(day.month() - 1).ok()?)?;
    Some(format!("{} {month} {}", day.day_of_month(), day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, Reading};

    fn read(name: &str, text: &str) -> Reading {
        crate::read(name, text.as_bytes(), &Limits::default()).unwrap()
    }

    /// What a register says, in either language and whatever its columns are called.
    #[test]
    fn a_register_says_who_is_asked_what_was_answered_and_by_when() {
        for (text, whom, owner) in [
            (
                "Ref,Recommendation,Lead officer,Response,Due date,Status\n1,Publish waiting times,Glanrafon Council,Accepted,2025-03-31,Complete\n2,Move the office,Glanrafon Council,Rejected,,\n",
                "Glanrafon Council",
                Some("Glanrafon Council"),
            ),
            (
                "Rhif yr argymhelliad;Argymhelliad;Cyfeiriwyd at;Ymateb y Cyngor;Erbyn pryd;Cynnydd\n1;Cyhoeddi amseroedd aros;Cyngor Glanrafon;Derbyn;31/03/2025;Wedi’i gwblhau\n2;Symud y swyddfa;Cyngor Glanrafon;Gwrthod;;\n",
                "Cyngor Glanrafon",
                None,
            ),
        ] {
            let reading = read("register", text);
            let numbers: Vec<_> =
                reading.recommendations.iter().map(|ask| ask.what.number.as_deref().unwrap_or("-")).collect();
            assert_eq!(numbers, ["1", "2"], "{text}");
            assert!(reading.recommendations.iter().all(|ask| ask.what.addressees[0].words == whom), "{text}");
            let answers: Vec<_> = reading.responses.iter().map(|answer| answer.what.disposition).collect();
            assert_eq!(answers, [Disposition::Accepted, Disposition::Rejected], "{text}");
            let [promise] = reading.commitments.as_slice() else {
                panic!("{text}: {:?}", reading.commitments)
            };
            assert_eq!(promise.what.owner.as_ref().map(|owner| owner.words.as_str()), owner, "{text}");
            assert_eq!(promise.what.grade, Grade::Dated, "{text}");
            assert!(format!("{:?}", promise.what.horizon.when).contains("2025"), "{text}");
            assert_eq!(reading.progress.len(), 1, "{text}");
        }
    }

    #[test]
    fn a_row_under_a_cell_that_goes_on_belongs_to_its_ask() {
        let reading = read(
            "plan.html",
            "<h1>Action plan</h1><p>Glanrafon Council</p><table><tr><th>Recommendation<th>Response<th>Action<th>Lead\
             <tr><td rowspan=2>Publish waiting times<td>Accepted<td>Gather the figures<td>Social Services\
             <tr><td>Accepted<td>Print them<td>Communications<tr><td>Meet carers<td>Noted<td>Book a hall<td>Clerk</table>",
        );
        let asks: Vec<_> = reading.recommendations.iter().map(|ask| reading.words(&ask.spans)).collect();
        assert_eq!(asks, ["Publish waiting times", "Meet carers"]);
        let owners: Vec<_> = reading
            .commitments
            .iter()
            .map(|promise| promise.what.owner.as_ref().map_or("-", |owner| owner.words.as_str()))
            .collect();
        assert_eq!(owners, ["Social Services", "Communications", "Clerk"]);
    }

    #[test]
    fn days_in_figures_are_read() {
        for (words, expected) in [
            ("2025-03-31", Some("31 March 2025")),
            ("31/3/25", Some("31 March 2025")),
            ("01.12.2025", Some("1 December 2025")),
            ("31/02/2025", None),
            ("2025-26", None),
            ("by 2025", None),
        ] {
            assert_eq!(written_out(words).as_deref(), expected, "{words}");
        }
    }

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
