//! Withholding: the words of a paper kept from view by the decision of two people. The decision is public and so is
//! that there is a paper, who owes what and by when; the words are not.

use serde::{Deserialize, Serialize};

use crate::account::Role;
use crate::body::Mention;
use crate::expectation::{Arising, ExpectationKind};
use crate::horizon::{Horizon, When};
use crate::id::{AccountId, SourceId, WithholdingId};
use crate::source::{Source, SourceHead};
use crate::{Day, DayRange, Instant, Stated};

/// What stands in place of withheld words in every table and output: one text of one length for both languages,
/// because it stands in the data.
pub const MARK: &str = "⟦withheld · wedi’i gadw’n ôl⟧";

/// Who may still read withheld words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever acts for a body here, and elected members.
    Partners,
    /// Whoever coordinates for the board.
    Board,
    /// Nobody through the program.
    Sealed,
}

/// Why words are withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// They would let a person be known.
    Person,
    /// A court or an inquiry is at work on it.
    Proceedings,
    /// They were given in confidence.
    Confidence,
    /// Somebody would be in danger.
    Safety,
    /// Whoever wrote the paper has not published it yet.
    Unpublished,
}

/// From whom words are kept, why, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hold {
    /// Who may read them all the same.
    pub audience: Audience,
    /// Why.
    pub ground: Ground,
    /// By when somebody looks at it again.
    pub review: Day,
    /// The instant at which it ends by itself; none where only a decision ends it.
    pub until: Option<Instant>,
}

/// Who decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decided {
    /// Two people, each by the office held.
    By {
        /// Who asked.
        asked: Mention,
        /// Who approved: somebody else.
        approved: Mention,
    },
    /// The instant until which it was withheld has come.
    InstantCame,
}

/// A decision about the words of a paper and of all that stands in it. The last one about a paper holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withholding {
    /// Its id.
    pub id: WithholdingId,
    /// The paper.
    pub source: SourceId,
    /// How they are withheld from now on; none where they are public.
    pub hold: Option<Hold>,
    /// Who decided it.
    pub decided: Decided,
    /// The day it was decided.
    pub day: Day,
}

/// A decision that one person asks for. It waits for another, beside the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithholdingRequest {
    /// The id the decision is to have.
    pub id: WithholdingId,
    /// The paper.
    pub source: SourceId,
    /// How it is to be withheld; none where it is to be public.
    pub hold: Option<Hold>,
    /// Who asks.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

impl Audience {
    /// All of them.
    pub const ALL: [Audience; 3] = [Audience::Partners, Audience::Board, Audience::Sealed];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Audience::Partners => "partners",
            Audience::Board => "board",
            Audience::Sealed => "sealed",
        }
    }

    /// Whether somebody of this role is one of them.
    pub fn has(self, role: Role) -> bool {
        match self {
            Audience::Partners => role.acts_for_body() || role == Role::Member,
            Audience::Board => role == Role::Coordinator,
            Audience::Sealed => false,
        }
    }
}

impl Ground {
    /// All of them.
    pub const ALL: [Ground; 5] =
        [Ground::Person, Ground::Proceedings, Ground::Confidence, Ground::Safety, Ground::Unpublished];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Ground::Person => "person",
            Ground::Proceedings => "proceedings",
            Ground::Confidence => "confidence",
            Ground::Safety => "safety",
            Ground::Unpublished => "unpublished",
        }
    }
}

impl Hold {
    /// Longest time until somebody looks again, in months.
    pub const REVIEW_MONTHS: i32 = 12;

    /// What is owed while it lasts: that whoever asked for it looks again, where they act for a body.
    pub fn owes(&self, asked: &Mention) -> Arising {
        let from = Stated::or_not_stated(Some(asked.clone()).filter(|asked| asked.body.is_some()));
        let when = When::Days { range: DayRange::until(self.review), inferred: false };
        let due = Horizon { words: Stated::NotStated, when };
        Arising { kind: ExpectationKind::Withholding, from, due }
    }

    /// Whether it has ended by itself at an instant.
    pub fn is_over(&self, now: Instant) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

impl Source {
    /// Whether its title is that of a paper whose words are withheld.
    pub fn is_withheld(&self) -> bool {
        self.title == MARK
    }
}

impl SourceHead {
    /// The same, of its head.
    pub fn is_withheld(&self) -> bool {
        self.title == MARK
    }
}
