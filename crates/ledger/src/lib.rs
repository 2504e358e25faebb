//! An append-only, tamper-evident log.
//!
//! An [`Entry`] holds no text: each field of what happened is there only as a salted [`seal`], so copies of
//! the log can be kept by anyone for ever while the text itself can still be erased. The entries are the
//! leaves of a Merkle [`tree`] hashed as RFC 6962 says; [`verify`] recomputes its root from the entries.
//!
//! This crate knows nothing of recommendations and promises, so that outsiders can build it alone.

pub mod canonical;
mod entry;
pub mod seal;
pub mod tree;
mod verify;

pub use entry::{Entry, Malformed, SealedField};
pub use verify::{Break, Head, Verified, Verifier, verify};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> Hash {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).into()
}

/// A hash from its hexadecimal digits; none where they are not those of one.
pub fn unhex(digits: &str) -> Option<Hash> {
    let mut hash = [0; 32];
    if digits.len() != 64 || !digits.is_ascii() {
        return None;
    }
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(hash)
}
