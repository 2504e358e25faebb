//! What reading a paper gives: proposals, each with the place it stands. A person makes them entries.

use llinyn_model::body::Mention;
use llinyn_model::circulation::Purpose;
use llinyn_model::closure::ClosureKind;
use llinyn_model::commitment::Grade;
use llinyn_model::figure::Bound;
use llinyn_model::horizon::Horizon;
use llinyn_model::measure::Value;
use llinyn_model::meeting::{Attendance, Strength};
use llinyn_model::passage::{Passage, Span};
use llinyn_model::plan::OriginKind;
use llinyn_model::progress::Claim;
use llinyn_model::recommendation::Role;
use llinyn_model::response::{Disposition, Money};
use llinyn_model::source::{Dated, SourceKind};
use llinyn_model::verification::Verdict;
use llinyn_model::{Day, DayRange, Language};

use crate::names;

/// A paper as read.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What the paper says of itself.
    pub paper: PaperFacts,
    /// The canonical text; all spans are its bytes.
    pub text: String,
    /// The passages it was cut into.
    pub passages: Vec<Passage>,
    /// What was found.
    pub findings: Vec<Proposed<Finding>>,
    /// What is asked.
    pub recommendations: Vec<Proposed<Recommendation>>,
    /// What was answered.
    pub responses: Vec<Proposed<Response>>,
    /// What is promised.
    pub commitments: Vec<Proposed<Commitment>>,
    /// What was resolved.
    pub decisions: Vec<Proposed<Decision>>,
    /// What was said.
    pub statements: Vec<Proposed<Statement>>,
    /// Who was at the meeting, where the paper is its minutes.
    pub attendance: Option<Attendance>,
    /// Questions.
    pub questions: Vec<Proposed<Question>>,
    /// Plans.
    pub plans: Vec<Proposed<Plan>>,
    /// Consultations.
    pub circulations: Vec<Proposed<Circulation>>,
    /// Counts.
    pub figures: Vec<Proposed<Figure>>,
    /// Words introduced.
    pub terms: Vec<Proposed<Term>>,
    /// What owners claim.
    pub progress: Vec<Proposed<Progress>>,
    /// What others found of a promise.
    pub verifications: Vec<Proposed<Verification>>,
    /// What was closed.
    pub closures: Vec<Proposed<Closure>>,
    /// What could not be read, or was withheld.
    pub problems: Vec<Problem>,
}

/// A proposal with the place it stands.
#[derive(Clone, Debug)]
pub struct Proposed<T> {
    /// What is proposed.
    pub what: T,
    /// Where: one span, or more where the paper breaks the wording.
    pub spans: Vec<Span>,
}

/// What a paper says of itself.
#[derive(Clone, Debug, Default)]
pub struct PaperFacts {
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: SourceKind,
    /// The language most of it is in.
    pub language: Language,
    /// Who issued it.
    pub issuer: Option<Mention>,
    /// When.
    pub dated: Dated,
    /// The form of the file: `text`, `markdown`, `html`.
    pub format: String,
}

/// A finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The bodies it is about.
    pub about: Vec<Mention>,
}

/// A recommendation.
#[derive(Clone, Debug, Default)]
pub struct Recommendation {
    /// Its number as printed; none where it has none.
    pub number: Option<String>,
    /// The parts that can be answered apart.
    pub parts: Vec<String>,
    /// Who asks.
    pub asker: Option<Mention>,
    /// Whom it asks.
    pub addressees: Vec<Mention>,
    /// How the paper presents it.
    pub role: Role,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    /// What it answers, by number as printed, with the proposal it is where the paper prints that too.
    pub answers: Vec<Answered>,
    /// Who answers.
    pub by: Option<Mention>,
    /// The answer word as printed.
    pub raw: Option<String>,
    /// The reading of it.
    pub disposition: Disposition,
    /// What it says about money.
    pub money: Money,
}

impl Response {
    /// Whether it was begun, and says nothing yet.
    pub(crate) fn is_unsaid(&self) -> bool {
        self.raw.is_none() && self.disposition == Disposition::None
    }
}

/// One recommendation that a response answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Its number as printed.
    pub number: String,
    /// Its place among this paper's proposals.
    pub recommendation: Option<usize>,
    /// Which of its parts the answer speaks of.
    pub parts_met: Vec<u32>,
}

/// Where a commitment was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MadeIn {
    /// In this response.
    Response(usize),
    /// In this question's answer.
    Question(usize),
    /// In this plan; an action for this recommendation.
    Plan(usize, Option<usize>),
    /// In this statement.
    Statement(usize),
    /// By this decision.
    Decision(usize),
    /// In the paper at large.
    Paper,
}

/// A commitment.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Where it was made.
    pub made_in: MadeIn,
    /// Who will do it.
    pub owner: Option<Mention>,
    /// Who does it with the owner.
    pub contributors: Vec<Mention>,
    /// When.
    pub horizon: Horizon,
    /// How much of a promise it is.
    pub grade: Grade,
    /// What it waits on.
    pub waits_on: Option<String>,
}

/// A decision.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Whether it only takes note.
    pub notes: bool,
}

/// Something said at a meeting.
#[derive(Clone, Debug)]
pub struct Statement {
    /// How firmly.
    pub strength: Strength,
    /// The verb as printed.
    pub verb: Option<String>,
    /// Who said it.
    pub by: Option<String>,
    /// Whether the minutes record an answer to it.
    pub answered: bool,
}

/// A written question.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// Its number.
    pub number: String,
    /// Its wording.
    pub text: Vec<Span>,
    /// When it was tabled.
    pub tabled: Option<Day>,
    /// When it was answered.
    pub answered: Option<Day>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// The answer.
    pub answer: Vec<Span>,
    /// Where the answer declines what was asked, as read.
    pub declines: Vec<Span>,
    /// What the answer relies on, one an item.
    pub relies_on: Vec<Vec<Span>>,
}

/// A plan.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Its title.
    pub title: String,
    /// The years it is for.
    pub period: Option<DayRange>,
    /// The sources it answers.
    pub origins: Vec<Proposed<Origin>>,
    /// Who is to oversee it.
    pub overseers: Vec<Mention>,
    /// Its objectives.
    pub objectives: Vec<Vec<Span>>,
    /// Its measures.
    pub measures: Vec<Proposed<Measure>>,
    /// Its duty to report.
    pub duty: Option<Proposed<Duty>>,
    /// The plan that takes its place, and where that is said.
    pub replaced_by: Option<Proposed<usize>>,
}

/// A source a plan answers.
#[derive(Clone, Debug)]
pub struct Origin {
    /// As printed.
    pub words: String,
    /// First or added.
    pub kind: OriginKind,
}

/// A measure of a plan.
#[derive(Clone, Debug)]
pub struct Measure {
    /// What is measured.
    pub text: String,
    /// Which of the plan's objectives it is for, from 1.
    pub objective: Option<u32>,
    /// Where it started.
    pub baseline: Option<Value>,
    /// What is aimed at.
    pub target: Option<Value>,
    /// The latest.
    pub latest: Option<Value>,
}

/// A duty to report.
#[derive(Clone, Debug)]
pub struct Duty {
    /// Every how many months.
    pub every_months: u16,
    /// To whom.
    pub to: Option<Mention>,
    /// The last report.
    pub last: Option<Day>,
    /// How it stopped.
    pub stopped: Option<Proposed<Stopped>>,
}

/// The end of reporting.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// When it was agreed.
    pub dated: Option<Day>,
    /// Who agreed.
    pub agreed_by: Option<Mention>,
    /// Why, as printed.
    pub reason: Option<String>,
    /// What starts it again.
    pub restart: Option<String>,
}

/// A source sent round.
#[derive(Clone, Debug)]
pub struct Circulation {
    /// What was sent.
    pub what: String,
    /// What for.
    pub purpose: Purpose,
    /// To whom.
    pub recipients: Vec<String>,
    /// Who replied.
    pub replies: Vec<Proposed<String>>,
}

/// A count.
#[derive(Clone, Debug)]
pub struct Figure {
    /// What is counted.
    pub of: String,
    /// How many.
    pub value: i64,
    /// How exact.
    pub bound: Bound,
}

/// A word introduced.
#[derive(Clone, Debug)]
pub struct Term {
    /// The word.
    pub word: String,
    /// What it stands for.
    pub meaning: String,
}

/// What a claim or a verification is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// This recommendation.
    Recommendation(usize),
    /// A recommendation the paper names by its number only.
    Numbered(String),
    /// This commitment.
    Commitment(usize),
}

/// A claim of progress.
#[derive(Clone, Debug)]
pub struct Progress {
    /// What it is about.
    pub about: About,
    /// What is claimed.
    pub claim: Claim,
}

/// What someone else found.
#[derive(Clone, Debug)]
pub struct Verification {
    /// What it is about.
    pub about: About,
    /// What was found.
    pub verdict: Verdict,
}

/// The end of threads, by a decision.
#[derive(Clone, Debug)]
pub struct Closure {
    /// The numbers of the recommendations, as printed.
    pub numbers: Vec<String>,
    /// The report they stand in, as the decision names it.
    pub report: Option<String>,
    /// How they end.
    pub kind: ClosureKind,
    /// When someone looks again.
    pub recheck: Horizon,
}

/// Something the reading could not do, or had to withhold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its code.
    pub code: &'static str,
    /// What its message names.
    pub about: Vec<String>,
    /// Where.
    pub spans: Vec<Span>,
}

impl Reading {
    /// The words of spans, joined by a line break where the paper breaks them.
    pub fn words(&self, spans: &[Span]) -> String {
        llinyn_model::passage::joined(&self.text, spans)
    }

    /// The names of bodies the paper speaks of, each with its first byte, in the order of the text.
    pub fn body_names(&self) -> Vec<(usize, &str)> {
        let found = self.passages.iter().flat_map(|passage| {
            let words = passage.span.of(&self.text);
            let start = passage.span.start;
            names::in_text(words).into_iter().map(move |name| (start + name.start, name.of(words)))
        });
        found.collect()
    }

    /// How many proposals there are in all.
    pub fn proposals(&self) -> usize {
        self.findings.len()
            + self.recommendations.len()
            + self.responses.len()
            + self.commitments.len()
            + self.decisions.len()
            + self.statements.len()
            + usize::from(self.attendance.is_some())
            + self.questions.len()
            + self.plans.len()
            + self.circulations.len()
            + self.figures.len()
            + self.terms.len()
            + self.progress.len()
            + self.verifications.len()
            + self.closures.len()
    }

    /// The passage a byte of the canonical text stands in.
    pub fn passage_at(&self, byte: usize) -> Option<&Passage> {
        let at = self.passages.partition_point(|passage| passage.span.end < byte);
        self.passages.get(at)
    }
}
