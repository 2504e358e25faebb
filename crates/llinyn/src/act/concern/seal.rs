//! Sealing and opening, in the age format (<https://c2sp.org/age>): whatever opens age files opens these.

use std::io::Write;

use age::x25519::{Identity, Recipient};
use age::{Encryptor, secrecy::ExposeSecret};
use llinyn_model::error::{Error, ErrorKind};

use crate::act::said::paragraphs;

/// What a line of an identity's file begins with that is the key itself.
const SECRET: &str = "AGE-SECRET-KEY-1";

/// A new key, for its holder's own machine alone: the secret line, and the public key that is registered.
pub fn new_key() -> (String, String) {
    let identity = Identity::generate();
    (identity.to_string().expose_secret().to_owned(), identity.to_public().to_string())
}

/// Opens what was sealed, with a file that holds a key.
///
/// # Errors
/// [`ErrorKind::KeyWrong`] where the file holds none, [`ErrorKind::NotSealedToThis`] where it opens nothing.
pub fn open(sealed: &[u8], key_file: &str) -> Result<String, Error> {
    let line = key_file.lines().map(str::trim).find(|line| line.starts_with(SECRET));
    let identity: Option<Identity> = line.and_then(|line| line.parse().ok());
    let identity = identity.ok_or_else(|| Error::new(ErrorKind::KeyWrong, SECRET))?;
    opened(sealed, &identity)
}

/// Opens what was sealed to a key. Whoever sealed it is not known, so nothing in it may steer a screen.
pub(super) fn opened(sealed: &[u8], identity: &Identity) -> Result<String, Error> {
    let not = |error: age::DecryptError| Error::new(ErrorKind::NotSealedToThis, "").inside(error);
    let bytes = age::decrypt(identity, sealed).map_err(not)?;
    Ok(paragraphs(&String::from_utf8_lossy(&bytes)).join("\n"))
}

/// Seals words to public keys: who holds one of their secrets opens them, and nobody else, this program included.
///
/// # Errors
/// [`ErrorKind::KeyWrong`] where a key is none, or one that hides nothing.
pub(super) async fn seal(words: String, keys: Vec<String>) -> Result<Vec<u8>, Error> {
    // A key that was made to hide nothing stops the thread it is used on.
    let done = tokio::task::spawn_blocking(move || sealed(&words, &keys)).await;
    done.unwrap_or_else(|error| Err(Error::new(ErrorKind::KeyWrong, "").inside(error)))
}

fn sealed(words: &str, keys: &[String]) -> Result<Vec<u8>, Error> {
    let wrong = |error: &str| Error::new(ErrorKind::KeyWrong, "").inside(error);
    let inside = |error: &dyn std::fmt::Display| Error::new(ErrorKind::Inside, "").inside(error);
    let keys = keys.iter().map(|key| key.parse::<Recipient>().map_err(wrong));
    let keys = keys.collect::<Result<Vec<Recipient>, Error>>()?;
    let recipients = keys.iter().map(|key| key as &dyn age::Recipient);
    let mut file = Vec::new();
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| inside(&error))?;
    let mut writer = encryptor.wrap_output(&mut file).map_err(|error| inside(&error))?;
    writer.write_all(words.as_bytes()).map_err(|error| inside(&error))?;
    writer.finish().map_err(|error| inside(&error))?;
    Ok(file)
}
