//! SQL stands in the store alone, and so do the crates that speak it.

use super::borders::dependencies;
use super::tree::{Problem, Tree, before_tests, holding, is_test};

/// How statements begin. Each is written so that this file does not hold it whole.
const STATEMENTS: [&str; 11] = [
    concat!("SELECT", " "),
    concat!("INSERT", " INTO"),
    concat!("DELETE", " FROM"),
    concat!("CREATE", " TABLE"),
    concat!("CREATE", " INDEX"),
    concat!("ALTER", " TABLE"),
    concat!("DROP", " TABLE"),
    concat!("CREATE", " DATABASE"),
    concat!("BEGIN", " IMMEDIATE"),
    concat!("PRAGMA", " "),
    concat!("VALUES", " ("),
];

const DRIVERS: [&str; 5] = ["sqlx", "rusqlite", "postgres", "tokio-postgres", "diesel"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let outside = |path: &str| !path.starts_with("crates/store/");
    let rust = tree.below("", ".rs").filter(|(path, _)| outside(path) && !is_test(path));
    let mut problems =
        holding(rust.map(|(path, text)| (path, before_tests(text))), &STATEMENTS, "stands outside the store");
    for (path, _) in tree.below("", ".sql").filter(|(path, _)| outside(path)) {
        problems.push(Problem::new(path, 1, "a file of SQL outside the store"));
    }
    for (path, text) in tree.below("", "/Cargo.toml").filter(|(path, _)| outside(path)) {
        for (number, name) in dependencies(text).into_iter().filter(|(_, name)| DRIVERS.contains(name)) {
            problems.push(Problem::new(path, number, format!("{name} is the store's alone")));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn sql_outside_the_store_is_told() {
        let select = format!("fn a() {{\n  query(\"{}a FROM b\")\n}}\n", STATEMENTS[0]);
        let tree = Tree::of(&[
            ("crates/store/src/a.rs", &select),
            ("crates/store/sql/a.sql", "x"),
            ("crates/store/Cargo.toml", "[dependencies]\nsqlx.workspace = true\n"),
            ("crates/llinyn/src/a.rs", &select),
            ("crates/llinyn/src/b.rs", "// Selects nothing; a SELECTION.\n"),
            ("crates/llinyn/src/c.rs", &format!("fn c() {{}}\n#[cfg(test)]\n{select}")),
            ("crates/llinyn/a.sql", "x"),
            ("crates/llinyn/Cargo.toml", "[dependencies]\nsqlx = \"1\"\n"),
        ]);
        assert_eq!(
            places(&check(&tree)),
            ["crates/llinyn/src/a.rs:2", "crates/llinyn/a.sql:1", "crates/llinyn/Cargo.toml:2"]
        );
    }
}
