//! Which of the two languages a text is in.

use llinyn_model::Language;

const WELSH: &[&str] = &[
    "yn",
    "y",
    "yr",
    "ac",
    "ar",
    "gan",
    "bod",
    "mae",
    "bydd",
    "wedi",
    "dylai",
    "fod",
    "ei",
    "eu",
    "hyn",
    "gyfer",
    "i'r",
    "o'r",
    "a'r",
    "ddim",
    "fel",
    "byddwn",
    "rydym",
    "ymateb",
    "argymhelliad",
    "nad",
    "sydd",
    "oedd",
    "erbyn",
    "cyngor",
    "llywodraeth",
    "cymru",
    "mis",
    "wneud",
    "pwyllgor",
    "bwrdd",
    "derbyn",
];
const ENGLISH: &[&str] = &[
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "that",
    "be",
    "for",
    "with",
    "will",
    "has",
    "by",
    "are",
    "should",
    "was",
    "it",
    "we",
    "this",
    "which",
    "have",
    "response",
    "recommendation",
    "council",
    "committee",
    "from",
    "been",
    "were",
    "an",
    "at",
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
        welsh += usize::from(WELSH.contains(&word.as_str()));
        english += usize::from(ENGLISH.contains(&word.as_str()));
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
