//! Erasing: the words are nowhere in the record nor in the files that hold it, and the record holds all the same.

use llinyn_model::Language;
use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::erasure::{Erasure, ErasureReason, ErasureRequest};
use llinyn_model::error::ErrorKind;
use llinyn_model::fold;
use llinyn_model::id::ErasureId;
use llinyn_model::redaction::Redaction;
use llinyn_store::{Erased, Finding, NOUNS, Store};

use crate::database::{AT, Counted, Database, Engine, assert_whole};
use crate::make::{Maker, day};
use crate::seen::{lists, pages};
use crate::story::story;

on_both! {
    erased_words_are_nowhere
    what_is_not_held_changes_nothing
    words_the_record_is_read_by_stay
    erasures_follow_one_another
    what_took_their_place_is_sealed
    what_was_typed_gives_nothing_away
    what_stands_beside_the_record_forgets_too
    a_request_is_gone_when_it_is_decided
}

/// Words of the story, and how they stand in it: a body's name, a title with its address, a claim, in both languages.
const WORDS: [&str; 7] = [
    "Glanrafon Rural District",
    "bwrdd diogelwch glanrafon",
    "eleven weeks",
    "Fostering plan 2012",
    "named workers",
    "LSB\nLocal Safety Board",
    "The leaflet be ready\nleaflet",
];

/// An erasure that is to be done.
pub(crate) fn erasure(id: ErasureId) -> Erasure {
    let office = Mention::printed;
    Erasure {
        id,
        reason: ErasureReason::Asked,
        asked_by: office("Business Manager"),
        approved_by: office("Administrator"),
        day: day("2026-03-01"),
        fields: Vec::new(),
        sources: Vec::new(),
    }
}

async fn erase(store: &Store, words: &str) -> Option<Erased> {
    let words = Redaction::of(words).unwrap();
    let seq = store.head().await.unwrap().seq;
    let erasure = erasure(Maker::after(9_000 + u128::from(seq)).id());
    store.erase(&words, &erasure, AT, &mut Counted(seq)).await.unwrap()
}

/// That none of the words stands anywhere in a text.
fn assert_without(words: &str, text: &str, what: &str) {
    let redaction = Redaction::of(words).unwrap();
    assert_eq!(redaction.text(text), None, "{words} in {what}");
}

/// The same for the bytes of files, compared as far as that can be done without reading them as text.
fn assert_bytes_without(words: &str, bytes: &[u8], what: &str) {
    let bytes = bytes.to_ascii_lowercase();
    for line in words.lines().map(str::to_lowercase) {
        for words in [fold::text(&line), line] {
            let held = bytes.windows(words.len()).any(|window| window == words.as_bytes());
            assert!(!held, "{words} in {what}");
        }
    }
}

/// All the bytes the database's files have.
async fn bytes(database: &Database) -> Vec<u8> {
    match database.engine {
        Engine::Sqlite => {
            let files = ["", "-wal", "-shm"].map(|end| format!("{}{end}", database.address));
            files.iter().filter_map(|file| std::fs::read(file).ok()).flatten().collect()
        }
        Engine::Postgres => {
            database.sql("CHECKPOINT").await;
            let files = "SELECT encode(pg_read_binary_file(pg_relation_filepath(oid), 0, 100000000, true), 'escape') \
                FROM pg_class WHERE relkind IN ('r', 'i', 't') AND relnamespace IN \
                (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'pg_toast')) OR oid = 'pg_statistic'::regclass";
            database.column(files).await.concat().into_bytes()
        }
    }
}

async fn erased_words_are_nowhere(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    for words in WORDS {
        let redaction = Redaction::of(words).unwrap();
        let before = store.head().await.unwrap().seq;
        let held = store.held(&redaction).await.unwrap();
        assert_ne!(held.entries, 0, "{words}");
        let erased = erase(&store, words).await.unwrap().erasure;
        assert_eq!(erased.sources, held.sources, "{words}");
        assert_eq!(store.head().await.unwrap().seq, before + 1, "{words}");
        assert_eq!(store.held(&redaction).await.unwrap().entries, 0, "{words}");
        assert_whole(&store).await;
        assert_eq!(store.reader().erasures().await.unwrap().last(), Some(&erased));
        for seq in [5, i64::try_from(before).unwrap(), i64::MAX] {
            let reader = store.reader_as_at(seq);
            assert_without(words, &pages(&reader, &changes).await.concat(), "pages");
            let query = llinyn_store::Query::parse(words.lines().next().unwrap()).unwrap().unwrap();
            assert_eq!(reader.search(&query, 10, 0).await.unwrap().total, 0, "{words} by search");
            let copy = store.copy_at(seq).await.unwrap();
            assert_without(words, &lists(&copy.reader()).await.concat(), "lists");
        }
        for noun in NOUNS {
            for (_, doc) in store.nouns(noun, 0, i64::MAX).await.unwrap() {
                assert_without(words, &doc, noun);
            }
        }
        assert_bytes_without(words, &bytes(database).await, "the files");
    }
}

async fn what_is_not_held_changes_nothing(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let before = (store.head().await.unwrap(), pages(&store.reader(), &changes).await);
    assert_eq!(erase(&store, "Ffug Enwog").await, None);
    assert_eq!((store.head().await.unwrap(), pages(&store.reader(), &changes).await), before);
    assert_whole(&store).await;
}

async fn words_the_record_is_read_by_stay(database: &Database) {
    let store = database.holding(&story().changes).await;
    let before = store.head().await.unwrap();
    for words in ["council", "Submission\nboard"] {
        let words = Redaction::of(words).unwrap();
        let id = Maker::after(9_000).id();
        let refused = store.erase(&words, &erasure(id), AT, &mut Counted(1)).await.unwrap_err();
        assert_eq!(refused.kind, ErrorKind::WordsOfProgram);
    }
    assert_eq!(store.head().await.unwrap(), before);
    assert_whole(&store).await;
}

/// A field from which words are taken twice has the seal of the second time.
async fn erasures_follow_one_another(database: &Database) {
    let store = database.holding(&story().changes).await;
    let first = erase(&store, "eleven weeks").await.unwrap().erasure;
    let second = erase(&store, "for a visit").await.unwrap().erasure;
    let of = |erased: &Erasure| {
        erased.fields.iter().map(|field| (field.entry, field.field.clone())).collect::<Vec<_>>()
    };
    assert_eq!(of(&first), of(&second));
    assert_whole(&store).await;
    assert_without("eleven weeks\nfor a visit", &lists(&store.reader()).await.concat(), "lists");
}

/// Nobody puts other words where some were taken out, nor takes some out without saying so.
async fn what_took_their_place_is_sealed(database: &Database) {
    let store = database.holding(&story().changes).await;
    let salts = "SELECT CAST(seq AS TEXT) FROM entry_value WHERE salts IN (SELECT salts FROM whole_value)";
    database.sql("CREATE TABLE whole_value AS SELECT * FROM entry_value").await;
    let erased = erase(&store, "eleven weeks").await.unwrap().erasure;
    let touched: std::collections::BTreeSet<u64> = erased.fields.iter().map(|field| field.entry).collect();
    let kept = database.column(salts).await.len();
    let all = usize::try_from(store.head().await.unwrap().seq).unwrap() - 1;
    assert_eq!(kept, all - touched.len(), "no salt of what was erased is left");
    let seq = erased.fields[0].entry;
    for (from, to) in [("______ _____", "twelve weeks"), ("a visit", "a while")] {
        let update = |from, to| {
            format!("UPDATE entry_value SET fields = replace(fields, '{from}', '{to}') WHERE seq = {seq}")
        };
        database.sql(&update(from, to)).await;
        let findings = store.verify().await.unwrap().findings;
        assert!(matches!(&findings[..], [Finding::Value { seq: at, .. }] if *at == seq), "{findings:?}");
        database.sql(&update(to, from)).await;
        assert_eq!(store.verify().await.unwrap().findings, []);
    }
    // What an erasure says it erased is sealed by its own entry.
    database
        .sql("UPDATE entry_value SET fields = replace(fields, '\"field\":\"text\"', '\"field\":\"place\"') WHERE seq = (SELECT max(seq) FROM entry_value)")
        .await;
    assert_ne!(store.verify().await.unwrap().findings, []);
}

/// The digest of a statement that was typed is one of a few words, which can be guessed; it goes with them.
async fn what_was_typed_gives_nothing_away(database: &Database) {
    let mut maker = Maker::default();
    let source = maker.source("said-1", Language::En, "2026-02-01", "Ffug Enwog will do it.");
    let Some(Change::SourceRecorded(said)) = maker.changes.last_mut() else { unreachable!() };
    said.kind = llinyn_model::source::SourceKind::Submission;
    let digest = said.digest.clone();
    let store = database.holding(&maker.changes).await;
    let erased = erase(&store, "Ffug Enwog").await.unwrap();
    assert_eq!((erased.erasure.sources, erased.digests), (vec![source], vec![digest.clone()]));
    assert_bytes_without(&digest, &bytes(database).await, "the files");
    assert_whole(&store).await;
}

async fn what_stands_beside_the_record_forgets_too(database: &Database) {
    let (store, paper) = crate::intake::with_one(database).await;
    assert_eq!(erase(&store, "adroddiad").await, None);
    assert_eq!(store.intake(paper.id).await.unwrap().unwrap().name, "_________ ŵ.txt");
    assert_bytes_without("adroddiad", &bytes(database).await, "the files");
}

/// What is asked for is kept until it is decided, and not a moment longer.
async fn a_request_is_gone_when_it_is_decided(database: &Database) {
    let (store, paper) = crate::intake::with_one(database).await;
    let request = ErasureRequest {
        id: Maker::after(9_000).id(),
        words: "Ffug Enwog".to_owned(),
        reason: ErasureReason::Child,
        by: paper.by,
        at: AT,
    };
    assert!(store.add_erasure_request(&request).await.unwrap());
    assert!(!store.add_erasure_request(&request).await.unwrap(), "sent twice, it is asked once");
    assert_eq!(store.erasure_requests().await.unwrap(), std::slice::from_ref(&request));
    store.end_erasure_request(request.id).await.unwrap();
    assert_eq!(store.erasure_requests().await.unwrap(), []);
    assert_bytes_without("Ffug Enwog", &bytes(database).await, "the files");
}
