//! What a plan is measured by, through the forms, and the page on which every measure that is held can be opened.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::json;

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const COUNCIL: &str = "Glanrafon Council";
const PAID: &str = "Carers paid in time, per cent";
const VISITED: &str = "Carers visited twice, per cent";

/// A plan of the council with one objective; its address.
async fn planned(site: &Site) -> String {
    let mut keeper = invite_for(site, Role::Coordinator, "glanrafon-council").await;
    let typed = [("title", "Foster Care Plan"), ("owner", COUNCIL), ("objectives", "To pay carers in time.")];
    keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned()
}

/// Records a measure; its address.
async fn measured(owner: &mut Person<'_>, plan: &str, typed: &[(&str, &str)]) -> String {
    let reply = owner.fills(&format!("{plan}/measure"), typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, plan),
        "{}",
        reply.text()
    );
    owner.site.wait(1_000);
    let page = owner.site.json(plan).await;
    let all = page["objectives"][0]["measures"].as_array().unwrap().iter();
    let all: Vec<_> = all.chain(page["measures"].as_array().unwrap()).collect();
    let found = all.iter().find(|row| row["measure"]["text"] == json!(typed[0].1));
    let found = found.unwrap_or_else(|| panic!("{page}"));
    format!("/{}", found["measure"]["reference"].as_str().unwrap())
}

/// System 23: a member opens every measure that is held: its latest value, or that there is none and why, each apart.
#[tokio::test]
async fn system_23_a_member_opens_every_measure() {
    let site = site_with_an_answer().await;
    let plan = planned(&site).await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let paid = [("text", PAID), ("objective", "1"), ("baseline", "40"), ("target", "100")];
    let paid = measured(&mut owner, &plan, &paid).await;
    let visited = measured(&mut owner, &plan, &[("text", VISITED), ("baseline", "10")]).await;
    let heard =
        measured(&mut owner, &plan, &[("text", "Children heard"), ("baseline", "5"), ("target", "9")]).await;
    let few =
        measured(&mut owner, &plan, &[("text", "Carers who left"), ("baseline", "9"), ("target", "0")]).await;
    for (of, typed) in [
        (&paid, [("given", "number"), ("value", "72.5"), ("reason", "")]),
        (&visited, [("given", "refused"), ("value", ""), ("reason", "The provider calls it private.")]),
        (&heard, [("given", "not_held"), ("value", ""), ("reason", "Nobody asked the children.")]),
        (&few, [("given", "starred"), ("value", ""), ("reason", "")]),
    ] {
        let reply = owner.fills(&format!("{of}/value"), &typed).await;
        assert_eq!(
            (reply.status, reply.header(header::LOCATION)),
            (StatusCode::SEE_OTHER, &**of),
            "{}",
            reply.text()
        );
    }
    site.wait(1_000);
    let member = invite_for(&site, Role::Member, "glanrafon-care-inspectorate").await;
    for (prefix, says) in [
        ("", ["refused, because:", "not held, because:", "too few to publish", "unmeasured", "nearer"]),
        ("/cy", ["gwrthodwyd, oherwydd:", "nis cedwir, oherwydd:", "rhy ychydig", "heb ei fesur", "yn nes"]),
    ] {
        let page = member.opens(&format!("{prefix}/measures")).await.text();
        let words =
            [PAID, VISITED, "72.5", "The provider calls it private.", "Nobody asked the children.", COUNCIL];
        for part in words.into_iter().chain(says) {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(
            site.page(if prefix.is_empty() { "/" } else { prefix })
                .await
                .contains(&format!("href=\"{prefix}/measures\"")),
            "the home page leads there"
        );
        for part in says {
            assert!(site.page(&format!("{prefix}{plan}")).await.contains(part), "{part} on the plan");
        }
    }
    let page = site.json("/measures").await;
    let rows = page["plans"][0]["measures"].as_array().unwrap();
    assert_eq!(rows.len(), 4, "a newer value is the same measure: {page}");
    let row = |text: &str| rows.iter().find(|row| row["measure"]["text"] == json!(text)).unwrap();
    assert_eq!(row(PAID)["measure"]["latest"], json!({"stated": {"thousandths": 72_500}}));
    assert_eq!(row(PAID)["movement"], json!({"stated": "nearer"}));
    assert_eq!(row(VISITED)["unmeasured"], json!(true));
    assert_eq!(
        row(VISITED)["measure"]["latest"],
        json!({"stated": {"refused": "The provider calls it private."}})
    );
    assert_eq!(site.json("/measures?on=2026-02-28").await["plans"], json!([]), "nothing was measured before");
    site.holds().await;
}

/// System 23: the page is read a few plans at a time, body by body, and each plan stands on one page.
#[tokio::test]
async fn system_23_measures_are_listed_body_by_body() {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    for (at, owner) in [COUNCIL, "Glanrafon Care Inspectorate", COUNCIL].into_iter().enumerate() {
        let title = format!("Plan {at}");
        let made =
            keeper.fills("/plans/new", &[("title", &*title), ("owner", owner), ("objectives", "One.")]).await;
        let plan = made.header(header::LOCATION).to_owned();
        for no in 0..26 {
            let text = format!("Measure {no} of {at}");
            keeper.fills(&format!("{plan}/measure"), &[("text", &*text)]).await;
        }
    }
    site.wait(1_000);
    let first = site.json("/measures").await;
    let titles = |page: &serde_json::Value| -> Vec<(String, bool)> {
        let plans = page["plans"].as_array().unwrap().iter();
        plans.map(|plan| (plan["title"].as_str().unwrap().to_owned(), plan["heads"] == json!(true))).collect()
    };
    assert_eq!(titles(&first), [("Plan 1".to_owned(), true), ("Plan 0".to_owned(), true)]);
    let next = format!("/measures?after={}", first["after"].as_str().unwrap().replace('/', "%2F"));
    let second = site.json(&next).await;
    assert_eq!(titles(&second), [("Plan 2".to_owned(), true)]);
    assert_eq!(second["after"], json!(null));
    assert_eq!(site.get("/measures?after=nothing").await.status, StatusCode::BAD_REQUEST);
}

/// What is wrong is told, in both languages, with what was typed; whoever does not own the plan gives no value.
#[tokio::test]
async fn system_23_a_value_is_never_left_empty() {
    let site = site_with_an_answer().await;
    let plan = planned(&site).await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let wrong = [("text", ""), ("objective", "2"), ("baseline", "about 40"), ("target", "1e3")];
    for (prefix, told) in [("", "is not a number"), ("/cy", "Nid yw “about 40” yn rhif")] {
        let reply = owner.fills(&format!("{prefix}{plan}/measure"), &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#text\"", "href=\"#objective\"", "href=\"#baseline\"", "href=\"#target\"", told]
        {
            assert!(reply.text().contains(part), "{part} in {}", reply.text());
        }
        assert!(reply.text().contains("value=\"about 40\""), "{}", reply.text());
    }
    let paid = measured(&mut owner, &plan, &[("text", PAID), ("baseline", "40"), ("target", "100")]).await;
    let form = format!("{paid}/value");
    for (typed, beside) in [
        ([("given", ""), ("value", "5"), ("reason", "")], "#given"),
        ([("given", "number"), ("value", ""), ("reason", "")], "#value"),
        ([("given", "number"), ("value", "many"), ("reason", "")], "#value"),
        ([("given", "refused"), ("value", ""), ("reason", " ")], "#reason"),
        ([("given", "not_held"), ("value", "7"), ("reason", "")], "#reason"),
    ] {
        for prefix in ["", "/cy"] {
            let reply = owner.fills(&format!("{prefix}{form}"), &typed).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed:?}");
            assert!(reply.text().contains(&format!("href=\"{beside}\"")), "{typed:?}: {}", reply.text());
        }
    }
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let refused = other.fills(&form, &[("given", "number"), ("value", "99")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only the owner gives a value");
    assert!(!site.page("/measures").await.contains("99"));
    site.holds().await;
}
