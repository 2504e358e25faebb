//! Raising a concern, and what the guardians do with it. What it says goes from a form into a seal, and nowhere else: no
//! entry, no search, no log, no letter.

mod receipt;
mod seal;
mod tries;

use llinyn_model::concern::{Concern, ConcernAnswer, ConcernState};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::AccountId;
use llinyn_model::subscription::Key;
use llinyn_model::{Day, Instant};
use llinyn_store::Store;

use super::actor::{Problem, Refused};
use super::said::{MOST, paragraphs};
pub use receipt::Receipt;
pub use seal::{new_key, open};
pub use tries::Tries;

/// A concern as the holder of its receipt sees it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The day it was raised.
    pub day: Day,
    /// How far it is.
    pub state: ConcernState,
    /// What the guardians answered, in order.
    pub answers: Vec<(Day, String)>,
}

/// Seals what somebody wrote to every guardian's key, and keeps it under the receipt. The same form sent twice is kept
/// once. Names are not looked for: nobody but the guardians reads it.
///
/// # Errors
/// What is wrong with the words, or that no guardian has a key; or what the database reports.
pub async fn raise(store: &Store, words: &str, receipt: &Receipt, today: Day) -> Result<(), Refused> {
    let keys = store.guardian_keys().await?;
    let words = checked(words)?;
    if keys.is_empty() {
        return Err(Refused::Problems(vec![Problem::new("", ErrorKind::NoGuardian, "")]));
    }
    let sealed = seal::seal(words, keys).await?;
    let concern = Concern { receipt: receipt.public()?, sealed, day: today, state: ConcernState::New };
    Ok(store.add_concern(&concern).await?)
}

/// Shows whoever types a receipt what was answered. The words of both are kept nowhere.
///
/// # Errors
/// [`ErrorKind::ReceiptWrong`] or [`ErrorKind::TooManyTries`], beside the field; or what the database reports.
pub async fn look(store: &Store, tries: &Tries, typed: &str, now: Instant) -> Result<Opened, Refused> {
    let refused = |kind| Refused::Problems(vec![Problem::new("receipt", kind, "")]);
    if !tries.take(now) {
        return Err(refused(ErrorKind::TooManyTries));
    }
    let wrong = || refused(ErrorKind::ReceiptWrong);
    let receipt = Receipt::parse(typed).ok_or_else(wrong)?;
    let concern = store.concern(&receipt.public()?).await?.ok_or_else(wrong)?;
    let identity = receipt.identity()?;
    let answers = store.concern_answers(&concern.receipt).await?;
    let answers = answers.iter().map(|answer| Ok((answer.day, seal::opened(&answer.sealed, &identity)?)));
    Ok(Opened { day: concern.day, state: concern.state, answers: answers.collect::<Result<_, Error>>()? })
}

/// Keeps a guardian's public key, in place of an older one. What was sealed before stays sealed to the keys of then.
///
/// # Errors
/// [`ErrorKind::KeyWrong`] beside the field; or what the database reports.
pub async fn keep_key(store: &Store, account: AccountId, typed: &str) -> Result<(), Refused> {
    let key = typed.trim();
    match seal::seal(String::new(), vec![key.to_owned()]).await {
        Ok(_) => Ok(store.keep_guardian_key(account, key).await?),
        Err(error) if error.kind == ErrorKind::KeyWrong => {
            Err(Refused::Problems(vec![Problem::new("key", error.kind, "")]))
        }
        Err(error) => Err(error.into()),
    }
}

/// Answers a concern: sealed to its receipt, so that its holder alone reads it.
///
/// # Errors
/// What is wrong with the words; or what the database reports.
pub async fn answer(
    store: &Store,
    concern: &Concern,
    words: &str,
    once: &Key,
    today: Day,
) -> Result<(), Refused> {
    let sealed = seal::seal(checked(words)?, vec![concern.receipt.clone()]).await?;
    store.answer_concern(&concern.receipt, &ConcernAnswer { day: today, sealed }, once).await?;
    Ok(advance(store, concern, ConcernState::Answered).await?)
}

/// Says how far a concern is. It never goes back.
///
/// # Errors
/// Where the database fails.
pub async fn advance(store: &Store, concern: &Concern, to: ConcernState) -> Result<(), Error> {
    store.move_concern(&concern.receipt, to).await
}

/// The words that are sealed: something, and not a whole paper.
fn checked(words: &str) -> Result<String, Refused> {
    let words = paragraphs(words).join("\n");
    let problem = |kind, about: String| Err(Refused::Problems(vec![Problem::new("words", kind, about)]));
    match words.chars().count() {
        0 => problem(ErrorKind::WordsMissing, String::new()),
        1..=MOST => Ok(words),
        _ => problem(ErrorKind::WordsTooLong, MOST.to_string()),
    }
}
