//! Agreements to share information through the forms: who has signed, which protocols there are, and what relies on them.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::person::{Person, REPORT, invite_for};
use crate::web::site::Site;

const THREAD: &str = "/review-foster-care-glanrafon-2024/r1";

async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-council").await
}

/// Fills a form in; where that leads.
async fn recorded(keeper: &mut Person<'_>, form: &str, typed: &[(&str, &str)]) -> String {
    let reply = keeper.fills(form, typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{form}: {}", reply.text());
    keeper.site.wait(1_000);
    reply.header(header::LOCATION).to_owned()
}

/// An accord of half a year, and a protocol under it without an end.
async fn agreed(keeper: &mut Person<'_>) -> (String, String) {
    let accord = [
        ("text", "Glanrafon Accord"),
        ("by", "Glanrafon Council"),
        ("from", "2026-01-01"),
        ("until", "2026-06-30"),
        ("review", "2026-05-31"),
    ];
    let accord = recorded(keeper, "/agreements/new", &accord).await;
    let protocol = [("text", "Missing Children Protocol"), ("under", &accord), ("from", "2026-02-01")];
    let protocol = recorded(keeper, "/agreements/new", &protocol).await;
    (accord, protocol)
}

async fn signs(keeper: &mut Person<'_>, agreement: &str, by: &str, kind: &str, day: &str) {
    let typed = [("by", by), ("kind", kind), ("day", day)];
    recorded(keeper, &format!("{agreement}/signing"), &typed).await;
}

/// Names of carers that pass for a thread, from the council to the inspectorate, under an agreement.
async fn flows(keeper: &mut Person<'_>, agreement: &str) -> String {
    let typed = [
        ("text", "Names of carers"),
        ("purpose", "To see who is paid late"),
        ("from", "Glanrafon Council"),
        ("to", "Glanrafon Care Inspectorate"),
        ("relies_on", agreement),
        ("about", THREAD),
    ];
    recorded(keeper, "/flows/new", &typed).await
}

/// Why the agreement a flow relies on does not carry it on a day.
async fn faults(site: &Site, flow: &str, on: &str) -> Value {
    let page = site.json(&format!("{flow}?on={on}")).await;
    page["relies_on"][0]["faults"].clone()
}

/// The open data says of the accord, the protocol and the review what the forms did.
async fn is_open_data(site: &Site, accord: &str) {
    let rows = site.open_data("agreement").await;
    let first = json!(accord.trim_start_matches('/'));
    for (row, column, expected) in [
        (0, "says", json!("agreed")),
        (0, "text", json!("Glanrafon Accord")),
        (0, "by", json!("Glanrafon Council")),
        (0, "by_body", json!("glanrafon-council")),
        (0, "from", json!("2026-01-01")),
        (0, "until", json!("2026-06-30")),
        (0, "review", json!("2026-05-31")),
        (1, "under", first.clone()),
        (1, "until", json!("not_stated")),
        (2, "says", json!("reviewed")),
        (2, "first", first),
        (2, "until", json!("2027-06-30")),
        (2, "review", json!("2027-05-31")),
    ] {
        assert_eq!(rows[row][column], expected, "{row} {column}: {rows}");
    }
}

/// How many stand how, of a group of parties.
fn counts(group: &Value) -> Vec<(&str, u64)> {
    let counts = group["counts"].as_array().unwrap().iter();
    counts.map(|count| (count[0].as_str().unwrap(), count[1].as_u64().unwrap())).collect()
}

async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

/// System 29: a class that is asked opens to its members, none of which has signed until it did.
#[tokio::test]
async fn system_29_who_has_signed_an_accord() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (accord, protocol) = agreed(&mut keeper).await;
    signs(&mut keeper, &accord, "all local authorities", "asked", "2026-01-05").await;
    signs(&mut keeper, &accord, "Cardiff Council", "signed", "2026-02-01").await;
    signs(&mut keeper, &accord, "Gwynedd Council", "refused", "2026-02-03").await;
    signs(&mut keeper, &accord, "Glanrafon Council", "signed", "2026-01-10").await;
    // Asked again, whoever answered has still answered.
    signs(&mut keeper, &accord, "all local authorities", "asked", "2026-02-20").await;
    for (on, expected) in [
        ("2026-01-04", vec![]),
        ("2026-01-31", vec![("asked", 22), ("signed", 0), ("refused", 0), ("left", 0)]),
        ("2026-02-28", vec![("asked", 20), ("signed", 1), ("refused", 1), ("left", 0)]),
    ] {
        let page = site.json(&format!("{accord}?on={on}")).await;
        let class = page["parties"].as_array().unwrap().iter().find(|group| !group["class"].is_null());
        assert_eq!(class.map(counts).unwrap_or_default(), expected, "{on}: {page}");
    }
    signs(&mut keeper, &accord, "Cardiff Council", "left", "2026-03-01").await;
    says(
        &site,
        &accord,
        &["local authorities", "asked, not answered: 20", "left: 1", "Missing Children Protocol"],
    )
    .await;
    says(&site, &format!("/cy{accord}"), &["gofynnwyd iddo, heb ateb: 20", "gwrthododd", "mewn grym"]).await;
    says(&site, &protocol, &["Made under", "Glanrafon Accord", "Nobody is recorded"]).await;
    says(&site, "/agreements", &["Glanrafon Accord", "Missing Children Protocol"]).await;
    let page = site.json("/body/glanrafon-council").await;
    assert_eq!(page["agreements"][0]["kind"], "signed", "{page}");
    assert_eq!(page["agreements"][0]["agreement"]["text"], "Glanrafon Accord");
    let page = site.json("/body/vale-of-glamorgan-council").await;
    assert_eq!(page["agreements"][0]["kind"], "asked", "a body asked as one of a class: {page}");
    // Nothing was said of it before; only its own page, and that of what relies on it, tell what will be.
    for (on, known) in [("2026-02-28", false), ("2026-03-01", true)] {
        let body = site.json(&format!("/body/glanrafon-council?on={on}")).await;
        let list = site.json(&format!("/agreements?on={on}")).await;
        let page = site.json(&format!("{accord}?on={on}")).await;
        let listed = [&body["agreements"], &list["agreements"], &page["protocols"]];
        for rows in listed {
            assert_eq!(!rows.as_array().unwrap().is_empty(), known, "{on}: {rows}");
        }
        assert_eq!(page["existed"], known, "{on}: {page}");
    }
    for (address, told) in [
        (accord.clone(), "nothing had been said of the agreement yet"),
        (format!("/cy{accord}"), "nid oedd dim wedi’i ddweud am y cytundeb eto"),
    ] {
        assert!(site.page(&format!("{address}?on=2026-02-28")).await.contains(told), "{told}");
        assert!(!site.page(&address).await.contains(told), "{told}");
    }
    site.holds().await;
}

/// System 29: what relies on an agreement is marked where a party has not signed on the day, or the agreement has ended.
#[tokio::test]
async fn system_29_what_relies_on_an_agreement() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (_, protocol) = agreed(&mut keeper).await;
    signs(&mut keeper, &protocol, "Glanrafon Council", "signed", "2026-02-10").await;
    signs(&mut keeper, &protocol, "Glanrafon Care Inspectorate", "asked", "2026-02-10").await;
    let flow = flows(&mut keeper, &protocol).await;
    let bare = [
        ("text", "Counts of placements"),
        ("purpose", "To plan homes"),
        ("from", "Glanrafon Care Inspectorate"),
        ("to", "Glanrafon Council"),
    ];
    recorded(&mut keeper, "/flows/new", &bare).await;
    for address in [&flow, THREAD, &protocol, "/flows"] {
        says(&site, address, &["Names of carers", "the receiver has not signed"]).await;
        says(&site, &format!("/cy{address}"), &["Names of carers", "nid yw’r derbynnydd wedi llofnodi"])
            .await;
    }
    says(&site, "/flows", &["Counts of placements", "relies on no agreement"]).await;
    says(
        &site,
        "/body/glanrafon-care-inspectorate",
        &["Information that passes to it", "asked, not answered"],
    )
    .await;

    site.day("2026-03-10");
    signs(&mut keeper, &protocol, "Glanrafon Care Inspectorate", "signed", "2026-03-05").await;
    for (on, expected) in [
        ("2026-01-31", json!(["not_yet", "sender_not_signed", "receiver_not_signed"])),
        ("2026-03-02", json!(["receiver_not_signed"])),
        ("2026-03-06", json!([])),
        ("2026-06-30", json!([])),
        ("2026-07-01", json!(["accord_ended"])),
    ] {
        assert_eq!(faults(&site, &flow, on).await, expected, "{on}");
    }
    site.holds().await;
}

/// System 29: a review is owed; what it finds is told, and moves the end of all that relies on the agreement.
#[tokio::test]
async fn system_29_a_review_moves_the_end_and_says_what_it_found() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (accord, protocol) = agreed(&mut keeper).await;
    for by in ["Glanrafon Council", "Glanrafon Care Inspectorate"] {
        signs(&mut keeper, &protocol, by, "signed", "2026-02-10").await;
    }
    let flow = flows(&mut keeper, &protocol).await;
    assert_eq!(faults(&site, &flow, "2026-07-01").await, json!(["accord_ended"]));

    // The review is owed by who keeps the accord, and what is said of it then meets that.
    says(&site, "/owed", &["Glanrafon Accord", "31 May 2026", "Glanrafon Council"]).await;
    site.day("2026-05-20");
    let typed = [("words", "It works."), ("until", "2027-06-30"), ("review", "2027-05-31")];
    let said = recorded(&mut keeper, &format!("{accord}/review"), &typed).await;
    assert_eq!(said, accord, "back to the agreement");
    assert_eq!(faults(&site, &flow, "2026-07-01").await, json!([]));
    let owed = site.page("/owed").await;
    assert!(owed.contains("31 May 2027") && !owed.contains("31 May 2026"), "{owed}");
    // The review says what it found, and what it moved.
    for (address, parts) in [
        (accord.clone(), ["What the review found", "It works.", "30 June 2026", "30 June 2027"]),
        (
            format!("/cy{accord}"),
            ["Beth a ganfu’r adolygiad", "It works.", "30 Mehefin 2026", "30 Mehefin 2027"],
        ),
    ] {
        says(&site, &address, &parts).await;
    }
    let page = site.json(&accord).await;
    let rows: Vec<_> = page["said"].as_array().unwrap().iter().collect();
    assert_eq!(rows.iter().map(|row| &row["words"]).collect::<Vec<_>>(), [&Value::Null, &json!("It works.")]);
    assert_eq!(
        rows.iter().map(|row| &row["until"]["stated"]).collect::<Vec<_>>(),
        ["2026-06-30", "2027-06-30"],
        "{page}"
    );
    is_open_data(&site, &accord).await;
    // What the next review leaves as it is stays so.
    let form = keeper.opens(&format!("{accord}/review")).await.text();
    assert!(form.contains("name=\"until\" type=\"date\" value=\"2027-06-30\""), "{form}");
    // As had been said by the day before, it was to end.
    let page = site.json(&format!("{accord}?on=2026-05-19")).await;
    assert_eq!(page["agreement"]["until"], json!({"stated": "2026-06-30"}), "{page}");
    site.holds().await;
}

/// System 29: an agreement two steps up carries nothing below it before its first day, and after its last.
#[tokio::test]
async fn system_29_an_agreement_under_a_protocol_ends_with_the_accord() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (_, protocol) = agreed(&mut keeper).await;
    let annex = [("text", "Annex on Names"), ("under", &*protocol), ("from", "2025-12-01")];
    let annex = recorded(&mut keeper, "/agreements/new", &annex).await;
    for by in ["Glanrafon Council", "Glanrafon Care Inspectorate"] {
        signs(&mut keeper, &annex, by, "signed", "2025-12-01").await;
    }
    let flow = flows(&mut keeper, &annex).await;
    for (on, existed, expected) in [
        ("2025-12-31", false, json!(["accord_not_yet"])),
        ("2026-01-31", false, json!(["accord_not_yet"])),
        ("2026-06-30", true, json!([])),
        ("2026-07-01", true, json!(["accord_ended"])),
    ] {
        let page = site.json(&format!("{flow}?on={on}")).await;
        assert_eq!(page["relies_on"][0]["faults"], expected, "{on}: {page}");
        assert_eq!(page["existed"], existed, "{on}: {page}");
    }
    for (address, told) in [
        (flow.clone(), "made under an agreement that is not in force yet"),
        (format!("/cy{flow}"), "gwnaed o dan gytundeb sydd heb ddod i rym eto"),
    ] {
        assert!(site.page(&format!("{address}?on=2026-01-31")).await.contains(told), "{told}");
    }
    site.holds().await;
}

/// System 29: a body that is no more neither sends nor receives, and keeps no agreement.
#[tokio::test]
async fn system_29_what_passes_to_a_body_that_is_no_more_is_marked() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (accord, _) = agreed(&mut keeper).await;
    let flow = [
        ("text", "Names of carers"),
        ("purpose", "To see who is paid late"),
        ("from", "Glanrafon Council"),
        ("to", "Glanrafon Care Inspectorate"),
        ("relies_on", &*accord),
    ];
    let made = recorded(&mut keeper, "/flows/new", &flow).await;
    site.day("2026-04-02");
    let ending = [("kind", "abolished"), ("day", "2026-04-01"), ("reason", "By order.")];
    recorded(&mut keeper, "/body/glanrafon-council/reorganisation", &ending).await;
    for (on, expected) in [("2026-03-31", json!([])), ("2026-04-01", json!(["sender_ended"]))] {
        let page = site.json(&format!("{made}?on={on}")).await;
        assert_eq!(page["faults"], expected, "{on}: {page}");
    }
    says(&site, &made, &["the sender is no more"]).await;
    says(&site, &format!("/cy{made}"), &["nid yw’r anfonwr yn bod mwyach"]).await;
    let back = [flow[0], flow[1], ("from", flow[3].1), ("to", flow[2].1)];
    let kept = [("text", "Another Accord"), ("by", "Glanrafon Council"), ("from", "2026-04-01")];
    for (form, typed, field) in [
        ("/flows/new", &flow[..], "from"),
        ("/flows/new", &back[..], "to"),
        ("/agreements/new", &kept[..], "by"),
    ] {
        let reply = keeper.fills(form, typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form} {field}");
        assert!(reply.text().contains(&format!("href=\"#{field}\"")), "{form} {field}: {}", reply.text());
        assert!(reply.text().contains("The body is no more: Glanrafon Council"), "{}", reply.text());
    }
    site.holds().await;
}

#[tokio::test]
async fn what_is_wrong_about_an_agreement_is_told_beside_its_field() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (accord, _) = agreed(&mut keeper).await;
    let signing = format!("{accord}/signing");
    let review = format!("{accord}/review");
    for (form, typed, parts) in [
        (
            "/agreements/new",
            vec![("under", "/nowhere/agreement1"), ("until", "2026-02-31"), ("by", "Nobody at all")],
            vec!["href=\"#text\"", "href=\"#under\"", "href=\"#by\"", "href=\"#from\"", "href=\"#until\""],
        ),
        (
            "/agreements/new",
            vec![
                ("text", "Accord"),
                ("from", "2026-02-01"),
                ("until", "2026-01-31"),
                ("review", "2026-01-01"),
            ],
            vec!["href=\"#until\"", "href=\"#review\""],
        ),
        (
            &signing,
            vec![("by", "Nobody at all"), ("day", "2026-03-02")],
            vec!["href=\"#by\"", "href=\"#kind\"", "href=\"#day\""],
        ),
        (&review, vec![("review", "2026-02-01")], vec!["href=\"#words\"", "href=\"#review\""]),
        (
            "/flows/new",
            vec![
                ("from", "Glanrafon Council"),
                ("to", "Glanrafon Council"),
                ("relies_on", "/nowhere/agreement1"),
                ("about", "x"),
            ],
            vec![
                "href=\"#text\"",
                "href=\"#purpose\"",
                "href=\"#to\"",
                "href=\"#relies_on\"",
                "href=\"#about\"",
            ],
        ),
    ] {
        for prefix in ["", "/cy"] {
            let reply = keeper.fills(&format!("{prefix}{form}"), &typed).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
            for part in parts.iter().filter(|part| prefix.is_empty() || part.starts_with("href")) {
                assert!(reply.text().contains(part), "{part} in {form}: {}", reply.text());
            }
        }
    }
}

#[tokio::test]
async fn nobody_signs_for_a_class_and_who_has_not_signed_cannot_leave() {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT)]).await;
    let mut keeper = keeper(&site).await;
    let (accord, _) = agreed(&mut keeper).await;
    for (by, kind, told) in [
        ("all local authorities", "signed", "is a class of bodies, which signs nothing itself."),
        ("Glanrafon Council", "left", "“Glanrafon Council” had not signed by that day"),
    ] {
        let typed = [("by", by), ("kind", kind), ("day", "2026-02-01")];
        let reply = keeper.fills(&format!("{accord}/signing"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{by}");
        assert!(reply.text().contains(told), "{told}: {}", reply.text());
    }
}
