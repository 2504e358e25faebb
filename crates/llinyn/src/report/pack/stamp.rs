//! The entry a pack was made from, as it stands in every form of it, and whether the record had that root there.

use std::fmt;
use std::io::{Cursor, Read};

use llinyn_ledger::hex;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_store::Store;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use zip::ZipArchive;

/// What a stamp begins with.
const MARK: &str = "llinyn:";
/// How many digits a root has.
const ROOT: usize = 64;
/// How a ZIP archive, such as a DOCX file, begins.
const ARCHIVE: &[u8] = b"PK\x03\x04";
/// Most bytes of a file that are looked through, unpacked.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// The entry a pack was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The number of the last entry of the record.
    pub entry: u64,
    /// The root over all entries up to it, in hexadecimal.
    pub root: String,
}

/// What the record says of a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// At that entry the record had that root.
    Holds,
    /// At that entry it had another.
    OtherRoot,
    /// It has no such entry.
    NoEntry,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Verdict; 3] = [Verdict::Holds, Verdict::OtherRoot, Verdict::NoEntry];

    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Holds => "holds",
            Verdict::OtherRoot => "other-root",
            Verdict::NoEntry => "no-entry",
        }
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MARK}{}:{}", self.entry, self.root)
    }
}

/// With its mark, so that it is found in a pack as data too.
impl Serialize for Stamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut stamp = serializer.serialize_struct("Stamp", 3)?;
        stamp.serialize_field("entry", &self.entry)?;
        stamp.serialize_field("root", &self.root)?;
        stamp.serialize_field("mark", &self.to_string())?;
        stamp.end()
    }
}

impl Stamp {
    /// The stamp of a pack in any of its forms.
    ///
    /// # Errors
    /// [`ErrorKind::NotPack`] where there is none, or where there are several that differ; [`ErrorKind::FileTooLarge`]
    /// where the file is larger than any pack.
    pub fn find(bytes: &[u8]) -> Result<Stamp, Error> {
        let unpacked;
        let bytes = if bytes.starts_with(ARCHIVE) {
            unpacked = unpack(bytes)?;
            &unpacked
        } else {
            bytes
        };
        if bytes.len() > LARGEST {
            return Err(Error::new(ErrorKind::FileTooLarge, LARGEST.to_string()));
        }
        let text = String::from_utf8_lossy(bytes);
        let mut found: Option<Stamp> = None;
        for stamp in text.split(MARK).skip(1).filter_map(after_mark) {
            if found.as_ref().is_some_and(|found| *found != stamp) {
                return Err(Error::new(ErrorKind::NotPack, ""));
            }
            found = Some(stamp);
        }
        found.ok_or_else(|| Error::new(ErrorKind::NotPack, ""))
    }

    /// Whether the record had that root at that entry: computed again from the entries.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn check(&self, store: &Store) -> Result<Verdict, Error> {
        Ok(match store.root_at(self.entry).await? {
            None => Verdict::NoEntry,
            Some(root) if hex(&root) == self.root => Verdict::Holds,
            Some(_) => Verdict::OtherRoot,
        })
    }
}

/// Number and root, as they stand behind the mark.
fn after_mark(text: &str) -> Option<Stamp> {
    let (entry, rest) = text.split_once(':')?;
    let root = rest.get(..ROOT)?;
    let is_root = root.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let entry = entry.parse().ok()?;
    is_root.then(|| Stamp { entry, root: root.to_owned() })
}

/// All files of an archive, one behind the other.
fn unpack(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let bad = || Error::new(ErrorKind::NotPack, "");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| bad().inside(error))?;
    let mut whole = Vec::new();
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|error| bad().inside(error))?;
        let room = LARGEST.saturating_sub(whole.len()).saturating_add(1);
        let room = u64::try_from(room).unwrap_or(u64::MAX);
        file.take(room).read_to_end(&mut whole).map_err(|error| bad().inside(error))?;
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_found_wherever_it_stands_and_only_whole() {
        let (a, b) = ("a".repeat(64), "0".repeat(64));
        for (text, found) in [
            (format!("x llinyn:7:{a} y"), Some((7, a.as_str()))),
            (format!("llinyn:7:{a}<b>llinyn:7:{a}"), Some((7, a.as_str()))),
            (format!("llinyn:7:{a} llinyn:7:{b}"), None),
            (format!("llinyn:7:{a} llinyn:8:{a}"), None),
            (format!("llinyn:7:{}", &a[1..]), None),
            (format!("llinyn:-7:{a}"), None),
            (format!("llinyn:7:{}", "A".repeat(64)), None),
            (format!("llinyn: see llinyn:0:{b}"), Some((0, b.as_str()))),
            ("nothing".to_owned(), None),
            (String::new(), None),
            ("PK\u{3}\u{4}nothing".to_owned(), None),
        ] {
            let got = Stamp::find(text.as_bytes()).ok();
            assert_eq!(got.as_ref().map(|stamp| (stamp.entry, stamp.root.as_str())), found, "{text}");
        }
        let stamp = Stamp { entry: 12, root: b };
        assert_eq!(Stamp::find(stamp.to_string().as_bytes()).unwrap(), stamp);
        assert!(Stamp::find(&vec![b' '; LARGEST + 1]).is_err());
    }
}
