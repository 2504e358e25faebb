//! Moving the date of a promise: with a reason, and with a word on who was told. The first date stays for ever, and
//! every move is counted (law 2).

use llinyn_model::Day;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, Expectation, ExpectationKind, of_moving};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::moving::Moving;
use llinyn_model::thread::Thread;

use super::actor::{Acted, Refused};
use super::desk::{Desk, has_ended};
use super::said::{Sheet, is_blank, there};

/// A new date for a promise.
#[derive(Clone, Debug)]
pub struct NewDate {
    /// The promise. Field `thread`.
    pub of: Reference,
    /// The new date. Field `day`.
    pub to: Option<Day>,
    /// Why it is moved. Field `reason`.
    pub reason: String,
    /// Who was told: names with semicolons between them. Field `told`.
    pub told: String,
}

/// Records a move: what was owed by the old date ends as moved, and is owed by the new one.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn move_date(desk: Desk<'_>, new: &NewDate, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let thread = desk.open_thread("thread", &new.of, &mut sheet).await?;
    if let Some(thread) = &thread {
        desk.may_claim(thread, &mut sheet).await?;
        promised(&desk, new, thread, &mut sheet).await?;
    }
    match new.to {
        None => sheet.problem("day", ErrorKind::DayMissing, ""),
        Some(day) if day < desk.today => sheet.problem("day", ErrorKind::DayPast, desk.locale.day(day)),
        Some(_) => {}
    }
    let reason = sheet.words("reason", &new.reason);
    if let Some(day) = new.to {
        sheet.standard(&desk.locale.with("act-new-date", &[("day", desk.locale.day(day).into())]));
    }
    let telling = |words: &str| desk.locale.with("act-told", &[("words", words.into())]);
    let told = desk.mentions("told", &new.told, telling, &mut sheet).await?;
    if new.told.split(';').all(is_blank) {
        sheet.problem("told", ErrorKind::NobodyTold, "");
    }
    let title = desk.locale.with("act-moving", &[("reference", new.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (thread, day) = (there(thread)?, there(new.to)?);
    let promise = there(thread.promise())?;
    let moved = Moving {
        id: saying.id(),
        reference: saying.item("h1"),
        place: saying.place(&reason),
        commitment: promise.id,
        from: thread.present(promise).clone(),
        to: desk.by(day),
        by: desk.by_actor(),
        reason: reason.text,
        told,
    };
    saying.push(moved.clone());
    for before in deliveries(&thread) {
        let after = saying.arises(before.of, of_moving(&moved, before));
        saying.ends(before.id, End::Moved(after));
    }
    desk.record(saying).await
}

/// That there is a promise whose date is still to come, and that the new date is another.
async fn promised(desk: &Desk<'_>, new: &NewDate, thread: &Thread, sheet: &mut Sheet) -> Result<(), Error> {
    let Some(promise) = thread.promise() else {
        sheet.problem("thread", ErrorKind::NothingToMove, new.of.as_str());
        return Ok(());
    };
    if !has_ended(&desk.reader, thread, desk.today).await? && deliveries(thread).next().is_none() {
        sheet.problem("thread", ErrorKind::NothingToMove, new.of.as_str());
    }
    if let Some(day) = new.to.filter(|day| thread.present(promise).due().value() == Some(day)) {
        sheet.problem("day", ErrorKind::DayUnchanged, desk.locale.day(day));
    }
    Ok(())
}

/// What is still to be delivered.
fn deliveries(thread: &Thread) -> impl Iterator<Item = &Expectation> {
    let open = thread.expectations.iter().filter(|owed| owed.ended.is_none()).map(|owed| &owed.expectation);
    open.filter(|owed| owed.kind == ExpectationKind::Delivery)
}
