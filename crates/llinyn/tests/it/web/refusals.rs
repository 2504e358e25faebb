//! Requests that cannot be served: each is told what is wrong and what to do, in the language it was asked in, with
//! the right status, and never by the program falling over.

use axum::http::{Method, StatusCode, header};
use llinyn::locale::Locales;
use llinyn_model::Language;
use llinyn_model::error::{Error, ErrorKind};

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::{Reply, Site};

const DAY: &str = "2025-06-01";

/// What the program says of a kind of error about something, in a language: what is wrong, and what to do.
fn said(language: Language, kind: ErrorKind, about: &str) -> (String, String) {
    Locales::new().of(language).error(&Error::new(kind, about))
}

/// An address in a language.
fn in_language(address: &str, language: Language) -> String {
    match language {
        Language::En => address.to_owned(),
        Language::Cy => format!("/cy{address}"),
    }
}

/// That a refusal is a page of ours in its language.
fn page(faults: &mut Faults, case: &str, reply: &Reply, language: Language) {
    faults.holds(case, &format!("it is no page: {:?}", reply.header(header::CONTENT_TYPE)), reply.is_html());
    if !reply.is_html() {
        return;
    }
    let text = reply.text();
    faults.same(case, "its language", html::only(&text, "html").get("lang"), Some(language.tag()));
    faults.same(case, "Content-Language", reply.header(header::CONTENT_LANGUAGE), language.tag());
    faults.holds(
        case,
        "it has no policy",
        reply.header(header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"),
    );
    faults.same(case, "X-Content-Type-Options", reply.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let heading = html::only(&text, "h1").text();
    faults.holds(
        case,
        "what is wrong takes more than a few lines",
        (1..=300).contains(&heading.chars().count()),
    );
    let home = in_language("/", language);
    let leads = html::named(html::main(&text), "a").iter().any(|tag| tag.get("href") == Some(&home));
    faults.holds(case, "it does not lead to the first page", leads);
    for tag in html::tags(&text) {
        for link in ["href", "src", "action"].iter().filter_map(|name| tag.get(name)) {
            let ours = link.starts_with(['/', '#']) && !link.starts_with("//");
            faults.holds(case, &format!("{link:?} leads away"), ours);
        }
    }
}

/// Addresses nothing has.
const UNKNOWN: &[&str] = &[
    "/nothing",
    "/nothing/r1",
    "/inspection-foster-care-glanrafon-2024/r99",
    "/inspection-foster-care-glanrafon-2024/x",
    "/inspection-foster-care-glanrafon-2024/f99",
    "/inspection-foster-care-glanrafon-2024/r1/more",
    "/Inspection-Foster-Care-Glanrafon-2024",
    "/body/nobody",
    "/body/",
    "/explain/X999",
    "/assets/nothing.css",
    "/assets/../llinyn.db",
    "/favicon.ico",
    "/robots.txt",
    "/a/b/c/d",
    "/papers/",
    "/papers/x",
    "/%00",
    "/..%2F..%2Fetc%2Fpasswd",
    "/t%C5%B7",
    "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/'%22onmouseover=%22x",
    "/nothing?on=2024-02-28",
    "//example.org/",
    "//example.org/r1",
    "/\\example.org",
];

#[tokio::test]
async fn an_unknown_address_is_told_in_both_languages() {
    let site = Site::of(DAY, &[papers::REPORT]).await;
    let mut faults = Faults::default();
    let long =
        [format!("/{}", "a".repeat(10_000)), format!("/a/{}", "%C3%A2".repeat(1_500)), "/a".repeat(5_000)];
    for address in UNKNOWN.iter().copied().chain(long.iter().map(String::as_str)) {
        for language in Language::ALL {
            let address = in_language(address, language);
            let case: String = address.chars().take(60).collect();
            let reply = site.get(&address).await;
            faults.same(&case, "the status", reply.status, StatusCode::NOT_FOUND);
            page(&mut faults, &case, &reply, language);
            if !reply.is_html() {
                continue;
            }
            let (text, told) = (reply.text(), language.other().tag());
            let section = html::named(&text, "section").into_iter().find(|tag| tag.get("lang") == Some(told));
            let other = section.map_or_else(String::new, |section| section.text());
            for (shown, language) in [(html::only(&text, "h1").text(), language), (other, language.other())] {
                let (wrong, _) = said(language, ErrorKind::NotInRecord, "\u{1}");
                let holds = wrong.split('\u{1}').all(|piece| shown.contains(piece.trim()));
                faults.holds(&case, &format!("{language:?} is told {shown:?}"), holds);
            }
            let (_, help) = said(language, ErrorKind::NotInRecord, "");
            faults.holds(&case, "it does not say what to do", html::text(html::main(&text)).contains(&help));
        }
    }
    faults.end();
}

/// Addresses of bytes that are no text, or of signs that are no bytes. No paper can be called so.
const NO_TEXT: &[&str] = &[
    "/%FF",
    "/%FF.json",
    "/%FF/r1",
    "/body/%C3%28",
    "/explain/%E0%A4",
    "/assets/%FF.css",
    "/%",
    "/%zz",
    "/inspection-foster-care-glanrafon-2024/%F0%28%8C%28",
];

#[tokio::test]
async fn an_address_that_is_no_text_is_refused_like_any_other() {
    let site = Site::of(DAY, &[papers::REPORT]).await;
    let mut faults = Faults::default();
    for address in NO_TEXT {
        for language in Language::ALL {
            let address = in_language(address, language);
            let reply = site.get(&address).await;
            let refused = [StatusCode::BAD_REQUEST, StatusCode::NOT_FOUND].contains(&reply.status);
            faults.holds(&address, &format!("its status is {}", reply.status), refused);
            if address.contains(".json") {
                faults.same(&address, "the type", reply.header(header::CONTENT_TYPE), "application/json");
            } else {
                page(&mut faults, &address, &reply, language);
            }
        }
    }
    faults.end();
}

#[tokio::test]
async fn an_unknown_address_is_told_as_data_where_data_are_asked_for() {
    let site = Site::of(DAY, &[papers::REPORT]).await;
    let mut faults = Faults::default();
    for language in Language::ALL {
        for (address, accept) in
            [("/nothing.json", "*/*"), ("/nothing", "application/json"), ("/a/b/c.json", "*/*")]
        {
            let address = in_language(address, language);
            let reply = site.send(Method::GET, &address, &[("accept", accept)]).await;
            faults.same(&address, "the status", reply.status, StatusCode::NOT_FOUND);
            faults.same(&address, "the type", reply.header(header::CONTENT_TYPE), "application/json");
            if reply.header(header::CONTENT_TYPE) == "application/json" {
                let told = reply.json();
                faults.same(&address, "the status told", told["status"].as_u64(), Some(404));
                let (_, help) = said(language, ErrorKind::NotInRecord, "");
                faults.same(&address, "what to do", told["help"].as_str(), Some(help.as_str()));
                let message = told["message"].as_str();
                faults.holds(
                    &address,
                    "it does not say what is wrong",
                    message.is_some_and(|told| !told.is_empty()),
                );
            }
        }
    }
    faults.end();
}

#[tokio::test]
async fn a_page_can_only_be_read() {
    let site = Site::of(DAY, &[papers::REPORT]).await;
    let mut faults = Faults::default();
    let there = [
        "/",
        "/papers",
        "/search",
        "/health",
        "/inspection-foster-care-glanrafon-2024",
        "/inspection-foster-care-glanrafon-2024/r1",
    ];
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
        for address in there {
            for language in Language::ALL {
                let address = in_language(address, language);
                let case = format!("{method} {address}");
                let reply = site.send(method.clone(), &address, &[("accept", "text/html")]).await;
                faults.same(&case, "the status", reply.status, StatusCode::METHOD_NOT_ALLOWED);
                page(&mut faults, &case, &reply, language);
                let allowed: Vec<&str> =
                    reply.header(header::ALLOW).split([',', ' ']).filter(|one| !one.is_empty()).collect();
                faults.same(&case, "what is allowed", allowed, ["GET", "HEAD"]);
                // The address is a good one; what is wrong is what was asked of it.
                let bare = address.strip_prefix("/cy").unwrap_or(&address);
                let misled = said(language, ErrorKind::BadValue, bare).0;
                let heading = html::only(&reply.text(), "h1").text();
                faults.holds(
                    &case,
                    &format!("it says {heading:?} of an address that is there"),
                    heading != misled,
                );
            }
        }
    }
    faults.same("afterwards", "the record", site.get("/").await.status, StatusCode::OK);
    faults.end();
}

/// Addresses with a value that is not well formed, and what the message is to name.
const BAD: &[(&str, &str)] = &[
    ("/papers?page=-1", "page=-1"),
    ("/papers?page=0", "page=0"),
    ("/papers?page=x", "page=x"),
    ("/papers?page=1.5", "page=1.5"),
    ("/papers?page=99999999999999999999", "page=9999"),
    ("/papers?page=1&page=x", "page=x"),
    ("/threads?page=x", "page=x"),
    ("/owed?page=x", "page=x"),
    ("/silent?page=-1", "page=-1"),
    ("/undated?page=x", "page=x"),
    ("/bodies?page=x", "page=x"),
    ("/problems?page=0", "page=0"),
    ("/search?q=a&page=0", "page=0"),
    ("/?on=yesterday", "on=yesterday"),
    ("/?on=2024-02-30", "on=2024-02-30"),
    ("/?on=2024-13-01", "on=2024-13-01"),
    ("/?on=2024-2-3", "on=2024-2-3"),
    ("/?on=20240203", "on=20240203"),
    ("/?on=2024-02-03T10:00", "on=2024-02-03T10:00"),
    ("/?on=%", "on=%"),
    ("/?on=%zz", "on=%zz"),
    ("/?on=%FF", "on="),
    ("/?on=2024-02-01&on=2024-02-30", "on=2024-02-30"),
    ("/silent?on=yesterday", "on=yesterday"),
    ("/overdue?on=2024-02-30", "on=2024-02-30"),
    ("/problems?on=yesterday", "on=yesterday"),
    ("/search?on=yesterday", "on=yesterday"),
    ("/explain?on=yesterday", "on=yesterday"),
    ("/explain/R001?on=yesterday", "on=yesterday"),
    ("/inspection-foster-care-glanrafon-2024?on=yesterday", "on=yesterday"),
    ("/inspection-foster-care-glanrafon-2024?as-at=abc", "as-at=abc"),
    ("/inspection-foster-care-glanrafon-2024?as-at=-1", "as-at=-1"),
    ("/inspection-foster-care-glanrafon-2024?as-at=999999999", "as-at=999999999"),
    ("/inspection-foster-care-glanrafon-2024?as-at=18446744073709551616", "as-at=18446744073709551616"),
    ("/inspection-foster-care-glanrafon-2024/r1?on=2024-02-30", "on=2024-02-30"),
    ("/inspection-foster-care-glanrafon-2024/r1?as-at=999999999", "as-at=999999999"),
    ("/inspection-foster-care-glanrafon-2024/f1?on=yesterday", "on=yesterday"),
    ("/body/glanrafon-council?as-at=x", "as-at=x"),
    ("/body/glanrafon-council?role=nonsense", "role=nonsense"),
    ("/body/glanrafon-council?after=-1", "after=-1"),
    ("/problems?rule=X", "rule=X"),
    ("/problems?rule=R9999", "rule=R9999"),
    ("/problems?body=nobody", "body=nobody"),
    ("/problems?paper=Not%20A%20Paper", "paper=Not A Paper"),
    ("/ended?kind=nonsense", "kind=nonsense"),
    ("/orphaned?after=x", "after=x"),
    ("/gap?on=never", "on=never"),
    ("/costs?after=-1", "after=-1"),
    ("/due?after=never", "after=never"),
    ("/measures?after=nothing", "after=nothing"),
    ("/measures?as-at=1", "as-at=1"),
    ("/gap/glanrafon-council?noun=nonsense", "noun=nonsense"),
    ("/gap/glanrafon-council?figure=nonsense", "figure=nonsense"),
    ("/gap/glanrafon-council?after=-1", "after=-1"),
    ("/threads?after=-1", "after=-1"),
    ("/threads?after=x", "after=x"),
    ("/threads?after=9223372036854775808", "after=9223372036854775808"),
    ("/owed?after=x", "after=x"),
    ("/owed?after=~", "after=~"),
    ("/owed?after=2024-02-30~00000000000000000000000000000000", "after=2024-02-30"),
    ("/silent?after=2024-01-01~zz", "after=2024-01-01~zz"),
    ("/undated?after=x~y", "after=x~y"),
    ("/overdue?after=2024-01-01", "after=2024-01-01"),
];

#[tokio::test]
async fn a_bad_value_is_named_and_told_what_would_be_good() {
    let site = Site::of(DAY, &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    let long = [
        ("/?on=", "on=aaaa"),
        ("/papers?page=", "page=aaaa"),
        ("/problems?rule=", "rule=aaaa"),
        ("/search?q=", "q"),
    ];
    let long: Vec<(String, &str)> =
        long.iter().map(|(start, about)| (format!("{start}{}", "a".repeat(10_000)), *about)).collect();
    let cases = BAD.iter().copied().chain(long.iter().map(|(address, about)| (address.as_str(), *about)));
    for (address, about) in cases {
        for language in Language::ALL {
            let address = in_language(address, language);
            let case: String = address.chars().take(80).collect();
            let reply = site.get(&address).await;
            faults.same(&case, "the status", reply.status, StatusCode::BAD_REQUEST);
            page(&mut faults, &case, &reply, language);
            if !reply.is_html() || reply.status != StatusCode::BAD_REQUEST {
                continue;
            }
            let text = reply.text();
            let heading = html::only(&text, "h1").text();
            faults.holds(&case, &format!("it does not name {about:?}: {heading:?}"), heading.contains(about));
            let (_, help) = said(language, ErrorKind::BadValue, "");
            faults.holds(&case, "it does not say what to do", html::text(html::main(&text)).contains(&help));
            let data = site.send(Method::GET, &address, &[("accept", "application/json")]).await;
            faults.same(&case, "the status as data", data.status, StatusCode::BAD_REQUEST);
            faults.same(&case, "the kind as data", data.json()["error"].as_str(), Some("bad-value"));
            faults.same(
                &case,
                "the message as data",
                data.json()["message"].as_str(),
                Some(heading.as_str()),
            );
        }
    }
    faults.end();
}

/// Queries that look odd and are harmless.
const ODD: &[&str] = &[
    "/?",
    "/?&&==&",
    "/?unknown=1",
    "/?on=",
    "/?on=2024-02-30&on=2024-02-29",
    "/papers?page=1",
    "/papers?page=",
    "/papers?page=x&page=1",
    "/papers?PAGE=x",
    "/search",
    "/search?q=",
    "/search?q=%E0%A4",
    "/search?q=%00",
    "/search?q=a&q=b",
    "/problems?rule=&body=&paper=",
    "/ended?kind=",
    "/threads?after=",
    "/threads?after=999999",
    "/silent?on=9999-12-31",
    "/owed?on=0001-01-01",
    "/silent?on=0001-01-01",
    "/inspection-foster-care-glanrafon-2024?as-at=0&on=",
    "/inspection-foster-care-glanrafon-2024?as-at=",
    "/inspection-foster-care-glanrafon-2024/r1?on=9999-12-31",
    "/inspection-foster-care-glanrafon-2024/r1?on=0001-01-01",
];

#[tokio::test]
async fn an_odd_query_is_served() {
    let site = Site::of(DAY, &[papers::REPORT, papers::ANSWER]).await;
    let mut faults = Faults::default();
    for address in ODD {
        for language in Language::ALL {
            let address = in_language(address, language);
            let reply = site.get(&address).await;
            // Before its first entry the record held no paper.
            let expected = if address.contains("as-at=0") { StatusCode::NOT_FOUND } else { StatusCode::OK };
            faults.same(&address, "the status", reply.status, expected);
        }
    }
    let heavy = format!("/papers?x={}", "a".repeat(10_000));
    faults.same(
        "10,000 characters nobody reads",
        "the status",
        site.get(&heavy).await.status,
        StatusCode::OK,
    );
    faults.end();
}

/// What a page may answer: itself, another's address, that the value is bad, or that nothing was there yet.
const KNOWN: [StatusCode; 4] =
    [StatusCode::OK, StatusCode::SEE_OTHER, StatusCode::BAD_REQUEST, StatusCode::NOT_FOUND];

/// Values put into every parameter of every page: whatever comes back, the program stands.
#[tokio::test]
async fn nothing_asked_makes_the_program_fall_over() {
    let site = Site::of(DAY, &papers::ALL).await;
    let paper = "/inspection-foster-care-glanrafon-2024";
    let mut pages: Vec<String> = [
        "/",
        "/papers",
        "/threads",
        "/commitments",
        "/owed",
        "/silent",
        "/undated",
        "/overdue",
        "/ended",
        "/problems",
        "/search",
        "/explain",
        "/body/glanrafon-council",
    ]
    .map(str::to_owned)
    .to_vec();
    pages.extend(["", "/r1", "/f1"].map(|item| format!("{paper}{item}")));
    let values = [
        "-1",
        "0",
        "1",
        "999999999999999999999",
        "%00",
        "%FF",
        "%",
        "'",
        "%22%3E%3Cscript%3E",
        "2024-02-30",
        "9999-12-31",
        "-9999-01-01",
        "R001",
        "~",
        "NaN",
        "%F0%9F%A7%B5",
    ];
    let mut faults = Faults::default();
    for page in &pages {
        for name in ["on", "as-at", "page", "after", "rule", "body", "paper", "kind", "role", "q"] {
            for value in values {
                let address = format!("{page}?{name}={value}");
                let reply = site.get(&address).await;
                let status = reply.status;
                faults.holds(&address, &format!("its status is {status}"), KNOWN.contains(&status));
            }
        }
    }
    faults.end();
    site.holds().await;
}
