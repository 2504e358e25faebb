//! Papers from the file system.

use std::fs;
use std::path::{Path, PathBuf};

use llinyn_model::error::{Error, ErrorKind};
use llinyn_reading::Reading;

use super::failed::Failed;
use crate::act::import::Paper;
use crate::extract;

/// Largest file that is read into memory at all; the reading has its own, smaller limit.
const LARGEST: u64 = 100 * 1024 * 1024;

/// Reads all the files, each mail with what it encloses; one that cannot be read stops the command, so that nothing is
/// half done.
pub(super) fn load(paths: &[PathBuf]) -> Result<Vec<Paper>, Failed> {
    Failed::all(paths.iter().map(|path| with_enclosed(path)))
        .map(|papers| papers.into_iter().flatten().collect())
}

/// Loads all the files, and makes sure that each can be read before the first is.
pub(super) fn readable(paths: &[PathBuf]) -> Result<Vec<Paper>, Failed> {
    let checked = paths.iter().map(|path| {
        let papers = with_enclosed(path)?;
        for paper in &papers {
            extract::check(&paper.name, &paper.bytes).map_err(|error| of_paper(paper, error))?;
        }
        Ok(papers)
    });
    Failed::all(checked).map(|papers| papers.into_iter().flatten().collect())
}

/// Loads a file, and behind it what it encloses where it is mail.
fn with_enclosed(path: &Path) -> Result<Vec<Paper>, Error> {
    let Paper { name, bytes, .. } = load_one(path)?;
    let papers = extract::with_enclosed(&name, bytes)
        .map_err(|error| Error { about: placed(&name, &error), ..error })?;
    let paper = |(name, bytes)| Paper { name, bytes, reference: None, version_of: None };
    Ok(papers.into_iter().map(paper).collect())
}

/// What stands in a paper.
pub(super) fn read(paper: &Paper) -> Result<Reading, Error> {
    extract::read(&paper.name, &paper.bytes, &mut |_| {}).map_err(|error| of_paper(paper, error))
}

fn of_paper(paper: &Paper, error: Error) -> Error {
    Error { about: placed(&paper.name, &error), ..error }
}

/// The paper's name, with the place in it where a reader needs it.
fn placed(name: &str, error: &Error) -> String {
    match error.kind {
        ErrorKind::BadEncoding | ErrorKind::NotText if error.about != name => {
            format!("{name} ({})", error.about)
        }
        _ => name.to_owned(),
    }
}

/// Loads a file.
pub(super) fn load_one(path: &Path) -> Result<Paper, Error> {
    let shown = path.display().to_string();
    let refused = |kind| Error::new(kind, shown.clone());
    let file = fs::metadata(path).map_err(|error| of_io(&error, &shown))?;
    if file.is_dir() {
        return Err(refused(ErrorKind::FileIsFolder));
    }
    if file.len() > LARGEST {
        return Err(refused(ErrorKind::FileTooLarge));
    }
    let bytes = fs::read(path).map_err(|error| of_io(&error, &shown))?;
    let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    Ok(Paper { name, bytes, reference: None, version_of: None })
}

/// Why a file cannot be read.
fn of_io(error: &std::io::Error, shown: &str) -> Error {
    let kind = match error.kind() {
        std::io::ErrorKind::NotFound => ErrorKind::FileMissing,
        _ => ErrorKind::FileUnreadable,
    };
    Error::new(kind, shown).inside(error)
}
