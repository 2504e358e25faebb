//! Finding bodies by their names, and the members of a class. What the record lacks and the register has comes with them.

use std::collections::HashMap;

use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::id::{BodyId, Dice, IdMaker, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::{Day, Language, fold};

use super::desk::Desk;
use super::import::{free, unconfirmed};
use crate::register::{self, Register};

/// Finds bodies by their names, and brings those that the record lacks.
pub(super) struct Finder<'d> {
    pub(super) desk: &'d Desk<'d>,
    register: Register,
    dice: &'d mut dyn Dice,
    /// The bodies that come into the record, by their folded names and by their addresses.
    brought: HashMap<String, NamedBody>,
    /// What is recorded of them.
    pub(super) changes: Vec<Change>,
}

impl<'d> Finder<'d> {
    pub(super) fn new(desk: &'d Desk<'d>, dice: &'d mut dyn Dice) -> Result<Finder<'d>, Error> {
        let (register, brought, changes) = (Register::shipped()?, HashMap::new(), Vec::new());
        Ok(Finder { desk, register, dice, brought, changes })
    }

    /// A body the record or the register knows.
    pub(super) async fn known(&mut self, name: &str) -> Result<Option<NamedBody>, Error> {
        if let Some(body) = self.desk.known(name).await?.and_then(|known| known.body) {
            return self.desk.reader.named_body(body).await;
        }
        if let Some(brought) = self.brought.get(&fold::text(name)) {
            return Ok(Some(brought.clone()));
        }
        match self.register.named(name).first().map(|entry| entry.reference.clone()) {
            Some(reference) => Ok(self.bring(&reference)),
            None => Ok(None),
        }
    }

    /// Brings a body of the register; once.
    fn bring(&mut self, reference: &str) -> Option<NamedBody> {
        if let Some(brought) = self.brought.get(reference) {
            return Some(brought.clone());
        }
        let entries: Vec<register::Entry> = self.register.of(reference).into_iter().cloned().collect();
        let body = register::body(entries.first()?, &entries, self.id());
        Some(self.bringing(body))
    }

    /// A body nobody knew: named here, and not confirmed.
    pub(super) async fn create(&mut self, name: &str) -> Result<NamedBody, Error> {
        let brought = |reference: &Reference| self.brought.contains_key(reference.as_str());
        let reference = free(&self.desk.reader, name, brought).await?;
        let id = self.id();
        Ok(self.bringing(unconfirmed(id, reference, name, self.desk.language)))
    }

    fn bringing(&mut self, body: NamedBody) -> NamedBody {
        self.brought.insert(body.body.reference.as_str().to_owned(), body.clone());
        for name in &body.names {
            self.brought.insert(fold::text(&name.name), body.clone());
        }
        self.changes.extend(body.clone().recorded());
        body
    }

    /// The members of a class on a day: those the record puts under it, and those the register does.
    pub(super) async fn members(&mut self, class: &NamedBody, on: Day) -> Result<Vec<NamedBody>, Error> {
        let of_register: Vec<String> =
            self.register.members(class.body.reference.as_str()).into_iter().map(str::to_owned).collect();
        let mut members = Vec::new();
        for body in self.desk.reader.bodies().await? {
            let belongs = body.body.parent == Some(class.body.id)
                || of_register.iter().any(|reference| reference == body.body.reference.as_str());
            if belongs && self.desk.is_there(body.body.id, on).await? {
                members.push(body);
            }
        }
        for reference in &of_register {
            let there = self.desk.reader.body(&Reference::stored(reference.clone()), 0).await?.is_some();
            if !there {
                members.extend(self.bring(reference));
            }
        }
        Ok(members)
    }

    fn id(&mut self) -> BodyId {
        IdMaker::new(self.desk.now, self.dice).make()
    }
}

/// A body as a language calls it.
pub(super) fn mention(body: &NamedBody, language: Language) -> Mention {
    Mention { body: Some(body.body.id), ..Mention::printed(body.name(language).0) }
}
