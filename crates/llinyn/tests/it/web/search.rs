//! Search: what is typed is words, whatever signs stand among them.

use axum::http::StatusCode;
use llinyn_model::Language;
use serde_json::Value;

use super::faults::Faults;
use super::html;
use super::site::Site;

const PAPER: (&str, &str) = (
    "report.md",
    "Glanrafon Care Inspectorate

# Tŷ Gwyn: a home for children in Glanrafon

1 March 2024

Every child had a café nearby, or a friend's house. Nobody said \"no\" to them, said one carer (a foster carer).

**Recommendation 1.** Glanrafon Council should paint the house, OR build another, NOT later than spring.

**Recommendation 2.** Glanrafon Council should write to Siân's school about the naïve façade of Ŵyl Ddewi.
",
);

/// A query as it stands in an address.
fn typed(query: &str) -> String {
    serde_urlencoded::to_string([("q", query)]).unwrap().split_off("q=".len())
}

async fn found(site: &Site, query: &str) -> Value {
    site.json(&format!("/search?q={}", typed(query))).await
}

/// What is typed, and how many places are found: fewer where none is wanted.
const TYPED: &[(&str, bool)] = &[
    // Accents, case and typography do not matter.
    ("tŷ gwyn", true),
    ("TY GWYN", true),
    ("cafe", true),
    ("CAFÉ", true),
    ("café", true),
    ("naive facade", true),
    ("wyl ddewi", true),
    ("Siân's", true),
    ("sian", true),
    ("friend’s", true),
    // A beginning is enough; every word must be there.
    ("recomm", true),
    ("fost car", true),
    ("house zebra", false),
    // Signs are no syntax.
    ("\"house\"", true),
    ("\"house\" \"friend", true),
    ("house*", true),
    ("ho*se", false),
    ("-house", true),
    ("+house", true),
    ("house -friend", true),
    ("(house", true),
    ("house)", true),
    ("NEAR(paint build)", false),
    ("text:house", false),
    ("house OR zebra", false),
    ("paint OR build", true),
    ("NOT later", true),
    ("house AND", false),
    ("^house", true),
    ("house;", true),
    ("house'; DROP TABLE search; --", false),
    ("h_use", false),
    ("%house%", true),
    ("{house}", true),
    ("house\\", true),
    ("house & friend | !", true),
    ("house\0", true),
];

/// What is typed that has no word in it.
const NO_WORD: &[&str] = &["\"", "*", "\"*\"", "-", "()", "'", "%", "!!", "…", "  ", "\t", "⟦⟧", "\0"];

#[tokio::test]
async fn whatever_is_typed_is_words() {
    let site = Site::of("2025-06-01", &[PAPER]).await;
    let mut faults = Faults::default();
    for (query, is_found) in TYPED {
        let view = found(&site, query).await;
        let rows = view["rows"].as_array().unwrap();
        let total = view["total"].as_u64().unwrap();
        faults.same(query, "whether anything is found", total > 0, *is_found);
        faults.same(query, "how many rows there are", rows.len() as u64, total);
        faults.same(query, "what was typed", view["typed"].as_str(), Some(*query));
        let page = site.page(&format!("/search?q={}", typed(query))).await;
        let results = html::named(&page, "mark").len();
        faults.same(query, "whether what was found stands out", results > 0, *is_found);
        let again = html::named(&page, "input").into_iter().filter(|tag| tag.get("name") == Some("q"));
        for field in again {
            faults.same(query, "what stands in the field again", field.get("value"), Some(*query));
        }
    }
    for query in NO_WORD {
        let view = found(&site, query).await;
        faults.same(query, "its words", view["words"].as_array().map(Vec::len), Some(0));
        for (language, address) in [(Language::En, "/search"), (Language::Cy, "/cy/search")] {
            let page = site.page(&format!("{address}?q={}", typed(query))).await;
            let told = llinyn::locale::Locales::new().of(language).t("search-no-word");
            let shown = html::text(html::main(&page)).contains(&told);
            faults.holds(query, &format!("{language:?} is not told that it is no word"), shown);
        }
    }
    faults.end();
    site.holds().await;
}

#[tokio::test]
async fn two_hundred_characters_are_looked_for_and_no_more() {
    let site = Site::of("2025-06-01", &[PAPER]).await;
    let mut faults = Faults::default();
    for (length, status) in
        [(200, StatusCode::OK), (201, StatusCode::BAD_REQUEST), (10_000, StatusCode::BAD_REQUEST)]
    {
        for sign in ["a", "%22", "%20", "%C5%B7", "a%20"] {
            let characters = if sign == "a%20" { length / 2 } else { length };
            let address = format!("/search?q={}", sign.repeat(characters));
            let status = if length == 201 && sign == "a%20" { StatusCode::OK } else { status };
            faults.same(
                &format!("{length} of {sign}"),
                "the status",
                site.get(&address).await.status,
                status,
            );
        }
    }
    faults.end();
}

/// Each place found leads to where its words stand.
#[tokio::test]
async fn what_is_found_is_where_it_is_said_to_be() {
    let site = Site::of("2025-06-01", &[PAPER]).await;
    let mut faults = Faults::default();
    let view = found(&site, "house").await;
    for row in view["rows"].as_array().unwrap() {
        let address = row["address"].as_str().unwrap();
        let (page, fragment) = address.split_once('#').unwrap_or((address, ""));
        let page = site.page(page).await;
        let shown = match fragment {
            "" => html::main(&page).to_owned(),
            id => html::tags(&page)
                .iter()
                .find(|tag| tag.get("id") == Some(id))
                .map(|tag| tag.inner().to_owned())
                .unwrap_or_default(),
        };
        faults.holds(address, "the words are not there", html::text(&shown).contains("house"));
    }
    faults.same("house", "where it stands", view["total"].as_u64(), Some(3));
    faults.end();
}

/// More than a page of places: each is shown once, and the words asked for go along.
#[tokio::test]
async fn the_pages_of_a_search_hold_everything_once() {
    use std::fmt::Write;
    let mut paper = "Glanrafon Care Inspectorate\n\n# Homes in Glanrafon\n\n1 March 2024\n".to_owned();
    for number in 1..=47 {
        write!(paper, "\nHouse number {number} has a garden & a gate.\n").unwrap();
    }
    let site = Site::of("2025-06-01", &[("report.md", &paper)]).await;
    let mut faults = Faults::default();
    let mut seen = Vec::new();
    let mut next = Some("/search?q=garden+%26+gate".to_owned());
    while let Some(address) = next {
        let page = site.page(&address).await;
        let results = html::named(&page, "ol").into_iter().find(|tag| tag.get("class") == Some("results"));
        let inner = results.expect("results").inner();
        seen.extend(html::named(inner, "a").iter().map(|tag| tag.get("href").unwrap().to_owned()));
        next = html::named(&page, "a")
            .iter()
            .find(|tag| tag.get("rel") == Some("next"))
            .map(|tag| tag.get("href").unwrap().to_owned());
        assert!(seen.len() < 100, "the pages do not end");
    }
    faults.same("garden & gate", "how many are shown", seen.len(), 47);
    seen.sort();
    seen.dedup();
    faults.same("garden & gate", "how many places they are", seen.len(), 47);
    faults.end();
}

/// A likely name of a child is withheld, and no page can be made to show it.
#[tokio::test]
async fn a_withheld_name_cannot_be_found() {
    let paper = "Glanrafon Safeguarding Board

# Child Practice Review in Glanrafon

12 May 2024

The Board commissioned this review after the death of Ffug Enwog, a child of five. Ffug liked buses.

**Recommendation 1.** Glanrafon Council should remember Ffug Enwog, a child of five, at every review.
";
    let site = Site::of("2025-06-01", &[("review.md", paper)]).await;
    let mut faults = Faults::default();
    for query in ["Ffug", "Enwog", "Ffug Enwog", "ffug", "enwo", "ENWOG"] {
        let view = found(&site, query).await;
        faults.same(query, "how many places are found", view["total"].as_u64(), Some(0));
    }
    faults.same("buses", "how many places are found", found(&site, "buses").await["total"].as_u64(), Some(1));
    let papers = site.json("/papers").await;
    let paper = papers["rows"][0]["address"].as_str().unwrap().to_owned();
    for address in [
        paper.clone(),
        format!("{paper}/r1"),
        "/threads".into(),
        "/problems".into(),
        "/".into(),
        "/explain/N001".into(),
    ] {
        for language in ["", "/cy"] {
            for form in ["text/html", "application/json"] {
                let address = format!("{language}{address}");
                let reply = site.send(axum::http::Method::GET, &address, &[("accept", form)]).await;
                faults.same(&address, "the status", reply.status, StatusCode::OK);
                let shown = reply.text().to_lowercase();
                faults.holds(
                    &address,
                    &format!("the name stands on it ({form})"),
                    !shown.contains("ffug") && !shown.contains("enwog"),
                );
            }
        }
    }
    faults.end();
    site.holds().await;
}
