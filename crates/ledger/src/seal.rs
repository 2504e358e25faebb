//! Seals: a field of an entry, hidden and yet provable.
//!
//! The seal is `HMAC-SHA-256(salt, "llinyn/field/v1" 0 name 0 canonical-value)` with a fresh salt of 256 bits
//! for each field. Whoever has value and salt can check it; once both are erased it says nothing, while a bare
//! hash of a short text could be guessed.

use hmac::digest::Key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::Hash;

/// Bytes of a salt.
pub const SALT: usize = 32;

const LABEL: &[u8] = b"llinyn/field/v1\0";

/// The seal of a field.
pub fn seal(salt: &[u8; SALT], name: &str, canonical_value: &str) -> Hash {
    mac(salt, name, canonical_value).finalize().into_bytes().into()
}

/// Whether the seal is that of this field; takes the same time whatever differs.
pub fn holds(seal: &Hash, salt: &[u8; SALT], name: &str, canonical_value: &str) -> bool {
    mac(salt, name, canonical_value).verify_slice(seal).is_ok()
}

fn mac(salt: &[u8; SALT], name: &str, canonical_value: &str) -> Hmac<Sha256> {
    // A key that is shorter than a block is filled up with zeros, as RFC 2104 has it.
    let mut key = Key::<Hmac<Sha256>>::default();
    key[..SALT].copy_from_slice(salt);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&key);
    for part in [LABEL, name.as_bytes(), b"\0", canonical_value.as_bytes()] {
        mac.update(part);
    }
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_only_for_the_same_salt_name_and_value() {
        let salt = [7; SALT];
        let sealed = seal(&salt, "text", "\"tŷ\"");
        assert!(holds(&sealed, &salt, "text", "\"tŷ\""));
        for (salt, name, value) in
            [([8; SALT], "text", "\"tŷ\""), (salt, "title", "\"tŷ\""), (salt, "text", "\"ty\"")]
        {
            assert!(!holds(&sealed, &salt, name, value));
        }
    }
}
