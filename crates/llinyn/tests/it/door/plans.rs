//! What people do with a plan, through the forms: another takes its place, and its reports stop.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::json;

use super::person::{Person, invite_for};
use crate::web::site::Site;

pub(super) const PLAN: &str = "Glanrafon Council

# Glanrafon Foster Care Action Plan 2022-24

10 January 2022

| No. | Recommendation | Action | Lead | By when |
| --- | --- | --- | --- | --- |
| 1 | The Council should keep a register of carers. | Open the register | Glanrafon Council | 30 June 2022 |
| 2 | The Council should train every carer. | Train every carer | Glanrafon Council | to be confirmed |

Progress reports on this plan are presented to the Glanrafon Safeguarding Board every six months.
";

const STRATEGY: &str = "Glanrafon Council

# Glanrafon Families Strategy 2024-28

6 March 2024

The strategy has one objective:

- To help families stay together.
";

const OLD: &str = "/glanrafon-foster-care-action-2022/p1";
const NEW: &str = "/glanrafon-families-strategy-2024/p1";

async fn site() -> Site {
    Site::of("2026-03-01", &[("plan.md", PLAN), ("strategy.md", STRATEGY)]).await
}

/// The coordinator of the board.
async fn keeper(site: &Site) -> Person<'_> {
    invite_for(site, Role::Coordinator, "glanrafon-safeguarding-board").await
}

/// The field of a commitment of the old plan.
fn commitment(no: u8) -> String {
    format!("{}/c{no}", OLD.trim_start_matches('/').trim_end_matches("/p1"))
}

/// Systems 11 and 12: a plan gives way to another only when each open commitment is carried on or ended.
#[tokio::test]
async fn system_11_no_commitment_is_left_over_when_a_plan_gives_way() {
    let site = site().await;
    let mut keeper = keeper(&site).await;
    let address = format!("{OLD}/replacement");
    assert!(keeper.opens(OLD).await.text().contains(&format!("href=\"{address}\"")));
    assert!(!site.page(OLD).await.contains(&address), "nobody else is led there");
    let before = site.store.head().await.unwrap().seq;
    let (one, two, carrier) = (commitment(1), commitment(2), format!("{}/by", commitment(2)));
    // One is left over and one names nothing that carries it on: both are told, and what was typed is kept.
    for (prefix, wrong) in [("", "would be left open"), ("/cy", "cael ei adael ar agor")] {
        let typed =
            [("successor", NEW), (&one, ""), (&two, "by_other"), (&carrier, " "), ("reason", "It & that")];
        let reply = keeper.fills(&format!("{prefix}{address}"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = reply.text();
        for part in [
            wrong,
            &format!("href=\"#{one}\""),
            &format!("href=\"#{two}\""),
            "<option value=\"by_other\" selected",
            "It &#38; that",
            &format!("value=\"{NEW}\""),
        ] {
            assert!(text.contains(part), "{part} on {prefix}{address}: {text}");
        }
    }
    // What ends needs somebody who decided.
    let mut typed = vec![
        ("successor", "https://llinyn.example/cy/glanrafon-families-strategy-2024/p1"),
        (&one, "by_plan"),
        (&two, "overtaken"),
        ("reason", "The strategy takes it in."),
    ];
    let reply = keeper.fills(&address, &typed).await;
    for part in ["href=\"#decided_by\"", "href=\"#meeting\"", "href=\"#recheck\""] {
        assert!(reply.text().contains(part), "{part}");
    }
    assert_eq!(site.store.head().await.unwrap().seq, before, "nothing was half recorded");
    typed.extend([
        ("decided_by", "Glanrafon Safeguarding Board"),
        ("meeting", "Meeting of 2 March 2026, item 4"),
        ("recheck", "2027-03-01"),
    ]);
    let hidden = keeper.hidden(&address).await;
    let carried = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let fields: Vec<(&str, &str)> = carried.chain(typed).collect();
    let first = keeper.sends(&address, &fields).await;
    assert_eq!(
        (first.status, first.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, OLD),
        "{}",
        first.text()
    );
    let after = site.store.head().await.unwrap().seq;
    let again = keeper.sends(&address, &fields).await;
    assert_eq!((again.status, again.header(header::LOCATION)), (StatusCode::SEE_OTHER, OLD));
    assert_eq!(site.store.head().await.unwrap().seq, after, "a double click makes one record");
    let page = site.json(OLD).await;
    assert_eq!((&page["open_commitments"], &page["replaced_by"][0]), (&json!(0), &json!(&NEW[1..])));
    assert_eq!(site.json(&format!("/{two}")).await["status"]["due"]["closed"], json!("overtaken"));
    assert_eq!(site.json(&format!("/{one}")).await["links"][0]["how"], json!("supersedes-by"));
    assert!(!keeper.opens(OLD).await.text().contains(&address), "it gave way already");
    site.holds().await;
}

/// System 18: reports stop only with who agreed and what starts them again, and that is owed from then on.
#[tokio::test]
async fn system_18_reports_stop_with_what_starts_them_again() {
    let site = site().await;
    let mut keeper = keeper(&site).await;
    let duty = OLD.replace("/p1", "/d1");
    let address = format!("{duty}/suspension");
    assert!(keeper.opens(OLD).await.text().contains(&format!("href=\"{address}\"")));
    let empty = [("agreed_by", "Nobody at all"), ("reason", ""), ("restart", ""), ("restart_by", "")];
    for (prefix, wrong) in
        [("", "No body of the record is called"), ("/cy", "Does dim corff yn y cofnod o’r enw")]
    {
        let reply = keeper.fills(&format!("{prefix}{address}"), &empty).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        for part in [wrong, "Nobody at all", "href=\"#reason\"", "href=\"#restart\""] {
            assert!(reply.text().contains(part), "{part}");
        }
    }
    let typed = [
        ("agreed_by", "Glanrafon Safeguarding Board"),
        ("reason", "A strategy is on its way."),
        ("restart", "When the strategy is adopted"),
        ("restart_by", "2026-09-30"),
    ];
    let reply = keeper.fills(&address, &typed).await;
    assert_eq!(
        (reply.status, reply.header(header::LOCATION)),
        (StatusCode::SEE_OTHER, &*duty),
        "{}",
        reply.text()
    );
    let page = site.json(OLD).await;
    let stopped = &page["duties"][0]["stopped"];
    assert_eq!(stopped["agreed_by"]["stated"]["words"], json!("Glanrafon Safeguarding Board"));
    let owed = site.json("/owed").await;
    assert_eq!(
        (&owed["rows"][0]["day"], &owed["rows"][0]["tag"][1]),
        (&json!("2026-09-30"), &json!("restart"))
    );
    assert!(!keeper.opens(OLD).await.text().contains(&address), "they stopped already");
    // Stopped once, they cannot be stopped again.
    let again = keeper.fills(&address, &typed).await;
    assert!(again.text().contains("have been stopped already"), "{}", again.text());
    site.holds().await;
}
