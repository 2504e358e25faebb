//! Crates depend on one another one way only.

use super::tree::{Problem, Tree, lines};

/// What each crate of ours may use of ours. A crate that is not named may use nothing of ours.
const MAY_USE: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("ledger", &[]),
    ("check", &["llinyn-model"]),
    ("reading", &["llinyn-model"]),
    ("store", &["llinyn-model", "llinyn-ledger"]),
    ("llinyn", &["llinyn-model", "llinyn-ledger", "llinyn-check", "llinyn-reading", "llinyn-store"]),
    ("typeset", &[]),
    ("xtask", &[]),
    ("e2e", &[]),
];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.below("", "/Cargo.toml") {
        let Some(name) = path.trim_end_matches("/Cargo.toml").rsplit('/').next() else { continue };
        let may = MAY_USE.iter().find(|(package, _)| *package == name).map_or(&[][..], |(_, may)| may);
        for (number, used) in dependencies(text) {
            let ours = used == "llinyn" || used.starts_with("llinyn-");
            if ours && !may.contains(&used) {
                problems.push(Problem::new(path, number, format!("{name} may not use {used}")));
            }
        }
    }
    problems
}

/// The names in every table of dependencies, those for tests and builds too.
pub(super) fn dependencies(manifest: &str) -> Vec<(usize, &str)> {
    let mut within = false;
    let mut found = Vec::new();
    for (number, line) in lines(manifest) {
        let line = line.trim();
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            within = table.ends_with("dependencies");
            // A table of one dependency: `[dependencies.llinyn-model]`.
            if let Some((_, name)) = table.split_once("dependencies.") {
                found.push((number, name));
            }
        } else if within && !line.is_empty() && !line.starts_with('#') {
            found.push((number, line.split(['.', '=', ' ']).next().unwrap_or_default()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn a_dependency_the_wrong_way_is_told() {
        let tree = Tree::of(&[
            (
                "crates/model/Cargo.toml",
                "[dependencies]\njiff.workspace = true\nllinyn-ledger.workspace = true\n",
            ),
            ("crates/check/Cargo.toml", "[dependencies]\nllinyn-model.workspace = true\n"),
            ("crates/reading/Cargo.toml", "[dev-dependencies]\nllinyn-store = { path = \"../store\" }\n"),
            (
                "crates/store/Cargo.toml",
                "[dependencies]\nllinyn-model = \"1\"\n[dependencies.llinyn-check]\npath = \"x\"\n",
            ),
            ("crates/llinyn/Cargo.toml", "[dependencies]\nllinyn-store.workspace = true\n"),
            ("crates/new/Cargo.toml", "[build-dependencies]\nllinyn-model.workspace = true\n"),
            ("e2e/Cargo.toml", "[dependencies]\n# none\n[lints]\nllinyn.workspace = true\n"),
        ]);
        assert_eq!(
            places(&check(&tree)),
            [
                "crates/model/Cargo.toml:3",
                "crates/new/Cargo.toml:2",
                "crates/reading/Cargo.toml:2",
                "crates/store/Cargo.toml:3"
            ]
        );
    }
}
