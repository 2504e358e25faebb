//! Files in a folder of this machine.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use llinyn_model::error::{Error, ErrorKind};

/// A folder of files.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

impl Folder {
    pub(super) fn new(path: impl Into<PathBuf>) -> Folder {
        Folder(path.into())
    }

    /// A folder that is not there yet is made with the first file.
    pub(super) fn reach(&self) -> Result<(), Error> {
        let unreachable = || Error::new(ErrorKind::FilesUnreachable, self.0.display().to_string());
        match fs::metadata(&self.0) {
            Ok(found) if found.is_dir() => Ok(()),
            Ok(_) => Err(unreachable()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(unreachable().inside(error)),
        }
    }

    /// Keeps a file, readable by its owner alone.
    pub(super) fn keep(&self, key: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.0.join(key);
        if path.exists() {
            return Ok(());
        }
        write(&path, bytes).map_err(|error| failed(&path, &error))
    }

    pub(super) fn load(&self, key: &str) -> Result<Vec<u8>, Error> {
        let read = fs::read(self.0.join(key));
        read.map_err(|error| Error::new(ErrorKind::FileMissing, key).inside(error))
    }

    /// The keys of all files.
    pub(super) fn keys(&self) -> Result<Vec<String>, Error> {
        let mut keys = Vec::new();
        for head in names(&self.0)? {
            keys.extend(names(&self.0.join(&head))?.into_iter().map(|name| format!("{head}/{name}")));
        }
        Ok(keys)
    }

    pub(super) fn remove(&self, key: &str) -> Result<(), Error> {
        let path = self.0.join(key);
        fs::remove_file(&path).map_err(|error| failed(&path, &error))
    }
}

/// What stands in a folder; nothing where it is not there.
fn names(folder: &Path) -> Result<Vec<String>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).and_then(|entries| {
        let name = |entry: io::Result<fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
        entries.map(name).collect()
    });
    entries.map_err(|error| failed(folder, &error))
}

/// Writes beside the final place first, so that a half-written file never bears the name of a whole one.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
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

fn failed(path: &Path, error: &io::Error) -> Error {
    let kind = match error.kind() {
        io::ErrorKind::StorageFull => ErrorKind::DiskFull,
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => ErrorKind::StoreReadOnly,
        _ => ErrorKind::OutputUnwritable,
    };
    Error::new(kind, path.display().to_string()).inside(error)
}
