//! Rebuilding: the tables are what the entries say, and where somebody changed them it is told.

use llinyn_model::error::ErrorKind;
use llinyn_store::{Catalogue, ColumnKind, Difference, Store};

use crate::database::{Database, assert_whole};
use crate::seen::{assert_same, lists, pages};
use crate::story::story;

on_both! {
    a_story_is_rebuilt_as_it_was
    any_changed_value_is_found
    each_tampering_is_found
    a_table_that_is_gone_is_found
    a_copy_shows_the_same
    an_unreadable_entry_is_told
}

/// Tables that no projection writes.
const OWN: [&str; 19] = [
    "account",
    "concern",
    "concern_answer",
    "entry",
    "entry_value",
    "erasure_request",
    "guardian_key",
    "identity",
    "intake",
    "intake_step",
    "invitation",
    "log_head",
    "outbox",
    "reply_link",
    "schema_version",
    "session",
    "subscription",
    "weekly",
    "withholding_request",
];

/// The tables that are made from entries.
async fn tables(store: &Store) -> Catalogue {
    let mut catalogue = store.catalogue().await.unwrap();
    catalogue.retain(|table, _| !OWN.contains(&table.as_str()));
    catalogue
}

fn differs(table: &str, only_live: usize, only_rebuilt: usize) -> Difference {
    Difference { table: table.to_owned(), only_live, only_rebuilt }
}

async fn a_story_is_rebuilt_as_it_was(database: &Database) {
    let store = database.holding(&story().changes).await;
    assert_whole(&store).await;
    // The story fills every table, so the equality speaks of every table.
    for table in tables(&store).await.keys() {
        assert_ne!(database.rows(table).await, 0, "{table}");
    }
}

/// One value is changed in every table at once, column by column: every table must be told each time.
async fn any_changed_value_is_found(database: &Database) {
    let store = database.holding(&story().changes).await;
    let tables = tables(&store).await;
    let widest = tables.values().map(Vec::len).max().unwrap();
    for at in 0..widest {
        let (mut spoil, mut mend, mut expected) = (String::new(), String::new(), Vec::new());
        for (table, columns) in &tables {
            let Some((column, kind)) = columns.get(at).filter(|(_, kind)| *kind != ColumnKind::Bytes) else {
                continue;
            };
            let last = format!("seq = (SELECT max(seq) FROM {table} WHERE {column} IS NOT NULL)");
            let (changed, back, last) = match kind {
                ColumnKind::Int if column == "seq" => ("seq + 90000", "seq - 90000", last),
                ColumnKind::Int => ("%1 - 7", "%1 + 7", format!("{last} AND %1 IS NOT NULL")),
                _ => ("%1 || 'x'", "substr(%1, 1, length(%1) - 1)", format!("{last} AND %1 IS NOT NULL")),
            };
            let update = |to: &str| {
                format!("UPDATE {table} SET {column} = {to} WHERE {last};\n").replace("%1", column)
            };
            let rows = format!("{table} WHERE {last}").replace("%1", column);
            let rows = database.rows(&rows).await;
            if rows > 0 {
                spoil.push_str(&update(changed));
                mend.push_str(&update(back));
                expected.push(differs(table, rows, rows));
            }
        }
        database.sql(&spoil).await;
        let mut found = store.rebuild().await.unwrap();
        found.sort_by(|a, b| a.table.cmp(&b.table));
        assert_eq!(found, expected, "column {at}");
        database.sql(&mend).await;
    }
    assert_whole(&store).await;
}

/// A change past the store, how it is mended, and how many rows of which table are told of it.
struct Tampering {
    what: &'static str,
    spoil: &'static str,
    mend: &'static str,
    told: (&'static str, usize, usize),
}

const TAMPERINGS: [Tampering; 8] = [
    Tampering {
        what: "a row is gone",
        spoil: "CREATE TABLE kept AS SELECT * FROM figure; DELETE FROM figure",
        mend: "INSERT INTO figure SELECT * FROM kept; DROP TABLE kept",
        told: ("figure", 0, 1),
    },
    Tampering {
        what: "all rows are gone",
        spoil: "CREATE TABLE kept AS SELECT * FROM origin; DELETE FROM origin",
        mend: "INSERT INTO origin SELECT * FROM kept; DROP TABLE kept",
        told: ("origin", 0, 2),
    },
    Tampering {
        what: "a row is there twice",
        spoil: "INSERT INTO mention SELECT * FROM mention WHERE role = 'meets'",
        mend: "CREATE TABLE kept AS SELECT DISTINCT * FROM mention WHERE role = 'meets'; \
               DELETE FROM mention WHERE role = 'meets'; INSERT INTO mention SELECT * FROM kept; DROP TABLE kept",
        told: ("mention", 1, 0),
    },
    Tampering {
        what: "a row nobody recorded",
        spoil: "INSERT INTO note SELECT source, 1, source, 'X001', '{}' FROM note",
        mend: "DELETE FROM note WHERE code = 'X001'",
        told: ("note", 1, 0),
    },
    Tampering {
        what: "a silence is hidden",
        spoil: "UPDATE expectation SET until = 3 WHERE due = '2012-09-30'",
        mend: "UPDATE expectation SET until = 9223372036854775807 WHERE due = '2012-09-30'",
        told: ("expectation", 1, 1),
    },
    Tampering {
        what: "a day is moved",
        spoil: "UPDATE expectation SET due = '2019-01-01' WHERE due = '2015-06-30'",
        mend: "UPDATE expectation SET due = '2015-06-30' WHERE due = '2019-01-01'",
        told: ("expectation", 1, 1),
    },
    Tampering {
        what: "a day is taken away",
        spoil: "UPDATE expectation SET due = NULL WHERE due = '2015-06-30'",
        mend: "UPDATE expectation SET due = '2015-06-30' WHERE due IS NULL AND doc LIKE '%2015-06-30%'",
        told: ("expectation", 1, 1),
    },
    Tampering {
        what: "a mention goes to another body",
        spoil: "UPDATE mention SET body = (SELECT id FROM body WHERE reference = 'inspectors') WHERE role = 'meets'",
        mend: "UPDATE mention SET body = (SELECT id FROM body WHERE reference = 'glanrafon-board') \
               WHERE role = 'meets'",
        told: ("mention", 1, 1),
    },
];

async fn each_tampering_is_found(database: &Database) {
    let store = database.holding(&story().changes).await;
    for Tampering { what, spoil, mend, told: (table, only_live, only_rebuilt) } in TAMPERINGS {
        database.sql(spoil).await;
        assert_eq!(store.rebuild().await.unwrap(), [differs(table, only_live, only_rebuilt)], "{what}");
        database.sql(mend).await;
        assert_whole(&store).await;
    }
}

async fn a_table_that_is_gone_is_found(database: &Database) {
    let store = database.holding(&story().changes).await;
    let rows = database.rows("figure").await;
    database.sql("DROP TABLE figure").await;
    assert_eq!(store.rebuild().await.unwrap(), [differs("figure", 0, rows)]);
}

async fn a_copy_shows_the_same(database: &Database) {
    let changes = story().changes;
    let store = database.holding(&changes).await;
    let copy = store.copy_at(i64::MAX).await.unwrap();
    let (live, copied) = (store.reader(), copy.reader());
    assert_same(&pages(&copied, &changes).await, &pages(&live, &changes).await, "pages");
    assert_same(&lists(&copied).await, &lists(&live).await, "lists");
}

async fn an_unreadable_entry_is_told(database: &Database) {
    let store = database.holding(&story().changes).await;
    for text in [
        "UPDATE entry_value SET fields = '{}' WHERE seq = 5",
        "UPDATE entry_value SET fields = 'none' WHERE seq = 4",
        "UPDATE entry SET leaf = '{}' WHERE seq = 3",
        "UPDATE entry SET leaf = replace(leaf, 'body-named', 'body-wiped') WHERE seq = 2",
    ] {
        database.sql(text).await;
        assert_eq!(store.rebuild().await.unwrap_err().kind, ErrorKind::LedgerBroken, "{text}");
    }
}
