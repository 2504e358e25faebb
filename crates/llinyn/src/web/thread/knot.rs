//! The knots of a thread, in the order of the world: what came, what did not, and what is still to come.

use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::commitment::{Commitment, Grade};
use llinyn_model::evidence::{Evidence, Exhibit};
use llinyn_model::expectation::{End, ExpectationKind, Standing, deferred_cost};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Reference, SourceId};
use llinyn_model::interpretation::Interpretation;
use llinyn_model::meeting::Strength;
use llinyn_model::moving::Moving;
use llinyn_model::passage::Place;
use llinyn_model::passing::Passing;
use llinyn_model::progress::Claim;
use llinyn_model::response::{Disposition, Money, Response};
use llinyn_model::source::Dated;
use llinyn_model::subject::Subject;
use llinyn_model::thread::{Minuted, Owed, Root, Thread};
use llinyn_model::verification::Verdict;
use llinyn_model::{Day, Language, Stated};
use serde::Serialize;

use crate::web::bodies::Bodies;
use crate::web::shown::{Passed, Quote, SourceLine, Whom};

/// A knot.
#[derive(Debug, Serialize)]
pub(super) struct Knot {
    /// The day it stands at; none where nothing says one.
    pub(super) day: Option<Day>,
    /// The printed date of the source it comes from.
    pub(super) dated: Option<Dated>,
    /// How the thread runs through it.
    pub(super) run: Run,
    #[serde(flatten)]
    pub(super) what: What,
}

/// How the thread runs through a knot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Run {
    /// Something came.
    Whole,
    /// Something was owed and did not come.
    Broken,
    /// Something is still owed.
    Owed,
    /// It ends here.
    Ended,
}

impl Knot {
    /// Its classes in the page: how the thread runs, and what it is.
    pub(super) fn class(&self) -> &'static str {
        match (self.run, &self.what) {
            (Run::Broken, _) => "is-broken",
            (Run::Owed, _) => "is-owed",
            (Run::Ended, _) => "is-ended",
            (Run::Whole, What::Commitment(_)) => "is-whole is-small",
            (Run::Whole, _) => "is-whole",
        }
    }
}

/// What a knot is.
#[derive(Debug, Serialize)]
#[serde(tag = "knot", rename_all = "snake_case")]
pub(super) enum What {
    Paper {
        source: SourceLine,
    },
    Recommendation {
        quote: Quote,
        parts: Vec<String>,
    },
    Rewording {
        quote: Quote,
    },
    Response(Box<ResponseKnot>),
    Commitment(Box<CommitmentKnot>),
    Progress {
        claim: Claim,
        by: Stated<Whom>,
        quote: Quote,
        evidence: Vec<EvidenceLine>,
    },
    Verification {
        verdict: Verdict,
        by: Stated<Whom>,
        method: Stated<String>,
        quote: Quote,
        evidence: Vec<EvidenceLine>,
    },
    Moving(Box<MovingKnot>),
    /// It passed from a body that ended on `on` to another.
    Passing {
        from: Whom,
        to: Whom,
        on: Day,
        about: Option<Quote>,
        said: Option<SourceLine>,
    },
    /// A meeting said or resolved something about it.
    Minuted(Box<MinutedKnot>),
    Closure(Box<ClosureKnot>),
    /// `recorded` is the entry that says so; none where the clock has not run since.
    Silence {
        owed: ExpectationKind,
        from: Stated<Whom>,
        about: Option<Quote>,
        days: i64,
        recorded: Option<u64>,
    },
    Owed {
        owed: ExpectationKind,
        from: Stated<Whom>,
        due: Horizon,
        about: Option<Quote>,
    },
}

/// What shows a claim or a verification.
#[derive(Debug, Serialize)]
pub(super) struct EvidenceLine {
    pub(super) reference: Reference,
    pub(super) exhibit: Exhibit,
    /// The last day it is relied on without being looked at again.
    pub(super) review: Stated<Day>,
    /// Where it is to be had.
    pub(super) to: String,
}

/// An answer.
#[derive(Debug, Serialize)]
pub(super) struct ResponseKnot {
    pub(super) reference: Reference,
    pub(super) by: Stated<Whom>,
    pub(super) words: Stated<String>,
    pub(super) disposition: Disposition,
    pub(super) money: Money,
    /// Whether it put off what it costs, and that is still owed.
    pub(super) cost_owed: bool,
    /// The statement that says it since.
    pub(super) cost_said: Option<SourceLine>,
    pub(super) quote: Quote,
    /// The numbers of all it answers, this one among them.
    pub(super) answers: Vec<String>,
    /// The parts of this recommendation it does not speak of.
    pub(super) left_out: Vec<String>,
    /// How people read it, in order.
    pub(super) read: Vec<ReadAs>,
}

/// An answer as somebody reads it.
#[derive(Debug, Serialize)]
pub(super) struct ReadAs {
    pub(super) disposition: Disposition,
    pub(super) by: Stated<Whom>,
    pub(super) dated: Option<Dated>,
    pub(super) quote: Quote,
}

/// A date that was moved.
#[derive(Debug, Serialize)]
pub(super) struct MovingKnot {
    pub(super) from: Horizon,
    pub(super) to: Horizon,
    pub(super) by: Stated<Whom>,
    pub(super) told: Vec<Whom>,
    pub(super) quote: Quote,
    /// The promise, where that is not the thread itself.
    pub(super) about: Option<Quote>,
}

/// An end.
#[derive(Debug, Serialize)]
pub(super) struct ClosureKnot {
    pub(super) kind: ClosureKind,
    pub(super) by: Stated<Whom>,
    pub(super) meeting: Stated<String>,
    pub(super) evidence: Stated<String>,
    pub(super) recheck: Horizon,
    pub(super) quote: Quote,
    /// The promise that ended, where the thread itself goes on.
    pub(super) about: Option<Quote>,
}

/// What a meeting said or resolved.
#[derive(Debug, Serialize)]
pub(super) struct MinutedKnot {
    /// Its place in the minutes.
    pub(super) reference: Reference,
    pub(super) strength: Strength,
    pub(super) body: Stated<Whom>,
    pub(super) by: Stated<String>,
    pub(super) quote: Quote,
    /// The versions of the minutes that say otherwise, each with its place in them.
    pub(super) corrected: Vec<(u32, String)>,
    /// The promise or the answer it is about, where that is not the thread itself.
    pub(super) about: Option<Quote>,
}

/// A promise.
#[derive(Debug, Serialize)]
pub(super) struct CommitmentKnot {
    pub(super) reference: Reference,
    pub(super) owner: Stated<Whom>,
    /// Whom it passed to since; the owner stays as printed.
    pub(super) passed: Vec<Passed>,
    pub(super) grade: Grade,
    /// The first date, which never changes.
    pub(super) horizon: Horizon,
    /// The date it has now, where it was moved.
    pub(super) present: Option<Horizon>,
    /// How often it was moved.
    pub(super) moves: usize,
    pub(super) waits_on: Stated<String>,
    pub(super) cost: Stated<String>,
    pub(super) quote: Quote,
}

/// The knots of a thread as it stood on `on`.
pub(super) fn knots(thread: &Thread, bodies: &Bodies, on: Day) -> Vec<Knot> {
    let tied = Tied { thread, bodies };
    let mut knots = tied.came();
    in_time(&mut knots);
    let (open, undated): (Vec<Knot>, Vec<Knot>) = thread
        .expectations
        .iter()
        .filter_map(|owed| tied.owed(owed, on))
        .partition(|knot| knot.day.is_some());
    for knot in open {
        let at = knots.partition_point(|before| before.day <= knot.day);
        knots.insert(at, knot);
    }
    knots.extend(undated);
    knots
}

/// A thread being tied.
struct Tied<'a> {
    thread: &'a Thread,
    bodies: &'a Bodies,
}

impl Tied<'_> {
    /// What came, each knot behind what it came from.
    fn came(&self) -> Vec<Knot> {
        let thread = self.thread;
        let mut knots = Vec::new();
        if let Some(source) = thread.sources.get(&thread.place().source) {
            knots.push(self.knot(source.id, Run::Whole, What::Paper { source: source.into() }));
        }
        match &thread.root {
            Root::Recommendation(root) => {
                let quote = self.quote(&root.text, &root.place, &root.reference);
                let parts = if root.parts.len() > 1 { root.parts.clone() } else { Vec::new() };
                knots.push(self.knot(root.place.source, Run::Whole, What::Recommendation { quote, parts }));
            }
            Root::Commitment(promise) => knots.push(self.commitment(promise)),
        }
        for rewording in &thread.rewordings {
            let quote = self.quote(&rewording.text, &rewording.place, thread.reference());
            knots.push(self.knot(rewording.place.source, Run::Whole, What::Rewording { quote }));
        }
        knots.extend(thread.responses.iter().map(|response| self.response(response)));
        knots.extend(thread.commitments.iter().map(|promise| self.commitment(promise)));
        for claim in &thread.progress {
            let quote = self.quote(&claim.words, &claim.place, &claim.reference);
            let (by, evidence) = (self.bodies.stated(&claim.by), self.evidence(claim.id.into()));
            let what = What::Progress { claim: claim.claim, by, quote, evidence };
            knots.push(self.knot(claim.place.source, Run::Whole, what));
        }
        for found in &thread.verifications {
            let quote = self.quote(&found.words, &found.place, &found.reference);
            let what = What::Verification {
                verdict: found.verdict,
                by: self.bodies.stated(&found.by),
                method: found.method.clone(),
                quote,
                evidence: self.evidence(found.id.into()),
            };
            knots.push(self.knot(found.place.source, Run::Whole, what));
        }
        knots.extend(thread.movings.iter().map(|moved| self.moving(moved)));
        knots.extend(thread.passings.iter().map(|passing| self.passing(passing)));
        knots.extend(thread.minuted.iter().map(|minuted| self.minuted(minuted)));
        knots.extend(thread.ends.iter().map(|closure| self.closure(closure, Run::Whole)));
        knots.extend(thread.closures.iter().map(|closure| self.closure(closure, Run::Ended)));
        knots
    }

    /// What was said of it at a meeting stands at the day of the meeting, whenever it was taken down.
    fn minuted(&self, minuted: &Minuted) -> Knot {
        let said = &minuted.statement;
        let what = MinutedKnot {
            reference: said.reference.clone(),
            strength: said.strength,
            body: self.bodies.stated(&minuted.meeting.body),
            by: said.by.clone(),
            quote: self.quote(&said.text, &said.place, &said.reference),
            corrected: minuted
                .corrections
                .iter()
                .map(|one| {
                    (one.version, format!("/{}#{}", minuted.meeting.reference, one.reference.anchor()))
                })
                .collect(),
            about: said.about.and_then(|about| self.about(about)),
        };
        let dated = minuted.meeting.dated.clone();
        let day = dated.latest();
        Knot { day, dated: Some(dated), run: Run::Whole, what: What::Minuted(Box::new(what)) }
    }

    fn response(&self, response: &Response) -> Knot {
        let answer = response
            .answers
            .iter()
            .find(|answer| answer.recommendation.is_some_and(|id| self.thread.subject() == id.into()));
        let parts = match &self.thread.root {
            Root::Recommendation(root) if root.parts.len() > 1 => root.parts.as_slice(),
            _ => &[],
        };
        let met = answer.map_or(&[][..], |answer| &answer.parts_met);
        let left_out = (0u32..).zip(parts).filter(|(at, _)| !met.contains(at)).map(|(_, part)| part.clone());
        let cost = deferred_cost(response, &self.thread.expectations);
        let what = ResponseKnot {
            reference: response.reference.clone(),
            by: self.bodies.stated(&response.by),
            words: response.words.clone(),
            disposition: response.disposition,
            money: response.money.clone(),
            cost_owed: cost.is_some_and(|owed| owed.ended.is_none()),
            cost_said: cost.and_then(|owed| self.met_by(owed)),
            quote: self.quote(&response.text, &response.place, &response.reference),
            answers: response.answers.iter().map(|answer| answer.number.clone()).collect(),
            left_out: left_out.collect(),
            read: self
                .thread
                .interpretations
                .iter()
                .filter(|read| read.response == response.id)
                .map(|read| self.read(read))
                .collect(),
        };
        self.knot(response.place.source, Run::Whole, What::Response(Box::new(what)))
    }

    /// The statement that met what was owed.
    fn met_by(&self, owed: &Owed) -> Option<SourceLine> {
        match owed.ended.as_ref()?.end {
            End::Met(Subject::Source(said)) => self.thread.sources.get(&said).map(SourceLine::from),
            _ => None,
        }
    }

    fn read(&self, read: &Interpretation) -> ReadAs {
        ReadAs {
            disposition: read.disposition,
            by: self.bodies.stated(&read.by),
            dated: self.thread.sources.get(&read.place.source).map(|source| source.dated.clone()),
            quote: self.quote(&read.reason, &read.place, &read.reference),
        }
    }

    fn commitment(&self, promise: &Commitment) -> Knot {
        let moves = self.thread.moves(promise.id).count();
        let what = CommitmentKnot {
            reference: promise.reference.clone(),
            owner: self.bodies.stated(&promise.owner),
            passed: self.bodies.passed(self.thread.passed(promise.id.into())),
            grade: promise.grade,
            horizon: promise.horizon.clone(),
            present: (moves > 0).then(|| self.thread.present(promise).clone()),
            moves,
            waits_on: promise.waits_on.clone(),
            cost: promise.cost.clone(),
            quote: self.quote(&promise.text, &promise.place, &promise.reference),
        };
        self.knot(promise.place.source, Run::Whole, What::Commitment(Box::new(what)))
    }

    fn evidence(&self, of: Subject) -> Vec<EvidenceLine> {
        let line = |evidence: &Evidence| EvidenceLine {
            to: match evidence.exhibit.address() {
                Some(place) => format!("/{place}"),
                None => format!("/{}/file", evidence.reference),
            },
            reference: evidence.reference.clone(),
            exhibit: evidence.exhibit.clone(),
            review: evidence.review.clone(),
        };
        self.thread.shows(of).map(line).collect()
    }

    fn moving(&self, moved: &Moving) -> Knot {
        let what = MovingKnot {
            from: moved.from.clone(),
            to: moved.to.clone(),
            by: self.bodies.stated(&moved.by),
            told: self.bodies.all(&moved.told),
            quote: self.quote(&moved.reason, &moved.place, &moved.reference),
            about: self.about(moved.commitment.into()),
        };
        self.knot(moved.place.source, Run::Whole, What::Moving(Box::new(what)))
    }

    fn passing(&self, passing: &Passing) -> Knot {
        let what = What::Passing {
            from: self.bodies.whom(&passing.from),
            to: self.bodies.whom(&passing.to),
            on: passing.day,
            about: self.about(passing.of),
            said: self.thread.sources.get(&passing.source).map(SourceLine::from),
        };
        self.knot(passing.source, Run::Whole, what)
    }

    fn closure(&self, closure: &Closure, run: Run) -> Knot {
        let what = ClosureKnot {
            kind: closure.kind,
            by: self.bodies.stated(&closure.decided_by),
            meeting: closure.meeting.clone(),
            evidence: closure.evidence.clone(),
            recheck: closure.recheck.clone(),
            quote: self.quote(&closure.text, &closure.place, &closure.reference),
            about: self.about(closure.of()),
        };
        self.knot(closure.place.source, run, What::Closure(Box::new(what)))
    }

    /// The knot of something owed; none where it has ended.
    fn owed(&self, owed: &Owed, on: Day) -> Option<Knot> {
        let expectation = &owed.expectation;
        let from = self.bodies.stated(&expectation.from);
        let about = self.about(expectation.of);
        let due = expectation.due.clone();
        let kind = expectation.kind;
        let (day, run, what) = match owed.standing(on) {
            Standing::Ended => return None,
            Standing::Silent { since, days } => (
                Some(since),
                Run::Broken,
                What::Silence { owed: kind, from, about, days, recorded: owed.silence },
            ),
            Standing::Owed { due: day } => {
                (Some(day), Run::Owed, What::Owed { owed: kind, from, due, about })
            }
            Standing::NoDay => (None, Run::Owed, What::Owed { owed: kind, from, due, about }),
        };
        Some(Knot { day, dated: None, run, what })
    }

    /// The words of what something is owed for, where that is not the thread itself.
    fn about(&self, of: Subject) -> Option<Quote> {
        if of == self.thread.subject() {
            return None;
        }
        let promise = self.thread.commitments.iter().find(|noun| of == noun.id.into());
        let answer = self.thread.responses.iter().find(|noun| of == noun.id.into());
        promise
            .map(|noun| self.quote(&noun.text, &noun.place, &noun.reference))
            .or_else(|| answer.map(|noun| self.quote(&noun.text, &noun.place, &noun.reference)))
    }

    fn knot(&self, source: SourceId, run: Run, what: What) -> Knot {
        let dated = self.thread.sources.get(&source).map(|head| head.dated.clone());
        Knot { day: dated.as_ref().and_then(Dated::latest), dated, run, what }
    }

    fn quote(&self, text: &str, place: &Place, item: &Reference) -> Quote {
        let language = self.thread.sources.get(&place.source).map_or(Language::En, |head| head.language);
        Quote::new(text, language, item)
    }
}

/// Sorts by day. A knot without one stands behind the knot it came from.
fn in_time(knots: &mut [Knot]) {
    let mut last = None;
    for knot in knots.iter_mut() {
        if knot.day.is_none() {
            knot.day = last;
        }
        last = last.max(knot.day);
    }
    knots.sort_by_key(|knot| knot.day);
}
