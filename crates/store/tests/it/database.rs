//! A database of either engine for one test: made empty, gone when the test ends.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use llinyn_model::Instant;
use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::id::Dice;
use llinyn_store::{Mode, Recorded, Store};
use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _};
use tempfile::TempDir;

/// Makes, of each check, a test on SQLite and a test on PostgreSQL.
macro_rules! on_both {
    ($($check:ident)*) => {
        mod sqlite {
            $(#[test]
            fn $check() {
                crate::database::run(crate::database::Engine::Sqlite, super::$check);
            })*
        }

        mod postgres {
            $(#[test]
            fn $check() {
                crate::database::run(crate::database::Engine::Postgres, super::$check);
            })*
        }
    };
}

/// The moment at which the tests record.
pub(crate) const AT: Instant = Instant(1_700_000_000_000);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub(crate) const BOTH: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];
}

/// An empty database.
pub(crate) struct Database {
    pub(crate) engine: Engine,
    /// What the store is opened by.
    pub(crate) address: String,
    /// A folder of the test's own.
    pub(crate) folder: TempDir,
    name: String,
}

/// Chance that can be told beforehand.
pub(crate) struct Counted(pub(crate) u64);

/// Runs a check on a fresh database of an engine.
pub(crate) fn run(engine: Engine, check: impl AsyncFnOnce(&Database)) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let database = Database::new(engine).await;
        check(&database).await;
    });
}

/// Records changes in one transaction.
pub(crate) async fn try_record(store: &Store, changes: &[Change]) -> Result<Recorded, Error> {
    let mut dice = Counted(store.head().await?.seq);
    store.record(changes, AT, &mut dice).await
}

/// Records changes that are known to be good.
pub(crate) async fn record(store: &Store, changes: &[Change]) -> Recorded {
    try_record(store, changes).await.unwrap()
}

/// That the ledger holds and that the tables are what the entries say.
pub(crate) async fn assert_whole(store: &Store) {
    assert_eq!(store.verify().await.unwrap().findings, []);
    assert_eq!(store.rebuild().await.unwrap(), []);
}

impl Database {
    async fn new(engine: Engine) -> Database {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let folder = TempDir::new().unwrap();
        let name = format!("llinyn_test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let address = match engine {
            Engine::Sqlite => folder.path().join("llinyn.db").to_str().unwrap().to_owned(),
            Engine::Postgres => {
                on_server(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
                on_server(&format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")).await;
                in_server(&name)
            }
        };
        Database { engine, address, folder, name }
    }

    pub(crate) async fn open(&self) -> Store {
        Store::open(&self.address, Mode::Create).await.unwrap()
    }

    /// The store, in which these changes are recorded.
    pub(crate) async fn holding(&self, changes: &[Change]) -> Store {
        let store = self.open().await;
        record(&store, changes).await;
        store
    }

    /// Runs statements past the store.
    pub(crate) async fn sql(&self, text: &str) {
        let done = match self.engine {
            Engine::Sqlite => {
                let mut connection = self.sqlite().await;
                sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.map(drop)
            }
            Engine::Postgres => {
                let mut connection = self.postgres().await;
                sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.map(drop)
            }
        };
        assert!(done.is_ok(), "{text}: {done:?}");
    }

    /// The texts of a query's only column.
    pub(crate) async fn column(&self, query: &str) -> Vec<String> {
        let query = AssertSqlSafe(query);
        match self.engine {
            Engine::Sqlite => sqlx::query_scalar(query).fetch_all(&mut self.sqlite().await).await.unwrap(),
            Engine::Postgres => {
                sqlx::query_scalar(query).fetch_all(&mut self.postgres().await).await.unwrap()
            }
        }
    }

    /// How many rows a table has.
    pub(crate) async fn rows(&self, table: &str) -> usize {
        self.column(&format!("SELECT CAST(count(*) AS TEXT) FROM {table}")).await[0].parse().unwrap()
    }

    /// A connection past the store, to SQLite.
    pub(crate) async fn sqlite(&self) -> SqliteConnection {
        SqliteConnection::connect(&format!("sqlite:{}?mode=rwc", self.address)).await.unwrap()
    }

    /// A connection past the store, to PostgreSQL.
    pub(crate) async fn postgres(&self) -> PgConnection {
        PgConnection::connect(&self.address).await.unwrap()
    }

    /// A path in the test's folder.
    pub(crate) fn beside(&self, name: &str) -> String {
        Path::new(self.folder.path()).join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Database {
    /// Drops the database of the server, whether the check passed or not; the folder goes by itself.
    fn drop(&mut self) {
        if self.engine == Engine::Postgres {
            let text = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
            let dropping = std::thread::spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(on_server(&text));
            });
            assert!(dropping.join().is_ok() || std::thread::panicking(), "the database could not be dropped");
        }
    }
}

impl Dice for Counted {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            // Steps of splitmix64: as good as chance for salts that must differ.
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = mixed.to_be_bytes()[0];
        }
    }
}

/// The address of the server that `cargo xtask test` starts.
pub(crate) fn server() -> String {
    std::env::var("LLINYN_TEST_PG").unwrap_or_else(|_| {
        panic!(
            "LLINYN_TEST_PG is not set, so there is no PostgreSQL to test on: run `cargo xtask test`, which starts a \
             throw-away one"
        )
    })
}

/// The address of another database of the same server.
pub(crate) fn in_server(name: &str) -> String {
    let server = server();
    let (path, options) = server.split_once('?').unwrap_or((&server, ""));
    let (host, _) = path.rsplit_once('/').unwrap();
    if options.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{options}") }
}

/// Runs statements in the server's own database.
pub(crate) async fn on_server(text: &str) {
    let mut connection = PgConnection::connect(&server()).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(text)).execute(&mut connection).await.unwrap();
}
