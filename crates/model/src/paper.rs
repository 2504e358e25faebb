//! Paper: a source with everything of the record that stands in it; what a page shows and a rule checks.

use std::collections::BTreeMap;

use crate::agreement::Agreement;
use crate::body::{Body, BodyName};
use crate::change::Change;
use crate::circulation::{Circulation, Reply};
use crate::closure::Closure;
use crate::commitment::Commitment;
use crate::evidence::Evidence;
use crate::example::Example;
use crate::figure::Figure;
use crate::finding::Finding;
use crate::flow::Flow;
use crate::fund::Fund;
use crate::id::{BodyId, RecommendationId};
use crate::interpretation::Interpretation;
use crate::judgement::Judgement;
use crate::link::Link;
use crate::measure::Measure;
use crate::meeting::{Meeting, Statement};
use crate::moving::Moving;
use crate::note::Note;
use crate::plan::{Objective, Origin, Plan, Replacement, ReportingDuty, Suspension};
use crate::progress::Progress;
use crate::question::Question;
use crate::recommendation::{Recommendation, Rewording};
use crate::response::{Disposition, Response};
use crate::signing::Signing;
use crate::source::Source;
use crate::term::Term;
use crate::theme::{Outcome, Theme};
use crate::thread::Owed;
use crate::verification::Verification;
use crate::voice::{Feedback, Voice};
use crate::written_answer::WrittenAnswer;

/// A source and what stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The source.
    pub source: Source,
    /// What its reading noted.
    pub notes: Vec<Note>,
    /// Findings.
    pub findings: Vec<Finding>,
    /// Recommendations that stand here first.
    pub recommendations: Vec<Recommendation>,
    /// Later wordings that stand here.
    pub rewordings: Vec<Rewording>,
    /// Recommendations of other papers that this one answers, or words again.
    pub elsewhere: BTreeMap<RecommendationId, Recommendation>,
    /// Responses.
    pub responses: Vec<Response>,
    /// Commitments.
    pub commitments: Vec<Commitment>,
    /// Plans, and what is said of them.
    pub plans: Vec<PlanFile>,
    /// Meetings.
    pub meetings: Vec<Minutes>,
    /// Questions.
    pub questions: Vec<Question>,
    /// Money promised for something.
    pub funds: Vec<Fund>,
    /// Agreements to share information.
    pub agreements: Vec<Agreement>,
    /// Who was asked to sign one, signed, refused or left.
    pub signings: Vec<Signing>,
    /// What passes from one body to another.
    pub flows: Vec<Flow>,
    /// How children took part in something.
    pub voices: Vec<Voice>,
    /// What they were told became of it.
    pub feedbacks: Vec<Feedback>,
    /// Answers given to questions.
    pub written_answers: Vec<WrittenAnswer>,
    /// How answers to questions are read.
    pub judgements: Vec<Judgement>,
    /// Examples of good practice.
    pub examples: Vec<Example>,
    /// Themes of replies.
    pub themes: Vec<Theme>,
    /// What became of themes.
    pub outcomes: Vec<Outcome>,
    /// Circulations with the replies the paper prints.
    pub circulations: Vec<(Circulation, Vec<Reply>)>,
    /// Counts.
    pub figures: Vec<Figure>,
    /// Words introduced.
    pub terms: Vec<Term>,
    /// Claims.
    pub progress: Vec<Progress>,
    /// Verifications.
    pub verifications: Vec<Verification>,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// How answers are read.
    pub interpretations: Vec<Interpretation>,
    /// Dates that were moved.
    pub movings: Vec<Moving>,
    /// Closures.
    pub closures: Vec<Closure>,
    /// Links from what stands here.
    pub links: Vec<Link>,
    /// What arose here and is or was owed.
    pub expectations: Vec<Owed>,
    /// How recommendations that stand here were answered anywhere in the record.
    pub answered: BTreeMap<RecommendationId, Vec<Disposition>>,
    /// The bodies named here, with all their names.
    pub bodies: BTreeMap<BodyId, NamedBody>,
}

/// A plan with what is said of it anywhere in the record.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// The sources it answers.
    pub origins: Vec<Origin>,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    /// Its measures.
    pub measures: Vec<Measure>,
    /// Its duties to report, with the end of each.
    pub duties: Vec<(ReportingDuty, Option<Suspension>)>,
    /// The plan that takes its place.
    pub replaced: Option<Replacement>,
    /// Commitments of the plan that are still open.
    pub open_commitments: u64,
}

/// A meeting with what was said.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// The meeting.
    pub meeting: Meeting,
    /// What was said, in order.
    pub statements: Vec<Statement>,
}

/// A body with its names through time.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedBody {
    /// The body.
    pub body: Body,
    /// Its names.
    pub names: Vec<BodyName>,
}

impl NamedBody {
    /// The name to show: the newest in the language, else the newest in any, else the reference. Where no days tell,
    /// the first one recorded: the body's own, which short forms only stand for.
    pub fn name(&self, language: crate::Language) -> (&str, crate::Language) {
        let newest = |wanted: Option<crate::Language>| {
            self.names
                .iter()
                .rev()
                .filter(|name| wanted.is_none_or(|wanted| name.language == wanted))
                .max_by_key(|name| (name.to.is_not_stated(), name.from.value().copied()))
        };
        match newest(Some(language)).or_else(|| newest(None)) {
            Some(name) => (&name.name, name.language),
            None => (self.body.reference.as_str(), language),
        }
    }

    /// What records it.
    pub fn recorded(self) -> impl Iterator<Item = Change> {
        std::iter::once(self.body.into()).chain(self.names.into_iter().map(Change::from))
    }
}
