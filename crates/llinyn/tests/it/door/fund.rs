//! Money through the forms: what is promised, who contributes by formula, in money or in kind, and what was spent.

use axum::http::{StatusCode, header};
use llinyn_model::account::Role;
use serde_json::json;

use super::person::{Person, invite_for, site_with_an_answer};
use crate::web::site::{Reply, Site};

/// A plan of the council; its keeper and its address.
async fn planned(site: &Site) -> (Person<'_>, String) {
    let mut keeper = invite_for(site, Role::Coordinator, "glanrafon-council").await;
    let typed =
        [("title", "Family Plan"), ("owner", "Glanrafon Council"), ("objectives", "Families stay together.")];
    let plan = keeper.fills("/plans/new", &typed).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    (keeper, plan)
}

/// Records money for a plan; its address.
async fn promised(keeper: &mut Person<'_>, plan: &str, typed: &[(&str, &str)]) -> String {
    let reply = keeper.fills(&format!("{plan}/fund"), typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    keeper.site.wait(1_000);
    let page = keeper.site.json(plan).await;
    page["funds"].as_array().unwrap().last().unwrap()["address"].as_str().unwrap().to_owned()
}

async fn says(site: &Site, address: &str, parts: &[&str]) {
    let page = site.page(address).await;
    for part in parts {
        assert!(page.contains(part), "{part} in {address}: {page}");
    }
}

/// System 8: the amount and the purpose stand there, and where the money comes from is not stated rather than empty.
#[tokio::test]
async fn system_08_money_whose_source_nobody_states() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let typed = [("text", "Family support grant"), ("amount", "£4m"), ("purpose", "Edge of care teams")];
    let fund = promised(&mut keeper, &plan, &typed).await;
    let page = site.json(&fund).await;
    assert_eq!(page["fund"]["amount"], json!({"stated": 400_000_000}), "{page}");
    assert_eq!(page["fund"]["from"], "not_stated");
    assert_eq!(page["fund"]["left"], "not_stated");
    says(&site, &fund, &["£4,000,000", "Edge of care teams", "not stated", "Family Plan"]).await;
    says(&site, "/funds", &["Family support grant", "£4,000,000"]).await;
    says(&site, &format!("/cy{fund}"), &["Addawyd", "£4,000,000", "heb ei nodi"]).await;

    let spent = [("amount", "£1,250,000.50"), ("words", "Two teams for a year.")];
    let reply = keeper.fills(&format!("{fund}/spending"), &spent).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    says(&site, &fund, &["£1,250,000.50", "£2,749,999.50"]).await;
    let page = site.json(&fund).await;
    assert_eq!(page["said"].as_array().unwrap().len(), 2, "both statements are kept: {page}");
    // The later statement leads to the money's own page.
    let later = page["said"][1]["source"]["reference"].as_str().unwrap().to_owned();
    let reply = site.get(&format!("/{later}/fund1")).await;
    assert_eq!(reply.header(header::LOCATION), fund);
    let rows = site.open_data("fund").await;
    for (row, column, expected) in [
        (0, "says", json!("promised")),
        (0, "text", json!("Family support grant")),
        (0, "amount", json!(400_000_000)),
        (0, "purpose", json!("Edge of care teams")),
        (0, "from", json!("not_stated")),
        (1, "says", json!("spent")),
        (1, "first", json!(fund.trim_start_matches('/'))),
        (1, "spent", json!(125_000_050)),
    ] {
        assert_eq!(rows[row][column], expected, "{row} {column}: {rows}");
    }
}

/// System 28: a formula adds up to exactly 100, each share comes to whole pennies, what is given in kind is valued apart,
/// *may* is not *will*, and a partner that is not devolved is marked.
#[tokio::test]
async fn system_28_a_formula_adds_up_to_exactly_a_hundred() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let typed = [("text", "Board budget"), ("amount", "£100,000.01"), ("from", "Glanrafon Council")];
    let fund = promised(&mut keeper, &plan, &typed).await;
    let form = format!("{fund}/contributions");
    let mut typed = vec![
        ("by-1", "Glanrafon Council"),
        ("gives-1", "percent"),
        ("much-1", "45.5"),
        ("certainty-1", "will"),
        ("by-2", "Glanrafon Police"),
        ("gives-2", "percent"),
        ("much-2", "54.49 %"),
        ("certainty-2", "may"),
        ("reserved-2", "1"),
        ("by-3", "Glanrafon Health Board"),
        ("gives-3", "in_kind"),
        ("words-3", "Two rooms and their heating"),
        ("much-3", "£2,400"),
        ("certainty-3", "will"),
    ];
    for (prefix, sum) in [
        ("", "The percentages add up to 99.99, not to 100."),
        ("/cy", "Cyfanswm y canrannau yw 99.99, nid 100."),
    ] {
        let reply = keeper.fills(&format!("{prefix}{form}"), &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(reply.text().contains(sum), "{}", reply.text());
        assert!(reply.text().contains("value=\"54.49 %\""), "what was typed is still there");
    }
    typed[6].1 = "54.50 %";
    let reply = keeper.fills(&form, &typed).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
    site.wait(1_000);
    let page = site.json(&fund).await;
    let shares = page["formula"].as_array().unwrap();
    let pence: Vec<i64> = shares.iter().map(|share| share["comes_to"]["stated"].as_i64().unwrap()).collect();
    assert_eq!(pence, [4_550_000, 5_450_001], "{page}");
    assert_eq!((&shares[1]["devolved"], &shares[1]["certainty"]), (&json!(false), &json!("may")));
    let rows = site.open_data("fund").await;
    for (row, column, expected) in [
        (0, "from", json!("Glanrafon Council")),
        (0, "from_body", json!("glanrafon-council")),
        (1, "says", json!("shared")),
        (1, "contributors", json!(["Glanrafon Council", "Glanrafon Police", "Glanrafon Health Board"])),
        (1, "certainties", json!(["will", "may", "will"])),
        (1, "devolved", json!([true, false, true])),
    ] {
        assert_eq!(rows[row][column], expected, "{row} {column}: {rows}");
    }
    assert_eq!(rows[1]["contributions"][0], "percent:4550", "{rows}");
    assert_eq!(page["in_kind"][0]["worth"], json!({"stated": 240_000}));
    assert_eq!(page["cash"], json!([]));
    let parts =
        ["45.5%", "54.5%", "£54,500.01", "will contribute", "may contribute", "not devolved", "Two rooms"];
    says(&site, &fund, &parts).await;
    says(&site, &format!("/cy{fund}"), &["45.5%", "bydd yn cyfrannu", "gall gyfrannu", "heb ei ddatganoli"])
        .await;
}

#[tokio::test]
async fn what_is_wrong_about_money_is_told_beside_its_field() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let fund = promised(&mut keeper, &plan, &[("text", "Board budget")]).await;
    for (form, typed, parts) in [
        (
            format!("{plan}/fund"),
            vec![("text", ""), ("amount", "a lot")],
            vec!["“a lot” is not a sum of money"],
        ),
        (
            format!("{plan}/fund"),
            vec![("text", "Grant"), ("amount", "between £1m and £2m")],
            vec!["“between £1m and £2m” is not a sum of money"],
        ),
        (
            format!("{fund}/spending"),
            vec![("amount", "up to £4m"), ("words", "Teams.")],
            vec!["“up to £4m” is not a sum of money"],
        ),
        (
            format!("{fund}/spending"),
            vec![("amount", ""), ("words", "")],
            vec!["href=\"#amount\"", "href=\"#words\""],
        ),
        (format!("{fund}/contributions"), vec![], vec!["href=\"#by-1\""]),
        (
            format!("{fund}/contributions"),
            vec![
                ("by-1", "Glanrafon Council"),
                ("by-2", "Glanrafon Police"),
                ("gives-2", "percent"),
                ("much-2", "100.001"),
            ],
            vec![
                "href=\"#gives-1\"",
                "href=\"#certainty-1\"",
                "href=\"#certainty-2\"",
                "“100.001” is not a percentage",
            ],
        ),
        (
            format!("{fund}/contributions"),
            vec![("much-4", "£3"), ("gives-4", "in_kind"), ("certainty-4", "may")],
            vec!["href=\"#by-4\"", "href=\"#words-4\""],
        ),
    ] {
        let reply = keeper.fills(&form, &typed).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        for part in parts {
            assert!(reply.text().contains(part), "{part} in {form}: {}", reply.text());
        }
    }
}

/// What is withheld with the paper that promised it stands in no later statement either, and comes back with it.
#[tokio::test]
async fn a_withheld_promise_is_in_no_later_statement() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let typed = [
        ("text", "Heronry grant"),
        ("amount", "£4m"),
        ("purpose", "A heronry"),
        ("from", "Glanrafon Council"),
    ];
    let fund = promised(&mut keeper, &plan, &typed).await;
    let shares = [
        ("by-1", "Glanrafon Police"),
        ("gives-1", "in_kind"),
        ("words-1", "Nests"),
        ("much-1", "£12"),
        ("certainty-1", "will"),
    ];
    is_done(&keeper.fills(&format!("{fund}/contributions"), &shares).await);
    site.wait(1_000);
    let spent = [("amount", "£1m"), ("words", "Two teams for a year.")];
    is_done(&keeper.fills(&format!("{fund}/spending"), &spent).await);
    site.wait(1_000);
    let source = |at: usize, page: &serde_json::Value| {
        page["said"][at]["source"]["reference"].as_str().unwrap().to_owned()
    };
    let page = site.json(&fund).await;
    assert_eq!(page["fund"]["left"], json!({"stated": 300_000_000}), "{page}");
    let (promise, sharing) = (source(0, &page), source(1, &page));
    let mut other = Person::came_in(&site, Role::Administrator).await;
    withhold([&mut keeper, &mut other], &promise).await;
    for address in [&fund, "/funds", &plan] {
        let page = site.page(address).await;
        assert!(!page.contains("eronry") && !page.contains("£4,000,000"), "{address}: {page}");
    }
    let page = site.json(&fund).await;
    assert_eq!(page["fund"]["amount"], json!({"withheld": "Decided"}), "{page}");
    assert_eq!(page["fund"]["spent"], json!({"stated": 100_000_000}), "what another paper says stays");
    // What is said meanwhile keeps nothing of the mark.
    is_done(&keeper.fills(&format!("{fund}/spending"), &[("amount", "£2m"), ("words", "Three.")]).await);
    site.wait(1_000);

    withhold([&mut keeper, &mut other], &sharing).await;
    let page = site.json(&fund).await;
    assert_eq!((&page["in_kind"], page["withheld"].as_array().unwrap().len()), (&json!([]), 1), "{page}");
    says(&site, &fund, &["What these give is withheld"]).await;
    says(&site, &format!("/cy{fund}"), &["wedi’i gadw’n ôl"]).await;
    assert!(!site.page(&fund).await.contains("Nobody is recorded"));

    is_done(&keeper.fills(&format!("/{promise}/withholding"), &[("visibility", "public")]).await);
    approves(&mut other).await;
    says(&site, &fund, &["Heronry grant", "£4,000,000", "£2,000,000"]).await;
    site.holds().await;
}

fn is_done(reply: &Reply) {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
}

/// Two people withhold a statement.
async fn withhold([keeper, other]: [&mut Person<'_>; 2], statement: &str) {
    let ask = [("visibility", "partners"), ("ground", "confidence"), ("review", "2026-09-01")];
    is_done(&keeper.fills(&format!("/{statement}/withholding"), &ask).await);
    approves(other).await;
}

async fn approves(other: &mut Person<'_>) {
    is_done(&other.marks("/withholdings", "/withholdings", &[("do", "approve")]).await);
}

/// On a day before it was promised nothing of it stands there; and nothing is promised for what has ended.
#[tokio::test]
async fn money_is_promised_for_what_goes_on() {
    let site = site_with_an_answer().await;
    let (mut keeper, plan) = planned(&site).await;
    let fund = promised(&mut keeper, &plan, &[("text", "Board budget"), ("amount", "£5")]).await;
    let before = site.page(&format!("{fund}?on=2020-01-01")).await;
    assert!(before.contains("not promised yet") && !before.contains("£5"), "{before}");
    let next = [("title", "Next Plan"), ("owner", "Glanrafon Council"), ("objectives", "They still do.")];
    let next = keeper.fills("/plans/new", &next).await.header(header::LOCATION).to_owned();
    site.wait(1_000);
    let by = [
        ("successor", &*next),
        ("reason", "Its time ran out."),
        ("decided_by", "Glanrafon Care Inspectorate"),
        ("meeting", "1 February 2026"),
    ];
    is_done(&keeper.fills(&format!("{plan}/replacement"), &by).await);
    site.wait(1_000);
    let reply = keeper.fills(&format!("{plan}/fund"), &[("text", "More"), ("amount", "£5")]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.text());
    site.holds().await;
}
