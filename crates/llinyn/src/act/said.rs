//! What is said here is a source: the typed words are its text, and all that is recorded of them stands in it.

use std::borrow::Cow;
use std::collections::HashSet;

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{Arising, End, Ended, Expectation, ExpectationKind, Follows, of_open_thread};
use llinyn_model::id::{Dice, ExpectationId, IdMaker, Reference, SourceId, slug_marked};
use llinyn_model::passage::{Passage, PassageKind, Place, Span};
use llinyn_model::source::{Dated, Source, SourceKind, Visibility};
use llinyn_model::subject::Subject;
use llinyn_model::{DayRange, Instant, Stated};
use llinyn_store::Reader;
use uuid::Uuid;

use super::actor::Problem;
use super::desk::Desk;
use super::files::Files;
use super::import::RESERVED;

/// Most characters under one field. What is longer is a paper.
pub(super) const MOST: usize = 20_000;
/// The last number that is looked for among the statements of a day.
const LAST: u32 = 1_000_000;
/// What makes the text of a statement.
const EXTRACTOR: &str = "llinyn-said/1";

/// What a person typed, field by field, before anything is made of it.
#[derive(Default)]
pub(super) struct Sheet {
    text: String,
    passages: Vec<Passage>,
    found: Vec<Problem>,
    /// The line of the file that is being checked, where it came in a file.
    pub(super) line: Option<u32>,
}

/// Words of a sheet, and where they stand in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) spans: Vec<Span>,
}

impl Words {
    /// Its paragraphs, each with its place.
    pub(super) fn lines(&self) -> impl Iterator<Item = Words> {
        let line = |(text, span): (&str, &Span)| Words { text: text.to_owned(), spans: vec![*span] };
        self.text.lines().zip(&self.spans).map(line)
    }
}

impl Sheet {
    /// A problem beside a field.
    pub(super) fn problem(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        kind: ErrorKind,
        about: impl Into<String>,
    ) {
        self.found.push(Problem { line: self.line, ..Problem::new(field, kind, about) });
    }

    /// Words that must be there: one passage a paragraph.
    pub(super) fn words(&mut self, field: &'static str, typed: &str) -> Words {
        let paragraphs = paragraphs(typed);
        if paragraphs.is_empty() {
            self.problem(field, ErrorKind::WordsMissing, "");
        }
        if self.fits(field, &paragraphs) {
            let spans = paragraphs.iter().map(|words| self.passage(words)).collect();
            return Words { text: paragraphs.join("\n"), spans };
        }
        Words::default()
    }

    /// Words on a line of their own, behind what `label` says of them; none where nothing was typed.
    pub(super) fn labelled(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        typed: &str,
        label: impl Fn(&str) -> String,
    ) -> Option<Words> {
        let paragraphs = paragraphs(typed);
        let words = paragraphs.join(" ");
        if words.is_empty() || !self.fits(field, &paragraphs) {
            return None;
        }
        let line = label(&words);
        let span = self.passage(&line);
        let start = span.start + line.rfind(&words).unwrap_or(0);
        let spans = vec![Span { start, end: start + words.len() }];
        Some(Words { text: words, spans })
    }

    /// The same for words that must be there.
    pub(super) fn needed(
        &mut self,
        field: &'static str,
        typed: &str,
        label: impl Fn(&str) -> String,
    ) -> Words {
        if paragraphs(typed).is_empty() {
            self.problem(field, ErrorKind::WordsMissing, "");
        }
        self.labelled(field, typed, label).unwrap_or_default()
    }

    /// A sentence of the program's own.
    pub(super) fn standard(&mut self, sentence: &str) -> Words {
        Words { text: sentence.to_owned(), spans: vec![self.passage(sentence)] }
    }

    /// All that is wrong, in the order of the fields. A name that only the words of several fields together give away
    /// is told as well.
    pub(super) fn problems(&mut self) -> Vec<Problem> {
        let told = self.found.iter().any(|problem| problem.kind == ErrorKind::ChildNamed);
        if !told && llinyn_reading::names_child(self.text.lines()) {
            self.problem("words", ErrorKind::ChildNamed, "");
        }
        std::mem::take(&mut self.found)
    }

    fn fits(&mut self, field: impl Into<Cow<'static, str>>, paragraphs: &[String]) -> bool {
        match misfit(paragraphs) {
            Some((kind, about)) => {
                self.problem(field, kind, about);
                false
            }
            None => true,
        }
    }

    fn passage(&mut self, words: &str) -> Span {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        let span = Span { start, end: self.text.len() };
        let no = u32::try_from(self.passages.len() + 1).unwrap_or(u32::MAX);
        let (kind, page, number) = (PassageKind::Paragraph, None, None);
        self.passages.push(Passage { no, kind, page, line: no, number, level: 0, span });
        span
    }
}

/// What a sheet without problems has.
///
/// # Errors
/// [`ErrorKind::Inside`] where it lacks it after all: a check was forgotten, and nothing is recorded.
pub(super) fn there<T>(found: Option<T>) -> Result<T, Error> {
    found.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside("a sheet without problems lacks something"))
}

/// Whether nothing was typed that anybody could read.
pub(super) fn is_blank(typed: &str) -> bool {
    paragraphs(typed).is_empty()
}

/// What is wrong with words as such: too many of them, or a likely name of a child.
pub(crate) fn misfit(paragraphs: &[String]) -> Option<(ErrorKind, String)> {
    if paragraphs.iter().map(|words| words.chars().count()).sum::<usize>() > MOST {
        return Some((ErrorKind::WordsTooLong, MOST.to_string()));
    }
    let named = llinyn_reading::names_child(paragraphs.iter().map(String::as_str));
    named.then(|| (ErrorKind::ChildNamed, String::new()))
}

/// As much of what was typed as a message repeats.
pub(super) fn short(typed: &str) -> String {
    typed.chars().take(80).collect()
}

/// The paragraphs of what was typed: single spaces, nothing that steers a screen or cannot be seen, nothing empty.
pub(crate) fn paragraphs(typed: &str) -> Vec<String> {
    let shown = |c: &char| !c.is_control() && !UNSEEN.iter().any(|unseen| unseen.contains(c));
    // Some scripts join or part letters by these; alone they are no word.
    let is_word = |line: &str| line.chars().any(|c| !matches!(c, '\u{200c}' | '\u{200d}'));
    typed
        .split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'])
        .map(|line| {
            let line: String = line.replace('\t', " ").chars().filter(shown).collect();
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .filter(|line| is_word(line))
        .collect()
}

/// Characters that cannot be seen, and those that turn the order of others round.
const UNSEEN: [std::ops::RangeInclusive<char>; 6] = [
    '\u{ad}'..='\u{ad}',
    '\u{200b}'..='\u{200b}',
    '\u{200e}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{feff}'..='\u{feff}',
];

/// A statement with all that is recorded of it.
pub(super) struct Saying<'d> {
    dice: &'d mut dyn Dice,
    now: Instant,
    source: Source,
    changes: Vec<Change>,
    ended: HashSet<ExpectationId>,
    /// What this statement makes owed, by what it is about.
    arose: Vec<(Subject, ExpectationKind)>,
}

impl<'d> Saying<'d> {
    pub(super) async fn begin(
        desk: &Desk<'_>,
        title: String,
        sheet: Sheet,
        dice: &'d mut dyn Dice,
    ) -> Result<Saying<'d>, Error> {
        let reference = reference(&desk.reader, &format!("said-{}", desk.today)).await?;
        let source = Source {
            id: desk.actor.once.unwrap_or_else(|| IdMaker::new(desk.now, &mut *dice).make()),
            reference,
            kind: SourceKind::Submission,
            title,
            language: desk.language,
            issuers: desk.by_actor().value().cloned().into_iter().collect(),
            dated: Dated {
                words: Stated::Stated(desk.locale.day(desk.today)),
                days: Stated::Stated(DayRange::single(desk.today)),
                inferred: None,
            },
            digest: Files::digest(sheet.text.as_bytes()),
            format: "text".to_owned(),
            extractor: EXTRACTOR.to_owned(),
            text: sheet.text,
            passages: sheet.passages,
            version_of: None,
            version: 1,
            original: Visibility::Public,
        };
        let changes = vec![source.clone().into()];
        let (ended, arose) = (HashSet::new(), Vec::new());
        Ok(Saying { dice, now: desk.now, source, changes, ended, arose })
    }

    /// A new id.
    pub(super) fn id<I: From<Uuid>>(&mut self) -> I {
        IdMaker::new(self.now, &mut *self.dice).make()
    }

    /// The address of an item of the statement.
    pub(super) fn item(&self, item: &str) -> Reference {
        self.source.reference.item(item)
    }

    /// The statement itself.
    pub(super) fn source(&self) -> SourceId {
        self.source.id
    }

    /// Where words stand in the statement.
    pub(super) fn place(&self, words: &Words) -> Place {
        Place { source: self.source.id, spans: words.spans.clone() }
    }

    /// The first line of the statement.
    pub(super) fn heading(&self) -> Words {
        let span = self.source.passages.first().map(|passage| passage.span).unwrap_or_default();
        Words { text: span.of(&self.source.text).to_owned(), spans: vec![span] }
    }

    /// Adds a change.
    pub(super) fn push(&mut self, change: impl Into<Change>) {
        self.changes.push(change.into());
    }

    /// Something becomes owed.
    pub(super) fn arises(&mut self, of: Subject, arising: Arising) -> ExpectationId {
        let id = self.id();
        self.arose.push((of, arising.kind));
        let Arising { kind, from, due } = arising;
        self.push(Expectation { id, of, kind, from, due, source: self.source.id });
        id
    }

    /// What was owed has come to an end; each does so once.
    pub(super) fn ends(&mut self, expectation: ExpectationId, end: End) {
        if self.ended.insert(expectation) {
            let source = self.source.id;
            self.push(Ended { expectation, end, source });
        }
    }

    /// What a claim or a finding meets, and what arises.
    pub(super) async fn follow(
        &mut self,
        reader: &Reader<'_>,
        of: Subject,
        follows: Follows,
        by: Subject,
    ) -> Result<(), Error> {
        for kind in follows.meets {
            for owed in reader.open_for(of, *kind).await? {
                self.ends(owed.id, End::Met(by));
            }
            if let (Subject::Recommendation(ask), ExpectationKind::Delivery) = (of, kind) {
                for owed in reader.open_deliveries(ask).await? {
                    self.ends(owed, End::Met(by));
                }
            }
        }
        if let Some(arising) = follows.arises {
            self.arises(of, arising);
        }
        Ok(())
    }

    /// A thread that goes on while a promise of it ends is owed a decision on how it ends itself, unless something else
    /// is still owed to it. A look again at what ended is no next step.
    pub(super) async fn keep_open(&mut self, reader: &Reader<'_>, ask: &Reference) -> Result<(), Error> {
        let Some(thread) = reader.thread(ask).await?.filter(|thread| thread.closures.is_empty()) else {
            return Ok(());
        };
        let open = thread.expectations.iter().any(|owed| {
            owed.ended.is_none()
                && owed.expectation.kind.is_step()
                && !self.ended.contains(&owed.expectation.id)
        });
        let within = |of: Subject| {
            of == thread.subject() || thread.commitments.iter().any(|promise| of == promise.id.into())
        };
        if !open && !self.arose.iter().any(|(of, kind)| kind.is_step() && within(*of)) {
            self.arises(thread.subject(), of_open_thread());
        }
        Ok(())
    }

    pub(super) fn finish(self) -> (Reference, Vec<Change>, &'d mut dyn Dice) {
        (self.source.reference, self.changes, self.dice)
    }
}

/// `said-2026-11-22`, and `-2` and so on where that is taken. Numbers are looked for in growing steps, and then between
/// the last two, for ten thousand may reply in a day.
async fn reference(reader: &Reader<'_>, base: &str) -> Result<Reference, Error> {
    let numbered = |number: u32| match number {
        1 => slug_marked(base, ""),
        number => slug_marked(base, &format!("-{number}")),
    };
    let (mut taken, mut free) = (0, 1);
    while !is_free(reader, &numbered(free)).await? {
        if free > LAST {
            return Err(Error::new(ErrorKind::BadReference, base));
        }
        (taken, free) = (free, free * 2);
    }
    while free - taken > 1 {
        let between = u32::midpoint(taken, free);
        if is_free(reader, &numbered(between)).await? { free = between } else { taken = between }
    }
    Ok(numbered(free))
}

async fn is_free(reader: &Reader<'_>, reference: &Reference) -> Result<bool, Error> {
    Ok(!RESERVED.contains(&reference.as_str()) && !reader.is_taken(reference).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_words_become_paragraphs() {
        for (typed, expected) in [
            ("", vec![]),
            (" \n\t\r\n ", vec![]),
            ("One.\r\n\r\n  Two  words.\n", vec!["One.", "Two words."]),
            ("a\u{202e}b\u{0}c\td", vec!["abc d"]),
            ("Tŷ’r teulu\u{2028}Ail", vec!["Tŷ’r teulu", "Ail"]),
            ("\u{200b}\u{2060}\u{feff}\u{200d}", vec![]),
            ("be\u{ad}ta", vec!["beta"]),
        ] {
            assert_eq!(paragraphs(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn words_stand_where_their_places_say() {
        let mut sheet = Sheet::default();
        let first = sheet.words("words", "One.\n\nTwo.");
        let second = sheet.labelled("method", "a visit", |words| format!("How: {words} (said so)")).unwrap();
        assert_eq!(sheet.text, "One.\nTwo.\nHow: a visit (said so)");
        for words in [&first, &second] {
            assert_eq!(llinyn_model::passage::joined(&sheet.text, &words.spans), words.text);
        }
        assert_eq!(sheet.passages.len(), 3);
        assert!(sheet.labelled("method", " ", str::to_owned).is_none());
        assert!(sheet.problems().is_empty());
    }

    #[test]
    fn all_that_is_wrong_is_told() {
        let mut sheet = Sheet::default();
        sheet.words("words", " ");
        sheet.words("reason", &"a ".repeat(MOST + 1));
        sheet.words("found", "Since the death of Ffug Enwog, a child, all changed.");
        sheet.needed("meeting", "", str::to_owned);
        let kinds: Vec<_> =
            sheet.problems().into_iter().map(|problem| (problem.field.into_owned(), problem.kind)).collect();
        let kinds: Vec<_> = kinds.iter().map(|(field, kind): &(String, _)| (field.as_str(), *kind)).collect();
        assert_eq!(
            kinds,
            [
                ("words", ErrorKind::WordsMissing),
                ("reason", ErrorKind::WordsTooLong),
                ("found", ErrorKind::ChildNamed),
                ("meeting", ErrorKind::WordsMissing),
            ]
        );
        assert!(sheet.text.is_empty(), "a child's name stands nowhere");
    }
}
