//! Meetings, through the forms: called, their agenda filled, minuted, approved and corrected; and what is referred from
//! body to body.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::board::{COUNCIL, INSPECTORATE, done, keeper, met, refused, site_with_a_board};
use super::desk::{PROMISE, THREAD};
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;

/// The names of what a form offers to be marked.
async fn offered(person: &Person<'_>, form: &str) -> Vec<String> {
    let page = person.opens(form).await.text();
    let inputs = html::named(html::main(&page), "input");
    let marks = inputs.iter().filter(|input| input.get("type") == Some("checkbox"));
    marks.map(|input| input.get("name").unwrap().to_owned()).collect()
}

/// The values at a place of each of a list's members.
fn each(list: &Value, at: &str) -> Vec<Value> {
    list.as_array().unwrap().iter().map(|one| one.pointer(at).unwrap().clone()).collect()
}

/// System 22: what is late, due, asked for, newly silent or carried over comes onto the agenda by itself, each with its
/// reason; what is resolved stands in the minutes and on the thread.
#[tokio::test]
async fn system_22_an_agenda_is_filled_and_minuted() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-05-01").await;
    let form = format!("{meeting}/agenda");
    // The promise is due at the end of June.
    let promise = format!("due-{}", &PROMISE[1..]);
    assert!(offered(&keeper, &form).await.contains(&promise), "{:?}", offered(&keeper, &form).await);
    let page = keeper.opens(&form).await.text();
    assert!(page.contains("checked"), "all of it is marked at first");
    let raised = format!("Carers' letters\n{THREAD}");
    done(&mut keeper, &form, &[(promise.as_str(), "1"), ("raised", &raised)]).await;
    let view = site.json(&meeting).await;
    assert_eq!(each(&view["agenda"], "/why"), [json!("due"), json!("raised"), json!("raised")]);
    assert_eq!(each(&view["agenda"], "/row/address"), [json!(PROMISE), json!(null), json!(THREAD)]);
    assert!(!offered(&keeper, &form).await.contains(&promise), "nothing is offered twice");
    let early = [("item", "1"), ("strength", "resolved"), ("words", "Too soon.")];
    let to_come = [("item", "1 May 2026", "1 Mai 2026")];
    refused(&mut keeper, &format!("{meeting}/statement"), &early, &to_come).await;
    site.day("2026-05-01");
    for (item, strength, words) in [
        ("1", "resolved", "That the Board hear again of the payments."),
        ("2", "asked", "Members asked how many letters are open."),
        ("3", "suggested", "It was suggested that carers be asked."),
    ] {
        let typed = [("item", item), ("strength", strength), ("words", words), ("by", "The chair")];
        done(&mut keeper, &format!("{meeting}/statement"), &typed).await;
    }
    let view = site.json(&meeting).await;
    assert_eq!(each(&view["statements"], "/item"), [json!(1), json!(2), json!(3)]);
    assert_eq!(each(&view["statements"], "/unanswered"), [json!(false), json!(true), json!(false)]);
    assert_eq!(each(&view["agenda"], "/open"), [json!(false), json!(true), json!(true)]);
    for (prefix, head, resolved) in
        [("", "At a meeting", "Resolved"), ("/cy", "Mewn cyfarfod", "Penderfynwyd")]
    {
        let page = site.page(&format!("{prefix}{PROMISE}")).await;
        for part in [head, resolved, "hear again of the payments", "Glanrafon Improvement Board"] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    let said = view["statements"][0]["reference"].as_str().unwrap();
    assert_eq!(site.get(&format!("/{said}")).await.header(header::LOCATION), format!("{meeting}#s1"));
    next_meeting(&mut keeper, &view).await;
    site.holds().await;
}

/// What the meeting left open is carried over, what it asked for is still asked for, and what fell silent since is new.
async fn next_meeting(keeper: &mut Person<'_>, before: &Value) {
    let site = keeper.site;
    let asked = before["statements"][1]["reference"].as_str().unwrap();
    let own = before["agenda"][1]["reference"].as_str().unwrap();
    let next = met(keeper, "2026-07-15").await;
    let form = format!("{next}/agenda");
    site.day("2026-07-15");
    let marks = offered(keeper, &form).await;
    for mark in [
        format!("carried-{own}"),
        format!("carried-{}", &THREAD[1..]),
        format!("asked-{asked}"),
        format!("silent-{}", &PROMISE[1..]),
    ] {
        assert!(marks.contains(&mark), "{mark} in {marks:?}");
    }
    let marked: Vec<(&str, &str)> = marks.iter().map(|mark| (mark.as_str(), "1")).collect();
    done(keeper, &form, &marked).await;
    let view = site.json(&next).await;
    assert_eq!(view["agenda"].as_array().unwrap().len(), marks.len());
    // An answer to what was asked, minuted later, meets it.
    let answered = [("about", asked), ("strength", "answered"), ("words", "Eleven were open.")];
    done(keeper, &format!("{next}/statement"), &answered).await;
    let first = site.json(&format!("/{}", before["reference"].as_str().unwrap())).await;
    assert_eq!(each(&first["statements"], "/unanswered"), vec![json!(false); 3]);
    // By the meeting after, what was silent is late.
    let later = met(keeper, "2026-09-15").await;
    site.day("2026-09-15");
    let marks = offered(keeper, &format!("{later}/agenda")).await;
    assert!(!marks.iter().any(|mark| mark.starts_with("asked-")), "{marks:?}");
}

/// System 24: present, left early, apologies; nobody is both there and away, and nobody leaves who was not there.
#[tokio::test]
async fn system_24_attendance_is_taken_and_nobody_stands_twice() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-02-01").await;
    let form = format!("{meeting}/attendance");
    let both = [("present", "Glanrafon Council\nThe clerk"), ("apologies", "glanrafon council; An officer")];
    let told = (
        "Glanrafon Council (Present and Apologies)",
        "Glanrafon Council (Yn bresennol a hefyd Ymddiheuriadau)",
    );
    let wrong = [("present", told.0, told.1), ("apologies", told.0, told.1)];
    refused(&mut keeper, &form, &both, &wrong).await;
    let gone = [("present", "Glanrafon Council"), ("left", "The clerk")];
    let wrong = [("left", "is on no list of who was there", "nid yw ar unrhyw restr")];
    refused(&mut keeper, &form, &gone, &wrong).await;
    let first = [("chair", "An independent chair"), ("present", COUNCIL)];
    done(&mut keeper, &form, &first).await;
    let second = [
        ("chair", "An independent chair"),
        ("present", "Glanrafon Council: Head of Children's Services\nGlanrafon Care Inspectorate"),
        ("left", "Glanrafon Care Inspectorate"),
        ("apologies", "An officer"),
    ];
    done(&mut keeper, &form, &second).await;
    let view = site.json(&meeting).await;
    let present = ["Glanrafon Council: Head of Children's Services", INSPECTORATE, "An independent chair"];
    assert_eq!(view["attendance"]["present"], json!(present), "what was taken down last stands");
    assert_eq!(view["attendance"]["left"], json!([INSPECTORATE]));
    for (prefix, parts) in [
        ("", ["Present (3)", "Apologies (1)", "Left (1)"]),
        ("/cy", ["Yn bresennol (3)", "Ymddiheuriadau (1)", "Wedi gadael (1)"]),
    ] {
        let page = site.page(&format!("{prefix}{meeting}")).await;
        for part in parts {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
    // As it had been recorded before, the first list stands.
    let earlier = site.json(&format!("{meeting}?as-at={}", site.store.head().await.unwrap().seq - 2)).await;
    assert_eq!(earlier["attendance"]["present"], json!([COUNCIL, "An independent chair"]));
    site.holds().await;
}

/// System 22: minutes are approved at a later meeting, and from then on only corrected: a version of its own that says
/// what it changes, with the first words still in sight.
#[tokio::test]
async fn system_22_approved_minutes_are_corrected_and_never_rewritten() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let first = met(&mut keeper, "2026-02-01").await;
    let second = met(&mut keeper, "2026-03-01").await;
    let to_come = met(&mut keeper, "2026-04-01").await;
    let minuted = [("strength", "resolved"), ("words", "That eleven letters be sent.")];
    done(&mut keeper, &format!("{first}/statement"), &minuted).await;
    let approval = format!("{first}/approval");
    for at in [first.as_str(), to_come.as_str()] {
        let wrong = [("at", "is no later meeting of the same body", "yn gyfarfod diweddarach")];
        refused(&mut keeper, &approval, &[("at", at)], &wrong).await;
    }
    done(&mut keeper, &approval, &[("at", &format!("https://llinyn.example{second}"))]).await;
    // Whatever would change them is refused, with what to do instead.
    let told = ("are approved and stay as they are", "wedi’u cymeradwyo ac yn aros fel y maent");
    for (form, typed, field) in [
        ("statement", vec![("strength", "resolved"), ("words", "That twelve be sent.")], "item"),
        ("attendance", vec![("present", COUNCIL)], "chair"),
        ("agenda", vec![("raised", "Another matter")], "raised"),
        ("approval", vec![("at", second.as_str())], "at"),
    ] {
        refused(&mut keeper, &format!("{first}/{form}"), &typed, &[(field, told.0, told.1)]).await;
    }
    let statement = site.json(&first).await["statements"][0]["reference"].as_str().unwrap().to_owned();
    let form = format!("{first}/correction");
    let wrong = [("statement", "", ""), ("words", "", ""), ("reason", "", "")];
    refused(&mut keeper, &form, &[("statement", "said-1999-01-01/s1")], &wrong).await;
    let correction = [
        ("statement", statement.as_str()),
        ("words", "That twelve letters be sent."),
        ("reason", "The number was misheard."),
        ("at", second.as_str()),
    ];
    done(&mut keeper, &form, &correction).await;
    let view = site.json(&first).await;
    assert_eq!((&view["version"], &view["statements"][0]["corrected"]), (&json!(2), &json!([2])));
    for (prefix, parts) in [
        ("", ["The minutes were approved at", "Version 2 of the minutes", "corrected in version 2"]),
        ("/cy", ["Cymeradwywyd y cofnodion yn", "Fersiwn 2 o’r cofnodion", "cywirwyd yn fersiwn 2"]),
    ] {
        let page = site.page(&format!("{prefix}{first}")).await;
        let both =
            ["That eleven letters be sent.", "That twelve letters be sent.", "The number was misheard."];
        for part in parts.iter().chain(&both) {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(
            !keeper.opens(&format!("{prefix}{first}")).await.text().contains(&format!("{first}/statement"))
        );
    }
    site.holds().await;
}

/// System 17: panel, scrutiny and Cabinet as a path, with the step it stands at and the outcome that is missing.
#[tokio::test]
async fn system_17_a_referral_is_a_path_with_its_missing_outcome() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let form = format!("{THREAD}/referral");
    let same = [("from", COUNCIL), ("to", "glanrafon council"), ("words", "Look into it.")];
    let wrong = [("to", "is named twice", "ddwywaith")];
    refused(&mut keeper, &form, &same, &wrong).await;
    let step = |from: &'static str, to: &'static str| {
        [("from", from), ("to", to), ("words", "Consider it and report back."), ("by", "2026-04-30")]
    };
    done(&mut keeper, &form, &step(INSPECTORATE, "Glanrafon Improvement Board")).await;
    done(&mut keeper, &form, &step("Glanrafon Improvement Board", COUNCIL)).await;
    for (prefix, on, here, due) in [
        ("", "It was referred on.", "No outcome is recorded.", "30 April 2026"),
        ("/cy", "Fe’i cyfeiriwyd ymlaen.", "Ni chofnodwyd canlyniad.", "30 Ebrill 2026"),
    ] {
        let page = site.page(&format!("{prefix}{THREAD}")).await;
        for part in [on, here, due] {
            assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
        }
        assert!(site.page(&format!("{prefix}/body/glanrafon-council")).await.contains("report back"));
    }
    let path = site.json(THREAD).await["referrals"].clone();
    assert_eq!(
        each(&path, "/to/body/reference"),
        [json!("glanrafon-improvement-board"), json!("glanrafon-council")]
    );
    assert_eq!(path[0]["outcome"], json!("referred"));
    let referral = path[1]["reference"].as_str().unwrap().to_owned();
    assert_eq!(
        site.get(&format!("/{referral}")).await.header(header::LOCATION),
        format!("{THREAD}#referrals")
    );
    // What is not done by its day is a silence like any other.
    site.day("2026-05-02");
    site.ticks().await;
    let silent = site.json("/silent").await;
    assert!(each(&silent["rows"], "/tag/1").contains(&json!("outcome")), "{silent}");
    // Cabinet has it on its agenda, and what it resolves is the outcome.
    let cabinet = done(&mut keeper, "/body/glanrafon-council/meeting", &[("day", "2026-05-02")]).await;
    let mark = format!("referred-{referral}");
    assert!(offered(&keeper, &format!("{cabinet}/agenda")).await.contains(&mark));
    done(&mut keeper, &format!("{cabinet}/agenda"), &[(mark.as_str(), "1")]).await;
    let resolved = [("item", "1"), ("strength", "resolved"), ("words", "That carers be paid on the first.")];
    done(&mut keeper, &format!("{cabinet}/statement"), &resolved).await;
    for (prefix, outcome) in [("", "Resolved:"), ("/cy", "Penderfynwyd:")] {
        let page = site.page(&format!("{prefix}{THREAD}")).await;
        assert!(page.contains(outcome) && page.contains("paid on the first"), "{page}");
        assert!(!page.contains("No outcome is recorded."));
    }
    // As it stood before, it still waited for Cabinet.
    assert!(
        site.json(&format!("{THREAD}?on=2026-04-01")).await["referrals"][1]["outcome"]["missing"].is_object()
    );
    site.holds().await;
}

/// Nothing is minuted in public about a thread whose words are withheld.
#[tokio::test]
async fn a_resolution_about_a_withheld_thread_is_refused() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-02-01").await;
    let report = THREAD.trim_end_matches("/r1");
    let ask = [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];
    done(&mut keeper, &format!("{report}/withholding"), &ask).await;
    let mut other = Person::came_in(&site, Role::Administrator).await;
    let approved = other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
    let typed = [("about", THREAD), ("strength", "resolved"), ("words", "That it be noted.")];
    let wrong = [("about", "are withheld", "yn cael eu cadw’n ôl")];
    refused(&mut keeper, &format!("{meeting}/statement"), &typed, &wrong).await;
    let wrong = [("raised", "are withheld", "yn cael eu cadw’n ôl")];
    refused(&mut keeper, &format!("{meeting}/agenda"), &[("raised", THREAD)], &wrong).await;
    site.holds().await;
}

/// Only whoever keeps the record takes minutes.
#[tokio::test]
async fn minutes_are_taken_by_whoever_keeps_the_record() {
    let site = site_with_an_answer().await;
    let member = invite_for(&site, Role::Member, "glanrafon-care-inspectorate").await;
    for form in ["/bodies/new", "/body/glanrafon-council/meeting", "/body/glanrafon-council/membership"] {
        assert_eq!(member.opens(form).await.status, StatusCode::FORBIDDEN, "{form}");
    }
}

/// System 22: agenda, attendance and minutes are data at the address of the meeting with `.json` behind it, and its page
/// leads there.
#[tokio::test]
async fn system_22_a_meeting_is_data_beside_its_page() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-03-01").await;
    let raised = [("raised", "Carers' letters")];
    done(&mut keeper, &format!("{meeting}/agenda"), &raised).await;
    let asked = [("item", "1"), ("strength", "asked"), ("words", "How many letters are open?")];
    done(&mut keeper, &format!("{meeting}/statement"), &asked).await;
    let present = [("chair", "The chair"), ("present", "Glanrafon Council"), ("apologies", INSPECTORATE)];
    done(&mut keeper, &format!("{meeting}/attendance"), &present).await;
    for prefix in ["", "/cy"] {
        let page = site.page(&format!("{prefix}{meeting}")).await;
        assert!(html::main(&page).contains(&format!("href=\"{prefix}{meeting}.json\"")), "{page}");
        let reply = site.get(&format!("{prefix}{meeting}.json")).await;
        assert_eq!(reply.header(header::CONTENT_TYPE), "application/json");
        let data: Value = serde_json::from_str(&reply.text()).unwrap();
        let page = &data["page"];
        assert_eq!(page["agenda"][0]["row"]["text"], json!("Carers' letters"), "{data}");
        assert_eq!(page["agenda"][0]["why"], json!("raised"));
        assert_eq!(page["statements"][0]["quote"]["text"], json!("How many letters are open?"));
        assert_eq!(page["statements"][0]["unanswered"], json!(true));
        assert_eq!(page["attendance"]["chair"], json!({"stated": "The chair"}));
        assert_eq!(page["attendance"]["present"], json!(["Glanrafon Council", "The chair"]));
        assert_eq!(page["attendance"]["apologies"], json!([INSPECTORATE]));
    }
}
