//! Evidence: what is given to show a claim of progress or a verification; a file, or a place on the record.

use serde::{Deserialize, Serialize};

use crate::body::Mention;
use crate::id::{EvidenceId, Reference};
use crate::passage::Place;
use crate::subject::Subject;
use crate::{Day, Stated};

/// What is given to show something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is named; its source's date is the day it was given.
    pub place: Place,
    /// The claim or the verification it is to show.
    pub of: Subject,
    /// Who gave it.
    pub by: Stated<Mention>,
    /// What it is.
    pub exhibit: Exhibit,
    /// The last day it is to be relied on without being looked at again.
    pub review: Stated<Day>,
}

/// What evidence is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exhibit {
    /// A file, kept by its digest.
    File(EvidenceFile),
    /// A passage of a source: the source's address, and the passage's number.
    Passage(Reference, u32),
    /// Anything else on the record that has an address of its own.
    Item(Reference),
}

/// A file as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFile {
    /// Its name, without folders.
    pub name: String,
    /// What it is, by its bytes and never by its name.
    pub kind: FileKind,
    /// Its size, in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub digest: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal $media:literal $($extension:literal)+;)*) => {
        /// The kinds of files that are fit for evidence: what people read, and nothing that runs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum FileKind {
            $($(#[$doc])* $kind,)*
        }

        impl FileKind {
            /// All of them.
            pub const ALL: &'static [FileKind] = &[$(FileKind::$kind,)*];

            /// Its name in outputs.
            pub fn name(self) -> &'static str {
                match self { $(FileKind::$kind => $name,)* }
            }

            /// Its media type (RFC 6838).
            pub fn media(self) -> &'static str {
                match self { $(FileKind::$kind => $media,)* }
            }

            /// What names of such files end in, the usual one first.
            pub fn extensions(self) -> &'static [&'static str] {
                match self { $(FileKind::$kind => &[$($extension),+],)* }
            }
        }
    };
}

kinds! {
    /// A PDF.
    Pdf = "pdf" "application/pdf" "pdf";
    /// A picture.
    Png = "png" "image/png" "png";
    /// A photograph.
    Jpeg = "jpeg" "image/jpeg" "jpg" "jpeg";
    /// A document of a word processor.
    Docx = "docx" "application/vnd.openxmlformats-officedocument.wordprocessingml.document" "docx";
    /// A sheet of figures.
    Xlsx = "xlsx" "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" "xlsx";
    /// A document of a word processor, in the open format.
    Odt = "odt" "application/vnd.oasis.opendocument.text" "odt";
    /// Plain text, a table with commas among it: their bytes tell no difference.
    Text = "text" "text/plain" "txt" "csv" "md";
}

impl EvidenceFile {
    /// The name it is handed out under: its own, with an ending that belongs to its kind, so that no machine takes it
    /// for something else.
    pub fn safe_name(&self) -> String {
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        match ending {
            Some(ending) if self.kind.extensions().contains(&ending.as_str()) => self.name.clone(),
            _ => format!("{}.{}", self.name, self.kind.extensions().first().unwrap_or(&"")),
        }
    }

    /// The beginning of its digest, enough to know it again by eye.
    pub fn short_digest(&self) -> &str {
        self.digest.get(..12).unwrap_or(&self.digest)
    }
}

/// How the page of a source marks a passage, before its number.
const PASSAGE: &str = "passage-";

impl Exhibit {
    /// The places on the record that an address may name, as it is copied from a browser or typed: `lscb-2011/r14`,
    /// `lscb-2011#r14`, `said-2014-01-02/m1#said-2014-01-03-s1` or `lscb-2011#passage-12`. Which of them is there, the
    /// record has to say; what the anchor names comes before the page it is on.
    pub fn of_address(text: &str) -> Vec<Exhibit> {
        let text = text.trim();
        let (page, anchor) = text.split_once('#').unwrap_or((text, ""));
        let page = page.split('?').next().unwrap_or_default().trim_end_matches('/');
        let source = Reference::slug(page.rsplit('/').next().unwrap_or_default());
        let passage = anchor.strip_prefix(PASSAGE).and_then(|number| number.parse().ok());
        if let Some((source, number)) = source.clone().zip(passage) {
            return vec![Exhibit::Passage(source, number)];
        }
        // The name of an item has a hyphen of its own at most.
        let hyphens = anchor.rmatch_indices('-').take(2);
        let whole = hyphens.filter_map(|(at, _)| {
            Reference::of_address(&format!("{}/{}", anchor.get(..at)?, anchor.get(at + 1..)?))
        });
        let marked = source.and_then(|source| Reference::of_address(&format!("{source}/{anchor}")));
        whole.chain(Reference::of_address(page)).chain(marked).map(Exhibit::Item).collect()
    }

    /// Its page, with the anchor of a passage; none where it is a file.
    pub fn address(&self) -> Option<String> {
        match self {
            Exhibit::File(_) => None,
            Exhibit::Passage(source, number) => Some(format!("{source}#{PASSAGE}{number}")),
            Exhibit::Item(item) => Some(item.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_on_the_record_are_known_by_their_addresses() {
        for (typed, expected) in [
            ("lscb-2011/r14", vec!["lscb-2011/r14"]),
            ("https://llinyn.example/cy/lscb-2011?on=2020-01-01#passage-12", vec!["lscb-2011#passage-12"]),
            ("lscb-2011#r14", vec!["lscb-2011/r14"]),
            ("/cy/lscb-2011#r14", vec!["cy/lscb-2011", "lscb-2011/r14"]),
            ("lscb-2011/r14#c1", vec!["lscb-2011/r14", "r14/c1"]),
            ("lscb-2011", vec![]),
            (
                "/cy/said-2014-01-02/m1#said-2014-01-03-s1",
                vec![
                    "said-2014-01-03/s1",
                    "said-2014-01/03-s1",
                    "said-2014-01-02/m1",
                    "m1/said-2014-01-03-s1",
                ],
            ),
            (
                "lscb-2011/p1#lscb-2011-o1-2",
                vec!["lscb-2011-o1/2", "lscb-2011/o1-2", "lscb-2011/p1", "p1/lscb-2011-o1-2"],
            ),
            ("lscb-2011#passage-", vec!["lscb-2011/passage-"]),
            ("as we saw", vec![]),
            ("", vec![]),
        ] {
            let found: Vec<_> = Exhibit::of_address(typed).iter().filter_map(Exhibit::address).collect();
            assert_eq!(found, expected, "{typed}");
        }
    }

    #[test]
    fn a_file_is_handed_out_as_what_it_is() {
        for (name, kind, expected) in [
            ("report.pdf", FileKind::Pdf, "report.pdf"),
            ("LLUN.JPEG", FileKind::Jpeg, "LLUN.JPEG"),
            ("counts.csv", FileKind::Text, "counts.csv"),
            ("run.bat", FileKind::Text, "run.bat.txt"),
            ("letter", FileKind::Docx, "letter.docx"),
        ] {
            let (name, digest) = (name.to_owned(), String::new());
            let file = EvidenceFile { name, kind, bytes: 1, digest };
            assert_eq!(file.safe_name(), expected);
        }
    }
}
