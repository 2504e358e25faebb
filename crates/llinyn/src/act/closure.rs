//! Ending a thread: by a decision of a body that does not own it, with its reason and a day on which somebody looks
//! again. Nothing else ends one (law 1).

use std::borrow::Cow;

use llinyn_model::body::Mention;
use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, of_closure};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::status::{Shown, status};
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Root, Thread};
use llinyn_model::verification::Verdict;
use llinyn_model::{Day, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Saying, Sheet, Words, there};

/// How a thread is to end.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The thread: of a recommendation, or of a promise that ends by itself. Field `thread`.
    pub of: Reference,
    /// How it ends. Field `kind`.
    pub kind: Option<ClosureKind>,
    /// The body that decided, by its name. Field `decided_by`.
    pub decided_by: String,
    /// Its meeting, in words. Field `meeting`.
    pub meeting: String,
    /// Why. Field `reason`.
    pub reason: String,
    /// What shows it: words, an address of the record, or nothing. Field `evidence`.
    pub evidence: String,
    /// When somebody looks again: 6 to 24 months on. Field `recheck`.
    pub recheck: Option<Day>,
    /// What takes its place, where it is superseded. Field `successor`.
    pub successor: Option<Reference>,
}

/// What of an ending was found in order.
pub(super) struct Decided {
    pub(super) thread: Option<Thread>,
    pub(super) kind: Option<ClosureKind>,
    pub(super) by: Option<Mention>,
    pub(super) meeting: Words,
    pub(super) reason: Words,
    pub(super) evidence: Option<Words>,
    pub(super) recheck: Option<Day>,
    pub(super) successor: Option<Subject>,
}

/// Records the end of a thread: what it still owed is released, and somebody looks again.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn close(desk: Desk<'_>, ending: &Ending, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let decided = desk.decided(ending, &mut sheet).await?;
    let title = desk.locale.with("act-closure", &[("reference", ending.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    desk.end(decided, "x1", &mut saying).await?;
    desk.record(saying).await
}

impl Desk<'_> {
    /// Checks all of an ending.
    pub(super) async fn decided(&self, ending: &Ending, sheet: &mut Sheet) -> Result<Decided, Error> {
        let thread = self.open_thread("thread", &ending.of, sheet).await?;
        if ending.kind.is_none() {
            sheet.problem("kind", ErrorKind::ChoiceMissing, "");
        }
        let by = self.body("decided_by", &ending.decided_by, sheet).await?;
        if let Some(thread) = &thread {
            self.not_its_own(thread, by.as_ref(), sheet).await?;
        }
        let reason = sheet.words("reason", &ending.reason);
        let meeting = |words: &str| self.locale.with("act-meeting", &[("words", words.into())]);
        let evidence = |words: &str| self.locale.with("act-evidence", &[("words", words.into())]);
        let meeting = sheet.needed("meeting", &ending.meeting, meeting);
        let evidence = sheet.labelled("evidence", &ending.evidence, evidence);
        self.known_address(evidence.as_ref(), sheet).await?;
        let recheck = self.recheck(ending.recheck, sheet);
        let successor = match (&thread, ending.kind) {
            (Some(thread), Some(ClosureKind::DoneVerified)) => {
                self.verified("kind", thread, sheet);
                None
            }
            (Some(thread), Some(ClosureKind::Superseded)) => {
                self.successor(ending.successor.as_ref(), thread, sheet).await?
            }
            _ => None,
        };
        Ok(Decided { thread, kind: ending.kind, by, meeting, reason, evidence, recheck, successor })
    }

    /// Neither who decides nor who says so owns the thread.
    pub(super) async fn not_its_own(
        &self,
        thread: &Thread,
        by: Option<&Mention>,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        if let Some((body, by)) = by.and_then(|by| by.body.zip(Some(by))) {
            self.is_other("decided_by", (body, &by.words), thread, sheet).await?;
        }
        self.is_other("actor", (self.actor.body, &self.actor.name), thread, sheet).await
    }

    /// Evidence that looks like an address of the record has to be one.
    async fn known_address(&self, evidence: Option<&Words>, sheet: &mut Sheet) -> Result<(), Error> {
        let Some(typed) = evidence.map(|words| words.text.trim_start_matches('/')) else { return Ok(()) };
        let slug = typed.split(['/', '#']).next().and_then(Reference::slug);
        let is_address = !typed.contains(' ') && typed.contains(['/', '#']);
        if let Some(slug) = slug.filter(|_| is_address)
            && self.reader.source_named(slug.as_str()).await?.is_none()
        {
            sheet.problem("evidence", ErrorKind::NotInRecord, typed);
        }
        Ok(())
    }

    /// The day somebody looks again, within its bounds.
    pub(super) fn recheck(&self, day: Option<Day>, sheet: &mut Sheet) -> Option<Day> {
        match day {
            None => sheet.problem("recheck", ErrorKind::DayMissing, ""),
            Some(day) if !Closure::may_be_rechecked(self.today, day) => {
                sheet.problem("recheck", ErrorKind::RecheckOutside, self.locale.day(day));
            }
            Some(day) => {
                let day = self.locale.day(day);
                sheet.standard(&self.locale.with("act-recheck", &[("day", day.into())]));
            }
        }
        day
    }

    /// Done and verified is what somebody else found last.
    pub(super) fn verified(&self, field: impl Into<Cow<'static, str>>, thread: &Thread, sheet: &mut Sheet) {
        if status(thread, self.today).shown != Shown::Verified(Verdict::InPlace) {
            sheet.problem(field, ErrorKind::NotVerified, thread.reference().as_str());
        }
    }

    /// Another thread that goes on.
    async fn successor(
        &self,
        successor: Option<&Reference>,
        thread: &Thread,
        sheet: &mut Sheet,
    ) -> Result<Option<Subject>, Error> {
        let Some(reference) = successor else {
            sheet.problem("successor", ErrorKind::SuccessorMissing, "");
            return Ok(None);
        };
        let Some(next) = self.open_thread("successor", reference, sheet).await? else { return Ok(None) };
        let own = thread.promises().any(|promise| Subject::from(promise.id) == next.subject());
        if own || thread.subject() == next.subject() {
            sheet.problem("successor", ErrorKind::SuccessorItself, reference.as_str());
        }
        Ok(Some(next.subject()))
    }

    /// Ends a thread whose ending is in order.
    pub(super) async fn end(
        &self,
        decided: Decided,
        item: &str,
        saying: &mut Saying<'_>,
    ) -> Result<(), Error> {
        let (thread, kind, day) = (there(decided.thread)?, there(decided.kind)?, there(decided.recheck)?);
        let of = thread.subject();
        let (recommendation, commitment) = match &thread.root {
            Root::Recommendation(root) => (Some(root.id), None),
            Root::Commitment(root) => (None, Some(root.id)),
        };
        let closure = Closure {
            id: saying.id(),
            reference: saying.item(item),
            recommendation,
            commitment,
            place: saying.place(&decided.reason),
            kind,
            decided_by: Stated::or_not_stated(decided.by),
            meeting: Stated::Stated(decided.meeting.text),
            evidence: Stated::or_not_stated(decided.evidence.map(|words| words.text)),
            recheck: self.by(day),
            text: decided.reason.text,
        };
        let (id, again) = (closure.id, of_closure(&closure));
        saying.push(closure);
        if let Some(successor) = decided.successor {
            let link = saying.id();
            saying.push(Link {
                id: link,
                kind: LinkKind::Supersedes,
                from: successor,
                to: of,
                inferred: false,
                said: None,
            });
        }
        let open = match recommendation {
            Some(ask) => self.reader.open_of_thread(ask).await?,
            None => thread
                .expectations
                .iter()
                .filter(|owed| owed.ended.is_none())
                .map(|owed| owed.expectation.id)
                .collect(),
        };
        for owed in open {
            saying.ends(owed, End::Released(id.into()));
        }
        saying.arises(of, again);
        if let Some(promise) = thread.promise() {
            for ask in self.reader.asks_of(promise).await? {
                saying.keep_open(&self.reader, &ask).await?;
            }
        }
        Ok(())
    }
}
