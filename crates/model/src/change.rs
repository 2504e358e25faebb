//! Change: everything that can ever happen to the record. Reading this file tells the whole domain.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::agenda_item::AgendaItem;
use crate::agreement::Agreement;
use crate::body::{Body, BodyName};
use crate::circulation::{Circulation, Reply};
use crate::clock_run::ClockRun;
use crate::closure::Closure;
use crate::commitment::Commitment;
use crate::erasure::Erasure;
use crate::evidence::Evidence;
use crate::example::Example;
use crate::expectation::{Ended, Expectation};
use crate::figure::Figure;
use crate::finding::Finding;
use crate::flow::Flow;
use crate::fund::Fund;
use crate::interpretation::Interpretation;
use crate::judgement::Judgement;
use crate::link::Link;
use crate::measure::Measure;
use crate::meeting::{Meeting, Statement};
use crate::membership::Membership;
use crate::minutes::{Approval, AttendanceTaken, Correction};
use crate::moving::Moving;
use crate::note::Note;
use crate::passing::Passing;
use crate::plan::{Objective, Origin, Plan, Replacement, ReportingDuty, Suspension};
use crate::progress::Progress;
use crate::question::Question;
use crate::recommendation::{Recommendation, Rewording};
use crate::referral::Referral;
use crate::reorganisation::Reorganisation;
use crate::response::Response;
use crate::signing::Signing;
use crate::silence::Silence;
use crate::source::Source;
use crate::term::Term;
use crate::theme::{Outcome, Theme};
use crate::verification::Verification;
use crate::voice::{Feedback, Voice};
use crate::withholding::Withholding;
use crate::written_answer::WrittenAnswer;

macro_rules! changes {
    ($($(#[$doc:meta])* $name:ident($noun:ty) = $kind:literal of $subject:ident;)*) => {
        /// Something that happened to the record. Every entry of the ledger is exactly one of these; the list
        /// only grows, and no kind is ever renamed.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "kind", content = "fields")]
        pub enum Change {
            $($(#[$doc])* #[serde(rename = $kind)] $name($noun),)*
        }

        impl Change {
            /// The kinds of all changes, as the ledger names them.
            pub const KINDS: &'static [&'static str] = &[$($kind),*];

            /// The kind as the ledger names it.
            pub fn kind(&self) -> &'static str {
                match self { $(Change::$name(_) => $kind,)* }
            }

            /// The id of what it happened to.
            pub fn subject(&self) -> Uuid {
                match self { $(Change::$name(noun) => noun.$subject.0,)* }
            }
        }

        $(impl From<$noun> for Change {
            fn from(noun: $noun) -> Change {
                Change::$name(noun)
            }
        })*
    };
}

changes! {
    /// A document came into the record, or a newer version of one.
    SourceRecorded(Source) = "source-recorded" of id;
    /// The reading could not do something, or withheld something.
    Noted(Note) = "noted" of id;
    /// A body came into the record.
    BodyRecorded(Body) = "body-recorded" of id;
    /// A body has, or had, this name.
    BodyNamed(BodyName) = "body-named" of body;
    /// A body was renamed, merged, split or abolished.
    BodyReorganised(Reorganisation) = "body-reorganised" of body;
    /// A paper introduced a word.
    TermRecorded(Term) = "term-recorded" of id;
    /// A paper found something.
    FindingRecorded(Finding) = "finding-recorded" of id;
    /// A paper asks for something: a thread begins.
    RecommendationRecorded(Recommendation) = "recommendation-recorded" of id;
    /// A newer version of the paper words it otherwise.
    RecommendationReworded(Rewording) = "recommendation-reworded" of recommendation;
    /// A body answered.
    ResponseRecorded(Response) = "response-recorded" of id;
    /// Somebody reads an answer, apart from what was printed.
    ResponseInterpreted(Interpretation) = "response-interpreted" of id;
    /// A body promised, or something near it.
    CommitmentRecorded(Commitment) = "commitment-recorded" of id;
    /// A paper names a plan.
    PlanRecorded(Plan) = "plan-recorded" of id;
    /// A plan answers a source, from the first or later.
    OriginRecorded(Origin) = "origin-recorded" of plan;
    /// A plan has an objective.
    ObjectiveRecorded(Objective) = "objective-recorded" of id;
    /// A plan takes another's place.
    PlanReplaced(Replacement) = "plan-replaced" of plan;
    /// Somebody is to report on a plan.
    DutyRecorded(ReportingDuty) = "duty-recorded" of id;
    /// Reporting was stopped.
    ReportingSuspended(Suspension) = "reporting-suspended" of duty;
    /// A plan is measured by this.
    MeasureRecorded(Measure) = "measure-recorded" of id;
    /// A body met.
    MeetingRecorded(Meeting) = "meeting-recorded" of id;
    /// Something was said or resolved there.
    StatementRecorded(Statement) = "statement-recorded" of id;
    /// A question was asked, and perhaps answered with it.
    QuestionRecorded(Question) = "question-recorded" of id;
    /// A body answered a question that was put to it.
    QuestionAnswered(WrittenAnswer) = "question-answered" of id;
    /// A source was sent round.
    CirculationRecorded(Circulation) = "circulation-recorded" of id;
    /// Somebody replied to it.
    ReplyRecorded(Reply) = "reply-recorded" of circulation;
    /// A paper gives a count.
    FigureRecorded(Figure) = "figure-recorded" of id;
    /// An owner claims progress.
    ProgressClaimed(Progress) = "progress-claimed" of id;
    /// Somebody else looked.
    Verified(Verification) = "verified" of id;
    /// A claim or a verification was given something that shows it.
    EvidenceRecorded(Evidence) = "evidence-recorded" of id;
    /// The date of a promise was moved; the first one stays.
    DateMoved(Moving) = "date-moved" of id;
    /// Something open passed from a body that ended to another; the first owner stays.
    OwnerPassed(Passing) = "owner-passed" of id;
    /// A thread ended.
    Closed(Closure) = "closed" of id;
    /// Two things belong together.
    Linked(Link) = "linked" of id;
    /// Something is owed.
    ExpectationArose(Expectation) = "expectation-arose" of id;
    /// It is owed no longer: met, moved or released.
    ExpectationEnded(Ended) = "expectation-ended" of expectation;
    /// It passed unmet: a silence.
    FellSilent(Silence) = "fell-silent" of expectation;
    /// The clock was run: everything that had passed unmet by then has its silence.
    ClockRan(ClockRun) = "clock-ran" of id;
    /// Words about a person were taken out of the record for good.
    Erased(Erasure) = "erased" of id;
    /// The words of a paper are withheld, or public again.
    Withheld(Withholding) = "withheld" of id;
    /// A paper has an example of good practice.
    ExampleRecorded(Example) = "example-recorded" of id;
    /// Somebody read the same thing in several replies.
    ThemeMarked(Theme) = "theme-marked" of id;
    /// Whoever asked says what became of it.
    ThemeAnswered(Outcome) = "theme-answered" of id;
    /// A seat on a board is held, vacant or undecided from a day.
    MemberRecorded(Membership) = "member-recorded" of id;
    /// Something is on the agenda of a meeting.
    AgendaItemAdded(AgendaItem) = "agenda-item-added" of id;
    /// Who was at a meeting was taken down.
    AttendanceTaken(AttendanceTaken) = "attendance-taken" of id;
    /// A later meeting approved the minutes.
    MinutesApproved(Approval) = "minutes-approved" of id;
    /// The minutes have a new version, which says what it changes.
    MinutesCorrected(Correction) = "minutes-corrected" of id;
    /// Something was referred to another body.
    Referred(Referral) = "referred" of id;
    /// Money was promised for something, or something more is said of it.
    FundRecorded(Fund) = "fund-recorded" of id;
    /// Somebody reads an answer to a question, by a sentence of it.
    AnswerJudged(Judgement) = "answer-judged" of id;
    /// Bodies agreed to share information, or something more is said of it.
    AgreementRecorded(Agreement) = "agreement-recorded" of id;
    /// A body was asked to sign an agreement, signed, refused or left.
    Signed(Signing) = "signed" of id;
    /// Information passes from one body to another.
    FlowRecorded(Flow) = "flow-recorded" of id;
    /// Children, or those close to them, took part in something.
    VoiceRecorded(Voice) = "voice-recorded" of id;
    /// They were told what became of what they said.
    FeedbackGiven(Feedback) = "feedback-given" of id;
}
