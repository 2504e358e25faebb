//! A duty to report on a plan: who, to whom, how often and from when. Its first report is owed from then on.

use llinyn_model::body::Mention;
use llinyn_model::error::ErrorKind;
use llinyn_model::expectation::of_duty;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::plan::ReportingDuty;
use llinyn_model::{Day, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::there;

/// Reports that somebody takes on.
#[derive(Clone, Debug)]
pub struct Reporting {
    /// The plan. Field `plan`.
    pub plan: Reference,
    /// The body that reports, by its name. Field `reports_from`.
    pub from: String,
    /// The body it reports to, by its name. Field `reports_to`.
    pub to: String,
    /// Every how many months: 1 to [`MONTHS`]. Field `every_months`.
    pub every_months: Option<u16>,
    /// The day the first report is due. Field `first`.
    pub first: Option<Day>,
}

/// Most months between two reports: what comes more seldom is no regular report.
pub const MONTHS: u16 = 60;

/// Records a duty to report.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn take_on(desk: Desk<'_>, reporting: &Reporting, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let plan = desk.plan_of("plan", &reporting.plan, &mut sheet).await?;
    let from = desk.body("reports_from", &reporting.from, &mut sheet).await?;
    let to = desk.body("reports_to", &reporting.to, &mut sheet).await?;
    let months = reporting.every_months.filter(|months| (1..=MONTHS).contains(months));
    if months.is_none() {
        sheet.problem("every_months", ErrorKind::NumberOutside, MONTHS.to_string());
    }
    match reporting.first {
        None => sheet.problem("first", ErrorKind::DayMissing, ""),
        Some(past) if past < desk.today => sheet.problem("first", ErrorKind::DayPast, desk.locale.day(past)),
        Some(_) => {}
    }
    let every = desk.locale.with("duty-months", &[("count", months.unwrap_or_default().into())]);
    let first = reporting.first.map(|day| desk.locale.day(day)).unwrap_or_default();
    let said = [
        ("act-duty-from", words_of(from.as_ref())),
        ("act-duty-to", words_of(to.as_ref())),
        ("act-duty-every", &every),
        ("act-duty-first", &first),
    ];
    let said = said.map(|(label, words)| desk.locale.with(label, &[("words", words.into())]));
    let words = sheet.words("plan", &said.join("\n"));
    let title = desk.locale.with("act-duty", &[("reference", reporting.plan.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let plan = there(plan)?;
    let duty = ReportingDuty {
        id: saying.id(),
        reference: saying.item("d1"),
        plan: plan.file.plan.id,
        place: saying.place(&words),
        text: words.text,
        from: Stated::or_not_stated(from),
        to: Stated::or_not_stated(to),
        every_months: Stated::or_not_stated(months),
        last: Stated::NotStated,
        first: Stated::or_not_stated(reporting.first),
    };
    let (id, owed) = (duty.id, of_duty(&duty));
    saying.push(duty);
    saying.arises(id.into(), owed);
    desk.record(saying).await
}

fn words_of(mention: Option<&Mention>) -> &str {
    mention.map_or("", |mention| &mention.words)
}
