//! Reading an answer to a question: somebody who did not give it says whether it answers what was asked, and by which
//! sentence of it they tell.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::judgement::{Answering, Judgement, stands_in};
use llinyn_store::AnswerFile;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, there};

/// How an answer is read.
#[derive(Clone, Debug)]
pub struct Judging {
    /// The answer, or the question whose paper prints it. Field `answer`.
    pub of: Reference,
    /// What it does with what was asked. Field `answering`.
    pub answering: Option<Answering>,
    /// The sentence of it that tells. Field `sentence`.
    pub sentence: String,
    /// Why. Field `words`.
    pub words: String,
}

/// Records a reading; earlier ones stand beside it.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn judge(desk: Desk<'_>, judging: &Judging, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let given = desk.given(&judging.of, &mut sheet).await?;
    if let Some(answering) = judging.answering {
        let name = format!("answering-{}", answering.name().replace('_', "-"));
        sheet.standard(&desk.locale.with("act-read-as", &[("words", desk.locale.t(&name).into())]));
    } else {
        sheet.problem("answering", ErrorKind::ChoiceMissing, "");
    }
    let sentence = sheet.needed("sentence", &judging.sentence, |words| {
        desk.locale.with("act-rests-on", &[("words", words.into())])
    });
    if let Some(given) = &given
        && !sentence.text.is_empty()
        && stands_in(&sentence.text, given.text()).is_none()
    {
        sheet.problem("sentence", ErrorKind::NotInAnswer, "");
    }
    let reason = sheet.words("words", &judging.words);
    let title = desk.locale.with("act-judgement", &[("reference", judging.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (given, answering) = (there(given)?, there(judging.answering)?);
    let judgement = Judgement {
        id: saying.id(),
        reference: saying.item("judgement1"),
        place: saying.place(&reason),
        question: given.question.id,
        answer: given.apart.map(|answer| answer.id),
        answering,
        sentence: sentence.text,
        by: desk.by_actor(),
        office: desk.office(),
        reason: reason.text,
    };
    saying.push(judgement);
    desk.record(saying).await
}

impl Desk<'_> {
    /// The answer of an address, which somebody else gave.
    async fn given(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<AnswerFile>, Error> {
        let Some(given) = self.reader.answer(of).await? else {
            sheet.problem("answer", ErrorKind::NotInRecord, of.as_str());
            return Ok(None);
        };
        self.is_public("answer", of, sheet).await?;
        if self.is_among(&given.by().collect::<Vec<_>>(), &[]).await? {
            sheet.problem("actor", ErrorKind::IsOwner, &self.actor.name);
        }
        Ok(Some(given))
    }
}
