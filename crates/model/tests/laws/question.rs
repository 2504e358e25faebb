//! Questions and their answers, in a random history; and that none is owed nothing before it is answered.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::expectation::{End, ExpectationKind};
use llinyn_model::question::Question;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Thread;
use llinyn_model::written_answer::WrittenAnswer;

use crate::history::{History, by, today};

impl History {
    /// A question about a thread, put to the body that goes on.
    pub(crate) fn question(&mut self, thread: &Thread, days: i32) {
        let (reference, place) = self.named();
        let question = Question {
            id: self.id(),
            reference,
            place,
            number: Stated::NotStated,
            text: "Is it done?".to_owned(),
            about: Some(thread.subject()),
            by: Stated::Stated(Mention::printed("a member")),
            to: Stated::Stated(self.council()),
            allowed: Stated::NotStated,
            tabled: Stated::Stated(today()),
            answered: Stated::NotStated,
            answered_by: Stated::NotStated,
            answer: Stated::NotStated,
            declines: None,
            relies_on: Vec::new(),
        };
        let (id, owed) = (question.id, (self.rules.question)(&question, by(today().plus_days(days))));
        self.changes.push(question.into());
        self.arises(id.into(), owed);
    }

    /// An answer to one of the questions, where there is one.
    pub(crate) fn reply(&mut self, which: u16) {
        let asked = self.changes.iter().filter_map(|change| match change {
            Change::QuestionRecorded(noun) => Some(noun.id),
            _ => None,
        });
        let asked: Vec<_> = asked.collect();
        let Some(question) = asked.get(usize::from(which) % asked.len().max(1)).copied() else { return };
        let (reference, place) = self.named();
        let by = Stated::Stated(self.council());
        let (holding, text) = (which.is_multiple_of(3), "Yes".to_owned());
        let answer = WrittenAnswer { id: self.id(), reference, place, question, by, text, holding };
        let (id, follows) = (answer.id, (self.rules.written_answer)(holding));
        self.changes.push(answer.into());
        for owed in self.open_answers(question.into()) {
            if follows.meets.contains(&ExpectationKind::Answer) {
                self.ends(&owed, End::Met(id.into()));
            }
        }
    }

    fn open_answers(&self, of: Subject) -> Vec<llinyn_model::expectation::Expectation> {
        let ended = |id| {
            self.changes
                .iter()
                .any(|c| matches!(c, Change::ExpectationEnded(ended) if ended.expectation == id))
        };
        let open = self.changes.iter().filter_map(|change| match change {
            Change::ExpectationArose(owed) if owed.of == of && !ended(owed.id) => Some(owed.clone()),
            _ => None,
        });
        open.collect()
    }
}

/// Law 1, for questions: an answer is owed by a day and by whom it was put to, until one comes that is more than word that it will;
/// then nothing is.
pub(crate) fn asked_and_owed(history: &History) -> Result<(), String> {
    for change in &history.changes {
        let Change::QuestionRecorded(question) = change else { continue };
        let answers = |change: &Change| match change {
            Change::QuestionAnswered(answer) => answer.question == question.id && !answer.holding,
            _ => false,
        };
        let answered = history.changes.iter().any(answers);
        let open = history.open_answers(question.id.into());
        let dated = open.iter().all(|owed| owed.due.due().value().is_some() && owed.from.value().is_some());
        if open.is_empty() != answered || !dated {
            return Err(format!("{}: {} owed, and answered: {answered}", question.reference, open.len()));
        }
    }
    Ok(())
}
