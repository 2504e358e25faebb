//! A person's way through the pages, in each language, with script and without.

use std::time::Duration;

use crate::Outcome;
use crate::browser::{Browser, Script};
use crate::program::Program;
use crate::site::{LANGUAGES, Language};

/// How often, and how long apart, the browser is asked where it is.
const TRIES: usize = 200;
const PAUSE: Duration = Duration::from_millis(50);

#[tokio::test]
async fn a_silence_is_followed_to_its_words_and_back() {
    journeys(Script::On).await;
}

#[tokio::test]
async fn a_silence_is_followed_to_its_words_and_back_without_script() {
    journeys(Script::Off).await;
}

async fn journeys(script: Script) {
    let program = Program::start().unwrap();
    let browser = Browser::open(script).await.unwrap();
    if script == Script::Off {
        browser
            .client
            .goto("data:text/html,<p>a</p><script>document.body.textContent = 'b'</script>")
            .await
            .unwrap();
        assert_eq!(browser.find("body").await.unwrap().text().await.unwrap(), "a", "scripts run");
    }
    for language in LANGUAGES {
        journey(&browser, &program, language).await.unwrap();
    }
}

async fn journey(browser: &Browser, program: &Program, language: Language) -> Outcome {
    // Home: the figure of what went silent opens its rows.
    browser.client.goto(&program.url(&language.url("/"))).await?;
    browser.click(&format!("main dl.figures a[href='{}']", language.url("/silent"))).await?;
    at(browser, &language.url("/silent")).await?;
    // The first promise among them is a thread.
    let thread = browser.find("main td a[href*='/c']").await?.attr("href").await?.unwrap_or_default();
    browser.click("main td a[href*='/c']").await?;
    at(browser, &thread).await?;
    assert!(browser.find("ol.thread").await?.is_displayed().await?);
    // From its words to the place in the paper where they stand, and back by the mark there.
    let place = browser.find("main a.place").await?.attr("href").await?.unwrap_or_default();
    let (paper, id) = place.split_once('#').ok_or("the place has no anchor")?;
    browser.click("main a.place").await?;
    at(browser, paper).await?;
    assert!(browser.find(&format!("[id='{id}']")).await?.is_displayed().await?, "{place}");
    browser.click(&format!("main a[href='{thread}']")).await?;
    at(browser, &thread).await?;
    // The same page in the other language, and back again.
    let other = LANGUAGES.into_iter().find(|other| other.tag != language.tag).ok_or("one language only")?;
    let same = browser.find("a.language").await?.attr("href").await?.unwrap_or_default();
    browser.click("a.language").await?;
    at(browser, &same).await?;
    assert_eq!(browser.language().await?, other.tag);
    browser.click("a.language").await?;
    at(browser, &thread).await?;
    travel(browser, &thread).await?;
    search(browser, language).await
}

/// To another day, and back to this one.
async fn travel(browser: &Browser, thread: &str) -> Outcome {
    browser.click("details.travel summary").await?;
    // The month is typed first: the browser is an American one.
    browser.find("#on").await?.send_keys("01312000").await?;
    browser.click("details.travel button").await?;
    at(browser, &format!("{thread}?on=2000-01-31&as-at=")).await?;
    assert!(browser.find("main p.notice time, main p.notice").await?.is_displayed().await?);
    browser.click("main p.notice a").await?;
    at(browser, thread).await
}

/// By words with Welsh letters, typed as they are.
async fn search(browser: &Browser, language: Language) -> Outcome {
    let words = if language.tag == "cy" { "adroddiad â" } else { "report" };
    browser.find("#q").await?.send_keys(words).await?;
    browser.click("form.find button").await?;
    let found = language.url("/search?q=");
    arrive(browser, &found, |here| here.starts_with(&found)).await?;
    assert_eq!(browser.find("#q").await?.prop("value").await?.as_deref(), Some(words));
    browser.click("main li a, main td a").await?;
    // What belongs to another page leads there, so only that it is left is sure.
    arrive(browser, "the first result", |here| !here.starts_with(&found)).await?;
    assert!(browser.find("h1").await?.is_displayed().await?);
    assert_eq!(browser.language().await?, language.tag);
    Ok(())
}

/// Waits until the browser is where it should be: what a click sets off may still be under way.
pub(crate) async fn at(browser: &Browser, expected: &str) -> Outcome {
    arrive(browser, expected, |here| here == expected).await
}

async fn arrive(browser: &Browser, expected: &str, is_there: impl Fn(&str) -> bool) -> Outcome {
    for _ in 0..TRIES {
        if is_there(&browser.here().await?) {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(format!("at {}, not at {expected}", browser.here().await?).into())
}
