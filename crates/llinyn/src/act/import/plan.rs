//! Plans, their sources, objectives, measures and duties to report.

use llinyn_model::Stated;
use llinyn_model::body::{Inference, Mention};
use llinyn_model::error::Error;
use llinyn_model::expectation::{of_duty, of_report, of_suspension};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::{DutyId, PlanId};
use llinyn_model::measure::{Latest, Measure};
use llinyn_model::plan::{Objective, Origin, Plan, Replacement, ReportingDuty, Suspension};
use llinyn_model::source::SourceKind;
use llinyn_reading::{Duty, Proposed};

use super::draft::Draft;

impl Draft<'_> {
    /// The plans of the paper.
    pub(super) async fn plans(&mut self) -> Result<(), Error> {
        for at in 0..self.reading.plans.len() {
            let id = self.plan(at).await?;
            self.plans.push(id);
        }
        for (at, proposed) in self.reading.plans.iter().enumerate() {
            if let Some(by) = &proposed.what.replaced_by
                && let Some(newer) = self.plans.get(by.what).copied()
            {
                let place = self.place(&by.spans);
                self.push(Replacement { plan: self.plans[at], by: newer, place });
            }
        }
        Ok(())
    }

    async fn plan(&mut self, at: usize) -> Result<PlanId, Error> {
        let proposed = &self.reading.plans[at];
        let start = proposed.spans.first().map_or(0, |span| span.start);
        let id = if let Some(known) = self.reader.plan_titled(&proposed.what.title).await? {
            known.id
        } else {
            let owner = self
                .reading
                .paper
                .issuer
                .as_ref()
                .map(|issuer| Mention::inferred(issuer.words.clone(), Inference::Position));
            let mut overseers = Vec::with_capacity(proposed.what.overseers.len());
            for overseer in &proposed.what.overseers {
                overseers.push(self.mention(overseer, start).await?);
            }
            let plan = Plan {
                id: self.id(),
                reference: self.item(&format!("p{}", at + 1)),
                place: self.place(&proposed.spans),
                title: proposed.what.title.clone(),
                owner: self.stated(owner.as_ref(), start).await?,
                period: Stated::or_not_stated(proposed.what.period),
                overseers,
            };
            let id = plan.id;
            self.push(plan);
            id
        };
        self.origins(id, at);
        self.objectives(id, at);
        self.measures(id, at);
        let duties = self.reader.duties_of(id).await?;
        if let Some(duty) = &proposed.what.duty {
            let months = Stated::Stated(duty.what.every_months);
            match duties.iter().find(|known| known.every_months == months) {
                Some(known) => self.duty_again(known, duty).await?,
                None => self.duty(id, at, duty).await?,
            }
        }
        if at == 0 && self.reading.paper.kind == SourceKind::ProgressReport {
            for duty in &duties {
                self.report_came(duty).await?;
            }
        }
        Ok(id)
    }

    fn origins(&mut self, plan: PlanId, at: usize) {
        for origin in &self.reading.plans[at].what.origins {
            let place = self.place(&origin.spans);
            self.push(Origin { plan, words: origin.what.words.clone(), kind: origin.what.kind, place });
        }
    }

    fn objectives(&mut self, plan: PlanId, at: usize) {
        for (position, spans) in (1..).zip(&self.reading.plans[at].what.objectives) {
            let id = self.id();
            let reference = self.item(&format!("o{}-{position}", at + 1));
            let (place, text) = (self.place(spans), self.reading.words(spans));
            self.push(Objective { id, reference, plan, position, place, text });
        }
    }

    fn measures(&mut self, plan: PlanId, at: usize) {
        for (position, measure) in (1..).zip(&self.reading.plans[at].what.measures) {
            let what = &measure.what;
            let measure = Measure {
                id: self.id(),
                reference: self.item(&format!("k{}-{position}", at + 1)),
                plan,
                objective: Stated::or_not_stated(what.objective),
                place: self.place(&measure.spans),
                text: what.text.clone(),
                baseline: Stated::or_not_stated(what.baseline),
                target: Stated::or_not_stated(what.target),
                latest: Stated::or_not_stated(what.latest.map(Latest::Value)),
            };
            self.push(measure);
        }
    }

    /// A duty to report owes its next report; one that was stopped owes what starts it again.
    async fn duty(&mut self, plan: PlanId, at: usize, proposed: &Proposed<Duty>) -> Result<(), Error> {
        let start = proposed.spans.first().map_or(0, |span| span.start);
        let from = self
            .reading
            .paper
            .issuer
            .as_ref()
            .map(|issuer| Mention::inferred(issuer.words.clone(), Inference::Position));
        let duty = ReportingDuty {
            id: self.id(),
            reference: self.item(&format!("d{}", at + 1)),
            plan,
            place: self.place(&proposed.spans),
            text: self.reading.words(&proposed.spans),
            from: self.stated(from.as_ref(), start).await?,
            to: self.stated(proposed.what.to.as_ref(), start).await?,
            every_months: Stated::Stated(proposed.what.every_months),
            last: Stated::or_not_stated(proposed.what.last),
            first: Stated::NotStated,
        };
        let id = duty.id;
        let next = of_duty(&duty);
        self.push(duty);
        self.arises(id, next);
        self.suspension(id, proposed, start).await
    }

    /// A duty said again by a later paper is the same duty; what is new is that it stopped.
    async fn duty_again(&mut self, known: &ReportingDuty, proposed: &Proposed<Duty>) -> Result<(), Error> {
        let start = proposed.spans.first().map_or(0, |span| span.start);
        self.suspension(known.id, proposed, start).await
    }

    /// This paper is the report a duty owes: it meets what is owed, starts again what was stopped, and owes the next.
    async fn report_came(&mut self, duty: &ReportingDuty) -> Result<(), Error> {
        let Some(day) = self.reading.paper.dated.latest() else { return Ok(()) };
        if duty.last.value().is_some_and(|last| *last >= day) {
            return Ok(());
        }
        let source = self.source_id();
        self.follow(duty.id.into(), of_report(duty, day), source).await
    }

    async fn suspension(
        &mut self,
        duty: DutyId,
        proposed: &Proposed<Duty>,
        start: usize,
    ) -> Result<(), Error> {
        let Some(stopped) = &proposed.what.stopped else { return Ok(()) };
        let agreed_by = self.stated(stopped.what.agreed_by.as_ref(), start).await?;
        let suspension = Suspension {
            duty,
            place: self.place(&stopped.spans),
            dated: Stated::or_not_stated(stopped.what.dated),
            agreed_by,
            reason: Stated::or_not_stated(stopped.what.reason.clone()),
            restart: Stated::or_not_stated(stopped.what.restart.clone()),
        };
        let owed = of_suspension(&suspension, Horizon::default());
        self.push(suspension);
        self.arises(duty, owed);
        Ok(())
    }
}
