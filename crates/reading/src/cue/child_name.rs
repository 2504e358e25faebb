//! Likely names of children (N001). They are withheld from the canonical text before anything else reads it.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use llinyn_model::passage::Span;

use crate::format::Block;
use crate::text::phrase::{self, phrases};

/// What stands in the text in place of a withheld name.
pub const WITHHELD: &str = "⟦N001⟧";

/// Words behind which a name is a child's, where the piece speaks of a child at all.
const DEATHS: &[&str] = &[
    "death of",
    "murder of",
    "killing of",
    "manslaughter of",
    "deaths of",
    "marwolaeth drasig",
    "marwolaeth",
    "llofruddiaeth",
    "lofruddiaeth",
    "farwolaeth drasig",
    "farwolaeth",
    "lladd",
];
phrases! {
    CHILDHOOD:
        "child", "children", "children's", "boy", "girl", "baby", "infant", "toddler", "schoolboy",
        "schoolgirl", "plentyn", "blentyn", "phlentyn", "mhlentyn", "plant", "blant", "phlant", "mhlant",
        "bachgen", "fachgen", "merch", "ferch", "baban", "faban", "babi", "fabi";
}
const LABELS: &[&str] = &["child:", "plentyn:", "child", "y plentyn"];

/// Without any of these a piece of text gives no child's name away; looked for before all else, in every paper.
const GIVEN_AWAY: &[&str] = &[
    "death of",
    "murder of",
    "killing of",
    "arwolaeth",
    "lofrudd",
    "aged ",
    " oed",
    "year-old",
    "child:",
    "plentyn:",
    "child '",
    "child ‘",
    "lladd",
    "s death",
    "s murder",
    "s killing",
];

static GIVES_AWAY: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let kind = Some(AhoCorasickKind::DFA);
    AhoCorasick::builder().ascii_case_insensitive(true).kind(kind).build(GIVEN_AWAY).ok()
});

/// Whether a text may give a child's name away.
fn may_give_away(text: &str) -> bool {
    GIVES_AWAY.as_ref().is_none_or(|finder| finder.is_match(text))
}

/// Withholds likely names of children, in every block where they stand.
pub(crate) fn withhold(blocks: &mut [Block]) {
    let mut names = BTreeSet::new();
    for block in blocks.iter().filter(|block| may_give_away(&block.text)) {
        names.extend(names_in(&block.text));
    }
    if names.is_empty() {
        return;
    }
    let mut words: BTreeSet<String> =
        names.iter().flat_map(|name| name.split(' ').map(str::to_owned)).collect();
    words.retain(|word| word.chars().count() > 2);
    // A name that is also a common word of the paper ("Star", "Rose") is withheld only as part of the full name.
    let common = common_words(blocks);
    words.retain(|word| !common.contains(&word.to_lowercase()));
    names.append(&mut words);
    // The longest first, so that a full name is withheld whole.
    let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names);
    let Ok(finder) = finder else { return };
    for block in blocks.iter_mut().filter(|block| finder.is_match(&block.text)) {
        block.text = withheld(&block.text, &finder);
    }
}

/// The words of the paper that stand in it with a small first letter.
fn common_words(blocks: &[Block]) -> HashSet<String> {
    let words = blocks.iter().flat_map(|block| block.text.split(|c: char| !c.is_alphabetic()));
    words.filter(|word| word.starts_with(char::is_lowercase)).map(str::to_owned).collect()
}

/// The names a text gives away as a child's.
fn names_in(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let of_a_child = CHILDHOOD.any(text);
    for cue in DEATHS.iter().filter(|_| of_a_child) {
        let mut from = 0;
        while let Some(found) = phrase::find_from(text, cue, from) {
            names.extend(name_at(text, found.end, 2));
            from = found.end;
        }
    }
    for cue in ["death", "murder", "killing"].iter().filter(|_| of_a_child) {
        let mut from = 0;
        while let Some(found) = phrase::find_from(text, cue, from) {
            from = found.end;
            let before = text[..found.start].trim_end();
            let owner = ["'s", "’s"].iter().find_map(|mark| before.strip_suffix(mark));
            names.extend(owner.and_then(name_before));
        }
    }
    for label in LABELS {
        let Some(end) = phrase::starts(text, label) else { continue };
        let rest = text[end..].trim_start();
        let named = label.ends_with(':') || rest.starts_with(['\'', '‘', '“', '"']);
        if named && rest.len() < 60 {
            names.extend(name_at(text, end, 1));
        }
    }
    names.extend(names_with_an_age(text));
    names
}

/// A name of at least `least` words that begins at or shortly behind `from`.
fn name_at(text: &str, from: usize, least: usize) -> Option<String> {
    let rest = text[from..]
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '‘' | '“' | '"' | ':' | ','));
    let name: Vec<&str> = capitalised(rest).into_iter().take(4).map(|span| span.of(rest)).collect();
    (name.len() >= least && !name.iter().any(|word| NO_NAMES.contains(word))).then(|| name.join(" "))
}

/// Capitalised words that are no part of a private person's name.
const NO_NAMES: &[&str] = &[
    "The",
    "Queen",
    "King",
    "Prince",
    "Princess",
    "Her",
    "His",
    "Council",
    "Board",
    "Act",
    "Review",
    "Report",
    "Wales",
    "England",
    "Child",
    "Children",
    "Practice",
    "Serious",
    "Case",
    "Local",
    "National",
    "Welsh",
    "Government",
    "Committee",
    "Service",
    "Services",
    "Y",
    "Yr",
    "Cyngor",
    "Bwrdd",
    "Cymru",
    "Adolygiad",
];

/// The run of capitalised words `text` begins with.
fn capitalised(text: &str) -> Vec<Span> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(' ') {
        let letters = word.trim_end_matches(|c: char| !c.is_alphabetic());
        let letters = letters.strip_suffix("'s").or_else(|| letters.strip_suffix("’s")).unwrap_or(letters);
        let name = letters.chars().next().is_some_and(char::is_uppercase)
            && letters.chars().skip(1).any(char::is_lowercase)
            && letters.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
        if !name {
            break;
        }
        words.push(Span { start: at, end: at + letters.len() });
        if letters.len() != word.len() {
            break;
        }
        at += word.len() + 1;
    }
    words
}

/// "Ann Other, aged 7", "seven-year-old Ann Other", "Ann Other, 7 oed".
fn names_with_an_age(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for cue in ["aged", "year-old", "oed"] {
        let mut from = 0;
        while let Some(found) = phrase::find_from(text, cue, from) {
            from = found.end;
            let age = match cue {
                "aged" => number(&text[found.end..]),
                "year-old" => number_before(text[..found.start].trim_end_matches('-')),
                _ => number_before(text[..found.start].trim_end()),
            };
            if age.is_none_or(|age| age >= 18) {
                continue;
            }
            let before = if cue == "year-old" { None } else { name_before(&text[..found.start]) };
            names.extend(
                before.or_else(|| if cue == "year-old" { name_at(text, found.end, 2) } else { None }),
            );
        }
    }
    names
}

fn number(text: &str) -> Option<u32> {
    let word = text.trim_start().split(|c: char| !c.is_alphanumeric()).next()?;
    word.parse()
        .ok()
        .or_else(|| SMALL.iter().position(|small| *small == word).and_then(|at| u32::try_from(at + 1).ok()))
}

fn number_before(text: &str) -> Option<u32> {
    number(text.rsplit(|c: char| !c.is_alphanumeric()).next()?)
}

const SMALL: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
];

/// The run of two and more capitalised words that ends `text`, but for marks and an age's own words.
fn name_before(text: &str) -> Option<String> {
    let text = text
        .trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_digit() || matches!(c, ',' | '(' | '-'));
    let words: Vec<&str> = text.split(' ').collect();
    let is_name = |word: &str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().skip(1).any(char::is_lowercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    let count =
        words.iter().rev().take_while(|word| is_name(word) && !NO_NAMES.contains(word)).count().min(4);
    (count >= 2).then(|| words[words.len() - count..].join(" "))
}

fn is_word(text: &str, at: usize, length: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric) && !text[at + length..].starts_with(char::is_alphanumeric)
}

fn withheld(text: &str, names: &AhoCorasick) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = 0;
    for found in names.find_iter(text).filter(|found| is_word(text, found.start(), found.len())) {
        out.push_str(&text[rest..found.start()]);
        out.push_str(WITHHELD);
        rest = found.end();
    }
    out.push_str(&text[rest..]);
    out
}

#[cfg(test)]
mod tests {
    use llinyn_model::passage::PassageKind;

    use super::*;

    fn check(text: &str, expected: &str) {
        let block = Block { text: text.into(), ..Block::new(PassageKind::Paragraph) };
        let mut blocks = [block];
        withhold(&mut blocks);
        assert_eq!(blocks[0].text, expected);
    }

    #[test]
    fn only_what_may_give_a_name_away_is_looked_at() {
        for (text, expected) in [
            ("The Board WILL publish; cost £4m (the Plan).", false),
            ("Yn dilyn marwolaeth drasig", true),
            ("CHILD: 'Eirlys'", true),
            ("She was Aged 7.", true),
        ] {
            assert_eq!(may_give_away(text), expected, "{text}");
        }
    }

    #[test]
    fn likely_names_of_children_are_withheld() {
        for (text, expected) in [
            (
                "A Child Practice Review followed the death of Ffug Enwog. Ffug was five; Enwog's school spoke.",
                "A Child Practice Review followed the death of ⟦N001⟧. ⟦N001⟧ was five; ⟦N001⟧'s school spoke.",
            ),
            ("Child: 'Eirlys'", "Child: '⟦N001⟧'"),
            ("The child Ffug Enwog, aged 7, was seen.", "The child ⟦N001⟧, aged 7, was seen."),
            ("It concerned seven-year-old Ffug Enwog.", "It concerned seven-year-old ⟦N001⟧."),
            (
                "Adolygiad yn dilyn marwolaeth drasig y plentyn.",
                "Adolygiad yn dilyn marwolaeth drasig y plentyn.",
            ),
            (
                "Bu farwolaeth drasig Ffug Enwog yn golled i blant y sir; plentyn hapus.",
                "Bu farwolaeth drasig ⟦N001⟧ yn golled i blant y sir; plentyn hapus.",
            ),
        ] {
            check(text, expected);
        }
    }

    #[test]
    fn others_are_left() {
        for text in [
            "The death of Queen Elizabeth was marked by children.",
            "The death of Ffug Enwog was noted.",
            "Councillor Ffug Enwog, aged 64, spoke about a child.",
            "Child Practice Reviews are published.",
            "The children: a plan",
            "following the death of a child",
        ] {
            check(text, text);
        }
    }

    #[test]
    fn a_name_that_is_also_a_common_word_goes_only_in_full() {
        check(
            "After the death of Star Enwog a child drew a star. Star was kind.",
            "After the death of ⟦N001⟧ a child drew a star. Star was kind.",
        );
    }
}
