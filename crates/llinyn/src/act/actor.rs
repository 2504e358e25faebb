//! Who acts, what comes of it, and why an act is refused.

use std::borrow::Cow;

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{BodyId, Reference, SourceId};
use llinyn_store::Recorded;

use crate::locale::Locale;

/// Who acts: a body, through somebody who holds an office in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The body they act for.
    pub body: BodyId,
    /// Its name, as it is printed.
    pub name: String,
    /// Their office, as it is printed; a person is named by their office.
    pub office: String,
    /// Whether they coordinate for the board, and so may speak for any owner.
    pub for_board: bool,
    /// What the statement is to be called, where whoever acts says so beforehand: sent twice, it is made once.
    pub once: Option<SourceId>,
}

/// What was recorded.
#[derive(Clone, Debug)]
pub struct Acted {
    /// The address of the statement that was made.
    pub said: Reference,
    /// The changes, in order.
    pub changes: Vec<Change>,
    /// The numbers of their entries.
    pub recorded: Recorded,
}

/// Something that has to be mended before the act can be recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field it stands beside.
    pub field: Cow<'static, str>,
    /// The line of the file it stands in, from 1, where it came in a file.
    pub line: Option<u32>,
    /// What is wrong; its words are the message `error-<key>`.
    pub kind: ErrorKind,
    /// What it concerns and may be shown.
    pub about: String,
}

/// Why nothing was recorded.
#[derive(Debug)]
pub enum Refused {
    /// All that has to be mended, never only the first.
    Problems(Vec<Problem>),
    /// The very statement was made already.
    Already,
    /// The database failed.
    Failed(Error),
}

impl Problem {
    /// A problem of a field.
    pub fn new(field: impl Into<Cow<'static, str>>, kind: ErrorKind, about: impl Into<String>) -> Problem {
        Problem { field: field.into(), line: None, kind, about: about.into() }
    }

    /// The key of its message.
    pub fn key(&self) -> String {
        format!("error-{}", self.kind.key())
    }

    /// The same for a fault of a file, with its line and its column.
    pub fn words_in_file(&self, locale: &Locale) -> (String, String) {
        let (message, help) = self.words(locale);
        let line = self.line.map(|line| line.to_string());
        let placed = match (&line, &*self.field) {
            (None, _) => message,
            (Some(line), "") => {
                locale.with("act-at-line", &[("number", line.as_str().into()), ("words", message.into())])
            }
            (Some(line), column) => {
                let place =
                    [("number", line.as_str().into()), ("name", column.into()), ("words", message.into())];
                locale.with("act-at-cell", &place)
            }
        };
        (placed, help)
    }

    /// What is wrong, with the line it stands on where the field holds several.
    pub fn words_at_line(&self, locale: &Locale) -> String {
        let words = self.words(locale).0;
        match self.line {
            Some(line) => {
                let line = [("number", line.to_string().into()), ("words", words.into())];
                locale.with("act-at-line", &line)
            }
            None => words,
        }
    }

    /// What is wrong and what to do, in words.
    pub fn words(&self, locale: &Locale) -> (String, String) {
        locale.error(&Error::new(self.kind, &*self.about))
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Refused {
        Refused::Failed(error)
    }
}
