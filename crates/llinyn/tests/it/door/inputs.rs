//! Bad inputs, at every form there is: whatever is typed into all of its fields, what is wrong is told where it is, in
//! the language of the page, what was typed is still there, and nothing is recorded.

use axum::http::StatusCode;
use llinyn::web::powers;
use llinyn_model::account::{Membership, Role};

use super::person::{ANSWER, Person, REPORT, invite_for};
use super::plans::PLAN;
use crate::web::faults::Faults;
use crate::web::html;
use crate::web::site::{Reply, Site};

/// A paper that counts something.
const COUNTS: &str = "Glanrafon Council

# Glanrafon Partners Strategy 2024-28

6 March 2024

The draft was sent to around 60 organisations that work with families.
";

/// Each form whose fields are typed into, by the address the program has it under and one that is there.
const FORMS: &[(&str, &str)] = &[
    ("/agreements/new", "/agreements/new"),
    ("/bodies/new", "/bodies/new"),
    ("/body/{reference}/meeting", "/body/glanrafon-council/meeting"),
    ("/body/{reference}/membership", "/body/glanrafon-council/membership"),
    ("/body/{reference}/reorganisation", "/body/glanrafon-council/reorganisation"),
    ("/body/{reference}/review", "/body/glanrafon-safeguarding-board/review"),
    ("/concern/answer", "/concern/answer"),
    ("/concern/assurance", "/concern/assurance"),
    ("/concerns", "/concerns"),
    ("/erasure", "/erasure"),
    ("/flows/new", "/flows/new"),
    ("/plans/new", "/plans/new"),
    ("/sign-in", "/sign-in"),
    ("/subscription", "/subscription?topic=/body/glanrafon-council"),
    ("/terms/new", "/terms/new"),
    ("/terms/relation", "/terms/relation"),
    ("/{source}/{item}/answer", "/said-2026-03-01-2/q1/answer"),
    ("/{source}/{item}/agenda", "/said-2026-03-01-6/m1/agenda"),
    ("/{source}/{item}/approval", "/said-2026-03-01-6/m1/approval"),
    ("/{source}/{item}/attendance", "/said-2026-03-01-6/m1/attendance"),
    ("/{source}/{item}/closure", "/review-foster-care-glanrafon-2024/r1/closure"),
    ("/{source}/{item}/commitment", "/glanrafon-foster-care-action-2022/p1/commitment"),
    ("/{source}/{item}/contributions", "/said-2026-03-01-7/fund1/contributions"),
    ("/{source}/{item}/count", "/glanrafon-partners-strategy-2024/n1/count"),
    ("/{source}/{item}/correction", "/said-2026-03-01-6/m1/correction"),
    ("/{source}/{item}/cost", "/response-review-foster-care-glanrafon-2024/b1/cost"),
    ("/{source}/{item}/date", "/response-review-foster-care-glanrafon-2024/c1/date"),
    ("/{source}/{item}/duty", "/glanrafon-foster-care-action-2022/p1/duty"),
    ("/{source}/{item}/fund", "/review-foster-care-glanrafon-2024/r1/fund"),
    ("/{source}/{item}/interpretation", "/response-review-foster-care-glanrafon-2024/b1/interpretation"),
    ("/{source}/{item}/judgement", "/said-2026-03-01-8/w1/judgement"),
    ("/{source}/{item}/measure", "/glanrafon-foster-care-action-2022/p1/measure"),
    ("/{source}/{item}/origin", "/glanrafon-foster-care-action-2022/p1/origin"),
    ("/{source}/{item}/progress", "/response-review-foster-care-glanrafon-2024/c1/progress"),
    ("/{source}/circulation", "/review-foster-care-glanrafon-2024/circulation"),
    ("/{source}/example", "/review-foster-care-glanrafon-2024/example"),
    ("/{source}/{item}/link", "/said-2026-03-01-3/u1/link"),
    ("/{source}/{item}/outcome", "/said-2026-03-01-5/t1/outcome"),
    ("/{source}/{item}/reply", "/said-2026-03-01-3/u1/reply"),
    ("/{source}/{item}/theme", "/said-2026-03-01-3/u1/theme"),
    ("/{source}/{item}/question", "/review-foster-care-glanrafon-2024/r1/question"),
    ("/{source}/{item}/referral", "/review-foster-care-glanrafon-2024/r1/referral"),
    ("/{source}/{item}/repeat", "/review-foster-care-glanrafon-2024/r1/repeat"),
    ("/{source}/{item}/replacement", "/glanrafon-foster-care-action-2022/p1/replacement"),
    ("/{source}/{item}/report", "/glanrafon-foster-care-action-2022/d1/report"),
    ("/{source}/{item}/response", "/review-foster-care-glanrafon-2024/r1/response"),
    ("/{source}/{item}/feedback", "/said-2026-03-01-10/voice1/feedback"),
    ("/{source}/{item}/publication", "/said-2026-03-01-11/safeguarding-review1/publication"),
    ("/{source}/{item}/spending", "/said-2026-03-01-7/fund1/spending"),
    ("/{source}/{item}/review", "/said-2026-03-01-9/agreement1/review"),
    ("/{source}/{item}/signing", "/said-2026-03-01-9/agreement1/signing"),
    ("/{source}/{item}/statement", "/said-2026-03-01-6/m1/statement"),
    ("/{source}/{item}/suspension", "/glanrafon-foster-care-action-2022/d1/suspension"),
    ("/{source}/{item}/value", "/said-2026-03-01/k1/value"),
    ("/{source}/{item}/voice", "/review-foster-care-glanrafon-2024/r1/voice"),
    ("/{source}/{item}/wording", "/review-foster-care-glanrafon-2024/r1/wording"),
    ("/{source}/withholding", "/review-foster-care-glanrafon-2024/withholding"),
    ("/{source}/{item}/verification", "/response-review-foster-care-glanrafon-2024/c1/verification"),
];

/// Forms with nothing to type into but words that are all good, or a file, or whose address is a secret: each has tests
/// of its own.
const ELSEWHERE: &[&str] = &[
    "/body/{reference}/pack/words",
    "/concern",
    "/concerns/{receipt}",
    "/erasures",
    "/intake",
    "/intake/{id}",
    "/intake/{id}/record",
    "/intake/{id}/{item}",
    "/invitation/{token}",
    "/me/weekly",
    "/reply/{token}",
    "/sign-out",
    "/subscription/{token}",
    "/verify",
    "/withholdings",
    "/{source}/{item}/table",
];

/// The forms all of whose fields take any words.
const WORDS: &[&str] = &["/{source}/{item}/agenda", "/{source}/{item}/origin", "/{source}/{item}/report"];

/// What is typed; `true` where it is good words, and a page can show it again as it is.
fn bad() -> Vec<(&'static str, String, bool)> {
    let shown = [
        ("31 February", "31/02/2026"),
        ("no such day", "2026-02-31"),
        ("year nought", "0000-00-00"),
        ("below nought", "-1"),
        ("no number", "NaN"),
        ("too large a number", "1e309"),
        ("markup", "<script>alert(1)</script>"),
        ("SQL", "' OR 1=1; DROP TABLE entry; --"),
        ("a formula", "=HYPERLINK(\"x\")"),
        ("a path", "../../etc/passwd"),
        ("right to left", "x\u{202e}fdp.exe"),
    ];
    let hidden = [
        ("blank", "  \t ".to_owned()),
        ("invisible", "\u{200b}\u{2060}\u{feff}".to_owned()),
        ("NUL", "\u{0}".to_owned()),
        ("no end", "y".repeat(20_001)),
        ("beyond any form", "y".repeat(300_000)),
    ];
    let shown = shown.into_iter().map(|(name, text)| (name, text.to_owned(), true));
    shown.chain(hidden.into_iter().map(|(name, text)| (name, text, false))).collect()
}

#[test]
fn no_form_is_left_out() {
    let mut known: Vec<&str> = FORMS.iter().map(|(form, _)| *form).chain(ELSEWHERE.iter().copied()).collect();
    known.sort_unstable();
    let mut forms: Vec<&str> =
        powers().into_iter().filter(|form| form.takes).map(|form| form.address).collect();
    forms.sort_unstable();
    assert_eq!(known, forms);
}

#[tokio::test]
async fn whatever_is_typed_into_a_form_is_told_and_recorded_nowhere() {
    let papers = [("report.txt", REPORT), ("answer.txt", ANSWER), ("plan.md", PLAN), ("counts.md", COUNTS)];
    let site = Site::of("2026-03-01", &papers).await;
    let board = "glanrafon-safeguarding-board";
    let mut people = Vec::new();
    for role in [Role::Coordinator, Role::Verifier, Role::Guardian, Role::Member] {
        people.push((role, invite_for(&site, role, board).await));
    }
    // A measure, a question, a fund, an agreement, a meeting and what children said, so that more can be said of them.
    let plan = "/glanrafon-foster-care-action-2022/p1";
    let [keeper, .., member] = people.as_mut_slice() else { panic!("somebody is missing") };
    keeper.1.fills(&format!("{plan}/measure"), &[("text", "Carers trained")]).await;
    member.1.fills(&format!("{plan}/question"), &[("words", "How many?"), ("to", "Glanrafon Council")]).await;
    // A paper that was sent round, a reply to it and a theme.
    let draft = "/review-foster-care-glanrafon-2024/circulation";
    let typed = [
        ("purpose", "consultation"),
        ("words", "What do you say?"),
        ("until", "2026-03-31"),
        ("recipients", "Glanrafon Safeguarding Board; bwrdd@glanrafon.example"),
    ];
    keeper.1.fills(draft, &typed).await;
    keeper.1.fills("/said-2026-03-01-3/u1/reply", &[("answer", "no_views")]).await;
    let typed = [("words", "Nothing to say"), ("replies", "/said-2026-03-01-4")];
    keeper.1.fills("/said-2026-03-01-3/u1/theme", &typed).await;
    keeper.1.fills("/body/glanrafon-council/meeting", &[("day", "2026-02-01")]).await;
    keeper.1.fills(&format!("{plan}/fund"), &[("text", "Carers’ grant")]).await;
    let typed = [("replying", "whole"), ("words", "Eleven.")];
    keeper.1.fills("/said-2026-03-01-2/q1/answer", &typed).await;
    keeper.1.fills("/agreements/new", &[("text", "Glanrafon Accord"), ("from", "2026-01-01")]).await;
    let typed = [("who", "Young people in foster care"), ("by", "Glanrafon Council")];
    keeper.1.fills(&format!("{plan}/voice"), &typed).await;
    let typed = [("text", "Review 1 of 2026"), ("kind", "single_unified_safeguarding_review")];
    keeper.1.fills(&format!("/body/{board}/review"), &typed).await;
    let seq = site.store.head().await.unwrap().seq;
    let mut faults = Faults::default();
    for (form, address) in FORMS {
        let power = powers().into_iter().find(|one| one.address == *form).unwrap().power;
        let may = |role: Role| power.is_of(Some((role, Membership::Active)));
        let (_, person) = people.iter_mut().find(|(role, _)| may(*role)).unwrap();
        for prefix in ["", "/cy"] {
            let bad = bad().into_iter().filter(|(_, _, words)| !words || !WORDS.contains(form)).collect();
            attack(person, &format!("{prefix}{address}"), bad, &mut faults).await;
        }
        faults.same(form, "entries", site.store.head().await.unwrap().seq, seq);
    }
    faults.end();
    site.holds().await;
}

/// Types each bad input into all fields of a form.
async fn attack(person: &mut Person<'_>, address: &str, bad: Vec<(&str, String, bool)>, faults: &mut Faults) {
    let page = person.opens(address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    let fields = fields(&page.text());
    faults.holds(address, "has no field", !fields.is_empty());
    for (name, text, shown) in bad {
        let typed: Vec<(&str, &str)> =
            fields.iter().map(|(field, _)| (field.as_str(), text.as_str())).collect();
        let reply = person.fills(address, &typed).await;
        let case = format!("{name} at {address}");
        let told = matches!(reply.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::PAYLOAD_TOO_LARGE);
        faults.holds(&case, &format!("is answered with {}", reply.status), told);
        if reply.status == StatusCode::UNPROCESSABLE_ENTITY {
            is_told(&case, &reply, faults);
            if shown {
                let page = reply.text();
                let again = self::fields(&page).into_iter().filter(|(_, value)| *value == text).count();
                let typed_into = html::named(html::main(&page), "input").len();
                faults.holds(&case, "lost what was typed", again > 0 || typed_into == 0);
            }
        }
    }
}

/// Each problem leads to a field of the page.
fn is_told(case: &str, reply: &Reply, faults: &mut Faults) {
    let page = reply.text();
    let main = html::main(&page);
    let wrong = html::tags(main).into_iter().find(|tag| tag.get("class") == Some("wrong"));
    let links = wrong.map(|wrong| html::named(wrong.inner(), "a")).unwrap_or_default();
    faults.holds(case, "tells nothing", !links.is_empty());
    for link in links {
        let target = link.get("href").unwrap_or_default().trim_start_matches('#');
        let there = html::tags(main).iter().any(|tag| tag.get("id") == Some(target));
        faults.holds(case, &format!("leads to #{target}, which is not there"), there);
    }
}

/// The fields of the page that are typed into or chosen from, with what stands in them.
fn fields(page: &str) -> Vec<(String, String)> {
    let main = html::main(page);
    let typed = html::named(main, "input")
        .into_iter()
        .filter(|input| !matches!(input.get("type"), Some("hidden" | "file" | "submit" | "checkbox")));
    let typed = typed.map(|input| (input.get("value").unwrap_or_default().to_owned(), input));
    let areas = html::named(main, "textarea").into_iter().map(|area| (area.text(), area));
    let chosen = html::named(main, "select").into_iter().map(|select| (String::new(), select));
    let named = typed.chain(areas).chain(chosen);
    let mut fields: Vec<(String, String)> =
        named.filter_map(|(value, tag)| Some((tag.get("name")?.to_owned(), value))).collect();
    fields.dedup_by(|next, before| next.0 == before.0);
    fields
}
