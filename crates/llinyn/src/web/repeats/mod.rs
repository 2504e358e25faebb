//! The page that asks of a recommendation whether it was asked before: the earlier ones that are likest, each with the
//! passages they share and what became of it; and what people say of each.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::status::{Due, Said, Shown, Status, status};
use llinyn_model::thread::{Root, Thread};
use llinyn_model::{Day, Language, Stated};
use llinyn_reading::alike::shared;
use llinyn_store::{Reader, Wording};
use serde::Serialize;

use super::ask::Ask;
use super::frame::Frame;
use super::item::Of;
use super::marked::{Piece, marked};
use super::reason::{Reason, reasons};
use super::refusal::{Refusal, missing};
use super::reply;
use super::shown::{Quote, SourceLine};
use super::site::{Shared, Site};

/// How many earlier asks are shown, and among how many like ones they are looked for.
const SHOWN: usize = 10;
const LOOKED_AT: usize = 100;

#[derive(Serialize)]
struct RepeatsView {
    reference: Reference,
    quote: Quote,
    earlier: Vec<EarlierView>,
}

/// An ask that came before.
#[derive(Serialize)]
struct EarlierView {
    reference: Reference,
    source: SourceLine,
    quote: Quote,
    /// Its words, line by line, with what both say marked.
    lines: Vec<Vec<Piece>>,
    /// How alike, in hundredths.
    percent: u16,
    /// What became of it.
    status: Status,
    /// What somebody said of the two; none while nobody did.
    said: Option<LinkKind>,
    /// Why, of each who said something.
    reasons: Vec<Reason>,
}

#[derive(Template)]
#[template(path = "repeats/repeats.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    v: &'a RepeatsView,
}

impl Html<'_> {
    fn thread(&self) -> String {
        format!("/{}", self.v.reference)
    }
}

pub(super) async fn page(
    State(site): State<Shared>,
    Of(reference): Of,
    ask: Ask,
) -> Result<Response, Refusal> {
    let time = ask.time()?;
    let reader = time.reader(&site);
    let thread = reader.thread(&reference).await?.ok_or_else(|| missing(ask.path.clone()))?;
    if !matches!(thread.root, Root::Recommendation(_)) {
        return Err(missing(ask.path.clone()));
    }
    let view = view(&site, &reader, &thread, (ask.language, time.on)).await?;
    let frame = Frame::new(&site, &ask, site.locales.of(ask.language).t("repeats-title"), time);
    Ok(reply::page(&ask, time, &view, &Html { f: &frame, v: &view }))
}

async fn view(
    site: &Site,
    reader: &Reader<'_>,
    thread: &Thread,
    (language, on): (Language, Day),
) -> Result<RepeatsView, Error> {
    let source = reader.source_head(thread.place().source).await?;
    let spoken = source.as_ref().map_or(language, |source| source.language);
    let day = source.as_ref().and_then(|source| source.dated.latest());
    let links = reader.links(thread.subject(), on).await?;
    let mut earlier = Vec::new();
    for like in site.repeats.like(&site.store, thread.text(), spoken, LOOKED_AT).await? {
        if earlier.len() == SHOWN {
            break;
        }
        let Some(source) = reader.source_head(like.source).await? else { continue };
        let later = source.dated.latest().zip(day).is_some_and(|(other, own)| other > own);
        if later || source.id == thread.place().source || !source.dated.by(on) {
            continue;
        }
        // As at an entry, only what was recorded by then is found.
        let Some(other) = reader.thread(&like.reference).await? else { continue };
        let said: Vec<Link> =
            links.iter().filter(|link| link.far(thread.subject()) == other.subject()).cloned().collect();
        let spans = shared((&like.text, like.language), (thread.text(), spoken));
        earlier.push(EarlierView {
            source: SourceLine::from(&source),
            quote: Quote::new(&like.text, like.language, &like.reference),
            lines: marked(&like.text, &spans),
            percent: percent(like.score),
            status: status(&other, on),
            said: said.last().map(|link| link.kind),
            reasons: reasons(reader, language, &said).await?,
            reference: like.reference,
        });
    }
    let quote = Quote::new(thread.text(), spoken, thread.reference());
    Ok(RepeatsView { reference: thread.reference().clone(), quote, earlier })
}

/// A share of 1 in hundredths.
fn percent(score: f64) -> u16 {
    (0_u16..=100).rev().find(|percent| f64::from(*percent) <= score * 100.0 + 0.5).unwrap_or(0)
}

/// An ask among those that people say are one.
#[derive(Debug, Serialize)]
pub(super) struct AskedView {
    pub(super) reference: Reference,
    pub(super) source: SourceLine,
    pub(super) said: Said,
    pub(super) shown: Shown,
    pub(super) due: Due,
}

/// The asks among the wordings of one, in their order, each with what became of it: none where it was asked once.
pub(super) async fn asked(
    reader: &Reader<'_>,
    wordings: &[Wording],
    on: Day,
) -> Result<Vec<AskedView>, Error> {
    let mut asked = Vec::new();
    for wording in wordings.iter().filter(|wording| wording.noun == "recommendation") {
        let Some(thread) = reader.thread(&wording.reference).await? else { continue };
        let Some(source) = thread.sources.get(&thread.place().source) else { continue };
        let Status { said, shown, due, .. } = status(&thread, on);
        let (reference, source) = (wording.reference.clone(), SourceLine::from(source));
        asked.push(AskedView { reference, source, said, shown, due });
    }
    Ok(if asked.len() > 1 { asked } else { Vec::new() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_share_is_told_in_hundredths() {
        for (score, percent) in [(0.0, 0), (0.304, 30), (0.306, 31), (0.999, 100), (1.0, 100)] {
            assert_eq!(super::percent(score), percent, "{score}");
        }
    }
}
