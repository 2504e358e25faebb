//! The verification gap: what is claimed done, and what somebody else found in place.

use axum::http::StatusCode;
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::desk::PROMISE;
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;
use crate::web::site::Site;

/// The figures of the only row.
async fn figures(site: &Site, address: &str) -> Vec<Value> {
    // Pages are kept for a moment.
    site.wait(5_000);
    let rows = site.json(address).await["rows"].clone();
    let of = |row: &Value| [&row["claimed"], &row["verified"], &row["gap"]].map(Clone::clone);
    rows.as_array().unwrap().iter().flat_map(of).collect()
}

/// System 19: what is claimed and what is evidenced are two figures, never summed, and each opens its rows.
#[tokio::test]
async fn system_19_the_gap_between_claimed_and_verified() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let mut looker = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    assert_eq!(figures(&site, "/gap").await, [] as [Value; 0]);
    let done = [("claim", "done"), ("words", "All are paid.")];
    assert_eq!(owner.fills(&format!("{PROMISE}/progress"), &done).await.status, StatusCode::SEE_OTHER);
    assert_eq!(figures(&site, "/gap").await, [json!(1), json!(0), json!(1)]);
    for (verdict, expected) in [("partly_in_place", [1, 0, 1]), ("in_place", [1, 1, 0])] {
        let found = [("verdict", verdict), ("method", "Twelve carers were asked"), ("words", "As we saw.")];
        let reply = looker.fills(&format!("{PROMISE}/verification"), &found).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        assert_eq!(figures(&site, "/gap").await, expected.map(|count| json!(count)), "{verdict}");
    }
    assert_eq!(figures(&site, "/gap?on=2026-02-28").await, [] as [Value; 0], "nothing was claimed by then");
    for prefix in ["", "/cy"] {
        let page = site.page(&format!("{prefix}/gap")).await;
        let links = html::named(html::main(&page), "a");
        let rows = links.iter().filter_map(|link| link.get("href")).filter(|link| link.contains("figure="));
        let rows: Vec<&str> = rows.collect();
        assert_eq!(rows.len(), 2, "each figure but nothing opens its rows");
        for link in rows {
            assert!(site.page(&link.replace("&#38;", "&")).await.contains(PROMISE), "{link}");
        }
    }
    let none = site.json("/gap/glanrafon-council?figure=gap").await;
    assert_eq!(none["rows"], json!([]));
    // A later claim that it is not done after all is no longer a claim of done.
    let undone = [("claim", "underway"), ("words", "Some left.")];
    owner.fills(&format!("{PROMISE}/progress"), &undone).await;
    assert_eq!(figures(&site, "/gap").await, [] as [Value; 0]);
    site.holds().await;
}
