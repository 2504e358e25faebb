//! The database, whichever engine it is. No driver type leaves this file and `value.rs`.

use std::path::Path;
use std::time::Duration;

use llinyn_model::error::{Error, ErrorKind};
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Postgres, SqlStr, Sqlite, Transaction};

use crate::failure::Failure;
use crate::migrate;
use crate::value::{Record, Value, bound};

/// The record: a database of either engine.
#[derive(Clone, Debug)]
pub struct Store {
    engine: Engine,
    /// What people are shown of its address.
    shown: String,
}

#[derive(Clone, Debug)]
enum Engine {
    /// One writer, so that writers wait in the program rather than in the file; and many readers.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

/// How a database is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Made where it is not there.
    Create,
    /// It must be there; it is brought up to date.
    Existing,
}

/// Oldest SQLite without the bug that lost committed data when the write-ahead log was reset.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
/// How many statements a connection keeps ready: each insert has a few lengths.
const STATEMENTS: usize = 512;
/// How much of the file a connection of SQLite keeps in memory; negative for KiB.
const CACHE: &str = "-16384";
/// After how many pages the write-ahead log is folded back into the file: 16 MB of them.
const CHECKPOINT: &str = "4096";
/// Writes every page of the file anew; the copy is made in a file, because a record may be larger than the memory.
const SCRUB: &str = "PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY";
/// Folds the write-ahead log back and cuts it; its first column says whether somebody was in the way.
const FOLD: &str = "PRAGMA wal_checkpoint(TRUNCATE)";
/// The number the server's next transaction gets, and that of the oldest one that runs, or that one who only reads here
/// might still look at, such as the server itself when it gathers statistics. A table that is written anew
/// still has the rows that any older transaction, of whichever database of the server, might see.
const NEXT: &str = "SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)";
const OLDEST: &str = "SELECT least(CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT), \
    (SELECT min(CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT) - age(backend_xmin)) \
    FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()))";
/// How often, and with what pauses, is looked whether the older transactions have ended: a minute.
const LOOKS: u32 = 600;
const LOOK: Duration = Duration::from_millis(100);
/// How long a writer waits for another program's.
const PATIENCE: Duration = Duration::from_secs(5);
/// The same for PostgreSQL, in each transaction that writes.
const LOCK_TIMEOUT: &str = "SET LOCAL lock_timeout = '5s'";
/// Takes the turn of whoever writes. Readers are not kept waiting.
const TURN: &str = "LOCK TABLE log_head IN SHARE ROW EXCLUSIVE MODE";
/// How often a new file that others open too is tried.
const TRIES: u32 = 6;

impl Store {
    /// Opens the record at a file's path or a `postgres://` address, and brings its tables up to date.
    ///
    /// # Errors
    /// Where it is not there, may not be written, was written by a newer program, or the engine is too old.
    pub async fn open(address: &str, mode: Mode) -> Result<Store, Error> {
        let engine = if is_postgres(address) { postgres(address).await } else { sqlite(address, mode).await };
        let shown = shown(address);
        let store = Store { engine: engine.map_err(|failure| about(failure, &shown))?, shown };
        store.check_engine().await.map_err(|failure| store.about(failure))?;
        migrate::migrate(&store).await.map_err(|failure| store.about(failure))?;
        Ok(store)
    }

    /// A record in memory, gone with the program: for checking papers that are not recorded, and for rebuilding.
    ///
    /// # Errors
    /// Only where the engine cannot be started.
    pub async fn in_memory() -> Result<Store, Error> {
        let options = SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(options)
            .await;
        let pool = pool.map_err(Failure::from)?;
        let engine = Engine::Sqlite { writer: pool.clone(), readers: pool };
        let store = Store { engine, shown: ":memory:".to_owned() };
        migrate::migrate(&store).await?;
        Ok(store)
    }

    /// Makes the files hold nothing but what the tables hold: no deleted row, no older page, no log. What a copy or a
    /// backup of the files holds is out of reach.
    pub(crate) async fn scrub(&self) -> Result<(), Failure> {
        match &self.engine {
            Engine::Sqlite { writer, .. } => {
                let mut connection = writer.acquire().await.map_err(Failure::of_writer)?;
                sqlx::raw_sql(SCRUB).execute(&mut *connection).await?;
                for tries in 1..=TRIES {
                    let left: i64 = sqlx::query_scalar(FOLD).fetch_one(&mut *connection).await?;
                    if left == 0 {
                        return Ok(());
                    }
                    tokio::time::sleep(Duration::from_millis(10 << tries)).await;
                }
                Err(Error::new(ErrorKind::StoreBusy, "").inside("the log could not be cut").into())
            }
            Engine::Postgres(pool) => {
                settled(pool).await?;
                for table in self.catalogue().await?.into_keys() {
                    vacuum(pool, &format!("(FULL, ANALYZE) {table}")).await?;
                }
                // What the server gathered of a column's values goes with them: it was gathered anew, and what it was
                // before might still be seen by whatever began meanwhile.
                settled(pool).await?;
                vacuum(pool, "FULL pg_catalog.pg_statistic").await?;
                Ok(())
            }
        }
    }

    /// Whether the engine is SQLite.
    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.engine, Engine::Sqlite { .. })
    }

    /// Rows of a query.
    pub(crate) async fn fetch(&self, sql: &'static str, values: &[Value]) -> Result<Vec<Record>, Failure> {
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => {
                let rows = bound!(sqlx::query::<Sqlite>(sql), values).fetch_all(readers).await?;
                rows.into_iter().map(Record::Sqlite).collect()
            }
            // No text of PostgreSQL has a U+0000, so nothing there is equal to one that has.
            Engine::Postgres(_) if values.iter().any(Value::has_null_character) => Vec::new(),
            Engine::Postgres(pool) => {
                let rows = bound!(sqlx::query::<Postgres>(sql), values).fetch_all(pool).await?;
                rows.into_iter().map(Record::Postgres).collect()
            }
        })
    }

    /// The first row of a query, if it has one.
    pub(crate) async fn first(&self, sql: &'static str, values: &[Value]) -> Result<Option<Record>, Failure> {
        Ok(self.fetch(sql, values).await?.into_iter().next())
    }

    /// Rows of a query whose text is made of names from the catalogue, never of anything a user wrote.
    pub(crate) async fn fetch_made(&self, sql: String) -> Result<Vec<Record>, Failure> {
        let sql = AssertSqlSafe(sql);
        Ok(match &self.engine {
            Engine::Sqlite { readers, .. } => sqlx::query::<Sqlite>(sql)
                .persistent(false)
                .fetch_all(readers)
                .await?
                .into_iter()
                .map(Record::Sqlite)
                .collect(),
            Engine::Postgres(pool) => sqlx::query::<Postgres>(sql)
                .persistent(false)
                .fetch_all(pool)
                .await?
                .into_iter()
                .map(Record::Postgres)
                .collect(),
        })
    }

    /// Begins a transaction that will write.
    pub(crate) async fn begin(&self) -> Result<Tx, Failure> {
        Ok(match &self.engine {
            Engine::Sqlite { writer, .. } => {
                Tx::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await.map_err(Failure::of_writer)?)
            }
            Engine::Postgres(pool) => {
                let mut tx = pool.begin_with("BEGIN ISOLATION LEVEL SERIALIZABLE").await?;
                sqlx::query(LOCK_TIMEOUT).execute(&mut *tx).await?;
                Tx::Postgres(tx)
            }
        })
    }

    /// Begins a transaction that writes when its turn has come. SQLite has one writer; PostgreSQL is told to wait before
    /// it looks at anything, because whoever looked before waiting would have to begin again.
    pub(crate) async fn begin_in_turn(&self) -> Result<Tx, Failure> {
        let mut tx = self.begin().await?;
        if let Tx::Postgres(tx) = &mut tx {
            sqlx::query(TURN).execute(&mut **tx).await?;
        }
        Ok(tx)
    }

    /// Puts the database into an error that says nothing of what it concerns.
    pub(crate) fn about(&self, failure: Failure) -> Error {
        about(failure, &self.shown)
    }

    /// Closes all connections; the write-ahead log of SQLite is folded back into its file.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }

    async fn check_engine(&self) -> Result<(), Failure> {
        if !self.is_sqlite() {
            return Ok(());
        }
        let version = self
            .first("SELECT sqlite_version() AS version", &[])
            .await?
            .map(|row| row.text("version"))
            .transpose()?;
        let version = version.unwrap_or_default();
        if older_than(&version, OLDEST_SQLITE) {
            return Err(Error::new(ErrorKind::EngineTooOld, version).into());
        }
        Ok(())
    }
}

/// A transaction of either engine.
pub(crate) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    /// Runs a statement; how many rows it touched.
    pub(crate) async fn execute(&mut self, sql: &'static str, values: &[Value]) -> Result<u64, Failure> {
        Ok(match self {
            Tx::Sqlite(tx) => {
                bound!(sqlx::query::<Sqlite>(sql), values).execute(&mut **tx).await?.rows_affected()
            }
            Tx::Postgres(tx) => {
                bound!(sqlx::query::<Postgres>(sql), values).execute(&mut **tx).await?.rows_affected()
            }
        })
    }

    /// Runs a statement made of the program's own texts: an insert of many rows, a migration.
    pub(crate) async fn execute_made(&mut self, sql: String, values: &[Value]) -> Result<(), Failure> {
        let sql: SqlStr = sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(sql));
        match self {
            Tx::Sqlite(tx) => {
                bound!(sqlx::query::<Sqlite>(sql), values).execute(&mut **tx).await?;
            }
            Tx::Postgres(tx) => {
                bound!(sqlx::query::<Postgres>(sql), values).execute(&mut **tx).await?;
            }
        }
        Ok(())
    }

    /// Rows of a query inside the transaction, whose text is made of the program's own.
    pub(crate) async fn fetch_made(&mut self, sql: String, values: &[Value]) -> Result<Vec<Record>, Failure> {
        let sql: SqlStr = sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(sql));
        Ok(match self {
            Tx::Sqlite(tx) => bound!(sqlx::query::<Sqlite>(sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Sqlite)
                .collect(),
            Tx::Postgres(tx) => bound!(sqlx::query::<Postgres>(sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Postgres)
                .collect(),
        })
    }

    /// Rows of a query inside the transaction.
    pub(crate) async fn fetch(
        &mut self,
        sql: &'static str,
        values: &[Value],
    ) -> Result<Vec<Record>, Failure> {
        Ok(match self {
            Tx::Sqlite(tx) => bound!(sqlx::query::<Sqlite>(sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Sqlite)
                .collect(),
            Tx::Postgres(tx) => bound!(sqlx::query::<Postgres>(sql), values)
                .fetch_all(&mut **tx)
                .await?
                .into_iter()
                .map(Record::Postgres)
                .collect(),
        })
    }

    /// Makes it last.
    pub(crate) async fn commit(self) -> Result<(), Failure> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }
}

fn is_postgres(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

async fn sqlite(address: &str, mode: Mode) -> Result<Engine, Failure> {
    let path = Path::new(address);
    if path.is_dir() {
        return Err(Error::new(ErrorKind::FileIsFolder, address).into());
    }
    if mode == Mode::Existing && !path.exists() {
        return Err(Error::new(ErrorKind::FileMissing, address).into());
    }
    let writable = std::fs::metadata(path).map_or(true, |file| !file.permissions().readonly());
    if !writable {
        return Err(Error::new(ErrorKind::StoreReadOnly, address).into());
    }
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(mode == Mode::Create)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .statement_cache_capacity(STATEMENTS)
        .pragma("cache_size", CACHE)
        .pragma("wal_autocheckpoint", CHECKPOINT)
        .pragma("temp_store", "MEMORY")
        .busy_timeout(PATIENCE);
    let writer = writer(&options).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(4)
        .test_before_acquire(false)
        .connect_with(options.read_only(true))
        .await?;
    Ok(Engine::Sqlite { writer, readers })
}

/// The only connection that writes. Programs that start together may all turn the log of a new file on; one does, and
/// the engine tells the others at once that it is busy, so they try again.
async fn writer(options: &SqliteConnectOptions) -> Result<SqlitePool, Failure> {
    let mut tries = 0;
    loop {
        // A file does not go away as a server does: a connection need not be asked whether it is still there.
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone())
            .await;
        match pool.map_err(Failure::from) {
            Err(failure) if failure.is_busy() && tries < TRIES => {
                tries += 1;
                tokio::time::sleep(Duration::from_millis(10 << tries)).await;
            }
            done => return done,
        }
    }
}

async fn postgres(address: &str) -> Result<Engine, Failure> {
    let options: PgConnectOptions = address.parse()?;
    let pool =
        PgPoolOptions::new().max_connections(8).acquire_timeout(PATIENCE).connect_with(options).await?;
    Ok(Engine::Postgres(pool))
}

fn about(failure: Failure, shown: &str) -> Error {
    let mut error = Error::from(failure);
    if error.about.is_empty() {
        shown.clone_into(&mut error.about);
    }
    error
}

/// What people may be shown of an address: nothing of who enters and with which password.
fn shown(address: &str) -> String {
    if !is_postgres(address) {
        return address.to_owned();
    }
    let known = |options: PgConnectOptions| {
        let database = options.get_database().unwrap_or_default();
        format!("{}:{}/{database}", options.get_host(), options.get_port())
    };
    address.parse().map_or_else(|_| "postgres://…".to_owned(), known)
}

fn older_than(version: &str, oldest: (u32, u32, u32)) -> bool {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next()) < oldest
}

/// Waits until every transaction that began before now has ended.
async fn settled(pool: &PgPool) -> Result<(), Failure> {
    let passed: i64 = sqlx::query_scalar(NEXT).fetch_one(pool).await?;
    for _ in 0..LOOKS {
        if sqlx::query_scalar::<_, i64>(OLDEST).fetch_one(pool).await? >= passed {
            return Ok(());
        }
        tokio::time::sleep(LOOK).await;
    }
    Err(Error::new(ErrorKind::StoreBusy, "").inside("an older transaction").into())
}

/// Writes a table anew; `what` is made of names of the catalogue alone.
async fn vacuum(pool: &PgPool, what: &str) -> Result<(), Failure> {
    let text = format!("VACUUM {what}");
    sqlx::query::<Postgres>(AssertSqlSafe(text)).persistent(false).execute(pool).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_is_shown() {
        for (address, expected) in [
            ("/home/a@b/llinyn.db", "/home/a@b/llinyn.db"),
            ("postgres://carys:secret@db.example:5433/llinyn", "db.example:5433/llinyn"),
            ("postgresql://db.example/llinyn?user=carys&password=s@cret", "db.example:5432/llinyn"),
            ("postgres://carys:sec?ret@db.example/llinyn", "postgres://…"),
        ] {
            assert_eq!(shown(address), expected);
        }
    }

    #[test]
    fn old_engines_are_told() {
        for (version, old) in [
            ("3.51.3", false),
            ("3.51.2", true),
            ("3.40.1", true),
            ("3.52.0", false),
            ("4.0", false),
            ("", true),
        ] {
            assert_eq!(older_than(version, OLDEST_SQLITE), old, "{version}");
        }
    }
}
