//! `tidy`: the invariants of ARCHITECTURE.md, each a small function over the project's files.

mod borders;
mod clock;
mod dependencies;
mod endings;
mod length;
mod links;
mod messages;
mod migrations;
mod places;
mod rules;
mod sql;
mod stubs;
mod templates;
mod tree;
mod writers;

use crate::Outcome;
use tree::{Problem, Tree};

/// An invariant: the project's files in, all that breaks it out.
type Invariant = fn(&Tree) -> Vec<Problem>;

const INVARIANTS: [(&str, Invariant); 14] = [
    ("crates depend on one another one way", borders::check),
    ("SQL stands in the store alone", sql::check),
    ("the clock and the dice are asked in one file", clock::check),
    ("only acts record", writers::check),
    ("every dependency has its reason", dependencies::check),
    ("every rule has its pages and its words", rules::check),
    ("both languages hold the same messages", messages::check),
    ("migrations come in pairs", migrations::check),
    ("nothing is left undone or unrun", stubs::check),
    ("nothing is put into a page as it is", templates::check),
    ("files are of a length to read", length::check),
    ("nothing names the machine it was made on", places::check),
    ("files end where a line ends", endings::check),
    ("links lead to something", links::check),
];

/// Holds every invariant against the project.
///
/// # Errors
/// Names everything that breaks one, with its file and line.
pub(crate) fn run() -> Outcome {
    let tree = Tree::read(&crate::root())?;
    let mut told = Vec::new();
    for (name, invariant) in INVARIANTS {
        let problems = invariant(&tree);
        if !problems.is_empty() {
            told.push(format!("{name}:"));
            told.extend(problems.iter().map(|problem| format!("  {problem}")));
        }
    }
    if told.is_empty() {
        println!("{} invariants hold over {} files.", INVARIANTS.len(), tree.len());
        Ok(())
    } else {
        Err(told.join("\n").into())
    }
}
