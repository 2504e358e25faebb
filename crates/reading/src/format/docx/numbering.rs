//! The numbers of a Word file's lists, which it does not print: they are counted as Word counts them.

use std::collections::{HashMap, HashSet};

use llinyn_model::error::Error;

use crate::format::numeral::Numeral;
use crate::format::xml::{Node, walk};

/// How many levels a list has.
const LEVELS: usize = 9;

/// A level of a list.
#[derive(Clone, Debug)]
struct Level {
    start: u32,
    numeral: Numeral,
    /// What is printed, `%1` for the number of the first level.
    text: String,
}

impl Default for Level {
    fn default() -> Level {
        Level { start: 1, numeral: Numeral::Decimal, text: String::new() }
    }
}

/// A list that paragraphs refer to.
#[derive(Clone, Debug, Default)]
struct List {
    /// What it looks like, which it may share with others.
    look: String,
    restarts: HashMap<usize, u32>,
}

/// All lists, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    looks: HashMap<String, Vec<Level>>,
    lists: HashMap<String, List>,
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<String>,
}

impl Numbering {
    pub(super) fn read(part: Option<&[u8]>) -> Result<Numbering, Error> {
        let mut numbering = Numbering::default();
        if let Some(part) = part {
            let mut open = Open::default();
            walk(part, &mut |node| open.node(&node, &mut numbering))?;
        }
        Ok(numbering)
    }

    /// The number of the next paragraph of a list, as printed: empty for a bullet, none where there is no such list.
    pub(super) fn next(&mut self, id: &str, depth: usize) -> Option<String> {
        let list = self.lists.get(id)?;
        let levels = self.looks.get(&list.look)?;
        let level = levels.get(depth)?;
        let counted = self.counted.entry(list.look.clone()).or_default();
        if self.begun.insert(id.to_owned()) {
            for (at, start) in &list.restarts {
                if let Some(count) = counted.get_mut(*at) {
                    *count = start.checked_sub(1);
                }
            }
        }
        let (upper, lower) = counted.split_at_mut_checked(depth + 1)?;
        let count = upper.last_mut()?;
        *count = Some(count.map_or(level.start, |count| count.saturating_add(1)));
        lower.fill(None);
        if level.numeral == Numeral::None {
            return Some(String::new());
        }
        let mut printed = level.text.clone();
        for (at, (level, count)) in levels.iter().zip(upper.iter()).enumerate() {
            let number = level.numeral.printed(count.unwrap_or(level.start));
            printed = printed.replace(&format!("%{}", at + 1), &number);
        }
        Some(printed.trim().to_owned())
    }
}

/// What is open while the part is read.
#[derive(Default)]
struct Open {
    look: String,
    list: String,
    level: usize,
    in_list: bool,
}

impl Open {
    fn node(&mut self, node: &Node<'_>, numbering: &mut Numbering) {
        let Node::Open(name, tag) = node else { return };
        let value = || tag.get("val").unwrap_or_default();
        match *name {
            "abstractNum" => {
                self.in_list = false;
                tag.get("abstractNumId").unwrap_or_default().clone_into(&mut self.look);
                numbering.looks.insert(self.look.clone(), vec![Level::default(); LEVELS]);
            }
            "num" => {
                self.in_list = true;
                tag.get("numId").unwrap_or_default().clone_into(&mut self.list);
                numbering.lists.insert(self.list.clone(), List::default());
            }
            "abstractNumId" if self.in_list => {
                if let Some(list) = numbering.lists.get_mut(&self.list) {
                    value().clone_into(&mut list.look);
                }
            }
            "lvl" | "lvlOverride" => {
                self.level = tag.number("ilvl").and_then(|at| usize::try_from(at).ok()).unwrap_or(LEVELS);
            }
            "startOverride" => {
                if let (Some(list), Some(start)) = (numbering.lists.get_mut(&self.list), tag.number("val")) {
                    list.restarts.insert(self.level, start);
                }
            }
            "start" | "numFmt" | "lvlText" if !self.in_list => {
                let levels = numbering.looks.get_mut(&self.look);
                let Some(level) = levels.and_then(|levels| levels.get_mut(self.level)) else { return };
                match *name {
                    "start" => level.start = tag.number("val").unwrap_or(1),
                    "numFmt" => level.numeral = numeral(value()),
                    _ => value().clone_into(&mut level.text),
                }
            }
            _ => {}
        }
    }
}

fn numeral(format: &str) -> Numeral {
    match format {
        "lowerLetter" => Numeral::Letter,
        "upperLetter" => Numeral::Capital,
        "lowerRoman" => Numeral::Roman,
        "upperRoman" => Numeral::CapitalRoman,
        "bullet" | "none" => Numeral::None,
        _ => Numeral::Decimal,
    }
}
