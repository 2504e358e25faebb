//! Answering: what a body says to what it is asked. One answer may be to many asks, and one ask is answered by as many
//! bodies as it is put to; each answer may carry a promise.

use llinyn_model::body::Mention;
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, ExpectationKind, of_commitment, of_open_thread, of_response};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{Dice, Reference};
use llinyn_model::recommendation::Recommendation;
use llinyn_model::response::{Answer, Disposition, Money, Response};
use llinyn_model::thread::Root;
use llinyn_model::{Day, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Saying, Sheet, Words, is_blank};

/// An answer.
#[derive(Clone, Debug)]
pub struct Answering {
    /// The asks it is to. Fields `thread`, for the first, and `also`.
    pub of: Vec<Reference>,
    /// What it amounts to. Field `disposition`.
    pub disposition: Option<Disposition>,
    /// In their words, which may be left out where it says yes. Field `words`.
    pub words: String,
    /// Which parts of the first ask it meets, from 0; none where nobody said, so that they are read from the words.
    pub parts: Option<Vec<u32>>,
    /// What is said of money, read as a paper's line would be. Field `money`.
    pub money: String,
    /// What is promised. Field `promise`.
    pub promise: String,
    /// By when. Field `by`.
    pub by: Option<Day>,
}

/// Records an answer: what was owed in answer is met, and what the answer leaves owed arises.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn answer(desk: Desk<'_>, answering: &Answering, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let asks = asks(&desk, answering, &mut sheet).await?;
    let typed = typed(&desk, answering, &mut sheet);
    let names: Vec<&str> = answering.of.iter().map(Reference::as_str).collect();
    let title = desk.locale.with("act-response", &[("reference", names.join(", ").into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let response = Response {
        id: saying.id(),
        reference: saying.item("b1"),
        place: saying.place(&typed.whole),
        by: desk.by_actor(),
        answers: answers(&asks, answering, &typed.whole.text),
        words: Stated::Stated(typed.word),
        disposition: answering.disposition.unwrap_or(Disposition::None),
        money: typed.money,
        text: typed.whole.text,
    };
    saying.push(response.clone());
    let promised = typed.promise.map(|words| promise(&desk, &mut saying, &response, answering, words));
    follow(&desk, &mut saying, &response, &asks, usize::from(promised.is_some())).await?;
    desk.record(saying).await
}

/// What was typed, as it stands in the statement.
struct Typed {
    /// The answer word, as it is printed.
    word: String,
    whole: Words,
    money: Money,
    promise: Option<Words>,
}

/// The asks that are there, each put to whoever answers.
async fn asks(
    desk: &Desk<'_>,
    answering: &Answering,
    sheet: &mut Sheet,
) -> Result<Vec<Recommendation>, Error> {
    let mut asks: Vec<Recommendation> = Vec::with_capacity(answering.of.len());
    for (at, of) in answering.of.iter().enumerate() {
        let field = if at == 0 { "thread" } else { "also" };
        let Some(thread) = desk.open_thread(field, of, sheet).await? else { continue };
        let Root::Recommendation(ask) = thread.root else {
            sheet.problem(field, ErrorKind::NothingToAnswer, of.as_str());
            continue;
        };
        desk.may_speak(ask.addressees.iter(), &thread.passings, sheet).await?;
        if asks.iter().all(|one| one.id != ask.id) {
            asks.push(ask);
        }
    }
    Ok(asks)
}

fn typed(desk: &Desk<'_>, answering: &Answering, sheet: &mut Sheet) -> Typed {
    let word = match answering.disposition {
        None | Some(Disposition::None) => {
            sheet.problem("disposition", ErrorKind::ChoiceMissing, "");
            String::new()
        }
        Some(disposition) => desk.locale.t(&format!("disposition-{}", disposition.name().replace('_', "-"))),
    };
    let head = sheet.standard(&desk.locale.with("act-answer", &[("words", word.clone().into())]));
    let yes = answering.disposition.is_some_and(Disposition::is_yes);
    let silent = yes && is_blank(&answering.words);
    let body = (!silent).then(|| sheet.words("words", &answering.words));
    let whole = body.into_iter().fold(head, |mut whole, more| {
        whole.text = format!("{}\n{}", whole.text, more.text);
        whole.spans.extend(more.spans);
        whole
    });
    let label = |words: &str| desk.locale.with("act-money", &[("words", words.into())]);
    let money = sheet.labelled("money", &answering.money, label).map_or_else(Money::default, |words| Money {
        reading: llinyn_reading::money(&words.text),
        words: Stated::Stated(words.text),
    });
    let promise = match answering.promise.trim() {
        "" if answering.by.is_some() => Some(sheet.words("promise", "")),
        "" => None,
        typed => Some(sheet.words("promise", typed)),
    };
    if let Some(day) = answering.by {
        sheet.standard(&desk.locale.with("act-by", &[("day", desk.locale.day(day).into())]));
    }
    Typed { word, whole, money, promise }
}

fn answers(asks: &[Recommendation], answering: &Answering, words: &str) -> Vec<Answer> {
    let answer = |(at, ask): (usize, &Recommendation)| Answer {
        number: ask.number.value().cloned().unwrap_or_else(|| ask.position.to_string()),
        recommendation: Some(ask.id),
        parts_met: match &answering.parts {
            Some(parts) if at == 0 => {
                let there = |part: &&u32| usize::try_from(**part).is_ok_and(|part| part < ask.parts.len());
                parts.iter().filter(there).copied().collect()
            }
            _ => llinyn_reading::parts_met(&ask.parts, words),
        },
    };
    asks.iter().enumerate().map(answer).collect()
}

/// What is promised with the answer.
fn promise(
    desk: &Desk<'_>,
    saying: &mut Saying<'_>,
    response: &Response,
    answering: &Answering,
    words: Words,
) {
    let commitment = Commitment {
        id: saying.id(),
        reference: saying.item("c1"),
        place: saying.place(&words),
        made_in: MadeIn::Response(response.id),
        text: words.text,
        owner: desk.by_actor(),
        contributors: Vec::new(),
        horizon: answering.by.map_or_else(Horizon::default, |day| desk.by(day)),
        grade: if answering.by.is_some() { Grade::Dated } else { Grade::OpenEnded },
        waits_on: Stated::NotStated,
        cost: Stated::NotStated,
    };
    saying.push(commitment.clone());
    saying.arises(commitment.id.into(), of_commitment(&commitment));
}

/// What an answer meets, and what it leaves owed. Where several bodies are asked, the answer that is waited for is that of
/// the one it is owed by.
async fn follow(
    desk: &Desk<'_>,
    saying: &mut Saying<'_>,
    response: &Response,
    asks: &[Recommendation],
    promised: usize,
) -> Result<(), Error> {
    for ask in asks {
        for owed in desk.reader.open_for(ask.id.into(), ExpectationKind::Response).await? {
            let from: Vec<&Mention> = owed.from.value().into_iter().collect();
            if ask.addressees.len() < 2 || desk.actor.for_board || desk.is_among(&from, &[]).await? {
                saying.ends(owed.id, End::Met(response.id.into()));
            }
        }
        if response.disposition == Disposition::Rejected {
            saying.arises(ask.id.into(), of_open_thread());
        }
    }
    for arising in of_response(response, promised) {
        saying.arises(response.id.into(), arising);
    }
    Ok(())
}
