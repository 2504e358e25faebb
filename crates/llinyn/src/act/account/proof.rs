//! Letting people in on the word of their organisation's provider of identity.

use llinyn_model::Instant;
use llinyn_model::account::{Account, Membership};
use llinyn_model::error::ErrorKind;
use llinyn_model::id::Dice;
use llinyn_store::Store;

use super::{Token, begin, refused};
use crate::act::actor::Refused;

/// Who somebody is, as a provider vouches. It says nothing of what they may do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The provider's address.
    pub issuer: String,
    /// The name by which the provider knows the person, whatever becomes of their address.
    pub subject: String,
    /// The mail address the provider has made sure is theirs; none where it vouches for none.
    pub email: Option<String>,
}

/// Signs in whom a provider vouches for: the account that is bound to them; or else the one that was invited under their
/// address, which is bound to them from now on. No account is ever made here.
///
/// # Errors
/// That there is no such account, that it is let in no more, or that its address is not vouched for; or what the database
/// reports.
pub async fn sign_in_by(
    store: &Store,
    proof: &Proof,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Token, Refused> {
    let account = match store.identified(&proof.issuer, &proof.subject).await? {
        Some(account) => account,
        None => by_address(store, proof).await?,
    };
    // An account that is bound to another person of the same provider stays theirs.
    if account.membership == Membership::Revoked
        || !store.bind_identity(account.id, &proof.issuer, &proof.subject).await?
    {
        return Err(refused(ErrorKind::AccountMissing));
    }
    Ok(begin(store, account.id, now, dice).await?)
}

/// The account that was invited under the address the provider vouches for.
async fn by_address(store: &Store, proof: &Proof) -> Result<Account, Refused> {
    let email = proof.email.as_ref().ok_or_else(|| refused(ErrorKind::EmailUnverified))?;
    let found = store.account_of(&email.trim().to_lowercase()).await?;
    found.map(|(account, _)| account).ok_or_else(|| refused(ErrorKind::AccountMissing))
}
