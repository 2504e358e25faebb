//! Every page of the record, found as a person would: by following links from the first one.

use std::collections::{BTreeMap, BTreeSet};

use crate::Outcome;
use crate::http::Reply;
use crate::program::Program;

pub(crate) const ENGLISH: Language = Language { tag: "en", prefix: "" };
pub(crate) const WELSH: Language = Language { tag: "cy", prefix: "/cy" };
pub(crate) const LANGUAGES: [Language; 2] = [ENGLISH, WELSH];

/// A language of the pages.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    /// What its addresses begin with.
    prefix: &'static str,
}

impl Language {
    /// An address in this language.
    pub(crate) fn url(self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// The language an address is in.
    pub(crate) fn of(address: &str) -> Language {
        let welsh = address == "/cy" || address.starts_with("/cy/") || address.starts_with("/cy?");
        if welsh { WELSH } else { ENGLISH }
    }
}

/// More pages than the samples can give: the crawl goes round in circles.
const MOST: usize = 6000;

/// The pages by their addresses, without fragments.
pub(crate) struct Site {
    pub(crate) pages: BTreeMap<String, Reply>,
    /// Where a link leads, and the first page it stands on.
    pub(crate) links: BTreeMap<String, String>,
}

impl Site {
    /// Follows every link within the record from the first page of each language, and leaves other languages out.
    pub(crate) fn crawl(program: &Program, languages: &[Language]) -> Outcome<Site> {
        let mut site = Site { pages: BTreeMap::new(), links: BTreeMap::new() };
        let mut wanted: BTreeSet<String> = languages.iter().map(|language| language.url("/")).collect();
        let is_wanted = |page: &str| languages.iter().any(|language| language.tag == Language::of(page).tag);
        while let Some(address) = wanted.pop_first() {
            let mut reply = program.get(&address)?;
            // What belongs to another page leads there; that page is crawled by its own address.
            if reply.status == 303 {
                let to = reply.header("location").ok_or("a redirection to nowhere")?.to_owned();
                site.links.entry(to.clone()).or_insert_with(|| address.clone());
                wanted.extend(Some(without_fragment(&to)).filter(|to| !site.pages.contains_key(to)));
                reply.body.clear();
            }
            for link in links(&reply.body).into_iter().filter(|link| is_page(link)) {
                let page = without_fragment(&link);
                site.links.entry(link).or_insert_with(|| address.clone());
                if is_wanted(&page) && !site.pages.contains_key(&page) && page != address {
                    wanted.insert(page);
                }
            }
            site.pages.insert(address, reply);
            if site.pages.len() > MOST {
                return Err("the pages do not end".into());
            }
        }
        Ok(site)
    }
}

/// What a page is about, by its address.
pub(crate) fn kind(address: &str) -> &str {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path =
        path.strip_prefix("/cy").filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(path);
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [] => "home",
        [list] if LISTS.contains(list) => list,
        [_] => "paper",
        ["body", _] => "body",
        ["body", _, "pack"] => "pack",
        ["explain", _] => "rule",
        [_, item] => match item.as_bytes() {
            [b'r', ..] => "recommendation",
            [b'c', ..] => "commitment",
            [b'p', ..] => "plan",
            [b'm', ..] => "meeting",
            [b'q', ..] => "question",
            _ => "item",
        },
        _ => "unknown",
    }
}

/// Pages that are there whatever the record holds.
pub(crate) const LISTS: [&str; 19] = [
    "bodies",
    "commitments",
    "concern",
    "ended",
    "explain",
    "meetings",
    "overdue",
    "owed",
    "papers",
    "permissions",
    "plans",
    "problems",
    "responses",
    "search",
    "sign-in",
    "silent",
    "threads",
    "undated",
    "verify",
];

/// Everything an attribute of a page leads to.
pub(crate) fn links(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in ["href=\"", "src=\"", "action=\""] {
        for rest in html.split(attribute).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            found.push(value.replace("&#38;", "&").replace("&amp;", "&"));
        }
    }
    found
}

/// Whether a link leads to something a person looks at: neither a picture, a feed nor a file to be saved is.
fn is_page(link: &str) -> bool {
    let path = link.split('?').next().unwrap_or_default();
    let saved = [".atom", ".ics", "/pack/docx", "/pack/pdf"];
    path.starts_with('/') && !path.starts_with("/assets/") && !saved.iter().any(|end| path.ends_with(end))
}

fn without_fragment(link: &str) -> String {
    link.split('#').next().unwrap_or_default().to_owned()
}

#[test]
fn kinds_are_told_by_addresses() {
    for (address, expected) in [
        ("/", "home"),
        ("/cy/", "home"),
        ("/cy/papers?on=2020-01-01", "papers"),
        ("/cymorth-2024", "paper"),
        ("/a-2020/r1", "recommendation"),
        ("/cy/a-2020/c1#x", "commitment"),
        ("/cy/body/council", "body"),
        ("/body/council/pack?on=2020-01-01", "pack"),
        ("/explain/R001", "rule"),
        ("/a/s1", "item"),
        ("/a/b/c", "unknown"),
    ] {
        assert_eq!(kind(address), expected, "{address}");
    }
    assert_eq!(links(r#"<a href="/a?b=1&#38;c=2"><img src="/x">"#), ["/a?b=1&c=2", "/x"]);
    assert_eq!(Language::of("/cymorth").tag, "en");
    assert_eq!(Language::of("/cy/").tag, "cy");
}
