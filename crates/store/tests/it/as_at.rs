//! As at an earlier entry: a record shows what it showed when that entry was its last.

use llinyn_store::Store;

use crate::database::{Database, assert_whole, record};
use crate::seen::{assert_same, lists, pages};
use crate::story::story;

on_both! {
    pages_as_at_each_entry
    copies_as_at_each_entry
    no_entry_is_before_the_first_or_behind_the_last
}

async fn pages_as_at_each_entry(database: &Database) {
    let changes = story().changes;
    let full = database.holding(&changes).await;
    let growing = Store::in_memory().await.unwrap();
    for (seq, change) in (0..).zip(std::iter::once(None).chain(changes.iter().map(Some))) {
        record(&growing, &change.into_iter().cloned().collect::<Vec<_>>()).await;
        // The pages of what is recorded by then, and of what comes next.
        let known = &changes[..changes.len().min(usize::try_from(seq).unwrap() + 1)];
        let then = pages(&full.reader_as_at(seq), known).await;
        assert_same(&then, &pages(&growing.reader(), known).await, &format!("as at {seq}"));
    }
    assert_same(&pages(&full.reader(), &changes).await, &pages(&growing.reader(), &changes).await, "now");
    assert_whole(&full).await;
}

/// Lists are read from a copy made to the entry.
async fn copies_as_at_each_entry(database: &Database) {
    let changes = story().changes;
    let full = database.holding(&changes).await;
    let growing = Store::in_memory().await.unwrap();
    for (seq, change) in (1..).zip(&changes) {
        record(&growing, std::slice::from_ref(change)).await;
        let copy = full.copy_at(seq).await.unwrap();
        let (copy, first) = (copy.reader(), growing.reader());
        assert_same(&lists(&copy).await, &lists(&first).await, &format!("as at {seq}"));
        // The pages of a copy are made by the same code; a few entries show that it holds all they need.
        if seq % 10 == 0 {
            assert_same(
                &pages(&copy, &changes).await,
                &pages(&first, &changes).await,
                &format!("as at {seq}"),
            );
        }
    }
}

async fn no_entry_is_before_the_first_or_behind_the_last(database: &Database) {
    let changes = story().changes;
    let full = database.holding(&changes).await;
    let now = pages(&full.reader(), &changes).await;
    let empty = pages(&Store::in_memory().await.unwrap().reader(), &changes).await;
    let last = i64::try_from(changes.len()).unwrap();
    for (seq, expected) in [(i64::MIN, &empty), (-1, &empty), (0, &empty), (last + 1, &now), (i64::MAX, &now)]
    {
        assert_same(&pages(&full.reader_as_at(seq), &changes).await, expected, &format!("as at {seq}"));
    }
}
