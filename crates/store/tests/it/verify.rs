//! Verifying: whatever was changed in the ledger past the store is found, and told where.

use llinyn_ledger::tree::leaf;
use llinyn_ledger::{Break, hex};
use llinyn_model::error::ErrorKind;
use llinyn_store::{Finding, Store};

use crate::database::{Database, Engine, try_record};
use crate::story::{opening, story};

on_both! {
    a_true_ledger_holds
    each_tampering_is_found
    a_changed_entry_with_its_hash_made_anew_is_found
    a_head_that_cannot_be_is_told
    nothing_is_recorded_on_a_broken_head
    the_root_is_that_of_the_entries
}

/// The entry that is tampered with in most cases: the finding of the review.
const SEQ: u64 = 11;

fn value(seq: u64, field: &str) -> Finding {
    Finding::Value { seq, field: field.to_owned() }
}

fn log(broken: Break) -> Finding {
    Finding::Log(broken)
}

/// A change past the store and what is told of it.
type Case = (&'static str, String, Vec<Finding>);

/// Changes of the entries themselves.
fn of_entries(last: u64) -> Vec<Case> {
    let wrong = |seq| log(Break::WrongHash { seq });
    let forged = "INSERT INTO entry SELECT seq + 1, kind, subject, leaf, hash FROM entry WHERE seq = ";
    let missing =
        |seq: u64| format!("DELETE FROM entry_value WHERE seq = {seq}; DELETE FROM entry WHERE seq = {seq}");
    let moved = (SEQ..last).map(|seq| log(Break::OutOfOrder { seq, found: seq + 1 }));
    let short = log(Break::WrongSize { head: last, found: last - 1 });
    vec![
        (
            "a changed entry",
            format!("UPDATE entry SET leaf = replace(leaf, '\"at\":17', '\"at\":16') WHERE seq = {SEQ}"),
            vec![wrong(SEQ), log(Break::WrongRoot)],
        ),
        (
            "an entry that is none",
            format!("UPDATE entry SET leaf = leaf || ' ' WHERE seq = {SEQ}"),
            vec![
                wrong(SEQ),
                log(Break::Malformed { seq: SEQ, why: "not in canonical form" }),
                log(Break::WrongRoot),
            ],
        ),
        (
            "a changed hash",
            format!("UPDATE entry SET hash = (SELECT hash FROM entry WHERE seq = 1) WHERE seq = {SEQ}"),
            vec![wrong(SEQ)],
        ),
        ("a missing entry", missing(SEQ), moved.chain([short.clone()]).collect()),
        ("a missing last entry", missing(last), vec![short]),
        (
            "an entry too many",
            format!("{forged}{last}"),
            vec![
                Finding::Missing { seq: last + 1 },
                log(Break::OutOfOrder { seq: last + 1, found: last }),
                log(Break::WrongSize { head: last, found: last + 1 }),
            ],
        ),
        (
            "another kind beside the entry",
            format!("UPDATE entry SET kind = 'noted' WHERE seq = {SEQ}"),
            vec![value(SEQ, "kind")],
        ),
        (
            "another subject beside the entry",
            format!("UPDATE entry SET subject = (SELECT subject FROM entry WHERE seq = 1) WHERE seq = {SEQ}"),
            vec![value(SEQ, "subject")],
        ),
        (
            "another number beside the entry",
            format!(
                "DELETE FROM entry_value WHERE seq = {last}; UPDATE entry SET seq = seq + 5 WHERE seq = {last}"
            ),
            vec![Finding::Missing { seq: last }, value(last, "seq")],
        ),
    ]
}

/// Changes of the values and of the head.
fn of_values(last: u64) -> Vec<Case> {
    let all = ["about", "id", "place", "reference", "text"];
    vec![
        (
            "a changed value",
            format!("UPDATE entry_value SET fields = replace(fields, 'eleven', 'twelve') WHERE seq = {SEQ}"),
            vec![value(SEQ, "text")],
        ),
        (
            "a value less",
            format!(
                "UPDATE entry_value SET fields = replace(fields, '\"text\":', '\"test\":') WHERE seq = {SEQ}"
            ),
            vec![value(SEQ, "text"), value(SEQ, "test")],
        ),
        (
            "a value too many",
            format!(
                "UPDATE entry_value SET fields = replace(fields, '{{\"about\"', '{{\"more\":1,\"about\"') WHERE seq = {SEQ}"
            ),
            vec![value(SEQ, "more")],
        ),
        (
            "values that are none",
            format!("UPDATE entry_value SET fields = '[]' WHERE seq = {SEQ}"),
            all.map(|field| value(SEQ, field)).to_vec(),
        ),
        (
            "other salts",
            format!(
                "UPDATE entry_value SET salts = (SELECT hash FROM entry WHERE seq = 1) WHERE seq = {SEQ}"
            ),
            all.map(|field| value(SEQ, field)).to_vec(),
        ),
        (
            "the values of one entry gone",
            format!("DELETE FROM entry_value WHERE seq = {SEQ}"),
            vec![Finding::Missing { seq: SEQ }],
        ),
        (
            "all values gone",
            "DELETE FROM entry_value".to_owned(),
            (1..=last).map(|seq| Finding::Missing { seq }).collect(),
        ),
    ]
}

/// Two entries that were recorded one after the other change places.
fn swapped() -> Case {
    let other = SEQ + 1;
    let text = format!(
        "CREATE TABLE kept AS SELECT {SEQ} + {other} - seq AS seq, kind, subject, leaf, hash FROM entry \
         WHERE seq IN ({SEQ}, {other}); \
         UPDATE entry SET kind = kept.kind, subject = kept.subject, leaf = kept.leaf, hash = kept.hash FROM kept \
         WHERE entry.seq = kept.seq; \
         DROP TABLE kept; \
         CREATE TABLE kept AS SELECT {SEQ} + {other} - seq AS seq, fields, salts FROM entry_value \
         WHERE seq IN ({SEQ}, {other}); \
         UPDATE entry_value SET fields = kept.fields, salts = kept.salts FROM kept WHERE entry_value.seq = kept.seq"
    );
    let told = vec![
        log(Break::OutOfOrder { seq: SEQ, found: other }),
        log(Break::OutOfOrder { seq: other, found: SEQ }),
        log(Break::WrongRoot),
    ];
    ("swapped entries", text, told)
}

/// The head's one hash for the whole of a full tree is another.
fn another_tree(engine: Engine) -> Case {
    let first = match engine {
        Engine::Sqlite => "CAST(x'00' || substr(frontier, 2) AS BLOB)",
        Engine::Postgres => "set_byte(frontier, 0, (get_byte(frontier, 0) + 1) % 256)",
    };
    ("another tree", format!("UPDATE log_head SET frontier = {first}"), vec![log(Break::WrongRoot)])
}

async fn a_true_ledger_holds(database: &Database) {
    let store = database.open().await;
    for part in story().changes.chunks(9) {
        let before = store.head().await.unwrap().seq;
        crate::database::record(&store, part).await;
        let report = store.verify().await.unwrap();
        assert_eq!((report.findings, report.entries), (vec![], before + u64::try_from(part.len()).unwrap()));
    }
}

async fn each_tampering_is_found(database: &Database) {
    let changes = story().changes;
    let last = u64::try_from(changes.len()).unwrap();
    let store = database.holding(&changes).await;
    database.sql("CREATE TABLE whole_entry AS SELECT * FROM entry").await;
    database.sql("CREATE TABLE whole_value AS SELECT * FROM entry_value").await;
    database.sql("CREATE TABLE whole_head AS SELECT * FROM log_head").await;
    let cases = [of_entries(last), of_values(last), vec![swapped(), another_tree(database.engine)]].concat();
    for (what, text, expected) in cases {
        database.sql(&text).await;
        let report = store.verify().await.unwrap();
        let mut found = report.findings;
        assert_eq!(found.len(), expected.len(), "{what}: {found:?}");
        found.retain(|finding| !expected.contains(finding));
        assert_eq!(found, [], "{what}");
        database
            .sql(
                "DELETE FROM entry_value; DELETE FROM entry; DELETE FROM log_head; \
                 INSERT INTO entry SELECT * FROM whole_entry; INSERT INTO entry_value SELECT * FROM whole_value; \
                 INSERT INTO log_head SELECT * FROM whole_head; DROP TABLE IF EXISTS kept",
            )
            .await;
        assert_eq!(store.verify().await.unwrap().findings, [], "mended after {what}");
    }
}

/// Whoever changes an entry can compute its hash, but not the root.
async fn a_changed_entry_with_its_hash_made_anew_is_found(database: &Database) {
    let store = database.holding(&story().changes).await;
    let entry = &database.column(&format!("SELECT leaf FROM entry WHERE seq = {SEQ}")).await[0];
    let forged = entry.replace("\"at\":17", "\"at\":16");
    assert_ne!(&forged, entry);
    let digits = hex(&leaf(forged.as_bytes()));
    let hash = match database.engine {
        Engine::Sqlite => format!("x'{digits}'"),
        Engine::Postgres => format!("'\\x{digits}'"),
    };
    database.sql(&format!("UPDATE entry SET leaf = '{forged}', hash = {hash} WHERE seq = {SEQ}")).await;
    assert_eq!(store.verify().await.unwrap().findings, [log(Break::WrongRoot)]);
}

/// What the heads below have in common: they are no head of any log. A log of twice its size and one has a peak more,
/// however long it is.
const NO_HEADS: [&str; 3] =
    ["UPDATE log_head SET size = size * 2 + 1", "UPDATE log_head SET size = -1", "DELETE FROM log_head"];

async fn a_head_that_cannot_be_is_told(database: &Database) {
    let store = database.holding(&story().changes).await;
    for text in NO_HEADS {
        database.sql(text).await;
        for kind in [store.verify().await.map(drop), store.head().await.map(drop)] {
            assert_eq!(kind.unwrap_err().kind, ErrorKind::LedgerBroken, "{text}");
        }
    }
}

async fn nothing_is_recorded_on_a_broken_head(database: &Database) {
    let store = database.open().await;
    for text in NO_HEADS {
        database.sql(text).await;
        let mut dice = crate::database::Counted(1);
        let refused = store.record(&opening(), crate::database::AT, &mut dice).await;
        assert_eq!(refused.unwrap_err().kind, ErrorKind::LedgerBroken, "{text}");
        assert_eq!(database.rows("entry").await, 0, "{text}");
    }
    assert_eq!(try_record(&store, &opening()).await.unwrap_err().kind, ErrorKind::LedgerBroken);
}

/// The root is computed from the leaves alone, as anyone with a copy of them can.
async fn the_root_is_that_of_the_entries(database: &Database) {
    let store = database.holding(&story().changes).await;
    let leaves = database.column("SELECT leaf FROM entry ORDER BY seq").await;
    let mut tree = llinyn_ledger::tree::Frontier::default();
    for entry in &leaves {
        tree.push(leaf(entry.as_bytes()));
    }
    assert_eq!(store.verify().await.unwrap().root, hex(&tree.root()));
    let empty = Store::in_memory().await.unwrap().verify().await.unwrap();
    assert_eq!((empty.entries, empty.root), (0, hex(&llinyn_ledger::sha256(b""))));
}
