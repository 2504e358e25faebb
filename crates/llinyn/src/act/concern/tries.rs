//! How many receipts are tried: so many a minute, by everybody together. Nobody is told apart here, so nobody can be
//! counted alone.

use std::sync::Mutex;

use llinyn_model::Instant;

/// Most tries within a minute.
const MOST: u32 = 60;
const MINUTE: i64 = 60_000;

/// The tries of the present minute, in the memory of one server.
#[derive(Debug, Default)]
pub struct Tries(Mutex<(i64, u32)>);

impl Tries {
    /// Whether one more may be made now.
    pub(super) fn take(&self, now: Instant) -> bool {
        let Ok(mut counted) = self.0.lock() else { return false };
        let minute = now.0.div_euclid(MINUTE);
        if counted.0 != minute {
            *counted = (minute, 0);
        }
        counted.1 = counted.1.saturating_add(1);
        counted.1 <= MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_counted_by_the_minute() {
        let tries = Tries::default();
        for (at, times, last) in
            [(0, MOST, true), (59_999, 1, false), (60_000, MOST, true), (60_000, 1, false)]
        {
            let taken = (0..times).map(|_| tries.take(Instant(at))).last();
            assert_eq!(taken, Some(last), "{at}");
        }
    }
}
