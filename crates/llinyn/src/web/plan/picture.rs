//! A plan on a time line: each promise from the day it was made, its moves and its silences.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use llinyn_model::error::Error;
use llinyn_model::id::SourceId;
use llinyn_model::source::SourceHead;
use llinyn_model::{Day, Stated};
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
    let mut heads = Heads::default();
    let mut rows = Vec::new();
    for (promise, all) in plan.commitments.iter().take(ROWS) {
        let Some(made) = heads.came(reader, promise.place.source, on).await? else { continue };
        let mut marks: Vec<Mark> =
            made.value().map(|day| mark(&w, MarkKind::Came, *day)).into_iter().collect();
        for moved in reader.moves_of(promise.id).await? {
            let days = moved.from.due().value().copied().zip(moved.to.due().value().copied());
            if let Some((from, to)) = days
                && heads.came(reader, moved.place.source, on).await?.is_some()
            {
                marks.push(span(&w, MarkKind::Moved, from, to));
            }
        }
        for one in all {
            if heads.came(reader, one.expectation.source, on).await?.is_none() {
                continue;
            }
            let ended = match &one.ended {
                Some(end) => heads.came(reader, end.source, on).await?,
                None => None,
            };
            marks.extend(owed(&w, &one.expectation, ended.as_ref(), on));
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

/// The papers of a picture, looked up once each.
#[derive(Default)]
struct Heads(HashMap<SourceId, Option<SourceHead>>);

impl Heads {
    /// When a paper came that existed on a day; none where it did not exist.
    async fn came(
        &mut self,
        reader: &Reader<'_>,
        source: SourceId,
        on: Day,
    ) -> Result<Option<Stated<Day>>, Error> {
        let head = match self.0.entry(source) {
            Entry::Occupied(held) => held.into_mut(),
            Entry::Vacant(room) => room.insert(reader.source_head(source).await?),
        };
        let dated = head.as_ref().map(|head| &head.dated).filter(|dated| dated.by(on));
        Ok(dated.map(|dated| Stated::or_not_stated(dated.latest())))
    }
}
