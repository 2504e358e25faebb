//! The clock and the dice are arguments; the real ones are asked in one file of each program. Tests may wait.

use super::tree::{Problem, Tree, holding, is_test};

const FILES: [&str; 2] = ["crates/llinyn/src/clock.rs", "xtask/src/clock.rs"];

/// Asking the machine for the time or for chance. Each is written so that this file does not hold it whole.
const ASKING: [&str; 9] = [
    concat!("SystemTime", "::now"),
    concat!("Instant", "::now"),
    concat!("Timestamp", "::now"),
    concat!("Zoned", "::now"),
    concat!("Moment", "::now"),
    concat!("Utc", "::now"),
    concat!("new", "_v4("),
    concat!("now", "_v7("),
    concat!("getrandom", "::"),
];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let others = tree.below("", ".rs").filter(|(path, _)| !FILES.contains(path) && !is_test(path));
    holding(others, &ASKING, "belongs into the one file of the clock")
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn a_clock_elsewhere_is_told() {
        let now = format!("use x;\nlet a = {}();\n", ASKING[1]);
        let tree = Tree::of(&[
            ("crates/llinyn/src/clock.rs", &now),
            ("xtask/src/clock.rs", &now),
            ("crates/store/src/a.rs", &now),
            ("crates/model/tests/a.rs", &now),
            ("crates/model/src/b.rs", "fn now(clock: &dyn Clock) {}\n"),
        ]);
        assert_eq!(places(&check(&tree)), ["crates/store/src/a.rs:2"]);
    }
}
