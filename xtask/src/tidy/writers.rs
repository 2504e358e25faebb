//! Only acts record, and acts know nothing of HTTP or of the ways they are asked.

use super::tree::{Problem, Tree, before_tests, holding, is_test};

/// The folder of the acts, and where the writer itself is.
const MAY: [&str; 2] = ["crates/llinyn/src/act/", "crates/store/"];

/// The store's writing functions; a test holds this against the store.
const WRITING: [&str; 2] = [concat!(".record", "("), concat!(".record_behind", "(")];

/// What an act may not know.
const ASKED_BY: [&str; 6] = ["axum", "tower", "http::", "clap", "crate::web", "crate::cli"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let others = tree
        .below("crates/", ".rs")
        .filter(|(path, _)| !is_test(path) && !MAY.iter().any(|folder| path.starts_with(folder)));
    let mut problems =
        holding(others.map(|(path, text)| (path, before_tests(text))), &WRITING, "is for acts alone");
    let acts = tree.below(MAY[0], ".rs").map(|(path, text)| (path, before_tests(text)));
    problems.extend(holding(acts, &ASKED_BY, "is nothing an act may know"));
    problems
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn recording_outside_the_acts_is_told() {
        let records = format!("async fn a() {{\n    store{}&changes, at, dice).await\n}}\n", WRITING[0]);
        let tree = Tree::of(&[
            ("crates/llinyn/src/act/a.rs", &records),
            ("crates/store/src/a.rs", &records),
            ("crates/llinyn/src/act/b.rs", "use axum::Router;\nuse crate::register::Register;\n"),
            ("crates/llinyn/tests/it/a.rs", &records),
            ("crates/llinyn/src/web/a.rs", &records),
            (
                "crates/llinyn/src/cli/a.rs",
                &format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{records}}}\n"),
            ),
        ]);
        assert_eq!(places(&check(&tree)), ["crates/llinyn/src/web/a.rs:2", "crates/llinyn/src/act/b.rs:1"]);
    }

    #[test]
    fn the_store_records_by_those_names() {
        let tree = Tree::read(&crate::root()).unwrap();
        let writer = tree.text("crates/store/src/write.rs").unwrap();
        let public = writer.lines().filter_map(|line| line.trim().strip_prefix("pub async fn "));
        let names: Vec<String> =
            public.filter_map(|rest| Some(format!(".{}(", rest.split('(').next()?))).collect();
        assert_eq!(names, WRITING);
    }
}
