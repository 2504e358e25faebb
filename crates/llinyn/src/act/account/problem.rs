//! What is wrong with what a person filled in: every field of it, not the first alone.

/// What is wrong with a field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name; empty for the form as a whole.
    pub field: &'static str,
    /// The key of its words.
    pub key: &'static str,
}

/// Why something was not done.
#[derive(Debug)]
pub enum Refused {
    /// What was filled in will not do.
    Problems(Vec<Problem>),
    /// The program could not.
    Failed(llinyn_model::Error),
}

impl From<llinyn_model::Error> for Refused {
    fn from(error: llinyn_model::Error) -> Refused {
        Refused::Failed(error)
    }
}

impl Refused {
    /// A single problem.
    pub fn one(field: &'static str, key: &'static str) -> Refused {
        Refused::Problems(vec![Problem { field, key }])
    }
}
