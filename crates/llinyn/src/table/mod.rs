//! Tables that people send: commitments out of CSV or XLSX. The bytes are not trusted, and every fault is told with its
//! line and its column.
//!
//! The columns are those of the open data (`data/columns.csv`). What only the record itself gives, such as an address,
//! may stand there and is not read.

mod separated;
mod workbook;

use std::collections::HashSet;

use llinyn_model::error::{Error, ErrorKind};

use crate::act::{Problem, Promise};
use crate::report::open_data::columns;

/// Largest file, and most text in one, in bytes.
pub const BYTES: usize = 1024 * 1024;
/// Most lines of a table, the one that names the columns among them.
pub const ROWS: usize = 2_001;
/// Most columns of a table.
pub const COLUMNS: usize = 64;
/// The columns that are read; only the first has to be there.
pub const NAMES: &str =
    "text, owner, owner_body, contributors, grade, when_words, when_from, when_to, waits_on, cost";
/// The field a fault of the file as a whole stands beside.
pub const FILE: &str = "file";

/// A line of a table.
struct Row {
    /// Its number in the file, from 1.
    line: u32,
    cells: Vec<Cell>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Cell {
    Text(String),
    /// An error of a spreadsheet, or a formula that was never worked out.
    Broken(String),
}

impl Default for Cell {
    fn default() -> Cell {
        Cell::Text(String::new())
    }
}

/// The commitments of a file.
///
/// # Errors
/// All that is wrong with it, never only the first.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Promise>, Vec<Problem>> {
    if bytes.len() > BYTES {
        return Err(vec![too_large("1 MB")]);
    }
    let is_workbook = bytes.starts_with(b"PK\x03\x04");
    let (rows, mut problems) =
        if is_workbook { workbook::rows(name, bytes)? } else { separated::rows(name, bytes)? };
    let mut rows = rows.into_iter().filter(|row| row.cells.iter().any(|cell| *cell != Cell::default()));
    let Some(head) = rows.next() else { return Err(vec![Problem::new(FILE, ErrorKind::TableEmpty, "")]) };
    let names = head_of(&head, &mut problems);
    let promises: Vec<Promise> = rows.map(|row| promise(row, &names, &mut problems)).collect();
    if promises.is_empty() {
        problems.push(Problem::new(FILE, ErrorKind::TableEmpty, ""));
    }
    if problems.is_empty() { Ok(promises) } else { Err(problems) }
}

/// The columns, each by its name; none where a column has no name that means anything.
fn head_of(head: &Row, problems: &mut Vec<Problem>) -> Vec<Option<String>> {
    let known: HashSet<String> = columns()
        .unwrap_or_default()
        .into_iter()
        .filter(|column| column.noun == "commitment")
        .map(|column| column.column)
        .collect();
    let mut seen = HashSet::new();
    let mut names = Vec::with_capacity(head.cells.len());
    for cell in &head.cells {
        let (Cell::Text(name) | Cell::Broken(name)) = cell;
        let name = name.trim().to_lowercase();
        let wrong = match () {
            () if name.is_empty() => None,
            () if !known.contains(&name) => Some(ErrorKind::ColumnUnknown),
            () if !seen.insert(name.clone()) => Some(ErrorKind::ColumnTwice),
            () => None,
        };
        if let Some(kind) = wrong {
            problems.push(at(head.line, "", kind, short(&name)));
        }
        names.push((!name.is_empty()).then_some(name));
    }
    if !seen.contains("text") {
        problems.push(at(head.line, "", ErrorKind::ColumnMissing, "text"));
    }
    names
}

fn promise(row: Row, names: &[Option<String>], problems: &mut Vec<Problem>) -> Promise {
    let mut promise = Promise { line: Some(row.line), ..Promise::default() };
    for (column, cell) in row.cells.into_iter().enumerate() {
        let name = names.get(column).and_then(Option::as_deref);
        let text = match (cell, name) {
            (Cell::Text(text), None) if text.trim().is_empty() => continue,
            (Cell::Text(text) | Cell::Broken(text), None) => {
                problems.push(at(row.line, &letters(column), ErrorKind::CellOutside, short(&text)));
                continue;
            }
            (Cell::Broken(text), Some(name)) => {
                problems.push(at(row.line, name, ErrorKind::CellBroken, short(&text)));
                continue;
            }
            (Cell::Text(text), Some(name)) => (name, text),
        };
        if let Some(field) = promise.field(text.0) {
            *field = plain(text.1);
        }
    }
    promise
}

/// The words of a cell as the open data means them: the mark that keeps a spreadsheet from running a cell is taken off,
/// and what is not stated is left empty.
fn plain(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(marked) if marked.starts_with(['=', '+', '-', '@', '\t', '\r']) => marked.to_owned(),
        _ if cell.trim() == "not_stated" => String::new(),
        _ => cell,
    }
}

/// A column as spreadsheets name it: A, Z, AA.
fn letters(column: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(column % 26).unwrap_or(0));
    if column < 26 { letter.to_string() } else { format!("{}{letter}", letters(column / 26 - 1)) }
}

fn short(text: &str) -> String {
    text.chars().take(40).collect()
}

fn at(line: u32, column: &str, kind: ErrorKind, about: impl Into<String>) -> Problem {
    Problem { line: Some(line), ..Problem::new(column.to_owned(), kind, about) }
}

/// The table is larger than it may be.
fn too_large(most: impl Into<String>) -> Problem {
    Problem::new(FILE, ErrorKind::TableTooLarge, most)
}

/// The file is no table.
fn no_table(name: &str, error: &Error) -> Problem {
    match error.kind {
        ErrorKind::FileEmpty => Problem::new(FILE, ErrorKind::FileEmpty, name),
        ErrorKind::BadEncoding => {
            Problem::new(FILE, ErrorKind::BadEncoding, format!("{name} ({})", error.about))
        }
        _ => Problem::new(FILE, ErrorKind::NotTable, name),
    }
}

#[cfg(test)]
mod tests;
