//! Word files (Office Open XML). Nothing in them runs, and nothing they point to is fetched.

mod numbering;
mod style;

use std::collections::HashMap;

use llinyn_model::error::Error;
use llinyn_model::passage::PassageKind;

use super::Block;
use super::archive::Archive;
use super::note::Note;
use super::office::{Body, Shape};
use super::table::{Cell, Table};
use super::xml::{Attributes, Node, walk};
use numbering::Numbering;
use style::Styles;

/// The blocks of a file, and what is to be told of it.
///
/// # Errors
/// The archive's and the XML's.
pub(crate) fn blocks(bytes: &[u8]) -> Result<(Vec<Block>, Vec<Note>), Error> {
    let mut archive = Archive::open(bytes)?;
    let document = archive.needed("word/document.xml")?;
    let styles = Styles::read(archive.part("word/styles.xml")?.as_deref())?;
    let numbering = Numbering::read(archive.part("word/numbering.xml")?.as_deref())?;
    let mut reading = Walk::new(&styles, numbering);
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(part) = archive.part(notes)? {
            walk(&part, &mut |node| reading.node(node))?;
        }
    }
    walk(&document, &mut |node| reading.node(node))?;
    let (blocks, mut notes) = reading.body.finish();
    notes.extend(parts(&mut archive)?);
    Ok((blocks, notes))
}

/// What else lies in the file and is not read.
fn parts(archive: &mut Archive) -> Result<Vec<Note>, Error> {
    let has = |archive: &Archive, start: &str| archive.names().any(|name| name.starts_with(start));
    let mut notes = Vec::new();
    if has(archive, "word/vbaProject.bin") {
        notes.push(Note::part("macros"));
    }
    if has(archive, "word/embeddings/") || has(archive, "word/afchunk") {
        notes.push(Note::part("embedded"));
    }
    let mut linked = false;
    for part in ["word/_rels/document.xml.rels", "word/_rels/settings.xml.rels"] {
        let Some(part) = archive.part(part)? else { continue };
        walk(&part, &mut |node| {
            if let Node::Open("Relationship", tag) = node {
                let link = tag.get("Type").is_some_and(|kind| kind.ends_with("/hyperlink"));
                linked |= tag.get("TargetMode") == Some("External") && !link;
            }
        })?;
    }
    if linked {
        notes.push(Note::part("linked"));
    }
    Ok(notes)
}

/// What the properties of a paragraph say.
#[derive(Default)]
struct Properties {
    style: Option<String>,
    /// The list it is of, and how deep.
    list: Option<String>,
    depth: Option<usize>,
    outline: Option<u8>,
}

/// Where the walk is, where that makes a difference to what an element means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    /// The properties of a paragraph.
    Paragraph,
    /// The properties of a row.
    Row,
}

struct Walk<'s> {
    body: Body,
    styles: &'s Styles,
    numbering: Numbering,
    /// Footnotes and endnotes, each until it is referred to.
    notes: HashMap<(bool, String), Vec<Block>>,
    note: Option<(bool, String)>,
    paragraphs: Vec<Properties>,
    cells: Vec<Cell>,
    /// How deep the walk is in something that is not read.
    skipped: usize,
    within: Within,
    in_words: bool,
    deleted: usize,
    inserted: usize,
    hidden: bool,
}

impl<'s> Walk<'s> {
    fn new(styles: &'s Styles, numbering: Numbering) -> Walk<'s> {
        Walk {
            body: Body::new(),
            styles,
            numbering,
            notes: HashMap::new(),
            note: None,
            paragraphs: Vec::new(),
            cells: Vec::new(),
            skipped: 0,
            within: Within::Text,
            in_words: false,
            deleted: 0,
            inserted: 0,
            hidden: false,
        }
    }

    fn node(&mut self, node: Node<'_>) {
        match node {
            Node::Open(name, _) if self.skipped > 0 || is_skipped(name) => self.skipped += 1,
            Node::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Node::Open(name, tag) => {
                if self.within == Within::Paragraph {
                    self.property(name, tag);
                } else {
                    self.open(name, tag);
                }
            }
            Node::Words(words) => self.words(words),
            Node::Close(name) => self.close(name),
        }
    }

    fn property(&mut self, name: &str, tag: &Attributes) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match name {
            "pStyle" => paragraph.style = tag.get("val").map(str::to_owned),
            "numId" => paragraph.list = tag.get("val").map(str::to_owned),
            "ilvl" => paragraph.depth = tag.number("val").and_then(|depth| usize::try_from(depth).ok()),
            "outlineLvl" => paragraph.outline = tag.number("val").and_then(|level| u8::try_from(level).ok()),
            _ => {}
        }
    }

    fn open(&mut self, name: &str, tag: &Attributes) {
        match name {
            "p" => {
                self.paragraphs.push(Properties::default());
                self.body.open_paragraph();
            }
            "pPr" => self.within = Within::Paragraph,
            "r" => self.hidden = false,
            "vanish" | "webHidden" if tag.is_on() => self.hidden = true,
            "t" => self.in_words = true,
            "delText" => self.body.deleted(),
            "tab" | "br" | "cr" => self.body.words(" "),
            "noBreakHyphen" => self.body.words("-"),
            "lastRenderedPageBreak" => self.body.turn(),
            "del" | "moveFrom" if self.within == Within::Row => self.row(Table::drop_row),
            "del" | "moveFrom" => self.deleted += 1,
            "ins" | "moveTo" if self.within != Within::Row => self.inserted += 1,
            "footnote" | "endnote" => {
                // What parts notes from the text is kept as notes of a type of their own.
                self.note = tag
                    .get("id")
                    .filter(|_| tag.get("type").is_none_or(|kind| kind == "normal"))
                    .map(|id| (name == "endnote", id.to_owned()));
                self.body.open_flow();
            }
            "footnoteReference" | "endnoteReference" => {
                let id = tag.get("id").unwrap_or_default().to_owned();
                let blocks = self.notes.remove(&(name == "endnoteReference", id)).unwrap_or_default();
                self.body.beside(blocks);
            }
            "txbxContent" => self.body.open_flow(),
            "altChunk" => self.tell(Note::part("embedded")),
            "tbl" => self.body.open_table(),
            "tr" => self.row(|table| table.open_row(false)),
            "trPr" => self.within = Within::Row,
            "tblHeader" if tag.is_on() => self.row(Table::head_row),
            "tc" => {
                self.cells.push(Cell { columns: 1, rows: 1, covered: false });
                self.body.open_flow();
            }
            "gridSpan" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.columns = tag.number("val").unwrap_or(1);
                }
            }
            "vMerge" | "hMerge" => {
                if let Some(cell) = self.cells.last_mut() {
                    cell.covered = tag.get("val") != Some("restart");
                }
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.skipped > 0 || !self.in_words {
            return;
        }
        if self.deleted > 0 {
            self.body.deleted();
        } else if self.hidden {
            self.tell(Note::part("hidden"));
        } else {
            if self.inserted > 0 {
                self.body.inserted();
            }
            self.body.words(words);
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" => self.close_paragraph(),
            "pPr" | "trPr" => self.within = Within::Text,
            "r" => self.hidden = false,
            "t" => self.in_words = false,
            "del" | "moveFrom" => self.deleted = self.deleted.saturating_sub(1),
            "ins" | "moveTo" => self.inserted = self.inserted.saturating_sub(1),
            "footnote" | "endnote" => {
                let blocks = self.body.close_flow();
                if let Some(note) = self.note.take() {
                    self.notes.insert(note, blocks);
                }
            }
            "txbxContent" => {
                let blocks = self.body.close_flow();
                self.body.beside(blocks);
            }
            "tc" => {
                if let Some(cell) = self.cells.pop() {
                    self.body.cell(cell);
                }
            }
            "tbl" => self.body.close_table(),
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let Some(properties) = self.paragraphs.pop() else { return };
        let style = self.styles.get(properties.style.as_deref());
        if style.is_contents {
            self.body.close_paragraph(None);
            return;
        }
        let list = properties.list.or_else(|| style.list.clone());
        let depth = properties.depth.or(style.depth).unwrap_or(0);
        let item = list.and_then(|list| self.numbering.next(&list, depth));
        let level = style.level.or(properties.outline.filter(|level| *level < 9).map(|level| level + 1));
        let kind = match (level, &item) {
            (Some(_), _) => PassageKind::Heading,
            (None, Some(_)) => PassageKind::Item,
            (None, None) => PassageKind::Paragraph,
        };
        let number = item.unwrap_or_default();
        self.body.close_paragraph(Some(Shape { kind, level: level.unwrap_or(0), number }));
    }

    fn row(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.body.table() {
            act(table);
        }
    }

    fn tell(&mut self, note: Note) {
        if !self.body.notes.contains(&note) {
            self.body.notes.push(note);
        }
    }
}

/// Elements that say nothing of the text as it is now: how it was before a change, the same for older programs, what a
/// control asks for, alternative words of pictures.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "pPrChange"
            | "rPrChange"
            | "tblPrChange"
            | "trPrChange"
            | "tcPrChange"
            | "sectPrChange"
            | "numberingChange"
            | "Fallback"
            | "sdtPr"
            | "docPr"
            | "tabs"
            | "sectPr"
    )
}

#[cfg(test)]
mod tests;
