//! Reorganising: a body is renamed, merged, split or abolished. What it holds passes to the bodies that are named, or
//! is orphaned in the open (law 6); the first owner stays as printed.

use std::collections::{BTreeMap, HashMap};

use llinyn_model::body::{BodyName, Mention};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, of_passing};
use llinyn_model::id::{BodyId, Dice, Reference};
use llinyn_model::paper::NamedBody;
use llinyn_model::passing::Passing;
use llinyn_model::reorganisation::{Reorganisation, ReorganisationKind};
use llinyn_model::subject::Subject;
use llinyn_model::{Day, Language, Stated};

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Saying, Sheet, is_blank, there};

/// How a body is to change.
#[derive(Clone, Debug)]
pub struct Reorganising {
    /// The body.
    pub of: Reference,
    /// What happened. Field `kind`.
    pub kind: Option<ReorganisationKind>,
    /// The day it took effect: today or earlier. Field `day`.
    pub day: Option<Day>,
    /// Its new names, where it is renamed; a language whose name stays is left empty. Fields `name_en` and `name_cy`.
    pub names: [(Language, String); 2],
    /// Who takes up what. Field `shares`.
    pub shares: Vec<Share>,
    /// Why. Field `reason`.
    pub reason: String,
}

/// What one body takes up.
#[derive(Clone, Debug)]
pub struct Share {
    /// The body, by its name.
    pub to: String,
    /// The addresses of what passes to it, as typed; none for all that no other share names.
    pub addresses: Vec<String>,
}

/// Records how a body changed, and all that passes with it.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn reorganise(desk: Desk<'_>, what: &Reorganising, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let named = desk.body_at(&what.of, &mut sheet).await?;
    let name = named.as_ref().map_or("", |named| named.name(desk.language).0).to_owned();
    let day = desk.took_effect(what, &mut sheet);
    let names = desk.new_names(what, named.as_ref(), &mut sheet).await?;
    let shares = desk.shares(what, named.as_ref(), &mut sheet).await?;
    let reason = sheet.words("reason", &what.reason);
    let title = desk.locale.with("act-reorganisation", &[("name", name.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (named, kind, day) = (there(named)?, there(what.kind)?, there(day)?);
    for (language, new) in names {
        rename(&named, language, new, day, &mut saying);
    }
    saying.push(Reorganisation {
        body: named.body.id,
        place: saying.place(&reason),
        kind,
        day,
        successor: shares.rest.clone(),
        by: desk.by_actor(),
        reason: reason.text,
    });
    let from = Mention { body: Some(named.body.id), ..Mention::printed(name) };
    desk.pass(&from, day, &shares, &mut saying).await?;
    desk.record(saying).await
}

/// A new name; the one it had in that language goes out of use the day before.
fn rename(named: &NamedBody, language: Language, new: String, day: Day, saying: &mut Saying<'_>) {
    let (old, spoken) = named.name(language);
    let before = named.names.iter().find(|name| name.name == old && name.language == language);
    if let Some(before) = before.filter(|_| spoken == language) {
        saying.push(BodyName { to: Stated::Stated(day.plus_days(-1)), ..before.clone() });
    }
    let (from, to) = (Stated::Stated(day), Stated::NotStated);
    saying.push(BodyName { body: named.body.id, name: new, language, from, to });
}

/// Who takes up what a body holds.
#[derive(Default)]
struct Shares {
    named: HashMap<Subject, Mention>,
    /// In the order in which it is held.
    held: Vec<Subject>,
    rest: Option<Mention>,
}

impl Desk<'_> {
    /// What happened, and on which day.
    fn took_effect(&self, what: &Reorganising, sheet: &mut Sheet) -> Option<Day> {
        match what.kind {
            None => sheet.problem("kind", ErrorKind::ChoiceMissing, ""),
            Some(kind) => {
                let words = self.locale.t(&format!("reorganisation-{}", kind.name()));
                sheet.standard(&self.locale.with("act-reorganised", &[("words", words.into())]));
            }
        }
        match what.day {
            None => sheet.problem("day", ErrorKind::DayMissing, ""),
            Some(day) if day > self.today => {
                sheet.problem("day", ErrorKind::DayToCome, self.locale.day(day));
            }
            Some(day) => {
                let day = self.locale.day(day);
                sheet.standard(&self.locale.with("act-reorganised-on", &[("day", day.into())]));
            }
        }
        what.day
    }

    /// The new names of a body that is renamed.
    async fn new_names(
        &self,
        what: &Reorganising,
        named: Option<&NamedBody>,
        sheet: &mut Sheet,
    ) -> Result<Vec<(Language, String)>, Error> {
        let (Some(ReorganisationKind::Renamed), Some(named)) = (what.kind, named) else {
            return Ok(Vec::new());
        };
        if self.has_ended_body(named.body.id).await? {
            sheet.problem("kind", ErrorKind::BodyEnded, named.name(self.language).0);
        }
        self.names_given(&what.names, sheet).await
    }

    /// The names typed for a body, of which no other bears any; at least one.
    pub(super) async fn names_given(
        &self,
        typed: &[(Language, String); 2],
        sheet: &mut Sheet,
    ) -> Result<Vec<(Language, String)>, Error> {
        let mut names = Vec::new();
        for (language, typed) in typed {
            let field = if *language == Language::En { "name_en" } else { "name_cy" };
            let label = |words: &str| self.locale.with("act-new-name", &[("words", words.into())]);
            let Some(words) = sheet.labelled(field, typed, label) else { continue };
            if self.reader.body_named(&words.text).await?.is_some() {
                sheet.problem(field, ErrorKind::NameTaken, &words.text);
            }
            names.push((*language, words.text));
        }
        if typed.iter().all(|(_, typed)| is_blank(typed)) {
            sheet.problem("name_en", ErrorKind::WordsMissing, "");
        }
        Ok(names)
    }

    /// Checks who takes up what.
    async fn shares(
        &self,
        what: &Reorganising,
        named: Option<&NamedBody>,
        sheet: &mut Sheet,
    ) -> Result<Shares, Error> {
        let Some(body) =
            named.map(|named| named.body.id).filter(|_| what.kind.is_some_and(ReorganisationKind::ends))
        else {
            return Ok(Shares::default());
        };
        let mut shares = Shares { held: self.reader.held(body).await?, ..Shares::default() };
        let held = self.held_at(&shares.held).await?;
        let mut takers = Vec::new();
        for share in &what.shares {
            let Some(to) = self.taker(body, share, sheet).await? else { continue };
            if share.addresses.is_empty() && shares.rest.replace(to.clone()).is_some() {
                sheet.problem("shares", ErrorKind::PassedTwice, &share.to);
            }
            for address in &share.addresses {
                let reference = Reference::of_address(address);
                let Some(of) = reference.and_then(|reference| held.get(&reference)) else {
                    sheet.problem("shares", ErrorKind::NotHeld, address);
                    continue;
                };
                if shares.named.insert(*of, to.clone()).is_some() {
                    sheet.problem("shares", ErrorKind::PassedTwice, address);
                }
            }
            takers.push(to.body);
        }
        self.carried_along(&held, &mut shares).await?;
        takers.sort_unstable();
        takers.dedup();
        let (merged, split) = (ReorganisationKind::Merged, ReorganisationKind::Split);
        match what.kind {
            Some(kind) if kind == merged && (takers.len() != 1 || shares.rest.is_none()) => {
                sheet.problem("shares", ErrorKind::BodyMissing, "");
            }
            Some(kind) if kind == split && takers.len() < 2 => {
                sheet.problem("shares", ErrorKind::SharesMissing, "");
            }
            _ => {}
        }
        Ok(shares)
    }

    /// What is held, by its address.
    async fn held_at(&self, held: &[Subject]) -> Result<BTreeMap<Reference, Subject>, Error> {
        let mut at = BTreeMap::new();
        for of in held {
            at.extend(self.reader.place(*of).await?.map(|(reference, _)| (reference, *of)));
        }
        Ok(at)
    }

    /// The body that takes up a share: one that goes on.
    async fn taker(&self, from: BodyId, share: &Share, sheet: &mut Sheet) -> Result<Option<Mention>, Error> {
        let to = self.body("shares", &share.to, sheet).await?;
        let Some((to, id)) = to.and_then(|to| to.body.map(|id| (to, id))) else { return Ok(None) };
        if id == from {
            sheet.problem("shares", ErrorKind::SuccessorItself, &share.to);
            return Ok(None);
        }
        if self.has_ended_body(id).await? {
            sheet.problem("shares", ErrorKind::BodyEnded, &share.to);
        }
        let what = match share.addresses.as_slice() {
            [] => self.locale.t("act-passes-rest"),
            addresses => addresses.join(", "),
        };
        let label = |words: &str| {
            self.locale.with("act-passes", &[("name", (&*to.words).into()), ("words", words.into())])
        };
        sheet.labelled("shares", &what, label);
        Ok(Some(to))
    }

    /// With a thread pass its answers and promises, but those that are named themselves.
    async fn carried_along(
        &self,
        held: &BTreeMap<Reference, Subject>,
        shares: &mut Shares,
    ) -> Result<(), Error> {
        for (reference, of) in held {
            let Some(to) = shares.named.get(of).cloned() else { continue };
            let Subject::Recommendation(_) = of else { continue };
            let Some(thread) = self.reader.thread(reference).await? else { continue };
            for within in shares.held.iter().filter(|within| thread.holds(**within)) {
                shares.named.entry(*within).or_insert_with(|| to.clone());
            }
        }
        Ok(())
    }

    /// Passes what a body holds, with what it owes for it.
    async fn pass(
        &self,
        from: &Mention,
        day: Day,
        shares: &Shares,
        saying: &mut Saying<'_>,
    ) -> Result<(), Error> {
        let Some(body) = from.body else { return Ok(()) };
        let mut owed: HashMap<Subject, Vec<_>> = HashMap::new();
        for expectation in self.reader.owed_by(body).await? {
            owed.entry(expectation.of).or_default().push(expectation);
        }
        for of in &shares.held {
            let Some(to) = shares.named.get(of).or(shares.rest.as_ref()) else { continue };
            let (id, source) = (saying.id(), saying.source());
            let passing = Passing { id, of: *of, from: from.clone(), to: to.clone(), day, source };
            saying.push(passing.clone());
            for before in owed.remove(of).unwrap_or_default() {
                let after = saying.arises(*of, of_passing(&passing, &before));
                saying.ends(before.id, End::Moved(after));
            }
        }
        Ok(())
    }
}
