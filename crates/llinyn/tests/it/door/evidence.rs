//! Evidence through the forms: given with a claim or a verification, seen on the thread, fetched by everybody, owed another
//! look; and what is no evidence.

use axum::http::{Method, StatusCode, header};
use llinyn::act::evidence::LARGEST;
use llinyn::act::files::Files;
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::desk::{PROMISE, THREAD};
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;
use crate::web::site::Site;

pub(super) const PDF: &[u8] = b"%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";

/// The address of the first file on the page of the promise.
pub(super) async fn download(site: &Site) -> String {
    let evidence = shown(site).await;
    evidence[0]["to"].as_str().unwrap_or_else(|| panic!("{evidence:?}")).to_owned()
}

/// All evidence on the page of the promise, in its order.
async fn shown(site: &Site) -> Vec<Value> {
    let page = site.json(PROMISE).await;
    let knots = page["knots"].as_array().unwrap();
    knots.iter().filter_map(|knot| knot["evidence"].as_array()).flatten().cloned().collect()
}

/// System 19: a claim and a verification each show what they rest on, and neither adds to the other.
#[tokio::test]
async fn system_19_a_verification_with_evidence() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let mut looker = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    let claim = [("claim", "done"), ("words", "All are paid."), ("passage", ""), ("review", "2026-09-30")];
    let said = owner.attaches(&format!("{PROMISE}/progress"), &claim, &[("taliadau ŵ.pdf", PDF)]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
    let place = format!("https://llinyn.example/cy{THREAD}");
    let found = [
        ("verdict", "not_in_place"),
        ("method", "Twelve carers were asked"),
        ("words", "Five wait."),
        ("passage", place.as_str()),
        ("review", ""),
    ];
    let counts = ("answers.csv", "carer,paid\n1,yes\n2,no\n".as_bytes());
    let found = looker.attaches(&format!("{PROMISE}/verification"), &found, &[counts]).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.text());
    let evidence = shown(&site).await;
    let files: Vec<&Value> = evidence.iter().map(|line| &line["exhibit"]).collect();
    assert_eq!(files[0]["file"]["name"], json!("taliadau ŵ.pdf"));
    assert_eq!(files[0]["file"]["bytes"], json!(PDF.len()));
    assert_eq!(files[0]["file"]["digest"], json!(Files::digest(PDF)));
    assert_eq!(evidence[0]["review"], json!({"stated": "2026-09-30"}));
    assert_eq!(files[1]["file"]["kind"], json!("text"));
    assert_eq!(files[2], &json!({"item": THREAD.trim_start_matches('/')}));
    let digest = Files::digest(PDF);
    for (address, parts) in [
        (
            PROMISE.to_owned(),
            ["to be looked at again by 30 September 2026", "document (PDF), 50 bytes", "What shows it"],
        ),
        (
            format!("/cy{PROMISE}"),
            ["i edrych arno eto erbyn 30 Medi 2026", "dogfen (PDF), 50 beit", "Yr hyn sy’n ei ddangos"],
        ),
    ] {
        let page = site.page(&address).await;
        for part in parts.into_iter().chain(["taliadau ŵ.pdf", "answers.csv", &digest[..12]]) {
            assert!(page.contains(part), "{part} on {address}");
        }
    }
    // What was said is a paper of the record: its own address leads to the thread.
    let own = site.get(&format!("/{}", evidence[0]["reference"].as_str().unwrap())).await;
    assert_eq!((own.status, own.header(header::LOCATION)), (StatusCode::SEE_OTHER, PROMISE));
    let status = site.json(PROMISE).await["status"].clone();
    assert_eq!(status["said"]["claim"], json!("done"));
    assert_eq!(status["shown"], json!({"verified": "not_in_place"}));
    site.holds().await;
}

/// System 18: two minutes are enough. From what needs her one link leads to the form; there she says what was done, with a
/// photograph, or that nothing was since last time; and it is done.
#[tokio::test]
async fn system_18_two_minutes_from_what_needs_me_to_done() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let photograph = &[("rota.jpg", &b"\xff\xd8\xff\xe0\0\x10JFIF"[..])][..];
    for (prefix, claim, words, files, seen) in [
        ("", "underway", "Half are paid.", photograph, ["Half are paid.", "rota.jpg"]),
        ("/cy", "nothing_since", "", &[], ["Does dim wedi’i wneud ers y tro diwethaf.", "rota.jpg"]),
    ] {
        let me = owner.opens(&format!("{prefix}/me")).await.text();
        let tags = html::tags(html::main(&me));
        let mut links = tags.iter().filter_map(|tag| tag.get("href"));
        let form = links.find(|link| *link == format!("{prefix}{PROMISE}/progress")).unwrap();
        let page = owner.opens(form).await.text();
        assert!(page.contains("accept=\".pdf,.png,.jpg,.jpeg,"), "a telephone offers what is taken");
        let reply = owner.attaches(form, &[("claim", claim), ("words", words)], files).await;
        let to = format!("{prefix}{PROMISE}");
        assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, to.as_str()));
        let page = site.page(&to).await;
        for part in seen {
            assert!(page.contains(part), "{part} on {to}");
        }
        site.wait(1_000);
    }
    site.holds().await;
}

/// Whoever fetches a file gets it byte for byte, to be saved and never shown in a page.
#[tokio::test]
async fn a_file_is_handed_out_and_not_shown() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let typed = [("claim", "done"), ("words", "All are paid.")];
    for (name, bytes) in [("../../talu ŵ\u{202e}.html", PDF), ("run.bat", b"All carers are paid.\n")] {
        owner.attaches(&format!("{PROMISE}/progress"), &typed, &[(name, bytes)]).await;
    }
    let address = download(&site).await;
    for address in [address.clone(), format!("/cy{address}")] {
        let headers = [("accept", "text/html"), ("accept-encoding", "gzip")];
        let file = site.send(Method::GET, &address, &headers).await;
        assert_eq!((file.status, file.body.as_slice()), (StatusCode::OK, PDF));
        for (name, value) in [
            (header::CONTENT_TYPE, "application/pdf"),
            (
                header::CONTENT_DISPOSITION,
                "attachment; filename=\"talu _.html.pdf\"; filename*=UTF-8''talu%20%C5%B5.html.pdf",
            ),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'"),
            (header::ETAG, &format!("\"{}\"", Files::digest(PDF))),
            (header::CONTENT_ENCODING, ""),
            (header::CONTENT_LANGUAGE, ""),
        ] {
            assert_eq!(file.header(&name), value, "{name} of {address}");
        }
    }
    let tag = format!("\"{}\"", Files::digest(PDF));
    let known = site.send(Method::GET, &address, &[("if-none-match", &tag)]).await;
    assert_eq!((known.status, known.body.len()), (StatusCode::NOT_MODIFIED, 0));
    let other = shown(&site).await[1]["to"].as_str().unwrap().to_owned();
    let other = site.get(&other).await;
    assert_eq!(other.header(header::CONTENT_TYPE), "text/plain");
    assert!(other.header(header::CONTENT_DISPOSITION).contains("\"run.bat.txt\""));
    // What has no file hands none out, a paper's own among them.
    for gone in [format!("{THREAD}/file"), format!("{PROMISE}/file"), address.replace("/e1/", "/e2/")] {
        assert_eq!(site.get(&gone).await.status, StatusCode::NOT_FOUND, "{gone}");
    }
    site.holds().await;
}

/// Evidence is looked at again on its day, or that nobody did so is seen; newer evidence of the same body will do.
#[tokio::test]
async fn stale_evidence_is_seen() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let address = format!("{PROMISE}/progress");
    let typed = [("claim", "done"), ("words", "All are paid."), ("review", "2026-03-31")];
    owner.attaches(&address, &typed, &[("paid.pdf", PDF)]).await;
    let due = site.json(PROMISE).await["status"]["due"].clone();
    assert_eq!(due, json!({"owed": {"kind": "review", "due": "2026-03-31"}}));
    site.day("2026-04-01");
    site.ticks().await;
    for (address, silent) in [
        (PROMISE.to_owned(), "Nobody looked at the evidence again."),
        (format!("/cy{PROMISE}"), "Nid edrychodd neb ar y dystiolaeth eto."),
    ] {
        assert!(site.page(&address).await.contains(silent), "{silent}");
    }
    // Somebody else's evidence is no look at this one.
    let mut looker = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    let found =
        [("verdict", "in_place"), ("method", "A visit"), ("words", "All are paid."), ("passage", THREAD)];
    looker.attaches(&format!("{PROMISE}/verification"), &found, &[]).await;
    assert!(site.page(PROMISE).await.contains("Nobody looked at the evidence again."));
    let typed = [("claim", "done"), ("words", "Still so."), ("review", "2026-10-01")];
    site.wait(1_000);
    let again = owner.attaches(&address, &typed, &[("paid.png", PNG)]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
    let page = site.page(PROMISE).await;
    assert!(!page.contains("Nobody looked at the evidence again."));
    assert!(page.contains("1 October 2026"));
    site.holds().await;
}

/// Who is erased from the record is erased from its evidence: files that hold the words, and those that are named so.
#[tokio::test]
async fn erased_words_are_in_no_evidence() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let mut asker = Person::came_in(&site, Role::Coordinator).await;
    let mut approver = Person::came_in(&site, Role::Administrator).await;
    let typed = [("claim", "underway"), ("words", "Some are paid.")];
    for (name, bytes) in [("list.txt", &b"Paid: Mair Elwy."[..]), ("Mair Elwy.pdf", PDF), ("rota.png", PNG)] {
        owner.attaches(&format!("{PROMISE}/progress"), &typed, &[(name, bytes)]).await;
        site.wait(1_000);
    }
    asker.fills("/erasure", &[("words", "Mair Elwy"), ("reason", "asked")]).await;
    let erased = approver.marks("/erasures", "/erasures", &[("do", "approve")]).await;
    assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.text());
    let status = [StatusCode::GONE, StatusCode::GONE, StatusCode::OK];
    for (line, status) in shown(&site).await.iter().zip(status) {
        let file = site.get(&format!("/cy{}", line["to"].as_str().unwrap())).await;
        assert_eq!(file.status, status, "{line}");
        assert!(status == StatusCode::OK || file.text().contains("yn cael ei chadw yma mwyach"), "{line}");
    }
    assert!(!site.page(PROMISE).await.contains("Elwy"));
    site.holds().await;
}

/// What is wrong is told at once, beside its field; what was typed stays, the file has to be chosen again, and nothing is
/// kept.
#[tokio::test]
async fn what_is_no_evidence_is_told() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let before = site.store.head().await.unwrap().seq;
    let large = [PDF, &vec![b' '; LARGEST]].concat();
    let names_child = "Since the death of Ffug Enwog, a child, every carer is paid.".as_bytes();
    for (name, bytes, english, welsh) in [
        ("report.pdf", &b"MZ\x90\0\x03\0\0\0"[..], "is of no kind", "o fath a dderbynnir"),
        ("photo.jpg", b"#!/bin/sh\nls\n", "is of no kind", "o fath a dderbynnir"),
        ("page.txt", b"<!DOCTYPE html><p>1</p>", "is of no kind", "o fath a dderbynnir"),
        ("letter.docx", b"PK\x03\x04\x14\0\0\0", "is of no kind", "o fath a dderbynnir"),
        ("../../etc/empty.pdf", b"", "“empty.pdf” is empty", "“empty.pdf” yn wag"),
        ("large.pdf", &large, "is larger than 20 MB", "yn fwy nag 20 MB"),
        ("child.txt", names_child, "seem to name a child", "yn enwi plentyn"),
    ] {
        for (prefix, wrong, again) in
            [("", english, "has to be chosen again"), ("/cy", welsh, "nid yw porwr yn cadw ffeiliau")]
        {
            let typed = [
                ("claim", "done"),
                ("words", "All & sundry."),
                ("passage", "nowhere/r1"),
                ("review", "2026-02-28"),
            ];
            let address = format!("{prefix}{PROMISE}/progress");
            let reply = owner.attaches(&address, &typed, &[(name, bytes)]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            let text = reply.text();
            for part in [
                wrong,
                again,
                "href=\"#file\"",
                "href=\"#passage\"",
                "href=\"#review\"",
                "All &#38; sundry.",
                "value=\"nowhere/r1\"",
                "value=\"2026-02-28\"",
                "value=\"done\" checked",
            ] {
                assert!(text.contains(part), "{part} for {name} on {address}");
            }
        }
    }
    assert_eq!(site.store.head().await.unwrap().seq, before);
    for digest in [Files::digest(names_child), Files::digest(&large)] {
        assert!(site.keeps().load(&digest).await.is_err(), "what was refused is kept nowhere");
    }
}

/// Small things that are wrong by themselves: each says so.
#[tokio::test]
async fn what_is_wrong_beside_the_file_is_told() {
    let site = site_with_an_answer().await;
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let address = format!("{PROMISE}/progress");
    let before = site.store.head().await.unwrap().seq;
    for (passage, review, field, wrong) in [
        ("", "2026-09-30", "file", "and no evidence"),
        ("", "30/09/2026", "review", "“30/09/2026” is not a value"),
        ("/review-foster-care-glanrafon-2024#passage-99", "", "passage", "Nothing in the record"),
        ("as we all know", "", "passage", "Nothing in the record"),
        ("/review-foster-care-glanrafon-2024", "", "passage", "Nothing in the record"),
    ] {
        let typed = [("claim", "done"), ("words", "Paid."), ("passage", passage), ("review", review)];
        let reply = owner.fills(&address, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{passage} {review}");
        let text = reply.text();
        assert!(text.contains(wrong) && text.contains(&format!("href=\"#{field}\"")), "{wrong}");
    }
    let typed = [("claim", "done"), ("words", "Paid.")];
    let two = owner.attaches(&address, &typed, &[("one.pdf", PDF), ("two.png", PNG)]).await;
    assert_eq!(two.status, StatusCode::BAD_REQUEST);
    assert!(two.text().contains("More than one file"), "{}", two.text());
    assert_eq!(site.store.head().await.unwrap().seq, before);
    // A passage by the address its paper gives it.
    let passage = [
        ("claim", "underway"),
        ("words", "Begun."),
        ("passage", "/cy/review-foster-care-glanrafon-2024#passage-2"),
    ];
    assert_eq!(owner.fills(&address, &passage).await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        shown(&site).await[0]["exhibit"],
        json!({"passage": ["review-foster-care-glanrafon-2024", 2]})
    );
    site.holds().await;
}
