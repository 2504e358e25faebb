//! Fund: money promised for something, who contributes what, and what was spent of it.

use serde::{Deserialize, Serialize};

use crate::Stated;
use crate::body::Mention;
use crate::id::{FundId, Reference};
use crate::passage::Place;
use crate::subject::Subject;

/// All of something, in hundredths of a per cent.
pub const WHOLE: i64 = 10_000;

/// What one statement says of money for a thread or a plan. A later statement says only what it adds, so that no words or
/// sums of one paper stand in another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fund {
    /// Its id.
    pub id: FundId,
    /// Its reference.
    pub reference: Reference,
    /// Where it is said.
    pub place: Place,
    /// The thread or the plan it is for.
    pub about: Subject,
    /// What is said.
    pub says: Says,
}

/// What is said of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// That it is promised: the first statement about it.
    Promised(Promised),
    /// Who contributes: all of them, in place of whoever was named before.
    Shared {
        /// The money.
        fund: FundId,
        /// Those who do so by a formula have percentages that add up to exactly 100.
        contributions: Vec<Contribution>,
    },
    /// What was spent of it so far.
    Spent {
        /// The money.
        fund: FundId,
        /// In pence.
        spent: Stated<i64>,
    },
}

/// Money as it is promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// What it is called.
    pub text: String,
    /// How much, in pence.
    pub amount: Stated<i64>,
    /// What it is for.
    pub purpose: Stated<String>,
    /// Where it comes from.
    pub from: Stated<Mention>,
}

/// Money as it stands after some statements about it: each part as it was said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What was promised.
    pub promised: Promised,
    /// Who contributes.
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

impl Says {
    /// The names of what can be said.
    pub const NAMES: [&str; 3] = ["promised", "shared", "spent"];

    /// Its name in outputs.
    pub fn name(&self) -> &'static str {
        match self {
            Says::Promised(_) => "promised",
            Says::Shared { .. } => "shared",
            Says::Spent { .. } => "spent",
        }
    }
}

impl Fund {
    /// The money it is about: the first statement.
    pub fn begun(&self) -> FundId {
        match &self.says {
            Says::Promised(_) => self.id,
            Says::Shared { fund, .. } | Says::Spent { fund, .. } => *fund,
        }
    }
}

impl Standing {
    /// What the statements about one fund, in their order, come to; none where it is not promised among them.
    pub fn of<'f>(said: impl Iterator<Item = &'f Fund>) -> Option<Standing> {
        let mut standing: Option<Standing> = None;
        for fund in said {
            match (&fund.says, &mut standing) {
                (Says::Promised(promised), _) => {
                    let (promised, contributions) = (promised.clone(), Vec::new());
                    standing = Some(Standing { promised, contributions, spent: Stated::NotStated });
                }
                (Says::Shared { contributions, .. }, Some(standing)) => {
                    standing.contributions.clone_from(contributions);
                }
                (Says::Spent { spent, .. }, Some(standing)) => standing.spent.clone_from(spent),
                (_, None) => {}
            }
        }
        standing
    }

    /// What is left of it, in pence; less than nothing where more was spent than promised.
    pub fn left(&self) -> Stated<i64> {
        match (&self.promised.amount, &self.spent) {
            (Stated::Stated(amount), Stated::Stated(spent)) => Stated::Stated(amount - spent),
            (Stated::Withheld(why), _) | (_, Stated::Withheld(why)) => Stated::Withheld(*why),
            _ => Stated::NotStated,
        }
    }

    /// What each contribution by formula comes to, in pence and in their order: exactly the amount together, each within a
    /// penny of its share. What rounding leaves over goes to the largest remainders, the earlier ones first. As absent as
    /// the amount is.
    pub fn shares(&self) -> Stated<Vec<i64>> {
        self.promised.amount.clone().map(|amount| {
            let whole = i128::from(WHOLE);
            let exact = self.percents().map(|percent| i128::from(amount) * i128::from(percent));
            let mut shares: Vec<(i128, i128)> = exact.map(|exact| (exact / whole, exact % whole)).collect();
            let left = i128::from(amount) - shares.iter().map(|(share, _)| share).sum::<i128>();
            let mut order: Vec<usize> = (0..shares.len()).collect();
            order.sort_by_key(|at| std::cmp::Reverse(shares[*at].1));
            for at in order.into_iter().take(usize::try_from(left).unwrap_or(0)) {
                shares[at].0 += 1;
            }
            // A share is no more than the whole, which is an i64.
            shares.into_iter().map(|(share, _)| i64::try_from(share).unwrap_or(amount)).collect()
        })
    }

    fn percents(&self) -> impl Iterator<Item = i64> {
        percents(&self.contributions)
    }
}

/// What the percentages of a formula add up to, in hundredths of a per cent; none where there are none.
pub fn formula(contributions: &[Contribution]) -> Option<i64> {
    percents(contributions).reduce(|sum, percent| sum + percent)
}

fn percents(contributions: &[Contribution]) -> impl Iterator<Item = i64> {
    contributions.iter().filter_map(|one| match one.gives {
        Gives::Percent(percent) => Some(percent),
        Gives::Cash(_) | Gives::InKind { .. } | Gives::Withheld => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stated::Withheld;
    use proptest::prelude::*;

    fn fund(amount: Stated<i64>, percents: &[i64]) -> Standing {
        let by_formula = |percent: &i64| Contribution {
            by: Mention::printed("Abercoed"),
            gives: Gives::Percent(*percent),
            certainty: Certainty::Will,
            devolved: true,
        };
        Standing {
            promised: Promised {
                text: "Family fund".to_owned(),
                amount,
                purpose: Stated::NotStated,
                from: Stated::NotStated,
            },
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
            (i64::MAX, vec![10_000], vec![i64::MAX]),
        ] {
            assert_eq!(
                fund(Stated::Stated(amount), &percents).shares(),
                Stated::Stated(shares),
                "{amount} {percents:?}"
            );
        }
        for absent in [Stated::NotStated, Stated::Withheld(Withheld::Decided)] {
            assert_eq!(fund(absent.clone(), &[10_000]).shares(), absent.map(|_| Vec::new()));
        }
    }

    #[test]
    fn what_is_left_needs_both_figures() {
        let mut some = fund(Stated::Stated(500), &[]);
        assert_eq!(some.left(), Stated::NotStated);
        some.spent = Stated::Stated(620);
        assert_eq!(some.left(), Stated::Stated(-120));
        some.promised.amount = Stated::NotStated;
        assert_eq!(some.left(), Stated::NotStated);
    }

    proptest! {
        #[test]
        fn shares_of_a_whole_formula_add_up(amount in 0..1_000_000_000_000_i64, mut parts in prop::collection::vec(0..2_000_i64, 1..9)) {
            parts.push(WHOLE.saturating_sub(parts.iter().sum::<i64>()).max(0));
            let fund = fund(Stated::Stated(amount), &parts);
            prop_assume!(formula(&fund.contributions) == Some(WHOLE));
            let shares = fund.shares().value().cloned().unwrap();
            prop_assert_eq!(shares.iter().sum::<i64>(), amount);
            for (share, part) in shares.iter().zip(&parts) {
                prop_assert!((share * WHOLE - amount * part).abs() < WHOLE);
            }
        }
    }
}
