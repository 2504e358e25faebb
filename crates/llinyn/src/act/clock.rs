//! The clock: once a day, each expectation that passed unmet is entered as a silence, a dated line that stays.
//!
//! It may be run as often as one likes, by as many servers as there are, and be stopped at any point: what is there
//! already is not entered again, and what is missing is entered by the next run.

use llinyn_model::change::Change;
use llinyn_model::clock_run::ClockRun;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, IdMaker};
use llinyn_model::{Day, Instant};
use llinyn_store::{Cursor, Store};

/// What became of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done, and is itself recorded.
    Ran(ClockRun),
    /// There was nothing to do: the last run was for this day, which is the one asked for or a later one.
    Already(Day),
}

/// Silences of one transaction: few enough for a page to be made in between, many enough to be quick.
const STEP: usize = 5_000;
/// How often in a row somebody else may record in between before the run leaves it for later.
const TRIES: u32 = 20;

/// Enters the silences of `day`, and behind the last of them that the clock ran. Days on which it did not run are made
/// up for by this one run: each silence has its own day.
///
/// # Errors
/// Where the database fails, or others write to it without a pause. What was entered by then stays.
pub async fn run(store: &Store, at: Instant, day: Day, dice: &mut dyn Dice) -> Result<Outcome, Error> {
    let (mut after, mut own, mut step, mut tries) = (Cursor::start(), None, STEP, 0);
    loop {
        let head = store.head().await?.seq;
        if own != Some(head) {
            // Somebody recorded in between. What they added may stand before the place that was reached.
            after = Cursor::start();
        }
        let reader = store.reader();
        let last = reader.last_run().await?;
        if let Some((_, last)) = last.as_ref().filter(|(_, last)| last.day >= day) {
            return Ok(Outcome::Already(last.day));
        }
        let page = reader.unmet(day, &after, step).await?;
        let mut changes: Vec<Change> = page.rows.into_iter().map(Change::from).collect();
        let ends = page.next.is_none().then(|| last.map_or(0, |(seq, _)| seq));
        let run = match ends {
            Some(since) => {
                let silences = count(reader.silences_after(since).await?, changes.len());
                Some(ClockRun { id: IdMaker::new(at, dice).make(), day, silences })
            }
            None => None,
        };
        changes.extend(run.clone().map(Change::from));
        let recorded = store.record_behind(head, &changes, at, dice).await?;
        match (recorded, run, page.next) {
            (Some(_), Some(run), _) => return Ok(Outcome::Ran(run)),
            (Some(recorded), None, next) => {
                (own, step, tries) = (Some(recorded.last), STEP, 0);
                after = next.unwrap_or_else(Cursor::start);
            }
            (None, ..) if tries == TRIES => {
                return Err(Error::new(ErrorKind::StoreBusy, "").inside("the clock"));
            }
            // Whoever writes is in a hurry: what is smaller gets through sooner.
            (None, ..) => (own, step, tries) = (None, (step / 2).max(1), tries + 1),
        }
    }
}

/// The silences of a run: those entered since the run before, by whomever, and those it enters with its own entry.
fn count(before: i64, now: usize) -> u32 {
    u32::try_from(before).unwrap_or(0).saturating_add(u32::try_from(now).unwrap_or(u32::MAX))
}
