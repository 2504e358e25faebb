//! Words introduced in brackets: "Multi Agency Arrangements (MAA)".

use llinyn_model::passage::Span;

/// An abbreviation with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Introduced {
    pub(crate) words: Span,
    pub(crate) word: String,
    pub(crate) meaning: String,
}

/// The abbreviations a text introduces: capitals in brackets whose letters begin the words before them.
pub(crate) fn introduced(text: &str) -> Vec<Introduced> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('(') {
        let Some(close) = text[open..].find(')').map(|at| open + at) else { continue };
        let word = text[open + 1..close].trim();
        let stem = word.strip_suffix('s').unwrap_or(word);
        if !(2..=8).contains(&stem.len()) || !stem.bytes().all(|b| b.is_ascii_uppercase()) {
            continue;
        }
        if let Some(start) = meaning(&text[..open], stem) {
            let meaning = text[start..open].trim().to_owned();
            found.push(Introduced { words: Span { start, end: close + 1 }, word: word.to_owned(), meaning });
        }
    }
    found
}

/// Where the words begin whose initials are the letters of `stem`, small words between allowed.
fn meaning(before: &str, stem: &str) -> Option<usize> {
    let mut letters = stem.chars().rev().peekable();
    let mut end = before.trim_end().len();
    while let Some(letter) = letters.peek().copied() {
        let start = before[..end].rfind([' ', '\n', '-']).map_or(0, |at| at + 1);
        let word = &before[start..end];
        let first = word.chars().find(|c| c.is_alphabetic())?;
        if first.to_ascii_uppercase() == letter && first.is_uppercase() {
            letters.next();
        } else if !matches!(word, "of" | "and" | "for" | "the" | "to" | "in" | "&" | "ar" | "y" | "yr" | "ac")
        {
            return None;
        }
        if letters.peek().is_none() {
            return Some(start);
        }
        end = before[..start].trim_end_matches([' ', '\n', '-']).len();
        if end == 0 {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_their_words() {
        for (text, expected) in [
            (
                "the Multi Agency Public Protection Arrangements (MAPPA) exist",
                Some(("MAPPA", "Multi Agency Public Protection Arrangements")),
            ),
            (
                "the Self Assessment and Improvement Tool (SAIT) is",
                Some(("SAIT", "Self Assessment and Improvement Tool")),
            ),
            (
                "Local Safeguarding Children Boards (LSCBs)",
                Some(("LSCBs", "Local Safeguarding Children Boards")),
            ),
            ("a thing (WALES) that", None),
            ("(NHS)", None),
        ] {
            let got = introduced(text);
            assert_eq!(
                got.first().map(|term| (term.word.as_str(), term.meaning.as_str())),
                expected,
                "{text}"
            );
        }
    }
}
