//! Promises with their first and present dates; and how far a plan that ran out was carried out.

use std::collections::BTreeMap;

use llinyn_model::commitment::Commitment;
use llinyn_model::status::{Due, Shown};

use super::Making;
use crate::picture::Text;
use crate::report::pack::Block;
use crate::report::pack::scope::{Outcome, Promise};

impl Making<'_> {
    /// Every promise with its first date, which never changes, its present one, and how often it was moved.
    pub(super) fn dates(&self) -> Vec<Block> {
        let row = |own: &Promise| {
            let (promise, moves) = (&own.promise, &own.moves);
            let present = moves.last().map_or(&promise.horizon, |moved| &moved.to);
            let mut row = self.promised(promise);
            row.push(self.plain(self.w.horizon(&promise.horizon)));
            row.push(self.plain(self.w.horizon(present)));
            row.push(self.plain(moves.len().to_string()));
            row
        };
        let promises = &self.scope.promises;
        let head = ["pack-promise", "commitment-owner", "pack-first", "pack-present", "pack-moves"];
        let table = self.table("pack-promises", &head, promises.iter().map(row).collect());
        let without = |key: &str, count: usize| {
            (count > 0).then(|| Block::Paragraph(self.plain(self.w.count(key, count))))
        };
        let no_owner = promises.iter().filter(|own| own.promise.owner.value().is_none()).count();
        let no_day = promises.iter().filter(|own| own.promise.horizon.due().value().is_none()).count();
        let blanks = [without("pack-no-owner", no_owner), without("pack-no-date", no_day)];
        table.into_iter().chain(blanks.into_iter().flatten()).collect()
    }

    /// The actions of the plan that ran out last: what is said of each, what was shown, and what the calendar says.
    pub(super) fn carried_out(&self) -> Vec<Block> {
        let Some((at, outcomes)) = &self.scope.ran_out else { return Vec::new() };
        let plan = &self.scope.plans[*at].file.plan;
        let answers: Vec<[String; 3]> = outcomes.iter().map(|outcome| self.answers(outcome)).collect();
        let row = |(outcome, answers): (&Outcome, &[String; 3])| {
            let mut row = self.promised(&outcome.promise);
            row.extend(answers.iter().map(|words| self.plain(words)));
            row
        };
        let head = ["pack-action", "commitment-owner", "pack-is-said", "pack-is-shown", "pack-is-due"];
        let actions = self.table("pack-actions", &head, outcomes.iter().zip(&answers).map(row).collect());
        let columns = ["pack-is-said", "pack-is-shown", "pack-is-due"].into_iter().enumerate();
        let tallies = columns.filter_map(|(at, key)| {
            let mut tally: BTreeMap<&str, usize> = BTreeMap::new();
            for answer in &answers {
                *tally.entry(&answer[at]).or_default() += 1;
            }
            let row = |(words, count): (&str, usize)| vec![self.plain(words), self.plain(count.to_string())];
            let rows = tally.into_iter().map(row).collect();
            // Its rows are answers, not actions: how many there are is in the rows.
            self.captioned(self.w.t("pack-tally"), &[key, "pack-count"], rows)
        });
        let named = Block::Paragraph(self.scope.text(&plan.reference, &plan.title));
        let tables: Vec<Block> = actions.into_iter().chain(tallies).collect();
        std::iter::once(named).chain(tables).collect()
    }

    /// A promise with its owner.
    fn promised(&self, promise: &Commitment) -> Vec<Text> {
        let words = self.scope.text(&promise.reference, &promise.text);
        let owner = self.whom(&promise.owner, words.language);
        vec![words, owner]
    }

    /// Said, shown and due: three answers, none of which stands for another.
    fn answers(&self, outcome: &Outcome) -> [String; 3] {
        let status = &outcome.status;
        let said = match status.said.claim {
            Some(claim) => self.w.named("claim", claim.name()),
            None => self.w.t("pack-nothing-said"),
        };
        let shown = match status.shown {
            Shown::Verified(verdict) => self.w.named("verdict", verdict.name()),
            Shown::Nothing => self.w.t("status-shown-nothing"),
        };
        let due = match status.due {
            Due::Closed(kind) => self.w.named("closure", kind.name()),
            Due::Silent { kind, .. } => self.w.named("silent", kind.name()),
            Due::Owed { .. } => self.w.t("pack-to-come"),
            Due::NoDay { .. } => self.w.t("pack-no-day"),
            Due::Met => self.w.t("status-met"),
            Due::Released => self.w.t("status-released"),
            Due::Nothing => self.w.t("status-nothing-owed"),
        };
        [said, shown, due]
    }
}
