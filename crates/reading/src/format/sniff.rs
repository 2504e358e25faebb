//! What a file is, by its bytes. Its name tells Markdown from text, and HTML that does not begin as such, and no more.

use super::{Format, agenda, mail};

/// How far into an XML file its root element is looked for.
const FRONT: usize = 2_048;

/// The format of a file that is no plain text, where it is one that is read.
pub(crate) fn packed(bytes: &[u8]) -> Option<Format> {
    // A few bytes may stand before the mark of a PDF; every reader of one leaves them out.
    if bytes.windows(5).take(16).any(|mark| mark == b"%PDF-") {
        return Some(Format::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return archive(bytes);
    }
    if mail::is_mail(bytes) {
        return Some(Format::Mail);
    }
    let front = String::from_utf8_lossy(bytes.get(..FRONT).unwrap_or(bytes));
    match root(&front)? {
        "office:document" => Some(Format::Fodt),
        root if agenda::is_agenda(root, &front) => Some(Format::Agenda),
        _ => None,
    }
}

/// The format of a text.
pub(crate) fn text(name: &str, text: &str) -> Format {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    let looks_like_html = start.starts_with("<!doctype html") || start.starts_with("<html");
    match extension.as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        _ if looks_like_html => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        _ => Format::Text,
    }
}

/// An archive by the parts that are named in it; the names stand in plain letters, however much is packed.
fn archive(bytes: &[u8]) -> Option<Format> {
    let named = |name: &str| memchr::memmem::find(bytes, name.as_bytes()).is_some();
    match () {
        () if named("word/document.xml") => Some(Format::Docx),
        () if named("xl/workbook.xml") => Some(Format::Xlsx),
        () if bytes.get(30..).is_some_and(|rest| rest.starts_with(b"mimetype")) && named("content.xml") => {
            Some(Format::Odt)
        }
        () => None,
    }
}

/// The name of the root element of an XML text.
fn root(front: &str) -> Option<&str> {
    let mut rest = front.trim_start_matches('\u{feff}').trim_start();
    while rest.starts_with("<?") || rest.starts_with("<!") {
        rest = rest.split_once('>')?.1.trim_start();
    }
    let name = rest.strip_prefix('<')?;
    name.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_of_an_xml_text_is_found() {
        for (front, expected) in [
            ("<?xml version=\"1.0\"?>\n<!-- a -->\n<office:document a=\"b\">", Some("office:document")),
            ("<html>", Some("html")),
            ("words", None),
            ("<?xml", None),
        ] {
            assert_eq!(root(front), expected, "{front}");
        }
    }
}
