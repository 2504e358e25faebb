//! The project's own files, as texts.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use crate::Outcome;

/// The files of the project by their paths from its root.
pub(crate) struct Tree {
    files: BTreeMap<String, String>,
}

/// Something that breaks an invariant.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    file: String,
    line: usize,
    what: String,
}

/// Folders that hold nothing of the project's own.
const OUTSIDE: [&str; 3] = [".git", "target", "node_modules"];

impl Tree {
    /// Reads every text below a folder.
    ///
    /// # Errors
    /// Where a folder or a file cannot be read.
    pub(crate) fn read(root: &Path) -> Outcome<Tree> {
        let mut files = BTreeMap::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(&folder)? {
                let entry = entry?;
                let path = entry.path();
                if OUTSIDE.iter().any(|outside| entry.file_name() == *outside) {
                    continue;
                }
                if entry.file_type()?.is_dir() {
                    folders.push(path);
                } else if let Ok(text) = String::from_utf8(std::fs::read(&path)?) {
                    files.insert(path.strip_prefix(root)?.display().to_string(), text);
                }
            }
        }
        Ok(Tree { files })
    }

    /// How many files there are.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The text of a file.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Files below a folder, with a name that ends so. The empty folder is the whole project.
    pub(crate) fn below<'t>(
        &'t self,
        folder: &'t str,
        end: &'t str,
    ) -> impl Iterator<Item = (&'t str, &'t str)> {
        let files = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        files.filter(move |(path, _)| path.starts_with(folder) && path.ends_with(end))
    }

    /// Whether something is at a path: a file, or a folder of files.
    pub(crate) fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.files.contains_key(path)
            || path.is_empty()
            || self.files.keys().any(|file| file.starts_with(&folder))
    }
}

impl Problem {
    /// A problem of a line, counted from 1.
    pub(crate) fn new(file: &str, line: usize, what: impl Into<String>) -> Problem {
        Problem { file: file.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// Lines of a text with their numbers, from 1.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}

/// Every line of the files that holds one of the words.
pub(crate) fn holding<'t>(
    files: impl Iterator<Item = (&'t str, &'t str)>,
    words: &[&str],
    what: &str,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (path, text) in files {
        for (number, line) in lines(text) {
            if let Some(word) = words.iter().find(|word| line.contains(*word)) {
                problems.push(Problem::new(path, number, format!("`{}` {what}", word.trim())));
            }
        }
    }
    problems
}

/// The lines of a Rust file before its tests, which stand last.
pub(crate) fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

/// Whether a file is of tests alone.
pub(crate) fn is_test(path: &str) -> bool {
    path.starts_with("e2e/") || path.contains("/tests/") || path.ends_with("/tests.rs")
}

#[cfg(test)]
impl Tree {
    /// An invented tree.
    pub(crate) fn of(files: &[(&str, &str)]) -> Tree {
        let owned = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
        Tree { files: owned.collect() }
    }
}

/// Where the problems are, as `file:line`.
#[cfg(test)]
pub(crate) fn places(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|problem| format!("{}:{}", problem.file, problem.line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_read_without_what_is_not_the_projects() {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("a.md", &b"a"[..]),
            ("b/c.rs", b"c"),
            ("target/x.rs", b"x"),
            ("b/node_modules/y.js", b"y"),
            ("z.bin", b"\xff\xfe"),
        ] {
            let path = root.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let tree = Tree::read(root.path()).unwrap();
        assert_eq!(tree.below("", "").map(|(path, _)| path).collect::<Vec<_>>(), ["a.md", "b/c.rs"]);
        assert!(tree.has("b") && tree.has("b/") && tree.has("b/c.rs") && !tree.has("c"));
    }
}
