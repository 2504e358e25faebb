//! The clock: what passed unmet is entered once and for all, whatever is in the way.

use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::clock_run::ClockRun;
use llinyn_model::error::ErrorKind;
use llinyn_model::expectation::{End, ExpectationKind, Standing};
use llinyn_model::id::{ExpectationId, SourceId};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language};
use llinyn_store::{Cursor, Mode, Recorded, Store};

use crate::act::{Outcome, run};
use crate::database::{AT, Counted, Database, assert_whole, record, try_record};
use crate::make::{Maker, day};

on_both! {
    what_passed_unmet_is_entered_once
    days_away_are_made_up_for_by_one_run
    a_run_that_was_stopped_is_continued
    a_silence_stays_whatever_comes_later
    more_than_one_step_leaves_nothing_out
    runs_at_once_enter_each_silence_once
    importers_at_once_are_not_in_the_way
    nothing_is_recorded_behind_a_head_that_moved
    one_silence_an_expectation_and_one_run_a_day
    an_entry_of_silence_follows_what_it_is_about
    a_thread_shows_the_entry_of_its_silence
}

/// A record in which things are owed: by each of these days, or by none.
struct Owing {
    maker: Maker,
    source: SourceId,
    of: Subject,
    owed: Vec<ExpectationId>,
}

impl Owing {
    fn by(days: &[Option<&str>]) -> Owing {
        let mut maker = Maker::default();
        let body = maker.body("glanrafon-board", BodyKind::Board);
        let source = maker.source("review-2011", Language::En, "2011-03-01", "Review\nThe board should act.");
        let of = maker.ask(source, "The board should act.", &[body]).into();
        let mut owing = Owing { maker, source, of, owed: Vec::new() };
        owing.owe(days);
        owing
    }

    fn owe(&mut self, days: &[Option<&str>]) {
        for due in days {
            self.owed.push(self.maker.owe(self.source, self.of, ExpectationKind::Response, None, *due));
        }
    }

    /// The changes that were made since this was asked last.
    fn changes(&mut self) -> Vec<Change> {
        std::mem::take(&mut self.maker.changes)
    }
}

/// Runs the clock on a day.
async fn ticked(store: &Store, on: &str) -> Outcome {
    run(store, AT, day(on), &mut Counted(store.head().await.unwrap().seq)).await.unwrap()
}

/// Runs it where it was not yet run for the day; how many silences its entry names.
async fn ran(store: &Store, on: &str) -> u32 {
    match ticked(store, on).await {
        Outcome::Ran(ClockRun { day: named, silences, .. }) if named == day(on) => silences,
        other => panic!("{other:?}"),
    }
}

/// The days of the silences, in their order.
async fn silences(database: &Database) -> Vec<String> {
    database.column("SELECT since FROM silence ORDER BY since, expectation").await
}

async fn runs(database: &Database) -> Vec<String> {
    database.column("SELECT day FROM clock_run ORDER BY day").await
}

async fn what_passed_unmet_is_entered_once(database: &Database) {
    let days = [Some("2012-06-29"), Some("2012-06-30"), Some("2012-07-01"), None, Some("2012-06-30")];
    let mut owing = Owing::by(&days);
    owing.maker.end(owing.owed[4], End::Released(owing.of), owing.source);
    let store = database.holding(&owing.changes()).await;
    assert_eq!(store.reader().last_run().await.unwrap(), None);
    // What is due on the day itself is still in time, what was released in time was never silent.
    assert_eq!(ran(&store, "2012-06-30").await, 1);
    assert_eq!(silences(database).await, ["2012-06-29"]);
    let head = store.head().await.unwrap();
    for again in ["2012-06-30", "2012-06-29", "1999-01-01"] {
        assert_eq!(ticked(&store, again).await, Outcome::Already(day("2012-06-30")), "{again}");
    }
    assert_eq!(store.head().await.unwrap(), head, "a run that has nothing to do leaves no entry");
    assert_eq!(ran(&store, "2012-07-01").await, 1);
    assert_eq!(ran(&store, "2012-07-02").await, 1);
    assert_eq!(ran(&store, "2012-07-03").await, 0);
    assert_eq!(silences(database).await, ["2012-06-29", "2012-06-30", "2012-07-01"]);
    assert_eq!(runs(database).await, ["2012-06-30", "2012-07-01", "2012-07-02", "2012-07-03"]);
    assert_whole(&store).await;
}

async fn days_away_are_made_up_for_by_one_run(database: &Database) {
    let mut owing = Owing::by(&[Some("2012-01-01"), Some("2012-01-15"), Some("2012-02-10")]);
    let store = database.holding(&owing.changes()).await;
    assert_eq!(ran(&store, "2012-01-01").await, 0);
    assert_eq!(ran(&store, "2012-02-11").await, 3);
    assert_eq!(silences(database).await, ["2012-01-01", "2012-01-15", "2012-02-10"]);
    // A paper that comes late brings what passed long ago.
    owing.owe(&[Some("2011-12-31")]);
    record(&store, &owing.changes()).await;
    assert_eq!(ran(&store, "2012-02-12").await, 1);
    assert_eq!(runs(database).await, ["2012-01-01", "2012-02-11", "2012-02-12"]);
    assert_whole(&store).await;
}

/// The entry of the run comes last, so that without it all is looked through again.
async fn a_run_that_was_stopped_is_continued(database: &Database) {
    let mut owing = Owing::by(&[Some("2012-01-01"), Some("2012-01-02"), Some("2012-01-03")]);
    let store = database.holding(&owing.changes()).await;
    let first = store.reader().unmet(day("2012-01-04"), &Cursor::start(), 2).await.unwrap();
    assert!(first.next.is_some());
    record(&store, &first.rows.into_iter().map(Change::from).collect::<Vec<_>>()).await;
    assert_eq!(store.reader().last_run().await.unwrap(), None);
    assert_eq!(
        ran(&store, "2012-01-04").await,
        3,
        "the run names all that were entered since the run before"
    );
    assert_eq!(silences(database).await, ["2012-01-01", "2012-01-02", "2012-01-03"]);
    assert_whole(&store).await;
}

async fn a_silence_stays_whatever_comes_later(database: &Database) {
    let mut owing = Owing::by(&[Some("2012-01-01"), Some("2012-01-02"), Some("2012-01-03")]);
    let store = database.holding(&owing.changes()).await;
    assert_eq!(ran(&store, "2012-02-01").await, 3);
    owing.owe(&[Some("2012-06-30")]);
    let (source, of, owed) = (owing.source, owing.of, owing.owed.clone());
    for (ended, end) in owed.iter().zip([End::Met(of), End::Moved(owed[3]), End::Released(of)]) {
        owing.maker.end(*ended, end, source);
    }
    record(&store, &owing.changes()).await;
    assert_eq!(ran(&store, "2012-02-02").await, 0);
    assert_eq!(silences(database).await, ["2012-01-01", "2012-01-02", "2012-01-03"]);
    // What it was moved to can fall silent in its turn.
    assert_eq!(ran(&store, "2012-07-01").await, 1);
    assert_whole(&store).await;
}

async fn more_than_one_step_leaves_nothing_out(database: &Database) {
    let days = many();
    let mut owing = Owing::by(&days.iter().map(|due| Some(due.as_str())).collect::<Vec<_>>());
    let store = database.holding(&owing.changes()).await;
    assert_eq!(usize::try_from(ran(&store, "2013-01-01").await).unwrap(), days.len());
    assert_eq!(silences(database).await, days);
    let expected = day("2013-01-01");
    for step in [1_000, 6_000] {
        let left = store.reader().unmet(expected, &Cursor::start(), step).await.unwrap();
        assert_eq!((left.rows.len(), left.next), (0, None));
    }
    assert_eq!(store.verify().await.unwrap().findings, []);
}

/// More days than one step of the clock takes, many of them equal, in order.
fn many() -> Vec<String> {
    (0..6_000).map(|at| format!("2012-{:02}-15", 1 + at * 12 / 6_000)).collect()
}

/// Several servers wake at the same time. One enters each silence, one records the run, and nobody fails.
async fn runs_at_once_enter_each_silence_once(database: &Database) {
    let days = many();
    let mut owing = Owing::by(&days.iter().map(|due| Some(due.as_str())).collect::<Vec<_>>());
    let store = database.holding(&owing.changes()).await;
    for on in ["2012-07-01", "2013-01-01", "2013-01-02"] {
        let server = |number: u64| {
            let address = database.address.clone();
            std::thread::spawn(move || at_a_server(&address, number, day(on)))
        };
        let outcomes: Vec<Outcome> =
            [1, 2, 3].map(server).into_iter().map(|server| server.join().unwrap()).collect();
        let done = outcomes.iter().filter(|outcome| matches!(outcome, Outcome::Ran(_))).count();
        let late = outcomes.iter().filter(|outcome| **outcome == Outcome::Already(day(on))).count();
        assert_eq!((done, late), (1, 2), "{outcomes:?}");
    }
    assert_eq!(silences(database).await, days);
    let told = store.reader().last_run().await.unwrap().unwrap().1;
    assert_eq!((told.day, told.silences), (day("2013-01-02"), 0));
    assert_eq!(runs(database).await, ["2012-07-01", "2013-01-01", "2013-01-02"]);
    assert_eq!(store.verify().await.unwrap().findings, []);
}

/// The clock of a server with connections of its own.
fn at_a_server(address: &str, number: u64, on: Day) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(address, Mode::Existing).await.unwrap();
        let outcome = run(&store, AT, on, &mut Counted(number << 32)).await.unwrap();
        store.close().await;
        outcome
    })
}

/// While the clock runs, papers are recorded that bring more of what passed long ago.
async fn importers_at_once_are_not_in_the_way(database: &Database) {
    let days = vec![Some("2012-01-01"); 300];
    let mut owing = Owing::by(&days);
    let store = database.holding(&owing.changes()).await;
    let address = database.address.clone();
    let importer = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let store = Store::open(&address, Mode::Existing).await.unwrap();
            for _ in 0..30 {
                owing.owe(&[Some("2011-06-30")]);
                record(&store, &owing.changes()).await;
            }
            store.close().await;
        });
    });
    ran(&store, "2012-02-01").await;
    importer.join().unwrap();
    // What came behind the run is entered by the next.
    ran(&store, "2012-02-02").await;
    assert_eq!(database.rows("silence").await, 330);
    let first =
        database.column("SELECT CAST(max(seq) AS TEXT) FROM clock_run WHERE day = '2012-02-01'").await;
    let owed = "SELECT CAST(count(*) AS TEXT) FROM expectation e JOIN silence s ON s.expectation = e.id";
    let left = database.column(&format!("{owed} WHERE e.seq < {0} AND s.seq > {0}", first[0])).await;
    assert_eq!(left, ["0"], "when the run was recorded, everything before it that had passed was silent");
    assert_whole(&store).await;
}

async fn nothing_is_recorded_behind_a_head_that_moved(database: &Database) {
    let store = database.holding(&Owing::by(&[]).changes()).await;
    let mut maker = Maker::after(1_000);
    maker.body("another", BodyKind::Other);
    for (head, expected) in [
        (0, None),
        (2, None),
        (4, None),
        (u64::MAX, None),
        (3, Some(Recorded { first: 4, last: 4 })),
        (3, None),
    ] {
        let recorded = store.record_behind(head, &maker.changes, AT, &mut Counted(head)).await.unwrap();
        assert_eq!(recorded, expected, "{head}");
    }
    assert_eq!(database.rows("body").await, 2);
    assert_whole(&store).await;
}

/// The last guard, should ever a program enter what is there.
async fn one_silence_an_expectation_and_one_run_a_day(database: &Database) {
    let mut owing = Owing::by(&[Some("2012-01-01")]);
    let store = database.holding(&owing.changes()).await;
    ran(&store, "2012-01-02").await;
    for twice in [
        |owing: &mut Owing| owing.maker.fall_silent(owing.owed[0], "2012-01-01"),
        |owing: &mut Owing| owing.maker.ran("2012-01-02", 0),
    ] {
        twice(&mut owing);
        let refused = try_record(&store, &owing.changes()).await.unwrap_err();
        assert_eq!(refused.kind, ErrorKind::Inside);
    }
    assert_eq!((database.rows("silence").await, database.rows("clock_run").await), (1, 1));
    assert_whole(&store).await;
}

async fn an_entry_of_silence_follows_what_it_is_about(database: &Database) {
    let days = vec![Some("2012-01-01"); 700];
    let store = database.holding(&Owing::by(&days).changes()).await;
    ran(&store, "2012-01-02").await;
    let leaves = database.column("SELECT leaf FROM entry ORDER BY seq").await;
    let entries: Vec<_> = leaves.iter().map(|leaf| llinyn_ledger::Entry::parse(leaf).unwrap()).collect();
    let silent: Vec<_> = entries.iter().filter(|entry| entry.kind == "fell-silent").collect();
    assert_eq!(silent.len(), 700);
    for entry in silent {
        let before = &entries[usize::try_from(entry.prev.unwrap() - 1).unwrap()];
        assert_eq!((before.kind.as_str(), &before.subject), ("expectation-arose", &entry.subject));
    }
    assert_eq!(entries.last().map(|entry| (entry.kind.as_str(), entry.prev)), Some(("clock-ran", None)));
}

async fn a_thread_shows_the_entry_of_its_silence(database: &Database) {
    let mut owing = Owing::by(&[Some("2012-01-01"), Some("2013-01-01")]);
    let store = database.holding(&owing.changes()).await;
    let head = store.head().await.unwrap().seq;
    ran(&store, "2012-02-01").await;
    let reference = database.column("SELECT reference FROM recommendation").await;
    let reference = crate::make::reference(&reference[0]);
    for (at, expected) in [(head, [None, None]), (head + 1, [Some(head + 1), None])] {
        let reader = store.reader_as_at(i64::try_from(at).unwrap());
        let thread = reader.thread(&reference).await.unwrap().unwrap();
        let shown: Vec<Option<u64>> = thread.expectations.iter().map(|owed| owed.silence).collect();
        assert_eq!(shown, expected, "as at {at}");
        // Before the run as behind it, what is silent follows from the calendar.
        let silent = |owed: &llinyn_model::thread::Owed| {
            matches!(owed.standing(day("2012-02-01")), Standing::Silent { .. })
        };
        assert_eq!(thread.expectations.iter().filter(|owed| silent(owed)).count(), 1);
    }
}
