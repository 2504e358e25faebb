//! What an expectation, a claim or a link is about.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{
    AgendaItemId, AgreementId, CirculationId, ClosureId, CommitmentId, DutyId, FeedbackId, FigureId,
    FindingId, FlowId, FundId, InterpretationId, MeasureId, MeetingId, MembershipId, MovingId, ObjectiveId,
    PlanId, PracticeReviewId, ProgressId, PublicationId, QuestionId, RecommendationId, ReferralId,
    ResponseId, SourceId, StatementId, TermId, VerificationId, VoiceId, WrittenAnswerId,
};

macro_rules! subjects {
    ($($(#[$doc:meta])* $name:ident($id:ident) = $tag:literal)*) => {
        /// One of the nouns that others can be about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Subject {
            $($(#[$doc])* $name($id),)*
        }

        impl Subject {
            /// The noun's name: `recommendation`.
            pub fn noun(self) -> &'static str {
                match self { $(Subject::$name(_) => $tag,)* }
            }

            /// The bare id.
            pub fn id(self) -> Uuid {
                match self { $(Subject::$name(id) => id.0,)* }
            }

            /// The subject of a noun's name and id, as stored.
            pub fn stored(noun: &str, id: Uuid) -> Option<Subject> {
                match noun { $($tag => Some(Subject::$name($id(id))),)* _ => None }
            }
        }

        $(impl From<$id> for Subject {
            fn from(id: $id) -> Subject {
                Subject::$name(id)
            }
        })*
    };
}

subjects! {
    /// A source.
    Source(SourceId) = "source"
    /// A finding.
    Finding(FindingId) = "finding"
    /// A recommendation.
    Recommendation(RecommendationId) = "recommendation"
    /// A response.
    Response(ResponseId) = "response"
    /// A commitment.
    Commitment(CommitmentId) = "commitment"
    /// A plan.
    Plan(PlanId) = "plan"
    /// An objective of a plan.
    Objective(ObjectiveId) = "objective"
    /// A duty to report.
    Duty(DutyId) = "duty"
    /// Money promised for something.
    Fund(FundId) = "fund"
    /// A measure.
    Measure(MeasureId) = "measure"
    /// A meeting.
    Meeting(MeetingId) = "meeting"
    /// A statement at a meeting.
    Statement(StatementId) = "statement"
    /// A question.
    Question(QuestionId) = "question"
    /// An answer to a question.
    WrittenAnswer(WrittenAnswerId) = "written_answer"
    /// A claim of progress.
    Progress(ProgressId) = "progress"
    /// A verification.
    Verification(VerificationId) = "verification"
    /// A date that was moved.
    Moving(MovingId) = "moving"
    /// A reading of an answer.
    Interpretation(InterpretationId) = "interpretation"
    /// A closure.
    Closure(ClosureId) = "closure"
    /// A circulation.
    Circulation(CirculationId) = "circulation"
    /// A seat on a board.
    Membership(MembershipId) = "membership"
    /// Something referred to another body.
    Referral(ReferralId) = "referral"
    /// An item of the agenda of a meeting.
    AgendaItem(AgendaItemId) = "agenda_item"
    /// A count as printed.
    Figure(FigureId) = "figure"
    /// An agreement to share information.
    Agreement(AgreementId) = "agreement"
    /// A word of the field.
    Term(TermId) = "term"
    /// Information that passes from one body to another.
    Flow(FlowId) = "flow"
    /// How children took part, and what they said.
    Voice(VoiceId) = "voice"
    /// What they were told became of it.
    Feedback(FeedbackId) = "feedback"
    /// A practice review.
    PracticeReview(PracticeReviewId) = "practice_review"
    /// That its report is on the record.
    Publication(PublicationId) = "publication"
}
