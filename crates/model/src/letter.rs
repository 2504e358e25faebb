//! Letter: a mail that waits to be sent, and one that never arrived.

use crate::Instant;
use crate::id::{AccountId, LetterId};

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its id.
    pub id: LetterId,
    /// The account it is for; none where it goes to somebody who has none.
    pub account: Option<AccountId>,
    /// The address it goes to.
    pub email: String,
    /// Its subject.
    pub subject: String,
    /// Its words, as plain text.
    pub words: String,
    /// The address that ends such letters in one click (RFC 8058); empty for one that is asked for by nobody and comes once.
    pub stop: String,
    /// When it was written.
    pub made: Instant,
    /// How often it was tried.
    pub tries: i64,
}

/// A mail that never arrived. Of its address nothing is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undelivered {
    /// The subject it had.
    pub subject: String,
    /// The name on the account it was for; none where it went to somebody who has none.
    pub name: Option<String>,
    /// When it was given up.
    pub at: Instant,
}
