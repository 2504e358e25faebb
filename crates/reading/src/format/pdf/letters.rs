//! Whether the letters of a page are those printed on it. A font whose map of letters is missing gives others in their
//! place, each word as long as it was: text to look at, and none to read.

use super::Sheet;

/// Fewest words a page has to have before it is judged.
const WORDS: usize = 25;
/// Words without which no page of English or Welsh prose goes on for long.
const COMMON: &[&str] = &[
    "the", "of", "and", "to", "in", "a", "is", "for", "be", "on", "that", "by", "with", "will", "as", "y",
    "yr", "i", "o", "yn", "ac", "ar", "am", "gan", "ei", "fod", "mae", "bod", "wedi", "at", "we", "ni", "eu",
];

/// Whether they are, as far as can be told: prose without one common word, whose letters are not as often vowels as
/// those of either language, is none. *W* and *y* are vowels in Welsh, and are left out of both.
pub(super) fn are_known(page: &Sheet) -> bool {
    let blocks = || page.text.iter().chain(&page.foot);
    let words = || blocks().flat_map(|block| block.text.split_whitespace());
    let count = words().count();
    if count < WORDS {
        return true;
    }
    let strange = blocks().flat_map(|block| block.text.chars()).filter(|c| is_strange(*c)).count();
    if strange > count {
        return false;
    }
    let common = words().filter(|word| COMMON.contains(&bare(word).as_str())).count();
    let letters = || blocks().flat_map(|block| block.text.chars()).filter(|c| c.is_alphabetic());
    let vowels = letters().filter(|c| is_vowel(*c)).count() * 100;
    let share = vowels / letters().count().max(1);
    common * 50 >= count || (22..=60).contains(&share)
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase()
}

fn is_vowel(c: char) -> bool {
    "aeiouâêîôûŵŷáéíóúàèìòùäëïöü".contains(c.to_lowercase().next().unwrap_or(c))
}

/// Characters that no paper prints: of private use, or put where one could not be known.
fn is_strange(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fffd}') || c.is_control() && c != '\t'
}
