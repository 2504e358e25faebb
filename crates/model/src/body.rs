//! Body: a council, board, committee, partnership, office, inspectorate, government, or a class of them.

use serde::{Deserialize, Serialize};

use crate::id::{BodyId, Reference};
use crate::{Day, Language, Stated};

/// What sort of body it is. Real names and regions are data with dates, never kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyKind {
    /// A principal council.
    Council,
    /// A board.
    Board,
    /// A committee or panel.
    Committee,
    /// A partnership.
    Partnership,
    /// A minister, commissioner or other office.
    Office,
    /// An inspectorate.
    Inspectorate,
    /// A government.
    Government,
    /// A parliament or assembly.
    Legislature,
    /// A department or agency.
    Agency,
    /// An association or voluntary body.
    Association,
    /// All bodies of a sort: "all local authorities".
    Class,
    /// Anything else.
    Other,
}

impl BodyKind {
    /// All of them.
    pub const ALL: [BodyKind; 12] = [
        BodyKind::Council,
        BodyKind::Board,
        BodyKind::Committee,
        BodyKind::Partnership,
        BodyKind::Office,
        BodyKind::Inspectorate,
        BodyKind::Government,
        BodyKind::Legislature,
        BodyKind::Agency,
        BodyKind::Association,
        BodyKind::Class,
        BodyKind::Other,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            BodyKind::Council => "council",
            BodyKind::Board => "board",
            BodyKind::Committee => "committee",
            BodyKind::Partnership => "partnership",
            BodyKind::Office => "office",
            BodyKind::Inspectorate => "inspectorate",
            BodyKind::Government => "government",
            BodyKind::Legislature => "legislature",
            BodyKind::Agency => "agency",
            BodyKind::Association => "association",
            BodyKind::Class => "class",
            BodyKind::Other => "other",
        }
    }
}

/// A body of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Its short reference.
    pub reference: Reference,
    /// What sort it is.
    pub kind: BodyKind,
    /// An official code, such as an ONS area code.
    pub code: Stated<String>,
    /// The body it belongs to.
    pub parent: Option<BodyId>,
    /// The body its duties pass to when it ends, where that was known when it was recorded; what came later says its
    /// [`Reorganisation`](crate::reorganisation::Reorganisation).
    pub successor: Option<BodyId>,
    /// Whether a person, or the register the program ships, confirmed it; otherwise a paper merely named it.
    pub confirmed: bool,
}

/// A name of a body, with the days it was in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyName {
    /// Whose name.
    pub body: BodyId,
    /// The name.
    pub name: String,
    /// Its language.
    pub language: Language,
    /// First day in use.
    pub from: Stated<Day>,
    /// Last day in use; *not stated* while it is used.
    pub to: Stated<Day>,
}

impl BodyName {
    /// The names that stand: what was recorded last of a name holds, such as the day it went out of use.
    pub fn standing(names: Vec<BodyName>) -> Vec<BodyName> {
        let mut standing: Vec<BodyName> = Vec::with_capacity(names.len());
        for name in names {
            let same = |known: &&mut BodyName| {
                (known.body, known.language, &known.name) == (name.body, name.language, &name.name)
            };
            match standing.iter_mut().find(same) {
                Some(known) => *known = name,
                None => standing.push(name),
            }
        }
        standing
    }
}

/// A body as a paper names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The printed words; for an inferred one the words it was inferred from.
    pub words: String,
    /// The body of the record they were resolved to.
    pub body: Option<BodyId>,
    /// Why it was inferred, where it is not printed.
    pub inferred: Option<Inference>,
}

/// Why something was inferred rather than read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inference {
    /// "We" and "I" are whoever issued the paper.
    FirstPerson,
    /// The sentence is in the passive and names nobody; taken to be whoever answers.
    Passive,
    /// The subject is a document; taken to be whoever issues it.
    Document,
    /// "It", "its", "the inspection": the body the paragraph spoke of last.
    Anaphor,
    /// Named only in the lead-in of the list.
    LeadIn,
    /// Named only by the table's heading.
    Column,
    /// Taken from dates elsewhere in the paper.
    OtherDates,
    /// Taken from where it stands in the paper.
    Position,
    /// The paper does not name it; named by a person who looked at the reading.
    Mended,
}

impl Inference {
    /// All of them.
    pub const ALL: [Inference; 9] = [
        Inference::FirstPerson,
        Inference::Passive,
        Inference::Document,
        Inference::Anaphor,
        Inference::LeadIn,
        Inference::Column,
        Inference::OtherDates,
        Inference::Position,
        Inference::Mended,
    ];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Inference::FirstPerson => "first_person",
            Inference::Passive => "passive",
            Inference::Document => "document",
            Inference::Anaphor => "anaphor",
            Inference::LeadIn => "lead_in",
            Inference::Column => "column",
            Inference::OtherDates => "other_dates",
            Inference::Position => "position",
            Inference::Mended => "mended",
        }
    }
}

impl Mention {
    /// A printed mention, not yet resolved.
    pub fn printed(words: impl Into<String>) -> Mention {
        Mention { words: words.into(), body: None, inferred: None }
    }

    /// An inferred mention, not yet resolved.
    pub fn inferred(words: impl Into<String>, why: Inference) -> Mention {
        Mention { words: words.into(), body: None, inferred: Some(why) }
    }
}
