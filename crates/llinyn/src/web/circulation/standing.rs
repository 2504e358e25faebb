//! Where a body stands with what was sent round: only a reply is a reply.

use llinyn_model::circulation::Answer;
use serde::Serialize;

/// Where somebody stands. Only a reply is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Standing {
    NotAsked,
    /// Asked, and there is time to reply.
    Waiting,
    /// Asked, and it did not reply in time.
    NoReply,
    #[serde(untagged)]
    Replied(Answer),
}

impl Standing {
    /// Of somebody who was asked.
    pub(super) fn of(answer: Option<Answer>, closed: bool) -> Standing {
        match answer {
            Some(answer) => Standing::Replied(answer),
            None if closed => Standing::NoReply,
            None => Standing::Waiting,
        }
    }

    /// Its name in messages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Standing::NotAsked => "not_asked",
            Standing::Waiting => "waiting",
            Standing::NoReply => "no_reply",
            Standing::Replied(answer) => answer.name(),
        }
    }

    /// What stands for it in a tile.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Standing::NotAsked => "",
            Standing::Waiting => "…",
            Standing::NoReply => "–",
            Standing::Replied(answer) => match answer {
                Answer::Views | Answer::Endorsed | Answer::InUse | Answer::Assessed => "✓",
                Answer::PrinciplesAndExample => "✓✓",
                Answer::Principles => "P",
                Answer::Example => "E",
                Answer::EndorsedInPart | Answer::Known => "½",
                Answer::NotEndorsed | Answer::NotAdopting | Answer::NotKnown => "✕",
                Answer::NoViews => "○",
                Answer::Undecided => "?",
            },
        }
    }
}
