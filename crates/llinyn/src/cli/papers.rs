//! Papers from the file system.

use std::fs;
use std::path::{Path, PathBuf};

use llinyn_model::error::{Error, ErrorKind};

use crate::act::import::Paper;

/// Largest file that is read into memory at all; the reading has its own, smaller limit.
const LARGEST: u64 = 100 * 1024 * 1024;

/// Reads all the files; the first that cannot be read is an error, so that nothing is half done.
pub(super) fn load(paths: &[PathBuf]) -> Result<Vec<Paper>, Error> {
    paths.iter().map(|path| load_one(path)).collect()
}

fn load_one(path: &Path) -> Result<Paper, Error> {
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

fn of_io(error: &std::io::Error, shown: &str) -> Error {
    let kind = match error.kind() {
        std::io::ErrorKind::NotFound => ErrorKind::FileMissing,
        _ => ErrorKind::FileUnreadable,
    };
    Error::new(kind, shown).inside(error)
}
