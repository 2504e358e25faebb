//! Where words stand in a paper: found again however the spaces and the lines between them fall.

use llinyn_model::error::ErrorKind;
use llinyn_model::passage::Span;

use crate::reading::Reading;

impl Reading {
    /// Where words stand; of several places the one nearest to `near`. None where they do not, or where there are none.
    /// A place has a span for each passage, as the reading's own have.
    pub fn place_of(&self, words: &str, near: usize) -> Option<Vec<Span>> {
        let wanted: Vec<&str> = words.split_whitespace().collect();
        let first = *wanted.first()?;
        let starts = self.text.match_indices(first).map(|(at, _)| at);
        let whole = starts.filter_map(|start| Some(Span { start, end: end_of(&self.text, start, &wanted)? }));
        let whole = whole.min_by_key(|span| span.start.abs_diff(near))?;
        let spans = self.passages.iter().filter_map(|passage| {
            let (start, end) = (whole.start.max(passage.span.start), whole.end.min(passage.span.end));
            trimmed(&self.text, Span { start, end })
        });
        Some(spans.collect::<Vec<_>>()).filter(|spans| !spans.is_empty())
    }
}

impl Reading {
    /// That a number stands in the paper, as a word of its own.
    pub(super) fn says(&self, number: &str) -> Result<(), ErrorKind> {
        let alone = |(at, _): (usize, &str)| {
            let (before, after) = (self.text.get(..at), self.text.get(at + number.len()..));
            let joins = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
            !joins(before.and_then(|text| text.chars().next_back()))
                && !joins(after.and_then(|text| text.chars().next()))
        };
        let stands = !number.is_empty() && self.text.match_indices(number).any(alone);
        if stands { Ok(()) } else { Err(ErrorKind::NotInPaper) }
    }
}

/// Parts a place at a byte.
pub(super) fn cut(text: &str, spans: &[Span], at: usize) -> (Vec<Span>, Vec<Span>) {
    let before = spans.iter().filter_map(|span| trimmed(text, Span { end: span.end.min(at), ..*span }));
    let after = spans.iter().filter_map(|span| trimmed(text, Span { start: span.start.max(at), ..*span }));
    (before.collect(), after.collect())
}

/// Where words end that begin at `start`, with any space between them; none where others stand there.
fn end_of(text: &str, start: usize, words: &[&str]) -> Option<usize> {
    let mut at = start;
    for word in words {
        let rest = text.get(at..)?;
        let rest = rest.trim_start();
        at = text.len() - rest.len();
        at += rest.starts_with(word).then_some(word.len())?;
    }
    Some(at)
}

/// A span without the space around its words; none where it has no word.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    if span.start >= span.end {
        return None;
    }
    let words = span.of(text);
    let start = span.start + words.len() - words.trim_start().len();
    let end = start + words.trim().len();
    (start < end).then_some(Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use llinyn_model::passage::{Passage, PassageKind};

    /// A reading of these passages.
    fn reading(passages: &[&str]) -> Reading {
        let mut reading = Reading::default();
        for (no, words) in (1u32..).zip(passages) {
            let start = reading.text.len() + usize::from(no > 1);
            reading.text += if no > 1 { "\n" } else { "" };
            reading.text += words;
            let span = Span { start, end: reading.text.len() };
            let (kind, page, number) = (PassageKind::Paragraph, None, None);
            reading.passages.push(Passage { no, kind, page, line: no, number, level: 0, span });
        }
        reading
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let reading = reading(&["One two. One two.", "Three  tŷ four."]);
        for (words, near, expected) in [
            ("One two.", 0, Some(vec![(0, 8)])),
            ("One two.", 16, Some(vec![(9, 17)])),
            (" One\n two.  ", 0, Some(vec![(0, 8)])),
            ("One two. Three tŷ", 9, Some(vec![(9, 17), (18, 28)])),
            ("tŷ four", 0, Some(vec![(25, 33)])),
            ("One three", 0, None),
            ("", 0, None),
            ("one two", 0, None),
        ] {
            let place = reading.place_of(words, near);
            let place = place.map(|spans| spans.into_iter().map(<(usize, usize)>::from).collect::<Vec<_>>());
            assert_eq!(place, expected, "{words:?} near {near}");
        }
    }

    #[test]
    fn a_place_is_cut_between_words() {
        let text = "One two three";
        let whole = [Span { start: 0, end: 13 }];
        for (at, before, after) in
            [(4, "One", "two three"), (0, "", "One two three"), (13, "One two three", "")]
        {
            let (first, second) = cut(text, &whole, at);
            let words = |spans: &[Span]| llinyn_model::passage::joined(text, spans);
            assert_eq!((words(&first).as_str(), words(&second).as_str()), (before, after), "{at}");
        }
    }
}
