//! What a request asks for: which page, in which language and form, on which day, as at which entry.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use llinyn_model::account::Account;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::topic::Topic;
use llinyn_model::{Day, Language};
use llinyn_store::{AS_NOW, Reader};
use serde::Serialize;

use super::door::Visitor;
use super::refusal::Refusal;
use super::site::Site;
use crate::public::{in_language, searched};

/// The form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Html,
    Json,
    /// A feed of what happened there.
    Atom,
    /// The days of a body, for a calendar.
    Calendar,
}

/// What a request asks for.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub(super) language: Language,
    pub(super) form: Form,
    /// Whether the address itself asks for the form: `/lscb-2011.json`.
    by_address: bool,
    /// The address without language and form: `/lscb-2011/r14`.
    pub(super) path: String,
    /// The query as sent, without its question mark.
    pub(super) query: String,
    pub(super) today: Day,
    /// The number of the last entry.
    pub(super) seq: u64,
    /// Who asks; none where nobody is signed in.
    pub(super) who: Option<Arc<Visitor>>,
    /// The day asked for.
    on: Asked<Day>,
    /// The entry asked for.
    as_at: Asked<u64>,
    /// The page of a list, from 1.
    page: Asked<u32>,
}

/// A value of the query: not there, well formed, or not.
#[derive(Clone, Debug)]
enum Asked<T> {
    Not,
    For(T),
    Badly(String),
}

/// The time a page shows, in the world and in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Time {
    /// The day in the world.
    pub(super) on: Day,
    /// Whether it was asked for; today otherwise.
    pub(super) chosen: bool,
    /// The entry up to which the record is shown; none for all of it.
    pub(super) as_at: Option<u64>,
}

/// Most pages of a list that are counted.
const LAST_PAGE: u32 = 10_000;

impl Ask {
    /// Reads an address and its headers.
    pub(super) fn new(uri: &Uri, headers: &HeaderMap, today: Day, seq: u64) -> Ask {
        let (language, path) = language(uri.path());
        // Two slashes would begin another host in a link.
        let by_address = path.strip_suffix(".json").is_some();
        let path = format!("/{}", path.trim_start_matches('/'));
        let (form, path) = form(&path, headers);
        let query = uri.query().unwrap_or_default();
        Ask {
            language,
            form,
            by_address,
            path,
            today,
            seq,
            who: None,
            on: asked(query, "on", |text| text.parse().ok()),
            as_at: asked(query, "as-at", |text| text.parse().ok().filter(|at| *at <= seq)),
            page: asked(query, "page", |text| {
                text.parse().ok().filter(|page| (1..=LAST_PAGE).contains(page))
            }),
            query: query.to_owned(),
        }
    }

    /// The account of whoever is signed in.
    ///
    /// # Errors
    /// [`ErrorKind::NotAllowed`] where nobody is.
    pub(super) fn account(&self) -> Result<&Account, Error> {
        let who = self.who.as_ref().ok_or_else(|| Error::new(ErrorKind::NotAllowed, self.path.clone()))?;
        Ok(&who.account)
    }

    /// The time the page is to show.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] for a day that does not exist or an entry there is not.
    pub(super) fn time(&self) -> Result<Time, Error> {
        let on = value("on", &self.on)?;
        Ok(Time { on: on.unwrap_or(self.today), chosen: on.is_some(), as_at: value("as-at", &self.as_at)? })
    }

    /// The time of a list, which shows the record as it is now: seen from a day, and never as at an earlier entry.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where the query asks for an earlier entry, or for no day.
    pub(super) fn time_now(&self) -> Result<Time, Error> {
        let time = self.time()?;
        match time.as_at {
            Some(at) => Err(bad("as-at", &at.to_string())),
            None => Ok(time),
        }
    }

    /// This page with some values of its query replaced, as a link in the page's language.
    pub(super) fn here_with(&self, values: &[(&str, String)]) -> String {
        let mut pairs: Vec<(String, String)> = serde_urlencoded::from_str(&self.query).unwrap_or_default();
        pairs.retain(|(key, _)| values.iter().all(|(name, _)| name != key));
        pairs.extend(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
        pairs.retain(|(_, value)| !value.is_empty());
        let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
        format!("{}?{query}", self.url(&self.path))
    }

    /// Another page, in the language, the form and with the query of this one.
    pub(super) fn moved_to(&self, path: &str) -> String {
        let (page, anchor) = path.split_once('#').map_or((path, None), |(page, anchor)| (page, Some(anchor)));
        let form = if self.by_address { ".json" } else { "" };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        format!("{}{anchor}", self.with_query(format!("{}{form}", self.url(page))))
    }

    /// The page of a list, from 1.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where it is no number of a page.
    pub(super) fn page(&self) -> Result<u32, Error> {
        Ok(value("page", &self.page)?.unwrap_or(1))
    }

    /// Another value of the query, decoded; the empty text where it is not there.
    pub(super) fn get(&self, name: &str) -> String {
        find(&self.query, name).unwrap_or_default()
    }

    /// The address of a page in the language of this one.
    pub(super) fn url(&self, path: &str) -> String {
        in_language(path, self.language)
    }

    /// This page in the other language.
    pub(super) fn other_url(&self) -> String {
        self.with_query(in_language(&self.path, self.language.other()))
    }

    /// This page as JSON.
    pub(super) fn json_url(&self) -> String {
        let path = if self.path == "/" { "/index" } else { self.path.as_str() };
        self.with_query(format!("{}.json", in_language(path, self.language)))
    }

    /// The feed of a topic, in the language of this page.
    pub(super) fn feed_url(&self, topic: &Topic) -> String {
        let path = topic.path();
        let path = if path == "/" { "/index" } else { path.as_str() };
        searched(self.url(&format!("{path}.atom")), topic)
    }

    /// The page of a topic, in the language of this page.
    pub(super) fn page_url(&self, topic: &Topic) -> String {
        searched(self.url(&topic.path()), topic)
    }

    fn with_query(&self, path: String) -> String {
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }
}

impl Time {
    /// The record as it is to be shown.
    pub(super) fn reader(self, site: &Site) -> Reader<'_> {
        let at = self.as_at.map_or(AS_NOW, |at| i64::try_from(at).unwrap_or(AS_NOW));
        site.store.reader_as_at(at)
    }
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Ask, Refusal> {
        parts.extensions.get::<Ask>().cloned().ok_or_else(|| Refusal::from(Error::new(ErrorKind::Inside, "")))
    }
}

fn language(path: &str) -> (Language, &str) {
    match path.strip_prefix("/cy") {
        Some("") => (Language::Cy, "/"),
        Some(".json") => (Language::Cy, "/.json"),
        Some(".atom") => (Language::Cy, "/.atom"),
        Some(rest) if rest.starts_with('/') => (Language::Cy, rest),
        _ => (Language::En, path),
    }
}

fn form(path: &str, headers: &HeaderMap) -> (Form, String) {
    for (form, suffix) in [(Form::Json, ".json"), (Form::Atom, ".atom"), (Form::Calendar, ".ics")] {
        if let Some(path) = path.strip_suffix(suffix) {
            return (form, if matches!(path, "/index" | "" | "/") { "/" } else { path }.to_owned());
        }
    }
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let wants = |kind: &str| accepted.split(',').position(|range| range.trim().starts_with(kind));
    let json = match (wants("application/json"), wants("text/html")) {
        (Some(json), Some(html)) => json < html,
        (Some(_), None) => true,
        _ => false,
    };
    (if json { Form::Json } else { Form::Html }, path.to_owned())
}

fn asked<T>(query: &str, name: &str, parse: impl Fn(&str) -> Option<T>) -> Asked<T> {
    match find(query, name).filter(|text| !text.is_empty()) {
        None => Asked::Not,
        Some(text) => parse(&text).map_or(Asked::Badly(text), Asked::For),
    }
}

fn value<T: Copy>(name: &str, asked: &Asked<T>) -> Result<Option<T>, Error> {
    match asked {
        Asked::Not => Ok(None),
        Asked::For(value) => Ok(Some(*value)),
        Asked::Badly(text) => Err(bad(name, text)),
    }
}

/// The error of a query's value that is not well formed.
pub(super) fn bad(name: &str, text: &str) -> Error {
    let shown: String = text.chars().take(40).collect();
    Error::new(ErrorKind::BadValue, format!("{name}={shown}"))
}

/// The last value of a name in a query, decoded.
fn find(query: &str, name: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).unwrap_or_default();
    pairs.into_iter().rev().find(|(key, _)| key == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(uri: &str, accept: &str) -> Ask {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        Ask::new(&uri.parse().unwrap(), &headers, "2026-03-01".parse().unwrap(), 9)
    }

    #[test]
    fn addresses_tell_language_form_and_page() {
        for (uri, accept, language, form, path) in [
            ("/", "text/html", Language::En, Form::Html, "/"),
            ("/cy", "*/*", Language::Cy, Form::Html, "/"),
            ("/cy/", "*/*", Language::Cy, Form::Html, "/"),
            ("/cymru", "*/*", Language::En, Form::Html, "/cymru"),
            ("/cy/a/r1.json", "*/*", Language::Cy, Form::Json, "/a/r1"),
            ("/index.json", "*/*", Language::En, Form::Json, "/"),
            ("/index.atom", "*/*", Language::En, Form::Atom, "/"),
            ("/cy/a/r1.atom", "application/json", Language::Cy, Form::Atom, "/a/r1"),
            ("/cy/body/a.ics", "*/*", Language::Cy, Form::Calendar, "/body/a"),
            ("/a", "application/json", Language::En, Form::Json, "/a"),
            ("/a", "text/html,application/json;q=0.9", Language::En, Form::Html, "/a"),
            ("/a", "application/json, text/html", Language::En, Form::Json, "/a"),
        ] {
            let ask = ask(uri, accept);
            assert_eq!((ask.language, ask.form, ask.path.as_str()), (language, form, path), "{uri}");
        }
        assert_eq!(ask("/cy/a?on=2020-01-01", "*/*").other_url(), "/a?on=2020-01-01");
        assert_eq!(ask("/cy/", "*/*").json_url(), "/cy/index.json");
    }

    #[test]
    fn bad_values_are_told() {
        for bad in ["on=yesterday", "on=2015-02-29", "as-at=10", "as-at=-1", "as-at=x", "on=2016-7-1"] {
            assert!(ask(&format!("/a?{bad}"), "*/*").time().is_err(), "{bad}");
        }
        for bad in ["page=-1", "page=0", "page=x", "page=99999999999", "page=10001"] {
            assert!(ask(&format!("/a?{bad}"), "*/*").page().is_err(), "{bad}");
        }
        let good = ask("/a?on=2016-07-18&as-at=9&page=2", "*/*");
        assert_eq!((good.time().unwrap().as_at, good.page().unwrap()), (Some(9), 2));
        assert!(!ask("/a?on=", "*/*").time().unwrap().chosen);
        assert_eq!(ask("/search?q=t%C5%B7+%22&q=x", "*/*").get("q"), "x");
    }
}
