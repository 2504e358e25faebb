//! The text of a paper in blocks, cut at the marks: every marked word leads to the innermost thing marked there.

use llinyn_model::passage::{Passage, PassageKind};
use serde::Serialize;

use super::mark::Mark;
use crate::web::cut::{Begun, Cutter, Piece, Run};

/// A block of the text.
#[derive(Debug, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub(super) enum Block {
    Heading { level: u8, piece: Piece },
    Paragraph { piece: Piece },
    List { items: Vec<Piece> },
    Table { head: Option<Row>, rows: Vec<Row> },
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) no: u32,
    pub(super) cells: Vec<Vec<Run>>,
    pub(super) begins: Vec<Begun>,
}

/// The blocks of a text.
pub(super) fn blocks(text: &str, passages: &[Passage], marks: &[Mark]) -> Vec<Block> {
    let mut cutter = Cutter::new(text, marks.iter().map(|mark| mark.spans.as_slice()).collect());
    let mut blocks = Vec::new();
    let mut level = 1;
    for passage in passages {
        match passage.kind {
            PassageKind::Heading => {
                level = (passage.level + 1).min(level + 1).clamp(2, 6);
                blocks.push(Block::Heading { level, piece: cutter.piece(passage) });
            }
            PassageKind::Paragraph => blocks.push(Block::Paragraph { piece: cutter.piece(passage) }),
            PassageKind::Item => match blocks.last_mut() {
                Some(Block::List { items }) => items.push(cutter.piece(passage)),
                _ => blocks.push(Block::List { items: vec![cutter.piece(passage)] }),
            },
            PassageKind::Table => {
                blocks.push(Block::Table { head: Some(row(&mut cutter, passage)), rows: Vec::new() });
            }
            PassageKind::Row => match blocks.last_mut() {
                Some(Block::Table { rows, .. }) => rows.push(row(&mut cutter, passage)),
                _ => blocks.push(Block::Table { head: None, rows: vec![row(&mut cutter, passage)] }),
            },
        }
    }
    for begins in blocks.iter_mut().flat_map(Block::begins) {
        cutter.uncover(begins);
    }
    blocks
}

fn row(cutter: &mut Cutter<'_>, passage: &Passage) -> Row {
    Row { no: passage.no, cells: cutter.cells(passage), begins: cutter.begins(passage.span) }
}

impl Block {
    /// The marks that begin in it, passage by passage.
    fn begins(&mut self) -> Vec<&mut [Begun]> {
        match self {
            Block::Heading { piece, .. } | Block::Paragraph { piece } => vec![&mut piece.begins],
            Block::List { items } => items.iter_mut().map(|item| &mut *item.begins).collect(),
            Block::Table { head, rows } => head.iter_mut().chain(rows).map(|row| &mut *row.begins).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::passage::Span;

    use super::*;

    fn passage(no: u32, kind: PassageKind, start: usize, end: usize) -> Passage {
        Passage { no, kind, page: None, line: no, number: None, level: 3, span: Span { start, end } }
    }

    #[test]
    fn lists_tables_headings_and_withheld_names() {
        let text = "Head\na\nb\tc\nx ⟦N001⟧ y";
        let passages = [
            passage(1, PassageKind::Heading, 0, 4),
            passage(2, PassageKind::Item, 5, 6),
            passage(3, PassageKind::Row, 7, 10),
            passage(4, PassageKind::Paragraph, 11, text.len()),
        ];
        let blocks = blocks(text, &passages, &[]);
        let [
            Block::Heading { level: 2, .. },
            Block::List { items },
            Block::Table { head: None, rows },
            Block::Paragraph { piece },
        ] = blocks.as_slice()
        else {
            panic!("{blocks:?}")
        };
        assert_eq!((items.len(), rows[0].cells.len()), (1, 2));
        let withheld: Vec<bool> = piece.runs.iter().map(|run| run.withheld).collect();
        assert_eq!(withheld, [false, true, false]);
    }
}
