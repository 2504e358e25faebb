//! A member asks, through the form, and the body answers; or does not, in public.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use llinyn_model::withholding::MARK;
use serde_json::json;

use super::board::refused;
use super::desk::THREAD;
use super::minutes::withhold;
use super::person::{ANSWER, Person, REPORT, invite_for, site_with_an_answer};
use super::plans::PLAN;
use crate::web::papers::QUESTION;
use crate::web::site::Site;

const COUNCIL: &str = "Glanrafon Council";

/// A member who scrutinises from another body.
async fn member(site: &Site) -> Person<'_> {
    invite_for(site, Role::Member, "glanrafon-care-inspectorate").await
}

/// Puts a question about the thread to the council; its address.
async fn asked(asker: &mut Person<'_>) -> String {
    let typed = [
        ("words", "How many carers were paid late in May?"),
        ("to", COUNCIL),
        ("allowed", "Seven days, standing order 12"),
    ];
    let reply = asker.fills(&format!("{THREAD}/question"), &typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, THREAD),
        "{}",
        reply.text()
    );
    let questions = asker.site.json(THREAD).await["questions"].clone();
    questions[0]["address"].as_str().unwrap().to_owned()
}

/// System 34: a question and its answer stand together, at the thread, with who asked, who answered and when.
#[tokio::test]
async fn system_34_a_member_asks_and_the_body_answers() {
    let site = site_with_an_answer().await;
    let mut asker = member(&site).await;
    for (prefix, label, told) in [
        ("", "Ask about it", "No body of the record is called"),
        ("/cy", "Gofyn amdano", "Does dim corff yn y cofnod o’r enw"),
    ] {
        let form = format!("{prefix}{THREAD}/question");
        let page = asker.opens(&format!("{prefix}{THREAD}")).await.text();
        assert!(page.contains(&format!("href=\"{form}\">{label}")), "{page}");
        let wrong = asker.fills(&form, &[("words", ""), ("to", "Nobody & all")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#words\"", "href=\"#to\"", told, "Nobody &#38; all"] {
            assert!(wrong.text().contains(part), "{part} in {}", wrong.text());
        }
    }
    assert!(!site.page(THREAD).await.contains("/question"), "nobody else is led there");
    let question = asked(&mut asker).await;
    site.wait(1_000);
    let mut owner = Person::came_in(&site, Role::Contributor).await;
    for (prefix, open, due) in
        [("", "no answer yet", "13 March 2026"), ("/cy", "dim ateb eto", "13 Mawrth 2026")]
    {
        let thread = site.page(&format!("{prefix}{THREAD}")).await;
        let body = site.page(&format!("{prefix}/body/glanrafon-council")).await;
        for part in ["How many carers were paid late in May?", due] {
            assert!(thread.contains(part) && body.contains(part), "{part} in {thread} and {body}");
        }
        assert!(thread.contains(open), "{open}");
        let me = owner.opens(&format!("{prefix}/me")).await.text();
        assert!(me.contains(&format!("href=\"{prefix}{question}/answer\"")), "{me}");
    }
    let form = format!("{question}/answer");
    let mut other = invite_for(&site, Role::Contributor, "glanrafon-care-inspectorate").await;
    let refused = other.fills(&form, &[("replying", "whole"), ("words", "None & none.")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "only who is asked answers");
    assert!(refused.text().contains("None &#38; none."), "{}", refused.text());
    site.day("2026-03-07");
    let answered = owner.fills(&form, &[("replying", "whole"), ("words", "Eleven of ninety.")]).await;
    assert_eq!((answered.status, answered.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*question));
    site.wait(1_000);
    for (prefix, says, days) in [("", "answered", "after 6 days"), ("/cy", "atebwyd", "ar ôl 6 diwrnod")] {
        let page = site.page(&format!("{prefix}{question}")).await;
        for part in ["How many carers", "Eleven of ninety.", "Glanrafon Care Inspectorate", COUNCIL, days] {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(site.page(&format!("{prefix}{THREAD}")).await.contains(says), "{says}");
    }
    assert!(!owner.opens("/me").await.text().contains(&form), "it is owed no longer");
    let place = format!("{question}#said-2026-03-07-w1");
    assert_eq!(site.get("/said-2026-03-07/w1").await.header(header::LOCATION), place);
    site.holds().await;
}

/// System 34: a question that nobody answers becomes a silence by itself, in public.
#[tokio::test]
async fn system_34_an_unanswered_question_falls_silent() {
    let site = site_with_an_answer().await;
    let question = asked(&mut member(&site).await).await;
    site.day("2026-03-20");
    site.ticks().await;
    let silent = site.json("/silent").await;
    let row = silent["rows"].as_array().unwrap().iter().find(|row| row["address"] == json!(question));
    let row = row.unwrap_or_else(|| panic!("{silent}"));
    assert_eq!((&row["tag"][1], &row["late"]), (&json!("answer"), &json!(7)));
    for (prefix, told) in [("", "No answer is recorded"), ("/cy", "Ni chofnodwyd ateb")] {
        let page = site.page(&format!("{prefix}{question}")).await;
        assert!(page.contains(told), "{page}");
    }
    // As it stood before it was asked, nobody had.
    assert_eq!(site.json(&format!("{THREAD}?on=2026-02-28")).await["questions"], json!([]));
    site.holds().await;
}

/// System 34: a plan is asked about as a thread is, and asked twice by one click it is asked once.
#[tokio::test]
async fn system_34_a_plan_is_asked_about_once() {
    let site = site_with_an_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-council").await;
    let plan = keeper.fills("/plans/new", &[("title", "Foster Care Plan"), ("owner", COUNCIL)]).await;
    let plan = plan.header(header::LOCATION).to_owned();
    let form = format!("{plan}/question");
    let mut asker = member(&site).await;
    let hidden = asker.hidden(&form).await;
    let mut fields: Vec<(&str, &str)> =
        hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("words", "What does it cost?"), ("to", COUNCIL)]);
    for _ in 0..2 {
        let reply = asker.sends(&form, &fields).await;
        assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*plan));
    }
    let page = site.json(&plan).await;
    assert_eq!(page["questions"].as_array().map(Vec::len), Some(1), "{page}");
    assert_eq!(keeper.opens(&form).await.status, StatusCode::FORBIDDEN, "asking is the members'");
    // The coordinator answers for the body that is asked.
    let question = page["questions"][0]["address"].as_str().unwrap();
    let typed = [("replying", "whole"), ("words", "Nothing beyond the budget.")];
    let answered = keeper.fills(&format!("{question}/answer"), &typed).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.text());
    site.holds().await;
}

/// That a page holds these words.
async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

const HOLDING: [(&str, &str); 2] = [("replying", "holding"), ("words", "We are looking into it.")];

/// A question of the second of April, and a holding answer to it of the seventh; who gave it, and its address.
async fn held(site: &Site) -> (Person<'_>, String) {
    site.day("2026-04-02");
    let question = asked(&mut member(site).await).await;
    let mut owner = Person::came_in(site, Role::Contributor).await;
    site.day("2026-04-07");
    let reply = owner.fills(&format!("{question}/answer"), &HOLDING).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    (owner, question)
}

/// Gives the answer on the eighth of April.
async fn answers(owner: &mut Person<'_>, question: &str) {
    owner.site.day("2026-04-08");
    let answer = [("replying", "whole"), ("words", "Eleven of ninety.")];
    assert_eq!(owner.fills(&format!("{question}/answer"), &answer).await.status, StatusCode::SEE_OTHER);
    owner.site.wait(1_000);
}

/// System 34: an answer that only says that one will come is kept and counted, and the question stays open until the answer
/// comes.
#[tokio::test]
async fn system_34_a_holding_answer_keeps_the_question_open() {
    let site = site_with_an_answer().await;
    let (mut owner, question) = held(&site).await;
    let form = format!("{question}/answer");
    for (prefix, parts, row) in [
        (
            "",
            ["Holding answer", "1 holding answer, and no answer yet.", "20 April 2026"],
            "the answer is still to come",
        ),
        (
            "/cy",
            ["Ateb dros dro", "1 ateb dros dro, a dim ateb eto.", "20 Ebrill 2026"],
            "yr ateb eto i ddod",
        ),
    ] {
        says(&site, &format!("{prefix}{question}"), &parts).await;
        says(&site, &format!("{prefix}{THREAD}"), &[row]).await;
    }
    assert!(owner.opens("/me").await.text().contains(&form), "it is owed still");
    let unsaid = owner.fills(&form, &[("words", "We are looking into it.")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.text().contains("href=\"#replying\""), "{}", unsaid.text());

    answers(&mut owner, &question).await;
    assert!(!owner.opens("/me").await.text().contains(&form), "the answer met it");
    let page = site.json(&question).await;
    assert_eq!(
        (&page["answers"][0]["holding"], &page["answers"][1]["holding"]),
        (&json!(true), &json!(false))
    );
    // As it stood on the day before, nothing but the holding answer was there.
    let before = site.json(&format!("{question}?on=2026-04-07")).await;
    assert_eq!(
        (&before["is_answered"], before["answers"].as_array().map(Vec::len)),
        (&json!(false), Some(1))
    );
    let late = owner.fills(&form, &HOLDING).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing holds what was answered");
    assert!(late.text().contains("nothing holds it"), "{}", late.text());
    site.holds().await;
}

/// System 34: the days are counted both ways, with each weekend and bank holiday between; how long the asker's rules allow
/// stands beside them in their words.
#[tokio::test]
async fn system_34_days_are_counted_both_ways() {
    let site = site_with_an_answer().await;
    let (mut owner, question) = held(&site).await;
    answers(&mut owner, &question).await;
    let page = site.json(&question).await;
    let took = &page["answers"][1]["took"]["stated"];
    assert_eq!(took["calendar"], json!(6));
    let off = took["off"]["stated"].as_array().unwrap();
    let days: Vec<&str> = off.iter().map(|off| off["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-04-03", "2026-04-04", "2026-04-05", "2026-04-06"]);
    let rule = "standing order 12";
    let english = ["6 calendar days, 2 working days", "Good Friday", "Easter Monday", "weekend", rule];
    says(&site, &question, &english).await;
    let welsh = [
        "6 diwrnod calendr, 2 ddiwrnod gwaith",
        "Dydd Gwener y Groglith",
        "Dydd Llun y Pasg",
        "penwythnos",
        rule,
    ];
    says(&site, &format!("/cy{question}"), &welsh).await;
}

const DECLINES: [(&str, &str); 3] = [
    ("answering", "declines"),
    ("sentence", "We have no plans to count them."),
    ("words", "A number was asked for, and none is given."),
];
const WORDS: &str = "We share the concern.\nWe have no plans to count them. Payments are made every month.";

/// A site with a question that is answered; who asked, the question and the form by which its answer is read.
async fn answered(site: &Site) -> (Person<'_>, String, String) {
    let mut asker = member(site).await;
    let question = asked(&mut asker).await;
    let mut owner = Person::came_in(site, Role::Contributor).await;
    owner.fills(&format!("{question}/answer"), &[("replying", "whole"), ("words", WORDS)]).await;
    site.wait(1_000);
    let answer = site.json(&question).await["answers"][0]["reference"].as_str().unwrap().to_owned();
    let form = format!("/{answer}/judgement");
    assert_eq!(
        owner.opens(&form).await.status,
        StatusCode::FORBIDDEN,
        "a body says nothing of its own answer"
    );
    (asker, question, form)
}

/// System 34: a reading rests on words that stand in the answer, and is never that of the body that gave it.
#[tokio::test]
async fn system_34_a_reading_rests_on_what_was_answered() {
    let site = site_with_an_answer().await;
    let (mut asker, question, form) = answered(&site).await;
    for (prefix, label, told) in [
        ("", "Say how you read it", "do not stand in the answer"),
        ("/cy", "Dweud sut yr ydych yn ei ddarllen", "Nid yw’r geiriau hyn yn yr ateb"),
    ] {
        let page = asker.opens(&format!("{prefix}{question}")).await.text();
        assert!(page.contains(&format!("href=\"{prefix}{form}\">{label}")), "{page}");
        let bent = [("sentence", "We have no plans to count the carers."), ("words", "It says so.")];
        let wrong = asker.fills(&format!("{prefix}{form}"), &bent).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in ["href=\"#answering\"", "href=\"#sentence\"", told] {
            assert!(wrong.text().contains(part), "{part} in {}", wrong.text());
        }
    }
    let mut own = invite_for(&site, Role::Member, "glanrafon-council").await;
    let refused = own.fills(&form, &DECLINES).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("owns what somebody else has to judge"), "{}", refused.text());
    site.holds().await;
}

/// A site with a question whose paper prints its answer, and the question.
async fn site_with_a_printed_answer() -> (Site, String) {
    let site = Site::of("2026-03-01", &[("report.txt", REPORT), QUESTION]).await;
    let papers = site.json("/papers").await;
    let paper = papers["rows"].as_array().unwrap().iter().find(|row| row["tag"][1] == "written_question");
    let question = format!("{}/q1", paper.unwrap()["address"].as_str().unwrap());
    (site, question)
}

/// Nobody answers a question whose words are withheld, nor reads such an answer in public; that it was answered, the page
/// still tells.
#[tokio::test]
async fn nobody_speaks_of_an_answer_that_is_withheld() {
    let (site, question) = site_with_a_printed_answer().await;
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-care-inspectorate").await;
    withhold(&site, &mut keeper, &[question.split_once("/q").unwrap().0]).await;
    for (form, field, typed) in [
        ("answer", "replying", vec![("replying", "whole"), ("words", "Eleven of ninety.")]),
        ("judgement", "answering", vec![("answering", "whole"), ("sentence", "—"), ("words", "It says so.")]),
    ] {
        let told = (field, "are withheld", "yn cael eu cadw’n ôl");
        refused(&mut keeper, &format!("{question}/{form}"), &typed, &[told]).await;
    }
    let page = site.json(&question).await;
    assert_eq!((&page["is_answered"], &page["answers"][0]["quote"]["text"]), (&json!(true), &json!(MARK)));
    site.holds().await;
}

/// System 34: that an answer declines what was asked is a signed reading; a second reader reads it otherwise, and neither
/// takes the other's place.
#[tokio::test]
async fn system_34_readers_say_how_they_read_an_answer() {
    let papers = [("report.txt", REPORT), ("answer.txt", ANSWER), ("plan.md", PLAN)];
    let site = Site::of("2026-03-01", &papers).await;
    let (mut asker, question, form) = answered(&site).await;
    assert_eq!(asker.fills(&form, &DECLINES).await.status, StatusCode::SEE_OTHER);
    site.wait(1_000);
    let mut keeper = invite_for(&site, Role::Coordinator, "glanrafon-safeguarding-board").await;
    let in_part = [
        ("answering", "in_part"),
        ("sentence", "Payments are made every month."),
        ("words", "It tells when they are paid."),
    ];
    assert_eq!(keeper.fills(&form, &in_part).await.status, StatusCode::SEE_OTHER);
    site.wait(1_000);
    let page = site.json(&question).await;
    let read = page["answers"][0]["judgements"].as_array().unwrap();
    let told: Vec<_> = read.iter().map(|one| one["answering"].as_str().unwrap()).collect();
    assert_eq!(told, ["declines", "in_part"], "both stand, in the order they were said");
    assert!(read.iter().all(|one| one["office"]["stated"].is_string()), "{page}");
    assert_eq!(page["answers"][0]["quote"]["text"], json!(WORDS), "what was answered stays");
    for (prefix, declines, in_part) in [
        ("", "declines what was asked", "answers part of what was asked"),
        ("/cy", "yn gwrthod yr hyn a ofynnwyd", "yn ateb rhan o’r hyn a ofynnwyd"),
    ] {
        let parts = [
            declines,
            in_part,
            "<mark>We have no plans to count them.</mark>",
            "<mark>Payments are made every month.</mark>",
            "A number was asked for, and none is given.",
            "Glanrafon Care Inspectorate",
            "Glanrafon Safeguarding Board",
        ];
        says(&site, &format!("{prefix}{question}"), &parts).await;
    }
    let own = read[0]["reference"].as_str().unwrap();
    let place = format!("{question}#{}", own.replace('/', "-"));
    assert_eq!(site.get(&format!("/{own}")).await.header(header::LOCATION), place);
    site.holds().await;
}

/// System 34: an answer that its paper prints is read in the same way, beside what the program read.
#[tokio::test]
async fn system_34_a_printed_answer_is_read_by_people_too() {
    let (site, question) = site_with_a_printed_answer().await;
    let mut reader = invite_for(&site, Role::Verifier, "glanrafon-care-inspectorate").await;
    let typed = [
        ("answering", "whole"),
        ("sentence", "I have no plans to collect that figure."),
        ("words", "It is a plain answer."),
    ];
    let reply = reader.fills(&format!("{question}/judgement"), &typed).await;
    assert_eq!((reply.status, reply.header(header::LOCATION)), (StatusCode::SEE_OTHER, &*question));
    let page = site.json(&question).await;
    let answer = &page["answers"][0];
    assert_eq!(answer["judgements"][0]["answering"], json!("whole"), "{page}");
    assert_eq!(answer["declines"], json!("I have no plans to collect that figure."), "the program's stays");
    let page = site.page(&question).await;
    for part in ["Read by the program", "answers what was asked", "8 calendar days, 6 working days"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    site.holds().await;
}
