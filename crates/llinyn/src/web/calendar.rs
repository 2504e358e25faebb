//! The meetings of a body and the dates owed by it or to it as a calendar (iCalendar, RFC 5545): the address of its page
//! with `.ics` behind it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use icalendar::{Calendar, Component, Event, Property};
use llinyn_model::Day;
use llinyn_model::id::Reference;
use llinyn_store::DueRow;
use uuid::Uuid;

use super::ask::{Ask, Form};
use super::bodies::link;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};

/// The address all calendars are led to; it is none of its own.
pub(super) const ADDRESS: &str = "/calendar";
/// Most dates to come that are owed by a body, or to it: the soonest; and as many that passed, the latest.
const ROWS: i64 = 200;

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let unknown = || missing(format!("{}.ics", ask.path));
    let reference = ask.path.strip_prefix("/body/").and_then(Reference::slug);
    let reference = reference.filter(|_| ask.form == Form::Calendar).ok_or_else(unknown)?;
    let reader = ask.time_now()?.reader(&site);
    let file = reader.body(&reference, 0).await?.ok_or_else(unknown)?;
    let body = file.named.body.id;
    let name = link(&file.named, ask.language).name;
    let locale = site.locales.of(ask.language);
    let mut calendar = Calendar::new().name(&name).done();
    for met in reader.meetings_of(body).await? {
        let Some(day) = met.meeting.dated.latest() else { continue };
        let summary = locale.with("event-meeting", &[("name", name.as_str().into())]);
        let address = format!("/{}", met.meeting.reference);
        calendar.push(event(&site, &ask, (met.meeting.id.0, day), &summary, &address));
    }
    let by = reader.dates_of(body, ask.today, ROWS).await?;
    let to = reader.dates_to(body, ask.today, ROWS).await?;
    for (key, rows) in [("event-by", by), ("event-to", to)] {
        for row in rows {
            let kind = locale.t(&format!("owed-{}", row.expectation.kind.name()));
            let summary = locale.with(key, &[("name", name.as_str().into()), ("words", kind.into())]);
            calendar.extend(owed(&site, &ask, &row, &summary));
        }
    }
    Ok(reply::typed(StatusCode::OK, "text/calendar; charset=utf-8", calendar.to_string()))
}

/// What is owed by a day; none where nothing says by when.
fn owed(site: &Site, ask: &Ask, row: &DueRow, summary: &str) -> Option<Event> {
    let day = row.due?;
    let place = row.place.as_ref()?;
    let mut event = event(site, ask, (row.expectation.id.0, day), summary, &format!("/{}", place.reference));
    Some(event.description(&place.text.lines().collect::<Vec<_>>().join(" ")).done())
}

/// Something on a day, whole.
fn event(site: &Site, ask: &Ask, (id, day): (Uuid, Day), summary: &str, address: &str) -> Event {
    let on = day.to_string().replace('-', "");
    // The calendar is made anew each day; what made it last is all that a reader asks of the stamp.
    let stamp = format!("{}T000000Z", ask.today.to_string().replace('-', ""));
    Event::new()
        .uid(&id.to_string())
        .summary(summary)
        .append_property(Property::new("DTSTART", on).add_parameter("VALUE", "DATE").done())
        .add_property("DTSTAMP", stamp)
        .url(&site.public.absolute(&ask.url(address)))
        .done()
}
