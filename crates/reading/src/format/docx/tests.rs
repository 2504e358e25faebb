use llinyn_model::error::ErrorKind;
use llinyn_model::passage::PassageKind::{Heading, Item, Paragraph, Row, Table};

use super::super::archive::tests::packed;
use super::*;

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:styleId="Pennawd1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Mine"><w:name w:val="My head"/><w:basedOn w:val="Pennawd1"/></w:style>
    <w:style w:styleId="C1"><w:name w:val="toc 1"/></w:style>
    <w:style w:styleId="L"><w:name w:val="List Number"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;

const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
    <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
    <w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:lvlText w:val="Argymhelliad %1:"/></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num></w:numbering>"#;

/// A file with this body.
fn file(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>");
    let mut parts = vec![
        ("word/document.xml", &*document),
        ("word/styles.xml", STYLES),
        ("word/numbering.xml", NUMBERING),
    ];
    parts.extend(more);
    packed(&parts)
}

fn check(body: &str, expected: &[(PassageKind, Option<&str>, &str)]) {
    let (blocks, _) = blocks(&file(body, &[])).unwrap();
    let got: Vec<_> =
        blocks.iter().map(|block| (block.kind, block.number.as_deref(), block.text.as_str())).collect();
    assert_eq!(got, expected, "{body}");
}

/// A paragraph of a list.
fn item(list: u8, depth: u8, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn cell(more: &str, words: &str) -> String {
    format!("<w:tc><w:tcPr>{more}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>")
}

#[test]
fn paragraphs_are_what_their_styles_say() {
    check(
        r#"<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>Y prif </w:t></w:r><w:r><w:t>bennawd</w:t></w:r></w:p>
           <w:p><w:pPr><w:pStyle w:val="C1"/></w:pPr><w:r><w:t>Contents 4</w:t></w:r></w:p>
           <w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>multi</w:t><w:noBreakHyphen/><w:t>agency</w:t><w:softHyphen/></w:r></w:p>
           <w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>the report</w:t></w:r></w:hyperlink></w:p>
           <w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>of a style</w:t></w:r></w:p><w:p/>"#,
        &[
            (Heading, None, "Y prif bennawd"),
            (Paragraph, None, "One two multi-agency"),
            (Paragraph, None, "See the report"),
            (Item, Some("1."), "1. of a style"),
        ],
    );
}

#[test]
fn lists_are_counted_as_word_counts_them() {
    let body: String = [
        item(1, 0, "first"),
        item(1, 1, "part"),
        item(1, 1, "part"),
        item(1, 2, "deep"),
        item(2, 0, "dot"),
        item(1, 0, "second"),
        item(1, 1, "anew"),
        item(3, 0, "restarted"),
        item(4, 0, "Dylai’r Cyngor gyhoeddi."),
    ]
    .concat();
    check(
        &body,
        &[
            (Item, Some("1."), "1. first"),
            (Item, Some("(a)"), "(a) part"),
            (Item, Some("(b)"), "(b) part"),
            (Item, None, "1.b.i deep"),
            (Item, None, "dot"),
            (Item, Some("2."), "2. second"),
            (Item, Some("(a)"), "(a) anew"),
            (Item, Some("1."), "1. restarted"),
            (Item, None, "Argymhelliad 3: Dylai’r Cyngor gyhoeddi."),
        ],
    );
}

#[test]
fn tables_keep_their_columns() {
    let head =
        [cell("", "No"), cell("", "Recommendation"), cell("<w:gridSpan w:val=\"2\"/>", "Response")].concat();
    let one = [
        cell("<w:vMerge w:val=\"restart\"/>", "1"),
        cell("", "Publish"),
        cell("", "Accepted"),
        cell("", "May"),
    ];
    let two = [cell("<w:vMerge/>", "1"), cell("", "Explain"), cell("<w:gridSpan w:val=\"2\"/>", "Noted")];
    check(
        &format!(
            "<w:tbl><w:tr>{head}</w:tr><w:tr>{}</w:tr><w:tr>{}</w:tr></w:tbl>",
            one.concat(),
            two.concat()
        ),
        &[
            (Table, None, "No\tRecommendation\tResponse"),
            (Row, None, "1\tPublish\tAccepted\tMay"),
            (Row, None, "\tExplain\tNoted"),
        ],
    );
    let boxed = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cell("", "Recommendation 3: Publish."));
    check(&boxed, &[(Paragraph, None, "Recommendation 3: Publish.")]);
    let inner = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("", "a"), cell("", "b"));
    let outer = format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc>{}</w:tr></w:tbl>", cell("", "c"));
    check(&outer, &[(Row, None, "a b\tc")]);
}

#[test]
fn changes_are_told_and_what_was_deleted_is_not_read() {
    let body = r"<w:p><w:r><w:t>The Council </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>should</w:t></w:r></w:ins><w:r><w:t> publish.</w:t></w:r></w:p>
        <w:p><w:r><w:t>As it was.</w:t></w:r></w:p>
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Gone whole.</w:delText></w:r></w:del></w:p>
        <w:p><w:moveFrom><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>Moved here.</w:t></w:r></w:moveTo></w:p>";
    let (blocks, notes) = blocks(&file(body, &[])).unwrap();
    let about = |notes: &[Note]| notes.iter().map(|note| note.about.concat()).collect::<Vec<_>>().concat();
    let got: Vec<_> = blocks.iter().map(|block| (block.text.as_str(), about(&block.notes))).collect();
    assert_eq!(
        got,
        [
            ("The Council should publish.", "both".to_owned()),
            ("As it was.", String::new()),
            ("Moved here.", "inserted".to_owned())
        ]
    );
    assert_eq!(about(&notes), "deleted");
}

#[test]
fn notes_and_boxes_stand_behind_their_paragraph() {
    let notes = r#"<w:footnotes xmlns:w="w"><w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>no</w:t></w:r></w:p></w:footnote>
        <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> Of the year.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let body = r#"<w:p><w:r><w:t>We will</w:t><w:footnoteReference w:id="2"/><w:t> publish.</w:t></w:r><w:r><mc:AlternateContent>
        <mc:Choice><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></mc:Choice>
        <mc:Fallback><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>
        <w:p><w:r><w:lastRenderedPageBreak/><w:t>Next.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>
        <w:p><w:r><w:t>Later.</w:t></w:r></w:p>"#;
    let (blocks, notes) = blocks(&file(body, &[("word/footnotes.xml", notes)])).unwrap();
    let got: Vec<_> = blocks.iter().map(|block| (block.text.as_str(), block.page)).collect();
    assert_eq!(
        got,
        [
            ("We will publish.", None),
            ("Of the year.", None),
            ("Boxed.", None),
            ("Next.", None),
            ("Later.", Some(2))
        ]
    );
    assert_eq!(notes, [Note::part("hidden")]);
}

#[test]
fn what_is_not_read_is_told() {
    let links = r#"<Relationships><Relationship Type="a/hyperlink" TargetMode="External" Target="https://glanrafon.example"/>
        <Relationship Type="a/image" TargetMode="External" Target="https://glanrafon.example/a.png"/></Relationships>"#;
    let more = [
        ("word/vbaProject.bin", "x"),
        ("word/embeddings/a.xlsx", "x"),
        ("word/_rels/document.xml.rels", links),
    ];
    let (_, notes) = blocks(&file("<w:p/>", &more)).unwrap();
    assert_eq!(notes, [Note::part("macros"), Note::part("embedded"), Note::part("linked")]);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(300), "</w:sdt>".repeat(300));
    for (bytes, kind) in [
        (packed(&[("word/document.xml", "<w:document>")]), ErrorKind::FileDamaged),
        (packed(&[("word/styles.xml", STYLES)]), ErrorKind::FileDamaged),
        (file(&deep, &[]), ErrorKind::TooDeep),
    ] {
        assert_eq!(blocks(&bytes).unwrap_err().kind, kind);
    }
}
