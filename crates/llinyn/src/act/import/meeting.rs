//! Meetings, what was said and resolved, what that closes; and questions.

use llinyn_model::Stated;
use llinyn_model::closure::Closure;
use llinyn_model::error::Error;
use llinyn_model::expectation::{ExpectationKind, of_closure};
use llinyn_model::id::{MeetingId, RecommendationId};
use llinyn_model::meeting::{Meeting, Statement, Strength};
use llinyn_model::passage::Span;
use llinyn_model::question::{Declines, Question, Quoted};
use llinyn_model::source::SourceKind;

use super::draft::Draft;

impl Draft<'_> {
    /// The meeting the paper minutes, with what was said there.
    pub(super) async fn meetings(&mut self) -> Result<(), Error> {
        let told = !self.reading.statements.is_empty() || !self.reading.decisions.is_empty();
        if self.reading.attendance.is_none() && !told {
            return Ok(());
        }
        let minuted = self.reading.paper.kind == SourceKind::Minutes;
        let body = self.stated(self.reading.paper.issuer.as_ref(), 0).await?;
        let first = self.reading.passages.first().map(|passage| passage.span);
        let meeting = Meeting {
            id: self.id(),
            reference: self.item("m1"),
            place: self.place(first.as_slice()),
            body: if minuted { body } else { Stated::NotStated },
            dated: if minuted {
                self.reading.paper.dated.clone()
            } else {
                llinyn_model::source::Dated::default()
            },
            attendance: self.reading.attendance.clone().unwrap_or_default(),
        };
        let id = meeting.id;
        self.meeting = Some(id);
        self.push(meeting);
        self.statements(id);
        self.decisions(id);
        self.closures().await
    }

    fn statements(&mut self, meeting: MeetingId) {
        for (at, said) in self.reading.statements.iter().enumerate() {
            let statement = Statement {
                id: self.id(),
                reference: self.item(&format!("s{}", at + 1)),
                meeting,
                place: self.place(&said.spans),
                strength: said.what.strength,
                words: Stated::or_not_stated(said.what.verb.clone()),
                by: Stated::or_not_stated(said.what.by.clone()),
                text: self.reading.words(&said.spans),
                item: None,
                about: None,
            };
            let id = statement.id;
            self.statements.push(id);
            self.push(statement);
            if said.what.strength == Strength::Asked {
                let owed = self.arises_undated(id, ExpectationKind::Answer, Stated::NotStated);
                if said.what.answered {
                    self.met(owed, id);
                }
            }
        }
    }

    fn decisions(&mut self, meeting: MeetingId) {
        for (at, decision) in self.reading.decisions.iter().enumerate() {
            let statement = Statement {
                id: self.id(),
                reference: self.item(&format!("e{}", at + 1)),
                meeting,
                place: self.place(&decision.spans),
                strength: Strength::Resolved,
                words: Stated::NotStated,
                by: Stated::NotStated,
                text: self.reading.words(&decision.spans),
                item: None,
                about: None,
            };
            self.decisions.push(statement.id);
            self.push(statement);
        }
    }

    /// What was resolved to be closed: what it still owed is released, and somebody looks again.
    async fn closures(&mut self) -> Result<(), Error> {
        for (at, proposed) in self.reading.closures.iter().enumerate() {
            let report = match &proposed.what.report {
                Some(name) => self.report_called(name).await?,
                None => None,
            };
            let Some(report) = report else { continue };
            let asks = self.reader.recommendations_in(&report).await?;
            for number in &proposed.what.numbers {
                let ask = asks.iter().find(|ask| ask.number.value() == Some(number)).map(|ask| ask.id);
                if let Some(ask) = ask {
                    self.close(at, ask, number).await?;
                }
            }
        }
        Ok(())
    }

    async fn close(&mut self, at: usize, ask: RecommendationId, number: &str) -> Result<(), Error> {
        let proposed = &self.reading.closures[at];
        let decided_by = self.stated(self.reading.paper.issuer.as_ref(), 0).await?;
        let closure = Closure {
            id: self.id(),
            reference: self.item(&format!("x{}-{number}", at + 1)),
            recommendation: Some(ask),
            commitment: None,
            place: self.place(&proposed.spans),
            kind: proposed.what.kind,
            decided_by,
            meeting: Stated::NotStated,
            evidence: Stated::NotStated,
            recheck: proposed.what.recheck.clone(),
            text: self.reading.words(&proposed.spans),
        };
        let id = closure.id;
        let again = of_closure(&closure);
        self.push(closure);
        for owed in self.reader.open_of_thread(ask).await? {
            self.released(owed, id);
        }
        self.arises(ask, again);
        Ok(())
    }

    /// The questions of the paper. One that is answered owes nothing; one that is not owes its answer.
    pub(super) async fn questions(&mut self) -> Result<(), Error> {
        for (at, proposed) in self.reading.questions.iter().enumerate() {
            let what = &proposed.what;
            let start = proposed.spans.first().map_or(0, |span| span.start);
            let by = what.answered_by.clone().map(llinyn_model::body::Mention::printed);
            let question = Question {
                id: self.id(),
                reference: self.item(&format!("q{}", at + 1)),
                place: self.place(&proposed.spans),
                number: Stated::Stated(what.number.clone()),
                text: self.reading.words(&what.text),
                about: None,
                by: Stated::NotStated,
                to: Stated::NotStated,
                allowed: Stated::NotStated,
                tabled: Stated::or_not_stated(what.tabled),
                answered: Stated::or_not_stated(what.answered),
                answered_by: self.stated(by.as_ref(), start).await?,
                answer: Stated::or_not_stated(
                    (!what.answer.is_empty()).then(|| self.reading.words(&what.answer)),
                ),
                declines: first(&what.declines)
                    .map(|span| Declines { text: self.reading.words(&what.declines), span }),
                relies_on: what
                    .relies_on
                    .iter()
                    .filter_map(|spans| Some(Quoted { text: self.reading.words(spans), span: first(spans)? }))
                    .collect(),
            };
            let (id, from) = (question.id, question.answered_by.clone());
            let answered = question.answer.value().is_some();
            self.questions.push(id);
            self.push(question);
            let owed = self.arises_undated(id, ExpectationKind::Answer, from);
            if answered {
                self.met(owed, id);
            }
        }
        Ok(())
    }
}

/// From the first byte to the last of what stands together.
fn first(spans: &[Span]) -> Option<Span> {
    Some(Span { start: spans.first()?.start, end: spans.last()?.end })
}
