//! The laws that can be told from the changes alone, over random histories of what people do. Each check is shown to
//! catch a planted wrong rule.

use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::expectation::{
    Arising, End, Ended, Expectation, ExpectationKind, Follows, of_closure, of_commitment, of_moving,
    of_open_thread, of_progress, of_recommendation, of_response, of_verification,
};
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::id::{BodyId, Reference, SourceId};
use llinyn_model::moving::Moving;
use llinyn_model::passage::Place;
use llinyn_model::progress::{Claim, Progress};
use llinyn_model::recommendation::{Recommendation, Role};
use llinyn_model::response::{Answer, Disposition, Money, Response};
use llinyn_model::status::{Shown, Status, status};
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Owed, Root, Thread};
use llinyn_model::verification::{Verdict, Verification};
use llinyn_model::{Day, DayRange, Stated};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert_eq, proptest};
use uuid::Uuid;

/// One thing that is done: what, and two choices.
type Step = (u8, u16, u16);

/// What the acts go by; a mutant has one wrong rule.
#[derive(Clone, Copy)]
struct Rules {
    progress: fn(Claim, &[ExpectationKind]) -> Follows,
    verification: fn(Verdict, &[ExpectationKind]) -> Follows,
    closure: fn(&Closure) -> Option<Arising>,
    open_thread: fn() -> Option<Arising>,
    moving: fn(&Moving, &Expectation) -> Option<Arising>,
    /// What becomes of a promise when its date is moved: nothing (law 2).
    moved: fn(&mut Commitment, &Moving),
    status: fn(&Thread, Day) -> Status,
}

const RULES: Rules = Rules {
    progress: of_progress,
    verification: of_verification,
    closure: |closure| Some(of_closure(closure)),
    open_thread: || Some(of_open_thread()),
    moving: |moved, before| Some(of_moving(moved, before)),
    moved: |_, _| {},
    status,
};

fn today() -> Day {
    Day::new(2024, 9, 1).unwrap()
}

fn by(day: Day) -> Horizon {
    let when = When::Days { range: DayRange::until(day), inferred: false };
    Horizon { words: Stated::Stated(day.to_string()), when }
}

/// A history that grows by steps; each is possible after those before it.
struct History {
    rules: Rules,
    changes: Vec<Change>,
    made: u128,
}

impl History {
    fn of(rules: Rules, steps: &[Step]) -> History {
        let mut history = History { rules, changes: Vec::new(), made: 0 };
        history.ask();
        for step in steps {
            history.step(*step);
        }
        history
    }

    fn id<I: From<Uuid>>(&mut self) -> I {
        self.made += 1;
        I::from(Uuid::from_u128(self.made))
    }

    fn named(&mut self) -> (Reference, Place) {
        self.made += 1;
        let place = Place { source: SourceId(Uuid::nil()), spans: Vec::new() };
        (Reference::stored(format!("said/i{}", self.made)), place)
    }

    fn threads(&self) -> Vec<Thread> {
        replay(&self.changes, self.rules)
    }

    fn arises(&mut self, of: Subject, arising: Option<Arising>) -> Option<Expectation> {
        let Arising { kind, from, due } = arising?;
        let owed = Expectation { id: self.id(), of, kind, from, due, source: SourceId(Uuid::nil()) };
        self.changes.push(owed.clone().into());
        Some(owed)
    }

    fn ends(&mut self, owed: &Expectation, end: End) {
        let ended = Ended { expectation: owed.id, end, source: SourceId(Uuid::nil()) };
        self.changes.push(ended.into());
    }

    fn step(&mut self, (what, one, two): Step) {
        let threads = self.threads();
        let thread = &threads[usize::from(one) % threads.len()];
        let promise = match thread.commitments.len() {
            0 => None,
            some => Some(&thread.commitments[usize::from(two) % some]),
        };
        let promise = promise.filter(|promise| !thread.ends.iter().any(|end| end.of() == promise.id.into()));
        let of =
            promise.filter(|_| two.is_multiple_of(2)).map_or(thread.subject(), |promise| promise.id.into());
        let open = thread.closures.is_empty();
        match (what % 8, promise) {
            (0, _) => self.ask(),
            (1, _) if open => self.answer(thread, one, two),
            (2 | 3, _) if open => self.claim(thread, of, Claim::ALL[usize::from(one) % 4]),
            (4, _) => self.look(thread, of, Verdict::ALL[usize::from(one) % 3]),
            (5, Some(promise)) if open => self.move_date(thread, promise, i32::from(two % 400)),
            (6, Some(promise)) if open => self.end(thread, promise.id.into()),
            (7, _) if open && one.is_multiple_of(3) => self.end(thread, thread.subject()),
            _ => {}
        }
    }

    fn ask(&mut self) {
        let (reference, place) = self.named();
        let ask = Recommendation {
            id: self.id(),
            reference,
            place,
            number: Stated::NotStated,
            position: 1,
            role: Role::Recommendation,
            text: format!("Ask {}", self.made),
            parts: Vec::new(),
            asker: Stated::NotStated,
            addressees: vec![Mention::printed("the council")],
        };
        let (id, owed) = (ask.id, of_recommendation(&ask));
        self.changes.push(ask.into());
        self.arises(id.into(), Some(owed));
    }

    fn answer(&mut self, thread: &Thread, one: u16, two: u16) {
        let Root::Recommendation(ask) = &thread.root else { return };
        let promises = usize::from(two % 3);
        let (reference, place) = self.named();
        let answer = Answer { number: "1".to_owned(), recommendation: Some(ask.id), parts_met: Vec::new() };
        let response = Response {
            id: self.id(),
            reference,
            place,
            by: Stated::NotStated,
            answers: vec![answer],
            words: Stated::NotStated,
            disposition: if one.is_multiple_of(2) { Disposition::Accepted } else { Disposition::Noted },
            money: Money::default(),
            text: "An answer".to_owned(),
        };
        let (id, owed) = (response.id, of_response(&response, promises));
        self.changes.push(response.into());
        for met in open_of(thread, thread.subject(), &[ExpectationKind::Response]) {
            self.ends(&met, End::Met(id.into()));
        }
        for owed in owed {
            self.arises(id.into(), Some(owed));
        }
        for _ in 0..promises {
            self.promise(MadeIn::Response(id), one);
        }
    }

    fn promise(&mut self, made_in: MadeIn, by_then: u16) {
        let (reference, place) = self.named();
        let promise = Commitment {
            id: self.id(),
            reference,
            place,
            made_in,
            text: format!("Promise {}", self.made),
            owner: Stated::Stated(Mention { body: Some(BodyId(Uuid::max())), ..Mention::printed("we") }),
            contributors: Vec::new(),
            horizon: by(today().plus_days(i32::from(by_then % 300))),
            grade: Grade::Dated,
            waits_on: Stated::NotStated,
        };
        let (id, owed) = (promise.id, of_commitment(&promise));
        self.changes.push(promise.into());
        self.arises(id.into(), Some(owed));
    }

    fn claim(&mut self, thread: &Thread, of: Subject, claim: Claim) {
        let (reference, place) = self.named();
        let (by, words) = (Stated::NotStated, "So we say".to_owned());
        let progress = Progress { id: self.id(), reference, place, of, by, claim, words };
        let id = progress.id;
        self.changes.push(progress.into());
        let follows = (self.rules.progress)(claim, &kinds(thread, of));
        self.follow(thread, of, follows, id.into());
    }

    fn look(&mut self, thread: &Thread, of: Subject, verdict: Verdict) {
        let (reference, place) = self.named();
        let (by, method, words) = (Stated::NotStated, Stated::NotStated, "So we saw".to_owned());
        let found = Verification { id: self.id(), reference, place, of, by, method, verdict, words };
        let id = found.id;
        self.changes.push(found.into());
        let follows = (self.rules.verification)(verdict, &kinds(thread, of));
        self.follow(thread, of, follows, id.into());
    }

    fn follow(&mut self, thread: &Thread, of: Subject, follows: Follows, by: Subject) {
        let mut met = open_of(thread, of, follows.meets);
        if of == thread.subject() && follows.meets.contains(&ExpectationKind::Delivery) {
            for promise in &thread.commitments {
                met.extend(open_of(thread, promise.id.into(), &[ExpectationKind::Delivery]));
            }
        }
        for owed in met {
            self.ends(&owed, End::Met(by));
        }
        self.arises(of, follows.arises);
    }

    fn move_date(&mut self, thread: &Thread, promise: &Commitment, days: i32) {
        let open = open_of(thread, promise.id.into(), &[ExpectationKind::Delivery]);
        if open.is_empty() {
            return;
        }
        let (reference, place) = self.named();
        let moved = Moving {
            id: self.id(),
            reference,
            place,
            commitment: promise.id,
            from: thread.present(promise).clone(),
            to: by(today().plus_days(days)),
            by: promise.owner.clone(),
            reason: "A post is empty".to_owned(),
            told: vec![Mention::printed("the board")],
        };
        self.changes.push(moved.clone().into());
        for before in open {
            if let Some(after) = self.arises(before.of, (self.rules.moving)(&moved, &before)) {
                self.ends(&before, End::Moved(after.id));
            } else {
                self.ends(&before, End::Released(moved.id.into()));
            }
        }
    }

    fn end(&mut self, thread: &Thread, of: Subject) {
        let (reference, place) = self.named();
        let closure = Closure {
            id: self.id(),
            reference,
            recommendation: match of {
                Subject::Recommendation(id) => Some(id),
                _ => None,
            },
            commitment: match of {
                Subject::Commitment(id) => Some(id),
                _ => None,
            },
            place,
            kind: ClosureKind::Overtaken,
            decided_by: Stated::Stated(Mention::printed("the board")),
            meeting: Stated::NotStated,
            evidence: Stated::NotStated,
            recheck: by(today().plus_months(12)),
            text: "It is over".to_owned(),
        };
        let (id, again) = (closure.id, (self.rules.closure)(&closure));
        self.changes.push(closure.into());
        let whole = of == thread.subject();
        let open = thread.expectations.iter().filter(|owed| owed.ended.is_none());
        let released: Vec<Expectation> =
            open.map(|owed| owed.expectation.clone()).filter(|owed| whole || owed.of == of).collect();
        for owed in &released {
            self.ends(owed, End::Released(id.into()));
        }
        self.arises(of, again);
        let step = |owed: &&Owed| {
            owed.ended.is_none()
                && owed.expectation.kind != ExpectationKind::Recheck
                && !released.contains(&owed.expectation)
        };
        if !whole && !thread.expectations.iter().any(|owed| step(&owed)) {
            let owed = (self.rules.open_thread)();
            self.arises(thread.subject(), owed);
        }
    }
}

/// What is open for a subject, of some kinds.
fn open_of(thread: &Thread, of: Subject, kinds: &[ExpectationKind]) -> Vec<Expectation> {
    let open = thread.expectations.iter().filter(|owed| owed.ended.is_none());
    open.map(|owed| owed.expectation.clone())
        .filter(|owed| owed.of == of && kinds.contains(&owed.kind))
        .collect()
}

fn kinds(thread: &Thread, of: Subject) -> Vec<ExpectationKind> {
    open_of(thread, of, &ExpectationKind::ALL).into_iter().map(|owed| owed.kind).collect()
}

/// The threads that the changes tell.
fn replay(changes: &[Change], rules: Rules) -> Vec<Thread> {
    let mut threads: Vec<Thread> = Vec::new();
    for change in changes {
        if let Change::RecommendationRecorded(ask) = change {
            threads.push(begun(ask.clone()));
        } else {
            let about = |thread: &&mut Thread| about(change).is_some_and(|of| within(thread, of));
            if let Some(thread) = threads.iter_mut().find(about) {
                happens(thread, change, rules);
            }
        }
    }
    threads
}

fn begun(ask: Recommendation) -> Thread {
    Thread {
        root: Root::Recommendation(ask),
        rewordings: Vec::new(),
        responses: Vec::new(),
        commitments: Vec::new(),
        expectations: Vec::new(),
        progress: Vec::new(),
        verifications: Vec::new(),
        movings: Vec::new(),
        closures: Vec::new(),
        ends: Vec::new(),
        links: Vec::new(),
        measures: Vec::new(),
        sources: std::collections::BTreeMap::new(),
    }
}

/// What a change is about, by the thing that is in its thread already.
fn about(change: &Change) -> Option<Uuid> {
    Some(match change {
        Change::ResponseRecorded(noun) => noun.answers.first()?.recommendation?.0,
        Change::CommitmentRecorded(noun) => match noun.made_in {
            MadeIn::Response(id) => id.0,
            _ => return None,
        },
        Change::ExpectationArose(noun) => noun.of.id(),
        Change::ExpectationEnded(noun) => noun.expectation.0,
        Change::ProgressClaimed(noun) => noun.of.id(),
        Change::Verified(noun) => noun.of.id(),
        Change::DateMoved(noun) => noun.commitment.0,
        Change::Closed(noun) => noun.of().id(),
        _ => return None,
    })
}

fn within(thread: &Thread, id: Uuid) -> bool {
    thread.subject().id() == id
        || thread.responses.iter().any(|noun| noun.id.0 == id)
        || thread.commitments.iter().any(|noun| noun.id.0 == id)
        || thread.expectations.iter().any(|owed| owed.expectation.id.0 == id)
}

fn happens(thread: &mut Thread, change: &Change, rules: Rules) {
    match change.clone() {
        Change::ResponseRecorded(noun) => thread.responses.push(noun),
        Change::CommitmentRecorded(noun) => thread.commitments.push(noun),
        Change::ExpectationArose(expectation) => thread.expectations.push(Owed { expectation, ended: None }),
        Change::ExpectationEnded(noun) => {
            for owed in thread.expectations.iter_mut().filter(|owed| owed.expectation.id == noun.expectation)
            {
                assert!(owed.ended.is_none(), "what was owed ends once");
                owed.ended = Some(noun.clone());
            }
        }
        Change::ProgressClaimed(noun) => thread.progress.push(noun),
        Change::Verified(noun) => thread.verifications.push(noun),
        Change::DateMoved(noun) => {
            for promise in thread.commitments.iter_mut().filter(|promise| promise.id == noun.commitment) {
                (rules.moved)(promise, &noun);
            }
            thread.movings.push(noun);
        }
        Change::Closed(noun) if noun.recommendation.is_some() => thread.closures.push(noun),
        Change::Closed(noun) => thread.ends.push(noun),
        _ => {}
    }
}

/// Law 1: a thread or promise that has not ended is owed something; what ended is looked at again.
fn first_law(history: &History) -> Result<(), String> {
    for thread in history.threads() {
        let ended = |of: Subject| thread.ends.iter().any(|end| end.of() == of);
        let owed = |of: &dyn Fn(Subject) -> bool, kind: Option<ExpectationKind>| {
            thread.expectations.iter().any(|owed| {
                of(owed.expectation.of)
                    && kind.map_or(owed.ended.is_none(), |kind| kind == owed.expectation.kind)
            })
        };
        if thread.closures.is_empty() && !owed(&|of| !ended(of), None) {
            return Err(format!("{} is open, and owed nothing", thread.text()));
        }
        for end in thread.closures.iter().chain(&thread.ends) {
            if !owed(&|of| of == end.of(), Some(ExpectationKind::Recheck)) {
                return Err(format!("nobody looks again at {}", end.reference));
            }
        }
        for promise in thread.commitments.iter().filter(|promise| !ended(promise.id.into())) {
            let own = |of| of == promise.id.into();
            let met = thread.expectations.iter().any(|owed| {
                own(owed.expectation.of)
                    && matches!(owed.ended.as_ref().map(|ended| ended.end), Some(End::Met(_)))
            });
            if thread.closures.is_empty() && !met && !owed(&own, None) {
                return Err(format!("{} is owed nothing, and nothing came", promise.text));
            }
        }
    }
    Ok(())
}

/// Law 2: first wording, owner and date stand as they were recorded; every move is counted, and goes on from the last.
fn second_law(history: &History) -> Result<(), String> {
    let threads = history.threads();
    for change in &history.changes {
        let Change::CommitmentRecorded(first) = change else { continue };
        let thread = threads.iter().find(|thread| within(thread, first.id.0)).ok_or("a promise is gone")?;
        let now = thread.commitments.iter().find(|now| now.id == first.id).ok_or("a promise is gone")?;
        if now != first {
            return Err(format!("{} is not what it was", first.text));
        }
        let mut present = &first.horizon;
        let mut moves = 0;
        for change in &history.changes {
            if let Change::DateMoved(moved) = change
                && moved.commitment == first.id
            {
                if moved.from != *present {
                    return Err(format!("{} moves from a date it did not have", first.text));
                }
                (present, moves) = (&moved.to, moves + 1);
            }
        }
        if moves != thread.moves(first.id).count() || present != thread.present(now) {
            return Err(format!("the moves of {} are not counted", first.text));
        }
        let open = open_of(thread, first.id.into(), &[ExpectationKind::Delivery]);
        if open.iter().any(|owed| owed.due != *present) {
            return Err(format!("{} is owed by another date", first.text));
        }
    }
    Ok(())
}

/// Law 3: what owners say changes nothing of what others found, and the other way round.
fn third_law(history: &History) -> Result<(), String> {
    for (at, change) in history.changes.iter().enumerate() {
        let [before, after] = [at, at + 1].map(|to| replay(&history.changes[..to], history.rules));
        for (before, after) in before.iter().zip(&after) {
            let [before, after] = [before, after].map(|thread| (history.rules.status)(thread, today()));
            let (said, shown) = (before.said != after.said, before.shown != after.shown);
            let blended = match change {
                Change::ProgressClaimed(_) => shown,
                Change::Verified(_) => said,
                Change::Closed(_) | Change::DateMoved(_) => said || shown,
                _ => false,
            };
            if blended {
                return Err(format!("{} changed what it is no word of", change.kind()));
            }
        }
    }
    Ok(())
}

/// Law 7: read back from its entries, the history tells the same threads, as of every entry.
fn seventh_law(history: &History, stored: fn(&Change) -> String) -> Result<(), String> {
    let entries: Vec<String> = history.changes.iter().map(stored).collect();
    let read = |text: &String| serde_json::from_str(text).map_err(|error| format!("{text}: {error}"));
    let back: Vec<Change> = entries.iter().map(read).collect::<Result<_, _>>()?;
    for to in 0..=back.len() {
        if replay(&back[..to], history.rules) != replay(&history.changes[..to], history.rules) {
            return Err(format!("entry {to} tells something else"));
        }
    }
    Ok(())
}

fn entry(change: &Change) -> String {
    serde_json::to_string(change).unwrap()
}

proptest! {
    #[test]
    fn the_laws_hold(steps in vec((any::<u8>(), any::<u16>(), any::<u16>()), 0..40)) {
        let history = History::of(RULES, &steps);
        prop_assert_eq!(first_law(&history), Ok(()));
        prop_assert_eq!(second_law(&history), Ok(()));
        prop_assert_eq!(third_law(&history), Ok(()));
        prop_assert_eq!(seventh_law(&history, entry), Ok(()));
    }
}

/// Whether a check catches a history of wrong rules, among many that are made by counting.
fn caught(rules: Rules, check: impl Fn(&History) -> Result<(), String>) -> bool {
    (0_u64..300).any(|seed| {
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            u16::try_from(state >> 48).unwrap()
        };
        let steps: Vec<Step> = (0..30).map(|_| (next().to_be_bytes()[1], next(), next())).collect();
        check(&History::of(rules, &steps)).is_err()
    })
}

#[test]
fn a_wrong_rule_is_caught() {
    let unchecked = |claim, open: &[_]| Follows { arises: None, ..of_progress(claim, open) };
    let found_and_forgotten =
        |verdict, open: &[_]| Follows { arises: None, ..of_verification(verdict, open) };
    for (what, rules) in [
        ("done is the end of it", Rules { progress: unchecked, ..RULES }),
        ("nobody looks again", Rules { verification: found_and_forgotten, ..RULES }),
        ("an end is for ever", Rules { closure: |_| None, ..RULES }),
        ("a thread ends with its promises", Rules { open_thread: || None, ..RULES }),
        ("a moved promise is owed no longer", Rules { moving: |_, _| None, ..RULES }),
    ] {
        assert!(caught(rules, first_law), "law 1 does not see that {what}");
    }
    let overwrites = Rules { moved: |promise, moved| promise.horizon = moved.to.clone(), ..RULES };
    let owed_as_before = Rules { moving: |_, before| Some(same(before)), ..RULES };
    for (what, rules) in [("a move overwrites", overwrites), ("a move moves nothing", owed_as_before)] {
        assert!(caught(rules, second_law), "law 2 does not see that {what}");
    }
    assert!(
        caught(Rules { status: blended, ..RULES }, third_law),
        "law 3 does not see a claim taken for proof"
    );
    let forgetful = |change: &Change| entry(change).replace("\"not_in_place\"", "\"in_place\"");
    assert!(caught(RULES, |history| seventh_law(history, forgetful)), "law 7 does not see a changed entry");
    // The rules themselves are not caught by any of it.
    for law in [first_law, second_law, third_law] {
        assert!(!caught(RULES, law));
    }
}

fn same(before: &Expectation) -> Arising {
    Arising { kind: before.kind, from: before.from.clone(), due: before.due.clone() }
}

/// A status that takes a claim for proof.
fn blended(thread: &Thread, on: Day) -> Status {
    let status = status(thread, on);
    let shown =
        if status.said.claim == Some(Claim::Done) { Shown::Verified(Verdict::InPlace) } else { status.shown };
    Status { shown, ..status }
}
