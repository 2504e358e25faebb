//! Who is written to: subscriptions to topics, and the weekly letter of accounts. Beside the record, as accounts are.

use llinyn_model::account::Account;
use llinyn_model::error::Error;
use llinyn_model::id::AccountId;
use llinyn_model::subscription::{Key, Subscription, Weekly};
use llinyn_model::topic::Topic;
use llinyn_model::{Instant, Language};

use crate::account::account;
use crate::db::Store;
use crate::failure::{Failure, unknown};
use crate::sql::sql;
use crate::value::{Record, Value};

impl Store {
    /// The subscription of a key.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subscription(&self, key: &Key) -> Result<Option<Subscription>, Error> {
        let row = self.first(sql!("subscription/by_token"), &[key.to_vec().into()]).await?;
        Ok(row.as_ref().map(subscription).transpose()?)
    }

    /// All subscriptions of an address, in the order they were made.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subscriptions_of(&self, email: &str) -> Result<Vec<Subscription>, Error> {
        let rows = self.fetch(sql!("subscription/of_email"), &[email.into()]).await?;
        Ok(rows.iter().map(subscription).collect::<Result<_, _>>()?)
    }

    /// The confirmed subscriptions of addresses that were written to at or before an instant, address by address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn subscriptions_due(&self, since: Instant) -> Result<Vec<Subscription>, Error> {
        let rows = self.fetch(sql!("subscription/due"), &[since.0.into()]).await?;
        Ok(rows.iter().map(subscription).collect::<Result<_, _>>()?)
    }

    /// Somebody says yes: they are told of what comes behind entry `told`. False where they had said so before.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn confirm_subscription(&self, key: &Key, at: Instant, told: i64) -> Result<bool, Error> {
        let values = [key.to_vec().into(), at.0.into(), told.into()];
        Ok(self.beside(&[(sql!("subscription/confirm"), &values)]).await? == 1)
    }

    /// Ends a subscription. With the last of an address, what waits to be sent there goes too.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_subscription(&self, ended: &Subscription) -> Result<(), Error> {
        let (key, email) = ([ended.key.to_vec().into()], [ended.email.as_str().into()]);
        let ends = [(sql!("subscription/end"), &key[..]), (sql!("outbox/end_of_email"), &email[..])];
        self.beside(&ends).await.map(drop)
    }

    /// Ends all subscriptions of an address, and with them what waits to be sent there.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_subscriptions(&self, email: &str) -> Result<(), Error> {
        let email = [email.into()];
        let ends =
            [(sql!("subscription/end_of_email"), &email[..]), (sql!("outbox/end_of_email"), &email[..])];
        self.beside(&ends).await.map(drop)
    }

    /// Deletes what was asked for at or before an instant and never confirmed.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_unconfirmed(&self, before: Instant) -> Result<(), Error> {
        self.beside(&[(sql!("subscription/end_unconfirmed"), &[before.0.into()])]).await.map(drop)
    }

    /// The weekly letters of those who act for a body and were written to at or before an instant, or never.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn weekly_due(&self, since: Instant) -> Result<Vec<Weekly>, Error> {
        let rows = self.fetch(sql!("weekly/due"), &[since.0.into()]).await?;
        Ok(rows.iter().map(weekly).collect::<Result<_, _>>()?)
    }

    /// The weekly letter of a key.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn weekly(&self, key: &Key) -> Result<Option<Weekly>, Error> {
        let row = self.first(sql!("weekly/by_token"), &[key.to_vec().into()]).await?;
        Ok(row.as_ref().map(weekly).transpose()?)
    }

    /// Whether somebody wants no weekly letter.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn weekly_stopped(&self, account: AccountId) -> Result<bool, Error> {
        let row = self.first(sql!("weekly/by_account"), &[account.0.into()]).await?;
        Ok(row.map(|row| row.int("stopped")).transpose()?.is_some_and(|stopped| stopped != 0))
    }

    /// Gives somebody's weekly letters a key, where they have none.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn begin_weekly(&self, account: AccountId, key: &Key) -> Result<(), Error> {
        let values = [account.0.into(), key.to_vec().into()];
        self.beside(&[(sql!("weekly/insert"), &values)]).await.map(drop)
    }

    /// Stops somebody's weekly letters, or lets them come again.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn stop_weekly(&self, account: AccountId, stopped: bool) -> Result<(), Error> {
        self.beside(&[(sql!("weekly/stop"), &[account.0.into(), i64::from(stopped).into()])]).await.map(drop)
    }
}

/// The values of a new subscription, which nobody has confirmed.
pub(crate) fn asked(new: &Subscription, at: Instant) -> [Value; 5] {
    [
        new.key.to_vec().into(),
        new.email.as_str().into(),
        new.topic.to_string().into(),
        new.language.tag().into(),
        at.0.into(),
    ]
}

fn subscription(row: &Record) -> Result<Subscription, Failure> {
    let topic = Topic::written(&row.text("topic")?).ok_or_else(|| unknown("a topic"))?;
    Ok(Subscription {
        key: key(row.bytes("token")?)?,
        email: row.text("email")?,
        topic,
        language: Language::from_tag(&row.text("language")?).ok_or_else(|| unknown("a language"))?,
        confirmed: row.maybe_int("confirmed")?.is_some(),
        told: row.int("told")?,
    })
}

fn weekly(row: &Record) -> Result<Weekly, Failure> {
    let account: Account = account(row)?;
    let Some(stopped) = row.maybe_int("stopped")? else {
        return Ok(Weekly { account, key: None, stopped: false, told_at: Instant(0) });
    };
    Ok(Weekly {
        account,
        key: Some(key(row.bytes("token")?)?),
        stopped: stopped != 0,
        told_at: Instant(row.int("told_at")?),
    })
}

fn key(bytes: Vec<u8>) -> Result<Key, Failure> {
    Ok(bytes.try_into().map_err(|_| unknown("a key"))?)
}
