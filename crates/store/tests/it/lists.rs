//! Lists: what is owed, what went silent, what ended and what there is; whole, and page by page.

use std::fmt::Debug;

use llinyn_model::Day;
use llinyn_model::Language::En;
use llinyn_model::body::BodyKind;
use llinyn_model::closure::ClosureKind;
use llinyn_model::commitment::MadeIn;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::id::ExpectationId;
use llinyn_store::{Cursor, NOUNS, Page, Reader, Totals};

use crate::database::{Database, assert_whole};
use crate::make::{Maker, day};
use crate::seen::{ALL, MANY, today};
use crate::story::story;

on_both! {
    totals_on_days
    what_is_overdue
    what_is_owed_between_days
    how_threads_ended
    nouns_are_listed_in_their_order
    the_newest_sources_come_first
    pages_of_any_size_make_the_whole_list
    open_data_has_every_noun
}

async fn totals_on_days(database: &Database) {
    let empty = database.open().await;
    assert_eq!(empty.reader().totals(today()).await.unwrap(), Totals::default());
    empty.close().await;
    let store = database.holding(&story().changes).await;
    let closed = [(ClosureKind::DoneVerified, 1), (ClosureKind::Refused, 1)].into();
    let expected = Totals {
        sources: 6,
        recommendations: 4,
        responses: 3,
        commitments: 5,
        owed: 7,
        silent: 0,
        undated: 3,
        orphaned: 0,
        closed,
    };
    for (on, silent) in [
        (Day::FIRST, 0),
        (day("2012-06-30"), 0),
        (day("2012-07-01"), 2),
        (day("2012-10-01"), 3),
        (today(), 3),
        (day("2015-07-01"), 4),
        (Day::LAST, 4),
    ] {
        let totals = store.reader().totals(on).await.unwrap();
        assert_eq!(totals, Totals { silent, ..expected.clone() }, "on {on}");
    }
    assert_whole(&store).await;
}

async fn what_is_overdue(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    let [second, third, fifth] = [(1, s.promises[1]), (3, s.promises[2]), (5, s.promises[4])];
    for (on, expected) in [
        ("2012-06-30", vec![]),
        ("2012-07-01", vec![second]),
        ("2014-12-31", vec![second, third]),
        ("2015-07-01", vec![second, third, fifth]),
    ] {
        let page = store.reader().overdue(day(on), &Cursor::start(), usize::MAX).await.unwrap();
        let found: Vec<_> = page.rows.iter().map(|row| (row.expectation.id, row.promise.id)).collect();
        let expected: Vec<_> = expected.into_iter().map(|(at, promise)| (s.owed[at], promise)).collect();
        assert_eq!((found, page.next), (expected, None), "on {on}");
        assert!(page.rows.iter().all(|row| row.expectation.due.due().value() == Some(&row.due)));
    }
}

/// The first day belongs to the list and the last does not.
async fn what_is_owed_between_days(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    let reader = store.reader();
    for (from, to, expected) in [
        (Day::FIRST, Day::LAST, vec![1, 2, 3, 5]),
        (Day::FIRST, today(), vec![1, 2, 3]),
        (today(), Day::LAST, vec![5]),
        (day("2012-06-30"), day("2012-07-01"), vec![1, 2]),
        (day("2012-07-01"), day("2012-09-30"), vec![]),
        (day("2012-09-30"), day("2012-06-30"), vec![]),
    ] {
        let page = reader.owed_between(from, to, &Cursor::start(), MANY).await.unwrap();
        let found: Vec<ExpectationId> = page.rows.iter().map(|row| row.expectation.id).collect();
        let expected: Vec<ExpectationId> = expected.into_iter().map(|at: usize| s.owed[at]).collect();
        assert_eq!(found, expected, "{from} to {to}");
        assert!(page.rows.iter().all(|row| row.due.is_some() && row.place.is_some()));
    }
    let undated = reader.owed_undated(&Cursor::start(), MANY).await.unwrap();
    let mut found: Vec<ExpectationId> = undated.rows.iter().map(|row| row.expectation.id).collect();
    let mut expected = vec![s.owed[0], s.owed[4], s.owed[6]];
    found.sort_unstable();
    expected.sort_unstable();
    assert_eq!(found, expected);
    assert!(undated.rows.iter().all(|row| row.due.is_none()));
}

async fn how_threads_ended(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    let (first, third) = ((ClosureKind::DoneVerified, s.asks[0]), (ClosureKind::Refused, s.asks[2]));
    for (kind, expected) in [
        (None, vec![first, third]),
        (Some(ClosureKind::DoneVerified), vec![first]),
        (Some(ClosureKind::Refused), vec![third]),
        (Some(ClosureKind::Withdrawn), vec![]),
    ] {
        let rows = store.reader().ended(kind, 0, ALL).await.unwrap();
        let found: Vec<_> =
            rows.iter().map(|row| (row.closure.kind, row.closure.recommendation.unwrap())).collect();
        assert_eq!(found, expected, "{kind:?}");
    }
}

/// That a list by numbers of entries is the same whole and in parts, and begins behind the number asked for.
async fn assert_listed<T: Debug>(what: &str, count: usize, list: impl AsyncFn(i64, i64) -> Vec<(i64, T)>) {
    let whole = list(0, ALL).await;
    assert_eq!(whole.len(), count, "{what}");
    assert!(whole.is_sorted_by_key(|(seq, _)| *seq), "{what}");
    for limit in 1..=i64::try_from(count + 1).unwrap() {
        let (mut parts, mut after) = (Vec::new(), 0);
        loop {
            let part = list(after, limit).await;
            let Some((last, _)) = part.last() else { break };
            after = *last;
            assert!(part.len() <= usize::try_from(limit).unwrap(), "{what}");
            parts.extend(part);
        }
        assert_eq!(format!("{parts:?}"), format!("{whole:?}"), "{what} in parts of {limit}");
    }
}

async fn nouns_are_listed_in_their_order(database: &Database) {
    let store = database.holding(&story().changes).await;
    let r = store.reader();
    assert_listed("sources", 6, async |after, limit| r.sources(after, limit).await.unwrap()).await;
    assert_listed("asks", 4, async |after, limit| r.recommendations(after, limit).await.unwrap()).await;
    assert_listed("answers", 3, async |after, limit| r.responses(after, limit).await.unwrap()).await;
    assert_listed("promises", 5, async |after, limit| r.commitments(after, limit).await.unwrap()).await;
    assert_listed("meetings", 1, async |after, limit| r.meetings(after, limit).await.unwrap()).await;
    assert_listed("plans", 2, async |after, limit| r.plans(after, limit).await.unwrap()).await;
    let duties = async |after, limit| {
        let duties = r.duties(after, limit).await.unwrap().into_iter();
        duties.map(|(seq, duty, end)| (seq, (duty, end))).collect()
    };
    assert_listed("duties", 1, duties).await;
    let ended = async |after, limit| {
        let rows = r.ended(None, after, limit).await.unwrap().into_iter();
        rows.map(|row| (row.seq, row)).collect()
    };
    assert_listed("ends", 2, ended).await;
}

async fn the_newest_sources_come_first(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    for limit in 0..8 {
        let newest = store.reader().newest_sources(limit).await.unwrap();
        let found: Vec<_> = newest.iter().map(|head| head.id).collect();
        let expected: Vec<_> = s.sources.into_iter().rev().take(usize::try_from(limit).unwrap()).collect();
        assert_eq!(found, expected);
    }
}

/// Promises of which several fall on one day, in an order of ids that is not that of days; some without a day.
fn owing() -> Maker {
    let mut maker = Maker::default();
    let board = maker.body("board", BodyKind::Board);
    let source = maker.source("paper", En, "2011-03-01", "A paper that promises");
    for at in 0..25 {
        let due = (at % 5 != 4).then(|| format!("2012-{:02}-01", 1 + at * 7 % 4));
        let (owner, due) = (Some(board), due.as_deref());
        let promise = maker.promise(source, MadeIn::Paper, &format!("Promise {at}"), owner, due);
        maker.owe(source, promise, ExpectationKind::Delivery, owner, due);
    }
    maker
}

/// The rows of all pages of a list, one after another.
async fn paged<T>(limit: usize, turn: impl AsyncFn(&Cursor) -> Page<T>) -> Vec<T> {
    let (mut rows, mut cursor) = (Vec::new(), Cursor::start());
    loop {
        let page = turn(&cursor).await;
        assert!(page.rows.len() == limit || page.next.is_none(), "only the last page is shorter");
        assert!(page.rows.len() <= limit);
        rows.extend(page.rows);
        match page.next {
            Some(next) => cursor = next,
            None => return rows,
        }
    }
}

async fn assert_paged(reader: &Reader<'_>, limit: usize, counts: [usize; 3]) {
    let on = day("2012-04-01");
    let overdue = paged(limit, async |from| reader.overdue(on, from, limit).await.unwrap()).await;
    let owed =
        paged(limit, async |from| reader.owed_between(Day::FIRST, on, from, limit).await.unwrap()).await;
    let undated = paged(limit, async |from| reader.owed_undated(from, limit).await.unwrap()).await;
    assert_eq!([overdue.len(), owed.len(), undated.len()], counts);
    let order: Vec<_> = overdue.iter().map(|row| (row.due, row.expectation.id)).collect();
    assert!(order.is_sorted_by(|a, b| a < b), "soonest first, each once");
    assert!(order.iter().copied().eq(owed.iter().map(|row| (row.due.unwrap(), row.expectation.id))));
    assert!(undated.is_sorted_by(|a, b| a.expectation.id < b.expectation.id));
}

async fn pages_of_any_size_make_the_whole_list(database: &Database) {
    let store = database.holding(&owing().changes).await;
    for limit in [1, 2, 3, 4, 5, 7, 14, 15, 16, 20, 25, 26, MANY] {
        assert_paged(&store.reader(), limit, [15, 15, 5]).await;
    }
    let none = store.reader().owed_undated(&Cursor::start(), 0).await.unwrap();
    assert_eq!((none.rows.len(), none.next), (0, None));
}

async fn open_data_has_every_noun(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let last = i64::try_from(changes.len()).unwrap();
    for noun in NOUNS {
        let all = store.nouns(noun, 0, last).await.unwrap();
        assert_eq!(all.len(), database.rows(noun).await, "{noun}");
        assert_ne!(all, [], "{noun}");
        for (seq, json) in &all {
            let recorded = serde_json::to_value(&changes[usize::try_from(seq - 1).unwrap()]).unwrap();
            let mut given: serde_json::Value = serde_json::from_str(json).unwrap();
            // A source's text and passages have tables of their own.
            if *noun == "source" {
                given["text"] = recorded["fields"]["text"].clone();
                given["passages"] = recorded["fields"]["passages"].clone();
            }
            assert_eq!(given, recorded["fields"]);
        }
        let (first, rest) = all.split_first().unwrap();
        assert_eq!(store.nouns(noun, first.0, last).await.unwrap(), rest, "{noun} behind the first");
        let early = store.nouns(noun, 0, first.0).await.unwrap();
        assert_eq!(early, std::slice::from_ref(first), "{noun} up to the first");
    }
}
