//! The standing assurance that nobody is punished for speaking up: a commitment with a body that holds it, and a day by
//! which somebody looks again whether it is so.

use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::error::Error;
use llinyn_model::expectation::of_commitment;
use llinyn_model::id::Dice;
use llinyn_model::paper::NamedBody;
use llinyn_model::thread::Thread;
use llinyn_model::{Day, Stated};
use llinyn_store::Reader;

use super::actor::{Acted, Refused};
use super::desk::{Desk, has_ended};
use super::said::there;

/// A body takes the assurance upon itself.
#[derive(Clone, Debug)]
pub struct Assuring {
    /// Which, by its name. Field `owner`.
    pub owner: String,
    /// When somebody looks again: 6 to 24 months on. Field `recheck`.
    pub recheck: Option<Day>,
}

/// Records that a body gives the assurance. It stands in place of any given before.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn assure(desk: Desk<'_>, assuring: &Assuring, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let words = sheet.standard(&desk.locale.t("concern-assurance"));
    let owner = desk.body("owner", &assuring.owner, &mut sheet).await?;
    if let Some(owner) = &owner {
        desk.may_speak(std::iter::once(owner), &[], &mut sheet).await?;
        sheet.standard(&desk.locale.with("act-owner", &[("words", owner.words.as_str().into())]));
    }
    let recheck = desk.recheck(assuring.recheck, &mut sheet);
    let mut saying = desk.say(desk.locale.t("act-assurance"), sheet, dice).await?;
    let day = there(recheck)?;
    let commitment = Commitment {
        id: saying.id(),
        reference: saying.item("c1"),
        place: saying.place(&words),
        made_in: MadeIn::Assurance,
        text: words.text,
        owner: Stated::or_not_stated(owner),
        contributors: Vec::new(),
        horizon: desk.by(day),
        grade: Grade::Dated,
        waits_on: Stated::NotStated,
        cost: Stated::NotStated,
    };
    let (id, owed) = (commitment.id, of_commitment(&commitment));
    saying.push(commitment);
    saying.arises(id.into(), owed);
    desk.record(saying).await
}

/// The assurance as it stands, with the body that holds it now; none where nobody gave it, or it has ended.
///
/// # Errors
/// Where the database fails.
pub async fn held(reader: &Reader<'_>, today: Day) -> Result<Option<(Thread, NamedBody)>, Error> {
    let Some(reference) = reader.assurance().await? else { return Ok(None) };
    let Some(thread) = reader.thread(&reference).await? else { return Ok(None) };
    if has_ended(reader, &thread, today).await? {
        return Ok(None);
    }
    let first = thread.promise().and_then(|promise| promise.owner.value());
    let holder = thread.passings.last().map(|passing| &passing.to).or(first);
    let Some(body) = holder.and_then(|holder| holder.body) else { return Ok(None) };
    Ok(reader.named_body(body).await?.map(|named| (thread, named)))
}
