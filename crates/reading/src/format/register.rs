//! Tables that are files of their own, such as registers of recommendations: whatever stands above the row that names the
//! columns is text, and what a column that has no known name holds is told.

use llinyn_model::passage::PassageKind;

use super::note::{Code, Note};
use super::{Block, typography};
use crate::cue::table::{Column, columns};

/// How far down the row that names the columns is looked for.
const FRONT: usize = 20;
/// Most columns that are kept apart.
const COLUMNS: usize = 64;

/// A row of a file, with its line.
pub(super) type Row = (u32, Vec<String>);

/// The blocks of a table; none where no row names its columns.
pub(super) fn blocks(rows: &[Row]) -> Option<Vec<Block>> {
    let at = rows.iter().take(FRONT).position(|(_, cells)| is_head(cells))?;
    let mut blocks = Vec::new();
    for (line, cells) in &rows[..at] {
        let text = cells.iter().filter(|cell| !cell.trim().is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let block =
            Block { text: text.replace('\u{2028}', " "), line: *line, ..Block::new(PassageKind::Paragraph) };
        blocks.extend(block.finished());
    }
    for (no, row) in rows[at..].iter().enumerate() {
        let mut block = self::row(row, if no == 0 { PassageKind::Table } else { PassageKind::Row });
        if no == 0 {
            block.notes = unknown(&row.1);
        }
        if !block.text.trim().is_empty() {
            blocks.push(block);
        }
    }
    Some(blocks)
}

/// A row as it stands.
pub(super) fn row((line, cells): &Row, kind: PassageKind) -> Block {
    let text: Vec<String> = cells.iter().take(COLUMNS).map(|cell| self::cell(cell)).collect();
    Block { text: text.join("\t").trim_end_matches('\t').to_owned(), line: *line, ..Block::new(kind) }
}

/// The words of a cell, its lines parted as everywhere.
fn cell(words: &str) -> String {
    let lines = words.lines().flat_map(|line| line.split('\u{2028}')).map(typography::squeezed);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\u{2028}")
}

/// Whether a row names columns: two of them at least, and one holds what is asked, answered, done or measured.
fn is_head(cells: &[String]) -> bool {
    let is_name = |cell: &String| cell.chars().count() <= 80 && !cell.trim_end().ends_with(['.', ';']);
    let found = columns(&cells.join("\t"));
    let known = found.iter().filter(|column| **column != Column::Other).count();
    let tells = |column: &Column| {
        matches!(column, Column::Recommendation | Column::Response | Column::Action | Column::Measure)
    };
    known >= 2 && found.iter().any(tells) && cells.iter().all(is_name)
}

/// The columns whose names are not known.
fn unknown(cells: &[String]) -> Vec<Note> {
    let named = cells.iter().zip(columns(&cells.join("\t")));
    let unknown = named.filter(|(cell, column)| *column == Column::Other && !cell.trim().is_empty());
    unknown
        .map(|(cell, _)| Note { code: Code::Column, about: vec!["heading".to_owned(), self::cell(cell)] })
        .collect()
}
