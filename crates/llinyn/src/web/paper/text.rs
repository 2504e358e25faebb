//! The text of a paper in blocks, cut at the marks: every marked word leads to the innermost thing marked there.

use llinyn_model::passage::{Passage, PassageKind, Span};
use llinyn_reading::WITHHELD;
use serde::Serialize;

use super::mark::Mark;

/// A block of the text.
#[derive(Debug, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub(super) enum Block {
    Heading { level: u8, piece: Piece },
    Paragraph { piece: Piece },
    List { items: Vec<Piece> },
    Table { head: Option<Row>, rows: Vec<Row> },
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

/// A row of a table.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) no: u32,
    pub(super) cells: Vec<Vec<Run>>,
    pub(super) begins: Vec<Begun>,
}

/// Words with what they are marked as.
#[derive(Debug, Serialize)]
pub(super) struct Run {
    pub(super) text: String,
    /// The place of the mark among the page's marks.
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

/// The blocks of a text.
pub(super) fn blocks(text: &str, passages: &[Passage], marks: &[Mark]) -> Vec<Block> {
    let mut cutter =
        Cutter { text, marks, spans: by_start(marks), visible: vec![false; marks.len()], page: None };
    let mut blocks = Vec::new();
    let mut level = 1;
    for passage in passages {
        match passage.kind {
            PassageKind::Heading => {
                level = (passage.level + 1).min(level + 1).clamp(2, 6);
                blocks.push(Block::Heading { level, piece: cutter.piece(passage) });
            }
            PassageKind::Paragraph => blocks.push(Block::Paragraph { piece: cutter.piece(passage) }),
            PassageKind::Item => match blocks.last_mut() {
                Some(Block::List { items }) => items.push(cutter.piece(passage)),
                _ => blocks.push(Block::List { items: vec![cutter.piece(passage)] }),
            },
            PassageKind::Table => {
                blocks.push(Block::Table { head: Some(cutter.row(passage)), rows: Vec::new() });
            }
            PassageKind::Row => match blocks.last_mut() {
                Some(Block::Table { rows, .. }) => rows.push(cutter.row(passage)),
                _ => blocks.push(Block::Table { head: None, rows: vec![cutter.row(passage)] }),
            },
        }
    }
    cutter.uncover(&mut blocks);
    blocks
}

/// All spans of all marks, by their first byte.
fn by_start(marks: &[Mark]) -> Vec<(Span, usize)> {
    let mut spans: Vec<(Span, usize)> = marks
        .iter()
        .enumerate()
        .flat_map(|(at, mark)| mark.spans.iter().map(move |span| (*span, at)))
        .collect();
    spans.sort_by_key(|(span, at)| (span.start, std::cmp::Reverse(span.end), *at));
    spans
}

struct Cutter<'t> {
    text: &'t str,
    marks: &'t [Mark],
    spans: Vec<(Span, usize)>,
    /// Which marks have a word of their own.
    visible: Vec<bool>,
    page: Option<u32>,
}

impl Cutter<'_> {
    fn piece(&mut self, passage: &Passage) -> Piece {
        let page = passage.page.filter(|page| self.page != Some(*page));
        self.page = passage.page.or(self.page);
        Piece { no: passage.no, page, runs: self.runs(passage.span), begins: self.begins(passage.span) }
    }

    fn row(&mut self, passage: &Passage) -> Row {
        let mut cells = Vec::new();
        let mut start = passage.span.start;
        for cell in passage.span.of(self.text).split('\t') {
            let span = Span { start, end: start + cell.len() };
            cells.push(self.runs(span));
            start = span.end + 1;
        }
        Row { no: passage.no, cells, begins: self.begins(passage.span) }
    }

    fn begins(&self, within: Span) -> Vec<Begun> {
        let begun = self.marks.iter().enumerate().filter(|(_, mark)| {
            mark.spans.first().is_some_and(|span| within.start <= span.start && span.start < within.end)
        });
        begun.map(|(mark, _)| Begun { mark, covered: true }).collect()
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

    /// Tells the labels of marks that have words of their own that these are the links.
    fn uncover(&self, blocks: &mut [Block]) {
        let begun = |begins: &mut Vec<Begun>| {
            for begun in begins {
                begun.covered = !self.visible[begun.mark];
            }
        };
        for block in blocks {
            match block {
                Block::Heading { piece, .. } | Block::Paragraph { piece } => begun(&mut piece.begins),
                Block::List { items } => items.iter_mut().for_each(|item| begun(&mut item.begins)),
                Block::Table { head, rows } => {
                    head.iter_mut().chain(rows).for_each(|row| begun(&mut row.begins));
                }
            }
        }
    }
}

/// Longest span of a mark, in bytes.
const LONGEST: usize = 200_000;

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
    use super::*;

    fn passage(no: u32, kind: PassageKind, start: usize, end: usize) -> Passage {
        Passage { no, kind, page: None, line: no, number: None, level: 3, span: Span { start, end } }
    }

    fn mark(id: &str, start: usize, end: usize) -> Mark {
        Mark {
            noun: "finding",
            id: id.into(),
            number: None,
            tag: None,
            to: String::new(),
            spans: vec![Span { start, end }],
        }
    }

    #[test]
    fn the_innermost_mark_is_the_link_and_a_covered_one_links_by_its_label() {
        let marks = [mark("outer", 0, 9), mark("inner", 4, 9), mark("same", 4, 9)];
        let blocks = blocks("one two three", &[passage(1, PassageKind::Paragraph, 0, 13)], &marks);
        let [Block::Paragraph { piece }] = blocks.as_slice() else { panic!("{blocks:?}") };
        let runs: Vec<(&str, Option<usize>)> =
            piece.runs.iter().map(|run| (run.text.as_str(), run.mark)).collect();
        assert_eq!(runs, [("one ", Some(0)), ("two t", Some(1)), ("hree", None)]);
        let covered: Vec<bool> = piece.begins.iter().map(|begun| begun.covered).collect();
        assert_eq!(covered, [false, false, true]);
    }

    #[test]
    fn lists_tables_headings_and_withheld_names() {
        let text = "Head\na\nb\tc\nx ⟦N001⟧ y";
        let passages = [
            passage(1, PassageKind::Heading, 0, 4),
            passage(2, PassageKind::Item, 5, 6),
            passage(3, PassageKind::Row, 7, 10),
            passage(4, PassageKind::Paragraph, 11, text.len()),
        ];
        let blocks = blocks(text, &passages, &[]);
        let [
            Block::Heading { level: 2, .. },
            Block::List { items },
            Block::Table { head: None, rows },
            Block::Paragraph { piece },
        ] = blocks.as_slice()
        else {
            panic!("{blocks:?}")
        };
        assert_eq!((items.len(), rows[0].cells.len()), (1, 2));
        let withheld: Vec<bool> = piece.runs.iter().map(|run| run.withheld).collect();
        assert_eq!(withheld, [false, true, false]);
    }
}
