//! When something is promised for, as said: the words, and the days they lead to where they lead to any.
//!
//! The printed words are kept for ever; the days are a reading of them and can be computed again when a
//! missing day (of publication, of a meeting) becomes known.

mod grammar;
mod lexicon;
mod point;
mod token;

use serde::{Deserialize, Serialize};

use crate::calendar::plus_working_days;
use crate::passage::Span;
use crate::stated::Why;
use crate::{Day, DayRange, Language, Stated};

/// When something is to happen, as said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Horizon {
    /// The words as printed, such as "before the end of 2011".
    pub words: Stated<String>,
    /// What they lead to.
    pub when: When,
}

/// What the words of a horizon lead to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Some days; `inferred` where the year or the paper's own date had to be inferred.
    Days {
        /// The days, an end not bound by the words open.
        range: DayRange,
        /// Whether something not printed went into it.
        inferred: bool,
    },
    /// Counted from an event whose day is not known yet.
    After(Anchored),
    /// Words that lead to no days.
    Uncomputed(Why),
    /// No time is given.
    #[default]
    NotStated,
}

/// A time counted from an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchored {
    /// The event as printed, such as "publication"; *not stated* for "within six weeks".
    pub anchor: Stated<String>,
    /// How long after it; *not stated* for "at the next meeting".
    pub period: Stated<Period>,
    /// Whether any day up to then will do ("within"), or then exactly ("six months after").
    pub within: bool,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// How many.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// The unit of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Days, and nothing says whether they are calendar or working days.
    Day,
    /// Calendar days, said so.
    CalendarDay,
    /// Working days of Wales.
    WorkingDay,
    /// Weeks.
    Week,
    /// Calendar months.
    Month,
    /// Years.
    Year,
}

/// What a paper tells about its own time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Frame {
    /// The days on which the paper was written, as narrow as is known.
    pub paper: Option<DayRange>,
    /// Whether that was inferred rather than printed.
    pub inferred: bool,
}

impl Frame {
    /// The frame of a paper dated exactly.
    pub fn dated(day: Day) -> Frame {
        Frame { paper: Some(DayRange::single(day)), inferred: false }
    }

    fn earliest(self) -> Option<Day> {
        self.paper.and_then(|range| range.from.or(range.to))
    }
}

/// A time phrase found in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in bytes of the sentence.
    pub span: Span,
    /// What it says.
    pub horizon: Horizon,
}

/// Whether a word is the name of a month in either language: "September", "Medi", "Fedi".
pub fn is_month(word: &str) -> bool {
    let is = |language| lexicon::month(word, language).is_some();
    word.starts_with(char::is_uppercase) && (is(Language::En) || is(Language::Cy))
}

/// Every time phrase of `sentence`, in order; words of the past ("last summer") are none.
pub fn find(sentence: &str, language: Language, frame: Frame) -> Vec<Found> {
    let tokens = token::tokens(sentence, language);
    let mut found = Vec::new();
    if tokens.iter().all(|token| token.lexeme.is_weak()) {
        return found;
    }
    let mut at = 0;
    while at < tokens.len() {
        match grammar::phrase(&tokens, at) {
            Some((end, expression)) => {
                let span = Span { start: tokens[at].start, end: tokens[end - 1].end };
                let words = sentence[span.start..span.end].to_owned();
                let when = expression.resolve(sentence, frame);
                found.push(Found { span, horizon: Horizon { words: Stated::Stated(words), when } });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Reads a cell or a phrase that is nothing but a time: "September 2022", "within six weeks".
pub fn read(words: &str, language: Language, frame: Frame) -> Horizon {
    let trimmed = words.trim();
    if trimmed.is_empty() {
        return Horizon::default();
    }
    let when = find(trimmed, language, frame)
        .into_iter()
        .next()
        .map_or(When::Uncomputed(Why::WordsTooVague), |found| found.horizon.when);
    Horizon { words: Stated::Stated(trimmed.to_owned()), when }
}

impl Horizon {
    /// The days, where they can be computed.
    pub fn days(&self) -> Option<DayRange> {
        match self.when {
            When::Days { range, .. } => Some(range),
            _ => None,
        }
    }

    /// The last day on which it is still in time, or why there is none.
    pub fn due(&self) -> Stated<Day> {
        match &self.when {
            When::Days { range, .. } => Stated::or_not_stated(range.to),
            When::After(_) => Stated::CannotBeComputed(Why::AnchorUnknown),
            When::Uncomputed(why) => Stated::CannotBeComputed(*why),
            When::NotStated => Stated::NotStated,
        }
    }

    /// The same words once the day of their anchor is known: "six months after publication" becomes a day.
    pub fn anchored(&self, anchor: Day) -> Horizon {
        let When::After(after) = &self.when else { return self.clone() };
        let end = match &after.period {
            Stated::Stated(period) => period.after(anchor),
            _ => Stated::Stated(anchor),
        };
        let when = match end {
            Stated::Stated(end) => {
                let from = if after.within { anchor } else { end };
                When::Days { range: DayRange::between(from, end), inferred: false }
            }
            Stated::CannotBeComputed(why) => When::Uncomputed(why),
            Stated::NotStated | Stated::Withheld(_) => When::NotStated,
        };
        Horizon { words: self.words.clone(), when }
    }
}

impl Period {
    /// The day this long after `day`; days of no stated unit are counted as calendar days.
    pub fn after(self, day: Day) -> Stated<Day> {
        let count = i32::from(self.count);
        match self.unit {
            Unit::Day | Unit::CalendarDay => Stated::Stated(day.plus_days(count)),
            Unit::WorkingDay => plus_working_days(day, u32::from(self.count)),
            Unit::Week => Stated::Stated(day.plus_days(7 * count)),
            Unit::Month => Stated::Stated(day.plus_months(count)),
            Unit::Year => Stated::Stated(day.plus_months(12 * count)),
        }
    }
}

#[cfg(test)]
mod tests;
