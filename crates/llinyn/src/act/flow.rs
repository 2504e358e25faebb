//! What information passes for which purpose of safeguarding, from which body to which, and on which agreements it relies.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::flow::Flow;
use llinyn_model::id::{AgreementId, Dice, Reference};
use llinyn_model::subject::Subject;
use llinyn_store::AgreementFile;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, short, there};

/// Information that passes from one body to another.
#[derive(Clone, Debug)]
pub struct Flowing {
    /// What passes. Field `text`.
    pub text: String,
    /// For which purpose. Field `purpose`.
    pub purpose: String,
    /// From whom. Field `from`.
    pub from: String,
    /// To whom. Field `to`.
    pub to: String,
    /// The addresses of the agreements it relies on, each on a line; may be empty. Field `relies_on`.
    pub relies_on: String,
    /// The address of the thread or the plan it serves; may be empty. Field `about`.
    pub about: String,
}

/// Records a flow. One that relies on no agreement, or whose sender or receiver has not signed, is recorded as it is: its
/// page says so.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn record(desk: Desk<'_>, new: &Flowing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let text = sheet.needed("text", &new.text, |words| desk.labelled("act-flow-text", words));
    let purpose = sheet.needed("purpose", &new.purpose, |words| desk.labelled("act-purpose", words));
    let from = desk.end_of_flow("from", &new.from, "act-flow-from", &mut sheet).await?;
    let to = desk.end_of_flow("to", &new.to, "act-flow-to", &mut sheet).await?;
    if let Some(to) = to.as_ref().filter(|to| from.as_ref().is_some_and(|from| from.body == to.body)) {
        sheet.problem("to", ErrorKind::SameBody, &to.words);
    }
    let mut relies_on: Vec<AgreementId> = Vec::new();
    for line in new.relies_on.lines() {
        let file = desk.agreement_at("relies_on", line, &mut sheet).await?;
        let Some((agreement, _)) = file.as_ref().and_then(AgreementFile::first) else { continue };
        if !relies_on.contains(&agreement.id) {
            sheet.standard(&desk.labelled("act-flow-relies", agreement.reference.as_str()));
            relies_on.push(agreement.id);
        }
    }
    let about = desk.served(&new.about, &mut sheet).await?;
    let title = desk.labelled("act-flow", &text.text);
    let mut saying = desk.say(title, sheet, dice).await?;
    let flow = Flow {
        id: saying.id(),
        reference: saying.item("flow1"),
        place: saying.place(&text),
        text: text.text,
        purpose: purpose.text,
        from: there(from)?,
        to: there(to)?,
        relies_on,
        about,
    };
    saying.push(flow);
    desk.record(saying).await
}

impl Desk<'_> {
    /// The body at one end of a flow, which is there today, in a line of its own.
    async fn end_of_flow(
        &self,
        field: &'static str,
        typed: &str,
        key: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<Mention>, Error> {
        let body = self.body(field, typed, sheet).await?;
        if let Some(body) = &body {
            self.existed(field, body, self.today, sheet).await?;
            sheet.standard(&self.labelled(key, &body.words));
        }
        Ok(body)
    }

    /// The thread or the plan of an address that was typed; none where nothing was.
    async fn served(&self, typed: &str, sheet: &mut Sheet) -> Result<Option<Subject>, Error> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let Some(reference) = Reference::of_address(typed) else {
            sheet.problem("about", ErrorKind::NotInRecord, short(typed));
            return Ok(None);
        };
        let about = self.asked_about(&reference, sheet).await?;
        if about.is_some() {
            sheet.standard(&self.locale.with("act-flow-about", &[("reference", reference.as_str().into())]));
        }
        Ok(about)
    }
}
