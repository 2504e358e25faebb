//! Questions: a member puts one to a body, about a thread or a plan, and the body answers. What is asked, what is
//! answered, and that nothing was, are all public.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{ExpectationKind, of_question, of_written_answer};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::question::Question;
use llinyn_model::subject::Subject;
use llinyn_model::written_answer::WrittenAnswer;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};
use crate::period;

/// A question.
#[derive(Clone, Debug)]
pub struct Asking {
    /// The thread or the plan it is about; one that has ended can be asked about too. Field `about`.
    pub about: Reference,
    /// The body it is put to, by its name. Field `to`.
    pub to: String,
    /// The question. Field `words`.
    pub words: String,
    /// How long the asker's own rules allow for an answer; empty where nobody says. Field `allowed`.
    pub allowed: String,
}

/// An answer to a question.
#[derive(Clone, Debug)]
pub struct Replying {
    /// The question. Field `question`.
    pub question: Reference,
    /// Whether it only says that an answer will come. Field `replying`.
    pub holding: Option<bool>,
    /// The answer. Field `words`.
    pub words: String,
}

/// Records a question: its answer is owed by the day the shipped periods lead to.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn ask(desk: Desk<'_>, asking: &Asking, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let about = desk.asked_about(&asking.about, &mut sheet).await?;
    let words = sheet.words("words", &asking.words);
    let to = desk.body("to", &asking.to, &mut sheet).await?;
    let line = |key: &str, words: &str| desk.locale.with(key, &[("words", words.into())]);
    if let Some(to) = &to {
        sheet.standard(&line("act-put-to", &to.words));
    }
    let allowed = sheet.labelled("allowed", &asking.allowed, |words| line("act-allowed", words));
    let day = period::of(ExpectationKind::Answer)?.after(desk.today);
    let due = match day.value() {
        Some(day) => {
            sheet.standard(&line("act-answer-by", &desk.locale.day(*day)));
            desk.by(*day)
        }
        None => Horizon::default(),
    };
    let title = desk.locale.with("act-question", &[("reference", asking.about.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let question = Question {
        id: saying.id(),
        reference: saying.item("q1"),
        place: saying.place(&words),
        number: Stated::NotStated,
        text: words.text,
        about: Some(there(about)?),
        by: desk.by_actor(),
        to: Stated::or_not_stated(to),
        allowed: Stated::or_not_stated(allowed.map(|words| words.text)),
        tabled: Stated::Stated(desk.today),
        answered: Stated::NotStated,
        answered_by: Stated::NotStated,
        answer: Stated::NotStated,
        declines: None,
        relies_on: Vec::new(),
    };
    let (id, owed) = (question.id, of_question(&question, due));
    saying.push(question);
    saying.arises(id.into(), owed);
    desk.record(saying).await
}

/// Records an answer: what was owed for the question is met, unless it only says that one will come. A second answer
/// stands beside the first.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn reply(desk: Desk<'_>, replying: &Replying, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let question = desk.question_to_answer(replying, &mut sheet).await?;
    match replying.holding {
        None => sheet.problem("replying", ErrorKind::ChoiceMissing, ""),
        Some(false) => {}
        Some(true) => {
            sheet.standard(&desk.locale.t("act-holding"));
        }
    }
    let words = sheet.words("words", &replying.words);
    let title = desk.locale.with("act-written-answer", &[("reference", replying.question.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (question, holding) = (there(question)?, there(replying.holding)?);
    let answer = WrittenAnswer {
        id: saying.id(),
        reference: saying.item("w1"),
        place: saying.place(&words),
        question: question.id,
        by: desk.by_actor(),
        text: words.text,
        holding,
    };
    let id = answer.id;
    saying.push(answer);
    saying.follow(&desk.reader, question.id.into(), of_written_answer(holding), id.into()).await?;
    desk.record(saying).await
}

impl Desk<'_> {
    /// The thread or the plan of an address.
    pub(super) async fn asked_about(
        &self,
        about: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<Subject>, Error> {
        match self.reader.plan(about).await? {
            Some(plan) => Ok(Some(plan.file.plan.id.into())),
            None => Ok(self.thread("about", about, sheet).await?.map(|thread| thread.subject())),
        }
    }

    /// A question put to the actor's body, or whose answer passed to it. One that is answered is held no more.
    async fn question_to_answer(
        &self,
        replying: &Replying,
        sheet: &mut Sheet,
    ) -> Result<Option<Question>, Error> {
        let Some(file) = self.reader.question(&replying.question).await? else {
            sheet.problem("question", ErrorKind::NotInRecord, replying.question.as_str());
            return Ok(None);
        };
        self.is_public("question", &replying.question, sheet).await?;
        if replying.holding == Some(true) && file.is_answered(self.today) {
            sheet.problem("replying", ErrorKind::AnsweredAlready, replying.question.as_str());
        }
        let owing = file.owed.iter().filter(|owed| owed.ended.is_none());
        let owing = owing.filter_map(|owed| owed.expectation.from.value());
        let who: Vec<&Mention> = file.question.to.value().into_iter().chain(owing).collect();
        self.may_speak(who.into_iter(), &[], sheet).await?;
        Ok(Some(file.question))
    }
}
