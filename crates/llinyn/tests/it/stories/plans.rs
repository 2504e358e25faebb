//! Action plans: owners, sources, measures, reports that stop, and plans that give way to others.

use llinyn_model::Language::{Cy, En};
use serde_json::{Value, json};

use super::story::Story;

pub(super) const PLAN: (&str, &str) = (
    "plan.md",
    "Glanrafon Council

# Glanrafon Foster Care Action Plan 2022-24

10 January 2022

This action plan was drawn up in response to the inspection of foster care in Glanrafon. Part 2 of the action plan has been widened to take account of the carers' survey.

The plan has two objectives:

- To answer carers in time.
- To keep brothers and sisters together.

| Objective | Measure | Baseline | Target |
| --- | --- | --- | --- |
| 1 | Letters answered in time | 40% | 95% |

| No. | Recommendation | Action | Lead | By when |
| --- | --- | --- | --- | --- |
| 1 | The Council should keep a register of carers. | Open the register | Director of Social Services | 30 June 2022 |
| 2 | The Council should train every carer. | Train every carer | Head of Training | to be confirmed |

Progress reports on this plan are presented to the Glanrafon Safeguarding Board every six months.
",
);

/// Systems 11 and 12: owner, date and source of each action; the plan keeps that it began with one source.
#[tokio::test]
async fn action_plan_with_owners() {
    let mut story = Story::of("2022-03-01", &[PLAN]).await;
    story
        .lists("@0/p1", "/commitments", "/whom/words", &["Director of Social Services", "Head of Training"])
        .await;
    story.lists("@0/p1", "/commitments", "/day", &["2022-06-30", "null"]).await;
    story.lists("@0/p1", "/origins", "/kind", &["first", "added"]).await;
    story.shows(En, "@0/p1", &["#plan-origin-first", "#plan-origin-added", "#plan-no-measure"]).await;
    story.shows(Cy, "@0/p1", &["#plan-origin-first", "#plan-origin-added", "#plan-no-measure"]).await;
    story.finds("@0", "2022-03-01", "R001 R006 R007 T001", &["C002", "P004"]).await;
    story.day("2022-07-01");
    story.lists("/silent", "/rows", "/address", &["@0/c1"]).await;
    story.end().await;
}

/// Systems 19 and 20: claimed is not shown; a measure moves, and what is not measured says so.
#[tokio::test]
async fn progress_with_evidence_and_measures() {
    let mut story = Story::of("2023-12-01", &[PLAN]).await;
    let progress = "Report of the Director of Social Services

# Progress report on the Glanrafon Foster Care Action Plan 2022-24

20 September 2022

**Recommendation 1.** The Council should keep a register of carers.

Progress: Complete. The register opened in June.

| Objective | Measure | Baseline | Target | Latest |
| --- | --- | --- | --- | --- |
| 1 | Letters answered in time | 40% | 95% | 80% |
";
    story.comes("progress.md", progress).await;
    story.tells("@0/r1", &[("/status/said/claim", json!("done")), ("/status/shown", json!("nothing"))]).await;
    let follow_up = "Follow-up inspection of foster care in Glanrafon
Glanrafon Care Inspectorate
16 May 2023

Recommendation 1. The Council should keep a register of carers.

What we found: Not in place. Nobody we spoke to had seen the register.
";
    story.comes("follow-up.txt", follow_up).await;
    // The claim stands, and so does what was found: neither replaces the other.
    story
        .tells(
            "@0/r1",
            &[("/status/said/claim", json!("done")), ("/status/shown/verified", json!("not_in_place"))],
        )
        .await;
    story
        .tells(
            "@0/r1?on=2022-10-01",
            &[("/status/said/claim", json!("done")), ("/status/shown", json!("nothing"))],
        )
        .await;
    story.tells("@0/r1?on=2022-06-01", &[("/status/said/claim", Value::Null)]).await;
    story
        .tells(
            "@0/p1",
            &[
                ("/objectives/0/measures/0/measure/latest/stated/thousandths", json!(80_000)),
                ("/objectives/0/measures/0/movement/stated", json!("nearer")),
                ("/objectives/1/measures", json!([])),
            ],
        )
        .await;
    story.end().await;
}

/// System 18: reports every six months that stop: the last, the empty slots, who agreed, and no word of a restart.
#[tokio::test]
async fn reporting_that_stops() {
    let paper = "Report of the Director of Social Services
Draft Glanrafon Children's Strategy 2024-28
6 March 2024

Purpose of the report
To present the draft strategy.

Progress
Progress reports on the Glanrafon Care Strategy and Action Plan 2019-23 were provided to Scrutiny Committee every six months. The last update was presented to Scrutiny Committee on 10 January 2023 and it was then agreed that these updates would cease while a strategy was being developed.

Legal implications
None.
";
    let mut story = Story::of("2024-08-01", &[("report.txt", paper)]).await;
    let plans = story.site.json("/plans").await;
    let rows = plans["rows"].as_array().unwrap();
    let plan = rows.iter().find(|row| row["text"].as_str().unwrap().contains("Care Strategy")).unwrap();
    let plan = plan["address"].as_str().unwrap().to_owned();
    let duty = [
        ("/duties/0/every_months/stated", json!(6)),
        ("/duties/0/last/stated", json!("2023-01-10")),
        ("/duties/0/since_last/stated", json!(569)),
        ("/duties/0/missed/stated", json!(["2023-07-10", "2024-01-10", "2024-07-10"])),
        ("/duties/0/stopped/agreed_by/stated/words", json!("Scrutiny Committee")),
        ("/duties/0/stopped/suspension/dated/stated", json!("2023-01-10")),
        ("/duties/0/stopped/suspension/restart", json!("not_stated")),
    ];
    story.tells(&plan, &duty).await;
    story.tells(&format!("{plan}?on=2023-07-10"), &[("/duties/0/missed/stated", json!([]))]).await;
    story
        .tells(&format!("{plan}?on=2023-07-11"), &[("/duties/0/missed/stated", json!(["2023-07-10"]))])
        .await;
    story.shows(En, &plan, &["#duty-no-restart", "10 July 2023"]).await;
    story.shows(Cy, &plan, &["#duty-no-restart", "10 Gorffennaf 2023"]).await;
    // The next report and the restart are owed; each row opens the place where it is told.
    for list in ["/silent", "/undated"] {
        let rows = story.site.json(list).await["rows"].clone();
        for row in rows.as_array().unwrap() {
            let address = row["address"].as_str().unwrap().to_owned();
            let reply = story.site.get(&address).await;
            story.holds(&format!("{address} of {list} opens nothing"), !reply.status.is_client_error());
        }
    }
    story.finds("@0", "2024-08-01", "P001", &["P002", "P003"]).await;
    story.end().await;
}

/// A plan gives way to another while it still has open actions; its reports are told to stop in the later paper.
#[tokio::test]
async fn a_plan_that_is_replaced() {
    let mut story = Story::of("2024-08-01", &[PLAN]).await;
    let newer = "Glanrafon Council

Report of the Director of Social Services

# Glanrafon Families Strategy 2024-28: draft for comment

6 March 2024

## Purpose of the report

1. To ask for views on a new Strategy, which replaces the Glanrafon Foster Care Action Plan 2022-24.

## Background

2. Progress reports on the Glanrafon Foster Care Action Plan 2022-24 were presented to the Glanrafon Safeguarding Board every six months. The last report was heard on 19 September 2023. The Safeguarding Board agreed at that meeting that reports should be suspended because a new Strategy was on its way.
";
    story.comes("strategy.md", newer).await;
    story.tells("@0/p1", &[("/open_commitments", json!(2))]).await;
    let by = story.site.json(&story.at("@0/p1")).await["replaced_by"].clone();
    story.holds(
        &format!("it is replaced by {by}"),
        by[1].as_str().is_some_and(|title| title.contains("Families Strategy")),
    );
    story.shows(En, "@0/p1", &["#plan-replaced-by"]).await;
    // Both duties are told: the one of the plan, and what the later paper says of it.
    let silent = story.site.json("/silent").await["rows"].clone();
    let undated = story.site.json("/undated").await["rows"].clone();
    for row in silent.as_array().unwrap().iter().chain(undated.as_array().unwrap()) {
        let address = row["address"].as_str().unwrap_or("/nothing").to_owned();
        let reply = story.site.get(&address).await;
        story.holds(
            &format!("{address} opens nothing"),
            reply.status.as_u16() == 200 || reply.status.as_u16() == 303,
        );
    }
    story.end().await;
}

/// System 21: who is to oversee a plan is told on its page, and on their own.
#[tokio::test]
async fn improvement_board() {
    let plan = "Glanrafon Council

# Glanrafon Children's Improvement Plan 2024-26

2 May 2024

This improvement plan was drawn up in response to the inspection of care in Glanrafon.

The Glanrafon Improvement Board and the Corporate Parenting Panel will oversee the plan.

The plan has one objective:

- To answer families in time.
";
    let mut story = Story::of("2024-08-01", &[("plan.md", plan)]).await;
    let overseers = ["Glanrafon Improvement Board", "Corporate Parenting Panel"];
    story.lists("@0/p1", "/overseers", "/words", &overseers).await;
    for language in [En, Cy] {
        story.shows(language, "@0/p1", &["#plan-overseers", overseers[0], overseers[1]]).await;
    }
    let board = story.site.json("/body/glanrafon-improvement-board").await;
    let roles = board["roles"].as_array().unwrap().iter().map(|role| role["rows"].to_string());
    let plan = format!("{:?}", story.at("@0/p1"));
    let leads = roles.collect::<String>().contains(&plan);
    story.holds("the Board's own page does not tell what it oversees", leads);
    story.end().await;
}
