//! The tables' making, step by step. Both engines have the same steps of the same numbers and names.

use llinyn_model::error::{Error, ErrorKind};

use crate::db::Store;
use crate::failure::Failure;

/// A step: its number and name, and its statements for SQLite and for PostgreSQL.
struct Step {
    version: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

macro_rules! steps {
    ($($version:literal $name:literal,)*) => {
        const STEPS: &[Step] = &[$(Step {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
        },)*];
    };
}

steps! {
    1 "0001_ledger",
    2 "0002_source",
    3 "0003_body",
    4 "0004_thread",
    5 "0005_plan",
    6 "0006_meeting",
    7 "0007_search",
    8 "0008_clock",
    9 "0009_acts",
    10 "0010_account",
    11 "0011_reorganisation",
    12 "0012_intake",
    13 "0013_mail",
    14 "0014_interpretation",
    15 "0015_concern",
    16 "0016_dated",
    17 "0017_erasure",
    18 "0018_evidence",
    19 "0019_question",
    20 "0020_identity",
    21 "0021_withholding",
    22 "0022_owed",
    23 "0023_circulation",
    24 "0024_theme",
    25 "0025_membership",
    26 "0026_minutes",
    27 "0027_fund",
    28 "0028_judgement",
    29 "0029_wording",
    30 "0030_agreement",
    31 "0031_voice",
    32 "0032_reply",
    33 "0033_practice_review",
    34 "0034_term",
    35 "0035_link",
}

const VERSIONS: &str =
    "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, name TEXT NOT NULL)";

/// Runs the steps a database lacks, each in a transaction of its own.
pub(crate) async fn migrate(store: &Store) -> Result<(), Failure> {
    let have = match version(store).await {
        Ok(have) => have,
        Err(_) => begin(store).await?,
    };
    let newest = STEPS.last().map_or(0, |step| step.version);
    if have > newest {
        return Err(Error::new(ErrorKind::StoreNewer, "").inside(format!("{have} > {newest}")).into());
    }
    for step in STEPS.iter().filter(|step| step.version > have) {
        if let Err(failure) = run(store, step).await {
            // Programs that start together may run the same step; one does, and the others go on behind it.
            if version(store).await? < step.version {
                return Err(failure);
            }
        }
    }
    Ok(())
}

/// Makes the table of steps in an empty database; one with the tables of another program is left alone.
async fn begin(store: &Store) -> Result<i64, Failure> {
    let empty = store.catalogue().await?.is_empty();
    let made = if empty { create(store).await } else { Ok(()) };
    // Programs that start together may both make the table: what counts is that it is there.
    match (version(store).await, made) {
        (Ok(have), _) => Ok(have),
        (Err(_), Ok(())) => {
            Err(Error::new(ErrorKind::StoreUnavailable, "").inside("it has tables of another program").into())
        }
        (Err(_), Err(failure)) => Err(failure),
    }
}

async fn create(store: &Store) -> Result<(), Failure> {
    let mut tx = store.begin().await?;
    tx.execute(VERSIONS, &[]).await?;
    tx.commit().await
}

/// The newest step a database has.
async fn version(store: &Store) -> Result<i64, Failure> {
    let row = store.first("SELECT max(version) AS version FROM schema_version", &[]).await?;
    Ok(row.map(|row| row.maybe_int("version")).transpose()?.flatten().unwrap_or(0))
}

async fn run(store: &Store, step: &Step) -> Result<(), Failure> {
    let mut tx = store.begin().await?;
    let text = if store.is_sqlite() { step.sqlite } else { step.postgres };
    for statement in statements(text) {
        tx.execute_made(statement, &[]).await?;
    }
    tx.execute(
        "INSERT INTO schema_version (version, name) VALUES ($1, $2)",
        &[step.version.into(), step.name.into()],
    )
    .await?;
    tx.commit().await
}

/// The statements of a step: each ends with a semicolon at a line's end.
fn statements(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n");
    lines
        .split(";\n")
        .map(|statement| statement.trim().trim_end_matches(';').to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}
