//! A member asks, through the form, and the body answers; or does not, in public.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::json;

use super::desk::THREAD;
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const COUNCIL: &str = "Glanrafon Council";

/// A member who scrutinises from another body.
async fn member(site: &Site) -> Person<'_> {
    invite_for(site, Role::Member, "glanrafon-care-inspectorate").await
}

/// Puts a question about the thread to the council; its address.
async fn asked(asker: &mut Person<'_>) -> String {
    let typed = [("words", "How many carers were paid late in May?"), ("to", COUNCIL)];
    let reply = asker.fills(&format!("{THREAD}/question"), &typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, THREAD),
        "{}",
        reply.text()
    );
    "/said-2026-03-01/q1".to_owned()
}

/// System 34: a question and its answer stand together, at the thread, with who asked, who answered and when.
#[tokio::test]
async fn system_34_a_member_asks_and_the_body_answers() {
    let site = site_with_an_answer().await;
    let mut asker = member(&site).await;
    for (prefix, label, told) in [
        ("", "Ask about it", "No body of the record is called"),
        ("/cy", "Gofyn amdano", "Does dim corff yn y cofnod o’r enw"),
    ] {
        let form = format!("{prefix}{THREAD}/question");
        let page = asker.opens(&format!("{prefix}{THREAD}")).await.text();
        assert!(page.contains(&format!("href=\"{form}\">{label}")), "{page}");
        let wrong = asker.fills(&form, &[("words", ""), ("to", "Nobody & all")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#words\"", "href=\"#to\"", told, "Nobody &#38; all"] {
            assert!(wrong.text().contains(part), "{part} in {}", wrong.text());
        }
    }
    assert!(!site.page(THREAD).await.contains("/question"), "nobody else is led there");
    let question = asked(&mut asker).await;
    site.wait(1_000);
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    for (prefix, open, due) in
        [("", "no answer yet", "13 March 2026"), ("/cy", "dim ateb eto", "13 Mawrth 2026")]
    {
        let thread = site.page(&format!("{prefix}{THREAD}")).await;
        let body = site.page(&format!("{prefix}/body/glanrafon-council")).await;
        for part in ["How many carers were paid late in May?", due] {
            assert!(thread.contains(part) && body.contains(part), "{part} in {thread} and {body}");
        }
        assert!(thread.contains(open), "{open}");
        let me = owner.opens(&format!("{prefix}/me")).await.text();
        assert!(me.contains(&format!("href=\"{prefix}{question}/answer\"")), "{me}");
    }
    let form = format!("{question}/answer");
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let refused = other.fills(&form, &[("words", "None & none.")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only who is asked answers");
    assert!(refused.text().contains("None &#38; none."), "{}", refused.text());
    site.day("2026-03-07");
    let answered = owner.fills(&form, &[("words", "Eleven of ninety.")]).await;
    assert_eq!((answered.status, answered.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*question));
    site.wait(1_000);
    for (prefix, says, days) in [("", "answered", "after 6 days"), ("/cy", "atebwyd", "ar ôl 6 diwrnod")] {
        let page = site.page(&format!("{prefix}{question}")).await;
        for part in ["How many carers", "Eleven of ninety.", "Glanrafon Care Inspectorate", COUNCIL, days] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(site.page(&format!("{prefix}{THREAD}")).await.contains(says), "{says}");
    }
    assert!(!owner.opens("/me").await.text().contains(&form), "it is owed no longer");
    assert_eq!(site.get("/said-2026-03-07/w1").await.header(header::LOCATION), question);
    site.holds().await;
}

/// System 34: a question that nobody answers becomes a silence by itself, in public.
#[tokio::test]
async fn system_34_an_unanswered_question_falls_silent() {
    let site = site_with_an_answer().await;
    let question = asked(&mut member(&site).await).await;
    site.day("2026-03-20");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let row = silent["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(question));
    let row = row.unwrap_or_else(|| panic!("{silent}"));
    assert_eq!((&row["tag"][1], &row["late"]), (&json!("answer"), &json!(7)));
    for (prefix, told) in [("", "No answer is recorded"), ("/cy", "Ni chofnodwyd ateb")] {
        let page = site.page(&format!("{prefix}{question}")).await;
        assert!(page.contains(told), "{page}");
    }
    // As it stood before it was asked, nobody had.
    assert_eq!(site.json(&format!("{THREAD}?on=2026-02-28")).await["questions"], json!([]));
    site.holds().await;
}

/// System 34: a plan is asked about as a thread is, and asked twice by one click it is asked once.
#[tokio::test]
async fn system_34_a_plan_is_asked_about_once() {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let plan = keeper.fills("/plans/new", &[("title", "Foster Care Plan"), ("owner", COUNCIL)]).await;
    let plan = plan.header(header::LOCATION).to_owned();
    let form = format!("{plan}/question");
    let mut asker = member(&site).await;
    let hidden = asker.hidden(&form).await;
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("words", "What does it cost?"), ("to", COUNCIL)]);
    for _ in 0..2 {
        let reply = asker.sends(&form, &fields).await;
        assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*plan));
    }
    let page = site.json(&plan).await;
    assert_eq!(page["questions"].as_array().map(Vec::len), Some(1), "{page}");
    assert_eq!(keeper.opens(&form).await.status, StatusCode::FORBIDDEN, "asking is the members'");
    // The coordinator answers for the body that is asked.
    let question = page["questions"][0]["address"].as_str().unwrap();
    let answered =
        keeper.fills(&format!("{question}/answer"), &[("words", "Nothing beyond the budget.")]).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text());
    site.holds().await;
}
