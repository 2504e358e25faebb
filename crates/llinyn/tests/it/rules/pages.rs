//! The pages of the rules: in both languages, of one shape, and shown by `explain`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use llinyn_check::Rule;
use llinyn_check::registry::RULES;
use llinyn_model::Language;

/// The headings of every page, in order.
fn headings(language: Language) -> [&'static str; 4] {
    match language {
        Language::En => ["What it finds", "Why it matters", "Example", "What to do"],
        Language::Cy => ["Beth mae’n ei ganfod", "Pam mae’n bwysig", "Enghraifft", "Beth i’w wneud"],
    }
}

fn explain(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_llinyn")).arg("explain").args(arguments).output().unwrap()
}

fn shown(arguments: &[&str]) -> String {
    let output = explain(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_rule_has_its_two_pages_and_every_page_its_rule() {
    let wanted: BTreeSet<String> = RULES
        .iter()
        .flat_map(|rule| Language::ALL.map(|language| format!("{}.{}.md", rule.code, language.tag())))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../check/docs");
    let there: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(there, wanted);
}

#[test]
fn every_page_has_its_title_and_the_same_parts() {
    for rule in RULES {
        for language in Language::ALL {
            let page = rule.page(language);
            let place = format!("{} {language:?}", rule.code);
            let (first, rest) = page.split_once('\n').unwrap();
            assert_eq!(first, format!("# {} · {}", rule.code, rule.title(language)), "{place}");
            assert!(rule.title(language).starts_with(char::is_uppercase), "{place}");
            let found: Vec<&str> = rest.lines().filter_map(|line| line.strip_prefix("## ")).collect();
            assert_eq!(found, headings(language), "{place}");
            for part in rest.split("\n## ").skip(1) {
                let (heading, text) = part.split_once('\n').unwrap();
                let ends = text.trim_end().ends_with(['.', '”']);
                assert!(text.trim().split(' ').count() >= 3 && ends, "{place}: “{heading}” says too little");
            }
            assert!(page.ends_with('\n') && !page.ends_with("\n\n"), "{place}");
        }
    }
}

#[test]
fn titles_are_all_different() {
    for language in Language::ALL {
        let titles: BTreeSet<&str> = RULES.iter().map(|rule| rule.title(language)).collect();
        assert_eq!(titles.len(), RULES.len());
    }
}

#[test]
fn explain_shows_each_page_in_both_languages() {
    for rule in RULES {
        assert_eq!(shown(&[rule.code]), rule.page(Language::En), "{}", rule.code);
        let small = rule.code.to_lowercase();
        assert_eq!(shown(&[&small, "--lang", "cy"]), rule.page(Language::Cy), "{}", rule.code);
    }
}

#[test]
fn explain_lists_every_rule() {
    for language in Language::ALL {
        let list = shown(&["--lang", language.tag()]);
        let lines: Vec<&str> = list.lines().collect();
        assert_eq!(lines.len(), RULES.len());
        let told = |(line, rule): (&&str, &&Rule)| {
            line.starts_with(rule.code) && line.ends_with(rule.title(language)) && !line.contains('{')
        };
        assert!(lines.iter().zip(RULES).all(told), "{list}");
    }
}

#[test]
fn a_code_that_is_none_is_refused_in_both_languages() {
    for (language, words) in [("en", "There is no rule “R999”"), ("cy", "Nid oes rheol “R999”")] {
        let output = explain(&["R999", "--lang", language]);
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains(words) && output.stdout.is_empty(), "{told}");
    }
}
