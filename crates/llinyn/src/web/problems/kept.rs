//! The problems of the whole record, found once for each entry and day.

use std::collections::BTreeMap;
use std::sync::Arc;

use llinyn_check::Diagnostic;
use llinyn_model::error::Error;
use llinyn_model::id::BodyId;
use llinyn_model::paper::{NamedBody, Paper};
use llinyn_model::passage::Span;
use llinyn_model::{Day, Language};
use llinyn_store::Store;
use tokio::sync::Mutex;

/// A problem with what its row shows.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) diagnostic: Diagnostic,
    /// The paper's title.
    pub(super) title: String,
    pub(super) language: Language,
    /// The number of the passage it stands in.
    pub(super) passage: Option<u32>,
    /// The first words of the place.
    pub(super) words: String,
}

/// The problems of a record on a day.
#[derive(Debug, Default)]
pub(super) struct Problems {
    pub(super) list: Vec<Problem>,
    /// The bodies they concern.
    pub(super) bodies: BTreeMap<BodyId, NamedBody>,
}

/// The last problems that were found.
#[derive(Debug, Default)]
pub(in crate::web) struct Kept(Mutex<Option<(u64, Day, Arc<Problems>)>>);

/// Papers checked at a time.
const STEP: i64 = 100;
/// Characters of a place that are shown.
const SHOWN: usize = 160;

impl Kept {
    /// Forgets them.
    pub(in crate::web) async fn forget(&self) {
        *self.0.lock().await = None;
    }

    /// The problems as of an entry, on a day. Whoever asks while they are being found waits for the same search.
    pub(super) async fn get(&self, store: &Store, seq: u64, on: Day) -> Result<Arc<Problems>, Error> {
        let mut kept = self.0.lock().await;
        if let Some((at, day, problems)) = kept.as_ref()
            && (*at, *day) == (seq, on)
        {
            return Ok(problems.clone());
        }
        let problems = Arc::new(find(store, on).await?);
        *kept = Some((seq, on, problems.clone()));
        Ok(problems)
    }
}

async fn find(store: &Store, on: Day) -> Result<Problems, Error> {
    let reader = store.reader();
    let mut problems = Problems::default();
    let mut after = 0;
    loop {
        let page = reader.sources(after, STEP).await?;
        let Some((last, _)) = page.last() else { return Ok(problems) };
        after = *last;
        for (_, head) in &page {
            // The rules have nothing to say of words that are withheld.
            let paper = reader.paper(&head.reference).await?;
            if let Some(paper) = paper.filter(|paper| !paper.source.is_withheld()) {
                add(&mut problems, &paper, on);
            }
        }
    }
}

fn add(problems: &mut Problems, paper: &Paper, on: Day) {
    for diagnostic in llinyn_check::check(paper, on) {
        if let Some(body) = diagnostic.body.and_then(|id| paper.bodies.get(&id)) {
            problems.bodies.entry(body.body.id).or_insert_with(|| body.clone());
        }
        let first = diagnostic.spans.first().copied();
        problems.list.push(Problem {
            title: paper.source.title.clone(),
            language: paper.source.language,
            passage: first.and_then(|span| passage(paper, span)),
            words: first.map_or_else(String::new, |span| words(&paper.source.text, span)),
            diagnostic,
        });
    }
}

fn passage(paper: &Paper, span: Span) -> Option<u32> {
    let passages = &paper.source.passages;
    let at = passages.partition_point(|passage| passage.span.end <= span.start);
    passages.get(at).map(|passage| passage.no)
}

fn words(text: &str, span: Span) -> String {
    let words = span.of(text).replace(['\n', '\t', '\u{2028}'], " ");
    match words.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &words[..cut]),
        None => words,
    }
}
