//! What pages show in one way everywhere: words of a source, whom they name, and the source itself.

use llinyn_model::body::{Inference, Mention};
use llinyn_model::id::Reference;
use llinyn_model::source::{Dated, SourceHead, SourceKind};
use llinyn_model::withholding::MARK;
use llinyn_model::{Day, Language};
use serde::Serialize;

/// A source in a line.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SourceLine {
    pub(super) reference: Reference,
    pub(super) title: String,
    pub(super) language: Language,
    pub(super) kind: SourceKind,
    pub(super) dated: Dated,
    pub(super) version: u32,
}

impl From<&SourceHead> for SourceLine {
    fn from(head: &SourceHead) -> SourceLine {
        SourceLine {
            reference: head.reference.clone(),
            title: head.title.clone(),
            language: head.language,
            kind: head.kind,
            dated: head.dated.clone(),
            version: head.version,
        }
    }
}

impl SourceLine {
    /// Its kind, as a key of messages.
    pub(super) fn kind_key(&self) -> String {
        kind_key(self.kind)
    }
}

/// Words of a source, in its language, with the address where they stand.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Quote {
    pub(super) text: String,
    pub(super) language: Language,
    /// The paper with the item's anchor: `lscb-2011#r14`.
    pub(super) at: String,
}

impl Quote {
    /// The words of an item.
    pub(super) fn new(text: &str, language: Language, item: &Reference) -> Quote {
        Quote { text: text.to_owned(), language, at: anchor(item) }
    }

    /// The paragraphs: a paper's page breaks and bullets cut the wording into lines.
    pub(super) fn lines(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(str::trim).filter(|line| !line.is_empty())
    }
}

/// Where an item is marked in its paper: `/lscb-2011#r14`.
pub(super) fn anchor(item: &Reference) -> String {
    match item.as_str().split_once('/') {
        Some((source, item)) => format!("/{source}#{item}"),
        None => format!("/{item}"),
    }
}

/// Whom a paper names.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Whom {
    /// The words as printed, or those it was inferred from.
    pub(super) words: String,
    /// Why it was inferred.
    pub(super) inferred: Option<Inference>,
    /// The body of the record.
    pub(super) body: Option<BodyLink>,
}

/// A body in a line.
#[derive(Clone, Debug, Serialize)]
pub(super) struct BodyLink {
    pub(super) reference: Reference,
    pub(super) name: String,
    pub(super) language: Language,
}

impl Whom {
    pub(super) fn new(mention: &Mention, body: Option<BodyLink>) -> Whom {
        Whom { words: mention.words.clone(), inferred: mention.inferred, body }
    }

    /// The name to show: the words where they are printed, the body's own where it was inferred or they are withheld.
    pub(super) fn name(&self) -> &str {
        match &self.body {
            Some(body) if self.inferred.is_some() || self.words == MARK => &body.name,
            _ => &self.words,
        }
    }

    /// A body of the record, by its name.
    pub(super) fn of(body: BodyLink) -> Whom {
        Whom { words: body.name.clone(), inferred: None, body: Some(body) }
    }

    /// Why it was inferred, as a key of messages.
    pub(super) fn why(&self) -> Option<String> {
        self.inferred.map(|why| format!("inferred-{}", why.name().replace('_', "-")))
    }
}

/// That something passed to another body, on a day.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Passed {
    pub(super) to: Whom,
    pub(super) on: Day,
}

/// The key of a source's kind: `kind-committee-report`.
pub(super) fn kind_key(kind: SourceKind) -> String {
    format!("kind-{}", kind.name().replace('_', "-"))
}
