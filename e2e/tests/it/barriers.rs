//! Barriers: each kind of page, in both languages, at the width of a desk and of a phone.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::browser::{Browser, Script};
use crate::crawl::KINDS;
use crate::program::Program;
use crate::site::{ENGLISH, LISTS, Language, Site, WELSH, kind};
use crate::{Outcome, setting};

/// Pages in a state no link leads to, with the status each is sent with.
const STATES: [(&str, u16); 9] = [
    ("/nowhere-at-all", 404),
    ("/nowhere/r1", 404),
    ("/threads?on=yesterday", 400),
    ("/search?page=-1", 400),
    ("/owed?on=1900-01-01", 200),
    ("/silent?on=2025-01-01", 200),
    ("/search", 200),
    ("/search?q=plan", 200),
    ("/search?q=zzzzzzzz", 200),
];

/// The narrowest width a page must fit into without scrolling sideways.
const NARROW: u32 = 320;

/// Looks for everything WCAG 2.2 asks at levels A and AA that a program can tell, and for what its authors advise.
const LOOK: &str = "
    const done = arguments[arguments.length - 1];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
        found => done({
            passes: found.passes.length,
            violations: found.violations.flatMap(
                rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none)[0]?.message ?? rule.help}`)),
        }),
        error => done({ passes: 0, violations: [String(error)] }));";

const HEADINGS: &str = "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(heading => Number(heading.tagName[1]));";

/// The width of the page, and what reaches beyond the window without a frame of its own that scrolls.
const WIDTH: &str = "
    const wide = [...document.querySelectorAll('body *')].filter(
        one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll'));
    return [document.documentElement.scrollWidth, innerWidth,
            wide.slice(0, 3).map(one => one.outerHTML.slice(0, 120)).join(' | ')];";

#[tokio::test]
async fn no_english_page_puts_a_barrier_before_anybody() {
    no_barriers(ENGLISH).await;
}

#[tokio::test]
async fn no_welsh_page_puts_a_barrier_before_anybody() {
    no_barriers(WELSH).await;
}

async fn no_barriers(language: Language) {
    let program = Program::start().unwrap();
    let pages = pages(&Site::crawl(&program, &[language]).unwrap(), language);
    let browser = Browser::open(Script::On).await.unwrap();
    let axe = std::fs::read_to_string(setting("LLINYN_AXE").unwrap()).unwrap();
    let mut faults = Vec::new();
    for (address, status) in &pages {
        let found = look(&browser, &program, &axe, address, *status).await;
        let found = found.unwrap_or_else(|error| vec![error.to_string()]);
        faults.extend(found.into_iter().map(|fault| format!("{address}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The longest and the shortest page of each kind, and the states, with the status each is sent with.
fn pages(site: &Site, language: Language) -> BTreeMap<String, u16> {
    let mut pages = BTreeMap::from(STATES.map(|(path, status)| (language.url(path), status)));
    for wanted in KINDS.iter().chain(&LISTS) {
        let of_kind = site.pages.iter().filter(|(address, reply)| {
            kind(address) == *wanted && reply.status == 200 && !address.contains(".json")
        });
        let mut of_kind: Vec<_> = of_kind.map(|(address, reply)| (reply.body.len(), address)).collect();
        of_kind.sort();
        let ends = of_kind.first().into_iter().chain(of_kind.last());
        pages.extend(ends.map(|(_, address)| ((*address).clone(), 200)));
    }
    pages
}

/// Everything wrong with a page.
async fn look(
    browser: &Browser,
    program: &Program,
    axe: &str,
    address: &str,
    status: u16,
) -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    browser.complaints()?;
    browser.network()?;
    browser.devtools("Emulation.clearDeviceMetricsOverride", &json!({}))?;
    browser.client.goto(&program.url(address)).await?;
    faults.extend(requests(&browser.network()?, &program.url(""), &program.url(address), status));
    faults.extend(
        browser.complaints()?.into_iter().filter(|told| !told.contains(&format!("status of {status}"))),
    );
    let language = browser.language().await?;
    if language != Language::of(address).tag {
        faults.push(format!("says it is in {language}"));
    }
    let levels = browser.client.execute(HEADINGS, Vec::new()).await?;
    faults.extend(headings(&serde_json::from_value::<Vec<u8>>(levels)?));
    let wide = violations(browser, axe).await?;
    let narrow = json!({"width": NARROW, "height": 640, "deviceScaleFactor": 1, "mobile": false});
    browser.devtools("Emulation.setDeviceMetricsOverride", &narrow)?;
    let (page, window, beyond): (u32, u32, String) =
        serde_json::from_value(browser.client.execute(WIDTH, Vec::new()).await?)?;
    if window != NARROW || page > NARROW {
        faults.push(format!("is {page} wide in a window of {window}: {beyond}"));
    }
    let narrow = violations(browser, axe).await?.into_iter().filter(|fault| !wide.contains(fault));
    faults.extend(narrow.map(|fault| format!("at {NARROW}: {fault}")));
    faults.extend(wide);
    Ok(faults)
}

pub(crate) async fn violations(browser: &Browser, axe: &str) -> Outcome<Vec<String>> {
    browser.client.execute(&format!("if (!window.axe) {{ {axe} }}"), Vec::new()).await?;
    let found = browser.client.execute_async(LOOK, Vec::new()).await?;
    let mut violations: Vec<String> = serde_json::from_value(found["violations"].clone())?;
    // A check that looked at nothing finds nothing.
    if found["passes"].as_u64().unwrap_or(0) < 10 {
        violations.push("axe looked at next to nothing".into());
    }
    Ok(violations)
}

/// What is wrong with what a page asked for: other hosts, and answers that are no success.
fn requests(events: &[Value], base: &str, page: &str, status: u16) -> Vec<String> {
    let mut faults = Vec::new();
    let mut pages = 0;
    for event in events {
        let values = &event["params"];
        match event["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                let url = values["request"]["url"].as_str().unwrap_or_default();
                // What is written out within a page or the browser's own controls is asked of nobody.
                if !url.starts_with(base) && !url.starts_with("data:") {
                    faults.push(format!("asks another host: {url}"));
                }
            }
            Some("Network.responseReceived") => {
                let (url, got) = (&values["response"]["url"], values["response"]["status"].as_u64());
                let is_page = url.as_str() == Some(page);
                pages += u32::from(is_page);
                let expected = if is_page { u64::from(status) } else { 200 };
                if got != Some(expected) {
                    faults.push(format!("{url} is answered with {got:?}, not {expected}"));
                }
            }
            Some("Network.loadingFailed") => faults.push(format!("does not load: {values}")),
            _ => {}
        }
    }
    if pages != 1 {
        faults.push(format!("the browser's log has the page {pages} times"));
    }
    faults
}

/// What is wrong with the levels of a page's headings.
fn headings(levels: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    if levels.first() != Some(&1) || levels[1..].contains(&1) {
        faults.push(format!("has not one first heading, first: {levels:?}"));
    }
    if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
        faults.push(format!("leaves out a level of headings: {levels:?}"));
    }
    faults
}

#[test]
fn headings_out_of_order_are_seen() {
    for (levels, faults) in [
        (&[1, 2, 3, 2][..], 0),
        (&[1], 0),
        (&[], 1),
        (&[2, 1], 1),
        (&[1, 3], 1),
        (&[1, 2, 1], 1),
        (&[2, 4], 2),
    ] {
        assert_eq!(headings(levels).len(), faults, "{levels:?}");
    }
}

#[test]
fn requests_that_should_not_be_are_seen() {
    let sent =
        |url: &str| json!({"method": "Network.requestWillBeSent", "params": {"request": {"url": url}}});
    let got = |url: &str, status: u16| json!({"method": "Network.responseReceived", "params": {"response": {"url": url, "status": status}}});
    let failed = json!({"method": "Network.loadingFailed", "params": {}});
    let page = [sent("http://h/a"), got("http://h/a", 404)];
    let with = |more: &[Value]| requests(&[&page[..], more].concat(), "http://h/", "http://h/a", 404).len();
    assert_eq!(with(&[]), 0);
    assert_eq!(with(&[sent("http://h/x.css"), got("http://h/x.css", 200)]), 0);
    assert_eq!(with(&[sent("data:image/png;base64,AA")]), 0);
    assert_eq!(with(&[sent("https://fonts.example/x")]), 1);
    assert_eq!(with(&[got("http://h/x.css", 404)]), 1);
    assert_eq!(with(&[failed]), 1);
    assert_eq!(requests(&[], "http://h/", "http://h/a", 200).len(), 1);
}
