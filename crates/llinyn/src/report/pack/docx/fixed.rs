//! The parts of the file that are much the same in each: types, relations, properties, styles, the footer.

use llinyn_model::Language;

use super::{Pack, escaped, region};

/// How every part begins.
pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
/// What the type of a relation begins with.
pub(super) const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// What the whole refers to.
pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"document\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>",
    "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>",
    "</Relationships>"
);
/// What every document refers to; its own links and charts come behind.
pub(super) const DOCUMENT_RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>",
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
    "<Relationship Id=\"styles\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>",
    "<Relationship Id=\"footer\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer\" Target=\"footer.xml\"/>"
);

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// What each part of the file is.
pub(super) fn content_types(charts: usize) -> String {
    const OFFICE: &str = "application/vnd.openxmlformats-officedocument.";
    let part =
        |name: &str, kind: &str| format!("<Override PartName=\"/{name}\" ContentType=\"{kind}+xml\"/>");
    let word = |name: &str, kind: &str| {
        part(&format!("word/{name}.xml"), &format!("{OFFICE}wordprocessingml.{kind}"))
    };
    let charts = (0..charts).map(|at| part(&super::chart::path(at), &format!("{OFFICE}drawingml.chart")));
    let parts = [
        word("document", "document.main"),
        word("styles", "styles"),
        word("footer", "footer"),
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
    ];
    let parts: String = parts.into_iter().chain(charts).collect();
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{parts}</Types>"
    )
}

/// Title, language and stamp.
pub(super) fn core(pack: &Pack) -> String {
    let (title, stamp, lang) = (escaped(&pack.title), &pack.stamp, region(pack.language));
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>Llinyn</dc:creator>\
         <dc:identifier>{stamp}</dc:identifier><dc:language>{lang}</dc:language></cp:coreProperties>"
    )
}

/// The document around its body, on A4.
pub(super) fn document(body: &str) -> String {
    format!(
        "{HEAD}<w:document xmlns:w=\"{WORD}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><w:body>{body}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

/// The number of the page, and the stamp on each.
pub(super) fn footer(stamp: &str) -> String {
    let stamp = escaped(stamp);
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{WORD}\"><w:p><w:pPr><w:pStyle w:val=\"Proof\"/></w:pPr>\
         <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>\
         <w:r><w:t xml:space=\"preserve\"> · {stamp}</w:t></w:r></w:p></w:ftr>"
    )
}

/// How paragraphs of each sort look: their name, what they are based on, and their properties.
const STYLES: [(&str, &str, &str, &str); 6] = [
    ("Title", "Title", "<w:spacing w:after=\"160\"/>", "<w:b/><w:sz w:val=\"40\"/>"),
    (
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"30\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:sz w:val=\"24\"/>",
    ),
    ("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", "<w:b/>"),
    ("Proof", "Proof", "<w:spacing w:before=\"80\"/>", "<w:sz w:val=\"18\"/>"),
];

/// The styles, in the language of the document.
pub(super) fn styles(language: Language) -> String {
    let lang = region(language);
    let paragraph = |(id, name, paragraph, run): (&str, &str, &str, &str)| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        )
    };
    let missing = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"8A1C3C\"/></w:pBdr>";
    let missing = ("Missing", "Missing", missing, "<w:b/><w:color w:val=\"8A1C3C\"/>");
    let paragraphs: String = STYLES.into_iter().chain([missing]).map(paragraph).collect();
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let edges =
        edges.map(|edge| format!("<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"5C554D\"/>"));
    format!(
        "{HEAD}<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"24\"/><w:lang w:val=\"{lang}\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         {paragraphs}<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"8A1C3C\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{}\
         </w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar>\
         </w:tblPr></w:style></w:styles>",
        edges.concat()
    )
}
