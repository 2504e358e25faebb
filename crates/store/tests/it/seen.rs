//! What a reader shows, in words, so that two records can be compared whole.

use std::fmt::Debug;

use llinyn_model::Day;
use llinyn_model::body::Body;
use llinyn_model::change::Change;
use llinyn_model::closure::ClosureKind;
use llinyn_model::flow::Flow;
use llinyn_model::id::Reference;
use llinyn_store::{AS_NOW, Cursor, Page, Query, Reader};

use crate::make::day;

/// More rows than any list of the tests has.
pub(crate) const ALL: i64 = 10_000;
/// The same for lists that count rows in memory.
pub(crate) const MANY: usize = 10_000;

/// The day on which the tests look at lists.
pub(crate) fn today() -> Day {
    day("2014-12-31")
}

/// Every page that can be looked at as it stood at an earlier entry.
pub(crate) async fn pages(reader: &Reader<'_>, changes: &[Change]) -> Vec<String> {
    let mut seen = vec![
        told("bodies", &reader.bodies().await.unwrap()),
        told("sources", &reader.sources(0, ALL).await.unwrap()),
        told("agreements", &reader.agreements(0, ALL).await.unwrap()),
        told("flows", &reader.flows(0, ALL).await.unwrap()),
        told("words", &reader.vocabulary(today()).await.unwrap()),
    ];
    for typed in ["the", "carers", "cyngor aros", "pl"] {
        seen.push(told("search", &found(reader, typed).await));
    }
    for change in changes {
        seen.extend(page(reader, change).await);
    }
    seen
}

/// The pages of the noun of a change.
async fn page(reader: &Reader<'_>, change: &Change) -> Vec<String> {
    match change {
        Change::SourceRecorded(noun) => vec![told("paper", &reader.paper(&noun.reference).await.unwrap())],
        Change::RecommendationRecorded(noun) => thread(reader, &noun.reference).await,
        Change::CommitmentRecorded(noun) => thread(reader, &noun.reference).await,
        Change::FigureRecorded(noun) => match reader.figure(&noun.reference).await.unwrap() {
            Some(figure) => vec![told("counts", &reader.counts(&figure, today()).await.unwrap())],
            None => Vec::new(),
        },
        Change::PlanRecorded(noun) => vec![told("plan", &reader.plan(&noun.reference).await.unwrap())],
        Change::MeetingRecorded(noun) => {
            let mut seen = vec![
                told("meeting", &reader.meeting(&noun.reference).await.unwrap()),
                told("left open", &reader.left_open(noun.id).await.unwrap()),
            ];
            if let Some(body) = noun.body.value().and_then(|body| body.body) {
                seen.push(told("met", &reader.meetings_of(body).await.unwrap()));
            }
            seen
        }
        Change::QuestionRecorded(noun) => {
            let mut seen = vec![told("question", &reader.question(&noun.reference).await.unwrap())];
            if let Some(about) = noun.about {
                seen.push(told("questions", &reader.questions_about(about).await.unwrap()));
            }
            seen
        }
        Change::BodyRecorded(noun) => body(reader, noun).await,
        Change::AgreementRecorded(noun) => vec![
            told("agreement", &reader.agreement(&noun.reference).await.unwrap()),
            told("protocols", &reader.protocols(noun.begun()).await.unwrap()),
            told("under it", &reader.flows_under(noun.begun()).await.unwrap()),
        ],
        Change::FlowRecorded(noun) => flow(reader, noun).await,
        Change::Referred(noun) => vec![
            told("referral", &reader.referral(&noun.reference).await.unwrap()),
            told("referrals", &reader.referrals(noun.about).await.unwrap()),
        ],
        Change::PracticeReviewRecorded(noun) => {
            vec![told("practice review", &reader.practice_review(&noun.reference).await.unwrap())]
        }
        Change::PracticeReviewPublished(noun) => {
            vec![told("reported in", &reader.reported_in(noun.report).await.unwrap())]
        }
        Change::VoiceRecorded(noun) => vec![
            told("voice", &reader.voice(&noun.reference).await.unwrap()),
            told("voices", &reader.voices_about(noun.about).await.unwrap()),
        ],
        Change::AgendaItemAdded(noun) => vec![told("home", &reader.home_of(&noun.reference).await.unwrap())],
        _ => Vec::new(),
    }
}

/// The pages of a body.
async fn body(reader: &Reader<'_>, noun: &Body) -> Vec<String> {
    let mut seen = vec![
        told("body", &reader.body(&noun.reference, ALL).await.unwrap()),
        told("named", &reader.named_body(noun.id).await.unwrap()),
        told("seats", &reader.memberships(noun.id).await.unwrap()),
        told("agreements", &reader.agreements_of(noun.id).await.unwrap()),
        told("groups", &reader.groups(noun.id).await.unwrap()),
        told("open threads", &reader.open_threads_of(noun.id).await.unwrap()),
        told("threads", &reader.threads_of(noun.id, None, 0, ALL).await.unwrap()),
    ];
    for role in ["addressee", "owner", "issuer", "by", "replied", "about"] {
        seen.push(told(role, &reader.mentions(noun.id, role, 0, ALL).await.unwrap()));
    }
    seen
}

/// A thread, and all its wordings.
async fn thread(reader: &Reader<'_>, reference: &Reference) -> Vec<String> {
    let thread = reader.thread(reference).await.unwrap();
    let mut seen = vec![told("thread", &thread)];
    if let Some(thread) = thread {
        seen.push(told("wordings", &reader.wordings(thread.subject(), today()).await.unwrap()));
    }
    seen
}

async fn flow(reader: &Reader<'_>, noun: &Flow) -> Vec<String> {
    let mut seen = vec![told("flow", &reader.flow(&noun.reference).await.unwrap())];
    if let Some(about) = noun.about {
        seen.push(told("flows", &reader.flows_about(about).await.unwrap()));
    }
    seen
}

/// Every list; lists show the record as it stands now.
pub(crate) async fn lists(reader: &Reader<'_>) -> Vec<String> {
    let start = Cursor::start();
    let mut seen = vec![
        told("last run", &reader.last_run().await.unwrap()),
        told("unmet", &whole(reader.unmet(today(), &start, MANY).await.unwrap())),
        told("unmet lately", &reader.unmet_after(today(), 20, MANY).await.unwrap()),
        told("totals", &reader.totals(today()).await.unwrap()),
        told("overdue", &whole(reader.overdue(today(), &start, MANY).await.unwrap())),
        told("silent", &whole(reader.owed_between(Day::FIRST, today(), &start, MANY).await.unwrap())),
        told("owed", &whole(reader.owed_between(today(), Day::LAST, &start, MANY).await.unwrap())),
        told("undated", &whole(reader.owed_undated(&start, MANY).await.unwrap())),
        told("recommendations", &reader.recommendations(0, ALL).await.unwrap()),
        told("responses", &reader.responses(0, ALL).await.unwrap()),
        told("commitments", &reader.commitments(0, ALL).await.unwrap()),
        told("meetings", &reader.meetings(0, ALL).await.unwrap()),
        told("plans", &reader.plans(0, ALL).await.unwrap()),
        told("costs", &reader.costs(0, ALL).await.unwrap()),
        told("waiting", &reader.waiting().await.unwrap()),
        told("now due", &reader.now_due(0, ALL).await.unwrap()),
        told("measured", &reader.measured_plans().await.unwrap()),
        told("duties", &reader.duties(0, ALL).await.unwrap()),
        told("review counts", &reader.practice_review_counts().await.unwrap()),
        told("reviews awaited", &reader.practice_reviews("", "awaited", 0, ALL).await.unwrap()),
        told("reviews published", &reader.practice_reviews("", "published", 0, ALL).await.unwrap()),
        told("heard", &reader.heard().await.unwrap()),
        told("plans heard", &reader.plans_heard(true, 0, ALL).await.unwrap()),
        told("plans not heard", &reader.plans_heard(false, 0, ALL).await.unwrap()),
        told("not told", &reader.not_told(0, ALL).await.unwrap()),
        told("newest", &reader.newest_sources(3).await.unwrap()),
    ];
    for body in reader.bodies().await.unwrap() {
        seen.push(told("dates of it", &reader.dates_of(body.body.id, today(), ALL).await.unwrap()));
        seen.push(told("dates to it", &reader.dates_to(body.body.id, today(), ALL).await.unwrap()));
        let days = [day("2012-01-01"), day("2013-01-01"), today()];
        seen.push(told("pending", &reader.pending(body.body.id, days, ALL).await.unwrap()));
        seen.push(told("unanswered", &reader.unanswered(body.body.id, ALL).await.unwrap()));
    }
    for kind in ClosureKind::ALL.map(Some).into_iter().chain([None]) {
        seen.push(told("ended", &reader.ended(kind, 0, ALL).await.unwrap()));
    }
    seen
}

/// What a search finds, in an order that does not depend on how an engine weighs it.
pub(crate) async fn found(reader: &Reader<'_>, typed: &str) -> Vec<String> {
    let Some(query) = Query::parse(typed).unwrap() else { return Vec::new() };
    let hits = reader.search(&query, AS_NOW, 0).await.unwrap();
    assert_eq!(hits.total, i64::try_from(hits.hits.len()).unwrap(), "{typed}");
    let mut found: Vec<String> = hits.hits.iter().map(|hit| format!("{hit:?}")).collect();
    found.sort();
    found
}

/// That two records show the same; tells the first place where they differ.
pub(crate) fn assert_same(left: &[String], right: &[String], what: &str) {
    assert_eq!(left.len(), right.len(), "{what}");
    if let Some((left, right)) = left.iter().zip(right).find(|(left, right)| left != right) {
        let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
        let near = |text: &str| text.chars().skip(same.saturating_sub(200)).take(500).collect::<String>();
        let page: String = left.chars().take(80).collect();
        panic!("{what}: {page}\n  left: …{}\n right: …{}", near(left), near(right));
    }
}

/// The rows of a page that is the whole list.
fn whole<T>(page: Page<T>) -> Vec<T> {
    assert_eq!(page.next, None);
    page.rows
}

fn told(what: &str, shown: &impl Debug) -> String {
    format!("{what}: {shown:?}")
}
