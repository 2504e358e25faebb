//! Accounts, sessions and invitations: the tables beside the record, which no entry makes.
//!
//! Of a session and of an invitation only the digest of its token is kept: who copies the database can use neither.

use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, BodyId};
use llinyn_model::{Instant, Language};

use crate::db::Store;
use crate::failure::{Failure, unknown};
use crate::sql::sql;
use crate::value::{Record, Value};

/// The SHA-256 of a token.
pub type Digest = [u8; 32];

impl Store {
    /// Everybody who has an account, by address.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn accounts(&self) -> Result<Vec<Account>, Error> {
        let rows = self.fetch(sql!("account/all"), &[]).await?;
        Ok(rows.iter().map(account).collect::<Result<_, _>>()?)
    }

    /// The account of an address, with what its holder proves to be the one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn account_of(&self, email: &str) -> Result<Option<(Account, Secrets)>, Error> {
        let row = self.first(sql!("account/by_email"), &[email.into()]).await?;
        Ok(row.map(|row| Ok::<_, Failure>((account(&row)?, secrets(&row)?))).transpose()?)
    }

    /// Adds an account.
    ///
    /// # Errors
    /// [`ErrorKind::BadValue`] where the address has one already; where the database fails.
    pub async fn add_account(&self, account: &Account, secrets: &Secrets) -> Result<(), Error> {
        if self.account_of(&account.email).await?.is_some() {
            return Err(Error::new(ErrorKind::BadValue, &account.email));
        }
        let values = [
            account.id.0.into(),
            account.email.as_str().into(),
            account.name.as_str().into(),
            account.office.as_str().into(),
            account.role.name().into(),
            account.body.map(|body| body.0).into(),
            account.membership.name().into(),
            account.language.tag().into(),
            secrets.password.clone().into(),
            secrets.seed.clone().into(),
            signed(secrets.step).into(),
            i64::from(secrets.failed).into(),
            Value::Int(secrets.failed_at.map(|at| at.0)),
        ];
        self.beside(&[(sql!("account/insert"), &values)]).await.map(drop)
    }

    /// An invited person, or one who forgot, comes in with a new password and a new seed: the account is active, every
    /// older session and every invitation ends.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn enter_account(
        &self,
        id: AccountId,
        password: &str,
        seed: &[u8],
        step: u64,
    ) -> Result<(), Error> {
        let values = [
            id.0.into(),
            Membership::Active.name().into(),
            password.into(),
            seed.to_vec().into(),
            signed(step).into(),
        ];
        let only = [id.0.into()];
        let ends = [(sql!("session/end_all"), &only[..]), (sql!("invitation/end_all"), &only[..])];
        self.beside(&[(sql!("account/enter"), &values[..]), ends[0], ends[1]]).await.map(drop)
    }

    /// Takes the code of a time step, once: false where it, or a later one, was taken before.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn take_step(&self, id: AccountId, step: u64) -> Result<bool, Error> {
        Ok(self.beside(&[(sql!("account/came_in"), &[id.0.into(), signed(step).into()])]).await? == 1)
    }

    /// Notes that somebody failed to prove to be this person.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn count_failure(&self, id: AccountId, at: Instant) -> Result<(), Error> {
        self.beside(&[(sql!("account/failed"), &[id.0.into(), at.0.into()])]).await.map(drop)
    }

    /// Lets a person in no more: every session and every invitation ends with it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn revoke_account(&self, id: AccountId) -> Result<(), Error> {
        let values = [id.0.into(), Membership::Revoked.name().into()];
        let only = [id.0.into()];
        let ends = [(sql!("session/end_all"), &only[..]), (sql!("invitation/end_all"), &only[..])];
        self.beside(&[(sql!("account/membership"), &values[..]), ends[0], ends[1]]).await.map(drop)
    }

    /// Keeps an invitation, in place of any older one. Whom a provider vouches for is bound anew when they come in.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn invite(
        &self,
        token: &Digest,
        id: AccountId,
        seed: &[u8],
        until: Instant,
    ) -> Result<(), Error> {
        let values = [token.to_vec().into(), id.0.into(), seed.to_vec().into(), until.0.into()];
        let only = [id.0.into()];
        let ends = [(sql!("invitation/end_all"), &only[..]), (sql!("identity/end_all"), &only[..])];
        self.beside(&[ends[0], ends[1], (sql!("invitation/insert"), &values[..])]).await.map(drop)
    }

    /// Who was invited with a token that still holds, and the seed offered.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn invited(&self, token: &Digest, now: Instant) -> Result<Option<(Account, Vec<u8>)>, Error> {
        let row = self.first(sql!("invitation/account"), &[token.to_vec().into(), now.0.into()]).await?;
        Ok(row.map(|row| Ok::<_, Failure>((account(&row)?, row.bytes("offered")?))).transpose()?)
    }

    /// Begins a session; old ones of anybody are swept away with it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn begin_session(
        &self,
        token: &Digest,
        id: AccountId,
        now: Instant,
        until: Instant,
    ) -> Result<(), Error> {
        let values = [token.to_vec().into(), id.0.into(), now.0.into(), until.0.into()];
        let old = [now.0.into()];
        self.beside(&[(sql!("session/end_old"), &old), (sql!("session/insert"), &values)]).await.map(drop)
    }

    /// Whose session a token is: only of somebody who may come in, and only while it lasts.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn session(&self, token: &Digest, now: Instant) -> Result<Option<Account>, Error> {
        let row = self.first(sql!("session/account"), &[token.to_vec().into(), now.0.into()]).await?;
        Ok(row.as_ref().map(account).transpose()?)
    }

    /// Ends a session.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn end_session(&self, token: &Digest) -> Result<(), Error> {
        self.beside(&[(sql!("session/end"), &[token.to_vec().into()])]).await.map(drop)
    }

    /// Runs statements on the tables beside the record, all or none; how many rows the first touched.
    pub(crate) async fn beside(&self, statements: &[(&'static str, &[Value])]) -> Result<u64, Error> {
        let run = async {
            let mut tx = self.begin_in_turn().await?;
            let mut touched = Vec::with_capacity(statements.len());
            for (sql, values) in statements {
                touched.push(tx.execute(sql, values).await?);
            }
            tx.commit().await?;
            Ok::<_, Failure>(touched.first().copied().unwrap_or(0))
        };
        run.await.map_err(|failure| self.about(failure))
    }
}

pub(crate) fn account(row: &Record) -> Result<Account, Failure> {
    Ok(Account {
        id: AccountId(row.id("id")?),
        email: row.text("email")?,
        name: row.text("name")?,
        office: row.text("office")?,
        role: Role::named(&row.text("role")?).ok_or_else(|| unknown("a role"))?,
        body: row.maybe_id("body")?.map(BodyId),
        membership: Membership::named(&row.text("membership")?).ok_or_else(|| unknown("a membership"))?,
        language: Language::from_tag(&row.text("language")?).ok_or_else(|| unknown("a language"))?,
    })
}

fn secrets(row: &Record) -> Result<Secrets, Failure> {
    Ok(Secrets {
        password: row.maybe_text("password")?,
        seed: row.bytes("seed")?,
        step: u64::try_from(row.int("step")?).unwrap_or(0),
        failed: u32::try_from(row.int("failed")?).unwrap_or(u32::MAX),
        failed_at: row.maybe_int("failed_at")?.map(Instant),
    })
}

/// A time step is a count of half minutes since 1970: far from the end of the column's range.
fn signed(step: u64) -> i64 {
    i64::try_from(step).unwrap_or(i64::MAX)
}
