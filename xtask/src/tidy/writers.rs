//! Only acts record, and acts know nothing of HTTP or of the ways they are asked.

use super::tree::{Problem, Tree, before_tests, holding, is_test};

/// The folder of the acts, and where the writer itself is.
const MAY: [&str; 2] = ["crates/llinyn/src/act/", "crates/store/"];

/// The store's writing functions; a test holds this against the store.
const WRITING: [&str; 2] = [concat!(".record", "("), concat!(".record_behind", "(")];

/// What writes beside the record: who may sign in. The same test holds this.
const LETTING_IN: [&str; 8] = [
    ".add_account(",
    ".enter_account(",
    ".take_step(",
    ".count_failure(",
    ".revoke_account(",
    ".invite(",
    ".begin_session(",
    ".end_session(",
];

/// What an act may not know.
const ASKED_BY: [&str; 6] = ["axum", "tower", "http::", "clap", "crate::web", "crate::cli"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let others = tree
        .below("crates/", ".rs")
        .filter(|(path, _)| !is_test(path) && !MAY.iter().any(|folder| path.starts_with(folder)));
    let others: Vec<_> = others.map(|(path, text)| (path, before_tests(text))).collect();
    let mut problems = holding(others.iter().copied(), &WRITING, "is for acts alone");
    problems.extend(holding(others.into_iter(), &LETTING_IN, "is for acts alone"));
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
        let account = tree.text("crates/store/src/account.rs").unwrap();
        let functions = account.split("pub async fn ").skip(1);
        let writing = functions
            .filter(|text| text.split("\n    }").next().is_some_and(|text| text.contains("self.beside")));
        let names: Vec<String> =
            writing.filter_map(|text| Some(format!(".{}(", text.split('(').next()?))).collect();
        assert_eq!(names, LETTING_IN);
        let writer = tree.text("crates/store/src/write.rs").unwrap();
        let public = writer.lines().filter_map(|line| line.trim().strip_prefix("pub async fn "));
        let names: Vec<String> =
            public.filter_map(|rest| Some(format!(".{}(", rest.split('(').next()?))).collect();
        assert_eq!(names, WRITING);
    }
}
