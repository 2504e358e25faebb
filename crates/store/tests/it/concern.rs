//! Concerns, which no entry makes: sealed to the guardians who may come in, kept once, moved on and never back, and seen
//! by nothing else.

use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::concern::{Concern, ConcernAnswer, ConcernState};
use llinyn_model::id::AccountId;
use llinyn_model::{Instant, Language};
use llinyn_store::Store;
use uuid::Uuid;

use crate::database::{Database, assert_whole};
use crate::story::story;

on_both! {
    keys_are_of_guardians_who_may_come_in
    a_concern_is_kept_once_and_never_goes_back
    answers_are_kept_in_their_order_and_once
    no_other_table_knows_of_a_concern
}

async fn guardian(store: &Store, no: u128, role: Role) -> AccountId {
    let account = Account {
        id: AccountId(Uuid::from_u128(no)),
        email: format!("{no}@a.example"),
        name: "Siân".to_owned(),
        office: String::new(),
        role,
        body: None,
        membership: Membership::Active,
        language: Language::Cy,
    };
    store.add_account(&account, &Secrets::default()).await.unwrap();
    account.id
}

fn concern(receipt: &str, day: &str) -> Concern {
    let sealed = vec![0, 159, 255, 10];
    Concern { receipt: receipt.to_owned(), sealed, day: day.parse().unwrap(), state: ConcernState::New }
}

async fn keys_are_of_guardians_who_may_come_in(database: &Database) {
    let store = database.open().await;
    assert_eq!(store.guardian_keys().await.unwrap(), [] as [&str; 0]);
    let (first, second) =
        (guardian(&store, 1, Role::Guardian).await, guardian(&store, 2, Role::Guardian).await);
    let reader = guardian(&store, 3, Role::Reader).await;
    assert_eq!(store.guardian_key(first).await.unwrap(), None);
    for (account, key) in [(first, "age1a"), (second, "age1b"), (reader, "age1c"), (first, "age1d")] {
        store.keep_guardian_key(account, key).await.unwrap();
    }
    assert_eq!(store.guardian_key(first).await.unwrap().as_deref(), Some("age1d"), "the last one");
    assert_eq!(store.guardian_keys().await.unwrap(), ["age1b", "age1d"]);
    store.revoke_account(second).await.unwrap();
    assert_eq!(store.guardian_keys().await.unwrap(), ["age1d"]);
}

async fn a_concern_is_kept_once_and_never_goes_back(database: &Database) {
    use ConcernState::{Answered, Closed, New, Read};
    let store = database.open().await;
    let (first, second) = (concern("age1x", "2026-03-01"), concern("age1w", "2026-03-02"));
    for one in [&first, &second] {
        store.add_concern(one).await.unwrap();
    }
    store.add_concern(&Concern { sealed: vec![1], ..first.clone() }).await.unwrap();
    assert_eq!(store.concern("age1x").await.unwrap(), Some(first.clone()), "the first stays");
    assert_eq!(store.concern("age1y").await.unwrap(), None);
    assert_eq!(store.concerns(9).await.unwrap(), [second.clone(), first.clone()], "the newest day first");
    assert_eq!(store.concerns(1).await.unwrap(), std::slice::from_ref(&second));
    for (to, state) in [(New, New), (Read, Read), (New, Read), (Answered, Answered), (Read, Answered)] {
        store.move_concern("age1x", to).await.unwrap();
        assert_eq!(store.concern("age1x").await.unwrap().unwrap().state, state);
    }
    store.move_concern("age1x", Closed).await.unwrap();
    store.move_concern("age1x", Answered).await.unwrap();
    assert_eq!(store.concern("age1x").await.unwrap().unwrap().state, Closed);
    assert_eq!(store.concern("age1w").await.unwrap(), Some(second), "the other stands where it stood");
}

async fn answers_are_kept_in_their_order_and_once(database: &Database) {
    let store = database.open().await;
    for receipt in ["age1x", "age1y"] {
        store.add_concern(&concern(receipt, "2026-03-01")).await.unwrap();
    }
    let answer = |byte: u8| ConcernAnswer { day: "2026-03-02".parse().unwrap(), sealed: vec![byte] };
    for (receipt, byte, once) in [("age1x", 1, 9), ("age1y", 2, 5), ("age1x", 3, 1), ("age1x", 4, 9)] {
        store.answer_concern(receipt, &answer(byte), &[once; 32]).await.unwrap();
    }
    assert_eq!(store.concern_answers("age1x").await.unwrap(), [answer(1), answer(3)]);
    assert_eq!(store.concern_answers("age1y").await.unwrap(), [answer(2)]);
    assert_eq!(store.concern_answers("age1z").await.unwrap(), []);
    assert!(store.answer_concern("age1z", &answer(1), &[7; 32]).await.is_err(), "nothing was raised there");
}

async fn no_other_table_knows_of_a_concern(database: &Database) {
    let store = database.holding(&story().changes).await;
    let account = guardian(&store, 1, Role::Guardian).await;
    let before = counted(database, &store).await;
    let head = store.head().await.unwrap();
    store.keep_guardian_key(account, "age1a").await.unwrap();
    store.add_concern(&concern("age1x", "2026-03-01")).await.unwrap();
    let answer = ConcernAnswer { day: Instant(0).day(), sealed: vec![7] };
    store.answer_concern("age1x", &answer, &[1; 32]).await.unwrap();
    let mut expected = before;
    for (table, rows) in &mut expected {
        *rows += usize::from(["concern", "concern_answer", "guardian_key"].contains(&table.as_str()));
    }
    assert_eq!(counted(database, &store).await, expected);
    assert_eq!(store.head().await.unwrap(), head);
    assert_whole(&store).await;
}

async fn counted(database: &Database, store: &Store) -> Vec<(String, usize)> {
    let mut counted = Vec::new();
    for table in store.catalogue().await.unwrap().into_keys() {
        let rows = database.rows(&table).await;
        counted.push((table, rows));
    }
    counted
}
