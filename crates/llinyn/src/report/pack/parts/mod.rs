//! What the record has to say below each heading. Said and shown stand in tables of their own and are never added up
//! (law 3); whatever is counted stands there row by row (law 5).

mod happened;
mod plans;
mod promises;
mod shown;
mod voice;

use llinyn_model::body::Mention;
use llinyn_model::{Day, Language, Stated};

use super::scope::Scope;
use super::template::Content;
use super::{Block, Chart};
use crate::picture::{Bars, Table, Text};
use crate::words::Words;

/// What stands below a heading; nothing where the record holds nothing for it.
pub(super) fn of(scope: &Scope, w: &Words<'_>, content: Content) -> Vec<Block> {
    let part = Making { scope, w, language: w.0.language() };
    match content {
        Content::Title | Content::Heading | Content::Written | Content::Welsh => Vec::new(),
        Content::Since => part.since(),
        Content::Silences => part.silences(),
        Content::Owed => part.owed(),
        Content::Dates => part.dates(),
        Content::Duties => part.duties(),
        Content::Gap => part.gap(),
        Content::Measures => part.measures(),
        Content::Voice => part.voice(),
        Content::Questions => part.questions(),
        Content::Objectives => part.objectives(),
        Content::CarriedOut => part.carried_out(),
        Content::Papers => part.papers(),
    }
}

/// A part being made.
struct Making<'a> {
    scope: &'a Scope,
    w: &'a Words<'a>,
    language: Language,
}

impl Making<'_> {
    /// Words of the program.
    fn plain(&self, words: impl Into<String>) -> Text {
        Text::new(words, self.language)
    }

    /// A message.
    fn told(&self, key: &str) -> Text {
        self.plain(self.w.t(key))
    }

    fn day(&self, day: Day) -> Text {
        self.plain(self.w.day(&day))
    }

    /// A day, or why there is none.
    fn stated_day(&self, day: &Stated<Day>) -> Text {
        day.value().map_or_else(|| self.plain(self.w.absent(day)), |day| self.day(*day))
    }

    /// Whom a paper in a language names, or that it does not say.
    fn whom(&self, mention: &Stated<Mention>, spoken: Language) -> Text {
        match mention {
            Stated::Stated(mention) => self.scope.whom(mention, spoken),
            absent => self.plain(self.w.absent(absent)),
        }
    }

    /// A table, where it has rows; its caption is a message with how many there are.
    fn table(&self, caption: &str, head: &[&str], rows: Vec<Vec<Text>>) -> Option<Block> {
        let all = rows.len();
        self.part_of(all, caption, head, rows)
    }

    /// The same with the first of all the rows there are; the caption counts them all.
    fn part_of(&self, all: usize, caption: &str, head: &[&str], rows: Vec<Vec<Text>>) -> Option<Block> {
        let caption = self.w.two("pack-rows", "about", self.w.t(caption), "rows", all);
        self.captioned(caption, head, rows)
    }

    fn captioned(&self, caption: String, head: &[&str], rows: Vec<Vec<Text>>) -> Option<Block> {
        let head = head.iter().map(|key| self.w.t(key)).collect();
        (!rows.is_empty()).then_some(Block::Table(Table { caption, head, rows }))
    }

    fn chart(&self, bars: Bars) -> Option<Block> {
        (!bars.rows.is_empty()).then(|| Block::Chart(Chart::new(bars, self.language)))
    }
}
