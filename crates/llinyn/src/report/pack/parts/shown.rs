//! What is claimed and what was found, measures, questions, and the papers all rests on.

use llinyn_model::measure::{self, Latest, Measure, Value};
use llinyn_model::{Language, Stated};
use llinyn_store::QuestionFile;

use super::Making;
use crate::picture::{Bar, BarRow, Bars, Text};
use crate::report::news::line;
use crate::report::pack::Block;

impl Making<'_> {
    /// What each body says it has done, what of it was found in place, and the rest.
    pub(super) fn gap(&self) -> Vec<Block> {
        let (mut rows, mut bars) = (Vec::new(), Vec::new());
        for gap in &self.scope.gaps {
            let Some(body) = self.scope.name(gap.body) else { continue };
            let noun = self.w.named("noun", &gap.noun);
            let counts = [gap.claimed, gap.verified, gap.gap()];
            let cells = counts.map(|count| self.plain(count.to_string()));
            rows.push([vec![body.clone(), self.plain(noun.as_str())], cells.to_vec()].concat());
            let label = Text { words: format!("{}: {noun}", body.words), ..body };
            let bar = |count: i64| Bar::count(usize::try_from(count).unwrap_or(0), self.language);
            bars.push(BarRow { label, bars: vec![bar(gap.claimed), bar(gap.verified)] });
        }
        let head = ["gap-body", "gap-noun", "gap-claimed", "gap-verified", "gap-gap"];
        let chart = self.chart(Bars {
            title: self.w.t("gap-title"),
            head: self.w.t("gap-body"),
            series: ["gap-claimed", "gap-verified"].map(|key| self.w.t(key)).to_vec(),
            rows: bars,
        });
        self.table("pack-gap", &head, rows).into_iter().chain(chart).collect()
    }

    /// The measures of each plan, and bars of each that has a number.
    pub(super) fn measures(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (page, said) in self.scope.plans.iter().zip(&self.scope.measures) {
            let plan = self.plan(page);
            let spoken = plan.language;
            let standing = measure::standing(said.clone());
            let rows = standing.iter().map(|one| self.measure(one, spoken)).collect();
            let head =
                ["measure-what", "measure-baseline", "measure-latest", "measure-target", "measure-movement"];
            let Some(table) = self.table("pack-measures", &head, rows) else { continue };
            blocks.extend([Block::Paragraph(plan), table]);
            blocks.extend(standing.iter().filter_map(|one| self.measured(one, said, spoken)));
        }
        blocks
    }

    fn measure(&self, one: &Measure, spoken: Language) -> Vec<Text> {
        let movement = match one.movement() {
            _ if one.is_unmeasured() => self.told("measure-unmeasured"),
            Stated::Stated(movement) => self.plain(self.w.named("moved", movement.name())),
            absent => self.plain(self.w.absent(&absent)),
        };
        let words = Text::new(one.text.as_str(), spoken).to(format!("/{}", one.reference));
        let value = |value| self.plain(self.w.value(value));
        vec![words, value(&one.baseline), self.latest(&one.latest), value(&one.target), movement]
    }

    fn latest(&self, latest: &Stated<Latest>) -> Text {
        let because = |key: &str, why: &str| self.plain(format!("{} {}", self.w.t(key), line(why)));
        match latest {
            Stated::Stated(Latest::Value(value)) => self.plain(self.w.measured(value)),
            Stated::Stated(Latest::Refused(why)) => because("value-refused", why),
            Stated::Stated(Latest::NotHeld(why)) => because("value-not-held", why),
            absent => self.plain(self.w.absent(absent)),
        }
    }

    /// Bars of a measure from where it began, by each time it was said, to where it is to go.
    fn measured(&self, one: &Measure, said: &[Measure], spoken: Language) -> Option<Block> {
        let number = |value: &Value| match value {
            Value::Thousandths(number) => Some(*number),
            Value::Starred => None,
        };
        let row =
            |label: Text, value: Option<i64>, words: Text| BarRow { label, bars: vec![Bar { value, words }] };
        let fixed = |key: &str, value: &Stated<Value>| {
            row(self.told(key), value.value().and_then(number), self.plain(self.w.value(value)))
        };
        let mut rows = vec![fixed("measure-baseline", &one.baseline)];
        for again in
            said.iter().filter(|other| other.is_same(one)).filter(|again| again.latest.value().is_some())
        {
            let source = self.scope.source(again.place.source);
            let label = source.map_or_else(String::new, |source| self.w.dated(&source.dated));
            let value = match again.latest.value() {
                Some(Latest::Value(value)) => number(value),
                _ => None,
            };
            rows.push(row(self.plain(label), value, self.latest(&again.latest)));
        }
        rows.push(fixed("measure-target", &one.target));
        let numbers = rows.iter().flat_map(|row| &row.bars).filter(|bar| bar.value.is_some()).count();
        let title = Text::new(line(&one.text), spoken).words;
        let bars = Bars { title, head: self.w.t("pack-when"), series: vec![self.w.t("pack-value")], rows };
        // One number alone is told by the table.
        if numbers > 1 { self.chart(bars) } else { None }
    }

    /// The questions that have no answer.
    pub(super) fn questions(&self) -> Vec<Block> {
        let row = |file: &QuestionFile| {
            let question = &file.question;
            let spoken = file.source.as_ref().map_or(self.language, |source| source.language);
            let words = Text::new(line(&question.text), spoken).to(format!("/{}", question.reference));
            let due = file.owed.last().map(|owed| owed.expectation.due.due());
            let due = self.stated_day(&due.unwrap_or(Stated::NotStated));
            let (by, to) = (self.whom(&question.by, spoken), self.whom(&question.to, spoken));
            vec![words, by, to, self.stated_day(&question.tabled), due]
        };
        let head =
            ["noun-question", "question-asked-by", "question-put-to", "question-tabled", "pack-owed-by"];
        let rows = self.scope.questions.iter().map(row).collect();
        self.table("pack-questions", &head, rows).into_iter().collect()
    }

    /// The papers all this rests on.
    pub(super) fn papers(&self) -> Vec<Block> {
        let row = |paper: &&llinyn_model::source::SourceHead| {
            let title = Text::new(paper.title.as_str(), paper.language).to(format!("/{}", paper.reference));
            let kind = self.plain(self.w.named("kind", paper.kind.name()));
            vec![title, kind, self.plain(self.w.dated(&paper.dated))]
        };
        let rows = self.scope.papers().iter().map(row).collect();
        self.table("pack-papers", &["noun-source", "pack-kind", "pack-day"], rows).into_iter().collect()
    }
}
