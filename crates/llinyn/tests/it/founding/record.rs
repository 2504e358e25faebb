//! The five papers in one record, imported by the program itself, and the laws that hold there.

use std::path::{Path, PathBuf};
use std::process::Command;

use llinyn_model::commitment::{Commitment, MadeIn};
use llinyn_model::expectation::{End, ExpectationKind};
use llinyn_model::horizon::When;
use llinyn_model::id::Reference;
use llinyn_model::link::LinkKind;
use llinyn_model::paper::Paper;
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Owed, Thread};
use llinyn_model::{Day, Stated};
use llinyn_store::{Mode, Store};
use tempfile::TempDir;

use super::{Checked, PAPERS, each, file, flat, holds, paper_001, same, tells};

/// A record of the founding papers in a folder of its own, gone with the test.
pub(super) struct Record {
    pub(super) folder: TempDir,
    pub(super) store: Store,
    /// The papers in the order of their numbers.
    pub(super) papers: Vec<Paper>,
    /// All that the import wrote.
    pub(super) said: String,
}

/// What the program wrote, and how it ended.
pub(super) struct Told {
    pub(super) code: Option<i32>,
    pub(super) out: String,
    pub(super) err: String,
}

impl Record {
    /// Imports the papers as `llinyn import --accept` does.
    pub(super) async fn new() -> Record {
        let folder = tempfile::tempdir().unwrap();
        let database = database(folder.path());
        let files: Vec<PathBuf> = PAPERS.iter().map(|number| file(number)).collect();
        let mut args = vec!["import", "--accept"];
        args.extend(files.iter().map(|file| file.to_str().unwrap()));
        let told = llinyn(&database, &args);
        assert_eq!(told.code, Some(0), "the import failed: {}", told.err);
        let store = Store::open(database.to_str().unwrap(), Mode::Existing).await.unwrap();
        let mut papers = Vec::new();
        for (_, source) in store.reader().sources(0, 100).await.unwrap() {
            papers.extend(store.reader().paper(&source.reference).await.unwrap());
        }
        assert_eq!(papers.len(), PAPERS.len());
        Record { folder, store, papers, said: told.out + &told.err }
    }

    pub(super) fn database(&self) -> PathBuf {
        database(self.folder.path())
    }

    /// Runs a command on the record.
    pub(super) fn run(&self, args: &[&str]) -> Told {
        llinyn(&self.database(), args)
    }

    pub(super) fn paper(&self, number: &str) -> &Paper {
        &self.papers[PAPERS.iter().position(|paper| *paper == number).unwrap()]
    }

    /// The one commitment of a paper that holds a cue.
    fn promise(&self, number: &str, cue: &str) -> &Commitment {
        let found: Vec<&Commitment> =
            self.paper(number).commitments.iter().filter(|promise| tells(&promise.text, cue)).collect();
        assert_eq!(found.len(), 1, "promises of {number} that hold “{cue}”");
        found[0]
    }

    async fn thread(&self, reference: &Reference) -> Thread {
        self.store.reader().thread(reference).await.unwrap().unwrap()
    }
}

fn database(folder: &Path) -> PathBuf {
    folder.join("llinyn.db")
}

/// Runs the program, with no settings but the ones given.
fn llinyn(database: &Path, args: &[&str]) -> Told {
    let output = Command::new(env!("CARGO_BIN_EXE_llinyn"))
        .arg("--db")
        .arg(database)
        .args(args)
        .env_remove("LLINYN_DB")
        .env_remove("LLINYN_LANG")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Told { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn is_open(owed: &Owed) -> bool {
    owed.ended.is_none()
}

#[tokio::test]
async fn recommendations_blocks_and_papers_are_counted_apart() {
    let record = Record::new().await;
    let totals = record.store.reader().totals(day("2022-09-30")).await.unwrap();
    assert_eq!((totals.sources, totals.recommendations, totals.responses), (5, 6 + 20 + 2, 14));
    assert!(totals.closed.values().all(|ended| *ended == 0), "{:?}", totals.closed);
}

#[tokio::test]
async fn every_recommendation_is_owed_a_response_which_only_an_answer_ends() {
    let record = Record::new().await;
    for (number, answered) in [("000", false), ("001", true), ("002", false)] {
        let paper = record.paper(number);
        each(&paper.recommendations, |ask| {
            let response = |owed: &&Owed| {
                owed.expectation.of == Subject::from(ask.id)
                    && owed.expectation.kind == ExpectationKind::Response
            };
            let owed: Vec<&Owed> = paper.expectations.iter().filter(response).collect();
            let [owed] = owed.as_slice() else {
                return Err(format!("{}: {} are owed", ask.reference, owed.len()));
            };
            let by = paper
                .responses
                .iter()
                .find(|response| response.answers.iter().any(|answer| answer.recommendation == Some(ask.id)));
            same(ask.reference.as_str(), "whether it is answered", by.is_some(), answered)?;
            let end = owed.ended.as_ref().map(|ended| ended.end);
            same(ask.reference.as_str(), "the end of what is owed", end, by.map(|by| End::Met(by.id.into())))
        });
    }
}

#[tokio::test]
async fn no_thread_ends_in_silence() {
    let record = Record::new().await;
    let mut threads = Vec::new();
    for paper in &record.papers {
        for ask in &paper.recommendations {
            threads.push(record.thread(&ask.reference).await);
        }
        for promise in &paper.commitments {
            threads.push(record.thread(&promise.reference).await);
        }
    }
    assert!(threads.len() > 28 + 38);
    each(&threads, |thread| {
        holds(thread.reference().as_str(), "nothing closed it", thread.closures.is_empty())?;
        holds(
            thread.reference().as_str(),
            "nothing is owed any more",
            thread.expectations.iter().any(is_open),
        )
    });
}

#[tokio::test]
async fn what_else_is_open_is_owed() {
    let record = Record::new().await;
    let open = |number: &str, of: Subject, kind: ExpectationKind| {
        let owed = record.paper(number).expectations.iter();
        owed.filter(|owed| is_open(owed) && owed.expectation.of == of && owed.expectation.kind == kind)
            .count()
    };
    let block = |rec: &str| {
        let answers = |number: &str| number == rec;
        let mut blocks = record.paper("001").responses.iter();
        blocks.find(|block| block.answers.iter().any(|answer| answers(&answer.number))).unwrap().id
    };
    let asked = record.paper("003").meetings[0].statements.iter();
    let asked = asked.filter(|said| tells(&said.text, "regular reports back")).map(|said| said.id).next();
    let duty = record.paper("002").plans.iter().find_map(|plan| plan.duties.first()).unwrap().0.id;
    let cases = [
        ("R4 promised nothing", "001", block("4").into(), ExpectationKind::Detail, 1),
        ("R8's cost was put off", "001", block("8").into(), ExpectationKind::Detail, 1),
        ("R13 promised nothing", "001", block("13").into(), ExpectationKind::Detail, 1),
        ("R3 promised", "001", block("3").into(), ExpectationKind::Detail, 0),
        ("V-2 next report", "002", duty.into(), ExpectationKind::Update, 1),
        ("V-3 restart", "002", duty.into(), ExpectationKind::Restart, 1),
        ("K-9", "003", asked.unwrap().into(), ExpectationKind::Answer, 1),
        ("Q-1 was answered", "004", record.paper("004").questions[0].id.into(), ExpectationKind::Answer, 0),
    ];
    each(cases, |(case, number, of, kind, times)| {
        same(case, "how often it is owed", open(number, of, kind), times)
    });
}

#[tokio::test]
async fn the_ledger_holds_and_the_tables_are_made_again_equal() {
    let record = Record::new().await;
    let report = record.store.verify().await.unwrap();
    assert_eq!(report.findings, []);
    assert_eq!(report.entries, record.store.head().await.unwrap().seq);
    assert_eq!(record.store.rebuild().await.unwrap(), []);
    for command in ["verify", "rebuild"] {
        let told = record.run(&[command]);
        assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{command}");
    }
}

#[tokio::test]
async fn the_same_papers_are_not_recorded_again() {
    let record = Record::new().await;
    let before = record.store.verify().await.unwrap();
    let files: Vec<PathBuf> = PAPERS.iter().map(|number| file(number)).collect();
    let mut args = vec!["import", "--accept"];
    args.extend(files.iter().map(|file| file.to_str().unwrap()));
    assert_eq!(record.run(&args).code, Some(0));
    assert_eq!(record.store.verify().await.unwrap(), before);
}

/// One event promised twice (001): cues of the two promises.
const SAME_EVENTS: &[(&str, &str, &str)] = &[
    ("RP-1 = R14-1", "final report will be", "receiving its advice"),
    ("RA-3 = R16-1", "overview results will be", "overview results of"),
];

#[tokio::test]
async fn an_event_promised_twice_is_linked_and_nothing_else_is() {
    let record = Record::new().await;
    let pair = |a: Subject, b: Subject| if a < b { (a, b) } else { (b, a) };
    let links = record.paper("001").links.iter().filter(|link| link.kind == LinkKind::SameEvent);
    let links: Vec<(Subject, Subject)> = links.map(|link| pair(link.from, link.to)).collect();
    let id = |cue: &str| Subject::from(record.promise("001", cue).id);
    let expected: Vec<(Subject, Subject)> =
        SAME_EVENTS.iter().map(|(_, first, second)| pair(id(first), id(second))).collect();
    each(SAME_EVENTS.iter().zip(&expected), |((case, ..), pair)| {
        holds(case, "not linked", links.contains(pair))
    });
    let text = |subject: Subject| {
        let promise =
            record.paper("001").commitments.iter().find(|promise| Subject::from(promise.id) == subject);
        promise.map(|promise| promise.reference.to_string()).unwrap_or_default()
    };
    let more: Vec<String> = links
        .iter()
        .filter(|link| !expected.contains(link))
        .map(|(a, b)| format!("{} and {}", text(*a), text(*b)))
        .collect();
    assert!(more.is_empty(), "linked, though they are two events: {more:?}");
}

/// Whose date a recommendation of 001 has: the government's own, another body's, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DatedBy {
    TheGovernment,
    Another,
    Nobody,
}

const DATED: &[(DatedBy, &[&str])] = &[
    (DatedBy::TheGovernment, &["7", "8"]),
    (DatedBy::Another, &["1", "2", "9", "10", "11", "14", "16", "17", "20"]),
    (DatedBy::Nobody, &["3", "4", "5", "6", "12", "13", "15", "18", "19"]),
];

/// Whose date a thread has, through links to the same event too.
fn dated(thread: &Thread, paper: &Paper) -> DatedBy {
    let linked = |promise: &Commitment| {
        let ends =
            paper.links.iter().filter(|link| link.kind == LinkKind::SameEvent).filter_map(|link| {
                match (link.from == promise.id.into(), link.to == promise.id.into()) {
                    (true, _) => Some(link.to),
                    (_, true) => Some(link.from),
                    _ => None,
                }
            });
        let ends: Vec<Subject> = ends.collect();
        paper.commitments.iter().filter(|other| ends.contains(&other.id.into())).any(has_day)
    };
    let own = |promise: &&Commitment| {
        let owner = promise.owner.value().map_or("", |owner| owner.words.as_str());
        paper_001::GOVERNMENT.contains(&owner)
    };
    let of_another = |promise: &Commitment| has_day(promise) || linked(promise);
    match () {
        () if thread.commitments.iter().filter(own).any(has_day) => DatedBy::TheGovernment,
        () if thread.commitments.iter().any(of_another) => DatedBy::Another,
        () => DatedBy::Nobody,
    }
}

fn has_day(promise: &Commitment) -> bool {
    matches!(promise.horizon.when, When::Days { .. } | When::After(_))
}

#[tokio::test]
async fn two_recommendations_have_a_date_of_the_government_nine_of_another_nine_none() {
    let record = Record::new().await;
    let paper = record.paper("001");
    let mut found = Vec::new();
    for ask in &paper.recommendations {
        let number = ask.number.value().cloned().unwrap_or_default();
        found.push((number, dated(&record.thread(&ask.reference).await, paper)));
    }
    each(
        DATED.iter().flat_map(|(whose, numbers)| numbers.iter().map(move |number| (number, whose))),
        |(number, whose)| {
            let of = found.iter().find(|(found, _)| found == number).map(|(_, whose)| whose);
            same(number, "whose date it has", of, Some(whose))
        },
    );
}

#[tokio::test]
async fn one_answer_belongs_to_seven_threads_with_all_it_promises() {
    let record = Record::new().await;
    for ask in &record.paper("001").recommendations {
        let thread = record.thread(&ask.reference).await;
        let [response] = thread.responses.as_slice() else { panic!("{}", ask.reference) };
        let number = ask.number.value().unwrap();
        let seven = ["1", "2", "9", "10", "11", "17", "20"].contains(&number.as_str());
        assert_eq!(response.answers.len(), if seven { 7 } else { 1 }, "{number}");
        let own = thread.commitments.iter().all(|promise| promise.made_in == MadeIn::Response(response.id));
        assert!(own && (!seven || thread.commitments.len() == 4), "{number}: {}", thread.commitments.len());
    }
}

#[tokio::test]
async fn the_ceased_reports_were_missed_three_times_by_the_day_of_the_paper() {
    let record = Record::new().await;
    let on = day("2016-07-18");
    let plans = &record.paper("002").plans;
    let (duty, stopped) = plans.iter().find_map(|plan| plan.duties.first()).unwrap();
    let missed = [day("2015-07-05"), day("2016-01-05"), day("2016-07-05")];
    assert_eq!(duty.missed(on), Stated::Stated(missed.to_vec()));
    let last = *duty.last.value().unwrap();
    assert_eq!((last, last.days_until(on)), (day("2015-01-05"), 560));
    let stopped = stopped.as_ref().unwrap();
    assert_eq!(stopped.dated, Stated::Stated(last));
    assert!(stopped.restart.is_not_stated() && stopped.agreed_by.value().is_some(), "{stopped:?}");
}

#[tokio::test]
async fn the_new_plan_has_its_overseers() {
    let record = Record::new().await;
    let plan = record.paper("002").plans.iter().find(|file| !file.objectives.is_empty()).unwrap();
    each(["Corporate Parenting Panel", "Cross Directorate Corporate Strategy Management Team"], |name| {
        let found = plan.plan.overseers.iter().any(|body| flat(&body.words).contains(name));
        holds(name, &format!("not among the overseers {:?}", plan.plan.overseers), found)
    });
}

#[tokio::test]
async fn the_joint_inspection_has_a_lead_and_four_partners() {
    let record = Record::new().await;
    let inspection = record.promise("001", "overview results will be");
    let partners: Vec<&str> = inspection.contributors.iter().map(|body| body.words.as_str()).collect();
    assert_eq!(partners, ["Healthcare Inspectorate Wales", "Estyn", "HMI Constabulary", "HMI Probation"]);
}

#[tokio::test]
async fn the_question_took_six_days_and_its_review_is_waited_for() {
    let record = Record::new().await;
    let question = &record.paper("004").questions[0];
    let days = [&question.tabled, &question.answered].map(|day| day.value().unwrap());
    assert_eq!(days[0].days_until(*days[1]), 6);
    assert!(question.declines.is_some() && question.relies_on.len() == 5);
    let promise = record.promise("004", "considered in full");
    assert!(promise.waits_on.value().is_some_and(|on| on.contains("Child Practice Review")));
    assert_eq!(promise.made_in, MadeIn::Question(question.id));
}

#[tokio::test]
async fn the_two_counts_and_the_two_sources_are_both_kept() {
    let record = Record::new().await;
    let paper = record.paper("000");
    let counts: Vec<&str> = paper
        .figures
        .iter()
        .filter(|figure| figure.value == 100)
        .map(|figure| figure.words.as_str())
        .collect();
    assert!(
        matches!(counts.as_slice(), [a, b] if a.starts_with("around") && b.starts_with("over")),
        "{counts:?}"
    );
    assert_eq!(paper.circulations[0].1.len(), 8);
    assert_eq!(paper.plans[0].origins.len(), 2);
}

#[tokio::test]
async fn the_minutes_are_one_meeting_of_the_council() {
    let record = Record::new().await;
    let [minutes] = record.paper("003").meetings.as_slice() else { panic!("one meeting") };
    assert_eq!(minutes.meeting.attendance.present.len(), 62);
    let body = minutes.meeting.body.value().map(|body| body.words.as_str());
    assert!(body.is_some_and(|body| body.ends_with("Council")), "{body:?}");
}

fn check_page(told: &Told, case: &str) -> Checked {
    same(case, "its exit code", told.code, Some(0))
}

#[tokio::test]
async fn open_data_is_written_in_both_forms() {
    let record = Record::new().await;
    each(["--json", "--csv"], |form| {
        let folder = record.folder.path().join(form.trim_start_matches('-'));
        check_page(&record.run(&["export", form, folder.to_str().unwrap()]), form)?;
        let files = std::fs::read_dir(&folder).unwrap().count();
        holds(form, "one file a noun", files > llinyn_store::NOUNS.len())
    });
}

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}
