//! Plan: a strategy, action plan, improvement plan or annual plan; its sources, objectives and duty to report.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::expectation::Standing;
use crate::id::{DutyId, ObjectiveId, PlanId, Reference};
use crate::passage::Place;
use crate::{Day, DayRange, Stated};

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Its reference.
    pub reference: Reference,
    /// Where a source names it first.
    pub place: Place,
    /// Its title as printed.
    pub title: String,
    /// Whose it is.
    pub owner: Stated<Mention>,
    /// The years it is for.
    pub period: Stated<DayRange>,
    /// The bodies that oversee it.
    pub overseers: Vec<Mention>,
}

/// Whether a plan began with a source or took it on later. The history is kept (system 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OriginKind {
    /// The plan began with it.
    First,
    /// It was added when the plan was already being made.
    Added,
}

/// A source a plan answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The plan.
    pub plan: PlanId,
    /// The source as printed.
    pub words: String,
    /// First or added.
    pub kind: OriginKind,
    /// Where that is said.
    pub place: Place,
}

/// An objective of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Its reference.
    pub reference: Reference,
    /// The plan.
    pub plan: PlanId,
    /// Its place among the plan's objectives, from 1.
    pub position: u32,
    /// Where it stands.
    pub place: Place,
    /// Its wording.
    pub text: String,
}

/// A plan that takes another's place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The plan that ends.
    pub plan: PlanId,
    /// The plan that takes its place.
    pub by: PlanId,
    /// Where that is said.
    pub place: Place,
}

/// A duty to report on a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportingDuty {
    /// Its id.
    pub id: DutyId,
    /// Its reference.
    pub reference: Reference,
    /// The plan.
    pub plan: PlanId,
    /// Where that is said.
    pub place: Place,
    /// Its wording.
    pub text: String,
    /// Who reports.
    pub from: Stated<Mention>,
    /// To whom.
    pub to: Stated<Mention>,
    /// Every how many months.
    pub every_months: Stated<u16>,
    /// The day of the last report, as far as the record knows.
    pub last: Stated<Day>,
}

/// The end of reporting: with whom it was agreed and what is to start it again (law 1).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspension {
    /// The duty.
    pub duty: DutyId,
    /// Where that is said.
    pub place: Place,
    /// The day it was agreed.
    pub dated: Stated<Day>,
    /// Who agreed.
    pub agreed_by: Stated<Mention>,
    /// The reason as printed.
    pub reason: Stated<String>,
    /// The day or event that starts it again.
    pub restart: Stated<String>,
}

impl ReportingDuty {
    /// The reports missed by `on`: the days they were due after the last one. On its own day a report is not late.
    pub fn missed(&self, on: Day) -> Stated<Vec<Day>> {
        match (&self.every_months, &self.last) {
            (Stated::Stated(months), Stated::Stated(last)) if *months > 0 => {
                let due = |n: i32| last.plus_months(n * i32::from(*months));
                Stated::Stated((1..=1200).map(due).take_while(|due| *due < on).collect())
            }
            (Stated::CannotBeComputed(why), _) | (_, Stated::CannotBeComputed(why)) => {
                Stated::CannotBeComputed(*why)
            }
            _ => Stated::NotStated,
        }
    }

    /// How reporting stands on `on`: silent since the first report that was missed.
    pub fn standing(&self, on: Day) -> Standing {
        match self.missed(on) {
            Stated::Stated(missed) => match (missed.first(), self.last.value()) {
                (Some(first), _) => Standing::Silent { since: *first, days: first.days_until(on) },
                (None, Some(last)) => {
                    let months = self.every_months.value().copied().unwrap_or(0);
                    Standing::Owed { due: last.plus_months(i32::from(months)) }
                }
                (None, None) => Standing::NoDay,
            },
            _ => Standing::NoDay,
        }
    }
}
