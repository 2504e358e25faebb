//! Feeds: whoever follows a page is told what happened on its threads, in the language of the page.

use axum::http::{Method, StatusCode, header};
use llinyn::act::evidence::Attached;
use llinyn::act::progress::{Claiming, claim};
use llinyn::act::{Actor, Desk};
use llinyn::clock::SystemDice;
use llinyn_model::Language;
use llinyn_model::id::Reference;
use llinyn_model::progress::Claim;
use roxmltree::Document;

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::{ADDRESS, Site};

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// A feed as a reader has it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Feed {
    pub(crate) title: String,
    pub(crate) language: String,
    /// Of each entry its id, its title and the address it leads to.
    pub(crate) entries: Vec<(String, String, String)>,
}

/// Reads a feed as RFC 4287 asks a reader to; what it must have and has not fails.
pub(crate) fn read(text: &str) -> Feed {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")), "{text}");
    let child = |of: roxmltree::Node, name: &str| {
        let found = of.children().find(|node| node.has_tag_name((ATOM, name)));
        found.unwrap_or_else(|| panic!("no {name}: {text}")).text().unwrap_or_default().to_owned()
    };
    let link = |of: roxmltree::Node, rel: &str| {
        let links = of.children().filter(|node| node.has_tag_name((ATOM, "link")));
        let found = links.filter(|node| node.attribute("rel") == Some(rel)).collect::<Vec<_>>();
        assert_eq!(found.len(), 1, "one {rel}: {text}");
        let address = found[0].attribute("href").unwrap().to_owned();
        assert!(address.starts_with(ADDRESS), "{address}");
        address
    };
    let instant = |at: String| assert!(at.len() >= 20 && at.contains('T') && at.ends_with('Z'), "{at}");
    assert_eq!(child(feed, "id"), link(feed, "self"));
    assert!(!link(feed, "alternate").contains(".atom"));
    instant(child(feed, "updated"));
    let entries = feed.children().filter(|node| node.has_tag_name((ATOM, "entry")));
    let entries = entries.map(|entry| {
        instant(child(entry, "updated"));
        child(entry, "summary");
        let id = child(entry, "id");
        assert!(id.starts_with("urn:uuid:"), "{id}");
        (id, child(entry, "title"), link(entry, "alternate"))
    });
    Feed {
        title: child(feed, "title"),
        language: feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")).unwrap().to_owned(),
        entries: entries.collect(),
    }
}

pub(crate) async fn feed(site: &Site, address: &str) -> Feed {
    let reply = site.get(address).await;
    assert_eq!(reply.status, StatusCode::OK, "{address}: {}", reply.text());
    assert_eq!(reply.header(header::CONTENT_TYPE), "application/atom+xml; charset=utf-8");
    read(&reply.text())
}

async fn says(site: &Site, of: &str, words: &str) {
    let body = Reference::slug("glanrafon-council").unwrap();
    let body = site.store.reader().body(&body, 0).await.unwrap().unwrap().named.body.id;
    let actor = Actor {
        body,
        name: "Glanrafon Council".to_owned(),
        office: "Head of Service".to_owned(),
        for_board: false,
        once: None,
    };
    let (source, item) = of.split_once('/').unwrap();
    let of = Reference::slug(source).unwrap().item(item);
    let claiming =
        Claiming { of, claim: Some(Claim::Done), words: words.to_owned(), attached: Attached::default() };
    let (now, today) = (site.now(), site.today());
    let desk = Desk::open(&site.store, &actor, Language::En, now, today).await;
    claim(desk, &site.keeps(), &claiming, &mut SystemDice).await.unwrap();
    site.wait(1_000);
}

/// Every page that can be followed names its feed, and the feed is there; no other page does.
#[tokio::test]
async fn a_page_names_its_feed() {
    let site = Site::samples().await;
    let mut faults = Faults::default();
    let body = site.json("/bodies").await["rows"][0]["address"].as_str().unwrap().to_owned();
    let feed_of_body = format!("{body}.atom");
    for (address, expected) in [
        (body.as_str(), Some(feed_of_body.as_str())),
        ("/", Some("/index.atom")),
        ("/cy/", Some("/cy/index.atom")),
        ("/silent", Some("/silent.atom")),
        ("/silent?on=2020-01-01", Some("/silent.atom")),
        ("/cy/threads", Some("/cy/threads.atom")),
        ("/search?q=carer+%26+t%C5%B7", Some("/search.atom?q=carer+%26+t%C5%B7")),
        ("/search", None),
        ("/problems", None),
        ("/papers", None),
        ("/explain/R001", None),
        ("/nothing/r1", None),
    ] {
        let page = site.get(address).await.text();
        let links = html::tags(&page);
        let feeds: Vec<&str> = links
            .iter()
            .filter(|tag| tag.get("rel") == Some("alternate"))
            .filter(|tag| tag.get("type") == Some("application/atom+xml"))
            .filter_map(|tag| tag.get("href"))
            .collect();
        faults.same(address, "its feeds", feeds.clone(), expected.into_iter().collect::<Vec<_>>());
        for address in feeds {
            feed(&site, address).await;
        }
    }
    for (address, status) in [
        ("/papers.atom", StatusCode::NOT_FOUND),
        ("/nothing/r1.atom", StatusCode::NOT_FOUND),
        ("/body/nothing.atom", StatusCode::NOT_FOUND),
        ("/feed", StatusCode::NOT_FOUND),
        ("/feed.atom", StatusCode::NOT_FOUND),
        ("/search.atom?q=%22", StatusCode::NOT_FOUND),
        ("/index.atom?as-at=1", StatusCode::BAD_REQUEST),
    ] {
        let reply = site.get(address).await;
        faults.same(address, "its status", reply.status, status);
        faults.holds(address, "no page in words", reply.is_html());
    }
    faults.end();
}

/// Systems 18 and 19: a claim and a silence are told to whoever follows the thread, the body, the promise, the list or
/// the words, once each and in the language of the feed.
#[tokio::test]
async fn system_19_what_is_said_and_what_never_came_is_told() {
    let site = Site::of("2025-06-01", &[papers::REPORT, papers::ANSWER]).await;
    let thread = "inspection-foster-care-glanrafon-2024/r1";
    let before = feed(&site, &format!("/{thread}.atom")).await;
    says(&site, thread, "All < of it & more \u{1}.").await;
    site.ticks().await;
    site.wait(10_000);
    for (language, prefix, said) in
        [("en", "", "The owner says: done"), ("cy", "/cy", "Mae’r perchennog yn dweud: wedi’i wneud")]
    {
        let now = feed(&site, &format!("{prefix}/{thread}.atom")).await;
        assert_eq!(now.language, language);
        let claims: Vec<_> = now.entries.iter().filter(|(_, title, _)| title.starts_with(said)).collect();
        assert_eq!(claims.len(), 1, "{now:?}");
        assert_eq!(claims[0].2, format!("{ADDRESS}{prefix}/{thread}"));
        // What was told keeps its id.
        assert!(before.entries.iter().all(|(id, ..)| now.entries.iter().any(|(now, ..)| now == id)));
        let ids: std::collections::BTreeSet<_> = now.entries.iter().map(|(id, ..)| id).collect();
        assert_eq!(ids.len(), now.entries.len(), "an id twice");
        for follows in ["/index", "/body/glanrafon-council"] {
            let feed = feed(&site, &format!("{prefix}{follows}.atom")).await;
            assert!(feed.entries.contains(claims[0]), "{follows}: {feed:?}");
        }
    }
    let silent = feed(&site, "/silent.atom").await;
    assert!(!silent.entries.is_empty());
    assert!(silent.entries.iter().all(|(_, title, _)| title.starts_with("Silence: ")), "{silent:?}");
    site.holds().await;
}

/// A feed is kept and known again as every page is.
#[tokio::test]
async fn a_feed_that_is_the_same_is_not_sent_again() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let address = "/threads.atom";
    let first = site.get(address).await;
    let tag = first.header(header::ETAG).to_owned();
    assert!(tag.len() > 2 && tag != site.get("/threads").await.header(header::ETAG));
    let again = site.send(Method::GET, address, &[("if-none-match", tag.as_str())]).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    site.import(papers::ANSWER.0, papers::ANSWER.1).await;
    let grown = site.send(Method::GET, address, &[("if-none-match", tag.as_str())]).await;
    assert_eq!(grown.status, StatusCode::OK);
}
