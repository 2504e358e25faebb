//! What a file is, by its bytes: its name is never believed.

use std::io::{Cursor, Read};

use llinyn_model::evidence::FileKind;
use zip::ZipArchive;

/// How a ZIP archive begins, and with it every file of an office program.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// The first words of an open document of text.
const ODT: &str = "application/vnd.oasis.opendocument.text";

/// The kind of a file that is fit for evidence; none for everything else, programs and archives among it.
pub(super) fn kind(bytes: &[u8]) -> Option<FileKind> {
    match infer::get(bytes).map(|sniffed| sniffed.mime_type()) {
        Some("application/pdf") => Some(FileKind::Pdf),
        Some("image/png") => Some(FileKind::Png),
        Some("image/jpeg") => Some(FileKind::Jpeg),
        Some("text/x-shellscript") => None,
        _ if bytes.starts_with(ARCHIVE) => office(bytes),
        // Words such as “BM” begin a picture as well as a sentence: what is text throughout is text.
        _ => text(bytes).filter(|text| !is_markup(text)).map(|_| FileKind::Text),
    }
}

/// The words of a file that is text throughout.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    let text = llinyn_reading::text(bytes).ok()?;
    text.chars().all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{c}')).then_some(text)
}

/// Whether text is markup: what reads it may run it.
fn is_markup(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').starts_with('<')
}

/// The kind of an office program's file, where it holds no program itself.
fn office(bytes: &[u8]) -> Option<FileKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names = archive.file_names().map(|name| name.map(|name| name.to_lowercase()));
    let names: Vec<String> = names.collect::<Result<_, _>>().ok()?;
    let holds = |name: &str| names.iter().any(|held| held == name);
    let runs = |name: &String| {
        name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/")
    };
    if names.iter().any(runs) {
        return None;
    }
    if holds("[content_types].xml") {
        return match (holds("word/document.xml"), holds("xl/workbook.xml")) {
            (true, false) => Some(FileKind::Docx),
            (false, true) => Some(FileKind::Xlsx),
            _ => None,
        };
    }
    let mut stated = String::new();
    let mut mark = archive.by_name("mimetype").ok()?.take(128);
    mark.read_to_string(&mut stated).ok()?;
    (stated.trim() == ODT && holds("content.xml")).then_some(FileKind::Odt)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, words) in files {
            archive.start_file(*name, SimpleFileOptions::default()).unwrap();
            archive.write_all(words.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn files_are_known_by_their_bytes() {
        let types = ("[Content_Types].xml", "<Types/>");
        let word = ("word/document.xml", "<document/>");
        for (what, bytes, expected) in [
            ("a PDF", b"%PDF-1.7\n1 0 obj".to_vec(), Some(FileKind::Pdf)),
            ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Some(FileKind::Png)),
            ("a photograph", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), Some(FileKind::Jpeg)),
            ("Welsh words", "Tŷ’r plant: 12, 14\n".into(), Some(FileKind::Text)),
            ("words that begin like a picture", b"BMA advice to carers".to_vec(), Some(FileKind::Text)),
            ("a document", archive(&[types, word]), Some(FileKind::Docx)),
            ("a sheet", archive(&[types, ("xl/workbook.xml", "")]), Some(FileKind::Xlsx)),
            ("an open document", archive(&[("mimetype", ODT), ("content.xml", "")]), Some(FileKind::Odt)),
            ("a document with a program", archive(&[types, word, ("word/vbaProject.bin", "")]), None),
            ("an archive", archive(&[("run.exe", "MZ")]), None),
            ("half an archive", archive(&[types, word])[..40].to_vec(), None),
            (
                "an open sheet",
                archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
                None,
            ),
            ("a program", b"MZ\x90\0\x03\0\0\0".to_vec(), None),
            ("another program", b"\x7fELF\x02\x01\x01\0".to_vec(), None),
            ("a script", b"#!/bin/sh\nrm -rf /\n".to_vec(), None),
            ("a page", b"<!DOCTYPE html><script>1</script>".to_vec(), None),
            ("a drawing", b"<?xml version=\"1.0\"?><svg/>".to_vec(), None),
            ("a drawing without a heading", "\u{feff}\n<svg onload=\"1\"/>".into(), None),
            ("words about less", b"a < b".to_vec(), Some(FileKind::Text)),
            ("noise", vec![0, 159, 146, 150], None),
            ("words with a bell", b"ding\x07".to_vec(), None),
        ] {
            assert_eq!(kind(&bytes), expected, "{what}");
        }
    }
}
