//! What `llinyn check` finds in the founding papers.

use llinyn_model::passage::Span;
use serde_json::Value;

use super::record::Record;
use super::{Checked, each, file, flat, holds, same};

const EARLY: &str = "2016-07-18";
const LATE: &str = "2022-09-30";

/// What a rule must find in a paper: each cue once, in what it finds or says.
enum Finds {
    /// These and nothing else.
    Just(&'static [&'static str]),
    /// These at least.
    Also(&'static [&'static str]),
    /// None of these.
    Never(&'static [&'static str]),
}
use Finds::{Also, Just, Never};

const IN_000: &[(&str, Finds)] = &[
    (
        "R001",
        Just(&[
            "should now be used",
            "published and distributed",
            "have copies",
            "association policy",
            "high profile launch",
            "to make use",
        ]),
    ),
    ("T002", Just(&["around 100"])),
];

const IN_001: &[(&str, Finds)] = &[
    ("R001", Just(&[])),
    ("R002", Just(&[])),
    ("R003", Just(&["consistent understanding", "noted this recommendation"])),
    ("R004", Also(&["powers of LSCBs", "Regulations should", "central budget", "'will contribute'"])),
    ("R004", Never(&["awareness-raising"])),
    ("R005", Just(&["1, 2, 9, 10, 11, 17, 20"])),
    ("R006", Just(&["priorities jointly", "complimentary"])),
    ("R007", Just(&[])),
    ("F001", Just(&["None at this stage"])),
    ("C001", Just(&["steps should be taken", "evidence for future", "experience might be"])),
    (
        "C002",
        Also(&[
            "provide national leadership",
            "consider this issue carefully",
            "highest level of priority",
            "this work will continue",
            "review the statutory guidance",
            "what measures might",
            "continue to promote",
            "content to consider",
            "draw this recommendation",
            "draft detailed practice guidelines",
            "costs will be considered",
            "reduce the complexities",
            "aim to underpin",
            "also commissioned work",
            "continue to encourage",
            "all Wales protocol",
            "explore the possibility",
            "have also tasked",
            "attend a future Forum",
            "Local Participation Strategy",
        ]),
    ),
    ("C002", Never(&["before the end of 2011", "in the summer", "through the spring"])),
    ("C003", Just(&["six months after publication", "before a formal public consultation"])),
    (
        "C004",
        Just(&["play a pivotal role", "steps should be taken", "evidence for future", "experience might be"]),
    ),
    (
        "C005",
        Just(&[
            "final report will be",
            "consider this issue carefully",
            "overview results will be",
            "review the statutory guidance",
            "what measures might",
            "also commissioned work",
            "receiving its advice",
            "all Wales protocol",
            "overview results of",
            "have also tasked",
        ]),
    ),
    (
        "C006",
        Just(&[
            "final report will be",
            "overview results will be",
            "through the spring",
            "new arrangements will be",
            "overview results of",
        ]),
    ),
    ("T001", Also(&["Assembly Government · Welsh Assembly Government · Welsh Government"])),
    ("T005", Just(&["Act 2004"])),
    ("N001", Just(&[])),
];

const IN_002: &[(&str, Finds)] = &[
    ("R001", Just(&["Notes the progress", "Refers the draft"])),
    ("P001", Just(&["Commissioning Strategy"])),
    ("P002", Just(&["updates would cease"])),
    ("P003", Just(&["six-monthly"])),
    ("P004", Just(&["stay together", "'edge of care'", "affordable mix", "planned journeys"])),
    ("T003", Also(&["Welsh Language issues", "Ward Member"])),
    ("C002", Also(&["need to reference", "materially disadvantage", "live documents"])),
];

const IN_003: &[(&str, Finds)] = &[
    ("M001", Just(&["regular reports back"])),
    ("M002", Just(&["E Durrant, G Ratcliffe, E Jones"])),
    ("T003", Just(&["Supporting documents"])),
    ("C002", Just(&["all necessary steps"])),
];

const IN_004: &[(&str, Finds)] = &[
    ("R002", Just(&["further reviews"])),
    ("C005", Just(&["considered in full"])),
    ("C002", Also(&["radical reform"])),
    ("N001", Just(&["⟦N001⟧"])),
];

/// Values a find must name: rule, paper, day of the check, name, value.
const NAMED: &[(&str, &str, &str, &str, &str)] = &[
    ("T002", "000", EARLY, "second", "over a 100"),
    ("T005", "001", EARLY, "second", "Act 2006"),
    ("F001", "001", EARLY, "numbers", "8"),
    ("P002", "002", EARLY, "agreed", "Scrutiny Committee"),
    ("P003", "002", EARLY, "count", "3"),
    ("P003", "002", EARLY, "days", "560"),
    ("P003", "002", EARLY, "last", "2015-01-05"),
    ("M001", "003", LATE, "by", "Members"),
    ("M002", "003", LATE, "present", "62"),
    ("R002", "004", LATE, "numbers", "WQ85953"),
    ("C005", "004", LATE, "on", "Child Practice Review"),
];

/// What a check printed: each find with its rule, its paper's file, the words at its place and what it names.
struct Found {
    code: String,
    file: String,
    text: String,
    args: Value,
}

fn check(record: &Record, on: &str, numbers: &[&str]) -> Vec<Found> {
    let files: Vec<String> = numbers.iter().map(|number| file(number).display().to_string()).collect();
    let mut args = vec!["check", "--on", on, "--json"];
    args.extend(files.iter().map(String::as_str));
    let told = record.run(&args);
    // The name of a child is the only error among all that is found.
    assert_eq!(told.code, Some(i32::from(numbers.contains(&"004"))), "{}", told.err);
    let rows: Vec<Value> = serde_json::from_str(&told.out).unwrap();
    rows.into_iter().map(|row| found(record, &files, numbers, &row)).collect()
}

fn found(record: &Record, files: &[String], numbers: &[&str], row: &Value) -> Found {
    let file = row["file"].as_str().unwrap();
    let number = numbers[files.iter().position(|path| path == file).unwrap()];
    let spans: Vec<Span> = serde_json::from_value(row["spans"].clone()).unwrap();
    let words = llinyn_model::passage::joined(&record.paper(number).source.text, &spans);
    let args = row["args"].clone();
    let named: Vec<String> = args.as_object().unwrap().values().map(plain).collect();
    // A part of an ask stands at the place of the ask, which holds its other parts too.
    let text = args["part"].as_str().map_or_else(|| format!("{words}\n{}", named.join("\n")), str::to_owned);
    Found { code: row["code"].as_str().unwrap().to_owned(), file: number.to_owned(), text: flat(&text), args }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn check_finds(all: &[Found], number: &str, code: &str, finds: &Finds) -> Checked {
    let case = format!("{code} in {number}");
    let of: Vec<&Found> = all.iter().filter(|found| found.code == code && found.file == number).collect();
    let times = |cue: &str| of.iter().filter(|found| found.text.contains(cue)).count();
    let (Just(cues) | Also(cues) | Never(cues)) = finds;
    let expected = usize::from(!matches!(finds, Never(_)));
    let wrong: Vec<String> = cues
        .iter()
        .filter(|cue| times(cue) != expected)
        .map(|cue| format!("“{cue}” is found {} times", times(cue)))
        .collect();
    let other =
        |found: &&&Found| matches!(finds, Just(_)) && !cues.iter().any(|cue| found.text.contains(cue));
    let more: Vec<String> =
        of.iter().filter(other).map(|found| format!("also finds {}", found.args)).collect();
    let all: Vec<String> = wrong.into_iter().chain(more).collect();
    holds(&case, &all.join("; "), all.is_empty())
}

#[tokio::test]
async fn the_first_three_papers_on_the_day_of_the_third() {
    let record = Record::new().await;
    let numbers = ["000", "001", "002"];
    let found = check(&record, EARLY, &numbers);
    let cases = [("000", IN_000), ("001", IN_001), ("002", IN_002)];
    let cases = cases
        .into_iter()
        .flat_map(|(number, finds)| finds.iter().map(move |(code, finds)| (number, code, finds)));
    each(cases, |(number, code, finds)| check_finds(&found, number, code, finds));
}

#[tokio::test]
async fn all_papers_a_month_after_the_last() {
    let record = Record::new().await;
    let found = check(&record, LATE, &super::PAPERS);
    let cases = [("000", IN_000), ("001", IN_001), ("003", IN_003), ("004", IN_004)];
    let cases = cases
        .into_iter()
        .flat_map(|(number, finds)| finds.iter().map(move |(code, finds)| (number, code, finds)));
    each(cases, |(number, code, finds)| check_finds(&found, number, code, finds));
}

#[tokio::test]
async fn finds_name_what_they_are_about() {
    let record = Record::new().await;
    let early = check(&record, EARLY, &["000", "001", "002"]);
    let late = check(&record, LATE, &super::PAPERS);
    each(NAMED, |(code, number, on, name, value)| {
        let all = if *on == EARLY { &early } else { &late };
        let of: Vec<&Found> =
            all.iter().filter(|found| found.code == *code && found.file == *number).collect();
        same(code, "how often it is found", of.len(), 1)?;
        let named = plain(&of[0].args[*name]);
        let number = value.parse::<i64>().is_ok();
        let as_told = if number { named == *value } else { named.contains(value) };
        holds(code, &format!("{name} is {named:?}, not {value:?}"), as_told)
    });
}

#[tokio::test]
async fn rules_of_which_the_papers_hold_a_case_are_all_found() {
    let record = Record::new().await;
    let found = check(&record, LATE, &super::PAPERS);
    let codes = [
        "R001", "R002", "R003", "R004", "R005", "R006", "C001", "C002", "C003", "C004", "C005", "P001",
        "P002", "P003", "P004", "M001", "M002", "F001", "T001", "T002", "T003", "T005", "N001",
    ];
    each(codes, |code| holds(code, "finds nothing", found.iter().any(|found| found.code == code)));
}
