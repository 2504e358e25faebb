//! Whatever the bytes: reading ends, never panics, is the same twice, and every place it names is in the text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on stops where it stands")]

use llinyn_reading::{Limits, Output, Reading, read};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// Pieces of papers, of markup and of what breaks either.
const PIECES: &[&str] = &[
    "Recommendation 1. The Board should meet by 31 March 2027.",
    "Argymhelliad 2: Dylai’r Cyngor adrodd yn ôl.",
    "Response: Accepted in principle",
    "Ymateb: Derbyn",
    "Financial implications: None",
    "£1.2m",
    "1.1",
    "(a)",
    "- ",
    "PRESENT:",
    "Councillors A. Aber, B. Bryn and C. Coed",
    "Apologies",
    "RESOLVED – T H A T",
    "PENDERFYNWYD",
    "We will publish it within six weeks of publication",
    "Byddwn yn cyhoeddi erbyn diwedd mis Mawrth 2027",
    "the death of Ann Other, aged 7",
    "| Action | Owner | By when |",
    "|---|---|---|",
    "| a | b |",
    "\t",
    "\u{c}",
    "# ",
    "## Recommendations",
    "<table><tr><td>",
    "</td></tr></table>",
    "<p>",
    "</p",
    "<script>",
    "<!--",
    "&amp;",
    "&#x0;",
    "<div>",
    "</div>",
    "**",
    "[a](b)",
    "```",
    "“",
    "’",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "ŵ",
    "é",
    "e\u{301}",
    "𝔸",
    "\0",
    "?",
    "...",
    ".",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "2024-02-30",
    "30/02/2024",
    "99999999999999999999",
    "Act 2004",
    "(“the Board”)",
];

/// Pieces of the XML of office files and agenda systems, each of which opens and closes what it may.
const MARKS: &[&str] = &[
    "<w:p><w:r><w:t>Recommendation 1: The Board should meet.</w:t></w:r></w:p>",
    "<w:p>",
    "</w:p>",
    "<w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
    "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
    "<w:ins>",
    "</w:ins>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc>",
    "</w:tc></w:tr></w:tbl>",
    "<w:gridSpan w:val=\"4294967295\"/>",
    "<w:txbxContent>",
    "</w:txbxContent>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<text:list text:style-name=\"L\"><text:list-item>",
    "</text:list-item></text:list>",
    "<text:h text:outline-level=\"0\">Pennawd</text:h>",
    "<text:note-body>",
    "</text:note-body>",
    "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"4294967295\"/>",
    "</table:table-row></table:table>",
    "<text:change/>",
    "<agendaitem><agendaitemtitle>One</agendaitemtitle></agendaitem>",
    "<attendee name=\"Councillor A. Aber\" attendance=\"Present\"/>",
    "<meetingid>1</meetingid>",
    "Argymhelliad 2",
    "&#8232;",
    "&amp;",
];

/// A Word file with this body.
fn packed(body: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
    std::io::Write::write_all(&mut zip, format!("<w:document xmlns:w=\"w\">{body}</w:document>").as_bytes())
        .unwrap();
    zip.finish().unwrap().into_inner()
}

fn names() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("a.txt"), Just("a.md"), Just("a.html")]
}

/// Every span of the output, wherever it stands.
fn spans(value: &Value, found: &mut Vec<(usize, usize)>) {
    match value {
        Value::Object(members) => {
            for member in members.values() {
                spans(member, found);
            }
        }
        Value::Array(items) => {
            if let [Value::Number(start), Value::Number(end)] = items.as_slice() {
                let number = |number: &serde_json::Number| usize::try_from(number.as_u64().unwrap()).unwrap();
                found.push((number(start), number(end)));
            }
            for item in items {
                spans(item, found);
            }
        }
        _ => {}
    }
}

fn printed(reading: &Reading) -> Value {
    serde_json::to_value(Output::new(reading, &|problem| ("note", problem.code.to_owned()))).unwrap()
}

/// Reads bytes, and holds what was read to the contract.
fn check(name: &str, bytes: &[u8]) {
    let Ok(reading) = read(name, bytes, &Limits::default()) else { return };
    let output = printed(&reading);
    assert_eq!(
        output,
        printed(&read(name, bytes, &Limits::default()).unwrap()),
        "reading is not the same twice"
    );
    let mut found = Vec::new();
    spans(&output, &mut found);
    for (start, end) in found {
        assert!(start <= end && reading.text.get(start..end).is_some(), "{start}..{end} is not in the text");
    }
    let mut last = 0;
    for passage in &reading.passages {
        assert!(passage.span.start >= last, "passages overlap or are out of order");
        last = passage.span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(name in names(), bytes in vec(any::<u8>(), 0..600)) {
        check(name, &bytes);
    }

    #[test]
    fn any_text(name in names(), text in "\\PC{0,400}") {
        check(name, text.as_bytes());
    }

    #[test]
    fn pieces_of_papers_in_any_order(name in names(), pieces in vec((0..PIECES.len(), "[ \n]?"), 0..80)) {
        let text: String = pieces.iter().flat_map(|(at, gap)| [PIECES[*at], gap.as_str()]).collect();
        check(name, text.as_bytes());
    }

    #[test]
    fn marks_of_other_formats_in_any_order(
        order in vec(0..MARKS.len(), 0..30),
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 0..3),
    ) {
        let body: String = order.iter().map(|at| MARKS[*at]).collect();
        let office = format!("<office:document xmlns:office=\"o\"><office:body><office:text>{body}</office:text></office:body></office:document>");
        let meeting = format!("<meeting><meetingid>1</meetingid>{body}</meeting>");
        let mail = format!("From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n{body}\n--x\nContent-Type: text/html\n\n{body}");
        for mut bytes in [packed(&body), office.into_bytes(), meeting.into_bytes(), mail.into_bytes()] {
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            check("a", &bytes);
        }
    }

    #[test]
    fn registers_of_any_rows(cells in vec("[a-z0-9,;\t\"\n. /-]{0,12}", 0..40), separator in "[,;\t]") {
        let text = format!("Ref{separator}Recommendation{separator}Response{separator}When\n{}", cells.join(&separator));
        check("a", text.as_bytes());
    }

    #[test]
    fn a_paper_with_bytes_changed(
        name in names(),
        order in vec(0..PIECES.len(), 20..60),
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let text: String = order.iter().flat_map(|at| [PIECES[*at], "\n\n"]).collect();
        let mut bytes = text.into_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        check(name, &bytes);
    }
}
