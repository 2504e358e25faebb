//! Lists of the nouns themselves, in the order they were recorded; bodies by name.

use axum::extract::{Path, State};
use axum::response::Response;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;
use llinyn_model::closure::ClosureKind;
use llinyn_model::error::Error;
use llinyn_model::expectation::{End, deferred_cost};
use llinyn_model::id::Reference;
use llinyn_model::source::Source;
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language};
use llinyn_store::{GapFigure, Reader};

use super::{Columns, List, ListRow, ROWS, owing};
use crate::web::ask::{Ask, Time, bad};
use crate::web::bodies::{Bodies, link};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::Shared;

/// One row more than a page, which tells whether there is another.
pub(in crate::web) const ASKED: i64 = 51;

/// `/papers`
pub(in crate::web) async fn papers(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let rows = site.store.reader().sources(after(&ask)?, ASKED).await?;
    let rows = rows.into_iter().map(|(seq, source)| {
        let row = ListRow {
            address: Some(format!("/{}", source.reference)),
            text: source.title,
            language: Some(source.language),
            tag: Some(("kind", source.kind.name())),
            dated: Some(source.dated),
            ..ListRow::default()
        };
        (seq, row)
    });
    super::page(
        &site,
        &ask,
        cut("list-papers", Columns { tag: true, day: true, ..Columns::default() }, rows.collect()),
    )
    .await
}

/// `/threads`
pub(in crate::web) async fn threads(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.recommendations(after(&ask)?, ASKED).await?;
    let asked = rows.iter().filter_map(|(_, noun)| noun.addressees.first());
    let bodies = Bodies::of(&reader, ask.language, asked).await?;
    let rows = rows.into_iter().map(|(seq, noun)| {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            whom: noun.addressees.first().map(|whom| bodies.whom(whom)),
            text: noun.text,
            ..ListRow::default()
        };
        (seq, row)
    });
    super::page(
        &site,
        &ask,
        cut("list-threads", Columns { whom: true, ..Columns::default() }, rows.collect()),
    )
    .await
}

/// `/responses`
pub(in crate::web) async fn responses(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.responses(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, noun)| noun.by.value())).await?;
    let rows = rows.into_iter().map(|(seq, noun)| {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            tag: Some(("disposition", noun.disposition.name())),
            whom: noun.by.value().map(|by| bodies.whom(by)),
            text: noun.text,
            ..ListRow::default()
        };
        (seq, row)
    });
    let columns = Columns { tag: true, whom: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-responses", columns, rows.collect())).await
}

/// `/costs`: what answers say of money. A cost that was put off stays so until somebody says it.
pub(in crate::web) async fn costs(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let (reader, on) = (site.store.reader(), ask.time_now()?.on);
    let rows = reader.costs(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, noun)| noun.by.value())).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for (seq, noun) in rows {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            tag: Some(("money", noun.money.reading.name())),
            whom: noun.by.value().map(|by| bodies.whom(by)),
            text: noun.money.words.value().cloned().unwrap_or_default(),
            ..ListRow::default()
        };
        let row = match said_since(&reader, &noun, on).await? {
            Some(said) => ListRow {
                address: Some(format!("/{}", said.reference)),
                tag: Some(("money", "said")),
                text: said.text,
                ..row
            },
            None => row,
        };
        shown.push((seq, row));
    }
    let columns = Columns { tag: true, whom: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-costs", columns, shown)).await
}

/// The statement that says a cost which was put off, where one did by a day.
async fn said_since(
    reader: &Reader<'_>,
    response: &llinyn_model::response::Response,
    on: Day,
) -> Result<Option<Source>, Error> {
    let owed = reader.owed_for(response.id.into()).await?;
    let ended = deferred_cost(response, &owed).and_then(|owed| owed.ended.as_ref()).map(|ended| ended.end);
    let Some(End::Met(Subject::Source(said))) = ended else { return Ok(None) };
    let Some(head) = reader.source_head(said).await?.filter(|head| head.dated.by(on)) else {
        return Ok(None);
    };
    reader.source(&head.reference).await
}

/// `/due`: the commitments whose awaited document is on the record, and that are still to be met.
pub(in crate::web) async fn now_due(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.now_due(after(&ask)?, ASKED).await?;
    let owners = rows.iter().filter_map(|(_, (noun, _))| noun.owner.value());
    let bodies = Bodies::of(&reader, ask.language, owners).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for (seq, (noun, awaited)) in rows {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            tag: Some(("grade", noun.grade.name())),
            whom: noun.owner.value().map(|owner| bodies.whom(owner)),
            dated: reader.source_head(awaited).await?.map(|source| source.dated),
            text: noun.text,
            ..ListRow::default()
        };
        shown.push((seq, row));
    }
    let columns = Columns { tag: true, whom: true, day: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-due", columns, shown)).await
}

/// `/commitments`
pub(in crate::web) async fn commitments(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.commitments(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, noun)| noun.owner.value())).await?;
    let on = ask.time()?.on;
    let mut shown = Vec::with_capacity(rows.len());
    for (seq, noun) in rows {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            tag: Some(("grade", noun.grade.name())),
            whom: noun.owner.value().map(|owner| bodies.whom(owner)),
            day: noun.horizon.due().value().copied(),
            text: noun.text,
            ..ListRow::default()
        };
        shown.push((seq, row.moved(&reader, noun.id, on).await?));
    }
    let columns = Columns { tag: true, whom: true, day: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-commitments", columns, shown)).await
}

/// `/plans`
pub(in crate::web) async fn plans(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.plans(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, noun)| noun.owner.value())).await?;
    let rows = rows.into_iter().map(|(seq, noun)| {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            whom: noun.owner.value().map(|owner| bodies.whom(owner)),
            text: noun.title,
            ..ListRow::default()
        };
        (seq, row)
    });
    super::page(&site, &ask, cut("list-plans", Columns { whom: true, ..Columns::default() }, rows.collect()))
        .await
}

/// `/meetings`
pub(in crate::web) async fn meetings(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.meetings(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, noun)| noun.body.value())).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for (seq, noun) in rows {
        let source = reader.source_head(noun.place.source).await?;
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            text: source.as_ref().map_or_else(String::new, |source| source.title.clone()),
            language: source.map(|source| source.language),
            whom: noun.body.value().map(|body| bodies.whom(body)),
            dated: Some(noun.dated),
            ..ListRow::default()
        };
        shown.push((seq, row));
    }
    super::page(
        &site,
        &ask,
        cut("list-meetings", Columns { whom: true, day: true, ..Columns::default() }, shown),
    )
    .await
}

/// `/circulations`
pub(in crate::web) async fn circulations(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let rows = reader.circulations(after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|(_, (noun, _))| noun.by.value())).await?;
    let rows = rows.into_iter().map(|(seq, (noun, text))| {
        let row = ListRow {
            address: Some(format!("/{}", noun.reference)),
            tag: Some(("purpose", noun.purpose.name())),
            whom: noun.by.value().map(|by| bodies.whom(by)),
            day: noun.until.value().copied(),
            text,
            ..ListRow::default()
        };
        (seq, row)
    });
    let columns = Columns { tag: true, whom: true, day: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-circulations", columns, rows.collect())).await
}

/// `/ended`: the threads that ended, of one kind where `?kind=` asks for it.
pub(in crate::web) async fn ended(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let kind = match ask.get("kind").as_str() {
        "" => None,
        name => Some(
            ClosureKind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| bad("kind", name))?,
        ),
    };
    let rows = reader.ended(kind, after(&ask)?, ASKED).await?;
    let bodies =
        Bodies::of(&reader, ask.language, rows.iter().filter_map(|row| row.closure.decided_by.value()))
            .await?;
    let rows = rows.into_iter().map(|row| {
        let shown = ListRow {
            address: Some(format!("/{}", row.root.0)),
            tag: Some(("closure", row.closure.kind.name())),
            whom: row.closure.decided_by.value().map(|by| bodies.whom(by)),
            text: row.root.1,
            ..ListRow::default()
        };
        (row.seq, shown)
    });
    let columns = Columns { tag: true, whom: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-ended", columns, rows.collect())).await
}

/// `/gap/{body}`: the rows of a figure of its gap, `?noun=commitment&figure=gap`.
pub(in crate::web) async fn gap(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (reader, on) = (site.store.reader(), ask.time_now()?.on);
    let unknown = || missing(ask.path.clone());
    let body = Reference::slug(&reference).ok_or_else(unknown)?;
    let body = reader.body(&body, 0).await?.ok_or_else(unknown)?.named.body.id;
    let (noun, figure) = (ask.get("noun"), ask.get("figure"));
    let noun = ["commitment", "recommendation"].into_iter().find(|known| *known == noun || noun.is_empty());
    let noun = noun.ok_or_else(|| bad("noun", &ask.get("noun")))?;
    let known = GapFigure::ALL.into_iter().rev().find(|known| known.name() == figure || figure.is_empty());
    let known = known.ok_or_else(|| bad("figure", &figure))?;
    let mut rows = Vec::new();
    for (seq, of) in reader.gap_rows(on, (body, noun, known), after(&ask)?, ASKED).await? {
        let (address, text) = reader.place(of).await?.map(|(at, text)| (format!("/{at}"), text)).unzip();
        let (text, tag) = (text.unwrap_or_default(), Some(("gap", known.name())));
        rows.push((seq, ListRow { address, text, tag, ..ListRow::default() }));
    }
    let columns = Columns { tag: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-gap", columns, rows)).await
}

/// `/bodies`: all of them, by name as the language sorts.
pub(in crate::web) async fn bodies(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let all = site.store.reader().bodies().await?;
    let mut rows: Vec<ListRow> = all
        .iter()
        .map(|body| {
            let named = link(body, ask.language);
            ListRow {
                address: Some(format!("/body/{}", named.reference)),
                tag: Some(("body", body.body.kind.name())),
                text: named.name,
                language: Some(named.language),
                ..ListRow::default()
            }
        })
        .collect();
    if let Some(collator) = collator(ask.language) {
        rows.sort_by(|a, b| collator.compare(&a.text, &b.text));
    }
    let list =
        List { name: "list-bodies", columns: Columns { tag: true, ..Columns::default() }, rows, after: None };
    let Time { on, chosen, .. } = ask.time_now()?;
    // Of a day that is looked back to nobody keeps count.
    let drawn = if chosen { None } else { owing::drawn(&site, &ask, on).await? };
    super::page_with(&site, &ask, list, drawn).await
}

/// The order of the alphabet: in Welsh `ch`, `dd`, `ll` and the like are letters of their own.
pub(in crate::web) fn collator(language: Language) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = language.tag().parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// A page of rows, and where the next begins.
pub(super) fn cut(name: &'static str, columns: Columns, mut rows: Vec<(i64, ListRow)>) -> List {
    let after = cut_to_page(&mut rows, |(seq, _)| *seq).map(|after| after.to_string());
    List { name, columns, rows: rows.into_iter().map(|(_, row)| row).collect(), after }
}

/// Cuts rows of which [`ASKED`] were read to a page; behind which of their places the next one begins.
pub(in crate::web) fn cut_to_page<T>(rows: &mut Vec<T>, place: impl Fn(&T) -> i64) -> Option<i64> {
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    rows.last().filter(|_| more).map(place)
}

/// Where a page of a list begins.
pub(in crate::web) fn after(ask: &Ask) -> Result<i64, Error> {
    match ask.get("after").as_str() {
        "" => Ok(0),
        text => text.parse().ok().filter(|after| *after >= 0).ok_or_else(|| bad("after", text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_leads_on_only_where_more_follows() {
        for (read, shown, next) in [(0, 0, None), (1, 1, None), (50, 50, None), (ASKED, 50, Some(49))] {
            let mut rows: Vec<i64> = (0..read).collect();
            assert_eq!(cut_to_page(&mut rows, |row| *row), next, "{read}");
            assert_eq!(rows.len(), shown, "{read}");
        }
    }
}
