//! Many people at once: two hundred claims, over four servers, and none is refused or lost.

use llinyn_model::Language::En;
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::id::RecommendationId;
use llinyn_model::progress::Claim;
use llinyn_store::{Mode, Store};
use tokio::task::JoinSet;

use crate::database::{Database, assert_whole, record};
use crate::make::Maker;

on_both! {
    two_hundred_partners_save_at_once
}

const SERVERS: u128 = 4;
const PARTNERS: u128 = 50;

async fn two_hundred_partners_save_at_once(database: &Database) {
    let mut maker = Maker::default();
    let board = maker.body("glanrafon-board", BodyKind::Board);
    let source = maker.source("review-2011", En, "2011-03-01", "The board should train carers.");
    let ask = maker.ask(source, "The board should train carers.", &[board]);
    let store = database.open().await;
    record(&store, &maker.changes).await;
    let server = |number: u128| {
        let address = database.address.clone();
        std::thread::spawn(move || at_a_server(&address, number, ask))
    };
    let servers: Vec<_> = (0..SERVERS).map(server).collect();
    for server in servers {
        server.join().unwrap();
    }
    let claims = usize::try_from(SERVERS * PARTNERS).unwrap();
    assert_eq!(database.rows("progress").await, claims);
    let words = database.column("SELECT DISTINCT reference FROM progress").await;
    assert_eq!(words.len(), claims, "each has an address of its own");
    assert_whole(&store).await;
}

/// Partners at one server, all at once.
fn at_a_server(address: &str, number: u128, ask: RecommendationId) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(address, Mode::Existing).await.unwrap();
        let mut partners = JoinSet::new();
        for partner in 0..PARTNERS {
            let (store, changes) = (store.clone(), claim(number * PARTNERS + partner, ask));
            partners.spawn(async move { record(&store, &changes).await });
        }
        partners.join_all().await;
        store.close().await;
    });
}

/// What one partner says, as a source of its own.
fn claim(number: u128, ask: RecommendationId) -> Vec<Change> {
    let mut maker = Maker::after(10_000 * (number + 1));
    let words = format!("Partner {number} began.");
    let source = maker.source(&format!("said-{number}"), En, "2012-01-01", &words);
    maker.claim(source, ask, Claim::Underway, &words);
    maker.changes
}
