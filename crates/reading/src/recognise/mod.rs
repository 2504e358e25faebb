//! From passages to proposals: walks the paper once, knowing where in it it is, and asks each cue in its place.

mod answer;
mod ask;
mod meeting;
mod plan;
mod question;
mod table;
mod wide;

use std::cell::OnceCell;
use std::collections::HashMap;

use llinyn_model::passage::{PassageKind, Span};
use llinyn_model::source::SourceKind;

use crate::Pace;
use crate::cue::commitment::{Memory, Promise, Speaker};
use crate::cue::meeting::attendance::List;
use crate::cue::{self, commitment};
use crate::document::{Document, Unit};
use crate::format::line;
use crate::reading::{Commitment, MadeIn, PaperFacts, Problem, Proposed, Reading};
use crate::trigger::Trigger;

/// Reads a paper's proposals, and tells how far it is.
pub(crate) fn recognise(document: Document, tell: &mut dyn FnMut(Pace)) -> Reading {
    let mut walk = Walk::new(&document);
    let of = document.units.len();
    for at in 0..of {
        walk.unit(at);
        tell(Pace { done: at + 1, of });
    }
    walk.finish();
    let mut reading = walk.reading;
    reading.text = document.text;
    reading.passages = document.passages;
    reading
}

/// Where in the paper the walk is.
#[derive(Clone, Debug, PartialEq)]
enum Section {
    /// Before anything was asked, or between things.
    Prose,
    /// In a list of recommendations, whom its lead-in asks, and whether only a heading opened it.
    List {
        whom: Option<String>,
        heading: bool,
    },
    /// In the words of a recommendation.
    Asking(usize),
    /// In the words of an answer.
    Answering(usize),
    /// In a list of findings.
    Findings,
    /// In a question, its answer, the list of what the answer relies on.
    Question(usize),
    Answer(usize),
    ReliesOn(usize),
    /// In a list of names.
    Names(List),
    /// In a list of resolutions.
    Resolving,
    /// In a list of a plan's objectives.
    Objectives(usize),
}

struct Walk<'d> {
    document: &'d Document,
    reading: Reading,
    section: Section,
    /// Recommendations nobody has answered yet.
    pending: Vec<usize>,
    /// Who asks, by the last lead-in.
    asker: Option<String>,
    /// Who speaks, by the last heading that names a body; else the paper's issuer.
    speaker: Option<String>,
    memory: Memory,
    /// Whether the paper labels its recommendations ("Recommendation 7"); a mere numbered list is then none.
    labelled: bool,
    /// Whether the paper answers in sentences ("This recommendation is accepted …").
    passive: bool,
    columns: Option<Vec<cue::table::Column>>,
    /// What the last row of the table asked.
    above: Option<usize>,
    /// Titles cited with a year, and where.
    cited: Vec<(String, i16, Vec<Span>)>,
    /// The plan a unit spoke of last.
    plan: Option<usize>,
    /// The plan the paper itself is, once that was asked.
    own_plan: OnceCell<Option<usize>>,
    /// The recommendation of each printed number.
    numbers: HashMap<String, usize>,
}

impl<'d> Walk<'d> {
    fn new(document: &'d Document) -> Walk<'d> {
        let units = &document.units;
        // What has no words is called by its file's name.
        let title = Some(cue::paper::title(units)).filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| document.name.clone());
        let kind = cue::paper::kind(&title, units);
        let issuer = cue::paper::issuer(&title, kind, units);
        let dated = cue::paper::dated(kind, units);
        let speaker = issuer.as_ref().map(|issuer| issuer.words.clone());
        let format = document.format.name().to_owned();
        let paper = PaperFacts { title, kind, language: document.language, issuer, dated, format };
        let labels = units
            .iter()
            .filter(|unit| cue::recommendation::labelled(&unit.text, unit.number.as_deref()).is_some())
            .count();
        let passive =
            |unit: &&Unit| unit.may(Trigger::Verdict) && cue::response::verdict(&unit.text).is_some();
        Walk {
            document,
            reading: Reading { paper, ..Reading::default() },
            section: Section::Prose,
            pending: Vec::new(),
            asker: None,
            speaker,
            memory: Memory::default(),
            labelled: labels >= 2,
            passive: units.iter().filter(passive).take(2).count() == 2,
            columns: None,
            above: None,
            cited: Vec::new(),
            plan: None,
            own_plan: OnceCell::new(),
            numbers: HashMap::new(),
        }
    }

    fn kind(&self) -> SourceKind {
        self.reading.paper.kind
    }

    fn unit(&mut self, at: usize) {
        let document = self.document;
        let Some(unit) = document.units.get(at) else { return };
        // A heading run into the end of a paragraph is a unit of its own.
        if let Some(cut) = cue::recommendation::run_in_heading(&unit.text).filter(|cut| *cut > 40) {
            let heading = unit.text[cut..].to_owned();
            self.piece(&unit.up_to(cut));
            self.heading(&heading, PassageKind::Heading);
            return;
        }
        self.piece(unit);
    }

    fn piece(&mut self, unit: &Unit) {
        self.wide(unit);
        let handled = self.table(unit)
            || self.question(unit)
            || self.attendance(unit)
            || self.resolution(unit)
            || self.money(unit)
            || self.answer_head(unit)
            || self.labelled_ask(unit)
            || self.conclusion(unit)
            || self.claim_or_verdict(unit)
            || self.verdict(unit)
            || self.lead_in(unit)
            || self.heading(&unit.text, unit.kind)
            || self.objective(unit)
            || self.listed_ask(unit);
        if !handled {
            self.prose(unit);
        }
    }

    /// Running prose: it belongs to what the walk is in, and may say yes, promise or tell something.
    fn prose(&mut self, unit: &Unit) {
        if self.inline_ask(unit) {
            return;
        }
        match self.section.clone() {
            Section::Asking(ask) if unit.kind != PassageKind::Heading => self.more_of_ask(ask, unit),
            Section::Answering(answer) => self.more_of_answer(answer, unit),
            Section::Findings => self.finding_of_list(unit),
            _ => self.telling(unit),
        }
    }

    /// Whether a line is a heading, though nothing but its look says so.
    fn looks_like_heading(text: &str, kind: PassageKind) -> bool {
        let short = text.len() < 90 && text.split(' ').count() <= 12;
        kind == PassageKind::Heading
            || (kind == PassageKind::Paragraph
                && short
                && !line::ends_sentence(text)
                && text.starts_with(char::is_uppercase))
    }

    fn heading(&mut self, text: &str, kind: PassageKind) -> bool {
        if !Self::looks_like_heading(text, kind) {
            return false;
        }
        if cue::recommendation::is_heading(text) {
            self.section = Section::List { whom: None, heading: true };
        } else if cue::recommendation::is_findings_heading(text) {
            self.section = Section::Findings;
        } else if self.is_name_of_body(text) {
            self.speaker = Some(text.trim_end_matches(':').to_owned());
            self.memory = Memory::default();
        } else {
            return self.other_heading();
        }
        true
    }

    /// A heading of no special meaning ends a list; an answer goes on under its own headings.
    fn other_heading(&mut self) -> bool {
        if let Section::Asking(ask) = self.section
            && self.reading.recommendations.get(ask).is_none_or(|ask| ask.spans.is_empty())
        {
            return false;
        }
        if !matches!(self.section, Section::Answering(_) | Section::Answer(_)) {
            self.section = Section::Prose;
        }
        true
    }

    fn is_name_of_body(&self, text: &str) -> bool {
        let answers = self.kind() == SourceKind::GovernmentResponse;
        let text = text.trim_end_matches(':');
        answers && cue::body::names(text).first().is_some_and(|name| name.of(text) == text)
    }

    /// The promises of a unit, made in `made_in`.
    fn promises(&mut self, unit: &Unit, made_in: MadeIn) {
        self.forget(unit);
        if !unit.may(Trigger::Promise) {
            self.memory.hear(&unit.text);
            return;
        }
        let speaker = Speaker {
            name: self.speaker.as_deref(),
            language: unit.language,
            frame: cue::paper::frame(&self.reading.paper.dated),
            answers: matches!(self.kind(), SourceKind::GovernmentResponse | SourceKind::WrittenQuestion),
        };
        let found = commitment::promises(&unit.text, &speaker, &mut self.memory);
        for promise in found {
            let spans = unit.spans(promise.words.start..promise.words.end);
            self.promise(promise, made_in, spans);
        }
    }

    fn promise(&mut self, promise: Promise, made_in: MadeIn, spans: Vec<Span>) {
        let horizon = promise.when.map(|when| when.horizon).unwrap_or_default();
        let what = Commitment {
            made_in,
            owner: promise.owner,
            contributors: promise.contributors,
            horizon,
            grade: promise.grade,
            waits_on: promise.waits_on,
        };
        self.reading.commitments.push(Proposed { what, spans });
    }

    /// A new paragraph begins its own talk; the items of a list go on with what led in to them.
    fn forget(&mut self, unit: &Unit) {
        if unit.kind != PassageKind::Item {
            self.memory = Memory::default();
        }
    }

    fn finish(&mut self) {
        self.finish_asks();
        self.finish_answers();
        self.finish_attendance();
        self.contradictions();
        let withheld = self.document.withheld.iter().map(|span| Problem {
            code: "N001",
            about: Vec::new(),
            spans: vec![*span],
        });
        self.reading.problems.extend(withheld);
        self.reading.problems.extend(self.document.notes.iter().cloned());
        if self.reading.proposals() == 0 {
            self.reading.problems.push(Problem { code: "D001", about: Vec::new(), spans: Vec::new() });
        }
    }
}
