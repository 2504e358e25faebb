//! What a paper says, or why it does not.

use serde::{Deserialize, Serialize};

/// A value with the reason for its absence. *Not stated*, *withheld* and *cannot be computed* are
/// different answers and stay different everywhere (law 4).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stated<T> {
    /// The source says so.
    Stated(T),
    /// The source is silent.
    #[default]
    NotStated,
    /// The source says it, and it is kept from view for a public reason.
    Withheld(Withheld),
    /// The source gives words that do not yet lead to a value.
    CannotBeComputed(Why),
}

/// Why something is kept from view; the code is explained by `llinyn explain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Withheld {
    /// A likely name of a child.
    N001,
    /// Two people decided so: its paper's [`Withholding`](crate::withholding::Withholding) says why.
    Decided,
}

/// Why a value cannot be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is counted from an event whose day is not known.
    AnchorUnknown,
    /// The words name a season, month or day, but nothing tells the year.
    YearUnknown,
    /// The words promise no time at all: "in due course", "shortly".
    WordsTooVague,
    /// The words repeat without an end: "every quarter".
    Recurring,
    /// The bank holidays of that year are not in the calendar.
    CalendarEnds,
}

impl<T> Stated<T> {
    /// The value, where it is stated.
    pub fn value(&self) -> Option<&T> {
        match self {
            Stated::Stated(value) => Some(value),
            _ => None,
        }
    }

    /// The same answer about another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Stated<U> {
        match self {
            Stated::Stated(value) => Stated::Stated(f(value)),
            Stated::NotStated => Stated::NotStated,
            Stated::Withheld(code) => Stated::Withheld(code),
            Stated::CannotBeComputed(why) => Stated::CannotBeComputed(why),
        }
    }

    /// The same answer about a borrowed value.
    pub fn as_ref(&self) -> Stated<&T> {
        match self {
            Stated::Stated(value) => Stated::Stated(value),
            Stated::NotStated => Stated::NotStated,
            Stated::Withheld(code) => Stated::Withheld(*code),
            Stated::CannotBeComputed(why) => Stated::CannotBeComputed(*why),
        }
    }

    /// Stated where there is a value, *not stated* where there is none.
    pub fn or_not_stated(value: Option<T>) -> Stated<T> {
        value.map_or(Stated::NotStated, Stated::Stated)
    }

    /// Whether the source is silent.
    pub fn is_not_stated(&self) -> bool {
        matches!(self, Stated::NotStated)
    }
}
