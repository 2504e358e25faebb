//! Measuring: what a plan is to be known by, its later values, and why there is none where there is none. A value is
//! never left empty: it is a number, it is starred, it was refused, or nobody holds it.

use llinyn_model::Stated;
use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::{Dice, Reference};
use llinyn_model::measure::{Latest, Measure, Value};
use llinyn_store::PlanPage;

use super::actor::{Acted, Refused};
use super::desk::Desk;
use super::said::{Sheet, Words, is_blank, there};

/// A measure of a plan.
#[derive(Clone, Debug)]
pub struct Measuring {
    /// The plan. Field `plan`.
    pub plan: Reference,
    /// What is measured. Field `text`.
    pub text: String,
    /// The number of the objective it is for, where it is for one. Field `objective`.
    pub objective: String,
    /// The number it starts from; empty where there is none. Field `baseline`.
    pub baseline: String,
    /// The number aimed at; empty where there is none. Field `target`.
    pub target: String,
}

/// A newer value of a measure.
#[derive(Clone, Debug)]
pub struct NewValue {
    /// The measure. Field `measure`.
    pub of: Reference,
    /// What sort of value it is. Field `given`.
    pub given: Option<Given>,
    /// The number, where it is one. Field `value`.
    pub value: String,
    /// Why there is none, where it was refused or nobody holds it. Field `reason`.
    pub reason: String,
}

/// What somebody gives as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A number.
    Number,
    /// Too few to publish.
    Starred,
    /// A refusal.
    Refused,
    /// Word that nobody holds it.
    NotHeld,
}

impl Given {
    /// All of them.
    pub const ALL: [Given; 4] = [Given::Number, Given::Starred, Given::Refused, Given::NotHeld];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Given::Number => "number",
            Given::Starred => "starred",
            Given::Refused => "refused",
            Given::NotHeld => "not_held",
        }
    }
}

/// Records a measure. One with no baseline or no target is recorded too, and is shown as unmeasured.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn measure(desk: Desk<'_>, measuring: &Measuring, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let plan = desk.plan_of("plan", &measuring.plan, &mut sheet).await?;
    let label = |key: &'static str| {
        let locale = desk.locale;
        move |words: &str| locale.with(key, &[("words", words.into())])
    };
    let text = sheet.needed("text", &measuring.text, label("act-measured"));
    let objective = objective(plan.as_ref(), &measuring.objective, &mut sheet);
    sheet.labelled("objective", &measuring.objective, label("act-objective"));
    let baseline = number("baseline", &measuring.baseline, label("act-baseline"), &mut sheet);
    let target = number("target", &measuring.target, label("act-target"), &mut sheet);
    let title = desk.locale.with("act-measure", &[("reference", measuring.plan.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let measure = Measure {
        id: saying.id(),
        reference: saying.item("k1"),
        plan: there(plan)?.file.plan.id,
        objective,
        place: saying.place(&text),
        text: text.text,
        baseline: Stated::or_not_stated(baseline.map(|(value, _)| value)),
        target: Stated::or_not_stated(target.map(|(value, _)| value)),
        latest: Stated::NotStated,
    };
    saying.push(measure);
    desk.record(saying).await
}

/// Records a newer value, or why there is none: the same measure, said again.
///
/// # Errors
/// All that has to be mended, or that the database fails; nothing is recorded then.
pub async fn value(desk: Desk<'_>, new: &NewValue, dice: &mut dyn Dice) -> Result<Acted, Refused> {
    let mut sheet = desk.sheet().await?;
    let before = desk.measure_of(&new.of, &mut sheet).await?;
    if let Some(before) = &before {
        sheet.standard(&desk.locale.with("act-measured", &[("words", before.text.as_str().into())]));
    }
    let latest = desk.latest(new, &mut sheet);
    let title = desk.locale.with("act-value", &[("reference", new.of.as_str().into())]);
    let mut saying = desk.say(title, sheet, dice).await?;
    let (before, (latest, words)) = (there(before)?, there(latest)?);
    let measure = Measure {
        id: saying.id(),
        reference: saying.item("k1"),
        place: saying.place(&words),
        latest: Stated::Stated(latest),
        ..before
    };
    saying.push(measure);
    desk.record(saying).await
}

impl Desk<'_> {
    /// A measure of a plan of which the actor may speak.
    async fn measure_of(&self, of: &Reference, sheet: &mut Sheet) -> Result<Option<Measure>, Error> {
        let measure = self.reader.measure(of).await?;
        let plan = match &measure {
            Some(measure) => self.reader.place(measure.plan.into()).await?,
            None => None,
        };
        let Some((plan, _)) = plan else {
            sheet.problem("measure", ErrorKind::NotInRecord, of.as_str());
            return Ok(None);
        };
        Ok(self.plan_of("measure", &plan, sheet).await?.and(measure))
    }

    /// The value that is given, with its words.
    fn latest(&self, new: &NewValue, sheet: &mut Sheet) -> Option<(Latest, Words)> {
        let label = |key: &'static str| move |words: &str| self.locale.with(key, &[("words", words.into())]);
        let reason = |key, sheet: &mut Sheet| {
            let words = sheet.needed("reason", &new.reason, label(key));
            (words.text.clone(), words)
        };
        match new.given {
            None => {
                sheet.problem("given", ErrorKind::ChoiceMissing, "");
                None
            }
            Some(Given::Number) => {
                if is_blank(&new.value) {
                    sheet.problem("value", ErrorKind::WordsMissing, "");
                }
                let (value, words) = number("value", &new.value, label("act-latest"), sheet)?;
                Some((Latest::Value(value), words))
            }
            Some(Given::Starred) => {
                Some((Latest::Value(Value::Starred), sheet.standard(&self.locale.t("act-starred"))))
            }
            Some(Given::Refused) => {
                let (why, words) = reason("act-refused", sheet);
                Some((Latest::Refused(why), words))
            }
            Some(Given::NotHeld) => {
                let (why, words) = reason("act-not-held", sheet);
                Some((Latest::NotHeld(why), words))
            }
        }
    }
}

/// The objective of a plan that a number stands for.
fn objective(plan: Option<&PlanPage>, typed: &str, sheet: &mut Sheet) -> Stated<u32> {
    let typed = typed.trim();
    let (Some(plan), false) = (plan, typed.is_empty()) else { return Stated::NotStated };
    let number = typed.parse().ok();
    let known = number.filter(|number| plan.file.objectives.iter().any(|one| one.position == *number));
    if known.is_none() {
        sheet.problem("objective", ErrorKind::NumberOutside, plan.file.objectives.len().to_string());
    }
    Stated::or_not_stated(known)
}

/// A number that was typed, with its words; none where nothing was.
fn number(
    field: &'static str,
    typed: &str,
    label: impl Fn(&str) -> String,
    sheet: &mut Sheet,
) -> Option<(Value, Words)> {
    let words = sheet.labelled(field, typed, label)?;
    let value = thousandths(&words.text);
    if value.is_none() {
        sheet.problem(field, ErrorKind::NumberUnreadable, &*words.text);
    }
    Some((Value::Thousandths(value?), words))
}

/// A number in thousandths: at most nine figures, with or without commas between thousands, and three behind the point.
pub(super) fn thousandths(typed: &str) -> Option<i64> {
    let (sign, figures) = typed.strip_prefix(['-', '−']).map_or((1, typed), |figures| (-1, figures));
    let (whole, fraction) = figures.split_once('.').map_or((figures, None), |(a, b)| (a, Some(b)));
    let is_number =
        |text: &str, most| !text.is_empty() && text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.iter().all(|group| group.len() == 3 && is_number(group, 3));
    let whole = format!("{first}{}", rest.concat());
    if !is_number(first, if rest.is_empty() { 9 } else { 3 }) || !grouped || !is_number(&whole, 9) {
        return None;
    }
    let fraction = match fraction {
        Some(fraction) if is_number(fraction, 3) => format!("{fraction:0<3}").parse().ok()?,
        Some(_) => return None,
        None => 0,
    };
    let whole: i64 = whole.parse().ok()?;
    Some(sign * (whole * 1000 + fraction))
}

#[cfg(test)]
mod tests {
    use super::thousandths;

    #[test]
    fn numbers_are_read_as_they_are_written_or_not_at_all() {
        for (typed, expected) in [
            ("52", Some(52_000)),
            ("52.5", Some(52_500)),
            ("0.125", Some(125)),
            ("-3.2", Some(-3_200)),
            ("−0.5", Some(-500)),
            ("1,204", Some(1_204_000)),
            ("12,345,678.9", Some(12_345_678_900)),
            ("", None),
            ("-", None),
            (".5", None),
            ("5.", None),
            ("1,20", None),
            ("1,2045", None),
            ("1234,567", None),
            ("0.1234", None),
            ("52%", None),
            ("about 50", None),
            ("12-15", None),
            ("1e9", None),
            ("1234567890", None),
        ] {
            assert_eq!(thousandths(typed), expected, "{typed}");
        }
    }
}
