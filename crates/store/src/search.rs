//! Search over threads and passages. What a person types is words, never syntax of an engine.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::SourceId;
use llinyn_model::subject::Subject;
use llinyn_model::{Language, fold};

use crate::failure::Failure;
use crate::read::Reader;
use crate::sql::sql;
use crate::value::{Record, Value};

/// Longest query, in characters.
pub const LONGEST_QUERY: usize = 200;

/// Most bytes of folded words that both engines index for one passage; PostgreSQL takes a little more.
const MOST_INDEXED: usize = 500_000;

/// Words to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Hits {
    /// How many there are in all.
    pub total: i64,
    /// One page of them.
    pub hits: Vec<Hit>,
}

/// A thread or a passage in which all the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The thread; none where it is a passage.
    pub subject: Option<Subject>,
    /// The source it stands in.
    pub source: SourceId,
    /// The number of the passage, where it is one.
    pub passage: Option<u32>,
    /// The language of the passage.
    pub language: Option<Language>,
    /// The words as printed.
    pub words: String,
}

impl Query {
    /// The words of what a person typed, folded; none where nothing of it is a word.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where it is longer than 200 characters.
    pub fn parse(typed: &str) -> Result<Option<Query>, Error> {
        if typed.chars().count() > LONGEST_QUERY {
            return Err(Error::new(ErrorKind::BadValue, "q"));
        }
        let words = fold::words(typed);
        Ok((!words.is_empty()).then_some(Query { words }))
    }

    /// The words, folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// For FTS5: every word in quotes, its endings allowed, all of them wanted.
    pub(crate) fn sqlite(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| format!("\"{word}\"*")).collect();
        words.join(" AND ")
    }

    /// For a `tsquery`: the same. A folded word has only letters and digits, so nothing needs escaping.
    pub(crate) fn postgres(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| format!("'{word}':*")).collect();
        words.join(" & ")
    }
}

impl Reader<'_> {
    /// The threads and passages in which all words stand, threads first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn search(&self, query: &Query, limit: i64, offset: i64) -> Result<Hits, Error> {
        let sqlite = self.store().is_sqlite();
        let (find, count) = if sqlite {
            (sql!("search/find.sqlite"), sql!("search/count.sqlite"))
        } else {
            (sql!("search/find.postgres"), sql!("search/count.postgres"))
        };
        let words: Value = if sqlite { query.sqlite() } else { query.postgres() }.into();
        let rows = self
            .store()
            .fetch(find, &[words.clone(), self.as_at().into(), limit.into(), offset.into()])
            .await?;
        let total = self
            .store()
            .first(count, &[words, self.as_at().into()])
            .await?
            .map(|row| row.int("count"))
            .transpose()?;
        let hits = rows.iter().map(hit).collect::<Result<Vec<_>, Failure>>()?;
        Ok(Hits { total: total.unwrap_or(0), hits })
    }
}

/// The words of a text as they are indexed: folded, with single spaces between. A word longer than any query is cut
/// to the length of one, which finds it all the same; of a passage beyond all measure the end is left out.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for word in fold::words(text) {
        let end = word.char_indices().nth(LONGEST_QUERY).map_or(word.len(), |(at, _)| at);
        if folded.len() + 1 + end > MOST_INDEXED {
            break;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(&word[..end]);
    }
    folded
}

fn hit(row: &Record) -> Result<Hit, Failure> {
    let passage = row.maybe_int("passage")?.and_then(|no| u32::try_from(no).ok());
    Ok(Hit {
        subject: Subject::stored(&row.text("noun")?, row.id("subject")?),
        source: SourceId(row.id("source")?),
        passage,
        language: row.maybe_text("language")?.and_then(|tag| Language::from_tag(&tag)),
        words: row.text("words")?,
    })
}

/// The rows of SQLite's word index that belong to rows of the search table: its first and its last column.
pub(crate) fn indexed(rows: &[Vec<Value>]) -> Vec<Vec<Value>> {
    rows.iter().filter_map(|row| Some(vec![row.first()?.clone(), row.last()?.clone()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_words() {
        for (typed, sqlite, postgres) in [
            ("Tŷ gwyn", "\"ty\"* AND \"gwyn\"*", "'ty':* & 'gwyn':*"),
            ("\"lead\" OR (DROP*", "\"lead\"* AND \"or\"* AND \"drop\"*", "'lead':* & 'or':* & 'drop':*"),
            ("a:b & c|d!", "\"a\"* AND \"b\"* AND \"c\"* AND \"d\"*", "'a':* & 'b':* & 'c':* & 'd':*"),
        ] {
            let query = Query::parse(typed).unwrap().unwrap();
            assert_eq!((query.sqlite().as_str(), query.postgres().as_str()), (sqlite, postgres), "{typed}");
        }
        for empty in ["", "  ", "\"", "*", "⟦⟧"] {
            assert_eq!(Query::parse(empty).unwrap(), None, "{empty}");
        }
        assert_eq!(Query::parse(&"a".repeat(201)).unwrap_err().kind, ErrorKind::BadValue);
    }
}
