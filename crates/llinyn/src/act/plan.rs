//! Ending a plan, or the reports on it: no commitment is left open with nobody to carry it on, and no report stops
//! without who agreed and what starts it again (law 1).

use llinyn_model::body::Mention;
use llinyn_model::closure::ClosureKind;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::{End, of_suspension};
use llinyn_model::horizon::{Horizon, When};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::plan::{Replacement, ReportingDuty, Suspension};
use llinyn_model::subject::Subject;
use llinyn_model::thread::Thread;
use llinyn_model::{Day, Stated};
use llinyn_store::{PlanPage, Reader};

use super::actor::{Acted, Refused};
use super::closure::Decided;
use super::desk::{Desk, has_ended};
use super::said::{Saying, Sheet, Words, is_blank, there};

/// A plan that takes another's place, and what becomes of every open commitment of the one that ends.
#[derive(Clone, Debug)]
pub struct Superseding {
    /// The plan that ends. Field `plan`.
    pub plan: Reference,
    /// The plan that takes its place. Field `successor`.
    pub by: Option<Reference>,
    /// Why. Field `reason`.
    pub reason: String,
    /// What becomes of each open commitment. The field is the commitment's own address.
    pub fates: Vec<(Reference, Fate)>,
    /// The body that decided on those that end, by its name. Field `decided_by`, needed where one ends.
    pub decided_by: String,
    /// Their meeting. Field `meeting`, needed where one ends.
    pub meeting: String,
    /// When somebody looks again at those that end. Field `recheck`, needed where one ends.
    pub recheck: Option<Day>,
}

/// What becomes of a commitment when its plan ends.
#[derive(Clone, Debug)]
pub enum Fate {
    /// A plan, or another promise, carries it on.
    CarriedBy(Reference),
    /// It ends by itself.
    Ends(ClosureKind),
}

/// The end of reports, with who agreed.
#[derive(Clone, Debug)]
pub struct Stopping {
    /// The duty to report. Field `duty`.
    pub duty: Reference,
    /// The body that agreed, by its name. Field `agreed_by`.
    pub agreed_by: String,
    /// Why. Field `reason`.
    pub reason: String,
    /// What starts them again, in words. Field `restart`, needed unless there is a day.
    pub restart: String,
    /// The day by which they start again. Field `restart_by`.
    pub restart_by: Option<Day>,
}

/// A commitment that is still open, with what becomes of it.
enum Open {
    Carried(Thread, Subject),
    Ends(Thread, ClosureKind),
}

/// Records that a plan takes another's place, once every open commitment is carried on or ended.
///
/// # Errors
/// All that has to be mended, every commitment left over among it, or that the database fails; nothing is recorded
/// then.
pub async fn supersede(
    desk: Desk<'_>,
    superseding: &Superseding,
    dice: &mut dyn Dice,
) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let plan = desk.plan_of("plan", &superseding.plan, &mut sheet).await?;
    let next = desk.plan_that_follows(superseding, &mut sheet).await?;
    let open = match &plan {
        Some(plan) => desk.open_of(plan, superseding, &mut sheet).await?,
        None => Vec::new(),
    };
    let reason = sheet.words("reason", &superseding.reason);
    let ends = open.iter().any(|open| matches!(open, Open::Ends(..)));
    let decision = desk.decision(superseding, ends, &mut sheet).await?;
    desk.others_decide(&open, decision.0.as_ref(), &mut sheet).await?;
    let title = desk.locale.with("act-superseding", &[("reference", superseding.plan.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (plan, next) = (there(plan)?, there(next)?);
    let place = saying.place(&reason);
    saying.push(Replacement { plan: plan.file.plan.id, by: next.file.plan.id, place });
    for (at, open) in (1..).zip(open) {
        match open {
            Open::Carried(thread, by) => desk.carry(&thread, by, &mut saying).await?,
            Open::Ends(thread, kind) => {
                let decided = decision.clone().of(thread, kind, &reason);
                desk.end(decided, &format!("x{at}"), &mut saying).await?;
            }
        }
    }
    desk.record(saying).await
}

/// Records that reports were stopped: what starts them again is owed.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn suspend(desk: Desk<'_>, stopping: &Stopping, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let duty = desk.duty_that_stops(&stopping.duty, &mut sheet).await?;
    let agreed_by = desk.body("agreed_by", &stopping.agreed_by, &mut sheet).await?;
    let reason = sheet.words("reason", &stopping.reason);
    let (restart, due) = desk.restart(stopping, &mut sheet);
    let title = desk.locale.with("act-suspension", &[("reference", stopping.duty.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let duty = there(duty)?;
    let suspension = Suspension {
        duty: duty.id,
        place: saying.place(&reason),
        dated: Stated::Stated(desk.today),
        agreed_by: Stated::or_not_stated(agreed_by),
        reason: Stated::Stated(reason.text),
        restart: Stated::Stated(restart),
    };
    let owed = of_suspension(&suspension, due);
    saying.push(suspension);
    saying.arises(duty.id.into(), owed);
    desk.record(saying).await
}

/// The commitments of a plan that its end would leave over: open, and carried on by nothing else.
///
/// # Errors
/// Where the database fails.
pub async fn still_open(reader: &Reader<'_>, page: &PlanPage, today: Day) -> Result<Vec<Thread>, Error> {
    let mut open = Vec::new();
    for (promise, owed) in &page.commitments {
        if owed.iter().all(|owed| owed.ended.is_some()) {
            continue;
        }
        let Some(thread) = reader.thread(&promise.reference).await? else { continue };
        let carried = |link: &Link| link.kind == LinkKind::Supersedes && link.to == Subject::from(promise.id);
        let is_carried = thread.links.iter().any(|linked| carried(&linked.link));
        if !is_carried && !has_ended(reader, &thread, today).await? {
            open.push(thread);
        }
    }
    Ok(open)
}

/// Who decided on commitments that end, where, and when somebody looks again.
#[derive(Clone)]
struct Decision(Option<Mention>, Words, Option<Day>);

impl Decision {
    fn of(self, thread: Thread, kind: ClosureKind, reason: &Words) -> Decided {
        let Decision(by, meeting, recheck) = self;
        let (thread, kind, reason) = (Some(thread), Some(kind), reason.clone());
        Decided { thread, kind, by, meeting, reason, evidence: None, recheck, successor: None }
    }
}

impl Desk<'_> {
    /// The plan that takes the place of another, which is in its own place still.
    async fn plan_that_follows(
        &self,
        superseding: &Superseding,
        sheet: &mut Sheet,
    ) -> Result<Option<PlanPage>, Error> {
        let Some(by) = &superseding.by else {
            sheet.problem("successor", ErrorKind::SuccessorMissing, "");
            return Ok(None);
        };
        if superseding.plan == *by {
            sheet.problem("successor", ErrorKind::SuccessorItself, by.as_str());
            return Ok(None);
        }
        self.plan_that_goes_on("successor", by, sheet).await
    }

    /// A plan whose place no other has taken; a problem where there is none.
    pub(super) async fn plan_that_goes_on(
        &self,
        field: &'static str,
        plan: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<PlanPage>, Error> {
        let page = self.reader.plan(plan).await?;
        match &page {
            None => sheet.problem(field, ErrorKind::NotInRecord, plan.as_str()),
            Some(page) if page.replaced_by.is_some() => {
                sheet.problem(field, ErrorKind::AlreadyReplaced, plan.as_str());
            }
            Some(_) => {}
        }
        Ok(page)
    }

    /// Every commitment of the plan that is still open, with what becomes of it; each left over is a problem.
    async fn open_of(
        &self,
        page: &PlanPage,
        superseding: &Superseding,
        sheet: &mut Sheet,
    ) -> Result<Vec<Open>, Error> {
        let mut open = Vec::new();
        for thread in still_open(&self.reader, page, self.today).await? {
            let field = thread.reference().as_str().to_owned();
            let fate = superseding.fates.iter().find(|(of, _)| of == thread.reference());
            match fate.map(|(_, fate)| fate) {
                None => sheet.problem(field.clone(), ErrorKind::LeftOpen, field),
                Some(Fate::Ends(kind)) => open.extend(self.ending(thread, *kind, sheet)),
                Some(Fate::CarriedBy(by)) => {
                    let carrier = self.carrier(field, by, page, sheet).await?;
                    open.extend(carrier.map(|carrier| Open::Carried(thread, carrier)));
                }
            }
        }
        Ok(open)
    }

    /// What ends by itself: in a way that needs no other thread, and verified where it says so.
    fn ending(&self, thread: Thread, kind: ClosureKind, sheet: &mut Sheet) -> Option<Open> {
        let field = thread.reference().as_str().to_owned();
        match kind {
            ClosureKind::Superseded => {
                sheet.problem(field.clone(), ErrorKind::SuccessorMissing, field);
                return None;
            }
            ClosureKind::DoneVerified => self.verified(field, &thread, sheet),
            _ => {}
        }
        Some(Open::Ends(thread, kind))
    }

    /// The plan or the promise that carries a commitment on; nothing of the plan that ends can.
    async fn carrier(
        &self,
        field: String,
        by: &Reference,
        page: &PlanPage,
        sheet: &mut Sheet,
    ) -> Result<Option<Subject>, Error> {
        let own = page.commitments.iter().any(|(promise, _)| promise.reference == *by);
        if own || page.file.plan.reference == *by {
            sheet.problem(field, ErrorKind::SuccessorItself, by.as_str());
            return Ok(None);
        }
        if let Some(plan) = self.reader.plan(by).await? {
            return Ok(Some(plan.file.plan.id.into()));
        }
        let thread = self.open_thread(field, by, sheet).await?;
        Ok(thread.map(|thread| thread.subject()))
    }

    /// Who decides on what ends by itself; nobody has to where nothing does.
    async fn decision(
        &self,
        superseding: &Superseding,
        ends: bool,
        sheet: &mut Sheet,
    ) -> Result<Decision, Error> {
        if !ends {
            return Ok(Decision(None, Words::default(), None));
        }
        let by = self.body("decided_by", &superseding.decided_by, sheet).await?;
        let label = |words: &str| self.locale.with("act-meeting", &[("words", words.into())]);
        let meeting = sheet.needed("meeting", &superseding.meeting, label);
        let recheck = self.recheck(superseding.recheck, sheet);
        Ok(Decision(by, meeting, recheck))
    }

    /// Nobody decides on the end of what they own, or says that it ended.
    async fn others_decide(
        &self,
        open: &[Open],
        by: Option<&Mention>,
        sheet: &mut Sheet,
    ) -> Result<(), Error> {
        for open in open {
            if let Open::Ends(thread, _) = open {
                self.not_its_own(thread, by, sheet).await?;
            }
        }
        Ok(())
    }

    /// A commitment is carried on: by a plan it stays owed as it is; another promise is owed in its place.
    async fn carry(&self, thread: &Thread, by: Subject, saying: &mut Saying<'_>) -> Result<(), Error> {
        let (id, to) = (saying.id(), thread.subject());
        saying.push(Link { id, kind: LinkKind::Supersedes, from: by, to, inferred: false, said: None });
        let Some(promise) = thread.promise() else { return Ok(()) };
        if matches!(by, Subject::Plan(_)) {
            return Ok(());
        }
        for owed in thread.expectations.iter().filter(|owed| owed.ended.is_none()) {
            saying.ends(owed.expectation.id, End::Released(by));
        }
        for ask in self.reader.asks_of(promise).await? {
            saying.keep_open(&self.reader, &ask).await?;
        }
        Ok(())
    }

    /// The duty whose reports stop, which have not stopped already; and that the actor may say so.
    async fn duty_that_stops(
        &self,
        duty: &Reference,
        sheet: &mut Sheet,
    ) -> Result<Option<ReportingDuty>, Error> {
        let Some((found, stopped)) = self.reader.duty(duty).await? else {
            sheet.problem("duty", ErrorKind::NotInRecord, duty.as_str());
            return Ok(None);
        };
        if stopped.is_some() {
            sheet.problem("duty", ErrorKind::AlreadyStopped, duty.as_str());
        }
        let both = found.from.value().into_iter().chain(found.to.value());
        self.may_speak(both, &[], sheet).await?;
        Ok(Some(found))
    }

    /// What starts reports again, as printed, and by when that is owed.
    fn restart(&self, stopping: &Stopping, sheet: &mut Sheet) -> (String, Horizon) {
        let label = |words: &str| self.locale.with("act-restart", &[("words", words.into())]);
        let day = stopping.restart_by;
        if let Some(past) = day.filter(|day| *day < self.today) {
            sheet.problem("restart_by", ErrorKind::DayPast, self.locale.day(past));
        }
        let words = match day.filter(|_| is_blank(&stopping.restart)) {
            Some(day) => sheet.needed("restart", &self.locale.day(day), label),
            None => sheet.needed("restart", &stopping.restart, label),
        };
        let due = match day {
            Some(day) => self.by(day),
            None => Horizon { words: Stated::Stated(words.text.clone()), when: When::NotStated },
        };
        (words.text, due)
    }
}
