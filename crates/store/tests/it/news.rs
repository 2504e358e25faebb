//! News: what happened on the threads of a topic, the newest first, found in the tables of their nouns.

use std::collections::BTreeSet;

use llinyn_model::Day;
use llinyn_model::change::Change;
use llinyn_model::id::Reference;
use llinyn_model::news::NewsKind;
use llinyn_model::topic::Topic;
use llinyn_store::{Followed, News, Store};

use crate::act;
use crate::database::{AT, Counted, Database};
use crate::story::story;

on_both! {
    news_of_the_record_are_what_was_recorded
    news_of_a_topic_are_those_of_its_threads
    what_the_record_does_not_hold_cannot_be_followed
}

async fn told(database: &Database) -> Store {
    let store = database.holding(&story().changes).await;
    let day: Day = "2030-01-01".parse().unwrap();
    act::run(&store, AT, day, &mut Counted(7)).await.unwrap();
    store
}

async fn news(store: &Store, topic: &str, after: i64, limit: i64) -> Vec<News> {
    let reader = store.reader();
    let followed = reader.followed(&Topic::written(topic).unwrap()).await.unwrap();
    reader.news(&followed.unwrap_or_else(|| panic!("{topic}")), after, limit).await.unwrap()
}

/// Every entry of a kind that is told is told once, with its moment, and no other is.
async fn news_of_the_record_are_what_was_recorded(database: &Database) {
    let store = told(database).await;
    let all = news(&store, "/", 0, 1_000).await;
    let told: Vec<i64> = all.iter().map(|one| one.seq).collect();
    assert!(told.is_sorted_by(|a, b| a > b), "the newest first, each once: {told:?}");
    let kinds =
        ["recommendation-recorded", "commitment-recorded", "progress-claimed", "verified", "date-moved"];
    let mut recorded = 0;
    for change in &story().changes {
        recorded += usize::from(kinds.contains(&change.kind()) || matches!(change, Change::Closed(_)));
        if let Change::ResponseRecorded(answer) = change {
            recorded += usize::from(answer.answers.iter().any(|answer| answer.recommendation.is_some()));
        }
    }
    let silences = usize::try_from(store.reader().silences_after(0).await.unwrap()).unwrap();
    assert!(silences > 0);
    assert_eq!(all.len(), recorded + silences);
    assert!(all.iter().all(|one| one.at == AT && one.place.is_some()), "{all:?}");
    assert_eq!(news(&store, "/", 0, 3).await.len(), 3);
    assert_eq!(news(&store, "/", told[2], 9).await.len(), 2, "behind an entry");
    let mut of_lists = 0;
    for kind in NewsKind::ALL.iter().filter_map(|kind| kind.list()) {
        of_lists += news(&store, &format!("/{kind}"), 0, 1_000).await.len();
    }
    assert!(of_lists > 0 && of_lists < all.len(), "claims and what was found have no list of their own");
}

async fn news_of_a_topic_are_those_of_its_threads(database: &Database) {
    let store = told(database).await;
    let story = story();
    let reader = store.reader();
    let all: BTreeSet<i64> = news(&store, "/", 0, 1_000).await.iter().map(|one| one.seq).collect();
    let (ask, _) = reader.place(story.asks[0].into()).await.unwrap().unwrap();
    let (plan, _) = reader.place(story.plans[0].into()).await.unwrap().unwrap();
    let council = reader.named_body(story.council).await.unwrap().unwrap().body.reference;
    let mut seen = BTreeSet::new();
    for topic in
        [format!("/{ask}"), format!("/{plan}"), format!("/body/{council}"), "/search?q=leaflet".into()]
    {
        let of: BTreeSet<i64> = news(&store, &topic, 0, 1_000).await.iter().map(|one| one.seq).collect();
        assert!(!of.is_empty() && of.len() < all.len() && of.is_subset(&all), "{topic}: {of:?} of {all:?}");
        assert!(seen.insert(of), "{topic} has the news of another");
    }
    // A thread has what hangs on it: asked, answered, promised, said, looked at, ended.
    let kinds: BTreeSet<&str> = news(&store, &format!("/{ask}"), 0, 1_000)
        .await
        .iter()
        .map(|one| match one.what {
            llinyn_model::news::Happened::Asked => "asked",
            llinyn_model::news::Happened::Answered(_) => "answered",
            llinyn_model::news::Happened::Promised(_) => "promised",
            llinyn_model::news::Happened::Claimed(_) => "claimed",
            llinyn_model::news::Happened::Verified(_) => "verified",
            llinyn_model::news::Happened::Moved => "moved",
            llinyn_model::news::Happened::Ended(_) => "ended",
            llinyn_model::news::Happened::Silent(_) => "silent",
        })
        .collect();
    assert!(kinds.is_superset(&["answered", "asked", "claimed", "ended", "verified"].into()), "{kinds:?}");
}

async fn what_the_record_does_not_hold_cannot_be_followed(database: &Database) {
    let store = told(database).await;
    let nowhere = Reference::slug("nowhere").unwrap();
    for topic in [
        Topic::Body(nowhere.clone()),
        Topic::Plan(nowhere.item("p1")),
        Topic::Thread(nowhere.item("r1")),
        Topic::Search("\" * \u{0}".into()),
    ] {
        let found = store.reader().followed(&topic).await.unwrap();
        assert!(found.is_none(), "{topic}: {found:?}");
    }
    assert!(matches!(store.reader().followed(&Topic::Record).await.unwrap(), Some(Followed::Record)));
}
