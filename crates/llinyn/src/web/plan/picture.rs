//! A plan on a time line: each promise from the day it was made, its moves and its silences.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::id::SourceId;
use llinyn_store::{PlanPage, Reader};

use crate::picture::{Drawn, Mark, MarkKind, Text, TimeRow, Timeline};
use crate::report::news::line;
use crate::web::picture::{legend, mark, owed, span};
use crate::words::Words;

/// Most promises that are drawn: the list below holds them all.
const ROWS: usize = 40;

/// The picture of a plan as it stood on a day; none where nothing of it has a day.
pub(super) async fn drawn(
    reader: &Reader<'_>,
    plan: &PlanPage,
    w: Words<'_>,
    on: Day,
) -> Result<Option<Drawn>, Error> {
    let language = w.0.language();
    let spoken = plan.source.as_ref().map_or(language, |source| source.language);
    let mut rows = Vec::new();
    for (promise, all) in plan.commitments.iter().take(ROWS) {
        let mut marks: Vec<Mark> = Vec::new();
        marks.extend(came(reader, promise.place.source, on).await?.map(|day| mark(&w, MarkKind::Came, day)));
        for moved in reader.moves_of(promise.id).await? {
            let days = moved.from.due().value().copied().zip(moved.to.due().value().copied());
            if let Some((from, to)) = days
                && came(reader, moved.place.source, on).await?.is_some()
            {
                marks.push(span(&w, MarkKind::Moved, from, to));
            }
        }
        for one in all {
            if came(reader, one.expectation.source, on).await?.is_none() {
                continue;
            }
            let mut one = one.clone();
            let mut ended = None;
            if let Some(end) = &one.ended {
                ended = came(reader, end.source, on).await?;
                if ended.is_none() {
                    one.ended = None;
                }
            }
            marks.extend(owed(&w, &one, ended, on));
        }
        let label = Text::new(line(&promise.text), spoken).to(format!("/{}", promise.reference));
        rows.push(TimeRow { label, marks });
    }
    Ok(timeline(&w, rows).drawn(on, language))
}

fn timeline(w: &Words<'_>, rows: Vec<TimeRow>) -> Timeline {
    Timeline {
        title: w.t("picture-plan"),
        head: ["pack-promise", "pack-happened", "pack-when"].map(|key| w.t(key)),
        legend: legend(w),
        rows,
    }
}

/// The day of a source that existed on a day; none where it did not, or states none.
async fn came(reader: &Reader<'_>, source: SourceId, on: Day) -> Result<Option<Day>, Error> {
    let head = reader.source_head(source).await?;
    Ok(head.filter(|head| head.dated.by(on)).and_then(|head| head.dated.latest()))
}
