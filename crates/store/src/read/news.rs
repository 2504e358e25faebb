//! News: what happened on the threads of a topic, the newest first. They are found in the tables of their nouns, so that
//! nothing has to be kept of them.

use llinyn_ledger::Entry;
use llinyn_model::Instant;
use llinyn_model::closure::Closure;
use llinyn_model::commitment::Commitment;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::Expectation;
use llinyn_model::id::{PlanId, RecommendationId, Reference, SourceId};
use llinyn_model::moving::Moving;
use llinyn_model::news::{Happened, NewsKind};
use llinyn_model::paper::NamedBody;
use llinyn_model::plan::Plan;
use llinyn_model::progress::Progress;
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::Response;
use llinyn_model::subject::Subject;
use llinyn_model::topic::Topic;
use llinyn_model::verification::Verification;
use uuid::Uuid;

use super::{Reader, parse};
use crate::failure::Failure;
use crate::search::Query;
use crate::sql::sql;
use crate::value::{Record, Value};

/// The text of a query of news.
macro_rules! news {
    ($path:literal) => {
        concat!(sql!("news/news"), sql!($path))
    };
}

/// A topic as the record has it.
#[derive(Clone, Debug)]
pub enum Followed {
    /// Everything.
    Record,
    /// One kind of news.
    List(NewsKind),
    /// The threads in which words stand.
    Search(Query),
    /// The threads a body is named in.
    Body(Box<NamedBody>),
    /// A plan, with its title.
    Plan(PlanId, String),
    /// A thread, with its wording.
    Thread(Subject, String),
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct News {
    /// The number of its entry.
    pub seq: i64,
    /// When it was recorded.
    pub at: Instant,
    /// The id of what was recorded.
    pub id: Uuid,
    /// What happened.
    pub what: Happened,
    /// What it happened to.
    pub about: Subject,
    /// The address and wording of that, where it has any.
    pub place: Option<(Reference, String)>,
    /// The words that were said; none where nobody said anything.
    pub words: Option<String>,
    /// The source it stands in.
    pub source: SourceId,
}

impl Reader<'_> {
    /// A topic as the record has it; none where it does not.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] for words that are too long to look for; where the database fails.
    pub async fn followed(&self, topic: &Topic) -> Result<Option<Followed>, Error> {
        Ok(match topic {
            Topic::Record => Some(Followed::Record),
            Topic::List(kind) => Some(Followed::List(*kind)),
            Topic::Search(typed) => Query::parse(typed)?.map(Followed::Search),
            Topic::Body(reference) => {
                let file = self.body(reference, 0).await?;
                file.map(|file| Followed::Body(Box::new(file.named)))
            }
            Topic::Plan(reference) => {
                let plans: Vec<Plan> = self.docs(sql!("plan/by_reference"), reference.as_str()).await?;
                plans.into_iter().next().map(|plan| Followed::Plan(plan.id, plan.title))
            }
            Topic::Thread(reference) => {
                let thread = self.thread(reference).await?;
                thread.map(|thread| Followed::Thread(thread.subject(), thread.text().to_owned()))
            }
        })
    }

    /// What happened on the threads of a topic, the newest first, as far back as behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn news(&self, of: &Followed, after: i64, limit: i64) -> Result<Vec<News>, Error> {
        let (sql, key): (&'static str, Value) = match of {
            Followed::Record => (news!("news/of_record"), "".into()),
            Followed::List(kind) => (news!("news/of_record"), kind.noun().into()),
            Followed::Search(query) if self.store().is_sqlite() => {
                (news!("news/of_search.sqlite"), query.sqlite().into())
            }
            Followed::Search(query) => (news!("news/of_search.postgres"), query.postgres().into()),
            Followed::Body(body) => (news!("news/of_body"), body.body.id.0.into()),
            Followed::Plan(plan, _) => (news!("news/of_plan"), plan.0.into()),
            Followed::Thread(thread, _) => (news!("news/of_thread"), thread.id().into()),
        };
        let rows = self.store().fetch(sql, &[after.into(), key, limit.into()]).await?;
        Ok(self.news_of_rows(&rows).await?)
    }

    /// The news of rows, each with its place.
    pub(super) async fn news_of_rows(&self, rows: &[Record]) -> Result<Vec<News>, Failure> {
        let mut news = rows.iter().map(news_of).collect::<Result<Vec<_>, Failure>>()?;
        // An answer to several recommendations happened once.
        news.dedup_by_key(|one| one.seq);
        for one in &mut news {
            one.place = self.place_of(one.about).await?;
        }
        Ok(news)
    }
}

fn news_of(row: &Record) -> Result<News, Failure> {
    let (what, about, words, source) = told(row)?;
    let entry = Entry::parse(&row.text("leaf")?)
        .map_err(|malformed| Error::new(ErrorKind::LedgerBroken, "").inside(malformed.0))?;
    Ok(News {
        seq: row.int("seq")?,
        at: Instant(entry.at),
        id: row.id("id")?,
        what,
        about,
        place: None,
        words,
        source,
    })
}

type Told = (Happened, Subject, Option<String>, SourceId);

fn told(row: &Record) -> Result<Told, Failure> {
    let noun = row.text("noun")?;
    let kind = NewsKind::ALL.iter().find(|kind| kind.noun() == noun);
    let kind = kind.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside(format!("news of a {noun}")))?;
    Ok(match kind {
        NewsKind::Asked => {
            let noun: Recommendation = parse(row, "doc")?;
            (Happened::Asked, noun.id.into(), None, noun.place.source)
        }
        NewsKind::Answered => {
            let (noun, about): (Response, _) = (parse(row, "doc")?, RecommendationId(row.id("about")?));
            (Happened::Answered(noun.disposition), about.into(), Some(noun.text), noun.place.source)
        }
        NewsKind::Promised => {
            let noun: Commitment = parse(row, "doc")?;
            (Happened::Promised(noun.grade), noun.id.into(), None, noun.place.source)
        }
        NewsKind::Claimed => {
            let noun: Progress = parse(row, "doc")?;
            (Happened::Claimed(noun.claim), noun.of, Some(noun.words), noun.place.source)
        }
        NewsKind::Verified => {
            let noun: Verification = parse(row, "doc")?;
            (Happened::Verified(noun.verdict), noun.of, Some(noun.words), noun.place.source)
        }
        NewsKind::Moved => {
            let noun: Moving = parse(row, "doc")?;
            (Happened::Moved, noun.commitment.into(), Some(noun.reason), noun.place.source)
        }
        NewsKind::Ended => {
            let noun: Closure = parse(row, "doc")?;
            (Happened::Ended(noun.kind), noun.of(), Some(noun.text), noun.place.source)
        }
        NewsKind::Silent => {
            let noun: Expectation = parse(row, "doc")?;
            (Happened::Silent(noun.kind), noun.of, None, noun.source)
        }
    })
}
