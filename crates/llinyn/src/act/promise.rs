//! A commitment of a plan as it is typed, in a form or in a row of a file: every field a text that is read here.

use llinyn_model::body::Mention;
use llinyn_model::commitment::{Commitment, Grade, MadeIn};
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::expectation::of_commitment;
use llinyn_model::horizon::{self, Frame, Horizon, When};
use llinyn_model::id::{PlanId, SourceId};
use llinyn_model::link::{Link, LinkKind};
use llinyn_model::{Day, DayRange, Stated};
use serde::{Deserialize, Serialize};

use super::desk::Desk;
use super::origin::printed;
use super::said::{Saying, Sheet, Words, is_blank};

/// A commitment as typed. The fields have the names of the columns of the open data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Promise {
    /// The line of the file it stands in, from 1.
    pub line: Option<u32>,
    /// What will be done. Field `text`.
    pub text: String,
    /// Who will do it, as printed. Field `owner`.
    pub owner: String,
    /// The body that is: its name or its address, which the record has to know. Field `owner_body`.
    pub owner_body: String,
    /// Who helps: names with semicolons between them. Field `contributors`.
    pub contributors: String,
    /// How much of a promise it is, by its name; read from the rest where it is left empty. Field `grade`.
    pub grade: String,
    /// When, in words. Field `when_words`.
    pub when_words: String,
    /// First day of that time. Field `when_from`.
    pub when_from: String,
    /// Last day of that time. Field `when_to`.
    pub when_to: String,
    /// What it waits on. Field `waits_on`.
    pub waits_on: String,
    /// What it costs. Field `cost`.
    pub cost: String,
}

impl Promise {
    /// The field of a column; none for a column that only the record fills.
    pub fn field(&mut self, column: &str) -> Option<&mut String> {
        Some(match column {
            "text" => &mut self.text,
            "owner" => &mut self.owner,
            "owner_body" => &mut self.owner_body,
            "contributors" => &mut self.contributors,
            "grade" => &mut self.grade,
            "when_words" => &mut self.when_words,
            "when_from" => &mut self.when_from,
            "when_to" => &mut self.when_to,
            "waits_on" => &mut self.waits_on,
            "cost" => &mut self.cost,
            _ => return None,
        })
    }
}

/// A commitment that was found in order.
pub(super) struct Made {
    text: Words,
    owner: Option<Mention>,
    contributors: Vec<Mention>,
    horizon: Horizon,
    grade: Grade,
    waits_on: Option<Words>,
    /// What it waits on, where the record has it already.
    awaited: Option<SourceId>,
    cost: Option<Words>,
}

impl Desk<'_> {
    /// Checks all of a commitment.
    pub(super) async fn promise(&self, typed: &Promise, sheet: &mut Sheet) -> Result<Made, Error> {
        let text = sheet.words("text", &typed.text);
        let owner = self.owner_typed(typed, sheet).await?;
        let helping = |words: &str| self.locale.with("act-contributors", &[("words", words.into())]);
        let contributors = self.mentions("contributors", &typed.contributors, helping, sheet).await?;
        let horizon = self.horizon_typed(typed, sheet);
        let line = |key: &'static str| move |words: &str| self.locale.with(key, &[("words", words.into())]);
        let awaited = self.source_called(&typed.waits_on).await?;
        let waits_on = printed(&typed.waits_on, awaited.as_ref());
        let waits_on = sheet.labelled("waits_on", &waits_on, line("act-waits-on"));
        let awaited = awaited.map(|source| source.id);
        let cost = sheet.labelled("cost", &typed.cost, line("act-cost"));
        let grade = grade_typed(typed, &horizon, waits_on.is_some(), sheet);
        Ok(Made { text, owner, contributors, horizon, grade, waits_on, awaited, cost })
    }

    async fn owner_typed(&self, typed: &Promise, sheet: &mut Sheet) -> Result<Option<Mention>, Error> {
        let named = typed.owner_body.trim();
        let body = self.known(named).await?;
        if !named.is_empty() && body.is_none() {
            sheet.problem("owner_body", ErrorKind::NotInRecord, named);
        }
        let words = match (typed.owner.trim(), &body) {
            ("", Some(body)) => body.words.clone(),
            (words, _) => words.to_owned(),
        };
        let label = |words: &str| self.locale.with("act-owner", &[("words", words.into())]);
        let Some(words) = sheet.labelled("owner", &words, label) else { return Ok(None) };
        Ok(Some(match body {
            Some(body) => Mention { words: words.text, ..body },
            None => self.mention(&words.text).await?,
        }))
    }

    /// When: by the days where any is given, else by what the words lead to.
    fn horizon_typed(&self, typed: &Promise, sheet: &mut Sheet) -> Horizon {
        let from = day_typed("when_from", &typed.when_from, sheet);
        let to = day_typed("when_to", &typed.when_to, sheet);
        if let (Some(from), Some(to)) = (from, to)
            && from > to
        {
            sheet.problem("when_to", ErrorKind::DaysReversed, self.locale.day(to));
        }
        let printed = match to.or(from).filter(|_| is_blank(&typed.when_words)) {
            Some(day) => self.locale.day(day),
            None => typed.when_words.clone(),
        };
        let label = |words: &str| self.locale.with("act-when", &[("words", words.into())]);
        let Some(words) = sheet.labelled("when_words", &printed, label) else { return Horizon::default() };
        if from.is_none() && to.is_none() {
            return horizon::read(&words.text, self.language, Frame::dated(self.today));
        }
        let when = When::Days { range: DayRange { from, to }, inferred: false };
        Horizon { words: Stated::Stated(words.text), when }
    }
}

impl Made {
    /// Records it as the `at`th commitment of what was said.
    pub(super) fn recorded(self, plan: PlanId, at: usize, saying: &mut Saying<'_>) {
        let stated = |words: Option<Words>| Stated::or_not_stated(words.map(|words| words.text));
        let commitment = Commitment {
            id: saying.id(),
            reference: saying.item(&format!("c{at}")),
            place: saying.place(&self.text),
            made_in: MadeIn::Plan(plan, None),
            text: self.text.text,
            owner: Stated::or_not_stated(self.owner),
            contributors: self.contributors,
            horizon: self.horizon,
            grade: self.grade,
            waits_on: stated(self.waits_on),
            cost: stated(self.cost),
        };
        let (id, owed) = (commitment.id, of_commitment(&commitment));
        saying.push(commitment);
        saying.arises(id.into(), owed);
        if let Some(awaited) = self.awaited {
            let (link, kind) = (saying.id(), LinkKind::DependsOn);
            saying.push(Link {
                id: link,
                kind,
                from: id.into(),
                to: awaited.into(),
                inferred: false,
                said: None,
            });
        }
    }
}

fn day_typed(field: &'static str, typed: &str, sheet: &mut Sheet) -> Option<Day> {
    let typed = typed.trim();
    let day = typed.parse().ok();
    if !typed.is_empty() && day.is_none() {
        sheet.problem(field, ErrorKind::BadValue, typed);
    }
    day
}

/// How much of a promise it is. One that is called dated has a time, and one that is called nothing is what its time
/// makes it.
fn grade_typed(typed: &Promise, horizon: &Horizon, waits: bool, sheet: &mut Sheet) -> Grade {
    let timed = matches!(horizon.when, When::Days { .. } | When::After(_));
    let name = typed.grade.trim();
    match Grade::ALL.into_iter().find(|grade| grade.name() == name) {
        Some(Grade::Dated) if !timed => sheet.problem("when_to", ErrorKind::DayMissing, ""),
        Some(grade) => return grade,
        None if !name.is_empty() => sheet.problem("grade", ErrorKind::BadValue, name),
        None => {}
    }
    match () {
        () if timed => Grade::Dated,
        () if waits => Grade::Conditional,
        () => Grade::OpenEnded,
    }
}
