//! Finding words in a sentence: without regard to case, at word boundaries, with either apostrophe.

use llinyn_model::passage::Span;

/// Where `phrase` (lower case, plain apostrophes) first stands in `text` at word boundaries.
pub(crate) fn find(text: &str, phrase: &str) -> Option<Span> {
    find_from(text, phrase, 0)
}

/// The same, at or behind byte `from`.
pub(crate) fn find_from(text: &str, phrase: &str, from: usize) -> Option<Span> {
    let first = phrase.chars().next()?;
    let mut at = from;
    while let Some(rest) = text.get(at..) {
        let offset = rest.char_indices().find(|(_, c)| same(*c, first)).map(|(offset, _)| offset)?;
        let start = at + offset;
        if let Some(end) = matches_at(text, phrase, start)
            && starts_word(text, start)
            && ends_word(text, end)
        {
            return Some(Span { start, end });
        }
        at = start + text[start..].chars().next().map_or(1, char::len_utf8);
    }
    None
}

/// Whether the phrase stands in the text.
pub(crate) fn has(text: &str, phrase: &str) -> bool {
    find(text, phrase).is_some()
}

/// The first phrase of a list that stands in the text.
pub(crate) fn first_of<'p>(text: &str, phrases: &[&'p str]) -> Option<(&'p str, Span)> {
    phrases.iter().find_map(|phrase| find(text, phrase).map(|span| (*phrase, span)))
}

/// Whether any phrase of a list stands in the text.
pub(crate) fn any(text: &str, phrases: &[&str]) -> bool {
    first_of(text, phrases).is_some()
}

/// The byte behind `phrase`, where `text` begins with it.
pub(crate) fn starts(text: &str, phrase: &str) -> Option<usize> {
    matches_at(text, phrase, 0).filter(|end| ends_word(text, *end))
}

fn matches_at(text: &str, phrase: &str, start: usize) -> Option<usize> {
    let mut theirs = text[start..].char_indices();
    for wanted in phrase.chars() {
        let (_, c) = theirs.next()?;
        if !same(c, wanted) {
            return None;
        }
    }
    Some(theirs.next().map_or(text.len(), |(offset, _)| start + offset))
}

fn same(c: char, wanted: char) -> bool {
    match c {
        '’' | '‘' => wanted == '\'',
        '\u{a0}' | '\n' | '\t' => wanted == ' ',
        '–' | '—' => wanted == '-',
        c if c.is_ascii() => c.to_ascii_lowercase() == wanted,
        c => c == wanted || c.to_lowercase().eq(std::iter::once(wanted)),
    }
}

fn starts_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(|c: char| c.is_alphanumeric())
}

fn ends_word(text: &str, at: usize) -> bool {
    text[..at].ends_with(|c: char| !c.is_alphanumeric())
        || !text[at..].starts_with(|c: char| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_at_word_boundaries() {
        for (text, phrase, expected) in [
            ("We Will act", "we will", Some((0, 7))),
            ("However, we\nwill act", "we will", Some((9, 16))),
            ("goodwill", "will", None),
            ("i’r Bwrdd", "i'r bwrdd", Some((0, 11))),
            ("TŶ", "tŷ", Some((0, 3))),
            ("", "x", None),
        ] {
            assert_eq!(find(text, phrase).map(|span| (span.start, span.end)), expected, "{text}");
        }
        assert_eq!(starts("Response: Accepted", "response"), Some(8));
        assert_eq!(starts("Responses", "response"), None);
    }
}
