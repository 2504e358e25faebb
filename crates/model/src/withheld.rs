//! What is left of a change whose words are withheld: what happened, to what, by whom and by when. Every table, and so
//! every page, feed, search and file, is made of this.

use crate::agreement::{self, Agreement};
use crate::body::Mention;
use crate::change::Change;
use crate::circulation::Circulation;
use crate::closure::Closure;
use crate::commitment::Commitment;
use crate::evidence::Exhibit;
use crate::fund::{Fund, Gives, Says};
use crate::horizon::{Horizon, When};
use crate::id::SourceId;
use crate::link::LinkReason;
use crate::measure::{Latest, Value};
use crate::meeting::Attendance;
use crate::membership::Holder;
use crate::passage::{Passage, Place, Span};
use crate::question::Question;
use crate::recommendation::Recommendation;
use crate::response::{Money, MoneyReading};
use crate::source::{Dated, Source, SourceKind};
use crate::stated::{Stated, Withheld};
use crate::voice::{Effect, HeadCount};
use crate::withholding::MARK;

/// What has words, or tells where they stand.
trait Words {
    fn withhold(&mut self);
}

/// Withholds these fields of a noun.
macro_rules! withhold {
    ($noun:ident: $($field:ident),+) => {{ $($noun.$field.withhold();)+ }};
}

impl Change {
    /// The paper it stands in, or is; none for what stands in none.
    pub fn source(&self) -> Option<SourceId> {
        Some(match self {
            Change::SourceRecorded(noun) => noun.id,
            Change::Noted(noun) => noun.place.source,
            Change::BodyReorganised(noun) => noun.place.source,
            Change::TermRecorded(noun) => noun.place.source,
            Change::FindingRecorded(noun) => noun.place.source,
            Change::RecommendationRecorded(noun) => noun.place.source,
            Change::RecommendationReworded(noun) => noun.place.source,
            Change::ResponseRecorded(noun) => noun.place.source,
            Change::ResponseInterpreted(noun) => noun.place.source,
            Change::CommitmentRecorded(noun) => noun.place.source,
            Change::PlanRecorded(noun) => noun.place.source,
            Change::OriginRecorded(noun) => noun.place.source,
            Change::ObjectiveRecorded(noun) => noun.place.source,
            Change::PlanReplaced(noun) => noun.place.source,
            Change::DutyRecorded(noun) => noun.place.source,
            Change::ReportingSuspended(noun) => noun.place.source,
            Change::MeasureRecorded(noun) => noun.place.source,
            Change::MeetingRecorded(noun) => noun.place.source,
            Change::StatementRecorded(noun) => noun.place.source,
            Change::QuestionRecorded(noun) => noun.place.source,
            Change::QuestionAnswered(noun) => noun.place.source,
            Change::AnswerJudged(noun) => noun.place.source,
            Change::CirculationRecorded(noun) => noun.place.source,
            Change::ReplyRecorded(noun) => noun.place.source,
            Change::FigureRecorded(noun) => noun.place.source,
            Change::FundRecorded(noun) => noun.place.source,
            Change::AgreementRecorded(noun) => noun.place.source,
            Change::Signed(noun) => noun.place.source,
            Change::FlowRecorded(noun) => noun.place.source,
            Change::VoiceRecorded(noun) => noun.place.source,
            Change::FeedbackGiven(noun) => noun.place.source,
            Change::PracticeReviewRecorded(noun) => noun.place.source,
            Change::PracticeReviewPublished(noun) => noun.place.source,
            Change::ProgressClaimed(noun) => noun.place.source,
            Change::Verified(noun) => noun.place.source,
            Change::EvidenceRecorded(noun) => noun.place.source,
            Change::DateMoved(noun) => noun.place.source,
            Change::ExampleRecorded(noun) => noun.place.source,
            Change::ThemeMarked(noun) => noun.place.source,
            Change::ThemeAnswered(noun) => noun.place.source,
            Change::OwnerPassed(noun) => noun.source,
            Change::Closed(noun) => noun.place.source,
            Change::MemberRecorded(noun) => noun.place.source,
            Change::AgendaItemAdded(noun) => noun.place.source,
            Change::AttendanceTaken(noun) => noun.place.source,
            Change::MinutesApproved(noun) => noun.place.source,
            Change::MinutesCorrected(noun) => noun.place.source,
            Change::Referred(noun) => noun.place.source,
            Change::ExpectationArose(noun) => noun.source,
            Change::ExpectationEnded(noun) => noun.source,
            Change::Linked(noun) => noun.said.as_ref()?.place.source,
            Change::BodyRecorded(_)
            | Change::BodyNamed(_)
            | Change::FellSilent(_)
            | Change::ClockRan(_)
            | Change::Erased(_)
            | Change::Withheld(_) => return None,
        })
    }

    /// The change without its words; none where it is nothing but its words. Its paper's withholding is told apart.
    pub fn without_words(mut self) -> Option<Change> {
        match &mut self {
            Change::SourceRecorded(noun) => noun.withhold(),
            Change::Noted(noun) => withhold!(noun: place, about),
            Change::BodyReorganised(noun) => withhold!(noun: place, successor, by, reason),
            Change::FindingRecorded(noun) => withhold!(noun: place, text, about),
            Change::RecommendationRecorded(noun) => noun.withhold(),
            Change::RecommendationReworded(noun) => withhold!(noun: place, text),
            Change::ResponseRecorded(noun) => withhold!(noun: place, by, words, money, text),
            Change::ResponseInterpreted(noun) => withhold!(noun: place, by, reason),
            Change::CommitmentRecorded(noun) => noun.withhold(),
            Change::PlanRecorded(noun) => withhold!(noun: place, title, owner, overseers),
            Change::OriginRecorded(noun) => withhold!(noun: place, words),
            Change::ObjectiveRecorded(noun) => withhold!(noun: place, text),
            Change::PlanReplaced(noun) => withhold!(noun: place),
            Change::DutyRecorded(noun) => withhold!(noun: place, text, from, to),
            Change::ReportingSuspended(noun) => withhold!(noun: place, agreed_by, reason, restart),
            Change::MeasureRecorded(noun) => withhold!(noun: place, text, baseline, target, latest),
            Change::MeetingRecorded(noun) => withhold!(noun: place, body, dated, attendance),
            Change::StatementRecorded(noun) => withhold!(noun: place, words, by, text),
            Change::QuestionRecorded(noun) => noun.withhold(),
            Change::QuestionAnswered(noun) => withhold!(noun: place, by, text),
            Change::CirculationRecorded(noun) => noun.withhold(),
            Change::AnswerJudged(noun) => withhold!(noun: place, sentence, by, office, reason),
            Change::ReplyRecorded(noun) => withhold!(noun: place, from, words, part, answers),
            Change::ExampleRecorded(noun) => withhold!(noun: place, by, text),
            Change::ThemeMarked(noun) => withhold!(noun: place, text),
            Change::ThemeAnswered(noun) => withhold!(noun: place, text),
            Change::FundRecorded(noun) => noun.withhold(),
            Change::AgreementRecorded(noun) => noun.withhold(),
            Change::Signed(noun) => withhold!(noun: place, by, class),
            Change::FlowRecorded(noun) => withhold!(noun: place, text, purpose, from, to),
            Change::VoiceRecorded(noun) => withhold!(noun: place, text, count, how, said, changed, felt, by),
            Change::FeedbackGiven(noun) => withhold!(noun: place, by, text, changed),
            Change::PracticeReviewRecorded(noun) => withhold!(noun: place, text, by),
            Change::PracticeReviewPublished(noun) => withhold!(noun: place),
            Change::ProgressClaimed(noun) => withhold!(noun: place, by, words),
            Change::Verified(noun) => withhold!(noun: place, by, method, words),
            Change::EvidenceRecorded(noun) => withhold!(noun: place, by, exhibit),
            Change::DateMoved(noun) => withhold!(noun: place, from, to, by, reason, told),
            Change::OwnerPassed(noun) => withhold!(noun: from, to),
            Change::Closed(noun) => noun.withhold(),
            Change::MemberRecorded(noun) => withhold!(noun: place, seat, holder, nominated_by),
            Change::AgendaItemAdded(noun) => withhold!(noun: place, text),
            Change::AttendanceTaken(noun) => withhold!(noun: place, attendance),
            Change::MinutesApproved(noun) => withhold!(noun: place),
            Change::MinutesCorrected(noun) => withhold!(noun: place, text, reason),
            Change::Referred(noun) => withhold!(noun: place, from, to, text),
            Change::ExpectationArose(noun) => withhold!(noun: from, due),
            Change::Linked(noun) => withhold!(noun: said),
            Change::TermRecorded(_) | Change::FigureRecorded(_) => return None,
            Change::ExpectationEnded(_)
            | Change::BodyRecorded(_)
            | Change::BodyNamed(_)
            | Change::FellSilent(_)
            | Change::ClockRan(_)
            | Change::Erased(_)
            | Change::Withheld(_) => {}
        }
        Some(self)
    }
}

impl Words for Source {
    fn withhold(&mut self) {
        withhold!(self: title, issuers, dated, text, passages);
        // The digest of a few words that were typed here would give them away to whoever tries.
        if self.kind == SourceKind::Submission {
            self.digest = "0".repeat(64);
        }
    }
}

impl Words for Recommendation {
    fn withhold(&mut self) {
        withhold!(self: place, text, parts, asker, addressees);
    }
}

impl Words for Commitment {
    fn withhold(&mut self) {
        withhold!(self: place, text, owner, contributors, horizon, waits_on, cost);
    }
}

impl Words for Closure {
    fn withhold(&mut self) {
        withhold!(self: place, decided_by, meeting, evidence, recheck, text);
    }
}

impl Words for Circulation {
    fn withhold(&mut self) {
        withhold!(self: place, what, recipients, asked, by, partners, questions, standards);
    }
}

impl Words for Question {
    fn withhold(&mut self) {
        withhold!(self: place, text, allowed, by, to, answered_by, answer);
        self.relies_on.clear();
        if let Some(declines) = &mut self.declines {
            declines.text.withhold();
            declines.span = Span::default();
        }
    }
}

impl Words for Agreement {
    fn withhold(&mut self) {
        self.place.withhold();
        if let agreement::Says::Agreed(agreed) = &mut self.says {
            withhold!(agreed: text, by);
        }
    }
}

impl Words for Fund {
    fn withhold(&mut self) {
        self.place.withhold();
        match &mut self.says {
            Says::Promised(promised) => withhold!(promised: text, amount, purpose, from),
            Says::Shared { contributions, .. } => {
                for contribution in contributions {
                    contribution.by.withhold();
                    contribution.gives = Gives::Withheld;
                }
            }
            Says::Spent { spent, .. } => spent.withhold(),
        }
    }
}

impl Words for LinkReason {
    fn withhold(&mut self) {
        withhold!(self: place, by, reason, part);
    }
}

impl Words for String {
    fn withhold(&mut self) {
        MARK.clone_into(self);
    }
}

impl<T: Words> Words for Vec<T> {
    fn withhold(&mut self) {
        self.iter_mut().for_each(Words::withhold);
    }
}

impl<T: Words> Words for Option<T> {
    fn withhold(&mut self) {
        self.iter_mut().for_each(Words::withhold);
    }
}

/// What is stated becomes *withheld*; what is not stays so.
macro_rules! stated {
    ($($value:ty)+) => { $(impl Words for Stated<$value> {
        fn withhold(&mut self) {
            if self.value().is_some() {
                *self = Stated::Withheld(Withheld::Decided);
            }
        }
    })+ };
}

stated! { i64 String Value Latest HeadCount }

/// A file is not handed out either: nothing tells which it is. A place on the record is an address, which is public.
impl Words for Exhibit {
    fn withhold(&mut self) {
        if let Exhibit::File(file) = self {
            file.name.withhold();
            file.digest = "0".repeat(64);
        }
    }
}

/// Who somebody is stays in sight; how the paper calls them does not.
impl Words for Mention {
    fn withhold(&mut self) {
        self.words.withhold();
    }
}

impl Words for Stated<Mention> {
    fn withhold(&mut self) {
        if let Stated::Stated(mention) = self {
            mention.withhold();
        }
    }
}

/// A day stays in sight; its words do not.
impl Words for Horizon {
    fn withhold(&mut self) {
        self.words.withhold();
        if let When::After(after) = &mut self.when {
            after.anchor.withhold();
        }
    }
}

impl Words for Dated {
    fn withhold(&mut self) {
        self.words.withhold();
    }
}

/// That nothing is recorded yet stays in sight.
impl Words for Effect {
    fn withhold(&mut self) {
        if let Effect::Recorded(_) = self {
            *self = Effect::Withheld;
        }
    }
}

impl Words for Money {
    fn withhold(&mut self) {
        self.words.withhold();
        self.reading = MoneyReading::Withheld;
    }
}

/// That a seat is vacant or undecided stays in sight, and so does which body holds it.
impl Words for Holder {
    fn withhold(&mut self) {
        if let Holder::Held(who) = self {
            who.withhold();
        }
    }
}

impl Words for Attendance {
    fn withhold(&mut self) {
        withhold!(self: chair, present, apologies, in_attendance, left, on_neither_list);
        self.ambiguous.clear();
        // Under one mark for all, nobody could be told from another.
        self.bodies.clear();
    }
}

impl Words for Passage {
    fn withhold(&mut self) {
        self.number = None;
        self.span = Span { start: 0, end: MARK.len() };
    }
}

/// Where words stand tells how long they are.
impl Words for Place {
    fn withhold(&mut self) {
        self.spans.clear();
    }
}
