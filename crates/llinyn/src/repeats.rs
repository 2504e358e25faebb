//! Has this been asked before? The asks of the record, kept ready to be compared with any words.

use std::collections::HashMap;

use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::recommendation::Recommendation;
use llinyn_model::withholding::MARK;
use llinyn_reading::alike::Asks;
use llinyn_store::Store;
use tokio::sync::Mutex;

/// An ask of the record that is like some words.
#[derive(Clone, Debug)]
pub struct Alike {
    /// Its address.
    pub reference: Reference,
    /// The source it stands in.
    pub source: SourceId,
    /// Its wording.
    pub text: String,
    /// The language it is worded in.
    pub language: Language,
    /// How alike, of 1.
    pub score: f64,
}

/// The asks of the record as they were last looked at. What was recorded since is added; once words were withheld or
/// erased, all are read anew.
#[derive(Default)]
pub struct Repeats(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// The number of the last ask that is known.
    seq: i64,
    /// The number of the last entry that withheld or erased words.
    veiled: i64,
    asks: Asks,
    heads: Vec<Head>,
    languages: HashMap<SourceId, Language>,
}

struct Head {
    reference: Reference,
    source: SourceId,
    text: String,
}

impl Repeats {
    /// The asks of the record that are like some words, the likeliest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn like(
        &self,
        store: &Store,
        words: &str,
        language: Language,
        most: usize,
    ) -> Result<Vec<Alike>, Error> {
        let mut known = self.0.lock().await;
        known.catch_up(store).await?;
        let like = known.asks.like(words, language, most);
        let told = like.iter().filter_map(|like| {
            let head = known.heads.get(like.at)?;
            let language = *known.languages.get(&head.source)?;
            let (reference, text) = (head.reference.clone(), head.text.clone());
            Some(Alike { reference, source: head.source, text, language, score: like.score })
        });
        Ok(told.collect())
    }
}

impl Known {
    async fn catch_up(&mut self, store: &Store) -> Result<(), Error> {
        let veiled = store.veiled().await?;
        if veiled != self.veiled {
            *self = Known { veiled, ..Known::default() };
        }
        for (seq, doc) in store.nouns("recommendation", self.seq, i64::MAX).await? {
            let ask: Recommendation = serde_json::from_str(&doc)
                .map_err(|error| Error::new(ErrorKind::Inside, "recommendation").inside(error))?;
            self.seq = seq;
            let source = ask.place.source;
            if ask.text == MARK {
                continue;
            }
            let language = match self.languages.get(&source) {
                Some(language) => *language,
                None => match store.reader().source_head(source).await? {
                    Some(head) => head.language,
                    None => continue,
                },
            };
            self.languages.insert(source, language);
            self.asks.add(&ask.text, language);
            self.heads.push(Head { reference: ask.reference, source, text: ask.text });
        }
        Ok(())
    }
}
