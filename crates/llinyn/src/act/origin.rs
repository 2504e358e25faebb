//! A source that a plan takes on later. What it began with stays as it was (system 12).

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::plan::{Origin, OriginKind};
use llinyn_model::source::SourceHead;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, short, there};

/// A source that joins a plan.
#[derive(Clone, Debug)]
pub struct Joining {
    /// The plan. Field `plan`.
    pub plan: Reference,
    /// The source: its address in the record, or its title in words. Field `origin`.
    pub origin: String,
    /// Why it joins; may be left out. Field `reason`.
    pub reason: String,
}

/// Records that a plan takes on another source.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn join(desk: Desk<'_>, joining: &Joining, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let plan = desk.plan_of("plan", &joining.plan, &mut sheet).await?;
    let origin = printed(&joining.origin, desk.source_called(&joining.origin).await?.as_ref());
    let origin = sheet.needed("origin", &origin, str::to_owned);
    let reason = |words: &str| desk.locale.with("act-reason", &[("words", words.into())]);
    sheet.labelled("reason", &joining.reason, reason);
    let title = desk.locale.with("act-origin", &[("reference", joining.plan.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let plan = there(plan)?;
    let place = saying.place(&origin);
    saying.push(Origin { plan: plan.file.plan.id, words: origin.text, kind: OriginKind::Added, place });
    desk.record(saying).await
}

impl Desk<'_> {
    /// A source of the record that is named by its address, or by its whole title.
    pub(super) async fn source_called(&self, named: &str) -> Result<Option<SourceHead>, Error> {
        let slug = named.trim().trim_end_matches('/').rsplit('/').next().and_then(Reference::slug);
        if let Some(slug) = slug
            && let Some(source) = self.reader.source_named(slug.as_str()).await?
        {
            return Ok(Some(source));
        }
        match named.trim() {
            "" => Ok(None),
            title => Ok(self.reader.sources_by_title(title).await?.into_iter().next_back()),
        }
    }

    /// A source that may be left out, in a line of its own; a problem where there is no such source.
    pub(super) async fn paper_called(
        &self,
        typed: &str,
        key: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<SourceHead>, Error> {
        let found = self.source_called(typed).await?;
        let printed = printed(typed, found.as_ref());
        let named = sheet.labelled("paper", &printed, |words| self.labelled(key, words));
        if let Some(named) = named.filter(|_| found.is_none()) {
            sheet.problem("paper", ErrorKind::NotInRecord, short(&named.text));
        }
        Ok(found)
    }
}

/// How a statement prints a source: by its address, where the record has it. Its title may be withheld or erased later, and
/// would stay in the statement.
pub(super) fn printed(typed: &str, found: Option<&SourceHead>) -> String {
    found.map_or_else(|| typed.to_owned(), |source| format!("/{}", source.reference))
}
