//! Verifying: what a body that does not own a thread found when it looked. What was said stays as it was said.

use llinyn_model::Stated;
use llinyn_model::error::ErrorKind;
use llinyn_model::expectation::of_verification;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::verification::{Verdict, Verification};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::evidence::Attached;
use super::files::Files;
use super::progress::open;
use super::said::there;

/// What was found.
#[derive(Clone, Debug)]
pub struct Verifying {
    /// The thread. One that has ended is looked at as well. Field `thread`.
    pub of: Reference,
    /// What was found. Field `verdict`.
    pub verdict: Option<Verdict>,
    /// How they looked. Field `method`.
    pub method: String,
    /// What they found, in their words. Field `words`.
    pub words: String,
    /// What shows it.
    pub attached: Attached,
}

/// Records what somebody else found.
///
/// # Errors
/// All that has to be mended, or that the database or the file's keeping fails; nothing is recorded then.
pub async fn verify(
    desk: Desk<'_>,
    files: &Files,
    verifying: &Verifying,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let thread = desk.thread("thread", &verifying.of, &mut sheet).await?;
    if let Some(thread) = &thread {
        desk.is_other("actor", (desk.actor.body, &desk.actor.name), thread, &mut sheet).await?;
    }
    if verifying.verdict.is_none() {
        sheet.problem("verdict", ErrorKind::ChoiceMissing, "");
    }
    let method = |words: &str| desk.locale.with("act-method", &[("words", words.into())]);
    let words = sheet.words("words", &verifying.words);
    let method = sheet.needed("method", &verifying.method, method);
    let fit = desk.fit(&verifying.attached, &mut sheet).await?;
    let title = desk.locale.with("act-verification", &[("reference", verifying.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (thread, verdict) = (there(thread)?, there(verifying.verdict)?);
    let of = thread.subject();
    let verification = Verification {
        id: saying.id(),
        reference: saying.item("v1"),
        place: saying.place(&words),
        of,
        by: desk.by_actor(),
        method: Stated::Stated(method.text),
        verdict,
        words: words.text,
    };
    let id = verification.id;
    saying.push(verification);
    saying.follow(&desk.reader, of, of_verification(verdict, &open(&thread, of)), id.into()).await?;
    desk.attach(files, fit, of, id.into(), &mut saying).await?;
    desk.record(saying).await
}
