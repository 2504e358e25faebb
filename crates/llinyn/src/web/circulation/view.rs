//! What the page of a circulation shows.

use std::collections::BTreeMap;

use llinyn_model::body::Mention;
use llinyn_model::circulation::{Answer, Circulation, Met, Purpose, Reply};
use llinyn_model::error::Error;
use llinyn_model::figure::Figure;
use llinyn_model::id::{ExampleId, Reference, SourceId};
use llinyn_model::paper::Paper;
use llinyn_model::theme::Done;
use llinyn_model::{Day, Language, Stated};
use llinyn_store::{Asked, CirculationFile, Given, Only, Reader, Tally, ThemeFile};
use serde::Serialize;

use super::map::Map;
use super::standing::Standing;
use crate::web::bodies::Bodies;
use crate::web::list::{ASKED, ListRow, cut_to_page, tell_languages};
use crate::web::shown::{Quote, SourceLine, Whom};
use crate::web::voice::{self, VoiceLine};

/// Most of those it went to, as said.
const MOST_NAMED: usize = 50;

#[derive(Serialize)]
pub(super) struct CirculationView {
    pub(super) reference: Reference,
    pub(super) purpose: Purpose,
    pub(super) source: SourceLine,
    /// What was said with it, or what a paper prints of it.
    pub(super) quote: Quote,
    /// The paper that was sent, in the version that was sent.
    pub(super) sent: Option<SourceLine>,
    pub(super) by: Stated<Whom>,
    pub(super) partners: Vec<Whom>,
    /// To whom, as said: classes as classes; the first of them.
    pub(super) recipients: Vec<Whom>,
    /// How many they are.
    pub(super) recipients_all: usize,
    pub(super) until: Stated<Day>,
    /// Whether replies are taken.
    pub(super) open: bool,
    pub(super) questions: Vec<String>,
    /// The threads it serves.
    pub(super) about: Vec<ListRow>,
    /// What was replied, each body counted once.
    pub(super) tally: Option<TallyView>,
    pub(super) asked: Vec<AskedRow>,
    /// Whether only some of those are listed.
    pub(super) narrowed: bool,
    /// Where the next of those who were asked begin.
    pub(super) asked_next: Option<i64>,
    pub(super) replies: Vec<ReplyRow>,
    /// Where the next replies begin.
    pub(super) replies_next: Option<i64>,
    /// Who replied, as a paper prints it.
    pub(super) printed: Vec<Whom>,
    pub(super) map: Option<Map>,
    pub(super) standards: Vec<StandardRow>,
    pub(super) examples: Vec<ExampleRow>,
    pub(super) themes: Vec<ThemeRow>,
    /// How children took part in it.
    pub(super) voices: Vec<VoiceLine>,
    /// The counts that papers give, those of one thing side by side.
    pub(super) figures: Vec<Counted>,
}

/// What was replied, counted.
#[derive(Serialize)]
pub(super) struct TallyView {
    pub(super) asked: i64,
    pub(super) replied: i64,
    /// What each answer was given by.
    pub(super) answers: Vec<(Answer, i64)>,
    /// Those who have not replied, by where that leaves them.
    pub(super) silent: (Standing, i64),
}

/// Somebody who was asked.
#[derive(Serialize)]
pub(super) struct AskedRow {
    pub(super) whom: Whom,
    pub(super) standing: Standing,
    pub(super) day: Option<Day>,
    /// The statement of the last reply.
    pub(super) said: Option<Reference>,
    /// How often it had replied before.
    pub(super) earlier: i64,
}

/// A reply.
#[derive(Serialize)]
pub(super) struct ReplyRow {
    pub(super) from: Whom,
    pub(super) answer: Option<Answer>,
    pub(super) words: Option<String>,
    pub(super) part: Option<String>,
    /// The questions that were answered, with the answers.
    pub(super) answers: Vec<(String, String)>,
    /// The standards by which it graded itself, with the grades.
    pub(super) grades: Vec<(String, Met)>,
    pub(super) language: Language,
    pub(super) day: Option<Day>,
    pub(super) said: Reference,
    /// Whether a later one stands in its place.
    pub(super) replaced: bool,
}

/// A standard, with how many bodies say they meet it how far.
#[derive(Serialize)]
pub(super) struct StandardRow {
    /// Its number, from 1.
    pub(super) no: i64,
    pub(super) text: String,
    pub(super) grades: Vec<(Met, i64)>,
    /// How many replied and left it out.
    pub(super) not_said: i64,
    /// How many did not reply.
    pub(super) no_reply: i64,
}

/// An example of good practice, with who uses it.
#[derive(Debug, Serialize)]
pub(in crate::web) struct ExampleRow {
    #[serde(skip)]
    id: ExampleId,
    pub(in crate::web) quote: Quote,
    pub(in crate::web) by: Whom,
    pub(in crate::web) used_by: Vec<Whom>,
}

/// A theme, with what became of it.
#[derive(Serialize)]
pub(super) struct ThemeRow {
    pub(super) reference: Reference,
    pub(super) quote: Quote,
    /// The statements of the replies that say so.
    pub(super) replies: Vec<Reference>,
    pub(super) outcomes: Vec<OutcomeRow>,
}

/// What became of a theme.
#[derive(Serialize)]
pub(super) struct OutcomeRow {
    pub(super) done: &'static str,
    /// The version in which the draft was changed.
    pub(super) version: Option<SourceLine>,
    pub(super) quote: Quote,
    pub(super) day: Option<Day>,
}

/// Counts of one thing.
#[derive(Serialize)]
pub(super) struct Counted {
    pub(super) of: String,
    pub(super) figures: Vec<ListRow>,
    /// Whether they disagree.
    pub(super) conflict: bool,
}

/// Where the lists of the page begin, and whom the first is of.
#[derive(Clone, Copy)]
pub(super) struct From {
    pub(super) asked: i64,
    pub(super) replies: i64,
    pub(super) only: Only,
}

impl CirculationView {
    pub(super) async fn new(
        reader: &Reader<'_>,
        file: CirculationFile,
        paper: &Paper,
        (language, on): (Language, Day),
        from: From,
    ) -> Result<CirculationView, Error> {
        let CirculationFile { circulation, words, sent, .. } = file;
        let closed = !circulation.is_open(on);
        let of_here = circulation.sent.is_some();
        // Before the day it was sent nobody was asked.
        let is_sent = of_here && paper.source.dated.by(on);
        let lists = if is_sent || !of_here {
            Lists::read(reader, &circulation, paper, on, from).await?
        } else {
            Lists::default()
        };
        let bodies = Bodies::of(reader, language, named(&circulation).chain(lists.named())).await?;
        let said = if of_here { &words } else { &circulation.what };
        let tally = if is_sent { Some(reader.tally(circulation.id, on).await?) } else { None };
        Ok(CirculationView {
            purpose: circulation.purpose,
            source: SourceLine::from(&paper.source.head()),
            quote: Quote::new(said, paper.source.language, &circulation.reference),
            sent: sent.as_ref().map(SourceLine::from),
            by: bodies.stated(&circulation.by),
            partners: bodies.all(&circulation.partners),
            recipients: shown(&circulation).map(|whom| bodies.whom(whom)).collect(),
            recipients_all: circulation.recipients.len(),
            until: circulation.until.clone(),
            open: is_sent && !closed,
            questions: circulation.questions.clone(),
            about: about(reader, &circulation).await?,
            asked: lists.asked.into_iter().map(|row| row_of(&bodies, row, closed)).collect(),
            narrowed: from.only != Only::All,
            asked_next: lists.asked_next,
            replies: lists.given.into_iter().map(|(_, row)| reply(&bodies, &circulation, row)).collect(),
            replies_next: lists.replies_next,
            printed: lists.printed.iter().map(|reply| bodies.whom(&reply.from)).collect(),
            map: if is_sent { map(reader, &circulation, on, closed, language).await? } else { None },
            standards: match &tally {
                Some(tally) => standards(reader, &circulation, tally, on).await?,
                None => Vec::new(),
            },
            examples: used(reader, &circulation, on, language).await?,
            themes: themes(reader, &circulation, on, language).await?,
            voices: voice::lines(reader, circulation.id.into(), language, on).await?,
            figures: figures(reader, paper, circulation.sent, language).await?,
            tally: tally.map(|tally| TallyView::new(tally, closed)),
            reference: circulation.reference,
        })
    }
}

impl TallyView {
    fn new(tally: Tally, closed: bool) -> TallyView {
        TallyView {
            asked: tally.asked,
            replied: tally.asked - tally.silent,
            silent: (Standing::of(None, closed), tally.silent),
            answers: tally.answers.into_iter().collect(),
        }
    }
}

/// The lists of the page, each from where it was asked for.
#[derive(Default)]
struct Lists<'p> {
    asked: Vec<Asked>,
    asked_next: Option<i64>,
    given: Vec<(i64, Given)>,
    replies_next: Option<i64>,
    printed: &'p [Reply],
}

impl<'p> Lists<'p> {
    async fn read(
        reader: &Reader<'_>,
        circulation: &Circulation,
        paper: &'p Paper,
        on: Day,
        from: From,
    ) -> Result<Lists<'p>, Error> {
        let mut asked = reader.asked(circulation.id, on, from.only, (from.asked, ASKED)).await?;
        let asked_next = cut_to_page(&mut asked, |row| row.no);
        let mut given = Vec::new();
        if circulation.sent.is_some() {
            given = reader.replies(circulation.id, on, from.replies, ASKED).await?;
        }
        let replies_next = cut_to_page(&mut given, |row| row.0);
        let printed = paper.circulations.iter().find(|(noun, _)| noun.id == circulation.id);
        let printed = printed.map_or(&[][..], |(_, replies)| replies);
        Ok(Lists { asked, asked_next, given, replies_next, printed })
    }

    /// Everybody they name.
    fn named(&self) -> impl Iterator<Item = &Mention> {
        let asked = self.asked.iter().map(|row| &row.whom);
        let given = self.given.iter().map(|(_, row)| &row.reply.from);
        asked.chain(given).chain(self.printed.iter().map(|reply| &reply.from))
    }
}

/// Everybody the circulation itself names, of those it went to whom the page shows.
fn named(circulation: &Circulation) -> impl Iterator<Item = &Mention> {
    circulation.by.value().into_iter().chain(&circulation.partners).chain(shown(circulation))
}

/// Whom it went to, as said: the first of them.
fn shown(circulation: &Circulation) -> impl Iterator<Item = &Mention> {
    circulation.recipients.iter().take(MOST_NAMED)
}

fn row_of(bodies: &Bodies, row: Asked, closed: bool) -> AskedRow {
    let answer = row.reply.as_ref().and_then(|(reply, _)| reply.answer.value().copied());
    AskedRow {
        whom: bodies.whom(&row.whom),
        standing: Standing::of(answer, closed),
        day: row.day,
        said: row.reply.map(|(_, said)| said),
        earlier: row.earlier,
    }
}

fn reply(bodies: &Bodies, to: &Circulation, given: Given) -> ReplyRow {
    let answers = to.questions.iter().zip(&given.reply.answers);
    let answers = answers.filter_map(|(asked, said)| Some((asked.clone(), said.value()?.clone())));
    let grades = to.standards.iter().zip(&given.reply.grades);
    let grades = grades.filter_map(|(standard, met)| Some((standard.clone(), *met.value()?)));
    ReplyRow {
        from: bodies.whom(&given.reply.from),
        answer: given.reply.answer.value().copied(),
        words: given.reply.words.value().cloned(),
        part: given.reply.part.value().cloned(),
        answers: answers.collect(),
        grades: grades.collect(),
        language: given.language,
        day: given.day,
        said: given.said,
        replaced: given.replaced,
    }
}

/// The threads it serves, in the language each is written in.
async fn about(reader: &Reader<'_>, circulation: &Circulation) -> Result<Vec<ListRow>, Error> {
    let mut rows = Vec::new();
    for subject in &circulation.about {
        let place = reader.place(*subject).await?;
        rows.extend(place.map(|(reference, text)| ListRow {
            address: Some(format!("/{reference}")),
            text,
            ..ListRow::default()
        }));
    }
    tell_languages(reader, &mut rows).await?;
    Ok(rows)
}

/// The map, where authorities are among those asked.
async fn map(
    reader: &Reader<'_>,
    circulation: &Circulation,
    on: Day,
    closed: bool,
    language: Language,
) -> Result<Option<Map>, Error> {
    let councils = reader.councils_asked(circulation.id, on).await?;
    let coded = |(body, answer): (llinyn_model::body::Body, _)| Some((body.code.value()?.clone(), answer));
    let asked: BTreeMap<String, Option<Answer>> = councils.into_iter().filter_map(coded).collect();
    Map::new(&asked, closed, language)
}

async fn standards(
    reader: &Reader<'_>,
    circulation: &Circulation,
    tally: &Tally,
    on: Day,
) -> Result<Vec<StandardRow>, Error> {
    if circulation.standards.is_empty() {
        return Ok(Vec::new());
    }
    let counts = reader.grades(circulation.id, on).await?;
    let row = |(no, text): (i64, &String)| {
        let grades = Met::ALL.map(|met| (met, counts.get(&(no, met)).copied().unwrap_or(0))).to_vec();
        let said: i64 = grades.iter().map(|(_, count)| count).sum();
        let not_said = tally.asked - tally.silent - said;
        StandardRow { no, text: text.clone(), grades, not_said, no_reply: tally.silent }
    };
    Ok((1..).zip(&circulation.standards).map(row).collect())
}

/// Circulations that had been sent by a day, in rows: those of a paper, or those that serve a thread.
pub(in crate::web) async fn rows(
    reader: &Reader<'_>,
    sent: Vec<Circulation>,
    language: Language,
    on: Day,
) -> Result<Vec<ListRow>, Error> {
    let bodies = Bodies::of(reader, language, sent.iter().filter_map(|noun| noun.by.value())).await?;
    let mut rows = Vec::new();
    for noun in sent {
        let source = reader.source_head(noun.place.source).await?;
        rows.extend(source.filter(|head| head.dated.by(on)).map(|source| ListRow {
            address: Some(format!("/{}", noun.reference)),
            text: source.title,
            language: Some(source.language),
            tag: Some(("purpose", noun.purpose.name())),
            whom: noun.by.value().map(|by| bodies.whom(by)),
            day: noun.until.value().copied(),
            ..ListRow::default()
        }));
    }
    Ok(rows)
}

/// The examples of a paper that had been added by a day, none with its users.
pub(in crate::web) async fn examples(
    reader: &Reader<'_>,
    paper: SourceId,
    language: Language,
    on: Day,
) -> Result<Vec<ExampleRow>, Error> {
    let examples = reader.examples(paper).await?;
    let bodies = Bodies::of(reader, language, examples.iter().map(|example| &example.by)).await?;
    let mut rows = Vec::new();
    for example in examples {
        let source = reader.source_head(example.place.source).await?;
        rows.extend(source.filter(|head| head.dated.by(on)).map(|source| ExampleRow {
            id: example.id,
            quote: Quote::new(&example.text, source.language, &example.reference),
            by: bodies.whom(&example.by),
            used_by: Vec::new(),
        }));
    }
    Ok(rows)
}

/// The examples of what was sent, each with those who say they use it.
async fn used(
    reader: &Reader<'_>,
    circulation: &Circulation,
    on: Day,
    language: Language,
) -> Result<Vec<ExampleRow>, Error> {
    let Some(sent) = circulation.sent else { return Ok(Vec::new()) };
    let mut rows = examples(reader, sent, language, on).await?;
    for row in &mut rows {
        let users = reader.users(circulation.id, on, row.id).await?;
        row.used_by = Bodies::of(reader, language, users.iter()).await?.all(&users);
    }
    Ok(rows)
}

async fn themes(
    reader: &Reader<'_>,
    circulation: &Circulation,
    on: Day,
    language: Language,
) -> Result<Vec<ThemeRow>, Error> {
    let mut rows = Vec::new();
    for ThemeFile { theme, source, outcomes } in reader.themes(circulation.id).await? {
        if !source.as_ref().is_some_and(|source| source.dated.by(on)) {
            continue;
        }
        let mut replies = Vec::with_capacity(theme.replies.len());
        for reply in &theme.replies {
            replies.extend(reader.reference_of(reply.0).await?);
        }
        let mut became = Vec::new();
        for (outcome, source) in outcomes {
            let Some(source) = source.filter(|source| source.dated.by(on)) else { continue };
            let version = match outcome.done {
                Done::Changed(version) => reader.source_head(version).await?,
                Done::Nothing => None,
            };
            became.push(OutcomeRow {
                done: outcome.done.name(),
                version: version.as_ref().map(SourceLine::from),
                quote: Quote::new(&outcome.text, source.language, &outcome.reference),
                day: source.dated.latest(),
            });
        }
        let spoken = source.map_or(language, |source| source.language);
        let quote = Quote::new(&theme.text, spoken, &theme.reference);
        rows.push(ThemeRow { reference: theme.reference, quote, replies, outcomes: became });
    }
    Ok(rows)
}

/// The counts in the circulation's own paper and in the paper that was sent, those of one thing together.
async fn figures(
    reader: &Reader<'_>,
    paper: &Paper,
    sent: Option<SourceId>,
    language: Language,
) -> Result<Vec<Counted>, Error> {
    let mut all: Vec<(Figure, Language)> =
        paper.figures.iter().map(|figure| (figure.clone(), paper.source.language)).collect();
    if let Some(sent) = sent {
        let spoken = reader.source_head(sent).await?.map_or(language, |head| head.language);
        all.extend(reader.figures_in(sent).await?.into_iter().map(|figure| (figure, spoken)));
    }
    let mut counted: BTreeMap<String, Vec<(Figure, Language)>> = BTreeMap::new();
    for (figure, spoken) in all {
        counted.entry(figure.of.clone()).or_default().push((figure, spoken));
    }
    let group = |(of, figures): (String, Vec<(Figure, Language)>)| {
        let said = |(figure, _): &(Figure, Language)| (figure.value, figure.bound);
        let conflict = figures.iter().any(|one| Some(said(one)) != figures.first().map(said));
        let row = |(figure, spoken): (Figure, Language)| ListRow {
            address: Some(format!("/{}", figure.reference)),
            text: figure.words,
            language: Some(spoken),
            tag: Some(("bound", figure.bound.name())),
            ..ListRow::default()
        };
        Counted { of, figures: figures.into_iter().map(row).collect(), conflict }
    };
    Ok(counted.into_iter().map(group).collect())
}
