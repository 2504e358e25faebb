//! The numbers of an OpenDocument text's lists, which it does not print.

use std::collections::HashMap;

use crate::format::numeral::Numeral;
use crate::format::xml::{Attributes, Node};

/// How many levels a list has.
const LEVELS: usize = 10;

/// A level of a style of lists.
#[derive(Clone, Debug)]
struct Level {
    numeral: Numeral,
    before: String,
    after: String,
    start: u32,
    /// How many levels are printed, itself the last.
    shown: usize,
}

/// A list that is open.
#[derive(Clone, Debug, Default)]
struct List {
    style: String,
    count: Option<u32>,
    /// The number the next item is given instead.
    given: Option<u32>,
    /// Whether an item began and none of its paragraphs was numbered yet.
    waiting: bool,
}

/// The styles of lists, and the lists that are open.
#[derive(Debug, Default)]
pub(super) struct Lists {
    styles: HashMap<String, Vec<Option<Level>>>,
    style: Option<String>,
    open: Vec<List>,
    /// The lists around a cell, a box or a note.
    outer: Vec<Vec<List>>,
    /// Where the last list of each style ended, for one that goes on.
    ended: HashMap<String, u32>,
}

impl Lists {
    /// Hears of the styles.
    pub(super) fn style(&mut self, node: &Node<'_>) {
        match node {
            Node::Open("list-style", tag) => {
                let name = tag.get("name").unwrap_or_default().to_owned();
                self.styles.insert(name.clone(), vec![None; LEVELS]);
                self.style = Some(name);
            }
            Node::Close("list-style") => self.style = None,
            Node::Open("list-level-style-number" | "list-level-style-bullet", tag) => {
                let at = tag.number("level").and_then(|level| usize::try_from(level).ok()?.checked_sub(1));
                let levels = self.style.as_ref().and_then(|style| self.styles.get_mut(style));
                if let Some(level) = levels.zip(at).and_then(|(levels, at)| levels.get_mut(at)) {
                    *level = Some(self::level(tag));
                }
            }
            _ => {}
        }
    }

    /// A list begins. One within another has its style where it names none.
    pub(super) fn open(&mut self, tag: &Attributes) {
        let style = tag.get("style-name").map(str::to_owned);
        let style = style.or_else(|| self.open.last().map(|list| list.style.clone())).unwrap_or_default();
        let goes_on = tag.get("continue-numbering") == Some("true") || tag.get("continue-list").is_some();
        let count = goes_on.then(|| self.ended.get(&style).copied()).flatten();
        self.open.push(List { style, count, ..List::default() });
    }

    pub(super) fn close(&mut self) {
        if let Some(List { style, count: Some(count), .. }) = self.open.pop()
            && self.open.is_empty()
        {
            self.ended.insert(style, count);
        }
    }

    /// An item begins.
    pub(super) fn item(&mut self, tag: &Attributes) {
        if let Some(list) = self.open.last_mut() {
            list.waiting = true;
            list.given = tag.number("start-value");
        }
    }

    /// A cell, a box or a note begins, which is in no list.
    pub(super) fn enter(&mut self) {
        self.outer.push(std::mem::take(&mut self.open));
    }

    pub(super) fn leave(&mut self) {
        self.open = self.outer.pop().unwrap_or_default();
    }

    /// The number of a paragraph, as printed: empty for a bullet, none where it is no item or goes on with one.
    pub(super) fn number(&mut self) -> Option<String> {
        let depth = self.open.len().checked_sub(1)?;
        let list = self.open.last_mut().filter(|list| list.waiting)?;
        list.waiting = false;
        let levels = self.styles.get(&list.style);
        let level = levels.and_then(|levels| levels.get(depth)?.clone());
        let start = level.as_ref().map_or(1, |level| level.start);
        let next = list.count.map_or(start, |count| count.saturating_add(1));
        list.count = Some(list.given.take().unwrap_or(next));
        let (Some(levels), Some(level)) = (levels, level.filter(|level| level.numeral != Numeral::None))
        else {
            return Some(String::new());
        };
        let first = (depth + 1).saturating_sub(level.shown);
        let numbers: Vec<String> = (first..=depth)
            .filter_map(|at| Some((levels.get(at)?.as_ref()?.numeral, self.open.get(at)?.count?)))
            .map(|(numeral, count)| numeral.printed(count))
            .filter(|number| !number.is_empty())
            .collect();
        Some(format!("{}{}{}", level.before, numbers.join("."), level.after).trim().to_owned())
    }
}

fn level(tag: &Attributes) -> Level {
    Level {
        numeral: match tag.get("num-format") {
            Some("1") => Numeral::Decimal,
            Some("a") => Numeral::Letter,
            Some("A") => Numeral::Capital,
            Some("i") => Numeral::Roman,
            Some("I") => Numeral::CapitalRoman,
            _ => Numeral::None,
        },
        before: tag.get("num-prefix").unwrap_or_default().to_owned(),
        after: tag.get("num-suffix").unwrap_or_default().to_owned(),
        start: tag.number("start-value").unwrap_or(1),
        shown: tag.number("display-levels").and_then(|levels| usize::try_from(levels).ok()).unwrap_or(1),
    }
}
