//! Figures from many measurements.

use std::time::Duration;

/// The measurement in the middle; none of none.
pub(super) fn median(mut times: Vec<Duration>) -> Option<Duration> {
    times.sort();
    times.get(times.len() / 2).copied()
}

/// A time in milliseconds.
pub(super) fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A count as a figure. Nothing here is counted beyond what a figure holds.
pub(super) fn figure(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_neither_the_mean_nor_the_order() {
        let times = |millis: &[u64]| millis.iter().copied().map(Duration::from_millis).collect();
        assert_eq!(median(times(&[])), None);
        assert_eq!(median(times(&[900, 1, 2])), Some(Duration::from_millis(2)));
        assert_eq!(millis(Duration::from_micros(1500)).to_string(), "1.5");
        assert_eq!(figure(7).to_string(), "7");
    }
}
