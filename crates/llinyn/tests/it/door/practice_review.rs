//! Practice reviews through the forms: commissioned by a board, awaited, published; by era and type; and nobody named.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::board::{refused, site_with_a_board};
use super::person::{Person, REPORT, invite_for};
use crate::web::site::Site;

const BOARD: &str = "/body/glanrafon-safeguarding-board";
const REVIEWS: &str = "/reviews";
/// The report of a review: what it found, and what it recommends.
const FOUND: &str = "Glanrafon Safeguarding Board

# Concise Child Practice Review: learning from one case

1 March 2021

## What we found

The review identified that three agencies each held a part of the story and none held the whole of it.

## Recommendations

**Recommendation 1.** Glanrafon Council should share one chronology with its partners.
";

/// A site whose record holds a report, and a board of whoever keeps it.
async fn kept() -> Site {
    Site::of("2026-03-01", &[("report.txt", REPORT), ("found.md", FOUND)]).await
}

async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-safeguarding-board").await
}

/// Records a review; its address.
async fn commissioned(keeper: &mut Person<'_>, typed: &[(&str, &str)]) -> String {
    let reply = keeper.fills(&format!("{BOARD}/review"), typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, BOARD),
        "{}",
        reply.text()
    );
    keeper.site.wait(1_000);
    let page = keeper.site.json(REVIEWS).await;
    format!("/{}", page["rows"].as_array().unwrap().last().unwrap()["reference"].as_str().unwrap())
}

async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

/// The figures of a type: all, awaited, published.
async fn figures(site: &Site, kind: &str) -> Vec<i64> {
    let page = site.json(REVIEWS).await;
    let line = page["types"].as_array().unwrap().iter().find(|line| line["kind"] == kind).unwrap().clone();
    ["reviews", "awaited", "published"].map(|name| line[name].as_i64().unwrap()).to_vec()
}

async fn rows(site: &Site, query: &str) -> usize {
    site.json(&format!("{REVIEWS}?{query}")).await["rows"].as_array().unwrap().len()
}

/// The address and the title of the report of the review.
async fn report(site: &Site) -> (String, String) {
    let papers = site.json("/papers").await;
    let mut rows = papers["rows"].as_array().unwrap().iter();
    let row = rows.find(|row| row["text"].as_str().unwrap().contains("Practice Review")).unwrap();
    let text = |name: &str| row[name].as_str().unwrap().to_owned();
    (text("address"), text("text"))
}

/// System 30: a review is awaited in the open until a paper is its report; then its learning, its recommendations and its
/// action plan are read from there.
#[tokio::test]
async fn system_30_a_review_is_awaited_and_then_published() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    let typed = [
        ("text", "Review 3 of 2020"),
        ("kind", "concise_child_practice_review"),
        ("begun", "2020-05-04"),
        ("until", "2026-03-20"),
    ];
    let review = commissioned(&mut keeper, &typed).await;
    let parts = [
        "Review 3 of 2020",
        "Concise child practice review",
        "publication awaited",
        "20 March 2026",
        "Nothing is known here",
    ];
    says(&site, &review, &parts).await;
    says(
        &site,
        &format!("/cy{review}"),
        &["Adolygiad ymarfer plant cryno", "disgwyl ei gyhoeddi", "20 Mawrth 2026"],
    )
    .await;
    says(
        &site,
        BOARD,
        &["Practice reviews it commissioned", "Review 3 of 2020", "the report of a practice review"],
    )
    .await;
    assert_eq!(figures(&site, "concise_child_practice_review").await, [1, 1, 0]);

    site.day("2026-04-01");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let row = silent["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(review));
    let row = row.unwrap_or_else(|| panic!("{silent}"));
    assert_eq!((&row["tag"][1], &row["late"]), (&json!("publication"), &json!(12)));

    let (report, _) = report(&site).await;
    let reply = keeper.fills(&format!("{review}/publication"), &[("report", &report)]).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, &*review),
        "{}",
        reply.text()
    );
    site.wait(1_000);
    says(&site, &review, &["share one chronology", "No plan on the record names the report"]).await;
    let page = site.json(&review).await;
    assert_eq!(page["recommendations"].as_array().map(Vec::len), Some(1), "{page}");
    assert_eq!((&page["review"]["due"], &page["review"]["late"]), (&Value::Null, &Value::Null));
    assert_eq!(figures(&site, "concise_child_practice_review").await, [1, 0, 1]);
    assert_eq!(rows(&site, "type=concise_child_practice_review&only=published").await, 1);
    assert_eq!(rows(&site, "only=awaited").await, 0);

    // On the day before it was published, it was awaited.
    let before = site.json(&format!("{review}?on=2026-03-31")).await;
    assert_eq!(
        (&before["review"]["report"], &before["review"]["late"]),
        (&Value::Null, &json!(11)),
        "{before}"
    );
    assert_eq!(site.get("/said-2026-04-01/issued1").await.header(header::LOCATION), review);
    site.holds().await;
}

/// System 30: before it was commissioned there was no review; its report is its report once, and what was typed here is none.
#[tokio::test]
async fn system_30_a_report_is_a_paper_and_is_named_once() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    let (report, _) = report(&site).await;
    let typed = [
        ("text", "Review 3 of 2020"),
        ("kind", "concise_child_practice_review"),
        ("report", report.as_str()),
    ];
    let review = commissioned(&mut keeper, &typed).await;
    assert_eq!(site.get(&format!("{review}?on=2026-02-28")).await.status, StatusCode::NOT_FOUND);
    for (typed, part) in
        [(&*report, "the report of this review already"), ("/said-2026-03-01", "not a paper")]
    {
        let reply = keeper.fills(&format!("{review}/publication"), &[("report", typed)]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(reply.text().contains(part), "{part}: {}", reply.text());
    }
}

/// System 30: no board commissioned a review before there was such a board.
#[tokio::test]
async fn system_30_a_board_commissions_no_review_before_it_was() {
    let site = site_with_a_board().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let typed =
        [("text", "Review 1 of 2024"), ("kind", "concise_child_practice_review"), ("begun", "2024-05-01")];
    let wrong = [("begun", "did not exist yet on that day", "Nid oedd y corff yn bod eto y diwrnod hwnnw")];
    refused(&mut keeper, "/body/glanrafon-improvement-board/review", &typed, &wrong).await;
}

/// System 30: a plan that names the report is the action plan of its review.
#[tokio::test]
async fn system_30_the_action_plan_is_found_from_the_report() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    let (report, title) = report(&site).await;
    let typed = [
        ("text", "Review 3 of 2020"),
        ("kind", "concise_child_practice_review"),
        ("report", report.as_str()),
    ];
    let review = commissioned(&mut keeper, &typed).await;
    says(&site, &review, &["share one chronology", "No plan on the record names the report"]).await;
    assert_eq!(figures(&site, "concise_child_practice_review").await, [1, 0, 1]);
    let typed = [("title", "Chronology Plan"), ("owner", "Glanrafon Council"), ("origins", title.as_str())];
    let plan = keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    says(&site, &review, &["Chronology Plan", &format!("href=\"{plan}\"")]).await;
    // The same where it joins later: the statements print its address, for its title may be withheld one day.
    let typed = [("title", "Later Plan"), ("owner", "Glanrafon Council"), ("objectives", "Share.")];
    let plan = keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    let reply = keeper.fills(&format!("{plan}/origin"), &[("origin", title.as_str())]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    says(&site, &review, &["Later Plan"]).await;
    says(&site, &plan, &[&title]).await;
    let (commissioned, _) = review.rsplit_once('/').unwrap();
    for statement in [commissioned, "/said-2026-03-01-4"] {
        let page = site.page(statement).await;
        assert!(page.contains(&*report) && !page.contains(&title), "{statement}: {page}");
    }
    site.holds().await;
}

/// System 30: reviews by era and type; one outside the dates of its type is told, and nothing is corrected.
#[tokio::test]
async fn system_30_a_review_outside_the_dates_of_its_type_is_told() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    for (text, kind, begun, outside) in [
        ("Review 1 of 2009", "serious_case_review", "2009-03-02", false),
        ("Review 1 of 2014", "serious_case_review", "2014-03-02", true),
        ("Review 2 of 2014", "extended_child_practice_review", "2014-06-02", false),
        ("Review 1 of 2025", "single_unified_safeguarding_review", "2025-01-06", false),
        ("Review 1 of 2023", "single_unified_safeguarding_review", "2023-01-06", true),
        ("Review 2 of 2023", "single_unified_safeguarding_review", "", false),
    ] {
        let typed = [("text", text), ("kind", kind), ("begun", begun)];
        let review = commissioned(&mut keeper, &typed).await;
        let page = site.json(&review).await;
        assert_eq!(page["review"]["outside"], json!(outside), "{text}");
        assert_eq!(page["review"]["kind"], json!(kind), "nothing is corrected: {text}");
        for (prefix, told) in
            [("", "outside the dates of its type"), ("/cy", "y tu allan i ddyddiadau ei fath")]
        {
            assert_eq!(
                site.page(&format!("{prefix}{review}")).await.contains(told),
                outside,
                "{prefix} {text}"
            );
        }
    }
    for (kind, figures_of) in [
        ("serious_case_review", [2, 2, 0]),
        ("concise_child_practice_review", [0, 0, 0]),
        ("single_unified_safeguarding_review", [3, 3, 0]),
    ] {
        assert_eq!(figures(&site, kind).await, figures_of, "{kind}");
        let all = usize::try_from(figures_of[0]).unwrap();
        assert_eq!(rows(&site, &format!("type={kind}")).await, all, "{kind}");
    }
    says(&site, REVIEWS, &["Serious case review", "31 December 2012", "not confirmed", "1 October 2024"])
        .await;
    says(&site, &format!("/cy{REVIEWS}"), &["Adolygiad achos difrifol", "heb ei gadarnhau", "Cymru"]).await;
    // What nobody dated is owed without a day.
    let undated = site.json("/undated").await;
    assert!(
        undated["rows"].as_array().unwrap().iter().any(|row| row["tag"][1] == "publication"),
        "{undated}"
    );
}

/// System 30: a review is known by an anonymous reference, so that nobody's name can be its title.
#[tokio::test]
async fn system_30_a_review_is_called_by_an_anonymous_reference() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    let form = format!("{BOARD}/review");
    for (prefix, text, part) in [
        ("", "Ffug Enwog Review", "not an anonymous reference"),
        ("", "Ffug Enwog Review 3 of 2024", "not an anonymous reference"),
        ("", "review of ffug enwog, 2024", "not an anonymous reference"),
        ("", "FFUG ENWOG 2024", "not an anonymous reference"),
        ("", "Review of Ffug Enwog", "not an anonymous reference"),
        ("", "The death of Ffug Enwog", "not an anonymous reference"),
        ("", "Review", "not an anonymous reference"),
        ("/cy", "Adolygiad Ffug Enwog", "yn gyfeirnod dienw"),
    ] {
        let typed = [("text", text), ("kind", "serious_case_review")];
        let reply = keeper.fills(&format!("{prefix}{form}"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(reply.text().contains(part), "{text}: {}", reply.text());
    }
    for text in [
        "Review 3 of 2024",
        "CPR 03/2019",
        "Child C",
        "Adolygiad 3 yn 2024",
        "Glanrafon Safeguarding Board: review X",
        "Glanrafon Council, case 2",
    ] {
        let reply = keeper.fills(&form, &[("text", text), ("kind", "serious_case_review")]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{text}: {}", reply.text());
        site.wait(1_000);
    }
    site.holds().await;
}

/// System 30: no child is named, in the form or anywhere.
#[tokio::test]
async fn system_30_no_child_is_named() {
    let site = kept().await;
    let mut keeper = keeper(&site).await;
    let seq = site.store.head().await.unwrap().seq;
    let form = format!("{BOARD}/review");
    for (typed, parts) in [
        (
            vec![("text", "The death of Ffug Enwog, a child"), ("kind", "serious_case_review")],
            vec!["href=\"#text\"", "name a child"],
        ),
        (
            vec![("text", ""), ("kind", "inquest"), ("begun", "2026-03-02"), ("report", "/no-such-paper")],
            vec![
                "href=\"#text\"",
                "href=\"#kind\"",
                "href=\"#begun\"",
                "href=\"#report\"",
                "is still to come",
            ],
        ),
        (
            vec![
                ("text", "Review 1"),
                ("kind", "serious_case_review"),
                ("begun", "2010-02-02"),
                ("until", "2010-01-01"),
            ],
            vec!["href=\"#until\""],
        ),
    ] {
        let reply = keeper.fills(&form, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
        for part in parts {
            assert!(reply.text().contains(part), "{part}: {}", reply.text());
        }
    }
    assert_eq!(site.store.head().await.unwrap().seq, seq);
    for (address, status) in [
        ("/reviews?type=inquest", StatusCode::BAD_REQUEST),
        ("/reviews?only=all", StatusCode::BAD_REQUEST),
        ("/said-2026-03-01/safeguarding-review1", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(site.get(address).await.status, status, "{address}");
    }
}
