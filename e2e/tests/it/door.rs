//! A person's way in, in each language: an invitation, mistakes, a password and a code, what needs them, and out again;
//! no state of it puts a barrier before anybody.

use crate::browser::{Browser, Script};
use crate::journey::at;
use crate::person::{PASSWORD, code, fill, no_barrier};
use crate::program::Program;
use crate::site::{LANGUAGES, Language};
use crate::{Outcome, setting};

#[tokio::test]
async fn an_invited_person_comes_in_and_leaves() {
    let program = Program::start().unwrap();
    let browser = Browser::open(Script::On).await.unwrap();
    let axe = std::fs::read_to_string(setting("LLINYN_AXE").unwrap()).unwrap();
    for language in LANGUAGES {
        journey(&browser, &program, language, &axe).await.unwrap();
    }
}

async fn journey(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    let invitation = language.url(&program.invite(
        &format!("carys-{}@glanrafon.example", language.tag),
        "contributor",
        "glanrafon-county-council",
    )?);
    browser.client.goto(&program.url(&invitation)).await?;
    no_barrier(browser, axe, "the invitation").await?;
    let seed = browser.find("main code").await?.text().await?;
    // Two mistakes at once, and each is told beside its field.
    fill(browser, "short", "000000").await?;
    for field in ["password", "code"] {
        let told = browser.find(&format!("#{field}-wrong")).await?;
        assert!(told.is_displayed().await?, "{field}");
        browser.find(&format!(".wrong a[href='#{field}']")).await?;
    }
    no_barrier(browser, axe, "the invitation, refused").await?;
    fill(browser, PASSWORD, &code(browser, &seed).await?).await?;
    at(browser, &language.url("/me")).await?;
    no_barrier(browser, axe, "what needs me").await?;
    say(browser, axe, language).await?;
    browser.click(".signed-in button").await?;
    at(browser, &language.url("/")).await?;
    browser.client.goto(&program.url(&language.url("/me"))).await?;
    no_barrier(browser, axe, "signing in").await?;
    fill(browser, PASSWORD, "000000").await?;
    browser.find(".wrong a[href='#email']").await?;
    no_barrier(browser, axe, "signing in, refused").await
}

/// Two minutes a month: from what needs her to a claim on the record, with a mistake on the way.
async fn say(browser: &Browser, axe: &str, language: Language) -> Outcome {
    let form =
        browser.find("main .brief a[href$='/progress']").await?.attr("href").await?.unwrap_or_default();
    browser.click("main .brief a[href$='/progress']").await?;
    at(browser, &form).await?;
    no_barrier(browser, axe, "saying what was done").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#claim']").await?;
    no_barrier(browser, axe, "saying what was done, refused").await?;
    browser.click("#claim-underway").await?;
    let words = if language.tag == "cy" { "Mae’r gwaith wedi dechrau." } else { "The work has begun." };
    browser.find("#words").await?.send_keys(words).await?;
    browser.click("main form button").await?;
    at(browser, form.trim_end_matches("/progress")).await?;
    let page = browser.find("main").await?.text().await?;
    if !page.contains(words) {
        return Err(format!("the claim is not on the thread: {page}").into());
    }
    no_barrier(browser, axe, "a thread, signed in").await
}
