//! Referral: one body asks another to take something up. Referrals of one thing make a chain, whose last step owes an
//! outcome.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{MeetingId, Reference, ReferralId};
use crate::passage::Place;
use crate::subject::Subject;

/// Something referred to a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// What is referred: a thread, or a plan.
    pub about: Subject,
    /// Who refers it.
    pub from: Stated<Mention>,
    /// To whom.
    pub to: Mention,
    /// The meeting that resolved to, where one did.
    pub at: Stated<MeetingId>,
    /// The step before it, by which it had come to whoever refers it on.
    pub follows: Option<ReferralId>,
    /// What the other body is asked to do.
    pub text: String,
}
