//! People at work, in each language, every state of every page without a barrier: a manager brings a paper and replaces a
//! plan, a verifier disagrees, a member asks and a partner answers, and on a telephone nothing is wider than the screen.

use crate::Outcome;
use crate::browser::Browser;
use crate::journey::at;
use crate::person::{come_in, fits, no_barrier, opened};
use crate::program::Program;
use crate::site::{LANGUAGES, Language};

/// A paper that is in no record yet, in the language of whoever brings it.
const PAPERS: [(&str, &str); 2] = [
    (
        "en",
        "Review of Foster Care in Glanrafon\nChildren's Care Inspectorate\n1 March 2026\n\n\
         Recommendation 1: Glanrafon County Council should pay carers in time.\n\n\
         Recommendation 2: Glanrafon County Council should visit every carer.\n",
    ),
    (
        "cy",
        "Adolygiad o Ofal Maeth yng Nglanrafon\nArolygiaeth Gofal Plant\n1 Mawrth 2026\n\n\
         Argymhelliad 1: Dylai Cyngor Sir Glanrafon dalu gofalwyr mewn pryd.\n\n\
         Argymhelliad 2: Dylai Cyngor Sir Glanrafon ymweld â phob gofalwr.\n",
    ),
];

#[tokio::test]
async fn a_manager_brings_a_paper() {
    let (program, browser, axe) = opened().await;
    let folder = tempfile::tempdir().unwrap();
    for language in LANGUAGES {
        let text = PAPERS.iter().find(|(tag, _)| *tag == language.tag).unwrap().1;
        let file = folder.path().join(format!("paper-{}.txt", language.tag));
        std::fs::write(&file, text).unwrap();
        bring(&browser, &program, language, &axe, file.to_str().unwrap()).await.unwrap();
    }
}

#[tokio::test]
async fn a_verifier_disagrees_from_a_telephone() {
    let (program, browser, axe) = opened().await;
    browser.client.set_window_size(360, 740).await.unwrap();
    for language in LANGUAGES {
        disagree(&browser, &program, language, &axe).await.unwrap();
    }
}

#[tokio::test]
async fn a_member_asks_and_a_partner_answers_from_a_telephone() {
    let (program, browser, axe) = opened().await;
    browser.client.set_window_size(360, 740).await.unwrap();
    for language in LANGUAGES {
        ask(&browser, &program, language, &axe).await.unwrap();
    }
}

#[tokio::test]
async fn a_plan_that_leaves_something_over_is_not_replaced() {
    let (program, browser, axe) = opened().await;
    for language in LANGUAGES {
        replace(&browser, &program, language, &axe).await.unwrap();
    }
}

async fn bring(browser: &Browser, program: &Program, language: Language, axe: &str, file: &str) -> Outcome {
    come_in(browser, program, language, ("coordinator", "glanrafon-safeguarding-children-board")).await?;
    browser.click("main a[href$='/intake']").await?;
    at(browser, &language.url("/intake")).await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#file']").await?;
    no_barrier(browser, axe, "a paper that was not chosen").await?;
    browser.find("#file").await?.send_keys(file).await?;
    browser.click("main form button").await?;
    browser.find(".sides").await?;
    no_barrier(browser, axe, "a paper on its way").await?;
    let review = browser.here().await?;
    // One is refused: first without a reason, then with one.
    browser.click(".proposal a").await?;
    browser.find("#reason").await?;
    no_barrier(browser, axe, "a proposal").await?;
    browser.click("button[value='refuse']").await?;
    browser.find(".wrong a[href='#reason']").await?;
    no_barrier(browser, axe, "a proposal, refused without a reason").await?;
    browser.find("#reason").await?.send_keys("x").await?;
    browser.click("button[value='refuse']").await?;
    browser.find(".proposal.is-refused").await?;
    browser.click(".actions a[href$='/record']").await?;
    browser.find(".wrong").await?;
    no_barrier(browser, axe, "a paper that is not decided").await?;
    browser.client.goto(&program.url(&review)).await?;
    browser.click("button[value='accept-rest']").await?;
    browser.find(".proposal.is-accepted").await?;
    browser.click(".actions a[href$='/record']").await?;
    browser.find("main form button").await?;
    no_barrier(browser, axe, "what will be public").await?;
    browser.click("main form button").await?;
    browser.find(".paper").await?;
    no_barrier(browser, axe, "a paper that was brought").await
}

async fn disagree(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    come_in(browser, program, language, ("verifier", "childrens-care-inspectorate")).await?;
    let thread = language.url("/glanrafon-county-councils-inspection-2021/c4");
    browser.client.goto(&program.url(&thread)).await?;
    browser.click("main a[href$='/verification']").await?;
    browser.find("#method").await?;
    no_barrier(browser, axe, "saying whether it is so").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#verdict']").await?;
    no_barrier(browser, axe, "saying whether it is so, refused").await?;
    fits(browser).await?;
    let words = if language.tag == "cy" { "Nid yw yno eto." } else { "It is not there yet." };
    browser.click("#verdict-not_in_place").await?;
    browser.find("#method").await?.send_keys("x").await?;
    browser.find("#words").await?.send_keys(words).await?;
    browser.click("main form button").await?;
    at(browser, &thread).await?;
    let page = browser.find("main").await?.text().await?;
    if page.contains(words) { Ok(()) } else { Err(format!("what was found is not there: {page}").into()) }
}

/// What is asked and what is answered, in the language of both.
fn said(language: Language) -> (&'static str, &'static str) {
    match language.tag {
        "cy" => ("Faint o ofalwyr a dalwyd yn hwyr?", "Un ar ddeg o naw deg."),
        _ => ("How many carers were paid late?", "Eleven of ninety."),
    }
}

async fn ask(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    let (question, answer) = said(language);
    come_in(browser, program, language, ("member", "childrens-care-inspectorate")).await?;
    let thread = language.url("/glanrafon-county-councils-inspection-2021/c4");
    browser.client.goto(&program.url(&thread)).await?;
    browser.click("main a[href$='/question']").await?;
    browser.find("#words").await?;
    no_barrier(browser, axe, "asking").await?;
    fits(browser).await?;
    browser.find("#words").await?.send_keys(question).await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#to']").await?;
    no_barrier(browser, axe, "asking nobody").await?;
    browser.find("#to").await?.send_keys("Glanrafon County Council").await?;
    browser.click("main form button").await?;
    at(browser, &thread).await?;
    no_barrier(browser, axe, "a thread with a question").await?;
    come_in(browser, program, language, ("contributor", "glanrafon-county-council")).await?;
    no_barrier(browser, axe, "what needs me, with a question").await?;
    browser.click("main a[href$='/answer']").await?;
    browser.find("#words").await?;
    no_barrier(browser, axe, "answering").await?;
    fits(browser).await?;
    browser.click("main form button").await?;
    browser.find(".wrong a[href='#words']").await?;
    no_barrier(browser, axe, "answering without a word").await?;
    browser.click("#replying-whole").await?;
    browser.find("#words").await?.send_keys(answer).await?;
    browser.click("main form button").await?;
    browser.find("main .ask").await?;
    let page = browser.find("main").await?.text().await?;
    if !page.contains(question) || !page.contains(answer) {
        return Err(format!("question and answer do not stand together: {page}").into());
    }
    no_barrier(browser, axe, "a question that was answered").await
}

async fn replace(browser: &Browser, program: &Program, language: Language, axe: &str) -> Outcome {
    come_in(browser, program, language, ("coordinator", "glanrafon-safeguarding-children-board")).await?;
    let plan = "/glanrafon-children-families-strategy-2024/p1";
    browser.client.goto(&program.url(&language.url(plan))).await?;
    browser.click("main a[href$='/replacement']").await?;
    browser.find("#successor").await?;
    no_barrier(browser, axe, "replacing a plan").await?;
    browser.find("#successor").await?.send_keys("cynllun-gweithredu-ymadawyr-gofal-2026/p1").await?;
    browser.click("main form button").await?;
    browser.find(".wrong a").await?;
    no_barrier(browser, axe, "replacing a plan, refused").await?;
    for page in ["/plans/new", "/gap", "/orphaned"] {
        browser.client.goto(&program.url(&language.url(page))).await?;
        no_barrier(browser, axe, page).await?;
    }
    Ok(())
}
