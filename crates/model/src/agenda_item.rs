//! Agenda item: what a meeting is to speak of, and the reason it is there.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::id::{AgendaItemId, MeetingId, Reference};
use crate::passage::Place;
use crate::subject::Subject;

/// An item of the agenda of a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Its id.
    pub id: AgendaItemId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The meeting.
    pub meeting: MeetingId,
    /// Its place on the agenda, from 1.
    pub number: u32,
    /// Its wording; *not stated* where it is that of what it is about.
    pub text: Stated<String>,
    /// What it is about: a thread, a question, or what else is owed.
    pub about: Option<Subject>,
    /// Why it is on the agenda.
    pub why: AgendaReason,
    /// The item of an earlier meeting it carries on.
    pub carried: Option<AgendaItemId>,
}

/// Why something is on an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgendaReason {
    /// An earlier meeting left it open.
    Carried,
    /// Another body referred it.
    Referred,
    /// Somebody asked for it, and has no answer.
    Asked,
    /// It passed unmet since the last meeting.
    Silent,
    /// It had passed unmet before the last meeting.
    Late,
    /// It is due before long.
    Due,
    /// Somebody raised it.
    Raised,
}

impl AgendaReason {
    /// All of them, in the order in which an agenda has them.
    pub const ALL: [AgendaReason; 7] = [
        AgendaReason::Carried,
        AgendaReason::Referred,
        AgendaReason::Asked,
        AgendaReason::Silent,
        AgendaReason::Late,
        AgendaReason::Due,
        AgendaReason::Raised,
    ];

    /// Its name in outputs and in forms.
    pub fn name(self) -> &'static str {
        match self {
            AgendaReason::Carried => "carried",
            AgendaReason::Referred => "referred",
            AgendaReason::Asked => "asked",
            AgendaReason::Silent => "silent",
            AgendaReason::Late => "late",
            AgendaReason::Due => "due",
            AgendaReason::Raised => "raised",
        }
    }
}
