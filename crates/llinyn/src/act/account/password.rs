//! Passwords: long rather than odd (NIST SP 800-63B, section 3.1.1), kept as Argon2id hashes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::Dice;
use tokio::sync::Semaphore;

use crate::act::actor::Problem;

/// Fewest and most characters.
const SHORTEST: usize = 12;
const LONGEST: usize = 200;
/// How many are hashed at a time: each takes 19 MiB.
static HASHING: Semaphore = Semaphore::const_new(2);

/// What is wrong with a password that somebody chooses.
pub(super) fn problems(password: &str, email: &str) -> Vec<Problem> {
    let length = password.chars().count();
    let own = password.trim().eq_ignore_ascii_case(email);
    let one_letter = password.chars().all(|c| password.starts_with(c));
    let problem = |kind, about: String| vec![Problem::new("password", kind, about)];
    match length {
        ..SHORTEST => problem(ErrorKind::PasswordShort, SHORTEST.to_string()),
        _ if length > LONGEST => problem(ErrorKind::PasswordLong, LONGEST.to_string()),
        _ if own || one_letter => problem(ErrorKind::PasswordPlain, String::new()),
        _ => Vec::new(),
    }
}

/// The hash of a password, as a PHC string.
pub(super) async fn hash(password: &str, dice: &mut dyn Dice) -> Result<String, Error> {
    let mut salt = [0; 16];
    dice.fill(&mut salt);
    let password = password.to_owned();
    aside(move || {
        let hash: PasswordHash =
            Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map_err(inside)?;
        Ok(hash.to_string())
    })
    .await
}

/// Whether a password is the one of a hash. Where there is no hash, the same work is done for nothing.
pub(super) async fn is_same(password: &str, hash: Option<&str>, dice: &mut dyn Dice) -> Result<bool, Error> {
    let shortened: String = password.chars().take(LONGEST).collect();
    let Some(known) = hash.map(str::to_owned) else {
        self::hash(&shortened, dice).await?;
        return Ok(false);
    };
    aside(move || {
        let known = PasswordHash::new(&known).map_err(inside)?;
        Ok(Argon2::default().verify_password(shortened.as_bytes(), &known).is_ok())
    })
    .await
}

/// Hashes on a thread that serves no page meanwhile, and only few at a time.
async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let turn = HASHING.acquire().await.map_err(inside)?;
    let done = tokio::task::spawn_blocking(work).await.map_err(inside)?;
    drop(turn);
    done
}

fn inside(error: impl std::fmt::Display) -> Error {
    Error::new(ErrorKind::Inside, "").inside(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_not_plain() {
        for (password, kind) in [
            ("", Some(ErrorKind::PasswordShort)),
            ("elevenchars", Some(ErrorKind::PasswordShort)),
            ("tŷ ŵyn ŷd ŵy", None),
            ("carys@bwrdd.example", Some(ErrorKind::PasswordPlain)),
            ("aaaaaaaaaaaaaa", Some(ErrorKind::PasswordPlain)),
            ("pedair dafad ddu", None),
            (&"ab".repeat(100), None),
            (&"abc".repeat(67), Some(ErrorKind::PasswordLong)),
        ] {
            let problem = problems(password, "carys@bwrdd.example").first().map(|problem| problem.kind);
            assert_eq!(problem, kind, "{password}");
        }
    }
}
