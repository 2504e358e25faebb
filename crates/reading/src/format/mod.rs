//! Each format's way to blocks: a piece of text with what the layout says of it.

pub(crate) mod html;
pub(crate) mod label;
pub(crate) mod line;
pub(crate) mod plain;
pub(crate) mod typography;

use llinyn_model::passage::PassageKind;

/// A piece of a paper, before it has its place in the canonical text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    pub(crate) kind: PassageKind,
    /// One line; a row's cells are parted by tabs, a break inside a cell is U+2028.
    pub(crate) text: String,
    pub(crate) page: Option<u32>,
    pub(crate) line: u32,
    /// The printed number the text begins with.
    pub(crate) number: Option<String>,
    /// Depth of a heading.
    pub(crate) level: u8,
    /// Whether the sentence of the block before goes on here, over a page break.
    pub(crate) continues: bool,
}

/// What a file is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Markdown,
    Html,
}

impl Format {
    /// The format by the file's name, or by how the text begins.
    pub(crate) fn of(name: &str, text: &str) -> Format {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
        let looks_like_html = start.starts_with("<!doctype html") || start.starts_with("<html");
        match extension.as_deref() {
            Some("html" | "htm" | "xhtml") => Format::Html,
            _ if looks_like_html => Format::Html,
            Some("md" | "markdown") => Format::Markdown,
            _ => Format::Text,
        }
    }

    /// Its name in the record.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
        }
    }
}
