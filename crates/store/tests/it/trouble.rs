//! Trouble: each kind is told as what it is and about what, nobody panics, and nothing is half saved.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_store::{Mode, Store};
use sqlx::AssertSqlSafe;

use crate::database::{
    Database, Engine, assert_whole, in_server, on_server, record, run, server, try_record,
};
use crate::seen::pages;
use crate::story::{opening, story};

on_both! {
    a_database_that_may_not_be_written
    a_database_that_another_program_writes
    two_writers_of_one_program_wait_for_another
    a_disk_that_is_full
    a_database_that_was_made_for_something_else
}

/// That recording fails so, says which database, and leaves the record as it was.
async fn assert_refused(database: &Database, store: &Store, changes: &[Change], kind: ErrorKind) {
    let seq = store.head().await.unwrap().seq;
    let rows = database.rows("entry").await;
    let error = try_record(store, changes).await.unwrap_err();
    assert_told(&error, kind, &database.address);
    assert_eq!((store.head().await.unwrap().seq, database.rows("entry").await), (seq, rows));
}

/// That an error is of its kind and names the address, without saying who enters.
fn assert_told(error: &Error, kind: ErrorKind, address: &str) {
    assert_eq!(error.kind, kind, "{error}");
    let shown = address.rsplit_once('@').map_or(address, |(_, host)| host);
    let shown = shown.split_once('?').map_or(shown, |(shown, _)| shown);
    assert!(error.about.contains(shown), "“{}” does not name “{shown}”", error.about);
    assert!(!error.about.contains('@'), "“{}” says who enters", error.about);
}

async fn a_database_that_may_not_be_written(database: &Database) {
    let store = database.open().await;
    store.close().await;
    match database.engine {
        Engine::Sqlite => {
            let path = Path::new(&database.address);
            std::fs::set_permissions(path, Permissions::from_mode(0o444)).unwrap();
            for mode in [Mode::Create, Mode::Existing] {
                let refused = Store::open(&database.address, mode).await.unwrap_err();
                assert_told(&refused, ErrorKind::StoreReadOnly, &database.address);
            }
            std::fs::set_permissions(path, Permissions::from_mode(0o644)).unwrap();
        }
        // A server that only reads can be read from; whoever records is told.
        Engine::Postgres => {
            let name = database_name(database);
            let only_read = |on| format!("ALTER DATABASE {name} SET default_transaction_read_only = {on}");
            on_server(&only_read("on")).await;
            let store = Store::open(&database.address, Mode::Existing).await.unwrap();
            assert_refused(database, &store, &opening(), ErrorKind::StoreReadOnly).await;
            store.close().await;
            on_server(&only_read("off")).await;
        }
    }
    let store = database.open().await;
    record(&store, &opening()).await;
    assert_whole(&store).await;
}

fn database_name(database: &Database) -> String {
    let (_, name) = database.address.rsplit_once('/').unwrap();
    name.split('?').next().unwrap().to_owned()
}

/// Ends every other connection to a database of PostgreSQL; the store makes new ones.
fn cut_off(name: &str) -> String {
    format!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND pid <> pg_backend_pid()"
    )
}

/// Runs something while another program holds the right to write, then lets it go.
async fn while_locked(database: &Database, run: impl AsyncFnOnce()) {
    match database.engine {
        Engine::Sqlite => {
            let mut other = database.sqlite().await;
            sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
            run().await;
            sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
        }
        Engine::Postgres => {
            let mut other = database.postgres().await;
            let lock = "BEGIN; SELECT * FROM log_head FOR UPDATE";
            sqlx::raw_sql(AssertSqlSafe(lock)).execute(&mut other).await.unwrap();
            run().await;
            sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
        }
    }
}

async fn a_database_that_another_program_writes(database: &Database) {
    let store = database.open().await;
    let started = tokio::time::Instant::now();
    while_locked(database, async || {
        assert_refused(database, &store, &opening(), ErrorKind::StoreBusy).await;
    })
    .await;
    let waited = started.elapsed().as_secs();
    assert!((4..20).contains(&waited), "waited for {waited} s");
    record(&store, &opening()).await;
    assert_whole(&store).await;
}

async fn two_writers_of_one_program_wait_for_another(database: &Database) {
    let store = database.open().await;
    let changes = story().changes;
    while_locked(database, async || {
        let both = tokio::join!(try_record(&store, &changes), try_record(&store, &changes));
        for refused in [both.0, both.1] {
            assert_told(&refused.unwrap_err(), ErrorKind::StoreBusy, &database.address);
        }
    })
    .await;
    assert_eq!(store.head().await.unwrap().seq, 0);
    record(&store, &changes).await;
    assert_whole(&store).await;
}

/// A full disk cannot be had without the rights to make a disk: a trigger reports, in the midst of the transaction,
/// what the engine would. SQLite says it too of a table that can take no more rows.
async fn a_disk_that_is_full(database: &Database) {
    let changes = story().changes;
    let (before, after) = changes.split_at(7);
    let store = database.holding(before).await;
    let (fill, clear) = match database.engine {
        Engine::Sqlite => (
            "CREATE TABLE brim (id INTEGER PRIMARY KEY AUTOINCREMENT); \
             INSERT INTO brim VALUES (9223372036854775807); \
             CREATE TRIGGER full_disk BEFORE INSERT ON figure BEGIN INSERT INTO brim VALUES (NULL); END",
            "DROP TRIGGER full_disk; DROP TABLE brim",
        ),
        Engine::Postgres => (
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE disk_full USING MESSAGE = 'No space left on device'; END $$; \
             CREATE TRIGGER full_disk BEFORE INSERT ON figure EXECUTE FUNCTION full_disk()",
            "DROP TRIGGER full_disk ON figure; DROP FUNCTION full_disk",
        ),
    };
    database.sql(fill).await;
    assert_refused(database, &store, after, ErrorKind::DiskFull).await;
    assert_whole(&store).await;
    database.sql(clear).await;
    record(&store, after).await;
    assert_whole(&store).await;
}

/// The database of another program is left as it is.
async fn a_database_that_was_made_for_something_else(database: &Database) {
    database.sql("CREATE TABLE entry (title TEXT); INSERT INTO entry VALUES ('not ours')").await;
    let refused = Store::open(&database.address, Mode::Create).await.unwrap_err();
    assert_told(&refused, ErrorKind::StoreUnavailable, &database.address);
    assert_eq!(database.column("SELECT title FROM entry").await, ["not ours"]);
    let tables = match database.engine {
        Engine::Sqlite => "SELECT name FROM sqlite_schema ORDER BY name",
        Engine::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"
        }
    };
    assert_eq!(database.column(tables).await, ["entry"]);
}

/// Paths that are no database of the program, and how each is told.
#[test]
fn files_that_cannot_be_opened() {
    run(Engine::Sqlite, async |database| {
        let (text, empty, cut) =
            (database.beside("paper.txt"), database.beside("empty"), database.beside("cut"));
        std::fs::write(&text, "A paper, not a database. ".repeat(500)).unwrap();
        std::fs::write(&empty, "").unwrap();
        database.holding(&opening()).await.close().await;
        let bytes = std::fs::read(&database.address).unwrap();
        std::fs::write(&cut, &bytes[..bytes.len() / 3]).unwrap();
        let both = [Mode::Create, Mode::Existing];
        for (path, modes, kind) in [
            (database.beside(""), &both[..], ErrorKind::FileIsFolder),
            (database.beside("missing.db"), &both[1..], ErrorKind::FileMissing),
            (database.beside("no-folder/llinyn.db"), &both[..1], ErrorKind::StoreUnavailable),
            (database.beside("paper.txt/llinyn.db"), &both[..1], ErrorKind::StoreUnavailable),
            (text.clone(), &both[..], ErrorKind::StoreUnavailable),
            (cut, &both[..], ErrorKind::StoreUnavailable),
            (String::new(), &both[1..], ErrorKind::FileMissing),
        ] {
            for mode in modes {
                let refused = Store::open(&path, *mode).await.unwrap_err();
                assert_told(&refused, kind, &path);
            }
        }
        assert!(std::fs::read_to_string(&text).unwrap().starts_with("A paper"), "it was left alone");
        // An empty file is what an editor or a shell makes of a new name: it becomes a database.
        assert_whole(&Store::open(&empty, Mode::Create).await.unwrap()).await;
    });
}

/// Addresses behind which there is no PostgreSQL, or none that lets one in.
#[test]
fn servers_that_cannot_be_reached() {
    run(Engine::Postgres, async |database| {
        let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = closed.local_addr().unwrap().port();
        drop(closed);
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let quiet = silent.local_addr().unwrap().port();
        let (_, host) =
            server().rsplit_once('@').map(|(user, host)| (user.to_owned(), host.to_owned())).unwrap();
        let addresses = [
            format!("postgres://llinyn@127.0.0.1:{port}/llinyn"),
            format!("postgres://llinyn@127.0.0.1:{quiet}/llinyn"),
            in_server("no_such_database"),
            format!("postgres://nobody_of_this_name@{host}"),
        ];
        let open = |address: String| async move { (Store::open(&address, Mode::Create).await, address) };
        for opening in addresses.map(|address| tokio::spawn(open(address))) {
            let (opened, address) = opening.await.unwrap();
            assert_told(&opened.unwrap_err(), ErrorKind::StoreUnavailable, &address);
        }
        for address in ["postgres://127.0.0.1:port/llinyn", "postgres://a b/c", "postgres://["] {
            let refused = Store::open(address, Mode::Create).await.unwrap_err();
            assert_eq!(refused.kind, ErrorKind::StoreUnavailable, "{address}: {refused}");
        }
        assert_whole(&database.open().await).await;
    });
}

/// Connections that broke while nobody used them are made again.
#[test]
fn a_server_that_was_started_again() {
    run(Engine::Postgres, async |database| {
        let changes = story().changes;
        let store = database.holding(&changes[..20]).await;
        let before = pages(&store.reader(), &changes).await;
        let cut_off = cut_off(&database_name(database));
        database.sql(&cut_off).await;
        assert_eq!(pages(&store.reader(), &changes).await, before);
        database.sql(&cut_off).await;
        record(&store, &changes[20..]).await;
        assert_whole(&store).await;
    });
}
