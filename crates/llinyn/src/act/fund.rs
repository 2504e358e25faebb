//! Money: what was promised for a thread or a plan, who contributes, and what was spent.

use llinyn_model::Stated;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::fund::{Certainty, Contribution, Fund, Gives, Promised, Says, WHOLE, formula};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::subject::Subject;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::measure::thousandths;
use super::said::{Saying, Sheet, Words, is_blank, there};

/// Most contributors of a fund, and the fields of each.
pub const ROWS: usize = 12;

/// The names of a row's fields: who, what it gives, how much, in which words, how surely, and whether it is devolved.
#[derive(Clone, Copy, Debug)]
pub struct Names {
    /// Who.
    pub by: &'static str,
    /// What is given.
    pub gives: &'static str,
    /// How much.
    pub much: &'static str,
    /// What it is, where it is no money.
    pub words: &'static str,
    /// Whether it will, or may.
    pub certainty: &'static str,
    /// Whether it does not answer to the Welsh Government.
    pub reserved: &'static str,
}

macro_rules! names {
    ($($n:literal)*) => {
        /// The fields of each row.
        pub const NAMES: [Names; ROWS] = [$(Names {
            by: concat!("by-", $n),
            gives: concat!("gives-", $n),
            much: concat!("much-", $n),
            words: concat!("words-", $n),
            certainty: concat!("certainty-", $n),
            reserved: concat!("reserved-", $n),
        }),*];
    };
}

names! { 1 2 3 4 5 6 7 8 9 10 11 12 }

/// Money that is promised.
#[derive(Clone, Debug)]
pub struct Promising {
    /// The thread or the plan it is for. Field `about`.
    pub about: Reference,
    /// What it is called. Field `text`.
    pub text: String,
    /// How much, as printed; empty where nobody says. Field `amount`.
    pub amount: String,
    /// What it is for; empty where nobody says. Field `purpose`.
    pub purpose: String,
    /// Where it comes from; empty where nobody says. Field `from`.
    pub from: String,
}

/// Who contributes to a fund: all of them, in place of what was said before.
#[derive(Clone, Debug)]
pub struct Sharing {
    /// The fund. Field `fund`.
    pub fund: Reference,
    /// One for each row of the form, also where it is empty.
    pub rows: Vec<Row>,
}

/// A row of the form of who contributes, as typed.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Who.
    pub by: String,
    /// What is given, by its name.
    pub gives: String,
    /// How much: a percentage, or money.
    pub much: String,
    /// What it is, where it is no money.
    pub words: String,
    /// Whether it will, or may.
    pub certainty: Option<Certainty>,
    /// Whether it does not answer to the Welsh Government.
    pub reserved: bool,
}

/// What was spent of a fund so far.
#[derive(Clone, Debug)]
pub struct Spending {
    /// The fund. Field `fund`.
    pub fund: Reference,
    /// How much. Field `amount`.
    pub amount: String,
    /// On what. Field `words`.
    pub words: String,
}

/// Records money that is promised. Whatever nobody says of it is *not stated*.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn promise(desk: Desk<'_>, new: &Promising, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let about = desk.promised_for(&new.about, &mut sheet).await?;
    let text = sheet.needed("text", &new.text, |words| desk.labelled("act-fund-text", words));
    let amount = desk.money("amount", &new.amount, "act-fund-amount", &mut sheet);
    let purpose = desk.said_or_not("purpose", &new.purpose, "act-purpose", &mut sheet);
    let from = desk.said_or_not("from", &new.from, "act-funded-from", &mut sheet);
    let from = match from.value() {
        Some(name) => Stated::Stated(desk.mention(name).await?),
        None => Stated::NotStated,
    };
    let title = desk.locale.with("act-fund", &[("reference", new.about.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (id, reference, place) = (saying.id(), saying.item("fund1"), saying.place(&text));
    let says = Says::Promised(Promised { text: text.text, amount, purpose, from });
    saying.push(Fund { id, reference, place, about: there(about)?, says });
    desk.record(saying).await
}

/// Records who contributes what. Percentages of a formula add up to exactly 100.
///
/// # Errors
/// All that has to be mended, [`ErrorKind::SharesNotWhole`] among it, or that the database fails; nothing is recorded then.
pub async fn share(desk: Desk<'_>, sharing: &Sharing, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let before = desk.fund_of(&sharing.fund, &mut sheet).await?;
    let mut contributions = Vec::new();
    for (row, names) in sharing.rows.iter().zip(&NAMES).filter(|(row, _)| !row.is_empty()) {
        contributions.extend(desk.contribution(row, names, &mut sheet).await?);
    }
    let typed = sharing.rows.iter().filter(|row| !row.is_empty()).count();
    if typed == 0 {
        sheet.problem(NAMES[0].by, ErrorKind::WordsMissing, "");
    }
    let read = contributions.len() == typed;
    if let Some(sum) = formula(&contributions).filter(|sum| *sum != WHOLE && read) {
        sheet.problem(NAMES[0].much, ErrorKind::SharesNotWhole, desk.locale.decimal(sum * 10));
    }
    let title = desk.locale.with("act-sharing", &[("reference", sharing.fund.as_str().into())]);
    let saying = desk.say(title, sheet, dice).await?;
    let before = there(before)?;
    let (fund, heading) = (before.begun(), saying.heading());
    desk.more(&before, Says::Shared { fund, contributions }, &heading, saying).await
}

/// Records what was spent so far.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn spend(desk: Desk<'_>, spending: &Spending, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let before = desk.fund_of(&spending.fund, &mut sheet).await?;
    if is_blank(&spending.amount) {
        sheet.problem("amount", ErrorKind::WordsMissing, "");
    }
    let spent = desk.money("amount", &spending.amount, "act-spent", &mut sheet);
    let words = sheet.words("words", &spending.words);
    let title = desk.locale.with("act-spending", &[("reference", spending.fund.as_str().into())]);
    let saying = desk.say(title, sheet, dice).await?;
    let before = there(before)?;
    let fund = before.begun();
    desk.more(&before, Says::Spent { fund, spent }, &words, saying).await
}

impl Row {
    fn is_empty(&self) -> bool {
        [&self.by, &self.much, &self.words].into_iter().all(|typed| is_blank(typed))
    }
}

impl Desk<'_> {
    /// The thread or the plan money is promised for: one that goes on.
    async fn promised_for(&self, about: &Reference, sheet: &mut Sheet) -> Result<Option<Subject>, Error> {
        if self.reader.plan(about).await?.is_some() {
            let plan = self.plan_that_goes_on("about", about, sheet).await?;
            return Ok(plan.map(|page| page.file.plan.id.into()));
        }
        Ok(self.open_thread("about", about, sheet).await?.map(|thread| thread.subject()))
    }

    /// The first statement about a fund.
    async fn fund_of(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<Fund>, Error> {
        let fund = self.reader.fund(of).await?.and_then(|file| file.said.into_iter().next());
        if fund.is_none() {
            sheet.problem("fund", ErrorKind::NotInRecord, of.as_str());
        }
        Ok(fund.map(|(fund, _)| fund))
    }

    /// Records what more is said of a fund.
    async fn more(
        &self,
        before: &Fund,
        says: Says,
        words: &Words,
        mut saying: Saying<'_>,
    ) -> Result<Acted, Refused> {
        let (id, reference, place) = (saying.id(), saying.item("fund1"), saying.place(words));
        saying.push(Fund { id, reference, place, about: before.about, says });
        self.record(saying).await
    }

    /// What one body gives, with its line; none where something is wrong with it.
    async fn contribution(
        &self,
        row: &Row,
        names: &Names,
        sheet: &mut Sheet,
    ) -> Result<Option<Contribution>, Error> {
        let by = sheet.needed(names.by, &row.by, str::to_owned);
        let certainty = row.certainty;
        if certainty.is_none() {
            sheet.problem(names.certainty, ErrorKind::ChoiceMissing, "");
        }
        let gives = self.gives(row, names, sheet);
        let (Some(gives), Some(certainty)) = (gives, certainty) else { return Ok(None) };
        let key = format!("certainty-{}", certainty.name());
        sheet.standard(&self.locale.t(&key));
        if row.reserved {
            sheet.standard(&self.locale.t("act-reserved"));
        }
        let by = self.mention(&by.text).await?;
        Ok(Some(Contribution { by, gives, certainty, devolved: !row.reserved }))
    }

    /// What is given, with its line.
    fn gives(&self, row: &Row, names: &Names, sheet: &mut Sheet) -> Option<Gives> {
        match row.gives.as_str() {
            "percent" => {
                let figure = row.much.trim().trim_end_matches('%').trim_end();
                let percent = thousandths(figure).filter(|thousandths| thousandths % 10 == 0).map(|n| n / 10);
                let percent = percent.filter(|percent| (0..=WHOLE).contains(percent));
                if percent.is_none() {
                    sheet.problem(names.much, ErrorKind::PercentUnreadable, row.much.trim());
                }
                let percent = percent?;
                sheet.standard(&self.labelled("act-gives-percent", &self.locale.decimal(percent * 10)));
                Some(Gives::Percent(percent))
            }
            "cash" => {
                if is_blank(&row.much) {
                    sheet.problem(names.much, ErrorKind::WordsMissing, "");
                }
                let pence = self.money(names.much, &row.much, "act-gives-cash", sheet);
                Some(Gives::Cash(*pence.value()?))
            }
            "in_kind" => {
                let words =
                    sheet.needed(names.words, &row.words, |words| self.labelled("act-gives-in-kind", words));
                let worth = self.money(names.much, &row.much, "act-worth", sheet);
                Some(Gives::InKind { words: words.text, worth })
            }
            _ => {
                sheet.problem(names.gives, ErrorKind::ChoiceMissing, "");
                None
            }
        }
    }

    /// One sum as printed, with its line, in pence; not stated where nothing was typed. "Up to £4m" is no sum.
    fn money(&self, field: &'static str, typed: &str, key: &str, sheet: &mut Sheet) -> Stated<i64> {
        let words = self.said_or_not(field, typed, key, sheet);
        let Some(words) = words.value() else { return Stated::NotStated };
        let pence = llinyn_reading::sum(words);
        if pence.is_none() {
            sheet.problem(field, ErrorKind::MoneyUnreadable, words);
        }
        Stated::or_not_stated(pence)
    }

    /// Words on a line of their own, or that nobody says them.
    pub(super) fn said_or_not(
        &self,
        field: &'static str,
        typed: &str,
        key: &str,
        sheet: &mut Sheet,
    ) -> Stated<String> {
        if is_blank(typed) {
            sheet.standard(&self.labelled(key, &self.locale.t("stated-not-stated")));
            return Stated::NotStated;
        }
        let words = sheet.labelled(field, typed, |words| self.labelled(key, words));
        Stated::or_not_stated(words.map(|words| words.text))
    }

    pub(super) fn labelled(&self, key: &str, words: &str) -> String {
        self.locale.with(key, &[("words", words.into())])
    }
}
