//! Whoever is asked replies by the link in their letter, or from here: until the last day, and by no other link.

use axum::http::{StatusCode, header};
use llinyn::clock::SystemDice;
use llinyn::smtp::Smtp;
use llinyn_model::Stated;
use llinyn_model::account::Role;
use llinyn_model::change::Change;
use llinyn_model::circulation::{self as model, Answer};
use llinyn_model::id::Reference;
use llinyn_model::passage::Place;
use serde_json::{Value, json};

use super::circulation::{
    CIRCULATION, THREE, asking, drafted, keeper, link, links, of, replies, round, sends, standing,
};
use super::person::{Person, invite_for};
use super::smtp::Server;
use crate::web::site::Site;

/// Whoever has not replied is reminded once, in the last week; when the day has passed it is a silence in public.
#[tokio::test]
async fn system_13_who_does_not_reply_is_reminded_and_then_silent() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    assert_eq!(
        sends(&mut keeper, &draft, "consultation", &[("recipients", THREE)]).await.status,
        StatusCode::SEE_OTHER
    );
    site.wait(1_000);
    round(&site, &smtp).await;
    let first = links(&server);
    replies(&site, of(&first, "iechyd"), &[("answer", "no_views")]).await;
    site.wait(2 * 24 * 60 * 60 * 1000);
    site.day("2026-03-20");
    round(&site, &smtp).await;
    assert_eq!(asking(&server).len(), 0, "too early");
    site.day("2026-03-26");
    for _ in 0..2 {
        round(&site, &smtp).await;
    }
    let letters = asking(&server);
    let mut to: Vec<&str> = letters.iter().map(|letter| letter.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["arolygu@glanrafon.example", "ieuenctid@glanrafon.example"], "once each");
    assert!(letters[0].words().contains("31 March 2026"), "{}", letters[0].words());
    // Either link holds.
    let again: Vec<(String, String)> = letters.iter().map(|one| (one.to.clone(), link(one))).collect();
    assert_ne!(of(&again, "arolygu"), of(&first, "arolygu"));
    replies(&site, of(&again, "arolygu"), &[("answer", "no_views")]).await;
    site.day("2026-04-03");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let rows: Vec<&Value> = silent["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["address"] == json!(CIRCULATION))
        .collect();
    assert_eq!(rows.len(), 1, "{silent}");
    assert_eq!(
        (&rows[0]["late"], &rows[0]["whom"]["body"]["reference"]),
        (&json!(3), &json!("trefelin-youth-council"))
    );
    assert_eq!(standing(&site, "Trefelin Youth Council").await, json!("no_reply"));
    site.holds().await;
}

/// A link that was altered, withdrawn, replaced or has closed is refused plainly, in both languages, and nothing is recorded.
#[tokio::test]
async fn a_link_that_does_not_hold_is_refused() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    assert_eq!(
        sends(&mut keeper, &draft, "consultation", &[("recipients", THREE)]).await.status,
        StatusCode::SEE_OTHER
    );
    site.wait(1_000);
    round(&site, &smtp).await;
    let links = links(&server);
    let youth = of(&links, "ieuenctid").to_owned();
    let token = youth.rsplit('/').next().unwrap();
    let altered = format!("{}{}", &token[..63], if token.ends_with('0') { '1' } else { '0' });
    let unknown = ["This is not a link that was sent", "Nid dolen a anfonwyd yw hon"];
    for token in [&altered, "x", &token[..60], &token.to_uppercase()] {
        refused(&site, token, unknown, StatusCode::NOT_FOUND).await;
    }
    // One body's link replies for that body alone, and from no other site.
    let evil = Person::new(&site).sends_from("https://evil.example", &youth, WORDS).await;
    assert_eq!(evil.status, StatusCode::FORBIDDEN);
    // Sent twice by one click, it is said once.
    let mut person = Person::new(&site);
    let hidden = person.hidden(&youth).await;
    let fields: Vec<(&str, &str)> = hidden
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain(WORDS.iter().copied())
        .collect();
    for _ in 0..2 {
        assert_eq!(person.sends(&youth, &fields).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(site.json(CIRCULATION).await["replies"].as_array().unwrap().len(), 1);
    site.wait(1_000);
    let newer = renewed(&site, &mut keeper, &server, &smtp).await;
    refused(&site, token, WITHDRAWN, StatusCode::GONE).await;
    assert_eq!(replies(&site, &newer, WORDS).await.status, StatusCode::SEE_OTHER);
    let taken = [("body", "Trefelin Youth Council"), ("do", "withdraw")];
    let withdrawn = keeper.fills(&format!("{CIRCULATION}/link"), &taken).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.text());
    refused(&site, newer.rsplit('/').next().unwrap(), WITHDRAWN, StatusCode::GONE).await;
    // After the last day it says so, and to whom to write.
    site.day("2026-04-01");
    let health = of(&links, "iechyd").rsplit('/').next().unwrap().to_owned();
    refused(
        &site,
        &health,
        ["Replies were taken until 31 March 2026.", "Derbyniwyd atebion hyd 31 Mawrth 2026."],
        StatusCode::GONE,
    )
    .await;
    let page = site.get(&format!("/reply/{health}")).await.text();
    assert!(page.contains("write to") && page.contains("/body/glanrafon-council"), "{page}");
    site.holds().await;
}

const WORDS: &[(&str, &str)] = &[("answer", "views"), ("words", "Words & words.")];
const WITHDRAWN: [&str; 2] = ["This link no longer holds", "Nid yw’r ddolen hon yn ddilys mwyach"];

/// A link leads to a plain word in both languages, and takes nothing.
async fn refused(site: &Site, token: &str, told: [&str; 2], status: StatusCode) {
    let seq = site.store.head().await.unwrap().seq;
    for (prefix, told) in ["", "/cy"].into_iter().zip(told) {
        let address = format!("{prefix}/reply/{token}");
        for reply in [site.get(&address).await, Person::new(site).sends(&address, WORDS).await] {
            assert_eq!(reply.status, status, "{address}");
            assert!(reply.text().contains(told), "{told} in {}", reply.text());
            assert_eq!(reply.header(header::CACHE_CONTROL), "no-store");
        }
    }
    assert_eq!(site.store.head().await.unwrap().seq, seq, "something was recorded");
}

/// A body gets a new link at another address.
async fn renewed(site: &Site, keeper: &mut Person<'_>, server: &Server, smtp: &Smtp) -> String {
    let form = format!("{CIRCULATION}/link");
    let nobody = [("body", "Glanrafon Council"), ("do", "again"), ("email", "x")];
    let wrong = keeper.fills(&form, &nobody).await;
    for part in ["was not asked", "“x” is not an e-mail address"] {
        assert!(wrong.text().contains(part), "{part} in {}", wrong.text());
    }
    let typed = [("body", "Trefelin Youth Council"), ("do", "again"), ("email", "newydd@glanrafon.example")];
    assert_eq!(keeper.fills(&form, &typed).await.status, StatusCode::SEE_OTHER);
    round(site, smtp).await;
    let letters = asking(server);
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    assert_eq!(letter.to, "newydd@glanrafon.example");
    link(letter)
}

/// Five hundred are asked: with one bad address all that is wrong is told with its line, in both languages, and nobody is
/// written to; without it all are.
#[tokio::test]
async fn one_bad_address_of_five_hundred_stops_them_all() {
    let (site, draft) = drafted().await;
    let mut keeper = keeper(&site).await;
    let line = |no: usize| format!("Glanrafon Group {no}; group-{no}@glanrafon.example; cy");
    let good: Vec<String> = (1..=500).map(line).collect();
    let mut bad = good.clone();
    bad[249] = "Glanrafon Group 250; group-250; cy".to_owned();
    bad[299] = "Glanrafon Group 300; group-300@glanrafon.example; fr".to_owned();
    bad[399] = bad[398].clone();
    let seq = site.store.head().await.unwrap().seq;
    for (prefix, told) in [
        (
            "",
            [
                "Line 250: “group-250” is not an e-mail address.",
                "Line 300: “fr” is neither",
                "Line 400: “Glanrafon Group 399” is named on an earlier line",
            ],
        ),
        (
            "/cy",
            [
                "Llinell 250: Nid yw “group-250” yn gyfeiriad e-bost.",
                "Llinell 300: Nid yw “fr”",
                "Llinell 400: Mae “Glanrafon Group 399” wedi’i enwi",
            ],
        ),
    ] {
        let wrong = sends(
            &mut keeper,
            &format!("{prefix}{draft}"),
            "consultation",
            &[("recipients", &bad.join("\n"))],
        )
        .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in told.into_iter().chain(["group-499@glanrafon.example"]) {
            assert!(wrong.text().contains(part), "{part}");
        }
    }
    assert_eq!(site.store.head().await.unwrap().seq, seq);
    assert_eq!(site.store.letters(site.now(), 1_000).await.unwrap(), []);
    let sent = sends(&mut keeper, &draft, "consultation", &[("recipients", &good.join("\n"))]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(site.store.letters(site.now(), 1_000).await.unwrap().len(), 500);
    // The page shows them a part at a time.
    let page = site.json(CIRCULATION).await;
    assert_eq!((page["tally"]["asked"].clone(), page["asked"].as_array().unwrap().len()), (json!(500), 50));
    let next = site.json(&format!("{CIRCULATION}?asked={}", page["asked_next"])).await;
    assert_eq!(next["asked"][0]["whom"]["words"], json!("Glanrafon Group 51"));
    // A letter that never arrives is told to whoever keeps the record, by whom it was for.
    let letter = site.store.letters(site.now(), 1_000).await.unwrap().into_iter().next().unwrap();
    site.store.give_up_letter(letter.id, site.now()).await.unwrap();
    assert!(keeper.opens("/me").await.text().contains("Glanrafon Group"), "nobody is told");
    site.holds().await;
}

/// Somebody who is signed in for a body that was asked replies from here; somebody else does not.
#[tokio::test]
async fn whoever_has_an_account_replies_from_here() {
    let (site, draft) = drafted().await;
    let mut keeper = keeper(&site).await;
    let to = "Glanrafon Care Inspectorate; arolygu@glanrafon.example; en";
    assert_eq!(
        sends(&mut keeper, &draft, "endorsement", &[("recipients", to)]).await.status,
        StatusCode::SEE_OTHER
    );
    site.wait(1_000);
    let mut asked = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let form = format!("{CIRCULATION}/reply");
    for prefix in ["", "/cy"] {
        let me = asked.opens(&format!("{prefix}/me")).await.text();
        assert!(me.contains(&format!("href=\"{prefix}{form}\"")), "{me}");
    }
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    let refused = other.fills(&form, &[("answer", "not_endorsed")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("was not asked"), "{}", refused.text());
    assert_eq!(asked.fills(&form, &[("answer", "not_endorsed")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(standing(&site, "Glanrafon Care Inspectorate").await, json!("not_endorsed"));
    assert!(!asked.opens("/me").await.text().contains(&form), "it is owed no longer");
    site.holds().await;
}

/// System 15: an example carries whose practice it is; that others use it is theirs to say, and no endorsement.
#[tokio::test]
async fn system_15_an_example_and_who_uses_it() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    let typed = [("words", "Carers meet each month."), ("by", "Glanrafon Council")];
    let added = keeper.fills(&format!("{draft}/example"), &typed).await;
    assert_eq!(
        (added.status, added.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, &*draft),
        "{}",
        added.text()
    );
    site.wait(1_000);
    let sent = sends(&mut keeper, &draft, "adoption", &[("recipients", THREE)]).await;
    let circulation = sent.header(header::LOCATION).to_owned();
    site.wait(1_000);
    round(&site, &smtp).await;
    let links = links(&server);
    let (health, youth) = (of(&links, "iechyd"), of(&links, "ieuenctid"));
    let wrong = replies(&site, youth, &[("answer", "example")]).await;
    assert!(wrong.text().contains("href=\"#examples\""), "{}", wrong.text());
    let used = replies(&site, youth, &[("answer", "example"), ("said-2026-03-01/j1", "1")]).await;
    assert_eq!(used.status, StatusCode::SEE_OTHER, "{}", used.text());
    replies(&site, health, &[("answer", "principles")]).await;
    for (prefix, by, users) in [("", "The practice of", "Used by"), ("/cy", "Arfer", "Defnyddir gan")] {
        let page = site.page(&format!("{prefix}{circulation}")).await;
        for part in [by, users, "Carers meet each month.", "Trefelin Youth Council"] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    let example = site.json(&circulation).await["examples"][0].clone();
    assert_eq!(example["used_by"].as_array().unwrap().len(), 1, "{example}");
    assert_eq!(example["by"]["words"], json!("Glanrafon Council"));
    site.holds().await;
}

/// Ten thousand replies are read a part at a time, counted once for each body, and the next one comes in like the first.
#[tokio::test]
async fn ten_thousand_replies_make_no_page_longer() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    let sent = sends(&mut keeper, &draft, "consultation", &[("recipients", THREE)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    site.wait(1_000);
    round(&site, &smtp).await;
    let reader = site.store.reader();
    let circulation =
        reader.circulation(&Reference::stored(CIRCULATION[1..].to_owned())).await.unwrap().unwrap();
    let source = circulation.sent.unwrap().id;
    let circulation = circulation.circulation;
    let reply = |no: usize| {
        let place = Place { source, spans: Vec::new() };
        let from = circulation.asked[no % 2].clone();
        Change::from(model::Reply {
            answer: Stated::Stated(Answer::NoViews),
            ..model::Reply::printed(circulation.id, place, from)
        })
    };
    let many: Vec<Change> = (0..10_000).map(reply).collect();
    site.store.record(&many, site.now(), &mut SystemDice).await.unwrap();
    site.wait(1_000);
    let links = links(&server);
    assert_eq!(replies(&site, of(&links, "iechyd"), WORDS).await.status, StatusCode::SEE_OTHER);
    let page = site.json(CIRCULATION).await;
    let answers = json!([["views", 1], ["no_views", 1]]);
    assert_eq!((&page["tally"]["replied"], &page["tally"]["answers"]), (&json!(2), &answers));
    let mut next = page["replies_next"].clone();
    let mut parts = 1;
    while !next.is_null() && parts < 3 {
        let page = site.json(&format!("{CIRCULATION}?replies={next}")).await;
        assert_eq!(page["replies"].as_array().unwrap().len(), 50);
        next = page["replies_next"].clone();
        parts += 1;
    }
    assert_eq!(parts, 3);
    for address in [CIRCULATION, "/said-2026-03-01", &draft] {
        let length = site.page(address).await.len();
        assert!(length < 120_000, "{address}: {length}");
    }
    site.holds().await;
}
