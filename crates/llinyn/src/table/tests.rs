use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// A fault: its line, its column and its kind.
type Wrong = (Option<u32>, String, ErrorKind);

/// What a file is read as: the words of its commitments, or what is wrong, each with its line, column and kind.
fn told(name: &str, bytes: &[u8]) -> Result<Vec<String>, Vec<Wrong>> {
    let told = |problem: Problem| (problem.line, problem.field.into_owned(), problem.kind);
    match read(name, bytes) {
        Ok(promises) => Ok(promises
            .into_iter()
            .map(|p| format!("{}|{}|{}|{}", p.line.unwrap_or(0), p.text, p.owner_body, p.when_to))
            .collect()),
        Err(problems) => Err(problems.into_iter().map(told).collect()),
    }
}

fn check(case: &str, bytes: &[u8], expected: Result<&[&str], &[(u32, &str, ErrorKind)]>) {
    let expected = match expected {
        Ok(rows) => Ok(rows.iter().map(|row| (*row).to_owned()).collect()),
        Err(wrong) => Err(wrong
            .iter()
            .map(|(line, field, kind)| ((*line > 0).then_some(*line), (*field).to_owned(), *kind))
            .collect()),
    };
    assert_eq!(told(case, bytes), expected, "{case}");
}

#[test]
fn tables_of_every_sort_are_read() {
    let text = "text,owner_body,when_to\nOpen,council,2026-09-30\n";
    let rows: &[&str] = &["2|Open|council|2026-09-30"];
    check("plain", text.as_bytes(), Ok(rows));
    check("a mark of the encoding", format!("\u{feff}{text}").as_bytes(), Ok(rows));
    check("semicolons", text.replace(',', ";").as_bytes(), Ok(rows));
    check("tabs and other line ends", text.replace(',', "\t").replace('\n', "\r\n").as_bytes(), Ok(rows));
    check("other letters, in capitals", b"TEXT\nCaf\xe9\n", Ok(&["2|Café||"]));
    check("columns of the record alone", b"entry,text,spans\n7,Open,0\n", Ok(&["2|Open||"]));
    check("empty lines", b"text\n\nOpen\n\n\nClose\n", Ok(&["3|Open||", "6|Close||"]));
    check("a line break in a cell", b"text\n\"Open\nit\"\nClose\n", Ok(&["2|Open\nit||", "4|Close||"]));
    check("what the open data marks", b"text,when_to\n'=1+1,not_stated\n", Ok(&["2|=1+1||"]));
    check("cells left out", b"text,when_to\nOpen\n", Ok(&["2|Open||"]));
}

#[test]
fn every_fault_is_told_with_its_place() {
    use ErrorKind::*;
    check("empty", b"", Err(&[(0, FILE, FileEmpty)]));
    check("blank", b" \n\n", Err(&[(0, FILE, FileEmpty)]));
    check("a picture", b"\x89PNG\r\n", Err(&[(0, FILE, NotTable)]));
    check("a zip that is none", b"PK\x03\x04 sheet", Err(&[(0, FILE, NotTable)]));
    check("no certain encoding", b"text\nabc \x81\n", Err(&[(0, FILE, BadEncoding)]));
    check("a head alone", b"text,owner\n", Err(&[(0, FILE, TableEmpty)]));
    check(
        "columns that mean nothing, stand there twice or are missing",
        b"owner,Owner,ower\nA,B,C\n",
        Err(&[(1, "", ColumnTwice), (1, "", ColumnUnknown), (1, "", ColumnMissing)]),
    );
    check(
        "a cell too many",
        b"text\nOpen,now\nClose\nEnd,,x\n",
        Err(&[(2, "B", CellOutside), (4, "C", CellOutside)]),
    );
    check("a quotation mark left open", b"text\nGood\n\"Open\nClose\n", Err(&[(3, "", QuoteOpen)]));
    let many = format!("text\n{}", "Open\n".repeat(ROWS));
    check("too many lines", many.as_bytes(), Err(&[(0, FILE, TableTooLarge)]));
    check("too many columns", "text,".repeat(COLUMNS + 1).as_bytes(), Err(&[(0, FILE, TableTooLarge)]));
    check("too many bytes", &vec![b'a'; BYTES + 1], Err(&[(0, FILE, TableTooLarge)]));
}

/// What a form asks for and what the open data gives have the same names.
#[test]
fn every_field_is_a_column_of_the_open_data() {
    let mut promise = Promise::default();
    let names = columns()
        .unwrap()
        .into_iter()
        .filter(|column| column.noun == "commitment")
        .map(|column| column.column);
    let mut fields: Vec<String> = names.filter(|name| promise.field(name).is_some()).collect();
    let mut expected: Vec<&str> = NAMES.split(", ").collect();
    fields.sort();
    expected.sort_unstable();
    assert_eq!(fields, expected);
}

/// A workbook whose one sheet has these rows.
fn workbook(rows: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let related = "http://schemas.openxmlformats.org/package/2006/relationships";
    for (name, text) in [
        (
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{related}"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{space}" xmlns:r="{office}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{related}"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{office}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                r#"<styleSheet xmlns="{space}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn cell(at: &str, inside: &str) -> String {
    format!(r#"<c r="{at}" t="str">{inside}</c>"#)
}

fn head() -> String {
    let cells = [("A1", "text"), ("B1", "owner_body"), ("C1", "when_to")];
    let cells = cells.map(|(at, name)| cell(at, &format!("<v>{name}</v>"))).concat();
    format!(r#"<row r="1">{cells}</row>"#)
}

#[test]
fn workbooks_are_read_and_their_faults_told() {
    use ErrorKind::*;
    let row = |cells: &str| format!(r#"{}<row r="3">{cells}</row>"#, head());
    let text = cell("A3", "<v>Open</v>");
    let with = |more: &str| workbook(&row(&format!("{text}{more}")));
    check(
        "a day as it is counted",
        &with(r#"<c r="C3" s="1"><v>46295</v></c>"#),
        Ok(&["3|Open||2026-09-30"]),
    );
    check("a number in place of a day", &with(r#"<c r="C3"><v>46295</v></c>"#), Ok(&["3|Open||46295"]));
    check(
        "a formula that was worked out",
        &with(&cell("B3", "<f>A1</f><v>council</v>")),
        Ok(&["3|Open|council|"]),
    );
    check("one that was not", &with(&cell("B3", "<f>A1</f>")), Err(&[(3, "owner_body", CellBroken)]));
    check("an error", &with(r#"<c r="C3" t="e"><v>#REF!</v></c>"#), Err(&[(3, "when_to", CellBroken)]));
    check("a cell in no column", &with(&cell("E3", "<v>x</v>")), Err(&[(3, "E", CellOutside)]));
    check("a cell at the far end", &with(&cell("XFD1048576", "<v>x</v>")), Err(&[(0, FILE, TableTooLarge)]));
    check("no cell", &workbook(""), Err(&[(0, FILE, TableEmpty)]));
    let line = |no: u32| format!(r#"<row r="{no}">{}</row>"#, cell(&format!("A{no}"), "<v>x</v>"));
    let lines = (2..3_000).map(line).collect::<Vec<_>>().concat();
    check("too many lines", &workbook(&format!("{}{lines}", head())), Err(&[(0, FILE, TableTooLarge)]));
}

#[test]
fn what_unpacks_to_too_much_is_not_opened() {
    let bomb = workbook(&" ".repeat(40 * 1024 * 1024));
    assert!(bomb.len() < BYTES, "it is small as it is sent");
    check("a bomb", &bomb, Err(&[(0, FILE, ErrorKind::TableTooLarge)]));
    let mut cut = workbook(&head());
    cut.truncate(cut.len() / 2);
    check("half a file", &cut, Err(&[(0, FILE, ErrorKind::NotTable)]));
}
