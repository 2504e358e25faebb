//! The words of an ask that say something, each by its root.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use llinyn_model::passage::Span;
use llinyn_model::{Language, fold};

/// The field's own words, in pairs of both languages.
const PAIRS: &str = include_str!("../../data/words.csv");

/// Words that stand in every ask, or say nothing by themselves.
const SILENT: &[&str] = &[
    "a",
    "about",
    "all",
    "also",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "been",
    "being",
    "by",
    "can",
    "each",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "how",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "more",
    "must",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "own",
    "recommend",
    "recommendation",
    "recommends",
    "shall",
    "should",
    "so",
    "such",
    "that",
    "the",
    "their",
    "them",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "whom",
    "will",
    "with",
    "within",
    "would",
    "y",
    "yr",
    "r",
    "a",
    "ac",
    "ag",
    "am",
    "ar",
    "argymell",
    "argymhelliad",
    "at",
    "bod",
    "bob",
    "byddwn",
    "dros",
    "drwy",
    "dylai",
    "dylent",
    "ei",
    "eu",
    "ein",
    "fod",
    "fel",
    "fydd",
    "gan",
    "gyda",
    "hon",
    "hyn",
    "hynny",
    "i",
    "na",
    "nad",
    "neu",
    "ni",
    "nid",
    "o",
    "oedd",
    "pan",
    "pob",
    "rhaid",
    "sydd",
    "sy",
    "trwy",
    "un",
    "wedi",
    "wrth",
    "yn",
    "yng",
    "ym",
    "ydy",
    "yw",
];

/// How much of a word tells what it is about; what follows is its ending.
const ROOT: usize = 6;

/// A Welsh word shorter than this is left as it is: without its first letter nothing of it would be left.
const MUTATES: usize = 4;

static PAIRED: LazyLock<HashMap<(Language, String), String>> = LazyLock::new(|| {
    let mut paired = HashMap::new();
    for line in PAIRS.lines().skip(1) {
        let Some((en, cy)) = line.split_once(',') else { continue };
        for (language, list) in [(Language::En, en), (Language::Cy, cy)] {
            for word in list.split_whitespace().flat_map(fold::words) {
                // The first pair a word stands in is its own.
                paired.entry((language, stem(&word, language))).or_insert_with(|| format!("={en}"));
            }
        }
    }
    paired
});

static MUTE: LazyLock<HashSet<&str>> = LazyLock::new(|| SILENT.iter().copied().collect());

/// A word, and where it stands.
pub(super) struct Word {
    pub(super) root: String,
    pub(super) span: Span,
}

/// The words of a text that say something, in order.
pub(super) fn words(text: &str, language: Language) -> impl Iterator<Item = Word> {
    let mut rest = 0;
    let pieces = text.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '/'));
    pieces.flat_map(move |piece| {
        let start = rest;
        rest += piece.len();
        let said = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let start = start + piece.find(said).unwrap_or(0);
        let span = Span { start, end: start + said.len() };
        // `tŷ'r` is one word and its article; what stands behind the apostrophe says nothing.
        let said = said.split(['\'', '’']).next().unwrap_or_default();
        let says = |word: &String| {
            (word.len() > 1 || word.starts_with(|c: char| c.is_ascii_digit()))
                && !MUTE.contains(word.as_str())
        };
        let folded = fold::words(said).into_iter().filter(says);
        folded.map(move |word| Word { root: root(&word, language), span }).collect::<Vec<_>>()
    })
}

fn root(word: &str, language: Language) -> String {
    let stem = stem(word, language);
    PAIRED.get(&(language, stem.clone())).cloned().unwrap_or(stem)
}

/// A word without its ending; in Welsh without the consonant it begins with, which mutations change.
fn stem(word: &str, language: Language) -> String {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.to_owned();
    }
    let word = match language {
        Language::En => word,
        Language::Cy => without_first(word),
    };
    let plain = if language == Language::En { singular(word) } else { word };
    plain.chars().take(ROOT).collect()
}

/// A Welsh word without the consonants at its beginning: `plant`, `blant`, `mhlant` and `phlant` are one.
fn without_first(word: &str) -> &str {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y');
    let first = ["ngh", "mh", "nh", "ng", "ch", "dd", "ff", "ll", "ph", "rh", "th"];
    if word.chars().count() < MUTATES {
        return word;
    }
    let rest = first.iter().find_map(|first| word.strip_prefix(first));
    rest.unwrap_or_else(|| word.strip_prefix(|c: char| !vowel(c)).unwrap_or(word))
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_in_every_shape() {
        use Language::{Cy, En};
        for (a, b) in [
            (("plant", Cy), ("blant", Cy)),
            (("plant", Cy), ("mhlant", Cy)),
            (("plant", Cy), ("children", En)),
            (("gofal", Cy), ("ofal", Cy)),
            (("cyngor", Cy), ("nghyngor", Cy)),
            (("Chyngor", Cy), ("councils", En)),
            (("llythyrau", Cy), ("lythyr", Cy)),
            (("letters", En), ("letter", En)),
            (("rhieni", Cy), ("rieni", Cy)),
            (("tŷ’r", Cy), ("tŷ", Cy)),
        ] {
            let root = |(word, language)| words(word, language).map(|word| word.root).collect::<Vec<_>>();
            assert_eq!(root(a), root(b), "{a:?} {b:?}");
            assert_eq!(root(a).len(), 1, "{a:?}");
        }
    }

    #[test]
    fn what_says_nothing_is_left_out() {
        let told = |text, language| {
            words(text, language).map(|word| word.span.of(text).to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            told("We recommend that the Council’s staff be told.", Language::En),
            ["Council’s", "staff", "told"]
        );
        assert_eq!(told("Dylai’r cyngor fod yno", Language::Cy), ["cyngor", "yno"]);
        assert!(told("— . 's", Language::En).is_empty());
    }

    #[test]
    fn every_pair_has_both_languages() {
        for line in PAIRS.lines().skip(1) {
            let (en, cy) = line.split_once(',').unwrap();
            assert!(!en.is_empty() && !cy.is_empty() && !cy.contains(','), "{line}");
        }
    }
}
