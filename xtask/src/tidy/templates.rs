//! Nothing is put into a page as it is: templates escape everything, and no code says otherwise.

use super::tree::{Problem, Tree, holding, lines};

/// Ways round the escaping of templates, in Rust. Each is written so that this file does not hold it whole.
const RUST: [&str; 5] = [
    concat!("Html", "Safe"),
    concat!("filters::", "Safe"),
    concat!("Maybe", "Safe"),
    concat!("escape = \"no", "ne\""),
    concat!("Pre", "Escaped"),
];
/// What a template may not hold: scripts, and styles that the content policy forbids.
const MARKUP: [&str; 3] = [concat!("<scr", "ipt"), concat!(" sty", "le=\""), concat!("java", "script:")];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    let mut problems = holding(tree.below("crates/", ".rs"), &RUST, "puts something into a page as it is");
    let templates = || tree.below("crates/llinyn/src/", ".html");
    problems.extend(holding(templates(), &MARKUP, "is nothing for a page"));
    for (path, text) in templates() {
        for (number, line) in lines(text) {
            if filters(line).any(|filter| matches!(filter, "safe" | "escape")) {
                problems.push(Problem::new(path, number, "puts something into a page as it is"));
            }
        }
    }
    problems
}

/// The names after each `|` of the line's expressions.
fn filters(line: &str) -> impl Iterator<Item = &str> {
    let expressions = line.split("{{").skip(1).chain(line.split("{%").skip(1));
    let inside = expressions.filter_map(|rest| rest.split(['}', '%']).next());
    inside
        .flat_map(|expression| expression.split('|').skip(1))
        .filter_map(|filter| filter.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next())
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn what_is_not_escaped_is_told() {
        let template =
            "<p>{{ a }} | safe</p>\n<p>{{ a|safe }}</p>\n<p>{{ a | safe }}</p>\n<p>{{ a|lower }}</p>\n";
        let code = format!("use askama::{};\n", RUST[1]);
        let style = format!("<p{}a\">\n", MARKUP[1]);
        let tree = Tree::of(&[
            ("crates/llinyn/src/web/a.html", template),
            ("crates/llinyn/src/web/b.html", &style),
            ("crates/llinyn/src/web/a.rs", &code),
        ]);
        assert_eq!(
            places(&check(&tree)),
            [
                "crates/llinyn/src/web/a.rs:1",
                "crates/llinyn/src/web/b.html:1",
                "crates/llinyn/src/web/a.html:2",
                "crates/llinyn/src/web/a.html:3",
            ]
        );
    }
}
