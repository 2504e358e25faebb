//! Links from one of the project's Markdown files to another lead to something.

use super::tree::{Problem, Tree, lines};

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in tree.below("", ".md").filter(|(path, _)| !path.starts_with("samples/papers/")) {
        let mut code = false;
        for (number, line) in lines(text) {
            code ^= line.trim_start().starts_with("```");
            for target in targets(line).filter(|_| !code) {
                if let Some(what) = fault(tree, path, target) {
                    problems.push(Problem::new(path, number, what));
                }
            }
        }
    }
    problems
}

/// What the links of a line lead to: `[words](target)`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next())
}

fn fault(tree: &Tree, from: &str, target: &str) -> Option<String> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (file, anchor) = target.split_once('#').map_or((target, None), |(file, anchor)| (file, Some(anchor)));
    let file = if file.is_empty() { from.to_owned() } else { joined(from, file)? };
    if !tree.has(&file) {
        return Some(format!("leads to {target}, which is not there"));
    }
    let wanted = anchor?;
    let text = tree.text(&file).unwrap_or_default();
    let there = lines(text).any(|(_, line)| line.starts_with('#') && slug(line) == wanted);
    (!there).then(|| format!("leads to {target}, but {file} has no such heading"))
}

/// The path a link means, from the root; none where it leads out of the project.
fn joined(from: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

/// The anchor of a heading, as places that show Markdown make it.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn links_to_nothing_are_told() {
        let guide = "# A guide\n[a](../README.md) [b](other.md)\n[c](none.md)\n```\n[d](none.md)\n```\n\
                     [e](https://example.org/x) [f](#a-guide) [g](#no)\n[h](other.md#two-words-here)\n\
                     [i](other.md#three)\n[j](..) [k](../crates/a/)\n";
        let tree = Tree::of(&[
            ("README.md", "[guide](docs/guide.md \"title\") [gone](docs/gone.md)\n"),
            ("docs/guide.md", guide),
            ("docs/other.md", "## Two words: here\n"),
            ("crates/a/x", ""),
        ]);
        assert_eq!(
            places(&check(&tree)),
            ["README.md:1", "docs/guide.md:3", "docs/guide.md:7", "docs/guide.md:9"]
        );
    }
}
