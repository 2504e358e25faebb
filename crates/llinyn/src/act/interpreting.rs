//! Reading a printed answer: somebody who keeps the record says what it amounts to, apart from what was printed and from
//! how the program read it.

use llinyn_model::error::ErrorKind;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::interpretation::Interpretation;
use llinyn_model::response::Disposition;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::there;

/// How an answer is read.
#[derive(Clone, Debug)]
pub struct Interpreting {
    /// The answer. Field `response`.
    pub of: Reference,
    /// What it amounts to. Field `disposition`.
    pub disposition: Option<Disposition>,
    /// Why. Field `words`.
    pub words: String,
}

/// Records a reading; earlier ones stand beside it.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn interpret(desk: Desk<'_>, what: &Interpreting, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let response = desk.reader.response(&what.of).await?;
    if response.is_none() {
        sheet.problem("response", ErrorKind::NotInRecord, what.of.as_str());
    }
    if let Some(disposition) = what.disposition {
        let name = format!("disposition-{}", disposition.name().replace('_', "-"));
        sheet.standard(&desk.locale.with("act-read-as", &[("words", desk.locale.t(&name).into())]));
    } else {
        sheet.problem("disposition", ErrorKind::ChoiceMissing, "");
    }
    let reason = sheet.words("words", &what.words);
    let title = desk.locale.with("act-interpretation", &[("reference", what.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (response, disposition) = (there(response)?, there(what.disposition)?);
    let interpretation = Interpretation {
        id: saying.id(),
        reference: saying.item("i1"),
        place: saying.place(&reason),
        response: response.id,
        disposition,
        by: desk.by_actor(),
        reason: reason.text,
    };
    saying.push(interpretation);
    desk.record(saying).await
}
