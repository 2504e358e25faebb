//! What is referred from body to body: who owes its outcome, who can give it, and what is withheld.

use axum::http::header;
use serde_json::json;

use super::board::{COUNCIL, INSPECTORATE, done, keeper, met, refused, site_with_a_board};
use super::desk::{PROMISE, THREAD};
use super::minutes::{each, offered, withhold};

const BOARD: &str = "Glanrafon Improvement Board";

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
        format!("{THREAD}#{}", referral.replace('/', "-"))
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

/// Nothing is minuted or referred in public whose words are withheld, nor put on an agenda.
#[tokio::test]
async fn a_resolution_about_a_withheld_thread_is_refused() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let meeting = met(&mut keeper, "2026-02-01").await;
    let to_come = met(&mut keeper, "2026-05-01").await;
    let plan = done(&mut keeper, "/plans/new", &[("title", "Improvement Plan"), ("owner", COUNCIL)]).await;
    // What is withheld later stands on an agenda already.
    done(&mut keeper, &format!("{meeting}/agenda"), &[("raised", &*format!("{THREAD}\n{plan}"))]).await;
    let form = format!("{to_come}/agenda");
    let [thread, promise] = [format!("carried-{}", &THREAD[1..]), format!("due-{}", &PROMISE[1..])];
    let marks = offered(&keeper, &form).await;
    assert!(marks.contains(&thread) && marks.contains(&promise), "{marks:?}");
    let papers = [THREAD, PROMISE, &plan].map(|item| item.rsplit_once('/').unwrap().0);
    withhold(&site, &mut keeper, &papers).await;
    let marks = offered(&keeper, &form).await;
    assert!(!marks.contains(&thread) && !marks.contains(&promise), "{marks:?}");
    for item in ["1", "2"] {
        let typed = [("item", item), ("strength", "resolved"), ("words", "That it be noted.")];
        let wrong = [("item", "are withheld", "yn cael eu cadw’n ôl")];
        refused(&mut keeper, &format!("{meeting}/statement"), &typed, &wrong).await;
    }
    let referral = [("from", COUNCIL), ("to", INSPECTORATE), ("words", "Look into it.")];
    let wrong = [("from", "are withheld", "yn cael eu cadw’n ôl")];
    refused(&mut keeper, &format!("{THREAD}/referral"), &referral, &wrong).await;
    let typed = [("about", THREAD), ("strength", "resolved"), ("words", "That it be noted.")];
    let wrong = [("about", "are withheld", "yn cael eu cadw’n ôl")];
    refused(&mut keeper, &format!("{meeting}/statement"), &typed, &wrong).await;
    let wrong = [("raised", "are withheld", "yn cael eu cadw’n ôl")];
    refused(&mut keeper, &format!("{meeting}/agenda"), &[("raised", THREAD)], &wrong).await;
    site.holds().await;
}

/// What was referred to a member has no outcome by what the board resolves: only by what the member does.
#[tokio::test]
async fn only_whoever_owes_an_outcome_gives_it() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let sent = [("from", INSPECTORATE), ("to", COUNCIL), ("words", "Consider it."), ("by", "2026-04-30")];
    done(&mut keeper, &format!("{THREAD}/referral"), &sent).await;
    let referral = site.json(THREAD).await["referrals"][0]["reference"].as_str().unwrap().to_owned();
    let board = met(&mut keeper, "2026-02-01").await;
    let cabinet = done(&mut keeper, "/body/glanrafon-council/meeting", &[("day", "2026-02-01")]).await;
    let mark = format!("referred-{referral}");
    assert!(!offered(&keeper, &format!("{board}/agenda")).await.contains(&mark));
    assert!(offered(&keeper, &format!("{cabinet}/agenda")).await.contains(&mark));
    let resolved = |about: &str| {
        [("about", about.to_owned()), ("strength", "resolved".to_owned()), ("words", "Noted.".to_owned())]
    };
    for (meeting, about, is_met) in [
        (&board, referral.as_str(), false),
        (&board, THREAD, false),
        (&cabinet, &format!("{THREAD}#{}", referral.replace('/', "-")), true),
    ] {
        let typed = resolved(about);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        done(&mut keeper, &format!("{meeting}/statement"), &typed).await;
        let outcome = site.json(THREAD).await["referrals"][0]["outcome"].clone();
        assert_eq!(outcome["resolved"].is_object(), is_met, "{about}: {outcome}");
        assert_eq!(outcome["missing"].is_object(), !is_met, "{about}: {outcome}");
    }
    // What was resolved says which language it is in.
    assert_eq!(site.json(THREAD).await["referrals"][0]["outcome"]["resolved"]["language"], json!("en"));
    site.holds().await;
}

/// A body that takes up what another held can resolve what was referred to that one, and refer it on.
#[tokio::test]
async fn what_was_referred_is_for_the_successor() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let plan =
        done(&mut keeper, "/plans/new", &[("title", "Improvement Plan"), ("owner", INSPECTORATE)]).await;
    for about in [THREAD, &plan] {
        let sent = [("from", INSPECTORATE), ("to", COUNCIL), ("words", "Consider it."), ("by", "")];
        done(&mut keeper, &format!("{about}/referral"), &sent).await;
    }
    let merged = [
        ("kind", "merged"),
        ("day", "2026-03-01"),
        ("name_en", ""),
        ("name_cy", ""),
        ("shares", BOARD),
        ("reason", "By order."),
    ];
    done(&mut keeper, "/body/glanrafon-council/reorganisation", &merged).await;
    let on = [("from", BOARD), ("to", INSPECTORATE), ("words", "See to it."), ("by", "")];
    done(&mut keeper, &format!("{THREAD}/referral"), &on).await;
    let path = site.json(THREAD).await["referrals"].clone();
    assert_eq!(path[0]["outcome"], json!("referred"), "{path}");
    assert!(path[1]["outcome"]["missing"].is_object(), "{path}");
    let meeting = met(&mut keeper, "2026-03-01").await;
    let resolved = [("about", plan.as_str()), ("strength", "resolved"), ("words", "That the plan be kept.")];
    done(&mut keeper, &format!("{meeting}/statement"), &resolved).await;
    let path = site.json(&plan).await["referrals"].clone();
    assert!(path[0]["outcome"]["resolved"].is_object(), "{path}");
    site.holds().await;
}

/// The meeting that resolved to refer something is one of the body that refers it, and has been held.
#[tokio::test]
async fn a_referral_names_its_own_meeting() {
    let site = site_with_a_board().await;
    let mut keeper = keeper(&site).await;
    let held = met(&mut keeper, "2026-02-01").await;
    let to_come = met(&mut keeper, "2026-04-01").await;
    let form = format!("{THREAD}/referral");
    let sent = |from: &'static str, at: &str, by: &'static str| {
        [
            ("from", from.to_owned()),
            ("to", INSPECTORATE.to_owned()),
            ("words", "Consider it.".to_owned()),
            ("at", at.to_owned()),
            ("by", by.to_owned()),
        ]
    };
    for (from, at, by, wrong) in [
        (BOARD, to_come.as_str(), "", ("at", "1 April 2026", "1 Ebrill 2026")),
        (COUNCIL, &held, "", ("at", "is no meeting of the body that refers it", "yn gyfarfod o’r corff")),
        (BOARD, "said-1999-01-01/m1", "", ("at", "said-1999-01-01/m1", "said-1999-01-01/m1")),
        (BOARD, "last week", "", ("at", "last week", "last week")),
        (BOARD, &held, "2026-02-28", ("by", "28 February 2026", "28 Chwefror 2026")),
    ] {
        let typed = sent(from, at, by);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
        refused(&mut keeper, &form, &typed, &[wrong]).await;
    }
    let typed = sent(BOARD, &held, "2026-04-30");
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    done(&mut keeper, &form, &typed).await;
    for (prefix, words) in [("", "resolved at"), ("/cy", "penderfynwyd yn")] {
        let page = site.page(&format!("{prefix}{THREAD}")).await;
        assert!(page.contains(words) && page.contains(&format!("href=\"{prefix}{held}\"")), "{page}");
    }
    site.holds().await;
}
