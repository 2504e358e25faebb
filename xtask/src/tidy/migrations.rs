//! Migrations are numbered without a gap, and each is there for both engines under one name.

use std::collections::BTreeSet;

use super::tree::{Problem, Tree};

const FOLDER: &str = "crates/store/migrations/";
const ENGINES: [&str; 2] = ["sqlite", "postgres"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let of = |engine: &str| -> BTreeSet<String> {
        let folder = format!("{FOLDER}{engine}/");
        tree.below(&folder, ".sql").map(|(path, _)| path[folder.len()..].to_owned()).collect()
    };
    let (sqlite, postgres) = (of(ENGINES[0]), of(ENGINES[1]));
    let mut problems = Vec::new();
    for (names, others, missing) in [(&sqlite, &postgres, ENGINES[1]), (&postgres, &sqlite, ENGINES[0])] {
        for name in names.difference(others) {
            let path = format!("{FOLDER}{missing}/{name}");
            problems.push(Problem::new(&path, 1, "is missing: the other engine has it"));
        }
    }
    let all: BTreeSet<&String> = sqlite.union(&postgres).collect();
    for (at, name) in all.into_iter().enumerate() {
        let number = format!("{:04}_", at + 1);
        if !name.starts_with(&number) {
            problems.push(Problem::new(
                &format!("{FOLDER}*/{name}"),
                1,
                format!("should begin with {number}"),
            ));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn a_migration_of_one_engine_and_a_gap_are_told() {
        let path = |engine: &str, name: &str| format!("{FOLDER}{engine}/{name}");
        let even = [path("sqlite", "0001_a.sql"), path("postgres", "0001_a.sql")];
        let odd = [path("sqlite", "0003_b.sql"), path("postgres", "0003_c.sql")];
        let files: Vec<(&str, &str)> = even.iter().chain(&odd).map(|path| (path.as_str(), "")).collect();
        assert_eq!(places(&check(&Tree::of(&files[..2]))), [""; 0]);
        assert_eq!(
            places(&check(&Tree::of(&files))),
            [
                format!("{FOLDER}postgres/0003_b.sql:1"),
                format!("{FOLDER}sqlite/0003_c.sql:1"),
                format!("{FOLDER}*/0003_b.sql:1"),
            ]
        );
    }
}
