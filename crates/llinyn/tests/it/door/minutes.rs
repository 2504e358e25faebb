//! Meetings, through the forms: called, their agenda filled, minuted, approved and corrected.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::{Value, json};

use super::board::{COUNCIL, INSPECTORATE, done, keeper, met, refused, site_with_a_board};
use super::desk::{PROMISE, THREAD};
use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::html;
use crate::web::site::Site;

/// The names of what a form offers to be marked.
pub(super) async fn offered(person: &Person<'_>, form: &str) -> Vec<String> {
    let page = person.opens(form).await.text();
    let inputs = html::named(html::main(&page), "input");
    let marks = inputs.iter().filter(|input| input.get("type") == Some("checkbox"));
    marks.map(|input| input.get("name").unwrap().to_owned()).collect()
}

/// Withholds the words of papers, by two people's word.
pub(super) async fn withhold(site: &Site, keeper: &mut Person<'_>, papers: &[&str]) {
    let ask = [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];
    let mut other = Person::came_in(site, Role::Administrator).await;
    for paper in papers {
        done(keeper, &format!("{paper}/withholding"), &ask).await;
        let approved = other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
    }
    site.wait(5_000);
}

/// The values at a place of each of a list's members.
pub(super) fn each(list: &Value, at: &str) -> Vec<Value> {
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
    let page = site.page(&meeting).await;
    for nouns in ["statements", "agenda"] {
        for at in 0..3 {
            // Each leads to its own place, which is there once.
            let own = view[nouns][at]["reference"].as_str().unwrap();
            let anchor = own.replace('/', "-");
            assert_eq!(
                site.get(&format!("/{own}")).await.header(header::LOCATION),
                format!("{meeting}#{anchor}")
            );
            assert_eq!(page.matches(&format!("id=\"{anchor}\"")).count(), 1, "{anchor} in {page}");
        }
    }
    next_meeting(&mut keeper, &view).await;
    site.holds().await;
}

/// What the meeting left open is carried over, what it asked for is still asked for, and what fell silent since is new.
async fn next_meeting(keeper: &mut Person<'_>, before: &Value) {
    let site = keeper.site;
    let asked = before["statements"][1]["reference"].as_str().unwrap();
    let own = before["agenda"][1]["reference"].as_str().unwrap();
    let between = met(keeper, "2026-07-01").await;
    let next = met(keeper, "2026-07-15").await;
    let form = format!("{next}/agenda");
    // Prepared ahead, the promise is due and not silent, though another meeting is called behind its day.
    let marks = offered(keeper, &form).await;
    assert!(marks.contains(&format!("due-{}", &PROMISE[1..])), "{marks:?}");
    assert!(!marks.iter().any(|mark| mark.starts_with("silent-") || mark.starts_with("late-")), "{marks:?}");
    assert!(marks.contains(&format!("carried-{own}")), "{marks:?}");
    // The first of the two is prepared, and carries it on.
    done(keeper, &format!("{between}/agenda"), &[(&*format!("carried-{own}"), "1")]).await;
    assert_eq!(site.json(&between).await["agenda"][0]["row"]["text"], json!("Carers' letters"));
    site.day("2026-07-15");
    let marks = offered(keeper, &form).await;
    for mark in [format!("carried-{own}"), format!("asked-{asked}"), format!("late-{}", &PROMISE[1..])] {
        assert!(marks.contains(&mark), "{mark} in {marks:?}");
    }
    let marked: Vec<(&str, &str)> = marks.iter().map(|mark| (mark.as_str(), "1")).collect();
    done(keeper, &form, &marked).await;
    let view = site.json(&next).await;
    assert_eq!(view["agenda"].as_array().unwrap().len(), marks.len());
    // What is carried on twice still has its words from where it was raised: withheld there, they are nowhere.
    let raised = "Carers' letters";
    assert!(view.to_string().contains(raised), "{view}");
    withhold(site, keeper, &[&format!("/{}", own.split('/').next().unwrap())]).await;
    for meeting in [&between, &next] {
        let view = site.json(meeting).await;
        assert!(!view.to_string().contains(raised), "{view}");
    }
    // An answer to what was asked, minuted later, meets it; the address is the one the page of the paper offers.
    let at = before["statements"][1]["quote"]["at"].as_str().unwrap();
    let answered = [("about", at), ("strength", "answered"), ("words", "Eleven were open.")];
    done(keeper, &format!("{next}/statement"), &answered).await;
    let before = format!("/{}", before["reference"].as_str().unwrap());
    let first = site.json(&before).await;
    assert_eq!(each(&first["statements"], "/unanswered"), vec![json!(false); 3]);
    // On the day before the answer came it was still asked for.
    let then = site.json(&format!("{before}?on=2026-07-14")).await;
    assert_eq!(each(&then["statements"], "/unanswered"), [json!(false), json!(true), json!(false)]);
    // By the meeting after, what was silent is late.
    let later = met(keeper, "2026-09-15").await;
    site.day("2026-09-15");
    let marks = offered(keeper, &format!("{later}/agenda")).await;
    assert!(!marks.iter().any(|mark| mark.starts_with("asked-")), "{marks:?}");
}

/// A body with a name in each language.
fn forum() -> Vec<(&'static str, &'static str)> {
    let names = [("name_en", "Glanrafon Youth Forum"), ("name_cy", "Fforwm Ieuenctid Glanrafon")];
    let said = [("kind", "board"), ("parent", ""), ("day", "2025-03-01"), ("reason", "Its first meeting.")];
    [names.as_slice(), said.as_slice()].concat()
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
    let twice = [("present", "Glanrafon Council\nGLANRAFON COUNCIL")];
    let wrong = [("present", "stands twice on one list", "ddwywaith ar yr un rhestr")];
    refused(&mut keeper, &form, &twice, &wrong).await;
    // An agency is one under either of its names; whom it sent tells two of its people apart.
    done(&mut keeper, "/bodies/new", &forum()).await;
    let named = (
        "Glanrafon Youth Forum (Present and Apologies)",
        "Glanrafon Youth Forum (Yn bresennol a hefyd Ymddiheuriadau)",
    );
    let wrong = [("present", named.0, named.1), ("apologies", named.0, named.1)];
    let both = [("present", "Glanrafon Youth Forum"), ("apologies", "Fforwm Ieuenctid Glanrafon")];
    refused(&mut keeper, &form, &both, &wrong).await;
    let sent = [
        ("present", "Glanrafon Youth Forum: its chair"),
        ("apologies", "Fforwm Ieuenctid Glanrafon: its clerk"),
    ];
    done(&mut keeper, &form, &sent).await;
    let first = [("chair", "An independent chair"), ("present", COUNCIL)];
    done(&mut keeper, &form, &first).await;
    let second = [
        ("chair", "An independent chair"),
        ("present", "Glanrafon Council: Head of Children's Services\nGlanrafon Care Inspectorate"),
        ("left", "glanrafon care inspectorate"),
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
    done(&mut keeper, &format!("{first}/agenda"), &[("raised", "Letters to carers")]).await;
    done(&mut keeper, &format!("{first}/attendance"), &[("present", COUNCIL)]).await;
    let minuted = [("strength", "resolved"), ("words", "That eleven letters be sent."), ("about", THREAD)];
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
    a_correction_is_a_version(&mut keeper, &first, &second).await;
    // The day before all that was taken down, approved and corrected, the meeting had nothing of it.
    let then = site.json(&format!("{first}?on=2026-02-28")).await;
    for noun in ["statements", "corrections", "agenda"] {
        assert_eq!(then[noun], json!([]), "{noun}");
    }
    assert_eq!((&then["version"], &then["approved"]), (&json!(1), &json!(null)));
    assert_eq!(then["attendance"]["present"], json!([]));
    site.holds().await;
}

/// A correction stands beside the first words: in the minutes, and on the thread they are about.
async fn a_correction_is_a_version(keeper: &mut Person<'_>, first: &str, second: &str) {
    let site = keeper.site;
    let statement = site.json(first).await["statements"][0]["reference"].as_str().unwrap().to_owned();
    let form = format!("{first}/correction");
    let wrong = [("statement", "", ""), ("words", "", ""), ("reason", "", "")];
    refused(keeper, &form, &[("statement", "said-1999-01-01/s1")], &wrong).await;
    // The address is the one that leads there from the thread.
    let at = format!("https://llinyn.example/cy{first}#{}", statement.replace('/', "-"));
    let correction = [
        ("statement", at.as_str()),
        ("words", "That twelve letters be sent."),
        ("reason", "The number was misheard."),
        ("at", second),
    ];
    done(keeper, &form, &correction).await;
    let view = site.json(first).await;
    let version = view["corrections"][0]["reference"].clone();
    assert_eq!((&view["version"], &view["statements"][0]["corrected"]), (&json!(2), &json!([[2, version]])));
    let mark = format!("{first}#{}", version.as_str().unwrap().replace('/', "-"));
    assert_eq!(site.get(&format!("/{}", version.as_str().unwrap())).await.header(header::LOCATION), mark);
    assert!(site.page(first).await.contains(&format!("id=\"{}\"", &mark[first.len() + 1..])));
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
        // The thread shows the first words with a mark that leads to the new ones.
        let thread = site.page(&format!("{prefix}{THREAD}")).await;
        assert!(thread.contains("That eleven letters be sent.") && thread.contains(parts[2]), "{thread}");
        assert!(thread.contains(&format!("href=\"{prefix}{mark}\"")), "{mark} in {thread}");
    }
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
