//! Claiming progress: what an owner, or one who helps, says of a promise or of a recommendation. A claim is no proof,
//! and never takes the place of an earlier one.

use llinyn_model::error::ErrorKind;
use llinyn_model::expectation::{ExpectationKind, of_progress};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::progress::{Claim, Progress};
use llinyn_model::subject::Subject;
use llinyn_model::thread::Thread;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::evidence::Attached;
use super::files::Files;
use super::said::{is_blank, there};

/// What is claimed.
#[derive(Clone, Debug)]
pub struct Claiming {
    /// The thread: of a commitment, or of a recommendation. Field `thread`.
    pub of: Reference,
    /// How far it is. Field `claim`.
    pub claim: Option<Claim>,
    /// In their words; they may be left out where nothing was done since last time. Field `words`.
    pub words: String,
    /// What shows it.
    pub attached: Attached,
}

/// Records a claim: done meets the delivery, and leaves a check by somebody else owed.
///
/// # Errors
/// All that has to be mended, or that the database or the file's keeping fails; nothing is recorded then.
pub async fn claim(
    desk: Desk<'_>,
    files: &Files,
    claiming: &Claiming,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let thread = desk.open_thread("thread", &claiming.of, &mut sheet).await?;
    if let Some(thread) = &thread {
        desk.may_claim(thread, &mut sheet).await?;
    }
    if claiming.claim.is_none() {
        sheet.problem("claim", ErrorKind::ChoiceMissing, "");
    }
    let words = if claiming.claim == Some(Claim::NothingSince) && is_blank(&claiming.words) {
        sheet.standard(&desk.locale.t("act-nothing-since"))
    } else {
        sheet.words("words", &claiming.words)
    };
    let fit = desk.fit(&claiming.attached, &mut sheet).await?;
    let title = desk.locale.with("act-progress", &[("reference", claiming.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (thread, claim) = (there(thread)?, there(claiming.claim)?);
    let of = thread.subject();
    let progress = Progress {
        id: saying.id(),
        reference: saying.item("g1"),
        place: saying.place(&words),
        of,
        by: desk.by_actor(),
        claim,
        words: words.text,
    };
    let id = progress.id;
    saying.push(progress);
    saying.follow(&desk.reader, of, of_progress(claim, &open(&thread, of)), id.into()).await?;
    desk.attach(files, fit, of, id.into(), &mut saying).await?;
    desk.record(saying).await
}

/// The kinds of what is owed for a subject of a thread.
pub(super) fn open(thread: &Thread, of: Subject) -> Vec<ExpectationKind> {
    let open = thread.expectations.iter().filter(|owed| owed.ended.is_none() && owed.expectation.of == of);
    open.map(|owed| owed.expectation.kind).collect()
}
