//! Reports for meetings: what stands in them, what is marked as empty, as which files they come, and whether they were
//! made from the record.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use axum::http::{StatusCode, header};
use llinyn::locale::Locales;
use llinyn::report::pack::template::Template;
use llinyn::report::pack::{self, Wanted};
use llinyn_model::Language;
use llinyn_model::account::Role;
use llinyn_model::id::Reference;
use roxmltree::Document;
use serde_json::Value;
use zip::ZipArchive;

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;
use crate::web::site::{Reply, Site};

/// A plan whose reports stopped.
const STOPPED: &str = "Report of the Director of Social Services
Draft Glanrafon Children's Strategy 2024-28
6 March 2024

Purpose of the report
To present the draft strategy.

Progress
Progress reports on the Glanrafon Care Strategy and Action Plan 2019-23 were provided to Scrutiny Committee every six months. The last update was presented to Scrutiny Committee on 10 January 2023 and it was then agreed that these updates would cease while a strategy was being developed.
";

/// What a council says of its own promise, and what an inspectorate finds of it.
const SAID: &str = "Report of Glanrafon Council

# Progress report on the Review of Foster Care in Glanrafon

20 May 2025

**Recommendation 1.** Glanrafon Council should pay carers on the first day of each month.

Progress: Complete. Every carer is paid on the first day.
";
const FOUND: &str = "Follow-up inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
16 September 2025

Recommendation 1. Glanrafon Council should pay carers on the first day of each month.

What we found: Not in place. Two carers were paid late in August.
";

pub(super) const PACK: &str = "/body/glanrafon-council/pack";
const WORDS: &str = "/body/glanrafon-council/pack/words";

pub(super) async fn said_and_found() -> Site {
    let site = site_with_an_answer().await;
    site.import("progress.md", SAID).await;
    site.import("follow-up.txt", FOUND).await;
    site
}

/// The part below a heading.
fn part(page: &str, heading: &str) -> String {
    let sections = html::named(html::main(page), "section");
    let section = sections.iter().find(|section| section.text().contains(heading));
    section.unwrap_or_else(|| panic!("no “{heading}” in {page}")).text()
}

/// System 18: the duty that ceased, who agreed it, what is missing and each empty slot stand in the committee's pack.
#[tokio::test]
async fn system_18_a_pack_shows_the_ceased_duty_and_its_empty_slots() {
    let site = Site::of("2024-08-01", &[("report.txt", STOPPED)]).await;
    let plans = site.json("/plans").await;
    let rows = plans["rows"].as_array().unwrap();
    let plan = rows.iter().find(|row| row["text"].as_str().unwrap().contains("Care Strategy")).unwrap();
    let plan = site.json(plan["address"].as_str().unwrap()).await;
    let body = plan["duties"][0]["stopped"]["agreed_by"]["stated"]["body"]["reference"].as_str().unwrap();
    for (prefix, heading, told) in [
        (
            "",
            "Reports that are owed",
            [
                "3 reports: 10 July 2023; 10 January 2024; 10 July 2024",
                "10 January 2023, agreed by Scrutiny Committee",
                "nothing: no day and no event",
            ],
        ),
        (
            "/cy",
            "Adroddiadau sy’n ddyledus",
            [
                "10 Gorffennaf 2023; 10 Ionawr 2024; 10 Gorffennaf 2024",
                "10 Ionawr 2023, cytunwyd gan Scrutiny Committee",
                "dim: dim diwrnod a dim digwyddiad",
            ],
        ),
    ] {
        let address = format!("{prefix}/body/{body}/pack");
        let shown = part(&site.page(&address).await, heading);
        let document = words_of(&site.get(&format!("{address}/docx")).await.body);
        for told in told {
            assert!(shown.contains(told), "{told} in {shown}");
            assert!(document.contains(told), "{told} in {document}");
        }
        // Seen from a day before the last slot passed, two are missing; before there was a plan, nothing is told of it.
        let then = part(&site.page(&format!("{address}?on=2024-04-01")).await, heading);
        assert!(then.contains("2 ") && then.contains("2024") && !then.contains("July 2024"), "{then}");
        let before = part(&site.page(&format!("{address}?on=2023-07-10")).await, heading);
        assert!(!before.contains("2023"), "{before}");
    }
}

/// These headings say that they are empty, and every other is filled or says so too.
fn nothing_is_left_blank(page: &str, empty: &[&str]) {
    for heading in empty {
        assert!(part(page, heading).contains("Empty: nobody has written anything here."), "{heading}");
    }
    for section in html::named(html::main(page), "section") {
        let heads = section.text().trim() == "Implications";
        let filled = section.inner().contains("<table") || section.text().contains("Empty:");
        assert!(heads || filled, "{}", section.text());
    }
}

/// System 35: every heading of a council's report is filled or marked empty, and one that needs words in Welsh says so
/// where there are none.
#[tokio::test]
async fn system_35_every_heading_is_filled_or_marked_empty() {
    let site = said_and_found().await;
    let mut clerk = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let page = site.page(PACK).await;
    let implications = [
        "Financial implications",
        "Legal implications",
        "Equality implications",
        "Welsh language implications",
        "Children’s rights implications",
    ];
    nothing_is_left_blank(&page, &implications);
    let field = |page: &str, heading: &str| {
        let labels = html::named(html::main(page), "label");
        labels.iter().find(|label| label.text() == heading).unwrap().get("for").unwrap().to_owned()
    };
    for (prefix, welsh, money, none, empty, kept) in [
        (
            "",
            "Welsh language implications",
            "Financial implications",
            "Nothing here is in Welsh.",
            "Empty: nobody has written anything here.",
            "This report holds what was just written.",
        ),
        (
            "/cy",
            "Goblygiadau i’r Gymraeg",
            "Goblygiadau ariannol",
            "Does dim yma yn Gymraeg.",
            "Gwag: does neb wedi ysgrifennu dim yma.",
            "Mae’r adroddiad hwn yn dal",
        ),
    ] {
        let address = format!("{prefix}{WORDS}");
        let form = clerk.opens(&address).await.text();
        let (at, also) = (field(&form, welsh), field(&form, money));
        for (words, is_welsh) in [
            ("There are no implications for the Welsh language.", false),
            ("Bydd y gwasanaeth ar gael yn Gymraeg i bawb.", true),
            ("There are none.\nNid oes dim i'w newid yn y gwasanaeth.", true),
        ] {
            let typed = [(at.as_str(), words), (also.as_str(), "None."), ("form", "html")];
            let filled = clerk.fills(&address, &typed).await;
            assert_eq!(filled.status, StatusCode::OK, "{}", filled.text());
            assert_eq!(filled.header(header::CACHE_CONTROL), "no-store");
            let text = filled.text();
            assert_eq!(part(&text, welsh).contains(none), !is_welsh, "{words}: {text}");
            assert!(part(&text, money).contains("None.") && !part(&text, money).contains(empty));
            assert!(html::text(html::main(&text)).contains(kept));
        }
        let typed = [(at.as_str(), "Dim newid i'r gwasanaeth yn Gymraeg."), ("form", "docx")];
        let file = clerk.fills(&address, &typed).await;
        assert!(words_of(&file.body).contains("Dim newid i'r gwasanaeth"), "{:?}", file.status);
    }
    // Nothing of it was kept.
    assert!(part(&site.page(PACK).await, "Welsh language implications").contains("Empty:"));
    site.holds().await;
}

#[tokio::test]
async fn what_is_written_for_a_meeting_names_no_child() {
    let site = site_with_an_answer().await;
    let mut clerk = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    for (prefix, told) in [("", "name a child"), ("/cy", "enwi plentyn")] {
        let address = format!("{prefix}{WORDS}");
        let words = "Since the death of Ffug Enwog, a child, all changed.";
        let wrong = clerk.fills(&address, &[("words-1", words), ("words-2", "Kept & shown again.")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = wrong.text();
        for part in ["href=\"#words-1\"", "Kept &#38; shown again.", told] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    let refused = owner.sends(WORDS, &[("words-1", "x")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

/// What owners say and what others find stand apart, and only what is newer than the last meeting is new.
#[tokio::test]
async fn what_changed_since_the_last_meeting_is_told_apart() {
    let site = said_and_found().await;
    for (query, said, shown) in [
        ("?since=2025-01-01", 1, 1),
        ("?since=2025-05-20", 0, 1),
        ("?since=2025-09-16", 0, 0),
        ("?on=2025-06-01&since=2025-01-01", 1, 0),
    ] {
        let page = site.page(&format!("{PACK}{query}")).await;
        let changed = part(&page, "What has changed since the last meeting");
        for (caption, count) in [("Said by owners", said), ("Found by others", shown)] {
            let is_there = changed.contains(&format!("{caption} ({count} "));
            assert_eq!(is_there, count > 0, "{query} {caption}: {changed}");
        }
    }
    let gap = part(&site.page(PACK).await, "The verification gap");
    assert!(gap.contains("Claimed and verified (1 in all)"), "{gap}");
    for (query, status) in [
        ("?since=2027-01-01", StatusCode::BAD_REQUEST),
        ("?since=yesterday", StatusCode::BAD_REQUEST),
        ("?on=2027-01-01", StatusCode::BAD_REQUEST),
        ("?template=none", StatusCode::BAD_REQUEST),
        ("?as-at=3", StatusCode::BAD_REQUEST),
        ("/odt", StatusCode::NOT_FOUND),
    ] {
        for prefix in ["", "/cy"] {
            let reply = site.get(&format!("{prefix}{PACK}{query}")).await;
            assert_eq!(reply.status, status, "{query}");
        }
    }
    assert_eq!(site.get("/body/nobody/pack").await.status, StatusCode::NOT_FOUND);
}

/// A report says what it was made from, and the record says whether that is so.
#[tokio::test]
async fn a_report_is_checked_against_the_record() {
    let site = said_and_found().await;
    let page = site.page(PACK).await;
    let start = page.find("llinyn:").unwrap();
    let stamp: String =
        page[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == ':').collect();
    let document = site.get(&format!("{PACK}/docx")).await.body;
    let mut person = Person::new(&site);
    let mut entry = stamp.split(':');
    let number: u64 = entry.nth(1).unwrap().parse().unwrap();
    let root = entry.next().unwrap();
    let other = if root.starts_with('0') { "1" } else { "0" };
    let altered = format!("llinyn:{number}:{other}{}", &root[1..]);
    let files: [(&str, Vec<u8>, &str); 6] = [
        ("report.html", page.clone().into_bytes(), "verify-holds"),
        ("report.docx", document.clone(), "verify-holds"),
        ("altered.html", page.replace(&stamp, &altered).into_bytes(), "verify-other-root"),
        ("earlier.txt", format!("llinyn:{}:{root}", number - 1).into_bytes(), "verify-other-root"),
        ("later.txt", format!("llinyn:{}:{root}", number + 1_000).into_bytes(), "verify-no-entry"),
        ("nothing.txt", format!("llinyn:0:{root}").into_bytes(), "verify-other-root"),
    ];
    for (prefix, language) in [("", Language::En), ("/cy", Language::Cy)] {
        let locales = Locales::new();
        let locale = locales.of(language);
        let address = format!("{prefix}/verify");
        for (name, bytes, told) in &files {
            let reply = person.attaches(&address, &[("stamp", "")], &[(name, bytes)]).await;
            assert_eq!(reply.status, StatusCode::OK, "{name}");
            assert!(
                html::text(html::main(&reply.text())).contains(&locale.t(told)),
                "{name}: {}",
                reply.text()
            );
        }
        let typed = person.attaches(&address, &[("stamp", &stamp)], &[("", b"")]).await;
        assert!(
            html::text(html::main(&typed.text())).contains(&locale.t("verify-holds")),
            "{}",
            typed.text()
        );
        for (stamp, name, bytes, told) in [
            ("", "", &b""[..], "error-no-file"),
            ("", "paper.txt", &b"A paper."[..], "error-not-pack"),
            ("llinyn:1:2", "", &b""[..], "error-not-pack"),
            ("", "cut.docx", &document[..200], "error-not-pack"),
        ] {
            let reply: Reply = person.attaches(&address, &[("stamp", stamp)], &[(name, bytes)]).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
            assert!(
                html::text(html::main(&reply.text())).contains(&locale.t(told)),
                "{told}: {}",
                reply.text()
            );
        }
    }
}

/// Systems 31 and 35: a pack tells how children took part in each plan and what changed, and where nothing says so.
#[tokio::test]
async fn system_35_a_pack_tells_how_children_took_part() {
    let site = site_with_an_answer().await;
    let mut clerk = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let mut plan = String::new();
    for title in ["Moving Plan", "Family Plan"] {
        let typed =
            [("title", title), ("owner", "Glanrafon Council"), ("objectives", "Families stay together.")];
        plan = clerk.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
        site.wait(1_000);
    }
    let typed = [
        ("who", "Young people in foster care"),
        ("count", "3"),
        ("how", "Visits by an advocate"),
        ("changed", "The plan names a worker for each of them."),
        ("by", "Glanrafon Council"),
    ];
    let reply = clerk.fills(&format!("{plan}/voice"), &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    for (prefix, heading, told) in [
        (
            "",
            "How children took part",
            [
                "How children took part in each plan (2 in all)",
                "fewer than five",
                "They have not been told.",
                "Not recorded. Nothing here says that children",
            ],
        ),
        (
            "/cy",
            "Sut y cymerodd plant ran",
            [
                "Sut y cymerodd plant ran ym mhob cynllun (2 i gyd)",
                "llai na phump",
                "Nid ydynt wedi cael gwybod.",
                "Heb ei gofnodi. Nid oes dim yma’n dweud",
            ],
        ),
    ] {
        for template in ["", "?template=annual-report"] {
            let page = site.page(&format!("{prefix}{PACK}{template}")).await;
            let shown = part(&page, heading);
            let document = words_of(&site.get(&format!("{prefix}{PACK}/docx{template}")).await.body);
            let always = ["Moving Plan", "Visits by an advocate", "The plan names a worker"];
            for told in told.iter().chain(&always) {
                assert!(shown.contains(told), "{told} in {shown}");
                assert!(document.contains(told), "{told} in {document}");
            }
        }
    }
    // The day before there was a plan, there is nothing to tell.
    let before = site.page(&format!("{PACK}?on=2026-02-28")).await;
    assert!(part(&before, "How children took part").contains("Empty:"), "{before}");
}

/// The parts of an archive.
pub(super) fn parts_of(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let parts = (0..archive.len()).map(|at| {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().to_string(), text)
    });
    parts.collect()
}

/// The words of a document.
fn words_of(bytes: &[u8]) -> String {
    let parts = parts_of(bytes);
    let (_, document) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let document = Document::parse(document).unwrap();
    let texts = document.descendants().filter(|node| node.tag_name().name() == "t");
    texts.filter_map(|text| text.text()).collect::<Vec<_>>().join(" ")
}

/// The typesetter reads a pack as JSON. The one its own tests set has the members of one that is made here, no more and no
/// fewer.
#[tokio::test]
async fn the_typesetter_reads_what_is_written() {
    let site = said_and_found().await;
    let body = Reference::slug("glanrafon-council").unwrap();
    let templates = Template::shipped().unwrap();
    let wanted = Wanted {
        body: &body,
        on: site.today(),
        since: None,
        templates: &templates,
        template: "",
        written: &[(1, "Words.".to_owned())],
    };
    let locales = Locales::new();
    let pack = pack::make(&site.store, &wanted, locales.of(Language::Cy)).await.unwrap();
    let set = include_str!("../../../../../typeset/tests/it/pack.json");
    let members = |value: &Value| {
        let mut members = BTreeSet::new();
        named(value, String::new(), &mut members);
        members
    };
    assert_eq!(members(&serde_json::from_str(set).unwrap()), members(&serde_json::to_value(&pack).unwrap()));
}

/// The members of a value, each with those it stands in; items of lists are one.
fn named(value: &Value, at: String, members: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                named(inner, format!("{at}.{name}"), members);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| named(item, format!("{at}[]"), members)),
        _ => {
            members.insert(at);
        }
    }
}

/// What a board asks for: the plan of last year, action by action, with three answers that are never one.
#[tokio::test]
async fn a_plan_that_ran_out_is_told_action_by_action() {
    let plan = "Glanrafon Council

# Glanrafon Foster Care Action Plan 2022-24

10 January 2022

This action plan was drawn up in response to the inspection of foster care in Glanrafon.

| No. | Recommendation | Action | Lead | By when |
| --- | --- | --- | --- | --- |
| 1 | The Council should keep a register of carers. | Open the register | Glanrafon Council | 30 June 2022 |
| 2 | The Council should train every carer. | Train every carer | Glanrafon Council | to be confirmed |
";
    let site = Site::of("2026-03-01", &[("plan.md", plan)]).await;
    for (prefix, heading, told) in [
        (
            "",
            "How far was last year’s plan carried out?",
            ["Actions of this plan (2 in all)", "Open the register", "nothing"],
        ),
        (
            "/cy",
            "I ba raddau y gweithredwyd cynllun y llynedd?",
            ["Camau gweithredu’r cynllun hwn (2 i gyd)", "Open the register", "dim"],
        ),
    ] {
        let page = site.page(&format!("{prefix}{PACK}?template=annual-report")).await;
        let shown = part(&page, heading);
        for told in told {
            assert!(shown.contains(told), "{told} in {shown}");
        }
    }
    // Before it ran out, nothing had been carried out or not.
    let early = site.page(&format!("{PACK}?template=annual-report&on=2023-01-01")).await;
    assert!(part(&early, "How far was last year’s plan").contains("Empty:"), "{early}");
}

/// Pictures stand on the pages they tell of, each with its table.
#[tokio::test]
async fn every_picture_has_its_table() {
    let (told, owing) = (said_and_found().await, site_with_an_answer().await);
    for (site, address, rows) in [
        (
            &told,
            "/review-foster-care-glanrafon-2024/r1",
            ["Asked, answered, ended", "Said by its owner", "Found by others"],
        ),
        (&owing, "/bodies", ["Glanrafon Council", "Glanrafon Council", "Glanrafon Council"]),
    ] {
        let page = site.page(address).await;
        let figures = html::named(html::main(&page), "figure");
        let figure = figures.iter().find(|figure| figure.get("class") == Some("picture"));
        let figure = figure.unwrap_or_else(|| panic!("no picture at {address}: {page}"));
        for part in ["role=\"img\"", "<desc>", "<details>", "<table", "<figcaption>"] {
            assert!(figure.inner().contains(part), "{part} in {}", figure.inner());
        }
        for row in rows {
            assert!(figure.text().contains(row), "{row} in {}", figure.text());
        }
    }
}
