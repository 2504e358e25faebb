//! A file as text, before anything of it is withheld or recognised.

use llinyn_model::error::{Error, ErrorKind};
use serde::{Deserialize, Serialize};

use crate::format::note::Note;
use crate::format::{Block, Format, agenda, docx, html, mail, odt, pdf, plain, separated, sniff, workbook};
use crate::{Limits, decode};

/// What stands in a file, as its format gives it. Where that is not trusted to stay within bounds, a process of its own
/// makes it and hands it over as JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Extract {
    pub(crate) name: String,
    pub(crate) format: Format,
    pub(crate) blocks: Vec<Block>,
    /// What is to be told of the file as a whole.
    pub(crate) notes: Vec<Note>,
}

impl Extract {
    /// Makes text of a file. `name` is its name, which only tells text from Markdown.
    ///
    /// # Errors
    /// What is wrong with the file: too large, empty, no text, in no certain encoding, nested too deep, locked, damaged,
    /// or made to unpack to more than a paper may.
    pub fn new(name: &str, bytes: &[u8], limits: &Limits) -> Result<Extract, Error> {
        if bytes.len() > limits.bytes {
            return Err(Error::new(ErrorKind::FileTooLarge, limits.bytes.to_string()));
        }
        let (format, (blocks, notes)) = match sniff::packed(bytes) {
            Some(Format::Pdf) => (Format::Pdf, counted(pdf::blocks(bytes)?)),
            Some(Format::Docx) => (Format::Docx, counted(docx::blocks(bytes)?)),
            Some(Format::Xlsx) => (Format::Xlsx, workbook::blocks(bytes)?),
            Some(format @ (Format::Odt | Format::Fodt)) => (format, counted(odt::blocks(bytes)?)),
            Some(Format::Agenda) => (Format::Agenda, (agenda::blocks(bytes)?, Vec::new())),
            Some(Format::Mail) => (Format::Mail, counted(mail::blocks(bytes)?)),
            Some(Format::Text | Format::Markdown | Format::Html | Format::Csv) | None => {
                let (format, blocks) = plain(name, &decode::decode(bytes)?)?;
                (format, (blocks, Vec::new()))
            }
        };
        if blocks.is_empty() && notes.is_empty() && format != Format::Html {
            return Err(Error::new(ErrorKind::FileEmpty, ""));
        }
        Ok(Extract { name: name.to_owned(), format, blocks, notes })
    }

    /// All its words, a block a line.
    pub fn text(&self) -> String {
        self.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The same under the name of its file, where whoever made it did not know that.
    pub fn called(self, name: &str) -> Extract {
        Extract { name: name.to_owned(), ..self }
    }
}

/// The blocks of a text.
fn plain(name: &str, text: &str) -> Result<(Format, Vec<Block>), Error> {
    Ok(match sniff::text(name, text) {
        Format::Html => (Format::Html, html::blocks(text)?),
        format => match separated::blocks(text) {
            Some(blocks) => (Format::Csv, blocks),
            None => (format, plain::blocks(text)),
        },
    })
}

/// The blocks of a file without lines, each with its place among them instead.
fn counted((mut blocks, notes): (Vec<Block>, Vec<Note>)) -> (Vec<Block>, Vec<Note>) {
    for (line, block) in (1..).zip(&mut blocks) {
        block.line = line;
    }
    (blocks, notes)
}

/// The files that a mail encloses and that can be papers, each with its name; none where the file is no mail.
///
/// # Errors
/// What is wrong with the mail.
pub fn enclosed(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Error> {
    if sniff::packed(bytes) == Some(Format::Mail) { mail::enclosed(bytes) } else { Ok(Vec::new()) }
}

/// Whether a file's words stand in its bytes as they are.
pub fn is_plain(bytes: &[u8]) -> bool {
    sniff::packed(bytes).is_none()
}

/// Whether a file is to be read in a process of its own, whatever its name says.
pub fn is_packed(bytes: &[u8]) -> bool {
    sniff::packed(bytes).is_some_and(Format::is_packed)
}
