//! Where a person acts: the record as it stands, who they are, and what they may do to a thread.

use std::borrow::Cow;
use std::collections::HashSet;

use llinyn_model::body::Mention;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::id::{BodyId, Dice, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::passing::Passing;
use llinyn_model::reorganisation::ReorganisationKind;
use llinyn_model::status::{Due, status};
use llinyn_model::thread::{Root, Thread};
use llinyn_model::{Day, DayRange, Instant, Language, Stated};
use llinyn_store::{Reader, Store};
use tokio::sync::{Mutex, MutexGuard};

use super::actor::{Acted, Actor, Refused};
use super::said::{Saying, Sheet};
use super::withholding::is_withheld;
use crate::locale::{self, Locale};

/// One act after another: what an act has checked still holds when it is recorded.
static TURN: Mutex<()> = Mutex::const_new(());

/// Waits until no other act is under way.
pub(super) async fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().await
}

/// The desk at which an act is done: the record, who acts, and when. Acts come to it one after another.
pub struct Desk<'a> {
    pub(super) store: &'a Store,
    pub(super) reader: Reader<'a>,
    pub(super) actor: &'a Actor,
    pub(super) locale: &'static Locale,
    pub(super) language: Language,
    pub(super) now: Instant,
    pub(super) today: Day,
    _turn: MutexGuard<'static, ()>,
}

impl<'a> Desk<'a> {
    /// Waits for its turn.
    pub async fn open(
        store: &'a Store,
        actor: &'a Actor,
        language: Language,
        now: Instant,
        today: Day,
    ) -> Desk<'a> {
        let locale = locale::shared().of(language);
        let turn = turn().await;
        Desk { store, reader: store.reader(), actor, locale, language, now, today, _turn: turn }
    }

    /// That the words at an address are not withheld: nobody speaks of such in public.
    pub(super) async fn is_public(
        &self,
        field: &'static str,
        at: &Reference,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        if is_withheld(self.store, at).await? {
            sheet.problem(field, ErrorKind::ThreadWithheld, at.as_str());
        }
        Ok(())
    }

    /// An empty sheet. That the actor's body is in the record is the first thing that can be wrong.
    pub(super) async fn sheet(&self) -> Result<Sheet, Error> {
        let mut sheet = Sheet::default();
        if self.reader.named_body(self.actor.body).await?.is_none() {
            sheet.problem("actor", ErrorKind::NotInRecord, &self.actor.name);
        }
        Ok(sheet)
    }

    /// The thread of an address; a problem where there is none.
    pub(super) async fn thread(
        &self,
        field: impl Into<Cow<'static, str>>,
        of: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<Thread>, Error> {
        let thread = self.reader.thread(of).await?;
        if thread.is_none() {
            sheet.problem(field, ErrorKind::NotInRecord, of.as_str());
        }
        Ok(thread)
    }

    /// The same for a thread that must go on.
    pub(super) async fn open_thread(
        &self,
        field: impl Into<Cow<'static, str>>,
        of: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<Thread>, Error> {
        let field = field.into();
        let thread = self.thread(field.clone(), of, sheet).await?;
        if let Some(thread) = &thread
            && has_ended(&self.reader, thread, self.today).await?
        {
            sheet.problem(field, ErrorKind::ThreadEnded, of.as_str());
        }
        Ok(thread)
    }

    /// That the actor may speak of how far a thread is: an owner, one who helps, or the coordinator.
    pub(super) async fn may_claim(&self, thread: &Thread, sheet: &mut Sheet) -> Result<(), Error> {
        let helping = thread.promises().flat_map(|promise| &promise.contributors);
        self.may_speak(owners(thread).into_iter().chain(helping), &thread.passings, sheet).await
    }

    /// That the actor is one of these, one that what they held passed to, or the coordinator.
    pub(super) async fn may_speak<'m>(
        &self,
        who: impl Iterator<Item = &'m Mention>,
        passings: &[Passing],
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        let may: Vec<&Mention> = who.collect();
        if !self.actor.for_board && !self.is_among(&may, passings).await? {
            sheet.problem("actor", ErrorKind::NotOwner, &self.actor.name);
        }
        Ok(())
    }

    /// That a body is none of a thread's owners.
    pub(super) async fn is_other(
        &self,
        field: &'static str,
        body: (BodyId, &str),
        thread: &Thread,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        if self.heirs(&owners(thread), &thread.passings).await?.contains(&body.0) {
            sheet.problem(field, ErrorKind::IsOwner, body.1);
        }
        Ok(())
    }

    /// A body that has to be named, and that the record has to know.
    pub(super) async fn body(
        &self,
        field: &'static str,
        typed: &str,
        sheet: &mut Sheet,
    ) -> Result<Option<Mention>, Error> {
        let body = self.known(typed).await?;
        match typed.trim() {
            "" => sheet.problem(field, ErrorKind::BodyMissing, ""),
            unknown if body.is_none() => sheet.problem(field, ErrorKind::BodyUnknown, unknown),
            _ => {}
        }
        Ok(body)
    }

    /// A body of the record, by its name or its address, called as the language of the act calls it.
    pub(super) async fn known(&self, typed: &str) -> Result<Option<Mention>, Error> {
        let typed = typed.trim();
        let mut body = self.reader.body_named(typed).await?;
        if let Some(reference) =
            Reference::slug(typed.trim_start_matches("/body/")).filter(|_| body.is_none())
        {
            body = self.reader.body(&reference, 0).await?.map(|file| file.named.body);
        }
        let Some(body) = body else { return Ok(None) };
        let named = self.reader.named_body(body.id).await?;
        let name = named.map(|named| named.name(self.language).0.to_owned()).unwrap_or_default();
        Ok(Some(Mention { body: Some(body.id), ..Mention::printed(name) }))
    }

    /// Those who are named, with semicolons between them, in a line of their own.
    pub(super) async fn mentions(
        &self,
        field: &'static str,
        typed: &str,
        label: impl Fn(&str) -> String,
        sheet: &mut Sheet,
    ) -> Result<Vec<Mention>, Error> {
        let Some(words) = sheet.labelled(field, typed, label) else { return Ok(Vec::new()) };
        let mut mentions = Vec::new();
        for name in words.text.split(';').map(str::trim).filter(|name| !name.is_empty()) {
            mentions.push(self.mention(name).await?);
        }
        Ok(mentions)
    }

    /// A body by its address, as a page of its own names it; a problem where there is none.
    pub(super) async fn body_at(
        &self,
        of: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<NamedBody>, Error> {
        let file = self.reader.body(of, 0).await?;
        if file.is_none() {
            sheet.problem("", ErrorKind::NotInRecord, of.as_str());
        }
        Ok(file.map(|file| file.named))
    }

    /// That a body existed on a day, as far as the record knows when it began and ended.
    pub(super) async fn exists_on(
        &self,
        field: &'static str,
        named: &NamedBody,
        day: Day,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        let changes = self.reader.reorganisations(named.body.id).await?;
        let began = changes.iter().find(|change| change.kind == ReorganisationKind::Established);
        // A name in use before anybody says from when may be as old as the body.
        let named_from: Option<Vec<Day>> =
            named.names.iter().map(|name| name.from.value().copied()).collect();
        let first = began.map(|change| change.day).or_else(|| named_from?.into_iter().min());
        let ended = changes.iter().filter(|change| change.kind.ends()).map(|change| change.day).min();
        let name = named.name(self.language).0;
        if first.is_some_and(|first| day < first) {
            let about = first.map(|first| self.locale.day(first)).unwrap_or_default();
            sheet.problem(field, ErrorKind::BodyNotYet, format!("{name}, {about}"));
        }
        if ended.is_some_and(|ended| day >= ended) {
            sheet.problem(field, ErrorKind::BodyEnded, name);
        }
        Ok(())
    }

    /// The same for a body that was named.
    pub(super) async fn existed(
        &self,
        field: &'static str,
        who: &Mention,
        day: Day,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        let Some(id) = who.body else { return Ok(()) };
        match self.reader.named_body(id).await? {
            Some(named) => self.exists_on(field, &named, day, sheet).await,
            None => Ok(()),
        }
    }

    /// Whether a body is there on a day, as far as somebody said when it began and ended.
    pub(super) async fn is_there(&self, body: BodyId, on: Day) -> Result<bool, Error> {
        let changes = self.reader.reorganisations(body).await?;
        Ok(!changes.iter().any(|change| match change.kind {
            ReorganisationKind::Established => change.day > on,
            kind => kind.ends() && change.day <= on,
        }))
    }

    /// Whether a body is no more.
    pub(super) async fn has_ended_body(&self, body: BodyId) -> Result<bool, Error> {
        Ok(self
            .reader
            .reorganisations(body)
            .await?
            .iter()
            .any(|change| change.kind.ends() && change.day <= self.today))
    }

    /// Somebody as named here: a body of the record where it knows the name.
    pub(super) async fn mention(&self, name: &str) -> Result<Mention, Error> {
        let body = self.reader.body_named(name).await?.map(|body| body.id);
        Ok(Mention { body, ..Mention::printed(name) })
    }

    /// Whether the actor's body is one that is named, or that what it held passed to.
    pub(super) async fn is_among(&self, named: &[&Mention], passings: &[Passing]) -> Result<bool, Error> {
        Ok(self.heirs(named, passings).await?.contains(&self.actor.body))
    }

    /// The bodies that are named, and those that what they held passed to (law 6): by name, or else with all the rest.
    async fn heirs(&self, named: &[&Mention], passings: &[Passing]) -> Result<HashSet<BodyId>, Error> {
        let mut all = HashSet::new();
        let mut next: Vec<BodyId> = named.iter().filter_map(|mention| mention.body).collect();
        while let Some(id) = next.pop() {
            if !all.insert(id) {
                continue;
            }
            let known = next.len();
            let passed = passings.iter().filter(|passing| passing.from.body == Some(id));
            next.extend(passed.filter_map(|passing| passing.to.body));
            if next.len() == known {
                next.extend(self.successor_of(id).await?);
            }
        }
        Ok(all)
    }

    /// The body that takes up whatever another held, where one does.
    async fn successor_of(&self, id: BodyId) -> Result<Option<BodyId>, Error> {
        let changes = self.reader.reorganisations(id).await?;
        let said = changes.into_iter().rev().find_map(|change| change.successor?.body);
        match said {
            Some(successor) => Ok(Some(successor)),
            None => Ok(self.reader.named_body(id).await?.and_then(|named| named.body.successor)),
        }
    }

    /// A day as the statement prints it.
    pub(super) fn by(&self, day: Day) -> Horizon {
        let when = When::Days { range: DayRange::until(day), inferred: false };
        Horizon { words: Stated::Stated(self.locale.day(day)), when }
    }

    /// Who acts, as the record names them.
    pub(super) fn by_actor(&self) -> Stated<Mention> {
        Stated::Stated(Mention { body: Some(self.actor.body), ..Mention::printed(&*self.actor.name) })
    }

    /// The office they hold.
    pub(super) fn office(&self) -> Stated<String> {
        let office = self.actor.office.trim();
        Stated::or_not_stated((!office.is_empty()).then(|| office.to_owned()))
    }

    /// Turns a sheet into a statement, if nothing is wrong with it.
    pub(super) async fn say<'d>(
        &self,
        title: String,
        mut sheet: Sheet,
        dice: &'d mut dyn Dice,
    ) -> Result<Saying<'d>, Refused> {
        if !self.actor.office.trim().is_empty() {
            let who = [("first", self.actor.office.trim().into()), ("second", (&*self.actor.name).into())];
            sheet.standard(&self.locale.with("act-said-by", &who));
        }
        let problems = sheet.problems();
        if let Some(once) = self.actor.once
            && self.reader.source_head(once).await?.is_some()
        {
            return Err(Refused::Already);
        }
        if problems.is_empty() {
            Ok(Saying::begin(self, title, sheet, dice).await?)
        } else {
            Err(Refused::Problems(problems))
        }
    }

    /// Records all of a statement, or nothing.
    pub(super) async fn record(&self, saying: Saying<'_>) -> Result<Acted, Refused> {
        let (said, changes, dice) = saying.finish();
        let recorded = self.store.record(&changes, self.now, dice).await?;
        Ok(Acted { said, changes, recorded })
    }
}

/// Whether a thread has ended, or is a promise for nothing but threads that have.
pub(super) async fn has_ended(reader: &Reader<'_>, thread: &Thread, today: Day) -> Result<bool, Error> {
    if matches!(status(thread, today).due, Due::Closed(_) | Due::Released) {
        return Ok(true);
    }
    let asks = match &thread.root {
        Root::Commitment(promise) => reader.asks_of(promise).await?,
        Root::Recommendation(_) => Vec::new(),
    };
    for ask in &asks {
        let goes_on = reader.thread(ask).await?.is_some_and(|thread| thread.closures.is_empty());
        if goes_on {
            return Ok(false);
        }
    }
    Ok(!asks.is_empty())
}

/// Who owns a thread: whoever is asked, and whoever promised.
fn owners(thread: &Thread) -> Vec<&Mention> {
    let asked = match &thread.root {
        Root::Recommendation(root) => root.addressees.as_slice(),
        Root::Commitment(_) => &[],
    };
    asked.iter().chain(thread.promises().filter_map(|promise| promise.owner.value())).collect()
}
