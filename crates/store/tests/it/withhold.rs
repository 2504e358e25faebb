//! Withholding: no table holds a withheld word, whatever it is looked at through, and all of them come back.

use llinyn_model::Language;
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::id::SourceId;
use llinyn_model::redaction::Redaction;
use llinyn_model::source::Source;
use llinyn_model::withholding::{Audience, Ground, Hold, MARK, WithholdingRequest};
use llinyn_model::{Instant, fold};
use llinyn_store::{NOUNS, Query, Store};

use crate::database::{AT, Counted, Database, assert_whole, record};
use crate::make::{Maker, day};
use crate::seen::{assert_same, lists, pages};
use crate::story::story;

on_both! {
    withheld_words_are_in_no_table
    what_is_recorded_with_its_hold_was_never_public
    words_are_erased_behind_the_veil
    a_hold_ends_at_its_instant
    a_request_waits_alone
}

/// How words are withheld.
pub(crate) fn hold() -> Hold {
    let review = day("2026-09-01");
    Hold { audience: Audience::Board, ground: Ground::Confidence, review, until: None }
}

fn sources(changes: &[Change]) -> Vec<&Source> {
    let mut sources = Vec::new();
    for change in changes {
        if let Change::SourceRecorded(source) = change {
            sources.push(source);
        }
    }
    sources
}

/// Decides for all these papers.
async fn decide(store: &Store, sources: &[SourceId], hold: Option<Hold>) {
    let seq = store.head().await.unwrap().seq;
    let mut maker = Maker::after(9_000 + u128::from(seq));
    for source in sources {
        maker.decide(*source, hold);
    }
    record(store, &maker.changes).await;
}

/// Everything a table can be looked at through, now and as it stood.
async fn shown(store: &Store, changes: &[Change]) -> Vec<String> {
    let mut shown = lists(&store.reader()).await;
    for seq in [5, i64::try_from(changes.len() / 2).unwrap(), i64::MAX] {
        shown.extend(pages(&store.reader_as_at(seq), changes).await);
        shown.extend(lists(&store.copy_at(seq).await.unwrap().reader()).await);
    }
    for noun in NOUNS {
        shown.extend(store.nouns(noun, 0, i64::MAX).await.unwrap().into_iter().map(|(_, doc)| doc));
    }
    shown
}

/// The texts of a value that somebody wrote: what the program itself writes has no space and no capital letter.
fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.contains(|c: char| c == ' ' || c.is_uppercase()) => {
            found.push(text.clone());
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        // The code of a note is the program's.
        serde_json::Value::Object(members) => {
            members.iter().filter(|(name, _)| *name != "code").for_each(|(_, member)| texts(member, found));
        }
        _ => {}
    }
}

/// Every field of every kind of change is looked at: one that keeps words is found here.
#[test]
fn no_text_is_left_of_a_change() {
    for change in story().changes.into_iter().filter(|change| change.source().is_some()) {
        let kind = change.kind();
        let mut left = Vec::new();
        if let Some(without) = change.without_words() {
            texts(&serde_json::to_value(without).unwrap()["fields"], &mut left);
        }
        // What read the paper, and that words are withheld, are no words of it.
        left.retain(|text| ![MARK, "text 1", "Decided"].contains(&text.as_str()));
        assert_eq!(left, Vec::<String>::new(), "{kind}");
    }
}

async fn withheld_words_are_in_no_table(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let before = pages(&store.reader(), &changes).await;
    let all: Vec<SourceId> = sources(&changes).iter().map(|source| source.id).collect();
    decide(&store, &all, Some(hold())).await;
    assert_whole(&store).await;
    assert_eq!(store.withholdings().await.unwrap().len(), all.len());
    let folded: Vec<String> = shown(&store, &changes).await.iter().map(|text| fold::text(text)).collect();
    for source in sources(&changes) {
        for line in source.text.lines().filter(|line| line.len() > 12).map(fold::text) {
            let held = folded.iter().find(|text| text.contains(&line));
            assert_eq!(held, None, "{line}");
        }
        assert_eq!(store.with_words(source.id).await.unwrap().as_ref(), Some(source));
    }
    assert!(folded.iter().any(|text| text.contains(&fold::text(MARK))), "what is withheld says so");
    for word in ["carers", "withheld"] {
        let query = Query::parse(word).unwrap().unwrap();
        assert_eq!(store.reader().search(&query, 10, 0).await.unwrap().total, 0, "{word}");
    }
    decide(&store, &all, None).await;
    assert_whole(&store).await;
    assert_eq!(store.withholdings().await.unwrap(), []);
    assert_same(&before, &pages(&store.reader(), &changes).await, "as before");
}

/// A paper and its hold in one transaction; what is recorded of it later is withheld too.
async fn what_is_recorded_with_its_hold_was_never_public(database: &Database) {
    let mut maker = Maker::default();
    let source = maker.source("report", Language::En, "2026-02-01", "A heronry.\nPay the carers.");
    maker.ask(source, "Pay the carers.", &[]);
    maker.decide(source, Some(hold()));
    let store = database.holding(&maker.changes).await;
    let before = maker.changes.len();
    let body = maker.body("glanrafon-council", BodyKind::Council);
    maker.finding(source, "A heronry.", body);
    maker.figure(source, "214", 214);
    maker.term(source, "heronry", "where herons nest");
    record(&store, &maker.changes[before..]).await;
    assert_whole(&store).await;
    let seen = shown(&store, &maker.changes).await.concat().to_lowercase();
    for word in ["heron", "carers", "214"] {
        assert!(!seen.contains(word), "{word}");
    }
    decide(&store, &[source], None).await;
    assert_whole(&store).await;
    let seen = shown(&store, &maker.changes).await.concat().to_lowercase();
    for word in ["heronry", "carers", "214"] {
        assert!(seen.contains(word), "{word}");
    }
}

async fn words_are_erased_behind_the_veil(database: &Database) {
    let mut maker = Maker::default();
    let source = maker.source("report", Language::En, "2026-02-01", "Ffug Enwog spoke.\nPay the carers.");
    maker.ask(source, "Pay the carers.", &[]);
    maker.term(source, "Ffug Enwog", "somebody");
    let store = database.holding(&maker.changes).await;
    decide(&store, &[source], Some(hold())).await;
    let words = Redaction::of("Ffug Enwog").unwrap();
    let erasure = crate::erase::erasure(Maker::after(8_000).id());
    store.erase(&words, &erasure, AT, &mut Counted(1)).await.unwrap().unwrap();
    assert_whole(&store).await;
    decide(&store, &[source], None).await;
    assert_whole(&store).await;
    let seen = pages(&store.reader(), &maker.changes).await.concat();
    assert!(seen.contains("____ _____ spoke.") && seen.contains("Pay the carers."), "{seen}");
}

async fn a_hold_ends_at_its_instant(database: &Database) {
    let mut maker = Maker::default();
    let source = maker.source("report", Language::En, "2026-02-01", "Pay the carers.");
    maker.decide(source, Some(Hold { until: Some(Instant(5_000)), ..hold() }));
    let store = database.holding(&maker.changes).await;
    for (now, over) in [(4_999, 0), (5_000, 1), (i64::MAX, 1)] {
        assert_eq!(store.withholdings_over(Instant(now)).await.unwrap().len(), over, "{now}");
    }
    decide(&store, &[source], Some(hold())).await;
    assert_eq!(store.withholdings_over(Instant(i64::MAX)).await.unwrap(), []);
}

async fn a_request_waits_alone(database: &Database) {
    let (store, paper) = crate::intake::with_one(database).await;
    let mut maker = Maker::after(7_000);
    let source = maker.source("report", Language::En, "2026-02-01", "Pay the carers.");
    record(&store, &maker.changes).await;
    for hold in [Some(hold()), None] {
        let request = WithholdingRequest { id: maker.id(), source, hold, by: paper.by, at: AT };
        assert!(store.add_withholding_request(&request).await.unwrap());
        let second = WithholdingRequest { id: maker.id(), ..request.clone() };
        assert!(!store.add_withholding_request(&second).await.unwrap(), "one of a paper");
        assert_eq!(store.withholding_requests().await.unwrap(), std::slice::from_ref(&request));
        store.end_withholding_request(request.id).await.unwrap();
        assert_eq!(store.withholding_requests().await.unwrap(), []);
    }
}
