//! A story: papers are recorded, and a person asks pages.

use axum::http::{Method, StatusCode};
use llinyn_model::Language;
use serde_json::Value;

use crate::web::faults::Faults;
use crate::web::html;
use crate::web::site::Site;

/// A story being told.
pub(super) struct Story {
    pub(super) site: Site,
    papers: Vec<String>,
    faults: Faults,
    ended: bool,
}

impl Story {
    /// Records the papers, each with its file's name, and stands on a day.
    pub(super) async fn of(today: &str, papers: &[(&str, &str)]) -> Story {
        let mut story = Story {
            site: Site::new(today).await,
            papers: Vec::new(),
            faults: Faults::default(),
            ended: false,
        };
        for (name, text) in papers {
            story.comes(name, text).await;
        }
        story
    }

    /// Another paper comes.
    pub(super) async fn comes(&mut self, name: &str, text: &str) {
        let reference = self.site.import(name, text).await;
        self.papers.push(format!("/{reference}"));
    }

    /// It becomes another day.
    pub(super) fn day(&self, today: &str) {
        self.site.day(today);
    }

    /// The clock runs, as it does once a day.
    pub(super) async fn ticks(&self) {
        self.site.ticks().await;
    }

    /// An address; `@0`, `@1` stand for the papers in the order they came.
    pub(super) fn at(&self, address: &str) -> String {
        let Some(rest) = address.strip_prefix('@') else { return address.to_owned() };
        let (number, rest) = rest.split_at(1);
        format!("{}{rest}", self.papers[number.parse::<usize>().unwrap()])
    }

    /// What a page tells as data: each place, as a JSON pointer, with what stands there.
    pub(super) async fn tells(&mut self, address: &str, facts: &[(&str, Value)]) {
        let address = self.at(address);
        let reply = self.site.send(Method::GET, &address, &[("accept", "application/json")]).await;
        self.faults.same(&address, "the status", reply.status, StatusCode::OK);
        if reply.status == StatusCode::OK {
            let page = &reply.json()["page"];
            for (place, expected) in facts {
                let got = page.pointer(place).cloned().unwrap_or(Value::Null);
                self.faults.same(&address, place, &got, expected);
            }
        }
    }

    /// What the rows of a list are: their places under `at`, and in each row the value at `key`. Rows that nothing
    /// puts in an order are compared in that of the alphabet.
    pub(super) async fn lists(&mut self, address: &str, at: &str, key: &str, expected: &[&str]) {
        let address = self.at(address);
        let page = self.site.json(&address).await;
        let rows = page.pointer(at).and_then(Value::as_array).cloned().unwrap_or_default();
        let told = |row: &Value| match row.pointer(key) {
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
            None => "nothing".to_owned(),
        };
        let mut got: Vec<String> = rows.iter().map(told).collect();
        let mut expected: Vec<String> = expected.iter().map(|value| self.at(value)).collect();
        if address.contains("/undated") {
            got.sort();
            expected.sort();
        }
        self.faults.same(&address, &format!("{at}: {key}"), got, expected);
    }

    /// That a page shows words to a person, in a language. The words are those of a message where they begin with
    /// `#`.
    pub(super) async fn shows(&mut self, language: Language, address: &str, words: &[&str]) {
        let shown = self.seen(language, address).await;
        for words in words {
            let words = said(language, words);
            self.faults.holds(
                address,
                &format!("{language:?} does not show “{words}”: {shown}"),
                shown.contains(&words),
            );
        }
    }

    /// That a page shows none of the words.
    pub(super) async fn hides(&mut self, language: Language, address: &str, words: &[&str]) {
        let shown = self.seen(language, address).await;
        for words in words {
            let words = said(language, words);
            self.faults.holds(address, &format!("{language:?} shows “{words}”"), !shown.contains(&words));
        }
    }

    async fn seen(&self, language: Language, address: &str) -> String {
        let prefix = if language == Language::Cy { "/cy" } else { "" };
        let page = self.site.page(&format!("{prefix}{}", self.at(address))).await;
        html::text(html::main(&page))
    }

    /// What the check finds in a paper on a day: the codes, each as often as it is found. `but` are rules the story
    /// is not about.
    pub(super) async fn finds(&mut self, paper: &str, on: &str, but: &str, codes: &[&str]) {
        let reference = self.at(paper).replace('/', "");
        let page = self.site.json(&format!("/problems?paper={reference}&on={on}")).await;
        let rows = page["rows"].as_array().unwrap();
        let found = rows.iter().filter_map(|row| row["code"].as_str());
        let mut found: Vec<&str> = found.filter(|code| !but.contains(code)).collect();
        found.sort_unstable();
        self.faults.same(&format!("{reference} on {on}"), "what is found in it", found, codes);
    }

    /// That something else holds.
    pub(super) fn holds(&mut self, what: &str, holds: bool) {
        self.faults.holds("the story", what, holds);
    }

    /// Every story ends here: what was asked was told, the ledger holds, the tables are what the entries say, and no
    /// thread that was begun ends in silence.
    pub(super) async fn end(mut self) {
        self.ended = true;
        self.site.holds().await;
        self.first_law().await;
        std::mem::take(&mut self.faults).end();
    }

    /// Law 1: whatever is open is owed something. The page itself would say that the law is broken.
    async fn first_law(&mut self) {
        for list in ["/threads", "/commitments"] {
            for row in self.site.json(list).await["rows"].as_array().unwrap() {
                let thread = row["address"].as_str().unwrap();
                let due = self.site.json(thread).await["status"]["due"].clone();
                self.faults.holds(thread, "it ends in silence", due != "nothing");
            }
        }
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        assert!(self.ended || std::thread::panicking(), "a story ends with `end`");
    }
}

fn said(language: Language, words: &str) -> String {
    match words.strip_prefix('#') {
        Some(key) => llinyn::locale::Locales::new().of(language).t(key),
        None => words.to_owned(),
    }
}
