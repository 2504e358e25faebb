//! The files of papers, kept by their digest beside the database and never in it. Nothing serves them: a file whose
//! text had names withheld is sealed, and the canonical text is what people read.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use llinyn_ledger::{hex, sha256};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::redaction::Redaction;

/// A folder of files, each under its SHA-256.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// The folder that belongs to a database: `llinyn.db` has `llinyn.db.files`.
    pub fn beside(database: &str) -> Files {
        let name = if database.starts_with("postgres") { "llinyn" } else { database };
        Files { folder: PathBuf::from(format!("{name}.files")) }
    }

    /// A folder of one's choice.
    pub fn at(folder: impl Into<PathBuf>) -> Files {
        Files { folder: folder.into() }
    }

    /// The digest of a file.
    pub fn digest(bytes: &[u8]) -> String {
        hex(&sha256(bytes))
    }

    /// Keeps a file, readable by its owner alone; a file that is there already is left as it is.
    ///
    /// # Errors
    /// Where the folder cannot be written or the disk is full.
    pub fn keep(&self, digest: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.path(digest);
        if path.exists() {
            return Ok(());
        }
        write(&path, bytes).map_err(|error| failed(&path, &error))
    }

    /// The bytes of a file that is kept.
    ///
    /// # Errors
    /// [`ErrorKind::FileMissing`] where it is not there.
    pub fn load(&self, digest: &str) -> Result<Vec<u8>, Error> {
        fs::read(self.path(digest)).map_err(|error| Error::new(ErrorKind::FileMissing, digest).inside(error))
    }

    /// Removes the files of these digests, and all others that hold the words, as far as they can be read as text; how
    /// many.
    ///
    /// # Errors
    /// Where a file cannot be read or removed.
    pub fn erase(&self, words: &Redaction, digests: &[String]) -> Result<usize, Error> {
        let mut erased = 0;
        for folder in entries(&self.folder)? {
            for path in entries(&folder)? {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let bytes = fs::read(&path).map_err(|error| failed(&path, &error))?;
                let held = words.text(&String::from_utf8_lossy(&bytes)).is_some();
                if held || digests.iter().any(|digest| *digest == name) {
                    fs::remove_file(&path).map_err(|error| failed(&path, &error))?;
                    erased += 1;
                }
            }
        }
        Ok(erased)
    }

    /// Where a file of this digest stands.
    pub fn path(&self, digest: &str) -> PathBuf {
        let (head, _) = digest.split_at(digest.len().min(2));
        self.folder.join(head).join(digest)
    }
}

/// What stands in a folder; nothing where it is not there.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).and_then(|entries| {
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<std::io::Result<Vec<_>>>()
    });
    entries.map_err(|error| failed(folder, &error))
}

/// Writes beside the final place first, so that a half-written file never bears the name of a whole one.
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let part = path.with_extension("part");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&part, path)
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    let kind = match error.kind() {
        std::io::ErrorKind::StorageFull => ErrorKind::DiskFull,
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            ErrorKind::StoreReadOnly
        }
        _ => ErrorKind::OutputUnwritable,
    };
    Error::new(kind, path.display().to_string()).inside(error)
}
