//! The page of a topic as an Atom feed (RFC 4287): its address with `.atom` behind it, as `.json` stands behind it for
//! data.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use llinyn_model::topic::Topic;
use llinyn_model::{Instant, Language};
use llinyn_store::News;

use super::ask::{Ask, Form};
use super::refusal::{Refusal, missing};
use super::reply;
use super::site::{Shared, Site};
use crate::locale::Locale;
use crate::report::news::{headline, line, name};

/// The address all feeds are led to; it is none of its own.
pub(super) const ADDRESS: &str = "/feed";
/// Entries of a feed, as many as a page of a list has rows.
const ROWS: i64 = 50;

#[derive(Template)]
#[template(path = "feed/feed.xml")]
struct Feed<'a> {
    language: &'static str,
    title: String,
    subtitle: String,
    /// The addresses of the feed and of its page.
    own: String,
    page: String,
    updated: String,
    site: &'a str,
    entries: Vec<Entry>,
}

struct Entry {
    id: uuid::Uuid,
    title: String,
    page: String,
    at: String,
    words: String,
    language: &'static str,
}

pub(super) async fn page(State(site): State<Shared>, ask: Ask) -> Result<Response, Refusal> {
    let unknown = || missing(format!("{}.atom", ask.path));
    let topic = Topic::of(&ask.path, &ask.get("q")).filter(|_| ask.form == Form::Atom).ok_or_else(unknown)?;
    let reader = ask.time_now()?.reader(&site);
    let followed = reader.followed(&topic).await?.ok_or_else(unknown)?;
    let news = reader.news(&followed, 0, ROWS).await?;
    let locale = site.locales.of(ask.language);
    let mut entries = Vec::with_capacity(news.len());
    for one in &news {
        let source = reader.source_head(one.source).await?;
        let language = source.map_or(ask.language, |source| source.language);
        entries.push(entry(&site, &ask, locale, one, language));
    }
    // Of a thread on which nothing happened there is nothing to be newer than.
    let updated = news.first().map_or(Instant(0), |newest| newest.at).written();
    let feed = Feed {
        language: ask.language.tag(),
        title: name(&followed, locale),
        subtitle: locale.t("news-subtitle"),
        own: site.public.absolute(&ask.feed_url(&topic)),
        page: site.public.absolute(&ask.page_url(&topic)),
        updated,
        site: &site.public.address,
        entries,
    };
    match feed.render() {
        Ok(text) => Ok(reply::typed(StatusCode::OK, "application/atom+xml; charset=utf-8", printable(text))),
        Err(error) => Err(super::refusal::inside(error)),
    }
}

fn entry(site: &Site, ask: &Ask, locale: &Locale, news: &News, language: Language) -> Entry {
    let (page, about) = match &news.place {
        Some((reference, words)) => (format!("/{reference}"), words.as_str()),
        None => (ask.path.clone(), ""),
    };
    let said = news.words.iter().map(String::as_str).chain([about]).filter(|words| !words.is_empty());
    Entry {
        id: news.id,
        title: headline(news, locale),
        page: site.public.absolute(&ask.url(&page)),
        at: news.at.written(),
        words: said.map(line).collect::<Vec<_>>().join(" — "),
        language: language.tag(),
    }
}

/// Without the characters XML has no place for, which no escape brings in (XML 1.0, 2.2).
fn printable(text: String) -> String {
    let bad = |c: char| matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    if text.contains(bad) { text.replace(bad, "\u{fffd}") } else { text }
}
