//! Measure: whether children's lives changed.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::fold;
use crate::id::{MeasureId, PlanId, Reference};
use crate::passage::Place;

/// An indicator with its values, as a source prints them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Its id.
    pub id: MeasureId,
    /// Its reference.
    pub reference: Reference,
    /// The plan it belongs to.
    pub plan: PlanId,
    /// Which of the plan's objectives it is for, from 1.
    pub objective: Stated<u32>,
    /// Where it stands.
    pub place: Place,
    /// What is measured.
    pub text: String,
    /// The value it started from.
    pub baseline: Stated<Value>,
    /// The value aimed at.
    pub target: Stated<Value>,
    /// The latest value, or why there is none.
    pub latest: Stated<Latest>,
}

/// The latest value of a measure. Where there is none, the reason stands in its place, in the words of who gave it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Latest {
    /// Whoever holds it refused to give it.
    Refused(String),
    /// Nobody holds it.
    NotHeld(String),
    /// There is one. It is written as a value alone, as all were before there could be none.
    #[serde(untagged)]
    Value(Value),
}

/// A value as printed. A starred one is neither zero nor missing, and is never derived from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A number, in thousandths of the printed unit.
    Thousandths(i64),
    /// Starred: too few to publish.
    Starred,
}

/// Which way the latest value moved from the baseline, seen from the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Movement {
    /// At the target or past it.
    Reached,
    /// Nearer to the target.
    Nearer,
    /// Where it was.
    Unmoved,
    /// Further from the target.
    Further,
}

impl Movement {
    /// All of them.
    pub const ALL: [Movement; 4] =
        [Movement::Reached, Movement::Nearer, Movement::Unmoved, Movement::Further];

    /// Its name in outputs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Movement::Reached => "reached",
            Movement::Nearer => "nearer",
            Movement::Unmoved => "unmoved",
            Movement::Further => "further",
        }
    }
}

/// The measures of a plan as they stand: one printed again by a later paper, under the same name and for the same
/// objective, is the same measure with a newer value. What the later paper leaves out, the earlier still says.
pub fn standing(measures: Vec<Measure>) -> Vec<Measure> {
    let mut standing: Vec<Measure> = Vec::new();
    for measure in measures {
        match standing.iter_mut().find(|earlier| earlier.is_same(&measure)) {
            Some(earlier) => {
                let latest =
                    if measure.latest.value().is_some() { measure.latest } else { earlier.latest.clone() };
                *earlier = Measure { latest, place: measure.place, ..earlier.clone() };
            }
            None => standing.push(measure),
        }
    }
    standing
}

impl Measure {
    /// Whether it is the same measure, said again.
    pub fn is_same(&self, other: &Measure) -> bool {
        self.plan == other.plan
            && self.objective == other.objective
            && fold::text(&self.text) == fold::text(&other.text)
    }

    /// Whether it lacks what it would be measured by: a baseline or a target.
    pub fn is_unmeasured(&self) -> bool {
        self.baseline.value().is_none() || self.target.value().is_none()
    }

    /// How the measure moved; not stated where a value is missing, starred or refused.
    pub fn movement(&self) -> Stated<Movement> {
        let (baseline, target, latest) = match (&self.baseline, &self.target, &self.latest) {
            (
                Stated::Stated(Value::Thousandths(baseline)),
                Stated::Stated(Value::Thousandths(target)),
                Stated::Stated(Latest::Value(Value::Thousandths(latest))),
            ) => (*baseline, *target, *latest),
            _ => return Stated::NotStated,
        };
        let reached = if target >= baseline { latest >= target } else { latest <= target };
        let (before, now) = ((target - baseline).abs(), (target - latest).abs());
        Stated::Stated(match now.cmp(&before) {
            _ if reached => Movement::Reached,
            std::cmp::Ordering::Less => Movement::Nearer,
            std::cmp::Ordering::Equal => Movement::Unmoved,
            std::cmp::Ordering::Greater => Movement::Further,
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::SourceId;

    fn measure(no: u128, text: &str, objective: Option<u32>, latest: Option<i64>) -> Measure {
        Measure {
            id: MeasureId(Uuid::from_u128(no)),
            reference: Reference::slug("a-plan").unwrap().item(&format!("i{no}")),
            plan: PlanId(Uuid::from_u128(1)),
            objective: Stated::or_not_stated(objective),
            place: Place { source: SourceId(Uuid::from_u128(no)), spans: Vec::new() },
            text: text.to_owned(),
            baseline: Stated::Stated(Value::Thousandths(20_000)),
            target: Stated::Stated(Value::Thousandths(50_000)),
            latest: Stated::or_not_stated(latest.map(|value| Latest::Value(Value::Thousandths(value)))),
        }
    }

    #[test]
    fn a_measure_printed_again_is_the_same_measure() {
        for (second, third, expected) in [
            (measure(2, "Families helped", Some(1), Some(30_000)), None, vec![Some(30_000)]),
            (
                measure(2, "FAMILIES  helped", Some(1), Some(30_000)),
                Some(measure(3, "Families helped", Some(1), None)),
                vec![Some(30_000)],
            ),
            (measure(2, "Families helped", Some(2), Some(30_000)), None, vec![None, Some(30_000)]),
            (measure(2, "Children placed", Some(1), Some(30_000)), None, vec![None, Some(30_000)]),
        ] {
            let first = measure(1, "Families helped", Some(1), None);
            let measures = [first, second].into_iter().chain(third).collect();
            let latest: Vec<Option<i64>> = standing(measures)
                .iter()
                .map(|measure| match measure.latest {
                    Stated::Stated(Latest::Value(Value::Thousandths(value))) => Some(value),
                    _ => None,
                })
                .collect();
            assert_eq!(latest, expected);
        }
    }

    #[test]
    fn a_movement_is_seen_from_the_target() {
        for (latest, expected) in [
            (Some(50_000), Stated::Stated(Movement::Reached)),
            (Some(60_000), Stated::Stated(Movement::Reached)),
            (Some(49_000), Stated::Stated(Movement::Nearer)),
            (Some(20_000), Stated::Stated(Movement::Unmoved)),
            (Some(10_000), Stated::Stated(Movement::Further)),
            (None, Stated::NotStated),
        ] {
            assert_eq!(measure(1, "Families helped", None, latest).movement(), expected, "{latest:?}");
        }
    }

    /// The ledger holds values from before there could be reasons.
    #[test]
    fn a_value_is_read_as_it_was_written_before() {
        for (latest, text) in [
            (Latest::Value(Value::Thousandths(5)), r#"{"thousandths":5}"#),
            (Latest::Value(Value::Starred), r#""starred""#),
            (Latest::Refused("It is private.".to_owned()), r#"{"refused":"It is private."}"#),
            (Latest::NotHeld("Nobody counts.".to_owned()), r#"{"not_held":"Nobody counts."}"#),
        ] {
            assert_eq!(serde_json::to_string(&latest).unwrap(), text);
            assert_eq!(serde_json::from_str::<Latest>(text).unwrap(), latest, "{text}");
        }
    }

    /// A refusal takes the place of an earlier value, and a later value that of a refusal.
    #[test]
    fn a_refusal_is_the_latest() {
        let refused = Measure {
            latest: Stated::Stated(Latest::Refused("It is private.".to_owned())),
            ..measure(2, "Families helped", Some(1), None)
        };
        let first = measure(1, "Families helped", Some(1), Some(30_000));
        let now = standing(vec![first.clone(), refused.clone()]).remove(0);
        assert_eq!((&now.latest, now.movement()), (&refused.latest, Stated::NotStated));
        let again = measure(3, "Families helped", Some(1), Some(40_000));
        assert_eq!(
            standing(vec![first, refused, again]).remove(0).movement(),
            Stated::Stated(Movement::Nearer)
        );
    }
}
