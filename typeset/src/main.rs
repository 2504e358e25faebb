//! `llinyn-typeset`: a pack as JSON on standard input, tagged PDF (PDF/A-2a and PDF/UA-1) on standard output.
//!
//! What the JSON holds is told by `Pack` of the program that writes it. How it looks stands in `report.typ`, which reads it
//! as data: no word of a pack is ever markup. A document that could not be read out is refused, not written.

mod world;

use std::io::{Read, Write};
use std::process::ExitCode;

use typst::diag::SourceDiagnostic;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Pages;

/// Most bytes of a pack.
const LARGEST: u64 = 32 * 1024 * 1024;

fn main() -> ExitCode {
    match set() {
        Ok(pdf) => match std::io::stdout().lock().write_all(&pdf) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(why) => {
            // Whoever started it tells people; this is for whoever keeps the machine.
            drop(writeln!(std::io::stderr(), "{why}"));
            ExitCode::FAILURE
        }
    }
}

fn set() -> Result<Vec<u8>, String> {
    let mut pack = Vec::new();
    std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut pack).map_err(|error| error.to_string())?;
    if u64::try_from(pack.len()).is_ok_and(|read| read > LARGEST) {
        return Err(format!("a pack has at most {LARGEST} bytes"));
    }
    let pack = String::from_utf8(pack).map_err(|error| error.to_string())?;
    serde_json::from_str::<serde::de::IgnoredAny>(&pack).map_err(|error| error.to_string())?;
    let pages = Pages::of(&pack);
    let document: PagedDocument = typst::compile(&pages).output.map_err(|found| told(&found))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let standards = standards.map_err(|error| error.message().to_string())?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|found| told(&found))
}

/// All that is wrong, one a line.
fn told(found: &[SourceDiagnostic]) -> String {
    found.iter().map(|one| one.message.as_str()).collect::<Vec<_>>().join("\n")
}
