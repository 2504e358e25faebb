//! What concerns a body: its plans and their promises, what is owed for any of them, and what happened on them.

use llinyn_model::Day;
use llinyn_store::AS_NOW;

use crate::database::{Database, assert_whole};
use crate::story::story;

on_both! {
    what_concerns_a_body_is_found_from_all_sides
    the_root_is_computed_again_at_every_entry
}

async fn what_concerns_a_body_is_found_from_all_sides(database: &Database) {
    let store = database.holding(&story().changes).await;
    assert_whole(&store).await;
    let reader = store.reader();
    let on: Day = "2030-01-01".parse().unwrap();
    let owing = reader.owing(on, AS_NOW).await.unwrap();
    for named in reader.bodies().await.unwrap() {
        let body = named.body.id;
        let owed = reader.owed_around(body).await.unwrap();
        // Whatever a body owes itself is among what concerns it.
        for own in reader.owed_by(body).await.unwrap() {
            assert!(owed.iter().any(|owed| owed.expectation.id == own.id), "{}", named.body.reference);
        }
        let open: i64 = owing
            .iter()
            .filter(|owing| owing.body == body)
            .map(|owing| owing.to_come + owing.silent + owing.undated)
            .sum();
        let own = i64::try_from(reader.owed_by(body).await.unwrap().len()).unwrap();
        assert_eq!(open, own, "{}", named.body.reference);
        let promises = reader.promises_around(body).await.unwrap();
        for plan in reader.plans_around(body).await.unwrap() {
            let page = reader.plan(&plan.reference).await.unwrap().unwrap();
            for (promise, _) in &page.commitments {
                assert!(promises.iter().any(|own| own.id == promise.id), "{}", plan.reference);
            }
        }
        for moved in reader.moves_around(body).await.unwrap() {
            assert!(promises.iter().any(|own| own.id == moved.commitment));
        }
        let news = reader.news_around(body).await.unwrap();
        assert!(news.is_sorted_by(|a, b| a.seq > b.seq));
        for met in reader.meetings_of(body).await.unwrap() {
            assert_eq!(met.meeting.body.value().unwrap().body, Some(body));
        }
        for file in reader.questions_around(body).await.unwrap() {
            assert!(reader.question(&file.question.reference).await.unwrap().is_some());
        }
    }
    // Somebody owes, plans, moves and meets in the story.
    assert!(!owing.is_empty());
}

async fn the_root_is_computed_again_at_every_entry(database: &Database) {
    let story = story();
    let store = database.holding(&story.changes).await;
    let head = store.head().await.unwrap();
    assert_eq!(store.root_at(head.seq).await.unwrap(), Some(head.root));
    assert_eq!(store.root_at(head.seq + 1).await.unwrap(), None);
    let mut seen = std::collections::BTreeSet::new();
    for seq in 0..=head.seq {
        assert!(seen.insert(store.root_at(seq).await.unwrap().unwrap()), "no two roots are the same: {seq}");
    }
}
