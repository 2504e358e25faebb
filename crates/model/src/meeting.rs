//! Meeting: a body's meeting, who was there, and what was said with what strength.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{AgendaItemId, BodyId, MeetingId, Reference, StatementId};
use crate::passage::Place;
use crate::source::Dated;
use crate::subject::Subject;

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is minuted.
    pub place: Place,
    /// Whose meeting.
    pub body: Stated<Mention>,
    /// When.
    pub dated: Dated,
    /// Who was there, as printed.
    pub attendance: Attendance,
}

/// Who was there. Names stay as printed; nothing is "corrected" (system 24).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who chaired, also among the present.
    pub chair: Stated<String>,
    /// Listed as present.
    pub present: Vec<String>,
    /// Apologies.
    pub apologies: Vec<String>,
    /// Others there: officers, observers.
    pub in_attendance: Vec<String>,
    /// Recorded as having left.
    pub left: Vec<String>,
    /// Recorded as having left, and on no list.
    pub on_neither_list: Vec<String>,
    /// Recorded as having left under a name that fits several.
    pub ambiguous: Vec<Ambiguous>,
    /// Which of these entries stand for a body of the record, word for word as in the lists. None where nothing tells
    /// which agency anybody came from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Mention>,
}

/// How a body was at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// From beginning to end, as far as is recorded.
    Present,
    /// It left before the end.
    InPart,
    /// It sent apologies.
    Apologies,
    /// It was expected and is on no list.
    Absent,
    /// The minutes do not tell which agencies were there.
    NotRecorded,
}

impl Presence {
    /// All of them.
    pub const ALL: [Presence; 5] =
        [Presence::Present, Presence::InPart, Presence::Apologies, Presence::Absent, Presence::NotRecorded];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Presence::Present => "present",
            Presence::InPart => "in_part",
            Presence::Apologies => "apologies",
            Presence::Absent => "absent",
            Presence::NotRecorded => "not_recorded",
        }
    }
}

impl Attendance {
    /// How a member was there. Of minutes that name no agency nothing is concluded.
    pub fn of(&self, body: BodyId) -> Presence {
        if self.bodies.is_empty() {
            return Presence::NotRecorded;
        }
        let own: Vec<&String> =
            self.bodies.iter().filter(|named| named.body == Some(body)).map(|named| &named.words).collect();
        let is_in = |list: &[String]| own.iter().any(|words| list.contains(words));
        let stayed = |words: &&&String| !self.left.contains(words);
        if is_in(&self.present) || is_in(&self.in_attendance) {
            let there =
                own.iter().filter(|words| self.present.contains(words) || self.in_attendance.contains(words));
            let whole = there.clone().any(|words| stayed(&words));
            return if whole { Presence::Present } else { Presence::InPart };
        }
        if is_in(&self.apologies) { Presence::Apologies } else { Presence::Absent }
    }
}

/// A name that fits several of the present.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ambiguous {
    /// The name as printed.
    pub name: String,
    /// Whom it could mean.
    pub could_be: Vec<String>,
}

/// How strong the minuted word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Asked for.
    Asked,
    /// Asked for and received.
    Answered,
    /// Assured.
    Assured,
    /// Committed, undertook.
    Committed,
    /// Resolved, agreed, decided.
    Resolved,
    /// Suggested.
    Suggested,
    /// Confirmed, advised, explained.
    Confirmed,
    /// Expressed as a view.
    Expressed,
}

impl Strength {
    /// All of them.
    pub const ALL: [Strength; 8] = [
        Strength::Resolved,
        Strength::Committed,
        Strength::Assured,
        Strength::Confirmed,
        Strength::Answered,
        Strength::Asked,
        Strength::Suggested,
        Strength::Expressed,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Strength::Asked => "asked",
            Strength::Answered => "answered",
            Strength::Assured => "assured",
            Strength::Committed => "committed",
            Strength::Resolved => "resolved",
            Strength::Suggested => "suggested",
            Strength::Confirmed => "confirmed",
            Strength::Expressed => "expressed",
        }
    }
}

/// Something said or resolved at a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Its reference.
    pub reference: Reference,
    /// The meeting.
    pub meeting: MeetingId,
    /// Where it is minuted.
    pub place: Place,
    /// How strong it is.
    pub strength: Strength,
    /// The verb as printed: "sought and received assurances".
    pub words: Stated<String>,
    /// Who said it, an office or a body.
    pub by: Stated<String>,
    /// Its wording.
    pub text: String,
    /// The item of the agenda it was said under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<AgendaItemId>,
    /// What it is about: a thread, a question, or something that was referred.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Subject>,
}
