//! The report as an officer opens it: LibreOffice reads every heading, table and word of it, in its language.

use std::path::Path;
use std::process::Command;

use roxmltree::{Document, Node};
use serde_json::Value;

use crate::program::Program;
use crate::site::{LANGUAGES, Language};
use crate::{Outcome, setting};

const BOARD: &str = "glanrafon-safeguarding-children-board";

#[test]
fn libreoffice_reads_the_whole_report() {
    let program = Program::start().unwrap();
    for language in LANGUAGES {
        let problems = read(&program, language).unwrap();
        assert!(problems.is_empty(), "{}: {problems:#?}", language.tag);
    }
}

/// All that LibreOffice does not find again of a report.
fn read(program: &Program, language: Language) -> Outcome<Vec<String>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("report.docx");
    let out = file.to_str().ok_or("a folder without a name")?;
    program.told_in(language.tag, &["pack", BOARD, "--format", "docx", "--out", out])?;
    let pack = program.told_in(language.tag, &["pack", BOARD, "--format", "json"])?;
    let pack: Value = serde_json::from_str(&pack)?;
    let opened = open(folder.path(), &file)?;
    let document = Document::parse(&opened)?;
    Ok(compare(&pack, &document, language))
}

/// What LibreOffice makes of a document: one whole file of OpenDocument.
fn open(folder: &Path, file: &Path) -> Outcome<String> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new(setting("LLINYN_SOFFICE")?);
    office.arg(profile).args(["--headless", "--convert-to", "fodt", "--outdir"]).arg(folder).arg(file);
    let done = office.output()?;
    if !done.status.success() {
        return Err(String::from_utf8_lossy(&done.stderr).into());
    }
    Ok(std::fs::read_to_string(file.with_extension("fodt"))?)
}

fn compare(pack: &Value, document: &Document<'_>, language: Language) -> Vec<String> {
    let mut problems = Vec::new();
    let named =
        |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name_of(name)));
    let parts = pack["parts"].as_array().map(Vec::as_slice).unwrap_or_default();
    let expected: Vec<(String, String)> =
        parts.iter().map(|part| (part["level"].to_string(), told(&part["heading"]))).collect();
    let headings: Vec<(String, String)> = named("h")
        .map(|node| {
            let level = node.attributes().find(|one| one.name() == "outline-level");
            (level.map_or_else(String::new, |level| level.value().to_owned()), text(node))
        })
        .collect();
    if headings != expected {
        problems.push(format!("the headings are {headings:?}, not {expected:?}"));
    }
    for table in named("table") {
        if !table.children().any(|node| node.has_tag_name(name_of("table-header-rows"))) {
            problems.push(format!("a table without a row of headings: {}", text(table)));
        }
    }
    let blocks: Vec<&Value> = parts
        .iter()
        .flat_map(|part| part["blocks"].as_array().map(Vec::as_slice).unwrap_or_default())
        .collect();
    let tables = blocks.iter().filter(|block| block["head"].is_array() || block["table"].is_object()).count();
    if named("table").count() < tables || tables == 0 {
        problems.push(format!("{tables} tables, of which fewer are there"));
    }
    let whole = text(document.root());
    let words =
        blocks.iter().flat_map(|block| block["rows"].as_array().map(Vec::as_slice).unwrap_or_default());
    for cell in words.flat_map(|row| row.as_array().map(Vec::as_slice).unwrap_or_default()) {
        let words = squeezed(&told(&cell["words"]));
        if !whole.contains(&words) {
            problems.push(format!("{words:?} is not there"));
        }
    }
    let spoken: Vec<String> = named("language").map(text).collect();
    if !spoken.iter().any(|tag| tag == &format!("{}-GB", language.tag)) {
        problems.push(format!("the document is in {spoken:?}"));
    }
    problems
}

/// A name of OpenDocument that these tests look for.
fn name_of(name: &'static str) -> (&'static str, &'static str) {
    match name {
        "h" => ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", name),
        "language" => ("http://purl.org/dc/elements/1.1/", name),
        _ => ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", name),
    }
}

/// All text of a node, with one space where the document has several or a break.
fn text(node: Node<'_, '_>) -> String {
    squeezed(
        &node
            .descendants()
            .filter_map(|node| node.is_text().then(|| node.text()).flatten())
            .collect::<String>(),
    )
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn told(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
