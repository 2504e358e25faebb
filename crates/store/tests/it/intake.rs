//! Papers on their way, which no entry makes: brought, decided step by step, ended once.

use llinyn_model::Instant;
use llinyn_model::Language;
use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::id::{AccountId, IntakeId, Reference};
use llinyn_model::intake::{Intake, Stage, Step};
use llinyn_store::Store;
use uuid::Uuid;

use crate::database::{Database, assert_whole, record};
use crate::story::opening;

on_both! {
    a_paper_is_found_while_it_is_open
    a_step_has_one_place
    rebuilding_leaves_papers_alone
}

const BY: AccountId = AccountId(Uuid::from_u128(1));

fn paper(no: u128, at: i64) -> Intake {
    Intake {
        id: IntakeId(Uuid::from_u128(no)),
        name: "adroddiad ŵ.txt".to_owned(),
        digest: "d".repeat(64),
        by: BY,
        at: Instant(at),
        stage: Stage::Open,
    }
}

pub(crate) async fn with_one(database: &Database) -> (Store, Intake) {
    let store = database.open().await;
    let account = Account {
        id: BY,
        email: "sian@a.example".to_owned(),
        name: "Siân".to_owned(),
        office: String::new(),
        role: Role::Coordinator,
        body: None,
        membership: Membership::Active,
        language: Language::Cy,
    };
    store.add_account(&account, &Secrets::default()).await.unwrap();
    let one = paper(7, 1_000);
    store.add_intake(&one).await.unwrap();
    (store, one)
}

async fn a_paper_is_found_while_it_is_open(database: &Database) {
    let (store, one) = with_one(database).await;
    let later = Intake { digest: "e".repeat(64), ..paper(6, 2_000) };
    store.add_intake(&later).await.unwrap();
    assert_eq!(store.intakes(10).await.unwrap(), [later.clone(), one.clone()], "the newest first");
    assert_eq!(store.intakes(1).await.unwrap(), std::slice::from_ref(&later));
    assert_eq!(store.intake(one.id).await.unwrap(), Some(one.clone()));
    assert_eq!(store.intake(paper(8, 0).id).await.unwrap(), None);
    assert_eq!(store.open_intake(&one.digest).await.unwrap(), Some(one.clone()));
    let recorded = Stage::Recorded(Reference::slug("a-report").unwrap());
    assert!(store.end_intake(one.id, &recorded).await.unwrap());
    assert!(!store.end_intake(one.id, &Stage::GivenUp).await.unwrap(), "it ended already");
    assert_eq!(store.open_intake(&one.digest).await.unwrap(), None);
    assert_eq!(store.intake(one.id).await.unwrap().unwrap().stage, recorded);
    assert!(store.end_intake(later.id, &Stage::GivenUp).await.unwrap());
    assert_eq!(store.intake(later.id).await.unwrap().unwrap().stage, Stage::GivenUp);
}

async fn a_step_has_one_place(database: &Database) {
    let (store, one) = with_one(database).await;
    let step = |what: &str| Step { by: BY, at: Instant(5), what: what.to_owned() };
    assert!(store.add_intake_step(one.id, 0, &step("a")).await.unwrap());
    assert!(!store.add_intake_step(one.id, 0, &step("b")).await.unwrap(), "another was first");
    assert!(store.add_intake_step(one.id, 1, &step("c")).await.unwrap());
    assert_eq!(store.intake_steps(one.id).await.unwrap(), [step("a"), step("c")]);
    assert_eq!(store.intake_steps(paper(8, 0).id).await.unwrap(), []);
}

async fn rebuilding_leaves_papers_alone(database: &Database) {
    let (store, one) = with_one(database).await;
    record(&store, &opening()).await;
    assert_whole(&store).await;
    assert_eq!(store.intakes(10).await.unwrap(), [one]);
}
