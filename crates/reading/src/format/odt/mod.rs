//! OpenDocument text, as an archive or as one file of XML. Nothing in it runs, and nothing it points to is fetched.

mod list;

use std::collections::HashSet;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::PassageKind;

use super::Block;
use super::archive::Archive;
use super::note::Note;
use super::office::{Body, Shape};
use super::table::{Cell, Table};
use super::xml::{Attributes, Node, walk};
use list::Lists;

/// Most white space, and most equal cells, that one element stands for.
const REPEATED: u32 = 64;

/// The blocks of a file, and what is to be told of it.
///
/// # Errors
/// The archive's and the XML's.
pub(crate) fn blocks(bytes: &[u8]) -> Result<(Vec<Block>, Vec<Note>), Error> {
    let mut reading = Walk { body: Body::new(), ..Walk::default() };
    if !bytes.starts_with(b"PK") {
        walk(bytes, &mut |node| reading.node(node))?;
        return Ok(reading.body.finish());
    }
    let mut archive = Archive::open(bytes)?;
    let kind = archive.part("mimetype")?.unwrap_or_default();
    if !kind.starts_with(b"application/vnd.oasis.opendocument.text") {
        return Err(Error::new(ErrorKind::NotText, "ODS, ODP"));
    }
    // The key of a locked part stands in the list of parts, beside its name.
    if let Some(manifest) = archive.part("META-INF/manifest.xml")? {
        let mut locked = false;
        walk(&manifest, &mut |node| locked |= matches!(node, Node::Open("encryption-data", _)))?;
        if locked {
            return Err(Error::new(ErrorKind::FileEncrypted, ""));
        }
    }
    let content = archive.needed("content.xml")?;
    if let Some(styles) = archive.part("styles.xml")? {
        walk(&styles, &mut |node| reading.style(&node))?;
    }
    walk(&content, &mut |node| reading.node(node))?;
    for (start, what) in [("Basic/", "macros"), ("Scripts/", "macros"), ("Object ", "embedded")] {
        if archive.names().any(|name| name.starts_with(start)) {
            reading.tell(Note::part(what));
        }
    }
    Ok(reading.body.finish())
}

#[derive(Default)]
struct Walk {
    body: Body,
    lists: Lists,
    /// How deep a heading each open paragraph is; 0 where it is none.
    paragraphs: Vec<u8>,
    cells: Vec<(Cell, u32)>,
    skipped: usize,
    /// Within the text, not its styles.
    in_text: bool,
    in_head: bool,
    /// The changes that are insertions, by id, and those of them that are open.
    insertions: HashSet<String>,
    change: Option<String>,
    inserting: usize,
}

impl Walk {
    fn node(&mut self, node: Node<'_>) {
        match node {
            Node::Open("deletion", _) if self.skipped == 0 => self.skipped = 1,
            Node::Open("insertion", _) if self.skipped == 0 => self.insertions.extend(self.change.take()),
            Node::Open(name, _) if self.skipped > 0 || is_skipped(name) => self.skipped += 1,
            Node::Close(_) if self.skipped > 0 => self.skipped -= 1,
            Node::Open(name, tag) if self.in_text => self.open(name, tag),
            Node::Open("text", _) => self.in_text = true,
            Node::Open("script" | "event-listener", _) => self.tell(Note::part("macros")),
            Node::Words(words) if self.skipped == 0 && self.in_text => self.words(words),
            Node::Words(_) => {}
            Node::Close(name) if self.in_text => self.close(name),
            Node::Open(..) | Node::Close(_) => self.style(&node),
        }
    }

    fn style(&mut self, node: &Node<'_>) {
        self.lists.style(node);
    }

    fn open(&mut self, name: &str, tag: &Attributes) {
        let repeated = |name| tag.number(name).unwrap_or(1).clamp(1, REPEATED);
        match name {
            "p" | "h" => {
                let level = tag.number("outline-level").unwrap_or(1).clamp(1, 9);
                let level = if name == "h" { u8::try_from(level).unwrap_or(1) } else { 0 };
                self.paragraphs.push(level);
                self.body.open_paragraph();
            }
            "s" | "tab" | "line-break" => self.body.words(" "),
            "soft-page-break" => self.body.turn(),
            "list" => self.lists.open(tag),
            "list-item" => self.lists.item(tag),
            "changed-region" => self.change = tag.get("id").map(str::to_owned),
            "change" => self.body.deleted(),
            "change-start" if tag.get("change-id").is_some_and(|id| self.insertions.contains(id)) => {
                self.inserting += 1;
            }
            "change-end" if tag.get("change-id").is_some_and(|id| self.insertions.contains(id)) => {
                self.inserting = self.inserting.saturating_sub(1);
            }
            "hidden-text" | "hidden-paragraph" => self.tell(Note::part("hidden")),
            "object" | "object-ole" | "plugin" => self.tell(Note::part("embedded")),
            "section-source" => self.tell(Note::part("linked")),
            "note-body" | "text-box" => {
                self.body.open_flow();
                self.lists.enter();
            }
            "table" => self.body.open_table(),
            "table-header-rows" => self.in_head = true,
            "table-row" => {
                let head = self.in_head;
                self.row(|table| table.open_row(head));
            }
            "table-cell" | "covered-table-cell" => {
                let covered = name == "covered-table-cell";
                // Cells that are covered are there, so that no cell reaches over others.
                self.cells.push((Cell { columns: 1, rows: 1, covered }, repeated("number-columns-repeated")));
                self.body.open_flow();
                self.lists.enter();
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if !words.trim().is_empty() && self.inserting > 0 {
            self.body.inserted();
        }
        self.body.words(words);
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => self.close_paragraph(),
            "list" => self.lists.close(),
            "note-body" | "text-box" => {
                self.lists.leave();
                let blocks = self.body.close_flow();
                self.body.beside(blocks);
            }
            "table-cell" | "covered-table-cell" => {
                self.lists.leave();
                if let Some((cell, times)) = self.cells.pop() {
                    let covered = cell.covered;
                    self.body.cell(cell);
                    for _ in 1..times {
                        self.body.open_flow();
                        self.body.cell(Cell { columns: 1, rows: 1, covered });
                    }
                }
            }
            "table-header-rows" => self.in_head = false,
            "table" => self.body.close_table(),
            "text" => self.in_text = false,
            _ => {}
        }
    }

    fn close_paragraph(&mut self) {
        let Some(level) = self.paragraphs.pop() else { return };
        let item = self.lists.number();
        let kind = match (level, &item) {
            (1.., _) => PassageKind::Heading,
            (0, Some(_)) => PassageKind::Item,
            (0, None) => PassageKind::Paragraph,
        };
        self.body.close_paragraph(Some(Shape { kind, level, number: item.unwrap_or_default() }));
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

/// Elements whose words are none of the text: its table of contents, remarks, forms, the marks of notes, the
/// descriptions of pictures, and who changed what.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "table-of-content"
            | "alphabetical-index"
            | "annotation"
            | "forms"
            | "note-citation"
            | "title"
            | "desc"
            | "change-info"
            | "meta"
            | "settings"
            | "binary-data"
            | "sequence-decls"
    )
}

#[cfg(test)]
mod tests;
