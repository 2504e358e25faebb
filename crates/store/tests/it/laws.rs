//! Laws 4 and 5, on what a record shows: the printed word is kept, and counts are honest. Random records keep them; a
//! record that did not would be caught.

use std::collections::{BTreeMap, BTreeSet};

use llinyn_model::change::Change;
use llinyn_model::closure::ClosureKind;
use llinyn_model::id::SourceId;
use llinyn_model::{Day, Stated};
use llinyn_store::{Cursor, Reader, Totals};
use uuid::Uuid;

use crate::database::Database;
use crate::seen::{ALL, MANY, today};
use crate::story::story;

on_both! {
    a_record_that_breaks_a_law_is_caught
}

/// What a record shows of asks, answers and promises, and how it counts them.
#[derive(Clone)]
pub(crate) struct Shown {
    nouns: BTreeMap<Uuid, Change>,
    totals: Totals,
    ended: BTreeMap<ClosureKind, usize>,
    silent: usize,
    due: usize,
    undated: usize,
}

impl Shown {
    pub(crate) async fn of(reader: &Reader<'_>) -> Shown {
        let mut nouns: Vec<Change> = Vec::new();
        nouns.extend(reader.recommendations(0, ALL).await.unwrap().into_iter().map(|(_, noun)| noun.into()));
        nouns.extend(reader.responses(0, ALL).await.unwrap().into_iter().map(|(_, noun)| noun.into()));
        nouns.extend(reader.commitments(0, ALL).await.unwrap().into_iter().map(|(_, noun)| noun.into()));
        let mut ended = BTreeMap::new();
        for kind in ClosureKind::ALL {
            ended.insert(kind, reader.ended(Some(kind), 0, ALL).await.unwrap().len());
        }
        let start = Cursor::start();
        Shown {
            nouns: nouns.into_iter().map(|noun| (noun.subject(), noun)).collect(),
            totals: reader.totals(today()).await.unwrap(),
            ended,
            silent: reader.owed_between(Day::FIRST, today(), &start, MANY).await.unwrap().rows.len(),
            due: reader.owed_between(today(), Day::LAST, &start, MANY).await.unwrap().rows.len(),
            undated: reader.owed_undated(&start, MANY).await.unwrap().rows.len(),
        }
    }

    /// Law 4: each is shown as it was recorded, word for word, with whatever it does not state; where its paper is
    /// withheld, without its words and no otherwise.
    pub(crate) fn is_as_printed(&self, changes: &[Change]) -> Result<(), String> {
        let mut withheld: BTreeSet<SourceId> = BTreeSet::new();
        for change in changes {
            if let Change::Withheld(decision) = change {
                withheld.remove(&decision.source);
                withheld.extend(decision.hold.is_some().then_some(decision.source));
            }
        }
        let printed = changes.iter().filter(|change| {
            matches!(
                change,
                Change::RecommendationRecorded(_)
                    | Change::ResponseRecorded(_)
                    | Change::CommitmentRecorded(_)
            )
        });
        for change in printed {
            let hidden = change.source().is_some_and(|source| withheld.contains(&source));
            let expected = if hidden { change.clone().without_words() } else { Some(change.clone()) };
            if self.nouns.get(&change.subject()) != expected.as_ref() {
                return Err(format!("{} is not shown as it was printed", change.subject()));
            }
        }
        Ok(())
    }

    /// Law 5: asks, answers and promises are counted apart, each once; every figure has as many rows as it says.
    pub(crate) fn is_counted(&self, changes: &[Change]) -> Result<(), String> {
        let recorded = |kind: &str| changes.iter().filter(|change| change.kind() == kind).count();
        let listed = |kind: &str| self.nouns.values().filter(|noun| noun.kind() == kind).count();
        let totals = &self.totals;
        for (kind, total) in [
            ("recommendation-recorded", totals.recommendations),
            ("response-recorded", totals.responses),
            ("commitment-recorded", totals.commitments),
        ] {
            let total = usize::try_from(total).unwrap();
            if (total, listed(kind)) != (recorded(kind), recorded(kind)) {
                return Err(format!("{kind}: {total} counted, {} recorded", recorded(kind)));
            }
        }
        let rows = [
            ("silent", totals.silent, self.silent),
            ("undated", totals.undated, self.undated),
            ("owed", totals.owed, self.silent + self.due + self.undated),
        ];
        let ended = self
            .ended
            .iter()
            .map(|(kind, rows)| (kind.name(), totals.closed.get(kind).copied().unwrap_or(0), *rows));
        for (figure, total, rows) in rows.into_iter().chain(ended) {
            if usize::try_from(total).unwrap() != rows {
                return Err(format!("{figure}: {total} counted, {rows} rows"));
            }
        }
        Ok(())
    }
}

async fn a_record_that_breaks_a_law_is_caught(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let shown = Shown::of(&store.reader()).await;
    assert_eq!(shown.is_as_printed(&changes), Ok(()));
    assert_eq!(shown.is_counted(&changes), Ok(()));
    let corrects: [fn(&mut Change); 3] = [
        |noun| {
            if let Change::RecommendationRecorded(ask) = noun {
                ask.text.push('.');
            }
        },
        |noun| {
            if let Change::CommitmentRecorded(promise) = noun {
                promise.cost = Stated::Stated("nothing".to_owned());
            }
        },
        |noun| {
            if let Change::ResponseRecorded(answer) = noun {
                answer.words = Stated::NotStated;
            }
        },
    ];
    for (at, correct) in corrects.into_iter().enumerate() {
        let mut corrected = shown.clone();
        corrected.nouns.values_mut().for_each(correct);
        assert!(corrected.is_as_printed(&changes).is_err(), "correction {at}");
    }
    let miscounts: [fn(&mut Totals); 5] = [
        |totals| totals.responses += totals.recommendations,
        |totals| totals.commitments -= 1,
        |totals| totals.silent += totals.undated + 1,
        |totals| totals.owed -= 1,
        |totals| totals.closed.clear(),
    ];
    for (at, miscount) in miscounts.into_iter().enumerate() {
        let mut miscounted = shown.clone();
        miscount(&mut miscounted.totals);
        assert!(miscounted.is_counted(&changes).is_err(), "miscount {at}");
    }
}
