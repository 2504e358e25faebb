//! Plans: their objectives, and the reports on them that are owed, never came, or were stopped.

use llinyn_model::Stated;
use llinyn_model::plan::{ReportingDuty, Suspension};
use llinyn_store::PlanPage;

use super::Making;
use crate::picture::Text;
use crate::report::pack::Block;

impl Making<'_> {
    /// The objectives of each plan, and by how many measures it will be seen whether each is reached.
    pub(super) fn objectives(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for page in &self.scope.plans {
            let plan = self.plan(page);
            let rows = page.file.objectives.iter().map(|objective| {
                let own = page.file.measures.iter();
                let own =
                    own.filter(|measure| measure.objective.value() == Some(&objective.position)).count();
                let words = Text::new(objective.text.as_str(), plan.language);
                vec![words.to(format!("/{}", objective.reference)), self.plain(own.to_string())]
            });
            let head = ["plan-objectives", "pack-measured-by"];
            if let Some(table) = self.table("pack-objectives", &head, rows.collect()) {
                blocks.extend([Block::Paragraph(plan), table]);
            }
        }
        blocks
    }

    /// Every duty to report: how often, when last, each report that never came, and what became of a duty that stopped.
    pub(super) fn duties(&self) -> Vec<Block> {
        let rows = self.scope.plans.iter().flat_map(|page| {
            let plan = self.plan(page);
            page.file.duties.iter().map(move |(duty, stopped)| self.duty(&plan, duty, stopped.as_ref()))
        });
        let head = [
            "noun-plan",
            "duty-from",
            "duty-every",
            "duty-last",
            "duty-missed",
            "duty-stopped",
            "duty-restart",
        ];
        self.table("pack-duties", &head, rows.collect()).into_iter().collect()
    }

    fn duty(&self, plan: &Text, duty: &ReportingDuty, stopped: Option<&Suspension>) -> Vec<Text> {
        let every = match &duty.every_months {
            Stated::Stated(months) => self.w.count("duty-months", months),
            absent => self.w.absent(absent),
        };
        let missed = match duty.missed(self.scope.on) {
            Stated::Stated(days) => {
                let count = self.w.count("duty-missed-count", days.len());
                let days: Vec<String> = days.iter().map(|day| self.w.day(day)).collect();
                if days.is_empty() { count } else { format!("{count}: {}", days.join("; ")) }
            }
            absent => self.w.absent(&absent),
        };
        let (ended, again) = match stopped {
            None => (self.told("pack-not-stopped"), self.plain(String::new())),
            Some(stopped) => {
                let by = self.whom(&stopped.agreed_by, plan.language).words;
                let day = self.stated_day(&stopped.dated).words;
                let ended = self.plain(self.w.two("pack-stopped", "day", day, "by", by));
                let again = match &stopped.restart {
                    Stated::Stated(words) => Text::new(words.as_str(), plan.language),
                    _ => self.told("duty-no-restart"),
                };
                (ended, again)
            }
        };
        let from = self.whom(&duty.from, plan.language);
        let last = self.stated_day(&duty.last);
        vec![plan.clone(), from, self.plain(every), last, self.plain(missed), ended, again]
    }

    /// A plan by its title.
    pub(super) fn plan(&self, page: &PlanPage) -> Text {
        let (plan, source) = (&page.file.plan, page.source.as_ref());
        let language = source.map_or(self.language, |source| source.language);
        Text::new(plan.title.as_str(), language).to(format!("/{}", plan.reference))
    }
}
