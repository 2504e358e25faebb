//! The text of a paper on its way, passage by passage, each with the proposals that begin in it.

use llinyn_model::passage::{PassageKind, Span};
use llinyn_reading::{Reading, WITHHELD};
use serde::Serialize;

/// A passage.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    pub(super) no: u32,
    /// The page it begins on, where that is another than before.
    pub(super) page: Option<u32>,
    pub(super) is_heading: bool,
    pub(super) runs: Vec<Run>,
    /// The places of its proposals among the page's.
    pub(super) proposed: Vec<usize>,
}

/// Words, and whether they are of a proposal.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) marked: bool,
    /// Whether a likely name of a child was withheld here.
    pub(super) withheld: bool,
}

/// The passages of a paper; `places` are those of its proposals, in the order of the page.
pub(super) fn lines(reading: &Reading, places: &[&[Span]]) -> Vec<Line> {
    let mut last = None;
    let mut lines = Vec::with_capacity(reading.passages.len());
    for passage in &reading.passages {
        let within = passage.span;
        let begins = |place: &&[Span]| {
            place.first().is_some_and(|first| within.start <= first.start && first.start < within.end)
        };
        let marks: Vec<Span> = places
            .iter()
            .flat_map(|place| place.iter())
            .filter(|span| span.overlaps(within))
            .copied()
            .collect();
        lines.push(Line {
            no: passage.no,
            page: passage.page.filter(|page| last != Some(*page)),
            is_heading: passage.kind == PassageKind::Heading,
            runs: runs(&reading.text, within, &marks),
            proposed: (0..places.len()).filter(|at| begins(&places[*at])).collect(),
        });
        last = passage.page.or(last);
    }
    lines
}

fn runs(text: &str, within: Span, marks: &[Span]) -> Vec<Run> {
    let ends = marks.iter().flat_map(|mark| [mark.start, mark.end]);
    let mut cuts: Vec<usize> = ends.chain([within.start, within.end]).collect();
    cuts.retain(|cut| (within.start..=within.end).contains(cut));
    cuts.sort_unstable();
    cuts.dedup();
    let mut runs: Vec<Run> = Vec::new();
    for pair in cuts.windows(2) {
        let span = Span { start: pair[0], end: pair[1] };
        let marked = marks.iter().any(|mark| mark.holds(span));
        for (at, words) in span.of(text).split(WITHHELD).enumerate() {
            if at > 0 {
                runs.push(Run { text: String::new(), marked: false, withheld: true });
            }
            let words = words.replace(['\u{2028}', '\t'], " ");
            match runs.last_mut().filter(|run| run.marked == marked && !run.withheld) {
                Some(run) => run.text += &words,
                None if words.is_empty() => {}
                None => runs.push(Run { text: words, marked, withheld: false }),
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_where_a_proposal_has_them() {
        let text = "One two ⟦N001⟧ three";
        let whole = Span { start: 0, end: text.len() };
        let run = |text: &str, marked| Run { text: text.to_owned(), marked, withheld: false };
        let name = || Run { text: String::new(), marked: false, withheld: true };
        for (marks, expected) in [
            (vec![], vec![run("One two ", false), name(), run(" three", false)]),
            (
                vec![(0, 3), (4, 7)],
                vec![
                    run("One", true),
                    run(" ", false),
                    run("two", true),
                    run(" ", false),
                    name(),
                    run(" three", false),
                ],
            ),
            (vec![(0, 7), (4, 7)], vec![run("One two", true), run(" ", false), name(), run(" three", false)]),
            (vec![(0, text.len())], vec![run("One two ", true), name(), run(" three", true)]),
        ] {
            let marks: Vec<Span> = marks.into_iter().map(Span::from).collect();
            assert_eq!(runs(text, whole, &marks), expected, "{marks:?}");
        }
    }
}
