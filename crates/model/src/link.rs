//! Link: how two things of the record belong together, said by whom and why.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::LinkId;
use crate::passage::Place;
use crate::subject::Subject;

/// How the first belongs to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// The same ask again.
    Repeats,
    /// Takes its place.
    Supersedes,
    /// Cannot happen before.
    DependsOn,
    /// The same event promised twice; counted once (law 5).
    SameEvent,
    /// Says otherwise.
    Contradicts,
    /// Names it.
    Cites,
    /// Counts the same thing. Both figures stand, whether or not they agree (law 4).
    SameCount,
    /// Two words for one concept.
    SameConcept,
}

impl LinkKind {
    /// All of them.
    pub const ALL: [LinkKind; 8] = [
        LinkKind::Repeats,
        LinkKind::Supersedes,
        LinkKind::DependsOn,
        LinkKind::SameEvent,
        LinkKind::Contradicts,
        LinkKind::Cites,
        LinkKind::SameCount,
        LinkKind::SameConcept,
    ];

    /// Whether it says the same seen from either end.
    pub fn is_mutual(self) -> bool {
        matches!(self, LinkKind::SameEvent | LinkKind::SameCount | LinkKind::SameConcept)
    }

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            LinkKind::Repeats => "repeats",
            LinkKind::Supersedes => "supersedes",
            LinkKind::DependsOn => "depends_on",
            LinkKind::SameEvent => "same_event",
            LinkKind::Contradicts => "contradicts",
            LinkKind::Cites => "cites",
            LinkKind::SameCount => "same_count",
            LinkKind::SameConcept => "same_concept",
        }
    }
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// How.
    pub kind: LinkKind,
    /// The first.
    pub from: Subject,
    /// The second.
    pub to: Subject,
    /// Whether the program proposed it from the wording; a person may undo it.
    pub inferred: bool,
    /// Who said so here, and why; none where it follows from a paper, or from something else that was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<LinkReason>,
}

impl Link {
    /// The other end, seen from one of them.
    pub fn far(&self, near: Subject) -> Subject {
        if self.from == near { self.to } else { self.from }
    }
}

/// Why somebody says that two things belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkReason {
    /// Where it is said.
    pub place: Place,
    /// Who says it.
    pub by: Stated<Mention>,
    /// Why, in their words.
    pub reason: String,
    /// The words of either that matter to them: what one kept, or dropped.
    pub part: Stated<String>,
}
