//! How long what is owed may take where nobody says by when: editable data, no rule of any law.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::horizon::{Period, Unit};
use serde::Deserialize;

const DATA: &str = include_str!("../data/period.csv");

#[derive(Deserialize)]
struct Row {
    owed: ExpectationKind,
    count: u16,
    unit: Unit,
}

/// How long something may take.
///
/// # Errors
/// [`ErrorKind::BadValue`] where the data the program ships has no such line, or one that is not well formed; a test
/// holds that it has.
pub fn of(owed: ExpectationKind) -> Result<Period, Error> {
    let bad = || Error::new(ErrorKind::BadValue, "period.csv");
    for row in csv::Reader::from_reader(DATA.as_bytes()).deserialize() {
        let row: Row = row.map_err(|error| bad().inside(error))?;
        if row.owed == owed {
            return Ok(Period { count: row.count, unit: row.unit });
        }
    }
    Err(bad())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_owed_by_no_day_of_its_own_has_a_period() {
        let period = of(ExpectationKind::Answer).unwrap();
        assert_eq!((period.count, period.unit), (10, Unit::WorkingDay));
        assert!(of(ExpectationKind::Delivery).is_err(), "nobody guesses when a promise is due");
    }
}
