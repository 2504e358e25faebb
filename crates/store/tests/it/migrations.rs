//! Migrations: both engines are brought to the same tables, by steps of the same numbers and names.

use std::path::Path;

use llinyn_model::error::ErrorKind;
use llinyn_store::{Catalogue, ColumnKind, Mode, Store};

use crate::database::{Database, Engine, assert_whole, run};
use crate::seen::pages;
use crate::story::{opening, story};

on_both! {
    a_new_database_has_every_step
    opening_again_changes_nothing
    opened_at_once_by_many
    a_step_that_is_missing_is_run
    a_newer_database_is_refused
}

/// The names of an engine's steps, as its files have them.
fn steps(engine: Engine) -> Vec<String> {
    let name = match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(name);
    let files = folder.read_dir().unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut steps: Vec<String> = files.map(|file| file.strip_suffix(".sql").unwrap().to_owned()).collect();
    steps.sort();
    steps
}

async fn run_steps(database: &Database) -> Vec<String> {
    database.column("SELECT name FROM schema_version ORDER BY version").await
}

#[test]
fn each_number_has_a_step_of_both_engines() {
    let sqlite = steps(Engine::Sqlite);
    assert_eq!(sqlite, steps(Engine::Postgres));
    for (number, step) in (1..).zip(&sqlite) {
        assert!(step.starts_with(&format!("{number:04}_")), "{step}");
    }
}

#[test]
fn both_engines_have_the_same_tables() {
    let mut catalogues: Vec<Catalogue> = Vec::new();
    for engine in Engine::BOTH {
        run(engine, async |database| catalogues.push(database.open().await.catalogue().await.unwrap()));
    }
    assert_eq!(catalogues[0], catalogues[1]);
    let entry = &catalogues[0]["entry"];
    let columns: Vec<(&str, ColumnKind)> = entry.iter().map(|(name, kind)| (name.as_str(), *kind)).collect();
    let (int, text, bytes) = (ColumnKind::Int, ColumnKind::Text, ColumnKind::Bytes);
    assert_eq!(
        columns,
        [("seq", int), ("kind", text), ("subject", bytes), ("leaf", text), ("hash", bytes)],
        "an entry holds nothing else"
    );
}

async fn a_new_database_has_every_step(database: &Database) {
    let store = database.open().await;
    assert_eq!(run_steps(database).await, steps(database.engine));
    assert_eq!(store.head().await.unwrap().seq, 0);
    assert_whole(&store).await;
}

async fn opening_again_changes_nothing(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let (before, tables) = (pages(&store.reader(), &changes).await, store.catalogue().await.unwrap());
    store.close().await;
    for mode in [Mode::Create, Mode::Existing, Mode::Create] {
        let again = Store::open(&database.address, mode).await.unwrap();
        assert_eq!(again.catalogue().await.unwrap(), tables);
        assert_eq!(pages(&again.reader(), &changes).await, before);
        assert_whole(&again).await;
        again.close().await;
    }
    assert_eq!(run_steps(database).await, steps(database.engine));
}

/// Programs that start together find one new database, and each finds it whole.
async fn opened_at_once_by_many(database: &Database) {
    let address = &database.address;
    let open = || {
        let address = address.clone();
        tokio::spawn(async move { Store::open(&address, Mode::Create).await })
    };
    for opening in [open(), open(), open(), open()] {
        let store = opening.await.unwrap().unwrap();
        assert_eq!(store.head().await.unwrap().seq, 0);
    }
    assert_eq!(run_steps(database).await, steps(database.engine));
}

/// A database of an older program lacks the last steps; opening it runs them.
async fn a_step_that_is_missing_is_run(database: &Database) {
    database.holding(&opening()).await.close().await;
    let gone = "ALTER TABLE link DROP COLUMN source; DROP INDEX link_term; DROP TABLE publication; DROP TABLE practice_review; DROP TABLE reply_for; DROP TABLE circulation_about; \
        ALTER TABLE outbox DROP COLUMN circulation; \
        DROP INDEX reply_seq; DROP TABLE feedback; DROP TABLE voice; DROP TABLE reliance; DROP TABLE flow; DROP TABLE signing; DROP TABLE agreement; \
        DROP TABLE judgement; DROP TABLE fund; DROP TABLE reply_example; DROP TABLE reply_grade; DROP TABLE outcome; DROP TABLE theme; \
        DROP TABLE example; DROP TABLE reply_link; DROP TABLE recipient; DROP INDEX expectation_subject_body; \
        DROP INDEX reply_body; ALTER TABLE reply DROP COLUMN answer; ALTER TABLE reply DROP COLUMN body; \
        DROP INDEX circulation_seq; DROP INDEX circulation_sent; ALTER TABLE circulation DROP COLUMN sent; \
        DROP INDEX body_parent; ALTER TABLE body DROP COLUMN parent; DROP INDEX expectation_asked; DROP INDEX expectation_thread; \
        DROP INDEX statement_item; DROP INDEX statement_about; ALTER TABLE statement DROP COLUMN item; \
        ALTER TABLE statement DROP COLUMN about; DROP TABLE membership; DROP TABLE agenda_item; DROP TABLE attendance; \
        DROP TABLE approval; DROP TABLE correction; DROP TABLE referral; DROP TABLE withholding; DROP TABLE withholding_request; DROP INDEX entry_withheld; \
        DROP TABLE identity; DROP TABLE written_answer; DROP INDEX question_about; ALTER TABLE question DROP COLUMN about; \
        DROP INDEX commitment_waits; DROP INDEX link_kind_seq; DROP INDEX response_money; \
        DROP TABLE evidence; DROP TABLE erasure; DROP TABLE erasure_request; DROP INDEX entry_erased; \
        ALTER TABLE source DROP COLUMN dated_to; DROP INDEX expectation_body_until_due; \
        CREATE INDEX expectation_body_until_due ON expectation (body, until, due);";
    database.sql(&format!("{gone} DELETE FROM schema_version WHERE version >= 16")).await;
    let store = Store::open(&database.address, Mode::Existing).await.unwrap();
    assert_eq!(run_steps(database).await, steps(database.engine));
    // What the step wrote is what recording would have written.
    assert_whole(&store).await;
}

async fn a_newer_database_is_refused(database: &Database) {
    database.holding(&opening()).await.close().await;
    database.sql("INSERT INTO schema_version (version, name) VALUES (9000, 'from tomorrow')").await;
    for mode in [Mode::Create, Mode::Existing] {
        let refused = Store::open(&database.address, mode).await.unwrap_err();
        assert_eq!(
            (refused.kind, refused.inside.as_str()),
            (ErrorKind::StoreNewer, "9000 > 35"),
            "{refused}"
        );
        assert!(refused.about.contains("llinyn"), "it names the database: {}", refused.about);
    }
    // Nothing was changed: once the step is gone, the database is as it was.
    database.sql("DELETE FROM schema_version WHERE version = 9000").await;
    let store = Store::open(&database.address, Mode::Existing).await.unwrap();
    assert_eq!(store.head().await.unwrap().seq, 3);
    assert_whole(&store).await;
}
