//! Erasing words about a person: one asks, another approves, and then they are nowhere. The words themselves are kept
//! only while they wait, and are in no entry, message or log.

use llinyn_model::account::Account;
use llinyn_model::erasure::{Erasure, ErasureReason, ErasureRequest};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, ErasureId, IdMaker};
use llinyn_model::intake::Stage;
use llinyn_model::redaction::Redaction;
use llinyn_model::{Day, Instant};
use llinyn_store::{Held, Store};

use super::actor::{Problem, Refused};
use super::deciders::Deciders;
use super::files::Files;
use super::said::is_blank;

/// Most bytes of words that are erased together.
const MOST: usize = 2_000;
/// Most papers on their way that are looked through.
const INTAKES: i64 = 10_000;

/// What is to be erased, and why.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The words, one piece a line: a name, its short forms. Field `words`.
    pub words: String,
    /// Why. Field `reason`.
    pub reason: Option<ErasureReason>,
}

/// What is asked for, checked.
#[derive(Clone, Debug)]
pub struct Checked {
    words: Redaction,
    reason: ErasureReason,
    /// Where the words stand.
    pub held: Held,
}

/// Looks where words stand that are to be erased; nothing is changed.
///
/// # Errors
/// All that has to be mended, or that the database fails.
pub async fn check(store: &Store, asking: &Asking) -> Result<Checked, Refused> {
    let mut problems = Vec::new();
    let mut problem =
        |field: &'static str, kind, about: String| problems.push(Problem::new(field, kind, about));
    if asking.reason.is_none() {
        problem("reason", ErrorKind::ChoiceMissing, String::new());
    }
    let words = Redaction::of(&asking.words);
    let mut held = Held::default();
    match &words {
        _ if is_blank(&asking.words) => problem("words", ErrorKind::WordsMissing, String::new()),
        _ if asking.words.len() > MOST => problem("words", ErrorKind::WordsTooLong, MOST.to_string()),
        None => problem("words", ErrorKind::WordsTooShort, String::new()),
        Some(words) => match store.held(words).await {
            Ok(found) if found.entries == 0 => problem("words", ErrorKind::WordsNotHeld, String::new()),
            Ok(found) => held = found,
            Err(error) if error.kind == ErrorKind::WordsOfProgram => {
                problem("words", error.kind, String::new());
            }
            Err(error) => return Err(error.into()),
        },
    }
    match (words, asking.reason) {
        (Some(words), Some(reason)) if problems.is_empty() => Ok(Checked { words, reason, held }),
        _ => Err(Refused::Problems(problems)),
    }
}

/// Asks for an erasure, which waits until somebody else decides.
///
/// # Errors
/// All that has to be mended; [`Refused::Already`] where the very words wait; or that the database fails.
pub async fn ask(
    store: &Store,
    by: &Account,
    asking: &Asking,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let checked = check(store, asking).await?;
    if store.erasure_requests().await?.iter().any(|waiting| waiting.words == asking.words) {
        return Err(Refused::Already);
    }
    let id = IdMaker::new(now, dice).make();
    let (words, reason) = (asking.words.clone(), checked.reason);
    store.add_erasure_request(&ErasureRequest { id, words, reason, by: by.id, at: now }).await?;
    Ok(())
}

/// Erases what was asked for: somebody else than who asked approves it. Whatever becomes of it, the request is gone.
///
/// # Errors
/// [`ErrorKind::SamePerson`]; all that has to be mended; or that the database fails, and then the request stays.
pub async fn approve(
    store: &Store,
    files: &Files,
    request: &ErasureRequest,
    by: &Account,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let who = Deciders::of(store, request.by, by).await?;
    let checked =
        check(store, &Asking { words: request.words.clone(), reason: Some(request.reason) }).await?;
    erase(store, files, &checked, who, request.id, (now, today), dice).await?;
    store.end_erasure_request(request.id).await?;
    Ok(())
}

/// Lets a request go: nothing is erased but the request.
///
/// # Errors
/// Where the database fails.
pub async fn refuse(store: &Store, id: ErasureId) -> Result<(), Error> {
    store.end_erasure_request(id).await
}

/// Erases words from the record, from what stands beside it, and the kept files that hold them.
///
/// # Errors
/// Where the database or the folder of files fails.
pub async fn erase(
    store: &Store,
    files: &Files,
    checked: &Checked,
    who: Deciders,
    id: ErasureId,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    let _turn = super::desk::turn().await;
    let erasure = Erasure {
        id,
        reason: checked.reason,
        asked_by: who.asked_by,
        approved_by: who.approved_by,
        day: today,
        fields: Vec::new(),
        sources: Vec::new(),
    };
    let erased = store.erase(&checked.words, &erasure, now, dice).await?;
    let digests = erased.map(|erased| erased.digests).unwrap_or_default();
    let gone = files.erase(&checked.words, &digests).await?;
    // A paper on its way whose file is gone is read no more.
    for intake in store.intakes(INTAKES).await? {
        if intake.stage == Stage::Open && gone.contains(&intake.digest) {
            store.end_intake(intake.id, &Stage::GivenUp).await?;
        }
    }
    Ok(())
}
