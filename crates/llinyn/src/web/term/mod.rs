//! Words of the field: all of them, and the page of one, with its meanings over time, the words of the same concept, what
//! came before and after it, and the bodies that bear it as a name.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use llinyn_model::body::BodyName;
use llinyn_model::error::Error;
use llinyn_model::paper::NamedBody;
use llinyn_model::source::{SourceHead, SourceKind};
use llinyn_model::term::Term;
use llinyn_model::vocabulary::{Related, Vocabulary};
use llinyn_model::{Day, DayRange, Language, Stated, fold};
use llinyn_store::Reader;
use serde::Serialize;

use super::ask::Ask;
use super::bodies::link;
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{BodyLink, SourceLine};
use super::site::Shared;

/// Words of a page.
const ROWS: usize = 100;

/// A word in a line.
#[derive(Serialize)]
struct WordLine {
    word: String,
    address: String,
    /// The languages it is used in.
    languages: Vec<Language>,
    /// How many meanings of it are recorded; its page has them one by one.
    meanings: usize,
    /// The other words of its concept.
    same: Vec<WordLink>,
}

/// A word that leads to its page.
#[derive(Serialize)]
struct WordLink {
    word: String,
    address: String,
    language: Language,
    /// The statement that says how it belongs here.
    said: Option<SourceLine>,
}

#[derive(Serialize)]
struct WordsView {
    words: Vec<WordLine>,
    /// Where the next page begins.
    after: Option<String>,
}

#[derive(Serialize)]
struct WordView {
    word: String,
    /// Its meanings, the first first.
    meanings: Vec<MeaningLine>,
    same: Vec<WordLink>,
    /// The words whose place it took.
    before: Vec<WordLink>,
    /// The words that took its place.
    after: Vec<WordLink>,
    bodies: Vec<BearerLine>,
}

/// A meaning of a word.
#[derive(Serialize)]
struct MeaningLine {
    language: Language,
    meaning: String,
    /// The language the meaning is written in.
    spoken: Language,
    /// From which day, where somebody says so.
    from: Stated<Day>,
    /// Whether that day is still to come.
    coming: bool,
    source: SourceLine,
    /// The paper it was taken from.
    taken_from: Option<SourceLine>,
    /// The passage of the paper that introduces it; none of a meaning that was given here, which is all its statement says.
    passage: Option<String>,
}

/// A body that bears a word as a name, with all its names.
#[derive(Serialize)]
struct BearerLine {
    body: BodyLink,
    names: Vec<BodyName>,
}

#[derive(Template)]
#[template(path = "term/term.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a WordView,
}

#[derive(Template)]
#[template(path = "term/list.html")]
struct ListHtml<'a> {
    f: &'a Frame<'a>,
    v: &'a WordsView,
}

impl Html<'_> {
    /// The days a name was in use.
    fn used(&self, name: &BodyName) -> String {
        let day = |stated: &Stated<Day>| stated.value().copied();
        self.f.w.range(&DayRange { from: day(&name.from), to: day(&name.to) })
    }
}

/// The page of a word.
pub(super) fn address(word: &str) -> String {
    let mut address = "/term/".to_owned();
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            // A text takes whatever is written to it.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// `/terms`: all words.
pub(super) async fn list(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let vocabulary = site.store.reader().vocabulary(time.on).await?;
    let after = ask.get("after");
    let is_behind = |word: &&str| after.is_empty() || fold::text(word) > fold::text(&after);
    let mut words: Vec<&str> = vocabulary.words().filter(is_behind).take(ROWS + 1).collect();
    let more = words.len() > ROWS;
    words.truncate(ROWS);
    let view = WordsView {
        after: words.last().filter(|_| more).map(|word| (*word).to_owned()),
        words: words.into_iter().map(|word| line(&vocabulary, word)).collect(),
    };
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("term-list"), time);
    Ok(reply::page(&ask, time, &view, &ListHtml { f: &frame, v: &view }))
}

/// The page of a word, in whatever case and with or without its accents.
pub(super) async fn page(
    State(site): State<Shared>,
    Path(word): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let vocabulary = reader.vocabulary(time.on).await?;
    let bodies = reader.bearers(&word).await?;
    let view = WordView::new(&reader, &vocabulary, (&word, bodies), (ask.language, time.on)).await?;
    if view.meanings.is_empty() && view.bodies.is_empty() {
        return Err(missing(ask.path.clone()));
    }
    let frame = Frame::new(&site, &ask, view.word.clone(), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

impl WordView {
    async fn new(
        reader: &Reader<'_>,
        vocabulary: &Vocabulary,
        (word, bodies): (&str, Vec<NamedBody>),
        (language, on): (Language, Day),
    ) -> Result<WordView, Error> {
        let meanings = vocabulary.meanings(word);
        let spelled = meanings.first().map(|(term, _)| term.word.clone());
        let borne = bodies.first().and_then(|named| {
            named
                .names
                .iter()
                .find(|name| fold::text(&name.name) == fold::text(word))
                .map(|name| name.name.clone())
        });
        let mut lines = Vec::with_capacity(meanings.len());
        for (term, source) in meanings {
            lines.push(meaning(reader, term, source, on).await?);
        }
        lines.sort_by_key(|line| line.from.value().copied().or_else(|| line.source.dated.earliest()));
        Ok(WordView {
            meanings: lines,
            same: links(vocabulary, &vocabulary.same(word)),
            before: links(vocabulary, &vocabulary.before(word)),
            after: links(vocabulary, &vocabulary.after(word)),
            bodies: bodies
                .into_iter()
                .map(|named| BearerLine { body: link(&named, language), names: named.names })
                .collect(),
            word: spelled.or(borne).unwrap_or_else(|| word.to_owned()),
        })
    }
}

fn line(vocabulary: &Vocabulary, word: &str) -> WordLine {
    let meanings = vocabulary.meanings(word);
    let mut languages: Vec<Language> = meanings.iter().map(|said| Vocabulary::language(said)).collect();
    languages.sort_unstable();
    languages.dedup();
    WordLine {
        word: word.to_owned(),
        address: address(word),
        languages,
        meanings: meanings.len(),
        same: links(vocabulary, &vocabulary.same(word)),
    }
}

async fn meaning(
    reader: &Reader<'_>,
    term: &Term,
    source: &SourceHead,
    on: Day,
) -> Result<MeaningLine, Error> {
    let taken_from = match term.taken_from {
        Some(paper) => reader.source_head(paper).await?,
        None => None,
    };
    let passage = match source.kind {
        SourceKind::Submission => None,
        _ => reader.words_at(&term.place).await?,
    };
    Ok(MeaningLine {
        language: term.language.unwrap_or(source.language),
        meaning: term.meaning.clone(),
        spoken: source.language,
        from: term.from.clone(),
        coming: term.from.value().is_some_and(|from| *from > on),
        source: SourceLine::from(source),
        taken_from: taken_from.as_ref().map(SourceLine::from),
        passage,
    })
}

fn links(vocabulary: &Vocabulary, related: &[Related<'_>]) -> Vec<WordLink> {
    let link = |related: &Related<'_>| {
        let language = vocabulary.meanings(related.word).first().map(|said| Vocabulary::language(said));
        WordLink {
            word: related.word.to_owned(),
            address: address(related.word),
            language: language.unwrap_or(Language::En),
            said: related.said.map(SourceLine::from),
        }
    };
    related.iter().map(link).collect()
}
