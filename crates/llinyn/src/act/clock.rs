//! The clock: once a day, each expectation that passed unmet is entered as a silence, a dated line that stays.
//!
//! It may be run as often as one likes, by as many servers as there are, and be stopped at any point: what is there
//! already is not entered again, and what is missing is entered by the next run.

use llinyn_model::change::Change;
use llinyn_model::clock_run::ClockRun;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, IdMaker};
use llinyn_model::{Day, Instant};
use llinyn_store::{Cursor, Listed, Reader, Store};

/// What became of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done, and is itself recorded.
    Ran(ClockRun),
    /// There was nothing to do: the last run was for this day, which is the one asked for or a later one.
    Already(Day),
}

/// Silences of one transaction: few enough for others to write in between, many enough to be quick.
const STEP: usize = 5_000;
/// How often in a row somebody else may record in between before the run leaves it for later.
const TRIES: u32 = 20;

/// Enters the silences of `day`, and behind the last of them that the clock ran. Days on which it did not run are made
/// up for by this one run: each silence has its own day.
///
/// # Errors
/// Where the database fails, or others write to it without a pause. What was entered by then stays.
pub async fn run(store: &Store, at: Instant, day: Day, dice: &mut dyn Dice) -> Result<Outcome, Error> {
    let (mut left, mut step, mut tries) = (None, STEP, 0);
    loop {
        // The head comes before all that is read: where nobody recorded in between, what was read still holds.
        let head = store.head().await?.seq;
        let reader = store.reader();
        let last = reader.last_run().await?;
        if let Some((_, last)) = last.as_ref().filter(|(_, last)| last.day >= day) {
            return Ok(Outcome::Already(last.day));
        }
        let place = left.take().unwrap_or_else(|| Place::first(last.as_ref(), head));
        let (mut changes, next) = place.look(&reader, day, step).await?;
        let run = if next.is_none() {
            let before = reader.silences_after(last.map_or(0, |(seq, _)| seq)).await?;
            let silences = count(before, changes.len());
            Some(ClockRun { id: IdMaker::new(at, dice).make(), day, silences })
        } else {
            None
        };
        changes.extend(run.clone().map(Change::from));
        let behind = changes.is_empty() || store.record_behind(head, &changes, at, dice).await?.is_some();
        match (behind, run) {
            (true, Some(run)) => return Ok(Outcome::Ran(run)),
            (true, None) => (left, step, tries) = (next, STEP, 0),
            (false, _) if tries == TRIES => return Err(Error::new(ErrorKind::StoreBusy, "").inside("clock")),
            // Whoever writes is in a hurry: what is smaller gets through sooner.
            (false, _) => (left, step, tries) = (Some(place), (step / 2).max(1), tries + 1),
        }
    }
}

/// What is left to be looked through. Whatever was recorded by the last run and had passed by then has its silence, so
/// only days since then, and entries since then, can lack one.
#[derive(Clone, Debug)]
enum Place {
    /// The days behind this row; after them the entries behind that number.
    Days(Cursor, i64),
    /// The entries behind a number.
    Entries(i64),
}

impl Place {
    /// Where a run begins. What is recorded while the days are looked through may stand before the place they have
    /// reached: it is found among the entries.
    fn first(last: Option<&Listed<ClockRun>>, head: u64) -> Place {
        match last {
            Some((seq, last)) => Place::Days(Cursor::of(last.day), *seq),
            None => Place::Days(Cursor::start(), i64::try_from(head).unwrap_or(i64::MAX)),
        }
    }

    /// The next silences, and what is left behind them.
    async fn look(
        &self,
        reader: &Reader<'_>,
        day: Day,
        step: usize,
    ) -> Result<(Vec<Change>, Option<Place>), Error> {
        match self {
            Place::Days(after, entries) => {
                let page = reader.unmet(day, after, step).await?;
                let next = page.next.map_or(Place::Entries(*entries), |next| Place::Days(next, *entries));
                Ok((page.rows.into_iter().map(Change::from).collect(), Some(next)))
            }
            Place::Entries(after) => {
                let rows = reader.unmet_after(day, *after, step).await?;
                let next = rows.last().filter(|_| rows.len() == step).map(|(seq, _)| Place::Entries(*seq));
                Ok((rows.into_iter().map(|(_, silence)| silence.into()).collect(), next))
            }
        }
    }
}

/// The silences of a run: those entered since the run before, by whomever, and those it enters with its own entry.
fn count(before: i64, now: usize) -> u32 {
    u32::try_from(before).unwrap_or(0).saturating_add(u32::try_from(now).unwrap_or(u32::MAX))
}
