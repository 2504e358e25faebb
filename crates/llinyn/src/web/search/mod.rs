//! Search over threads and passages: what is typed is words.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::Language;
use llinyn_model::id::SourceId;
use llinyn_store::{Hit, Query, Reader};
use serde::Serialize;
use std::collections::HashMap;

use super::ask::{Ask, bad};
use super::frame::Frame;
use super::refusal::Refusal;
use super::reply;
use super::shown::SourceLine;
use super::site::Shared;

/// Rows of a page.
const ROWS: u32 = 20;

#[derive(Serialize)]
struct SearchView {
    /// What was typed.
    typed: String,
    /// The words that were looked for; none where nothing typed was a word.
    words: Vec<String>,
    total: i64,
    rows: Vec<Row>,
    page: u32,
    pages: u32,
}

#[derive(Serialize)]
struct Row {
    /// Its noun, as a key of messages: `recommendation`, `passage`.
    noun: &'static str,
    address: String,
    source: Option<SourceLine>,
    language: Option<Language>,
    /// The words, those looked for apart from the others.
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    text: String,
    found: bool,
}

#[derive(Template)]
#[template(path = "search/search.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a SearchView,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let time = ask.time_now()?;
    let page = ask.page()?;
    let typed = ask.get("q");
    let reader = time.reader(&site);
    let mut view = SearchView { words: Vec::new(), total: 0, rows: Vec::new(), page, pages: 1, typed };
    if let Some(query) = Query::parse(&view.typed)? {
        let offset = i64::from((page - 1) * ROWS);
        let hits = reader.search(&query, i64::from(ROWS), offset).await?;
        view.total = hits.total;
        view.pages = u32::try_from(hits.total).unwrap_or(u32::MAX).div_ceil(ROWS).max(1);
        view.rows = rows(&reader, &query, &hits.hits).await?;
        view.words = query.words().to_vec();
    }
    if page > view.pages {
        return Err(bad("page", &page.to_string()).into());
    }
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("search-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

async fn rows(reader: &Reader<'_>, query: &Query, hits: &[Hit]) -> Result<Vec<Row>, Refusal> {
    let mut sources: HashMap<SourceId, Option<SourceLine>> = HashMap::new();
    let mut rows = Vec::with_capacity(hits.len());
    for hit in hits {
        if let std::collections::hash_map::Entry::Vacant(e) = sources.entry(hit.source) {
            let head = reader.source_head(hit.source).await?;
            e.insert(head.as_ref().map(SourceLine::from));
        }
        let source = sources.get(&hit.source).cloned().flatten();
        let home = source.as_ref().map_or_else(|| "/".to_owned(), |source| format!("/{}", source.reference));
        let place = match hit.subject.filter(|_| hit.passage.is_none()) {
            Some(subject) => reader.place(subject).await?.map(|(reference, _)| format!("/{reference}")),
            None => hit.passage.map(|no| format!("{home}#passage-{no}")),
        };
        rows.push(Row {
            noun: if hit.passage.is_some() {
                "passage"
            } else {
                hit.subject.map_or("passage", llinyn_model::subject::Subject::noun)
            },
            address: place.unwrap_or(home),
            language: hit.language.or(source.as_ref().map(|source| source.language)),
            source,
            pieces: pieces(&hit.words, query.words()),
        });
    }
    Ok(rows)
}

/// Characters of the words that are shown.
const SHOWN: usize = 300;

/// The words around the first that was looked for, cut where one of those begins or ends.
fn pieces(words: &str, wanted: &[String]) -> Vec<Piece> {
    let flat = words.replace(['\n', '\t', '\u{2028}'], " ");
    let is_found = |word: &str| {
        let folded = llinyn_model::fold::text(word);
        !folded.is_empty()
            && wanted.iter().any(|wanted| folded.split(' ').any(|part| part.starts_with(wanted)))
    };
    let all: Vec<&str> = flat.split_inclusive(' ').collect();
    let first = all.iter().position(|word| is_found(word)).unwrap_or(0);
    let start = first.saturating_sub(12);
    let mut pieces: Vec<Piece> = Vec::new();
    let mut length = 0;
    for word in &all[start..] {
        if length > SHOWN {
            pieces.push(Piece { text: "…".to_owned(), found: false });
            break;
        }
        length += word.chars().count();
        let found = is_found(word);
        match pieces.last_mut() {
            Some(last) if last.found == found => last.text.push_str(word),
            _ => pieces.push(Piece { text: (*word).to_owned(), found }),
        }
    }
    if start > 0 {
        pieces.insert(0, Piece { text: "… ".to_owned(), found: false });
    }
    pieces
}

impl Html<'_> {
    fn turned(&self, page: u32) -> String {
        self.f.here_with(&[("page", page.to_string())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_for_stands_out() {
        let wanted = ["ty".to_owned(), "plant".to_owned()];
        let found: Vec<(String, bool)> =
            pieces("Y tŷ a’r plant.", &wanted).into_iter().map(|piece| (piece.text, piece.found)).collect();
        assert_eq!(
            found,
            [("Y ".into(), false), ("tŷ ".into(), true), ("a’r ".into(), false), ("plant.".into(), true)]
        );
        assert!(pieces(&"gair ".repeat(200), &wanted).last().is_some_and(|piece| piece.text == "…"));
    }
}
