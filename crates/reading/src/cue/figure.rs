//! Counts: "around 100 organisations", "over a 100 other … organisations". Kept as printed; a second figure for the
//! same count never replaces the first.

use llinyn_model::figure::Bound;
use llinyn_model::fold;
use llinyn_model::passage::Span;

use crate::text::phrase;

/// A count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) words: Span,
    /// What is counted, folded and in the singular.
    pub(crate) of: String,
    pub(crate) value: i64,
    pub(crate) bound: Bound,
}

const COUNTED: &[&str] = &[
    "organisations",
    "authorities",
    "councils",
    "boards",
    "bodies",
    "agencies",
    "partners",
    "responses",
    "families",
    "schools",
    "homes",
    "reports",
    "recommendations",
    "children",
    "respondents",
    "consultees",
    "sefydliad",
    "sefydliadau",
    "awdurdod",
    "cyngor",
    "bwrdd",
    "asiantaeth",
    "ymateb",
    "plant",
    "teulu",
    "ysgol",
];
const BOUNDS: &[(&str, Bound)] = &[
    ("more than", Bound::Over),
    ("over", Bound::Over),
    ("at least", Bound::Over),
    ("around", Bound::About),
    ("about", Bound::About),
    ("approximately", Bound::About),
    ("some", Bound::About),
    ("nearly", Bound::Under),
    ("fewer than", Bound::Under),
    ("under", Bound::Under),
    ("tua", Bound::About),
    ("oddeutu", Bound::About),
    ("dros", Bound::Over),
    ("mwy na", Bound::Over),
    ("llai na", Bound::Under),
];
const NUMBERS: &[(&str, i64)] = &[
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("a hundred", 100),
    ("hundred", 100),
    ("cant", 100),
];

/// The counts of a sentence.
pub(crate) fn counts(sentence: &str) -> Vec<Count> {
    let mut counts = Vec::new();
    let mut at = 0;
    for word in sentence.split_inclusive(|c: char| c.is_whitespace()) {
        let start = at;
        at += word.len();
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let Some(value) = number(bare) else { continue };
        let Some((end, of)) = counted(&sentence[at..], word) else { continue };
        let (start, bound) = bound(sentence, start);
        counts.push(Count { words: Span { start, end: at + end }, of, value, bound });
    }
    counts
}

/// A whole number, but for years and what is no count.
fn number(word: &str) -> Option<i64> {
    if let Some((_, value)) = NUMBERS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)) {
        return Some(*value);
    }
    let plain = word.replace(',', "");
    let value: i64 = plain.parse().ok()?;
    ((1..1900).contains(&value) || value >= 2200).then_some(value)
}

/// The counted noun within the next six words of the same clause: where it ends, and what it is.
fn counted(rest: &str, number: &str) -> Option<(usize, String)> {
    if number.trim_end().ends_with([',', ';', '.', ')', '%', ':']) {
        return None;
    }
    let mut at = 0;
    for word in rest.split_inclusive(|c: char| c.is_whitespace()).take(6) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        if COUNTED.contains(&lower.as_str()) {
            let offset = word.find(bare).unwrap_or(0);
            return Some((at + offset + bare.len(), fold::text(&lower)));
        }
        let stops = matches!(
            lower.as_str(),
            "of" | "in" | "per" | "from" | "to" | "or" | "months" | "days" | "years" | "weeks" | "the"
        );
        if stops || word.trim_end().ends_with([',', ';', '.']) {
            return None;
        }
        at += word.len();
    }
    None
}

/// Words of bound before the number, an article between allowed ("over a 100").
fn bound(sentence: &str, number: usize) -> (usize, Bound) {
    let before = sentence[..number].trim_end();
    let bare = before.strip_suffix(" a").unwrap_or(before);
    for (words, bound) in BOUNDS {
        let start = bare.len().saturating_sub(words.len());
        if bare.is_char_boundary(start)
            && phrase::starts(&bare[start..], words).is_some()
            && bare[start..].len() == words.len()
        {
            return (start, *bound);
        }
    }
    (number, Bound::Exact)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_printed() {
        for (sentence, expected) in [
            (
                "Views were sought from around 100 organisations in Wales.",
                vec![("around 100 organisations", "organisations", 100, Bound::About)],
            ),
            (
                "It went to over a 100 other professional and voluntary organisations.",
                vec![(
                    "over a 100 other professional and voluntary organisations",
                    "organisations",
                    100,
                    Bound::Over,
                )],
            ),
            (
                "It has examples from 18 Glanrafon authorities.",
                vec![("18 Glanrafon authorities", "authorities", 18, Bound::Exact)],
            ),
            ("In 2016 children spoke. Within 6 months, boards met.", vec![]),
            (
                "Anfonwyd at dros 100 o sefydliadau.",
                vec![("dros 100 o sefydliadau", "sefydliadau", 100, Bound::Over)],
            ),
        ] {
            let got = counts(sentence);
            let got: Vec<_> = got
                .iter()
                .map(|count| (count.words.of(sentence), count.of.as_str(), count.value, count.bound))
                .collect();
            assert_eq!(got, expected, "{sentence}");
        }
    }
}
