//! A zip archive, as office files are: its parts are read one by one, and none beyond what a paper may unpack to.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use llinyn_model::error::{Error, ErrorKind};
use zip::ZipArchive;
use zip::result::ZipError;

/// Most parts of an archive.
const PARTS: usize = 4_096;
/// Most bytes that all the parts that are read unpack to.
const UNPACKED: u64 = 128 * 1024 * 1024;

/// An archive.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    /// How many bytes may still be unpacked.
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// [`ErrorKind::FileDamaged`], or [`ErrorKind::FileTooCostly`] where it has too many parts.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Error> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        if zip.len() > PARTS {
            return Err(Error::new(ErrorKind::FileTooCostly, "").inside(zip.len()));
        }
        let names: Result<Vec<String>, _> = zip.file_names().map(|name| name.map(Cow::into_owned)).collect();
        Ok(Archive { names: names.map_err(|error| refused(&error))?, zip, left: UNPACKED })
    }

    /// The names of its parts.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// A part, if it is there. What the archive's own list says of its size is not believed.
    ///
    /// # Errors
    /// [`ErrorKind::FileEncrypted`], [`ErrorKind::FileDamaged`] or, for a bomb, [`ErrorKind::FileTooCostly`].
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(refused(&error)),
        };
        let mut bytes = Vec::new();
        let left = self.left;
        part.take(left + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| Error::new(ErrorKind::FileDamaged, "").inside(error))?;
        let unpacked = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if unpacked > left {
            return Err(Error::new(ErrorKind::FileTooCostly, "").inside(name));
        }
        self.left = left - unpacked;
        Ok(Some(bytes))
    }

    /// A part without which the file is not what it says it is.
    ///
    /// # Errors
    /// The same as [`Archive::part`]'s.
    pub(crate) fn needed(&mut self, name: &str) -> Result<Vec<u8>, Error> {
        self.part(name)?.ok_or_else(|| Error::new(ErrorKind::FileDamaged, "").inside(name))
    }
}

fn refused(error: &ZipError) -> Error {
    let kind = match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ErrorKind::FileEncrypted
        }
        _ => ErrorKind::FileDamaged,
    };
    Error::new(kind, "").inside(error)
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// An archive of these parts.
    pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let bomb = packed(&[("bomb", &"\0".repeat(130 * 1024 * 1024)), ("small", "words")]);
        assert!(bomb.len() < 1024 * 1024);
        let mut archive = Archive::open(&bomb).unwrap();
        assert_eq!(archive.part("small").unwrap().as_deref(), Some("words".as_bytes()));
        assert_eq!(archive.part("none").unwrap(), None);
        assert_eq!(archive.part("bomb").unwrap_err().kind, ErrorKind::FileTooCostly);
    }

    #[test]
    fn what_is_no_archive_is_damaged() {
        for bytes in [b"PK\x03\x04".as_slice(), b"PK\x03\x04 and then nothing that belongs to it"] {
            assert_eq!(Archive::open(bytes).map(drop).unwrap_err().kind, ErrorKind::FileDamaged);
        }
    }
}
