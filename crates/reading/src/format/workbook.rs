//! Spreadsheets: each sheet a table, read cell by cell. Formulas are not worked out; what they were last worked out to is read.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, DataRef, Reader, Xlsx};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::passage::PassageKind;

use super::archive::Archive;
use super::note::{Code, Note};
use super::{Block, register};

/// Most sheets, and most rows and columns of each, that are read.
const SHEETS: usize = 100;
const ROWS: usize = 100_000;
const COLUMNS: u32 = 64;

/// The blocks of a file, and what is to be told of it.
///
/// # Errors
/// The archive's, or [`ErrorKind::FileTooCostly`] where it has too many sheets or rows.
pub(crate) fn blocks(bytes: &[u8]) -> Result<(Vec<Block>, Vec<Note>), Error> {
    let mut notes = parts(bytes)?;
    let damaged = |error: calamine::XlsxError| Error::new(ErrorKind::FileDamaged, "").inside(error);
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = workbook.sheet_names();
    if names.len() > SHEETS {
        return Err(Error::new(ErrorKind::FileTooCostly, "").inside(names.len()));
    }
    let mut sheets = Vec::new();
    for name in names {
        let rows = rows(&mut workbook, &name, &mut notes)?;
        if !rows.is_empty() {
            sheets.push((name, rows));
        }
    }
    let several = sheets.len() > 1;
    let mut blocks = Vec::new();
    for (name, rows) in sheets {
        if several {
            blocks.push(Block { text: name, level: 2, ..Block::new(PassageKind::Heading) });
        }
        if let Some(found) = register::blocks(&rows) {
            blocks.extend(found);
        } else {
            tell(&mut notes, Note { code: Code::Column, about: vec!["none".to_owned()] });
            let rows = rows.iter().map(|row| register::row(row, PassageKind::Row));
            blocks.extend(rows.filter(|block| !block.text.trim().is_empty()));
        }
    }
    Ok((blocks, notes))
}

/// Makes sure of what the file unpacks to before it is opened; what of it is not read.
fn parts(bytes: &[u8]) -> Result<Vec<Note>, Error> {
    let mut archive = Archive::open(bytes)?;
    let names: Vec<String> = archive.names().map(str::to_owned).collect();
    let mut notes = Vec::new();
    for name in names {
        if name.starts_with("xl/vbaProject") {
            tell(&mut notes, Note::part("macros"));
        } else if name.starts_with("xl/externalLinks/") {
            tell(&mut notes, Note::part("linked"));
        } else if name.starts_with("xl/embeddings/") {
            tell(&mut notes, Note::part("embedded"));
        }
        archive.part(&name)?;
    }
    Ok(notes)
}

fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    notes: &mut Vec<Note>,
) -> Result<Vec<register::Row>, Error> {
    let damaged = |error: calamine::XlsxError| Error::new(ErrorKind::FileDamaged, "").inside(error);
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    // A sheet of pictures has no cells.
    let Ok(mut cells) = workbook.worksheet_cells_reader(sheet) else { return Ok(Vec::new()) };
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let row = row.saturating_add(1);
        let words = match cell.get_value() {
            DataRef::Error(_) => {
                tell(notes, Note::part("errors"));
                continue;
            }
            value => words(&Data::from(value.clone())),
        };
        if words.trim().is_empty() || column >= COLUMNS {
            continue;
        }
        if rows.len() >= ROWS && !rows.contains_key(&row) {
            return Err(Error::new(ErrorKind::FileTooCostly, "").inside(ROWS));
        }
        let cells = rows.entry(row).or_default();
        let column = usize::try_from(column).unwrap_or(0);
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = words;
    }
    Ok(rows.into_iter().collect())
}

/// A cell as it would be printed; a day as the record writes days.
fn words(value: &Data) -> String {
    match value {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        value => value.to_string(),
    }
}

fn tell(notes: &mut Vec<Note>, note: Note) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;
    use crate::format::archive::tests::packed;

    /// A workbook of these sheets, each its rows of XML.
    fn file(sheets: &[(&str, &str)]) -> Vec<u8> {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let related = "http://schemas.openxmlformats.org/package/2006/relationships";
        let mut listed = String::new();
        let mut links = String::new();
        let mut parts = Vec::new();
        for (at, (name, rows)) in (1..).zip(sheets) {
            write!(listed, "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"r{at}\"/>").unwrap();
            write!(
                links,
                "<Relationship Id=\"r{at}\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
            )
            .unwrap();
            let sheet = format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");
            parts.push((format!("xl/worksheets/sheet{at}.xml"), sheet));
        }
        parts.push((
            "xl/workbook.xml".into(),
            format!("<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets>{listed}</sheets></workbook>"),
        ));
        parts.push((
            "xl/_rels/workbook.xml.rels".into(),
            format!("<Relationships xmlns=\"{related}\">{links}</Relationships>"),
        ));
        parts.push((
            "_rels/.rels".into(),
            format!("<Relationships xmlns=\"{related}\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ));
        let parts: Vec<(&str, &str)> =
            parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        packed(&parts)
    }

    fn row(no: u32, cells: &[&str]) -> String {
        let cells: String = ('A'..)
            .zip(cells)
            .filter(|(_, words)| !words.is_empty())
            .map(|(column, words)| match words.parse::<f64>() {
                Ok(_) => format!("<c r=\"{column}{no}\"><v>{words}</v></c>"),
                Err(_) => format!("<c r=\"{column}{no}\" t=\"inlineStr\"><is><t>{words}</t></is></c>"),
            })
            .collect();
        format!("<row r=\"{no}\">{cells}</row>")
    }

    #[test]
    fn each_sheet_is_a_table() {
        let first = row(1, &["Cofrestr o argymhellion"])
            + &row(3, &["Rhif", "Argymhelliad", "Noddwr"])
            + &row(4, &["1", "Cyhoeddi", "A"]);
        let second = row(1, &["a", "b"]);
        let (blocks, notes) = blocks(&file(&[("Agored", &first), ("Gwag", ""), ("Arall", &second)])).unwrap();
        let got: Vec<_> = blocks.iter().map(|block| (block.kind, block.line, block.text.as_str())).collect();
        assert_eq!(
            got,
            [
                (PassageKind::Heading, 1, "Agored"),
                (PassageKind::Paragraph, 1, "Cofrestr o argymhellion"),
                (PassageKind::Table, 3, "Rhif\tArgymhelliad\tNoddwr"),
                (PassageKind::Row, 4, "1\tCyhoeddi\tA"),
                (PassageKind::Heading, 1, "Arall"),
                (PassageKind::Row, 1, "a\tb"),
            ]
        );
        assert_eq!(
            blocks[2].notes,
            [Note { code: Code::Column, about: vec!["heading".into(), "Noddwr".into()] }]
        );
        assert_eq!(notes, [Note { code: Code::Column, about: vec!["none".into()] }]);
    }

    #[test]
    fn what_is_no_value_is_told_and_what_is_damaged_refused() {
        let error = "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#REF!</v></c></row>";
        assert_eq!(blocks(&file(&[("A", error)])).unwrap().1, [Note::part("errors")]);
        let refused = blocks(&packed(&[("xl/workbook.xml", "<workbook")])).unwrap_err();
        assert_eq!(refused.kind, ErrorKind::FileDamaged);
    }
}
