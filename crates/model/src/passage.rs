//! Passage: a numbered piece of a source, the only way to quote.

use serde::{Deserialize, Serialize};

use crate::id::SourceId;

/// A run of bytes of a source's canonical text, the end not belonging to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Byte behind the last.
    pub end: usize,
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Span {
        Span { start, end }
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> (usize, usize) {
        (span.start, span.end)
    }
}

impl Span {
    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly within.
    pub fn holds(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The words of the span; empty where `text` does not have it.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// The text of several spans, joined by a line break where the paper breaks it (a page, a bullet).
pub fn joined(text: &str, spans: &[Span]) -> String {
    let pieces: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
    pieces.join("\n")
}

/// Where in which source something stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The source.
    pub source: SourceId,
    /// One span, or more where a page break or a list cuts the wording.
    pub spans: Vec<Span>,
}

impl Place {
    /// First byte of the place; 0 where it has no span.
    pub fn start(&self) -> usize {
        self.spans.first().map_or(0, |span| span.start)
    }
}

/// What a passage is in its paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassageKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list item.
    Item,
    /// A row of a table, its cells parted by tabs.
    Row,
    /// The head of a table.
    Table,
}

/// A numbered piece of a source.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// Its number in the source, from 1; `p12` in outputs.
    pub no: u32,
    /// What it is.
    pub kind: PassageKind,
    /// The page it begins on, from 1, where the paper has pages.
    pub page: Option<u32>,
    /// The line of the file it begins on, from 1.
    pub line: u32,
    /// Its number as printed: "4.2", "10.1.", "(2)".
    pub number: Option<String>,
    /// Depth of a heading, 1 to 6; 0 otherwise.
    pub level: u8,
    /// Its bytes of the canonical text.
    pub span: Span,
}

impl Passage {
    /// Its words, the printed number left out.
    pub fn body<'t>(&self, text: &'t str) -> &'t str {
        self.body_span(text).of(text)
    }

    /// Where its words stand, the printed number and the space behind it left out. A row that begins with an empty cell
    /// keeps it.
    pub fn body_span(&self, text: &str) -> Span {
        let words = self.span.of(text);
        let number = self.number.as_deref().filter(|number| words.starts_with(number)).map_or(0, str::len);
        let rest = words.get(number..).unwrap_or_default();
        let rest = if number == 0 { rest } else { rest.trim_start() };
        Span { start: self.span.end - rest.len(), end: self.span.end }
    }
}
