//! A council's report to its scrutiny committee: a draft strategy, and a plan whose reports were stopped.

use llinyn_model::source::SourceKind;
use llinyn_model::{Day, DayRange, Stated};
use llinyn_reading::{Plan, Proposed, Reading};

use super::{each, flat, holds, only, read, same, tells};

const ASKS: &[(&str, &str, &str)] =
    &[("V-6", "1", "Notes the progress"), ("V-7", "2", "Refers the draft Strategy")];

const DECISIONS: &[(&str, &str)] =
    &[("V-1", "Cabinet agreed"), ("V-3", "updates would cease"), ("V-5", "has been endorsed")];

const OBJECTIVES: &[(&str, &str)] = &[
    ("V-13", "families to stay together"),
    ("V-14", "'edge of care'"),
    ("V-15", "flexible and affordable mix"),
    ("V-16", "planned journeys"),
];

/// Promises: a cue, and the names of all who are to keep them.
const PROMISES: &[(&str, &str, &[&str])] = &[(
    "V-8",
    "oversee delivery",
    &["Corporate Parenting Panel", "Cross Directorate Corporate Strategy Management Team"],
)];

const BODIES: &[&str] = &[
    "Vale of Glamorgan Council",
    "Healthy Living and Social Care Scrutiny Committee",
    "Corporate Parenting Panel",
    "Cross Directorate Corporate Strategy Management Team",
    "Corporate Management Team",
];

#[test]
fn the_paper() {
    let paper = read("002").paper;
    assert_eq!(paper.kind, SourceKind::CouncilReport);
    assert_eq!(paper.dated.words, Stated::Stated("18th July, 2016".to_owned()));
    assert_eq!(paper.dated.days, Stated::Stated(DayRange::single(day("2016-07-18"))));
    assert_eq!(paper.issuer.map(|issuer| issuer.words).as_deref(), Some("Director of Social Services"));
    assert!(tells(&paper.title, "Corporate Strategy"), "{}", paper.title);
}

#[test]
fn the_committee_is_asked_twice() {
    let reading = read("002");
    assert_eq!(reading.recommendations.len(), ASKS.len());
    each(ASKS, |(id, number, cue)| {
        let ask = &only(&reading, &reading.recommendations, id, cue)?.what;
        same(id, "its number", ask.number.as_deref(), Some(*number))?;
        let asked: Vec<&str> = ask.addressees.iter().map(|body| body.words.as_str()).collect();
        holds(
            id,
            &format!("{asked:?} is the committee"),
            matches!(asked.as_slice(), [one] if one.ends_with("Scrutiny Committee")),
        )
    });
    // What became of either stands in a later paper.
    assert!(reading.responses.is_empty() && reading.closures.is_empty());
}

#[test]
fn decisions() {
    let reading = read("002");
    each(DECISIONS, |(id, cue)| only(&reading, &reading.decisions, id, cue).map(drop));
}

#[test]
fn four_objectives_that_nothing_measures() {
    let reading = read("002");
    let plan = plan(&reading, "Draft Corporate Strategy");
    assert_eq!(plan.what.objectives.len(), OBJECTIVES.len());
    each(plan.what.objectives.iter().zip(OBJECTIVES), |(spans, (id, cue))| {
        holds(id, &format!("“{cue}” is not in its place"), tells(&reading.words(spans), cue))
    });
    assert!(reading.plans.iter().all(|plan| plan.what.measures.is_empty()));
}

#[test]
fn the_new_plan_takes_the_place_of_the_old() {
    let reading = read("002");
    let (old, new) = (plan(&reading, "Commissioning Strategy"), plan(&reading, "Draft Corporate Strategy"));
    assert_eq!(reading.plans.len(), 2);
    let by = old.what.replaced_by.as_ref().map(|by| &reading.plans[by.what].what.title);
    assert_eq!(by, Some(&new.what.title));
    for (plan, from, to) in [(old, 2013, 2018), (new, 2016, 2019)] {
        let years = plan.what.period.and_then(|period| Some((period.from?.year(), period.to?.year())));
        assert_eq!(years, Some((from, to)), "{}", plan.what.title);
    }
    assert!(new.what.duty.is_none() && new.what.replaced_by.is_none());
}

#[test]
fn the_reports_on_the_old_plan_ceased() {
    let reading = read("002");
    let duty = &plan(&reading, "Commissioning Strategy").what.duty.as_ref().expect("a duty to report").what;
    assert_eq!((duty.every_months, duty.last), (6, Some(day("2015-01-05"))));
    let words = |mention: Option<&llinyn_model::body::Mention>| mention.map(|body| body.words.clone());
    assert_eq!(words(duty.to.as_ref()).as_deref(), Some("Scrutiny Committee"));
    let stopped = &duty.stopped.as_ref().expect("its end").what;
    assert_eq!(stopped.dated, Some(day("2015-01-05")));
    assert_eq!(words(stopped.agreed_by.as_ref()).as_deref(), Some("Scrutiny Committee"));
    assert!(stopped.reason.as_ref().is_some_and(|why| tells(why, "Council-wide Strategy")), "{stopped:?}");
    assert_eq!(stopped.restart, None, "nothing is said to start them again");
}

#[test]
fn promises() {
    let reading = read("002");
    each(PROMISES, |(id, cue, keepers)| {
        let found = &only(&reading, &reading.commitments, id, cue)?.what;
        let named = found.owner.iter().chain(&found.contributors);
        let named: Vec<&str> = named.map(|body| body.words.as_str()).collect();
        same(id, "who is to keep it", named.as_slice(), *keepers)?;
        same(id, "its day", found.horizon.days(), None)
    });
}

#[test]
fn names_of_bodies() {
    let reading = read("002");
    let names: Vec<String> = reading.body_names().into_iter().map(|(_, name)| flat(name)).collect();
    each(BODIES, |body| {
        let found = names.iter().any(|name| llinyn_reading::names::without_article(name) == *body);
        holds(body, "not among the names of bodies", found)
    });
}

fn plan<'r>(reading: &'r Reading, cue: &str) -> &'r Proposed<Plan> {
    let found: Vec<&Proposed<Plan>> =
        reading.plans.iter().filter(|plan| tells(&plan.what.title, cue)).collect();
    assert_eq!(found.len(), 1, "plans called “{cue}”");
    found[0]
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}
