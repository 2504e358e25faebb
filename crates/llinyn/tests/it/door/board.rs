//! Boards, through the forms: established, with seats that are held, vacant or undecided; who turns up, and on whom the
//! work hangs.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::desk::PROMISE;
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::{Reply, Site};

pub(super) const BOARD: &str = "/body/glanrafon-improvement-board";
const NAME: &str = "Glanrafon Improvement Board";
pub(super) const COUNCIL: &str = "Glanrafon Council";
pub(super) const INSPECTORATE: &str = "Glanrafon Care Inspectorate";

/// Somebody who keeps the record, and acts for the council.
pub(super) async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-council").await
}

/// What a form of a body that begins is sent with.
fn begins<'f>(name: &'f str, day: &'f str, parent: &'f str) -> Vec<(&'f str, &'f str)> {
    vec![
        ("kind", "board"),
        ("name_en", name),
        ("name_cy", ""),
        ("parent", parent),
        ("day", day),
        ("reason", "By order of the council."),
    ]
}

/// What is said of a seat; who holds it where that is not empty, else that it is `state`.
fn seat<'f>(seat: &'f str, who: &'f str, state: &'f str, from: &'f str) -> Vec<(&'f str, &'f str)> {
    let state = if who.is_empty() { state } else { "held" };
    let chair = if seat == "Chair" { "chair" } else { "member" };
    vec![("seat", seat), ("holder", state), ("who", who), ("chair", chair), ("from", from)]
}

/// Sends a form that is taken; where it leads.
pub(super) async fn done(person: &mut Person<'_>, form: &str, typed: &[(&str, &str)]) -> String {
    let reply = person.fills(form, typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{form}: {}", reply.text());
    person.site.wait(5_000);
    reply.header(header::LOCATION).to_owned()
}

/// Sends a form that is not taken, in both languages: what is wrong is told beside its field, and nothing is recorded.
pub(super) async fn refused(
    person: &mut Person<'_>,
    form: &str,
    typed: &[(&str, &str)],
    wrong: &[(&str, &str, &str)],
) {
    let before = person.site.store.head().await.unwrap();
    for (prefix, welsh) in [("", false), ("/cy", true)] {
        let reply: Reply = person.fills(&format!("{prefix}{form}"), typed).await;
        let text = reply.text();
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}: {text}");
        for (field, en, cy) in wrong {
            let told = if welsh { cy } else { en };
            assert!(text.contains(&format!("href=\"#{field}\"")), "{field} of {form}: {text}");
            assert!(text.contains(told), "{told} in {text}");
        }
    }
    assert_eq!(person.site.store.head().await.unwrap(), before, "{form}");
}

/// A board that was established, with the council and the inspectorate on it, a vacant seat and one not decided.
pub(super) async fn site_with_a_board() -> Site {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    assert_eq!(done(&mut keeper, "/bodies/new", &begins(NAME, "2025-01-10", "")).await, BOARD);
    let form = format!("{BOARD}/membership");
    let nominated = [("nominated_by", "Minister for Social Services")];
    let chair = [seat("Chair", "", "undecided", "2025-01-10"), nominated.to_vec()].concat();
    done(&mut keeper, &form, &chair).await;
    let council = [seat("Local authority", COUNCIL, "", "2025-01-10"), vec![("basis", "statutory")]].concat();
    done(&mut keeper, &form, &council).await;
    let inspectors =
        [seat("Observer", INSPECTORATE, "", "2025-06-01"), vec![("basis", "not_statutory")]].concat();
    done(&mut keeper, &form, &inspectors).await;
    done(&mut keeper, &form, &seat("Health board", "", "vacant", "2025-01-10")).await;
    site
}

/// Calls a meeting of the board; its address.
pub(super) async fn met(person: &mut Person<'_>, day: &str) -> String {
    done(person, &format!("{BOARD}/meeting"), &[("day", day)]).await
}

/// System 21: a board with its establishment, a chair whom a minister nominates and nobody has named yet, a vacant seat,
/// and the plan it oversees.
#[tokio::test]
async fn system_21_an_improvement_board_is_established() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let plan = [("title", "Improvement Plan"), ("owner", COUNCIL), ("overseers", NAME)];
    done(&mut keeper, "/plans/new", &plan).await;
    done(&mut keeper, "/bodies/new", &begins("Glanrafon Audit Group", "2025-03-01", NAME)).await;
    for (prefix, words) in [
        (
            "",
            [
                "Established",
                "Not decided",
                "Vacant",
                "1 seat is vacant",
                "Plans it oversees",
                "Sub-groups",
                "not statutory",
            ],
        ),
        (
            "/cy",
            [
                "Sefydlwyd",
                "Heb ei benderfynu",
                "Gwag",
                "Mae 1 sedd yn wag",
                "Cynlluniau y mae",
                "Grwpiau sy’n rhan ohono",
                "anstatudol",
            ],
        ),
    ] {
        let page = site.page(&format!("{prefix}{BOARD}")).await;
        let named = ["Minister for Social Services", "Improvement Plan", "Glanrafon Audit Group", COUNCIL];
        for part in words.iter().chain(&named) {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    // On an earlier day fewer seats were filled, and the day before it began there were none.
    let seats = |page: &Value| page["board"]["seats"].as_array().unwrap().len();
    assert_eq!(seats(&site.json(&format!("{BOARD}?on=2025-05-31")).await), 3);
    assert_eq!(seats(&site.json(&format!("{BOARD}?on=2025-01-09")).await), 0);
    // The chair is named: the seat is the same, and what was said of it before holds until then.
    let named = seat("Chair", INSPECTORATE, "", "2026-02-01");
    done(&mut keeper, &format!("{BOARD}/membership"), &named).await;
    let then = site.json(&format!("{BOARD}?on=2026-01-31")).await;
    assert_eq!((&then["board"]["seats"][0]["holder"], seats(&then)), (&json!("undecided"), 4));
    let now = site.json(BOARD).await;
    assert_eq!((&now["board"]["seats"][0]["holder"], seats(&now)), (&json!("held"), 4));
    let said = now["board"]["seats"][0]["reference"].as_str().unwrap();
    let reply = site.get(&format!("/{said}")).await;
    assert!(reply.header(header::LOCATION).starts_with(BOARD), "{}", reply.header(header::LOCATION));
    // A part leads to the whole.
    assert!(site.page("/body/glanrafon-audit-group").await.contains(BOARD));
    site.holds().await;
}

/// System 27: members by agency, statutory or not, with how they attended and how much hangs on each; every figure opens
/// as many rows as it says.
#[tokio::test]
async fn system_27_who_turns_up_and_on_whom_it_hangs() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    for (day, present, left, apologies) in [
        ("2025-03-01", "Glanrafon Council: Head of Children's Services", "", ""),
        ("2025-07-01", "Glanrafon Council\nGlanrafon Care Inspectorate", "GLANRAFON CARE INSPECTORATE", ""),
        ("2025-09-01", "Glanrafon Council", "", "Glanrafon Care Inspectorate"),
        ("2025-11-01", "Glanrafon Council", "", ""),
        ("2026-01-15", "The chair alone", "", ""),
    ] {
        let meeting = met(&mut keeper, day).await;
        let typed = [("present", present), ("left", left), ("apologies", apologies)];
        done(&mut keeper, &format!("{meeting}/attendance"), &typed).await;
    }
    let page = site.json(BOARD).await;
    let turnout: Vec<(&str, Vec<u64>)> = page["board"]["turnout"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| {
            let counts = line["counts"].as_array().unwrap().iter().map(|count| count[1].as_u64().unwrap());
            (line["who"]["reference"].as_str().unwrap(), counts.collect())
        })
        .collect();
    // Present, left early, apologies, absent, not recorded. The inspectorate sat there from June on.
    let expected =
        [("glanrafon-council", vec![4, 0, 0, 0, 1]), ("glanrafon-care-inspectorate", vec![0, 1, 1, 1, 1])];
    assert_eq!(turnout, expected);
    let names = ["present", "in_part", "apologies", "absent", "not_recorded"];
    for (member, counts) in expected {
        for (how, count) in names.into_iter().zip(counts) {
            let rows = site.json(&format!("{BOARD}/attendance?member={member}&how={how}")).await;
            assert_eq!(rows["rows"].as_array().unwrap().len() as u64, count, "{member} {how}");
        }
    }
    what_hangs_on_one(&site, &page).await;
    for (prefix, asked, named) in [
        ("", "Who is not turning up?", "How much hangs on one member?"),
        ("/cy", "Pwy sydd ddim yn dod?", "Faint sy’n dibynnu ar un aelod?"),
    ] {
        let page = site.page(&format!("{prefix}{BOARD}")).await;
        assert!(page.contains(asked) && page.contains(named), "{page}");
        let rows =
            format!("href=\"{prefix}{BOARD}/attendance?member=glanrafon-care-inspectorate&amp;how=absent\"");
        assert!(page.contains(&rows), "{rows} in {page}");
        let threads = site.page(&format!("{prefix}/body/glanrafon-council/threads")).await;
        assert!(threads.contains(&format!("href=\"{prefix}{PROMISE}\"")), "{threads}");
    }
    site.holds().await;
}

/// Each noun is counted by itself and opens its own rows. It is told of now alone, and where the page is of an earlier
/// entry no figure leads to a list, which would be of now.
async fn what_hangs_on_one(site: &Site, page: &Value) {
    let own = &page["board"]["ownership"][0];
    assert_eq!(own["who"]["reference"], json!("glanrafon-council"));
    for (at, noun) in ["recommendation", "commitment"].into_iter().enumerate() {
        let threads = site.json(&format!("/body/glanrafon-council/threads?noun={noun}")).await;
        let rows = threads["rows"].as_array().unwrap();
        assert_eq!(own["counts"][at], json!([noun, rows.len()]), "{threads}");
        assert!(rows.iter().all(|row| row["tag"][1] == json!(noun)), "{threads}");
        assert_eq!(rows.iter().any(|row| row["address"] == json!(PROMISE)), noun == "commitment");
    }
    let wrong = site.get("/body/glanrafon-council/threads?noun=meeting").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let head = site.store.head().await.unwrap().seq;
    for (query, links) in [("on=2025-12-31".to_owned(), true), (format!("as-at={head}"), false)] {
        let address = format!("{BOARD}?{query}");
        assert_eq!(site.json(&address).await["board"]["ownership"], json!(null), "{query}");
        let page = site.page(&address).await;
        assert!(!page.contains("How much hangs on one member?"), "{query}");
        assert_eq!(page.contains("/attendance?member="), links, "{query}");
    }
}

#[tokio::test]
async fn a_body_neither_sits_nor_meets_before_it_began_or_after_it_ended() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let early = [("day", "The body did not exist yet", "Nid oedd y corff yn bod eto")];
    refused(&mut keeper, &format!("{BOARD}/meeting"), &[("day", "2025-01-09")], &early).await;
    let seats = [("from", early[0].1, early[0].2)];
    let typed = seat("Police", COUNCIL, "", "2025-01-09");
    refused(&mut keeper, &format!("{BOARD}/membership"), &typed, &seats).await;
    let reversed = [seat("Police", COUNCIL, "", "2025-05-01"), vec![("to", "2025-04-01")]].concat();
    let wrong = [("to", "1 April 2025", "1 Ebrill 2025")];
    refused(&mut keeper, &format!("{BOARD}/membership"), &reversed, &wrong).await;
    let nobody =
        [("who", "No body is named", "Does dim corff wedi’i enwi"), ("chair", "", ""), ("seat", "", "")];
    refused(
        &mut keeper,
        &format!("{BOARD}/membership"),
        &[("holder", "held"), ("from", "2025-02-01")],
        &nobody,
    )
    .await;
    let again = [("name_en", "already", "eisoes"), ("day", "", "")];
    refused(&mut keeper, "/bodies/new", &begins(NAME, "2027-01-01", ""), &again).await;
    // Nor does a body sit where it did not exist yet, nor on itself, nor is it part of what did not exist; and it meets
    // once on a day.
    let typed = seat("Board", NAME, "", "2025-02-01");
    let wrong = [("who", "is named twice", "ddwywaith")];
    refused(&mut keeper, &format!("{BOARD}/membership"), &typed, &wrong).await;
    done(&mut keeper, "/bodies/new", &begins("Glanrafon Audit Group", "2025-03-01", "")).await;
    let typed = seat("Audit", "Glanrafon Audit Group", "", "2025-02-01");
    let wrong = [("who", early[0].1, early[0].2)];
    refused(&mut keeper, &format!("{BOARD}/membership"), &typed, &wrong).await;
    let typed = begins("Glanrafon Letters Group", "2025-02-01", "Glanrafon Audit Group");
    let wrong = [("parent", early[0].1, early[0].2)];
    refused(&mut keeper, "/bodies/new", &typed, &wrong).await;
    met(&mut keeper, "2026-01-30").await;
    let wrong = [("day", "is on the record already", "ar y cofnod eisoes")];
    refused(&mut keeper, &format!("{BOARD}/meeting"), &[("day", "2026-01-30")], &wrong).await;
    let ended = [
        ("kind", "abolished"),
        ("day", "2026-02-01"),
        ("name_en", ""),
        ("name_cy", ""),
        ("shares", ""),
        ("reason", "Its work is done."),
    ];
    done(&mut keeper, &format!("{BOARD}/reorganisation"), &ended).await;
    let late = [("day", "The body is no more", "Nid yw’r corff yn bod mwyach")];
    refused(&mut keeper, &format!("{BOARD}/meeting"), &[("day", "2026-02-01")], &late).await;
    assert_ne!(met(&mut keeper, "2026-01-31").await, "");
    site.holds().await;
}

/// The meetings of a body and the dates it owes, as a calendar in either language; nothing else has one.
#[tokio::test]
async fn a_body_has_a_calendar() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-04-01").await;
    for (prefix, owes, meets) in [
        ("", "SUMMARY:Glanrafon Council owes what was promised", "SUMMARY:Glanrafon Improvement Board meets"),
        (
            "/cy",
            "SUMMARY:Yn ddyledus gan Glanrafon Council: yr hyn a addawyd",
            "SUMMARY:Cyfarfod: Glanrafon Improvement Board",
        ),
    ] {
        for (body, summary, day, page) in [
            ("/body/glanrafon-council", owes, "20260630", PROMISE),
            (BOARD, meets, "20260401", meeting.as_str()),
        ] {
            let reply = site.get(&format!("{prefix}{body}.ics")).await;
            assert_eq!(
                (reply.status, reply.header(header::CONTENT_TYPE)),
                (StatusCode::OK, "text/calendar; charset=utf-8")
            );
            let text = reply.text();
            assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
            let whole = text.replace("\r\n ", "");
            let url = format!("URL:https://llinyn.example{prefix}{page}\r\n");
            for part in [summary, &format!("DTSTART;VALUE=DATE:{day}\r\n"), &url] {
                assert!(whole.contains(part), "{part} in {whole}");
            }
            // Asked for twice on one day it is the same, byte for byte.
            assert_eq!(site.get(&format!("{prefix}{body}.ics")).await.text(), text);
        }
    }
    for address in ["/body/nobody.ics", "/papers.ics", "/calendar"] {
        assert_eq!(site.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
