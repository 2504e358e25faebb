//! The links by which bodies reply: who holds one speaks for the body it was sent to, on that circulation and nothing else.
//! Its token is made of chance and kept as a digest, so nothing in it can be altered into another's.

use llinyn_model::circulation::{Circulation, replies_owed};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::source::SourceHead;
use llinyn_model::{Day, Instant};
use llinyn_store::{CirculationFile, Link, Post, Reader, Store};

use super::recipients::Recipient;
use super::short;
use crate::act::account::{Token, is_address};
use crate::act::actor::{Problem, Refused};
use crate::act::desk::{Desk, turn};
use crate::act::post::written;
use crate::act::said::{Sheet, there};
use crate::locale;
use crate::public::Public;
use crate::report::letter;

/// How many days before replies close whoever has not replied is reminded.
const AHEAD: i32 = 7;
/// How long after the last letter a reminder may come, in milliseconds: a day.
const A_DAY: i64 = 24 * 60 * 60 * 1000;

/// A new link for a body, in place of those it had; or none any more.
#[derive(Clone, Debug)]
pub struct Renewing {
    /// The circulation.
    pub circulation: Reference,
    /// The body, by its name. Field `body`.
    pub body: String,
    /// Whether it gets a new one; nothing where nothing was chosen. Field `do`.
    pub again: Option<bool>,
    /// Where to write to; where it was written to before if empty. Field `email`.
    pub email: String,
}

/// The path of the page of a link.
pub fn path(token: &Token) -> String {
    format!("/reply/{}", token.text())
}

/// Withdraws the links of a body; with a new one, a letter carries it. Nothing of this is of the record.
///
/// # Errors
/// All that has to be mended, or that the database fails.
pub async fn renew(
    desk: Desk<'_>,
    renewing: &Renewing,
    public: &Public,
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let mut sheet = Sheet::default();
    let Some(CirculationFile { circulation, words, sent: Some(paper), .. }) =
        desk.reader.circulation(&renewing.circulation).await?
    else {
        return Err(problem("", ErrorKind::NotInRecord, renewing.circulation.as_str()));
    };
    let whom = desk.body("body", &renewing.body, &mut sheet).await?.and_then(|whom| whom.body);
    let mut known = None;
    if let Some(body) = whom {
        if desk.owed_by(&circulation, body).await?.is_empty() {
            sheet.problem("body", ErrorKind::NotAsked, short(&renewing.body));
        }
        known = desk.store.written_to(body).await?;
    }
    let email = match renewing.email.trim().to_lowercase() {
        typed if !typed.is_empty() => typed,
        _ => known.as_ref().map(|known| known.email.clone()).unwrap_or_default(),
    };
    match renewing.again {
        None => sheet.problem("do", ErrorKind::ChoiceMissing, ""),
        Some(true) if email.is_empty() => {
            sheet.problem("email", ErrorKind::EmailMissing, short(&renewing.body));
        }
        Some(true) if !is_address(&email) => sheet.problem("email", ErrorKind::EmailWrong, short(&email)),
        Some(true) if !circulation.is_open(desk.today) => {
            sheet.problem("do", ErrorKind::RepliesClosed, closed(&desk, &circulation));
        }
        Some(_) => {}
    }
    if renewing.again == Some(true) && paper.is_withheld() {
        sheet.problem("do", ErrorKind::ThreadWithheld, paper.reference.as_str());
    }
    let problems = sheet.problems();
    if !problems.is_empty() {
        return Err(Refused::Problems(problems));
    }
    let body = there(desk.reader.named_body(there(whom)?).await?)?;
    let (id, language) = (body.body.id, known.map_or(desk.language, |known| known.language));
    let by = by(&desk.reader, &circulation).await?;
    let letters =
        Letters { public, circulation: &circulation, paper: &paper, words: &words, by, reminds: false };
    let to = Recipient { body, email, language };
    let again = renewing.again == Some(true);
    let post = again.then(|| Post { once: desk.actor.once, ..letters.to(&to, desk.now, dice) });
    let done = desk.store.withdraw_links(circulation.id, id, desk.now, post.as_ref()).await?;
    if done { Ok(()) } else { Err(Refused::Already) }
}

/// Reminds whoever has not replied, once, in the last week.
///
/// # Errors
/// Where the database fails.
pub(in crate::act) async fn remind(
    store: &Store,
    public: &Public,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    let reader = store.reader();
    // Nobody replies, and no link is withdrawn, between the look and the letter.
    let _turn = turn().await;
    let links = store.to_remind(today, today.plus_days(AHEAD), Instant(now.0 - A_DAY)).await?;
    for of_one in links.chunk_by(|a, b| a.circulation == b.circulation) {
        let Some(first) = of_one.first() else { continue };
        let Some(CirculationFile { circulation, words, sent: Some(paper), .. }) =
            reader.circulation_of(first.circulation).await?
        else {
            continue;
        };
        if paper.is_withheld() {
            continue;
        }
        let owed = replies_owed(&reader.owed_for(circulation.id.into()).await?);
        let (circulation, paper, words) = (&circulation, &paper, &*words);
        let by = by(&reader, circulation).await?;
        let letters = Letters { public, circulation, paper, words, by, reminds: true };
        for link in of_one {
            let owes = owed.iter().any(|owed| owed.open.is_some() && owed.by.contains(&link.body));
            let body = if owes { reader.named_body(link.body).await? } else { None };
            let Some(body) = body else { continue };
            let to = Recipient { body, email: link.email.clone(), language: link.language };
            store.remind(&letters.to(&to, now, dice)).await?;
        }
    }
    Ok(())
}

/// The letters of a circulation.
pub(super) struct Letters<'a> {
    pub(super) public: &'a Public,
    pub(super) circulation: &'a Circulation,
    /// The paper that is sent.
    pub(super) paper: &'a SourceHead,
    /// What is said with it.
    pub(super) words: &'a str,
    /// Who sends it, where the record knows.
    pub(super) by: Option<NamedBody>,
    /// Whether they remind.
    pub(super) reminds: bool,
}

impl Letters<'_> {
    /// The letter to a body, which names everybody in its language, with a link of its own.
    pub(super) fn to(&self, to: &Recipient, now: Instant, dice: &mut dyn Dice) -> Post {
        let token = Token::new(dice);
        let language = to.language;
        let address = self.public.link(language, &path(&token));
        let printed = self.circulation.by.value().map_or("", |by| &by.words);
        let asks = letter::Asks {
            circulation: self.circulation,
            paper: self.paper,
            by: self.by.as_ref().map_or(printed, |by| by.name(language).0),
            to: to.body.name(language).0,
            words: self.words,
        };
        let locale = locale::shared().of(language);
        let said = letter::circulation(locale, self.public, &asks, &address, self.reminds);
        // Nobody is to end by one click what asks a body for its word.
        let letter = written(said, (None, &to.email), String::new(), now, dice);
        let link = Link {
            circulation: self.circulation.id,
            body: to.body.body.id,
            email: to.email.clone(),
            language,
            withdrawn: false,
        };
        Post { token: token.digest(), link, reminds: self.reminds, once: None, letter }
    }
}

/// The body that sent a circulation.
async fn by(reader: &Reader<'_>, circulation: &Circulation) -> Result<Option<NamedBody>, Error> {
    match circulation.by.value().and_then(|by| by.body) {
        Some(body) => reader.named_body(body).await,
        None => Ok(None),
    }
}

/// The last day on which replies were taken, in words.
pub(super) fn closed(desk: &Desk<'_>, circulation: &Circulation) -> String {
    circulation.until.value().map(|day| desk.locale.day(*day)).unwrap_or_default()
}

fn problem(field: &'static str, kind: ErrorKind, about: &str) -> Refused {
    Refused::Problems(vec![Problem::new(field, kind, about)])
}
