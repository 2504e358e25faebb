//! Subscriptions and letters, which no entry makes: kept, taken once, told once, and gone when they end.

use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::id::{AccountId, LetterId};
use llinyn_model::letter::Letter;
use llinyn_model::subscription::Subscription;
use llinyn_model::topic::Topic;
use llinyn_model::{Instant, Language};
use llinyn_store::{About, Store};
use uuid::Uuid;

use crate::database::{Database, assert_whole};
use crate::story::{opening, story};

on_both! {
    an_address_is_kept_while_it_follows_something
    a_letter_is_written_once_and_taken_once
    a_letter_that_is_given_up_keeps_no_address
    the_weekly_letter_is_of_those_who_may_come_in
    whoever_owes_and_cannot_be_written_to_is_named
    rebuilding_leaves_the_post_alone
}

const NOW: Instant = Instant(1_700_000_000_000);
const EMAIL: &str = "darllenydd@a.example";

fn later(millis: i64) -> Instant {
    Instant(NOW.0 + millis)
}

fn following(no: u8, topic: &str) -> Subscription {
    Subscription {
        key: [no; 32],
        email: EMAIL.to_owned(),
        topic: Topic::written(topic).unwrap(),
        language: Language::Cy,
        confirmed: false,
        told: 0,
    }
}

fn letter(no: u128, account: Option<AccountId>, made: Instant) -> Letter {
    Letter {
        id: LetterId(Uuid::from_u128(no)),
        account,
        email: EMAIL.to_owned(),
        subject: format!("Llythyr {no}"),
        words: "Geiriau ŷ".to_owned(),
        stop: "https://a.example/stop".to_owned(),
        made,
        tries: 0,
    }
}

/// A store in which one address follows two topics, one of them confirmed, with the letters that ask for it.
async fn with_two(database: &Database) -> Store {
    let store = database.open().await;
    for (no, topic) in [(1, "/silent"), (2, "/search?q=tŷ & gardd")] {
        let asking = letter(u128::from(no), None, later(i64::from(no)));
        assert!(store.post(&asking, About::Asking(&following(no, topic))).await.unwrap());
    }
    assert!(store.confirm_subscription(&[1; 32], later(9), 40).await.unwrap());
    assert!(!store.confirm_subscription(&[1; 32], later(10), 50).await.unwrap(), "once");
    store
}

async fn an_address_is_kept_while_it_follows_something(database: &Database) {
    let store = with_two(database).await;
    let first = Subscription { confirmed: true, told: 40, ..following(1, "/silent") };
    let second = following(2, "/search?q=tŷ & gardd");
    assert_eq!(store.subscriptions_of(EMAIL).await.unwrap(), [first.clone(), second.clone()]);
    assert_eq!(store.subscription(&[2; 32]).await.unwrap(), Some(second.clone()));
    assert_eq!(store.subscription(&[3; 32]).await.unwrap(), None);
    let again = store.post(&letter(3, None, NOW), About::Asking(&following(3, "/silent"))).await;
    assert!(again.is_err(), "one subscription to one topic");
    store.end_unconfirmed(later(1)).await.unwrap();
    assert_eq!(store.subscriptions_of(EMAIL).await.unwrap().len(), 2);
    store.end_unconfirmed(later(2)).await.unwrap();
    assert_eq!(store.subscriptions_of(EMAIL).await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(store.letters(later(99), 9).await.unwrap().len(), 2);
    store.end_subscription(&first).await.unwrap();
    assert_eq!(store.subscriptions_of(EMAIL).await.unwrap(), []);
    assert_eq!(store.letters(later(99), 9).await.unwrap(), [], "with the last of it the address goes");
}

async fn a_letter_is_written_once_and_taken_once(database: &Database) {
    let store = with_two(database).await;
    let due = store.subscriptions_due(later(0)).await.unwrap();
    assert_eq!(due.iter().map(|one| one.told).collect::<Vec<_>>(), [40], "only what was confirmed");
    let told = [(due[0].clone(), 60)];
    assert!(store.post(&letter(4, None, later(100)), About::News(&told)).await.unwrap());
    assert!(!store.post(&letter(5, None, later(100)), About::News(&told)).await.unwrap(), "told already");
    assert_eq!(store.subscriptions_due(later(99)).await.unwrap(), [], "written to since");
    assert_eq!(store.subscriptions_due(later(100)).await.unwrap()[0].told, 60);
    let waiting = store.letters(later(100), 9).await.unwrap();
    assert_eq!(waiting.len(), 3);
    assert_eq!(waiting[2], letter(4, None, later(100)));
    let last = &waiting[2];
    assert!(store.take_letter(last, later(500)).await.unwrap());
    assert!(!store.take_letter(last, later(500)).await.unwrap(), "another program took it");
    assert_eq!(store.letters(later(499), 9).await.unwrap().len(), 2);
    let again = store.letters(later(500), 9).await.unwrap();
    assert_eq!(again[2], Letter { tries: 1, ..last.clone() });
    store.letter_sent(&again[2]).await.unwrap();
    assert_eq!(store.letters(later(999), 9).await.unwrap().len(), 2);
}

async fn a_letter_that_is_given_up_keeps_no_address(database: &Database) {
    let store = with_two(database).await;
    store.give_up_letter(LetterId(Uuid::from_u128(1)), later(50)).await.unwrap();
    let lost = store.undelivered(9).await.unwrap();
    assert_eq!(lost.len(), 1);
    assert_eq!((lost[0].subject.as_str(), &lost[0].name, lost[0].at), ("Llythyr 1", &None, later(50)));
    assert_eq!(store.letters(later(99), 9).await.unwrap().len(), 1, "it is tried no more");
    store.end_undelivered(later(49)).await.unwrap();
    assert_eq!(store.undelivered(9).await.unwrap().len(), 1);
    store.end_undelivered(later(50)).await.unwrap();
    assert_eq!(store.undelivered(9).await.unwrap(), []);
}

fn account(no: u128, body: Option<llinyn_model::id::BodyId>) -> Account {
    Account {
        id: AccountId(Uuid::from_u128(no)),
        email: format!("p{no}@a.example"),
        name: "Siân".to_owned(),
        office: String::new(),
        role: Role::Contributor,
        body,
        membership: Membership::Invited,
        language: Language::Cy,
    }
}

async fn the_weekly_letter_is_of_those_who_may_come_in(database: &Database) {
    let story = story();
    let store = database.holding(&story.changes).await;
    let people = [account(1, Some(story.council)), account(2, Some(story.council)), account(3, None)];
    for one in &people {
        store.add_account(one, &Secrets::default()).await.unwrap();
    }
    for one in [&people[0], &people[2]] {
        store.enter_account(one.id, "hash", &[9; 20], 5).await.unwrap();
    }
    let due = store.weekly_due(NOW).await.unwrap();
    assert_eq!(due.iter().map(|one| (one.account.id, one.key)).collect::<Vec<_>>(), [(people[0].id, None)]);
    for key in [[7; 32], [8; 32]] {
        store.begin_weekly(people[0].id, &key).await.unwrap();
    }
    let due = store.weekly_due(NOW).await.unwrap();
    assert_eq!(due[0].key, Some([7; 32]), "the first key stays");
    let (id, lost) = (Some(people[0].id), LetterId(Uuid::from_u128(8)));
    assert!(store.post(&letter(8, id, later(5)), About::Weekly(&due[0])).await.unwrap());
    assert!(!store.post(&letter(9, id, later(5)), About::Weekly(&due[0])).await.unwrap());
    assert_eq!(store.weekly_due(later(4)).await.unwrap(), []);
    assert_eq!(store.weekly_due(later(5)).await.unwrap().len(), 1);
    // What failed for an account is past once something arrived.
    store.give_up_letter(lost, later(6)).await.unwrap();
    assert_eq!(store.undelivered(9).await.unwrap()[0].name.as_deref(), Some("Siân"));
    store.letter_sent(&letter(10, id, later(7))).await.unwrap();
    assert_eq!(store.undelivered(9).await.unwrap(), []);
    store.stop_weekly(people[0].id, true).await.unwrap();
    assert!(store.weekly_stopped(people[0].id).await.unwrap());
    assert_eq!(store.weekly_due(later(9)).await.unwrap(), []);
    assert!(store.weekly(&[7; 32]).await.unwrap().is_some_and(|weekly| weekly.stopped));
    store.stop_weekly(people[0].id, false).await.unwrap();
    store.revoke_account(people[0].id).await.unwrap();
    assert_eq!(store.weekly_due(later(9)).await.unwrap(), [], "who may not come in is not written to");
}

async fn whoever_owes_and_cannot_be_written_to_is_named(database: &Database) {
    let story = story();
    let store = database.holding(&story.changes).await;
    let until = "2100-01-01".parse().unwrap();
    let all = store.unreachable(until, 9).await.unwrap();
    assert!(!all.is_empty() && all.is_sorted(), "{all:?}");
    assert_eq!(store.unreachable("1900-01-01".parse().unwrap(), 9).await.unwrap(), []);
    for (no, body) in [(1, story.council), (2, story.board)] {
        let one = account(no, Some(body));
        store.add_account(&one, &Secrets::default()).await.unwrap();
        assert_eq!(
            store.unreachable(until, 9).await.unwrap().len(),
            all.len() + 1 - usize::try_from(no).unwrap()
        );
        store.enter_account(one.id, "hash", &[9; 20], 5).await.unwrap();
    }
    assert_eq!(store.unreachable(until, 9).await.unwrap(), []);
}

async fn rebuilding_leaves_the_post_alone(database: &Database) {
    let store = database.holding(&opening()).await;
    store.post(&letter(1, None, NOW), About::Asking(&following(1, "/"))).await.unwrap();
    assert_whole(&store).await;
    assert_eq!(store.subscriptions_of(EMAIL).await.unwrap().len(), 1);
    assert_eq!(store.letters(NOW, 9).await.unwrap().len(), 1);
}
