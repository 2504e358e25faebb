//! The links by which bodies reply: who holds one speaks for the body it was sent to, on that circulation and nothing else.
//! Its token is made of chance and kept as a digest, so nothing in it can be altered into another's.

use llinyn_model::circulation::Circulation;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, IdMaker, Reference};
use llinyn_model::letter::Letter;
use llinyn_model::paper::NamedBody;
use llinyn_model::passage::joined;
use llinyn_model::{Day, Instant};
use llinyn_store::{Link, Post, Store};

use super::recipients::Recipient;
use super::short;
use crate::act::account::{Token, is_address};
use crate::act::actor::{Problem, Refused};
use crate::act::desk::Desk;
use crate::act::said::Sheet;
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
    let file = desk.reader.circulation(&renewing.circulation).await?;
    let Some(circulation) = file.map(|file| file.circulation) else {
        return Err(problem("", ErrorKind::NotInRecord, renewing.circulation.as_str()));
    };
    let whom = desk.body("body", &renewing.body, &mut sheet).await?;
    let body = whom.as_ref().and_then(|whom| whom.body);
    let mut known = None;
    if let Some(body) = body {
        if !desk.reader.is_asked(circulation.id, body).await? {
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
    let problems = sheet.problems();
    let (Some(whom), Some(body), true) = (whom, body, problems.is_empty()) else {
        return Err(Refused::Problems(problems));
    };
    let language = known.map_or(desk.language, |known| known.language);
    let post = match paper(&desk, &circulation).await?.filter(|_| renewing.again == Some(true)) {
        Some((paper, words)) => {
            let letters = Letters { public, circulation: &circulation, paper: &paper, reminds: false };
            Some(letters.to(&Recipient { body, name: whom.words, email, language }, &words, desk.now, dice))
        }
        None => None,
    };
    desk.store.withdraw_links(circulation.id, body, desk.now, post.as_ref()).await?;
    Ok(())
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
    for link in store.to_remind(today, today.plus_days(AHEAD), Instant(now.0 - A_DAY)).await? {
        let Some(file) = reader.circulation_of(link.circulation).await? else { continue };
        let (Some(paper), Some(whom)) = (&file.sent, reader.named_body(link.body).await?) else { continue };
        let letters =
            Letters { public, circulation: &file.circulation, paper: &paper.reference, reminds: true };
        store.remind(&letters.to(&of(&whom, link), "", now, dice)).await?;
    }
    Ok(())
}

/// The letters of a circulation.
pub(super) struct Letters<'a> {
    pub(super) public: &'a Public,
    pub(super) circulation: &'a Circulation,
    /// The paper that is sent.
    pub(super) paper: &'a Reference,
    /// Whether they remind.
    pub(super) reminds: bool,
}

impl Letters<'_> {
    /// The letter to a body, with a link of its own.
    pub(super) fn to(&self, one: &Recipient, words: &str, now: Instant, dice: &mut dyn Dice) -> Post {
        let token = Token::new(dice);
        let address = self.public.link(one.language, &path(&token));
        let locale = locale::shared().of(one.language);
        let asks = letter::Asks { circulation: self.circulation, paper: self.paper, to: &one.name, words };
        let said = letter::circulation(locale, self.public, &asks, &address, self.reminds);
        let letter = Letter {
            id: IdMaker::new(now, dice).make(),
            account: None,
            email: one.email.clone(),
            subject: said.subject,
            words: said.words,
            // Nobody is to end by one click what asks a body for its word.
            stop: String::new(),
            made: now,
            tries: 0,
        };
        let link = Link {
            circulation: self.circulation.id,
            body: one.body,
            email: one.email.clone(),
            language: one.language,
            withdrawn: false,
        };
        Post { token: token.digest(), link, reminds: self.reminds, letter }
    }
}

/// A body as its own language calls it.
fn of(body: &NamedBody, link: Link) -> Recipient {
    let name = body.name(link.language).0.to_owned();
    Recipient { body: link.body, name, email: link.email, language: link.language }
}

/// The paper a circulation sent, and what was said with it.
async fn paper(desk: &Desk<'_>, circulation: &Circulation) -> Result<Option<(Reference, String)>, Error> {
    let Some(sent) = circulation.sent else { return Ok(None) };
    let Some(paper) = desk.reader.source_head(sent).await? else { return Ok(None) };
    let said = desk.reader.source_head(circulation.place.source).await?;
    let text = match said {
        Some(said) => desk.reader.source(&said.reference).await?.map(|source| source.text),
        None => None,
    };
    let words = text.map(|text| joined(&text, &circulation.place.spans));
    Ok(Some((paper.reference, words.unwrap_or_default())))
}

/// The last day on which replies were taken, in words.
pub(super) fn closed(desk: &Desk<'_>, circulation: &Circulation) -> String {
    circulation.until.value().map(|day| desk.locale.day(*day)).unwrap_or_default()
}

fn problem(field: &'static str, kind: ErrorKind, about: &str) -> Refused {
    Refused::Problems(vec![Problem::new(field, kind, about)])
}
