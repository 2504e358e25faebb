//! Steps that run one after another, each with the time it took, and what became of all at the end.

use std::time::Duration;

use crate::Outcome;
use crate::clock::Stopwatch;

/// The steps of one run.
#[derive(Default)]
pub(crate) struct Steps<'a> {
    /// The only step that is wanted; all of them where none is named.
    only: Option<&'a str>,
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    took: Duration,
    fault: Option<String>,
}

impl<'a> Steps<'a> {
    /// Steps, of which perhaps one only is wanted.
    pub(crate) fn new(only: Option<&'a str>) -> Steps<'a> {
        Steps { only, done: Vec::new() }
    }

    /// Runs a step if it is wanted. A step that fails does not keep the next from running; it is told at the end.
    pub(crate) fn step(&mut self, name: &'static str, run: impl FnOnce() -> Outcome) {
        if self.only.is_some_and(|only| only != name) {
            return;
        }
        println!("\n── {name}");
        let watch = Stopwatch::start();
        let fault = run().err().map(|error| error.to_string());
        let took = watch.elapsed();
        if let Some(fault) = &fault {
            println!("{fault}");
        }
        println!("── {name}: {} in {}", verdict(fault.as_ref()), seconds(took));
        self.done.push(Done { name, took, fault });
    }

    /// Prints what became of every step.
    ///
    /// # Errors
    /// Where one failed, or none was run.
    pub(crate) fn finish(self) -> Outcome {
        println!("\n── all steps");
        for done in &self.done {
            println!("{:>9}  {:<10}  {}", seconds(done.took), done.name, verdict(done.fault.as_ref()));
        }
        let failed: Vec<&str> =
            self.done.iter().filter(|done| done.fault.is_some()).map(|done| done.name).collect();
        match (self.done.is_empty(), failed.as_slice(), self.only) {
            (true, _, only) => Err(format!("no step is called {}", only.unwrap_or_default()).into()),
            (_, [], None) => Ok(()),
            (_, [], Some(only)) => {
                println!("Only {only} was run.");
                Ok(())
            }
            (_, failed, _) => Err(format!("failed: {}", failed.join(", ")).into()),
        }
    }
}

fn verdict(fault: Option<&String>) -> &'static str {
    if fault.is_some() { "FAILED" } else { "ok" }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_is_told_and_the_next_still_runs() {
        let mut steps = Steps::new(None);
        let mut ran = false;
        steps.step("one", || Err("broken".into()));
        steps.step("two", || {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert_eq!(steps.finish().unwrap_err().to_string(), "failed: one");
    }

    #[test]
    fn one_step_alone_runs_if_there_is_one_of_that_name() {
        for (only, ends_well) in [("one", true), ("two", false)] {
            let mut steps = Steps::new(Some(only));
            steps.step("one", || Ok(()));
            assert_eq!(steps.finish().is_ok(), ends_well, "{only}");
        }
    }
}
