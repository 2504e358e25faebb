//! What people say, find, move and end.

use super::*;

impl Maker {
    /// A claim of progress.
    pub(crate) fn claim(
        &mut self,
        source: SourceId,
        of: impl Into<Subject>,
        claim: Claim,
        words: &str,
    ) -> ProgressId {
        let (id, reference) = (self.id(), self.item(source, "k"));
        let (place, words, of) = (self.place(source, words), words.to_owned(), of.into());
        self.push(Progress { id, reference, place, of, by: Stated::NotStated, claim, words });
        id
    }

    /// Evidence: a file of this name.
    pub(crate) fn show(&mut self, source: SourceId, of: impl Into<Subject>, name: &str, by: BodyId) {
        let (id, reference, place) = (self.id(), self.item(source, "e"), self.place(source, ""));
        let (name, kind, digest) = (name.to_owned(), FileKind::Pdf, "a4".repeat(32));
        let exhibit = Exhibit::File(EvidenceFile { name, kind, bytes: 7, digest });
        let (of, by, review) = (of.into(), Stated::Stated(named(by)), Stated::Stated(day("2016-01-31")));
        self.push(Evidence { id, reference, place, of, by, exhibit, review });
    }

    /// An example of good practice, which replies say is used.
    pub(crate) fn example(&mut self, source: SourceId, by: BodyId, text: &str) {
        let (id, reference, place) = (self.id(), self.item(source, "j"), self.place(source, ""));
        self.push(Example { id, reference, place, source, by: named(by), text: text.to_owned() });
        self.example = Some(id);
    }

    /// A theme of replies that stand in a source, and what became of it.
    pub(crate) fn theme(&mut self, source: SourceId, circulation: CirculationId, text: &str) {
        let (id, reference, place) = (self.id(), self.item(source, "t"), self.place(source, ""));
        let (replies, text) = (vec![source], text.to_owned());
        self.push(Theme { id, reference, place, circulation, text: text.clone(), replies });
        let (theme, id, reference, place) = (id, self.id(), self.item(source, "y"), self.place(source, ""));
        self.push(Outcome { id, reference, place, theme, done: Done::Nothing, text });
    }

    /// A verification.
    pub(crate) fn check(&mut self, source: SourceId, of: impl Into<Subject>, verdict: Verdict, words: &str) {
        let (id, reference) = (self.id(), self.item(source, "v"));
        let method = Stated::Stated("a visit".to_owned());
        let (place, words, of) = (self.place(source, words), words.to_owned(), of.into());
        self.push(Verification { id, reference, place, of, by: Stated::NotStated, method, verdict, words });
    }

    pub(crate) fn close(
        &mut self,
        source: SourceId,
        recommendation: RecommendationId,
        kind: ClosureKind,
        decided_by: BodyId,
        text: &str,
    ) {
        let (id, reference) = (self.id(), self.item(source, "x"));
        let (place, text) = (self.place(source, text), text.to_owned());
        let (decided_by, recheck) = (Stated::Stated(named(decided_by)), Horizon::default());
        self.push(Closure {
            id,
            reference,
            recommendation: Some(recommendation),
            commitment: None,
            place,
            kind,
            decided_by,
            meeting: Stated::NotStated,
            evidence: Stated::NotStated,
            recheck,
            text,
        });
    }

    /// A promise ends by itself.
    pub(crate) fn close_promise(
        &mut self,
        source: SourceId,
        commitment: CommitmentId,
        kind: ClosureKind,
        decided_by: BodyId,
    ) {
        let (id, reference) = (self.id(), self.item(source, "x"));
        self.push(Closure {
            id,
            reference,
            recommendation: None,
            commitment: Some(commitment),
            place: self.place(source, ""),
            kind,
            decided_by: Stated::Stated(named(decided_by)),
            meeting: Stated::Stated("the meeting of May".to_owned()),
            evidence: Stated::Stated("a letter".to_owned()),
            recheck: by(Some("2016-02-29")),
            text: "it ends by itself".to_owned(),
        });
    }

    /// Somebody reads an answer.
    pub(crate) fn interpret(
        &mut self,
        source: SourceId,
        response: ResponseId,
        disposition: Disposition,
        why: &str,
    ) {
        let (id, reference) = (self.id(), self.item(source, "i"));
        let (place, reason) = (self.place(source, why), why.to_owned());
        let by = Stated::NotStated;
        self.push(Interpretation { id, reference, place, response, disposition, by, reason });
    }

    /// The date of a promise is moved.
    pub(crate) fn move_date(
        &mut self,
        source: SourceId,
        commitment: CommitmentId,
        days: [Option<&str>; 2],
        told: &[BodyId],
        reason: &str,
    ) {
        let (id, reference) = (self.id(), self.item(source, "h"));
        let (place, reason) = (self.place(source, reason), reason.to_owned());
        let ([from, to], told) = (days.map(by), told.iter().copied().map(named).collect());
        self.push(Moving { id, reference, place, commitment, from, to, by: Stated::NotStated, reason, told });
    }

    /// Words were erased, of which none stood here.
    pub(crate) fn erase(&mut self) {
        let id = self.id();
        self.push(crate::erase::erasure(id));
    }

    /// A question about something, put to a body.
    pub(crate) fn put(&mut self, source: SourceId, text: &str, about: Subject, to: BodyId) -> QuestionId {
        let id = self.question(source, text, to);
        let Some(Change::QuestionRecorded(question)) = self.changes.last_mut() else { panic!("no question") };
        (question.about, question.to) = (Some(about), Stated::Stated(named(to)));
        question.answered_by = Stated::NotStated;
        id
    }

    /// Money promised by a body for a thread or a plan; or, of a fund that is there, what more is said of it.
    pub(crate) fn fund(
        &mut self,
        source: SourceId,
        of: (Subject, Option<FundId>),
        by: BodyId,
        text: &str,
    ) -> FundId {
        let share = Contribution {
            by: named(by),
            gives: Gives::Percent(10_000),
            certainty: Certainty::Will,
            devolved: true,
        };
        let says = match of.1 {
            None => vec![Says::Promised(Promised {
                text: text.to_owned(),
                amount: Stated::Stated(400_000_000),
                purpose: Stated::Stated("teams at the edge of care".to_owned()),
                from: Stated::Stated(named(by)),
            })],
            Some(fund) => vec![
                Says::Shared { fund, contributions: vec![share] },
                Says::Spent { fund, spent: Stated::Stated(1_000) },
            ],
        };
        let mut id = FundId(Uuid::nil());
        for says in says {
            let (reference, place) = (self.item(source, "fund"), self.place(source, text));
            id = self.id();
            self.push(Fund { id, reference, place, about: of.0, says });
        }
        id
    }

    /// An accord, or a protocol under one; or, of an agreement that is there, what is said of it later.
    pub(crate) fn agreement(
        &mut self,
        source: SourceId,
        (first, under): (Option<AgreementId>, Option<AgreementId>),
        by: BodyId,
        text: &str,
    ) -> AgreementId {
        let (id, reference, place) = (self.id(), self.item(source, "agreement"), self.place(source, text));
        let review = Stated::Stated(day("2013-01-01"));
        let says = match first {
            None => agreement::Says::Agreed(Agreed {
                text: text.to_owned(),
                under,
                paper: Some(source),
                by: Stated::Stated(named(by)),
                from: day("2012-01-01"),
                until: Stated::NotStated,
                review,
            }),
            Some(agreement) => agreement::Says::Reviewed { agreement, until: Stated::NotStated, review },
        };
        self.push(Agreement { id, reference, place, says });
        id
    }

    /// What a body did about an agreement.
    pub(crate) fn sign(&mut self, source: SourceId, agreement: AgreementId, by: BodyId, kind: SigningKind) {
        let (id, reference, place) = (self.id(), self.item(source, "signing"), self.place(source, ""));
        let (by, class, day) = (named(by), Some(named(by)), day("2012-02-01"));
        self.push(Signing { id, reference, place, agreement, by, class, kind, day });
    }

    /// What passes between bodies.
    pub(crate) fn flow(
        &mut self,
        source: SourceId,
        [from, to]: [BodyId; 2],
        relies_on: &[AgreementId],
        about: Option<Subject>,
        text: &str,
    ) {
        let (id, reference, place) = (self.id(), self.item(source, "flow"), self.place(source, text));
        let (from, to, relies_on) = (named(from), named(to), relies_on.to_vec());
        let (text, purpose) = (text.to_owned(), "to find those at risk".to_owned());
        self.push(Flow { id, reference, place, text, purpose, from, to, relies_on, about });
    }

    /// Children who spoke about something to a body.
    pub(crate) fn voice(&mut self, source: SourceId, about: Subject, by: BodyId, text: &str) -> VoiceId {
        let (id, reference, place) = (self.id(), self.item(source, "voice"), self.place(source, text));
        self.push(Voice {
            id,
            reference,
            place,
            about,
            text: text.to_owned(),
            count: Stated::Stated(HeadCount::of(12)),
            how: Stated::Stated("a forum".to_owned()),
            said: Stated::Stated("Nobody told us before we moved.".to_owned()),
            changed: Effect::NotRecorded,
            felt: Stated::NotStated,
            by: Stated::Stated(named(by)),
        });
        id
    }

    /// What they were told became of it.
    pub(crate) fn feedback(&mut self, source: SourceId, voice: VoiceId, by: BodyId, text: &str) {
        let (id, reference, place) = (self.id(), self.item(source, "feedback"), self.place(source, text));
        let (by, on) = (Stated::Stated(named(by)), Stated::Stated(day("2016-02-01")));
        let changed = Effect::Recorded("Moves are told a week before.".to_owned());
        self.push(Feedback { id, reference, place, voice, by, text: text.to_owned(), on, changed });
    }

    /// A practice review that a body commissioned.
    pub(crate) fn review(&mut self, source: SourceId, by: BodyId, text: &str) -> PracticeReviewId {
        let (id, reference) = (self.id(), self.item(source, "safeguarding-review"));
        let (place, text, kind) =
            (self.place(source, text), text.to_owned(), "child_practice_review".to_owned());
        let (by, begun) = (Stated::Stated(named(by)), Stated::Stated(day("2014-05-06")));
        self.push(PracticeReview { id, reference, place, text, kind, by, begun });
        id
    }

    /// That a paper is its report.
    pub(crate) fn publish(&mut self, source: SourceId, review: PracticeReviewId, report: SourceId) {
        let (id, reference, place) = (self.id(), self.item(source, "issued"), self.place(source, ""));
        self.push(Publication { id, reference, place, review, report });
    }

    /// An answer to a question, and how somebody reads it.
    pub(crate) fn written_answer(&mut self, source: SourceId, question: QuestionId, by: BodyId, text: &str) {
        let (id, reference) = (self.id(), self.item(source, "w"));
        let (place, by, text) = (self.place(source, text), Stated::Stated(named(by)), text.to_owned());
        let sentence = text.clone();
        let read = place.clone();
        self.push(WrittenAnswer { id, reference, place, question, by, text, holding: false });
        let (own, reference) = (self.id(), self.item(source, "judgement"));
        self.push(Judgement {
            id: own,
            reference,
            place: read,
            question,
            answer: Some(id),
            answering: Answering::Declines,
            sentence,
            by: Stated::Stated(Mention::printed("the reader")),
            office: Stated::Stated("Committee Clerk".to_owned()),
            reason: "it says nothing of when".to_owned(),
        });
    }

    /// Somebody decides who may read the words of a paper; everybody, where there is no hold.
    pub(crate) fn decide(&mut self, source: SourceId, hold: Option<Hold>) {
        let id = self.id();
        let [asked, approved] = ["Business Manager", "Administrator"].map(Mention::printed);
        let (decided, day) = (Decided::By { asked, approved }, day("2026-03-01"));
        self.push(Withholding { id, source, hold, decided, day });
    }

    /// Somebody says that two things belong together.
    pub(crate) fn link_because(
        &mut self,
        source: SourceId,
        kind: LinkKind,
        [from, to]: [Subject; 2],
        reason: &str,
    ) {
        let id = self.id();
        let said = LinkReason {
            place: self.place(source, reason),
            by: Stated::Stated(Mention::printed("the clerk")),
            reason: reason.to_owned(),
            part: Stated::Stated(reason.to_owned()),
        };
        self.push(Link { id, kind, from, to, inferred: false, said: Some(said) });
    }

    pub(crate) fn link(&mut self, kind: LinkKind, from: impl Into<Subject>, to: impl Into<Subject>) {
        let id = self.id();
        self.push(Link { id, kind, from: from.into(), to: to.into(), inferred: true, said: None });
    }
}
