//! A board at work, in each language, every state of every page without a barrier: a clerk prepares a meeting and the chair
//! takes its pack on paper, somebody who was asked replies from a telephone, and a young reader reads in plain words.

use crate::Outcome;
use crate::browser::Browser;
use crate::journey::at;
use crate::letters::Letters;
use crate::person::{come_in, fits, no_barrier, opened, opened_with};
use crate::program::Program;
use crate::site::{LANGUAGES, Language};
use serde_json::json;

const BOARD: &str = "glanrafon-safeguarding-children-board";

/// The width of a sheet of A4 between its margins, as CSS counts it.
const SHEET: u32 = 718;

#[tokio::test]
async fn a_clerk_prepares_a_meeting_and_its_chair_has_it_on_paper() {
    let (program, browser, axe) = opened().await;
    for (language, ahead) in LANGUAGES.into_iter().zip([10, 11]) {
        prepare(&browser, &program, language, &axe, ahead).await.unwrap();
        print(&browser, language, &axe).await.unwrap();
    }
}

#[tokio::test]
async fn who_is_asked_replies_by_a_link_on_a_telephone() {
    let letters = Letters::start().unwrap();
    let post = ["--smtp", &letters.address, "--mail-from", "Llinyn <post@llinyn.example>"];
    let (program, browser, axe) = opened_with(&post).await;
    browser.client.set_window_size(360, 740).await.unwrap();
    for language in LANGUAGES {
        send(&browser, &program, language, &axe).await.unwrap();
    }
    browser.client.delete_all_cookies().await.unwrap();
    for language in LANGUAGES {
        let link = letters.link(&asked(language).1).await.unwrap();
        reply(&browser, &program, language, &axe, &link).await.unwrap();
    }
}

#[tokio::test]
async fn a_young_reader_reads_in_plain_words() {
    let (program, browser, axe) = opened().await;
    browser.client.set_window_size(360, 740).await.unwrap();
    for language in LANGUAGES {
        read(&browser, &program, language, &axe).await.unwrap();
    }
}

async fn prepare(browser: &Browser, program: &Program, language: Language, axe: &str, ahead: u32) -> Outcome {
    come_in(browser, program, language, ("coordinator", BOARD)).await?;
    browser.client.goto(&program.url(&language.url(&format!("/body/{BOARD}")))).await?;
    browser.click("main a[href$='/meeting']").await?;
    browser.find("#day").await?;
    no_barrier(browser, axe, "calling a meeting").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#day']").await?;
    no_barrier(browser, axe, "calling a meeting on no day").await?;
    type_day(browser, "#day", ahead).await?;
    browser.click("main form button").await?;
    browser.click("main a[href$='/agenda']").await?;
    let offered = browser.find("main form input[type='checkbox']").await?;
    no_barrier(browser, axe, "filling an agenda").await?;
    if !offered.is_selected().await? {
        offered.click().await?;
    }
    let raised = if language.tag == "cy" { "Gair gan bobl ifanc" } else { "A word from young people" };
    browser.find("#raised").await?.send_keys(raised).await?;
    browser.click("main form button").await?;
    browser.find("#agenda").await?;
    let page = browser.find("main").await?.text().await?;
    if !page.contains(raised) {
        return Err(format!("what was raised is not on the agenda: {page}").into());
    }
    no_barrier(browser, axe, "a meeting to come").await?;
    browser.click("main a[href*='/pack']").await
}

/// The pack as it is printed: nothing but the report, in the width of a sheet.
async fn print(browser: &Browser, language: Language, axe: &str) -> Outcome {
    browser.find(".pack").await?;
    no_barrier(browser, axe, "a pack").await?;
    browser.devtools("Emulation.setEmulatedMedia", &json!({"media": "print"}))?;
    browser.client.set_window_size(SHEET, 1000).await?;
    for left_out in [".masthead nav", ".pack .acts", ".pack .travel", "a.language"] {
        if browser.find(left_out).await?.is_displayed().await? {
            return Err(format!("{left_out} is printed").into());
        }
    }
    fits(browser).await?;
    let stamp = browser.find(".pack .digest").await?;
    let whole = stamp.is_displayed().await? && browser.language().await? == language.tag;
    browser.client.set_window_size(1280, 900).await?;
    browser.devtools("Emulation.setEmulatedMedia", &json!({"media": ""}))?;
    if whole { Ok(()) } else { Err("the proof of the pack is not printed".into()) }
}

/// Who is asked, and where the letter goes.
fn asked(language: Language) -> (&'static str, String) {
    ("Glanrafon County Council", format!("gofal-{}@glanrafon.example", language.tag))
}

async fn send(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    come_in(browser, program, language, ("coordinator", BOARD)).await?;
    let paper = language.url("/glanrafon-children-families-strategy-2024");
    browser.client.goto(&program.url(&paper)).await?;
    browser.click("main a[href$='/circulation']").await?;
    browser.find("#recipients").await?;
    no_barrier(browser, axe, "sending round").await?;
    fits(browser).await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#recipients']").await?;
    no_barrier(browser, axe, "sending round to nobody").await?;
    browser.click("#purpose-consultation").await?;
    browser.find("#words").await?.send_keys("?").await?;
    let (body, email) = asked(language);
    let line = format!("{body}; {email}; {}", language.tag);
    browser.find("#recipients").await?.send_keys(&line).await?;
    type_day(browser, "#until", 30).await?;
    browser.click("main form button").await?;
    browser.find("#asked").await?;
    no_barrier(browser, axe, "what was sent round").await
}

async fn reply(browser: &Browser, program: &Program, language: Language, axe: &str, link: &str) -> Outcome {
    browser.client.goto(&program.url(link)).await?;
    browser.find("#words").await?;
    assert_eq!(browser.language().await?, language.tag);
    no_barrier(browser, axe, "replying").await?;
    fits(browser).await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#answer']").await?;
    no_barrier(browser, axe, "replying without an answer").await?;
    let words = if language.tag == "cy" { "Mae angen mwy o amser." } else { "More time is needed." };
    browser.click("#answer-views").await?;
    browser.find("#words").await?.send_keys(words).await?;
    browser.click("main form button").await?;
    browser.find("main .notice").await?;
    no_barrier(browser, axe, "a reply that was sent").await?;
    browser.click("main dl.facts dd:last-child a[href$='/u1']").await?;
    browser.find("#replies").await?;
    let page = browser.find("main").await?.text().await?;
    if page.contains(words) { Ok(()) } else { Err(format!("the reply is not there: {page}").into()) }
}

async fn read(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    for whole in
        ["/glanrafon-county-councils-inspection-2021/c4", "/glanrafon-children-families-strategy-2024/p1"]
    {
        let whole = language.url(whole);
        browser.client.goto(&program.url(&whole)).await?;
        browser.click("main p.way a[href$='/plain']").await?;
        at(browser, &format!("{whole}/plain")).await?;
        no_barrier(browser, axe, "in plain words").await?;
        fits(browser).await?;
        let own = browser.language().await?;
        browser.click("a.language").await?;
        browser.find(".easy").await?;
        if browser.language().await? == own {
            return Err("plain words are in one language only".into());
        }
        browser.click("a.language").await?;
        browser.click("main .eyebrow a").await?;
        at(browser, &whole).await?;
    }
    Ok(())
}

/// Types a day some days ahead; the browser is an American one.
async fn type_day(browser: &Browser, field: &str, ahead: u32) -> Outcome {
    let day = format!(
        "const day = new Date(Date.now() + {ahead} * 864e5); const two = n => String(n).padStart(2, '0'); \
         return two(day.getMonth() + 1) + two(day.getDate()) + day.getFullYear()"
    );
    let day = browser.client.execute(&day, Vec::new()).await?;
    let field = browser.find(field).await?;
    field.send_keys(day.as_str().ok_or("no day")?).await?;
    Ok(())
}
