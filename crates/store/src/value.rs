//! Values on their way into a statement, and rows on their way out; which engine they are for is settled here.

use sqlx::Row as _;
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use uuid::Uuid;

use crate::failure::Failure;

/// A value to bind. Absent values keep their type, which PostgreSQL asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Int(Option<i64>),
    Text(Option<String>),
    Id(Option<Uuid>),
    Bytes(Vec<u8>),
}

impl Value {
    /// Whether it is a text with a U+0000 in it.
    pub(crate) fn has_null_character(&self) -> bool {
        matches!(self, Value::Text(Some(text)) if text.contains('\0'))
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Int(Some(value))
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(Some(value.to_owned()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(Some(value))
    }
}

impl From<Uuid> for Value {
    fn from(value: Uuid) -> Value {
        Value::Id(Some(value))
    }
}

impl From<Option<Uuid>> for Value {
    fn from(value: Option<Uuid>) -> Value {
        Value::Id(value)
    }
}

impl From<Option<String>> for Value {
    fn from(value: Option<String>) -> Value {
        Value::Text(value)
    }
}

impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Value {
        Value::Bytes(value)
    }
}

/// Binds values to a query of either engine.
macro_rules! bound {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                $crate::value::Value::Int(value) => query.bind(*value),
                $crate::value::Value::Text(value) => query.bind(value.as_deref()),
                $crate::value::Value::Id(value) => query.bind(*value),
                $crate::value::Value::Bytes(value) => query.bind(value.as_slice()),
            };
        }
        query
    }};
}
pub(crate) use bound;

/// A row of either engine.
pub(crate) enum Record {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! getters {
    ($($name:ident -> $kind:ty;)*) => {
        impl Record {
            $(pub(crate) fn $name(&self, column: &str) -> Result<$kind, Failure> {
                match self {
                    Record::Sqlite(row) => row.try_get(column),
                    Record::Postgres(row) => row.try_get(column),
                }
                .map_err(Failure::from)
            })*
        }
    };
}

getters! {
    int -> i64;
    maybe_int -> Option<i64>;
    text -> String;
    maybe_text -> Option<String>;
    id -> Uuid;
    maybe_id -> Option<Uuid>;
    bytes -> Vec<u8>;
}
