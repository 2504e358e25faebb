//! The page of a paper: its text as read, with everything recognised marked in place.

mod mark;
mod text;
mod view;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use llinyn_model::Stated;
use llinyn_model::id::Reference;

use super::ask::Ask;
use super::circulation;
use super::frame::Frame;
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::Shared;
use text::Block;
use view::{PaperView, Told};

#[derive(Template)]
#[template(path = "paper/paper.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a PaperView,
}

pub(super) async fn page(
    State(site): State<Shared>,
    Path(source): Path<String>,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let reference = Reference::slug(&source).ok_or_else(|| missing(ask.path.clone()))?;
    let Some(paper) = reader.paper(&reference).await? else { return Err(missing(ask.path.clone())) };
    let earlier = match paper.source.version_of {
        Some(id) => reader.source_head(id).await?,
        None => None,
    };
    let erasures = reader.erasures().await?;
    let decision = site.store.withholding(paper.source.id).await?;
    let told = Told { earlier: earlier.as_ref(), erasures: &erasures, decision: decision.as_ref() };
    let mut view = PaperView::new(&paper, &told, ask.language, time.on);
    view.circulations =
        circulation::rows(&reader, reader.circulations_of(paper.source.id).await?, ask.language, time.on)
            .await?;
    view.examples = circulation::examples(&reader, paper.source.id, ask.language, time.on).await?;
    let frame = Frame::new(&site, &ask, paper.source.title.clone(), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}
