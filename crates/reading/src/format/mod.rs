//! Each format's way to blocks: a piece of text with what the layout says of it.

pub(crate) mod agenda;
pub(crate) mod archive;
pub(crate) mod docx;
pub(crate) mod html;
pub(crate) mod label;
pub(crate) mod line;
pub(crate) mod mail;
pub(crate) mod note;
pub(crate) mod numeral;
pub(crate) mod odt;
pub(crate) mod office;
pub(crate) mod pdf;
pub(crate) mod plain;
mod register;
pub(crate) mod separated;
pub(crate) mod sniff;
pub(crate) mod table;
pub(crate) mod typography;
pub(crate) mod workbook;
pub(crate) mod xml;

use llinyn_model::passage::PassageKind;
use serde::{Deserialize, Serialize};

use note::Note;

/// A piece of a paper, before it has its place in the canonical text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What of it was not read, or not for certain.
    pub(crate) notes: Vec<Note>,
}

impl Block {
    /// A block without words.
    pub(crate) fn new(kind: PassageKind) -> Block {
        Block {
            kind,
            text: String::new(),
            page: None,
            line: 1,
            number: None,
            level: 0,
            continues: false,
            notes: Vec::new(),
        }
    }

    /// Whether nothing but its number stands in it yet.
    pub(crate) fn is_bare(&self) -> bool {
        self.text.trim() == self.number.as_deref().unwrap_or_default()
    }

    /// The block once all its words are there, with the number they begin with; none where it says nothing.
    pub(crate) fn finished(mut self) -> Option<Block> {
        self.text = typography::squeezed(&self.text);
        if self.text.is_empty() || self.is_bare() {
            return None;
        }
        if self.number.is_none() && self.kind != PassageKind::Heading {
            self.number = label::label(&self.text).filter(|label| !label.bare).map(|label| label.printed);
        }
        if self.number.is_some() && self.kind == PassageKind::Paragraph {
            self.kind = PassageKind::Item;
        }
        Some(self)
    }
}

/// What a file is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Format {
    Text,
    Markdown,
    Html,
    Pdf,
    Docx,
    Odt,
    /// A text document of the same kind as one file of XML.
    Fodt,
    Xlsx,
    /// Values with a separator between them.
    Csv,
    Mail,
    /// What an agenda system gives by its web service.
    Agenda,
}

impl Format {
    /// Its name in the record.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Pdf => "pdf",
            Format::Docx => "docx",
            Format::Odt => "odt",
            Format::Fodt => "fodt",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Mail => "eml",
            Format::Agenda => "agenda",
        }
    }

    /// Whether it is read in a process of its own: the parser of such a format is large, and what it unpacks to is not
    /// known beforehand.
    pub(crate) fn is_packed(self) -> bool {
        match self {
            Format::Pdf | Format::Docx | Format::Odt | Format::Fodt | Format::Xlsx => true,
            Format::Text | Format::Markdown | Format::Html | Format::Csv | Format::Mail | Format::Agenda => {
                false
            }
        }
    }
}
