//! Finding words in a sentence: without regard to case, at word boundaries, with either apostrophe.

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use llinyn_model::passage::Span;
use memchr::memchr2_iter;

/// A list of phrases (lower case, plain apostrophes), looked for all at once.
pub(crate) struct Phrases {
    finder: Option<AhoCorasick>,
    /// The place in the list of each pattern of the finder; a phrase with an apostrophe has two patterns.
    owners: Vec<usize>,
}

/// Declares lists of phrases: `phrases! { /// Doc. NAME: "one", "two"; }`.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident: $($phrase:literal),+ $(,)?;)+) => { $(
        $(#[$doc])*
        static $name: std::sync::LazyLock<$crate::text::phrase::Phrases> =
            std::sync::LazyLock::new(|| $crate::text::phrase::Phrases::new(&[$($phrase),+]));
    )+ };
}
pub(crate) use phrases;

impl Phrases {
    /// The list, ready to be looked for.
    pub(crate) fn new(list: &[&str]) -> Phrases {
        let mut patterns = Vec::with_capacity(list.len());
        let mut owners = Vec::with_capacity(list.len());
        for (at, phrase) in list.iter().enumerate() {
            patterns.push((*phrase).to_owned());
            owners.push(at);
            if phrase.contains('\'') {
                patterns.push(phrase.replace('\'', "’"));
                owners.push(at);
            }
        }
        let kind = if patterns.len() > 60 { AhoCorasickKind::ContiguousNFA } else { AhoCorasickKind::DFA };
        let finder = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(kind))
            .build(patterns)
            .ok();
        Phrases { finder, owners }
    }

    /// Every phrase that stands in the text at word boundaries: its place in the list, and where.
    pub(crate) fn all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, Span)> + 't {
        let found = self.finder.iter().flat_map(move |finder| finder.find_overlapping_iter(text));
        found
            .map(|found| {
                (self.owners[found.pattern().as_usize()], Span { start: found.start(), end: found.end() })
            })
            .filter(move |(_, span)| starts_word(text, span.start) && ends_word(text, span.end))
    }

    /// Whether any of them stands in the text.
    pub(crate) fn any(&self, text: &str) -> bool {
        self.all(text).next().is_some()
    }

    /// The one that comes first in the list, where it stands first.
    pub(crate) fn first(&self, text: &str) -> Option<(usize, Span)> {
        self.all(text).min_by_key(|(at, span)| (*at, span.start))
    }
}

/// Where `phrase` (lower case, plain apostrophes) first stands in `text` at word boundaries.
pub(crate) fn find(text: &str, phrase: &str) -> Option<Span> {
    find_from(text, phrase, 0)
}

/// The same, at or behind byte `from`.
pub(crate) fn find_from(text: &str, phrase: &str, from: usize) -> Option<Span> {
    let (offset, byte) = rarest(phrase)?;
    // A plain apostrophe also stands for the curly ones, whose first byte is 0xe2.
    let other = if byte == b'\'' { 0xe2 } else { byte.to_ascii_uppercase() };
    let found = memchr2_iter(byte, other, text.as_bytes().get(from + offset..)?);
    found.map(|at| from + at).find_map(|start| {
        if !text.is_char_boundary(start) || !starts_word(text, start) {
            return None;
        }
        let end = matches_at(text, phrase, start).filter(|end| ends_word(text, *end))?;
        Some(Span { start, end })
    })
}

/// The byte of a phrase's beginning that papers have least of, and its place: the one to look for. Behind an
/// apostrophe, which may be longer in the text, no place is certain.
fn rarest(phrase: &str) -> Option<(usize, u8)> {
    let first = *phrase.as_bytes().first()?;
    let certain =
        phrase.bytes().take(BEGINNING).enumerate().take_while(|(_, byte)| byte.is_ascii() && *byte != b'\'');
    let rarest = certain.max_by_key(|(_, byte)| RARITY[usize::from(*byte)]);
    Some(rarest.unwrap_or((0, first)))
}

/// How much of a phrase is weighed: the whole of it would cost more than it saves.
const BEGINNING: usize = 4;

/// How rare each letter is in papers; what is no small letter comes last, for it may stand in the text otherwise.
const RARITY: [usize; 256] = {
    const LETTERS: &[u8] = b" etaoinrshdlycumwfgpbvkjxqz";
    let mut rarity = [0; 256];
    let mut rank = 0;
    while rank < LETTERS.len() {
        rarity[LETTERS[rank] as usize] = rank + 1;
        rank += 1;
    }
    rarity
};

/// Whether the phrase stands in the text.
pub(crate) fn has(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// The first phrase of a short list that stands in the text.
pub(crate) fn first_of<'p>(text: &str, phrases: &[&'p str]) -> Option<(&'p str, Span)> {
    phrases.iter().find_map(|phrase| find(text, phrase).map(|span| (*phrase, span)))
}

/// Whether any phrase of a short list stands in the text.
pub(crate) fn any(text: &str, phrases: &[&str]) -> bool {
    first_of(text, phrases).is_some()
}

/// The byte behind `phrase`, where `text` begins with it.
pub(crate) fn starts(text: &str, phrase: &str) -> Option<usize> {
    matches_at(text, phrase, 0).filter(|end| ends_word(text, *end))
}

/// The byte behind `phrase`, where it stands at byte `start`.
fn matches_at(text: &str, phrase: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    for wanted in phrase.bytes() {
        let byte = *bytes.get(at)?;
        if byte.to_ascii_lowercase() == wanted {
            at += 1;
        } else if wanted == b'\'' && text.get(at..).is_some_and(|rest| rest.starts_with(['’', '‘'])) {
            at += '’'.len_utf8();
        } else {
            return None;
        }
    }
    Some(at)
}

fn starts_word(text: &str, at: usize) -> bool {
    match at.checked_sub(1).map(|before| text.as_bytes()[before]) {
        None => true,
        Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        Some(_) => text.is_char_boundary(at) && !text[..at].ends_with(char::is_alphanumeric),
    }
}

fn ends_word(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let open = at > 0 && bytes[at - 1].is_ascii() && !bytes[at - 1].is_ascii_alphanumeric();
    match bytes.get(at) {
        None => true,
        Some(byte) if byte.is_ascii() => open || !byte.is_ascii_alphanumeric(),
        Some(_) => open || (text.is_char_boundary(at) && !text[at..].starts_with(char::is_alphanumeric)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_at_word_boundaries() {
        for (text, phrase, expected) in [
            ("We Will act", "we will", Some((0, 7))),
            ("goodwill", "will", None),
            ("i’r Bwrdd", "i'r bwrdd", Some((0, 11))),
            ("y tŷ gwyn", "tŷ", Some((2, 5))),
            ("ŵwill will", "will", Some((7, 11))),
            ("", "x", None),
        ] {
            assert_eq!(find(text, phrase).map(|span| (span.start, span.end)), expected, "{text}");
            let list = Phrases::new(&["absent", phrase]);
            assert_eq!(
                list.first(text).map(|(at, span)| (at, span.start, span.end)),
                expected.map(|(start, end)| (1, start, end)),
                "{text}"
            );
        }
        assert_eq!(starts("Response: Accepted", "response"), Some(8));
        assert_eq!(starts("Responses", "response"), None);
    }

    #[test]
    fn lists_prefer_their_order() {
        let list = Phrases::new(&["two words", "one", "two"]);
        assert_eq!(list.first("one and two words").map(|(at, _)| at), Some(0));
        assert_eq!(list.first("two, one").map(|(at, _)| at), Some(1));
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_searched(text in ".{0,40}|[’'ia wŵ]{0,20}") {
            let list = Phrases::new(&["i'r", "a", "ŵ", "w"]);
            for (_, span) in list.all(&text) {
                assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            }
            find(&text, "i'r");
        }
    }
}
