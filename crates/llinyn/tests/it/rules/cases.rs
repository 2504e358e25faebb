//! Every case of every rule.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use llinyn_check::registry::{self, RULES};
use llinyn_model::Language;

use super::case::{Case, File, Find};
use super::record::checked;

macro_rules! cases {
    ($($rule:ident)*) => {
        /// The rules that have a test here.
        const TESTED: &[&str] = &[$(stringify!($rule)),*];
        $(#[tokio::test]
        async fn $rule() {
            check(&stringify!($rule).to_uppercase()).await;
        })*
    };
}

cases! {
    c001 c002 c003 c004 c005 c006 d001 e001 e002 e003 e004 e005 f001 m001 m002 n001 p001 p002 p003 p004
    r001 r002 r003 r004 r005 r006 r007 t001 t002 t003 t005
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../check/cases")
}

fn file(code: &str) -> File {
    let path = folder().join(format!("{code}.md"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    File::read(&format!("{code}.md"), &text)
}

#[test]
fn every_rule_has_cases_and_every_file_of_cases_a_rule() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.code.to_owned()).collect();
    let files: BTreeSet<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().trim_end_matches(".md").to_owned())
        .collect();
    assert_eq!(files, rules);
    assert_eq!(TESTED.iter().map(|name| name.to_uppercase()).collect::<BTreeSet<_>>(), rules);
}

/// Runs the cases of a rule, and tells of all that do not hold.
async fn check(code: &str) {
    let file = file(code);
    let rule = registry::rule(code).unwrap();
    assert_eq!(file.heading, format!("{code} · {}", rule.title(Language::En)));
    let titles: BTreeSet<&str> = file.cases.iter().map(|case| case.title.as_str()).collect();
    assert_eq!(titles.len(), file.cases.len(), "{code}: two cases have one title");
    let (mut wrong, mut fires, mut welsh) = (Vec::new(), 0, 0);
    for case in &file.cases {
        let checked = checked(&case.papers, case.on).await;
        for find in checked.broken.iter().filter(|find| find.code == code) {
            wrong.push(format!("  {}\n  says “{}”", case.title, find.message.as_deref().unwrap_or_default()));
        }
        let got: Vec<Find> = checked.finds.into_iter().filter(|find| find.code == code).collect();
        if !same(&case.expected, &got) {
            wrong.push(told(case, &got));
        }
        fires += usize::from(!case.expected.is_empty());
        welsh += usize::from(checked.languages.contains(&Language::Cy));
    }
    assert!(fires > 0 && fires < file.cases.len(), "{code}: a case that finds and a near miss are needed");
    assert!(welsh > 0, "{code}: a case in Welsh is needed");
    assert!(wrong.is_empty(), "{} of {} do not hold\n{}", wrong.len(), file.cases.len(), wrong.join("\n"));
}

/// Whether the finds are those expected; a message that is left out may be any.
fn same(expected: &[Find], got: &[Find]) -> bool {
    let fits = |(expected, got): (&Find, &Find)| {
        let message = expected.message.is_none() || expected.message == got.message;
        (&expected.code, &expected.paper, expected.line) == (&got.code, &got.paper, got.line) && message
    };
    expected.len() == got.len() && expected.iter().zip(got).all(fits)
}

fn told(case: &Case, got: &[Find]) -> String {
    let list = |finds: &[Find]| {
        let line = |find: &Find| {
            let line = find.line.map_or_else(|| "-".to_owned(), |line| line.to_string());
            format!("    {} {}:{line} {}\n", find.code, find.paper, find.message.as_deref().unwrap_or("…"))
        };
        finds.iter().map(line).collect::<String>()
    };
    format!("  {}\n  expected\n{}  got\n{}", case.title, list(&case.expected), list(got))
}
