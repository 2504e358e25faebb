//! Reading papers: untrusted bytes in; canonical text, passages, proposals and problems out.
//!
//! Nothing here reads a file, asks the network or knows the database. What is found are proposals; nothing is
//! guessed silently, and a likely name of a child is withheld before any cue sees the text.

pub mod alike;
mod cue;
mod decode;
mod document;
mod extract;
mod format;
mod limits;
mod mend;
pub mod names;
mod output;
mod reading;
mod recognise;
mod text;
mod trigger;

pub use cue::child_name::WITHHELD;
pub use cue::money::{reading as money, sum};
pub use cue::part::parts_met;
pub use document::EXTRACTOR;
pub use extract::{Extract, enclosed, is_packed, is_plain};
pub use limits::Limits;
pub use mend::{Item, ItemKind, Mending};
pub use output::Output;
pub use reading::*;

use document::Document;
use llinyn_model::Language;
use llinyn_model::error::Error;

/// Reads a paper. `name` is its file's name, which only tells text from Markdown.
///
/// # Errors
/// What is wrong with the file: too large, empty, no text, in no certain encoding, nested too deep, locked or damaged.
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Reading, Error> {
    read_telling(name, bytes, limits, &mut |_| {})
}

/// The same, and tells how far it is after each passage.
///
/// # Errors
/// The same as [`read`]'s.
pub fn read_telling(
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    tell: &mut dyn FnMut(Pace),
) -> Result<Reading, Error> {
    Ok(read_extract(Extract::new(name, bytes, limits)?, tell))
}

/// The same of what a process of its own made of the file.
pub fn read_extract(extract: Extract, tell: &mut dyn FnMut(Pace)) -> Reading {
    recognise::recognise(Document::new(extract), tell)
}

/// How far a reading is, in passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// How many were read.
    pub done: usize,
    /// How many the paper has.
    pub of: usize,
}

/// Whether words that a person typed seem to name a child, so that reading them as a paper would withhold something
/// (N001).
pub fn names_child<'t>(paragraphs: impl Iterator<Item = &'t str>) -> bool {
    let mut blocks: Vec<_> = paragraphs.flat_map(format::plain::blocks).collect();
    cue::child_name::withhold(&mut blocks);
    blocks.iter().any(|block| block.text.contains(WITHHELD))
}

/// The language words are written in, where they tell.
pub fn language(words: &str) -> Option<Language> {
    text::language::weigh(words, usize::MAX)
}

/// The text of a file that is no paper, such as a table.
///
/// # Errors
/// What is wrong with it: empty, no text, in no certain encoding.
pub fn text(bytes: &[u8]) -> Result<String, Error> {
    decode::decode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_tells_how_far_it_is() {
        let mut told = Vec::new();
        let reading = read_telling("a.md", b"# Report\n\nOne.\n\nTwo.", &Limits::default(), &mut |pace| {
            told.push(pace);
        });
        let of = reading.unwrap().passages.len();
        assert_eq!(told, (1..=of).map(|done| Pace { done, of }).collect::<Vec<_>>());
        assert_eq!(of, 3);
    }

    #[test]
    fn typed_words_that_name_a_child_are_told() {
        for (typed, names) in [
            (vec!["We wrote to all carers.", "Nobody answered."], false),
            (vec!["We met after the death of Ffug Enwog, a child in our care."], true),
            (vec!["We have done it.", "Child: Ffug Enwog"], true),
            (vec!["It says ⟦N001⟧ there."], true),
            (vec![], false),
        ] {
            assert_eq!(names_child(typed.iter().copied()), names, "{typed:?}");
        }
    }
}
