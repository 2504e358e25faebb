//! A time line: what was promised, moved, said, found and silent, row by row, by the calendar.

use llinyn_model::{Day, Language};
use serde::Serialize;

use super::{Drawn, LINE, Look, Picture, Shape, Table, Text, WIDTH, fitted, words};

/// Where time begins, right of the labels.
const LEFT: i32 = 220;
/// Where it ends.
const RIGHT: i32 = WIDTH - 12;
/// How high a row is.
const HIGH: i32 = 24;
/// Most years that have a line of their own.
const YEARS: i32 = 12;
/// Half of a mark.
const HALF: i32 = 5;

/// A time line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// What it shows.
    pub title: String,
    /// The headings of its table: what the rows are, what happened, and when.
    pub head: [String; 3],
    /// The name of each kind of mark there is.
    pub legend: Vec<(MarkKind, String)>,
    /// The rows.
    pub rows: Vec<TimeRow>,
}

/// What happened to one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeRow {
    /// The thing.
    pub label: Text,
    /// What happened.
    pub marks: Vec<Mark>,
}

/// Something that happened, on a day or over some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// What.
    pub kind: MarkKind,
    /// The day, or the first one.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The days in words.
    pub words: String,
}

/// What a mark stands for; each kind has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// It was asked, answered or promised.
    Came,
    /// Its owner said how far it is.
    Said,
    /// Somebody else looked.
    Shown,
    /// Its date was moved: from the earlier one to the later.
    Moved,
    /// It is owed by that day.
    Due,
    /// It was silent.
    Silent,
    /// It ended.
    Ended,
}

impl MarkKind {
    /// All of them.
    pub const ALL: [MarkKind; 7] = [
        MarkKind::Came,
        MarkKind::Said,
        MarkKind::Shown,
        MarkKind::Moved,
        MarkKind::Due,
        MarkKind::Silent,
        MarkKind::Ended,
    ];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            MarkKind::Came => "came",
            MarkKind::Said => "said",
            MarkKind::Shown => "shown",
            MarkKind::Moved => "moved",
            MarkKind::Due => "due",
            MarkKind::Silent => "silent",
            MarkKind::Ended => "ended",
        }
    }
}

impl Timeline {
    /// The picture, with its table; none where nothing has a day.
    pub fn drawn(&self, on: Day, language: Language) -> Option<Drawn> {
        Some(Drawn { picture: self.picture(on, language)?, behind: self.table(language) })
    }

    /// The table of the time line: each mark in words of the language.
    pub fn table(&self, language: Language) -> Table {
        let name = |kind: MarkKind| self.legend.iter().find(|(held, _)| *held == kind);
        let mut rows = Vec::new();
        for row in &self.rows {
            for mark in &row.marks {
                let kind = name(mark.kind).map_or("", |(_, name)| name);
                let words = [kind, &mark.words].map(|words| Text::new(words, language));
                rows.push(std::iter::once(row.label.clone()).chain(words).collect());
            }
        }
        Table { caption: self.title.clone(), head: self.head.to_vec(), rows }
    }

    /// The picture, with a line for the day it is seen from; none where nothing has a day.
    pub fn picture(&self, on: Day, language: Language) -> Option<Picture> {
        let marks = || self.rows.iter().flat_map(|row| &row.marks);
        let first = marks().map(|mark| mark.from).min()?;
        let last = marks().map(|mark| mark.to).max()?.max(on);
        let scale = Scale { first, days: first.days_until(last).max(1) };
        let mut shapes = Vec::new();
        let mut y = 4;
        let there = |kind: &MarkKind| marks().any(|mark| mark.kind == *kind);
        for (kind, name) in self.legend.iter().filter(|(kind, _)| there(kind)) {
            drawn(&mut shapes, *kind, (LEFT, LEFT + 40), y + 8);
            shapes.push(words(LEFT + 56, y + 12, name, language));
            y += LINE;
        }
        let top = y + 4;
        y += LINE;
        for row in &self.rows {
            shapes.push(words(0, y + 14, &fitted(&row.label.words, LEFT - 10), row.label.language));
            for mark in &row.marks {
                drawn(&mut shapes, mark.kind, (scale.at(mark.from), scale.at(mark.to)), y + 10);
            }
            y += HIGH;
        }
        let mut behind = scale.years(last, top, y, language);
        let today = scale.at(on);
        behind.push(Shape::Line { x: today, y: top, to_x: today, to_y: y, look: Look::Solid });
        behind.extend(shapes);
        let (title, description) = (self.title.clone(), self.table(language).described());
        Some(Picture { title, description, width: WIDTH, height: y + 4, shapes: behind })
    }
}

/// Where days lie.
struct Scale {
    first: Day,
    days: i64,
}

impl Scale {
    fn at(&self, day: Day) -> i32 {
        let along = self.first.days_until(day).clamp(0, self.days) * i64::from(RIGHT - LEFT) / self.days;
        LEFT + i32::try_from(along).unwrap_or(0)
    }

    /// A line at the beginning of each year, or of every few.
    fn years(&self, last: Day, top: i32, bottom: i32, language: Language) -> Vec<Shape> {
        let span = i32::from(last.year()) - i32::from(self.first.year());
        let step = usize::try_from(span / YEARS + 1).unwrap_or(1);
        let mut shapes = Vec::new();
        for year in (self.first.year()..=last.year()).step_by(step) {
            let Some(day) = Day::new(year, 1, 1).ok().filter(|day| *day >= self.first) else { continue };
            let x = self.at(day);
            shapes.push(Shape::Line { x, y: top, to_x: x, to_y: bottom, look: Look::Faint });
            if x < RIGHT - 30 {
                shapes.push(words(x + 3, top + 12, &year.to_string(), language));
            }
        }
        shapes
    }
}

/// A mark on its line.
fn drawn(shapes: &mut Vec<Shape>, kind: MarkKind, (x, to_x): (i32, i32), y: i32) {
    let line = |look| Shape::Line { x, y, to_x, to_y: y, look };
    let square = |look| Shape::Rect { x: x - HALF, y: y - HALF, width: 2 * HALF, height: 2 * HALF, look };
    match kind {
        MarkKind::Came => shapes.push(Shape::Dot { x, y, look: Look::Solid }),
        MarkKind::Due => shapes.push(Shape::Dot { x, y, look: Look::Hollow }),
        MarkKind::Said => shapes.push(square(Look::Hollow)),
        MarkKind::Shown => shapes.push(square(Look::Solid)),
        MarkKind::Silent => shapes.push(line(Look::Broken)),
        MarkKind::Moved => {
            let head = |up: i32| Shape::Line { x: to_x - HALF, y: y + up, to_x, to_y: y, look: Look::Solid };
            shapes.extend([line(Look::Solid), head(-HALF), head(HALF)]);
        }
        MarkKind::Ended => {
            shapes.push(Shape::Line { x, y: y - 2 * HALF, to_x: x, to_y: y + 2 * HALF, look: Look::Solid });
            shapes.push(Shape::Rect {
                x: x - 2,
                y: y - 2 * HALF,
                width: 4,
                height: 4 * HALF,
                look: Look::Solid,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::Language::En;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn line(marks: &[(MarkKind, &str, &str)]) -> Timeline {
        let mark = |(kind, from, to): &(MarkKind, &str, &str)| Mark {
            kind: *kind,
            from: day(from),
            to: day(to),
            words: if from == to { (*from).to_owned() } else { format!("{from} – {to}") },
        };
        Timeline {
            title: "The plan in time".to_owned(),
            head: ["Action", "What happened", "When"].map(str::to_owned),
            legend: MarkKind::ALL.map(|kind| (kind, kind.name().to_owned())).to_vec(),
            rows: vec![TimeRow {
                label: Text::new("Open the register", En),
                marks: marks.iter().map(mark).collect(),
            }],
        }
    }

    #[test]
    fn every_kind_of_mark_has_a_shape_of_its_own() {
        let mut seen: Vec<Vec<Shape>> = Vec::new();
        for kind in MarkKind::ALL {
            let mut shapes = Vec::new();
            drawn(&mut shapes, kind, (100, 140), 50);
            assert!(!shapes.is_empty() && !seen.contains(&shapes), "{kind:?}");
            seen.push(shapes);
        }
    }

    #[test]
    fn days_keep_their_order_and_stay_inside() {
        let scale = Scale { first: day("2020-02-29"), days: 800 };
        let days = ["1999-01-01", "2020-02-29", "2020-03-31", "2021-01-01", "2022-05-09", "2050-01-01"];
        let at: Vec<i32> = days.map(|text| scale.at(day(text))).to_vec();
        assert!(at.is_sorted() && at[0] == LEFT && at[5] == RIGHT, "{at:?}");
    }

    #[test]
    fn nothing_without_a_day_is_drawn() {
        assert_eq!(line(&[]).picture(day("2024-01-01"), En), None);
    }

    #[test]
    fn a_plan_with_a_move_and_a_silence() {
        let line = line(&[
            (MarkKind::Came, "2022-01-10", "2022-01-10"),
            (MarkKind::Moved, "2022-06-30", "2022-12-31"),
            (MarkKind::Silent, "2022-12-31", "2023-05-16"),
            (MarkKind::Said, "2023-02-01", "2023-02-01"),
            (MarkKind::Shown, "2023-05-16", "2023-05-16"),
        ]);
        assert_eq!(line.table(En).rows.len(), 5);
        insta::assert_debug_snapshot!(line.picture(day("2023-06-01"), En));
    }
}
