//! From names as printed to bodies of the record: known ones, ones of the register, short forms of either, new ones.

use std::collections::HashMap;

use llinyn_model::body::{Body, BodyName, Mention};
use llinyn_model::change::Change;
use llinyn_model::error::Error;
use llinyn_model::id::{BodyId, IdMaker, Reference, slug_marked, slug_of};
use llinyn_model::paper::NamedBody;
use llinyn_model::{Language, Stated, fold};
use llinyn_reading::{Reading, names};
use llinyn_store::Reader;

use crate::register::{self, Entry, Register};

/// Resolves the names of one paper.
pub(super) struct Names<'a> {
    reader: Reader<'a>,
    register: &'a Register,
    language: Language,
    /// The names the paper speaks of, with their first bytes, in the order of the text.
    printed: Vec<(usize, String)>,
    resolved: HashMap<String, Option<BodyId>>,
    references: HashMap<String, BodyId>,
    /// Whose paper it is: "the government" of a government's paper.
    home: Option<BodyId>,
    /// Bodies and names to be recorded.
    pub(super) changes: Vec<Change>,
}

impl<'a> Names<'a> {
    pub(super) fn new(reader: Reader<'a>, register: &'a Register, reading: &'a Reading) -> Names<'a> {
        let printed = reading.body_names().into_iter().map(|(at, name)| (at, name.to_owned())).collect();
        let language = reading.paper.language;
        Names {
            reader,
            register,
            language,
            printed,
            resolved: HashMap::new(),
            references: HashMap::new(),
            home: None,
            changes: Vec::new(),
        }
    }

    /// Tells whose paper it is.
    pub(super) fn at_home(&mut self, issuer: Option<&Mention>) {
        self.home = issuer.and_then(|issuer| issuer.body);
    }

    /// The body that words at byte `at` name; none where they name none.
    pub(super) async fn resolve(
        &mut self,
        words: &str,
        at: usize,
        ids: &mut IdMaker<'_>,
    ) -> Result<Option<BodyId>, Error> {
        let name = names::without_article(words).to_owned();
        if let Some(head) = names::only_head(&name) {
            return self.resolve_short(&name, &head, at, ids).await;
        }
        self.resolve_long(&name, ids).await
    }

    /// "The Forum": the last longer name before it that bears the word, else the first one behind it.
    async fn resolve_short(
        &mut self,
        name: &str,
        head: &str,
        at: usize,
        ids: &mut IdMaker<'_>,
    ) -> Result<Option<BodyId>, Error> {
        if let Some(body) = self.known(name, ids).await? {
            return Ok(Some(body));
        }
        let before =
            self.printed.iter().rev().find(|(place, other)| *place < at && names::bears(other, head));
        let bearer = before.or_else(|| self.printed.iter().find(|(_, other)| names::bears(other, head)));
        match bearer.map(|(_, bearer)| bearer.clone()) {
            Some(bearer) => self.resolve_long(&bearer, ids).await,
            None if head == "government" || head == "council" => Ok(self.home),
            None => Ok(None),
        }
    }

    async fn resolve_long(&mut self, name: &str, ids: &mut IdMaker<'_>) -> Result<Option<BodyId>, Error> {
        let folded = fold::text(name);
        if let Some(body) = self.resolved.get(&folded) {
            return Ok(*body);
        }
        let mut body = self.known(name, ids).await?;
        if body.is_none() {
            // A longer form of the same name, printed elsewhere in the paper, is the body's own name.
            let longest = self
                .printed
                .iter()
                .filter(|(_, other)| other.len() > name.len() && names::is_same(other, name))
                .max_by_key(|(_, other)| other.len());
            if let Some(longer) = longest.map(|(_, longer)| longer.clone()) {
                let folded = fold::text(&longer);
                body = match self.resolved.get(&folded) {
                    Some(made) => *made,
                    None => self.known(&longer, ids).await?,
                };
                if body.is_none() {
                    body = Some(self.create(&longer, ids).await?);
                    self.resolved.insert(folded, body);
                }
                self.also_named(body, name);
            } else if names::is_name(name) {
                body = Some(self.create(name, ids).await?);
            }
        }
        self.resolved.insert(folded, body);
        Ok(body)
    }

    /// A body the record or the register knows under this very name.
    async fn known(&mut self, name: &str, ids: &mut IdMaker<'_>) -> Result<Option<BodyId>, Error> {
        if let Some(body) = self.reader.body_named(name).await? {
            return Ok(Some(body.id));
        }
        let entries: Vec<Entry> = self.register.named(name).into_iter().cloned().collect();
        match entries.first() {
            Some(first) => Ok(Some(self.bring_from_register(first, &entries, ids))),
            None => Ok(None),
        }
    }

    /// Brings a body of the register into the record, with all its names; once.
    fn bring_from_register(&mut self, first: &Entry, entries: &[Entry], ids: &mut IdMaker<'_>) -> BodyId {
        if let Some(body) = self.references.get(&first.reference) {
            return *body;
        }
        let known = register::body(first, entries, ids.make());
        let id = known.body.id;
        self.references.insert(first.reference.clone(), id);
        for name in &known.names {
            self.resolved.insert(fold::text(names::without_article(&name.name)), Some(id));
        }
        self.changes.extend(known.recorded());
        id
    }

    /// Brings what the paper names and the register knows into the record, though the paper asks nothing of it.
    pub(super) async fn bring_printed(&mut self, ids: &mut IdMaker<'_>) -> Result<(), Error> {
        for at in 0..self.printed.len() {
            let name = self.printed[at].1.clone();
            let unknown = !self.resolved.contains_key(&fold::text(&name));
            if unknown && !self.register.named(&name).is_empty() {
                let body = self.known(&name, ids).await?;
                self.resolved.insert(fold::text(&name), body);
            }
        }
        Ok(())
    }

    /// A body nobody knew: named by this paper, and not confirmed.
    async fn create(&mut self, name: &str, ids: &mut IdMaker<'_>) -> Result<BodyId, Error> {
        let new = |reference: &Reference| self.references.contains_key(reference.as_str());
        let reference = free(&self.reader, name, new).await?;
        let body = unconfirmed(ids.make(), reference, name, self.language);
        let id = body.body.id;
        self.references.insert(body.body.reference.as_str().to_owned(), id);
        self.changes.extend(body.recorded());
        Ok(id)
    }

    fn also_named(&mut self, body: Option<BodyId>, name: &str) {
        let Some(body) = body else { return };
        let name = BodyName {
            body,
            name: name.to_owned(),
            language: self.language,
            from: Stated::NotStated,
            to: Stated::NotStated,
        };
        self.changes.push(name.into());
    }
}

/// An address for a body that no other has, and none of those that come with it.
pub(in crate::act) async fn free(
    reader: &Reader<'_>,
    name: &str,
    comes: impl Fn(&Reference) -> bool,
) -> Result<Reference, Error> {
    let slug = slug_of(name, "body");
    let (mut reference, mut number) = (slug.clone(), 2);
    while comes(&reference) || reader.is_taken(&reference).await? {
        reference = slug_marked(slug.as_str(), &format!("-{number}"));
        number += 1;
    }
    Ok(reference)
}

/// A body nobody knew, by its one name: it is not confirmed.
pub(in crate::act) fn unconfirmed(
    id: BodyId,
    reference: Reference,
    name: &str,
    language: Language,
) -> NamedBody {
    let (from, to) = (Stated::NotStated, Stated::NotStated);
    let names = vec![BodyName { body: id, name: name.to_owned(), language, from, to }];
    let (kind, code) = (names::kind(name), Stated::NotStated);
    let body = Body { id, reference, kind, code, parent: None, successor: None, confirmed: false };
    NamedBody { body, names }
}
