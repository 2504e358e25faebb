//! Pictures of pages: what a time line shows of something owed, moved, said and found.

use llinyn_model::thread::Owed;
use llinyn_model::{Day, DayRange};

use crate::picture::{Mark, MarkKind};
use crate::words::Words;

/// A mark on a day.
pub(super) fn mark(w: &Words<'_>, kind: MarkKind, day: Day) -> Mark {
    Mark { kind, from: day, to: day, words: w.day(&day) }
}

/// A mark over some days.
pub(super) fn span(w: &Words<'_>, kind: MarkKind, from: Day, to: Day) -> Mark {
    Mark { kind, from, to, words: w.range(&DayRange::between(from, to)) }
}

/// The name of each kind of mark.
pub(super) fn legend(w: &Words<'_>) -> Vec<(MarkKind, String)> {
    MarkKind::ALL.map(|kind| (kind, w.named("mark", kind.name()))).to_vec()
}

/// What a time line shows of something owed, which ended on a day or not: how long it was silent, or by when it is owed.
/// What has no day has no mark.
pub(super) fn owed(w: &Words<'_>, owed: &Owed, ended: Option<Day>, on: Day) -> Option<Mark> {
    let due = owed.expectation.due.due().value().copied()?;
    match (owed.ended.is_some(), ended) {
        (true, Some(end)) if end > due => Some(span(w, MarkKind::Silent, due, end)),
        (true, _) => None,
        (false, _) if due < on => Some(span(w, MarkKind::Silent, due, on)),
        (false, _) => Some(mark(w, MarkKind::Due, due)),
    }
}
