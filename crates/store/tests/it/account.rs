//! Accounts, sessions and invitations, which no entry makes: kept, ended and never rebuilt away.

use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::error::ErrorKind;
use llinyn_model::id::AccountId;
use llinyn_model::{Instant, Language};
use llinyn_store::Store;
use uuid::Uuid;

use crate::database::{Database, assert_whole};
use crate::story::opening;

on_both! {
    an_account_is_found_by_its_address
    a_session_lasts_until_its_end_and_no_longer_than_its_holder
    an_invitation_is_replaced_and_used_once
    a_time_step_is_taken_once
    an_account_is_bound_to_one_person_of_a_provider
    rebuilding_leaves_people_alone
}

const NOW: Instant = Instant(1_700_000_000_000);
const LATER: Instant = Instant(NOW.0 + 1000);

fn account(no: u128, email: &str) -> Account {
    Account {
        id: AccountId(Uuid::from_u128(no)),
        email: email.to_owned(),
        name: "Siân".to_owned(),
        office: "Head of Service".to_owned(),
        role: Role::Contributor,
        body: None,
        membership: Membership::Invited,
        language: Language::Cy,
    }
}

async fn with_two(database: &Database) -> (Store, Account, Account) {
    let store = database.open().await;
    let (first, second) = (account(1, "sian@a.example"), account(2, "huw@a.example"));
    for one in [&first, &second] {
        store.add_account(one, &Secrets::default()).await.unwrap();
    }
    (store, first, second)
}

async fn an_account_is_found_by_its_address(database: &Database) {
    let (store, first, second) = with_two(database).await;
    assert_eq!(store.accounts().await.unwrap(), [second, first.clone()], "in the order of their addresses");
    let found = store.account_of("sian@a.example").await.unwrap();
    assert_eq!(found, Some((first.clone(), Secrets::default())));
    for unknown in ["SIAN@a.example", "", "' OR 1=1 --", "\u{0}"] {
        assert_eq!(store.account_of(unknown).await.unwrap(), None, "{unknown}");
    }
    let again = Account { id: AccountId(Uuid::from_u128(3)), ..first };
    let taken = store.add_account(&again, &Secrets::default()).await;
    assert_eq!(taken.unwrap_err().kind, ErrorKind::BadValue);
}

async fn a_session_lasts_until_its_end_and_no_longer_than_its_holder(database: &Database) {
    let (store, first, second) = with_two(database).await;
    store.begin_session(&[1; 32], first.id, NOW, LATER).await.unwrap();
    assert_eq!(store.session(&[1; 32], NOW).await.unwrap(), None, "its holder has not come in");
    store.enter_account(first.id, "hash", &[9; 20], 5).await.unwrap();
    assert_eq!(store.session(&[1; 32], NOW).await.unwrap(), None, "coming in ends what was before");
    store.enter_account(second.id, "hash", &[9; 20], 5).await.unwrap();
    for (token, id) in [(1, first.id), (2, first.id), (3, second.id)] {
        store.begin_session(&[token; 32], id, NOW, LATER).await.unwrap();
    }
    let whose = async |token: u8, at: Instant| {
        store.session(&[token; 32], at).await.unwrap().map(|account| account.id)
    };
    assert_eq!(whose(1, NOW).await, Some(first.id));
    assert_eq!(whose(1, LATER).await, None);
    assert_eq!(whose(4, NOW).await, None);
    store.end_session(&[1; 32]).await.unwrap();
    assert_eq!((whose(1, NOW).await, whose(2, NOW).await), (None, Some(first.id)));
    store.revoke_account(first.id).await.unwrap();
    assert_eq!((whose(2, NOW).await, whose(3, NOW).await), (None, Some(second.id)));
    let (revoked, secrets) = store.account_of("sian@a.example").await.unwrap().unwrap();
    assert_eq!((revoked.membership, secrets.step), (Membership::Revoked, 5));
}

async fn an_invitation_is_replaced_and_used_once(database: &Database) {
    let (store, first, second) = with_two(database).await;
    store.invite(&[1; 32], first.id, &[7; 20], LATER).await.unwrap();
    store.invite(&[2; 32], first.id, &[8; 20], LATER).await.unwrap();
    store.invite(&[3; 32], second.id, &[9; 20], LATER).await.unwrap();
    let seed =
        async |token: u8, at: Instant| store.invited(&[token; 32], at).await.unwrap().map(|(_, seed)| seed);
    assert_eq!(seed(1, NOW).await, None, "another took its place");
    assert_eq!((seed(2, NOW).await, seed(2, LATER).await), (Some(vec![8; 20]), None));
    store.enter_account(first.id, "hash", &[8; 20], 5).await.unwrap();
    store.revoke_account(second.id).await.unwrap();
    assert_eq!((seed(2, NOW).await, seed(3, NOW).await), (None, None));
}

async fn a_time_step_is_taken_once(database: &Database) {
    let (store, first, _) = with_two(database).await;
    for _ in 0..3 {
        store.count_failure(first.id, NOW).await.unwrap();
    }
    let failed = async || {
        let (_, secrets) = store.account_of("sian@a.example").await.unwrap().unwrap();
        (secrets.step, secrets.failed, secrets.failed_at)
    };
    assert_eq!(failed().await, (0, 3, Some(NOW)));
    for (step, taken) in [(5, true), (5, false), (4, false), (6, true)] {
        assert_eq!(store.take_step(first.id, step).await.unwrap(), taken, "{step}");
    }
    assert_eq!(failed().await, (6, 0, None));
}

async fn an_account_is_bound_to_one_person_of_a_provider(database: &Database) {
    let (store, sian, huw) = with_two(database).await;
    let (here, there) = ("https://login.example", "https://other.example");
    store.invite(&[7; 32], sian.id, b"seed", LATER).await.unwrap();
    assert_eq!(store.identified(here, "s-1").await.unwrap(), None);
    for (what, account, issuer, subject, bound) in [
        ("the first time", &sian, here, "s-1", true),
        ("once more", &sian, here, "s-1", true),
        ("another person", &sian, here, "s-2", false),
        ("another account", &huw, here, "s-1", false),
        ("another provider", &sian, there, "s-1", true),
        ("a name alike", &huw, here, "S-1", true),
    ] {
        let done = store.bind_identity(account.id, issuer, subject).await.unwrap();
        assert_eq!(done, bound, "{what}");
    }
    let found = store.identified(here, "s-1").await.unwrap().unwrap();
    assert_eq!((found.id, found.membership), (sian.id, Membership::Active), "she has come in");
    assert_eq!(store.invited(&[7; 32], NOW).await.unwrap(), None, "the invitation is used");
    store.revoke_account(sian.id).await.unwrap();
    assert!(store.bind_identity(sian.id, here, "s-1").await.unwrap());
    let found = store.identified(here, "s-1").await.unwrap().unwrap();
    assert_eq!(found.membership, Membership::Revoked, "coming back lets nobody in");
    // Invited again, one may be somebody else there.
    store.invite(&[8; 32], huw.id, b"seed", LATER).await.unwrap();
    assert_eq!(store.identified(here, "S-1").await.unwrap(), None);
    assert!(store.bind_identity(huw.id, here, "s-9").await.unwrap());
}

async fn rebuilding_leaves_people_alone(database: &Database) {
    let store = database.holding(&opening()).await;
    store.add_account(&account(1, "sian@a.example"), &Secrets::default()).await.unwrap();
    assert_whole(&store).await;
    assert_eq!(store.accounts().await.unwrap().len(), 1);
}
