//! The styles of a Word file, as far as they say what a paragraph is. Their names are English in every language of Word.

use std::collections::HashMap;

use llinyn_model::error::Error;

use crate::format::xml::{Node, walk};

/// How many styles one may be based on.
const CHAIN: usize = 16;

/// What a style says of its paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// How deep a heading they are.
    pub(super) level: Option<u8>,
    /// Whether they are lines of a table of contents.
    pub(super) is_contents: bool,
    pub(super) list: Option<String>,
    pub(super) depth: Option<usize>,
    based_on: Option<String>,
}

/// All styles, by id.
#[derive(Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    pub(super) fn read(part: Option<&[u8]>) -> Result<Styles, Error> {
        let mut styles = Styles::default();
        let (mut id, mut style) = (String::new(), Style::default());
        let mut hear = |node: Node<'_>| match node {
            Node::Open("style", tag) => {
                tag.get("styleId").unwrap_or_default().clone_into(&mut id);
                style = Style::default();
            }
            Node::Open("name", tag) => {
                let name = tag.get("val").unwrap_or_default().to_ascii_lowercase();
                style.is_contents = name.starts_with("toc ");
                style.level = heading(&name).or(style.level);
            }
            Node::Open("basedOn", tag) => style.based_on = tag.get("val").map(str::to_owned),
            Node::Open("numId", tag) => style.list = tag.get("val").map(str::to_owned),
            Node::Open("ilvl", tag) => {
                style.depth = tag.number("val").and_then(|depth| usize::try_from(depth).ok());
            }
            Node::Open("outlineLvl", tag) => {
                let level = tag.number("val").and_then(|level| u8::try_from(level).ok());
                style.level = style.level.or(level.filter(|level| *level < 9).map(|level| level + 1));
            }
            Node::Close("style") => {
                styles.0.insert(std::mem::take(&mut id), std::mem::take(&mut style));
            }
            _ => {}
        };
        if let Some(part) = part {
            walk(part, &mut hear)?;
        }
        Ok(styles)
    }

    /// What a style says, with all it is based on.
    pub(super) fn get(&self, id: Option<&str>) -> Style {
        let mut found = Style::default();
        let mut next = id;
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.0.get(id)) else { break };
            found.level = found.level.or(style.level);
            found.is_contents |= style.is_contents;
            found.list = found.list.or_else(|| style.list.clone());
            found.depth = found.depth.or(style.depth);
            next = style.based_on.as_deref();
        }
        found
    }
}

fn heading(name: &str) -> Option<u8> {
    match name {
        "title" => Some(1),
        _ => name.strip_prefix("heading ")?.parse().ok(),
    }
}
