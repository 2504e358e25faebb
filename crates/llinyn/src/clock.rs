//! The machine's clock and its dice: the only file that asks for either. Everything else is handed an instant, a
//! day or dice.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one file that may ask the machine for time and chance"
)]

use std::sync::Arc;
use std::time::Instant as Moment;

use llinyn_model::id::Dice;
use llinyn_model::{Day, Instant};

/// A clock.
pub trait Clock: Send + Sync {
    /// Now, for what is recorded.
    fn now(&self) -> Instant;

    /// Today in Wales, for what is owed.
    fn today(&self) -> Day;
}

/// A clock to hand round.
pub type SharedClock = Arc<dyn Clock>;

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_millisecond())
    }

    fn today(&self) -> Day {
        day_in_wales(self.now())
    }
}

/// The day in Wales, which keeps the time of London. The zones are in the program: a machine may have none.
fn day_in_wales(at: Instant) -> Day {
    let date = jiff::Timestamp::from_millisecond(at.0)
        .and_then(|at| at.in_tz("Europe/London"))
        .map(|zoned| zoned.date());
    date.ok()
        .and_then(|date| Day::new(date.year(), date.month(), date.day()).ok())
        .unwrap_or_else(|| at.day())
}

/// The machine's dice.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDice;

impl Dice for SystemDice {
    fn fill(&mut self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            // Without chance no salt hides anything: better no program than a ledger that can be guessed.
            std::process::abort();
        }
    }
}

/// Measures how long something takes, for the one line the demo prints.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(Moment);

impl Stopwatch {
    /// Starts now.
    pub fn start() -> Stopwatch {
        Stopwatch(Moment::now())
    }

    /// Milliseconds since it was started.
    pub fn millis(&self) -> u128 {
        self.0.elapsed().as_millis()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_wales_is_an_hour_ahead_in_summer() {
        for (at, expected) in [
            ("2026-01-15T23:30:00Z", "2026-01-15"),
            ("2026-07-15T22:59:59Z", "2026-07-15"),
            ("2026-07-15T23:00:00Z", "2026-07-16"),
            ("2026-10-25T00:30:00Z", "2026-10-25"),
            ("2026-12-31T23:59:59Z", "2026-12-31"),
        ] {
            let at: jiff::Timestamp = at.parse().unwrap();
            assert_eq!(day_in_wales(Instant(at.as_millisecond())).to_string(), expected);
        }
    }
}
