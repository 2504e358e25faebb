//! Citations of documents by title and year; one title with two years contradicts itself (T005).

use std::collections::BTreeMap;

use llinyn_model::fold;
use llinyn_model::passage::Span;

/// A document cited with its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Citation {
    pub(crate) words: Span,
    pub(crate) year: i16,
}

/// Titles of at least five words that end in a year, capitalised throughout.
pub(crate) fn citations(text: &str) -> Vec<Citation> {
    let mut citations = Vec::new();
    let mut start = None;
    let mut words = 0;
    let mut at = 0;
    for word in text.split_inclusive(|c: char| c.is_whitespace()) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let begin = at + word.find(bare).unwrap_or(0);
        let year = bare.parse::<i16>().ok().filter(|year| bare.len() == 4 && (1900..2200).contains(year));
        if let (Some(year), Some(start)) = (year, start)
            && words >= 4
        {
            citations.push(Citation { words: Span { start, end: begin + bare.len() }, year });
        }
        let capital = bare.starts_with(char::is_uppercase);
        let joint = start.is_some()
            && matches!(bare, "and" | "of" | "the" | "for" | "on" | "in" | "y" | "yr" | "ac" | "a" | "Under");
        if capital || joint {
            start.get_or_insert(begin);
            words += 1;
        } else {
            start = None;
            words = 0;
        }
        if word.trim_end().ends_with(['.', ';', ',']) {
            start = None;
            words = 0;
        }
        at += word.len();
    }
    citations
}

/// Pairs of citations that give one title two years: indices into what was cited.
pub(crate) fn contradictions(cited: &[(String, i16)]) -> Vec<(usize, usize)> {
    let mut seen: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (words, year)) in cited.iter().enumerate() {
        let title = fold::text(words.trim_end_matches(&year.to_string()));
        seen.entry(title).or_default().push(at);
    }
    let mut pairs = Vec::new();
    for places in seen.values() {
        let first = places[0];
        pairs.extend(
            places.iter().find(|other| cited[**other].1 != cited[first].1).map(|other| (first, *other)),
        );
    }
    pairs.sort_unstable();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_titles_with_a_year() {
        let text = "Safe Children: Working As One Under the Care Act 2004 published in 2007 is long; the Children Act 2004 is short.";
        let got = citations(text);
        assert_eq!(
            got.iter().map(|citation| citation.words.of(text)).collect::<Vec<_>>(),
            ["Safe Children: Working As One Under the Care Act 2004"]
        );
        let text = "Safe Children Working Together Under the Care Act 2006 says so";
        assert_eq!(
            citations(text)[0].words.of(text),
            "Safe Children Working Together Under the Care Act 2006"
        );
    }

    #[test]
    fn one_title_two_years() {
        let cited = [
            ("The Care of Children Act 2004".into(), 2004),
            ("Other Act of the Kind 2006".into(), 2006),
            ("the care of children act 2006".into(), 2006),
        ];
        assert_eq!(contradictions(&cited), [(0, 2)]);
    }
}
