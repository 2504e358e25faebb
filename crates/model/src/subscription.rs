//! Subscription: somebody asked to be written to when something happens. Like accounts, subscriptions are not of the
//! record: an address is kept as long as it is written to, and no longer.

use crate::account::Account;
use crate::topic::Topic;
use crate::{Instant, Language};

/// What a link that confirms or ends a subscription carries. It opens nothing else, so it is kept as it is.
pub type Key = [u8; 32];

/// What an address asked to be told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// What its links carry.
    pub key: Key,
    /// The address mail goes to, in small letters.
    pub email: String,
    /// What it is told of.
    pub topic: Topic,
    /// The language letters are written in.
    pub language: Language,
    /// Whether whoever has the address said yes.
    pub confirmed: bool,
    /// The entry up to which it was told.
    pub told: i64,
}

/// The letter a person who acts for a body gets once a week, about what is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// Who is written to.
    pub account: Account,
    /// What its links carry; none before the first letter.
    pub key: Option<Key>,
    /// Whether the person wants none.
    pub stopped: bool,
    /// When the last one was written.
    pub told_at: Instant,
}
