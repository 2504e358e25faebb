//! Somebody without an account raises a concern in each language, a guardian answers, and the receipt finds the answer;
//! no state of any page puts a barrier before anybody.

use crate::browser::{Browser, Script};
use crate::journey::at;
use crate::person::{come_in, no_barrier};
use crate::program::Program;
use crate::site::{LANGUAGES, Language};
use crate::{Outcome, setting};

/// What is raised and what is answered, in the language of whoever raises it.
const SAID: [(&str, &str, &str); 2] = [
    ("en", "Nobody answers the telephone at night.", "Somebody will from Monday on."),
    ("cy", "Does neb yn ateb y ffôn gyda’r nos.", "Bydd rhywun yn ateb o ddydd Llun ymlaen."),
];

#[tokio::test]
async fn a_reporter_raises_a_concern() {
    let browser = Browser::open(Script::On).await.unwrap();
    let axe = std::fs::read_to_string(setting("LLINYN_AXE").unwrap()).unwrap();
    for language in LANGUAGES {
        // In a record of its own: which of two concerns of one day is the newer, nobody is told.
        let program = Program::start().unwrap();
        journey(&browser, &program, language, &axe).await.unwrap();
    }
}

async fn journey(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    let said = SAID.iter().find(|(tag, ..)| *tag == language.tag).ok_or("nothing is said")?;
    guard(browser, program, language, axe).await?;
    let guardian = browser.client.get_all_cookies().await?;
    browser.client.delete_all_cookies().await?;
    let receipt = raise(browser, program, language, axe, said.1).await?;
    look(browser, axe, &receipt).await?;
    no_barrier(browser, axe, "a concern nobody has read").await?;
    for cookie in guardian {
        browser.client.add_cookie(cookie).await?;
    }
    answer(browser, program, language, axe, said.2).await?;
    browser.client.delete_all_cookies().await?;
    browser.client.goto(&program.url(&language.url("/concern/answer"))).await?;
    look(browser, axe, &receipt).await?;
    let read = browser.find("main blockquote").await?.text().await?;
    if read.trim() != said.2 {
        return Err(format!("the answer is not there: {read}").into());
    }
    no_barrier(browser, axe, "a concern that is answered").await
}

/// A guardian comes in and registers a key, first one that is none.
async fn guard(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    come_in(browser, program, language, ("guardian", "glanrafon-safeguarding-children-board")).await?;
    browser.client.goto(&program.url(&language.url("/concerns"))).await?;
    browser.find("#key").await?.send_keys("age1nothing").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#key']").await?;
    no_barrier(browser, axe, "a key that is none").await?;
    let made = program.told(&["guardian", "key"])?;
    let public = made.split_whitespace().find(|word| word.starts_with("age1")).ok_or("no key was made")?;
    let field = browser.find("#key").await?;
    field.clear().await?;
    field.send_keys(public).await?;
    browser.click("main form button").await?;
    browser.find("main p > code").await?;
    no_barrier(browser, axe, "concerns, and one's key").await
}

/// Raises a concern from the foot of any page, first with nothing written; the receipt.
async fn raise(
    browser: &Browser,
    program: &Program,
    language: Language,
    axe: &str,
    words: &str,
) -> Outcome<String> {
    browser.client.goto(&program.url(&language.url("/"))).await?;
    browser.click(".colophon a[href$='/concern']").await?;
    at(browser, &language.url("/concern")).await?;
    no_barrier(browser, axe, "raising a concern").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#words']").await?;
    no_barrier(browser, axe, "raising a concern without a word").await?;
    browser.find("#words").await?.send_keys(words).await?;
    browser.click("main form button").await?;
    let receipt = browser.find("#receipt").await?.text().await?;
    no_barrier(browser, axe, "a receipt").await?;
    if !browser.client.get_all_cookies().await?.is_empty() {
        return Err("whoever raises a concern is given a cookie".into());
    }
    browser.click("main a[href$='/concern/answer']").await?;
    Ok(receipt)
}

/// Looks for an answer: with words that are no receipt, and with the receipt.
async fn look(browser: &Browser, axe: &str, receipt: &str) -> Outcome {
    browser.find("#receipt").await?.send_keys("one two three").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#receipt']").await?;
    no_barrier(browser, axe, "a receipt that is none").await?;
    let field = browser.find("#receipt").await?;
    field.clear().await?;
    field.send_keys(receipt).await?;
    browser.click("main form button").await?;
    browser.find("main .column > p").await.map(drop)
}

/// The guardian answers the concern, first with nothing written.
async fn answer(browser: &Browser, program: &Program, language: Language, axe: &str, words: &str) -> Outcome {
    browser.client.goto(&program.url(&language.url("/concerns"))).await?;
    browser.click("main ul.brief li a").await?;
    browser.find("#words").await?;
    no_barrier(browser, axe, "a concern, to its guardian").await?;
    browser.click("button[value='answered']").await?;
    browser.find(".wrong a[href='#words']").await?;
    no_barrier(browser, axe, "a concern, answered without a word").await?;
    browser.find("#words").await?.send_keys(words).await?;
    browser.click("button[value='answered']").await?;
    browser.find("main .column > p + p + p + p").await.map(drop)
}
