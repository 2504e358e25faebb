//! Values with a separator between them: a comma, a semicolon or a tab, whichever the first line has most of.

use llinyn_model::error::{Error, ErrorKind};

use super::{COLUMNS, Cell, ROWS, Row, at, no_table, too_large};
use crate::act::Problem;

/// The lines of a file.
pub(super) fn rows(name: &str, bytes: &[u8]) -> Result<(Vec<Row>, Vec<Problem>), Vec<Problem>> {
    let text = llinyn_reading::text(bytes).map_err(|error| vec![no_table(name, &error)])?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut record = csv::StringRecord::new();
    let (mut line, mut seen) = (1, 0);
    loop {
        let start = reader.position().clone();
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => {
                return Err(vec![no_table(name, &Error::new(ErrorKind::NotTable, "").inside(error))]);
            }
        }
        if rows.len() >= ROWS || record.len() > COLUMNS {
            return Err(vec![too_large(format!("{} × {COLUMNS}", ROWS - 1))]);
        }
        // What is read is at most a megabyte, so that its places and lines are small.
        let place = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        let raw = text.get(place(start.byte())..place(reader.position().byte())).unwrap_or_default();
        // Where lines end in two marks, the reader lets a record begin before the second.
        let begin = place(start.byte()) + raw.len() - raw.trim_start_matches(['\r', '\n']).len();
        line += text.get(seen..begin).unwrap_or_default().matches('\n').count();
        seen = begin;
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        if raw.matches('"').count() % 2 == 1 {
            problems.push(at(line, "", ErrorKind::QuoteOpen, ""));
        }
        rows.push(Row { line, cells: record.iter().map(|cell| Cell::Text(cell.to_owned())).collect() });
    }
    Ok((rows, problems))
}

fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    // Of those that are there as often, the last one counts: the comma.
    b"\t;,".iter().copied().max_by_key(|separator| count(separator)).unwrap_or(b',')
}
