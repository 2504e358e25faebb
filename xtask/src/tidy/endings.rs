//! Every file ends with a line's end, one only, and holds no carriage return.

use super::tree::{Problem, Tree, is_test};

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.below("", "").filter(|(path, text)| !text.is_empty() && !is_data(path)) {
        let last = text.lines().count();
        if !text.ends_with('\n') {
            problems.push(Problem::new(path, last, "does not end with a line's end"));
        } else if text.ends_with("\n\n") {
            problems.push(Problem::new(path, last, "ends with an empty line"));
        }
        if let Some(at) = text.split('\n').position(|line| line.ends_with('\r')) {
            problems.push(Problem::new(path, at + 1, "ends with a carriage return"));
        }
    }
    problems
}

/// Papers that tests read may be of any form.
fn is_data(path: &str) -> bool {
    let is_rust = path.rsplit_once('.').is_some_and(|(_, end)| end == "rs");
    is_test(path) && !is_rust || path.starts_with("samples/papers/")
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn files_that_end_otherwise_are_told() {
        let tree = Tree::of(&[
            ("a", "a\n"),
            ("b", "b\nb"),
            ("c", "c\n\n"),
            ("d", "d\nd\r\nd\n"),
            ("e", ""),
            ("crates/a/tests/papers/f.txt", "f\r\n"),
        ]);
        assert_eq!(places(&check(&tree)), ["b:2", "c:2", "d:2"]);
    }
}
