//! Bars: how much of each of a few things.

use llinyn_model::Language;
use serde::Serialize;

use super::{Drawn, LINE, Look, Picture, Shape, Table, Text, WIDTH, fitted, words};

/// Where bars begin, right of their labels.
const LEFT: i32 = 220;
/// The longest bar; its number has room behind it.
const LONGEST: i32 = 330;
/// How high a bar is.
const HIGH: i32 = 14;
/// Most that is drawn, so that it stands on one page of paper; the table has the rest.
const HIGHEST: i32 = 880;
/// How far the stripes of a bar are from each other.
const STRIPE: usize = 6;

/// Bars.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bars {
    /// What they show.
    pub title: String,
    /// What the labels name.
    pub head: String,
    /// What each bar of a row is; at most three.
    pub series: Vec<String>,
    /// The rows.
    pub rows: Vec<BarRow>,
}

/// The bars of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BarRow {
    /// The thing.
    pub label: Text,
    /// Its bars, one for each of the series.
    pub bars: Vec<Bar>,
}

/// A bar, with its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// How long it is, in thousandths; none where there is no number to show.
    pub value: Option<i64>,
    /// The number in words, or why there is none.
    pub words: Text,
}

impl Bar {
    /// A count.
    pub fn count(count: usize, language: Language) -> Bar {
        let value = i64::try_from(count).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
        Bar { value: Some(value), words: Text::new(count.to_string(), language) }
    }
}

impl Bars {
    /// The picture of the bars, with their table.
    pub fn drawn(&self, language: Language) -> Drawn {
        Drawn { picture: self.picture(language), behind: self.table() }
    }

    /// The table of the bars.
    pub fn table(&self) -> Table {
        let row = |row: &BarRow| {
            let cells = row.bars.iter().map(|bar| bar.words.clone());
            std::iter::once(row.label.clone()).chain(cells).collect()
        };
        Table {
            caption: self.title.clone(),
            head: std::iter::once(&self.head).chain(&self.series).cloned().collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// The first rows, as many as a page of paper has room for.
    pub fn drawn_rows(&self) -> &[BarRow] {
        let each = i32::try_from(self.series.len()).unwrap_or(i32::MAX / LINE).max(1) * LINE + 6;
        let room = usize::try_from(HIGHEST / each).unwrap_or(1);
        &self.rows[..self.rows.len().min(room)]
    }

    /// The picture of the bars. Each of the series has a fill of its own, named above.
    pub fn picture(&self, language: Language) -> Picture {
        let mut shapes = Vec::new();
        let mut y = 4;
        if self.series.len() > 1 {
            for (at, name) in self.series.iter().enumerate() {
                bar(&mut shapes, LEFT, y, 28, at);
                shapes.push(words(LEFT + 38, y + 12, name, language));
                y += LINE;
            }
            y += 8;
        }
        let largest = self.rows.iter().flat_map(|row| &row.bars).filter_map(|bar| bar.value).max();
        for row in self.drawn_rows() {
            let label = fitted(&row.label.words, LEFT - 10);
            shapes.push(words(0, y + 12, &label, row.label.language));
            for (at, one) in row.bars.iter().enumerate() {
                let length = length(one.value, largest);
                bar(&mut shapes, LEFT, y, length, at);
                let number = fitted(&one.words.words, WIDTH - LEFT - length - 8);
                shapes.push(words(LEFT + length + 8, y + 12, &number, one.words.language));
                y += LINE;
            }
            // A label needs its line also where it has no bars.
            y += if row.bars.is_empty() { LINE } else { 6 };
        }
        if self.drawn_rows().len() < self.rows.len() {
            shapes.push(words(0, y + 12, "…", language));
            y += LINE;
        }
        let line = Shape::Line { x: LEFT, y: 0, to_x: LEFT, to_y: y, look: Look::Faint };
        shapes.insert(0, line);
        let description = self.table().described();
        Picture { title: self.title.clone(), description, width: WIDTH, height: y, shapes }
    }
}

/// How long a bar is; what is below nought has no length.
fn length(value: Option<i64>, largest: Option<i64>) -> i32 {
    let (Some(value), Some(largest)) = (value, largest.filter(|largest| *largest > 0)) else { return 0 };
    let length = i128::from(value.max(0)) * i128::from(LONGEST) / i128::from(largest);
    i32::try_from(length).unwrap_or(LONGEST)
}

/// A bar: the first of the series is filled, the second hollow, the third striped.
fn bar(shapes: &mut Vec<Shape>, x: i32, y: i32, width: i32, series: usize) {
    if width == 0 {
        return;
    }
    let look = if series == 0 { Look::Solid } else { Look::Hollow };
    shapes.push(Shape::Rect { x, y, width, height: HIGH, look });
    if series > 1 {
        for at in (x..x + width).step_by(STRIPE).skip(1) {
            shapes.push(Shape::Line { x: at, y, to_x: at, to_y: y + HIGH, look: Look::Solid });
        }
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::Language::{Cy, En};

    use super::*;

    fn bars(series: &[&str], rows: &[(&str, &[Option<i64>])]) -> Bars {
        let bar = |value: &Option<i64>| Bar {
            value: *value,
            words: Text::new(value.map_or("starred".to_owned(), |value| (value / 1000).to_string()), En),
        };
        let row = |(label, bars): &(&str, &[Option<i64>])| BarRow {
            label: Text::new(*label, Cy),
            bars: bars.iter().map(bar).collect(),
        };
        Bars {
            title: "What is owed".to_owned(),
            head: "Body".to_owned(),
            series: series.iter().map(|&name| name.to_owned()).collect(),
            rows: rows.iter().map(row).collect(),
        }
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        for (values, lengths) in [
            (vec![Some(4_000), Some(2_000)], vec![330, 165]),
            (vec![Some(0), Some(0)], vec![]),
            (vec![Some(-5_000), Some(1_000), None], vec![330]),
            (vec![Some(i64::MAX), Some(1)], vec![330]),
        ] {
            let rows: Vec<(&str, &[Option<i64>])> =
                values.iter().map(|value| ("Cyngor", std::slice::from_ref(value))).collect();
            let picture = bars(&["owed"], &rows).picture(En);
            let drawn: Vec<i32> = picture
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Rect { width, .. } => Some(*width),
                    _ => None,
                })
                .collect();
            assert_eq!(drawn, lengths, "{values:?}");
        }
    }

    #[test]
    fn a_picture_stands_on_a_page_and_its_table_has_the_rest() {
        let counts = [Some(1_000), Some(2_000), Some(3_000)];
        for (rows, more) in [(1, false), (12, false), (22, true), (500, true)] {
            let rows: Vec<(&str, &[Option<i64>])> =
                (0..rows).map(|_| ("Cyngor", counts.as_slice())).collect();
            let bars = bars(&["one", "two", "three"], &rows);
            let picture = bars.picture(En);
            assert!(picture.height < HIGHEST + 5 * LINE, "{}", picture.height);
            let told = |shape: &Shape| matches!(shape, Shape::Words { words, .. } if words == "…");
            assert_eq!(picture.shapes.iter().any(told), more);
            assert_eq!(bars.table().rows.len(), rows.len());
        }
    }

    #[test]
    fn nothing_is_drawn_outside() {
        let long = "Bwrdd ".repeat(30);
        let rows: &[(&str, &[Option<i64>])] = &[(&long, &[Some(3_000), None, Some(3_000)]), ("Cyngor", &[])];
        let picture = bars(&["one", "two", "three"], rows).picture(Cy);
        for shape in &picture.shapes {
            let (right, bottom) = match shape {
                Shape::Rect { x, y, width, height, .. } => (x + width, y + height),
                Shape::Line { to_x, to_y, .. } => (*to_x, *to_y),
                Shape::Dot { x, y, .. } => (*x, *y),
                Shape::Words { x, y, words, .. } => {
                    (x + 7 * i32::try_from(words.chars().count()).unwrap(), *y)
                }
            };
            assert!(right <= picture.width && bottom <= picture.height, "{shape:?}");
        }
    }

    #[test]
    fn a_picture_tells_what_its_table_tells() {
        let rows: &[(&str, &[Option<i64>])] =
            &[("Cyngor Glanrafon", &[Some(4_000), Some(1_000)]), ("Bwrdd", &[None, Some(2_000)])];
        let bars = bars(&["owed", "silent"], rows);
        assert_eq!(bars.picture(En).description, "Cyngor Glanrafon, 4, 1; Bwrdd, starred, 2");
        assert_eq!(bars.table().head, ["Body", "owed", "silent"]);
        insta::assert_debug_snapshot!(bars.picture(En));
    }
}
