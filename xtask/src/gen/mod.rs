//! `gen N DIR`: papers about invented places that give a record of about so many threads, for the bench or to look at.

mod dice;
mod paper;
mod words;

use std::path::{Path, PathBuf};

use crate::Outcome;
pub(crate) use paper::ASKS;
use paper::{Paper, pair};

/// Writes the papers for about so many threads.
///
/// # Errors
/// Where the number is none, or the folder is there and not empty, or cannot be written.
pub(crate) fn run(threads: &str, folder: &Path) -> Outcome {
    let threads: usize = threads.parse().map_err(|_| format!("{threads} is no number of threads"))?;
    if std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()).into());
    }
    let written = write(threads, folder)?;
    println!("{} papers in {}, for about {threads} threads.", written.len(), folder.display());
    println!("Record them: llinyn --db FILE import --accept {}/*", folder.display());
    Ok(())
}

/// Writes the papers one by one; their paths, in the order in which they are to be imported.
pub(crate) fn write(threads: usize, folder: &Path) -> Outcome<Vec<PathBuf>> {
    std::fs::create_dir_all(folder)?;
    let mut written = Vec::new();
    for Paper { name, text } in papers(threads) {
        let path = folder.join(name);
        std::fs::write(&path, text)?;
        written.push(path);
    }
    Ok(written)
}

/// The papers for about so many threads, made one pair at a time.
fn papers(threads: usize) -> impl Iterator<Item = Paper> {
    (0..threads.div_ceil(ASKS)).flat_map(pair)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_papers_for_as_many_threads_as_are_asked_for() {
        for (threads, count) in [(0, 0), (1, 2), (20, 2), (21, 4), (1000, 100)] {
            assert_eq!(papers(threads).count(), count, "{threads}");
        }
        let folder = tempfile::tempdir().unwrap();
        let written = write(100, folder.path()).unwrap();
        assert_eq!(written.len(), 10);
        assert!(written.is_sorted());
        assert!(run("100", folder.path()).is_err(), "the folder is not empty");
        assert!(run("many", &folder.path().join("new")).is_err());
    }
}
