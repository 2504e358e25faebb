//! A row of a list.

use std::collections::HashMap;

use llinyn_model::error::Error;
use llinyn_model::id::CommitmentId;
use llinyn_model::source::Dated;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language};
use llinyn_store::Reader;
use serde::Serialize;

use crate::web::shown::Whom;

/// A row of a list; what a list does not show stays empty.
#[derive(Clone, Debug, Default, Serialize)]
pub(in crate::web) struct ListRow {
    /// The page it opens.
    pub(in crate::web) address: Option<String>,
    /// Its words.
    pub(in crate::web) text: String,
    /// Their language.
    pub(in crate::web) language: Option<Language>,
    /// What it is, as list and name of a message: `owed`, `delivery`.
    pub(in crate::web) tag: Option<(&'static str, &'static str)>,
    /// From whom, or whose.
    pub(in crate::web) whom: Option<Whom>,
    /// The day it is due or was due.
    pub(in crate::web) day: Option<Day>,
    /// The first day it was promised for, where that was moved.
    pub(in crate::web) first: Option<Day>,
    /// How often the date was moved.
    pub(in crate::web) moves: usize,
    /// When its source says it was written.
    pub(in crate::web) dated: Option<Dated>,
    /// Calendar days since it was due.
    pub(in crate::web) late: Option<i64>,
}

/// Characters of a row's words that are shown.
const SHOWN: usize = 180;

/// Fills in the language of words that stand in a paper: the first part of their address is the paper's.
pub(in crate::web) async fn tell_languages(reader: &Reader<'_>, rows: &mut [ListRow]) -> Result<(), Error> {
    let mut known: HashMap<String, Option<Language>> = HashMap::new();
    for row in rows.iter_mut().filter(|row| row.language.is_none()) {
        let Some(paper) = row.address.as_ref().and_then(|address| address.split('/').nth(1)) else {
            continue;
        };
        if !known.contains_key(paper) {
            let source = reader.source_named(paper).await?;
            known.insert(paper.to_owned(), source.map(|source| source.language));
        }
        row.language = known.get(paper).copied().flatten();
    }
    Ok(())
}

/// Rows that lead to things of the record, each looked up once.
pub(in crate::web) async fn places(
    reader: &Reader<'_>,
    subjects: &[Subject],
) -> Result<HashMap<Subject, ListRow>, Error> {
    let (mut known, mut rows) = (Vec::new(), Vec::new());
    for subject in subjects {
        if !known.contains(subject)
            && let Some((reference, text)) = reader.place(*subject).await?
        {
            known.push(*subject);
            rows.push(ListRow { address: Some(format!("/{reference}")), text, ..ListRow::default() });
        }
    }
    tell_languages(reader, &mut rows).await?;
    Ok(known.into_iter().zip(rows).collect())
}

impl ListRow {
    /// The row of a promise, with the date it has on `on`, the first one, and how often it was moved until then.
    pub(in crate::web) async fn moved(
        mut self,
        reader: &Reader<'_>,
        promise: CommitmentId,
        on: Day,
    ) -> Result<ListRow, Error> {
        let mut moves = reader.moves_of(promise).await?;
        let mut later = Vec::new();
        for moved in &moves {
            let source = reader.source_head(moved.place.source).await?;
            later.extend(source.filter(|source| !source.dated.by(on)).map(|_| moved.id));
        }
        moves.retain(|moved| !later.contains(&moved.id));
        self.moves = moves.len();
        if let Some((first, last)) = moves.first().zip(moves.last()) {
            self.first = first.from.due().value().copied();
            self.day = last.to.due().value().copied();
        }
        Ok(self)
    }

    /// The words on one line, cut at a word where they are long.
    pub(in crate::web) fn short(&self) -> String {
        let flat = self.text.replace(['\n', '\t', '\u{2028}'], " ");
        match flat.char_indices().nth(SHOWN) {
            Some((cut, _)) => {
                let head = &flat[..cut];
                format!("{}…", head.rsplit_once(' ').map_or(head, |(head, _)| head))
            }
            None => flat,
        }
    }
}
