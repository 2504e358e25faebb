//! Tables, whatever their format: every row has a cell for each column, and what covers several stands in the first.

use llinyn_model::passage::PassageKind;

use super::Block;
use crate::cue::table::{Column, columns};

/// Most columns of a table that are kept apart.
const COLUMNS: usize = 64;
const WIDEST: u32 = 64;

/// A table while it is read.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

#[derive(Default)]
struct Row {
    head: bool,
    dropped: bool,
    cells: Vec<(Cell, Vec<Block>)>,
}

/// How much of a table a cell takes.
#[derive(Clone, Copy)]
pub(crate) struct Cell {
    pub(crate) columns: u32,
    /// How many rows it takes, itself included, where rows below leave it out.
    pub(crate) rows: u32,
    /// Whether it is covered by one above or beside it, and its words stand there.
    pub(crate) covered: bool,
}

impl Table {
    /// The next row begins.
    pub(crate) fn open_row(&mut self, head: bool) {
        self.rows.push(Row { head, ..Row::default() });
    }

    /// The row that is open is one of the head.
    pub(crate) fn head_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.head = true;
        }
    }

    /// The row that is open was deleted.
    pub(crate) fn drop_row(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.dropped = true;
        }
    }

    /// The next cell of the row that is open.
    pub(crate) fn cell(&mut self, cell: Cell, blocks: Vec<Block>) {
        if let Some(row) = self.rows.last_mut().filter(|row| row.cells.len() < COLUMNS) {
            row.cells.push((cell, blocks));
        }
    }

    /// Whether a row of it was deleted.
    pub(crate) fn lost_rows(&self) -> bool {
        self.rows.iter().any(|row| row.dropped)
    }

    /// Its head and its rows. A table of one column is a box: what stands in it reads like any other text.
    pub(crate) fn blocks(mut self) -> Vec<Block> {
        self.rows.retain(|row| !row.dropped);
        let width = |row: &Row| row.cells.iter().map(|(cell, _)| cell.columns).sum::<u32>();
        if self.rows.iter().all(|row| width(row) <= 1) {
            return self.rows.into_iter().flat_map(|row| row.cells).flat_map(|(_, blocks)| blocks).collect();
        }
        let heads = self.rows.iter().take_while(|row| row.head).count();
        let mut grid = Grid::default();
        let mut blocks: Vec<Block> = Vec::new();
        for (at, row) in self.rows.into_iter().enumerate() {
            let block = row.block(&mut grid);
            match blocks.first_mut() {
                Some(first) if at < heads && at > 0 => first.text = both(&first.text, &block.text),
                _ => blocks.push(block),
            }
        }
        let named = |block: &Block| columns(&block.text).iter().any(|column| *column != Column::Other);
        let more = blocks.len() > 1;
        if let Some(first) = blocks.first_mut().filter(|first| heads > 0 || more && named(first)) {
            first.kind = PassageKind::Table;
        }
        blocks.retain(|block| !block.text.trim().is_empty());
        blocks
    }
}

impl Row {
    fn block(self, grid: &mut Grid) -> Block {
        let mut block = Block::new(PassageKind::Row);
        let mut cells = Vec::new();
        for (cell, inside) in self.cells {
            let text = if cell.covered { String::new() } else { words(&inside) };
            block.page = block.page.or_else(|| inside.iter().find_map(|block| block.page));
            for note in inside.into_iter().flat_map(|block| block.notes) {
                if !block.notes.contains(&note) {
                    block.notes.push(note);
                }
            }
            cells.push((text, cell.columns, cell.rows));
        }
        block.text = grid.row(cells);
        block
    }
}

/// The words of a cell: its paragraphs, one a line.
fn words(blocks: &[Block]) -> String {
    let lines: Vec<String> = blocks.iter().map(|block| block.text.replace('\t', " ")).collect();
    lines.join("\u{2028}")
}

/// Two rows of a head as one: what the lower says of a column stands behind what the upper says.
fn both(upper: &str, lower: &str) -> String {
    let (mut uppers, mut lowers) = (upper.split('\t'), lower.split('\t'));
    let mut cells = Vec::new();
    loop {
        match (uppers.next(), lowers.next()) {
            (None, None) => return cells.join("\t"),
            (upper, lower) => {
                let cell = format!("{} {}", upper.unwrap_or_default(), lower.unwrap_or_default());
                cells.push(cell.trim().to_owned());
            }
        }
    }
}

/// The columns of a table that cells of rows above still cover.
#[derive(Default)]
pub(crate) struct Grid {
    covered: Vec<u32>,
}

impl Grid {
    /// The next row, its cells with the columns and rows each takes: every column has its cell, and one that is covered
    /// from above or from beside is empty.
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = (String, u32, u32)>) -> String {
        let mut row: Vec<String> = Vec::new();
        let mut over: Vec<u32> = Vec::new();
        let covered = |at: usize| self.covered.get(at).copied().unwrap_or(0);
        for (text, columns, rows) in cells {
            while row.len() < COLUMNS && covered(row.len()) > 0 {
                over.push(covered(row.len()) - 1);
                row.push(String::new());
            }
            for column in 0..columns.clamp(1, WIDEST) {
                if row.len() < COLUMNS {
                    over.push(rows.saturating_sub(1));
                    row.push(if column == 0 { text.clone() } else { String::new() });
                }
            }
        }
        over.extend(
            self.covered.get(row.len()..).unwrap_or_default().iter().map(|left| left.saturating_sub(1)),
        );
        self.covered = over;
        row.join("\t").trim_end_matches('\t').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_cover_others_leave_them_empty() {
        let mut grid = Grid::default();
        let cell = |text: &str, columns, rows| (text.to_owned(), columns, rows);
        assert_eq!(grid.row(vec![cell("1", 1, 2), cell("ask", 2, 1), cell("end", 1, 1)]), "1\task\t\tend");
        assert_eq!(grid.row(vec![cell("a", 1, 1), cell("b", 1, 1)]), "\ta\tb");
        assert_eq!(grid.row(vec![cell("2", 1, 1)]), "2");
        assert!(grid.row(vec![cell("wide", u32::MAX, u32::MAX)]).len() < 100);
    }

    #[test]
    fn a_head_of_two_rows_is_one() {
        assert_eq!(both("No\tResponse\t", "\tAccepted\tWhen\tLead"), "No\tResponse Accepted\tWhen\tLead");
    }
}
