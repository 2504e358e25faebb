//! Power: what somebody may do. Each address of the program asks for one of these, and nothing else decides.

use crate::account::{Membership, Role};

/// What an address asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Power {
    /// Nothing: everybody may.
    Read,
    /// To be signed in, as whoever.
    SignedIn,
    /// To say what a body has done.
    ClaimProgress,
    /// To say whether it is so.
    Verify,
    /// To put a question to a body, as an elected member does.
    AskQuestion,
    /// To say how an answer to a question is to be read.
    JudgeAnswer,
    /// To end a thread, make a plan and add to it, replace it, stop reports: what a board's record keeper does.
    KeepRecord,
    /// To read and answer what was raised in confidence.
    ReadConcerns,
    /// Withholding the words of papers, and making them public: one asks and another approves.
    Withhold,
    /// To let people in and out.
    ManageAccounts,
}

impl Power {
    /// All of them.
    pub const ALL: [Power; 10] = [
        Power::Read,
        Power::SignedIn,
        Power::ClaimProgress,
        Power::Verify,
        Power::AskQuestion,
        Power::JudgeAnswer,
        Power::KeepRecord,
        Power::ReadConcerns,
        Power::Withhold,
        Power::ManageAccounts,
    ];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Power::Read => "read",
            Power::SignedIn => "signed_in",
            Power::ClaimProgress => "claim_progress",
            Power::Verify => "verify",
            Power::AskQuestion => "ask_question",
            Power::JudgeAnswer => "judge_answer",
            Power::KeepRecord => "keep_record",
            Power::ReadConcerns => "read_concerns",
            Power::Withhold => "withhold",
            Power::ManageAccounts => "manage_accounts",
        }
    }

    /// Whether somebody has it: a role with its membership, or nobody at all. Only active members have more than
    /// everybody has.
    pub fn is_of(self, who: Option<(Role, Membership)>) -> bool {
        let role = who.filter(|(_, membership)| *membership == Membership::Active).map(|(role, _)| role);
        match self {
            Power::Read => true,
            Power::SignedIn => role.is_some(),
            Power::ClaimProgress => matches!(role, Some(Role::Contributor | Role::Coordinator)),
            Power::Verify => role == Some(Role::Verifier),
            Power::AskQuestion => role == Some(Role::Member),
            Power::JudgeAnswer => matches!(role, Some(Role::Member | Role::Verifier | Role::Coordinator)),
            Power::KeepRecord => role == Some(Role::Coordinator),
            Power::ReadConcerns => role == Some(Role::Guardian),
            Power::Withhold => matches!(role, Some(Role::Coordinator | Role::Administrator)),
            Power::ManageAccounts => role == Some(Role::Administrator),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_active_members_have_more_than_everybody() {
        for power in Power::ALL {
            assert_eq!(power.is_of(None), power == Power::Read, "{}", power.name());
            for role in Role::ALL {
                for membership in [Membership::Invited, Membership::Revoked] {
                    assert_eq!(power.is_of(Some((role, membership))), power == Power::Read);
                }
            }
        }
    }

    /// Nobody both keeps the record and says that it is so, nor lets people in and speaks for a body.
    #[test]
    fn powers_are_apart() {
        for role in Role::ALL {
            let has = |power: Power| power.is_of(Some((role, Membership::Active)));
            assert!(!(has(Power::Verify) && has(Power::ClaimProgress)), "{}", role.name());
            assert!(!(has(Power::ManageAccounts) && has(Power::KeepRecord)), "{}", role.name());
            assert_eq!(Role::named(role.name()), Some(role));
        }
    }
}
