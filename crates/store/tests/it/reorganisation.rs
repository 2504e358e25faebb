//! Bodies that change: what they hold passes, or is orphaned; who claims and who verified, by the body that holds it.

use llinyn_model::change::Change;
use llinyn_model::id::{BodyId, SourceId};
use llinyn_model::passage::Place;
use llinyn_model::passing::Passing;
use llinyn_model::progress::Claim;
use llinyn_model::reorganisation::{Reorganisation, ReorganisationKind};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, DayRange, Language, Stated};
use llinyn_store::{Cursor, Gap, GapFigure};

use crate::database::{Database, assert_whole, record};
use crate::make::{Maker, day, named};
use crate::story::{Story, story};

on_both! {
    what_is_held_passes_or_is_orphaned
    the_gap_is_counted_by_who_holds_it
    the_last_day_of_a_source_says_which_claim_is_the_last
}

impl Maker {
    /// A body is no more, and some of what it held passes to another.
    pub(crate) fn abolish(
        &mut self,
        body: BodyId,
        to: BodyId,
        on: &str,
        source: SourceId,
        passes: &[Subject],
    ) {
        let place = Place { source, spans: Vec::new() };
        let (kind, by) = (ReorganisationKind::Abolished, Stated::Stated(named(to)));
        let reason = "a new order".to_owned();
        let change = Reorganisation { body, place, kind, day: day(on), successor: None, by, reason };
        self.changes.push(change.into());
        for of in passes {
            let (id, from, to, day) = (self.id(), named(body), named(to), day(on));
            self.changes.push(Passing { id, of: *of, from, to, day, source }.into());
        }
    }
}

/// The council is no more: one promise passes to the board, and nobody takes up the rest.
fn ends(s: &Story) -> Vec<Change> {
    let mut maker = Maker::default();
    maker.made = 10_000;
    let order = maker.source("order", Language::En, "2015-02-01", "The council is no more.");
    maker.abolish(s.council, s.board, "2015-01-01", order, &[s.promises[0].into()]);
    maker.changes
}

async fn what_is_held_passes_or_is_orphaned(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    let before = i64::try_from(store.head().await.unwrap().seq).unwrap();
    let of = |subjects: &[Subject]| {
        let mut sorted = subjects.to_vec();
        sorted.sort_unstable();
        sorted
    };
    // Its open ask, a detail of its answer, and its promises: they answer that ask as well, though the first is met.
    let held = [s.asks[1].into(), s.answers[2].into(), s.promises[1].into(), s.promises[0].into()];
    assert_eq!(of(&store.reader().held(s.council).await.unwrap()), of(&held));
    record(&store, &ends(&s)).await;
    assert_eq!(of(&store.reader().held(s.council).await.unwrap()), of(&held[..3]));
    let orphaned = async |on: Day| {
        let page = store.reader().orphaned(on, &Cursor::start(), 100).await.unwrap();
        assert!(page.rows.iter().all(|row| row.body == s.council && row.since == day("2015-01-01")));
        of(&page.rows.iter().map(|row| row.of).collect::<Vec<_>>())
    };
    for (on, expected) in [("2015-01-31", vec![]), ("2015-02-01", held[..3].to_vec())] {
        assert_eq!(orphaned(day(on)).await, of(&expected), "{on}");
        assert_eq!(
            store.reader().totals(day(on)).await.unwrap().orphaned,
            i64::try_from(expected.len()).unwrap()
        );
    }
    // A page at a time it is the same list.
    let mut after = Cursor::start();
    let mut found = Vec::new();
    loop {
        let page = store.reader().orphaned(Day::LAST, &after, 1).await.unwrap();
        found.extend(page.rows.iter().map(|row| row.of));
        let Some(next) = page.next else { break };
        after = next;
    }
    assert_eq!(of(&found), orphaned(Day::LAST).await);
    let then = store.reader_as_at(before).reorganisations(s.council).await.unwrap();
    assert!(then.is_empty(), "it had not been said by then");
    assert_eq!(store.reader().reorganisations(s.council).await.unwrap().len(), 1);
    assert_whole(&store).await;
}

async fn the_gap_is_counted_by_who_holds_it(database: &Database) {
    let s = story();
    let store = database.holding(&s.changes).await;
    let gaps = async |on: &str| -> Vec<(BodyId, String, i64, i64)> {
        let gaps = store.reader().gaps(day(on)).await.unwrap();
        gaps.into_iter().map(|gap| (gap.body, gap.noun, gap.claimed, gap.verified)).collect()
    };
    assert_eq!(gaps("2014-09-29").await, []);
    assert_eq!(gaps("2014-09-30").await, [(s.council, "commitment".to_owned(), 1, 1)]);
    for (figure, expected) in [
        (GapFigure::Claimed, vec![s.promises[0].into()]),
        (GapFigure::Verified, vec![s.promises[0].into()]),
        (GapFigure::Gap, vec![]),
    ] {
        let rows =
            store.reader().gap_rows(Day::LAST, (s.council, "commitment", figure), 0, 10).await.unwrap();
        let rows: Vec<Subject> = rows.into_iter().map(|(_, of)| of).collect();
        assert_eq!(rows, expected, "{figure:?}");
    }
}

/// A paper of some day in a month says what holds at its end, as the thread's own status has it.
async fn the_last_day_of_a_source_says_which_claim_is_the_last(database: &Database) {
    let s = story();
    let mut maker = Maker::after(10_000);
    let cases = [("2015-03-01", "2015-03-31", Claim::Done), ("2015-03-10", "2015-03-10", Claim::NotStarted)];
    for (at, (from, to, claim)) in cases.into_iter().enumerate() {
        let source = maker.source(&format!("report-{at}"), Language::En, to, "How far it is.");
        if let Some(Change::SourceRecorded(source)) = maker.changes.last_mut() {
            let days = DayRange { from: Some(day(from)), to: Some(day(to)) };
            source.dated.days = Stated::Stated(days);
        }
        maker.claim(source, s.promises[1], claim, "How far it is.");
    }
    let store = database.holding(&[s.changes, maker.changes].concat()).await;
    let gap = async |on: &str| {
        let of = (s.council, "commitment", GapFigure::Gap);
        let rows = store.reader().gap_rows(day(on), of, 0, 10).await.unwrap();
        let gaps = store.reader().gaps(day(on)).await.unwrap();
        let gap = gaps.iter().find(|gap| gap.body == s.council).map_or(0, Gap::gap);
        assert_eq!(usize::try_from(gap).unwrap(), rows.len());
        rows.into_iter().map(|(_, of)| of).collect::<Vec<Subject>>()
    };
    assert_eq!(gap("2015-02-28").await, []);
    assert_eq!(gap("2015-04-01").await, [s.promises[1].into()]);
}
