//! The rows of what the page of a board counts.

use axum::extract::{Path, State};
use axum::response::Response;
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::meeting::Presence;
use llinyn_store::Reader;

use super::nouns::{ASKED, after, cut};
use super::{Columns, List, ListRow};
use crate::web::ask::{Ask, bad};
use crate::web::body::board::{ROOTS, held};
use crate::web::refusal::{Refusal, missing};
use crate::web::site::Shared;

/// `/body/{board}/attendance?member=…&how=absent`: the meetings at which a member was so, or all it was to be at.
pub(in crate::web) async fn attendance(
    State(site): State<Shared>,
    Path(board): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let (reader, on) = (site.store.reader(), ask.time_now()?.on);
    let board = body(&reader, &ask, &board).await?;
    let member = ask.get("member");
    let named = match Reference::slug(&member) {
        Some(reference) => reader.body(&reference, 0).await?,
        None => None,
    };
    let member = named.ok_or_else(|| bad("member", &member))?.named.body.id;
    let how = match ask.get("how").as_str() {
        "" => None,
        name => {
            Some(Presence::ALL.into_iter().find(|how| how.name() == name).ok_or_else(|| bad("how", name))?)
        }
    };
    let (all, met) = (reader.memberships(board).await?, reader.meetings_of(board).await?);
    let mut rows = Vec::new();
    for held in held(&all, &met, on) {
        let Some(was) = held.how(member).filter(|was| how.is_none_or(|how| *was == how)) else { continue };
        let source = reader.source_head(held.met.meeting.place.source).await?;
        rows.push(ListRow {
            address: Some(format!("/{}", held.met.meeting.reference)),
            text: source.as_ref().map_or_else(String::new, |source| source.title.clone()),
            language: source.map(|source| source.language),
            tag: Some(("presence", was.name())),
            dated: Some(held.met.meeting.dated.clone()),
            ..ListRow::default()
        });
    }
    let columns = Columns { tag: true, day: true, ..Columns::default() };
    super::page(&site, &ask, List { name: "list-attendance", columns, rows, after: None }).await
}

/// `/body/{body}/threads?noun=commitment`: the open threads it owes something to, or those that begin with a noun.
pub(in crate::web) async fn open_threads(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let reader = site.store.reader();
    let body = body(&reader, &ask, &reference).await?;
    let noun = ask.get("noun");
    if !noun.is_empty() && !ROOTS.contains(&noun.as_str()) {
        return Err(bad("noun", &noun).into());
    }
    let noun = Some(noun.as_str()).filter(|noun| !noun.is_empty());
    let mut rows = Vec::new();
    for (seq, of) in reader.threads_of(body, noun, after(&ask)?, ASKED).await? {
        let (address, text) = reader.place(of).await?.map(|(at, text)| (format!("/{at}"), text)).unzip();
        let (text, tag) = (text.unwrap_or_default(), Some(("noun", of.noun())));
        rows.push((seq, ListRow { address, text, tag, ..ListRow::default() }));
    }
    let columns = Columns { tag: true, ..Columns::default() };
    super::page(&site, &ask, cut("list-open", columns, rows)).await
}

async fn body(reader: &Reader<'_>, ask: &Ask, reference: &str) -> Result<BodyId, Refusal> {
    let unknown = || missing(ask.path.clone());
    let reference = Reference::slug(reference).ok_or_else(unknown)?;
    Ok(reader.body(&reference, 0).await?.ok_or_else(unknown)?.named.body.id)
}
