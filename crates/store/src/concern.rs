//! Concerns, sealed, and the public keys they are sealed to: tables beside the record, which no entry makes.

use llinyn_model::account::{Membership, Role};
use llinyn_model::concern::{Concern, ConcernAnswer, ConcernState};
use llinyn_model::error::Error;
use llinyn_model::id::AccountId;
use llinyn_model::subscription::Key;

use crate::db::Store;
use crate::failure::{Failure, unknown};
use crate::sql::sql;
use crate::value::Record;

impl Store {
    /// The public keys of all guardians who may come in.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn guardian_keys(&self) -> Result<Vec<String>, Error> {
        let values = [Role::Guardian.name().into(), Membership::Active.name().into()];
        let rows = self.fetch(sql!("guardian_key/all"), &values).await?;
        Ok(rows.iter().map(|row| row.text("recipient")).collect::<Result<_, _>>()?)
    }

    /// The public key of a guardian; none before one was registered.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn guardian_key(&self, account: AccountId) -> Result<Option<String>, Error> {
        let row = self.first(sql!("guardian_key/of_account"), &[account.0.into()]).await?;
        Ok(row.map(|row| row.text("recipient")).transpose()?)
    }

    /// Keeps the public key of a guardian, in place of an older one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn keep_guardian_key(&self, account: AccountId, recipient: &str) -> Result<(), Error> {
        self.beside(&[(sql!("guardian_key/put"), &[account.0.into(), recipient.into()])]).await.map(drop)
    }

    /// The last `most` concerns, the newest day first; within a day in no order that tells anything.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn concerns(&self, most: i64) -> Result<Vec<Concern>, Error> {
        let rows = self.fetch(sql!("concern/all"), &[most.into()]).await?;
        Ok(rows.iter().map(concern).collect::<Result<_, _>>()?)
    }

    /// The concern of a receipt's public key.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn concern(&self, receipt: &str) -> Result<Option<Concern>, Error> {
        let row = self.first(sql!("concern/by_receipt"), &[receipt.into()]).await?;
        Ok(row.as_ref().map(concern).transpose()?)
    }

    /// Keeps a concern; one of the same receipt is there already where it was sent twice, and stays as it is.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn add_concern(&self, concern: &Concern) -> Result<(), Error> {
        let values = [
            concern.receipt.as_str().into(),
            concern.sealed.clone().into(),
            concern.day.to_string().into(),
            concern.state.rank().into(),
        ];
        self.beside(&[(sql!("concern/insert"), &values)]).await.map(drop)
    }

    /// It has come to a state, unless it was there, or further, already.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn move_concern(&self, receipt: &str, to: ConcernState) -> Result<(), Error> {
        self.beside(&[(sql!("concern/moves"), &[receipt.into(), to.rank().into()])]).await.map(drop)
    }

    /// What the guardians answered to a concern, in order.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn concern_answers(&self, receipt: &str) -> Result<Vec<ConcernAnswer>, Error> {
        let rows = self.fetch(sql!("concern_answer/of_concern"), &[receipt.into()]).await?;
        let answer =
            |row: &Record| Ok::<_, Failure>(ConcernAnswer { day: day(row)?, sealed: row.bytes("sealed")? });
        Ok(rows.iter().map(answer).collect::<Result<_, _>>()?)
    }

    /// Keeps an answer; the same form sent twice is kept once.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn answer_concern(
        &self,
        receipt: &str,
        answer: &ConcernAnswer,
        once: &Key,
    ) -> Result<(), Error> {
        let values = [
            once.to_vec().into(),
            receipt.into(),
            answer.day.to_string().into(),
            answer.sealed.clone().into(),
        ];
        self.beside(&[(sql!("concern_answer/insert"), &values)]).await.map(drop)
    }
}

fn concern(row: &Record) -> Result<Concern, Failure> {
    let state = ConcernState::ranked(row.int("state")?).ok_or_else(|| unknown("a state"))?;
    Ok(Concern { receipt: row.text("receipt")?, sealed: row.bytes("sealed")?, day: day(row)?, state })
}

fn day(row: &Record) -> Result<llinyn_model::Day, Failure> {
    Ok(row.text("day")?.parse().map_err(|_| unknown("a day"))?)
}
