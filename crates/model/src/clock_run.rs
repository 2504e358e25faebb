//! The run of the clock: once a day, what passed unmet is entered as a silence. That it was done is recorded too, so
//! that a day on which it was not is seen.

use serde::{Deserialize, Serialize};

use crate::Day;
use crate::id::ClockRunId;

/// A run of the clock. When it ended, no open expectation whose day had passed by then was without its silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockRun {
    /// Its id.
    pub id: ClockRunId,
    /// The day it was run for. The record has one run for a day.
    pub day: Day,
    /// How many silences were entered since the run before, by however many servers and attempts.
    pub silences: u32,
}

/// Whether the daily run was missed, seen from `today`: the last one is older than yesterday's, or there never was one
/// and something has passed unmet.
pub fn missed(last: Option<Day>, today: Day, unmet: bool) -> bool {
    match last {
        Some(last) => last.days_until(today) > 1,
        None => unmet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_missed_when_yesterday_had_none() {
        for (last, unmet, expected) in [
            (Some("2026-03-01"), true, false),
            (Some("2026-02-28"), true, false),
            (Some("2026-02-27"), true, true),
            (Some("2026-02-27"), false, true),
            (Some("2026-03-02"), true, false),
            (None, true, true),
            (None, false, false),
        ] {
            let (last, today) = (last.map(|day| day.parse().unwrap()), "2026-03-01".parse().unwrap());
            assert_eq!(missed(last, today, unmet), expected, "{last:?} {unmet}");
        }
    }
}
