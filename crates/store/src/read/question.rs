//! Questions, with what was answered and what is owed.

use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::id::Reference;
use llinyn_model::judgement::Judgement;
use llinyn_model::passage::Place;
use llinyn_model::question::Question;
use llinyn_model::source::SourceHead;
use llinyn_model::subject::Subject;
use llinyn_model::thread::Owed;
use llinyn_model::written_answer::WrittenAnswer;
use llinyn_model::{Day, Stated};

use super::Reader;
use crate::failure::Failure;
use crate::sql::sql;

/// A question for its page.
#[derive(Clone, Debug)]
pub struct QuestionFile {
    /// The question.
    pub question: Question,
    /// The source it stands in.
    pub source: Option<SourceHead>,
    /// The answers given apart from it, in order, each with the source it stands in.
    pub answers: Vec<(WrittenAnswer, Option<SourceHead>)>,
    /// How people read its answers, in order, each with the source it stands in.
    pub judgements: Vec<(Judgement, Option<SourceHead>)>,
    /// What is owed for it.
    pub owed: Vec<Owed>,
}

impl QuestionFile {
    /// Whether an answer had come by a day that is more than word that one will come.
    pub fn is_answered(&self, on: Day) -> bool {
        self.question.printed().is_some() || self.answers_by(on).any(|(answer, _)| !answer.holding)
    }

    /// The answers given apart from it by a day, in order.
    pub fn answers_by(&self, on: Day) -> impl Iterator<Item = (&WrittenAnswer, &SourceHead)> {
        by(&self.answers, on)
    }

    /// How people had read its answers by a day, in order.
    pub fn judgements_by(&self, on: Day) -> impl Iterator<Item = (&Judgement, &SourceHead)> {
        by(&self.judgements, on)
    }
}

/// An answer, wherever it stands.
#[derive(Clone, Debug)]
pub struct AnswerFile {
    /// The question.
    pub question: Question,
    /// The answer that was given apart from it; none where the question's paper prints it.
    pub apart: Option<WrittenAnswer>,
}

impl AnswerFile {
    /// Its words.
    pub fn text(&self) -> &str {
        match &self.apart {
            Some(answer) => &answer.text,
            None => self.question.printed().unwrap_or_default(),
        }
    }

    /// Where it stands.
    pub fn place(&self) -> &Place {
        self.apart.as_ref().map_or(&self.question.place, |answer| &answer.place)
    }

    /// Who gave it, and who was asked for it.
    pub fn by(&self) -> impl Iterator<Item = &Mention> {
        let by = match &self.apart {
            Some(answer) => [Some(&answer.by), Some(&self.question.to)],
            None => [Some(&self.question.answered_by), None],
        };
        by.into_iter().flatten().filter_map(Stated::value)
    }
}

/// What had been said by a day.
fn by<T>(said: &[(T, Option<SourceHead>)], on: Day) -> impl Iterator<Item = (&T, &SourceHead)> {
    said.iter().filter_map(move |(what, source)| {
        source.as_ref().filter(|source| source.dated.by(on)).map(|source| (what, source))
    })
}

impl Reader<'_> {
    /// The question of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn question(&self, reference: &Reference) -> Result<Option<QuestionFile>, Error> {
        let questions: Vec<Question> = self.docs(sql!("question/by_reference"), reference.as_str()).await?;
        match questions.into_iter().next() {
            Some(question) => Ok(Some(self.question_file(question).await?)),
            None => Ok(None),
        }
    }

    /// The answer of this reference, which is its question's where the question's own paper prints it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn answer(&self, reference: &Reference) -> Result<Option<AnswerFile>, Error> {
        let answers: Vec<WrittenAnswer> =
            self.docs(sql!("written_answer/by_reference"), reference.as_str()).await?;
        let (questions, apart): (Vec<Question>, _) = match answers.into_iter().next() {
            Some(answer) => (self.docs_of(sql!("question/by_id"), answer.question.0).await?, Some(answer)),
            None => (self.docs(sql!("question/by_reference"), reference.as_str()).await?, None),
        };
        let given = |question: &Question| apart.is_some() || question.printed().is_some();
        Ok(questions.into_iter().find(given).map(|question| AnswerFile { question, apart }))
    }

    /// The questions about a thread or a plan, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn questions_about(&self, about: Subject) -> Result<Vec<QuestionFile>, Error> {
        let mut files = Vec::new();
        for question in self.docs::<Question>(sql!("question/about"), about.id()).await? {
            files.push(self.question_file(question).await?);
        }
        Ok(files)
    }

    pub(super) async fn question_file(&self, question: Question) -> Result<QuestionFile, Failure> {
        let source = self.source_head(question.place.source).await?;
        let mut answers = Vec::new();
        for answer in self.docs::<WrittenAnswer>(sql!("written_answer/of_question"), question.id.0).await? {
            let source = self.source_head(answer.place.source).await?;
            answers.push((answer, source));
        }
        let mut judgements = Vec::new();
        for judgement in self.docs::<Judgement>(sql!("judgement/of_question"), question.id.0).await? {
            let source = self.source_head(judgement.place.source).await?;
            judgements.push((judgement, source));
        }
        let owed = self.owed(sql!("expectation/of"), question.id.0).await?;
        Ok(QuestionFile { question, source, answers, judgements, owed })
    }
}
