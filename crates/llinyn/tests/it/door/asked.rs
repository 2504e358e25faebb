//! Those who are asked, after the letter went out: they merge, papers are withheld, links are asked for twice; and whether
//! guidance is known is asked after six months.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::circulation::{
    CIRCULATION, THREE, asking, drafted, keeper, link, links, of, replies, round, sends, standing,
};
use super::person::{Person, REPORT, invite_for};
use super::smtp::Server;
use crate::web::site::{Reply, Site};

const YOUTH: &str = "Trefelin Youth Council";
const MERGED: &[(&str, &str)] = &[
    ("kind", "merged"),
    ("day", "2026-03-01"),
    ("name_en", ""),
    ("name_cy", ""),
    ("shares", "Glanrafon Council"),
    ("reason", "The order of last year."),
];
const TWO_DAYS: i64 = 2 * 24 * 60 * 60 * 1000;

fn is_done(reply: &Reply) {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// The draft, sent to three for their views.
async fn sent_round(site: &Site, keeper: &mut Person<'_>, draft: &str) {
    is_done(&sends(keeper, draft, "consultation", &[("recipients", THREE)]).await);
    site.wait(1_000);
}

/// Whom a list of the page of the circulation names.
async fn named(site: &Site, query: &str) -> Vec<Value> {
    let page = site.json(&format!("{CIRCULATION}?{query}")).await;
    page["asked"].as_array().unwrap().iter().map(|row| row["whom"]["words"].clone()).collect()
}

/// What a body owed when it merged, its successor replies, by its own door or by the link that was sent; it is reminded,
/// and no silence where a reply stands.
#[tokio::test]
async fn system_13_who_takes_up_a_reply_gives_it() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    round(&site, &smtp).await;
    let first = links(&server);
    is_done(&keeper.fills("/body/trefelin-youth-council/reorganisation", MERGED).await);
    site.wait(TWO_DAYS);
    site.day("2026-03-26");
    round(&site, &smtp).await;
    let letters = asking(&server);
    assert_eq!(letters.len(), 3, "who took it up is reminded by the link that was sent");
    assert!(letters.iter().all(|letter| letter.words().contains("Please tell us.")), "{letters:?}");
    let mut council = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    let form = format!("{CIRCULATION}/reply");
    assert!(council.opens("/me").await.text().contains(&form));
    is_done(&council.fills(&form, &[("answer", "views"), ("words", "It is too long.")]).await);
    site.wait(1_000);
    assert_eq!(standing(&site, YOUTH).await, json!("views"));
    assert!(!council.opens("/me").await.text().contains(&form), "it is owed no longer");
    is_done(&replies(&site, of(&first, "ieuenctid"), &[("answer", "no_views")]).await);
    assert_eq!(standing(&site, YOUTH).await, json!("no_views"));
    let page = site.json(CIRCULATION).await;
    assert_eq!(page["tally"]["replied"], json!(1), "{page}");
    let replaced: Vec<&Value> =
        page["replies"].as_array().unwrap().iter().map(|row| &row["replaced"]).collect();
    assert_eq!(replaced, [true, false]);
    assert_eq!(named(&site, "answer=no_views").await, [json!(YOUTH)]);
    assert_eq!(named(&site, "answer=none").await.len(), 2);
    site.day("2026-04-03");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let rows = silent["rows"].as_array().unwrap().iter();
    let silent: Vec<&Value> = rows
        .filter(|row| row["address"] == json!(CIRCULATION))
        .map(|row| &row["whom"]["body"]["reference"])
        .collect();
    assert_eq!(silent.len(), 2, "{silent:?}");
    assert!(!silent.contains(&&json!("glanrafon-council")), "{silent:?}");
    site.holds().await;
}

/// A body that took up the replies of two gives one for both, while the link of each still speaks for it alone.
#[tokio::test]
async fn one_reply_counts_for_all_that_passed() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    round(&site, &smtp).await;
    let links = links(&server);
    let into = [("shares", "Glanrafon Care Inspectorate")];
    let merged: Vec<(&str, &str)> =
        MERGED.iter().filter(|(name, _)| *name != "shares").chain(&into).copied().collect();
    is_done(&keeper.fills("/body/trefelin-youth-council/reorganisation", &merged).await);
    site.wait(1_000);
    is_done(&replies(&site, of(&links, "arolygu"), &[("answer", "no_views")]).await);
    for name in [YOUTH, "Glanrafon Care Inspectorate"] {
        assert_eq!(standing(&site, name).await, json!("no_views"), "{name}");
    }
    let typed = [("answer", "views"), ("words", "It is too long.")];
    is_done(&replies(&site, of(&links, "ieuenctid"), &typed).await);
    let stands = [standing(&site, YOUTH).await, standing(&site, "Glanrafon Care Inspectorate").await];
    assert_eq!(stands, ["views", "no_views"]);
    let page = site.json(CIRCULATION).await;
    assert!(page["replies"].as_array().unwrap().iter().all(|row| row["replaced"] == json!(false)), "{page}");
    site.holds().await;
}

/// Ending what an address follows ends no letter that asks a body for its word.
#[tokio::test]
async fn a_letter_that_asks_is_stopped_by_nobody() {
    let (site, draft) = drafted().await;
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    for to in ["iechyd", "ieuenctid", "arolygu"] {
        site.store.end_subscriptions(&format!("{to}@glanrafon.example")).await.unwrap();
    }
    let letters = site.store.letters(site.now(), 10).await.unwrap();
    assert_eq!(letters.len(), 3);
    // One that is refused for good is told to whoever keeps the record.
    site.store.give_up_letter(letters[0].id, site.now()).await.unwrap();
    site.store.end_subscriptions(&letters[0].email).await.unwrap();
    assert_eq!(site.store.undelivered(10).await.unwrap().len(), 1);
    site.holds().await;
}

/// What is withheld leaves the pages of circulations too, waits in its letters, and is not sent again.
#[tokio::test]
async fn a_withheld_paper_is_not_sent_round() {
    let (site, draft) = drafted().await;
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    let title = "Strategy 2024-28";
    let pages = ["/circulations", "/owed", CIRCULATION, "/cy/circulations"];
    for page in pages {
        assert!(site.page(page).await.contains(title), "{page}");
    }
    let hold = [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];
    is_done(&keeper.fills(&format!("{draft}/withholding"), &hold).await);
    let mut other = Person::came_in(&site, Role::Administrator).await;
    is_done(&other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await);
    site.wait(5_000);
    for page in pages {
        assert!(!site.page(page).await.contains("Strategy"), "{page}");
    }
    assert_eq!(site.store.letters(site.now(), 10).await.unwrap(), [], "they wait");
    for (prefix, told) in [("", "are withheld"), ("/cy", "yn cael eu cadw’n ôl")] {
        let again =
            sends(&mut keeper, &format!("{prefix}{draft}"), "consultation", &[("recipients", THREE)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text().contains(told), "{told} in {}", again.text());
    }
    is_done(&keeper.fills(&format!("{draft}/withholding"), &[("visibility", "public")]).await);
    is_done(&other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await);
    site.wait(5_000);
    assert_eq!(site.store.letters(site.now(), 10).await.unwrap().len(), 3);
    assert!(site.page("/circulations").await.contains("Strategy"));
    site.holds().await;
}

/// A new link that is asked for twice by one form is one, and holds.
#[tokio::test]
async fn a_link_that_is_asked_for_twice_is_one() {
    let (site, draft) = drafted().await;
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    round(&site, &smtp).await;
    assert_eq!(asking(&server).len(), 3);
    let form = format!("{CIRCULATION}/link");
    let hidden = keeper.hidden(&form).await;
    let typed = [("body", YOUTH), ("do", "again"), ("email", "")];
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = hidden.chain(typed).collect();
    for _ in 0..2 {
        is_done(&keeper.sends(&form, &fields).await);
        site.wait(1_000);
    }
    round(&site, &smtp).await;
    let letters = asking(&server);
    let [letter] = letters.as_slice() else { panic!("{letters:?}") };
    is_done(&replies(&site, &link(letter), &[("answer", "no_views")]).await);
    site.holds().await;
}

/// On a day before it was sent nobody was asked; a body that is no more is asked by nobody.
#[tokio::test]
async fn nobody_is_asked_before_the_day_nor_after_their_end() {
    let (site, draft) = drafted().await;
    let mut keeper = keeper(&site).await;
    sent_round(&site, &mut keeper, &draft).await;
    let before = site.json(&format!("{CIRCULATION}?on=2026-02-01")).await;
    assert_eq!(
        (&before["asked"], &before["tally"], &before["map"]),
        (&json!([]), &Value::Null, &Value::Null)
    );
    is_done(&keeper.fills("/body/trefelin-youth-council/reorganisation", MERGED).await);
    site.wait(1_000);
    for (prefix, told) in
        [("", "Line 2: The body is no more"), ("/cy", "Llinell 2: Nid yw’r corff yn bod mwyach")]
    {
        let wrong =
            sends(&mut keeper, &format!("{prefix}{draft}"), "consultation", &[("recipients", THREE)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains(told), "{told} in {}", wrong.text());
    }
    site.holds().await;
}

const GUIDANCE: &str = "Glanrafon Council

# Guidance on telling carers whom to ring

3 September 2025

Each carer is given one number that somebody answers at night.
";

/// System 26: guidance that was issued is owed a check after six months, by itself; the check asks whether it is known and
/// whether it is in use, and a day that passes without it is a silence.
#[tokio::test]
async fn system_26_guidance_is_checked_after_six_months() {
    let site = Site::of("2026-02-01", &[("report.txt", REPORT)]).await;
    let guidance = format!("/{}", site.import("guidance.md", GUIDANCE).await);
    let owed = site.json("/owed").await;
    let row = owed["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(guidance));
    let row = row.unwrap_or_else(|| panic!("{owed}"));
    assert_eq!((&row["tag"][1], &row["day"]), (&json!("awareness"), &json!("2026-03-03")));
    site.day("2026-03-04");
    site.ticks().await;
    for (prefix, told) in [
        ("", "a check that it is known and in use"),
        ("/cy", "gwiriad ei fod yn hysbys ac yn cael ei ddefnyddio"),
    ] {
        assert!(site.page(&format!("{prefix}/silent")).await.contains(told), "{prefix}");
    }
    let (server, smtp) = Server::start();
    let mut keeper = keeper(&site).await;
    let me = keeper.opens("/me").await.text();
    assert!(me.contains(&format!("href=\"{guidance}/circulation\"")), "{me}");
    let sent = sends(&mut keeper, &guidance, "awareness", &[("recipients", THREE)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let circulation = sent.header(header::LOCATION).to_owned();
    site.wait(1_000);
    let silent = site.json("/silent").await;
    assert!(
        silent["rows"].as_array().unwrap().iter().all(|row| row["address"] != json!(guidance)),
        "{silent}"
    );
    round(&site, &smtp).await;
    let links = links(&server);
    for (to, known, used, says) in [
        ("iechyd", "yes", "yes", "in_use"),
        ("ieuenctid", "yes", "no", "known"),
        ("arolygu", "no", "no", "not_known"),
    ] {
        let link = of(&links, to);
        let odd = replies(&site, link, &[("known", "no"), ("in_use", "yes")]).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY, "what is not known cannot be in use");
        replies(&site, link, &[("known", known), ("in_use", used)]).await;
        let answers = site.json(&circulation).await["tally"]["answers"].clone();
        assert!(answers.as_array().unwrap().contains(&json!([says, 1])), "{says} in {answers}");
    }
    for (prefix, parts) in [
        ("", ["knows it, and does not use it", "did not know it"]),
        ("/cy", ["yn gwybod amdano, ac nid yw’n ei ddefnyddio", "ni wyddai amdano"]),
    ] {
        let page = site.page(&format!("{prefix}{circulation}")).await;
        assert!(parts.iter().all(|part| page.contains(part)), "{page}");
    }
    site.holds().await;
}
