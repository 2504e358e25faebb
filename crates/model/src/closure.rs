//! Closure: how a thread ended, decided by someone other than its owner.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::horizon::Horizon;
use crate::id::{ClosureId, CommitmentId, RecommendationId, Reference};
use crate::passage::Place;
use crate::subject::Subject;
use crate::{Day, Stated};

/// How a thread can end. "Ongoing" and "noted" are not among them (law 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosureKind {
    /// Done, and someone else found so.
    DoneVerified,
    /// Done by the owner's word only.
    DoneNotVerified,
    /// Another thread takes its place.
    Superseded,
    /// Refused, with a reason.
    Refused,
    /// Withdrawn by who asked.
    Withdrawn,
    /// Overtaken by events.
    Overtaken,
}

impl ClosureKind {
    /// All of them.
    pub const ALL: [ClosureKind; 6] = [
        ClosureKind::DoneVerified,
        ClosureKind::DoneNotVerified,
        ClosureKind::Superseded,
        ClosureKind::Refused,
        ClosureKind::Withdrawn,
        ClosureKind::Overtaken,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            ClosureKind::DoneVerified => "done_verified",
            ClosureKind::DoneNotVerified => "done_not_verified",
            ClosureKind::Superseded => "superseded",
            ClosureKind::Refused => "refused",
            ClosureKind::Withdrawn => "withdrawn",
            ClosureKind::Overtaken => "overtaken",
        }
    }
}

/// The end of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// Its id.
    pub id: ClosureId,
    /// Its reference.
    pub reference: Reference,
    /// The recommendation that is closed, unless a promise alone is.
    pub recommendation: Option<RecommendationId>,
    /// The promise that is closed by itself: an action of a plan, or one nobody asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<CommitmentId>,
    /// Where the decision is minuted; its source's date is the closure's.
    pub place: Place,
    /// How it ended.
    pub kind: ClosureKind,
    /// The body that decided.
    pub decided_by: Stated<Mention>,
    /// The meeting that decided, in words.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub meeting: Stated<String>,
    /// What shows that it is so: words, or an address of the record.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub evidence: Stated<String>,
    /// When someone looks again.
    pub recheck: Horizon,
    /// The decision's wording.
    pub text: String,
}

impl Closure {
    /// The earliest and the latest a closed thread is looked at again, in months after its end (law 1).
    pub const RECHECK_MONTHS: (i32, i32) = (6, 24);

    /// What ended.
    pub fn of(&self) -> Subject {
        match (self.recommendation, self.commitment) {
            (Some(ask), _) => ask.into(),
            (None, Some(promise)) => promise.into(),
            (None, None) => self.id.into(),
        }
    }

    /// Whether `day` is a day on which somebody may look again at what ended `on`.
    pub fn may_be_rechecked(on: Day, day: Day) -> bool {
        let (first, last) = Self::RECHECK_MONTHS;
        on.plus_months(first) <= day && day <= on.plus_months(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recheck_is_six_to_twenty_four_months_on() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (on, again, may) in [
            ("2024-08-31", "2025-02-27", false),
            ("2024-08-31", "2025-02-28", true),
            ("2024-08-31", "2026-08-31", true),
            ("2024-08-31", "2026-09-01", false),
            ("2024-08-31", "2024-08-31", false),
        ] {
            assert_eq!(Closure::may_be_rechecked(day(on), day(again)), may, "{on} {again}");
        }
    }

    #[test]
    fn an_end_recorded_before_promises_could_end_alone_is_read() {
        let old = r#"{"id":"0192eb10-0000-7000-8000-000000000001","reference":"a/x1","recommendation":"0192eb10-0000-7000-8000-000000000002","place":{"source":"0192eb10-0000-7000-8000-000000000003","spans":[[0,3]]},"kind":"refused","decided_by":"not_stated","recheck":{"words":"not_stated","when":"not_stated"},"text":"abc"}"#;
        let closure: Closure = serde_json::from_str(old).unwrap();
        assert_eq!(closure.of().noun(), "recommendation");
        // Written again it is the same text, so that tables made again from old entries equal the old ones.
        assert_eq!(serde_json::to_string(&closure).unwrap(), old);
    }
}
