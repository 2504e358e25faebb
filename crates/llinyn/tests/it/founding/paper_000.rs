//! The children's action plan of an association of councils: a news item with the paper behind it.

use llinyn_model::circulation::Purpose;
use llinyn_model::figure::Bound;
use llinyn_model::plan::OriginKind;
use llinyn_model::source::SourceKind;

use super::{Checked, each, flat, holds, only, read, same, tells};

/// An ask: its number, the cues of its parts, and whether the committee is asked.
struct Ask {
    id: &'static str,
    number: &'static str,
    parts: &'static [&'static str],
    committee: bool,
}

const ASKS: &[Ask] = &[
    Ask { id: "W-7", number: "7", parts: &["should now be used"], committee: true },
    Ask {
        id: "W-10, W-9",
        number: "8",
        parts: &["published and distributed", "should be invited"],
        committee: false,
    },
    Ask {
        id: "W-12, W-11",
        number: "9",
        parts: &["have copies", "adopt the principles", "identify how"],
        committee: true,
    },
    Ask { id: "W-8", number: "10.1", parts: &["as association policy"], committee: true },
    Ask { id: "W-9", number: "10.2", parts: &["high profile launch"], committee: true },
    Ask { id: "W-11", number: "10.3", parts: &["adopt the principles"], committee: true },
];

const DECISIONS: &[(&str, &str)] = &[
    ("W-1 in the news", "draw up its own action plan"),
    ("W-1 in the paper", "an action plan be produced"),
    ("W-4", "accepted the social services advisory group"),
];

const FINDINGS: &[&str] = &[
    "low compared with England",
    "unacceptable variations",
    "serious concerns",
    "high priority",
    "visible leadership",
];

const ORIGINS: &[(&str, OriginKind)] =
    &[("Waterhouse", OriginKind::First), ("joint review", OriginKind::Added)];

const RECIPIENTS: &[&str] = &[
    "health authorities",
    "NHS Trusts",
    "Community Health Councils",
    "Police Authorities",
    "Probation Services",
    "Teacher Training institutions",
    "TECs",
    "over a 100 other",
];

const RESPONDENTS: &[&str] = &[
    "Royal College of Nursing",
    "CCETSW/TOPSS",
    "National Deaf Children's Society",
    "Bro Taf Health Authority",
    "North West Wales NHS Trust",
    "Powys Division of the BMA",
    "Dr P Stutchfield",
    "Crime & Operations Policy Unit",
];

const FIGURES: &[(&str, i64, Bound, &str)] = &[
    ("around 100 organisations", 100, Bound::About, "organisations"),
    ("over a 100 other", 100, Bound::Over, "organisations"),
    ("18 Welsh authorities", 18, Bound::Exact, "authorities"),
    ("six joint review reports", 6, Bound::Exact, "reports"),
    ("2 authorities", 2, Bound::Exact, "authorities"),
];

#[test]
fn the_paper_gives_no_day() {
    let paper = read("000").paper;
    assert_eq!(paper.kind, SourceKind::News);
    // "last year" and "this year" belong to two different years; neither is guessed.
    assert!(paper.dated.days.is_not_stated() && paper.dated.words.is_not_stated(), "{:?}", paper.dated);
}

#[test]
fn asks() {
    let reading = read("000");
    let numbers: Vec<&str> = reading
        .recommendations
        .iter()
        .filter_map(|ask| ask.what.number.as_deref())
        .filter(|number| *number != "1")
        .collect();
    assert_eq!(numbers, ["7", "8", "9", "10.1", "10.2", "10.3"]);
    each(ASKS, |case| {
        let ask = reading.recommendations.iter().find(|ask| ask.what.number.as_deref() == Some(case.number));
        let ask = &ask.ok_or_else(|| format!("{}: no ask is numbered {}", case.id, case.number))?.what;
        same(case.id, "the number of its parts", ask.parts.len(), case.parts.len())?;
        for (part, cue) in ask.parts.iter().zip(case.parts) {
            holds(case.id, &format!("no part of its own holds “{cue}”"), tells(part, cue))?;
        }
        let committee = ask.addressees.iter().any(|body| body.words.to_lowercase().contains("committee"));
        holds(case.id, "the committee is asked", committee || !case.committee)
    });
}

#[test]
fn nothing_is_said_to_have_been_answered_or_adopted() {
    let reading = read("000");
    assert!(reading.responses.is_empty() && reading.closures.is_empty() && reading.progress.is_empty());
}

#[test]
fn decisions() {
    let reading = read("000");
    each(DECISIONS, |(id, cue)| only(&reading, &reading.decisions, id, cue).map(drop));
    assert_eq!(reading.decisions.len(), DECISIONS.len());
}

#[test]
fn findings_without_a_recommendation_are_held() {
    let reading = read("000");
    each(FINDINGS, |cue| only(&reading, &reading.findings, "finding", cue).map(drop));
}

#[test]
fn the_plan_keeps_the_source_it_began_with_and_the_one_added() {
    let reading = read("000");
    let [plan] = reading.plans.as_slice() else { panic!("{} plans", reading.plans.len()) };
    assert_eq!(plan.what.origins.len(), ORIGINS.len());
    each(plan.what.origins.iter().zip(ORIGINS), |(origin, (cue, kind))| {
        holds(cue, "not its place among the sources", tells(&origin.what.words, cue))?;
        same(cue, "its kind", origin.what.kind, *kind)
    });
    assert!(plan.what.duty.is_none() && plan.what.measures.is_empty() && plan.what.period.is_none());
}

fn check_names(what: &str, names: &[String], cues: &[&str]) -> Checked {
    same(what, "how many there are", names.len(), cues.len())?;
    for (name, cue) in names.iter().zip(cues) {
        holds(what, &format!("“{cue}” is not {name:?}"), flat(name).contains(cue))?;
    }
    Ok(())
}

#[test]
fn the_consultation_keeps_its_classes_and_its_eight_respondents() {
    let reading = read("000");
    let [sent] = reading.circulations.as_slice() else { panic!("{} sent round", reading.circulations.len()) };
    assert_eq!(sent.what.purpose, Purpose::Consultation);
    let replies: Vec<String> = sent.what.replies.iter().map(|reply| reply.what.clone()).collect();
    each(
        [("recipients", &sent.what.recipients, RECIPIENTS), ("respondents", &replies, RESPONDENTS)],
        |(what, names, cues)| check_names(what, names, cues),
    );
}

#[test]
fn figures_are_all_kept_and_two_of_them_count_the_same() {
    let reading = read("000");
    each(FIGURES, |(cue, value, bound, of)| {
        let figure = &only(&reading, &reading.figures, cue, cue)?.what;
        same(cue, "the count", (figure.value, figure.bound, figure.of.as_str()), (*value, *bound, *of))
    });
    assert_eq!(reading.figures.len(), FIGURES.len());
}
