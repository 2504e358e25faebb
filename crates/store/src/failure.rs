//! What a driver reports, as an error of the program; or as a reason to run the transaction again.

use llinyn_model::error::{Error, ErrorKind};
use sqlx::error::DatabaseError;

/// A failed statement.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Another writer was in the way; the whole transaction may be run again.
    Again(String),
    /// It will not get better.
    Final(Error),
}

impl Failure {
    /// Whether another program held what was wanted.
    pub(crate) fn is_busy(&self) -> bool {
        match self {
            Failure::Again(_) => true,
            Failure::Final(error) => error.kind == ErrorKind::StoreBusy,
        }
    }

    /// What the only writer of a file reports: one that is not free in time is busy.
    pub(crate) fn of_writer(error: sqlx::Error) -> Failure {
        match error {
            sqlx::Error::PoolTimedOut => {
                Failure::Final(Error::new(ErrorKind::StoreBusy, "").inside("the writer was not free in time"))
            }
            other => other.into(),
        }
    }
}

/// What is told of a row that holds something no program wrote.
pub(crate) fn unknown(what: &str) -> Error {
    Error::new(ErrorKind::Inside, "").inside(what)
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Failure {
        let text = error.to_string();
        if let Some(database) = error.as_database_error() {
            return of_database(database, text);
        }
        let kind = match &error {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::Configuration(_) => {
                ErrorKind::StoreUnavailable
            }
            _ => ErrorKind::Inside,
        };
        Failure::Final(Error::new(kind, "").inside(text))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Final(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Final(Error::new(ErrorKind::Inside, "").inside(error))
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        match failure {
            Failure::Again(text) => Error::new(ErrorKind::StoreBusy, "").inside(text),
            Failure::Final(error) => error,
        }
    }
}

/// By the code of the engine: SQLite's result codes, PostgreSQL's SQLSTATE.
fn of_database(database: &dyn DatabaseError, text: String) -> Failure {
    let code = database.code().unwrap_or_default();
    let primary = code.parse::<i32>().ok().filter(|_| code.len() < 5).map(|code| code & 0xff);
    let kind = match (primary, code.as_ref()) {
        (_, "40001" | "40P01") => return Failure::Again(text),
        // It was waited for long enough already.
        (Some(5 | 6), _) | (_, "55P03") => ErrorKind::StoreBusy,
        (Some(8), _) | (_, "25006") => ErrorKind::StoreReadOnly,
        (Some(13), _) | (_, "53100") => ErrorKind::DiskFull,
        (Some(10 | 14 | 26 | 11), _)
        | (_, "3D000" | "28000" | "28P01" | "57P01" | "57P02" | "57P03" | "53300") => {
            ErrorKind::StoreUnavailable
        }
        _ => ErrorKind::Inside,
    };
    Failure::Final(Error::new(kind, "").inside(text))
}
