//! Days in the world, and instants of recording. The two are never mixed.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A civil day, as a paper prints it; written `2011-12-31`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// A day that no calendar has, such as 31 February, or one not written `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchDay(pub String);

impl fmt::Display for NoSuchDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not a day of the calendar; write YYYY-MM-DD, such as 2016-07-18", self.0)
    }
}

impl std::error::Error for NoSuchDay {}

impl Day {
    /// The first day of the calendar.
    pub const FIRST: Day = Day(Date::MIN);
    /// The last day of the calendar.
    pub const LAST: Day = Day(Date::MAX);

    /// The day, if the calendar has it.
    ///
    /// # Errors
    /// [`NoSuchDay`] for 31 February and the like.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Day, NoSuchDay> {
        Date::new(year, month, day).map(Day).map_err(|_| NoSuchDay(format!("{year:04}-{month:02}-{day:02}")))
    }

    /// The year, such as 2011.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> i8 {
        self.0.day()
    }

    /// Whether the day is a Saturday or a Sunday.
    pub fn is_weekend(self) -> bool {
        self.0.weekday().to_monday_zero_offset() >= 5
    }

    /// The day `n` calendar days later, or earlier where `n` is negative; the calendar's last day where it would pass it.
    pub fn plus_days(self, n: i32) -> Day {
        self.plus(n.days())
    }

    /// The day `n` calendar months later; the 31st becomes the month's last day.
    pub fn plus_months(self, n: i32) -> Day {
        self.plus(n.months())
    }

    /// The last day of this day's month.
    pub fn end_of_month(self) -> Day {
        Day(self.0.last_of_month())
    }

    /// Calendar days from this day to `later`; negative where `later` is earlier.
    pub fn days_until(self, later: Day) -> i64 {
        self.0.until(later.0).map_or(0, |span| i64::from(span.get_days()))
    }

    fn plus(self, span: Span) -> Day {
        Day(self.0.saturating_add(span))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = NoSuchDay;

    fn from_str(text: &str) -> Result<Day, NoSuchDay> {
        let well_formed = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let refused = || NoSuchDay(text.chars().take(40).collect());
        if !well_formed {
            return Err(refused());
        }
        text.parse::<Date>().map(Day).map_err(|_| refused())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A run of days, both ends belonging to it; an end that is not known is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct DayRange {
    /// The first day, or open.
    pub from: Option<Day>,
    /// The last day, or open.
    pub to: Option<Day>,
}

impl DayRange {
    /// One day alone.
    pub fn single(day: Day) -> DayRange {
        DayRange { from: Some(day), to: Some(day) }
    }

    /// From one day to another.
    pub fn between(from: Day, to: Day) -> DayRange {
        DayRange { from: Some(from), to: Some(to) }
    }

    /// Anything up to and with `day`.
    pub fn until(day: Day) -> DayRange {
        DayRange { from: None, to: Some(day) }
    }

    /// Whether the whole run lies before `day`; never, where its end is open.
    pub fn is_past(self, day: Day) -> bool {
        self.to.is_some_and(|to| to < day)
    }
}

/// A moment of recording: milliseconds since 1970-01-01 00:00 UTC, from the injected clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The day of the instant in UTC.
    pub fn day(self) -> Day {
        let seconds = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        Day(seconds.to_zoned(jiff::tz::TimeZone::UTC).date())
    }

    /// An instant as it is typed in a form, in UTC: `2026-03-01T12:00`, with or without seconds; none where it is not
    /// written so.
    pub fn typed(text: &str) -> Option<Instant> {
        let civil: jiff::civil::DateTime =
            text.trim_end_matches('Z').parse().ok().filter(|_| text.contains('T'))?;
        let zoned = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(Instant(zoned.timestamp().as_millisecond()))
    }

    /// The instant in UTC as RFC 3339 writes it: `2026-03-01T12:00:00Z`.
    pub fn written(self) -> String {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_parsed_strictly() {
        for (text, ok) in [
            ("2016-07-18", true),
            ("2016-02-29", true),
            ("2015-02-29", false),
            ("2016-02-31", false),
            ("2016-7-18", false),
            ("18-07-2016", false),
            ("2016-07-18T00:00", false),
            ("yesterday", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<Day>().is_ok(), ok, "{text}");
        }
    }

    #[test]
    fn instants_are_typed_with_day_and_time() {
        for (text, written) in [
            ("2026-03-01T12:00", Some("2026-03-01T12:00:00Z")),
            ("2026-03-01T12:00:30Z", Some("2026-03-01T12:00:30Z")),
            ("2026-02-30T12:00", None),
            ("2026-03-01", None),
            ("2026-03-01 12:00", None),
            ("2026-03-01T25:00", None),
            ("T", None),
            ("", None),
        ] {
            assert_eq!(Instant::typed(text).map(Instant::written).as_deref(), written, "{text}");
        }
    }

    #[test]
    fn gaps_are_counted_in_calendar_days() {
        let gap = |a: &str, b: &str| a.parse::<Day>().unwrap().days_until(b.parse().unwrap());
        assert_eq!(gap("2015-01-05", "2016-07-18"), 560);
        assert_eq!(gap("2023-05-24", "2023-07-05"), 42);
        assert_eq!(gap("2018-01-15", "2018-04-16"), 91);
        assert_eq!(gap("2022-08-30", "2022-08-24"), -6);
    }

    #[test]
    fn month_ends_are_kept() {
        let day = "2011-08-31".parse::<Day>().unwrap();
        assert_eq!(day.plus_months(6).to_string(), "2012-02-29");
        assert_eq!(day.plus_months(-6).to_string(), "2011-02-28");
        assert_eq!(Instant(0).day().to_string(), "1970-01-01");
    }
}
