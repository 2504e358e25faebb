//! A year in the life of a board, played through the forms: twelve agencies, two hundred promises, ten meetings. What its
//! annual report says is worked out apart here, from nothing but what was typed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use llinyn_model::account::Role;
use serde_json::Value;

use super::board::{BOARD, INSPECTORATE, done, keeper, met, site_with_a_board};
use super::person::{Person, invite_for};
use super::table::kept;
use crate::web::html;
use crate::web::site::Site;

const AGENCIES: [&str; 12] = [
    "Glanrafon Ambulance Service",
    "Glanrafon Carers Trust",
    "Glanrafon Children Services",
    "Glanrafon Coroner Office",
    "Glanrafon Courts Service",
    "Glanrafon Education Service",
    "Glanrafon Fire Service",
    "Glanrafon Health Board",
    "Glanrafon Housing Association",
    "Glanrafon Police",
    "Glanrafon Probation Service",
    "Glanrafon Youth Justice Service",
];
/// How many promises the plan has, and how many meetings the board.
const PROMISES: usize = 200;
const MEETINGS: usize = 10;

/// What becomes of a promise in its month, by its place among the twenty of that month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// Said to be done; whether the inspectorate found it in place.
    Done { found: bool },
    /// Its date was moved.
    Moved,
    /// Said to be under way.
    Underway,
    /// Withdrawn by the inspectorate.
    Withdrawn,
    /// Nothing is said.
    Nothing,
}

impl Fate {
    fn of(promise: usize) -> Fate {
        match promise / MEETINGS {
            at @ 0..9 => Fate::Done { found: at < 6 },
            9..13 => Fate::Moved,
            13..15 => Fate::Underway,
            15 => Fate::Withdrawn,
            _ => Fate::Nothing,
        }
    }
}

/// The month of a promise and of the meeting that hears of it: February to November.
fn month(promise: usize) -> usize {
    promise % MEETINGS + 2
}

fn due(promise: usize) -> String {
    format!("2027-{:02}-28", month(promise))
}

/// The date it is moved to: two months on, or into the next year.
fn moved_to(promise: usize) -> String {
    if month(promise) < 10 { format!("2027-{:02}-28", month(promise) + 2) } else { "2028-01-28".to_owned() }
}

fn words(promise: usize) -> String {
    format!("Action {:03} of the annual plan", promise + 1)
}

fn owner(promise: usize) -> &'static str {
    AGENCIES[promise % AGENCIES.len()]
}

/// Whether an agency comes to a meeting.
fn comes(agency: usize, meeting: usize) -> bool {
    !(agency + meeting).is_multiple_of(5)
}

#[tokio::test]
async fn a_year_in_the_life_of_a_board() {
    let site = site_with_a_board().await;
    site.day("2027-01-05");
    let addresses = begun(&site).await;
    let mut clerk = invite_for(&site, Role::Coordinator, "glanrafon-improvement-board").await;
    let mut looker = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    for meeting in 0..MEETINGS {
        let month = meeting + 2;
        site.day(&format!("2027-{month:02}-10"));
        site.ticks().await;
        for promise in (0..PROMISES).filter(|promise| promise % MEETINGS == meeting) {
            befalls(&mut clerk, &mut looker, promise, &addresses[promise]).await;
        }
        site.day(&format!("2027-{month:02}-15"));
        sits(&mut clerk, meeting, &format!("2027-{month:02}-15")).await;
    }
    site.day("2028-01-08");
    site.ticks().await;
    for (prefix, of_year) in [("", "Annual report"), ("/cy", "Adroddiad blynyddol")] {
        let page = site.page(&format!("{prefix}{BOARD}/pack?template=annual-report")).await;
        assert!(html::text(html::main(&page)).contains(of_year), "{page}");
    }
    let report = site.json(&format!("{BOARD}/pack?template=annual-report")).await;
    carried_out(&report);
    dates(&report);
    silences(&report);
    gap(&report);
    attendance(&site).await;
    site.holds().await;
}

/// The board's agencies and its plan; the addresses of the promises, in their order.
async fn begun(site: &Site) -> Vec<String> {
    let mut keeper = keeper(site).await;
    for (at, agency) in AGENCIES.iter().enumerate() {
        let body = [
            ("kind", "agency"),
            ("name_en", agency),
            ("day", "2026-12-01"),
            ("reason", "It serves children in Glanrafon."),
        ];
        done(&mut keeper, "/bodies/new", &body).await;
        let seat = format!("Partner {}", at + 1);
        let seat = [
            ("seat", &*seat),
            ("holder", "held"),
            ("who", agency),
            ("chair", "member"),
            ("basis", "statutory"),
            ("from", "2027-01-01"),
        ];
        done(&mut keeper, &format!("{BOARD}/membership"), &seat).await;
    }
    let plan = [
        ("title", "Annual Plan 2027"),
        ("owner", "Glanrafon Improvement Board"),
        ("from", "2027-01-01"),
        ("to", "2027-12-31"),
        ("overseers", "Glanrafon Improvement Board"),
        ("objectives", "Children are safe at home and away from it."),
    ];
    let plan = done(&mut keeper, "/plans/new", &plan).await;
    let mut file = String::from("text;owner_body;when_to\n");
    for promise in 0..PROMISES {
        writeln!(file, "{};{};{}", words(promise), owner(promise), due(promise)).unwrap();
    }
    let table = format!("{plan}/table");
    let shown = keeper.brings(&table, "plan.csv", file.as_bytes()).await;
    assert!(shown.text().contains("200 commitments would be recorded"), "{}", shown.text());
    let kept = kept(&shown);
    let kept: Vec<(&str, &str)> = kept.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let recorded = keeper.sends_as(&table, &table, &kept).await;
    assert_eq!(recorded.header("location"), plan, "{}", recorded.text());
    site.wait(1_000);
    let view = site.json(&plan).await;
    let mut at: BTreeMap<String, String> = BTreeMap::new();
    collect(&view, &mut at);
    (0..PROMISES).map(|promise| at[&words(promise)].clone()).collect()
}

/// The address of every row that has one, by its words.
fn collect(value: &Value, at: &mut BTreeMap<String, String>) {
    if let (Some(text), Some(address)) = (value["text"].as_str(), value["address"].as_str()) {
        at.insert(text.to_owned(), address.to_owned());
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, at)),
        Value::Object(values) => values.values().for_each(|value| collect(value, at)),
        _ => {}
    }
}

/// What is said and found of a promise in its month.
async fn befalls(clerk: &mut Person<'_>, looker: &mut Person<'_>, promise: usize, at: &str) {
    let says = |claim| [("claim", claim), ("words", "So the agency says.")];
    match Fate::of(promise) {
        Fate::Done { found } => {
            done(clerk, &format!("{at}/progress"), &says("done")).await;
            if found {
                let typed = [("verdict", "in_place"), ("method", "A visit"), ("words", "It was seen.")];
                done(looker, &format!("{at}/verification"), &typed).await;
            }
        }
        Fate::Moved => {
            let to = moved_to(promise);
            let typed = [("day", &*to), ("reason", "Staff left."), ("told", "Glanrafon Improvement Board")];
            done(clerk, &format!("{at}/date"), &typed).await;
        }
        Fate::Underway => {
            done(clerk, &format!("{at}/progress"), &says("underway")).await;
        }
        Fate::Withdrawn => {
            let typed = [
                ("kind", "withdrawn"),
                ("decided_by", INSPECTORATE),
                ("meeting", "Its own meeting of this month"),
                ("reason", "Another service does it."),
                ("recheck", "2028-06-01"),
            ];
            done(clerk, &format!("{at}/closure"), &typed).await;
        }
        Fate::Nothing => {}
    }
}

/// A meeting: its agenda filled as it is offered, who came, and a resolution on its first item.
async fn sits(clerk: &mut Person<'_>, meeting: usize, day: &str) {
    let at = met(clerk, day).await;
    let form = format!("{at}/agenda");
    let page = clerk.opens(&form).await.text();
    let inputs = html::named(html::main(&page), "input");
    let offered = inputs.iter().filter(|input| input.get("type") == Some("checkbox"));
    let mut typed: Vec<(&str, &str)> = offered.map(|input| (input.get("name").unwrap(), "1")).collect();
    typed.push(("raised", "Letters from children"));
    done(clerk, &form, &typed).await;
    let present = |wanted: bool| {
        let names = AGENCIES.iter().enumerate().filter(|(at, _)| comes(*at, meeting) == wanted);
        names.map(|(_, name)| *name).collect::<Vec<_>>().join("\n")
    };
    let (there, away) = (present(true), present(false));
    let typed = [("chair", "An independent chair"), ("present", &*there), ("apologies", &*away)];
    done(clerk, &format!("{at}/attendance"), &typed).await;
    let typed = [("item", "1"), ("strength", "resolved"), ("words", "That it be looked at again.")];
    done(clerk, &format!("{at}/statement"), &typed).await;
}

/// The tables below a heading, each as its caption and rows of words.
fn tables(report: &Value, heading: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let part = report["parts"].as_array().unwrap().iter().find(|part| part["heading"] == heading);
    let blocks = part.unwrap_or_else(|| panic!("{heading}: {report}"))["blocks"].as_array().unwrap();
    let table = |block: &Value| {
        let cell = |cell: &Value| cell["words"].as_str().unwrap().to_owned();
        let row = |row: &Value| row.as_array().unwrap().iter().map(cell).collect();
        let rows = block["rows"].as_array().unwrap().iter().map(row).collect();
        (block["caption"].as_str().unwrap().to_owned(), rows)
    };
    blocks.iter().filter(|block| block["block"] == "table").map(table).collect()
}

fn counted(what: impl Fn(Fate) -> bool) -> usize {
    (0..PROMISES).filter(|promise| what(Fate::of(*promise))).count()
}

/// How far the plan was carried out: said and shown in tallies of their own, and every action in its row.
fn carried_out(report: &Value) {
    let tables = tables(report, "How far was last year’s plan carried out?");
    let (_, actions) = &tables[0];
    assert_eq!(actions.len(), PROMISES);
    let tally = |at: usize| -> BTreeMap<String, usize> {
        let (_, rows) = &tables[at];
        rows.iter().map(|row| (row[0].clone(), row[1].parse().unwrap())).collect()
    };
    let is_done = |fate| matches!(fate, Fate::Done { .. });
    let said = BTreeMap::from([
        ("done".to_owned(), counted(is_done)),
        ("under way".to_owned(), counted(|fate| fate == Fate::Underway)),
        ("nothing".to_owned(), counted(|fate| !is_done(fate) && fate != Fate::Underway)),
    ]);
    assert_eq!(tally(1), said);
    let found = counted(|fate| fate == Fate::Done { found: true });
    let shown = BTreeMap::from([
        ("in place".to_owned(), found),
        ("Nobody but its owner has said anything".to_owned(), PROMISES - found),
    ]);
    assert_eq!(tally(2), shown);
    assert_eq!(tally(3).values().sum::<usize>(), PROMISES, "{:?}", tally(3));
}

/// Each promise with its first date, its present one, and how often it was moved.
fn dates(report: &Value) {
    let tables = tables(report, "Promises: first and present dates");
    let rows: BTreeMap<&str, &[String]> =
        tables[0].1.iter().map(|row| (row[0].as_str(), &row[1..])).collect();
    let long = |day: &str| -> String {
        let day: llinyn_model::Day = day.parse().unwrap();
        llinyn::locale::Locales::new().of(llinyn_model::Language::En).day(day)
    };
    for promise in 0..PROMISES {
        let row = rows[words(promise).as_str()];
        let is_moved = Fate::of(promise) == Fate::Moved;
        let present = if is_moved { moved_to(promise) } else { due(promise) };
        assert_eq!(row[0], owner(promise), "{row:?}");
        assert!(row[1].contains(&long(&due(promise))), "the first date stays: {row:?}");
        assert!(row[2].contains(&long(&present)), "{row:?}");
        assert_eq!(row[3], usize::from(is_moved).to_string(), "{row:?}");
    }
}

/// What was promised by a day that passed, of which nobody said that it was done and whose date was not moved beyond it.
fn silences(report: &Value) {
    let late = |promise: &usize| match Fate::of(*promise) {
        Fate::Nothing | Fate::Underway => true,
        Fate::Moved => moved_to(*promise).starts_with("2027"),
        Fate::Done { .. } | Fate::Withdrawn => false,
    };
    let expected: BTreeSet<String> = (0..PROMISES).filter(late).map(words).collect();
    let tables = tables(report, "What fell silent");
    let rows = tables.iter().flat_map(|(_, rows)| rows);
    let told: BTreeSet<String> =
        rows.filter(|row| row[0] == "what was promised").map(|row| row[1].clone()).collect();
    assert_eq!(told, expected);
}

/// What each agency says it has done, and what of it was found in place.
fn gap(report: &Value) {
    let tables = tables(report, "The verification gap");
    for agency in AGENCIES {
        let of = |what: fn(Fate) -> bool| {
            let own = (0..PROMISES).filter(|promise| owner(*promise) == agency);
            own.filter(|promise| what(Fate::of(*promise))).count()
        };
        let claimed = of(|fate| matches!(fate, Fate::Done { .. }));
        let found = of(|fate| fate == Fate::Done { found: true });
        let row = tables[0].1.iter().find(|row| row[0] == agency).unwrap_or_else(|| panic!("{agency}"));
        let expected = [claimed, found, claimed - found].map(|count| count.to_string());
        assert_eq!(row[2..5], expected, "{row:?}");
    }
}

/// How often each agency came, beside how often it could have.
async fn attendance(site: &Site) {
    for (at, agency) in AGENCIES.iter().enumerate() {
        let slug = agency.to_lowercase().replace(' ', "-");
        let came = (0..MEETINGS).filter(|meeting| comes(at, *meeting)).count();
        let list = site.json(&format!("{BOARD}/attendance?member={slug}")).await;
        let rows = list["rows"].as_array().unwrap_or_else(|| panic!("{list}"));
        let there = rows.iter().filter(|row| row.to_string().contains("\"present\"")).count();
        assert_eq!((rows.len(), there), (MEETINGS, came), "{agency}: {list}");
    }
}
