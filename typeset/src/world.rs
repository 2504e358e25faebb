//! All that the typesetter may see: how a report looks, the pack, and fonts. No file, no network, no clock.

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// How a report looks.
const REPORT: &str = include_str!("report.typ");
/// The family of letters, with those that Welsh needs (SIL Open Font License); and one for ticks, boxes and other signs
/// that it lacks (Bitstream Vera licence).
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];
/// What stands for a sign that no family has: a file with a letter nobody can draw would be refused as a whole.
const UNKNOWN: char = '\u{fffd}';

/// The pages of one pack.
pub(crate) struct Pages {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    report: Source,
    pack: Bytes,
}

impl Pages {
    /// The pages of a pack, as JSON.
    pub(crate) fn of(pack: &str) -> Pages {
        let fonts: Vec<Font> = typst_assets::fonts()
            .flat_map(|bytes| Font::iter(Bytes::new(bytes)))
            .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
            .collect();
        let is_drawn = |c: char| {
            c.is_ascii()
                || !is_private(c) && fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
        };
        let pack: String = pack.chars().map(|c| if is_drawn(c) { c } else { UNKNOWN }).collect();
        Pages {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            report: Source::detached(REPORT),
            pack: Bytes::from_string(pack),
        }
    }
}

/// Whether what a letter looks like is a matter between two programs, as a bullet of a word processor is.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

impl World for Pages {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.report.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.report.id() { Ok(self.report.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let named =
            VirtualPath::new("pack.json").map(|path| RootedPath::new(VirtualRoot::Project, path).intern());
        if named.is_ok_and(|named| named == id) {
            Ok(self.pack.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
