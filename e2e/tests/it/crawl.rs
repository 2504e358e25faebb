//! Every page there is, as it is sent: what it says of itself, and that all it leads to is there.

use crate::program::Program;
use crate::site::{LANGUAGES, LISTS, Language, Site, kind, links};

/// Every kind of page a record of the samples must give, besides the lists.
pub(crate) const KINDS: [&str; 11] = [
    "body",
    "commitment",
    "home",
    "item",
    "meeting",
    "pack",
    "paper",
    "plan",
    "question",
    "recommendation",
    "rule",
];

#[test]
fn every_page_is_there_in_both_languages_and_leads_somewhere() {
    let program = Program::start().unwrap();
    let site = Site::crawl(&program, &LANGUAGES).unwrap();
    let mut faults = Vec::new();
    for (address, reply) in &site.pages {
        let mut fault = |what: String| faults.push(format!("{address}: {what}"));
        match reply.status {
            303 => continue,
            200 if address.contains(".json") => {
                if let Err(error) = serde_json::from_str::<serde_json::Value>(&reply.body) {
                    fault(format!("is no JSON: {error}"));
                }
                continue;
            }
            200 => {}
            other => {
                fault(format!("{other}, linked from {:?}", site.links.get(address)));
                continue;
            }
        }
        said_of_itself(address, &reply.body).into_iter().for_each(&mut fault);
        if reply.header("content-language") != Some(Language::of(address).tag) {
            fault(format!("is sent as {:?}", reply.header("content-language")));
        }
    }
    for (link, from) in &site.links {
        let Some((page, id)) = link.split_once('#') else { continue };
        let there = site
            .pages
            .get(page)
            .is_some_and(|reply| reply.status == 303 || reply.body.contains(&format!(" id=\"{id}\"")));
        if !there && !page.is_empty() {
            faults.push(format!("{from}: leads to {link}, which is not on that page"));
        }
    }
    for language in LANGUAGES {
        for wanted in KINDS.iter().chain(&LISTS) {
            let is =
                |address: &&String| kind(address) == *wanted && Language::of(address).tag == language.tag;
            if !site.pages.keys().any(|address| is(&address)) {
                faults.push(format!("no link leads to a page of kind {wanted} in {}", language.tag));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is wrong with a page's own HTML.
fn said_of_itself(address: &str, html: &str) -> Vec<String> {
    let language = Language::of(address).tag;
    let mut faults = Vec::new();
    let mut wants = |holds: bool, what: &str| {
        if !holds {
            faults.push(what.to_owned());
        }
    };
    wants(html.contains(&format!("<html lang=\"{language}\">")), "does not say its language");
    wants(html.matches("<title>").count() == 1, "has not one title");
    wants(!html.contains("<title> – "), "has an empty title");
    wants(html.matches("<h1").count() == 1, "has not one first heading");
    wants(!html.contains("<script"), "has a script");
    wants(!html.contains(" style=\""), "has a style of its own, which its policy forbids");
    wants(!html.contains(" onclick=") && !html.contains("javascript:"), "has a script in an attribute");
    for link in links(html) {
        let inside = link.starts_with('/') && !link.starts_with("//")
            || link.starts_with('#')
            || link.starts_with('?');
        wants(inside, &format!("leads outside, to {link}"));
    }
    faults
}

#[test]
fn faults_of_a_page_are_seen() {
    let good = "<html lang=\"cy\"><title>A – B</title><h1>A</h1><a href=\"/cy/a\">";
    assert!(said_of_itself("/cy/a", good).is_empty());
    for (from, to) in [
        ("cy\">", "en\">"),
        ("A – B", ""),
        ("<h1>", "<h1>A</h1><h1>"),
        ("/cy/a\"", "https://example.org/\""),
        ("/cy/a\"", "//example.org/\""),
        ("<h1>", "<h1 style=\"color:red\">"),
        ("<h1>", "<script></script><h1>"),
    ] {
        let bad = good.replace(from, to).replace("<title></title>", "<title> – B</title>");
        assert_eq!(said_of_itself("/cy/a", &bad).len(), 1, "{bad}");
    }
}
