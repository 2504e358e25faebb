//! Every dependency has its reason in docs/dependencies.md.

use super::borders::dependencies;
use super::tree::{Problem, Tree, lines};

const REASONS: &str = "docs/dependencies.md";

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let Some(reasons) = tree.text(REASONS) else {
        return vec![Problem::new(REASONS, 1, "is missing: it says why each dependency is there")];
    };
    let mut problems = Vec::new();
    let manifest = tree.text("Cargo.toml").unwrap_or_default();
    let listed: Vec<(usize, &str)> =
        dependencies(manifest).into_iter().filter(|(_, name)| !name.starts_with("llinyn")).collect();
    for (number, name) in &listed {
        if !reasons.contains(&format!("`{name}`")) {
            problems.push(Problem::new("Cargo.toml", *number, format!("{name} has no reason in {REASONS}")));
        }
        let used = |(path, text): (&str, &str)| {
            path != "Cargo.toml" && dependencies(text).iter().any(|(_, used)| used == name)
        };
        if !tree.below("", "Cargo.toml").any(used) {
            problems.push(Problem::new("Cargo.toml", *number, format!("{name} is used by no package")));
        }
    }
    // A row whose first cell is a name in backticks speaks of a dependency; the tools come after them.
    for (number, line) in lines(reasons).take_while(|(_, line)| *line != "## Tools") {
        let Some(name) = line.strip_prefix("| `").and_then(|rest| rest.split('`').next()) else { continue };
        if !listed.iter().any(|(_, listed)| *listed == name) {
            problems.push(Problem::new(REASONS, number, format!("{name} is no dependency any more")));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn reasons_and_dependencies_are_the_same() {
        let manifest =
            "[workspace.dependencies]\nllinyn-model = \"1\"\nserde = \"1\"\ncsv = \"1\"\nold = \"1\"\n";
        let user = "[dependencies]\nserde.workspace = true\ncsv = { workspace = true }\n";
        let reasons = "| Name | Why |\n| `serde` | to write |\n| `gone` | once |\n\n`old` is for later.\n## Tools\n| `nginx` | x |\n";
        let tree = Tree::of(&[("Cargo.toml", manifest), ("crates/a/Cargo.toml", user), (REASONS, reasons)]);
        assert_eq!(places(&check(&tree)), ["Cargo.toml:4", "Cargo.toml:5", "docs/dependencies.md:3"]);
        assert_eq!(places(&check(&Tree::of(&[("Cargo.toml", manifest)]))), ["docs/dependencies.md:1"]);
    }
}
