//! A pack as a sheet of its own, with its style in it: to send, to open without the site, and to print.

use askama::Template;
use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};

use super::{Block, Held, Pack};
use crate::locale::Locale;
use crate::picture::Shape;
use crate::public::in_language;
use crate::words::Words;

#[derive(Template)]
#[template(path = "pack/sheet.html")]
struct Sheet<'a> {
    f: Around<'a>,
    pack: &'a Pack,
}

/// What the parts of pages ask of what surrounds them.
struct Around<'a> {
    w: Words<'a>,
    address: &'a str,
}

impl Around<'_> {
    fn lang(&self) -> &'static str {
        self.w.0.language().tag()
    }

    fn url(&self, path: &str) -> String {
        format!("{}{}", self.address, in_language(path, self.w.0.language()))
    }

    fn marked(&self, language: &Language) -> Option<&'static str> {
        (*language != self.w.0.language()).then(|| language.tag())
    }
}

/// The sheet. Links lead to pages of the site at `address`; without one they are left out.
///
/// # Errors
/// Where it cannot be written, which memory does not refuse.
pub fn written(pack: &Pack, address: &str, locale: &Locale) -> Result<String, Error> {
    let unlinked;
    let pack = if address.is_empty() {
        unlinked = pack.unlinked();
        &unlinked
    } else {
        pack
    };
    let sheet = Sheet { f: Around { w: Words(locale), address }, pack };
    sheet.render().map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))
}
