//! A government's written response to twenty recommendations, in fourteen blocks.

use llinyn_model::commitment::Grade::{self, Conditional, Dated, OpenEnded, Opinion, SomeoneElses};
use llinyn_model::horizon::When;
use llinyn_model::response::Disposition::{self, Accepted, AcceptedInPrinciple};
use llinyn_model::response::MoneyReading;
use llinyn_model::source::SourceKind;
use llinyn_model::{Day, DayRange, Stated};
use llinyn_reading::{MadeIn, Reading};

use super::{Checked, each, holds, only, read, same, tells};

/// One body, by the names the paper prints for it.
type Names = &'static [&'static str];

pub(super) const GOVERNMENT: Names =
    &["Welsh Assembly Government", "Assembly Government", "Welsh Government"];
const FORUM: Names = &["Welsh Safeguarding Children Forum", "Forum"];
const INSPECTORATE: Names = &["Care and Social Services Inspectorate Wales", "CSSIW"];
const NATIONAL_BOARD: Names = &["National Safeguarding Board for Adults and Children", "Board"];
const PROCEDURES_GROUP: Names = &["All Wales Child Protection Procedures Group"];
const LSCBS: Names = &["LSCBs"];
const NOBODY: Names = &[];

/// The recommendations in the order of the paper: number, a cue, who is asked, whether that is inferred.
const ASKS: &[(&str, &str, Names, bool)] = &[
    ("1", "where accountability lies", GOVERNMENT, false),
    ("2", "specific focus of LSCBs", GOVERNMENT, false),
    ("9", "Youth Offending Team", GOVERNMENT, false),
    ("10", "safeguarding priorities jointly", GOVERNMENT, true),
    ("11", "Chair of CYPP", GOVERNMENT, false),
    ("17", "complimentary joint programmes", GOVERNMENT, true),
    ("20", "participatory methodologies", GOVERNMENT, false),
    ("3", "over-reliance", GOVERNMENT, false),
    ("4", "use of terminology", GOVERNMENT, false),
    ("5", "more collaborative approach", GOVERNMENT, false),
    ("6", "'duty to co-operate'", GOVERNMENT, false),
    ("7", "the Welsh Governments should", GOVERNMENT, false),
    ("8", "Serious Case Reviews", GOVERNMENT, false),
    ("12", "performance indicators", GOVERNMENT, false),
    ("13", "share good practice", LSCBS, false),
    ("14", "national funding formula", GOVERNMENT, false),
    ("15", "'beacon LSCBs'", GOVERNMENT, false),
    ("16", "joint inspection arrangements", GOVERNMENT, false),
    ("18", "on disability", GOVERNMENT, false),
    ("19", "meaningfully involve", GOVERNMENT, false),
];

/// The asks of several parts: number, and a cue of each part that the answer can meet apart from the others.
const PARTS: &[(&str, &[&str])] = &[
    ("2", &["specific focus", "differing safeguarding thresholds"]),
    ("6", &["'duty to co-operate'", "powers of LSCBs", "Regulations should"]),
    ("7", &["awareness-raising", "communicating information"]),
    ("8", &["human resource costs", "central budget"]),
    ("14", &["funding formula", "'will contribute'"]),
    ("20", &["participatory methodologies", "shared between authorities"]),
];

/// The blocks in the order of the paper: what each answers, the answer word and the money line as printed.
const BLOCKS: &[(&[&str], &str, Disposition, &str)] = &[
    (&["1", "2", "9", "10", "11", "17", "20"], "Accepted in principle", AcceptedInPrinciple, "None"),
    (&["3"], "Accepted", Accepted, "None"),
    (&["4"], "Accepted", Accepted, "None"),
    (&["5"], "Accepted.", Accepted, "None"),
    (&["6"], "Accepted", Accepted, "None"),
    (&["7"], "Accepted", Accepted, "None"),
    (&["8"], "Accepted", Accepted, "None at this stage."),
    (&["12"], "Accepted in principle", AcceptedInPrinciple, "None"),
    (&["13"], "Accepted in principle", AcceptedInPrinciple, "None"),
    (&["14"], "Accepted", Accepted, "None"),
    (&["15"], "Accepted in principle", AcceptedInPrinciple, "None"),
    (&["16"], "Accepted", Accepted, "None"),
    (&["18"], "Accepted", Accepted, "None."),
    (&["19"], "Accepted", Accepted, "None"),
];

/// When a promise is for.
#[derive(Clone, Copy)]
enum Time {
    /// No time is printed.
    None,
    /// These words, read as days of a range that holds this day; the year follows from the paper.
    Around(&'static str, &'static str),
    /// These words, read as a last day.
    Until(&'static str, &'static str),
    /// These words, which wait for what they name.
    After(&'static str, &'static str),
}

/// A promise: its id, the first recommendation of the block it stands in, a cue, its owner, grade and time.
struct Promise(&'static str, Option<&'static str>, &'static str, Names, Grade, Time);

const PROMISES: &[Promise] = &[
    Promise("RP-1", None, "final report will be", FORUM, SomeoneElses, SUMMER_DURING),
    Promise("RP-2", None, "provide national leadership", GOVERNMENT, OpenEnded, Time::None),
    Promise("RP-3", None, "play a pivotal role", NATIONAL_BOARD, Opinion, Time::None),
    Promise("RP-4", None, "consider this issue carefully", FORUM, SomeoneElses, Time::None),
    Promise("RP-5", None, "highest level of priority", GOVERNMENT, OpenEnded, Time::None),
    Promise("RA-1", Some("1"), "steps should be taken", NOBODY, Opinion, Time::None),
    Promise("RA-2", Some("1"), "this work will continue", GOVERNMENT, OpenEnded, Time::None),
    Promise("RA-3", Some("1"), "overview results will be", INSPECTORATE, SomeoneElses, SUMMER),
    Promise("RA-4", Some("1"), "evidence for future decisions", NOBODY, Opinion, Time::None),
    Promise("R3-1", Some("3"), "review the statutory guidance", GOVERNMENT, Conditional, Time::None),
    Promise("R3-2", Some("3"), "what measures might", GOVERNMENT, Conditional, Time::None),
    Promise("R5-1", Some("5"), "continue to promote", GOVERNMENT, OpenEnded, Time::None),
    Promise("R6-1", Some("6"), "content to consider", GOVERNMENT, Conditional, Time::None),
    Promise("R7-1", Some("7"), "undertake an exercise", GOVERNMENT, Dated, SIX_MONTHS),
    Promise("R7-2", Some("7"), "draw this recommendation", GOVERNMENT, OpenEnded, Time::None),
    Promise("R8-1", Some("8"), "draft detailed practice guidelines", GOVERNMENT, OpenEnded, Time::None),
    Promise("R8-2", Some("8"), "tested in practice", GOVERNMENT, Dated, BEFORE_CONSULTING),
    Promise("R8-3", Some("8"), "through the spring", GOVERNMENT, Dated, SPRING_AND_SUMMER),
    Promise("R8-4", Some("8"), "new arrangements will be", GOVERNMENT, Dated, END_OF_2011),
    Promise("R8-5", Some("8"), "costs will be considered", GOVERNMENT, OpenEnded, Time::None),
    Promise("R12-1", Some("12"), "reduce the complexities", GOVERNMENT, OpenEnded, Time::None),
    Promise("R12-2", Some("12"), "aim to underpin", GOVERNMENT, OpenEnded, Time::None),
    Promise("R12-3", Some("12"), "also commissioned work", FORUM, SomeoneElses, Time::None),
    Promise("R14-1", Some("14"), "receiving its advice", FORUM, SomeoneElses, Time::None),
    Promise("R15-1", Some("15"), "continue to encourage", GOVERNMENT, Conditional, Time::None),
    Promise("R15-2", Some("15"), "all Wales protocol", PROCEDURES_GROUP, SomeoneElses, Time::None),
    Promise("R15-3", Some("15"), "that experience might be", NOBODY, Opinion, Time::None),
    Promise("R16-1", Some("16"), "overview results of", INSPECTORATE, SomeoneElses, SUMMER),
    Promise("R18-1", Some("18"), "explore the possibility", GOVERNMENT, Conditional, Time::None),
    Promise("R19-1", Some("19"), "have also tasked", FORUM, SomeoneElses, Time::None),
    Promise("R19-2", Some("19"), "attend a future Forum", FORUM, OpenEnded, Time::None),
    Promise("R19-3", Some("19"), "Local Participation Strategy", GOVERNMENT, OpenEnded, Time::None),
];

const SUMMER: Time = Time::Around("in the summer", "2011-07-01");
const SUMMER_DURING: Time = Time::Around("during the summer", "2011-07-01");
const SPRING_AND_SUMMER: Time = Time::Around("through the spring and summer", "2011-05-31");
const END_OF_2011: Time = Time::Until("before the end of 2011", "2011-12-31");
const SIX_MONTHS: Time = Time::After("six months after publication", "publication");
const BEFORE_CONSULTING: Time = Time::After("before a formal public consultation", "consultation");

/// Pieces that a page break cuts in two: a cue on either side of the break.
const CUT: &[(&str, &str)] = &[
    ("lies between", "partnerships for"),
    ("However, I", "support the intent"),
    ("be tested", "in practice"),
];

/// Names of bodies the paper speaks of.
const BODIES: &[&str] = &[
    "Health, Wellbeing and Local Government Committee",
    "Welsh Safeguarding Children Forum",
    "National Safeguarding Board for Adults and Children",
    "Healthcare Inspectorate Wales",
    "Estyn",
    "HMI Constabulary",
    "HMI Probation",
    "All Wales Child Protection Procedures Group",
    "LSCB Review Group",
    "Community Safety Partnerships",
];

#[test]
fn the_paper() {
    let reading = read("001");
    assert_eq!(reading.paper.kind, SourceKind::GovernmentResponse);
    assert!(reading.paper.issuer.as_ref().is_some_and(|by| GOVERNMENT.contains(&by.words.as_str())));
    let (asks, answers) = (reading.recommendations.len(), reading.responses.len());
    assert_eq!((asks, answers, reading.commitments.len()), (20, 14, PROMISES.len()));
}

#[test]
fn the_undated_paper_lies_in_the_first_half_of_2011() {
    let dated = read("001").paper.dated;
    assert!(dated.words.is_not_stated() && dated.inferred.is_some(), "{dated:?}");
    let Stated::Stated(DayRange { from: Some(from), to: Some(to) }) = dated.days else { panic!("{dated:?}") };
    assert!(day("2011-02-01") <= from && to <= day("2011-12-31"), "{from} to {to}");
}

#[test]
fn recommendations() {
    let reading = read("001");
    let numbers: Vec<Option<&str>> =
        reading.recommendations.iter().map(|ask| ask.what.number.as_deref()).collect();
    assert_eq!(numbers, ASKS.iter().map(|ask| Some(ask.0)).collect::<Vec<_>>());
    each(reading.recommendations.iter().zip(ASKS), |(ask, (number, cue, asked, inferred))| {
        holds(number, &format!("“{cue}” is not printed in it"), tells(&reading.words(&ask.spans), cue))?;
        let [addressee] = ask.what.addressees.as_slice() else {
            return Err(format!("{number}: {} addressees", ask.what.addressees.len()));
        };
        check_name(number, "addressee", Some(&addressee.words), asked)?;
        same(number, "whether the addressee is inferred", addressee.inferred.is_some(), *inferred)?;
        let asker = ask.what.asker.as_ref().map_or("", |asker| &asker.words);
        holds(number, &format!("asker {asker:?} is the Committee"), asker.ends_with("Committee"))
    });
}

#[test]
fn parts_of_recommendations() {
    let reading = read("001");
    each(PARTS, |(number, cues)| {
        let ask = reading.recommendations.iter().find(|ask| ask.what.number.as_deref() == Some(*number));
        let parts = &ask.ok_or_else(|| format!("{number}: not there"))?.what.parts;
        same(number, "the number of its parts", parts.len(), cues.len())?;
        let wrong = parts.iter().zip(*cues).find(|(part, cue)| !tells(part, cue));
        wrong.map_or(Ok(()), |(part, cue)| Err(format!("{number}: the part {part:?} lacks “{cue}”")))
    });
}

#[test]
fn blocks() {
    let reading = read("001");
    assert_eq!(reading.responses.len(), BLOCKS.len());
    each(reading.responses.iter().zip(BLOCKS), |(response, (answers, raw, disposition, money))| {
        let case = answers.join(", ");
        let numbers: Vec<&str> = response.what.answers.iter().map(|answer| answer.number.as_str()).collect();
        same(&case, "what it answers", numbers, *answers)?;
        same(&case, "the answer as printed", response.what.raw.as_deref(), Some(*raw))?;
        same(&case, "the reading of it", response.what.disposition, *disposition)?;
        let by = response.what.by.as_ref().map(|by| by.words.as_str());
        check_name(&case, "who answers", by, GOVERNMENT)?;
        let Stated::Stated(words) = &response.what.money.words else {
            return Err(format!("{case}: no money line"));
        };
        let (printed, reading) = match *money {
            start if start.ends_with("stage.") => (words.starts_with(start), MoneyReading::Deferred),
            whole => (words == whole, MoneyReading::None),
        };
        holds(&case, &format!("the money line is printed as {money:?}, not {words:?}"), printed)?;
        same(&case, "the reading of the money line", response.what.money.reading, reading)
    });
}

#[test]
fn ten_are_accepted_and_ten_in_principle_and_one_cost_is_put_off() {
    let reading = read("001");
    let answered = |disposition| -> usize {
        let of = reading.responses.iter().filter(|response| response.what.disposition == disposition);
        of.map(|response| response.what.answers.len()).sum()
    };
    let blocks = |disposition| reading.responses.iter().filter(|r| r.what.disposition == disposition).count();
    assert_eq!((answered(Accepted), answered(AcceptedInPrinciple)), (10, 10));
    assert_eq!((blocks(Accepted), blocks(AcceptedInPrinciple)), (10, 4));
    let lines = |money| reading.responses.iter().filter(|r| r.what.money.reading == money).count();
    assert_eq!((lines(MoneyReading::None), lines(MoneyReading::Deferred)), (13, 1));
}

fn check_name(case: &str, what: &str, words: Option<&str>, names: Names) -> Checked {
    match words {
        None => holds(case, &format!("no {what}, should be one of {names:?}"), names.is_empty()),
        Some(words) => {
            let bare = llinyn_reading::names::without_article(words);
            holds(case, &format!("{what} is {words:?}, should be of {names:?}"), names.contains(&bare))
        }
    }
}

/// The first number of the block a promise stands in.
fn block(reading: &Reading, made_in: MadeIn) -> Option<&str> {
    match made_in {
        MadeIn::Response(at) => {
            reading.responses[at].what.answers.first().map(|answer| answer.number.as_str())
        }
        _ => None,
    }
}

#[test]
fn promises_with_their_owners_and_grades() {
    let reading = read("001");
    each(PROMISES, |Promise(id, answer, cue, owner, grade, _)| {
        let promise = &only(&reading, &reading.commitments, id, cue)?.what;
        same(id, "its block", block(&reading, promise.made_in), *answer)?;
        check_name(id, "owner", promise.owner.as_ref().map(|owner| owner.words.as_str()), owner)?;
        same(id, "its grade", promise.grade, *grade)
    });
}

#[test]
fn promises_with_their_times() {
    let reading = read("001");
    each(PROMISES, |Promise(id, _, cue, _, _, time)| {
        let horizon = &only(&reading, &reading.commitments, id, cue)?.what.horizon;
        let words = horizon.words.value().map_or("", String::as_str);
        match (*time, &horizon.when) {
            (Time::None, When::NotStated) => same(id, "its words of time", words, ""),
            (Time::Around(printed, within), When::Days { range, inferred: true }) => {
                same(id, "its words of time", words, printed)?;
                let (from, to) = (range.from.unwrap_or(Day::LAST), range.to.unwrap_or(Day::FIRST));
                let year = from.year() == 2011 && to.year() == 2011;
                holds(
                    id,
                    &format!("{from} to {to} is not 2011"),
                    year && from <= day(within) && day(within) <= to,
                )
            }
            (Time::Until(printed, last), When::Days { range, .. }) => {
                same(id, "its words of time", words, printed)?;
                same(id, "its days", *range, DayRange::until(day(last)))
            }
            (Time::After(printed, anchor), When::After(after)) => {
                holds(id, &format!("{words:?} is not {printed:?}"), words.starts_with(printed))?;
                let named = after.anchor.value().is_some_and(|words| words.contains(anchor));
                holds(id, &format!("{:?} is not “{anchor}”", after.anchor), named)
            }
            (_, when) => Err(format!("{id}: {words:?} is read as {when:?}")),
        }
    });
}

#[test]
fn a_time_that_hangs_on_an_event_is_computed_once_its_day_is_known() {
    let reading = read("001");
    let promise = only(&reading, &reading.commitments, "R7-1", "undertake an exercise").unwrap();
    let horizon = &promise.what.horizon;
    assert_eq!(horizon.due(), Stated::CannotBeComputed(llinyn_model::stated::Why::AnchorUnknown));
    assert_eq!(horizon.anchored(day("2011-01-10")).due(), Stated::Stated(day("2011-07-10")));
}

#[test]
fn two_promises_wait_for_the_views_of_the_forum() {
    let reading = read("001");
    let waiting = reading.commitments.iter().filter_map(|promise| promise.what.waits_on.as_deref());
    let waiting: Vec<&str> = waiting.collect();
    assert!(waiting.len() == 2 && waiting.iter().all(|on| on.contains("Forum")), "{waiting:?}");
}

#[test]
fn answers_without_a_promise() {
    let reading = read("001");
    let promising: Vec<Option<&str>> =
        reading.commitments.iter().map(|promise| block(&reading, promise.what.made_in)).collect();
    let empty: Vec<&str> = BLOCKS
        .iter()
        .map(|(answers, ..)| answers[0])
        .filter(|first| !promising.contains(&Some(*first)))
        .collect();
    assert_eq!(empty, ["4", "13"]);
}

#[test]
fn a_page_break_within_a_sentence_is_kept() {
    let reading = read("001");
    each(CUT, |(before, after)| {
        let cut = |spans: &[llinyn_model::passage::Span]| {
            let pieces = reading.words(spans);
            pieces
                .split_once('\n')
                .is_some_and(|(head, tail)| head.ends_with(before) && tail.starts_with(after))
        };
        let found = reading.recommendations.iter().any(|ask| cut(&ask.spans))
            || reading.commitments.iter().any(|promise| cut(&promise.spans));
        holds(before, &format!("no item goes on with “{after}” behind a break"), found)
    });
}

#[test]
fn names_of_bodies() {
    let reading = read("001");
    let names: Vec<&str> = reading.body_names().into_iter().map(|(_, name)| name).collect();
    each(BODIES, |body| holds(body, "not among the names of bodies", names.contains(body)));
}

#[test]
fn terms_counts_and_the_citation_that_contradicts_another() {
    let reading = read("001");
    each([("MAPPA", "Public Protection"), ("SAIT", "Self Assessment")], |(word, cue)| {
        let found =
            reading.terms.iter().any(|term| term.what.word == word && term.what.meaning.contains(cue));
        holds(word, "not introduced", found)
    });
    let contradicts: Vec<&Vec<String>> = reading
        .problems
        .iter()
        .filter(|problem| problem.code == "T005")
        .map(|problem| &problem.about)
        .collect();
    let [about] = contradicts.as_slice() else { panic!("{} citations contradict", contradicts.len()) };
    assert!(about[0].ends_with("Act 2004") && about[1].ends_with("Act 2006"), "{about:?}");
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}
