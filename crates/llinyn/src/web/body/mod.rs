//! The page of a body: its names through time, what it promised, what it is asked, what it owes; and of a board its
//! members, who turns up, and on whom its work hangs.

pub(super) mod board;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use llinyn_model::body::{Body, BodyName};
use llinyn_model::error::Error;
use llinyn_model::id::{BodyId, Reference};
use llinyn_model::meeting::Presence;
use llinyn_model::reorganisation::ReorganisationKind;
use llinyn_model::{Day, Stated};
use llinyn_store::{Reader, Role};
use serde::Serialize;

use super::agreement::{PartyOf, of_body};
use super::ask::{Ask, bad};
use super::bodies::link;
use super::frame::Frame;
use super::list::{ListRow, due_rows};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{BodyLink, SourceLine};
use super::site::Shared;
use board::BoardView;

/// Rows shown of each role; all of them on the role's own page.
const SHOWN: i64 = 10;
/// Rows of a role's own page.
const ROWS: i64 = 50;

#[derive(Serialize)]
struct BodyView {
    body: Body,
    #[serde(skip)]
    link: BodyLink,
    names: Vec<BodyName>,
    /// The body its duties pass to, where that was known when it was recorded.
    successor: Option<BodyLink>,
    changes: Vec<ChangeLine>,
    board: BoardView,
    /// The agreements it was asked to sign, and how it stands to each.
    agreements: Vec<PartyOf>,
    owed: Vec<ListRow>,
    roles: Vec<RoleView>,
    /// Whether only one role is shown.
    alone: bool,
}

/// How a body changed.
#[derive(Serialize)]
struct ChangeLine {
    kind: ReorganisationKind,
    day: Day,
    /// Who takes up whatever is not passed to another by name.
    successor: Option<BodyLink>,
    /// The statement that says so.
    said: SourceLine,
}

/// What a body is named for in one role.
#[derive(Serialize)]
struct RoleView {
    name: String,
    count: i64,
    rows: Vec<ListRow>,
    after: Option<i64>,
}

#[derive(Template)]
#[template(path = "body/body.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a BodyView,
}

pub(super) async fn page(
    State(site): State<Shared>,
    Path(reference): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let reference = Reference::slug(&reference).ok_or_else(|| missing(ask.path.clone()))?;
    let Some(file) = reader.body(&reference, 100).await? else { return Err(missing(ask.path.clone())) };
    let wanted = Some(ask.get("role")).filter(|role| !role.is_empty());
    let after = match ask.get("after").as_str() {
        "" => 0,
        text => text.parse().ok().filter(|after| *after >= 0).ok_or_else(|| bad("after", text))?,
    };
    let mut roles = Vec::new();
    // Its meetings and its agreements stand in lists of their own, by day.
    let shown = |role: &&Role| match &wanted {
        Some(wanted) => *wanted == role.name,
        None => !["meets", "party"].contains(&role.name.as_str()),
    };
    for role in file.roles.iter().filter(shown) {
        let limit = if wanted.is_some() { ROWS } else { SHOWN };
        roles.push(role_view(&reader, &file.named.body, role, after, limit).await?);
    }
    if let Some(wanted) = wanted.as_ref().filter(|_| roles.is_empty()) {
        return Err(bad("role", wanted).into());
    }
    let successor = match file.named.body.successor {
        Some(id) => reader.named_body(id).await?.map(|body| link(&body, ask.language)),
        None => None,
    };
    let changes = changes(&reader, &ask, file.named.body.id, time.on).await?;
    let of = (file.named.body.id, file.named.body.parent);
    let board = BoardView::new(&reader, of, ask.language, time.on).await?;
    let agreements = of_body(&reader, file.named.body.id, time.on).await?;
    let view = BodyView {
        link: link(&file.named, ask.language),
        owed: if wanted.is_some() { Vec::new() } else { due_rows(&site, &ask, file.owed, time.on).await? },
        body: file.named.body,
        names: file.named.names,
        successor,
        changes,
        board,
        agreements,
        roles,
        alone: wanted.is_some(),
    };
    let frame = Frame::new(&site, &ask, view.link.name.clone(), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

/// How a body changed, as was said by a day.
async fn changes(reader: &Reader<'_>, ask: &Ask, body: BodyId, on: Day) -> Result<Vec<ChangeLine>, Error> {
    let mut lines = Vec::new();
    for change in reader.reorganisations(body).await? {
        let said = reader.source_head(change.place.source).await?;
        let Some(said) = said.filter(|said| change.day <= on && said.dated.by(on)) else { continue };
        let successor = match change.successor.and_then(|successor| successor.body) {
            Some(id) => reader.named_body(id).await?.map(|named| link(&named, ask.language)),
            None => None,
        };
        lines.push(ChangeLine { kind: change.kind, day: change.day, successor, said: (&said).into() });
    }
    Ok(lines)
}

async fn role_view(
    reader: &Reader<'_>,
    body: &Body,
    role: &Role,
    after: i64,
    limit: i64,
) -> Result<RoleView, Error> {
    // One more than is shown tells whether there is a next page.
    let mut mentions = reader.mentions(body.id, &role.name, after, limit + 1).await?;
    let more = i64::try_from(mentions.len()).is_ok_and(|found| found > limit);
    mentions.truncate(usize::try_from(limit).unwrap_or(0));
    let mut rows = Vec::with_capacity(mentions.len());
    let last = mentions.last().map(|(seq, ..)| *seq);
    for (_, subject, source) in &mentions {
        let place = reader.place(*subject).await?;
        let head = reader.source_head(*source).await?;
        let (address, text) = match (&place, &head) {
            (Some((reference, text)), _) => (Some(format!("/{reference}")), text.clone()),
            (None, Some(head)) => (Some(format!("/{}", head.reference)), head.title.clone()),
            (None, None) => (None, String::new()),
        };
        rows.push(ListRow {
            address,
            text,
            language: head.as_ref().map(|head| head.language),
            tag: Some(("noun", subject.noun())),
            dated: head.map(|head| head.dated),
            ..ListRow::default()
        });
    }
    Ok(RoleView { name: role.name.clone(), count: role.count, rows, after: last.filter(|_| more) })
}

impl Html<'_> {
    /// The days a name was in use.
    fn used(&self, name: &BodyName) -> String {
        let day = |stated: &Stated<Day>| stated.value().copied();
        let range = llinyn_model::DayRange { from: day(&name.from), to: day(&name.to) };
        self.f.w.range(&range)
    }

    fn more(&self, role: &RoleView) -> String {
        let after = if self.v.alone { role.after.unwrap_or(0) } else { 0 };
        self.f.here_with(&[("role", role.name.clone()), ("after", after.to_string())])
    }
}
