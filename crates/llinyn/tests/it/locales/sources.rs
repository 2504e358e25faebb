//! The code and the templates as text: which keys they name, and which they make.

use std::path::Path;

use super::catalogue::package;

/// A file of code or a template, comments left out.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

/// A call that asks for a message by its key.
pub(super) struct Call<'s> {
    pub(super) source: &'s Source,
    pub(super) line: usize,
    /// The function: `t`, `one`, `two`, `count`, `with`.
    pub(super) function: &'static str,
    pub(super) key: &'s str,
    /// What stands behind the key, up to the end of the call.
    pub(super) rest: &'s str,
}

/// The functions that take a key first.
const FUNCTIONS: &[&str] = &["t", "one", "two", "count", "with"];

/// All code and templates of the program.
pub(super) fn program() -> Vec<Source> {
    let root = package("llinyn").join("src");
    let mut sources = Vec::new();
    gather(&root, &root, &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 80, "the program is where it is looked for");
    sources
}

fn gather(folder: &Path, root: &Path, sources: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, root, sources);
        } else if path.extension().is_some_and(|ext| ext == "rs" || ext == "html") {
            let text = std::fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            sources.push(Source { path, text: without_comments(&text) });
        }
    }
}

/// The lines stay where they are; a line that is nothing but a comment becomes empty.
fn without_comments(text: &str) -> String {
    let plain =
        |line: &str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
    text.lines().map(plain).collect::<Vec<_>>().join("\n")
}

impl Source {
    /// What stands between any two quotation marks that follow each other: every string, and more besides.
    pub(super) fn quoted(&self) -> impl Iterator<Item = &str> {
        self.text.split('"')
    }

    /// The calls that name their key.
    pub(super) fn calls(&self) -> Vec<Call<'_>> {
        let mut calls = Vec::new();
        for function in FUNCTIONS {
            for opening in [format!(".{function}(\""), format!(".{function}(&\"")] {
                calls.extend(self.text.match_indices(&opening).map(|(at, _)| {
                    let behind = &self.text[at + opening.len()..];
                    let (key, rest) = behind.split_once('"').unwrap();
                    let line = self.text[..at].lines().count();
                    Call { source: self, line, function, key, rest: arguments(rest) }
                }));
            }
        }
        calls.retain(|call| call.key.contains('-'));
        calls
    }
}

/// Up to the bracket that closes the call.
fn arguments(rest: &str) -> &str {
    let mut depth = 1;
    let end = rest.char_indices().find(|(_, c)| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        depth == 0
    });
    end.map_or(rest, |(at, _)| &rest[..at])
}

/// Whether words are written as keys are: `home-silent-first`.
pub(super) fn is_key(words: &str) -> bool {
    let mut parts = words.split('-');
    let first =
        parts.next().is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()));
    let mut rest = parts.peekable();
    first
        && rest.peek().is_some()
        && rest.all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}
