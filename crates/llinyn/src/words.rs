//! Words for pages and packs: messages, days and the reasons for what is absent, in the page's language.

use fluent_bundle::FluentValue;
use llinyn_model::horizon::{Anchored, Horizon, Unit, When};
use llinyn_model::measure::Value as Measured;
use llinyn_model::source::Dated;
use llinyn_model::stated::{Why, Withheld};
use llinyn_model::voice::{HeadCount, Heads};
use llinyn_model::{Day, DayRange, Stated};

use crate::locale::Locale;

/// The words of a language.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a>(pub(super) &'a Locale);

/// A value a message takes, by reference as templates hand it over.
pub(crate) trait Value {
    fn value(&self) -> FluentValue<'static>;
}

impl Value for str {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Value for String {
    fn value(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

macro_rules! numbers {
    ($($type:ty)*) => { $(impl Value for $type {
        fn value(&self) -> FluentValue<'static> {
            FluentValue::from(*self)
        }
    })* };
}

numbers! { i64 u64 u32 u16 usize }

impl<T: Value + ?Sized> Value for &T {
    fn value(&self) -> FluentValue<'static> {
        (**self).value()
    }
}

impl Words<'_> {
    /// A message.
    pub(crate) fn t(&self, key: impl AsRef<str>) -> String {
        self.0.t(key.as_ref())
    }

    /// A message with a count.
    pub(crate) fn count(&self, key: impl AsRef<str>, count: impl Value) -> String {
        self.one(key.as_ref(), "count", count)
    }

    /// A message with one value.
    pub(crate) fn one(&self, key: &str, name: &str, value: impl Value) -> String {
        self.0.with(key, &[(name, value.value())])
    }

    /// A message with two values.
    pub(crate) fn two(&self, key: &str, a: &str, first: impl Value, b: &str, second: impl Value) -> String {
        self.0.with(key, &[(a, first.value()), (b, second.value())])
    }

    /// The word for one of a closed list: `named("grade", "open_ended")` is the message `grade-open-ended`.
    pub(crate) fn named(&self, list: &str, name: &str) -> String {
        self.t(format!("{list}-{}", name.replace('_', "-")))
    }

    /// A day: "1 March 2026".
    pub(crate) fn day(&self, day: &Day) -> String {
        self.0.day(*day)
    }

    /// A run of days.
    pub(crate) fn range(&self, range: &DayRange) -> String {
        match (range.from, range.to) {
            (Some(from), Some(to)) if from == to => self.day(&from),
            (Some(from), Some(to)) => self.two("range-between", "from", self.day(&from), "to", self.day(&to)),
            (Some(from), None) => self.one("range-from", "from", self.day(&from)),
            (None, Some(to)) => self.one("range-until", "to", self.day(&to)),
            (None, None) => self.t("stated-not-stated"),
        }
    }

    /// When a source says it was written.
    pub(crate) fn dated(&self, dated: &Dated) -> String {
        match (&dated.days, dated.inferred) {
            (Stated::Stated(days), None) => self.range(days),
            (Stated::Stated(days), Some(_)) => self.one("dated-inferred", "range", self.range(days)),
            (absent, _) => self.absent(absent),
        }
    }

    /// Why there is no value.
    pub(crate) fn absent<T>(&self, stated: &Stated<T>) -> String {
        match stated {
            Stated::Stated(_) => String::new(),
            Stated::NotStated => self.t("stated-not-stated"),
            Stated::Withheld(Withheld::N001) => self.t("stated-withheld"),
            Stated::Withheld(Withheld::Decided) => self.t("stated-withheld-decided"),
            Stated::CannotBeComputed(why) => self.why(*why),
        }
    }

    /// How many people: a number under five is not there to be told.
    pub(crate) fn people(&self, count: &Stated<HeadCount>) -> String {
        match count {
            Stated::Stated(count) => match count.heads() {
                Heads::FewerThanFive => self.t("voice-fewer-than-five"),
                Heads::Exactly(count) => self.count("voice-people", count),
            },
            absent => self.absent(absent),
        }
    }

    /// What the words of a horizon lead to.
    pub(crate) fn horizon(&self, horizon: &Horizon) -> String {
        match &horizon.when {
            When::Days { range, inferred: false } => self.range(range),
            When::Days { range, inferred: true } => self.one("dated-inferred", "range", self.range(range)),
            When::After(after) => self.after(after),
            When::Uncomputed(why) => self.why(*why),
            When::NotStated => self.t("stated-not-stated"),
        }
    }

    /// A value of a measure as printed: starred is neither zero nor missing.
    pub(crate) fn value(&self, value: &Stated<Measured>) -> String {
        match value {
            Stated::Stated(value) => self.measured(value),
            absent => self.absent(absent),
        }
    }

    /// The same for one that is there.
    pub(crate) fn measured(&self, value: &Measured) -> String {
        match value {
            Measured::Thousandths(value) => self.0.decimal(*value),
            Measured::Starred => self.t("value-starred"),
        }
    }

    /// Money: "£12,000", or "£38.50".
    pub(super) fn pence(&self, pence: &i64) -> String {
        self.0.pence(*pence)
    }

    /// A share in hundredths of a per cent: "45.5%".
    pub(super) fn percent(&self, hundredths: &i64) -> String {
        format!("{}%", self.0.decimal(hundredths * 10))
    }

    fn after(&self, after: &Anchored) -> String {
        let anchor = match &after.anchor {
            Stated::Stated(anchor) => anchor.clone(),
            _ => self.t("horizon-anchor-unknown"),
        };
        match &after.period {
            Stated::Stated(period) => {
                let unit = match period.unit {
                    Unit::Day => "day",
                    Unit::CalendarDay => "calendar-day",
                    Unit::WorkingDay => "working-day",
                    Unit::Week => "week",
                    Unit::Month => "month",
                    Unit::Year => "year",
                };
                let period = self.count(format!("period-{unit}"), period.count);
                self.two("horizon-after", "period", period, "anchor", anchor)
            }
            _ => self.one("horizon-at", "anchor", anchor),
        }
    }

    fn why(&self, why: Why) -> String {
        let key = match why {
            Why::AnchorUnknown => "why-anchor-unknown",
            Why::YearUnknown => "why-year-unknown",
            Why::WordsTooVague => "why-words-too-vague",
            Why::Recurring => "why-recurring",
            Why::CalendarEnds => "why-calendar-ends",
        };
        self.t(key)
    }
}
