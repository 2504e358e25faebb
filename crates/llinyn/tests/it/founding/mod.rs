//! The five founding papers, read, imported and checked: every fact of theirs that the program can be asked for.
//!
//! The papers are no part of the project: `LLINYN_SEEDS` names the folder they lie in. Without it every test here
//! fails and says so; none passes unasked. What a paper says is told in the tables in short cues, never in its
//! sentences, and a case is named as the facts name it (`R8-4`, `K-9`).

mod bodies;
mod finds;
mod name;
mod paper_000;
mod paper_001;
mod paper_002;
mod paper_003;
mod paper_004;
mod printed;
mod record;

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use llinyn_reading::{Limits, Proposed, Reading};

/// The papers by the numbers their files' names begin with, in the order they are imported.
pub(crate) const PAPERS: [&str; 5] = ["000", "001", "002", "003", "004"];

/// The folder of the founding papers; a path that is not absolute begins at the workspace.
pub(crate) fn seeds() -> PathBuf {
    let folder = std::env::var_os("LLINYN_SEEDS").unwrap_or_else(|| {
        panic!(
            "LLINYN_SEEDS is not set. It names the folder of the five founding papers (000_… to 004_…), which are \
             no part of the project; leave these tests out with -E 'not test(/^founding::/)'"
        )
    });
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder)
}

/// The file of a founding paper.
pub(crate) fn file(number: &str) -> PathBuf {
    let folder = seeds();
    let listed = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let named = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&format!("{number}_")))
    };
    let mut found: Vec<PathBuf> = listed.map(|entry| entry.unwrap().path()).filter(named).collect();
    assert_eq!(found.len(), 1, "{}: one file must begin with {number}_", folder.display());
    found.remove(0)
}

/// A founding paper as read.
pub(crate) fn read(number: &str) -> Reading {
    let path = file(number);
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    llinyn_reading::read(&name, &fs::read(&path).unwrap(), &Limits::default()).unwrap()
}

/// What a case comes to: nothing, or what does not hold.
pub(crate) type Checked = Result<(), String>;

/// Checks every case of a table, and tells of all that do not hold rather than of the first.
pub(crate) fn each<C>(cases: impl IntoIterator<Item = C>, mut check: impl FnMut(C) -> Checked) {
    let mut checked = 0;
    let mut wrong = Vec::new();
    for case in cases {
        checked += 1;
        wrong.extend(check(case).err());
    }
    assert!(checked > 0, "the table is empty");
    assert!(wrong.is_empty(), "{} of {checked} do not hold:\n  {}", wrong.len(), wrong.join("\n  "));
}

/// That two things are the same.
#[allow(clippy::needless_pass_by_value, reason = "a case is written as it is read")]
pub(crate) fn same<T: PartialEq<U> + Debug, U: Debug>(
    case: &str,
    what: &str,
    got: T,
    expected: U,
) -> Checked {
    if got == expected {
        return Ok(());
    }
    Err(format!("{case}: {what} is {got:?}, should be {expected:?}"))
}

/// That something holds.
pub(crate) fn holds(case: &str, what: &str, holds: bool) -> Checked {
    if holds { Ok(()) } else { Err(format!("{case}: {what}")) }
}

/// Words without what typography does to them: line breaks, hard spaces and curled quotes.
pub(crate) fn flat(words: &str) -> String {
    words.replace(['\n', '\t', '\u{a0}', '\u{2028}'], " ").replace(['’', '‘'], "'")
}

/// Whether words hold a cue.
pub(crate) fn tells(words: &str, cue: &str) -> bool {
    flat(words).contains(cue)
}

/// The one item whose words hold a cue.
pub(crate) fn only<'r, T>(
    reading: &Reading,
    items: &'r [Proposed<T>],
    case: &str,
    cue: &str,
) -> Result<&'r Proposed<T>, String> {
    let found: Vec<&Proposed<T>> =
        items.iter().filter(|item| tells(&reading.words(&item.spans), cue)).collect();
    match found.as_slice() {
        [one] => Ok(one),
        other => Err(format!("{case}: {} items hold “{cue}”, not one", other.len())),
    }
}
