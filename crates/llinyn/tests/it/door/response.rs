//! An answer through its form: to one ask in parts, to others with it, with a promise; refused with all that is wrong.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;

use super::person::{Person, invite_for};
use crate::web::site::Site;

const REPORT: &str = "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should pay carers on the first day of each month, and should publish what it pays.

Recommendation 2: Glanrafon Council should visit every carer twice a year.
";
const ASK: &str = "/review-foster-care-glanrafon-2024/r1";
const OTHER: &str = "/review-foster-care-glanrafon-2024/r2";

/// System 6: an ask in parts, a partial answer, and the same answer to another ask.
#[tokio::test]
async fn system_06_an_answer_meets_parts_of_several_asks() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let form = format!("{ASK}/response");
    let page = owner.opens(&form).await.text();
    for part in ["name=\"parts-0\"", "name=\"parts-1\"", "name=\"also-review-foster-care-glanrafon-2024/r2\""]
    {
        assert!(page.contains(part), "{part} in {page}");
    }
    for (prefix, wrong) in [("", "Nothing is chosen"), ("/cy", "Does dim wedi’i ddewis")] {
        let typed = [("disposition", ""), ("words", "Pay & visit"), ("by", "2026-12-31"), ("parts-1", "1")];
        let reply = owner.fills(&format!("{prefix}{form}"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = reply.text();
        for part in [
            wrong,
            "href=\"#disposition\"",
            "href=\"#promise\"",
            "Pay &#38; visit",
            "name=\"parts-1\" value=\"1\" checked",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let typed = [
        ("disposition", "partially_accepted"),
        ("words", "We pay in time. What we pay stays private."),
        ("parts-0", "1"),
        ("also-review-foster-care-glanrafon-2024/r2", "1"),
        ("promise", "We will pay on the first day of each month."),
        ("by", "2026-12-31"),
        ("money", "£4,000"),
    ];
    let said = owner.fills(&form, &typed).await;
    assert_eq!((said.status, said.header(header::LOCATION)), (StatusCode::SEE_OTHER, ASK), "{}", said.text());
    for address in [ASK, OTHER] {
        let text = site.page(address).await;
        for part in ["What we pay stays private.", "accepted in part", "31 December 2026"] {
            assert!(text.contains(part), "{part} on {address}");
        }
    }
    site.holds().await;
}

/// Whoever is not asked does not answer.
#[tokio::test]
async fn another_body_does_not_answer() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let reply = other.fills(&format!("{ASK}/response"), &[("disposition", "accepted")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("Glanrafon Care Inspectorate"), "{}", reply.text());
}

/// System 5: what an answer is read as stands beside its printed word and beside the program's reading, with who reads it
/// so and why; neither is changed.
#[tokio::test]
async fn system_05_an_answer_is_read_apart_from_its_words() {
    let site = super::person::site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let form = "/response-review-foster-care-glanrafon-2024/b1/interpretation";
    for (prefix, wrong) in [("", "Nothing is chosen"), ("/cy", "Does dim wedi’i ddewis")] {
        let reply = keeper.fills(&format!("{prefix}{form}"), &[("disposition", ""), ("words", "")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in [wrong, "href=\"#disposition\"", "href=\"#words\""] {
            assert!(reply.text().contains(part), "{part}");
        }
    }
    for (disposition, why) in [("rejected", "It pays on another day."), ("partially_accepted", "It pays.")] {
        let said = keeper.fills(form, &[("disposition", disposition), ("words", why)]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    }
    let thread = "/review-foster-care-glanrafon-2024/r1";
    let text = site.page(thread).await;
    let parts =
        ["Response: accepted", "read as rejected", "read as accepted in part", "It pays on another day."];
    for part in parts.into_iter().chain(["Glanrafon Care Inspectorate"]) {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(
        !site.page(&format!("{thread}?on=2026-02-28")).await.contains("read as"),
        "it was not read so before"
    );
    let reading = site.get("/said-2026-03-01/i1").await;
    assert_eq!(reading.header(header::LOCATION), "/response-review-foster-care-glanrafon-2024/b1");
    site.holds().await;
}
