//! What a body replies. A reply can be given again until the last day: the later one stands, the earlier stays seen.

use llinyn_model::Stated;
use llinyn_model::circulation::{Answer, Circulation, Met, Purpose, Reply, ReplyOwed, replies_owed};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::example::Example;
use llinyn_model::expectation::End;
use llinyn_model::id::{BodyId, Dice, ExampleId, Reference};
use llinyn_model::subject::Subject;

use super::link::closed;
use crate::act::actor::{Acted, Refused};
use crate::act::desk::Desk;
use crate::act::said::{Sheet, Words, there};

/// A reply.
#[derive(Clone, Debug, Default)]
pub struct Replying {
    /// What is replied; for guidance it follows from the next two. Field `answer`.
    pub answer: Option<Answer>,
    /// Whether it is known. Field `known`.
    pub known: Option<bool>,
    /// Whether it is in use. Field `in_use`.
    pub in_use: Option<bool>,
    /// Views, or the wording of an endorsement. Field `words`.
    pub words: String,
    /// The part of the draft they are about. Field `part`.
    pub part: String,
    /// The answers to the questions asked, in their order. Fields `question-1` …
    pub answers: Vec<String>,
    /// How far each standard is met, in their order. Fields `standard-1` …
    pub grades: Vec<Option<Met>>,
    /// The examples that are used, by their addresses. Field `examples`.
    pub examples: Vec<Reference>,
}

/// Records what the desk's body replies to a circulation; what it owed is met.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn reply(
    desk: Desk<'_>,
    to: &Reference,
    replying: &Replying,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let Some(file) = desk.reader.circulation(to).await? else {
        return Err(Error::new(ErrorKind::NotInRecord, to.as_str()).into());
    };
    let circulation = file.circulation;
    let owed = desk.owed_by(&circulation, desk.actor.body).await?;
    if owed.is_empty() {
        sheet.problem("", ErrorKind::NotAsked, &desk.actor.name);
    }
    if !circulation.is_open(desk.today) {
        sheet.problem("", ErrorKind::RepliesClosed, closed(&desk, &circulation));
    }
    let said = desk.said(&circulation, replying, &mut sheet).await?;
    let title = desk.locale.with("act-replying", &[("reference", to.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let reply = Reply {
        circulation: circulation.id,
        place: saying.place(&said.first),
        from: there(desk.by_actor().value().cloned())?,
        answer: Stated::Stated(there(said.answer)?),
        words: said.words,
        part: said.part,
        answers: said.answers,
        grades: said.grades,
        examples: said.examples,
        counts_for: owed.iter().filter_map(|owed| owed.by.first().copied()).collect(),
    };
    saying.push(reply);
    let by = Subject::from(saying.source());
    for open in owed.iter().filter_map(|owed| owed.open) {
        saying.ends(open, End::Met(by));
    }
    desk.record(saying).await
}

/// What is replied, checked.
struct Said {
    /// The line that says the answer.
    first: Words,
    answer: Option<Answer>,
    words: Stated<String>,
    part: Stated<String>,
    answers: Vec<Stated<String>>,
    grades: Vec<Stated<Met>>,
    examples: Vec<ExampleId>,
}

impl Desk<'_> {
    /// The replies a body gives to a circulation: its own, and those that passed to it.
    pub(super) async fn owed_by(&self, to: &Circulation, body: BodyId) -> Result<Vec<ReplyOwed>, Error> {
        let mut owed = replies_owed(&self.reader.owed_for(to.id.into()).await?);
        owed.retain(|owed| owed.by.contains(&body));
        Ok(owed)
    }

    async fn said(
        &self,
        circulation: &Circulation,
        replying: &Replying,
        sheet: &mut Sheet,
    ) -> Result<Said, Error> {
        let answer = answer(circulation.purpose, replying, sheet);
        let line = |key: &str, words: &str| self.locale.with(key, &[("words", words.into())]);
        // What was asked, and what is used, are words of other papers: they are told by number and address.
        let numbered = |key: &str, no: usize, words: &str| {
            self.locale.with(key, &[("number", no.to_string().into()), ("words", words.into())])
        };
        let first = match answer {
            Some(answer) => sheet.standard(&line("act-reply", &self.named("reply", answer.name()))),
            None => Words::default(),
        };
        let words = if answer.is_some_and(Answer::needs_words) {
            Stated::Stated(sheet.words("words", &replying.words).text)
        } else {
            stated(sheet.labelled("words", &replying.words, str::to_owned))
        };
        let part = stated(sheet.labelled("part", &replying.part, |words| line("act-part", words)));
        let mut answers = Vec::new();
        for no in 1..=circulation.questions.len() {
            let typed = replying.answers.get(no - 1).map_or("", String::as_str);
            let label = |words: &str| numbered("act-replied", no, words);
            answers.push(stated(sheet.labelled(format!("question-{no}"), typed, label)));
        }
        let mut grades = Vec::new();
        for no in 1..=circulation.standards.len() {
            let grade = replying.grades.get(no - 1).copied().flatten();
            if let Some(grade) = grade {
                sheet.standard(&numbered("act-graded", no, &self.named("met", grade.name())));
            }
            grades.push(Stated::or_not_stated(grade));
        }
        if circulation.purpose == Purpose::SelfAssessment && grades.iter().all(Stated::is_not_stated) {
            sheet.problem("standard-1", ErrorKind::ChoiceMissing, "");
        }
        let examples = self.examples(circulation, answer, replying, sheet).await?;
        Ok(Said { first, answer, words, part, answers, grades, examples })
    }

    /// The examples that are said to be used: of those that were sent, where any were.
    async fn examples(
        &self,
        circulation: &Circulation,
        answer: Option<Answer>,
        replying: &Replying,
        sheet: &mut Sheet,
    ) -> Result<Vec<ExampleId>, Error> {
        let (Some(sent), true) = (circulation.sent, answer.is_some_and(Answer::uses_example)) else {
            return Ok(Vec::new());
        };
        let there = self.reader.examples(sent).await?;
        let used: Vec<&Example> =
            there.iter().filter(|one| replying.examples.contains(&one.reference)).collect();
        if used.is_empty() && !there.is_empty() {
            sheet.problem("examples", ErrorKind::ChoiceMissing, "");
        }
        for one in &used {
            let example = [("reference", one.reference.as_str().into())];
            sheet.standard(&self.locale.with("act-uses", &example));
        }
        Ok(used.into_iter().map(|one| one.id).collect())
    }

    /// The word for one of a closed list.
    fn named(&self, list: &str, name: &str) -> String {
        self.locale.t(&format!("{list}-{}", name.replace('_', "-")))
    }
}

/// The answer, which for guidance is made of two.
fn answer(purpose: Purpose, replying: &Replying, sheet: &mut Sheet) -> Option<Answer> {
    match purpose {
        Purpose::SelfAssessment => Some(Answer::Assessed),
        Purpose::Awareness => {
            for (field, chosen) in [("known", replying.known), ("in_use", replying.in_use)] {
                if chosen.is_none() {
                    sheet.problem(field, ErrorKind::ChoiceMissing, "");
                }
            }
            match (replying.known?, replying.in_use?) {
                (true, true) => Some(Answer::InUse),
                (true, false) => Some(Answer::Known),
                (false, false) => Some(Answer::NotKnown),
                (false, true) => {
                    sheet.problem("in_use", ErrorKind::UsedUnknown, "");
                    None
                }
            }
        }
        purpose => {
            let answer = replying.answer.filter(|answer| answer.purpose() == purpose);
            if answer.is_none() {
                sheet.problem("answer", ErrorKind::ChoiceMissing, "");
            }
            answer
        }
    }
}

fn stated(words: Option<Words>) -> Stated<String> {
    Stated::or_not_stated(words.map(|words| words.text))
}
