//! The thread in one picture: what was asked and promised, what was said and what was found, each on a line of its own.

use llinyn_model::id::SourceId;
use llinyn_model::thread::Thread;
use llinyn_model::{Day, Language, Stated};

use crate::picture::{Drawn, Mark, MarkKind, Text, TimeRow, Timeline};
use crate::web::picture::{legend, mark, owed, span};
use crate::words::Words;

/// The picture of a thread as it stood on a day; none where nothing of it has a day.
pub(super) fn drawn(thread: &Thread, w: Words<'_>, on: Day) -> Option<Drawn> {
    let (then, language) = (thread.on(on), w.0.language());
    let day = |source: SourceId| then.sources.get(&source).and_then(|head| head.dated.latest());
    let marks = |kind: MarkKind, sources: &mut dyn Iterator<Item = SourceId>| -> Vec<Mark> {
        sources.filter_map(day).map(|day| mark(&w, kind, day)).collect()
    };
    let responses = then.responses.iter().map(|response| response.place.source);
    let mut asked = marks(MarkKind::Came, &mut std::iter::once(then.place().source).chain(responses));
    asked.extend(marks(MarkKind::Ended, &mut then.closures.iter().map(|closure| closure.place.source)));
    let mut promised = marks(MarkKind::Came, &mut then.promises().map(|promise| promise.place.source));
    promised.extend(then.movings.iter().filter_map(|moved| {
        let (from, to) = (moved.from.due(), moved.to.due());
        Some(span(&w, MarkKind::Moved, *from.value()?, *to.value()?))
    }));
    promised.extend(marks(MarkKind::Ended, &mut then.ends.iter().map(|closure| closure.place.source)));
    let said = marks(MarkKind::Said, &mut then.progress.iter().map(|claim| claim.place.source));
    let shown = marks(MarkKind::Shown, &mut then.verifications.iter().map(|found| found.place.source));
    let due = then.expectations.iter().filter_map(|one| {
        let ended = one.ended.as_ref().map(|ended| Stated::or_not_stated(day(ended.source)));
        owed(&w, &one.expectation, ended.as_ref(), on)
    });
    let rows = [
        ("picture-asked", asked),
        ("picture-promised", promised),
        ("picture-said", said),
        ("picture-shown", shown),
        ("picture-owed", due.collect()),
    ];
    timeline(&w, rows, language).drawn(on, language)
}

fn timeline(w: &Words<'_>, rows: [(&str, Vec<Mark>); 5], language: Language) -> Timeline {
    let row = |(key, marks): (&str, Vec<Mark>)| TimeRow { label: Text::new(w.t(key), language), marks };
    Timeline {
        title: w.t("picture-thread"),
        head: ["picture-line", "pack-happened", "pack-when"].map(|key| w.t(key)),
        legend: legend(w),
        rows: rows.into_iter().filter(|(_, marks)| !marks.is_empty()).map(row).collect(),
    }
}
