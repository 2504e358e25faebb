//! A paper on its way as it stands: its reading with everything that was mended, and what was decided of each proposal.

use std::collections::HashMap;

use llinyn_model::error::{Error, ErrorKind};
use llinyn_model::id::AccountId;
use llinyn_model::intake::{Intake, Step};
use llinyn_reading::{Item, Mending, Reading};

use super::decide::Deciding;
use crate::act::actor::Problem;
use crate::act::said::paragraphs;

/// The code of a problem that a name of a child may stand in the paper.
const CHILD_NAMED: &str = "N001";

/// A paper on its way as it stands.
#[derive(Clone, Debug)]
pub struct Review {
    /// The paper.
    pub intake: Intake,
    /// Its reading, mended; what was refused is still in it.
    pub reading: Reading,
    /// How many steps were decided.
    pub steps: usize,
    /// Whether a second person confirmed that no child is named.
    pub confirmed: bool,
    decisions: HashMap<Item, Decision>,
    touched: HashMap<Item, usize>,
}

/// What was decided of a proposal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Undecided,
    /// It is recorded.
    Accepted,
    /// It is not, for this reason.
    Refused(String),
}

impl Decision {
    /// Its name in outputs.
    pub fn name(&self) -> &'static str {
        match self {
            Decision::Undecided => "undecided",
            Decision::Accepted => "accepted",
            Decision::Refused(_) => "refused",
        }
    }
}

impl Review {
    /// A paper with all that was decided of it.
    ///
    /// # Errors
    /// [`ErrorKind::Inside`] for a step that cannot be taken on this reading.
    pub fn new(intake: Intake, reading: Reading, steps: &[Step]) -> Result<Review, Error> {
        let (decisions, touched) = (HashMap::new(), HashMap::new());
        let mut review = Review { intake, reading, steps: 0, confirmed: false, decisions, touched };
        for (no, step) in (1..).zip(steps) {
            let what: Deciding = serde_json::from_str(&step.what)
                .map_err(|error| Error::new(ErrorKind::Inside, "").inside(error))?;
            // A later program may read the paper otherwise; what no longer has a place is decided anew.
            drop(review.take(&what, step.by));
            review.steps = no;
        }
        Ok(review)
    }

    /// What was decided of a proposal.
    pub fn decision(&self, item: Item) -> Decision {
        self.decisions.get(&item).cloned().unwrap_or_default()
    }

    /// How many proposals nobody decided of.
    pub fn undecided(&self) -> usize {
        self.reading.items().iter().filter(|(item, _)| self.decision(*item) == Decision::Undecided).count()
    }

    /// Whether something was withheld, so that a second person has to confirm that no child is named.
    pub fn needs_second(&self) -> bool {
        !self.confirmed && self.reading.problems.iter().any(|problem| problem.code == CHILD_NAMED)
    }

    /// How many steps there were when somebody last decided of a proposal; none where nobody did.
    pub fn touched(&self, item: Item) -> usize {
        self.touched.get(&item).copied().unwrap_or(0)
    }

    /// The reading without what was refused.
    pub fn kept(&self) -> Reading {
        let mut reading = self.reading.clone();
        reading.leave_out(|item| matches!(self.decision(item), Decision::Refused(_)));
        reading
    }

    /// Why it cannot be recorded yet.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let undecided = self.undecided();
        if undecided > 0 {
            problems.push(Problem::new("rest", ErrorKind::StillUndecided, undecided.to_string()));
        }
        if self.needs_second() {
            problems.push(Problem::new("confirm", ErrorKind::NotConfirmed, ""));
        }
        problems
    }

    /// Takes a step; the problems where it cannot be taken, and then nothing has changed.
    pub(super) fn take(&mut self, what: &Deciding, by: AccountId) -> Result<(), Vec<Problem>> {
        let mut next = self.clone();
        next.steps += 1;
        match what {
            Deciding::Accept(item) => next.decide(*item, Decision::Accepted)?,
            Deciding::Refuse(item, reason) if paragraphs(reason).is_empty() => {
                next.decide(*item, Decision::Undecided)?;
                return Err(vec![Problem::new("reason", ErrorKind::WordsMissing, "")]);
            }
            Deciding::Refuse(item, reason) => {
                next.decide(*item, Decision::Refused(reason.trim().to_owned()))?;
            }
            Deciding::AcceptRest => {
                let items: Vec<Item> = next.reading.items().into_iter().map(|(item, _)| item).collect();
                for item in items {
                    next.decisions.entry(item).or_insert(Decision::Accepted);
                }
            }
            Deciding::Mend(mendings) => next.mend(mendings)?,
            Deciding::Confirm if by == self.intake.by => {
                return Err(vec![Problem::new("confirm", ErrorKind::SamePerson, "")]);
            }
            Deciding::Confirm => next.confirmed = true,
        }
        *self = next;
        Ok(())
    }

    fn decide(&mut self, item: Item, decision: Decision) -> Result<(), Vec<Problem>> {
        if !self.reading.items().iter().any(|(known, _)| *known == item) {
            return Err(vec![Problem::new("", ErrorKind::NotInRecord, item.to_string())]);
        }
        self.touched.insert(item, self.steps);
        self.decisions.insert(item, decision);
        Ok(())
    }

    /// What a person mends they accept; of two halves they decide anew.
    fn mend(&mut self, mendings: &[Mending]) -> Result<(), Vec<Problem>> {
        let mut problems = Vec::new();
        for mending in mendings {
            match self.reading.mend(mending) {
                Ok(items) => {
                    for old in mending.items() {
                        self.decisions.remove(&old);
                        self.touched.insert(old, self.steps);
                    }
                    let decision = if items.len() == 1 { Decision::Accepted } else { Decision::Undecided };
                    for item in items {
                        self.touched.insert(item, self.steps);
                        self.decisions.insert(item, decision.clone());
                    }
                }
                Err(kind) => problems.push(Problem::new(mending.name(), kind, "")),
            }
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }
}
