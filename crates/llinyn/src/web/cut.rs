//! The text of a paper cut at its marks: every marked word belongs to the innermost thing marked there.

use llinyn_model::passage::{Passage, Span};
use llinyn_reading::WITHHELD;
use serde::Serialize;

/// Cuts the passages of a text, in their order.
pub(super) struct Cutter<'t> {
    text: &'t str,
    /// Where each mark stands.
    places: Vec<&'t [Span]>,
    spans: Vec<(Span, usize)>,
    /// Which marks have a word of their own.
    visible: Vec<bool>,
    page: Option<u32>,
}

/// A passage cut at the marks.
#[derive(Debug, Serialize)]
pub(super) struct Piece {
    pub(super) no: u32,
    /// The page it begins on, where that is another than before.
    pub(super) page: Option<u32>,
    pub(super) runs: Vec<Run>,
    /// The marks that begin here.
    pub(super) begins: Vec<Begun>,
}

/// Words with what they are marked as.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    /// The place of the mark among all marks.
    pub(super) mark: Option<usize>,
    /// Whether a likely name of a child was withheld here.
    pub(super) withheld: bool,
}

/// A mark that begins in a passage.
#[derive(Debug, Serialize)]
pub(super) struct Begun {
    pub(super) mark: usize,
    /// Whether no word of it is left to be a link, so that its label must be.
    pub(super) covered: bool,
}

/// Longest span of a mark, in bytes.
const LONGEST: usize = 200_000;

impl<'t> Cutter<'t> {
    /// A cutter of a text, with the places of each mark.
    pub(super) fn new(text: &'t str, places: Vec<&'t [Span]>) -> Cutter<'t> {
        let spans = by_start(&places);
        Cutter { text, visible: vec![false; places.len()], places, spans, page: None }
    }

    pub(super) fn piece(&mut self, passage: &Passage) -> Piece {
        let page = passage.page.filter(|page| self.page != Some(*page));
        self.page = passage.page.or(self.page);
        Piece { no: passage.no, page, runs: self.runs(passage.span), begins: self.begins(passage.span) }
    }

    /// The cells of a row of a table.
    pub(super) fn cells(&mut self, row: &Passage) -> Vec<Vec<Run>> {
        let mut cells = Vec::new();
        let mut start = row.span.start;
        for cell in row.span.of(self.text).split('\t') {
            let span = Span { start, end: start + cell.len() };
            cells.push(self.runs(span));
            start = span.end + 1;
        }
        cells
    }

    /// The marks whose first word stands here; whether they are covered is known when all is cut.
    pub(super) fn begins(&self, within: Span) -> Vec<Begun> {
        let begun = self.places.iter().enumerate().filter(|(_, spans)| {
            spans.first().is_some_and(|span| within.start <= span.start && span.start < within.end)
        });
        begun.map(|(mark, _)| Begun { mark, covered: true }).collect()
    }

    /// Tells the labels of marks that have words of their own that these are the links.
    pub(super) fn uncover(&self, begins: &mut [Begun]) {
        for begun in begins {
            begun.covered = !self.visible[begun.mark];
        }
    }

    /// Cuts a span wherever a mark begins or ends.
    fn runs(&mut self, within: Span) -> Vec<Run> {
        let over: Vec<(Span, usize)> = self.over(within);
        let mut cuts: Vec<usize> = vec![within.start, within.end];
        for (span, _) in &over {
            cuts.push(span.start.max(within.start));
            cuts.push(span.end.min(within.end));
        }
        cuts.sort_unstable();
        cuts.dedup();
        let mut runs = Vec::new();
        for pair in cuts.windows(2) {
            let span = Span { start: pair[0], end: pair[1] };
            // The shortest mark is the innermost.
            let inner = over
                .iter()
                .filter(|(mark, _)| mark.holds(span))
                .min_by_key(|(mark, _)| mark.end - mark.start);
            // A space or a full stop between two marks is no link that anybody could name or hit.
            let worded = span.of(self.text).chars().any(char::is_alphanumeric);
            let mark = inner.map(|(_, at)| *at).filter(|_| worded);
            if let Some(at) = mark {
                self.visible[at] = true;
            }
            add_runs(&mut runs, span.of(self.text), mark);
        }
        runs
    }

    /// The spans of marks that share a byte with a passage.
    fn over(&self, within: Span) -> Vec<(Span, usize)> {
        let end = self.spans.partition_point(|(span, _)| span.start < within.end);
        // A mark is at most a few pages long; what begins earlier than that cannot reach here.
        let start = self.spans.partition_point(|(span, _)| span.start + LONGEST < within.start);
        self.spans[start..end].iter().filter(|(span, _)| span.overlaps(within)).copied().collect()
    }
}

/// All spans of all marks, by their first byte.
fn by_start(places: &[&[Span]]) -> Vec<(Span, usize)> {
    let all = places.iter().enumerate().flat_map(|(at, spans)| spans.iter().map(move |span| (*span, at)));
    let mut spans: Vec<(Span, usize)> = all.collect();
    spans.sort_by_key(|(span, at)| (span.start, std::cmp::Reverse(span.end), *at));
    spans
}

/// Adds words, parted where a name was withheld.
fn add_runs(runs: &mut Vec<Run>, words: &str, mark: Option<usize>) {
    for (at, part) in words.split(WITHHELD).enumerate() {
        if at > 0 {
            runs.push(Run { text: String::new(), mark: None, withheld: true });
        }
        if !part.is_empty() {
            runs.push(Run { text: part.replace('\u{2028}', "\n"), mark, withheld: false });
        }
    }
}

#[cfg(test)]
mod tests {
    use llinyn_model::passage::PassageKind;

    use super::*;

    /// Cuts one passage, and compares its runs and which of the marks that begin in it are covered.
    fn check(text: &str, places: &[&[(usize, usize)]], runs: &[(&str, Option<usize>)], covered: &[bool]) {
        let places: Vec<Vec<Span>> =
            places.iter().map(|place| place.iter().copied().map(Span::from).collect()).collect();
        let span = Span { start: 0, end: text.len() };
        let kind = PassageKind::Paragraph;
        let passage = Passage { no: 1, kind, page: None, line: 1, number: None, level: 0, span };
        let mut cutter = Cutter::new(text, places.iter().map(Vec::as_slice).collect());
        let mut piece = cutter.piece(&passage);
        cutter.uncover(&mut piece.begins);
        let cut: Vec<(&str, Option<usize>)> =
            piece.runs.iter().map(|run| (if run.withheld { "…" } else { &*run.text }, run.mark)).collect();
        assert_eq!(cut, runs, "{text}");
        assert_eq!(piece.begins.iter().map(|begun| begun.covered).collect::<Vec<_>>(), covered, "{text}");
    }

    #[test]
    fn the_innermost_mark_has_the_words_and_a_covered_one_none() {
        check(
            "one two three",
            &[&[(0, 9)], &[(4, 9)], &[(4, 9)]],
            &[("one ", Some(0)), ("two t", Some(1)), ("hree", None)],
            &[false, false, true],
        );
        check(
            "one two",
            &[&[(0, 3)], &[(4, 7)]],
            &[("one", Some(0)), (" ", None), ("two", Some(1))],
            &[false, false],
        );
        check("one two", &[&[(0, 3), (4, 7)]], &[("one", Some(0)), (" ", None), ("two", Some(0))], &[false]);
        let name = "one ⟦N001⟧ three";
        check(name, &[], &[("one ", None), ("…", None), (" three", None)], &[]);
        let all = [(0, name.len())];
        check(name, &[&all], &[("one ", Some(0)), ("…", None), (" three", Some(0))], &[false]);
    }
}
