//! Working days in Wales: Monday to Friday without the bank holidays.

use std::sync::LazyLock;

use crate::stated::Why;
use crate::{Day, Stated};

/// The bank holidays of England and Wales, one a line: day, name in English, name in Welsh.
///
/// Days by the Banking and Financial Dealings Act 1971 (Schedule 1) with the days moved or added by royal
/// proclamation; days to come after 2026 are computed from the Act and may yet be moved.
const DATA: &str = include_str!("../data/bank-holidays.csv");

/// A day on which banks and most public offices are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BankHoliday {
    /// The day it is kept, substitutes included.
    pub day: Day,
    /// Its name in English.
    pub en: &'static str,
    /// Its name in Welsh.
    pub cy: &'static str,
}

static HOLIDAYS: LazyLock<Vec<BankHoliday>> =
    LazyLock::new(|| DATA.lines().skip(1).filter_map(parse).collect());

fn parse(line: &'static str) -> Option<BankHoliday> {
    let mut cells = line.split(',');
    let day = cells.next()?.parse().ok()?;
    Some(BankHoliday { day, en: cells.next()?, cy: cells.next()? })
}

/// The bank holiday kept on `day`, if there is one.
pub fn bank_holiday(day: Day) -> Option<&'static BankHoliday> {
    let at = HOLIDAYS.binary_search_by_key(&day, |holiday| holiday.day).ok()?;
    HOLIDAYS.get(at)
}

/// Whether `day` is a working day; *cannot be computed* outside the years the calendar covers.
pub fn is_working_day(day: Day) -> Stated<bool> {
    match (HOLIDAYS.first(), HOLIDAYS.last()) {
        (Some(first), Some(last)) if (first.day.year()..=last.day.year()).contains(&day.year()) => {
            Stated::Stated(!day.is_weekend() && bank_holiday(day).is_none())
        }
        _ => Stated::CannotBeComputed(Why::CalendarEnds),
    }
}

/// A day that is no working day, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOff {
    /// The day.
    pub day: Day,
    /// The bank holiday; none for a weekend.
    pub holiday: Option<&'static BankHoliday>,
}

/// The days after `from` up to and with `to` that are no working days; none where `to` is not later.
pub fn days_off_between(from: Day, to: Day) -> Stated<Vec<DayOff>> {
    let mut off = Vec::new();
    let mut day = from;
    while day < to {
        day = day.plus_days(1);
        match is_working_day(day) {
            Stated::Stated(true) => {}
            Stated::Stated(false) => off.push(DayOff { day, holiday: bank_holiday(day) }),
            _ => return Stated::CannotBeComputed(Why::CalendarEnds),
        }
    }
    Stated::Stated(off)
}

/// The `n`th working day after `from`.
pub fn plus_working_days(from: Day, n: u32) -> Stated<Day> {
    let mut day = from;
    let mut left = n;
    while left > 0 {
        day = day.plus_days(1);
        match is_working_day(day) {
            Stated::Stated(working) => left -= u32::from(working),
            _ => return Stated::CannotBeComputed(Why::CalendarEnds),
        }
    }
    Stated::Stated(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn every_line_of_the_data_is_read_and_sorted() {
        assert_eq!(HOLIDAYS.len(), DATA.lines().count() - 1);
        assert!(HOLIDAYS.is_sorted_by_key(|holiday| holiday.day));
        assert!(HOLIDAYS.iter().all(|holiday| !holiday.day.is_weekend() && !holiday.cy.is_empty()));
        let years = i16::try_from(HOLIDAYS.len()).unwrap() / 8;
        assert_eq!(years, HOLIDAYS.last().unwrap().day.year() - HOLIDAYS[0].day.year() + 1);
    }

    #[test]
    fn working_days_of_real_periods() {
        for (from, to, working) in [
            ("2017-10-17", "2017-11-13", 19), // a warning notice and its plan: 27 calendar days
            ("2022-08-24", "2022-08-30", 3),  // a written question over the late August holiday
            ("2022-08-30", "2022-08-24", 0),
            ("2016-12-23", "2017-01-03", 4),
        ] {
            let Stated::Stated(off) = days_off_between(day(from), day(to)) else { panic!("{from} to {to}") };
            let all = usize::try_from(day(from).days_until(day(to))).unwrap_or_default();
            assert_eq!(all - off.len(), working, "{from} to {to}");
        }
        assert_eq!(plus_working_days(day("2017-10-17"), 20), Stated::Stated(day("2017-11-14")));
    }

    #[test]
    fn a_day_off_is_told_with_its_reason() {
        let Stated::Stated(off) = days_off_between(day("2022-08-24"), day("2022-08-30")) else {
            panic!("2022 is covered")
        };
        let told: Vec<_> =
            off.iter().map(|off| (off.day.to_string(), off.holiday.map(|kept| kept.en))).collect();
        let told: Vec<_> = told.iter().map(|(day, why)| (day.as_str(), *why)).collect();
        let summer = Some("Summer bank holiday");
        assert_eq!(told, [("2022-08-27", None), ("2022-08-28", None), ("2022-08-29", summer)]);
        assert_eq!(days_off_between(day("2022-08-30"), day("2022-08-24")), Stated::Stated(Vec::new()));
    }

    #[test]
    fn outside_its_years_the_calendar_does_not_guess() {
        assert_eq!(is_working_day(day("1999-12-31")), Stated::CannotBeComputed(Why::CalendarEnds));
        assert_eq!(
            days_off_between(day("2030-12-20"), day("2031-01-10")),
            Stated::CannotBeComputed(Why::CalendarEnds)
        );
    }
}
