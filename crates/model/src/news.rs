//! News: what happened on a thread, as whoever follows it is told. What is clerical (a new wording, a note, a link) is
//! none.

use crate::closure::ClosureKind;
use crate::commitment::Grade;
use crate::expectation::ExpectationKind;
use crate::progress::Claim;
use crate::response::Disposition;
use crate::verification::Verdict;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $(($of:ty))? = $noun:literal in $list:expr;)*) => {
        /// What sort of thing happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum NewsKind { $($(#[$doc])* $name,)* }

        impl NewsKind {
            /// All of them.
            pub const ALL: &'static [NewsKind] = &[$(NewsKind::$name,)*];

            /// The noun it is recorded as.
            pub fn noun(self) -> &'static str {
                match self { $(NewsKind::$name => $noun,)* }
            }

            /// The list that shows them, where there is one.
            pub fn list(self) -> Option<&'static str> {
                match self { $(NewsKind::$name => $list,)* }
            }
        }

        /// What happened, with what says most about it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Happened { $($(#[$doc])* $name $(($of))?,)* }
    };
}

kinds! {
    /// A thread began: something was asked.
    Asked = "recommendation" in Some("threads");
    /// It was answered.
    Answered(Disposition) = "response" in Some("responses");
    /// Something was promised.
    Promised(Grade) = "commitment" in Some("commitments");
    /// Its owner said how far it is.
    Claimed(Claim) = "progress" in None;
    /// Somebody else looked.
    Verified(Verdict) = "verification" in None;
    /// Its date was moved.
    Moved = "moving" in None;
    /// It ended.
    Ended(ClosureKind) = "closure" in Some("ended");
    /// What was owed passed unmet.
    Silent(ExpectationKind) = "silence" in Some("silent");
}
