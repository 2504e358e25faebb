//! Saying what something costs that was put off. The statement is what was owed; what it says of the sum, of what that is
//! for and of where it comes from stands in it, and what it does not say stands there as *not stated*.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, deferred_cost};
use llinyn_model::id::{Dice, ExpectationId, Reference};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};

/// What something costs.
#[derive(Clone, Debug)]
pub struct Costing {
    /// The answer that put its cost off. Field `response`.
    pub of: Reference,
    /// What it costs, as printed. Field `amount`.
    pub amount: String,
    /// What that is for. Field `purpose`, which may be left empty.
    pub purpose: String,
    /// Where it comes from. Field `funded_from`, which may be left empty.
    pub funded_from: String,
}

/// Records what an answer costs: what was owed since it was put off is met.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn cost(desk: Desk<'_>, costing: &Costing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let owed = desk.cost_owed(&costing.of, &mut sheet).await?;
    sheet.needed("amount", &costing.amount, |words| desk.locale.with("act-cost", &[("words", words.into())]));
    desk.said_or_not("purpose", &costing.purpose, "act-purpose", &mut sheet);
    desk.said_or_not("funded_from", &costing.funded_from, "act-funded-from", &mut sheet);
    let title = desk.locale.with("act-costing", &[("reference", costing.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let said = saying.source();
    saying.ends(there(owed)?, End::Met(said.into()));
    desk.record(saying).await
}

impl Desk<'_> {
    /// The cost that an answer of the actor's body put off and that is still owed.
    async fn cost_owed(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<ExpectationId>, Error> {
        let Some(response) = self.reader.response(of).await? else {
            sheet.problem("response", ErrorKind::NotInRecord, of.as_str());
            return Ok(None);
        };
        let owed = self.reader.owed_for(response.id.into()).await?;
        let open = deferred_cost(&response, &owed).filter(|owed| owed.ended.is_none());
        let Some(open) = open.map(|owed| &owed.expectation) else {
            sheet.problem("response", ErrorKind::NoCostOwed, of.as_str());
            return Ok(None);
        };
        self.may_speak(response.by.value().into_iter().chain(open.from.value()), &[], sheet).await?;
        Ok(Some(open.id))
    }
}
