//! Nothing names the machine it was made on, the folders beside the project, or where packages are fetched from.

use super::tree::{Problem, Tree, before_tests, holding, is_test};

/// Each is written so that this file does not hold it whole.
const MADE_IN: [&str; 1] = [concat!("/wo", "rk/")];
/// Tests may speak of these, which are on many machines.
const FOLDERS: [&str; 4] =
    [concat!("/t", "mp/"), concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];
const BESIDE: [&str; 1] = [concat!("../sha", "red")];
const HOSTS: [&str; 7] = [
    concat!("registry.npm", "js.org"),
    concat!("index.cra", "tes.io"),
    concat!("static.cra", "tes.io"),
    concat!("deb.deb", "ian.org"),
    concat!("archive.ubu", "ntu.com"),
    concat!("files.python", "hosted.org"),
    concat!("replace-", "with"),
];

/// The one file that knows what lies beside the project where it is checked.
const RUN: &str = ".ci/run";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let all = || tree.below("", "").filter(|(path, _)| *path != "Cargo.lock");
    let untested = all().filter(|(path, _)| !is_test(path)).map(|(path, text)| (path, before_tests(text)));
    let mut problems = holding(all(), &MADE_IN, "is a folder of one machine");
    problems.extend(holding(untested, &FOLDERS, "is a folder of one machine"));
    problems.extend(holding(all().filter(|(path, _)| *path != RUN), &BESIDE, "is known to .ci/run alone"));
    problems.extend(holding(all(), &HOSTS, "is where one machine fetches from"));
    problems
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn folders_and_hosts_of_one_machine_are_told() {
        let line = |words: &str| format!("first\nsee {words}x\n");
        let tree = Tree::of(&[
            ("a.md", &line(FOLDERS[1])),
            ("b.rs", &line(FOLDERS[0])),
            ("c.rs", &format!("#[cfg(test)]\n{}", line(FOLDERS[0]))),
            ("crates/a/tests/b.rs", &line(FOLDERS[0])),
            ("crates/a/tests/c.rs", &line(MADE_IN[0])),
            (".ci/run", &line(BESIDE[0])),
            ("c.md", &line(BESIDE[0])),
            ("Cargo.lock", &line(HOSTS[0])),
            ("e2e/package-lock.json", &line(HOSTS[0])),
            ("d.md", "The homework of a network.\n"),
        ]);
        assert_eq!(
            places(&check(&tree)),
            ["crates/a/tests/c.rs:2", "a.md:2", "b.rs:2", "c.md:2", "e2e/package-lock.json:2"]
        );
    }
}
