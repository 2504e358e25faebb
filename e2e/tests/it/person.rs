//! Somebody who comes in by an invitation, and whose pages put a barrier before nobody.

use totp_rs::{Builder, Secret};

use crate::barriers::violations;
use crate::browser::{Browser, Script};
use crate::journey::at;
use crate::program::Program;
use crate::site::Language;
use crate::{Outcome, setting};

pub(crate) const PASSWORD: &str = "pedair dafad ddu";

/// The program on the sample papers, a browser, and what looks for barriers.
pub(crate) async fn opened() -> (Program, Browser, String) {
    opened_with(&[]).await
}

/// The same for a program with more settings.
pub(crate) async fn opened_with(settings: &[&str]) -> (Program, Browser, String) {
    let program = Program::start_with(settings).unwrap();
    let browser = Browser::open(Script::On).await.unwrap();
    let axe = std::fs::read_to_string(setting("LLINYN_AXE").unwrap()).unwrap();
    (program, browser, axe)
}

/// Comes in, in a role and for a body, and stands at what needs them.
pub(crate) async fn come_in(
    browser: &Browser,
    program: &Program,
    language: Language,
    (role, body): (&str, &str),
) -> Outcome {
    let email = format!("{role}-{}@glanrafon.example", language.tag);
    let invitation = language.url(&program.invite(&email, role, body)?);
    browser.client.delete_all_cookies().await?;
    browser.client.goto(&program.url(&invitation)).await?;
    let seed = browser.find("main code").await?.text().await?;
    fill(browser, PASSWORD, &code(browser, &seed).await?).await?;
    at(browser, &language.url("/me")).await
}

/// The code that an app with this seed shows now.
pub(crate) async fn code(browser: &Browser, seed: &str) -> Outcome<String> {
    let now = browser.client.execute("return Math.floor(Date.now() / 1000)", Vec::new()).await?;
    let seed: String = seed.split_whitespace().collect();
    let secret = Secret::try_from_base32(&seed).map_err(|error| format!("{error:?}"))?;
    let totp = Builder::new().with_secret(secret).with_account_name("carys").build();
    let totp = totp.map_err(|error| error.to_string())?;
    Ok(totp.generate(now.as_u64().unwrap_or(0)).to_string())
}

/// Fills in a password and a code, and sends them.
pub(crate) async fn fill(browser: &Browser, password: &str, code: &str) -> Outcome {
    browser.find("#password").await?.send_keys(password).await?;
    let field = browser.find("#code").await?;
    field.clear().await?;
    field.send_keys(code).await?;
    browser.click("main form button").await
}

/// That a state of a page puts no barrier before anybody.
pub(crate) async fn no_barrier(browser: &Browser, axe: &str, state: &str) -> Outcome {
    let found = violations(browser, axe).await?;
    if found.is_empty() { Ok(()) } else { Err(format!("{state}: {}", found.join("\n")).into()) }
}

/// That nothing is wider than the screen.
pub(crate) async fn fits(browser: &Browser) -> Outcome {
    let wide = browser.client.execute("return document.documentElement.scrollWidth", Vec::new()).await?;
    let screen = browser.client.execute("return window.innerWidth", Vec::new()).await?;
    if wide.as_u64() > screen.as_u64() {
        return Err(format!("the page is {wide} wide, the telephone {screen}").into());
    }
    Ok(())
}
