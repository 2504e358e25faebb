//! Bad input at the command line: each says what is wrong, where and what to do, in the language asked for, ends with
//! code 2, and leaves nothing half saved.

mod arguments;
mod files;
pub(crate) mod formats;
mod papers;
mod tables;

use std::path::Path;
use std::process::Command;

/// What the program wrote, and how it ended.
pub(crate) struct Told {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the program in a folder, with no settings but the arguments.
pub(crate) fn llinyn(folder: &Path, args: &[&str]) -> Told {
    let output = Command::new(env!("CARGO_BIN_EXE_llinyn"))
        .args(args)
        .current_dir(folder)
        .env_remove("LLINYN_DB")
        .env_remove("LLINYN_LANG")
        .env_remove("LLINYN_DEBUG")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Told { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

/// A refusal: the arguments, and what is told in English and in Welsh.
struct Refused<'a> {
    args: &'a [&'a str],
    en: &'a str,
    cy: &'a str,
}

/// Every refusal is told in both languages with what to do, writes nothing else, and leaves the folder as it was.
fn check(folder: &Path, cases: &[Refused]) {
    let before = listed(folder);
    for case in cases {
        for (language, message) in [("en", case.en), ("cy", case.cy)] {
            let args: Vec<&str> = ["--lang", language].into_iter().chain(case.args.iter().copied()).collect();
            let told = llinyn(folder, &args);
            assert_eq!(told.code, Some(2), "{args:?}: {}{}", told.out, told.err);
            assert!(told.err.contains(message), "{args:?}\n  told: {}\n  should hold: {message}", told.err);
            let lines: Vec<&str> = told.err.lines().collect();
            assert!(lines.len() >= 2 && lines[1].starts_with("  "), "{args:?}: nothing to do: {}", told.err);
            assert!(told.out.is_empty(), "{args:?} wrote {}", told.out);
        }
        assert_eq!(listed(folder), before, "{:?} left something behind", case.args);
    }
}

/// The names of all files of a folder and below.
fn listed(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        names.push(path.display().to_string());
        if path.is_dir() {
            names.extend(listed(&path));
        }
    }
    names.sort();
    names
}
