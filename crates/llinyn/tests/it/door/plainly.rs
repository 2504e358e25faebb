//! The page for young readers: what it tells of a thread and of a plan, and that everybody of about eleven can read it.
//!
//! Our own sentences in English are held to the Flesch–Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, *Derivation
//! of New Readability Formulas*, Naval Technical Training Command, Research Branch Report 8-75, 1975). For Welsh no formula
//! is known to us that was tried on young readers, so sentences are held to their length and to how many of their words are
//! long, with the letters of two signs counted as one. Neither measure knows whether a word is known to a child, and
//! syllables are counted by groups of vowels: both find sentences that are too hard, and neither proves one easy. Printed
//! words and names are not ours and are not measured.

use axum::http::{StatusCode, header};
use llinyn::locale::Locales;
use llinyn_model::Language;
use llinyn_model::account::Role;
use serde_json::Value;

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::Site;

const THREAD: &str = "/review-foster-care-glanrafon-2024/r1";
/// The highest grade of a page in English: the words of somebody of eleven or twelve.
const GRADE: f64 = 6.0;
/// Most words of a sentence.
const LONGEST: usize = 16;
/// Most words of a sentence in Welsh, on average.
const MEAN: f64 = 9.0;
/// A word of so many letters is long in Welsh; and most of them, of a hundred words.
const LONG: usize = 10;
const LONG_OF_HUNDRED: usize = 5;

/// System 31: a thread in plain words, in both languages, with a way there and back.
#[tokio::test]
async fn system_31_a_young_reader_reads_a_thread() {
    let site = site_with_an_answer().await;
    let plain = format!("{THREAD}/plain");
    says(&site, THREAD, &[&format!("href=\"{plain}\"")]).await;
    says(
        &site,
        &plain,
        &[
            &format!("href=\"{THREAD}\""),
            "What was wrong?",
            "The paper is from",
            "They said yes.",
            "They said it will be done by 30 June 2026.",
            "They have not said if it is done.",
            "Nobody else has looked yet.",
            "The next thing is due by 30 June 2026.",
            "Nobody has written down what children said.",
            "href=\"/concern\"",
        ],
    )
    .await;
    says(
        &site,
        &format!("/cy{plain}"),
        &["Beth oedd o’i le?", "Fe ddywedon nhw ie.", "erbyn 30 Mehefin 2026"],
    )
    .await;
    // What the council says, and what others found, stand apart; and so does what children said.
    let promise = "/response-review-foster-care-glanrafon-2024/c1";
    let mut owner = invite_for(&site, Role::Contributor, "glanrafon-council").await;
    owner.fills(&format!("{promise}/progress"), &[("claim", "done"), ("words", "It is paid.")]).await;
    site.wait(1_000);
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let typed = [("who", "Carers"), ("said", "We wait for weeks."), ("by", "Glanrafon Council")];
    let reply = keeper.fills(&format!("{THREAD}/voice"), &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    let parts =
        ["They say it is done.", "Nobody else has looked yet.", "We wait for weeks.", "not been told yet"];
    says(&site, &plain, &parts).await;
    // A year on, nobody had checked; before the paper, there was nothing.
    says(&site, &format!("{plain}?on=2024-03-15"), &["Nobody has given an answer yet."]).await;
    says(&site, &format!("{plain}?on=2020-01-01"), &["This was not here on that day."]).await;
    assert_eq!(site.get("/review-foster-care-glanrafon-2024/r9/plain").await.status, StatusCode::NOT_FOUND);
}

/// System 31: a plan in plain words: its promises one by one, each with whether it was done and whether it is late.
#[tokio::test]
async fn system_31_a_young_reader_reads_a_plan() {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let typed =
        [("title", "Family Plan"), ("owner", "Glanrafon Council"), ("objectives", "Families stay together.")];
    let plan = keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    let typed = [
        ("text", "Open a second family centre"),
        ("owner_body", "Glanrafon Council"),
        ("when_to", "2026-04-30"),
    ];
    let reply = keeper.fills(&format!("{plan}/commitment"), &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.day("2026-05-10");
    site.ticks().await;
    let plain = format!("{plan}/plain");
    says(&site, &plan, &[&format!("href=\"{plain}\"")]).await;
    let parts = [
        "Families stay together.",
        "There is 1 promise.",
        "Open a second family centre",
        "They said it will be done by 30 April 2026.",
        "Nothing shows that they kept this promise.",
        "That is 10 days ago.",
        "Nobody keeps count of this",
        "Nobody has to say how this plan is going.",
    ];
    says(&site, &plain, &parts).await;
    says(&site, &format!("/cy{plain}"), &["Mae 1 addewid.", "Ydy.", "10 diwrnod yn ôl"]).await;
    // What joins the plan later was not there the day before.
    let typed = [("text", "Open a third"), ("owner_body", "Glanrafon Council"), ("when_to", "2026-09-30")];
    let reply = keeper.fills(&format!("{plan}/commitment"), &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    says(&site, &plain, &["There are 2 promises.", "Open a third"]).await;
    let before = site.page(&format!("{plain}?on=2026-05-09")).await;
    assert!(before.contains("There is 1 promise.") && !before.contains("Open a third"), "{before}");
}

/// System 31: what is kept from view is told to be so, and not that nobody said it.
#[tokio::test]
async fn system_31_what_is_kept_back_is_told_in_plain_words() {
    let site = site_with_an_answer().await;
    let mut keeper = Person::came_in(&site, Role::Coordinator).await;
    let mut other = Person::came_in(&site, Role::Administrator).await;
    let plain = format!("{THREAD}/plain");
    assert!(!site.page(&plain).await.contains("kept back"));
    let typed = [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];
    let asked = keeper.fills("/response-review-foster-care-glanrafon-2024/withholding", &typed).await;
    let approved = other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await;
    assert_eq!([asked.status, approved.status], [StatusCode::SEE_OTHER; 2], "{}", approved.text());
    says(&site, &plain, &["Some words here are kept back for now."]).await;
    says(&site, &format!("/cy{plain}"), &["Mae rhai geiriau yma’n cael eu cadw’n ôl am nawr."]).await;
}

/// The reading age of every thread and plan of the sample papers.
#[tokio::test]
async fn every_page_in_plain_words_is_read_by_the_young() {
    let site = Site::samples().await;
    let mut pages = 0;
    for list in ["/threads", "/commitments", "/plans"] {
        for address in addresses(&site, list).await {
            for language in Language::ALL {
                let prefix = if language == Language::Cy { "/cy" } else { "" };
                let page = site.json(&format!("{prefix}{address}/plain")).await;
                assert_eq!(too_hard(language, &own(&page)), Vec::<String>::new(), "{prefix}{address}");
                pages += 1;
            }
        }
    }
    assert!(pages > 60, "{pages}");
}

/// What no page of the samples says is measured as well: every message, with every count.
#[test]
fn every_sentence_in_plain_words_is_short() {
    for (language, file) in [
        (Language::En, include_str!("../../../locales/en/plainly.ftl")),
        (Language::Cy, include_str!("../../../locales/cy/plainly.ftl")),
    ] {
        let locales = Locales::new();
        let locale = locales.of(language);
        let keys: Vec<&str> = file
            .lines()
            .filter(|line| line.starts_with("plainly-"))
            .filter_map(|line| line.split(' ').next())
            .collect();
        assert!(keys.len() > 90, "{keys:?}");
        let said = |key: &str, count: i64| {
            locale.with(
                key,
                &[
                    ("day", "30 September 2026".into()),
                    ("range", "30 September 2026".into()),
                    ("count", count.into()),
                ],
            )
        };
        let sentences: Vec<String> =
            keys.iter().flat_map(|key| [0, 1, 2, 3, 6, 12].map(|count| said(key, count))).collect();
        assert_eq!(too_hard(language, &sentences), Vec::<String>::new());
    }
}

/// The measures tell: one long sentence among a whole page is found, and so is a page of hard words.
#[test]
fn a_long_sentence_is_found() {
    let short = ["They said yes.", "Nobody else has looked yet."].map(str::to_owned);
    let byr = ["Fe ddywedon nhw ie.", "Does neb arall wedi edrych eto."].map(str::to_owned);
    assert_eq!(too_hard(Language::En, &short), Vec::<String>::new());
    assert_eq!(too_hard(Language::Cy, &byr), Vec::<String>::new());
    for (language, page, hard) in [
        (
            Language::En,
            &short,
            "They said that they will look at it again when they have the money, but they did not say when that will be.",
        ),
        (Language::En, &short, "Safeguarding responsibilities necessitate multidisciplinary accountability."),
        (
            Language::Cy,
            &byr,
            "Fe ddywedon nhw y byddan nhw’n edrych arno eto pan fydd arian, ond ddywedon nhw ddim pryd y bydd hynny.",
        ),
        (Language::Cy, &byr, "Mae cyfrifoldebau amlddisgyblaethol yn angenrheidiol ar gyfer atebolrwydd."),
    ] {
        let with = [&page[..], &[hard.to_owned()]].concat();
        assert_ne!(too_hard(language, &with), Vec::<String>::new(), "{hard}");
    }
}

async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

/// The addresses of all rows of a list.
async fn addresses(site: &Site, list: &str) -> Vec<String> {
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let page = site.json(&format!("{list}?after={after}")).await;
        let rows = page["rows"].as_array().unwrap().iter();
        found.extend(rows.map(|row| row["address"].as_str().unwrap().to_owned()));
        match page["after"].as_str() {
            Some(next) => next.clone_into(&mut after),
            None => return found,
        }
    }
}

/// Our own words on a page.
fn own(page: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut own = Vec::new();
    for section in page["sections"].as_array().unwrap() {
        own.push(text(&section["heading"]));
        for line in section["lines"].as_array().unwrap() {
            own.extend(line.get("own").map(text));
            own.extend(line.get("way").map(|way| text(&way[1])));
        }
    }
    own
}

fn ratio(many: usize, of: usize) -> f64 {
    let exact = |count: usize| f64::from(u32::try_from(count).unwrap());
    exact(many) / exact(of)
}

/// What is too hard to read for somebody of eleven.
fn too_hard(language: Language, said: &[String]) -> Vec<String> {
    let sentences: Vec<Vec<String>> = said.iter().flat_map(|words| sentences(words)).collect();
    let words: Vec<&String> = sentences.iter().flatten().collect();
    let mean = ratio(words.len(), sentences.len());
    let long = sentences.iter().filter(|words| words.len() > LONGEST);
    let mut hard: Vec<String> =
        long.map(|words| format!("{} words: {}", words.len(), words.join(" "))).collect();
    match language {
        Language::En => {
            let syllables: usize = words.iter().map(|word| syllables(word)).sum();
            let grade = 0.39 * mean + 11.8 * ratio(syllables, words.len()) - 15.59;
            hard.extend((grade > GRADE).then(|| format!("grade {grade:.1}")));
        }
        Language::Cy => {
            let long: Vec<&&String> = words.iter().filter(|word| letters(word) >= LONG).collect();
            hard.extend((mean > MEAN).then(|| format!("{mean:.1} words a sentence")));
            hard.extend(
                (long.len() * 100 > words.len() * LONG_OF_HUNDRED).then(|| format!("long: {long:?}")),
            );
        }
    }
    hard
}

/// The words of each sentence.
fn sentences(words: &str) -> Vec<Vec<String>> {
    let split = words.split(['.', '?', '!', ':', ';']);
    let words = split.map(|sentence| {
        let words = sentence.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect::<Vec<String>>()
    });
    words.filter(|words| !words.is_empty()).collect()
}

/// The syllables of an English word, by its groups of vowels; a number is one.
fn syllables(word: &str) -> usize {
    let mut groups = 0;
    let mut vowel = false;
    for c in word.chars() {
        let is = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        groups += usize::from(is && !vowel);
        vowel = is;
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// The letters of a Welsh word: "ll" is one letter.
fn letters(word: &str) -> usize {
    let pairs = ["ch", "dd", "ff", "ng", "ll", "ph", "rh", "th"];
    let doubled: usize = pairs.iter().map(|pair| word.matches(pair).count()).sum();
    word.chars().filter(|c| c.is_alphabetic()).count() - doubled
}
