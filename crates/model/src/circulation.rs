//! Circulation: a source sent to bodies for a purpose, and who replied. No reply is never a yes.

use std::collections::{HashMap, HashSet};
use std::iter::successors;

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::expectation::{End, ExpectationKind};
use crate::id::{BodyId, CirculationId, ExampleId, ExpectationId, Reference, SourceId};
use crate::passage::Place;
use crate::subject::Subject;
use crate::thread::Owed;
use crate::{Day, Stated};

/// What it was sent for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// For views.
    Consultation,
    /// To be endorsed.
    Endorsement,
    /// To be adopted.
    Adoption,
    /// To be known, and used.
    Awareness,
    /// For bodies to say how far they are, standard by standard.
    SelfAssessment,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Purpose; 5] = [
        Purpose::Consultation,
        Purpose::Endorsement,
        Purpose::Adoption,
        Purpose::Awareness,
        Purpose::SelfAssessment,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Purpose::Consultation => "consultation",
            Purpose::Endorsement => "endorsement",
            Purpose::Adoption => "adoption",
            Purpose::Awareness => "awareness",
            Purpose::SelfAssessment => "self_assessment",
        }
    }
}

/// What a body replies, in one word. Each belongs to one purpose, and there is none for a body that did not reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It has views on the draft.
    Views,
    /// It read the draft and has none.
    NoViews,
    /// It endorses it.
    Endorsed,
    /// It endorses some of it.
    EndorsedInPart,
    /// It does not.
    NotEndorsed,
    /// It adopted the principles.
    Principles,
    /// It uses an example.
    Example,
    /// It did both.
    PrinciplesAndExample,
    /// It decided to do neither.
    NotAdopting,
    /// It has not decided.
    Undecided,
    /// It knows it and uses it.
    InUse,
    /// It knows it and does not use it.
    Known,
    /// It did not know it.
    NotKnown,
    /// It graded itself.
    Assessed,
}

impl Answer {
    /// All of them.
    pub const ALL: [Answer; 14] = [
        Answer::Views,
        Answer::NoViews,
        Answer::Endorsed,
        Answer::EndorsedInPart,
        Answer::NotEndorsed,
        Answer::Principles,
        Answer::Example,
        Answer::PrinciplesAndExample,
        Answer::NotAdopting,
        Answer::Undecided,
        Answer::InUse,
        Answer::Known,
        Answer::NotKnown,
        Answer::Assessed,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Answer::Views => "views",
            Answer::NoViews => "no_views",
            Answer::Endorsed => "endorsed",
            Answer::EndorsedInPart => "endorsed_in_part",
            Answer::NotEndorsed => "not_endorsed",
            Answer::Principles => "principles",
            Answer::Example => "example",
            Answer::PrinciplesAndExample => "principles_and_example",
            Answer::NotAdopting => "not_adopting",
            Answer::Undecided => "undecided",
            Answer::InUse => "in_use",
            Answer::Known => "known",
            Answer::NotKnown => "not_known",
            Answer::Assessed => "assessed",
        }
    }

    /// What it is an answer to.
    pub fn purpose(self) -> Purpose {
        match self {
            Answer::Views | Answer::NoViews => Purpose::Consultation,
            Answer::Endorsed | Answer::EndorsedInPart | Answer::NotEndorsed => Purpose::Endorsement,
            Answer::Principles
            | Answer::Example
            | Answer::PrinciplesAndExample
            | Answer::NotAdopting
            | Answer::Undecided => Purpose::Adoption,
            Answer::InUse | Answer::Known | Answer::NotKnown => Purpose::Awareness,
            Answer::Assessed => Purpose::SelfAssessment,
        }
    }

    /// The answers to a purpose, in order.
    pub fn to(purpose: Purpose) -> impl Iterator<Item = Answer> {
        Answer::ALL.into_iter().filter(move |answer| answer.purpose() == purpose)
    }

    /// Whether it means nothing without words: views, and what exactly is endorsed.
    pub fn needs_words(self) -> bool {
        matches!(self, Answer::Views | Answer::Endorsed | Answer::EndorsedInPart)
    }

    /// Whether it says that an example is used.
    pub fn uses_example(self) -> bool {
        matches!(self, Answer::Example | Answer::PrinciplesAndExample)
    }
}

/// How far a body says it meets a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Met {
    /// In all of it.
    Fully,
    /// In most of it.
    Mostly,
    /// In some of it.
    Partly,
    /// In none of it.
    NotAtAll,
}

impl Met {
    /// All of them.
    pub const ALL: [Met; 4] = [Met::Fully, Met::Mostly, Met::Partly, Met::NotAtAll];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Met::Fully => "fully",
            Met::Mostly => "mostly",
            Met::Partly => "partly",
            Met::NotAtAll => "not_at_all",
        }
    }
}

/// A source sent round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Circulation {
    /// Its id.
    pub id: CirculationId,
    /// Its reference.
    pub reference: Reference,
    /// Where that is said.
    pub place: Place,
    /// What was sent, as printed.
    pub what: String,
    /// The source that was sent, in the version that was sent, where it was sent from here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<SourceId>,
    /// What for.
    pub purpose: Purpose,
    /// To whom: bodies or classes of them, as said.
    pub recipients: Vec<Mention>,
    /// The bodies that were asked, one by one: classes are resolved to their members on the day it was sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Mention>,
    /// Who sent it; in an inspection whoever leads it.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub by: Stated<Mention>,
    /// With whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Mention>,
    /// The last day on which a reply is taken.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub until: Stated<Day>,
    /// What it asks besides what its purpose asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// The standards by which bodies are to grade themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<String>,
    /// The threads it serves: one event, however many it was promised for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<Subject>,
}

/// A reply to a circulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The circulation.
    pub circulation: CirculationId,
    /// Where that is said.
    pub place: Place,
    /// Who replied, as printed.
    pub from: Mention,
    /// What it replied.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub answer: Stated<Answer>,
    /// In its words: its views, or the wording of its endorsement.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub words: Stated<String>,
    /// The part of the draft its words are about.
    #[serde(default, skip_serializing_if = "Stated::is_not_stated")]
    pub part: Stated<String>,
    /// Its answers to the questions that were asked, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Stated<String>>,
    /// How far it meets each standard, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<Stated<Met>>,
    /// The examples it uses: take-up, which is no endorsement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<ExampleId>,
    /// The bodies that were asked and that it counts for: who replied, and those whose reply passed to it. None in what
    /// was recorded before replies passed: it counts for who replied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts_for: Vec<BodyId>,
}

/// A reply that a body was asked for, through all the hands it passed (law 6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyOwed {
    /// The bodies that owed it, one after another: whoever was asked first.
    pub by: Vec<BodyId>,
    /// What is owed still; none where it has ended.
    pub open: Option<ExpectationId>,
}

/// The replies that were ever owed to a circulation, among all that was: one for each body that was asked.
pub fn replies_owed(owed: &[Owed]) -> Vec<ReplyOwed> {
    let replies = || owed.iter().filter(|one| one.expectation.kind == ExpectationKind::Reply);
    let moved = |one: &Owed| match one.ended.as_ref().map(|ended| ended.end) {
        Some(End::Moved(to)) => Some(to),
        _ => None,
    };
    let at: HashMap<ExpectationId, &Owed> = replies().map(|one| (one.expectation.id, one)).collect();
    let passed: HashSet<ExpectationId> = replies().filter_map(moved).collect();
    let firsts = replies().filter(|one| !passed.contains(&one.expectation.id));
    let through = |first: &Owed| {
        let hands = || successors(Some(first), |one| at.get(&moved(one)?).copied());
        let by = hands().filter_map(|one| one.expectation.from.value()?.body).collect();
        let open = hands().last().filter(|last| last.ended.is_none()).map(|last| last.expectation.id);
        ReplyOwed { by, open }
    };
    firsts.map(through).collect()
}

impl Reply {
    /// A reply as a paper prints it: that somebody replied, and nothing else.
    pub fn printed(circulation: CirculationId, place: Place, from: Mention) -> Reply {
        Reply {
            circulation,
            place,
            from,
            answer: Stated::NotStated,
            words: Stated::NotStated,
            part: Stated::NotStated,
            answers: Vec::new(),
            grades: Vec::new(),
            examples: Vec::new(),
            counts_for: Vec::new(),
        }
    }
}

impl Circulation {
    /// A circulation as a paper prints it: `(id, reference)`, where it says so, what was sent, what for, and to whom.
    pub fn printed(
        (id, reference): (CirculationId, Reference),
        place: Place,
        what: String,
        purpose: Purpose,
        recipients: Vec<Mention>,
    ) -> Circulation {
        Circulation {
            id,
            reference,
            place,
            what,
            sent: None,
            purpose,
            recipients,
            asked: Vec::new(),
            by: Stated::NotStated,
            partners: Vec::new(),
            until: Stated::NotStated,
            questions: Vec::new(),
            standards: Vec::new(),
            about: Vec::new(),
        }
    }

    /// Whether replies are taken on a day.
    pub fn is_open(&self, on: Day) -> bool {
        self.until.value().is_none_or(|until| on <= *until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_has_its_answers() {
        for purpose in Purpose::ALL {
            assert!(Answer::to(purpose).count() > 0, "{}", purpose.name());
        }
    }

    /// What was recorded before replies were taken here reads as it was written, and writes as it was read.
    #[test]
    fn what_papers_print_stays_as_it_was() {
        let id = "\"00000000-0000-0000-0000-000000000001\"";
        let place = format!("{{\"source\":{id},\"spans\":[]}}");
        let whom = "{\"words\":\"Glanrafon Police\",\"body\":null,\"inferred\":null}";
        let sent = format!(
            "{{\"id\":{id},\"reference\":\"a/u1\",\"place\":{place},\"what\":\"The draft\",\"purpose\":\"consultation\",\"recipients\":[{whom}]}}"
        );
        let reply = format!("{{\"circulation\":{id},\"place\":{place},\"from\":{whom}}}");
        let circulation: Circulation = serde_json::from_str(&sent).unwrap();
        assert_eq!(serde_json::to_string(&circulation).unwrap(), sent);
        assert_eq!(serde_json::to_string(&serde_json::from_str::<Reply>(&reply).unwrap()).unwrap(), reply);
        assert!(circulation.is_open("2026-01-01".parse().unwrap()), "nobody said until when");
    }
}
