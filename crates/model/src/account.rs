//! Account: a person who signs in. Accounts are not of the record: no entry holds one, and nothing public shows one.

use crate::id::{AccountId, BodyId};
use crate::{Instant, Language};

/// What a person is here for. What each may do stands in [`power`](crate::power).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads, and is written to.
    Reader,
    /// Says what one body has done.
    Contributor,
    /// Keeps a board's record.
    Coordinator,
    /// Looks whether what was said is so.
    Verifier,
    /// Is elected: sees how all do, and asks.
    Member,
    /// Reads what was raised in confidence.
    Guardian,
    /// Lets people in and out.
    Administrator,
}

impl Role {
    /// All of them.
    pub const ALL: [Role; 7] = [
        Role::Reader,
        Role::Contributor,
        Role::Coordinator,
        Role::Verifier,
        Role::Member,
        Role::Guardian,
        Role::Administrator,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Role::Reader => "reader",
            Role::Contributor => "contributor",
            Role::Coordinator => "coordinator",
            Role::Verifier => "verifier",
            Role::Member => "member",
            Role::Guardian => "guardian",
            Role::Administrator => "administrator",
        }
    }

    /// The role of a name.
    pub fn named(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether it acts for a body, which the account must then name.
    pub fn acts_for_body(self) -> bool {
        matches!(self, Role::Contributor | Role::Coordinator | Role::Verifier | Role::Member)
    }
}

/// Whether a person may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Membership {
    /// Asked in, and has not chosen a password yet.
    Invited,
    /// May sign in.
    Active,
    /// May not any more; every session ended with it.
    Revoked,
}

impl Membership {
    /// All of them.
    pub const ALL: [Membership; 3] = [Membership::Invited, Membership::Active, Membership::Revoked];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Membership::Invited => "invited",
            Membership::Active => "active",
            Membership::Revoked => "revoked",
        }
    }

    /// The membership of a name.
    pub fn named(name: &str) -> Option<Membership> {
        Membership::ALL.into_iter().find(|membership| membership.name() == name)
    }
}

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The address mail goes to, in small letters: what a person signs in with.
    pub email: String,
    /// The person's name. Shown to colleagues who are signed in, and to nobody else.
    pub name: String,
    /// The office held, which stands on the record in place of the name.
    pub office: String,
    /// What the person is here for.
    pub role: Role,
    /// The body acted for; none for roles that act for none.
    pub body: Option<BodyId>,
    /// Whether the person may come in.
    pub membership: Membership,
    /// The language letters are written in.
    pub language: Language,
}

/// What a person proves to be the one asked in: kept apart from [`Account`], so that no page ever holds it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The password's Argon2id hash, as a PHC string; none before one was chosen.
    pub password: Option<String>,
    /// The shared secret of the one-time codes (RFC 6238).
    pub seed: Vec<u8>,
    /// The time step of the last code that was taken, so that none is taken twice.
    pub step: u64,
    /// How many attempts failed since the last that did not.
    pub failed: u32,
    /// When the last of them failed.
    pub failed_at: Option<Instant>,
}
