//! Identities: which person of a provider of identity an account belongs to. Beside the record, as accounts are.

use llinyn_model::account::Account;
use llinyn_model::error::Error;
use llinyn_model::id::AccountId;

use crate::account::account;
use crate::db::Store;
use crate::sql::sql;

impl Store {
    /// The account bound to a person of a provider.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn identified(&self, issuer: &str, subject: &str) -> Result<Option<Account>, Error> {
        let row = self.first(sql!("identity/account"), &[issuer.into(), subject.into()]).await?;
        Ok(row.as_ref().map(account).transpose()?)
    }

    /// Binds an account to a person of a provider, where neither is bound to another. An invited person has come in by it.
    /// Whether they are bound to each other now.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn bind_identity(&self, id: AccountId, issuer: &str, subject: &str) -> Result<bool, Error> {
        let values = [issuer.into(), subject.into(), id.0.into()];
        let bind = [sql!("identity/insert"), sql!("account/identified"), sql!("invitation/end_identified")];
        self.beside(&bind.map(|sql| (sql, &values[..]))).await?;
        let bound = self.identified(issuer, subject).await?;
        Ok(bound.is_some_and(|account| account.id == id))
    }
}
