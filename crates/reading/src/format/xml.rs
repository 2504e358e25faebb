//! XML, node by node. Names are those without their prefix. A document that declares entities is refused, whatever they
//! would grow to, and so is one that nests too deep.

use std::borrow::Cow;

use llinyn_model::error::{Error, ErrorKind};
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::decode;

/// Deepest nesting that is read. Real papers stay under 60.
const DEEPEST: usize = 256;

/// A node of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Node<'a> {
    /// An element begins.
    Open(&'a str, &'a Attributes<'a>),
    /// Words.
    Words(&'a str),
    /// An element ends.
    Close(&'a str),
}

/// The attributes of an element.
#[derive(Debug)]
pub(crate) struct Attributes<'a>(Vec<(&'a str, Cow<'a, str>)>);

impl Attributes<'_> {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }

    /// The value of an attribute that is a whole number.
    pub(crate) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether what the element switches is on: it is where nothing is said.
    pub(crate) fn is_on(&self) -> bool {
        !matches!(self.get("val"), Some("0" | "false" | "off" | "none"))
    }
}

/// Walks a document.
///
/// # Errors
/// [`ErrorKind::FileDamaged`] where it is not well formed or declares entities, [`ErrorKind::TooDeep`].
pub(crate) fn walk(bytes: &[u8], on: &mut dyn FnMut(Node<'_>)) -> Result<(), Error> {
    let text = decode::decode(bytes).map_err(|error| damaged(error.about))?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(damaged)? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Error::new(ErrorKind::TooDeep, DEEPEST.to_string()));
                }
                let name = tag.local_name();
                on(Node::Open(name.as_ref(), &attributes(&tag)?));
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                on(Node::Close(tag.local_name().as_ref()));
            }
            Event::Text(words) => on(Node::Words(&words.xml10_content())),
            Event::CData(words) => on(Node::Words(&words.xml10_content())),
            Event::GeneralRef(entity) => {
                let name = entity.xml10_content();
                let letter = entity.resolve_char_ref().map_err(damaged)?.map(String::from);
                let words = letter.as_deref().or_else(|| resolve_predefined_entity(&name));
                on(Node::Words(words.ok_or_else(|| damaged(&name))?));
            }
            Event::DocType(_) => return Err(damaged("DOCTYPE")),
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if depth == 0 { Ok(()) } else { Err(damaged("it ends too soon")) }
}

fn attributes<'t>(tag: &'t BytesStart<'_>) -> Result<Attributes<'t>, Error> {
    let mut found = Vec::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(damaged)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(damaged)?;
        found.push((attribute.key.local_name().into_inner(), value));
    }
    Ok(Attributes(found))
}

fn damaged(inside: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::FileDamaged, "").inside(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(xml: &str) -> Result<String, ErrorKind> {
        let mut words = String::new();
        let mut hear = |node: Node<'_>| {
            if let Node::Words(more) = node {
                words.push_str(more);
            }
        };
        walk(xml.as_bytes(), &mut hear).map_err(|error| error.kind)?;
        Ok(words)
    }

    #[test]
    fn what_is_well_formed_is_read_and_the_rest_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d \"&b;&b;\">]><a>&d;</a>";
        let deep = format!("{}x{}", "<a>".repeat(300), "</a>".repeat(300));
        for (xml, expected) in [
            ("<a>T&#x177; &amp; <b/>gardd<![CDATA[ < ]]></a>", Ok("Tŷ & gardd < ")),
            ("<a>open", Err(ErrorKind::FileDamaged)),
            ("<a></b>", Err(ErrorKind::FileDamaged)),
            ("<a>&unknown;</a>", Err(ErrorKind::FileDamaged)),
            (bomb, Err(ErrorKind::FileDamaged)),
            (&deep, Err(ErrorKind::TooDeep)),
        ] {
            assert_eq!(words(xml).as_deref().map_err(|kind| *kind), expected, "{xml}");
        }
    }
}
