//! Only acts record, and acts know nothing of HTTP or of the ways they are asked.

use super::tree::{Problem, Tree, before_tests, holding, is_test};

/// The folder of the acts, and where the writer itself is.
const MAY: [&str; 2] = ["crates/llinyn/src/act/", "crates/store/"];

/// The store's writing functions; a test holds this against the store.
const WRITING: [&str; 2] = [concat!(".record", "("), concat!(".record_behind", "(")];

/// What writes beside the record: who may sign in. The same test holds this.
const LETTING_IN: [&str; 9] = [
    ".add_account(",
    ".enter_account(",
    ".take_step(",
    ".count_failure(",
    ".revoke_account(",
    ".invite(",
    ".begin_session(",
    ".end_session(",
    ".bind_identity(",
];

/// What writes beside the record: who is written to, and what. The same test holds this.
const WRITING_TO: [&str; 11] = [
    ".confirm_subscription(",
    ".end_subscription(",
    ".end_subscriptions(",
    ".end_unconfirmed(",
    ".begin_weekly(",
    ".stop_weekly(",
    ".post(",
    ".take_letter(",
    ".letter_sent(",
    ".give_up_letter(",
    ".end_undelivered(",
];

/// What writes beside the record: papers on their way, and concerns. The same test holds this.
const TAKING_IN: [&str; 7] = [
    ".add_intake(",
    ".add_intake_step(",
    ".end_intake(",
    ".keep_guardian_key(",
    ".add_concern(",
    ".move_concern(",
    ".answer_concern(",
];

/// What an act may not know.
const ASKED_BY: [&str; 6] = ["axum", "tower", "http::", "clap", "crate::web", "crate::cli"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let others = tree
        .below("crates/", ".rs")
        .filter(|(path, _)| !is_test(path) && !MAY.iter().any(|folder| path.starts_with(folder)));
    let others: Vec<_> = others.map(|(path, text)| (path, before_tests(text))).collect();
    let mut problems = holding(others.iter().copied(), &WRITING, "is for acts alone");
    problems.extend(holding(others.iter().copied(), &LETTING_IN, "is for acts alone"));
    problems.extend(holding(others.iter().copied(), &TAKING_IN, "is for acts alone"));
    // A route of the pages takes what is posted by a method of the same name.
    let letters = others.into_iter().filter(|(path, _)| *path != "crates/llinyn/src/web/routes.rs");
    problems.extend(holding(letters, &WRITING_TO, "is for acts alone"));
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
        let beside = |files: &[&str]| {
            let files = files.iter().map(|file| tree.text(&format!("crates/store/src/{file}.rs")).unwrap());
            let text = files.collect::<Vec<_>>().join("\n");
            let writes = |text: &&str| {
                let body = text.split("\n    }").next().unwrap_or_default();
                body.contains("self.beside") || body.contains("self.begin")
            };
            let named = |text: &str| Some(format!(".{}(", text.split('(').next()?));
            text.split("pub async fn ").skip(1).filter(writes).filter_map(named).collect::<Vec<_>>()
        };
        assert_eq!(beside(&["account", "identity"]), LETTING_IN);
        assert_eq!(beside(&["subscription", "outbox"]), WRITING_TO);
        assert_eq!(beside(&["intake", "concern"]), TAKING_IN);
        let writer = tree.text("crates/store/src/write.rs").unwrap();
        let public = writer.lines().filter_map(|line| line.trim().strip_prefix("pub async fn "));
        let names: Vec<String> =
            public.filter_map(|rest| Some(format!(".{}(", rest.split('(').next()?))).collect();
        assert_eq!(names, WRITING);
    }
}
