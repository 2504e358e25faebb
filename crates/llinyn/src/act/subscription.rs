//! Following a topic by letters: somebody asks, whoever has the address says yes, and anybody who has a letter can end
//! it with one click.

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, Dice};
use llinyn_model::subscription::{Key, Subscription, Weekly};
use llinyn_model::topic::Topic;
use llinyn_model::{Instant, Language};
use llinyn_store::{About, Store};

use super::account::{Token, is_address};
use super::actor::{Problem, Refused};
use super::post::written;
use crate::locale;
use crate::public::Public;
use crate::report::letter;

/// How long a subscription waits to be confirmed, in milliseconds: a week.
pub(super) const ASKED_FOR: i64 = 7 * 24 * 60 * 60 * 1000;
/// Most subscriptions of one address that wait to be confirmed: nobody is to be flooded by strangers.
const MOST_ASKED: usize = 5;

/// What a key ends.
#[derive(Clone, Debug)]
pub enum Held {
    /// A subscription, and how many its address has.
    Topic(Subscription, usize),
    /// The weekly letter of an account.
    Weekly(Weekly),
}

/// The path of the page of a key.
pub fn path(key: &Key) -> String {
    format!("/subscription/{}", llinyn_ledger::hex(key))
}

/// Asks whoever has an address whether they want to follow a topic. What the address follows already, or was asked
/// before, tells nothing to whoever asks.
///
/// # Errors
/// What is wrong with the address or the topic, all of it; or what the database reports.
pub async fn ask(
    store: &Store,
    public: &Public,
    (email, topic): (&str, &str),
    language: Language,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<(), Refused> {
    let email = email.trim().to_lowercase();
    let mut problems = Vec::new();
    if !is_address(&email) {
        problems.push(Problem::new("email", ErrorKind::BadValue, email.as_str()));
    }
    let topic = Topic::written(topic);
    let followed = match &topic {
        Some(topic) => store.reader().followed(topic).await?,
        None => None,
    };
    let (Some(topic), Some(followed)) = (topic, followed) else {
        problems.push(Problem::new("", ErrorKind::NotInRecord, ""));
        return Err(Refused::Problems(problems));
    };
    if !problems.is_empty() {
        return Err(Refused::Problems(problems));
    }
    let others = store.subscriptions_of(&email).await?;
    let asked = others.iter().filter(|other| !other.confirmed).count();
    if asked >= MOST_ASKED || others.iter().any(|other| other.topic == topic) {
        return Ok(());
    }
    let key = Token::new(dice).key();
    let link = public.link(language, &path(&key));
    let locale = locale::shared().of(language);
    let words = letter::asking(locale, public, &topic, &followed, &link);
    let new = Subscription { key, email, topic, language, confirmed: false, told: 0 };
    let letter = written(words, (None, &new.email), link, now, dice);
    store.post(&letter, About::Asking(&new)).await?;
    Ok(())
}

/// What a key ends; none where it was ended.
///
/// # Errors
/// Where the database fails.
pub async fn held(store: &Store, key: &Key) -> Result<Option<Held>, Error> {
    if let Some(found) = store.subscription(key).await? {
        let all = store.subscriptions_of(&found.email).await?.len();
        return Ok(Some(Held::Topic(found, all)));
    }
    Ok(store.weekly(key).await?.map(Held::Weekly))
}

/// Whoever has the address says yes: they are told of what is recorded from now on.
///
/// # Errors
/// Where the database fails.
pub async fn confirm(store: &Store, key: &Key, now: Instant) -> Result<(), Error> {
    let head = i64::try_from(store.head().await?.seq).unwrap_or(i64::MAX);
    store.confirm_subscription(key, now, head).await.map(drop)
}

/// Ends what a key ends; with `all`, whatever the address follows.
///
/// # Errors
/// Where the database fails.
pub async fn end(store: &Store, held: &Held, all: bool) -> Result<(), Error> {
    match held {
        Held::Topic(subscription, _) if all => store.end_subscriptions(&subscription.email).await,
        Held::Topic(subscription, _) => store.end_subscription(subscription).await,
        Held::Weekly(weekly) => store.stop_weekly(weekly.account.id, true).await,
    }
}

/// Somebody who is signed in wants the weekly letter, or wants none.
///
/// # Errors
/// Where the database fails.
pub async fn want_weekly(
    store: &Store,
    account: AccountId,
    wanted: bool,
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    store.begin_weekly(account, &Token::new(dice).key()).await?;
    store.stop_weekly(account, !wanted).await
}
