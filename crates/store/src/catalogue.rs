//! What tables and columns a database has: compared between the engines, and between live and rebuilt tables.

use std::collections::BTreeMap;

use llinyn_model::error::Error;

use crate::db::Store;
use crate::failure::Failure;
use crate::value::{Record, Value};

/// What a column holds, whatever its engine calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnKind {
    /// A whole number.
    Int,
    /// Text.
    Text,
    /// An id, or bytes: SQLite has one type for both.
    Bytes,
}

/// Tables with their columns, in order.
pub type Catalogue = BTreeMap<String, Vec<(String, ColumnKind)>>;

const SQLITE: &str = "SELECT m.name AS tab, c.name AS col, c.type AS kind \
    FROM sqlite_schema m, pragma_table_info(m.name) c \
    WHERE m.type = 'table' AND m.name NOT LIKE 'search_words%' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid";
const POSTGRES: &str = "SELECT table_name::text AS tab, column_name::text AS col, data_type::text AS kind \
    FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position";

impl Store {
    /// The tables and columns the database has.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn catalogue(&self) -> Result<Catalogue, Error> {
        let mut catalogue = Catalogue::new();
        for row in self.fetch(if self.is_sqlite() { SQLITE } else { POSTGRES }, &[]).await? {
            let kind = match row.text("kind")?.to_lowercase().as_str() {
                "integer" | "bigint" => ColumnKind::Int,
                "text" => ColumnKind::Text,
                _ => ColumnKind::Bytes,
            };
            catalogue.entry(row.text("tab")?).or_default().push((row.text("col")?, kind));
        }
        Ok(catalogue)
    }

    /// All rows of a table, as values, in an order that does not depend on the engine.
    pub(crate) async fn dump(
        &self,
        table: &str,
        columns: &[(String, ColumnKind)],
    ) -> Result<Vec<Vec<Value>>, Failure> {
        let names: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
        let rows = self.fetch_made(format!("SELECT {} FROM {table}", names.join(", "))).await?;
        let mut dump = rows.iter().map(|row| values(row, columns)).collect::<Result<Vec<_>, _>>()?;
        dump.sort();
        Ok(dump)
    }
}

fn values(row: &Record, columns: &[(String, ColumnKind)]) -> Result<Vec<Value>, Failure> {
    let value = |(name, kind): &(String, ColumnKind)| match kind {
        ColumnKind::Int => row.maybe_int(name).map(Value::Int),
        ColumnKind::Text => row.maybe_text(name).map(Value::Text),
        // An id reads as an id on both engines; other bytes fail to, and are read as they are.
        ColumnKind::Bytes => row.maybe_id(name).map(Value::Id).or_else(|_| row.bytes(name).map(Value::Bytes)),
    };
    columns.iter().map(value).collect()
}
