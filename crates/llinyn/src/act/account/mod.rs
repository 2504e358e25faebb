//! Letting people in: invitations, passwords with one-time codes, sessions that end the moment a person is let in no
//! more.

mod code;
mod password;
mod proof;
mod token;

use llinyn_model::account::{Account, Membership, Role, Secrets};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{AccountId, BodyId, Dice, IdMaker};
use llinyn_model::{Instant, Language};
use llinyn_store::Store;

use super::actor::{Problem, Refused};
pub use code::{Seed, code_at};
pub use proof::{Proof, sign_in_by};
pub use token::Token;

/// How long an invitation holds: a week.
const INVITED_FOR: i64 = 7 * DAY;
/// How long a session lasts: a working day, and no longer, whatever is done in it.
pub const SESSION: i64 = DAY / 2;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How many attempts may fail before one has to wait, and the longest wait, in milliseconds.
const FREE_ATTEMPTS: u32 = 5;
const LONGEST_WAIT: i64 = 15 * 60 * 1000;

/// Somebody to be let in.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The address mail goes to.
    pub email: String,
    /// The person's name.
    pub name: String,
    /// The office held.
    pub office: String,
    /// What the person is here for.
    pub role: Role,
    /// The body acted for.
    pub body: Option<BodyId>,
    /// The language letters are written in.
    pub language: Language,
}

/// Adds an account and invites its holder; the token goes into the link that is sent.
///
/// # Errors
/// [`ErrorKind::BadValue`] where the address is none or has an account, or a role that acts for a body has none.
pub async fn add(
    store: &Store,
    newcomer: Newcomer,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Token, Error> {
    let email = newcomer.email.trim().to_lowercase();
    if !is_address(&email) {
        return Err(Error::new(ErrorKind::BadValue, email));
    }
    if newcomer.role.acts_for_body() && newcomer.body.is_none() {
        return Err(Error::new(ErrorKind::ArgumentMissing, "--body"));
    }
    let account = Account {
        id: IdMaker::new(now, dice).make(),
        email,
        name: newcomer.name.trim().to_owned(),
        office: newcomer.office.trim().to_owned(),
        role: newcomer.role,
        body: newcomer.body.filter(|_| newcomer.role.acts_for_body()),
        membership: Membership::Invited,
        language: newcomer.language,
    };
    store.add_account(&account, &Secrets::default()).await?;
    invite(store, account.id, now, dice).await
}

/// Invites somebody again: one whose invitation ran out, or who lost the password. What they had holds until they come
/// in anew, but for the name a provider of identity knows them by: that is forgotten.
///
/// # Errors
/// [`ErrorKind::NotInRecord`] where nobody has the address, or its holder is let in no more.
pub async fn invite_again(
    store: &Store,
    email: &str,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Token, Error> {
    let account = account_of(store, email).await?;
    if account.membership == Membership::Revoked {
        return Err(Error::new(ErrorKind::NotInRecord, email));
    }
    invite(store, account.id, now, dice).await
}

/// Lets somebody in no more; every session ends at once.
///
/// # Errors
/// [`ErrorKind::NotInRecord`] where nobody has the address.
pub async fn revoke(store: &Store, email: &str) -> Result<(), Error> {
    let account = account_of(store, email).await?;
    store.revoke_account(account.id).await
}

/// Who was invited with a token, and the seed that is to be put into their device.
///
/// # Errors
/// Where the database fails.
pub async fn invited(store: &Store, token: &Token, now: Instant) -> Result<Option<(Account, Seed)>, Error> {
    let found = store.invited(&token.digest(), now).await?;
    Ok(found.map(|(account, seed)| (account, Seed(seed))))
}

/// An invited person comes in: with a password and the first code of their device.
///
/// # Errors
/// What is wrong with either, all of it; or an invitation that holds no more.
pub async fn enter(
    store: &Store,
    token: &Token,
    password: &str,
    code: &str,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Token, Refused> {
    let Some((account, seed)) = invited(store, token, now).await? else {
        return Err(refused(ErrorKind::InvitationOver));
    };
    let mut problems: Vec<Problem> = password::problems(password, &account.email);
    let step = seed.step_of(code, now);
    if step.is_none() {
        problems.push(Problem::new("code", ErrorKind::CodeWrong, ""));
    }
    let Some(step) = step.filter(|_| problems.is_empty()) else { return Err(Refused::Problems(problems)) };
    let hash = password::hash(password, dice).await?;
    store.enter_account(account.id, &hash, &seed.0, step).await?;
    Ok(begin(store, account.id, now, dice).await?)
}

/// Signs somebody in. Whatever is wrong is told in one way, so that nobody learns who has an account.
///
/// # Errors
/// The one problem; or what the database reports.
pub async fn sign_in(
    store: &Store,
    email: &str,
    password: &str,
    code: &str,
    now: Instant,
    dice: &mut dyn Dice,
) -> Result<Token, Refused> {
    let wrong = || refused(ErrorKind::SignInWrong);
    let found = store.account_of(&email.trim().to_lowercase()).await?;
    let (account, secrets) = match found {
        Some((account, secrets)) => (Some(account), secrets),
        None => (None, Secrets::default()),
    };
    // The same work whoever it is: how long it takes tells nothing either.
    let same = password::is_same(password, secrets.password.as_deref(), dice).await?;
    let Some(account) = account.filter(|account| account.membership == Membership::Active) else {
        return Err(wrong());
    };
    let step = Seed(secrets.seed.clone()).step_of(code, now);
    let Some(step) = step.filter(|_| same && !must_wait(&secrets, now)) else {
        store.count_failure(account.id, now).await?;
        return Err(wrong());
    };
    if !store.take_step(account.id, step).await? {
        return Err(wrong());
    }
    Ok(begin(store, account.id, now, dice).await?)
}

/// Ends a session.
///
/// # Errors
/// Where the database fails.
pub async fn sign_out(store: &Store, token: &Token) -> Result<(), Error> {
    store.end_session(&token.digest()).await
}

/// A problem of the form as a whole.
fn refused(kind: ErrorKind) -> Refused {
    Refused::Problems(vec![Problem::new("", kind, "")])
}

/// Whether an address has the shape of one; whether mail arrives there shows when the invitation is used.
pub(super) fn is_address(email: &str) -> bool {
    let Some((before, host)) = email.split_once('@') else { return false };
    let plain =
        |text: &str| !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control());
    email.len() <= 254 && plain(before) && plain(host) && !host.contains('@')
}

/// Each failure beyond the free ones doubles the wait.
fn must_wait(secrets: &Secrets, now: Instant) -> bool {
    let Some(beyond) = secrets.failed.checked_sub(FREE_ATTEMPTS) else { return false };
    let wait = (1000_i64 << beyond.min(30)).min(LONGEST_WAIT);
    secrets.failed_at.is_some_and(|at| now.0 < at.0.saturating_add(wait))
}

async fn account_of(store: &Store, email: &str) -> Result<Account, Error> {
    let found = store.account_of(&email.trim().to_lowercase()).await?;
    found.map(|(account, _)| account).ok_or_else(|| Error::new(ErrorKind::NotInRecord, email))
}

async fn invite(store: &Store, id: AccountId, now: Instant, dice: &mut dyn Dice) -> Result<Token, Error> {
    let token = Token::new(dice);
    let seed = Seed::new(dice);
    store.invite(&token.digest(), id, &seed.0, Instant(now.0 + INVITED_FOR)).await?;
    Ok(token)
}

async fn begin(store: &Store, id: AccountId, now: Instant, dice: &mut dyn Dice) -> Result<Token, Error> {
    let token = Token::new(dice);
    store.begin_session(&token.digest(), id, now, Instant(now.0 + SESSION)).await?;
    Ok(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        for (failed, ago, waits) in [
            (0, 0, false),
            (4, 0, false),
            (5, 999, true),
            (5, 1001, false),
            (8, 7_999, true),
            (8, 8_001, false),
            (u32::MAX, LONGEST_WAIT - 1, true),
            (u32::MAX, LONGEST_WAIT + 1, false),
        ] {
            let secrets = Secrets { failed, failed_at: Some(Instant(1_000_000_000)), ..Secrets::default() };
            assert_eq!(must_wait(&secrets, Instant(1_000_000_000 + ago)), waits, "{failed} {ago}");
        }
    }

    #[test]
    fn addresses() {
        for (email, is) in [
            ("a@b.example", true),
            ("a@b@c", false),
            ("a", false),
            ("a @b", false),
            ("@b", false),
            ("a@", false),
        ] {
            assert_eq!(is_address(email), is, "{email}");
        }
    }
}
