//! What surrounds every page.

use llinyn_model::Language;
use llinyn_model::account::Account;
use llinyn_model::power::Power;
use llinyn_model::topic::Topic;

use super::ask::{Ask, Time};
use super::assets;
use super::site::Site;
use crate::words::Words;

/// What the base template shows around a page.
pub(super) struct Frame<'a> {
    pub(super) w: Words<'a>,
    pub(super) title: String,
    pub(super) time: Option<Time>,
    /// The address of the style sheet.
    pub(super) style: &'static str,
    /// The address of the mark.
    pub(super) mark: &'static str,
    mails: bool,
    ask: &'a Ask,
}

impl<'a> Frame<'a> {
    /// The frame of a page with this title.
    pub(super) fn new(site: &'a Site, ask: &'a Ask, title: impl Into<String>, time: Time) -> Frame<'a> {
        Frame { time: Some(time), ..Frame::of_error(site, ask, title) }
    }

    /// The frame of an error, which has no time of its own.
    pub(super) fn of_error(site: &'a Site, ask: &'a Ask, title: impl Into<String>) -> Frame<'a> {
        let w = Words(site.locales.of(ask.language));
        Frame {
            w,
            title: title.into(),
            time: None,
            style: assets::style(),
            mark: assets::mark(),
            mails: site.public.mails,
            ask,
        }
    }

    /// Whether the page is seen from a chosen day, of which nothing recorded is told.
    pub(super) fn chosen(&self) -> bool {
        self.time.is_some_and(|time| time.chosen)
    }

    /// Whether the page is seen as at an earlier entry, where lists do not follow.
    pub(super) fn as_at(&self) -> bool {
        self.time.is_some_and(|time| time.as_at.is_some())
    }

    /// The tag of the page's language.
    pub(super) fn lang(&self) -> &'static str {
        self.ask.language.tag()
    }

    /// The tag of the other language.
    pub(super) fn other_lang(&self) -> &'static str {
        self.ask.language.other().tag()
    }

    /// The page's language.
    pub(super) fn language(&self) -> Language {
        self.ask.language
    }

    /// An address in the page's language.
    pub(super) fn url(&self, path: impl AsRef<str>) -> String {
        self.ask.url(path.as_ref())
    }

    /// The page in the other language.
    pub(super) fn other_url(&self) -> String {
        self.ask.other_url()
    }

    /// The page as JSON.
    pub(super) fn json_url(&self) -> String {
        self.ask.json_url()
    }

    /// What can be followed here; nothing on an error's page.
    pub(super) fn topic(&self) -> Option<Topic> {
        self.time.and_then(|_| Topic::of(&self.ask.path, &self.ask.get("q")))
    }

    /// Whether letters about it can be asked for.
    pub(super) fn mails(&self) -> bool {
        self.mails
    }

    /// The feed of what can be followed here.
    pub(super) fn feed_url(&self, topic: &Topic) -> String {
        self.ask.feed_url(topic)
    }

    /// An address in the page's language, seen from the same day and the same entry.
    pub(super) fn in_time(&self, path: impl AsRef<str>) -> String {
        self.ask.moved_to(path.as_ref())
    }

    /// This page's own path.
    pub(super) fn here(&self) -> String {
        self.ask.url(&self.ask.path)
    }

    /// This page with some values of its query replaced.
    pub(super) fn here_with(&self, values: &[(&str, String)]) -> String {
        self.ask.here_with(values)
    }

    /// The next page of a list, where there is one.
    pub(super) fn next(&self, after: Option<impl ToString>) -> Option<String> {
        after.map(|after| self.here_with(&[("after", after.to_string())]))
    }

    /// Whether the navigation marks a path as the page one is on.
    pub(super) fn is_here(&self, path: &str) -> bool {
        self.ask.path == path
    }

    /// The number of the last entry.
    pub(super) fn entry(&self) -> u64 {
        self.ask.seq
    }

    /// Who is signed in.
    pub(super) fn who(&self) -> Option<&Account> {
        self.ask.who.as_ref().map(|who| &who.account)
    }

    /// Whether whoever is signed in may do what a name of [`Power`] stands for.
    pub(super) fn may(&self, power: &str) -> bool {
        let who = self.who().map(|account| (account.role, account.membership));
        Power::ALL.into_iter().any(|known| known.name() == power && known.is_of(who))
    }

    /// What a form of this session carries, so that no other site can have sent it.
    pub(super) fn mark_of_form(&self) -> String {
        self.ask.who.as_ref().map(|who| who.token.form_mark()).unwrap_or_default()
    }

    /// What was searched for, to stand in the search field again.
    pub(super) fn searched(&self) -> String {
        if self.ask.path == "/search" { self.ask.get("q") } else { String::new() }
    }

    /// A `lang` attribute's value for words in `language`; none where the page's own says it.
    pub(super) fn marked(&self, language: &Language) -> Option<&'static str> {
        (*language != self.ask.language).then(|| language.tag())
    }
}
