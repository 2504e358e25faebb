//! "You said, we did": what several replies say, and what became of it; and the examples of good practice in a paper.

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::example::Example;
use llinyn_model::id::{CirculationId, Dice, Reference, SourceId};
use llinyn_model::theme::{Done, Outcome, Theme};

use super::short;
use crate::act::actor::{Acted, Refused};
use crate::act::desk::Desk;
use crate::act::said::{Sheet, there};

/// A theme that somebody reads in replies.
#[derive(Clone, Debug)]
pub struct Marking {
    /// The circulation.
    pub circulation: Reference,
    /// What the replies say. Field `words`.
    pub words: String,
    /// The replies, by the addresses of their statements, one a line. Field `replies`.
    pub replies: String,
}

/// What became of a theme.
#[derive(Clone, Debug)]
pub struct Answering {
    /// The theme.
    pub theme: Reference,
    /// Whether the draft was changed. Field `done`.
    pub changed: Option<bool>,
    /// The version in which it was, by its address. Field `version`.
    pub version: String,
    /// The change in words, or why nothing changed. Field `words`.
    pub words: String,
}

/// An example of good practice.
#[derive(Clone, Debug)]
pub struct Exemplifying {
    /// The paper it is an example in.
    pub of: Reference,
    /// Whose practice it is, by its name. Field `by`.
    pub by: String,
    /// What is done there. Field `words`.
    pub words: String,
}

/// Records a theme.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn mark(desk: Desk<'_>, marking: &Marking, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.reader.circulation(&marking.circulation).await?;
    if file.is_none() {
        sheet.problem("", ErrorKind::NotInRecord, marking.circulation.as_str());
    }
    let circulation = file.map(|file| file.circulation.id);
    let words = sheet.words("words", &marking.words);
    let replies = desk.replies(circulation, &marking.replies, &mut sheet).await?;
    let title = desk.locale.with("act-theme", &[("reference", marking.circulation.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let theme = Theme {
        id: saying.id(),
        reference: saying.item("t1"),
        place: saying.place(&words),
        circulation: there(circulation)?,
        text: words.text,
        replies,
    };
    saying.push(theme);
    desk.record(saying).await
}

/// Records what became of a theme.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn answer(desk: Desk<'_>, answering: &Answering, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let file = desk.reader.theme(&answering.theme).await?;
    if file.is_none() {
        sheet.problem("", ErrorKind::NotInRecord, answering.theme.as_str());
    }
    let theme = file.map(|file| file.theme);
    let words = sheet.words("words", &answering.words);
    let done = match (answering.changed, &theme) {
        (None, _) => {
            sheet.problem("done", ErrorKind::ChoiceMissing, "");
            None
        }
        (Some(false), _) => Some(Done::Nothing),
        (Some(true), Some(theme)) => {
            desk.newer(theme.circulation, &answering.version, &mut sheet).await?.map(Done::Changed)
        }
        (Some(true), None) => None,
    };
    let title = desk.locale.with("act-outcome", &[("reference", answering.theme.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let outcome = Outcome {
        id: saying.id(),
        reference: saying.item("y1"),
        place: saying.place(&words),
        theme: there(theme)?.id,
        done: there(done)?,
        text: words.text,
    };
    saying.push(outcome);
    desk.record(saying).await
}

/// Records an example of good practice.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn exemplify(
    desk: Desk<'_>,
    exemplifying: &Exemplifying,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let paper = desk.paper(&exemplifying.of, &mut sheet).await?;
    let words = sheet.words("words", &exemplifying.words);
    let by = desk.body("by", &exemplifying.by, &mut sheet).await?;
    if let Some(Mention { words, .. }) = &by {
        sheet.standard(&desk.locale.with("act-practice", &[("words", words.as_str().into())]));
    }
    let title = desk.locale.with("act-example", &[("reference", exemplifying.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let example = Example {
        id: saying.id(),
        reference: saying.item("j1"),
        place: saying.place(&words),
        source: there(paper)?.id,
        by: there(by)?,
        text: words.text,
    };
    saying.push(example);
    desk.record(saying).await
}

impl Desk<'_> {
    /// The statements of replies to a circulation, by their addresses.
    async fn replies(
        &self,
        circulation: Option<CirculationId>,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Vec<SourceId>, Error> {
        let mut replies = Vec::new();
        for (no, line) in (1..).zip(typed.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            if let Some(said) = self.reply_at(circulation, line).await? {
                if !replies.contains(&said) {
                    replies.push(said);
                }
            } else {
                sheet.line = Some(no);
                sheet.problem("replies", ErrorKind::NotReply, short(line.trim()));
                sheet.line = None;
            }
        }
        if replies.is_empty() && typed.trim().is_empty() {
            sheet.problem("replies", ErrorKind::WordsMissing, "");
        }
        Ok(replies)
    }

    async fn reply_at(
        &self,
        circulation: Option<CirculationId>,
        typed: &str,
    ) -> Result<Option<SourceId>, Error> {
        let Some(said) = self.source_at(typed).await? else { return Ok(None) };
        let replies = self.reader.replies_in(said).await?;
        Ok(replies.iter().any(|reply| Some(reply.circulation) == circulation).then_some(said))
    }

    /// A version of what a circulation sent that is newer than that.
    async fn newer(
        &self,
        circulation: CirculationId,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<SourceId>, Error> {
        let file = self.reader.circulation_of(circulation).await?;
        let sent = file.and_then(|file| file.circulation.sent);
        let found = match self.source_at(typed).await? {
            Some(id) => self.reader.source_of(id).await?,
            None => None,
        };
        if let (Some(sent), Some(found)) = (sent, found)
            && found.id != sent
            && self.versions(&found).await?.contains(&sent)
        {
            sheet.standard(&self.locale.with("act-version", &[("words", found.reference.as_str().into())]));
            return Ok(Some(found.id));
        }
        sheet.problem("version", ErrorKind::NotNewer, short(typed.trim()));
        Ok(None)
    }

    /// The source of an address, as it is copied from a browser or typed.
    async fn source_at(&self, typed: &str) -> Result<Option<SourceId>, Error> {
        let path = typed.trim().split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
        let Some(slug) = path.rsplit('/').next().and_then(Reference::slug) else { return Ok(None) };
        Ok(self.reader.source_named(slug.as_str()).await?.map(|head| head.id))
    }
}
