use llinyn_model::error::ErrorKind;
use llinyn_model::passage::PassageKind::{Heading, Item, Paragraph, Row, Table};

use super::super::archive::tests::packed;
use super::*;

const STYLES: &str = r#"<office:automatic-styles><text:list-style style:name="L">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
    <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/>
    <text:list-level-style-bullet text:level="3"/></text:list-style>
    <text:list-style style:name="A"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="Argymhelliad " style:num-suffix=":"/></text:list-style>
    </office:automatic-styles>"#;

/// A file with this text.
fn flat(text: &str) -> String {
    format!(
        "<office:document xmlns:office=\"o\" xmlns:text=\"t\" xmlns:style=\"s\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:svg=\"v\">{STYLES}<office:body><office:text>{text}</office:text></office:body></office:document>"
    )
}

fn check(text: &str, expected: &[(PassageKind, Option<&str>, &str)]) {
    let flat = flat(text);
    let archive = packed(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &flat)]);
    for bytes in [flat.as_bytes(), &archive] {
        let (blocks, _) = blocks(bytes).unwrap();
        let got: Vec<_> =
            blocks.iter().map(|block| (block.kind, block.number.as_deref(), block.text.as_str())).collect();
        assert_eq!(got, expected, "{text}");
    }
}

#[test]
fn paragraphs_and_lists() {
    check(
        r#"<text:table-of-content><text:p>Contents 4</text:p></text:table-of-content>
           <text:h text:outline-level="2">Y prif <text:span>bennawd</text:span></text:h>
           <text:p>One<text:tab/>two<text:s text:c="3"/>three<text:line-break/><text:a>linked</text:a><office:annotation><text:p>remark</text:p></office:annotation></text:p>
           <text:list text:style-name="L"><text:list-item><text:p>first</text:p><text:p>goes on</text:p>
             <text:list><text:list-item><text:p>part</text:p><text:list><text:list-item><text:p>dot</text:p></text:list-item></text:list></text:list-item></text:list>
           </text:list-item><text:list-item text:start-value="5"><text:p>fifth</text:p></text:list-item></text:list>
           <text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:p>sixth</text:p></text:list-item></text:list>
           <text:list text:style-name="A"><text:list-item><text:p>Dylai’r Cyngor gyhoeddi.</text:p></text:list-item></text:list>"#,
        &[
            (Heading, None, "Y prif bennawd"),
            (Paragraph, None, "One two three linked"),
            (Item, Some("1."), "1. first"),
            (Paragraph, None, "goes on"),
            (Item, Some("(a)"), "(a) part"),
            (Item, None, "dot"),
            (Item, Some("5."), "5. fifth"),
            (Item, Some("6."), "6. sixth"),
            (Item, None, "Argymhelliad 1: Dylai’r Cyngor gyhoeddi."),
        ],
    );
}

#[test]
fn tables_notes_and_boxes() {
    check(
        r#"<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Rhif</text:p></table:table-cell>
             <table:table-cell><text:p>Argymhelliad</text:p></table:table-cell><table:table-cell><text:p>Ymateb</text:p></table:table-cell></table:table-row></table:table-header-rows>
           <table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1</text:p></table:table-cell><table:table-cell><text:p>Cyhoeddi</text:p><text:p>bob chwarter</text:p></table:table-cell><table:table-cell><text:p>Derbyn</text:p></table:table-cell></table:table-row>
           <table:table-row><table:covered-table-cell/><table:table-cell table:number-columns-spanned="2"><text:p>Esbonio</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
           <table:table-row><table:table-cell table:number-columns-repeated="99999999"/></table:table-row></table:table>
           <text:p>We will<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of the year.</text:p></text:note-body></text:note> publish.<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box><svg:desc>a picture</svg:desc></draw:frame></text:p>"#,
        &[
            (Table, None, "Rhif\tArgymhelliad\tYmateb"),
            (Row, None, "1\tCyhoeddi\u{2028}bob chwarter\tDerbyn"),
            (Row, None, "\tEsbonio"),
            (Paragraph, None, "We will publish."),
            (Paragraph, None, "Of the year."),
            (Paragraph, None, "Boxed."),
        ],
    );
}

#[test]
fn changes_are_told_and_what_was_deleted_is_not_read() {
    let text = r#"<text:tracked-changes><text:changed-region text:id="a"><text:deletion><office:change-info/><text:p>may</text:p></text:deletion></text:changed-region>
        <text:changed-region text:id="b"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>
        <text:p>The Council <text:change text:change-id="a"/><text:change-start text:change-id="b"/>should<text:change-end text:change-id="b"/> publish.</text:p><text:p>As it was.<text:soft-page-break/></text:p><text:p>Later.</text:p>"#;
    let (blocks, _) = blocks(flat(text).as_bytes()).unwrap();
    let got: Vec<_> =
        blocks.iter().map(|block| (block.text.as_str(), block.page, block.notes.as_slice())).collect();
    let both = Note::changes(true, true).unwrap();
    assert_eq!(
        got,
        [
            ("The Council should publish.", None, &[both][..]),
            ("As it was.", None, &[]),
            ("Later.", Some(2), &[])
        ]
    );
}

#[test]
fn what_is_not_read_is_told_and_what_is_locked_refused() {
    let scripts = flat("<text:p>Words.</text:p>")
        .replace("<office:body>", "<office:scripts><office:script/></office:scripts><office:body>");
    assert_eq!(blocks(scripts.as_bytes()).unwrap().1, [Note::part("macros")]);
    let manifest = "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    let locked = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "random"),
    ]);
    assert_eq!(blocks(&locked).unwrap_err().kind, ErrorKind::FileEncrypted);
    let sheet =
        packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<a/>")]);
    assert_eq!(blocks(&sheet).unwrap_err().kind, ErrorKind::NotText);
}
