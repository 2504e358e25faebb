//! Making the rows of one entry anew, in their place: rows of other entries may refer to them, or have ended them.

use std::collections::BTreeSet;

use llinyn_model::change::Change;

use crate::db::Tx;
use crate::failure::Failure;
use crate::project::{Rows, project};
use crate::sql::{Table, sql};
use crate::value::Value;
use crate::write::flush;

/// Puts the rows of what an entry is to say in place of those of what it said. The index of SQLite's search is for the
/// caller to make again as a whole, when all is in place.
pub(crate) async fn replace(
    tx: &mut Tx,
    seq: i64,
    before: Option<&Change>,
    after: Option<&Change>,
) -> Result<(), Failure> {
    let [mut old, mut new] = [Rows::default(), Rows::default()];
    for (change, rows) in [(before, &mut old), (after, &mut new)] {
        if let Some(change) = change {
            project(change, seq, rows)?;
        }
    }
    tx.execute(sql!("search/forget"), &[seq.into()]).await?;
    old.inserts.retain(|(table, _)| *table != Table::Search);
    let mut added: Vec<_> = new.inserts.extract_if(.., |(table, _)| *table == Table::Search).collect();
    match (before, after) {
        (Some(_), Some(_)) => {
            for ((table, old), (_, new)) in old.inserts.iter().zip(&new.inserts) {
                mend(tx, *table, seq, old, new).await?;
            }
        }
        (Some(_), None) => {
            for table in old.inserts.iter().map(|(table, _)| table).collect::<BTreeSet<_>>() {
                let text = format!("DELETE FROM {} WHERE seq = $1", table.name());
                tx.execute_made(text, &[seq.into()]).await?;
            }
        }
        (None, _) => added.append(&mut new.inserts),
    }
    flush(tx, Rows { inserts: added, updates: Vec::new() }, false).await
}

/// Changes the columns of a row that differ. Where a value stands in several rows of the entry, it is replaced alike in
/// all of them.
async fn mend(tx: &mut Tx, table: Table, seq: i64, old: &[Value], new: &[Value]) -> Result<(), Failure> {
    for (column, (old, new)) in columns(table.insert()).zip(old.iter().zip(new)) {
        if old != new {
            let text = format!(
                "UPDATE {} SET {column} = $1 WHERE seq = $2 AND {column} IS NOT DISTINCT FROM $3",
                table.name()
            );
            tx.execute_made(text, &[new.clone(), seq.into(), old.clone()]).await?;
        }
    }
    Ok(())
}

/// The columns of an insert, in its order.
fn columns(insert: &str) -> impl Iterator<Item = &str> {
    let names =
        insert.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(names, _)| names);
    names.split(',').map(str::trim)
}
