//! The two by whose word something is done that nobody does alone: who asks for it, and somebody else who approves it.

use llinyn_model::account::Account;
use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::AccountId;
use llinyn_store::Store;

use super::actor::{Problem, Refused};

/// Who decided, each by an office and not by a name.
#[derive(Clone, Debug)]
pub struct Deciders {
    /// Who asked for it.
    pub asked_by: Mention,
    /// Who approved it.
    pub approved_by: Mention,
}

impl Deciders {
    /// Whoever asked, and whoever approves.
    ///
    /// # Errors
    /// [`ErrorKind::SamePerson`] where that is one person, or that the database fails.
    pub(super) async fn of(store: &Store, asked: AccountId, by: &Account) -> Result<Deciders, Refused> {
        if asked == by.id {
            return Err(Refused::Problems(vec![Problem::new("", ErrorKind::SamePerson, "")]));
        }
        let people = store.accounts().await?;
        let asked = people.iter().find(|one| one.id == asked);
        let asked = asked.ok_or_else(|| Error::new(ErrorKind::Inside, "").inside("who asked"))?;
        Ok(Deciders { asked_by: office(asked), approved_by: office(by) })
    }
}

/// A person on the record: by the office held, or by what they are here for.
fn office(account: &Account) -> Mention {
    let words = if account.office.trim().is_empty() { account.role.name() } else { account.office.as_str() };
    Mention { body: account.body, ..Mention::printed(words) }
}
