//! Files are of a length one can read at a sitting.

use super::tree::{Problem, Tree};

const MOST: usize = 500;

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let long = tree.below("", ".rs").filter(|(_, text)| text.lines().count() > MOST);
    long.map(|(path, text)| {
        Problem::new(path, MOST + 1, format!("has {} lines; {MOST} is the most", text.lines().count()))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn a_long_file_is_told() {
        let tree = Tree::of(&[
            ("a.rs", &"x\n".repeat(MOST)),
            ("b.rs", &"x\n".repeat(MOST + 1)),
            ("c.css", &"x\n".repeat(MOST + 1)),
        ]);
        assert_eq!(places(&check(&tree)), ["b.rs:501"]);
    }
}
