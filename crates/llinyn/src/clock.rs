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
        // Wales keeps the time of London; where the machine has no time zones, the day of UTC is near enough.
        let now = jiff::Timestamp::now();
        let zone = jiff::tz::TimeZone::get("Europe/London").unwrap_or(jiff::tz::TimeZone::UTC);
        let date = now.to_zoned(zone).date();
        Day::new(date.year(), date.month(), date.day()).unwrap_or_else(|_| self.now().day())
    }
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
