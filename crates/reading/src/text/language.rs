//! Which of the two languages a text is in.

use llinyn_model::Language;

/// Sorted, to be searched by halves.
const WELSH: &[&str] = &[
    "a'r",
    "ac",
    "ar",
    "argymhelliad",
    "bod",
    "bwrdd",
    "bydd",
    "byddwn",
    "cymru",
    "cyngor",
    "ddim",
    "derbyn",
    "dylai",
    "ei",
    "erbyn",
    "eu",
    "fel",
    "fod",
    "gan",
    "gyfer",
    "hyn",
    "i'r",
    "llywodraeth",
    "mae",
    "mis",
    "nad",
    "o'r",
    "oedd",
    "pwyllgor",
    "rydym",
    "sydd",
    "wedi",
    "wneud",
    "y",
    "ymateb",
    "yn",
    "yr",
];
/// Sorted, to be searched by halves.
const ENGLISH: &[&str] = &[
    "an",
    "and",
    "are",
    "at",
    "be",
    "been",
    "by",
    "committee",
    "council",
    "for",
    "from",
    "has",
    "have",
    "in",
    "is",
    "it",
    "of",
    "recommendation",
    "response",
    "should",
    "that",
    "the",
    "this",
    "to",
    "was",
    "we",
    "were",
    "which",
    "will",
    "with",
];

/// The language most of the first words speak; English where nothing tells.
pub(crate) fn language(text: &str) -> Language {
    weigh(text, 120).unwrap_or_default()
}

/// The language of a piece, if its few words tell.
pub(crate) fn weigh(text: &str, most: usize) -> Option<Language> {
    let (mut welsh, mut english) = (0, 0);
    let mut word = String::new();
    for raw in text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ':' | ';'))
        .filter(|w| !w.is_empty())
        .take(most)
    {
        if raw.len() > 14 {
            continue;
        }
        word.clear();
        word.extend(raw.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }));
        welsh += usize::from(WELSH.binary_search(&word.as_str()).is_ok());
        english += usize::from(ENGLISH.binary_search(&word.as_str()).is_ok());
    }
    match welsh.cmp(&english) {
        std::cmp::Ordering::Greater => Some(Language::Cy),
        std::cmp::Ordering::Less => Some(Language::En),
        std::cmp::Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(WELSH.is_sorted() && ENGLISH.is_sorted());
    }

    #[test]
    fn both_languages_are_told() {
        for (text, expected) in [
            ("Mae'r Bwrdd yn gofyn i'r Cyngor gyhoeddi cynllun erbyn mis Medi.", Some(Language::Cy)),
            ("The Board asks the Council to publish a plan by September.", Some(Language::En)),
            ("Ymateb: Derbyn", Some(Language::Cy)),
            ("1998", None),
        ] {
            assert_eq!(weigh(text, 40), expected, "{text}");
        }
    }
}
