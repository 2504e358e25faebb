//! What the page of a paper shows.

use llinyn_model::erasure::Erasure;
use llinyn_model::paper::Paper;
use llinyn_model::source::{SourceHead, Visibility};
use llinyn_model::withholding::Withholding;
use llinyn_model::{Day, Language};
use serde::Serialize;

use super::mark::{Mark, marks};
use super::text::{Block, blocks};
use crate::web::bodies::Bodies;
use crate::web::circulation::ExampleRow;
use crate::web::list::ListRow;
use crate::web::shown::{SourceLine, Whom};
use crate::web::withholding::HoldLine;

/// A paper.
#[derive(Debug, Serialize)]
pub(super) struct PaperView {
    pub(super) source: SourceLine,
    pub(super) issuers: Vec<Whom>,
    /// The SHA-256 of the file.
    pub(super) digest: String,
    pub(super) format: String,
    pub(super) extractor: String,
    /// What was erased from it, and from what stands in it.
    pub(super) erased: Vec<ErasedLine>,
    /// How its words are withheld.
    pub(super) withheld: Option<HoldLine>,
    /// Whether the original file is sealed because a name was withheld.
    pub(super) sealed: bool,
    pub(super) earlier: Option<SourceLine>,
    /// How many of each noun stand here: never added up.
    pub(super) counts: Vec<(&'static str, usize)>,
    /// How many problems a check of the paper finds on the day.
    pub(super) problems: usize,
    pub(super) terms: Vec<(String, String)>,
    pub(super) marks: Vec<Mark>,
    pub(super) blocks: Vec<Block>,
    /// The circulations by which it was sent round.
    pub(super) circulations: Vec<ListRow>,
    /// The examples of good practice that were added to it.
    pub(super) examples: Vec<ExampleRow>,
}

/// What is known of a paper beside what stands in it.
pub(super) struct Told<'t> {
    pub(super) earlier: Option<&'t SourceHead>,
    pub(super) erasures: &'t [Erasure],
    /// The last decision about its words.
    pub(super) decision: Option<&'t Withholding>,
}

/// That words were erased.
#[derive(Debug, Serialize)]
pub(super) struct ErasedLine {
    pub(super) on: Day,
    pub(super) reason: &'static str,
    pub(super) asked_by: String,
    pub(super) approved_by: String,
}

impl PaperView {
    pub(super) fn new(paper: &Paper, told: &Told<'_>, language: Language, on: Day) -> PaperView {
        let source = &paper.source;
        let bodies = Bodies::known(language, paper.bodies.values());
        let marks = marks(paper);
        let (problems, blocks) = if source.is_withheld() {
            (0, Vec::new())
        } else {
            (llinyn_check::check(paper, on).len(), blocks(&source.text, &source.passages, &marks))
        };
        PaperView {
            source: SourceLine::from(&source.head()),
            issuers: bodies.all(&source.issuers),
            digest: source.digest.clone(),
            format: source.format.clone(),
            extractor: source.extractor.clone(),
            erased: told.erasures.iter().filter(|one| one.sources.contains(&source.id)).map(erased).collect(),
            withheld: told.decision.and_then(HoldLine::of),
            sealed: source.original == Visibility::Sealed,
            earlier: told.earlier.map(SourceLine::from),
            counts: counts(paper),
            problems,
            terms: paper.terms.iter().map(|term| (term.word.clone(), term.meaning.clone())).collect(),
            blocks,
            marks,
            circulations: Vec::new(),
            examples: Vec::new(),
        }
    }
}

fn erased(erasure: &Erasure) -> ErasedLine {
    ErasedLine {
        on: erasure.day,
        reason: erasure.reason.name(),
        asked_by: erasure.asked_by.words.clone(),
        approved_by: erasure.approved_by.words.clone(),
    }
}

fn counts(paper: &Paper) -> Vec<(&'static str, usize)> {
    let statements = paper.meetings.iter().map(|minutes| minutes.statements.len()).sum();
    let all = [
        ("finding", paper.findings.len()),
        ("recommendation", paper.recommendations.len()),
        ("response", paper.responses.len()),
        ("commitment", paper.commitments.len()),
        ("statement", statements),
        ("question", paper.questions.len()),
        ("plan", paper.plans.iter().filter(|file| file.plan.place.source == paper.source.id).count()),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}
