//! The canonical text of a paper, its passages, and the units that cues read.

use std::cell::OnceCell;
use std::ops::Range;

use llinyn_model::Language;
use llinyn_model::passage::{Passage, PassageKind, Span};

use crate::cue::child_name;
use crate::extract::Extract;
use crate::format::note::Note;
use crate::format::{Block, Format, line};
use crate::reading::Problem;
use crate::text::{language, sentence};
use crate::trigger::{Trigger, Triggers};

/// The name and version of what makes the text. Spans are kept with it and are never computed again.
pub const EXTRACTOR: &str = "llinyn-text/1";

/// A paper as text.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) passages: Vec<Passage>,
    pub(crate) units: Vec<Unit>,
    pub(crate) language: Language,
    pub(crate) format: Format,
    /// Where names were withheld.
    pub(crate) withheld: Vec<Span>,
    /// What the format has to tell.
    pub(crate) notes: Vec<Problem>,
    /// The name of its file.
    pub(crate) name: String,
}

/// A passage, or several where a page break cuts a sentence: what a cue reads as one piece.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) kind: PassageKind,
    /// The printed number.
    pub(crate) number: Option<String>,
    pub(crate) level: u8,
    /// The words; the number left out, passages parted by a space.
    pub(crate) text: String,
    /// Where each passage's words begin in `text`, and their place in the canonical text.
    pieces: Vec<(usize, Span)>,
    pub(crate) triggers: Triggers,
    pub(crate) language: Language,
    sentences: OnceCell<Vec<Span>>,
}

impl Document {
    /// Makes the canonical text of what stands in a file.
    pub(crate) fn new(extract: Extract) -> Document {
        let Extract { name, format, mut blocks, notes } = extract;
        child_name::withhold(&mut blocks);
        let (text, passages) = canonical(&blocks);
        let language = language::language(&text);
        let units = units(&text, &passages, &blocks, language);
        let withheld = withheld(&text);
        let of_blocks = passages.iter().zip(blocks).flat_map(|(passage, block)| {
            block.notes.into_iter().map(|note| told(note, vec![passage.span])).collect::<Vec<_>>()
        });
        let notes = notes.into_iter().map(|note| told(note, Vec::new())).chain(of_blocks).collect();
        Document { text, passages, units, language, format, withheld, notes, name }
    }
}

fn told(note: Note, spans: Vec<Span>) -> Problem {
    Problem { code: note.code.rule(), about: note.about, spans }
}

/// One line a passage.
fn canonical(blocks: &[Block]) -> (String, Vec<Passage>) {
    let mut text = String::with_capacity(blocks.iter().map(|block| block.text.len() + 1).sum());
    let mut passages = Vec::with_capacity(blocks.len());
    for (no, block) in (1..).zip(blocks) {
        if !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&block.text);
        passages.push(Passage {
            no,
            kind: block.kind,
            page: block.page,
            line: block.line,
            number: block.number.clone(),
            level: block.level,
            span: Span { start, end: text.len() },
        });
    }
    (text, passages)
}

fn units(text: &str, passages: &[Passage], blocks: &[Block], paper: Language) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(passages.len());
    for (passage, block) in passages.iter().zip(blocks) {
        let span = passage.body_span(text);
        if let Some(open) = units.last_mut()
            && (block.continues || goes_on(open, passage, text))
        {
            open.join(text, span);
            continue;
        }
        let words = span.of(text);
        units.push(Unit {
            kind: passage.kind,
            number: passage.number.clone(),
            level: passage.level,
            text: words.to_owned(),
            pieces: vec![(0, span)],
            triggers: Triggers::default(),
            language: paper,
            sentences: OnceCell::new(),
        });
    }
    for unit in &mut units {
        unit.triggers = Triggers::of(&unit.text);
        unit.language = match (unit.may(Trigger::English), unit.may(Trigger::Welsh)) {
            (true, false) => Language::En,
            _ => language::weigh(&unit.text, 24).unwrap_or(paper),
        };
    }
    units
}

/// Whether a paragraph goes on with the sentence the unit before left open: a page was turned.
fn goes_on(open: &Unit, passage: &Passage, text: &str) -> bool {
    let prose = matches!(open.kind, PassageKind::Paragraph | PassageKind::Item);
    prose
        && passage.kind == PassageKind::Paragraph
        && passage.number.is_none()
        && open.text.len() > 40
        && !line::ends_sentence(&open.text)
        && line::goes_on(passage.span.of(text))
}

fn withheld(text: &str) -> Vec<Span> {
    let mark = child_name::WITHHELD;
    text.match_indices(mark).map(|(start, _)| Span { start, end: start + mark.len() }).collect()
}

impl Unit {
    fn join(&mut self, text: &str, span: Span) {
        self.text.push(' ');
        self.pieces.push((self.text.len(), span));
        self.text.push_str(span.of(text));
    }

    /// Where the whole unit stands.
    pub(crate) fn place(&self) -> Vec<Span> {
        self.pieces.iter().map(|(_, span)| *span).collect()
    }

    /// Where a run of the unit's words stands in the canonical text: one span a passage.
    pub(crate) fn spans(&self, words: Range<usize>) -> Vec<Span> {
        let mut spans = Vec::new();
        for (offset, span) in &self.pieces {
            let length = span.end - span.start;
            let (start, end) = (words.start.max(*offset), words.end.min(offset + length));
            if start < end {
                spans.push(Span { start: span.start + start - offset, end: span.start + end - offset });
            }
        }
        spans
    }

    /// Its sentences, cut once however many cues ask.
    pub(crate) fn sentences(&self) -> &[Span] {
        self.sentences.get_or_init(|| sentence::sentences(&self.text))
    }

    /// The same unit up to byte `end` of its words.
    pub(crate) fn up_to(&self, end: usize) -> Unit {
        let mut unit = Unit { sentences: OnceCell::new(), ..self.clone() };
        unit.text.truncate(end);
        unit
    }

    /// The same unit with the words before byte `start` left blank.
    pub(crate) fn behind(&self, start: usize) -> Unit {
        let mut unit = Unit { sentences: OnceCell::new(), ..self.clone() };
        unit.text.replace_range(..start, &" ".repeat(start));
        unit
    }

    /// Whether a trigger stands in it.
    pub(crate) fn may(&self, trigger: Trigger) -> bool {
        self.triggers.has(trigger)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Limits;

    impl Document {
        /// The document of a text.
        pub(crate) fn of(text: &str) -> Document {
            Document::new(Extract::new("a.txt", text.as_bytes(), &Limits::default()).unwrap())
        }
    }

    #[test]
    fn a_sentence_cut_by_a_page_is_one_unit_of_two_spans() {
        let document = Document::of(
            "- The Board should say where accountability lies between\n\npartnerships of all kinds.\n\nNext.",
        );
        assert_eq!(document.passages.len(), 3);
        let unit = &document.units[0];
        assert_eq!(
            unit.text,
            "The Board should say where accountability lies between partnerships of all kinds."
        );
        let spans = unit.spans(4..unit.text.len());
        assert_eq!(llinyn_model::passage::joined(&document.text, &spans).replace('\n', " "), unit.text[4..]);
        assert_eq!(spans.len(), 2);
    }

    #[test]
    fn numbers_are_left_out_of_the_words() {
        let document = Document::of("10.1. endorse the plan\n2) also");
        assert_eq!(document.units[0].text, "endorse the plan");
        assert_eq!(document.units[0].number.as_deref(), Some("10.1."));
        assert_eq!(document.text, "10.1. endorse the plan\n2) also");
    }

    #[test]
    fn the_day_of_a_date_is_no_number_of_an_item() {
        for (text, number, words) in [
            ("1 September 2025", None, "1 September 2025"),
            ("1 Medi 2025", None, "1 Medi 2025"),
            ("1 September, 2025: issued", None, "1 September, 2025: issued"),
            ("1 Mawrth", None, "1 Mawrth"),
            ("1 May the Board explain its plan?", Some("1"), "May the Board explain its plan?"),
            ("1 Medium term", Some("1"), "Medium term"),
            ("1 Endorse the plan", Some("1"), "Endorse the plan"),
            ("1. September 2025 is the last day", Some("1."), "September 2025 is the last day"),
        ] {
            let document = Document::of(text);
            let unit = &document.units[0];
            assert_eq!((unit.number.as_deref(), unit.text.as_str()), (number, words), "{text}");
        }
    }

    #[test]
    fn wrapped_lines_are_joined_and_pages_counted() {
        let text = "Running head\nThe first paragraph of this paper runs over the end of its first line and\nthen over the end of its second line before it comes to its end. After that it\nruns on and it is turned over with the\n1\n\u{c}Running head\npage while it still runs on and it comes to rest here at the end of all\nof it.\n2\n";
        let document = Document::of(text);
        assert_eq!(document.units.len(), 1, "{:#?}", document.units);
        assert_eq!(document.passages.iter().map(|p| p.page).collect::<Vec<_>>(), [Some(1), Some(2)]);
        assert!(!document.text.contains("Running head"));
    }
}
