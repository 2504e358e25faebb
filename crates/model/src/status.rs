//! Status: four answers about a thread on a day, derived and never stored, never blended (law 3).

use serde::Serialize;

use crate::Day;
use crate::closure::ClosureKind;
use crate::expectation::{End, ExpectationKind, Standing};
use crate::measure::{Measure, Movement};
use crate::progress::Claim;
use crate::response::Disposition;
use crate::thread::{Root, Thread};
use crate::verification::Verdict;

/// The four statuses of a thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// What its owners say.
    pub said: Said,
    /// What others found.
    pub shown: Shown,
    /// What the calendar says.
    pub due: Due,
    /// Whether children's lives changed.
    pub changed: Changed,
}

/// What the owners say: the answers, and the latest claim. A claim is no proof.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The answers, in the order they were given.
    pub answers: Vec<Disposition>,
    /// How many promises were made.
    pub promises: usize,
    /// The latest claim of progress.
    pub claim: Option<Claim>,
}

/// What others found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Nobody but the owner has said anything.
    #[default]
    Nothing,
    /// The latest verification.
    Verified(Verdict),
}

/// What the calendar says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// The thread has ended.
    Closed(ClosureKind),
    /// Something passed unmet.
    Silent {
        /// What was owed longest ago.
        kind: ExpectationKind,
        /// Its last day.
        since: Day,
        /// Calendar days since then.
        days: i64,
        /// How many things passed unmet.
        silences: usize,
    },
    /// Something is owed by a day to come.
    Owed {
        /// What is owed soonest.
        kind: ExpectationKind,
        /// Its last day.
        due: Day,
    },
    /// Something is owed, and nothing says by when.
    NoDay {
        /// How many things.
        owed: usize,
    },
    /// What a promise owed came; the thread it belongs to goes on.
    Met,
    /// A promise is owed no longer, because its thread ended.
    Released,
    /// Nothing is owed though the thread is open: law 1 is broken, and the page says so.
    Nothing,
}

/// What the measures say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Changed {
    /// No measure is tied to the thread.
    #[default]
    NotMeasured,
    /// Measures are named, and none has the values to tell.
    NoValues,
    /// How many measures moved which way.
    Moved {
        /// At the target.
        reached: usize,
        /// Nearer to it.
        nearer: usize,
        /// Where they were.
        unmoved: usize,
        /// Further away.
        further: usize,
    },
}

/// The status of `thread` on `on`, from what had happened in the world by then.
pub fn status(thread: &Thread, on: Day) -> Status {
    let then = thread.on(on);
    Status { said: said(&then), shown: shown(&then), due: due(&then, on), changed: changed(&then.measures) }
}

fn said(thread: &Thread) -> Said {
    Said {
        answers: thread.responses.iter().map(|response| response.disposition).collect(),
        promises: thread.promises().count(),
        claim: thread
            .progress
            .iter()
            .max_by_key(|progress| dated(thread, progress.place.source))
            .map(|p| p.claim),
    }
}

fn shown(thread: &Thread) -> Shown {
    let latest = thread.verifications.iter().max_by_key(|found| dated(thread, found.place.source));
    latest.map_or(Shown::Nothing, |found| Shown::Verified(found.verdict))
}

/// The last possible day of the source an item stands in; undated ones sort first.
fn dated(thread: &Thread, source: crate::id::SourceId) -> Option<Day> {
    thread.sources.get(&source).and_then(|head| head.dated.latest())
}

fn due(thread: &Thread, on: Day) -> Due {
    if let Some(closure) = thread.closures.iter().max_by_key(|closure| dated(thread, closure.place.source)) {
        return Due::Closed(closure.kind);
    }
    let standing: Vec<_> =
        thread.expectations.iter().map(|owed| (owed.expectation.kind, owed.standing(on))).collect();
    let mut silent: Vec<_> = standing
        .iter()
        .filter_map(|(kind, standing)| match standing {
            Standing::Silent { since, days } => Some((*since, *kind, *days)),
            _ => None,
        })
        .collect();
    silent.sort_unstable();
    if let Some((since, kind, days)) = silent.first().copied() {
        return Due::Silent { kind, since, days, silences: silent.len() };
    }
    let owed = standing.iter().filter_map(|(kind, standing)| match standing {
        Standing::Owed { due } => Some((*due, *kind)),
        _ => None,
    });
    if let Some((due, kind)) = owed.min() {
        return Due::Owed { kind, due };
    }
    match standing.iter().filter(|(_, standing)| *standing == Standing::NoDay).count() {
        0 => over(thread),
        owed => Due::NoDay { owed },
    }
}

/// Where nothing is open: a promise that is part of a thread may be over, a thread itself may not.
fn over(thread: &Thread) -> Due {
    let ends = || thread.expectations.iter().filter_map(|owed| owed.ended.as_ref()).map(|ended| ended.end);
    match &thread.root {
        Root::Commitment(_) if ends().any(|end| matches!(end, End::Met(_))) => Due::Met,
        Root::Commitment(_) if ends().next().is_some() => Due::Released,
        _ => Due::Nothing,
    }
}

/// What measures say: how many moved, and which way.
pub fn changed(measures: &[Measure]) -> Changed {
    if measures.is_empty() {
        return Changed::NotMeasured;
    }
    let moved: Vec<Movement> =
        measures.iter().filter_map(|measure| measure.movement().value().copied()).collect();
    let count = |movement| moved.iter().filter(|moved| **moved == movement).count();
    if moved.is_empty() {
        return Changed::NoValues;
    }
    Changed::Moved {
        reached: count(Movement::Reached),
        nearer: count(Movement::Nearer),
        unmoved: count(Movement::Unmoved),
        further: count(Movement::Further),
    }
}
