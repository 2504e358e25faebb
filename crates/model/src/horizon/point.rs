//! Points in the calendar, and the days they cover.

use super::lexicon::Running;
use crate::{Day, DayRange};

/// A season, by the meteorological convention: spring is March to May, and so on; winter ends in February.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Which part of a stretch is meant. Early and late are the first and the last third of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Edge {
    End,
    Start,
    Early,
    Late,
    FirstHalf,
    SecondHalf,
}

/// A stretch of the calendar that words name without its year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Point {
    Exact(DayRange),
    Day {
        month: i8,
        day: i8,
    },
    Month(i8),
    Seasons {
        first: Season,
        last: Season,
    },
    /// A school term: autumn is September to December, spring January to March, summer April to July.
    Term(Season),
    NewYear,
    Running(Running),
}

impl Point {
    /// The days of the point; without a year the first ones that end on or after `earliest`, the paper's own day.
    pub(super) fn days(self, year: Option<i16>, earliest: Option<Day>) -> Option<DayRange> {
        match (self, year, earliest) {
            (Point::Exact(range), _, _) => Some(range),
            (Point::Running(running), _, Some(earliest)) => running_days(running, earliest),
            (_, Some(year), _) => self.in_year(year),
            (_, None, Some(earliest)) => (earliest.year() - 1..=earliest.year() + 1)
                .filter_map(|year| self.in_year(year))
                .find(|range| !range.is_past(earliest)),
            (_, None, None) => None,
        }
    }

    fn in_year(self, year: i16) -> Option<DayRange> {
        match self {
            Point::Exact(range) => Some(range),
            Point::Day { month, day } => Day::new(year, month, day).ok().map(DayRange::single),
            Point::Month(month) => months(year, month, 1),
            Point::Seasons { first, last } => {
                let (from, to) = (months(year, first_month(first), 3)?, months(year, first_month(last), 3)?);
                Some(DayRange { from: from.from, to: to.to })
            }
            Point::Term(Season::Autumn | Season::Winter) => months(year, 9, 4),
            Point::Term(Season::Spring) => months(year, 1, 3),
            Point::Term(Season::Summer) => months(year, 4, 4),
            Point::NewYear => months(year, 1, 1),
            Point::Running(_) => None,
        }
    }
}

impl Edge {
    /// The part of `range` that is meant.
    pub(super) fn of(self, range: DayRange) -> Option<DayRange> {
        let (from, to) = (range.from?, range.to?);
        let days = i32::try_from(from.days_until(to)).ok()? + 1;
        Some(match self {
            Edge::End => DayRange::single(to),
            Edge::Start => DayRange::single(from),
            Edge::Early => DayRange::between(from, from.plus_days(days / 3)),
            Edge::Late => DayRange::between(to.plus_days(-days / 3), to),
            Edge::FirstHalf => DayRange::between(from, from.plus_days(days / 2 - 1)),
            Edge::SecondHalf => DayRange::between(from.plus_days(days / 2), to),
        })
    }
}

/// The days of `count` months from the first of `month`.
pub(super) fn months(year: i16, month: i8, count: i32) -> Option<DayRange> {
    let from = Day::new(year, month, 1).ok()?;
    Some(DayRange::between(from, from.plus_months(count - 1).end_of_month()))
}

fn first_month(season: Season) -> i8 {
    match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    }
}

fn running_days(running: Running, paper: Day) -> Option<DayRange> {
    match running {
        Running::Month => months(paper.year(), paper.month(), 1),
        Running::Year => months(paper.year(), 1, 12),
        Running::FinancialYear => months(paper.year() - i16::from(paper.month() < 4), 4, 12),
    }
}
