//! Voice: how children and those close to them took part, what they said, what changed because of it, and what they were
//! told became of it.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{FeedbackId, Reference, VoiceId};
use crate::passage::Place;
use crate::subject::Subject;
use crate::{Day, Stated};

/// The least number of people that is told. Fewer could be known by it.
pub const FEWEST: u32 = 5;

/// How children, young people, their families or carers took part in something, taken together. There is no room for the
/// name of anybody who did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Its id.
    pub id: VoiceId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The thread, the plan or the circulation it is about.
    pub about: Subject,
    /// Who took part, in words: "young people who left care, and their carers".
    pub text: String,
    /// How many.
    pub count: Stated<HeadCount>,
    /// How they took part.
    pub how: Stated<String>,
    /// What they said, taken together.
    pub said: Stated<String>,
    /// What changed because of it, as far as this was known when it was said.
    pub changed: Effect,
    /// How it felt to them.
    pub felt: Stated<String>,
    /// Who asked them. It owes them word of what became of it.
    pub by: Stated<Mention>,
}

/// What those who gave evidence were told became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// What they had said.
    pub voice: VoiceId,
    /// Who told them.
    pub by: Stated<Mention>,
    /// What they were told.
    pub text: String,
    /// The day they were told.
    pub on: Stated<Day>,
    /// What changed because of what they said, as far as this is known by now.
    pub changed: Effect,
}

/// What changed because of what children said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Nothing is recorded yet. That is not to say that nothing changed.
    NotRecorded,
    /// This, in words; it may be that nothing did, and why.
    Recorded(String),
    /// Something that two people decided to keep from view.
    Withheld,
}

/// A number of people that is told only from [`FEWEST`] up. A smaller number is forgotten as soon as it is given, so that
/// no page, file or entry can have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Heads", into = "Heads")]
pub struct HeadCount(Heads);

/// What is told of a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Heads {
    /// Fewer than five.
    FewerThanFive,
    /// So many.
    Exactly(u32),
}

impl HeadCount {
    /// A number of people.
    pub fn of(count: u32) -> HeadCount {
        HeadCount(if count < FEWEST { Heads::FewerThanFive } else { Heads::Exactly(count) })
    }

    /// What is told of it.
    pub fn heads(self) -> Heads {
        self.0
    }
}

/// Also what comes from a file is told only from five up.
impl From<Heads> for HeadCount {
    fn from(heads: Heads) -> HeadCount {
        match heads {
            Heads::FewerThanFive => HeadCount(heads),
            Heads::Exactly(count) => HeadCount::of(count),
        }
    }
}

impl From<HeadCount> for Heads {
    fn from(count: HeadCount) -> Heads {
        count.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_count_under_five_is_kept() {
        for (count, heads, written) in [
            (0, Heads::FewerThanFive, r#""fewer_than_five""#),
            (1, Heads::FewerThanFive, r#""fewer_than_five""#),
            (4, Heads::FewerThanFive, r#""fewer_than_five""#),
            (5, Heads::Exactly(5), r#"{"exactly":5}"#),
            (312, Heads::Exactly(312), r#"{"exactly":312}"#),
        ] {
            let counted = HeadCount::of(count);
            assert_eq!(counted.heads(), heads, "{count}");
            assert_eq!(serde_json::to_string(&counted).unwrap(), written);
            let read: HeadCount = serde_json::from_str(&format!(r#"{{"exactly":{count}}}"#)).unwrap();
            assert_eq!(read, counted, "a number read from a file is told no otherwise");
            assert!(!format!("{counted:?}").contains(&count.to_string()) || count >= FEWEST, "{counted:?}");
        }
    }
}
