//! Pictures of what stands in tables: where each line and word goes, without markup. Whoever shows one shows the table
//! behind it as well. Shapes differ, and every bar bears its number, so that colour alone tells nothing.

mod bars;
mod timeline;

pub use bars::{Bar, BarRow, Bars};
pub use timeline::{Mark, MarkKind, TimeRow, Timeline};

use llinyn_model::Language;
use serde::Serialize;

/// How wide every picture is, in its own units.
pub const WIDTH: i32 = 640;
/// How wide a letter is taken to be.
const LETTER: usize = 7;
/// How far a line of words is from the next.
const LINE: i32 = 20;

/// Words in a language, which lead somewhere or nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The words.
    pub words: String,
    /// Their language.
    pub language: Language,
    /// The path of the page they open.
    pub link: Option<String>,
}

impl Text {
    /// Words that lead nowhere.
    pub fn new(words: impl Into<String>, language: Language) -> Text {
        Text { words: words.into(), language, link: None }
    }

    /// The same words, which open a page.
    pub fn to(self, link: impl Into<String>) -> Text {
        Text { link: Some(link.into()), ..self }
    }
}

/// A table: in each row the first cell names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows, each as long as its head.
    pub rows: Vec<Vec<Text>>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// What it shows.
    pub title: String,
    /// The same as its table, for those who do not see it.
    pub description: String,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What is drawn, in this order.
    pub shapes: Vec<Shape>,
}

/// A picture with the table behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// The picture.
    pub picture: Picture,
    /// The same in words.
    pub behind: Table,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "shape", rename_all = "snake_case")]
pub enum Shape {
    /// A box.
    Rect {
        /// Its left side.
        x: i32,
        /// Its upper side.
        y: i32,
        /// Its width.
        width: i32,
        /// Its height.
        height: i32,
        /// How it looks.
        look: Look,
    },
    /// A line.
    Line {
        /// Where it begins.
        x: i32,
        /// Where it begins.
        y: i32,
        /// Where it ends.
        to_x: i32,
        /// Where it ends.
        to_y: i32,
        /// How it looks.
        look: Look,
    },
    /// A circle.
    Dot {
        /// Its middle.
        x: i32,
        /// Its middle.
        y: i32,
        /// How it looks.
        look: Look,
    },
    /// Words.
    Words {
        /// Where they begin.
        x: i32,
        /// The line they stand on.
        y: i32,
        /// The words.
        words: String,
        /// Their language.
        language: Language,
    },
}

/// How something looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// Filled, or drawn through.
    Solid,
    /// Its edge alone.
    Hollow,
    /// Broken: something that did not come.
    Broken,
    /// A line behind the rest.
    Faint,
}

impl Look {
    /// Its name in outputs and in classes.
    pub fn name(self) -> &'static str {
        match self {
            Look::Solid => "solid",
            Look::Hollow => "hollow",
            Look::Broken => "broken",
            Look::Faint => "faint",
        }
    }
}

impl Table {
    /// The description of a picture of this table: its rows, cell by cell.
    fn described(&self) -> String {
        let row = |row: &Vec<Text>| row.iter().map(|cell| cell.words.as_str()).collect::<Vec<_>>().join(", ");
        self.rows.iter().map(row).collect::<Vec<_>>().join("; ")
    }
}

/// Words cut to fit into a width.
fn fitted(words: &str, width: i32) -> String {
    let most = usize::try_from(width).unwrap_or(0) / LETTER;
    match words.char_indices().nth(most) {
        Some(_) => words.chars().take(most.saturating_sub(1)).collect::<String>().trim_end().to_owned() + "…",
        None => words.to_owned(),
    }
}

fn words(x: i32, y: i32, words: &str, language: Language) -> Shape {
    Shape::Words { x, y, words: words.to_owned(), language }
}
