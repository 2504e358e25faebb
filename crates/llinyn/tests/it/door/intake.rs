//! A paper comes into the record through people: brought, decided, looked at once more, recorded; and nothing of it is
//! seen before.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;

use super::person::{HOST, Person, invite_for, site};
use crate::web::site::Reply;

const PAPER: &str = "Response to the Review of Foster Care in Glanrafon
Glanrafon Council
2 April 2024

Recommendation 1

Response: Accepted. We will pay every carer on the first day of each month by 30 June 2026. \
We will write to all carers in May 2026. We will hold an open day each spring.
";

/// The keeper of a record brings a paper; the address it is decided at.
async fn brought(keeper: &mut Person<'_>, text: &str) -> String {
    let reply = keeper.brings("/intake", "answer.txt", text.as_bytes()).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    reply.header(header::LOCATION).to_owned()
}

/// The name of the proposal whose words begin so.
async fn item(keeper: &Person<'_>, address: &str, kind: &str, words: &str) -> String {
    let headers = [("host", HOST), ("accept", "application/json"), ("cookie", keeper.cookie.as_str())];
    let page = keeper.site.send(axum::http::Method::GET, address, &headers).await.json();
    let proposed = page["page"]["proposed"].as_array().unwrap();
    let found = proposed
        .iter()
        .find(|one| one["noun"] == kind && one["words"].as_str().is_some_and(|text| text.starts_with(words)));
    found.unwrap_or_else(|| panic!("no {kind} {words}: {page}"))["item"].as_str().unwrap().to_owned()
}

fn is_done(reply: &Reply) {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

fn refuses(reply: &Reply, parts: &[&str]) {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
    let text = reply.text();
    for part in parts {
        assert!(text.contains(part), "{part} in {text}");
    }
}

/// The second look says why the paper cannot be recorded, offers no button, and takes none that was made elsewhere.
async fn is_not_ready(keeper: &mut Person<'_>, address: &str, why: &str) {
    let look = format!("{address}/record");
    let page = keeper.opens(&look).await.text();
    assert!(page.contains(why) && !page.contains("Record it and make it public"), "{page}");
    let mark = keeper.hidden(address).await.into_iter().find(|(name, _)| name == "mark").unwrap().1;
    refuses(&keeper.sends(&look, &[("mark", mark.as_str())]).await, &[why, "href=\"#look\""]);
}

/// A paper of 24 MB is read for some seconds, however fast the machine.
#[tokio::test]
async fn a_long_paper_shows_how_far_it_is_read() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let line = "Carers spoke of rain on the first day of each month in the valleys of Glanrafon. ";
    let address = brought(&mut keeper, &(line.repeat(10) + "\n\n").repeat(30_000)).await;
    let headers = [("host", HOST), ("accept", "application/json"), ("cookie", keeper.cookie.as_str())];
    let (done, of) = loop {
        let page = site.send(axum::http::Method::GET, &address, &headers).await.json();
        assert_eq!(page["page"]["name"], "answer.txt");
        if let Some(pace) = page["page"]["pace"].as_array() {
            break (pace[0].as_u64().unwrap(), pace[1].as_u64().unwrap());
        }
    };
    assert!(0 < done && done < of && of == 30_000, "{done} of {of}");
    let page = keeper.opens(&address).await;
    assert_eq!(page.header(header::REFRESH), "2");
    for part in ["answer.txt is being read.", "<progress", "max=\"30000\"", "Passages read: ", "of 30,000"] {
        assert!(page.text().contains(part), "{part} in {}", page.text());
    }
}

#[tokio::test]
async fn a_paper_comes_in_through_people() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let address = brought(&mut keeper, PAPER).await;
    // The very same file is not brought twice.
    assert_eq!(brought(&mut keeper, PAPER).await, address);
    let day = item(&keeper, &address, "commitment", "We will hold an open day").await;
    let letter = item(&keeper, &address, "commitment", "We will write").await;
    let pay = item(&keeper, &address, "commitment", "We will pay").await;

    is_not_ready(&mut keeper, &address, "Nobody has decided of all proposals yet").await;
    for (prefix, told) in [("", "Nothing is written here"), ("/cy", "Does dim wedi’i ysgrifennu yma")] {
        let reply =
            keeper.fills(&format!("{prefix}{address}/{day}"), &[("do", "refuse"), ("reason", " ")]).await;
        refuses(&reply, &[told, "href=\"#reason\""]);
    }
    is_done(&keeper.fills(&format!("{address}/{day}"), &[("do", "refuse"), ("reason", "A custom.")]).await);
    let saved = |words: &'static str, owner: &'static str, when: &'static str| {
        [("do", "save"), ("words", words), ("owner", owner), ("when", when), ("grade", "dated")]
    };
    let astray = saved("We will write to nobody.", "The Carers’ Office", "by the end of 2027");
    let reply = keeper.fills(&format!("{address}/{letter}"), &astray).await;
    refuses(
        &reply,
        &[
            "do not stand in the paper",
            "href=\"#words\"",
            "href=\"#when\"",
            "We will write to nobody.",
            "The Carers’ Office",
            "We will write to all",
        ],
    );
    let mended = saved("We will write to all carers", "Glanrafon Carers Partnership", "in May 2026");
    is_done(&keeper.fills(&format!("{address}/{letter}"), &mended).await);
    is_done(&keeper.fills(&format!("{address}/{pay}"), &[("do", "split"), ("split", "by 30 June")]).await);
    let rest = item(&keeper, &address, "commitment", "by 30 June").await;
    is_done(&keeper.fills(&format!("{address}/{pay}"), &[("do", "join"), ("join", &rest)]).await);
    is_done(&keeper.fills(&address, &[("do", "accept-rest")]).await);
    is_seen_once_recorded(&mut keeper, &address).await;
}

async fn is_seen_once_recorded(keeper: &mut Person<'_>, address: &str) {
    let site = keeper.site;
    // Nobody has seen anything of it.
    assert!(!site.page("/papers").await.contains("Response to the Review"));
    let seq = site.store.head().await.unwrap().seq;
    let look = keeper.opens(&format!("{address}/record")).await.text();
    // Everything that will be public is there: words, whose, when, how it is read, what is owed, and the whole text.
    for part in [
        "We will write to all carers",
        "Glanrafon Carers Partnership",
        "not named by the paper: by a person who looked at it",
        "by 30 June 2026",
        "2026-06-30",
        "Accepted",
        "A custom.",
        "<dt>What is owed</dt><dd>what was promised</dd>",
        "Record it and make it public",
    ] {
        assert!(look.contains(part), "{part} in {look}");
    }
    let welsh = keeper.opens(&format!("/cy{address}/record")).await.text();
    assert!(welsh.contains("nid yw’r papur yn ei enwi"), "{welsh}");
    assert_eq!(site.store.head().await.unwrap().seq, seq, "a look records nothing");
    // Pressed twice, it is recorded once.
    let hidden = keeper.hidden(&format!("{address}/record")).await;
    let fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for _ in 0..2 {
        let reply = keeper.sends(&format!("{address}/record"), &fields).await;
        assert_eq!(
            reply.header(header::LOCATION),
            "/response-review-foster-care-glanrafon-2024",
            "{}",
            reply.text()
        );
    }
    site.wait(1_000);
    let promises = site.json("/commitments").await.to_string();
    for (words, there) in
        [("We will write to all carers", true), ("Glanrafon Carers Partnership", true), ("open day", false)]
    {
        assert_eq!(promises.contains(words), there, "{words} in {promises}");
    }
    assert!(site.page("/review-foster-care-glanrafon-2024/r1").await.contains("We will pay every carer"));
    site.holds().await;
}

#[tokio::test]
async fn where_a_child_may_be_named_a_second_person_confirms() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let mut second = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let text = PAPER.replace(
        "Recommendation 1\n",
        "After the death of Ffug Enwog, a child in care.\n\nRecommendation 1\n",
    );
    let address = brought(&mut keeper, &text).await;
    is_done(&keeper.fills(&address, &[("do", "accept-rest")]).await);
    is_not_ready(&mut keeper, &address, "nobody has confirmed that none is left").await;
    let alone = keeper.fills(&address, &[("do", "confirm")]).await;
    refuses(&alone, &["This began with you"]);
    assert!(!alone.text().contains("Enwog"));
    is_done(&second.fills(&address, &[("do", "confirm")]).await);
    let recorded = keeper.fills(&format!("{address}/record"), &[]).await;
    is_done(&recorded);
    site.wait(1_000);
    assert!(!site.page(recorded.header(header::LOCATION)).await.contains("Enwog"));
    site.holds().await;
}

/// Two people mend one proposal: whoever is second sees what the first saved beside what they typed, and chooses.
#[tokio::test]
async fn the_second_of_two_sees_both() {
    let site = site().await;
    let mut first = Person::came_in(&site, Role::Coordinator).await;
    let mut second = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let address = brought(&mut first, PAPER).await;
    let form = format!("{address}/{}", item(&first, &address, "commitment", "We will write").await);
    let seen = second.hidden(&form).await;
    let seen = seen.iter().find(|(name, _)| name == "seen").unwrap().1.clone();
    let words = ("words", "We will write to all carers in May 2026.");
    let mine =
        [("do", "save"), words, ("owner", "Carers Wales"), ("when", "in May 2026"), ("grade", "dated")];
    is_done(&first.fills(&form, &mine).await);
    let theirs = [
        ("seen", seen.as_str()),
        ("do", "save"),
        words,
        ("owner", "The Fostering Panel"),
        ("when", "in May 2026"),
        ("grade", "dated"),
    ];
    let both = ["Somebody else changed this", "Carers Wales", "The Fostering Panel"];
    refuses(&second.fills(&form, &theirs).await, &both);
    is_done(&second.fills(&form, &theirs[1..]).await);
    assert!(first.opens(&form).await.text().contains("The Fostering Panel"));
}

#[tokio::test]
async fn papers_that_cannot_be_brought_are_told() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    for (name, bytes, en, cy) in [
        ("", &b""[..], "No file was chosen", "Ni ddewiswyd ffeil"),
        ("a.txt", b" \n", "a.txt", "a.txt"),
        ("a.txt", b"\x00\x01\x02\x03", "a.txt", "a.txt"),
        ("a.docx", b"PK\x03\x04 word/document.xml", "is not whole", "Nid yw “a.docx” yn gyfan"),
        ("a.pdf", b"%PDF-1.7 and then nothing", "is not whole", "Nid yw “a.pdf” yn gyfan"),
        ("report.txt", super::person::REPORT.as_bytes(), "on the record already", "ar y cofnod yn barod"),
    ] {
        for (prefix, told) in [("", en), ("/cy", cy)] {
            let reply = keeper.brings(&format!("{prefix}/intake"), name, bytes).await;
            refuses(&reply, &[told, "href=\"#file\""]);
        }
    }
    assert!(site.store.intakes(10).await.unwrap().is_empty(), "nothing is half brought");
    // What is no form of ours is told as well, and an address there is not is none.
    let reply = keeper.sends("/intake", &[("file", "a")]).await;
    assert_eq!(reply.status, StatusCode::BAD_REQUEST);
    for address in ["/intake/1", "/intake/00000000-0000-7000-8000-000000000000"] {
        let status = keeper.opens(address).await.status;
        assert!(status == StatusCode::NOT_FOUND || status == StatusCode::BAD_REQUEST, "{address}: {status}");
    }
}

/// What is in a file counts, not its name; its pages stand in its passages.
#[tokio::test]
async fn a_pdf_is_read_whatever_its_name() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let pdf = crate::trouble::formats::pdf(&[
        &["Review of fostering in Glanrafon"],
        &[crate::trouble::formats::ASK],
    ]);
    let reply = keeper.brings("/intake", "review.txt", &pdf).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    let address = reply.header(header::LOCATION).to_owned();
    let ask = item(&keeper, &address, "recommendation", "The Council should publish").await;
    assert!(keeper.opens(&format!("{address}/{ask}")).await.text().contains("The Council should publish"));
}

#[tokio::test]
async fn a_mail_brings_the_papers_it_encloses() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let mail = crate::trouble::formats::MAIL;
    assert_eq!(keeper.brings("/intake", "post.eml", mail.as_bytes()).await.status, StatusCode::SEE_OTHER);
    let list = keeper.opens("/intake").await.text();
    for name in ["post.eml", "post.eml/report.txt", "post.eml/register.csv"] {
        assert!(list.contains(name), "{name} in {list}");
    }
    let locked = mail
        .replace("Ref,Recommendation,Sponsor", "%PDF-1.4")
        .replace("filename=register.csv", "filename=a.pdf");
    let reply = keeper.brings("/intake", "again.eml", locked.as_bytes()).await;
    refuses(&reply, &["again.eml/a.pdf", "is not whole"]);
    assert_eq!(site.store.intakes(10).await.unwrap().len(), 3, "nothing is half brought");
}

#[tokio::test]
async fn a_paper_can_be_given_up() {
    let site = site().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let address = brought(&mut keeper, PAPER).await;
    is_done(&keeper.fills(&address, &[("do", "give-up")]).await);
    assert_eq!(keeper.opens(&address).await.header(header::LOCATION), "/intake");
    assert!(keeper.opens("/intake").await.text().contains("Given up"));
    // It can be brought again.
    let again = brought(&mut keeper, PAPER).await;
    assert_ne!(again, address);
    let added = keeper.fills(&again, &[("do", "add"), ("add", "no such words")]).await;
    refuses(&added, &["do not stand in the paper", "no such words"]);
}
