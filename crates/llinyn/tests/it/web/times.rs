//! Two times: `?as-at=` shows the record as it was, entry for entry; `?on=` shows the world as it stood on a day.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use llinyn::locale::Locales;
use llinyn_model::Language;
use serde_json::Value;

use super::faults::Faults;
use super::html;
use super::papers;
use super::site::{Reply, Site};

const REPORT: &str = "/inspection-foster-care-glanrafon-2024";
const ANSWER: &str = "/glanrafon-councils-inspection-foster-2024";

/// Pages that are kept for the whole record only, and say so where an earlier entry is asked for.
const NOW_ONLY: &str = "/ /papers /threads /responses /commitments /plans /meetings /bodies /circulations /agreements /flows /terms /funds /voices /reviews /owed /undated /silent /overdue /ended /orphaned /gap /gap/glanrafon-council /costs /due /measures /problems /search /index.atom /body/glanrafon-council/pack";

/// All pages of a record but the ones that are of now only, by their English addresses.
async fn addresses(site: &Site) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec!["/".to_owned()];
    let mut seen = BTreeSet::new();
    while let Some(address) = waiting.pop() {
        if !seen.insert(address.clone()) {
            continue;
        }
        let reply = site.get(&address).await;
        let page = address.split('?').next().unwrap();
        if !NOW_ONLY.split(' ').any(|now| now == page)
            && !page.contains(".atom")
            && !page.contains(".ics")
            && !page.starts_with("/explain")
            && !page.starts_with("/assets")
            && !page.contains(".json")
            && !page.contains("/pack")
        {
            found.insert(address.clone());
        }
        let text = if reply.is_html() { reply.text() } else { String::new() };
        let mut leads: Vec<String> =
            html::named(&text, "a").iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect();
        leads.extend(reply.headers.get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned()));
        waiting.extend(
            leads
                .iter()
                .filter(|lead| lead.starts_with('/') && !lead.starts_with("/cy/"))
                .map(|lead| lead.split('#').next().unwrap().to_owned()),
        );
    }
    found
}

/// The page within its frame, without what tells the time it is shown at.
fn bare(reply: &Reply, as_at: u64, language: Language) -> String {
    if !reply.is_html() {
        return reply.header(header::LOCATION).replace(&format!("?as-at={as_at}"), "");
    }
    let text = reply.text().replace(&format!("?as-at={as_at}"), "");
    let mut main = html::main(&text).to_owned();
    if let (Some(start), Some(end)) = (main.find("<details class=\"travel\">"), main.rfind("</details>")) {
        main.replace_range(start..end, "");
    }
    let now = Locales::new().of(language).t("travel-now");
    if let Some(end) = main.find(&now) {
        let start = main[..end].rfind("<p class=\"notice\">").unwrap();
        let end = end + main[end..].find("</p>").unwrap() + "</p>".len();
        main.replace_range(start..end, "");
    }
    main.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// For every entry, what each page tells; for some, the page itself in either language as well.
#[tokio::test]
async fn a_page_as_at_an_entry_is_the_page_of_the_record_up_to_it() {
    let site = Site::of("2025-06-01", &papers::ALL[..5]).await;
    let addresses = addresses(&site).await;
    assert!(addresses.len() > 30, "{addresses:?}");
    let mut faults = Faults::default();
    for entry in 0..=site.store.head().await.unwrap().seq {
        let then = site.like(site.store.copy_at(i64::try_from(entry).unwrap()).await.unwrap());
        for plain in &addresses {
            let asked = format!("{plain}{}as-at={entry}", if plain.contains('?') { '&' } else { '?' });
            let json = [("accept", "application/json")];
            let now = site.send(Method::GET, &asked, &json).await;
            let before = then.send(Method::GET, plain, &json).await;
            faults.same(&asked, "the status", now.status, before.status);
            if now.status == StatusCode::OK && before.status == StatusCode::OK {
                let (now, before) = (now.json(), before.json());
                faults.holds(&asked, "the data are others", now["page"] == before["page"]);
                faults.same(&asked, "the entry it says", now["time"]["as_at"].as_u64(), Some(entry));
            }
            if now.status == StatusCode::NOT_FOUND || entry % 7 != 0 {
                continue;
            }
            for (prefix, language) in [("", Language::En), ("/cy", Language::Cy)] {
                let now = site.get(&format!("{prefix}{asked}")).await;
                let before = then.get(&format!("{prefix}{plain}")).await;
                let same = bare(&now, entry, language) == bare(&before, entry, language);
                faults.holds(&asked, &format!("the page is another in {language:?}"), same);
            }
        }
    }
    faults.end();
}

/// A page either shows the record as it was, or says that it cannot: it never shows today's under an earlier number.
#[tokio::test]
async fn a_page_of_now_only_says_so() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let then = site.like(site.store.copy_at(20).await.unwrap());
    let mut faults = Faults::default();
    for address in NOW_ONLY.split(' ') {
        for prefix in ["", "/cy"] {
            let asked = format!("{prefix}{address}?as-at=20");
            let reply = site.get(&asked).await;
            let refused = reply.status == StatusCode::BAD_REQUEST;
            let before = then.get(&format!("{prefix}{address}")).await;
            let language = if prefix.is_empty() { Language::En } else { Language::Cy };
            let as_it_was = || bare(&reply, 20, language) == bare(&before, 20, language);
            faults.holds(&asked, "it shows another record than that of entry 20", refused || as_it_was());
            let named = !refused || html::only(&reply.text(), "h1").text().contains("as-at=20");
            faults.holds(&asked, "it does not name what was asked", named);
        }
    }
    faults.end();
}

/// Whoever looks at an earlier entry, or another day, is led on within it, not back to now unawares.
#[tokio::test]
async fn an_address_that_moved_keeps_the_time_and_the_form_asked_for() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let last = site.store.head().await.unwrap().seq;
    let mut faults = Faults::default();
    for item in [
        "/minutes-meeting-8-october-2024/s1",
        "/foster-care-action-plan-2024/o1-1",
        "/foster-care-action-plan-2024/d1",
        "/follow-up-inspection-foster-2024/v1",
    ] {
        for query in
            [format!("as-at={last}"), "on=2024-12-01".to_owned(), format!("on=2024-12-01&as-at={last}")]
        {
            let asked = format!("{item}?{query}");
            let reply = site.get(&asked).await;
            faults.same(&asked, "the status", reply.status, StatusCode::SEE_OTHER);
            let to = reply.header(header::LOCATION);
            let page = to.split('#').next().unwrap();
            faults.holds(&asked, &format!("it leads to {to}"), page.ends_with(&query));
            faults.same(&asked, "the status there", site.get(page).await.status, StatusCode::OK);
        }
        let asked = format!("{item}.json");
        let reply = site.get(&asked).await;
        let to = reply.header(header::LOCATION);
        faults.holds(
            &asked,
            &format!("it leads to {to}"),
            to.split(['#', '?']).next().unwrap().contains(".json"),
        );
    }
    faults.end();
}

/// The name of the one way a thread stands by the calendar, and what is told of it.
fn due(view: &Value) -> (String, Value) {
    match &view["status"]["due"] {
        Value::String(name) => (name.clone(), Value::Null),
        Value::Object(one) => one.iter().next().map(|(name, told)| (name.clone(), told.clone())).unwrap(),
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn a_day_moves_what_is_owed_and_what_is_silent() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let mut faults = Faults::default();
    // The second ask: asked on 1 March, promised on 2 April for the end of the year, not kept.
    for (day, standing, told) in [
        ("2024-03-01", "no_day", None),
        ("2024-04-01", "no_day", None),
        ("2024-04-02", "owed", Some(("due", "2024-12-31"))),
        ("2024-12-31", "owed", Some(("due", "2024-12-31"))),
        ("2025-01-01", "silent", Some(("since", "2024-12-31"))),
        ("2030-01-01", "silent", Some(("since", "2024-12-31"))),
    ] {
        let view = site.json(&format!("{REPORT}/r2?on={day}")).await;
        let (name, facts) = due(&view);
        faults.same(day, "how it stood", name.as_str(), standing);
        if let Some((key, value)) = told {
            faults.same(day, key, facts[key].as_str(), Some(value));
        }
        let answers = usize::from(day >= "2024-04-02");
        faults.same(
            day,
            "its answers",
            view["status"]["said"]["answers"].as_array().map(Vec::len),
            Some(answers),
        );
        let broken = view["knots"].as_array().unwrap().iter().filter(|knot| knot["run"] == "broken").count();
        faults.same(day, "how often the thread is broken", broken, usize::from(standing == "silent"));
    }
    let view = site.json(&format!("{REPORT}/r2?on=2025-01-31")).await;
    faults.same("2025-01-31", "days of silence", due(&view).1["days"].as_i64(), Some(31));
    // What others found, and how it ended, is of the day they said so.
    for (day, shown, standing) in [
        ("2024-09-02", "nothing", None),
        ("2024-09-03", "in_place", None),
        ("2024-10-07", "in_place", None),
        ("2024-10-08", "in_place", Some("closed")),
    ] {
        let view = site.json(&format!("{REPORT}/r1?on={day}")).await;
        let found = &view["status"]["shown"];
        let found = found.as_str().or(found["verified"].as_str());
        faults.same(day, "what others had found", found, Some(shown));
        faults.same(day, "whether it had ended", due(&view).0 == "closed", standing.is_some());
    }
    faults.end();
}

/// Before it was asked nothing was owed, and no law of the record is broken by that.
#[tokio::test]
async fn a_thread_that_had_not_begun_breaks_no_law() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let mut faults = Faults::default();
    for (thread, day) in [
        (format!("{REPORT}/r2"), "2024-02-29"),
        (format!("{ANSWER}/c2"), "2024-04-01"),
        (format!("{REPORT}/r1"), "1999-12-31"),
    ] {
        for language in Language::ALL {
            let prefix = if language == Language::Cy { "/cy" } else { "" };
            let address = format!("{prefix}{thread}?on={day}");
            let view = site.json(&address).await;
            faults.same(&address, "whether it existed", view["existed"].as_bool(), Some(false));
            let locales = Locales::new();
            let shown = html::text(html::main(&site.page(&address).await));
            let said = |key: &str| shown.contains(&locales.of(language).t(key));
            faults.holds(&address, "it does not say that it was not there yet", said("thread-not-yet"));
            faults.holds(&address, "it says that a law is broken", !said("status-nothing-owed"));
        }
    }
    faults.end();
}

#[tokio::test]
async fn lists_and_the_first_page_move_with_the_day() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let mut faults = Faults::default();
    for (day, silent, owed) in
        [("2025-06-01", 3, 1), ("2025-10-31", 3, 1), ("2025-11-01", 4, 0), ("2030-01-01", 4, 0)]
    {
        for (list, expected) in [("/silent", silent), ("/owed", owed)] {
            let view = site.json(&format!("{list}?on={day}")).await;
            let rows = view["rows"].as_array().unwrap();
            faults.same(&format!("{list} on {day}"), "its rows", rows.len(), expected);
            for row in rows {
                let (due, late) = (row["day"].as_str().unwrap(), row["late"].as_i64());
                faults.same(list, "whether a row is late", due < day, list == "/silent");
                faults.same(
                    list,
                    "whether it says how late",
                    late.is_some_and(|days| days > 0),
                    list == "/silent",
                );
            }
        }
        let figures = site.json(&format!("/?on={day}")).await["figures"].clone();
        faults.same(day, "how many are silent", figures["silent"].as_u64(), Some(silent as u64));
    }
    // Without a day it is today.
    for address in [
        "/",
        "/silent",
        "/owed",
        "/problems",
        "/inspection-foster-care-glanrafon-2024",
        "/inspection-foster-care-glanrafon-2024/r2",
        "/foster-care-action-plan-2024/p1",
    ] {
        for day in ["2025-06-01", "2025-11-01", "2031-05-05"] {
            site.day("2025-06-01");
            let asked = site.json(&format!("{address}?on={day}")).await;
            site.day(day);
            let today = site.json(address).await;
            faults.holds(&format!("{address} on {day}"), "is not what it is on that day", asked == today);
        }
    }
    faults.end();
}

/// The list of silences on a day, and the threads on that day, are two views of one record.
#[tokio::test]
async fn the_list_of_silences_says_what_the_threads_say() {
    let site = Site::of("2025-06-01", &papers::ALL).await;
    let threads = [
        format!("{REPORT}/r1"),
        format!("{REPORT}/r2"),
        format!("{REPORT}/r3"),
        format!("{ANSWER}/c1"),
        format!("{ANSWER}/c2"),
        "/minutes-meeting-8-october-2024/c1".to_owned(),
        "/ymateb-gwrando-ofalwyr-maeth-2024/c1".to_owned(),
    ];
    let mut faults = Faults::default();
    for day in [
        "2024-03-15",
        "2024-05-01",
        "2024-09-01",
        "2024-12-31",
        "2025-01-15",
        "2025-02-01",
        "2025-04-01",
        "2025-06-01",
        "2026-06-01",
    ] {
        let mut told = BTreeSet::new();
        for thread in &threads {
            let view = site.json(&format!("{thread}?on={day}")).await;
            let silences = view["knots"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|knot| knot["knot"] == "silence" && knot["about"].is_null());
            told.extend(silences.map(|knot| format!("{thread} {} {}", knot["owed"], knot["day"])));
        }
        let view = site.json(&format!("/silent?on={day}")).await;
        let listed: BTreeSet<String> = view["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| format!("{} {} {}", row["address"].as_str().unwrap(), row["tag"][1], row["day"]))
            .collect();
        faults.same(day, "what the list says", listed, told);
    }
    faults.end();
}
