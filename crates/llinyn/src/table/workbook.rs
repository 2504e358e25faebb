//! The first sheet of an XLSX file. What it unpacks to is counted before it is opened, and its cells are read one by
//! one: neither a bomb nor a cell at the far end of the sheet costs more than the limit.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, Xlsx};
use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use zip::ZipArchive;

use super::{BYTES, COLUMNS, Cell, FILE, ROWS, Row, no_table, too_large};
use crate::act::Problem;

/// Most bytes a file unpacks to.
const UNPACKED: u64 = 32 * 1024 * 1024;
/// Most files in it.
const FILES: usize = 1_000;

/// The lines of the first sheet.
pub(super) fn rows(name: &str, bytes: &[u8]) -> Result<(Vec<Row>, Vec<Problem>), Vec<Problem>> {
    let refused = |error: &dyn std::fmt::Display| {
        vec![no_table(name, &Error::new(ErrorKind::NotTable, "").inside(error))]
    };
    if !is_small(bytes).map_err(|error| refused(&error))? {
        return Err(vec![too_large("32 MB")]);
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    let Some(sheet) = workbook.sheet_names().into_iter().next() else {
        return Err(vec![Problem::new(FILE, ErrorKind::TableEmpty, "")]);
    };
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(|error| refused(&error))?;
    let mut lines: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    let mut text = 0;
    while let Some(found) = cells.next_cell_with_formula_metadata().map_err(|error| refused(&error))? {
        let (line, column) = found.pos;
        let cell = match found.value {
            DataRef::Empty if found.formula.is_none() => continue,
            DataRef::Empty => Cell::Broken("=".to_owned()),
            value => cell(&value),
        };
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= COLUMNS || (lines.len() >= ROWS && !lines.contains_key(&line)) {
            return Err(vec![too_large(format!("{} × {COLUMNS}", ROWS - 1))]);
        }
        let (Cell::Text(words) | Cell::Broken(words)) = &cell;
        text += words.len();
        if text > BYTES {
            return Err(vec![too_large("1 MB")]);
        }
        let cells = lines.entry(line).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, Cell::default());
        }
        cells[column] = cell;
    }
    let rows = lines.into_iter().map(|(line, cells)| Row { line: line.saturating_add(1), cells });
    Ok((rows.collect(), Vec::new()))
}

/// Whether a file unpacks to no more than it may; what its own list says of that is not believed.
fn is_small(bytes: &[u8]) -> Result<bool, io::Error> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let file = archive.by_index(at)?;
        let size = io::copy(&mut file.take(left + 1), &mut io::sink())?;
        if size > left {
            return Ok(false);
        }
        left -= size;
    }
    Ok(archive.len() <= FILES)
}

/// A cell as it would be printed; a day as days are written here.
fn cell(value: &DataRef<'_>) -> Cell {
    Cell::Text(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.split('T').next().unwrap_or_default().to_owned()
        }
        DataRef::DateTime(moment) => match day(moment.to_ymd_hms_milli()) {
            Some(day) if moment.is_datetime() => day.to_string(),
            _ => return Cell::Broken(moment.as_f64().to_string()),
        },
        DataRef::Error(error) => return Cell::Broken(error.to_string()),
    })
}

fn day((year, month, day, ..): (u16, u8, u8, u8, u8, u8, u16)) -> Option<Day> {
    Day::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
