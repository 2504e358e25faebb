//! The post: letters are written from what was recorded since the last ones, and sent until they are taken or given up.

use std::collections::BTreeSet;

use llinyn_model::Day;
use llinyn_model::Instant;
use llinyn_model::error::Error;
use llinyn_model::id::{AccountId, Dice, IdMaker};
use llinyn_model::letter::Letter;
use llinyn_model::news::Happened;
use llinyn_model::subscription::{Subscription, Weekly};
use llinyn_store::{About, Store};
use uuid::Uuid;

use super::account::Token;
use super::needs::{self, Needs};
use super::subscription::{ASKED_FOR, path};
use crate::locale;
use crate::public::Public;
use crate::report::letter::{self, Section, Words};
use crate::smtp::{Refusal, Smtp};

/// A day and an hour less, in milliseconds: a subscriber is written to once a day, at about the same time.
const A_DAY: i64 = 23 * 60 * 60 * 1000;
/// A week, in milliseconds.
const A_WEEK: i64 = 7 * 24 * 60 * 60 * 1000;
/// How long a letter is tried, and how long it is told that it never arrived, in milliseconds: a day, and thirty.
const TRIED_FOR: i64 = 24 * 60 * 60 * 1000;
const TOLD_FOR: i64 = 30 * TRIED_FOR;
/// How long after the first try the second one comes, in milliseconds; each wait is twice the one before.
const FIRST_WAIT: i64 = 5 * 60 * 1000;
/// Most news of one topic in a letter.
const MOST_NEWS: i64 = 30;
/// Most silences of a week that are looked at for one address.
const MOST_SILENCES: i64 = 1_000;
/// Letters that are sent in one go.
const AT_ONCE: i64 = 100;

/// Writes the letters that are due: to whoever follows something, once a day, and to whoever owes something, once a
/// week. What was never confirmed, and what was given up long ago, is deleted.
///
/// # Errors
/// Where the database fails.
pub async fn write(
    store: &Store,
    public: &Public,
    now: Instant,
    today: Day,
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    store.end_unconfirmed(Instant(now.0 - ASKED_FOR)).await?;
    store.end_undelivered(Instant(now.0 - TOLD_FOR)).await?;
    let due = store.subscriptions_due(Instant(now.0 - A_DAY)).await?;
    for of_one in due.chunk_by(|a, b| a.email == b.email) {
        news(store, public, of_one, now, dice).await?;
    }
    let since = Instant(now.0 - A_WEEK);
    for new in store.weekly_due(since).await?.iter().filter(|weekly| weekly.key.is_none()) {
        store.begin_weekly(new.account.id, &Token::new(dice).key()).await?;
    }
    for due in store.weekly_due(since).await? {
        weekly(store, public, &due, now, today, dice).await?;
    }
    Ok(())
}

/// Sends what waits to be sent.
///
/// # Errors
/// Where the database fails; that a letter is not taken is none.
pub async fn send(store: &Store, smtp: &Smtp, now: Instant) -> Result<(), Error> {
    for letter in store.letters(now, AT_ONCE).await? {
        let next = Instant(now.0 + wait(letter.tries));
        if !store.take_letter(&letter, next).await? {
            continue;
        }
        match smtp.send(&letter).await {
            Ok(()) => store.letter_sent(&letter).await?,
            Err(Refusal::ForGood) => {
                store.give_up_letter(letter.id, now).await?;
                // An address that takes no letters is kept no longer; an account keeps its own.
                if letter.account.is_none() {
                    store.end_subscriptions(&letter.email).await?;
                }
            }
            Err(later) => {
                if now.0 - letter.made.0 >= TRIED_FOR {
                    store.give_up_letter(letter.id, now).await?;
                }
                if later == Refusal::NotThere {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// How long after a try the next one comes, in milliseconds.
fn wait(tries: i64) -> i64 {
    FIRST_WAIT << tries.clamp(0, 6)
}

/// One letter with the news of all that an address follows; none where nothing happened.
async fn news(
    store: &Store,
    public: &Public,
    subscriptions: &[Subscription],
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    let Some(first) = subscriptions.first() else { return Ok(()) };
    let (mut sections, mut told) = (Vec::new(), Vec::new());
    for one in subscriptions {
        let Some(followed) = store.reader().followed(&one.topic).await? else { continue };
        let mut news = store.reader().news(&followed, one.told, MOST_NEWS + 1).await?;
        let Some(newest) = news.first().map(|newest| newest.seq) else { continue };
        let more = i64::try_from(news.len()).is_ok_and(|found| found > MOST_NEWS);
        news.truncate(usize::try_from(MOST_NEWS).unwrap_or(0));
        let stop = public.link(first.language, &path(&one.key));
        sections.push(Section { topic: one.topic.clone(), followed, news, more, stop });
        told.push((one.clone(), newest));
    }
    let Some((one, _)) = told.first() else { return Ok(()) };
    let words = letter::news(locale::shared().of(first.language), public, &sections);
    let stop = public.link(first.language, &path(&one.key));
    let letter = written(words, (None, &first.email), stop, now, dice);
    store.post(&letter, About::News(&told)).await.map(drop)
}

/// The letter about what needs somebody; none where nothing does.
async fn weekly(
    store: &Store,
    public: &Public,
    weekly: &Weekly,
    now: Instant,
    today: Day,
    dice: &mut dyn Dice,
) -> Result<(), Error> {
    let (account, Some(key)) = (&weekly.account, &weekly.key) else { return Ok(()) };
    let needs = needs::of(store, account, today, true).await?;
    let told = silences_told(store, &account.email, Instant(now.0 - A_WEEK)).await?;
    let owed = needs.owed.into_iter().filter(|owed| !told.contains(&owed.expectation.id.0)).collect();
    let needs = Needs { owed, ..needs };
    if needs.owed.is_empty() && needs.undelivered.is_empty() && needs.unreachable.is_empty() {
        return Ok(());
    }
    let stop = public.link(account.language, &path(key));
    let locale = locale::shared().of(account.language);
    let words = letter::weekly(locale, public, (&needs, account), today, &stop);
    let letter = written(words, (Some(account.id), &account.email), stop, now, dice);
    store.post(&letter, About::Weekly(weekly)).await.map(drop)
}

/// The silences an address was told of since an instant, by the expectations they are of: nobody is written to twice
/// about one thing in one week.
async fn silences_told(store: &Store, email: &str, since: Instant) -> Result<BTreeSet<Uuid>, Error> {
    let mut told = BTreeSet::new();
    for one in store.subscriptions_of(email).await?.iter().filter(|one| one.confirmed) {
        let Some(followed) = store.reader().followed(&one.topic).await? else { continue };
        let news = store.reader().news(&followed, 0, MOST_SILENCES).await?;
        let silences = news.into_iter().filter(|news| matches!(news.what, Happened::Silent(_)));
        told.extend(silences.filter(|news| news.seq <= one.told && news.at > since).map(|news| news.id));
    }
    Ok(told)
}

/// A letter that waits to be sent.
pub(super) fn written(
    words: Words,
    (account, email): (Option<AccountId>, &str),
    stop: String,
    made: Instant,
    dice: &mut dyn Dice,
) -> Letter {
    Letter {
        id: IdMaker::new(made, dice).make(),
        account,
        email: email.to_owned(),
        subject: words.subject,
        words: words.words,
        stop,
        made,
        tries: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end_within_the_day() {
        let waits: Vec<i64> = (0..10).map(|tries| wait(tries) / 60_000).collect();
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 320, 320, 320]);
    }
}
