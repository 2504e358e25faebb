//! Fund: money promised for something, who contributes what, and what was spent of it.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{FundId, Reference};
use crate::passage::Place;
use crate::subject::Subject;

/// All of something, in hundredths of a per cent.
pub const WHOLE: i64 = 10_000;

/// Money promised for a thread or a plan, as it stands since one statement. What is said later of the same money is said
/// again as a whole, so that every earlier state stays as it was (law 2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund {
    /// Its id.
    pub id: FundId,
    /// Its reference.
    pub reference: Reference,
    /// The first statement about the same money; none where this is the first.
    pub first: Option<FundId>,
    /// Where it is said.
    pub place: Place,
    /// The thread or the plan it is for.
    pub about: Subject,
    /// What it is called.
    pub text: String,
    /// How much, in pence.
    pub amount: Stated<i64>,
    /// What it is for.
    pub purpose: Stated<String>,
    /// Where it comes from.
    pub from: Stated<Mention>,
    /// Who contributes. Those who do so by a formula have percentages that add up to exactly 100.
    pub contributions: Vec<Contribution>,
    /// What was spent of it so far, in pence.
    pub spent: Stated<i64>,
}

/// What one body gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Who.
    pub by: Mention,
    /// What.
    pub gives: Gives,
    /// Whether it will, or may.
    pub certainty: Certainty,
    /// Whether the body answers to the Welsh Government: the police and probation, for one, do not.
    pub devolved: bool,
}

/// What is given. The sorts are valued apart, and never added to one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gives {
    /// A share of the whole by formula, in hundredths of a per cent.
    Percent(i64),
    /// Money, in pence.
    Cash(i64),
    /// Something else than money.
    InKind {
        /// What, in the words of who gives it.
        words: String,
        /// What it is worth, in pence.
        worth: Stated<i64>,
    },
    /// Something that two people decided to keep from view.
    Withheld,
}

/// Whether somebody will, or may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Will contribute.
    Will,
    /// May contribute.
    May,
}

impl Gives {
    /// The names of what can be given.
    pub const NAMES: [&str; 3] = ["percent", "cash", "in_kind"];

    /// Its name in outputs.
    pub fn name(&self) -> &'static str {
        match self {
            Gives::Percent(_) => "percent",
            Gives::Cash(_) => "cash",
            Gives::InKind { .. } => "in_kind",
            Gives::Withheld => "withheld",
        }
    }
}

impl Certainty {
    /// All of them.
    pub const ALL: [Certainty; 2] = [Certainty::Will, Certainty::May];

    /// Its name in outputs.
    pub fn name(self) -> &'static str {
        match self {
            Certainty::Will => "will",
            Certainty::May => "may",
        }
    }
}

impl Fund {
    /// What the first statement about the money is called.
    pub fn begun(&self) -> FundId {
        self.first.unwrap_or(self.id)
    }

    /// What is left of it, in pence; less than nothing where more was spent than promised.
    pub fn left(&self) -> Stated<i64> {
        match (&self.amount, &self.spent) {
            (Stated::Stated(amount), Stated::Stated(spent)) => Stated::Stated(amount - spent),
            (Stated::Withheld(why), _) | (_, Stated::Withheld(why)) => Stated::Withheld(*why),
            _ => Stated::NotStated,
        }
    }

    /// What each contribution by formula comes to, in pence and in their order: exactly the amount together, each within a
    /// penny of its share. What rounding leaves over goes to the largest remainders, the earlier ones first. None where
    /// the amount is not stated.
    pub fn shares(&self) -> Option<Vec<i64>> {
        let amount = *self.amount.value()?;
        let exact = self.percents().map(|percent| amount * percent);
        let mut shares: Vec<(i64, i64)> = exact.map(|exact| (exact / WHOLE, exact % WHOLE)).collect();
        let left = amount - shares.iter().map(|(share, _)| share).sum::<i64>();
        let mut order: Vec<usize> = (0..shares.len()).collect();
        order.sort_by_key(|at| std::cmp::Reverse(shares[*at].1));
        for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
            shares[at].0 += 1;
        }
        Some(shares.into_iter().map(|(share, _)| share).collect())
    }

    /// What the percentages add up to, in hundredths of a per cent; none where there are none.
    pub fn formula(&self) -> Option<i64> {
        self.percents().reduce(|sum, percent| sum + percent)
    }

    fn percents(&self) -> impl Iterator<Item = i64> {
        self.contributions.iter().filter_map(|one| match one.gives {
            Gives::Percent(percent) => Some(percent),
            Gives::Cash(_) | Gives::InKind { .. } | Gives::Withheld => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::id::{PlanId, SourceId};

    fn fund(amount: Stated<i64>, percents: &[i64]) -> Fund {
        let by_formula = |percent: &i64| Contribution {
            by: Mention::printed("Abercoed"),
            gives: Gives::Percent(*percent),
            certainty: Certainty::Will,
            devolved: true,
        };
        Fund {
            id: FundId(Uuid::nil()),
            reference: Reference::stored("said/u1".to_owned()),
            first: None,
            place: Place { source: SourceId(Uuid::nil()), spans: Vec::new() },
            about: PlanId(Uuid::nil()).into(),
            text: "Family fund".to_owned(),
            amount,
            purpose: Stated::NotStated,
            from: Stated::NotStated,
            contributions: percents.iter().map(by_formula).collect(),
            spent: Stated::NotStated,
        }
    }

    #[test]
    fn shares_are_whole_pennies() {
        for (amount, percents, shares) in [
            (100, vec![3333, 3333, 3334], vec![33, 33, 34]),
            (1, vec![5000, 5000], vec![1, 0]),
            (400_000_000, vec![4550, 5450], vec![182_000_000, 218_000_000]),
            (0, vec![10_000], vec![0]),
            (500, vec![], vec![]),
        ] {
            assert_eq!(
                fund(Stated::Stated(amount), &percents).shares(),
                Some(shares),
                "{amount} {percents:?}"
            );
        }
        assert_eq!(fund(Stated::NotStated, &[10_000]).shares(), None);
    }

    #[test]
    fn what_is_left_needs_both_figures() {
        let mut some = fund(Stated::Stated(500), &[]);
        assert_eq!(some.left(), Stated::NotStated);
        some.spent = Stated::Stated(620);
        assert_eq!(some.left(), Stated::Stated(-120));
        some.amount = Stated::NotStated;
        assert_eq!(some.left(), Stated::NotStated);
    }

    proptest! {
        #[test]
        fn shares_of_a_whole_formula_add_up(amount in 0..1_000_000_000_000_i64, mut parts in prop::collection::vec(0..2_000_i64, 1..9)) {
            parts.push(WHOLE.saturating_sub(parts.iter().sum::<i64>()).max(0));
            let fund = fund(Stated::Stated(amount), &parts);
            prop_assume!(fund.formula() == Some(WHOLE));
            let shares = fund.shares().unwrap();
            prop_assert_eq!(shares.iter().sum::<i64>(), amount);
            for (share, part) in shares.iter().zip(&parts) {
                prop_assert!((share * WHOLE - amount * part).abs() < WHOLE);
            }
        }
    }
}
