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
    /// The source as printed; its address behind a slash, where it was one of the record when it was said.
    pub words: String,
    /// First or added.
    pub kind: OriginKind,
    /// Where that is said.
    pub place: Place,
}

impl Origin {
    /// The address of the source in the record, where the words are one.
    pub fn address(&self) -> Option<&str> {
        self.words.strip_prefix('/')
    }
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
    /// The day the first report is due.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub first: Stated<Day>,
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
    /// The day the `n`th report is due, from 1: counted from the last one, or from the first that is due where none has
    /// come.
    pub fn due(&self, n: i32) -> Stated<Day> {
        let months = match &self.every_months {
            Stated::Stated(0) | Stated::NotStated | Stated::Withheld(_) => return Stated::NotStated,
            Stated::Stated(months) => i32::from(*months),
            Stated::CannotBeComputed(why) => return Stated::CannotBeComputed(*why),
        };
        match (self.last.value(), self.first.value()) {
            (Some(last), _) => Stated::Stated(last.plus_months(n * months)),
            (None, Some(first)) => Stated::Stated(first.plus_months((n - 1) * months)),
            (None, None) => self.last.clone(),
        }
    }

    /// The reports missed by `on`: the days they were due. On its own day a report is not late.
    pub fn missed(&self, on: Day) -> Stated<Vec<Day>> {
        let days = || (1..=1200).map_while(|n| self.due(n).value().copied());
        self.due(1).map(|_| days().take_while(|due| *due < on).collect())
    }

    /// The same duty, counted from the day a report was due.
    #[must_use]
    pub fn counted_from(&self, first: Stated<Day>) -> ReportingDuty {
        ReportingDuty { last: Stated::NotStated, first, ..self.clone() }
    }

    /// How reporting stands on `on`: silent since the first report that was missed.
    pub fn standing(&self, on: Day) -> Standing {
        match self.due(1) {
            Stated::Stated(due) if due < on => Standing::Silent { since: due, days: due.days_until(on) },
            Stated::Stated(due) => Standing::Owed { due },
            _ => Standing::NoDay,
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::SourceId;

    #[test]
    fn reports_are_counted_from_the_last_or_from_the_first_that_is_due() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        let stated = |text: &str| Stated::or_not_stated((!text.is_empty()).then(|| day(text)));
        for (last, first, on, missed) in [
            ("", "", "2026-01-01", None),
            ("2025-01-10", "", "2025-07-10", Some(vec![])),
            ("2025-01-10", "", "2026-01-11", Some(vec!["2025-07-10", "2026-01-10"])),
            ("", "2025-03-01", "2025-03-01", Some(vec![])),
            ("", "2025-03-01", "2025-10-01", Some(vec!["2025-03-01", "2025-09-01"])),
            ("2025-02-20", "2025-03-01", "2025-10-01", Some(vec!["2025-08-20"])),
        ] {
            let nil = Uuid::nil();
            let duty = ReportingDuty {
                id: DutyId(nil),
                reference: Reference::stored("plan/d1".to_owned()),
                plan: PlanId(nil),
                place: Place { source: SourceId(nil), spans: Vec::new() },
                text: String::new(),
                from: Stated::NotStated,
                to: Stated::NotStated,
                every_months: Stated::Stated(6),
                last: stated(last),
                first: stated(first),
            };
            let missed = missed.map(|days| days.into_iter().map(day).collect::<Vec<_>>());
            assert_eq!(duty.missed(day(on)).value(), missed.as_ref(), "{last} {first} on {on}");
        }
    }
}
