//! What a format has to tell of a file: what of it was not read, or not for certain.

use serde::{Deserialize, Serialize};

/// A note, of a block or of the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Note {
    pub(crate) code: Code,
    /// What its message names.
    pub(crate) about: Vec<String>,
}

/// What there is to tell; each is a rule with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Code {
    /// Pages are pictures: there is nothing on them that could be read.
    NoText,
    /// The letters of pages cannot be known.
    Letters,
    /// Words marked as deleted were left out, or words marked as inserted were read.
    Changes,
    /// Something in the file is not read: macros, hidden words, what is embedded or lies elsewhere.
    Part,
    /// A column of a table has no name that is known.
    Column,
}

impl Code {
    /// The code of its rule.
    pub(crate) fn rule(self) -> &'static str {
        match self {
            Code::NoText => "E001",
            Code::Letters => "E002",
            Code::Changes => "E003",
            Code::Part => "E004",
            Code::Column => "E005",
        }
    }
}

impl Note {
    /// Words were marked as changed; `false, false` where none were.
    pub(crate) fn changes(deleted: bool, inserted: bool) -> Option<Note> {
        let about = match (deleted, inserted) {
            (true, true) => "both",
            (true, false) => "deleted",
            (false, true) => "inserted",
            (false, false) => return None,
        };
        Some(Note { code: Code::Changes, about: vec![about.to_owned()] })
    }

    /// A part of the file is not read. `what` is one of the message's: `macros`, `hidden`, `embedded`, `linked`,
    /// `errors`, `enclosed`.
    pub(crate) fn part(what: &str) -> Note {
        Note { code: Code::Part, about: vec![what.to_owned()] }
    }
}
