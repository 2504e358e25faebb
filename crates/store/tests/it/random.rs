//! Random records: whatever is recorded in whatever order and batches, both engines hold and show the same.

use llinyn_model::Language;
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::closure::ClosureKind;
use llinyn_model::commitment::MadeIn;
use llinyn_model::expectation::{End, ExpectationKind};
use llinyn_model::id::{
    AgreementId, BodyId, CirculationId, CommitmentId, DutyId, ExpectationId, FundId, MeetingId, PlanId,
    RecommendationId, ResponseId, SourceId,
};
use llinyn_model::link::LinkKind;
use llinyn_model::meeting::Strength;
use llinyn_model::plan::OriginKind;
use llinyn_model::progress::Claim;
use llinyn_model::response::Disposition;
use llinyn_model::signing::SigningKind;
use llinyn_model::subject::Subject;
use llinyn_model::verification::Verdict;
use llinyn_store::Store;
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use proptest::test_runner::Config;

use crate::database::{Engine, assert_whole, record, run};
use crate::laws::Shown;
use crate::make::Maker;
use crate::seen::{assert_same, lists, pages};

/// Wordings that a store must keep as they are.
const WORDINGS: [&str; 14] = [
    "The council should publish how long carers wait.",
    "Dylai’r cyngor gyhoeddi’r amseroedd aros ym mhob tŷ.",
    "",
    " ",
    "'; DROP TABLE entry; --",
    "100% of $1, {\"text\": null} \\ \\u0000 \"quoted\"",
    "Ŵ ŵ Ŷ ŷ w\u{302} y\u{302}",
    "⟦N001⟧",
    "a\tb\nc\r\nd",
    "\u{feff}\u{202e}abc\u{1}\u{7f}",
    "🧵🧵🧵 ½ Ⅷ",
    "</script><b>&amp;",
    "NEAR(a, b) OR \"c",
    "THE COUNCIL SHOULD PUBLISH HOW LONG CARERS WAIT",
];
const DAYS: [&str; 5] = ["2011-12-31", "2012-06-30", "2012-06-30", "2014-12-31", "2016-02-29"];

/// One thing that happens: what sort, and three choices among what there is.
type Step = (usize, [u16; 3]);

/// A record that grows by steps; each step is possible after those before it.
struct Growing {
    maker: Maker,
    sources: Vec<SourceId>,
    bodies: Vec<BodyId>,
    asks: Vec<RecommendationId>,
    answers: Vec<ResponseId>,
    promises: Vec<CommitmentId>,
    plans: Vec<PlanId>,
    duties: Vec<DutyId>,
    meetings: Vec<MeetingId>,
    circulations: Vec<CirculationId>,
    funds: Vec<(Subject, FundId)>,
    agreements: Vec<AgreementId>,
    open: Vec<ExpectationId>,
    /// What was owed by a day and has no silence.
    loud: Vec<(ExpectationId, &'static str)>,
    subjects: Vec<Subject>,
}

/// One of several, which are not none.
fn pick<T: Copy>(from: &[T], by: u16) -> T {
    from[usize::from(by) % from.len()]
}

/// One of several, or none.
fn perhaps<T: Copy>(from: &[T], by: u16) -> Option<T> {
    from.get(usize::from(by) % (from.len() + 1)).copied()
}

impl Growing {
    /// A record of one body, one source, one ask and one plan, which every later step can speak of.
    fn begin() -> Growing {
        let mut maker = Maker::default();
        let body = maker.body("first-body", BodyKind::Council);
        let source = maker.source("first-source", Language::En, "2011-03-01", "First\nsource");
        maker.issued(body, None);
        let ask = maker.ask(source, WORDINGS[0], &[body]);
        let plan = maker.plan(source, "First plan", body, body);
        Growing {
            maker,
            sources: vec![source],
            bodies: vec![body],
            asks: vec![ask],
            answers: Vec::new(),
            promises: Vec::new(),
            plans: vec![plan],
            duties: Vec::new(),
            meetings: Vec::new(),
            circulations: Vec::new(),
            funds: Vec::new(),
            agreements: Vec::new(),
            open: Vec::new(),
            loud: Vec::new(),
            subjects: vec![ask.into(), plan.into()],
        }
    }

    fn step(&mut self, (kind, [one, two, three]): Step) {
        let (source, body) = (pick(&self.sources, one), pick(&self.bodies, two));
        let (text, subject) = (pick(&WORDINGS, three), pick(&self.subjects, two));
        match kind % 4 {
            0 => self.paper(kind / 4, one, text),
            1 => self.thread(kind / 4, source, [one, two, three], text),
            2 => self.plan_or_meeting(kind / 4, source, body, three, text),
            _ => self.owe(kind / 4, source, body, subject, three),
        }
    }

    /// Something about papers and bodies.
    fn paper(&mut self, kind: usize, by: u16, text: &str) {
        let (m, source, body) = (&mut self.maker, pick(&self.sources, by), pick(&self.bodies, by));
        let number = m.changes.len();
        match kind % 9 {
            0 | 1 => {
                let before = (kind % 9 == 1).then_some(source);
                let language = pick(&Language::ALL, by);
                let text = format!("{text}\n{number}\n\n{text}");
                self.sources.push(m.source(&format!("source-{number}"), language, pick(&DAYS, by), &text));
                m.issued(body, before);
            }
            2 => self.bodies.push(m.body(&format!("body-{number}"), pick(&BodyKind::ALL, by))),
            3 => m.name(body, pick(&Language::ALL, by), text, perhaps(&DAYS, by)),
            4 => m.note(source, "N001"),
            5 => m.term(source, text, "a meaning"),
            6 => m.figure(source, text, i64::from(by) - 30_000),
            7 => m.abolish(body, self.bodies[0], pick(&DAYS, by), source, &self.subjects[..1]),
            _ => m.finding(source, text, body),
        }
    }

    /// Something about asks, answers and promises.
    fn thread(&mut self, kind: usize, source: SourceId, [one, two, three]: [u16; 3], text: &str) {
        let m = &mut self.maker;
        let (body, ask) = (pick(&self.bodies, two), pick(&self.asks, three));
        match kind % 4 {
            0 => {
                let ask = m.ask(source, text, &self.bodies[..usize::from(two) % self.bodies.len()]);
                self.asks.push(ask);
                self.subjects.push(ask.into());
            }
            1 => {
                let answers = [("1", Some(ask)), ("2", perhaps(&self.asks, one)), ("9", None)];
                let disposition = pick(&Disposition::ALL, one);
                let answer = m.answer(source, body, disposition, &answers[..=usize::from(one) % 3], text);
                if one % 2 == 0 {
                    m.interpret(source, answer, pick(&Disposition::ALL, two), text);
                }
                self.answers.push(answer);
                self.subjects.push(answer.into());
            }
            2 => {
                let mut places = vec![MadeIn::Paper, MadeIn::Plan(pick(&self.plans, one), None)];
                places.push(MadeIn::Plan(pick(&self.plans, two), Some(ask)));
                places.extend(self.answers.iter().copied().map(MadeIn::Response));
                let owner = perhaps(&self.bodies, two);
                let promise = m.promise(source, pick(&places, three), text, owner, perhaps(&DAYS, one));
                self.promises.push(promise);
                self.subjects.push(promise.into());
            }
            _ => m.reword(ask, source, text),
        }
    }

    /// Something about plans, meetings, questions and circulations.
    fn plan_or_meeting(&mut self, kind: usize, source: SourceId, body: BodyId, by: u16, text: &str) {
        let (m, plan) = (&mut self.maker, pick(&self.plans, by));
        let meeting = perhaps(&self.meetings, by);
        match (kind % 13, meeting, perhaps(&self.circulations, by), perhaps(&self.duties, by)) {
            (0, ..) => self.plans.push(m.plan(source, text, body, body)),
            (1, ..) => m.origin(plan, source, text, OriginKind::Added),
            (2, ..) => m.objective(plan, source, u32::from(by), text),
            (3, ..) => m.measure(plan, source, text, [i64::from(by), -7, i64::from(by % 3)]),
            (4, ..) => m.replace(plan, pick(&self.plans, by / 2), source),
            (5, ..) => {
                let duty = m.duty(plan, source, text, body);
                self.duties.push(duty);
                self.subjects.push(duty.into());
            }
            (6, _, _, Some(duty)) => m.suspend(duty, source, body),
            (7, Some(meeting), ..) => {
                let said = m.say(meeting, source, pick(&Strength::ALL, by), text);
                self.subjects.push(said.into());
            }
            (8, _, Some(circulation), _) => {
                m.reply(circulation, source, body);
                m.theme(source, circulation, text);
            }
            (9, ..) => {
                m.example(source, body, text);
                self.circulations.push(m.circulate(source, text, &[body]));
            }
            (10, ..) => {
                let about = pick(&self.subjects, by);
                let question = match by % 3 {
                    0 => m.question(source, text, body),
                    _ => m.put(source, text, about, body),
                };
                if by.is_multiple_of(3) {
                    self.funds.push((about, m.fund(source, (about, None), body, text)));
                } else if let Some((about, fund)) = self.funds.last().copied() {
                    m.fund(source, (about, Some(fund)), body, text);
                }
                if by.is_multiple_of(5) {
                    let voice = m.voice(source, about, body, text);
                    if by.is_multiple_of(2) {
                        m.feedback(source, voice, body, text);
                    }
                    self.subjects.push(voice.into());
                }
                if by.is_multiple_of(2) {
                    m.written_answer(source, question, body, text);
                }
                self.subjects.push(question.into());
            }
            (11, ..) => self.agree(source, body, by, text),
            (12, Some(meeting), ..) => {
                m.seat(body, source, text, perhaps(&self.bodies, by), pick(&DAYS, by));
                m.refer(source, pick(&self.subjects, by), [body, self.bodies[0]], text);
                m.item_of(meeting, source, pick(&self.subjects, by), text);
                m.minute(meeting, source, body, text);
            }
            _ => self.meetings.push(m.meeting(source, body, pick(&DAYS, by))),
        }
    }

    /// An agreement, a protocol under one, or more of one; who signed it, and what passes under it.
    fn agree(&mut self, source: SourceId, body: BodyId, by: u16, text: &str) {
        let (m, known) = (&mut self.maker, perhaps(&self.agreements, by));
        let first = known.filter(|_| by.is_multiple_of(2));
        let said = m.agreement(source, (first, known.filter(|_| first.is_none())), body, text);
        let of = first.unwrap_or(said);
        if first.is_none() {
            self.agreements.push(of);
        }
        m.sign(source, of, body, pick(&SigningKind::ALL, by));
        let about = perhaps(&self.subjects, by);
        m.flow(source, [body, self.bodies[0]], &[of, pick(&self.agreements, by / 2)], about, text);
    }

    /// Something owed or ended, claimed or found; or the clock and what it enters.
    fn owe(&mut self, kind: usize, source: SourceId, body: BodyId, subject: Subject, by: u16) {
        let m = &mut self.maker;
        match kind % 10 {
            8 if !self.promises.is_empty() => {
                let days = [perhaps(&DAYS, by), perhaps(&DAYS, by / 3)];
                m.move_date(source, pick(&self.promises, by), days, &[body], pick(&WORDINGS, by));
            }
            9 if !self.promises.is_empty() => {
                m.close_promise(source, pick(&self.promises, by), pick(&ClosureKind::ALL, by), body);
            }
            0 | 1 => {
                let (from, kind) = (perhaps(&self.bodies, by), pick(&ExpectationKind::ALL, by));
                let due = perhaps(&DAYS, by);
                let owed = m.owe(source, subject, kind, from, due);
                self.open.push(owed);
                self.loud.extend(due.map(|due| (owed, due)));
            }
            2 if !self.open.is_empty() => {
                let ended = self.open.swap_remove(usize::from(by) % self.open.len());
                let end = match perhaps(&self.open, by) {
                    Some(later) => End::Moved(later),
                    None => End::Met(subject),
                };
                m.end(ended, end, source);
            }
            // Whether it has ended meanwhile makes no difference to the store.
            6 if !self.loud.is_empty() => {
                let (owed, since) = self.loud.swap_remove(usize::from(by) % self.loud.len());
                m.fall_silent(owed, since);
            }
            7 => {
                // Every run has a day of its own.
                let year = 2000 + m.changes.len();
                m.ran(&format!("{year}-03-01"), u32::from(by));
                m.erase();
                m.decide(source, (!by.is_multiple_of(3)).then(crate::withhold::hold));
            }
            2 | 3 | 6 => {
                let claim = m.claim(source, subject, pick(&Claim::ALL, by), "so they say");
                if by.is_multiple_of(3) {
                    m.show(source, claim, pick(&WORDINGS, by), body);
                }
            }
            4 => m.check(source, subject, pick(&Verdict::ALL, by), "as we saw"),
            _ if by.is_multiple_of(2) => {
                m.close(source, pick(&self.asks, by), pick(&ClosureKind::ALL, by), body, "it ends");
            }
            _ if by.is_multiple_of(3) => {
                let ends = [subject, pick(&self.subjects, by)];
                m.link_because(source, pick(&LinkKind::ALL, by / 3), ends, pick(&WORDINGS, by));
            }
            _ => m.link(pick(&LinkKind::ALL, by), subject, pick(&self.subjects, by)),
        }
    }
}

/// The paper a decision is about.
fn of(change: &Change) -> Option<uuid::Uuid> {
    if let Change::Withheld(decision) = change { Some(decision.source.0) } else { None }
}

/// A record of these steps.
fn grown(steps: &[Step]) -> Vec<Change> {
    let mut growing = Growing::begin();
    for step in steps {
        growing.step(*step);
    }
    growing.maker.changes
}

/// The steps reach every kind of change, so that the random records are of all of them.
#[test]
fn steps_make_every_kind_of_change() {
    let steps: Vec<Step> = (0..400_u16)
        .map(|at| (usize::from(at % 53), [at, at.wrapping_mul(31), at.wrapping_mul(17)]))
        .collect();
    let made: std::collections::BTreeSet<&str> = grown(&steps).iter().map(Change::kind).collect();
    assert_eq!(made, Change::KINDS.iter().copied().collect());
}

/// Records in batches that end at these places.
async fn record_in(store: &Store, changes: &[Change], cuts: &[usize]) {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut % (changes.len() + 1)).collect();
    cuts.push(changes.len());
    cuts.sort_unstable();
    let mut from = 0;
    for to in cuts {
        record(store, &changes[from..to]).await;
        from = to;
    }
}

proptest! {
    #![proptest_config(Config { cases: 12, max_shrink_iters: 100, failure_persistence: None, ..Config::default() })]

    #[test]
    fn both_engines_hold_and_show_the_same(
        steps in vec((0_usize..192, any::<[u16; 3]>()), 0..90),
        cuts in vec(any::<usize>(), 0..6),
        at in any::<usize>(),
    ) {
        let changes = grown(&steps);
        let at = at % (changes.len() + 1);
        let mut seen: Vec<[Vec<String>; 3]> = Vec::new();
        for engine in Engine::BOTH {
            run(engine, async |database| {
                let store = database.open().await;
                record_in(&store, &changes, &cuts).await;
                assert_whole(&store).await;
                let shown = Shown::of(&store.reader()).await;
                assert_eq!(shown.is_as_printed(&changes), Ok(()));
                assert_eq!(shown.is_counted(&changes), Ok(()));
                let then = store.reader_as_at(i64::try_from(at).unwrap());
                let (now, then) = (pages(&store.reader(), &changes).await, pages(&then, &changes).await);
                seen.push([now, lists(&store.reader()).await, then]);
            });
        }
        run(Engine::Sqlite, async |database| {
            // What is withheld now is withheld of earlier states too.
            let withheld = changes[at..].iter().filter(|change| matches!(change, Change::Withheld(_)));
            let known = |change: &&Change| changes[..at].iter().any(|made| Some(made.subject()) == of(change));
            let first = [&changes[..at], &withheld.filter(known).cloned().collect::<Vec<_>>()].concat();
            let first = database.holding(&first).await;
            assert_same(&seen[0][2], &pages(&first.reader(), &changes).await, &format!("as at {at}"));
        });
        for (sqlite, postgres) in seen[0].iter().zip(&seen[1]) {
            assert_same(postgres, sqlite, "on both engines");
        }
    }
}
