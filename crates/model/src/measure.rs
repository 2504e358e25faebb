//! Measure: whether children's lives changed.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::id::{MeasureId, PlanId, Reference};
use crate::passage::Place;

/// An indicator with its values, as a source prints them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// Its reference.
    pub reference: Reference,
    /// The plan it belongs to.
    pub plan: PlanId,
    /// Which of the plan's objectives it is for, from 1.
    pub objective: Stated<u32>,
    /// Where it stands.
    pub place: Place,
    /// What is measured.
    pub text: String,
    /// The value it started from.
    pub baseline: Stated<Value>,
    /// The value aimed at.
    pub target: Stated<Value>,
    /// The latest value.
    pub latest: Stated<Value>,
}

/// A value as printed. A starred one is neither zero nor missing, and is never derived from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number, in thousandths of the printed unit.
    Thousandths(i64),
    /// Starred: too few to publish.
    Starred,
}

/// Which way the latest value moved from the baseline, seen from the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// At the target or past it.
    Reached,
    /// Nearer to the target.
    Nearer,
    /// Where it was.
    Unmoved,
    /// Further from the target.
    Further,
}

impl Movement {
    /// All of them.
    pub const ALL: [Movement; 4] =
        [Movement::Reached, Movement::Nearer, Movement::Unmoved, Movement::Further];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Movement::Reached => "reached",
            Movement::Nearer => "nearer",
            Movement::Unmoved => "unmoved",
            Movement::Further => "further",
        }
    }
}

impl Measure {
    /// How the measure moved; not stated where a value is missing or starred.
    pub fn movement(&self) -> Stated<Movement> {
        let (baseline, target, latest) = match (&self.baseline, &self.target, &self.latest) {
            (
                Stated::Stated(Value::Thousandths(baseline)),
                Stated::Stated(Value::Thousandths(target)),
                Stated::Stated(Value::Thousandths(latest)),
            ) => (*baseline, *target, *latest),
            _ => return Stated::NotStated,
        };
        let reached = if target >= baseline { latest >= target } else { latest <= target };
        let (before, now) = ((target - baseline).abs(), (target - latest).abs());
        Stated::Stated(match now.cmp(&before) {
            _ if reached => Movement::Reached,
            std::cmp::Ordering::Less => Movement::Nearer,
            std::cmp::Ordering::Equal => Movement::Unmoved,
            std::cmp::Ordering::Greater => Movement::Further,
        })
    }
}
