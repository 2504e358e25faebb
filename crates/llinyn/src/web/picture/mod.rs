//! Pictures of pages: what a time line shows of something owed, moved, said and found.

use llinyn_model::expectation::Expectation;
use llinyn_model::{Day, DayRange, Stated};

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

/// What a time line shows of something owed: how long it was silent, or by when it is owed. It may have ended, on a day or
/// on one nobody states; what ended so, and what has no day, has no mark.
pub(super) fn owed(w: &Words<'_>, owed: &Expectation, ended: Option<&Stated<Day>>, on: Day) -> Option<Mark> {
    let due = owed.due.due().value().copied()?;
    match ended {
        Some(Stated::Stated(end)) if *end > due => Some(span(w, MarkKind::Silent, due, *end)),
        Some(_) => None,
        None if due < on => Some(span(w, MarkKind::Silent, due, on)),
        None => Some(mark(w, MarkKind::Due, due)),
    }
}
