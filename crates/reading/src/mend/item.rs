//! A proposal, named by its kind and the byte its words begin at, so that the name outlasts what is mended elsewhere.

use std::fmt;
use std::str::FromStr;

use llinyn_model::passage::Span;
use serde::{Deserialize, Serialize};

use crate::reading::Reading;

macro_rules! kinds {
    ($($name:ident = $word:literal in $list:ident;)*) => {
        /// What kind of proposal it is: one of the lists of a [`Reading`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum ItemKind {
            $(#[doc = concat!("One of `", stringify!($list), "`.")] $name,)*
        }

        impl ItemKind {
            /// All of them.
            pub const ALL: &'static [ItemKind] = &[$(ItemKind::$name),*];

            /// Its name, the noun it becomes.
            pub fn name(self) -> &'static str {
                match self { $(ItemKind::$name => $word,)* }
            }
        }

        impl Reading {
            /// Every proposal with its place, kind by kind. Who attended is one of the meeting, and not among them.
            pub fn items(&self) -> Vec<(Item, &[Span])> {
                let mut items = Vec::with_capacity(self.proposals());
                $(items.extend(self.$list.iter().filter_map(|one| {
                    let at = one.spans.first()?.start;
                    Some((Item { kind: ItemKind::$name, at }, one.spans.as_slice()))
                }));)*
                items
            }

            /// Where a proposal stands among its like.
            pub(super) fn position(&self, item: Item) -> Option<usize> {
                match item.kind { $(
                    ItemKind::$name => self.$list.iter().position(|one| item.is_of(&one.spans)),
                )* }
            }

            /// The place of a proposal.
            pub(super) fn spans_mut(&mut self, item: Item) -> Option<&mut Vec<Span>> {
                let at = self.position(item)?;
                match item.kind { $(
                    ItemKind::$name => self.$list.get_mut(at).map(|one| &mut one.spans),
                )* }
            }

            /// The same proposal once more behind it, in another place.
            pub(super) fn insert_like(&mut self, kind: ItemKind, at: usize, spans: Vec<Span>) {
                match kind { $(
                    ItemKind::$name => if let Some(one) = self.$list.get(at) {
                        let twin = crate::Proposed { what: one.what.clone(), spans };
                        self.$list.insert(at + 1, twin);
                    },
                )* }
            }

            /// Takes a proposal out, whatever refers to it.
            pub(super) fn remove_at(&mut self, kind: ItemKind, at: usize) {
                match kind { $(ItemKind::$name => drop(self.$list.remove(at)),)* }
            }
        }
    };
}

kinds! {
    Finding = "finding" in findings;
    Recommendation = "recommendation" in recommendations;
    Response = "response" in responses;
    Commitment = "commitment" in commitments;
    Decision = "decision" in decisions;
    Statement = "statement" in statements;
    Question = "question" in questions;
    Plan = "plan" in plans;
    Circulation = "circulation" in circulations;
    Figure = "figure" in figures;
    Term = "term" in terms;
    Progress = "progress" in progress;
    Verification = "verification" in verifications;
    Closure = "closure" in closures;
}

/// A proposal of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Item {
    /// What kind it is.
    pub kind: ItemKind,
    /// The byte of the canonical text its words begin at.
    pub at: usize,
}

impl Item {
    /// Whether it is the one in a place.
    pub(super) fn is_of(self, spans: &[Span]) -> bool {
        spans.first().is_some_and(|span| span.start == self.at)
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.name(), self.at)
    }
}

impl FromStr for Item {
    type Err = ();

    fn from_str(text: &str) -> Result<Item, ()> {
        let (kind, at) = text.rsplit_once('-').ok_or(())?;
        let kind = ItemKind::ALL.iter().copied().find(|one| one.name() == kind).ok_or(())?;
        Ok(Item { kind, at: at.parse().map_err(drop)? })
    }
}
