//! Nothing is left undone, and no test is left unrun.

use super::tree::{Problem, Tree, holding};

/// Each is written so that this file does not hold it whole.
const UNDONE: [&str; 5] = [
    concat!("#[ign", "ore"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
    concat!("FIX", "ME"),
    concat!("TO", "DO"),
];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    holding(tree.below("", ".rs"), &UNDONE, "leaves something undone")
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn what_is_undone_is_told() {
        for undone in UNDONE {
            let text = format!("fn a() {{}}\n{undone} = \"later\"\n");
            let tree = Tree::of(&[("a.rs", &text), ("b.rs", "// Ignores nothing; to do it.\n")]);
            assert_eq!(places(&check(&tree)), ["a.rs:2"], "{undone}");
        }
    }
}
