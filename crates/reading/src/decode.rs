//! Bytes to text: UTF-8 first; UTF-16 and Windows-1252 only where they are certain.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use llinyn_model::error::{Error, ErrorKind};

/// The text of a file.
///
/// # Errors
/// [`ErrorKind::FileEmpty`], [`ErrorKind::NotText`] naming what the bytes look like, or
/// [`ErrorKind::BadEncoding`] naming the first byte (from 0) that fits no certain encoding.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Error> {
    if let Some(what) = no_text(bytes) {
        return Err(Error::new(ErrorKind::NotText, what));
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != encoding_rs::UTF_8 => sixteen_bit(&bytes[mark..], encoding)?,
        Some((_, mark)) => utf8(&bytes[mark..])?,
        None => match unmarked_sixteen_bit(bytes) {
            Some(encoding) => sixteen_bit(bytes, encoding)?,
            None => utf8(bytes)?,
        },
    };
    if let Some((at, c)) =
        text.char_indices().find(|(_, c)| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}'))
    {
        return Err(Error::new(ErrorKind::NotText, format!("byte {at}: U+{:04X}", u32::from(c))));
    }
    if text.trim().is_empty() {
        return Err(Error::new(ErrorKind::FileEmpty, ""));
    }
    Ok(text)
}

/// What the bytes are, where their first ones say that they are no text.
fn no_text(bytes: &[u8]) -> Option<&'static str> {
    const MARKS: &[(&[u8], &str)] = &[
        (b"%PDF", "PDF"),
        (b"PK\x03\x04", "ZIP, DOCX, XLSX or ODT"),
        (b"\xD0\xCF\x11\xE0", "DOC or XLS"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG", "PNG"),
        (b"\xFF\xD8\xFF", "JPEG"),
        (b"GIF8", "GIF"),
        (b"\x1F\x8B", "GZIP"),
        (b"\x7FELF", "ELF"),
        (b"MZ\x90", "EXE"),
    ];
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, what)| *what)
}

/// UTF-16 without its mark is certain where nearly every second byte is zero, as in any Latin text.
fn unmarked_sixteen_bit(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 8 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let half = bytes.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    match () {
        () if odd * 10 > half * 9 && even == 0 => Some(UTF_16LE),
        () if even * 10 > half * 9 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

fn sixteen_bit(bytes: &[u8], encoding: &'static Encoding) -> Result<String, Error> {
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None => Err(Error::new(ErrorKind::BadEncoding, "0").inside(encoding.name())),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Error> {
    let refused = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error.valid_up_to(),
    };
    if is_certainly_windows_1252(bytes) {
        return Ok(WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned());
    }
    Err(Error::new(ErrorKind::BadEncoding, refused.to_string()))
}

/// Windows-1252 is certain where no run of bytes is valid beyond ASCII in UTF-8 (so it is no damaged UTF-8) and
/// every byte beyond ASCII is a letter or a mark that English and Welsh papers use.
fn is_certainly_windows_1252(bytes: &[u8]) -> bool {
    let valid_beyond_ascii = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    let usual = |byte: u8| match byte {
        0..0x80 => byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c),
        0x80
        | 0x82
        | 0x84
        | 0x85
        | 0x8a
        | 0x91..=0x97
        | 0x99
        | 0x9a
        | 0xa0
        | 0xa3
        | 0xa7
        | 0xa9
        | 0xae
        | 0xb0
        | 0xb1
        | 0xb4
        | 0xb7
        | 0xbc..=0xbe => true,
        0xc0..=0xff => !matches!(byte, 0xd0 | 0xd7 | 0xde | 0xf0 | 0xf7 | 0xfe),
        _ => false,
    };
    !valid_beyond_ascii && bytes.iter().all(|byte| usual(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expected: Result<&str, (ErrorKind, &str)>) {
        let got = decode(bytes);
        let got = got.as_ref().map(String::as_str).map_err(|error| (error.kind, error.about.as_str()));
        assert_eq!(got, expected, "{bytes:02x?}");
    }

    #[test]
    fn what_is_certain_is_decoded() {
        check("Tŷ".as_bytes(), Ok("Tŷ"));
        check(b"\xEF\xBB\xBFT\xC5\xB7", Ok("Tŷ"));
        check(b"\xFF\xFEA\0B\0", Ok("AB"));
        check(b"\xFE\xFF\0A\0B", Ok("AB"));
        check(b"A\0B\0C\0D\0E\0", Ok("ABCDE"));
        check(b"the Board\x92s caf\xe9 cost \xa34", Ok("the Board’s café cost £4"));
    }

    #[test]
    fn the_rest_is_refused_with_its_place() {
        check(b"T\xC5\xB7 and \xFF", Err((ErrorKind::BadEncoding, "8")));
        check(b"abc \x81", Err((ErrorKind::BadEncoding, "4")));
        check(b"%PDF-1.7", Err((ErrorKind::NotText, "PDF")));
        check(b"PK\x03\x04zip", Err((ErrorKind::NotText, "ZIP, DOCX, XLSX or ODT")));
        check(b"abc\0def", Err((ErrorKind::NotText, "byte 3: U+0000")));
        check(b"", Err((ErrorKind::FileEmpty, "")));
        check(b" \n\t \n", Err((ErrorKind::FileEmpty, "")));
        check(b"\xFF\xFE\x00\xD8", Err((ErrorKind::BadEncoding, "0")));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_decoded_or_refused(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            drop(decode(&bytes));
        }
    }
}
