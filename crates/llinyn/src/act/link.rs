//! Saying that two things of the record belong together: one ask in other words, or two counts of one thing. Both stay as
//! they are printed (law 4), and neither is chosen.

use llinyn_model::Stated;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::evidence::Exhibit;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::judgement::stands_in;
use llinyn_model::link::{Link, LinkKind, LinkReason};
use llinyn_model::subject::Subject;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};

/// That something belongs together with something else.
#[derive(Clone, Debug)]
pub struct Linking {
    /// The first. Field `of`.
    pub of: Reference,
    /// The address of the other. Field `other`.
    pub other: String,
    /// Words of either that matter; may be empty. Field `part`.
    pub part: String,
    /// Why. Field `words`.
    pub words: String,
}

/// One end of a link, with its words and where they stand.
struct End {
    reference: Reference,
    subject: Subject,
    text: String,
}

/// Records that a thread, an item of an agenda or what was said at a meeting is the same ask as a thread, in other words.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn same_ask(desk: Desk<'_>, what: &Linking, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    link(desk, LinkKind::Repeats, what, dice).await
}

/// Records that two figures count the same.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn same_count(desk: Desk<'_>, what: &Linking, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    link(desk, LinkKind::SameCount, what, dice).await
}

async fn link(desk: Desk<'_>, kind: LinkKind, what: &Linking, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let of = desk.one_end(kind, "of", what.of.as_str(), &mut sheet).await?;
    let other = desk.one_end(kind, "other", &what.other, &mut sheet).await?;
    let line = |key: &str, words: &str| desk.locale.with(key, &[("words", words.into())]);
    sheet.standard(&line("act-linked-with", other.as_ref().map_or("", |other| other.reference.as_str())));
    let part = sheet.labelled("part", &what.part, |words| line("act-link-part", words));
    if let (Some(of), Some(other)) = (&of, &other) {
        if of.subject == other.subject {
            sheet.problem("other", ErrorKind::LinkedToItself, what.of.as_str());
        }
        let lacks = |words: &str| [of, other].iter().all(|end| stands_in(words, &end.text).is_none());
        if part.as_ref().is_some_and(|part| lacks(&part.text)) {
            sheet.problem("part", ErrorKind::NotInPaper, "");
        }
    }
    let reason = sheet.words("words", &what.words);
    let name = desk.locale.t(&format!("link-{}", kind.name().replace('_', "-")));
    let title = [("reference", what.of.as_str().into()), ("words", name.into())];
    let mut saying = desk.say(desk.locale.with("act-link", &title), sheet, dice).await?;
    let said = LinkReason {
        place: saying.place(&reason),
        by: desk.by_actor(),
        reason: reason.text,
        part: Stated::or_not_stated(part.map(|part| part.text)),
    };
    let (from, to) = (there(other)?.subject, there(of)?.subject);
    let link = Link { id: saying.id(), kind, from, to, inferred: false, said: Some(said) };
    saying.push(link);
    desk.record(saying).await
}

impl Desk<'_> {
    /// What stands at an address, where it can be so linked: nobody links words that are withheld.
    async fn one_end(
        &self,
        kind: LinkKind,
        field: &'static str,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<End>, Error> {
        for place in Exhibit::of_address(typed) {
            let Exhibit::Item(at) = place else { continue };
            let end = match kind {
                LinkKind::SameCount => self.figure_at(at).await?,
                _ => self.worded_at(at).await?,
            };
            if let Some(end) = end {
                self.is_public(field, &end.reference, sheet).await?;
                return Ok(Some(end));
            }
        }
        sheet.problem(field, ErrorKind::NotInRecord, typed.trim());
        Ok(None)
    }

    async fn figure_at(&self, reference: Reference) -> Result<Option<End>, Error> {
        let figure = self.reader.figure(&reference).await?;
        Ok(figure.map(|figure| End { reference, subject: figure.id.into(), text: figure.words }))
    }

    /// What words an ask at an address.
    async fn worded_at(&self, reference: Reference) -> Result<Option<End>, Error> {
        let (subject, text) = if let Some(thread) = self.reader.thread(&reference).await? {
            (thread.subject(), thread.text().to_owned())
        } else if let Some(said) = self.reader.statement(&reference).await? {
            (said.id.into(), said.text)
        } else {
            let item = self.reader.agenda_item(&reference).await?;
            let worded = item.and_then(|item| Some((item.id.into(), item.text.value()?.clone())));
            let Some(worded) = worded else { return Ok(None) };
            worded
        };
        Ok(Some(End { reference, subject, text }))
    }
}
