//! Words about a person are erased: one asks, another approves, and then they are nowhere.

use axum::http::StatusCode;
use llinyn_model::account::Role;
use serde_json::json;

use super::person::Person;
use crate::web::site::Site;

/// A report that names somebody in its title, its address, an ask and a sentence that is no ask.
const REPORT: &str = "Review of Ffug Enwog's Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

FFUG ENWOG was seen once. Mrs Enwog was not told.

Recommendation 1: Glanrafon Council should write to Ffug Enwog by the first day of each month.
";
const WORDS: &str = "Ffug Enwog\nEnwog";

/// Every address that may show something of the paper, in every form.
fn addresses(paper: &str) -> Vec<String> {
    let pages = ["/", "/papers", "/threads", "/owed", "/undated", "/problems", "/search?q=seen", "/bodies"]
        .map(str::to_owned);
    let own = ["", "/r1", "?as-at=40", "/r1?as-at=40", "?on=2024-03-02"].map(|end| format!("/{paper}{end}"));
    let pages = pages.into_iter().chain(own);
    pages
        .flat_map(|page| [format!("/cy{page}"), page])
        .chain([format!("/{paper}/r1.atom"), "/threads.atom".into()])
        .collect()
}

async fn shown(site: &Site, paper: &str) -> String {
    let mut shown = String::new();
    for address in addresses(paper) {
        for accept in ["text/html", "application/json"] {
            let headers = [("host", "llinyn.example"), ("accept", accept)];
            let reply = site.send(axum::http::Method::GET, &address, &headers).await;
            shown.push_str(&reply.text().to_lowercase());
        }
    }
    shown
}

/// System 22: what a person has a right to have erased is gone everywhere, by two people's word, and the record tells
/// where, why and by whose decision, never what.
#[tokio::test]
async fn system_22_erased_words_are_nowhere() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut asker = Person::came_in(&site, Role::Coordinator).await;
    let mut approver = Person::came_in(&site, Role::Administrator).await;
    let papers = site.json("/papers").await;
    let paper = papers["rows"][0]["address"].as_str().unwrap().trim_start_matches('/').to_owned();
    let before = shown(&site, &paper).await;
    assert!(before.contains("ffug enwog") && before.contains("mrs enwog"), "the words are shown before");
    assert!(paper.contains("enwog"), "{paper}");

    // Sent twice it is asked once; whoever asks does not approve; nothing is erased yet.
    for _ in 0..2 {
        let asked = asker.fills("/erasure", &[("words", WORDS), ("reason", "asked")]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    }
    assert_eq!(site.store.erasure_requests().await.unwrap().len(), 1);
    assert_eq!(asker.opens("/erasures").await.status, StatusCode::FORBIDDEN);
    let list = approver.opens("/erasures").await.text();
    assert!(list.contains("Ffug Enwog") && list.contains("The person asked for it"), "{list}");
    assert!(shown(&site, &paper).await.contains("ffug enwog"));

    let approved = approver.marks("/erasures", "/erasures", &[("do", "approve")]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
    let mended: String = paper.replace("ffug", "xxxx").replace("enwogs", "xxxxxx");
    for paper in [&paper, &mended] {
        let after = shown(&site, paper).await.replace(&format!("/{}", *paper), "");
        for word in ["ffug", "enwog"] {
            let at = after.find(word);
            assert!(
                at.is_none() || paper.contains(word),
                "{word} in {:?}",
                at.map(|at| &after[at.saturating_sub(90)..at + 30])
            );
        }
    }
    assert_eq!(site.json("/search?q=enwog").await["total"], json!(0));

    // The paper tells that, why and by whom; its sentences stand where they stood.
    let page = site.page(&format!("/{mended}")).await;
    for words in [
        "Words erased",
        "1 March 2026",
        "The person asked for it",
        "____ _____ was seen once. Mrs _____ was not told.",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(site.page(&format!("/cy/{mended}")).await.contains("Geiriau a ddilëwyd"));
    let told = site.json(&format!("/{mended}")).await["erased"].clone();
    assert_eq!(told[0]["reason"], json!("asked"));
    assert_eq!(told[0]["on"], json!("2026-03-01"));
    let thread = site.page(&format!("/{mended}/r1")).await;
    assert!(thread.contains("should write to ____ _____ by the first day"), "{thread}");
    // The original file is gone with its words.
    assert_eq!(site.files_that_hold("Enwog"), 0);
    assert_eq!(site.store.erasure_requests().await.unwrap(), []);
    assert!(approver.opens("/erasures").await.text().contains("Nobody asks for anything."));
    site.holds().await;
}

/// What is refused stays in the record; only the request is gone.
#[tokio::test]
async fn a_refused_erasure_changes_nothing() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut asker = Person::came_in(&site, Role::Coordinator).await;
    let mut approver = Person::came_in(&site, Role::Administrator).await;
    let before = site.store.head().await.unwrap();
    asker.fills("/erasure", &[("words", "Ffug Enwog"), ("reason", "ordered")]).await;
    let refused = approver.marks("/erasures", "/erasures", &[("do", "refuse")]).await;
    assert_eq!(refused.status, StatusCode::SEE_OTHER, "{}", refused.text());
    assert_eq!(site.store.erasure_requests().await.unwrap(), []);
    assert_eq!(site.store.head().await.unwrap(), before);
    assert!(site.files_that_hold("Enwog") > 0);
    site.holds().await;
}

#[tokio::test]
async fn what_cannot_be_erased_is_told_at_once() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut asker = Person::came_in(&site, Role::Coordinator).await;
    for (words, reason, wrong) in [
        ("", "", &["#words", "#reason"][..]),
        ("ab", "asked", &["#words"]),
        ("Neb Oll", "child", &["#words"]),
        ("council", "asked", &["#words"]),
    ] {
        let reply = asker.fills("/erasure", &[("words", words), ("reason", reason)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        for field in wrong {
            assert!(reply.text().contains(&format!("href=\"{field}\"")), "{field} of {words}");
        }
        assert!(
            words.is_empty() || reply.text().contains(&format!(">{words}</textarea>")),
            "{words} is kept"
        );
    }
    assert_eq!(site.store.erasure_requests().await.unwrap(), []);
    site.holds().await;
}
