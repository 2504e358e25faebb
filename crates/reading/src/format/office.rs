//! What the text documents of both office families are made of: paragraphs, tables, and what stands beside them.

use llinyn_model::passage::PassageKind;

use super::Block;
use super::note::Note;
use super::table::{Cell, Table};

/// The body of a document while it is read.
#[derive(Default)]
pub(super) struct Body {
    /// Where finished blocks go: the body, and within it the cells, boxes and notes that are open.
    flows: Vec<Vec<Block>>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// What is to be told of the document as a whole.
    pub(super) notes: Vec<Note>,
    /// The page, where the document says where one was turned.
    pub(super) page: Option<u32>,
}

/// A paragraph that is open.
#[derive(Default)]
struct Paragraph {
    text: String,
    page: Option<u32>,
    deleted: bool,
    inserted: bool,
    /// What hangs on it: boxes and notes. It stands behind the paragraph.
    aside: Vec<Block>,
    /// How many flows were open when it began; a box in it opens another.
    depth: usize,
}

/// What a paragraph is, as its style says.
pub(super) struct Shape {
    pub(super) kind: PassageKind,
    pub(super) level: u8,
    /// The number of its list, as printed.
    pub(super) number: String,
}

impl Body {
    pub(super) fn new() -> Body {
        Body { flows: vec![Vec::new()], ..Body::default() }
    }

    pub(super) fn open_paragraph(&mut self) {
        let depth = self.flows.len();
        self.paragraphs.push(Paragraph { page: self.page, depth, ..Paragraph::default() });
    }

    /// Words of the innermost paragraph; what stands in none says nothing.
    pub(super) fn words(&mut self, words: &str) {
        if let Some(open) = self.here() {
            open.text.push_str(words);
        }
    }

    pub(super) fn deleted(&mut self) {
        if let Some(open) = self.here() {
            open.deleted = true;
        }
    }

    pub(super) fn inserted(&mut self) {
        if let Some(open) = self.here() {
            open.inserted = true;
        }
    }

    fn here(&mut self) -> Option<&mut Paragraph> {
        let depth = self.flows.len();
        self.paragraphs.last_mut().filter(|open| open.depth == depth)
    }

    /// The next page begins.
    pub(super) fn turn(&mut self) {
        self.page = Some(self.page.unwrap_or(1).saturating_add(1));
    }

    /// Ends a paragraph; `shape` is none where it is not read, as a line of a table of contents.
    pub(super) fn close_paragraph(&mut self, shape: Option<Shape>) {
        let Some(open) = self.paragraphs.pop() else { return };
        let changes = Note::changes(open.deleted, open.inserted);
        let block = shape.and_then(|shape| {
            let mut block = Block { level: shape.level, page: open.page, ..Block::new(shape.kind) };
            block.text = format!("{} {}", shape.number, open.text);
            let is_label =
                super::label::label(&shape.number).is_some_and(|label| label.printed == shape.number);
            if is_label && shape.kind != PassageKind::Heading {
                block.number = Some(shape.number).filter(|_| !open.text.trim().is_empty());
            }
            block.notes.extend(changes.clone());
            Some(block).filter(|_| !open.text.trim().is_empty())?.finished()
        });
        // What was deleted whole is told of the document.
        if block.is_none()
            && let Some(note) = changes
            && !self.notes.contains(&note)
        {
            self.notes.push(note);
        }
        if let Some(flow) = self.flows.last_mut() {
            flow.extend(block);
            flow.extend(open.aside);
        }
    }

    /// A box, a note or a cell begins: its blocks are kept apart.
    pub(super) fn open_flow(&mut self) {
        self.flows.push(Vec::new());
    }

    pub(super) fn close_flow(&mut self) -> Vec<Block> {
        if self.flows.len() > 1 { self.flows.pop().unwrap_or_default() } else { Vec::new() }
    }

    /// Blocks that hang on the open paragraph; where none is open, they stand here.
    pub(super) fn beside(&mut self, blocks: Vec<Block>) {
        match self.here() {
            Some(open) => open.aside.extend(blocks),
            None => self.flows.last_mut().map(|flow| flow.extend(blocks)).unwrap_or_default(),
        }
    }

    pub(super) fn open_table(&mut self) {
        self.tables.push(Table::default());
    }

    /// The table that is open, the innermost one.
    pub(super) fn table(&mut self) -> Option<&mut Table> {
        self.tables.last_mut()
    }

    pub(super) fn cell(&mut self, cell: Cell) {
        let blocks = self.close_flow();
        if let Some(table) = self.tables.last_mut() {
            table.cell(cell, blocks);
        }
    }

    pub(super) fn close_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        if table.lost_rows() {
            self.notes.extend(Note::changes(true, false));
            self.notes.dedup();
        }
        // A table within a cell is part of that cell's words.
        if let Some(flow) = self.flows.last_mut() {
            flow.extend(table.blocks());
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Block>, Vec<Note>) {
        (std::mem::take(&mut self.flows).into_iter().flatten().collect(), self.notes)
    }
}
