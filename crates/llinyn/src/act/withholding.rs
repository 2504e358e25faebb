//! Withholding the words of a paper: one asks, another approves, and the decision is public. What is withheld until an
//! instant becomes public by itself.

use llinyn_model::account::Account;
use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{Arising, End, Ended, Expectation, ExpectationKind};
use llinyn_model::id::{Dice, IdMaker, Reference, SourceId, WithholdingId};
use llinyn_model::withholding::{Audience, Decided, Ground, Hold, Withholding, WithholdingRequest};
use llinyn_model::{Day, Instant};
use llinyn_store::Store;

use super::actor::{Problem, Refused};
use super::deciders::Deciders;
use super::desk::turn;
use super::said::{is_blank, paragraphs};

/// From whom the words of a paper are to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// From nobody: they are public.
    Public,
    /// From everybody but these.
    Only(Audience),
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Field `visibility`.
    pub wish: Option<Wish>,
    /// Why. Field `ground`.
    pub ground: Option<Ground>,
    /// By when somebody looks again; the day of the instant where there is none. Field `review`.
    pub review: Option<Day>,
    /// The instant at which it ends by itself, as typed; empty where only a decision ends it. Field `until`.
    pub until: String,
}

/// Whether the words at an address are withheld: those of the paper they stand in.
pub(super) async fn is_withheld(store: &Store, at: &Reference) -> Result<bool, Error> {
    let Some(source) = store.reader().source_named(at.source().as_str()).await? else { return Ok(false) };
    Ok(store.withholding(source.id).await?.is_some_and(|decision| decision.hold.is_some()))
}

/// Asks for a decision about the words of a paper, which waits until somebody else approves it.
///
/// # Errors
/// All that has to be mended; [`Refused::Already`] where one about the same paper waits; or that the database fails.
pub async fn ask(
    store: &Store,
    by: &Account,
    source: SourceId,
    asking: &Asking,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let withheld = store.withholding(source).await?.is_some_and(|decision| decision.hold.is_some());
    let hold = check(asking, withheld, now, today).map_err(Refused::Problems)?;
    let id = IdMaker::new(now, dice).make();
    let request = WithholdingRequest { id, source, hold, by: by.id, at: now };
    if store.add_withholding_request(&request).await? { Ok(()) } else { Err(Refused::Already) }
}

/// Decides as was asked for: somebody else than who asked approves it.
///
/// # Errors
/// [`ErrorKind::SamePerson`]; [`ErrorKind::InstantPast`] where its instant has come meanwhile; [`Refused::Already`]
/// where somebody decided it meanwhile; or that the database fails, and then the request stays.
pub async fn approve(
    store: &Store,
    request: &WithholdingRequest,
    by: &Account,
    (now, today): (Instant, Day),
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let who = Deciders::of(store, request.by, by).await?;
    if request.hold.is_some_and(|hold| hold.is_over(now)) {
        return Err(Refused::Problems(vec![Problem::new("", ErrorKind::InstantPast, "")]));
    }
    let _turn = turn().await;
    if !store.withholding_requests().await?.contains(request) {
        return Err(Refused::Already);
    }
    let decision = Withholding {
        id: request.id,
        source: request.source,
        hold: request.hold,
        decided: Decided::By { asked: who.asked_by, approved: who.approved_by },
        day: today,
    };
    let changes = decided(store, decision, now, dice).await?;
    store.record(&changes, now, dice).await?;
    store.end_withholding_request(request.id).await?;
    Ok(())
}

/// Lets a request go: nothing is decided.
///
/// # Errors
/// Where the database fails.
pub async fn refuse(store: &Store, id: WithholdingId) -> Result<(), Error> {
    store.end_withholding_request(id).await
}

/// Makes public what was withheld until an instant that has come; whether there was any.
///
/// # Errors
/// Where the database fails.
pub async fn lift(store: &Store, now: Instant, dice: &mut dyn Dice) -> Result<bool, Error> {
    if store.withholdings_over(now).await?.is_empty() {
        return Ok(false);
    }
    let _turn = turn().await;
    // Another program may have been first: only what is still withheld behind this entry is made public.
    let head = store.head().await?.seq;
    let mut changes = Vec::new();
    for over in store.withholdings_over(now).await? {
        let id = IdMaker::new(now, dice).make();
        let decision = Withholding { id, hold: None, decided: Decided::InstantCame, day: now.day(), ..over };
        changes.extend(decided(store, decision, now, dice).await?);
    }
    Ok(!changes.is_empty() && store.record_behind(head, &changes, now, dice).await?.is_some())
}

/// How a paper that comes in is withheld until an instant, as typed; none where nothing is typed.
///
/// # Errors
/// All that has to be mended.
pub(super) fn embargo(until: &str, now: Instant, today: Day) -> Result<Option<Hold>, Vec<Problem>> {
    if is_blank(until) {
        return Ok(None);
    }
    let (wish, ground) = (Some(Wish::Only(Audience::Board)), Some(Ground::Unpublished));
    check(&Asking { wish, ground, review: None, until: until.to_owned() }, false, now, today)
}

/// A decision, and what follows from it: the look that was owed is met, and the next one is owed.
pub(super) async fn decided(
    store: &Store,
    decision: Withholding,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Vec<Change>, Error> {
    let source = decision.source;
    let owed = store.reader().open_for(source.into(), ExpectationKind::Withholding).await?.into_iter();
    let end = End::Met(source.into());
    let mut changes: Vec<Change> =
        owed.map(|owed| Ended { expectation: owed.id, end, source }.into()).collect();
    let asked = match &decision.decided {
        Decided::By { asked, .. } => asked.clone(),
        Decided::InstantCame => Mention::printed(""),
    };
    if let Some(hold) = decision.hold {
        let Arising { kind, from, due } = hold.owes(&asked);
        let id = IdMaker::new(now, dice).make();
        changes.push(Expectation { id, of: source.into(), kind, from, due, source }.into());
    }
    changes.insert(0, decision.into());
    Ok(changes)
}

/// As much of what was typed as a message repeats.
fn short(typed: &str) -> String {
    typed.chars().take(40).collect()
}

/// What is asked for, if nothing is wrong with it; else all that is.
fn check(asking: &Asking, withheld: bool, now: Instant, today: Day) -> Result<Option<Hold>, Vec<Problem>> {
    let audience = match asking.wish {
        Some(Wish::Only(audience)) => Some(audience),
        Some(Wish::Public) if withheld => return Ok(None),
        Some(Wish::Public) => {
            return Err(vec![Problem::new("visibility", ErrorKind::NotWithheld, "")]);
        }
        None => None,
    };
    let mut problems = Vec::new();
    let mut problem =
        |field: &'static str, kind, about: &str| problems.push(Problem::new(field, kind, about));
    if audience.is_none() {
        problem("visibility", ErrorKind::ChoiceMissing, "");
    }
    if asking.ground.is_none() {
        problem("ground", ErrorKind::ChoiceMissing, "");
    }
    let typed = paragraphs(&asking.until).join(" ");
    let until = Instant::typed(&typed);
    match until {
        None if !typed.is_empty() => problem("until", ErrorKind::InstantWrong, &short(&typed)),
        Some(until) if until <= now => problem("until", ErrorKind::InstantPast, ""),
        _ => {}
    }
    let review = asking.review.or_else(|| until.map(Instant::day));
    let last = today.plus_months(Hold::REVIEW_MONTHS);
    let review = review.filter(|review| (today..=last).contains(review));
    if review.is_none() && problems.iter().all(|problem| problem.field != "until") {
        problems.push(Problem::new("review", ErrorKind::ReviewOutside, ""));
    }
    match (audience, asking.ground, review) {
        (Some(audience), Some(ground), Some(review)) if problems.is_empty() => {
            Ok(Some(Hold { audience, ground, review, until }))
        }
        _ => Err(problems),
    }
}
