//! What does not hold: all of it is told, not only the first.

use std::fmt::Debug;

/// What does not hold, of all that was checked.
#[derive(Default)]
pub(crate) struct Faults {
    checked: usize,
    found: Vec<String>,
}

impl Faults {
    /// That two things are the same.
    #[expect(clippy::needless_pass_by_value, reason = "what was got is mostly made for this very call")]
    pub(crate) fn same<T: PartialEq<U> + Debug, U: Debug>(
        &mut self,
        case: &str,
        what: &str,
        got: T,
        expected: U,
    ) {
        let told = || format!("{what} is {got:?}, should be {expected:?}");
        let holds = got == expected;
        self.holds(case, &if holds { String::new() } else { told() }, holds);
    }

    /// That something holds; `what` tells what is wrong where it does not.
    pub(crate) fn holds(&mut self, case: &str, what: &str, holds: bool) {
        self.checked += 1;
        if !holds {
            self.found.push(format!("{case}: {what}"));
        }
    }

    /// Ends the test: something was checked, and all of it held.
    #[track_caller]
    pub(crate) fn end(mut self) {
        assert!(self.checked > 0, "nothing was checked");
        self.found.sort();
        self.found.dedup();
        let shown = self.found.iter().take(30).map(String::as_str).collect::<Vec<_>>().join("\n  ");
        assert!(self.found.is_empty(), "{} of {} do not hold:\n  {shown}", self.found.len(), self.checked);
    }
}
