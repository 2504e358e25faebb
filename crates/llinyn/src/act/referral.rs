//! Referring: one body asks another to take up a thread or a plan. The step before is done by that; the new one owes its
//! outcome, in the open, until the other body resolves something or refers it on.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, Expectation, ExpectationKind, of_referral};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, Reference};
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
    desk.is_public("about", &what.about, &mut sheet).await?;
    let from = desk.body("from", &what.from, &mut sheet).await?;
    let to = desk.body("to", &what.to, &mut sheet).await?;
    if let Some(to) = to.as_ref().filter(|to| from.as_ref().is_some_and(|from| from.body == to.body)) {
        sheet.problem("to", ErrorKind::SameBody, &to.words);
    }
    let at = desk.resolved_at(&what.at, from.as_ref(), &mut sheet).await?;
    let words = sheet.words("words", &what.words);
    for (key, mention) in [("act-referred-from", &from), ("act-referred-to", &to)] {
        if let Some(mention) = mention {
            sheet.standard(&desk.locale.with(key, &[("words", mention.words.as_str().into())]));
        }
    }
    let due = match what.by {
        Some(day) => {
            if day < desk.today {
                sheet.problem("by", ErrorKind::DayPast, desk.locale.day(day));
            }
            sheet.standard(&desk.locale.with("act-by", &[("day", desk.locale.day(day).into())]));
            desk.by(day)
        }
        None => Horizon::default(),
    };
    let title = desk.locale.with("act-referral", &[("reference", what.about.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let about = there(about)?;
    let before = desk.outcomes(about, from.as_ref()).await?;
    let referral = Referral {
        id: saying.id(),
        reference: saying.item("l1"),
        place: saying.place(&words),
        about,
        from: Stated::or_not_stated(from),
        to: there(to)?,
        at: Stated::or_not_stated(at.map(|at| at.id)),
        follows: before.iter().rev().find_map(|owed| match owed.of {
            Subject::Referral(before) => Some(before),
            _ => None,
        }),
        text: words.text,
    };
    let (id, owed) = (referral.id, of_referral(&referral, due));
    saying.push(referral);
    saying.arises(id.into(), owed);
    for owed in before {
        saying.ends(owed.id, End::Met(id.into()));
    }
    desk.record(saying).await
}

impl Desk<'_> {
    /// The meeting at which whoever refers it resolved to; none where nothing was typed.
    async fn resolved_at(
        &self,
        typed: &str,
        from: Option<&Mention>,
        sheet: &mut Sheet,
    ) -> Result<Option<Meeting>, Error> {
        let typed = typed.trim();
        let file = match Reference::of_address(typed) {
            Some(reference) => self.meeting("at", &reference, sheet).await?,
            None if typed.is_empty() => None,
            None => {
                sheet.problem("at", ErrorKind::NotInRecord, typed);
                None
            }
        };
        let Some(meeting) = file.map(|file| file.meeting) else { return Ok(None) };
        if let Some(day) = meeting.dated.latest().filter(|day| *day > self.today) {
            sheet.problem("at", ErrorKind::DayToCome, self.locale.day(day));
        }
        if from.is_some_and(|from| meeting.body.value().and_then(|body| body.body) != from.body) {
            sheet.problem("at", ErrorKind::NotOwnMeeting, typed);
        }
        let words = meeting.reference.as_str();
        sheet.standard(&self.locale.with("act-referred-at", &[("words", words.into())]));
        Ok(Some(meeting))
    }

    /// The outcomes a body owes of what was referred, and of nobody else's: of one referral, or of all that are about
    /// something. Whoever owes them now counts, not who was named first (law 6).
    pub(super) async fn outcomes(
        &self,
        about: Subject,
        body: Option<&Mention>,
    ) -> Result<Vec<Expectation>, Error> {
        let Some(body) = body.and_then(|body| body.body) else { return Ok(Vec::new()) };
        let referrals: Vec<Subject> = match about {
            Subject::Referral(_) => vec![about],
            _ => self.reader.referrals(about).await?.iter().map(|(referral, _)| referral.id.into()).collect(),
        };
        let mut owed = Vec::new();
        for referral in referrals {
            owed.extend(self.reader.open_for(referral, ExpectationKind::Outcome).await?);
        }
        owed.retain(|owed| owed.from.value().and_then(|from| from.body) == Some(body));
        Ok(owed)
    }
}
