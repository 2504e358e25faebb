//! Recording: all changes of one call become entries and rows, or none does; the entries keep no words.

use std::collections::BTreeSet;

use llinyn_ledger::Entry;
use llinyn_model::Language::En;
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::error::ErrorKind;
use llinyn_model::expectation::End;
use llinyn_model::fold;
use llinyn_store::{Mode, Recorded, Store};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::database::{Database, assert_whole, record, try_record};
use crate::make::{Maker, named};
use crate::seen::{lists, pages};
use crate::story::{opening, story};

on_both! {
    entries_are_numbered_without_gaps
    each_entry_names_the_one_before_about_the_same
    a_failing_change_leaves_nothing
    batches_of_any_size_make_the_same_record
    a_change_of_many_rows_is_one_entry
    a_long_ledger_holds_at_every_length
    writers_at_once_all_get_their_numbers
    no_word_stands_in_an_entry
    equal_values_have_unequal_seals
}

/// The story has every kind of change, so that what holds for it holds for all.
#[test]
fn the_story_has_every_kind_of_change() {
    let told: BTreeSet<&str> = story().changes.iter().map(Change::kind).collect();
    assert_eq!(told, Change::KINDS.iter().copied().collect());
}

async fn entries(database: &Database) -> Vec<Entry> {
    let leaves = database.column("SELECT leaf FROM entry ORDER BY seq").await;
    leaves.iter().map(|leaf| Entry::parse(leaf).unwrap()).collect()
}

async fn entries_are_numbered_without_gaps(database: &Database) {
    let store = database.open().await;
    let changes = story().changes;
    let mut rest = changes.as_slice();
    for (count, first, last) in [(1, 1, 1), (0, 2, 1), (3, 2, 4), (20, 5, 24), (0, 25, 24)] {
        let (now, later) = rest.split_at(count);
        rest = later;
        assert_eq!(record(&store, now).await, Recorded { first, last });
        assert_eq!(store.head().await.unwrap().seq, last);
    }
    record(&store, rest).await;
    for (number, (entry, change)) in (1..).zip(entries(database).await.iter().zip(&changes)) {
        assert_eq!((entry.seq, entry.kind.as_str()), (number, change.kind()));
        assert_eq!(entry.subject, change.subject().to_string());
        assert_eq!(entry.at, crate::database::AT.0);
    }
    assert_whole(&store).await;
}

/// Both within one call and over several.
async fn each_entry_names_the_one_before_about_the_same(database: &Database) {
    let store = database.open().await;
    let changes = story().changes;
    for part in changes.chunks(7) {
        record(&store, part).await;
    }
    for (number, entry) in (1_u64..).zip(entries(database).await) {
        let earlier = &changes[..usize::try_from(number - 1).unwrap()];
        let before = (1..).zip(earlier).filter(|(_, change)| change.subject().to_string() == entry.subject);
        assert_eq!(entry.prev, before.last().map(|(seq, _)| seq), "entry {number}");
    }
}

/// Changes that cannot stand in the record made by [`opening`], each for another reason.
fn bad_changes() -> Vec<(&'static str, Change)> {
    let Ok([Change::BodyRecorded(body), Change::SourceRecorded(source), Change::RecommendationRecorded(ask)]) =
        <[Change; 3]>::try_from(opening())
    else {
        panic!("the opening is a body, a source and an ask")
    };
    let other = Uuid::from_u128(7);
    let mut homeless = ask.clone();
    (homeless.id.0, homeless.place.source.0) = (other, Uuid::from_u128(8));
    homeless.reference = source.reference.item("r99");
    let (mut twice, mut unknown, mut copied, mut newer) =
        (ask.clone(), ask.clone(), source.clone(), source.clone());
    twice.id.0 = other;
    unknown.id.0 = other;
    unknown.reference = source.reference.item("r98");
    unknown.addressees = vec![named(llinyn_model::id::BodyId(Uuid::from_u128(9)))];
    (copied.id.0, copied.reference) = (other, source.reference.item("copy"));
    (newer.id.0, newer.reference) = (other, source.reference.item("newer"));
    newer.digest = "f".repeat(64);
    newer.version_of = Some(llinyn_model::id::SourceId(Uuid::from_u128(8)));
    let mut maker = Maker::after(1_000);
    let nothing_owed = maker.id();
    maker.end(nothing_owed, End::Met(ask.id.into()), source.id);
    let ended = maker.changes.remove(0);
    vec![
        ("an id twice", ask.into()),
        ("a reference twice", twice.into()),
        ("a source that is not there", homeless.into()),
        ("a body that is not there", unknown.into()),
        ("a body twice", body.into()),
        ("a file twice", copied.into()),
        ("a version of nothing", newer.into()),
        ("an end of nothing", ended),
    ]
}

async fn a_failing_change_leaves_nothing(database: &Database) {
    let store = database.holding(&opening()).await;
    let mut maker = Maker::after(1_000);
    maker.body("one-body", BodyKind::Other);
    maker.body("another-body", BodyKind::Other);
    let [before, after] = maker.changes.as_slice() else { panic!("two bodies") };
    let shown = lists(&store.reader()).await;
    for (what, bad) in bad_changes() {
        let failed = try_record(&store, &[before.clone(), bad, after.clone()]).await;
        assert_eq!(failed.map_err(|error| error.kind), Err(ErrorKind::Inside), "{what}");
        assert_eq!(store.head().await.unwrap().seq, 3, "{what}");
        for (table, rows) in
            [("entry", 3), ("entry_value", 3), ("body", 1), ("source", 1), ("recommendation", 1)]
        {
            assert_eq!(database.rows(table).await, rows, "{what}: {table}");
        }
        assert_eq!(lists(&store.reader()).await, shown, "{what}");
        assert_whole(&store).await;
    }
    let good = record(&store, &[before.clone(), after.clone()]).await;
    assert_eq!(good, Recorded { first: 4, last: 5 }, "no number was lost");
    assert_whole(&store).await;
}

async fn batches_of_any_size_make_the_same_record(database: &Database) {
    let changes = story().changes;
    let one = Store::in_memory().await.unwrap();
    record(&one, &changes).await;
    let expected = [pages(&one.reader(), &changes).await, lists(&one.reader()).await].concat();
    for (number, size) in [1, 2, 7, 64, changes.len()].into_iter().enumerate() {
        let store = if number == 0 { database.open().await } else { Store::in_memory().await.unwrap() };
        for batch in changes.chunks(size) {
            record(&store, batch).await;
        }
        let shown = [pages(&store.reader(), &changes).await, lists(&store.reader()).await].concat();
        crate::seen::assert_same(&shown, &expected, &format!("batches of {size}"));
        assert_whole(&store).await;
    }
}

/// A paper of many passages fills more inserts than one, and each row is there once.
async fn a_change_of_many_rows_is_one_entry(database: &Database) {
    let store = database.open().await;
    for (at, lines) in (0..).zip([1, 127, 128, 129, 300, 1025]) {
        let mut maker = Maker::after(at);
        let text: Vec<String> = (1..=lines).map(|line| format!("Paragraff {line} o {lines}.")).collect();
        let slug = format!("paper-of-{lines}");
        maker.source(&slug, En, "2011-03-01", &text.join("\n"));
        assert_eq!(record(&store, &maker.changes).await.first, u64::try_from(at + 1).unwrap());
        let read = store.reader().source(&crate::make::reference(&slug)).await.unwrap().unwrap();
        let words: Vec<&str> = read.passages.iter().map(|passage| passage.span.of(&read.text)).collect();
        assert_eq!(words, text);
    }
    assert_whole(&store).await;
}

/// Entries are read a thousand at a time; the ledger holds on both sides of that border.
async fn a_long_ledger_holds_at_every_length(database: &Database) {
    let mut maker = Maker::default();
    let source = maker.source("long", En, "2011-03-01", "A paper with many notes");
    for _ in 0..2_001 {
        maker.note(source, "T001");
    }
    let store = database.open().await;
    let mut from = 0;
    for to in [1, 2, 999, 1_000, 1_001, 2_000, 2_002] {
        record(&store, &maker.changes[from..to]).await;
        from = to;
        assert_whole(&store).await;
        let report = store.verify().await.unwrap();
        assert_eq!(report.entries, u64::try_from(to).unwrap());
        assert_eq!(report.entries, store.head().await.unwrap().seq);
    }
}

/// Several programs write to one record: nobody fails, and no number is given twice.
async fn writers_at_once_all_get_their_numbers(database: &Database) {
    let write = |writer: u128| {
        let address = database.address.clone();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(five_bodies(&address, writer))
        })
    };
    let mut numbers: Vec<u64> =
        [0, 1, 2, 3].map(write).into_iter().flat_map(|writer| writer.join().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=20).collect::<Vec<u64>>());
    assert_whole(&database.open().await).await;
}

/// The numbers of five entries, each recorded by itself.
async fn five_bodies(address: &str, writer: u128) -> Vec<u64> {
    let store = Store::open(address, Mode::Create).await.unwrap();
    let mut numbers = Vec::new();
    for turn in 0..5 {
        let mut maker = Maker::after(writer * 100 + turn);
        maker.body(&format!("body-{writer}-{turn}"), BodyKind::Other);
        numbers.push(record(&store, &maker.changes).await.last);
    }
    store.close().await;
    numbers
}

/// All texts that stand anywhere in a value.
fn texts(value: &Json) -> Vec<&str> {
    match value {
        Json::String(text) => vec![text],
        Json::Array(items) => items.iter().flat_map(texts).collect(),
        Json::Object(members) => members.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

async fn no_word_stands_in_an_entry(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let kept: BTreeSet<String> = database
        .column("SELECT kind || ' ' || leaf || ' ' || CAST(seq AS TEXT) FROM entry")
        .await
        .iter()
        .flat_map(|row| fold::words(row))
        .collect();
    // The words an entry has of its own: the names of its members and of the kinds.
    let members = ["at", "fields", "kind", "name", "prev", "seal", "seq", "subject", "v"];
    let mut own: BTreeSet<String> =
        Change::KINDS.iter().chain(&members).flat_map(|word| fold::words(word)).collect();
    let entries = entries(database).await;
    for (entry, change) in entries.iter().zip(&changes) {
        let json = serde_json::to_value(change).unwrap();
        let fields = json["fields"].as_object().unwrap();
        // A leaf is a number, a time, a kind, an id and the seals of the fields: reading it back shows that there
        // is nothing else, since anything else is refused.
        let names: BTreeSet<&str> = entry.fields.iter().map(|field| field.name.as_str()).collect();
        assert_eq!(names, fields.keys().map(String::as_str).collect());
        own.extend(names.iter().flat_map(|name| fold::words(name)));
    }
    own.extend(changes.iter().flat_map(|change| fold::words(&change.subject().to_string())));
    let mut scanned = 0;
    for change in &changes {
        let json = serde_json::to_value(change).unwrap();
        for word in
            texts(&json["fields"]).into_iter().flat_map(fold::words).filter(|word| !own.contains(word))
        {
            let number = word.chars().all(|c| c.is_ascii_digit());
            scanned += usize::from(!number);
            assert!(number || !kept.contains(&word), "“{word}” stands in an entry");
        }
    }
    assert!(scanned > 500, "{scanned} words were looked for");
    store.close().await;
}

async fn equal_values_have_unequal_seals(database: &Database) {
    let changes = story().changes;
    database.holding(&changes).await;
    let entries = entries(database).await;
    let seals: Vec<_> = entries.iter().flat_map(|entry| &entry.fields).map(|field| field.seal).collect();
    assert_eq!(seals.iter().collect::<BTreeSet<_>>().len(), seals.len());
}
