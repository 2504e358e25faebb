//! A report for a meeting, as one value without markup: what a body has to know on a day, below the headings of a
//! template, each filled or marked as empty, with the entry of the record it was made from. Everything that shows a pack
//! shows this value.

pub mod docx;
mod parts;
mod scope;
pub mod sheet;
pub mod stamp;
pub mod template;
pub mod text;
pub mod typeset;
pub mod written;

use llinyn_ledger::hex;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Reference;
use llinyn_model::{Day, Language};
use llinyn_store::Store;
use serde::Serialize;

use crate::act::paragraphs;
use crate::locale::Locale;
use crate::picture::{Bars, Picture, Table, Text};
use crate::words::Words;
use scope::Scope;
use stamp::Stamp;
use template::{Content, Heading, Template};

/// How often a pack is begun anew because something was recorded meanwhile.
const TRIES: usize = 5;

/// What a pack is wanted of.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// The body that meets.
    pub body: &'a Reference,
    /// The day it is seen from.
    pub on: Day,
    /// The day of its last meeting; where none is given, as the record knows it.
    pub since: Option<Day>,
    /// The templates there are.
    pub templates: &'a [Template],
    /// The name of the template; empty for that of the body's kind.
    pub template: &'a str,
    /// What somebody wrote, by the place of its heading in the template.
    pub written: &'a [(usize, String)],
}

/// A report for a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pack {
    /// The language it is in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The day it is seen from.
    pub on: Day,
    /// What it is of, each with its name.
    pub facts: Vec<(String, Text)>,
    /// What stands in it, in order.
    pub parts: Vec<Part>,
    /// The entry it was made from.
    pub stamp: Stamp,
    /// The same in words, with how to check it.
    pub proof: String,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// How deep it is, from 1.
    pub level: u8,
    /// Its place in the template.
    pub place: usize,
    /// Whether anything stands below it.
    pub held: Held,
    /// What is missing, in words.
    pub missing: Option<String>,
    /// What stands below it.
    pub blocks: Vec<Block>,
}

/// Whether what a heading promises stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// Something does.
    Filled,
    /// It heads other headings.
    Heads,
    /// Nobody wrote anything.
    Unwritten,
    /// The record holds nothing for it.
    Empty,
    /// Something does, and none of it is in Welsh.
    NotWelsh,
}

/// A paragraph, a table or a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A table.
    Table(Table),
    /// Bars, with the table behind them.
    Chart(Chart),
}

/// Bars as everything that shows them needs them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// The bars.
    #[serde(skip)]
    pub bars: Bars,
    /// How they are drawn.
    pub picture: Picture,
    /// The table behind them.
    pub table: Table,
}

impl Chart {
    fn new(bars: Bars, language: Language) -> Chart {
        Chart { picture: bars.picture(language), table: bars.table(), bars }
    }
}

impl Held {
    /// All of them that something is missing from.
    pub const MISSING: [Held; 3] = [Held::Unwritten, Held::Empty, Held::NotWelsh];

    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Held::Filled => "filled",
            Held::Heads => "heads",
            Held::Unwritten => "unwritten",
            Held::Empty => "empty",
            Held::NotWelsh => "not-welsh",
        }
    }
}

impl Pack {
    /// The same without links, for whoever has no site to open.
    fn unlinked(&self) -> Pack {
        let mut pack = self.clone();
        let facts = pack.facts.iter_mut().map(|(_, text)| text);
        facts.for_each(|text| text.link = None);
        for block in pack.parts.iter_mut().flat_map(|part| &mut part.blocks) {
            match block {
                Block::Paragraph(text) => text.link = None,
                Block::Table(table) | Block::Chart(Chart { table, .. }) => {
                    table.rows.iter_mut().flatten().for_each(|cell| cell.link = None);
                }
            }
        }
        pack
    }
}

/// Makes the pack of a body on a day.
///
/// # Errors
/// [`ErrorKind::NotInRecord`] where there is no such body, [`ErrorKind::NoTemplate`] where there is no such template,
/// [`ErrorKind::BadValue`] where the last meeting is not before the day, [`ErrorKind::StoreBusy`] where the record never
/// stood still; where the database fails.
pub async fn make(store: &Store, wanted: &Wanted<'_>, locale: &Locale) -> Result<Pack, Error> {
    if let Some(since) = wanted.since.filter(|since| *since >= wanted.on) {
        return Err(Error::new(ErrorKind::BadValue, format!("since={since}")));
    }
    for _ in 0..TRIES {
        let head = store.head().await?;
        let scope = Scope::gather(&store.reader(), wanted, locale.language()).await?;
        // What was recorded while it was read would stand in it in part.
        if store.head().await?.seq == head.seq {
            let stamp = Stamp { entry: head.seq, root: hex(&head.root) };
            return made(&scope, wanted, locale, stamp);
        }
    }
    Err(Error::new(ErrorKind::StoreBusy, ""))
}

fn made(scope: &Scope, wanted: &Wanted<'_>, locale: &Locale, stamp: Stamp) -> Result<Pack, Error> {
    let (w, language) = (Words(locale), locale.language());
    let templates = wanted.templates.to_vec();
    let template = Template::chosen(templates, wanted.template, scope.body.body.kind)?;
    let (name, spoken) = scope.body.name(language);
    let since = match scope.since {
        Some(day) => w.day(&day),
        None => w.t("pack-since-never"),
    };
    let plain = |words: String| Text::new(words, language);
    let body = Text::new(name, spoken).to(format!("/body/{}", scope.body.body.reference));
    let facts = vec![
        (w.t("pack-body"), body),
        (w.t("pack-on"), plain(w.day(&scope.on))),
        (w.t("pack-since"), plain(since)),
    ];
    let written = |place: usize| wanted.written.iter().find(|(at, _)| *at == place).map(|(_, words)| words);
    let parts = template.headings.iter().enumerate().skip(1).map(|(place, heading)| {
        let (held, blocks) = below(scope, &w, heading, written(place));
        let missing = Held::MISSING.contains(&held).then(|| w.named("pack", held.name()));
        let words = heading.words(language).to_owned();
        Part { heading: words, level: heading.level, place, held, missing, blocks }
    });
    Ok(Pack {
        language,
        title: format!("{}: {name}", template.title(language)),
        on: scope.on,
        facts,
        parts: parts.collect(),
        proof: w.two("pack-proof", "entry", stamp.entry, "root", &stamp.root),
        stamp,
    })
}

/// What stands below a heading.
fn below(scope: &Scope, w: &Words<'_>, heading: &Heading, written: Option<&String>) -> (Held, Vec<Block>) {
    if heading.content == Content::Heading {
        return (Held::Heads, Vec::new());
    }
    if !heading.is_written() {
        let blocks = parts::of(scope, w, heading.content);
        return (if blocks.is_empty() { Held::Empty } else { Held::Filled }, blocks);
    }
    let lines = paragraphs(written.map_or("", String::as_str));
    let spoken = |line: &str| llinyn_reading::language(line).unwrap_or(w.0.language());
    let lines: Vec<Text> = lines.into_iter().map(|line| Text::new(&*line, spoken(&line))).collect();
    let is_welsh = lines.iter().any(|line| llinyn_reading::language(&line.words) == Some(Language::Cy));
    let held = match heading.content {
        _ if lines.is_empty() => Held::Unwritten,
        Content::Welsh if !is_welsh => Held::NotWelsh,
        _ => Held::Filled,
    };
    (held, lines.into_iter().map(Block::Paragraph).collect())
}
