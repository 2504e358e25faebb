//! Letters: asked for without an account, confirmed, sent once a day, stopped with one press; and the weekly letter of
//! those who owe something. All of them go to a real server.

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use llinyn::act::{account, post};
use llinyn::clock::SystemDice;
use llinyn::public::Public;
use llinyn::smtp::Smtp;
use llinyn_model::account::Role;

use super::person::{PASSWORD, Person, REPORT, invite_for};
use super::smtp::Server;
use crate::web::html;
use crate::web::site::{ADDRESS, Reply, Site};

const ANSWER: &str = "Response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will pay every carer by 30 June 2026.
";
const PROMISE: &str = "/response-review-foster-care-glanrafon-2024/c1";
const BODY: &str = "/body/glanrafon-council";
const OWNER: &str = "contributor-of-glanrafon-council@glanrafon.example";
const READER: &str = "darllenydd@glanrafon.example";
const DAY: i64 = 24 * 60 * 60 * 1000;

/// A site whose record holds a report and an answer that names a day.
async fn recorded() -> Site {
    Site::of("2026-03-01", &[("report.txt", REPORT), ("answer.txt", ANSWER)]).await
}

/// Somebody comes in again, once their session is over.
async fn comes_again(person: &mut Person<'_>, email: &str) {
    let site = person.site;
    let token = account::invite_again(&site.store, email, site.now(), &mut SystemDice).await.unwrap();
    let reply = person.comes_in(&token, PASSWORD, None).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// What a server does by itself: writes, and sends.
async fn round(site: &Site, smtp: &Smtp) {
    let public = Public { address: ADDRESS.to_owned(), mails: true };
    post::write(&site.store, &public, site.now(), site.today(), &mut SystemDice).await.unwrap();
    post::send(&site.store, smtp, site.now()).await.unwrap();
}

async fn asks(site: &Site, prefix: &str, email: &str, topic: &str) -> Reply {
    let fields = [("email", email), ("topic", topic)];
    Person::new(site).sends(&format!("{prefix}/subscription"), &fields).await
}

/// Somebody follows a topic: asks, opens the letter, and presses the button.
async fn follows(
    site: &Site,
    server: &Server,
    smtp: &Smtp,
    prefix: &str,
    email: &str,
    topic: &str,
) -> String {
    assert_eq!(asks(site, prefix, email, topic).await.status, StatusCode::OK);
    round(site, smtp).await;
    let letter = server.letter();
    assert_eq!(letter.to, email);
    let page = letter.stop();
    let confirmed = Person::new(site).sends(&page, &[("do", "confirm")]).await;
    assert_eq!(confirmed.status, StatusCode::SEE_OTHER, "{}", confirmed.text());
    page
}

/// What a mail program sends by itself when its own button is pressed.
async fn one_click(site: &Site, page: &str, origin: Option<&str>) -> StatusCode {
    let mut request = Request::post(page).header("host", "llinyn.example");
    if let Some(origin) = origin {
        request = request.header("origin", origin);
    }
    site.ask(request.body(Body::from("List-Unsubscribe=One-Click")).unwrap()).await.status
}

async fn claims(person: &mut Person<'_>, words: &str) {
    let typed = [("claim", "underway"), ("words", words)];
    let said = person.fills(&format!("{PROMISE}/progress"), &typed).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
}

/// System 19: a claim is told to whoever follows its thread, in their language, once they said yes, once a day at most,
/// and never again once they stopped.
#[tokio::test]
async fn system_19_a_claim_is_told_by_letter() {
    for (prefix, topic, said, why) in [
        ("", PROMISE, "The owner says: under way", "You are written to because"),
        ("/cy", BODY, "Mae’r perchennog yn dweud", "Rydym yn ysgrifennu atoch am fod"),
    ] {
        let site = recorded().await;
        let (server, smtp) = Server::start();
        let mut owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
        round(&site, &smtp).await;
        drop(server.letters());
        let page = site.page(&format!("{prefix}{topic}")).await;
        assert!(page.contains(&format!("action=\"{prefix}/subscription\"")), "no form on {topic}");
        assert_eq!(asks(&site, prefix, READER, topic).await.status, StatusCode::OK);
        round(&site, &smtp).await;
        let asked = server.letter();
        assert_eq!((asked.to.as_str(), asked.header("Auto-Submitted").as_str()), (READER, "auto-generated"));
        // Looking at the page says nothing, and before the yes nothing is told.
        let page = asked.stop();
        assert!(page.starts_with(prefix), "{page}");
        assert!(site.page(&page).await.contains("value=\"confirm\""));
        claims(&mut owner, "Before the yes.").await;
        round(&site, &smtp).await;
        assert_eq!(server.letters().len(), 0);

        assert_eq!(Person::new(&site).sends(&page, &[("do", "confirm")]).await.status, StatusCode::SEE_OTHER);
        claims(&mut owner, "Half are paid.").await;
        round(&site, &smtp).await;
        let told = server.letter().words();
        for part in [said, "Half are paid.", why, &format!("{ADDRESS}{prefix}{PROMISE}"), &page] {
            assert!(told.contains(part), "{part}: {told}");
        }
        assert!(!told.contains("Before the yes."), "{told}");
        claims(&mut owner, "More are paid.").await;
        round(&site, &smtp).await;
        assert_eq!(server.letters().len(), 0, "twice a day");
        site.wait(DAY);
        round(&site, &smtp).await;
        assert!(server.letter().words().contains("More are paid."));
        site.wait(DAY);
        round(&site, &smtp).await;
        assert_eq!(server.letters().len(), 0, "nothing happened");

        assert_eq!(one_click(&site, &page, Some("https://evil.example")).await, StatusCode::FORBIDDEN);
        assert_eq!(one_click(&site, &page, None).await, StatusCode::OK);
        assert_eq!(site.store.subscriptions_of(READER).await.unwrap(), []);
        assert_eq!(site.get(&page).await.status, StatusCode::NOT_FOUND);
        comes_again(&mut owner, OWNER).await;
        claims(&mut owner, "All are paid.").await;
        round(&site, &smtp).await;
        assert!(server.letters().iter().all(|letter| letter.to != READER));
        site.holds().await;
    }
}

/// All that one address follows comes in one letter; each part can be stopped alone, or all at once.
#[tokio::test]
async fn one_address_gets_one_letter() {
    let site = recorded().await;
    let (server, smtp) = Server::start();
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    round(&site, &smtp).await;
    drop(server.letters());
    let of_promise = follows(&site, &server, &smtp, "", READER, PROMISE).await;
    let of_words = follows(&site, &server, &smtp, "", READER, "/search?q=carer").await;
    claims(&mut owner, "Half are paid.").await;
    round(&site, &smtp).await;
    let words = server.letter().words();
    assert!(words.contains(&of_promise) && words.contains(&of_words), "{words}");
    // Asked for again, nothing is sent: whoever asks learns nothing.
    assert_eq!(asks(&site, "", READER, PROMISE).await.status, StatusCode::OK);
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 0);
    let page = site.page(&of_words).await;
    assert!(page.contains("value=\"end\"") && page.contains("value=\"end_all\""), "{page}");
    let ended = Person::new(&site).sends(&of_words, &[("do", "end")]).await;
    assert_eq!(ended.status, StatusCode::OK);
    let left = site.store.subscriptions_of(READER).await.unwrap();
    assert_eq!(left.iter().map(|one| one.topic.to_string()).collect::<Vec<_>>(), [PROMISE]);
}

/// What is wrong is told in both languages, with what was typed; and nobody can be flooded.
#[tokio::test]
async fn what_cannot_be_followed_is_told() {
    let site = recorded().await;
    for (prefix, label) in [("", "There is a problem"), ("/cy", "Mae problem")] {
        for email in ["nobody", "a b@c", "<a@b>@c", ""] {
            let reply = asks(&site, prefix, email, PROMISE).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{email}");
            assert!(reply.text().contains(label) && reply.text().contains("href=\"#email\""), "{email}");
        }
        for topic in ["/nothing/r1", "/papers", "", "/search?q=", "//evil.example/r1"] {
            assert_eq!(asks(&site, prefix, READER, topic).await.status, StatusCode::NOT_FOUND, "{topic}");
        }
    }
    let (server, smtp) = Server::start();
    for topic in ["/", "/silent", "/ended", "/threads", "/responses", "/commitments", PROMISE] {
        assert_eq!(asks(&site, "", READER, topic).await.status, StatusCode::OK);
    }
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 5);
    // An address that never said yes is gone after a week.
    site.wait(7 * DAY - 1);
    round(&site, &smtp).await;
    assert_eq!(site.store.subscriptions_of(READER).await.unwrap().len(), 5);
    site.wait(1);
    round(&site, &smtp).await;
    assert_eq!(site.store.subscriptions_of(READER).await.unwrap(), []);
}

/// A server that is down is tried again, less and less often, for a day; an address that is refused is let go. Both
/// stand where whoever keeps the record sees them.
#[tokio::test]
async fn a_letter_that_never_arrives_needs_the_coordinator() {
    let site = recorded().await;
    let (server, smtp) = Server::start();
    let down = Server::down();
    assert_eq!(asks(&site, "", READER, PROMISE).await.status, StatusCode::OK);
    round(&site, &down).await;
    round(&site, &smtp).await;
    assert_eq!(server.letters().iter().filter(|letter| letter.to == READER).count(), 0, "too soon");
    site.wait(5 * 60 * 1000);
    round(&site, &smtp).await;
    assert_eq!(server.letters().iter().filter(|letter| letter.to == READER).count(), 1);

    for email in ["gone@glanrafon.example", "busy@glanrafon.example"] {
        assert_eq!(asks(&site, "", email, PROMISE).await.status, StatusCode::OK);
    }
    round(&site, &smtp).await;
    assert_eq!(site.store.subscriptions_of("gone@glanrafon.example").await.unwrap(), []);
    assert_eq!(site.store.subscriptions_of("busy@glanrafon.example").await.unwrap().len(), 1);
    assert_eq!(site.store.undelivered(9).await.unwrap().len(), 1, "one is refused, one is tried again");
    for _ in 0..12 {
        site.wait(DAY / 8);
        round(&site, &smtp).await;
    }
    assert_eq!(site.store.undelivered(9).await.unwrap().len(), 2, "given up after a day");
    let coordinator = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    site.day("2026-06-20");
    for (prefix, title, nobody) in [
        ("", "Letters that never arrived", "nobody here who can be written to"),
        ("/cy", "Llythyrau na chyrhaeddodd", "heb neb yma y gellir ysgrifennu ato"),
    ] {
        let page = coordinator.opens(&format!("{prefix}/me")).await.text();
        let shown = html::text(html::main(&page));
        assert!(shown.contains(title) && shown.contains(nobody), "{shown}");
        assert_eq!(page.matches("Please confirm").count(), 2, "{shown}");
        assert!(page.contains(&format!("{prefix}{BODY}")), "the council owes, and nobody is there: {shown}");
        assert!(!page.contains("gone@") && !page.contains("busy@"), "addresses are nobody's business");
    }
    // Somebody of the council comes: it can be written to.
    let owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    assert!(!coordinator.opens("/me").await.text().contains("nobody here who can be written to"));
    assert!(!owner.opens("/me").await.text().contains("Letters that never arrived"));
}

/// Systems 11 and 18: whoever owes something is written to once a week, with what their page shows in its order and
/// links to the forms; stopped with one press, and begun again.
#[tokio::test]
async fn system_18_what_needs_me_comes_once_a_week() {
    let site = recorded().await;
    let (server, smtp) = Server::start();
    let mut owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    round(&site, &smtp).await;
    let letter = server.letter();
    let (words, stop) = (letter.words(), letter.stop());
    for part in
        ["Yr hyn sy’n ddyledus gan Glanrafon Council", "/cy/me", "30 Mehefin 2026", "unwaith yr wythnos"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(words.contains(&format!("{ADDRESS}/cy{PROMISE}/progress")), "{words}");
    let page = owner.opens("/cy/me").await.text();
    let links = html::named(html::main(&page), "a");
    let forms: Vec<&str> =
        links.iter().filter_map(|link| link.get("href")).filter(|to| to.ends_with("/progress")).collect();
    let places: Vec<usize> =
        forms.iter().map(|form| words.find(&format!("{ADDRESS}{form}\r\n")).unwrap()).collect();
    assert!(!places.is_empty() && places.is_sorted(), "{forms:?}: {words}");
    site.wait(7 * DAY - 1);
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 0, "twice a week");
    site.wait(1);
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 1);
    assert_eq!(one_click(&site, &stop, None).await, StatusCode::OK);
    site.wait(7 * DAY);
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 0, "stopped");
    comes_again(&mut owner, OWNER).await;
    let me = owner.opens("/me").await.text();
    assert!(me.contains("You get no weekly letter."));
    let again = owner.marks("/me", "/me/weekly", &[("do", "again")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    round(&site, &smtp).await;
    assert_eq!(server.letters().len(), 1);
}

/// What a daily letter told is not in the weekly one of that week.
#[tokio::test]
async fn nobody_is_written_to_twice_about_one_thing() {
    let site = recorded().await;
    let (server, smtp) = Server::start();
    follows(&site, &server, &smtp, "", OWNER, BODY).await;
    site.day("2026-07-01");
    site.ticks().await;
    round(&site, &smtp).await;
    let told = server.letter().words();
    assert!(told.contains("Silence") && told.contains(PROMISE), "{told}");
    let _owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    round(&site, &smtp).await;
    let weekly: Vec<String> = server.letters().iter().map(super::smtp::Arrived::words).collect();
    assert!(weekly.iter().all(|words| !words.contains(PROMISE)), "{weekly:?}");
    // A week later it is told again, for it is still owed.
    site.wait(8 * DAY);
    round(&site, &smtp).await;
    assert!(server.letter().words().contains(PROMISE));
}

/// Without a server for letters, none are offered.
#[tokio::test]
async fn without_a_server_pages_offer_feeds_alone() {
    let site = recorded().await.without_mail();
    for address in [PROMISE, BODY, "/search?q=carer"] {
        let page = site.page(address).await;
        assert!(!page.contains("/subscription") && page.contains(".atom"), "{address}");
    }
    assert_eq!(asks(&site, "", READER, PROMISE).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/subscription?topic=/").await.status, StatusCode::NOT_FOUND);
    let coordinator = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let me = coordinator.opens("/me").await.text();
    assert!(!me.contains("weekly letter") && !me.contains("can be written to"), "{me}");
}
