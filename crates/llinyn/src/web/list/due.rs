//! Lists of what is owed.

use axum::extract::State;
use axum::response::Response;
use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::expectation::ExpectationKind;
use llinyn_model::subject::Subject;
use llinyn_store::{Cursor, DueRow, Page, Wanted};

use super::{Columns, List, ListRow, ROWS};
use crate::web::ask::{Ask, Time, bad};
use crate::web::bodies::{Bodies, link};
use crate::web::refusal::Refusal;
use crate::web::shown::Whom;
use crate::web::site::{Shared, Site};

const COLUMNS: Columns = Columns { tag: true, whom: true, day: true, late: false };

/// `/owed`: what is owed by a day to come, soonest first.
pub(in crate::web) async fn owed(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let rows = owed_rows(&site, &ask, Wanted::ToCome).await?;
    due(&site, &ask, "list-owed", COLUMNS, rows).await
}

/// `/silent`: what was owed by a day that passed, and never came; the longest ago first.
pub(in crate::web) async fn silent(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let rows = owed_rows(&site, &ask, Wanted::Silent).await?;
    due(&site, &ask, "list-silent", Columns { late: true, ..COLUMNS }, rows).await
}

/// `/undated`: what is owed, and nothing says by when.
pub(in crate::web) async fn undated(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let rows = owed_rows(&site, &ask, Wanted::Undated).await?;
    due(&site, &ask, "list-undated", Columns { day: false, ..COLUMNS }, rows).await
}

/// `/overdue`: the promises among what is silent.
pub(in crate::web) async fn overdue(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let Time { on, chosen, .. } = ask.time_now()?;
    let (reader, after) = (site.store.reader(), cursor(&ask)?);
    let page = if chosen {
        reader.overdue_on(on, &after, ROWS).await?
    } else {
        reader.overdue(on, &after, ROWS).await?
    };
    let bodies = Bodies::of(
        &site.store.reader(),
        ask.language,
        page.rows.iter().filter_map(|row| row.expectation.from.value()),
    )
    .await?;
    let mut rows = Vec::with_capacity(page.rows.len());
    for row in &page.rows {
        let shown = ListRow {
            address: Some(format!("/{}", row.promise.reference)),
            text: row.promise.text.clone(),
            tag: Some(("grade", row.promise.grade.name())),
            whom: row.expectation.from.value().map(|from| bodies.whom(from)),
            late: Some(row.due.days_until(on)),
            ..ListRow::default()
        };
        let shown = shown.moved(&reader, row.promise.id, on).await?;
        rows.push(ListRow { day: Some(row.due), ..shown });
    }
    let list = List {
        name: "list-overdue",
        columns: Columns { late: true, ..COLUMNS },
        rows,
        after: page.next.as_ref().map(written),
    };
    super::page(&site, &ask, list).await
}

/// `/orphaned`: what is open, and whose holder ended with nobody to take it up; the longest ago first.
pub(in crate::web) async fn orphaned(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let (reader, on) = (site.store.reader(), ask.time_now()?.on);
    let page = reader.orphaned(on, &cursor(&ask)?, ROWS).await?;
    let mut rows = Vec::with_capacity(page.rows.len());
    for row in page.rows {
        let (address, text) = row.place.map(|(at, text)| (format!("/{at}"), text)).unzip();
        rows.push(ListRow {
            address,
            text: text.unwrap_or_default(),
            tag: Some(("noun", row.of.noun())),
            whom: reader.named_body(row.body).await?.map(|body| Whom::of(link(&body, ask.language))),
            day: Some(row.since),
            late: Some(row.since.days_until(on)),
            ..ListRow::default()
        });
    }
    let after = page.next.as_ref().map(written);
    super::page(&site, &ask, List { name: "list-orphaned", columns: COLUMNS, rows, after }).await
}

/// What is owed today, found by an index; or was owed on a day that was chosen.
async fn owed_rows(site: &Site, ask: &Ask, wanted: Wanted) -> Result<Page<DueRow>, Error> {
    let Time { on, chosen, .. } = ask.time_now()?;
    let (reader, after) = (site.store.reader(), cursor(ask)?);
    match wanted {
        _ if chosen => reader.owed_on(on, wanted, &after, ROWS).await,
        Wanted::ToCome => reader.owed_between(on, Day::LAST, &after, ROWS).await,
        Wanted::Silent | Wanted::Overdue => reader.owed_between(Day::FIRST, on, &after, ROWS).await,
        Wanted::Undated => reader.owed_undated(&after, ROWS).await,
    }
}

async fn due(
    site: &Site,
    ask: &Ask,
    name: &'static str,
    columns: Columns,
    page: Page<DueRow>,
) -> Result<Response, Refusal> {
    let after = page.next.as_ref().map(written);
    let rows = due_rows(site, ask, page.rows, ask.time()?.on).await?;
    super::page(site, ask, List { name, columns, rows, after }).await
}

/// Rows of what is owed, with whom it is owed by.
pub(in crate::web) async fn due_rows(
    site: &Site,
    ask: &Ask,
    rows: Vec<DueRow>,
    on: Day,
) -> Result<Vec<ListRow>, Error> {
    let mentions = rows.iter().filter_map(|row| row.expectation.from.value());
    let bodies = Bodies::of(&site.store.reader(), ask.language, mentions).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut line = ListRow {
            address: row.place.as_ref().map(|place| format!("/{}", place.reference)),
            text: row.place.as_ref().map_or_else(String::new, |place| place.text.clone()),
            language: row.place.as_ref().map(|place| place.language),
            tag: Some(("owed", row.expectation.kind.name())),
            whom: row.expectation.from.value().map(|from| bodies.whom(from)),
            late: row.due.filter(|due| *due < on).map(|due| due.days_until(on)),
            ..ListRow::default()
        };
        if let (Subject::Commitment(promise), ExpectationKind::Delivery, true) =
            (row.expectation.of, row.expectation.kind, row.moved)
        {
            line = line.moved(&site.store.reader(), promise, on).await?;
        }
        shown.push(ListRow { day: row.due, ..line });
    }
    Ok(shown)
}

/// A cursor as it stands in an address: `2011-12-31~0190…`.
fn written(cursor: &Cursor) -> String {
    format!("{}~{}", cursor.due, cursor.id.simple())
}

fn cursor(ask: &Ask) -> Result<Cursor, Error> {
    let after = ask.get("after");
    if after.is_empty() {
        return Ok(Cursor::start());
    }
    let bad = || bad("after", &after);
    let (due, id) = after.split_once('~').ok_or_else(bad)?;
    let well_formed = due.is_empty() || due.parse::<Day>().is_ok();
    let id = id.parse().map_err(|_| bad())?;
    if well_formed { Ok(Cursor { due: due.to_owned(), id }) } else { Err(bad()) }
}
