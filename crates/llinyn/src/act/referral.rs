//! Referring: one body asks another to take up a thread or a plan. The step before is done by that; the new one owes its
//! outcome, in the open, until the other body resolves something or refers it on.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{ExpectationKind, of_outcome, of_referral};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, Reference, ReferralId};
use llinyn_model::meeting::Meeting;
use llinyn_model::referral::Referral;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};

/// Something that is referred.
#[derive(Clone, Debug)]
pub struct Referring {
    /// The thread or the plan. Field `about`.
    pub about: Reference,
    /// Who refers it, by name. Field `from`.
    pub from: String,
    /// To whom, by name. Field `to`.
    pub to: String,
    /// The address of the meeting that resolved to; may be empty. Field `at`.
    pub at: String,
    /// What the other body is asked to do. Field `words`.
    pub words: String,
    /// By when; may be left out. Field `by`.
    pub by: Option<Day>,
}

/// Records a referral.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn refer(desk: Desk<'_>, what: &Referring, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let about = desk.asked_about(&what.about, &mut sheet).await?;
    let from = desk.body("from", &what.from, &mut sheet).await?;
    let to = desk.body("to", &what.to, &mut sheet).await?;
    if let Some(to) = to.as_ref().filter(|to| from.as_ref().is_some_and(|from| from.body == to.body)) {
        sheet.problem("to", ErrorKind::SameBody, &to.words);
    }
    let at = desk.resolved_at(&what.at, &mut sheet).await?;
    let words = sheet.words("words", &what.words);
    for (key, mention) in [("act-referred-from", &from), ("act-referred-to", &to)] {
        if let Some(mention) = mention {
            sheet.standard(&desk.locale.with(key, &[("words", mention.words.as_str().into())]));
        }
    }
    let due = match what.by {
        Some(day) => {
            sheet.standard(&desk.locale.with("act-by", &[("day", desk.locale.day(day).into())]));
            desk.by(day)
        }
        None => Horizon::default(),
    };
    let title = desk.locale.with("act-referral", &[("reference", what.about.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let about = there(about)?;
    let follows = desk.step_before(about, from.as_ref()).await?;
    let referral = Referral {
        id: saying.id(),
        reference: saying.item("l1"),
        place: saying.place(&words),
        about,
        from: Stated::or_not_stated(from),
        to: there(to)?,
        at: Stated::or_not_stated(at.map(|at| at.id)),
        follows,
        text: words.text,
    };
    let (id, owed) = (referral.id, of_referral(&referral, due));
    saying.push(referral);
    saying.arises(id.into(), owed);
    if let Some(before) = follows {
        saying.follow(&desk.reader, before.into(), of_outcome(), id.into()).await?;
    }
    desk.record(saying).await
}

impl Desk<'_> {
    /// The meeting that resolved to refer it; none where nothing was typed.
    async fn resolved_at(&self, typed: &str, sheet: &mut Sheet) -> Result<Option<Meeting>, Error> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let found = match Reference::of_address(typed) {
            Some(reference) => self.reader.meeting(&reference).await?,
            None => None,
        };
        match &found {
            None => sheet.problem("at", ErrorKind::NotInRecord, typed),
            Some(found) => {
                sheet.standard(
                    &self
                        .locale
                        .with("act-referred-at", &[("words", found.meeting.reference.as_str().into())]),
                );
            }
        }
        Ok(found.map(|found| found.meeting))
    }

    /// The last step that brought it to whoever refers it on, and that has no outcome yet.
    async fn step_before(&self, about: Subject, from: Option<&Mention>) -> Result<Option<ReferralId>, Error> {
        let Some(from) = from.and_then(|from| from.body) else { return Ok(None) };
        let referrals = self.reader.referrals(about).await?;
        let open = referrals.iter().rev().find(|(referral, owed)| {
            let is_open = |owed: &llinyn_model::thread::Owed| {
                owed.ended.is_none() && owed.expectation.kind == ExpectationKind::Outcome
            };
            referral.to.body == Some(from) && owed.iter().any(is_open)
        });
        Ok(open.map(|(referral, _)| referral.id))
    }
}
