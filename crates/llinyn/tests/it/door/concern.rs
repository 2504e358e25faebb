//! Concerns: raised by nobody known, readable by the guardians alone, answered to a receipt; and the assurance that
//! nobody is punished for it.

use axum::body::Body;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use llinyn::act::concern::{new_key, open};
use llinyn_model::account::Role;

use super::person::{HOST, Person, invite_for, site};
use crate::trouble::llinyn;
use crate::web::html;
use crate::web::site::{Reply, Site};

/// One word each that stands nowhere else, and is sent as it is written.
const RAISED: &str = "Chwythwrchwibanog";
const ANSWERED: &str = "Gwarcheidwadateb";

/// A guardian with a key; the secret.
async fn guardian(site: &Site) -> (Person<'_>, String) {
    let mut guardian = Person::came_in(site, Role::Guardian).await;
    let (secret, public) = new_key();
    let kept = guardian.fills("/concerns", &[("key", &public)]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    (guardian, secret)
}

async fn raises(site: &Site, prefix: &str, words: &str) -> Reply {
    Person::new(site).fills(&format!("{prefix}/concern"), &[("words", words)]).await
}

/// The receipt a page shows once.
fn receipt(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.text());
    let receipt = html::only(&reply.text(), "code").text();
    assert_eq!(receipt.split(' ').count(), 10, "{receipt}");
    receipt
}

async fn looks(site: &Site, prefix: &str, receipt: &str) -> Reply {
    Person::new(site).fills(&format!("{prefix}/concern/answer"), &[("receipt", receipt)]).await
}

/// The pages of all concerns, as a guardian is shown them.
async fn listed(guardian: &Person<'_>) -> Vec<String> {
    let page = guardian.opens("/concerns").await.text();
    let links = html::named(html::main(&page), "a");
    links.iter().filter_map(|link| link.get("href")).map(str::to_owned).collect()
}

#[tokio::test]
async fn a_concern_is_raised_read_and_answered_in_both_languages() {
    for (prefix, unread, read) in
        [("", "not read yet", "read"), ("/cy", "heb ei ddarllen eto", "wedi’i ddarllen")]
    {
        let site = site().await;
        let (mut guardian, secret) = guardian(&site).await;
        let raised = raises(&site, prefix, &format!("{RAISED}.\r\n\r\nYn y tŷ.")).await;
        assert_eq!(raised.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(raised.header(header::SET_COOKIE), "");
        let receipt = receipt(&raised);
        let waiting = looks(&site, prefix, &receipt).await;
        assert!(waiting.text().contains(unread), "{}", waiting.text());
        let concern = listed(&guardian).await.remove(0);
        let sealed = guardian.opens(&format!("{concern}/sealed")).await;
        assert!(sealed.header(header::CONTENT_DISPOSITION).contains("2026-03-01.age"));
        assert_eq!(
            open(&sealed.body, &format!("# mine\n{secret}\n")).unwrap(),
            format!("{RAISED}.\nYn y tŷ.")
        );
        let (another, _) = new_key();
        assert!(open(&sealed.body, &another).is_err(), "nobody else can");
        guardian.marks(&concern, &concern, &[("do", "read")]).await;
        assert!(looks(&site, prefix, &receipt).await.text().contains(&format!(": {read}<")));
        let hidden = guardian.hidden(&concern).await;
        let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
        fields.extend([("do", "answered"), ("words", ANSWERED)]);
        for _ in 0..2 {
            assert_eq!(guardian.sends(&concern, &fields).await.status, StatusCode::SEE_OTHER);
        }
        let answered = looks(&site, prefix, &receipt).await;
        assert_eq!(answered.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(answered.text().matches(ANSWERED).count(), 1, "sent twice, it is kept once");
        guardian.marks(&concern, &concern, &[("do", "closed")]).await;
        guardian.marks(&concern, &concern, &[("do", "read")]).await;
        let page = guardian.opens(&concern).await.text();
        assert!(page.contains("closed") && !page.contains(ANSWERED), "{page}");
        site.holds().await;
    }
}

/// What was written stands in no file and on no page, but in the one answer its receipt opens.
#[tokio::test]
async fn the_words_of_a_concern_stand_nowhere() {
    let site = site().await;
    let (mut guardian, secret) = guardian(&site).await;
    let receipt = receipt(&raises(&site, "", RAISED).await);
    let concern = listed(&guardian).await.remove(0);
    let answer = [("do", "answered"), ("words", ANSWERED)];
    assert_eq!(guardian.marks(&concern, &concern, &answer).await.status, StatusCode::SEE_OTHER);
    assert!(looks(&site, "", &receipt).await.text().contains(ANSWERED));
    let needles = [RAISED, ANSWERED, &receipt, receipt.rsplit_once(' ').unwrap().0, secret.trim()];
    let nowhere = |at: &str, bytes: &[u8]| {
        for needle in needles {
            let found =
                bytes.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle.as_bytes()));
            assert!(!found, "“{needle}” stands in {at}");
        }
    };
    let export = tempfile::tempdir().unwrap();
    llinyn::report::open_data::write(&site.store, export.path(), llinyn::report::open_data::Form::Json)
        .await
        .unwrap();
    for entry in std::fs::read_dir(export.path()).unwrap() {
        let path = entry.unwrap().path();
        nowhere(&path.display().to_string(), &std::fs::read(&path).unwrap());
    }
    let files = site.files();
    assert!(
        files.iter().any(|(_, bytes)| bytes.starts_with(b"SQLite format 3")),
        "the database is looked at"
    );
    for (name, bytes) in files {
        nowhere(&name, &bytes);
    }
    for address in ["/", "/concern", "/concern/answer", "/concerns", &concern, "/feed", "/health", "/me"] {
        for form in ["text/html", "application/json"] {
            let headers = [("host", HOST), ("accept", form), ("cookie", guardian.cookie.as_str())];
            nowhere(address, &site.send(axum::http::Method::GET, address, &headers).await.body);
        }
        nowhere(address, &site.get(address).await.body);
    }
    nowhere("sealed", &guardian.opens(&format!("{concern}/sealed")).await.body);
    let found = site.json(&format!("/search?q={RAISED}")).await;
    assert_eq!(found["hits"].as_array().map_or(0, Vec::len), 0, "{found}");
    site.holds().await;
}

#[tokio::test]
async fn what_cannot_be_sealed_is_told_and_what_was_typed_is_kept() {
    let site = site().await;
    for (prefix, nobody) in [("", "No guardian is there"), ("/cy", "Nid oes gwarcheidwad")] {
        let page = site.page(&format!("{prefix}/concern")).await;
        assert!(page.contains(nobody) && !page.contains("<textarea"), "{page}");
        let sent = Person::new(&site).sends(&format!("{prefix}/concern"), &[("words", RAISED)]).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.text().contains(nobody));
    }
    let (guardian, _) = guardian(&site).await;
    let long = "gair ".repeat(5_000);
    for (prefix, words, told) in [
        ("", " \r\n ", "Nothing is written"),
        ("/cy", "", "Does dim"),
        ("", long.as_str(), "20000"),
        ("/cy", long.as_str(), "20000"),
    ] {
        let refused = raises(&site, prefix, words).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{words:.20}");
        assert_eq!(refused.header(header::CACHE_CONTROL), "no-store");
        let text = refused.text();
        let wrong = html::tags(&text).into_iter().find(|tag| tag.get("class") == Some("wrong-here")).unwrap();
        assert!(wrong.text().contains(told), "{}", wrong.text());
        assert!(text.contains(words.trim()), "what was typed is there again");
    }
    let huge = raises(&site, "", &"x".repeat(300_000)).await;
    assert_eq!(huge.status, StatusCode::PAYLOAD_TOO_LARGE);
    let elsewhere = [("words", RAISED)];
    for address in ["/concern", "/concern/answer"] {
        let sent = Person::new(&site).sends_from("https://evil.example", address, &elsewhere).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{address}");
    }
    assert_eq!(listed(&guardian).await, [] as [&str; 0]);
}

#[tokio::test]
async fn a_receipt_is_known_however_it_is_typed_and_no_other() {
    let site = site().await;
    let (_guardian, _) = guardian(&site).await;
    let receipt = receipt(&raises(&site, "/cy", RAISED).await);
    for typed in
        [receipt.to_uppercase(), format!("  {}\t", receipt.replace(' ', "  \t")), receipt.replace(' ', "-")]
    {
        assert_eq!(looks(&site, "", &typed).await.status, StatusCode::OK, "{typed}");
    }
    let short = receipt.rsplit_once(' ').unwrap().0;
    for typed in ["", "acorn", short, &["acorn"; 10].join(" ")] {
        for (prefix, told) in [("", "no receipt"), ("/cy", "yn dderbynneb")] {
            let refused = looks(&site, prefix, typed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
            assert!(refused.text().contains(told), "{typed}");
        }
    }
    let mut told = StatusCode::OK;
    for _ in 0..60 {
        told = looks(&site, "", &receipt).await.status;
    }
    assert_eq!(told, StatusCode::UNPROCESSABLE_ENTITY, "so many tries a minute, and no more");
    site.wait(60_000);
    assert_eq!(looks(&site, "", &receipt).await.status, StatusCode::OK);
}

/// The same form sent twice, as by a double click, is one concern with one receipt.
#[tokio::test]
async fn a_form_sent_twice_is_one_concern() {
    let site = site().await;
    let (guardian, _) = guardian(&site).await;
    let mut person = Person::new(&site);
    let hidden = person.hidden("/concern").await;
    let fields = [("receipt", hidden[0].1.as_str()), ("words", RAISED)];
    let receipts = [person.sends("/concern", &fields).await, person.sends("/concern", &fields).await];
    assert_eq!(receipt(&receipts[0]), receipt(&receipts[1]));
    assert_eq!(listed(&guardian).await.len(), 1);
}

#[tokio::test]
async fn a_key_that_hides_nothing_is_refused() {
    let site = site().await;
    let mut guardian = Person::came_in(&site, Role::Guardian).await;
    let (secret, _) = new_key();
    // The point of order one: whatever is sealed to it, everybody can open.
    let open_to_all = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z";
    for key in ["", "age1", secret.as_str(), "age1qqqq", open_to_all] {
        let refused = guardian.fills("/cy/concerns", &[("key", key)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}");
        assert!(refused.text().contains("Nid yw hon yn allwedd"), "{key}");
    }
    assert!(site.page("/concern").await.contains("No guardian is there"));
}

/// What is sent stands in no address, and a form that is none is refused without a word of it.
#[tokio::test]
async fn nothing_that_was_sent_is_told_again() {
    let site = site().await;
    let (_guardian, _) = guardian(&site).await;
    let request = Request::post("/concern")
        .header(header::HOST, HOST)
        .header(header::ORIGIN, "https://llinyn.example")
        .body(Body::from(format!("words=%ff{RAISED}")));
    let reply = site.ask(request.unwrap()).await;
    assert!(!reply.text().contains(RAISED) || reply.status == StatusCode::UNPROCESSABLE_ENTITY);
    let raised = raises(&site, "", RAISED).await;
    assert!(!raised.text().contains(RAISED), "the page of the receipt does not show what was written");
}

/// System 22: a standing assurance is a commitment with a holder and a day on which somebody looks again.
#[tokio::test]
async fn system_22_the_standing_assurance_has_a_holder() {
    let site = site().await;
    for (prefix, nobody) in [("", "No body answers for this"), ("/cy", "Nid oes corff yn ateb dros hyn")] {
        assert!(site.page(&format!("{prefix}/concern")).await.contains(nobody));
    }
    let mut coordinator = Person::came_in(&site, Role::Coordinator).await;
    for (owner, recheck, wrong) in
        [("", "", 2), ("Nobody of that name", "2027-03-01", 1), ("Glanrafon Council", "2026-04-01", 1)]
    {
        let refused =
            coordinator.fills("/concern/assurance", &[("owner", owner), ("recheck", recheck)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{owner} {recheck}");
        let text = refused.text();
        let told = html::tags(&text).into_iter().filter(|tag| tag.get("class") == Some("wrong-here")).count();
        assert_eq!(told, wrong, "{owner} {recheck}");
    }
    let typed = [("owner", "Glanrafon Council"), ("recheck", "2027-03-01")];
    let given = coordinator.fills("/cy/concern/assurance", &typed).await;
    assert_eq!(given.header(header::LOCATION), "/cy/concern", "{}", given.text());
    site.wait(5_000);
    for (prefix, day) in [("", "by 1 March 2027"), ("/cy", "erbyn 1 Mawrth 2027")] {
        let page = site.page(&format!("{prefix}/concern")).await;
        assert!(page.contains("Glanrafon Council") && page.contains(day), "{page}");
    }
    let assurance = site.json("/concern").await["assurance"]["reference"].as_str().unwrap().to_owned();
    let thread = site.page(&format!("/{assurance}")).await;
    assert!(thread.contains("Ni chosbir neb am godi llais."), "{thread}");
    assert!(site.page("/body/glanrafon-council").await.contains(&assurance), "the council owes it");
    site.day("2027-03-02");
    site.ticks().await;
    assert!(site.page("/concern").await.contains("nobody has."), "a look that did not come is told");
    let ending = [
        ("kind", "withdrawn"),
        ("decided_by", "Glanrafon Care Inspectorate"),
        ("meeting", "Meeting of 1 March"),
        ("reason", "Another body is to give it."),
        ("recheck", "2028-01-01"),
    ];
    let mut other = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    let ended = other.fills(&format!("/{assurance}/closure"), &ending).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.text());
    assert!(site.page("/concern").await.contains("No body answers for this"));
    site.holds().await;
}

/// At the command line, on the guardian's own machine.
#[tokio::test]
async fn a_guardian_makes_a_key_and_opens_a_concern_at_the_command_line() {
    let site = site().await;
    let mut guardian = Person::came_in(&site, Role::Guardian).await;
    let folder = tempfile::tempdir().unwrap();
    let key = llinyn(folder.path(), &["--lang", "cy", "guardian", "key"]).out;
    let public = key.split_whitespace().find(|word| word.starts_with("age1")).unwrap();
    assert_eq!(guardian.fills("/concerns", &[("key", public)]).await.status, StatusCode::SEE_OTHER);
    raises(&site, "", &format!("{RAISED}\u{1b}[2J")).await;
    let concern = listed(&guardian).await.remove(0);
    let sealed = guardian.opens(&format!("{concern}/sealed")).await.body;
    for (name, bytes) in [("c.age", sealed.as_slice()), ("key.txt", key.as_bytes()), ("other.txt", b"none")] {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let opened = llinyn(folder.path(), &["guardian", "open", "c.age", "--identity", "key.txt"]);
    assert_eq!((opened.code, opened.out.trim()), (Some(0), &*format!("{RAISED}[2J")), "{}", opened.err);
    for (args, told) in [
        (&["guardian", "open"][..], "lacks FILE"),
        (&["guardian", "open", "c.age"], "lacks --identity"),
        (&["guardian", "open", "none.age", "--identity", "key.txt"], "none.age"),
        (&["guardian", "open", "c.age", "--identity", "other.txt"], "no key"),
        (&["guardian", "open", "key.txt", "--identity", "key.txt"], "not sealed"),
    ] {
        let refused = llinyn(folder.path(), args);
        assert_eq!(refused.code, Some(2), "{args:?}");
        assert!(refused.err.contains(told), "{args:?}: {}", refused.err);
    }
}
