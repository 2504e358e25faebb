//! Withholding: by two people's word the words of a paper leave every page, and come back; the decision stays in sight.

use axum::http::{StatusCode, header};
use llinyn::report::open_data::{self, Form};
use llinyn_model::account::Role;

use super::person::{Person, invite_for};
use crate::web::crawl::reached;
use crate::web::site::{Reply, Site};

/// A report with a word that nobody else has, in an ask and in a sentence.
const REPORT: &str = "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Carers spoke to us of a heronry.

Recommendation 1: Glanrafon Council should pay carers near the heronry by 30 June 2026.
";
const PAPER: &str = "/review-foster-care-glanrafon-2024";
const WORD: &str = "heronry";

/// Addresses nothing leads to by itself.
const ASKED_FOR: [&str; 8] = [
    "/search?q=carers",
    "/cy/search?q=carers",
    "/search.json?q=carers",
    "/search.atom?q=carers",
    "/review-foster-care-glanrafon-2024?as-at=3",
    "/review-foster-care-glanrafon-2024/r1?as-at=9",
    "/review-foster-care-glanrafon-2024/r1.atom",
    "/threads.atom",
];

/// Where the word stands, of all that somebody can reach.
async fn seen(site: &Site, cookie: &str) -> Vec<String> {
    let reached = reached(site, cookie, &ASKED_FOR).await;
    assert!(reached.len() > 60, "only {} addresses", reached.len());
    let holds = |reply: &Reply| String::from_utf8_lossy(&reply.body).to_lowercase().contains(WORD);
    reached.into_iter().filter(|(_, reply)| holds(reply)).map(|(address, _)| address).collect()
}

/// Whether the open data holds the word.
async fn exported(site: &Site) -> bool {
    let mut held = false;
    for form in [Form::Csv, Form::Json] {
        let folder = tempfile::tempdir().unwrap();
        open_data::write(&site.store, folder.path(), form).await.unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            held |= std::fs::read_to_string(file.unwrap().path()).unwrap().contains(WORD);
        }
    }
    held
}

fn is_done(reply: &Reply) {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

const PARTNERS: [(&str, &str); 3] =
    [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];

/// Nobody who signs in finds more by any address but the one that is for those who may.
async fn as_every_role(site: &Site, [keeper, other]: [&Person<'_>; 2]) {
    let own = [format!("/cy{PAPER}/withheld"), format!("{PAPER}/withheld")];
    for role in Role::ALL {
        let cookie = match role {
            Role::Coordinator => keeper.cookie.clone(),
            Role::Administrator => other.cookie.clone(),
            _ => Person::came_in(site, role).await.cookie,
        };
        let may = matches!(role, Role::Contributor | Role::Coordinator | Role::Verifier | Role::Member);
        let mut held = seen(site, &cookie).await;
        held.retain(|address| !own.iter().any(|own| address.starts_with(own)));
        assert_eq!(held, Vec::<String>::new(), "{}", role.name());
        let words = Person { site, cookie }.opens(&own[1]).await;
        let expected = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!((words.status, words.text().contains(WORD)), (expected, may), "{}", role.name());
        assert_eq!(words.header(header::CACHE_CONTROL), "no-store", "{}", role.name());
    }
}

/// What is withheld says so, in both languages; who owes what by when stays.
async fn says_so(site: &Site) {
    for (address, told) in [
        (PAPER.to_owned(), ["Words withheld", "They were given in confidence.", "1 September 2026"]),
        (format!("/cy{PAPER}"), ["Geiriau a gedwir yn ôl", "Fe’u rhoddwyd yn gyfrinachol.", "1 Medi 2026"]),
        (format!("{PAPER}/r1"), ["⟦withheld · wedi’i gadw’n ôl⟧", "Glanrafon Council", "a response"]),
        ("/owed".to_owned(), ["another look at what is withheld", "1 September 2026", PAPER]),
    ] {
        let page = site.page(&address).await;
        for words in told {
            assert!(page.contains(words), "{words} in {page}");
        }
    }
}

/// System 22: two people keep the words of a paper from view; that, why, by whom and until when anybody can read.
#[tokio::test]
async fn system_22_withheld_words_are_nowhere() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let mut other = Person::came_in(&site, Role::Administrator).await;
    assert!(seen(&site, "").await.len() > 4 && exported(&site).await, "it is shown before");
    let form = format!("{PAPER}/withholding");
    // Sent twice it is asked once; nothing changes before somebody else approves it.
    for _ in 0..2 {
        is_done(&keeper.fills(&form, &PARTNERS).await);
    }
    assert_eq!(site.store.withholding_requests().await.unwrap().len(), 1);
    let alone = keeper.marks("/withholdings", "/withholdings", &[("do", "approve")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.text().contains("somebody else has to confirm it"), "{}", alone.text());
    assert!(site.page(&format!("{PAPER}/r1")).await.contains(WORD));
    is_done(&other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await);
    site.holds().await;

    // Nobody finds a word by any address, whoever they are; only its own page shows them to those who may.
    let nowhere: Vec<String> = Vec::new();
    assert_eq!(seen(&site, "").await, nowhere);
    assert!(!exported(&site).await);
    assert_eq!(site.json("/search?q=heronry").await["total"], 0);
    as_every_role(&site, [&keeper, &other]).await;
    assert_eq!(seen(&site, "").await, nowhere, "and nothing of it was kept for others");

    says_so(&site).await;

    // A day that passes unlooked-at is a silence, and needs whoever asked.
    site.day("2026-09-03");
    site.ticks().await;
    assert!(site.page("/silent").await.contains("another look at what is withheld"));
    let silences = site.store.nouns("silence", 0, i64::MAX).await.unwrap();
    assert!(silences.iter().any(|(_, silence)| silence.contains("2026-09-01")), "{silences:?}");
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let needs = keeper.opens("/me").await.text();
    assert!(needs.contains(&format!("href=\"{form}\"")), "{needs}");

    // It is lifted in the same way, and everything is as before.
    is_done(&keeper.fills(&form, &[("visibility", "public")]).await);
    is_done(&other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await);
    assert!(seen(&site, "").await.len() > 4 && exported(&site).await);
    assert!(!site.page("/owed").await.contains("another look at what is withheld"));
    assert!(!keeper.opens("/me").await.text().contains(&format!("href=\"{form}\"")));
    site.holds().await;
}

#[tokio::test]
async fn what_cannot_be_withheld_so_is_told_beside_its_field() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let until = |until| [PARTNERS[0], PARTNERS[1], ("until", until)];
    for (typed, wrong, english, welsh) in [
        (vec![], &["#visibility", "#ground", "#review"][..], "next twelve months", "deuddeg mis nesaf"),
        (vec![("visibility", "public")], &["#visibility"], "public already", "yn gyhoeddus yn barod"),
        (PARTNERS[..2].to_vec(), &["#review"], "next twelve months", "deuddeg mis nesaf"),
        (
            [PARTNERS[0], PARTNERS[1], ("review", "2027-03-02")].to_vec(),
            &["#review"],
            "twelve months",
            "deuddeg mis",
        ),
        (
            [PARTNERS[0], PARTNERS[1], ("review", "2026-02-28")].to_vec(),
            &["#review"],
            "twelve months",
            "deuddeg mis",
        ),
        (
            until("tomorrow").to_vec(),
            &["#until"],
            "is not written as a moment",
            "wedi’i ysgrifennu fel moment",
        ),
        (
            until("2026-02-30T09:00").to_vec(),
            &["#until"],
            "is not written as a moment",
            "ysgrifennu fel moment",
        ),
        (until("2020-01-01T09:00").to_vec(), &["#until"], "has come already", "wedi dod yn barod"),
    ] {
        for (way, told) in [("", english), ("/cy", welsh)] {
            let reply = keeper.fills(&format!("{way}{PAPER}/withholding"), &typed).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            let text = reply.text();
            assert!(text.contains(told), "{told} in {text}");
            for field in wrong {
                assert!(text.contains(&format!("href=\"{field}\"")), "{field} of {typed:?}");
            }
            if let Some((_, moment)) = typed.iter().find(|(field, _)| *field == "until") {
                assert!(text.contains(&format!("value=\"{moment}\"")), "{moment} is kept");
            }
        }
    }
    assert_eq!(site.store.withholding_requests().await.unwrap(), []);
    assert_eq!(keeper.opens("/no-such-paper/withholding").await.status, StatusCode::NOT_FOUND);
    assert_eq!(keeper.opens(&format!("{PAPER}/withheld")).await.status, StatusCode::NOT_FOUND);
}

/// A paper that is not out yet, with the word in its title too.
const EMBARGOED: &str = "Response to the Heronry Review
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will pay every carer near the heronry by 30 June 2026.
";

/// A paper that is recorded with an instant is withheld from its first entry, and public from that instant on, though
/// nobody does anything.
#[tokio::test]
async fn system_22_an_embargo_ends_by_itself() {
    let report = REPORT.replace(WORD, "harbour");
    let site = Site::of("2026-03-01", &[("report.txt", &report)]).await;
    let mut brings = Person::came_in(&site, Role::Coordinator).await;
    let mut records = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let brought = brings.brings("/intake", "answer.txt", EMBARGOED.as_bytes()).await;
    let address = brought.header(header::LOCATION).to_owned();
    is_done(&brings.fills(&address, &[("do", "accept-rest")]).await);
    let look = format!("{address}/record");
    let until = [("until", "2026-03-01T13:00")];
    for (other, typed, told) in [
        (false, until, "This began with you"),
        (true, [("until", "2026-02-28T11:00")], "has come already"),
        (true, [("until", "soon")], "is not written as a moment"),
    ] {
        let person = if other { &mut records } else { &mut brings };
        let refused = person.fills(&look, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        assert!(refused.text().contains(told), "{told} in {}", refused.text());
    }
    let recorded = records.fills(&look, &until).await;
    is_done(&recorded);
    let paper = recorded.header(header::LOCATION).to_owned();
    site.wait(1_000);
    assert!(paper.starts_with("/withheld-"), "{paper}");
    assert_eq!(seen(&site, "").await, Vec::<String>::new());
    assert!(!exported(&site).await);
    let page = site.page(&paper).await;
    for words in ["published it yet", "2026-03-01T13:00:00Z", "1 commitment"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    // Not a moment earlier.
    let left = 13 * 3_600_000 - site.now().0.rem_euclid(86_400_000);
    site.wait(left - 1);
    assert_eq!(seen(&site, "").await, Vec::<String>::new());
    site.wait(1);
    site.wait(500);
    let page = site.page(&paper).await;
    assert!(page.contains("Response to the Heronry Review") && !page.contains("withheld ·"), "{page}");
    assert!(site.json("/search?q=heronry").await["total"] != 0);
    assert!(!site.page("/owed").await.contains("another look"), "nobody owes a look at it any more");
    site.holds().await;
}
