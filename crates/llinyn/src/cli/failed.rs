//! Why a command could not be done: every reason, not the first alone.

use llinyn_model::error::Error;

/// What stood in the way.
#[derive(Debug)]
pub(super) struct Failed {
    /// At least one error.
    pub(super) errors: Vec<Error>,
}

impl Failed {
    /// All that went well, or all that went wrong.
    pub(super) fn all<T>(results: impl IntoIterator<Item = Result<T, Error>>) -> Result<Vec<T>, Failed> {
        let (mut done, mut errors) = (Vec::new(), Vec::new());
        for result in results {
            match result {
                Ok(value) => done.push(value),
                Err(error) => errors.push(error),
            }
        }
        if errors.is_empty() { Ok(done) } else { Err(Failed { errors }) }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Failed {
        Failed { errors: vec![error] }
    }
}
