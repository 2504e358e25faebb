//! A random history of what people do, made of steps by the rules of the model.

use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::evidence::{Evidence, Exhibit};
use llinyn_model::expectation::{
    Arising, End, Ended, Expectation, ExpectationKind, Follows, of_closure, of_commitment, of_evidence,
    of_moving, of_open_thread, of_passing, of_progress, of_question, of_recommendation, of_response,
    of_verification, of_written_answer,
};
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::id::{BodyId, Reference, SourceId};
use llinyn_model::moving::Moving;
use llinyn_model::passage::Place;
use llinyn_model::passing::Passing;
use llinyn_model::progress::{Claim, Progress};
use llinyn_model::question::Question;
use llinyn_model::recommendation::{Recommendation, Role};
use llinyn_model::reorganisation::{Reorganisation, ReorganisationKind};
use llinyn_model::response::{Answer, Disposition, Money, Response};
use llinyn_model::status::{Status, status};
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Owed, Root, Thread};
use llinyn_model::verification::{Verdict, Verification};
use llinyn_model::withholding::{Audience, Decided, Ground, Hold, Withholding};
use llinyn_model::{Day, DayRange, Stated};
use uuid::Uuid;

use crate::replay::replay;

/// One thing that is done: what, and two choices.
pub(crate) type Step = (u8, u16, u16);

/// What the acts go by; a mutant has one wrong rule.
#[derive(Clone, Copy)]
pub(crate) struct Rules {
    pub(crate) progress: fn(Claim, &[ExpectationKind]) -> Follows,
    pub(crate) verification: fn(Verdict, &[ExpectationKind]) -> Follows,
    pub(crate) closure: fn(&Closure) -> Option<Arising>,
    pub(crate) open_thread: fn() -> Option<Arising>,
    /// Whether something owed carries an open thread on.
    pub(crate) step: fn(ExpectationKind) -> bool,
    pub(crate) moving: fn(&Moving, &Expectation) -> Option<Arising>,
    pub(crate) question: fn(&Question, Horizon) -> Option<Arising>,
    pub(crate) written_answer: fn(bool) -> Follows,
    pub(crate) passing: fn(&Passing, &Expectation) -> Option<Arising>,
    /// What passes of what an ended body held: all of it (law 6).
    pub(crate) passes: fn(Subject) -> bool,
    /// What is owed while words are withheld.
    pub(crate) withheld: fn(&Hold, &Mention) -> Option<Arising>,
    /// What becomes of a promise when its date is moved: nothing (law 2).
    pub(crate) moved: fn(&mut Commitment, &Moving),
    pub(crate) status: fn(&Thread, Day) -> Status,
}

pub(crate) const RULES: Rules = Rules {
    progress: of_progress,
    verification: of_verification,
    closure: |closure| Some(of_closure(closure)),
    open_thread: || Some(of_open_thread()),
    step: ExpectationKind::is_step,
    moving: |moved, before| Some(of_moving(moved, before)),
    question: |question, due| Some(of_question(question, due)),
    written_answer: of_written_answer,
    passing: |passed, before| Some(of_passing(passed, before)),
    passes: |_| true,
    withheld: |hold, asked| Some(hold.owes(asked)),
    moved: |_, _| {},
    status,
};

/// The number of the first paper whose words are withheld.
const PAPERS: u128 = 1 << 110;
/// The number of the first body.
const BODIES: u128 = 1 << 100;

pub(crate) fn today() -> Day {
    Day::new(2024, 9, 1).unwrap()
}

pub(crate) fn by(day: Day) -> Horizon {
    let when = When::Days { range: DayRange::until(day), inferred: false };
    Horizon { words: Stated::Stated(day.to_string()), when }
}

/// A history that grows by steps; each is possible after those before it.
pub(crate) struct History {
    pub(crate) rules: Rules,
    pub(crate) changes: Vec<Change>,
    made: u128,
    /// The body that is asked and promises; those before it have ended.
    body: u128,
}

impl History {
    pub(crate) fn of(rules: Rules, steps: &[Step]) -> History {
        let mut history = History { rules, changes: Vec::new(), made: 0, body: BODIES };
        history.ask();
        for step in steps {
            history.step(*step);
        }
        history
    }

    pub(crate) fn id<I: From<Uuid>>(&mut self) -> I {
        self.made += 1;
        I::from(Uuid::from_u128(self.made))
    }

    pub(crate) fn named(&mut self) -> (Reference, Place) {
        self.made += 1;
        let place = Place { source: SourceId(Uuid::nil()), spans: Vec::new() };
        (Reference::stored(format!("said/i{}", self.made)), place)
    }

    /// The body that goes on.
    pub(crate) fn council(&self) -> Mention {
        Mention { body: Some(BodyId(Uuid::from_u128(self.body))), ..Mention::printed("the council") }
    }

    pub(crate) fn threads(&self) -> Vec<Thread> {
        replay(&self.changes, self.rules)
    }

    pub(crate) fn arises(&mut self, of: Subject, arising: Option<Arising>) -> Option<Expectation> {
        let Arising { kind, from, due } = arising?;
        let owed = Expectation { id: self.id(), of, kind, from, due, source: SourceId(Uuid::nil()) };
        self.changes.push(owed.clone().into());
        Some(owed)
    }

    pub(crate) fn ends(&mut self, owed: &Expectation, end: End) {
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
        match (what % 13, promise) {
            (0, _) => self.ask(),
            (1, _) if open => self.answer(thread, one, two),
            (2 | 3, _) if open => self.claim(thread, of, Claim::ALL[usize::from(one) % 4]),
            (4, _) => self.look(thread, of, Verdict::ALL[usize::from(one) % 3]),
            (5, Some(promise)) if open => self.move_date(thread, promise, i32::from(two % 400)),
            (6, Some(promise)) if open => self.end(thread, promise.id.into()),
            (7, _) if open && one.is_multiple_of(3) => self.end(thread, thread.subject()),
            (9, _) if open => self.show(thread, of, i32::from(two % 400)),
            (10, _) => self.question(thread, i32::from(two % 60)),
            (11, _) => self.reply(two),
            (8, _) => self.reorganise(&threads, !one.is_multiple_of(3)),
            (12, _) => self.withhold(one, two.is_multiple_of(3)),
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
            addressees: vec![self.council()],
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
            owner: Stated::Stated(self.council()),
            contributors: Vec::new(),
            horizon: by(today().plus_days(i32::from(by_then % 300))),
            grade: Grade::Dated,
            waits_on: Stated::NotStated,
            cost: Stated::NotStated,
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

    /// Whoever holds it gives evidence, which takes the place of what the same body gave earlier, and is itself looked at again.
    fn show(&mut self, thread: &Thread, of: Subject, days: i32) {
        let Some(claim) = thread.progress.iter().find(|claim| claim.of == of) else { return };
        if !held(thread, &self.council()).contains(&of) {
            return;
        }
        let (reference, place) = self.named();
        let evidence = Evidence {
            id: self.id(),
            reference: reference.clone(),
            place,
            of: claim.id.into(),
            by: Stated::Stated(self.council()),
            exhibit: Exhibit::Item(reference),
            review: Stated::Stated(today().plus_days(days)),
        };
        self.changes.push(evidence.clone().into());
        let earlier = open_of(thread, of, &[ExpectationKind::Review]).into_iter();
        for before in earlier.filter(|owed| owed.from == evidence.by) {
            self.ends(&before, End::Met(evidence.of));
        }
        self.arises(of, of_evidence(&evidence));
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

    /// The body ends; what it held passes to the next one, or is orphaned.
    fn reorganise(&mut self, threads: &[Thread], succeeded: bool) {
        let (from, (_, place)) = (self.council(), self.named());
        self.body += 1;
        let to = self.council();
        self.changes.push(
            Reorganisation {
                body: from.body.unwrap(),
                place,
                kind: if succeeded { ReorganisationKind::Merged } else { ReorganisationKind::Abolished },
                day: today(),
                successor: succeeded.then(|| to.clone()),
                by: Stated::NotStated,
                reason: "A new order".to_owned(),
            }
            .into(),
        );
        let passes = self.rules.passes;
        for thread in threads.iter().filter(|_| succeeded) {
            for of in held(thread, &from).into_iter().filter(|of| passes(*of)) {
                let (id, source) = (self.id(), SourceId(Uuid::nil()));
                let passed = Passing { id, of, from: from.clone(), to: to.clone(), day: today(), source };
                self.changes.push(passed.clone().into());
                let owed = open_of(thread, of, &ExpectationKind::ALL).into_iter();
                for before in owed.filter(|owed| is_from(owed, &from)) {
                    match self.arises(of, (self.rules.passing)(&passed, &before)) {
                        Some(after) => self.ends(&before, End::Moved(after.id)),
                        None => self.ends(&before, End::Released(of)),
                    }
                }
            }
        }
    }

    /// The words of one of three papers are withheld, again or for the first time, or are public again.
    fn withhold(&mut self, paper: u16, public: bool) {
        let source = SourceId(Uuid::from_u128(PAPERS + u128::from(paper % 3)));
        let (audience, ground, review) = (Audience::Board, Ground::Safety, today().plus_months(6));
        let hold = Some(Hold { audience, ground, review, until: None }).filter(|_| !public);
        let (asked, approved) = (self.council(), Mention::printed("the chair"));
        for owed in reviews(&self.changes, source) {
            self.ends(&owed, End::Met(source.into()));
        }
        let decided = Decided::By { asked: asked.clone(), approved };
        let decision = Withholding { id: self.id(), source, hold, decided, day: today() };
        self.changes.push(decision.into());
        let owed = hold.and_then(|hold| (self.rules.withheld)(&hold, &asked));
        self.arises(source.into(), owed);
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
                && (self.rules.step)(owed.expectation.kind)
                && !released.contains(&owed.expectation)
        };
        if !whole && !thread.expectations.iter().any(|owed| step(&owed)) {
            let owed = (self.rules.open_thread)();
            self.arises(thread.subject(), owed);
        }
    }
}

/// The looks at what is withheld of a paper that are still owed.
pub(crate) fn reviews(changes: &[Change], paper: SourceId) -> Vec<Expectation> {
    let mut open: Vec<Expectation> = Vec::new();
    for change in changes {
        match change {
            Change::ExpectationArose(owed) if owed.of == paper.into() => open.push(owed.clone()),
            Change::ExpectationEnded(ended) => open.retain(|owed| owed.id != ended.expectation),
            _ => {}
        }
    }
    open
}

/// What of a thread is open and held by a body: what it was asked, promised or took up, and whatever else it owes.
pub(crate) fn held(thread: &Thread, by: &Mention) -> Vec<Subject> {
    let holds = |of: Subject, first: &[Mention]| {
        thread.holders(of, first).iter().any(|holder| holder.body == by.body)
    };
    let mut held = Vec::new();
    let Root::Recommendation(ask) = &thread.root else { return held };
    if thread.closures.is_empty() && holds(ask.id.into(), &ask.addressees) {
        held.push(ask.id.into());
    }
    for promise in &thread.commitments {
        let of = promise.id.into();
        let ended = thread.ends.iter().any(|end| end.of() == of);
        if !ended
            && thread.closures.is_empty()
            && holds(of, promise.owner.value().map_or(&[], std::slice::from_ref))
        {
            held.push(of);
        }
    }
    for owed in thread.expectations.iter().filter(|owed| owed.ended.is_none()) {
        if is_from(&owed.expectation, by) && !held.contains(&owed.expectation.of) {
            held.push(owed.expectation.of);
        }
    }
    held
}

fn is_from(owed: &Expectation, by: &Mention) -> bool {
    owed.from.value().is_some_and(|from| from.body == by.body)
}

/// What is open for a subject, of some kinds.
pub(crate) fn open_of(thread: &Thread, of: Subject, kinds: &[ExpectationKind]) -> Vec<Expectation> {
    let open = thread.expectations.iter().filter(|owed| owed.ended.is_none());
    open.map(|owed| owed.expectation.clone())
        .filter(|owed| owed.of == of && kinds.contains(&owed.kind))
        .collect()
}

fn kinds(thread: &Thread, of: Subject) -> Vec<ExpectationKind> {
    open_of(thread, of, &ExpectationKind::ALL).into_iter().map(|owed| owed.kind).collect()
}
