//! Pages are kept as long as they are the same: no reader ever gets another's language, form or encoding, nor a page
//! of a record that has since grown.

use axum::http::{Method, StatusCode, header};

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::{Reply, Site};

const PAPER: &str = "/inspection-foster-care-glanrafon-2024";

/// Pages whose answer hangs on the record.
const PAGES: &[&str] = &[
    "/",
    "/cy/",
    "/papers",
    "/cy/papers",
    "/silent",
    "/problems",
    "/search?q=carer",
    "/explain/R001",
    "/body/glanrafon-council",
    "/inspection-foster-care-glanrafon-2024",
    "/cy/inspection-foster-care-glanrafon-2024/r1",
    "/inspection-foster-care-glanrafon-2024/f1",
];

fn tag(reply: &Reply) -> String {
    reply.header(header::ETAG).to_owned()
}

#[tokio::test]
async fn a_page_that_is_the_same_is_not_sent_again() {
    let site = Site::of("2025-06-01", &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    for address in PAGES {
        let first = site.get(address).await;
        site.wait(10_000);
        let second = site.get(address).await;
        let named = tag(&first);
        faults.holds(address, &format!("its mark is {named:?}"), named.len() > 2 && named.ends_with('"'));
        faults.same(address, "the mark the second time", tag(&second), named.as_str());
        faults.holds(address, "it is not the same the second time", first.body == second.body);
        faults.same(address, "how long it is kept unasked", first.header(header::CACHE_CONTROL), "no-cache");
        let others = [
            (named.clone(), StatusCode::NOT_MODIFIED),
            (format!("\"other\", {named}"), StatusCode::NOT_MODIFIED),
            (format!("{named}, \"other\""), StatusCode::NOT_MODIFIED),
            // A proxy that compresses makes the mark a weak one; what is compared is the same.
            (format!("W/{named}"), StatusCode::NOT_MODIFIED),
            ("*".to_owned(), StatusCode::NOT_MODIFIED),
            ("\"other\"".to_owned(), StatusCode::OK),
            (named.trim_matches('"').to_owned(), StatusCode::OK),
            (String::new(), StatusCode::OK),
        ];
        for (known, status) in others {
            let headers = [("accept", "text/html"), ("if-none-match", known.as_str())];
            let case = format!("{address} known as {known}");
            let reply = site.send(Method::GET, address, &headers).await;
            faults.same(&case, "the status", reply.status, status);
            faults.same(&case, "whether it is sent", !reply.body.is_empty(), status == StatusCode::OK);
            faults.same(&case, "the mark", tag(&reply), named.as_str());
        }
    }
    faults.end();
}

#[tokio::test]
async fn the_head_of_a_page_is_that_of_the_page() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let mut faults = Faults::default();
    for address in PAGES.iter().take(6).chain(&["/health", "/nothing", "/papers?page=x"]) {
        for order in [[Method::HEAD, Method::GET], [Method::GET, Method::HEAD]] {
            site.wait(10_000);
            let mut got = Vec::new();
            for method in order {
                let reply = site.send(method.clone(), address, &[("accept", "text/html")]).await;
                let of_head = method == Method::HEAD && reply.status == StatusCode::OK;
                faults.holds(address, "the head has a body", !of_head || reply.body.is_empty());
                got.push((reply.status, tag(&reply), reply.header(header::CONTENT_TYPE).to_owned()));
            }
            faults.same(address, "the other", &got[0], &got[1]);
        }
    }
    faults.end();
}

#[tokio::test]
async fn a_new_paper_shows_at_once_and_so_does_a_new_day() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let mut faults = Faults::default();
    let mut before = Vec::new();
    for address in PAGES {
        before.push(tag(&site.get(address).await));
    }
    let thread = format!("{PAPER}/r1");
    let shown = html::text(html::main(&site.page(&thread).await));
    assert!(!shown.contains("We will answer every letter"), "the answer is there before it is given");

    site.import(papers::ANSWER.0, papers::ANSWER.1).await;
    for (address, before) in PAGES.iter().zip(&before) {
        let now = site.get(address).await;
        faults.holds(address, "its mark is still the old one", tag(&now) != *before);
        let headers = [("accept", "text/html"), ("if-none-match", before.as_str())];
        let again = site.send(Method::GET, address, &headers).await;
        faults.same(address, "what one with the old page gets", again.status, StatusCode::OK);
    }
    let shown = html::text(html::main(&site.page(&thread).await));
    faults.holds(&thread, "the answer does not show", shown.contains("We will answer every letter"));
    let papers = site.json("/papers").await;
    faults.same("/papers", "its rows", papers["rows"].as_array().map(Vec::len), Some(2));

    let (today, named) = (site.page("/silent").await, tag(&site.get("/silent").await));
    site.day("2025-06-02");
    let tomorrow = site.page("/silent").await;
    faults.holds("/silent", "a day later its mark is the same", tag(&site.get("/silent").await) != named);
    faults.holds("/silent", "a day later it says the same", html::main(&today) != html::main(&tomorrow));
    site.day("2025-06-01");
    faults.holds(
        "/silent",
        "the day before is gone",
        html::main(&today) == html::main(&site.page("/silent").await),
    );
    faults.end();
    site.holds().await;
}

/// What is refused is not kept: a paper that comes later has its page.
#[tokio::test]
async fn what_was_not_there_is_there_once_it_is_recorded() {
    let site = Site::of("2025-06-01", &[papers::ANSWER]).await;
    let mut faults = Faults::default();
    for address in [
        PAPER.to_owned(),
        format!("/cy{PAPER}"),
        format!("{PAPER}/r1"),
        "/body/glanrafon-health-board".to_owned(),
    ] {
        let reply = site.get(&address).await;
        faults.same(&address, "its status before", reply.status, StatusCode::NOT_FOUND);
        faults.same(&address, "its mark before", tag(&reply), "");
    }
    site.import(papers::REPORT.0, papers::REPORT.1).await;
    for address in [
        PAPER.to_owned(),
        format!("/cy{PAPER}"),
        format!("{PAPER}/r1"),
        "/body/glanrafon-health-board".to_owned(),
    ] {
        faults.same(&address, "its status now", site.get(&address).await.status, StatusCode::OK);
    }
    faults.end();
}

/// A clock that is set right, an hour back, must not hide what is recorded meanwhile.
#[tokio::test]
async fn a_clock_set_back_hides_nothing() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let before = tag(&site.get("/papers").await);
    site.wait(-3_600_000);
    site.import(papers::ANSWER.0, papers::ANSWER.1).await;
    let papers = site.json("/papers").await;
    assert_eq!(papers["rows"].as_array().map(Vec::len), Some(2), "the new paper does not show");
    assert_ne!(tag(&site.get("/papers").await), before);
}

/// Every way of asking for one page, asked in turn and the other way round: what one got, no other gets.
#[tokio::test]
async fn languages_forms_and_encodings_are_never_mixed() {
    let site = Site::of("2025-06-01", &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    let mut ways = Vec::new();
    for address in ["/papers", "/cy/papers", "/papers.json", "/cy/papers.json"] {
        for accept in [
            "",
            "*/*",
            "text/html",
            "application/json",
            "text/html,application/json;q=0.9",
            "application/json, text/html",
        ] {
            for encoding in ["", "gzip", "gzip, deflate, br", "gzip;q=0", "identity", "br"] {
                ways.push((address, accept, encoding));
            }
        }
    }
    let back: Vec<_> = ways.iter().rev().copied().collect();
    let mut marks: std::collections::HashMap<String, Vec<u8>> = std::collections::HashMap::new();
    for round in [&ways, &back, &ways] {
        site.wait(10_000);
        for (address, accept, encoding) in round {
            let case = format!("{address} {accept:?} {encoding:?}");
            let headers = [("accept", *accept), ("accept-encoding", *encoding)];
            let headers: Vec<(&str, &str)> =
                headers.into_iter().filter(|(_, value)| !value.is_empty()).collect();
            let reply = site.send(Method::GET, address, &headers).await;
            let json = address.contains(".json") || accept.starts_with("application/json");
            let kind = if json { "application/json" } else { "text/html; charset=utf-8" };
            faults.same(&case, "the type", reply.header(header::CONTENT_TYPE), kind);
            let zipped = encoding.starts_with("gzip") && !encoding.ends_with("q=0");
            let said = if zipped { "gzip" } else { "" };
            faults.same(&case, "the encoding", reply.header(header::CONTENT_ENCODING), said);
            faults.same(&case, "whether it is compressed", reply.body.starts_with(&[0x1f, 0x8b]), zipped);
            varies(&mut faults, &case, &reply);
            let held = marks
                .entry(tag(&reply) + address.trim_end_matches(".json"))
                .or_insert_with(|| reply.body.clone());
            faults.holds(&case, "its mark is that of other bytes", *held == reply.body);
            if !reply.body.starts_with(&[0x1f, 0x8b]) {
                let lang = if address.starts_with("/cy") { "cy" } else { "en" };
                let spoken = if json {
                    format!("\"language\": \"{lang}\"")
                } else {
                    format!("<html lang=\"{lang}\">")
                };
                faults.holds(&case, "it is in the other language", reply.text().contains(&spoken));
            }
        }
    }
    faults.end();
}

/// What stands in one header must not pass for a part of the address.
#[tokio::test]
async fn no_header_can_put_a_page_in_the_place_of_another() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let mut faults = Faults::default();
    for (accept, address, other) in [
        ("/search?q=json", "/papers", "/search?q=json/papers"),
        ("z/search?q=json", "/papers", "/search?q=json/papers"),
        ("/cy/search?q=json", "/papers", "/cy/search?q=json/papers"),
    ] {
        site.send(Method::GET, address, &[("accept", accept)]).await;
        for encoding in ["identity", "gzip"] {
            let headers = [("accept", "text/html"), ("accept-encoding", encoding)];
            let reply = site.send(Method::GET, other, &headers).await;
            let is_search =
                reply.header(header::CONTENT_ENCODING) == "gzip" || reply.text().contains("class=\"search\"");
            faults.holds(other, &format!("after {accept:?} it is another page"), is_search);
        }
    }
    faults.end();
}

/// Whatever keeps pages on the way must know what they hang on.
fn varies(faults: &mut Faults, case: &str, reply: &Reply) {
    let told: Vec<String> = reply
        .headers
        .get_all(header::VARY)
        .iter()
        .flat_map(|value| {
            value
                .to_str()
                .unwrap()
                .split(',')
                .map(|name| name.trim().to_ascii_lowercase())
                .collect::<Vec<_>>()
        })
        .collect();
    for name in ["accept", "accept-encoding"] {
        faults.holds(
            case,
            &format!("it does not say that it hangs on {name}: {told:?}"),
            told.iter().any(|told| told == name),
        );
    }
}

#[tokio::test]
async fn a_compressed_page_is_the_page() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let mut faults = Faults::default();
    for address in PAGES {
        let plain = site.send(Method::GET, address, &[("accept", "text/html")]).await.body;
        let headers = [("accept", "text/html"), ("accept-encoding", "gzip")];
        for turn in ["first", "second"] {
            let case = format!("{address} the {turn} time");
            let zipped = site.send(Method::GET, address, &headers).await;
            faults.same(&case, "its encoding", zipped.header(header::CONTENT_ENCODING), "gzip");
            faults.holds(&case, "it is not smaller", zipped.body.len() < plain.len());
            // The last eight bytes of gzip are the check sum and the length of what was compressed.
            let end: [u8; 8] = zipped.body[zipped.body.len() - 8..].try_into().unwrap();
            let sum = u32::from_le_bytes(end[..4].try_into().unwrap());
            let length = u32::from_le_bytes(end[4..].try_into().unwrap());
            faults.same(&case, "its length", length as usize, plain.len());
            faults.same(&case, "its check sum", sum, crc(&plain));
        }
    }
    faults.end();
}

/// The check sum of gzip (RFC 1952).
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

#[tokio::test]
async fn style_and_mark_are_kept_for_ever_and_health_never() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let mut faults = Faults::default();
    let page = site.page("/").await;
    let links = html::named(&page, "link");
    let assets: Vec<&str> =
        links.iter().filter_map(|tag| tag.get("href")).filter(|href| href.starts_with("/assets/")).collect();
    faults.same("/", "the files it needs", assets.len(), 2);
    for (address, kind) in assets.iter().zip(["text/css; charset=utf-8", "image/svg+xml"]) {
        let reply = site.send(Method::GET, address, &[("accept", "*/*")]).await;
        faults.same(address, "its status", reply.status, StatusCode::OK);
        faults.same(address, "its type", reply.header(header::CONTENT_TYPE), kind);
        faults.holds(
            address,
            "it is not kept for ever",
            reply.header(header::CACHE_CONTROL).contains("immutable"),
        );
        faults.holds(address, "it is empty", !reply.body.is_empty());
        let text = reply.text();
        faults.holds(
            address,
            "it asks another host for something",
            !text.contains("@import") && !text.contains("url(http"),
        );
    }
    let entry = |reply: &Reply| reply.json()["entry"].as_u64().unwrap();
    let first = site.send(Method::GET, "/health", &[]).await;
    faults.same("/health", "its status", first.status, StatusCode::OK);
    faults.same("/health", "its type", first.header(header::CONTENT_TYPE), "application/json");
    faults.same("/health", "what it says", first.json()["status"].as_str(), Some("ok"));
    faults.same("/health", "the day", first.json()["today"].as_str(), Some("2025-06-01"));
    faults.same("/health", "the version", first.json()["version"].as_str(), Some(env!("CARGO_PKG_VERSION")));
    faults.same("/health", "the last entry", entry(&first), site.store.head().await.unwrap().seq);
    site.import(papers::ANSWER.0, papers::ANSWER.1).await;
    site.wait(-900);
    let second = site.send(Method::GET, "/health", &[]).await;
    faults.holds("/health", "it does not say at once that the record grew", entry(&second) > entry(&first));
    faults.end();
}

/// A program whose record is gone does not claim to be well.
#[tokio::test]
async fn health_is_not_well_without_a_record() {
    let site = Site::of("2025-06-01", &[papers::REPORT]).await;
    let well = site.get("/health").await;
    site.store.close().await;
    for wait in [0, 10_000] {
        site.wait(wait);
        for (address, lang) in [("/health", "en"), ("/papers", "en"), ("/cy/papers", "cy")] {
            let reply = site.get(address).await;
            let case = format!("{address} after {wait}");
            assert!(reply.status.is_server_error(), "{case}: {}", reply.status);
            assert_eq!(reply.header(header::CONTENT_LANGUAGE), lang, "{case}");
        }
    }
    assert_eq!(well.status, StatusCode::OK);
}
