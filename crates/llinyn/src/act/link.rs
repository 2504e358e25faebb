//! Saying that two things of the record belong together: one ask in other words, or two counts of one thing. Both stay as
//! they are printed (law 4), and neither is chosen.

use llinyn_model::Stated;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference, SourceId};
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
    subject: Subject,
    source: SourceId,
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
    let of = desk.one_end(kind, ("of", Some(&what.of), what.of.as_str()), &mut sheet).await?;
    let typed = address(&what.other);
    let other = desk.one_end(kind, ("other", typed.as_ref(), &what.other), &mut sheet).await?;
    let line = |key: &str, words: &str| desk.locale.with(key, &[("words", words.into())]);
    sheet.standard(&line("act-linked-with", typed.as_ref().map_or("", Reference::as_str)));
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
        (field, reference, typed): (&'static str, Option<&Reference>, &str),
        sheet: &mut Sheet,
    ) -> Result<Option<End>, Error> {
        let end = match (reference, kind) {
            (Some(reference), LinkKind::SameCount) => self.figure_at(reference).await?,
            (Some(reference), _) => self.worded_at(reference).await?,
            (None, _) => None,
        };
        match &end {
            None => sheet.problem(field, ErrorKind::NotInRecord, typed.trim()),
            Some(end) => {
                let decided = self.store.withholding(end.source).await?;
                if decided.is_some_and(|decision| decision.hold.is_some()) {
                    sheet.problem(field, ErrorKind::ThreadWithheld, typed.trim());
                }
            }
        }
        Ok(end)
    }

    async fn figure_at(&self, reference: &Reference) -> Result<Option<End>, Error> {
        let figure = self.reader.figure(reference).await?;
        Ok(figure.map(|figure| End {
            subject: figure.id.into(),
            source: figure.place.source,
            text: figure.words,
        }))
    }

    /// What words an ask at an address.
    async fn worded_at(&self, reference: &Reference) -> Result<Option<End>, Error> {
        if let Some(thread) = self.reader.thread(reference).await? {
            let (subject, source) = (thread.subject(), thread.place().source);
            return Ok(Some(End { subject, source, text: thread.text().to_owned() }));
        }
        if let Some(said) = self.reader.statement(reference).await? {
            return Ok(Some(End { subject: said.id.into(), source: said.place.source, text: said.text }));
        }
        let item = self.reader.agenda_item(reference).await?;
        Ok(item.and_then(|item| {
            let text = item.text.value()?.clone();
            Some(End { subject: item.id.into(), source: item.place.source, text })
        }))
    }
}

/// An address as it is typed, or copied with its place in a paper: `minutes-2025#s4` is `minutes-2025/s4`.
fn address(typed: &str) -> Option<Reference> {
    Reference::of_address(&typed.replace('#', "/"))
}
