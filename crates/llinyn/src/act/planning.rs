//! Making a plan, and adding commitments to one: typed, or out of a file.

use llinyn_model::body::Mention;
use llinyn_model::change::Change;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, PlanId, Reference};
use llinyn_model::plan::{Objective, Origin, OriginKind, Plan};
use llinyn_model::{Day, DayRange, Stated};
use llinyn_store::PlanPage;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::promise::Promise;
use super::said::{Saying, Sheet, Words, is_blank, there};

/// Commitments, and the plan they belong to.
#[derive(Clone, Debug)]
pub struct Planning {
    /// The plan.
    pub plan: Whole,
    /// What it promises.
    pub promises: Vec<Promise>,
}

/// A plan that is made, or one that is on the record.
#[derive(Clone, Debug)]
pub enum Whole {
    /// It is made with this.
    New(NewPlan),
    /// It is on the record. Field `plan`.
    Known(Reference),
}

/// What a plan is made of, besides its commitments.
#[derive(Clone, Debug, Default)]
pub struct NewPlan {
    /// Its title, which no other plan has. Field `title`.
    pub title: String,
    /// The body whose it is, by its name. Field `owner`.
    pub owner: String,
    /// Its first day. Field `from`.
    pub from: Option<Day>,
    /// Its last day. Field `to`.
    pub to: Option<Day>,
    /// Who oversees it: names with semicolons between them. Field `overseers`.
    pub overseers: String,
    /// Its objectives, one a line. Field `objectives`.
    pub objectives: String,
    /// The sources it answers, one a line. Field `origins`.
    pub origins: String,
}

/// What would be recorded.
///
/// # Errors
/// All that has to be mended, or that the database fails.
pub async fn propose(
    desk: Desk<'_>,
    planning: &Planning,
    dice: &mut dyn Dice,
) -> Result<Vec<Change>, Refused> {
    let (_, changes, _) = desk.planned(planning, dice).await?.finish();
    Ok(changes)
}

/// Records a plan, or what is added to one. A plan that is made has the address `p1` of what was said.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn plan(desk: Desk<'_>, planning: &Planning, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let saying = desk.planned(planning, dice).await?;
    desk.record(saying).await
}

/// A new plan whose parts were found in order, with where they stand.
struct Outline {
    title: Words,
    owner: Option<Mention>,
    period: Option<DayRange>,
    overseers: Vec<Mention>,
    objectives: Words,
    origins: Words,
}

impl Desk<'_> {
    async fn planned<'d>(&self, planning: &Planning, dice: &'d mut dyn Dice) -> Result<Saying<'d>, Refused> {
        let mut sheet = self.sheet().await?;
        let (known, outline, title) = match &planning.plan {
            Whole::Known(plan) => {
                let title = self.locale.with("act-commitments", &[("reference", plan.as_str().into())]);
                (self.plan_of("plan", plan, &mut sheet).await?, None, title)
            }
            Whole::New(new) => {
                let outline = self.outline(new, &mut sheet).await?;
                let title = self.locale.with("act-plan", &[("words", outline.title.text.as_str().into())]);
                (None, Some(outline), title)
            }
        };
        let mut made = Vec::with_capacity(planning.promises.len());
        for promise in &planning.promises {
            sheet.line = promise.line;
            made.push(self.promise(promise, &mut sheet).await?);
        }
        sheet.line = None;
        let mut saying = self.say(title, sheet, dice).await?;
        let plan = match outline {
            Some(outline) => outline.recorded(&mut saying),
            None => there(known)?.file.plan.id,
        };
        for (at, promise) in (1..).zip(made) {
            promise.recorded(plan, at, &mut saying);
        }
        Ok(saying)
    }

    /// A plan that goes on, of which the actor may speak.
    pub(super) async fn plan_of(
        &self,
        field: &'static str,
        plan: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<PlanPage>, Error> {
        let page = self.plan_that_goes_on(field, plan, sheet).await?;
        if let Some(PlanPage { file, .. }) = &page {
            self.may_speak(file.plan.owner.value().into_iter().chain(&file.plan.overseers), &[], sheet)
                .await?;
        }
        Ok(page)
    }

    async fn outline(&self, new: &NewPlan, sheet: &mut Sheet) -> Result<Outline, Error> {
        let title = sheet.needed("title", &new.title, str::to_owned);
        if let Some(known) = self.reader.plan_titled(&title.text).await? {
            sheet.problem("title", ErrorKind::PlanKnown, known.reference.as_str());
        }
        let owner = self.body("owner", &new.owner, sheet).await?;
        if let Some(owner) = &owner {
            self.may_speak(std::iter::once(owner), &[], sheet).await?;
            sheet.standard(&self.locale.with("act-owner", &[("words", owner.words.as_str().into())]));
        }
        let period = self.period(new, sheet);
        let overseeing = |words: &str| self.locale.with("act-overseers", &[("words", words.into())]);
        let overseers = self.mentions("overseers", &new.overseers, overseeing, sheet).await?;
        let objectives = self.listed("objectives", &new.objectives, "act-objectives", sheet);
        let origins = self.listed("origins", &new.origins, "act-origins", sheet);
        Ok(Outline { title, owner, period, overseers, objectives, origins })
    }

    /// The days of a plan, where any is given.
    fn period(&self, new: &NewPlan, sheet: &mut Sheet) -> Option<DayRange> {
        if let (Some(from), Some(to)) = (new.from, new.to)
            && from > to
        {
            sheet.problem("to", ErrorKind::DaysReversed, self.locale.day(to));
        }
        for (key, day) in [("act-from", new.from), ("act-to", new.to)] {
            if let Some(day) = day {
                sheet.standard(&self.locale.with(key, &[("day", self.locale.day(day).into())]));
            }
        }
        (new.from.is_some() || new.to.is_some()).then_some(DayRange { from: new.from, to: new.to })
    }

    /// Lines under a heading of their own, where there are any.
    fn listed(&self, field: &'static str, typed: &str, heading: &str, sheet: &mut Sheet) -> Words {
        if is_blank(typed) {
            return Words::default();
        }
        sheet.standard(&self.locale.t(heading));
        sheet.words(field, typed)
    }
}

impl Outline {
    fn recorded(self, saying: &mut Saying<'_>) -> PlanId {
        let id = saying.id();
        let plan = Plan {
            id,
            reference: saying.item("p1"),
            place: saying.place(&self.title),
            title: self.title.text,
            owner: Stated::or_not_stated(self.owner),
            period: Stated::or_not_stated(self.period),
            overseers: self.overseers,
        };
        saying.push(plan);
        for origin in self.origins.lines() {
            let place = saying.place(&origin);
            saying.push(Origin { plan: id, words: origin.text, kind: OriginKind::First, place });
        }
        for (position, objective) in (1..).zip(self.objectives.lines()) {
            let objective = Objective {
                id: saying.id(),
                reference: saying.item(&format!("o1-{position}")),
                plan: id,
                position,
                place: saying.place(&objective),
                text: objective.text,
            };
            saying.push(objective);
        }
        id
    }
}
