//! What people say of a thread, through the forms: claimed, looked at, moved and ended; refused with all that is wrong;
//! and sent twice, done once.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::json;

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;

pub(super) const THREAD: &str = "/review-foster-care-glanrafon-2024/r1";
pub(super) const PROMISE: &str = "/response-review-foster-care-glanrafon-2024/c1";

/// System 12: what the owner says and what somebody else found stand apart, and neither overwrites the other.
#[tokio::test]
async fn system_12_said_and_shown_stand_apart() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let mut looker = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    let typed = [("claim", "done"), ("words", "All are paid.")];
    let said = owner.fills(&format!("{PROMISE}/progress"), &typed).await;
    assert_eq!(
        (said.status, said.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, PROMISE),
        "{}",
        said.text()
    );
    let found =
        [("verdict", "not_in_place"), ("method", "Twelve carers were asked"), ("words", "Five wait.")];
    let found = looker.fills(&format!("{PROMISE}/verification"), &found).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.text());
    let text = site.page(PROMISE).await;
    for part in ["All are paid.", "Five wait.", "Twelve carers were asked", "Glanrafon Care Inspectorate"] {
        assert!(text.contains(part), "{part}");
    }
    site.holds().await;
}

/// System 9: a date moves with a reason; the first stays in sight, and the moves are counted.
#[tokio::test]
async fn system_09_a_date_moves_in_the_open() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let address = format!("{PROMISE}/date");
    // All that is wrong is told at once, and what was typed is still there.
    for (prefix, wrong) in
        [("", "Nobody is named who was told"), ("/cy", "Does neb wedi’i enwi a gafodd wybod")]
    {
        let address = format!("{prefix}{address}");
        let reply =
            owner.fills(&address, &[("day", ""), ("reason", "Staff left & came"), ("told", "")]).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = reply.text();
        for part in [wrong, "href=\"#day\"", "href=\"#told\"", "Staff left &#38; came"] {
            assert!(text.contains(part), "{part} on {address}");
        }
    }
    let told = [
        ("day", "2026-09-30"),
        ("reason", "Staff left."),
        ("told", "Glanrafon Care Inspectorate; the carers"),
    ];
    let moved = owner.fills(&address, &told).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
    let page = site.page(PROMISE).await;
    for part in ["30 June 2026", "30 September 2026", "Staff left."] {
        assert!(page.contains(part), "{part}");
    }
    site.holds().await;
}

/// Law 1: whoever owns a thread does not end it, and what ends is looked at again.
#[tokio::test]
async fn a_thread_is_ended_by_somebody_else() {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let address = format!("{THREAD}/closure");
    let mut ending = vec![
        ("kind", "withdrawn"),
        ("decided_by", "Glanrafon Council"),
        ("meeting", "Meeting of 2 March 2026, item 4"),
        ("reason", "Another law does it now."),
        ("evidence", ""),
        ("successor", ""),
        ("recheck", "2026-04-01"),
    ];
    let refused = keeper.fills(&address, &ending).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in ["href=\"#decided_by\"", "href=\"#recheck\"", "value=\"withdrawn\" checked"] {
        assert!(refused.text().contains(part), "{part}");
    }
    (ending[1], ending[6]) = (("decided_by", "Glanrafon Care Inspectorate"), ("recheck", "2027-03-01"));
    let ended = keeper.fills(&address, &ending).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    assert_eq!(site.json("/ended").await["rows"][0]["address"], json!(THREAD));
    site.holds().await;
}

/// A double click, and a page that is sent again after a lost answer.
#[tokio::test]
async fn what_is_sent_twice_is_done_once() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let address = format!("{PROMISE}/progress");
    let hidden = owner.hidden(&address).await;
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("claim", "nothing_since"), ("words", "")]);
    let before = site.store.head().await.unwrap().seq;
    let first = owner.sends_as(&address, &address, &fields).await;
    let after = site.store.head().await.unwrap().seq;
    let second = owner.sends_as(&address, &address, &fields).await;
    for reply in [&first, &second] {
        assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, PROMISE));
    }
    assert!(after > before);
    assert_eq!(site.store.head().await.unwrap().seq, after, "it was recorded once");
    // The same said anew, from a form of its own, is another claim: nothing since last time, twice.
    let again = owner.fills(&address, &[("claim", "nothing_since"), ("words", "")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    assert!(site.store.head().await.unwrap().seq > after);
    site.holds().await;
}

/// Only what is a thread can be spoken of: a form for anything else is not there, and no page leads to one.
#[tokio::test]
async fn forms_stand_at_threads_alone() {
    let site = site_with_an_answer().await;
    let owner = Person::came_in(&site, Role::Contributor).await;
    for gone in [
        "/response-review-foster-care-glanrafon-2024/b1",
        "/nowhere/r1",
        "/review-foster-care-glanrafon-2024/r9",
    ] {
        assert_eq!(owner.opens(&format!("{gone}/progress")).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    let me = owner.opens("/cy/me").await.text();
    let tags = html::tags(html::main(&me));
    let forms = tags.iter().filter_map(|tag| tag.get("href")).filter(|link| link.ends_with("/progress"));
    let mut count = 0;
    for form in forms {
        let page = owner.opens(form).await;
        assert_eq!(page.status, StatusCode::OK, "{form}");
        assert!(page.text().contains("<blockquote lang=\"en\">"), "the words are English on a Welsh page");
        count += 1;
    }
    assert!(count > 0, "nothing needs her");
}

/// A child is never named, whoever types it.
#[tokio::test]
async fn a_childs_name_is_refused_and_kept_nowhere() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let before = site.store.head().await.unwrap().seq;
    let words = "Since the death of Ffug Enwog, a child, every carer is paid.";
    let reply = owner.fills(&format!("/cy{PROMISE}/progress"), &[("claim", "done"), ("words", words)]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.text().contains("yn enwi plentyn"));
    assert_eq!(site.store.head().await.unwrap().seq, before);
}
