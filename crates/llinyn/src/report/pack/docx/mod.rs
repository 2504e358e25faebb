//! A pack as DOCX that an officer can edit: headings as headings, the language of every word, header rows that repeat,
//! charts that are charts, with what they show in words. (ECMA-376, Part 1; the names of elements are its own.)

mod chart;
mod fixed;

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Block, Chart, Pack};
use crate::picture::{Table, Text};
use crate::public::in_language;

/// The media type of such a file.
pub const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// How wide the text of a page is, in twentieths of a point.
const PAGE: usize = 9_638;

/// The file. Links lead to pages of the site at `address`; without one they are left out.
///
/// # Errors
/// Where the archive cannot be written, which memory does not refuse.
pub fn written(pack: &Pack, address: &str) -> Result<Vec<u8>, Error> {
    let mut body = Body { address, language: pack.language, ..Body::default() };
    body.pack(pack);
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), fixed::content_types(body.charts.len())),
        ("_rels/.rels".to_owned(), fixed::RELATIONS.to_owned()),
        ("docProps/core.xml".to_owned(), fixed::core(pack)),
        ("word/styles.xml".to_owned(), fixed::styles(pack.language)),
        ("word/footer.xml".to_owned(), fixed::footer(&pack.stamp.to_string())),
        ("word/_rels/document.xml.rels".to_owned(), body.relations()),
        ("word/document.xml".to_owned(), fixed::document(&body.xml)),
    ];
    files.extend(body.charts.into_iter().enumerate().map(|(at, xml)| (chart::path(at), xml)));
    let failed = |error: &dyn std::fmt::Display| Error::new(ErrorKind::Inside, "").inside(error);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, xml) in files {
        archive.start_file(path, SimpleFileOptions::default()).map_err(|error| failed(&error))?;
        archive.write_all(xml.as_bytes()).map_err(|error| failed(&error))?;
    }
    Ok(archive.finish().map_err(|error| failed(&error))?.into_inner())
}

/// The body of the document, as far as it is written.
#[derive(Default)]
struct Body<'a> {
    xml: String,
    address: &'a str,
    /// The language of the pages links lead to.
    language: Language,
    /// The addresses links lead to.
    links: Vec<String>,
    charts: Vec<String>,
}

impl Body<'_> {
    fn pack(&mut self, pack: &Pack) {
        let own = |words: &str| Text::new(words, pack.language);
        self.paragraph("Title", &own(&pack.title));
        for (name, text) in &pack.facts {
            let name = own(&format!("{name}: "));
            self.push("<w:p>");
            self.run(&name, true);
            self.run(text, false);
            self.push("</w:p>");
        }
        for part in &pack.parts {
            self.paragraph(&format!("Heading{}", part.level), &own(&part.heading));
            if let Some(missing) = &part.missing {
                self.paragraph("Missing", &own(missing));
            }
            for block in &part.blocks {
                match block {
                    Block::Paragraph(text) => self.paragraph("Normal", text),
                    Block::Table(table) => self.table(table, pack.language),
                    Block::Chart(chart) => self.chart(chart, pack.language),
                }
            }
        }
        self.paragraph("Proof", &own(&pack.proof));
        self.paragraph("Proof", &own(&pack.stamp.to_string()));
    }

    fn push(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    fn paragraph(&mut self, style: &str, text: &Text) {
        self.push(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
        self.run(text, false);
        self.push("</w:p>");
    }

    /// Words in their language, as a link where they lead somewhere.
    fn run(&mut self, text: &Text, bold: bool) {
        let link = text.link.as_ref().filter(|_| !self.address.is_empty()).map(|path| {
            self.links.push(format!("{}{}", self.address, in_language(path, self.language)));
            self.links.len()
        });
        if let Some(number) = link {
            self.push(&format!("<w:hyperlink r:id=\"link{number}\">"));
        }
        let bold = if bold { "<w:b/>" } else { "" };
        let style = if link.is_some() { "<w:rStyle w:val=\"Hyperlink\"/>" } else { "" };
        let (lang, words) = (region(text.language), escaped(&text.words));
        self.push(&format!(
            "<w:r><w:rPr>{style}{bold}<w:lang w:val=\"{lang}\"/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>"
        ));
        if link.is_some() {
            self.push("</w:hyperlink>");
        }
    }

    /// A table with its caption; its first row is a header that repeats on every page.
    fn table(&mut self, table: &Table, language: Language) {
        self.paragraph("Caption", &Text::new(table.caption.as_str(), language));
        let (caption, columns) = (escaped(&table.caption), table.head.len().max(1));
        let width = PAGE / columns;
        self.push("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        self.push("<w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:noVBand=\"1\"/>");
        self.push(&format!("<w:tblCaption w:val=\"{caption}\"/></w:tblPr><w:tblGrid>"));
        self.push(&format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns));
        self.push("</w:tblGrid>");
        let head: Vec<Text> = table.head.iter().map(|words| Text::new(words.as_str(), language)).collect();
        self.row(&head, true);
        for row in &table.rows {
            self.row(row, false);
        }
        self.push("</w:tbl><w:p/>");
    }

    fn row(&mut self, cells: &[Text], heads: bool) {
        let repeats = if heads { "<w:tblHeader/>" } else { "" };
        self.push(&format!("<w:tr><w:trPr><w:cantSplit/>{repeats}</w:trPr>"));
        for cell in cells {
            self.push("<w:tc><w:p>");
            self.run(cell, heads);
            self.push("</w:p></w:tc>");
        }
        self.push("</w:tr>");
    }

    /// A chart that can be edited, and the table behind it.
    fn chart(&mut self, chart: &Chart, language: Language) {
        self.charts.push(chart::written(&chart.bars, language));
        let number = self.charts.len();
        self.push(&chart::drawing(number, &chart.picture));
        self.table(&chart.table, language);
    }

    /// What the document refers to: links by `link1`, charts by `chart1`.
    fn relations(&self) -> String {
        let mut xml = fixed::DOCUMENT_RELATIONS.to_owned();
        for (at, link) in self.links.iter().enumerate() {
            let (number, link) = (at + 1, escaped(link));
            // Writing to a string does not fail.
            let _ = write!(
                xml,
                "<Relationship Id=\"link{number}\" Type=\"{}hyperlink\" Target=\"{link}\" TargetMode=\"External\"/>",
                fixed::RELATION
            );
        }
        for at in 0..self.charts.len() {
            let number = at + 1;
            let _ = write!(
                xml,
                "<Relationship Id=\"chart{number}\" Type=\"{}chart\" Target=\"charts/chart{number}.xml\"/>",
                fixed::RELATION
            );
        }
        xml + "</Relationships>"
    }
}

/// The language with the country whose spelling is used.
fn region(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        Language::Cy => "cy-GB",
    }
}

/// Words for XML; what XML cannot hold is left out.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
