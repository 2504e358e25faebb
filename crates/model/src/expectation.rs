//! Expectation: what is owed next. One that passes unmet becomes a silence.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::circulation::Circulation;
use crate::closure::Closure;
use crate::commitment::{Commitment, Grade, MadeIn};
use crate::evidence::Evidence;
use crate::horizon::{Horizon, Period, When};
use crate::id::{ExpectationId, SourceId};
use crate::moving::Moving;
use crate::passing::Passing;
use crate::plan::{ReportingDuty, Suspension};
use crate::practice_review::PracticeReview;
use crate::progress::Claim;
use crate::question::Question;
use crate::recommendation::Recommendation;
use crate::referral::Referral;
use crate::response::{Disposition, MoneyReading, Response};
use crate::source::{SourceHead, SourceKind};
use crate::stated::Why;
use crate::subject::Subject;
use crate::thread::Owed;
use crate::verification::Verdict;
use crate::voice::Voice;
use crate::{Day, DayRange, Stated};

/// What sort of thing is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpectationKind {
    /// An answer to a recommendation.
    Response,
    /// What exactly will be done, or what it will cost, or which recommendation is meant.
    Detail,
    /// A report on progress.
    Update,
    /// The thing promised.
    Delivery,
    /// An answer to a question.
    Answer,
    /// A check that it was done.
    Check,
    /// A look again after the end.
    Recheck,
    /// What takes the place of reports that were stopped.
    Restart,
    /// A decision that ends the thread, and how.
    Closure,
    /// A look again at evidence, or newer evidence in its place; the review of an agreement.
    Review,
    /// A look again at whether words stay withheld.
    Withholding,
    /// A reply to a circulation.
    Reply,
    /// That guidance is known and in use: a circulation that asks.
    Awareness,
    /// What became of something that was referred.
    Outcome,
    /// Word to those who gave evidence of what became of it.
    Feedback,
    /// The report of a practice review.
    Publication,
}

impl ExpectationKind {
    /// All of them.
    pub const ALL: [ExpectationKind; 16] = [
        ExpectationKind::Response,
        ExpectationKind::Detail,
        ExpectationKind::Update,
        ExpectationKind::Delivery,
        ExpectationKind::Answer,
        ExpectationKind::Check,
        ExpectationKind::Recheck,
        ExpectationKind::Restart,
        ExpectationKind::Closure,
        ExpectationKind::Review,
        ExpectationKind::Withholding,
        ExpectationKind::Reply,
        ExpectationKind::Awareness,
        ExpectationKind::Outcome,
        ExpectationKind::Feedback,
        ExpectationKind::Publication,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            ExpectationKind::Response => "response",
            ExpectationKind::Detail => "detail",
            ExpectationKind::Update => "update",
            ExpectationKind::Delivery => "delivery",
            ExpectationKind::Answer => "answer",
            ExpectationKind::Check => "check",
            ExpectationKind::Recheck => "recheck",
            ExpectationKind::Restart => "restart",
            ExpectationKind::Closure => "closure",
            ExpectationKind::Review => "review",
            ExpectationKind::Withholding => "withholding",
            ExpectationKind::Reply => "reply",
            ExpectationKind::Awareness => "awareness",
            ExpectationKind::Outcome => "outcome",
            ExpectationKind::Feedback => "feedback",
            ExpectationKind::Publication => "publication",
        }
    }

    /// Whether it carries an open thread on. A look again, at what ended or at evidence, is no next step, and neither is word
    /// of what became of it.
    pub fn is_step(self) -> bool {
        !matches!(
            self,
            ExpectationKind::Recheck
                | ExpectationKind::Review
                | ExpectationKind::Withholding
                | ExpectationKind::Awareness
                | ExpectationKind::Feedback
        )
    }
}

/// Something owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expectation {
    /// Its id.
    pub id: ExpectationId,
    /// What it is about.
    pub of: Subject,
    /// What is owed.
    pub kind: ExpectationKind,
    /// From whom.
    pub from: Stated<Mention>,
    /// By when, as said.
    pub due: Horizon,
    /// The source it arose from.
    pub source: SourceId,
}

/// How an expectation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// It was met, by this.
    Met(Subject),
    /// It was moved, to a later day or to another body: this expectation takes its place.
    Moved(ExpectationId),
    /// It is no longer owed, because of this.
    Released(Subject),
}

/// The end of an expectation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Which.
    pub expectation: ExpectationId,
    /// How.
    pub end: End,
    /// The source that shows it.
    pub source: SourceId,
}

/// What one says of an expectation on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It passed unmet, so many days ago: a silence.
    Silent {
        /// The last day it would have been in time.
        since: Day,
        /// Calendar days since then.
        days: i64,
    },
    /// It is owed and its day has not passed.
    Owed {
        /// The last day it is in time.
        due: Day,
    },
    /// It is owed and nothing says by when.
    NoDay,
    /// It has ended.
    Ended,
}

impl Standing {
    /// The day it is owed by, where one is known, and how many calendar days ago that was, where it passed.
    pub fn due_and_late(self) -> (Option<Day>, Option<i64>) {
        match self {
            Standing::Silent { since, days } => (Some(since), Some(days)),
            Standing::Owed { due } => (Some(due), None),
            Standing::NoDay | Standing::Ended => (None, None),
        }
    }
}

/// What is owed because of a noun, before ids are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arising {
    /// What is owed.
    pub kind: ExpectationKind,
    /// From whom.
    pub from: Stated<Mention>,
    /// By when.
    pub due: Horizon,
}

impl Expectation {
    /// How it stands on `on`, were it not ended.
    pub fn standing(&self, on: Day) -> Standing {
        match self.due.due() {
            Stated::Stated(due) if due < on => Standing::Silent { since: due, days: due.days_until(on) },
            Stated::Stated(due) => Standing::Owed { due },
            _ => Standing::NoDay,
        }
    }
}

/// What a claim, a finding or a report changes of what is owed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Follows {
    /// What it meets of all that is open.
    pub meets: &'static [ExpectationKind],
    /// What becomes owed.
    pub arises: Option<Arising>,
}

impl Arising {
    /// Something owed by nobody named, at no stated time.
    fn somehow(kind: ExpectationKind) -> Arising {
        Arising { kind, from: Stated::NotStated, due: Horizon::default() }
    }
}

/// A recommendation is owed an answer by the first body it asks.
pub fn of_recommendation(recommendation: &Recommendation) -> Arising {
    let from = Stated::or_not_stated(recommendation.addressees.first().cloned());
    Arising { kind: ExpectationKind::Response, from, due: Horizon::default() }
}

/// What an answer leaves owed: what will be done where it says yes and promises nothing, whether it accepts
/// where it does not say, the recommendation where the record lacks it, and a deferred cost.
pub fn of_response(response: &Response, commitments: usize) -> Vec<Arising> {
    let detail =
        || Arising { kind: ExpectationKind::Detail, from: response.by.clone(), due: Horizon::default() };
    let nothing_promised = commitments == 0 && response.disposition.is_yes();
    let did_not_say = matches!(response.disposition, Disposition::None | Disposition::Noted);
    let unlinked = response.answers.iter().any(|answer| answer.recommendation.is_none());
    let deferred = response.money.reading == MoneyReading::Deferred;
    [nothing_promised || did_not_say, unlinked, deferred]
        .into_iter()
        .filter(|owed| *owed)
        .map(|_| detail())
        .collect()
}

/// What an answer that put its cost off owes for it, among all that was ever owed for it: the last detail it left owed, or
/// what that was moved to. None where no cost was put off.
pub fn deferred_cost<'o>(response: &Response, owed: &'o [Owed]) -> Option<&'o Owed> {
    if response.money.reading != MoneyReading::Deferred {
        return None;
    }
    let own = |owed: &&Owed| {
        let what = &owed.expectation;
        what.of == response.id.into()
            && what.kind == ExpectationKind::Detail
            && what.source == response.place.source
    };
    let mut cost = owed.iter().rfind(own)?;
    while let Some(End::Moved(to)) = cost.ended.as_ref().map(|ended| ended.end) {
        cost = owed.iter().find(|owed| owed.expectation.id == to)?;
    }
    Some(cost)
}

/// A duty to report owes its next report.
pub fn of_duty(duty: &ReportingDuty) -> Arising {
    let due = match duty.due(1) {
        Stated::Stated(due) => {
            // Where it is counted from the last report, nobody said the day itself.
            let inferred = duty.last.value().is_some();
            Horizon { words: Stated::NotStated, when: When::Days { range: DayRange::until(due), inferred } }
        }
        _ => Horizon::default(),
    };
    Arising { kind: ExpectationKind::Update, from: duty.from.clone(), due }
}

/// A report meets what its duty owes, and starts again what was stopped; the next is owed, counted from its day.
pub fn of_report(duty: &ReportingDuty, day: Day) -> Follows {
    let now = ReportingDuty { last: Stated::Stated(day), ..duty.clone() };
    Follows { meets: &[ExpectationKind::Update, ExpectationKind::Restart], arises: Some(of_duty(&now)) }
}

/// A question is owed its answer by whom it asks.
pub fn of_question(question: &Question, due: Horizon) -> Arising {
    Arising { kind: ExpectationKind::Answer, from: question.to.clone(), due }
}

/// An answer to a question meets what was owed, unless it only says that one will come. Readers judge what it says.
pub fn of_written_answer(holding: bool) -> Follows {
    Follows { meets: if holding { &[] } else { &[ExpectationKind::Answer] }, arises: None }
}

/// A circulation is owed a reply by each body it asks, by its last day.
pub fn of_circulation(circulation: &Circulation) -> Vec<Arising> {
    let due = || match circulation.until {
        Stated::Stated(until) => Horizon {
            words: Stated::NotStated,
            when: When::Days { range: DayRange::until(until), inferred: false },
        },
        _ => Horizon::default(),
    };
    let reply = |from: &Mention| Arising {
        kind: ExpectationKind::Reply,
        from: Stated::Stated(from.clone()),
        due: due(),
    };
    circulation.asked.iter().map(reply).collect()
}

/// Guidance is owed, by who issued it, that somebody asks whether it is known and in use: so long after it was issued.
pub fn of_guidance(source: &SourceHead, period: Period) -> Option<Arising> {
    if source.kind != SourceKind::Guidance {
        return None;
    }
    let when = match source.dated.latest().map(|issued| period.after(issued)) {
        Some(Stated::Stated(due)) => When::Days { range: DayRange::until(due), inferred: true },
        Some(_) => When::Uncomputed(Why::CalendarEnds),
        None => When::Uncomputed(Why::AnchorUnknown),
    };
    let from = Stated::or_not_stated(source.issuers.first().cloned());
    Some(Arising { kind: ExpectationKind::Awareness, from, due: Horizon { words: Stated::NotStated, when } })
}

/// What was referred is owed its outcome by the body it went to.
pub fn of_referral(referral: &Referral, due: Horizon) -> Arising {
    Arising { kind: ExpectationKind::Outcome, from: Stated::Stated(referral.to.clone()), due }
}

/// Who gave evidence is owed word of what became of it, by who asked them.
pub fn of_voice(voice: &Voice, due: Horizon) -> Arising {
    Arising { kind: ExpectationKind::Feedback, from: voice.by.clone(), due }
}

/// That they were told meets it.
pub fn of_feedback() -> Follows {
    Follows { meets: &[ExpectationKind::Feedback], arises: None }
}

/// A practice review is owed its report by the board that commissioned it.
pub fn of_practice_review(review: &PracticeReview, due: Horizon) -> Arising {
    Arising { kind: ExpectationKind::Publication, from: review.by.clone(), due }
}

/// That its report is on the record meets it.
pub fn of_publication() -> Follows {
    Follows { meets: &[ExpectationKind::Publication], arises: None }
}

/// What was asked at a meeting is owed its answer; who is to give it, minutes seldom say.
pub fn of_asked() -> Arising {
    Arising::somehow(ExpectationKind::Answer)
}

/// A promise is owed its delivery; an opinion is owed a promise; the standing assurance, that somebody looks again.
pub fn of_commitment(commitment: &Commitment) -> Arising {
    let kind = match (commitment.made_in, commitment.grade) {
        (MadeIn::Assurance, _) => ExpectationKind::Recheck,
        (_, Grade::Opinion) => ExpectationKind::Detail,
        _ => ExpectationKind::Delivery,
    };
    Arising { kind, from: commitment.owner.clone(), due: commitment.horizon.clone() }
}

/// A claim that it is done meets the delivery, and leaves a check by someone else owed; any other claim changes nothing.
/// `open` is what is owed when the claim is made: a check that is owed already is not owed twice.
pub fn of_progress(claim: Claim, open: &[ExpectationKind]) -> Follows {
    let check = ExpectationKind::Check;
    match claim {
        Claim::Done if open.contains(&check) => Follows { meets: &[ExpectationKind::Delivery], arises: None },
        Claim::Done => Follows { meets: &[ExpectationKind::Delivery], arises: Some(Arising::somehow(check)) },
        _ => Follows::default(),
    }
}

/// Found in place by someone else: the check, the delivery and an earlier look again are met, and somebody looks once
/// more. Anything less leaves a check owed, in place of the look again where that was owed.
pub fn of_verification(verdict: Verdict, open: &[ExpectationKind]) -> Follows {
    use ExpectationKind::{Check, Delivery, Recheck};
    match verdict {
        Verdict::InPlace => {
            Follows { meets: &[Check, Delivery, Recheck], arises: Some(Arising::somehow(Recheck)) }
        }
        _ if !open.contains(&Recheck) => Follows::default(),
        _ if open.contains(&Check) => Follows { meets: &[Recheck], arises: None },
        _ => Follows { meets: &[Recheck], arises: Some(Arising::somehow(Check)) },
    }
}

/// Evidence that says by when it is to be looked at again is owed that look, by who gave it.
pub fn of_evidence(evidence: &Evidence) -> Option<Arising> {
    let range = DayRange::until(*evidence.review.value()?);
    let due = Horizon { words: Stated::NotStated, when: When::Days { range, inferred: false } };
    Some(Arising { kind: ExpectationKind::Review, from: evidence.by.clone(), due })
}

/// An agreement that says by when it is to be reviewed is owed that, by who keeps it. What is said of it anew meets what
/// was owed before.
pub fn of_agreement(keeper: &Stated<Mention>, review: &Stated<Day>) -> Follows {
    let arises = |day: &Day| Arising {
        kind: ExpectationKind::Review,
        from: keeper.clone(),
        due: Horizon {
            words: Stated::NotStated,
            when: When::Days { range: DayRange::until(*day), inferred: false },
        },
    };
    Follows { meets: &[ExpectationKind::Review], arises: review.value().map(arises) }
}

/// A promise whose date was moved is owed by the same body at its new date.
pub fn of_moving(moved: &Moving, before: &Expectation) -> Arising {
    Arising { kind: before.kind, from: before.from.clone(), due: moved.to.clone() }
}

/// What a body owed is owed, by the same day, by the body it passed to.
pub fn of_passing(passed: &Passing, before: &Expectation) -> Arising {
    Arising { kind: before.kind, from: Stated::Stated(passed.to.clone()), due: before.due.clone() }
}

/// What ended is looked at again by who decided it; all else it owed is released.
pub fn of_closure(closure: &Closure) -> Arising {
    let (from, due) = (closure.decided_by.clone(), closure.recheck.clone());
    Arising { kind: ExpectationKind::Recheck, from, due }
}

/// Reports that were stopped are owed what starts them again, by who agreed to stop them.
pub fn of_suspension(suspension: &Suspension, due: Horizon) -> Arising {
    Arising { kind: ExpectationKind::Restart, from: suspension.agreed_by.clone(), due }
}

/// A thread whose promises all ended, and that is open itself, is owed a decision on how it ends: else it would end in
/// silence (law 1).
pub fn of_open_thread() -> Arising {
    Arising::somehow(ExpectationKind::Closure)
}

#[cfg(test)]
mod tests;
