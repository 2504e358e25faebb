//! Whether the daily run of the clock was missed: where it was, the pages and `/health` say so themselves.

use llinyn_model::Day;
use llinyn_model::clock_run::missed;
use llinyn_model::error::Error;
use llinyn_store::{Cursor, Store};
use serde::Serialize;

/// The clock, seen from today.
#[derive(Clone, Copy, Debug, Serialize)]
pub(super) struct LastRun {
    /// The day of its last run; none where it never ran.
    pub(super) last: Option<Day>,
    /// Whether a run was missed.
    pub(super) late: bool,
}

impl LastRun {
    pub(super) async fn of(store: &Store, today: Day) -> Result<LastRun, Error> {
        let reader = store.reader();
        let last = reader.last_run().await?.map(|(_, run)| run.day);
        // Only where it never ran does it matter whether there is anything to enter.
        let unmet = match last {
            Some(_) => false,
            None => !reader.unmet(today, &Cursor::start(), 1).await?.rows.is_empty(),
        };
        Ok(LastRun { last, late: missed(last, today, unmet) })
    }
}
