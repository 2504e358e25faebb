//! Circulations: whom they ask, what each body replied last, and what is made of it. Every list is read a page at a time.

use std::collections::BTreeMap;

use llinyn_model::body::{Body, Mention};
use llinyn_model::circulation::{Answer, Circulation, Met, Reply};
use llinyn_model::error::Error;
use llinyn_model::example::Example;
use llinyn_model::figure::Figure;
use llinyn_model::id::{BodyId, CirculationId, ExampleId, Reference, SourceId};
use llinyn_model::passage::joined;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::theme::{Outcome, Theme};
use llinyn_model::{Day, Language};

use super::place::Spoken;
use super::{Listed, Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::{Record, Value};

/// A circulation for its page.
#[derive(Clone, Debug)]
pub struct CirculationFile {
    /// The circulation.
    pub circulation: Circulation,
    /// What was said with it, where it was sent from here.
    pub words: String,
    /// The source it stands in.
    pub source: Option<SourceHead>,
    /// The source that was sent.
    pub sent: Option<SourceHead>,
}

/// A body that was asked, and what it replied last.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Its place among those asked, from 1.
    pub no: i64,
    /// Who.
    pub whom: Mention,
    /// What it replied last, and where; none where it did not.
    pub reply: Option<(Reply, Reference)>,
    /// The day of that.
    pub day: Option<Day>,
    /// How often it had replied before.
    pub earlier: i64,
}

/// Which of those asked are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// All.
    All,
    /// Who did not reply.
    Silent,
    /// Who replied this.
    Answered(Answer),
    /// Who said, in a reply, that it meets a standard so far, by its number from 1; or who did not say.
    Graded(i64, Option<Met>),
}

/// A reply that was given.
#[derive(Clone, Debug)]
pub struct Given {
    /// The reply.
    pub reply: Reply,
    /// The statement it stands in.
    pub said: Reference,
    /// The language of that.
    pub language: Language,
    /// Its day.
    pub day: Option<Day>,
    /// Whether a later one counts in its place for all it counted for.
    pub replaced: bool,
}

/// What bodies replied last, counted: each body once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many were asked.
    pub asked: i64,
    /// How many did not reply.
    pub silent: i64,
    /// How many replied what.
    pub answers: BTreeMap<Answer, i64>,
}

/// A theme, and what became of it.
#[derive(Clone, Debug)]
pub struct ThemeFile {
    /// The theme.
    pub theme: Theme,
    /// The source it stands in.
    pub source: Option<SourceHead>,
    /// What became of it, in order, each with the source it stands in and the version it names.
    pub outcomes: Vec<(Outcome, Option<SourceHead>)>,
}

impl Reader<'_> {
    /// The circulation of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn circulation(&self, reference: &Reference) -> Result<Option<CirculationFile>, Error> {
        let found = self.docs(sql!("circulation/by_reference"), reference.as_str()).await?;
        self.circulation_file(found).await
    }

    /// The circulation of this id.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn circulation_of(&self, id: CirculationId) -> Result<Option<CirculationFile>, Error> {
        let found = self.docs_of(sql!("circulation/by_id"), id.0).await?;
        self.circulation_file(found).await
    }

    async fn circulation_file(&self, found: Vec<Circulation>) -> Result<Option<CirculationFile>, Error> {
        let Some(circulation) = found.into_iter().next() else { return Ok(None) };
        let sent = match circulation.sent {
            Some(sent) => self.source_head(sent).await?,
            None => None,
        };
        let source = self.source_of(circulation.place.source).await?;
        let said = source.as_ref().filter(|_| sent.is_some());
        let words = said.map(|said| joined(&said.text, &circulation.place.spans)).unwrap_or_default();
        Ok(Some(CirculationFile { circulation, words, source: source.map(|source| source.head()), sent }))
    }

    /// The address of a circulation, and what it sent, by its title.
    pub(super) async fn circulation_named(
        &self,
        id: CirculationId,
    ) -> Result<Option<(Reference, String)>, Failure> {
        let row = self.store().first(sql!("circulation/named"), &[id.0.into()]).await?;
        row.map(|row| Ok((Reference::stored(row.text("reference")?), titled(&row)?.1))).transpose()
    }

    /// All circulations with the titles of what they sent, in the order they were recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn circulations(
        &self,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Listed<(Circulation, String)>>, Error> {
        let rows = self.store().fetch(sql!("circulation/page"), &[after.into(), limit.into()]).await?;
        let listed = |row: &Record| Ok((row.int("seq")?, titled(row)?));
        Ok(rows.iter().map(listed).collect::<Result<_, Failure>>()?)
    }

    /// The circulations that serve a thread.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn circulations_about(&self, about: Subject) -> Result<Vec<Circulation>, Error> {
        Ok(self.docs(sql!("circulation/about"), about.id()).await?)
    }

    /// The circulations by which a source was sent round.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn circulations_of(&self, sent: SourceId) -> Result<Vec<Circulation>, Error> {
        Ok(self.docs(sql!("circulation/of_sent"), sent.0).await?)
    }

    /// Those who are asked, in order from behind `after`, each with what they had replied last by a day: of one standing
    /// where one is asked for.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn asked(
        &self,
        circulation: CirculationId,
        on: Day,
        only: Only,
        (after, limit): (i64, i64),
    ) -> Result<Vec<Asked>, Error> {
        let (answer, standard, grade) = match only {
            Only::All => (None, 0, ""),
            Only::Silent => (Some(""), 0, ""),
            Only::Answered(answer) => (Some(answer.name()), 0, ""),
            Only::Graded(standard, grade) => (None, standard, grade.map_or("", Met::name)),
        };
        let more =
            [after.into(), limit.into(), answer.unwrap_or("all").into(), standard.into(), grade.into()];
        let rows = self.by_then(sql!("recipient/page"), circulation, on, &more).await?;
        Ok(rows.iter().map(asked).collect::<Result<_, Failure>>()?)
    }

    /// What they had replied last by a day, counted.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn tally(&self, circulation: CirculationId, on: Day) -> Result<Tally, Error> {
        let mut tally = Tally::default();
        for row in &self.by_then(sql!("recipient/tally"), circulation, on, &[]).await? {
            let (name, count) = (row.maybe_text("answer")?, row.int("count")?);
            tally.asked += count;
            match name.and_then(|name| Answer::ALL.into_iter().find(|answer| answer.name() == name)) {
                Some(answer) => *tally.answers.entry(answer).or_default() += count,
                None => tally.silent += count,
            }
        }
        Ok(tally)
    }

    /// The councils among those asked, each with its answer by a day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn councils_asked(
        &self,
        circulation: CirculationId,
        on: Day,
    ) -> Result<Vec<(Body, Option<Answer>)>, Error> {
        let rows = self.by_then(sql!("recipient/councils"), circulation, on, &[]).await?;
        let council = |row: &Record| {
            let name = row.maybe_text("answer")?;
            let answer = name.and_then(|name| Answer::ALL.into_iter().find(|answer| answer.name() == name));
            Ok((parse(row, "doc")?, answer))
        };
        Ok(rows.iter().map(council).collect::<Result<_, Failure>>()?)
    }

    /// The replies given by a day, in order from behind entry `after`, earlier ones of a body among them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn replies(
        &self,
        circulation: CirculationId,
        on: Day,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Listed<Given>>, Error> {
        let rows = self.by_then(sql!("reply/page"), circulation, on, &[after.into(), limit.into()]).await?;
        Ok(rows.iter().map(given).collect::<Result<_, Failure>>()?)
    }

    /// The statements of the last replies of a body, the newest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn replies_of(
        &self,
        circulation: CirculationId,
        body: BodyId,
    ) -> Result<Vec<Reference>, Error> {
        let values = [circulation.0.into(), body.0.into(), self.as_at().into()];
        let rows = self.store().fetch(sql!("reply/of_body"), &values).await?;
        let said = |row: &Record| Ok(Reference::stored(row.text("reference")?));
        Ok(rows.iter().map(said).collect::<Result<_, Failure>>()?)
    }

    /// The replies that stand in a source.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn replies_in(&self, source: SourceId) -> Result<Vec<Reply>, Error> {
        Ok(self.docs(sql!("reply/in_source"), source.0).await?)
    }

    /// How many bodies gave themselves which grade, standard by standard from 1, each by its last reply by a day.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn grades(
        &self,
        circulation: CirculationId,
        on: Day,
    ) -> Result<BTreeMap<(i64, Met), i64>, Error> {
        let mut grades = BTreeMap::new();
        for row in &self.by_then(sql!("recipient/grades"), circulation, on, &[]).await? {
            let name = row.text("grade")?;
            if let Some(met) = Met::ALL.into_iter().find(|met| met.name() == name) {
                grades.insert((row.int("standard")?, met), row.int("count")?);
            }
        }
        Ok(grades)
    }

    /// The counts that stand in a source.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn figures_in(&self, source: SourceId) -> Result<Vec<Figure>, Error> {
        Ok(self.docs(sql!("figure/in_source"), source.0).await?)
    }

    /// The examples of a paper.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn examples(&self, paper: SourceId) -> Result<Vec<Example>, Error> {
        Ok(self.docs(sql!("example/of_paper"), paper.0).await?)
    }

    /// The bodies that say, in their last reply by a day, that they use an example.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn users(
        &self,
        circulation: CirculationId,
        on: Day,
        example: ExampleId,
    ) -> Result<Vec<Mention>, Error> {
        let rows = self.by_then(sql!("recipient/users"), circulation, on, &[example.0.into()]).await?;
        Ok(rows.iter().map(|row| parse(row, "doc")).collect::<Result<_, Failure>>()?)
    }

    /// The themes of a circulation, in order, each with what became of it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn themes(&self, circulation: CirculationId) -> Result<Vec<ThemeFile>, Error> {
        let mut themes = Vec::new();
        for theme in self.docs::<Theme>(sql!("theme/of_circulation"), circulation.0).await? {
            themes.push(self.theme_file(theme).await?);
        }
        Ok(themes)
    }

    /// The theme of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn theme(&self, reference: &Reference) -> Result<Option<ThemeFile>, Error> {
        let found: Vec<Theme> = self.docs(sql!("theme/by_reference"), reference.as_str()).await?;
        match found.into_iter().next() {
            Some(theme) => Ok(Some(self.theme_file(theme).await?)),
            None => Ok(None),
        }
    }

    async fn theme_file(&self, theme: Theme) -> Result<ThemeFile, Failure> {
        let source = self.source_head(theme.place.source).await?;
        let mut outcomes = Vec::new();
        for outcome in self.docs::<Outcome>(sql!("outcome/of_theme"), theme.id.0).await? {
            let source = self.source_head(outcome.place.source).await?;
            outcomes.push((outcome, source));
        }
        Ok(ThemeFile { theme, source, outcomes })
    }

    /// Rows of a circulation as it stood on a day.
    async fn by_then(
        &self,
        sql: &'static str,
        circulation: CirculationId,
        on: Day,
        more: &[Value],
    ) -> Result<Vec<Record>, Failure> {
        let first = [circulation.0.into(), self.as_at().into(), on.to_string().into()];
        self.store().fetch(sql, &[&first, more].concat()).await
    }
}

impl CirculationFile {
    /// What was sent: by the title of the paper, or else as printed.
    pub fn title(&self) -> &str {
        self.sent.as_ref().map_or(&self.circulation.what, |sent| &sent.title)
    }
}

/// A circulation with the title of what was sent.
fn titled(row: &Record) -> Result<(Circulation, String), Failure> {
    let circulation: Circulation = parse(row, "doc")?;
    let title = row.maybe_text("title")?.unwrap_or_else(|| circulation.what.clone());
    Ok((circulation, title))
}

fn asked(row: &Record) -> Result<Asked, Failure> {
    let reply = match (row.maybe_text("reply")?, row.maybe_text("said")?) {
        (Some(doc), Some(said)) => Some((serde_json::from_str(&doc)?, Reference::stored(said))),
        _ => None,
    };
    Ok(Asked {
        no: row.int("no")?,
        whom: parse(row, "doc")?,
        reply,
        day: day(row, "day")?,
        earlier: row.int("earlier")?,
    })
}

fn given(row: &Record) -> Result<Listed<Given>, Failure> {
    let (seq, said) = (row.int("seq")?, Reference::stored(row.text("reference")?));
    let replaced = row.maybe_int("stands")?.is_none();
    let Spoken { language } = parse(row, "source")?;
    Ok((seq, Given { reply: parse(row, "doc")?, said, language, day: day(row, "dated_from")?, replaced }))
}

fn day(row: &Record, column: &str) -> Result<Option<Day>, Failure> {
    Ok(row.maybe_text(column)?.and_then(|day| day.parse().ok()))
}
