//! Reading: what each page of the story shows, and what an import is told.

use llinyn_model::Language::Cy;
use llinyn_model::closure::ClosureKind;
use llinyn_model::expectation::{End, ExpectationKind};
use llinyn_model::link::LinkKind;
use llinyn_model::response::Disposition;
use llinyn_model::thread::{Root, Thread};
use llinyn_store::{Reader, Store};

use crate::database::{Database, assert_whole};
use crate::make::reference;
use crate::seen::ALL;
use crate::story::{Story, story};

on_both! {
    a_thread_gathers_all_that_became_of_it
    a_promise_nobody_asked_for_is_a_thread
    a_paper_holds_all_that_stands_in_it
    a_source_reads_back
    a_plan_gathers_what_is_said_of_it
    minutes_and_questions_read_back
    a_body_shows_its_names_and_what_it_owes
    mentions_come_in_parts
    an_import_is_told_what_is_known
    places_are_told
    nothing_bears_an_unknown_reference
}

async fn thread(reader: &Reader<'_>, letter: char, at: usize) -> Thread {
    let listed = match letter {
        'r' => reader.recommendations(0, ALL).await.unwrap()[at].1.reference.clone(),
        _ => reader.commitments(0, ALL).await.unwrap()[at].1.reference.clone(),
    };
    reader.thread(&listed).await.unwrap().unwrap()
}

async fn told(database: &Database) -> (Store, Story) {
    let story = story();
    let store = database.holding(&story.changes).await;
    assert_whole(&store).await;
    (store, story)
}

async fn a_thread_gathers_all_that_became_of_it(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    // Of each ask: answers, promises, what was owed and how much of it ended, claims, checks, evidence, ends, links, measures,
    // wordings, sources.
    let expected = [
        ([1, 3, 5, 3, 1, 1, 1, 1, 2, 1, 0, 5], "The council should name one worker for every foster home."),
        ([1, 2, 4, 3, 1, 1, 1, 0, 2, 0, 0, 5], "The council should publish how long carers wait."),
        ([1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 4], "The board should train carers twice a year."),
        ([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1], "The board should ask young people what they think."),
    ];
    for (at, (counts, text)) in expected.into_iter().enumerate() {
        let thread = thread(&reader, 'r', at).await;
        assert_eq!(thread.text(), text);
        assert_eq!(thread.subject(), s.asks[at].into());
        let ended = thread.expectations.iter().filter(|owed| owed.ended.is_some()).count();
        let found = [
            thread.responses.len(),
            thread.commitments.len(),
            thread.expectations.len(),
            ended,
            thread.progress.len(),
            thread.verifications.len(),
            thread.evidence.len(),
            thread.closures.len(),
            thread.links.len(),
            thread.measures.len(),
            thread.rewordings.len(),
            thread.sources.len(),
        ];
        assert_eq!(found, counts, "{text}");
    }
    let first = thread(&reader, 'r', 0).await;
    let promised: Vec<_> = first.commitments.iter().map(|promise| promise.id).collect();
    assert_eq!(promised, s.promises[..3]);
    assert_eq!(first.closures[0].kind, ClosureKind::DoneVerified);
    assert_eq!(first.minuted[0].meeting.id, s.meeting, "what was resolved of it, with the meeting");
    assert_eq!(thread(&reader, 'r', 1).await.referrals.len(), 1);
    let link = &first.links[0];
    assert_eq!((link.link.kind, link.text.as_str()), (LinkKind::Repeats, expected[1].1));
    let ends: Vec<Option<End>> =
        first.expectations.iter().map(|owed| owed.ended.as_ref().map(|ended| ended.end)).collect();
    let moved = first.expectations[2].expectation.id;
    let met = |subject| Some(End::Met(subject));
    assert_eq!(
        ends,
        [met(s.answers[0].into()), Some(End::Moved(moved)), met(s.promises[0].into()), None, None],
        "the answer came, the first promise was moved and met, two are owed"
    );
}

async fn a_promise_nobody_asked_for_is_a_thread(database: &Database) {
    let (store, s) = told(database).await;
    let thread = thread(&store.reader(), 'c', 4).await;
    assert!(matches!(&thread.root, Root::Commitment(promise) if promise.id == s.promises[4]));
    assert_eq!(thread.text(), "A second survey of carers follows by summer 2015.");
    assert_eq!(thread.expectations.len(), 1);
    assert_eq!(thread.expectations[0].expectation.id, s.owed[5]);
    assert_eq!(thread.sources.keys().collect::<Vec<_>>(), [&s.sources[2]]);
    assert_eq!((thread.commitments.len(), thread.measures.len()), (0, 0));
}

async fn a_paper_holds_all_that_stands_in_it(database: &Database) {
    let (store, s) = told(database).await;
    // Of each source: asks, wordings, answers, promises, plans it speaks of, meetings, questions, circulations, figures, terms,
    // claims, checks, evidence, ends, links, what is owed, notes, findings, bodies with names.
    let expected = [
        ("review-2011", [4, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 4, 1, 1, 2]),
        ("reply-2011", [0, 0, 3, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 2]),
        ("plan-2012", [0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 0, 0, 2]),
        ("minutes-2013", [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2]),
        ("report-2014", [0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 1, 1, 2, 0, 0, 0, 0, 2]),
        ("review-2011-2", [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ];
    for (slug, counts) in expected {
        let paper = store.reader().paper(&reference(slug)).await.unwrap().unwrap();
        let found = [
            paper.recommendations.len(),
            paper.rewordings.len(),
            paper.responses.len(),
            paper.commitments.len(),
            paper.plans.len(),
            paper.meetings.len(),
            paper.questions.len(),
            paper.circulations.len(),
            paper.figures.len(),
            paper.terms.len(),
            paper.progress.len(),
            paper.verifications.len(),
            paper.evidence.len(),
            paper.closures.len(),
            paper.links.len(),
            paper.expectations.len(),
            paper.notes.len(),
            paper.findings.len(),
            paper.bodies.len(),
        ];
        assert_eq!(found, counts, "{slug}");
    }
    let review = store.reader().paper(&reference("review-2011")).await.unwrap().unwrap();
    let yes = vec![Disposition::Accepted];
    let answered = [(s.asks[0], yes.clone()), (s.asks[1], yes), (s.asks[2], vec![Disposition::Rejected])];
    assert_eq!(review.answered, answered.into());
    assert_eq!(review.bodies[&s.board].name(Cy), ("Bwrdd Diogelwch Glanrafon", Cy));
    let minutes = store.reader().paper(&reference("minutes-2013")).await.unwrap().unwrap();
    assert_eq!((minutes.meetings[0].statements.len(), minutes.circulations[0].1.len()), (3, 1));
    let second = store.reader().paper(&reference("review-2011-2")).await.unwrap().unwrap();
    assert_eq!(second.elsewhere[&s.asks[2]].reference, review.recommendations[2].reference);
}

async fn a_source_reads_back(database: &Database) {
    let (store, s) = told(database).await;
    for change in &s.changes {
        let llinyn_model::change::Change::SourceRecorded(recorded) = change else { continue };
        let read = store.reader().source(&recorded.reference).await.unwrap();
        assert_eq!(read.as_ref(), Some(recorded), "text, passages and all");
        assert_eq!(store.reader().source_head(recorded.id).await.unwrap(), Some(recorded.head()));
    }
}

async fn a_plan_gathers_what_is_said_of_it(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    let listed = reader.plans(0, ALL).await.unwrap();
    let [(_, old), (_, new)] = listed.as_slice() else { panic!("two plans") };
    let page = reader.plan(&old.reference).await.unwrap().unwrap();
    let file = &page.file;
    let counts = [file.origins.len(), file.objectives.len(), file.measures.len(), file.duties.len()];
    assert_eq!(counts, [2, 1, 1, 1]);
    assert_eq!(page.source.as_ref().map(|source| source.id), Some(s.sources[2]));
    assert!(file.duties[0].1.is_some(), "reporting was suspended");
    assert_eq!(file.open_commitments, 2);
    let promised: Vec<_> = page.commitments.iter().map(|(promise, owed)| (promise.id, owed.len())).collect();
    assert_eq!(promised, [(s.promises[2], 1), (s.promises[3], 1)]);
    assert_eq!(page.owed.iter().map(|owed| owed.expectation.id).collect::<Vec<_>>(), [s.owed[6]]);
    assert_eq!(page.replaced_by, Some((new.reference.clone(), "Fostering plan 2014".to_owned())));
    assert_eq!(page.replaces, []);
    let page = reader.plan(&new.reference).await.unwrap().unwrap();
    assert_eq!(page.replaces, [(old.reference.clone(), "Fostering plan 2012".to_owned())]);
    assert_eq!((page.replaced_by, page.commitments.len(), page.file.open_commitments), (None, 0, 0));
}

async fn minutes_and_questions_read_back(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    let listed = reader.meetings(0, ALL).await.unwrap();
    let file = reader.meeting(&listed[0].1.reference).await.unwrap().unwrap();
    assert_eq!((file.meeting.id, file.source.unwrap().id), (s.meeting, s.sources[3]));
    let said: Vec<&str> = file.statements.iter().map(|said| said.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "The chair asked for the waiting times.",
            "The board agreed to pause its reports.",
            "Letters are to be bilingual."
        ]
    );
    let (asked, _) = reader.place(s.question.into()).await.unwrap().unwrap();
    let file = reader.question(&asked).await.unwrap().unwrap();
    assert_eq!((file.question.id, file.source.unwrap().id), (s.question, s.sources[3]));
}

async fn a_body_shows_its_names_and_what_it_owes(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    let board = reader.body(&reference("glanrafon-board"), ALL).await.unwrap().unwrap();
    let names: Vec<&str> = board.named.names.iter().map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["Glanrafon Safety Board", "Bwrdd Diogelwch Glanrafon"]);
    let roles: Vec<(&str, i64)> = board.roles.iter().map(|role| (role.name.as_str(), role.count)).collect();
    assert_eq!(
        roles,
        [
            ("addressee", 2),
            ("answered_by", 1),
            ("by", 1),
            ("commissioner", 1),
            ("decided_by", 1),
            ("flow_to", 1),
            ("issuer", 2),
            ("meets", 1),
            ("owner", 2),
            ("party", 1),
            ("passed", 2),
            ("plan_owner", 2),
            ("referrer", 1)
        ]
    );
    let owed: Vec<_> = board.owed.iter().map(|row| row.expectation.id).collect();
    assert_eq!(owed, [s.owed[3], s.owed[5], s.owed[0], s.owed[6]], "soonest first, the undated last");
    for limit in 0..=4 {
        let few = reader.body(&reference("glanrafon-board"), limit).await.unwrap().unwrap().owed;
        let few: Vec<_> = few.iter().map(|row| row.expectation.id).collect();
        assert_eq!(few, owed[..usize::try_from(limit).unwrap()]);
    }
    // A calendar begins with what is to come, however much has passed: the soonest of the one, the latest of the other.
    let dated: Vec<_> = board.owed.iter().filter_map(|row| Some((row.due?, row.expectation.id))).collect();
    for (at, (today, own)) in dated.iter().enumerate() {
        let dates = reader.dates_of(s.board, *today, 1).await.unwrap();
        let expected: Vec<_> = dated[at.saturating_sub(1)..=at].iter().map(|(_, id)| *id).collect();
        assert_eq!(dates.iter().map(|row| row.expectation.id).collect::<Vec<_>>(), expected, "{own:?}");
    }
    assert!(dated.len() > 1);
    let places: Vec<bool> = board.owed.iter().map(|row| row.place.is_some()).collect();
    assert_eq!(places, [true; 4]);
    let all: Vec<_> = reader.bodies().await.unwrap().into_iter().map(|named| named.names.len()).collect();
    assert_eq!(all, [2, 1, 0]);
    let council = reader.named_body(s.council).await.unwrap().unwrap();
    assert_eq!(council.names[0].name, "Glanrafon Rural District");
}

async fn mentions_come_in_parts(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    let all = reader.mentions(s.council, "owner", 0, ALL).await.unwrap();
    let subjects: Vec<_> = all.iter().map(|(_, subject, source)| (*subject, *source)).collect();
    assert_eq!(subjects, [(s.promises[0].into(), s.sources[1]), (s.promises[1].into(), s.sources[1])]);
    let (mut parts, mut after) = (Vec::new(), 0);
    while let Some(one) = reader.mentions(s.council, "owner", after, 1).await.unwrap().pop() {
        after = one.0;
        parts.push(one);
    }
    assert_eq!(parts, all);
    assert_eq!(reader.mentions(s.council, "nobody's role", 0, ALL).await.unwrap(), []);
}

async fn an_import_is_told_what_is_known(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    let review =
        reader.source_by_digest(&format!("{:064x}", s.sources[0].0.as_u128() & 0xffff)).await.unwrap();
    let review = review.unwrap();
    assert_eq!(review.id, s.sources[0]);
    assert_eq!(reader.source_by_digest("").await.unwrap(), None);
    let titled = reader.sources_by_title("REVIEW of fostering, in Glanrafon!").await.unwrap();
    assert_eq!(titled.iter().map(|head| head.version).collect::<Vec<_>>(), [2, 1], "the newest first");
    let worded = reader.recommendations_worded("the board should train carers - twice a year").await.unwrap();
    assert_eq!(worded.iter().map(|ask| ask.id).collect::<Vec<_>>(), [s.asks[2]]);
    assert_eq!(reader.recommendations_in(&review).await.unwrap().len(), 4);
    let reply = reader.source_head(s.sources[1]).await.unwrap().unwrap();
    assert_eq!(reader.responses_in(&reply).await.unwrap().len(), 3);
    assert_eq!(reader.commitments_in(&reply).await.unwrap().len(), 2);
    for (name, body) in [
        ("bwrdd diogelwch GLANRAFON", Some(s.board)),
        ("Glanrafon Rural District", Some(s.council)),
        ("Glanrafon", None),
    ] {
        assert_eq!(reader.body_named(name).await.unwrap().map(|body| body.id), body, "{name}");
    }
    for (slug, taken) in [("review-2011", true), ("glanrafon-board", true), ("review-2012", false)] {
        assert_eq!(reader.is_taken(&reference(slug)).await.unwrap(), taken, "{slug}");
    }
    let plan = reader.plan_titled("fostering plan, 2012").await.unwrap();
    assert_eq!(plan.map(|plan| plan.id), Some(s.plans[0]));
    let open = reader.open_for(s.asks[3].into(), ExpectationKind::Response).await.unwrap();
    assert_eq!(open.iter().map(|owed| owed.id).collect::<Vec<_>>(), [s.owed[0]]);
    assert_eq!(reader.open_for(s.asks[3].into(), ExpectationKind::Delivery).await.unwrap(), []);
    assert_eq!(reader.open_for(s.asks[0].into(), ExpectationKind::Response).await.unwrap(), []);
    // The answer to the first two asks answers both, so closing one of them releases nothing that it promised.
    let of_thread = |at: usize| reader.open_of_thread(s.asks[at]);
    assert_eq!(of_thread(0).await.unwrap(), [s.owed[3]]);
    assert_eq!(of_thread(1).await.unwrap(), []);
    assert_eq!(of_thread(3).await.unwrap(), [s.owed[0]]);
    // Of what the plan promised for the first ask, the delivery is open; nothing was promised for the fourth.
    assert_eq!(reader.open_deliveries(s.asks[0]).await.unwrap(), [s.owed[3]]);
    assert_eq!(reader.open_deliveries(s.asks[3]).await.unwrap(), []);
}

async fn places_are_told(database: &Database) {
    let (store, s) = told(database).await;
    let reader = store.reader();
    for (subject, text) in [
        (s.asks[3].into(), Some("The board should ask young people what they think.")),
        (s.promises[3].into(), Some("A leaflet for carers is written.")),
        (s.answers[2].into(), Some("Derbynnir argymhelliad 9.")),
        (s.plans[1].into(), Some("Fostering plan 2014")),
        (s.question.into(), Some("When will the leaflet be ready?")),
        (s.meeting.into(), None),
        (s.sources[0].into(), Some("Review of fostering in Glanrafon")),
    ] {
        let place = reader.place(subject).await.unwrap();
        assert_eq!(place.as_ref().map(|(_, text)| text.as_str()), text, "{subject:?}");
    }
}

/// Whatever is asked for, a page that is not there is not there; it is never an error.
async fn nothing_bears_an_unknown_reference(database: &Database) {
    let (store, _) = told(database).await;
    let reader = store.reader();
    let long = "x".repeat(10_000);
    for text in ["", "review-2012", "REVIEW-2011", "review-2011/", "a\0b", "'; --", "%", "tŷ", &long] {
        let unknown = reference(text);
        assert!(reader.thread(&unknown).await.unwrap().is_none(), "{text}");
        assert!(reader.paper(&unknown).await.unwrap().is_none(), "{text}");
        assert!(reader.plan(&unknown).await.unwrap().is_none(), "{text}");
        assert!(reader.meeting(&unknown).await.unwrap().is_none(), "{text}");
        assert!(reader.question(&unknown).await.unwrap().is_none(), "{text}");
        assert!(reader.body(&unknown, ALL).await.unwrap().is_none(), "{text}");
        assert!(!reader.is_taken(&unknown).await.unwrap(), "{text}");
        assert!(reader.source_by_digest(text).await.unwrap().is_none(), "{text}");
        assert!(reader.recommendations_worded(text).await.unwrap().is_empty(), "{text}");
        assert!(reader.body_named(text).await.unwrap().is_none(), "{text}");
        assert!(store.nouns(text, 0, 9).await.unwrap().is_empty(), "{text}");
    }
}
