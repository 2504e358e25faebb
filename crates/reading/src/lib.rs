//! Reading papers: untrusted bytes in; canonical text, passages, proposals and problems out.
//!
//! Nothing here reads a file, asks the network or knows the database. What is found are proposals; nothing is
//! guessed silently, and a likely name of a child is withheld before any cue sees the text.

mod cue;
mod decode;
mod document;
mod format;
mod text;
mod trigger;

pub use cue::child_name::WITHHELD;
pub use document::EXTRACTOR;
