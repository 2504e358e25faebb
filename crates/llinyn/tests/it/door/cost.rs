//! What answers cost: said, put off, or said since; and promises that waited on a document that came.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, invite_for};
use crate::web::site::Site;

const REPORT: &str = "Review of Foster Care in Glanrafon
Glanrafon Care Inspectorate
1 March 2024

Recommendation 1: Glanrafon Council should pay carers on the first day of each month.

Recommendation 2: Glanrafon Council should visit every carer twice a year.

Recommendation 3: Glanrafon Council should open a second office.
";
const ANSWER: &str = "Response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will pay every carer on the first day of each month by 30 June 2026.

Financial implications: None.

Recommendation 2

Response: Accepted. We will visit every carer twice a year from June 2026.

Financial implications: The costs will be considered when the budget is set.

Recommendation 3

Response: Accepted. We will open a second office by 31 March 2027.

Financial implications: £4m
";

async fn site() -> Site {
    Site::of("2026-03-01", &[("report.txt", REPORT), ("answer.txt", ANSWER)]).await
}

/// The rows of `/costs`: what each says, and how it is read.
async fn costs(site: &Site) -> Vec<(String, String)> {
    let page = site.json("/costs").await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| (text(&row["text"]), text(&row["tag"][1]))).collect()
}

/// System 8: no cost, a cost that is put off and an amount are never one; what is put off stays open in the list until
/// somebody says it, with what it is for, and that nobody said where it comes from.
#[tokio::test]
async fn system_08_a_deferred_cost_stays_open_until_it_is_said() {
    let site = site().await;
    let before: Vec<String> = costs(&site).await.into_iter().map(|(_, tag)| tag).collect();
    assert_eq!(before, ["none", "deferred", "amount"]);
    for (prefix, says) in [
        ("", ["no cost", "put off: the cost is still owed", "an amount"]),
        ("/cy", ["dim cost", "gohiriwyd: mae’r gost yn ddyledus o hyd", "swm"]),
    ] {
        let page = site.page(&format!("{prefix}/costs")).await;
        for part in says {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let thread = owner.opens("/review-foster-care-glanrafon-2024/r2").await.text();
    let form = "/response-review-foster-care-glanrafon-2024/b2/cost";
    assert!(thread.contains(&format!("href=\"{form}\"")), "{thread}");
    for (prefix, told) in [("", "Nothing is written here"), ("/cy", "Does dim wedi’i ysgrifennu yma")] {
        let wrong = [("amount", ""), ("purpose", "Two & three visits"), ("funded_from", "")];
        let reply = owner.fills(&format!("{prefix}{form}"), &wrong).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#amount\"", told, "Two &#38; three visits"] {
            assert!(reply.text().contains(part), "{part} in {}", reply.text());
        }
    }
    let typed = [("amount", "£38,200 a year"), ("purpose", "two social workers"), ("funded_from", "")];
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    assert_eq!(
        other.fills(form, &typed).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "only who answered says it"
    );
    let said = owner.fills(form, &typed).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    site.wait(1_000);
    let after = costs(&site).await;
    assert_eq!(after.iter().map(|(_, tag)| &**tag).collect::<Vec<_>>(), ["none", "said", "amount"]);
    for part in ["Cost: £38,200 a year", "For: two social workers", "Where it comes from: not stated"] {
        assert!(after[1].0.contains(part), "{part} in {after:?}");
    }
    for (prefix, since) in [("", "put off, and said since"), ("/cy", "gohiriwyd, a dywedwyd ers hynny")] {
        let thread = site.page(&format!("{prefix}/review-foster-care-glanrafon-2024/r2")).await;
        assert!(
            thread.contains(since) && thread.contains("will be considered"),
            "the printed word stays: {thread}"
        );
    }
    // It is said once, and what cost nothing, or had its sum, was never put off.
    for answer in ["b1", "b2", "b3"] {
        let reply = owner.fills(&form.replace("b2", answer), &typed).await;
        assert!(reply.text().contains("is still owed"), "{answer}: {}", reply.text());
    }
    site.holds().await;
}

const REVIEW: &str = "Workforce Review of Glanrafon: Final Report
Glanrafon Care Inspectorate
10 March 2026

Recommendation 1: Glanrafon Council should train every social worker.
";

/// System 9: a promise that waits on a document is listed as due once that is recorded, and not before; it is found by
/// what was typed, and a document that is on the record already is waited on no longer.
#[tokio::test]
async fn system_09_what_waited_on_a_document_is_due_when_it_comes() {
    let site = site().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let plan = [("title", "Workforce Plan"), ("owner", "Glanrafon Council")];
    let plan = keeper.fills("/plans/new", &plan).await.header(header::LOCATION).to_owned();
    for (text, waits_on) in [
        ("Set the number of carers.", "the publication of the Glanrafon workforce review"),
        ("Write a leaflet.", "the views of the carers"),
        ("Answer the inspectors.", "Review of Foster Care in Glanrafon"),
    ] {
        let typed = [("text", text), ("owner_body", "Glanrafon Council"), ("waits_on", waits_on)];
        let reply = keeper.fills(&format!("{plan}/commitment"), &typed).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
    site.wait(1_000);
    let due = async |prefix: &str| {
        let page = site.json(&format!("{prefix}/due")).await;
        let rows = page["rows"].as_array().unwrap().iter();
        rows.map(|row| row["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(due("").await, ["Answer the inspectors."], "the other documents have not come");
    let intake = keeper.brings("/intake", "review.txt", REVIEW.as_bytes()).await;
    let intake = intake.header(header::LOCATION).to_owned();
    for address in [intake.clone(), format!("{intake}/record")] {
        let reply = keeper.fills(&address, &[("do", "accept-rest")]).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    }
    site.wait(1_000);
    for prefix in ["", "/cy"] {
        assert_eq!(due(prefix).await, ["Answer the inspectors.", "Set the number of carers."], "{prefix}");
    }
    for (prefix, says) in [("", "Now due"), ("/cy", "Yn ddyledus yn awr")] {
        let page = site.page(&format!("{prefix}/due")).await;
        assert!(page.contains(says) && page.contains("Set the number of carers."), "{page}");
    }
    let rows = site.json("/due").await;
    let promise = rows["rows"][1]["address"].as_str().unwrap().to_owned();
    let links = site.json(&promise).await["links"].clone();
    let link = links.as_array().unwrap().iter().find(|link| link["how"] == json!("depends-on")).unwrap();
    assert_eq!(
        (&link["inferred"], &link["text"]),
        (&json!(true), &json!("Workforce Review of Glanrafon: Final Report"))
    );
    // What is done is due no longer.
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let done =
        owner.fills(&format!("{promise}/progress"), &[("claim", "done"), ("words", "It is set.")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    site.wait(1_000);
    assert_eq!(due("").await, ["Answer the inspectors."]);
    site.holds().await;
}
