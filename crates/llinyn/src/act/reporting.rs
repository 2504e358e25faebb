//! Giving a report that is owed: how a plan goes, in words. The statement is the report, as a paper would be.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{Expectation, ExpectationKind, of_report};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::plan::ReportingDuty;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};

/// A report on a plan.
#[derive(Clone, Debug)]
pub struct Giving {
    /// The duty to report. Field `duty`.
    pub duty: Reference,
    /// How the plan goes. Field `words`.
    pub words: String,
    /// What is still not done. Field `not_done`, which may be left empty.
    pub not_done: String,
}

/// Records a report: what was owed is met, and the next report is owed.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn give(desk: Desk<'_>, giving: &Giving, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let duty = desk.duty_to_meet(&giving.duty, &mut sheet).await?;
    sheet.words("words", &giving.words);
    sheet.labelled("not_done", &giving.not_done, |words| {
        desk.locale.with("act-not-done", &[("words", words.into())])
    });
    let title = desk.locale.with("act-report", &[("reference", giving.duty.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (duty, report) = (there(duty)?, saying.source());
    let follows = of_report(&duty, desk.today);
    saying.follow(&desk.reader, duty.id.into(), follows, report.into()).await?;
    desk.record(saying).await
}

impl Desk<'_> {
    /// A duty that the actor's body has, or that what it owes passed to.
    async fn duty_to_meet(
        &self,
        reference: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<ReportingDuty>, Error> {
        let Some((duty, _)) = self.reader.duty(reference).await? else {
            sheet.problem("duty", ErrorKind::NotInRecord, reference.as_str());
            return Ok(None);
        };
        let owed: Vec<Expectation> = self.reader.open_for(duty.id.into(), ExpectationKind::Update).await?;
        let owing = owed.iter().filter_map(|owed| owed.from.value());
        let who: Vec<&Mention> = duty.from.value().into_iter().chain(owing).collect();
        self.may_speak(who.into_iter(), &[], sheet).await?;
        Ok(Some(duty))
    }
}
