//! Every rule of the check has cases, and a page and words in both languages; all these belong to a rule.

use std::collections::BTreeMap;

use super::tree::{Problem, Tree, lines};

const RULES: &str = "crates/check/src/rules/";
const PAGES: &str = "crates/check/docs/";
const WORDS: &str = "crates/check/locales/";
const CASES: &str = "crates/check/cases/";
const LANGUAGES: [&str; 2] = ["en", "cy"];

pub(super) fn check(tree: &Tree) -> Vec<Problem> {
    // `c001_no_owner.rs` is the file of C001.
    let files = tree.below(RULES, ".rs").map(|(path, _)| (code(&path[RULES.len()..]), path));
    let rules: BTreeMap<String, &str> = files.filter_map(|(code, path)| Some((code?, path))).collect();
    let mut problems = Vec::new();
    for (code, path) in &rules {
        if tree.text(&format!("{CASES}{code}.md")).is_none_or(str::is_empty) {
            problems.push(Problem::new(path, 1, format!("{code} has no cases {CASES}{code}.md")));
        }
    }
    for language in LANGUAGES {
        let words = format!("{WORDS}{language}.ftl");
        let text = tree.text(&words).unwrap_or_default();
        for (code, path) in &rules {
            let page = format!("{PAGES}{code}.{language}.md");
            if tree.text(&page).is_none_or(str::is_empty) {
                problems.push(Problem::new(path, 1, format!("{code} has no page {page}")));
            }
            if !text.lines().any(|line| line.starts_with(&format!("{code} ="))) {
                problems.push(Problem::new(path, 1, format!("{code} has no words in {words}")));
            }
        }
        for (number, line) in lines(text) {
            let key = line.split(" =").next().unwrap_or_default();
            if is_code(key) && !rules.contains_key(key) {
                problems.push(Problem::new(&words, number, format!("{key} is no rule")));
            }
        }
    }
    for (path, _) in tree.below(PAGES, ".md") {
        let (code, rest) = path[PAGES.len()..].split_once('.').unwrap_or_default();
        let known = LANGUAGES.iter().any(|language| rest == format!("{language}.md"));
        if !rules.contains_key(code) || !known {
            problems.push(Problem::new(path, 1, "is the page of no rule, or of no language"));
        }
    }
    for (path, _) in tree.below(CASES, ".md") {
        let name = path[CASES.len()..].trim_end_matches(".md");
        if is_code(name) && !rules.contains_key(name) {
            problems.push(Problem::new(path, 1, "are the cases of no rule"));
        }
    }
    problems
}

fn code(file: &str) -> Option<String> {
    let code = file.split('_').next()?.to_uppercase();
    is_code(&code).then_some(code)
}

/// A letter and three digits.
fn is_code(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 4 && bytes[0].is_ascii_uppercase() && bytes[1..].iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::super::tree::places;
    use super::*;

    #[test]
    fn a_rule_lacking_anything_in_either_language_is_told() {
        let whole = [
            ("crates/check/src/rules/mod.rs", ""),
            ("crates/check/src/rules/a001_one.rs", ""),
            ("crates/check/cases/A001.md", "# A001\n"),
            ("crates/check/docs/A001.en.md", "# A001\n"),
            ("crates/check/docs/A001.cy.md", "# A001\n"),
            ("crates/check/locales/en.ftl", "level-error = Error\nA001 = One\n"),
            ("crates/check/locales/cy.ftl", "A001 = Un\n"),
        ];
        assert_eq!(places(&check(&Tree::of(&whole))), [""; 0]);
        for missing in 2..whole.len() {
            let mut files = whole.to_vec();
            files.remove(missing);
            assert_eq!(
                places(&check(&Tree::of(&files))),
                ["crates/check/src/rules/a001_one.rs:1"],
                "{missing}"
            );
        }
        let more = [
            ("crates/check/cases/B002.md", "# B002\n"),
            ("crates/check/docs/B002.en.md", "# B002\n"),
            ("crates/check/docs/A001.fr.md", "# A001\n"),
            ("crates/check/locales/en.ftl", "A001 = One\n\nB002 = Two\n"),
        ];
        assert_eq!(
            places(&check(&Tree::of(&[&whole[..], &more].concat()))),
            [
                "crates/check/locales/en.ftl:3",
                "crates/check/docs/A001.fr.md:1",
                "crates/check/docs/B002.en.md:1",
                "crates/check/cases/B002.md:1"
            ]
        );
    }
}
