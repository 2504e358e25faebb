//! Makes changes by hand, in few words: ids and references are counted, places are found by their words.

mod acts;
mod board;

use std::collections::BTreeMap;

use llinyn_model::agenda_item::{AgendaItem, AgendaReason};
use llinyn_model::agreement::{self, Agreed, Agreement};
use llinyn_model::body::{Body, BodyKind, BodyName, Mention};
use llinyn_model::change::Change;
use llinyn_model::circulation::{self, Circulation, Met, Purpose, Reply};
use llinyn_model::clock_run::ClockRun;
use llinyn_model::closure::{Closure, ClosureKind};
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::evidence::{Evidence, EvidenceFile, Exhibit, FileKind};
use llinyn_model::example::Example;
use llinyn_model::expectation::{End, Ended, Expectation, ExpectationKind};
use llinyn_model::figure::{Bound, Figure};
use llinyn_model::finding::Finding;
use llinyn_model::flow::Flow;
use llinyn_model::fund::{Certainty, Contribution, Fund, Gives, Promised, Says};
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::id::{
    AgendaItemId, AgreementId, BodyId, CirculationId, CommitmentId, DutyId, ExampleId, ExpectationId, FundId,
    MeetingId, PlanId, PracticeReviewId, ProgressId, QuestionId, RecommendationId, Reference, ResponseId,
    SourceId, StatementId, VoiceId,
};
use llinyn_model::interpretation::Interpretation;
use llinyn_model::judgement::{Answering, Judgement};
use llinyn_model::link::{Link, LinkKind, LinkReason};
use llinyn_model::measure::{Latest, Measure, Value};
use llinyn_model::meeting::{Attendance, Meeting, Statement, Strength};
use llinyn_model::membership::{Basis, Holder, Membership};
use llinyn_model::minutes::{Approval, AttendanceTaken, Correction};
use llinyn_model::moving::Moving;
use llinyn_model::note::Note;
use llinyn_model::passage::{Passage, PassageKind, Place, Span};
use llinyn_model::plan::{Objective, Origin, OriginKind, Plan, Replacement, ReportingDuty, Suspension};
use llinyn_model::practice_review::{PracticeReview, Publication};
use llinyn_model::progress::{Claim, Progress};
use llinyn_model::question::Question;
use llinyn_model::recommendation::{Recommendation, Rewording, Role};
use llinyn_model::referral::Referral;
use llinyn_model::response::{Answer, Disposition, Money, Response};
use llinyn_model::signing::{Signing, SigningKind};
use llinyn_model::silence::Silence;
use llinyn_model::source::{Dated, Source, SourceKind, Visibility};
use llinyn_model::subject::Subject;
use llinyn_model::term::Term;
use llinyn_model::theme::{Done, Outcome, Theme};
use llinyn_model::verification::{Verdict, Verification};
use llinyn_model::voice::{Effect, Feedback, HeadCount, Voice};
use llinyn_model::withholding::{Decided, Hold, Withholding};
use llinyn_model::written_answer::WrittenAnswer;
use llinyn_model::{Day, DayRange, Language, Stated};
use uuid::Uuid;

/// Gathers changes that can be recorded in this order.
#[derive(Default)]
pub(crate) struct Maker {
    pub(crate) changes: Vec<Change>,
    pub(crate) made: u128,
    sources: BTreeMap<SourceId, (Reference, String)>,
    /// The example that replies say is used.
    example: Option<ExampleId>,
}

/// A day of the calendar.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A reference as it is written.
pub(crate) fn reference(text: &str) -> Reference {
    Reference::stored(text.to_owned())
}

/// A body as a paper names it.
pub(crate) fn named(body: BodyId) -> Mention {
    Mention { body: Some(body), ..Mention::printed("the body") }
}

/// By this day, or no word about when.
fn by(due: Option<&str>) -> Horizon {
    let when = |due| When::Days { range: DayRange::until(day(due)), inferred: false };
    Horizon {
        words: Stated::or_not_stated(due.map(|due| format!("by {due}"))),
        when: due.map(when).unwrap_or_default(),
    }
}

fn dated(on: &str) -> Dated {
    Dated {
        words: Stated::Stated(on.to_owned()),
        days: Stated::Stated(DayRange::single(day(on))),
        inferred: None,
    }
}

/// Every line that has words is a passage.
fn passages(text: &str) -> Vec<Passage> {
    let mut passages = Vec::new();
    let mut start = 0;
    for (line, words) in (1..).zip(text.split('\n')) {
        let span = Span { start, end: start + words.len() };
        start = span.end + 1;
        if !words.trim().is_empty() {
            let no = u32::try_from(passages.len() + 1).unwrap();
            let kind = PassageKind::Paragraph;
            passages.push(Passage { no, kind, page: None, line, number: None, level: 0, span });
        }
    }
    passages
}

impl Maker {
    /// A maker whose ids begin behind this number, so that they are not those of another maker.
    pub(crate) fn after(made: u128) -> Maker {
        Maker { made, ..Maker::default() }
    }

    fn push(&mut self, noun: impl Into<Change>) {
        self.changes.push(noun.into());
    }

    pub(crate) fn id<I: From<Uuid>>(&mut self) -> I {
        self.made += 1;
        I::from(Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + self.made))
    }

    /// The next reference of an item of a source: `review-2011/r4`.
    fn item(&mut self, source: SourceId, letter: &str) -> Reference {
        self.made += 1;
        self.sources[&source].0.item(&format!("{letter}{}", self.made))
    }

    /// Where words stand in a source; nowhere in particular where they do not.
    fn place(&self, source: SourceId, words: &str) -> Place {
        let found = self.sources.get(&source).and_then(|(_, text)| text.find(words));
        let spans = found.map(|start| Span { start, end: start + words.len() }).into_iter().collect();
        Place { source, spans }
    }

    pub(crate) fn source(&mut self, slug: &str, language: Language, on: &str, text: &str) -> SourceId {
        let id = self.id();
        let source = Source {
            id,
            reference: reference(slug),
            kind: SourceKind::CouncilReport,
            title: text.lines().next().unwrap_or_default().to_owned(),
            language,
            issuers: Vec::new(),
            dated: dated(on),
            digest: format!("{:064x}", self.made),
            format: "text".to_owned(),
            extractor: "text 1".to_owned(),
            text: text.to_owned(),
            passages: passages(text),
            version_of: None,
            version: 1,
            original: Visibility::Public,
        };
        self.sources.insert(id, (source.reference.clone(), source.text.clone()));
        self.push(source);
        id
    }

    /// Makes the source made last one that a body issued, and perhaps a newer version of another.
    pub(crate) fn issued(&mut self, body: BodyId, version_of: Option<SourceId>) {
        let Some(Change::SourceRecorded(source)) = self.changes.last_mut() else { panic!("no source") };
        source.issuers.push(named(body));
        source.version_of = version_of;
        source.version += u32::from(version_of.is_some());
    }

    pub(crate) fn body(&mut self, slug: &str, kind: BodyKind) -> BodyId {
        let id = self.id();
        let code = Stated::NotStated;
        let (parent, successor) = (None, None);
        self.push(Body { id, reference: reference(slug), kind, code, parent, successor, confirmed: true });
        id
    }

    pub(crate) fn name(&mut self, body: BodyId, language: Language, name: &str, to: Option<&str>) {
        let to = Stated::or_not_stated(to.map(day));
        self.push(BodyName { body, name: name.to_owned(), language, from: Stated::NotStated, to });
    }

    pub(crate) fn note(&mut self, source: SourceId, code: &str) {
        let (id, place) = (self.id(), self.place(source, ""));
        self.push(Note { id, code: code.to_owned(), place, about: vec!["two titles".to_owned()] });
    }

    pub(crate) fn term(&mut self, source: SourceId, word: &str, meaning: &str) {
        let (id, place) = (self.id(), self.place(source, word));
        self.push(Term {
            id,
            word: word.to_owned(),
            meaning: meaning.to_owned(),
            place,
            language: Some(Language::En),
            from: Stated::Stated(day("2012-01-01")),
            taken_from: Some(source),
        });
    }

    pub(crate) fn finding(&mut self, source: SourceId, text: &str, about: BodyId) {
        let (id, reference) = (self.id(), self.item(source, "f"));
        let place = self.place(source, text);
        self.push(Finding { id, reference, place, text: text.to_owned(), about: vec![named(about)] });
    }

    /// A recommendation.
    pub(crate) fn ask(&mut self, source: SourceId, text: &str, of: &[BodyId]) -> RecommendationId {
        let (id, reference) = (self.id(), self.item(source, "r"));
        let position =
            1 + self.changes.iter().filter(|change| change.kind() == "recommendation-recorded").count();
        self.push(Recommendation {
            id,
            reference,
            place: self.place(source, text),
            number: Stated::Stated(position.to_string()),
            position: u32::try_from(position).unwrap(),
            role: Role::Recommendation,
            text: text.to_owned(),
            parts: vec![text.to_owned()],
            asker: Stated::NotStated,
            addressees: of.iter().copied().map(named).collect(),
        });
        id
    }

    pub(crate) fn reword(&mut self, recommendation: RecommendationId, source: SourceId, text: &str) {
        let place = self.place(source, text);
        self.push(Rewording { recommendation, place, text: text.to_owned() });
    }

    /// A response to recommendations, given by number and, where the record has them, by id.
    pub(crate) fn answer(
        &mut self,
        source: SourceId,
        by: BodyId,
        disposition: Disposition,
        answers: &[(&str, Option<RecommendationId>)],
        text: &str,
    ) -> ResponseId {
        let (id, reference) = (self.id(), self.item(source, "a"));
        let answer = |(number, recommendation): &(&str, Option<RecommendationId>)| Answer {
            number: (*number).to_owned(),
            recommendation: *recommendation,
            parts_met: vec![0],
        };
        self.push(Response {
            id,
            reference,
            place: self.place(source, text),
            by: Stated::Stated(named(by)),
            answers: answers.iter().map(answer).collect(),
            words: Stated::Stated("Accepted".to_owned()),
            disposition,
            money: Money::default(),
            text: text.to_owned(),
        });
        id
    }

    /// A commitment.
    pub(crate) fn promise(
        &mut self,
        source: SourceId,
        made_in: MadeIn,
        text: &str,
        owner: Option<BodyId>,
        due: Option<&str>,
    ) -> CommitmentId {
        let (id, reference) = (self.id(), self.item(source, "c"));
        self.push(Commitment {
            id,
            reference,
            place: self.place(source, text),
            made_in,
            text: text.to_owned(),
            owner: Stated::or_not_stated(owner.map(named)),
            contributors: Vec::new(),
            horizon: by(due),
            grade: if due.is_some() { Grade::Dated } else { Grade::OpenEnded },
            waits_on: Stated::NotStated,
            cost: Stated::NotStated,
        });
        id
    }

    pub(crate) fn plan(&mut self, source: SourceId, title: &str, owner: BodyId, overseer: BodyId) -> PlanId {
        let (id, reference) = (self.id(), self.item(source, "p"));
        self.push(Plan {
            id,
            reference,
            place: self.place(source, title),
            title: title.to_owned(),
            owner: Stated::Stated(named(owner)),
            period: Stated::NotStated,
            overseers: vec![named(overseer)],
        });
        id
    }

    pub(crate) fn origin(&mut self, plan: PlanId, source: SourceId, words: &str, kind: OriginKind) {
        let place = self.place(source, words);
        self.push(Origin { plan, words: words.to_owned(), kind, place });
    }

    pub(crate) fn objective(&mut self, plan: PlanId, source: SourceId, position: u32, text: &str) {
        let (id, reference) = (self.id(), self.item(source, "o"));
        let place = self.place(source, text);
        self.push(Objective { id, reference, plan, position, place, text: text.to_owned() });
    }

    /// A measure with its first, wished and latest value; nobody holds a latest value of 0.
    pub(crate) fn measure(&mut self, plan: PlanId, source: SourceId, text: &str, values: [i64; 3]) {
        let (id, reference) = (self.id(), self.item(source, "m"));
        let [baseline, target, latest] = values.map(|value| Stated::Stated(Value::Thousandths(value * 1000)));
        let latest = latest.map(|value| match value {
            Value::Thousandths(0) => Latest::NotHeld(text.to_owned()),
            value => Latest::Value(value),
        });
        let (place, text, objective) = (self.place(source, text), text.to_owned(), Stated::Stated(1));
        self.push(Measure { id, reference, plan, objective, place, text, baseline, target, latest });
    }

    pub(crate) fn replace(&mut self, plan: PlanId, by: PlanId, source: SourceId) {
        self.push(Replacement { plan, by, place: self.place(source, "") });
    }

    pub(crate) fn duty(&mut self, plan: PlanId, source: SourceId, text: &str, to: BodyId) -> DutyId {
        let (id, reference) = (self.id(), self.item(source, "d"));
        self.push(ReportingDuty {
            id,
            reference,
            plan,
            place: self.place(source, text),
            text: text.to_owned(),
            from: Stated::NotStated,
            to: Stated::Stated(named(to)),
            every_months: Stated::Stated(6),
            last: Stated::NotStated,
            first: Stated::NotStated,
        });
        id
    }

    pub(crate) fn suspend(&mut self, duty: DutyId, source: SourceId, agreed_by: BodyId) {
        self.push(Suspension {
            duty,
            place: self.place(source, ""),
            dated: Stated::NotStated,
            agreed_by: Stated::Stated(named(agreed_by)),
            reason: Stated::NotStated,
            restart: Stated::NotStated,
        });
    }

    pub(crate) fn meeting(&mut self, source: SourceId, body: BodyId, on: &str) -> MeetingId {
        let (id, reference) = (self.id(), self.item(source, "g"));
        let attendance = Attendance { present: vec!["The chair".to_owned()], ..Attendance::default() };
        let (place, body) = (self.place(source, ""), Stated::Stated(named(body)));
        self.push(Meeting { id, reference, place, body, dated: dated(on), attendance });
        id
    }

    pub(crate) fn say(
        &mut self,
        meeting: MeetingId,
        source: SourceId,
        strength: Strength,
        text: &str,
    ) -> StatementId {
        let (id, reference) = (self.id(), self.item(source, "s"));
        let (place, text) = (self.place(source, text), text.to_owned());
        let (words, by) = (Stated::NotStated, Stated::Stated("the officer".to_owned()));
        let (item, about) = (None, None);
        self.push(Statement { id, reference, meeting, place, strength, words, by, text, item, about });
        id
    }

    pub(crate) fn question(&mut self, source: SourceId, text: &str, answered_by: BodyId) -> QuestionId {
        let (id, reference) = (self.id(), self.item(source, "q"));
        self.push(Question {
            id,
            reference,
            place: self.place(source, text),
            number: Stated::NotStated,
            text: text.to_owned(),
            about: None,
            by: Stated::NotStated,
            to: Stated::NotStated,
            allowed: Stated::NotStated,
            tabled: Stated::NotStated,
            answered: Stated::NotStated,
            answered_by: Stated::Stated(named(answered_by)),
            answer: Stated::NotStated,
            declines: None,
            relies_on: Vec::new(),
        });
        id
    }

    pub(crate) fn circulate(&mut self, source: SourceId, what: &str, to: &[BodyId]) -> CirculationId {
        let (id, reference) = (self.id(), self.item(source, "z"));
        let (place, what, purpose) = (self.place(source, what), String::new(), Purpose::Consultation);
        let recipients: Vec<Mention> = to.iter().copied().map(named).collect();
        self.push(Circulation {
            sent: Some(source),
            asked: recipients.clone(),
            by: Stated::NotStated,
            until: Stated::Stated(day("2014-01-31")),
            questions: vec!["Who should read it?".to_owned()],
            standards: vec!["Carers are heard".to_owned()],
            about: vec![source.into()],
            ..Circulation::printed((id, reference), place, what, purpose, recipients)
        });
        id
    }

    pub(crate) fn reply(&mut self, circulation: CirculationId, source: SourceId, from: BodyId) {
        self.push(Reply {
            answer: Stated::Stated(circulation::Answer::Views),
            words: Stated::Stated("It is too long.".to_owned()),
            part: Stated::Stated("page 2".to_owned()),
            answers: vec![Stated::Stated("Everybody.".to_owned())],
            grades: vec![Stated::Stated(Met::Mostly)],
            examples: self.example.into_iter().collect(),
            ..Reply::printed(circulation, self.place(source, ""), named(from))
        });
    }

    pub(crate) fn figure(&mut self, source: SourceId, words: &str, value: i64) {
        let (id, reference) = (self.id(), self.item(source, "n"));
        let (place, words, of) = (self.place(source, words), words.to_owned(), "children".to_owned());
        self.push(Figure { id, reference, place, of, words, value, bound: Bound::About });
    }

    /// Something owed.
    pub(crate) fn owe(
        &mut self,
        source: SourceId,
        of: impl Into<Subject>,
        kind: ExpectationKind,
        from: Option<BodyId>,
        due: Option<&str>,
    ) -> ExpectationId {
        let id = self.id();
        let from = Stated::or_not_stated(from.map(named));
        self.push(Expectation { id, of: of.into(), kind, from, due: by(due), source });
        id
    }

    pub(crate) fn end(&mut self, expectation: ExpectationId, end: End, source: SourceId) {
        self.push(Ended { expectation, end, source });
    }

    /// What was owed by this day did not come.
    pub(crate) fn fall_silent(&mut self, expectation: ExpectationId, since: &str) {
        self.push(Silence { expectation, since: day(since) });
    }

    /// The clock ran.
    pub(crate) fn ran(&mut self, on: &str, silences: u32) {
        let id = self.id();
        self.push(ClockRun { id, day: day(on), silences });
    }
}
