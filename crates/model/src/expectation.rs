//! Expectation: what is owed next. One that passes unmet becomes a silence.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::commitment::{Commitment, Grade};
use crate::horizon::Horizon;
use crate::id::{ExpectationId, SourceId};
use crate::recommendation::Recommendation;
use crate::response::{Disposition, MoneyReading, Response};
use crate::subject::Subject;
use crate::{Day, Stated};

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
}

impl ExpectationKind {
    /// All of them.
    pub const ALL: [ExpectationKind; 9] = [
        ExpectationKind::Response,
        ExpectationKind::Detail,
        ExpectationKind::Update,
        ExpectationKind::Delivery,
        ExpectationKind::Answer,
        ExpectationKind::Check,
        ExpectationKind::Recheck,
        ExpectationKind::Restart,
        ExpectationKind::Closure,
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
        }
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
    /// It was moved to a later day: this expectation takes its place.
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

/// A promise is owed its delivery; an opinion is owed a promise.
pub fn of_commitment(commitment: &Commitment) -> Arising {
    let kind =
        if commitment.grade == Grade::Opinion { ExpectationKind::Detail } else { ExpectationKind::Delivery };
    Arising { kind, from: commitment.owner.clone(), due: commitment.horizon.clone() }
}
