//! The story the tests tell: a review of fostering in the invented county of Glanrafon, and what became of it.

use llinyn_model::Language::{Cy, En};
use llinyn_model::body::BodyKind;
use llinyn_model::change::Change;
use llinyn_model::closure::ClosureKind;
use llinyn_model::commitment::MadeIn;
use llinyn_model::expectation::{End, ExpectationKind};
use llinyn_model::id::{
    BodyId, CommitmentId, ExpectationId, MeetingId, PlanId, QuestionId, RecommendationId, ResponseId,
    SourceId,
};
use llinyn_model::link::LinkKind;
use llinyn_model::meeting::Strength;
use llinyn_model::plan::OriginKind;
use llinyn_model::progress::Claim;
use llinyn_model::response::Disposition;
use llinyn_model::signing::SigningKind;
use llinyn_model::verification::Verdict;

use crate::make::Maker;

/// The changes of the story, and the ids by which the tests speak of them.
pub(crate) struct Story {
    pub(crate) changes: Vec<Change>,
    pub(crate) board: BodyId,
    pub(crate) council: BodyId,
    /// Review, reply, plan, minutes, report, and the review's second version.
    pub(crate) sources: [SourceId; 6],
    pub(crate) asks: [RecommendationId; 4],
    pub(crate) answers: [ResponseId; 3],
    /// Two of the first answer, two of the plan, one of the plan's paper.
    pub(crate) promises: [CommitmentId; 5],
    pub(crate) plans: [PlanId; 2],
    pub(crate) meeting: MeetingId,
    pub(crate) question: QuestionId,
    /// What is owed at the end: see [`Told::owe`].
    pub(crate) owed: [ExpectationId; 7],
}

const REVIEW: &str = "Review of fostering in Glanrafon\n\
    Carers wait eleven weeks for a visit.\n\
    The council should name one worker for every foster home.\n\
    The council should publish how long carers wait.\n\
    The board should train carers twice a year.\n\
    The board should ask young people what they think.\n\
    LSB is short for Local Safety Board.\n\
    We heard from around 40 children.";
const REPLY: &str = "Ymateb Glanrafon i’r adolygiad\n\
    Derbynnir argymhellion 1 a 2.\n\
    Bydd y cyngor yn enwi gweithiwr erbyn diwedd 2011.\n\
    Bydd y cyngor yn cyhoeddi’r amseroedd aros.\n\
    Gwrthodir argymhelliad 3: nid oes hyfforddwr ar gael.\n\
    Derbynnir argymhelliad 9.";
const PLAN: &str = "Fostering plan 2012\n\
    One named worker is in post in every team by September.\n\
    A leaflet for carers is written.\n\
    A second survey of carers follows by summer 2015.\n\
    Carers who stay: 70 of 100, aiming at 90.\n\
    The board reports to the council every six months.\n\
    It answers the review, and later the inspection letter.";
const MINUTES: &str = "Minutes of the board\n\
    The chair asked for the waiting times.\n\
    The board agreed to pause its reports.\n\
    When will the leaflet be ready?\n\
    The plan was sent to two bodies for their views.";
const REPORT: &str = "Follow-up report\n\
    Named workers are now in post, the council says.\n\
    We met named workers in all five teams.\n\
    Recommendation 1 is closed.\n\
    The plan of 2014 takes the place of the plan of 2012.";
const SECOND: &str = "Review of fostering in Glanrafon\n\
    The board should train all carers twice a year.";

/// The whole story.
pub(crate) fn story() -> Story {
    let mut told = Told::begin();
    told.review();
    told.reply();
    told.plan();
    told.minutes();
    told.report();
    told.owe();
    told.story
}

/// The first changes of the story: a body, a source, and an ask in it.
pub(crate) fn opening() -> Vec<Change> {
    let mut maker = Maker::default();
    let board = maker.body("glanrafon-board", BodyKind::Board);
    let source = maker.source("review-2011", En, "2011-03-01", REVIEW);
    maker.ask(source, "The board should train carers twice a year.", &[board]);
    maker.changes
}

struct Told {
    maker: Maker,
    story: Story,
    inspectors: BodyId,
    asked: Vec<ExpectationId>,
}

impl Told {
    fn begin() -> Told {
        let mut maker = Maker::default();
        let board = maker.body("glanrafon-board", BodyKind::Board);
        maker.name(board, En, "Glanrafon Safety Board", None);
        maker.name(board, Cy, "Bwrdd Diogelwch Glanrafon", None);
        let council = maker.body("glanrafon-council", BodyKind::Council);
        maker.name(council, En, "Glanrafon Rural District", Some("1996-03-31"));
        let inspectors = maker.body("inspectors", BodyKind::Inspectorate);
        let story = Story {
            changes: Vec::new(),
            board,
            council,
            sources: [maker.id(); 6],
            asks: [maker.id(); 4],
            answers: [maker.id(); 3],
            promises: [maker.id(); 5],
            plans: [maker.id(); 2],
            meeting: maker.id(),
            question: maker.id(),
            owed: [maker.id(); 7],
        };
        Told { maker, story, inspectors, asked: Vec::new() }
    }

    fn review(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let source = m.source("review-2011", En, "2011-03-01", REVIEW);
        m.issued(self.inspectors, None);
        s.sources[0] = source;
        m.note(source, "T003");
        m.term(source, "LSB", "Local Safety Board");
        m.figure(source, "around 40 children", 40);
        m.finding(source, "Carers wait eleven weeks for a visit.", s.council);
        for (at, body) in [s.council, s.council, s.board, s.board].into_iter().enumerate() {
            s.asks[at] = m.ask(source, REVIEW.lines().nth(at + 2).unwrap(), &[body]);
            self.asked.push(m.owe(source, s.asks[at], ExpectationKind::Response, Some(body), None));
        }
        m.link(LinkKind::Repeats, s.asks[1], s.asks[0]);
    }

    fn reply(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let source = m.source("reply-2011", Cy, "2011-06-20", REPLY);
        m.issued(s.council, None);
        s.sources[1] = source;
        let [one, two, three, _] = s.asks;
        let both = [("1", Some(one)), ("2", Some(two))];
        s.answers = [
            m.answer(source, s.council, Disposition::Accepted, &both, "Derbynnir argymhellion 1 a 2."),
            m.answer(
                source,
                s.board,
                Disposition::Rejected,
                &[("3", Some(three))],
                "Gwrthodir argymhelliad 3",
            ),
            m.answer(source, s.council, Disposition::Accepted, &[("9", None)], "Derbynnir argymhelliad 9."),
        ];
        for (asked, answer) in self.asked.iter().zip([0, 0, 1]) {
            m.end(*asked, End::Met(s.answers[answer].into()), source);
        }
        let made_in = MadeIn::Response(s.answers[0]);
        let lines: Vec<&str> = REPLY.lines().collect();
        s.promises[0] = m.promise(source, made_in, lines[2], Some(s.council), Some("2011-12-31"));
        s.promises[1] = m.promise(source, made_in, lines[3], Some(s.council), Some("2012-06-30"));
    }

    fn plan(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let source = m.source("plan-2012", En, "2012-02-01", PLAN);
        m.issued(s.board, None);
        s.sources[2] = source;
        let plan = m.plan(source, "Fostering plan 2012", s.board, s.council);
        s.plans[0] = plan;
        m.origin(plan, source, "the review", OriginKind::First);
        m.origin(plan, source, "the inspection letter", OriginKind::Added);
        m.objective(plan, source, 1, "Carers who stay");
        m.measure(plan, source, "Carers who stay: 70 of 100, aiming at 90.", [70, 90, 75]);
        let lines: Vec<&str> = PLAN.lines().collect();
        let for_one = MadeIn::Plan(plan, Some(s.asks[0]));
        s.promises[2] = m.promise(source, for_one, lines[1], Some(s.board), Some("2012-09-30"));
        s.promises[3] = m.promise(source, MadeIn::Plan(plan, None), lines[2], None, None);
        s.promises[4] = m.promise(source, MadeIn::Paper, lines[3], Some(s.board), Some("2015-06-30"));
        m.link(LinkKind::SameEvent, s.promises[2], s.promises[0]);
        let duty = m.duty(plan, source, lines[5], s.council);
        let minutes = m.source("minutes-2013", En, "2013-05-14", MINUTES);
        m.issued(s.board, None);
        s.sources[3] = minutes;
        m.suspend(duty, minutes, s.council);
        s.owed[6] = m.owe(minutes, duty, ExpectationKind::Restart, Some(s.board), None);
    }

    fn minutes(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let source = s.sources[3];
        s.meeting = m.meeting(source, s.board, "2013-05-14");
        m.say(s.meeting, source, Strength::Asked, "The chair asked for the waiting times.");
        m.say(s.meeting, source, Strength::Resolved, "The board agreed to pause its reports.");
        m.seat(s.board, source, "The chair", Some(s.council), "2013-01-01");
        m.item_of(s.meeting, source, s.asks[0].into(), "Letters are to be bilingual.");
        m.minute(s.meeting, source, s.council, "The chair asked for the waiting times.");
        m.refer(source, s.asks[1].into(), [s.board, s.council], "Look into the printing costs.");
        s.question = m.question(source, "When will the leaflet be ready?", s.board);
        m.written_answer(source, s.question, self.inspectors, "It is printed in June.");
        let sent = m.circulate(source, "The plan was sent to two bodies", &[s.council, self.inspectors]);
        m.example(source, s.council, "Carers meet each month.");
        m.reply(sent, source, s.council);
        m.theme(source, sent, "Shorter, please.");
    }

    fn report(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let source = m.source("report-2014", En, "2014-09-30", REPORT);
        m.issued(self.inspectors, None);
        s.sources[4] = source;
        let lines: Vec<&str> = REPORT.lines().collect();
        let claim = m.claim(source, s.promises[0], Claim::Done, lines[1]);
        m.show(source, claim, "carers.pdf", s.council);
        m.check(source, s.promises[0], Verdict::InPlace, lines[2]);
        m.close(source, s.asks[0], ClosureKind::DoneVerified, s.council, lines[3]);
        m.close(source, s.asks[2], ClosureKind::Refused, s.board, "");
        s.plans[1] = m.plan(source, "Fostering plan 2014", s.board, s.council);
        m.replace(s.plans[0], s.plans[1], source);
        s.sources[5] = m.source("review-2011-2", En, "2011-04-01", SECOND);
        m.issued(self.inspectors, Some(s.sources[0]));
        m.reword(s.asks[2], s.sources[5], SECOND.lines().last().unwrap());
    }

    /// The first promise was moved and then met. Still owed are: the fourth answer; the second, third, fourth and
    /// fifth promise; which recommendation the ninth is, by the same day as the second promise; and new reports. The clock ran once, on
    /// the day after that day.
    fn owe(&mut self) {
        let (m, s) = (&mut self.maker, &mut self.story);
        let [_, reply, plan, _, report, _] = s.sources;
        let delivery = ExpectationKind::Delivery;
        let first = m.owe(reply, s.promises[0], delivery, Some(s.council), Some("2011-12-31"));
        let moved = m.owe(plan, s.promises[0], delivery, Some(s.council), Some("2012-03-31"));
        m.end(first, End::Moved(moved), plan);
        let days = [Some("2011-12-31"), Some("2012-03-31")];
        m.interpret(plan, s.answers[0], Disposition::Rejected, "by September.");
        m.move_date(plan, s.promises[0], days, &[s.council], "by September.");
        m.end(moved, End::Met(s.promises[0].into()), report);
        s.owed = [
            self.asked[3],
            m.owe(reply, s.promises[1], delivery, Some(s.council), Some("2012-06-30")),
            m.owe(reply, s.answers[2], ExpectationKind::Detail, Some(s.council), Some("2012-06-30")),
            m.owe(plan, s.promises[2], delivery, Some(s.board), Some("2012-09-30")),
            m.owe(plan, s.promises[3], delivery, None, None),
            m.owe(plan, s.promises[4], delivery, Some(s.board), Some("2015-06-30")),
            s.owed[6],
        ];
        m.abolish(
            self.inspectors,
            s.board,
            "2014-12-31",
            s.sources[4],
            &[s.question.into(), s.plans[0].into()],
        );
        m.fall_silent(s.owed[1], "2012-06-30");
        m.fall_silent(s.owed[2], "2012-06-30");
        m.ran("2012-07-01", 2);
        m.erase();
        m.decide(s.sources[0], None);
        let report = s.sources[4];
        let claimed = REPORT.lines().nth(1).unwrap();
        let fund = m.fund(report, (s.promises[0].into(), None), s.council, claimed);
        m.fund(report, (s.promises[0].into(), Some(fund)), s.council, claimed);
        m.link_because(report, LinkKind::Repeats, [s.promises[3].into(), s.asks[2].into()], claimed);
        let accord = m.agreement(report, (None, None), s.council, claimed);
        m.agreement(report, (None, Some(accord)), s.council, claimed);
        m.agreement(report, (Some(accord), None), s.council, claimed);
        m.sign(report, accord, s.council, SigningKind::Asked);
        m.sign(report, accord, s.board, SigningKind::Signed);
        m.flow(report, [s.council, s.board], &[accord], Some(s.promises[0].into()), claimed);
        let voice = m.voice(report, s.plans[0].into(), s.council, claimed);
        m.feedback(report, voice, s.council, claimed);
        s.changes = std::mem::take(&mut m.changes);
    }
}
