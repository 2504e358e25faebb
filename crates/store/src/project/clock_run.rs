//! Runs of the clock.

use llinyn_model::clock_run::ClockRun;

use super::{Project, Writer, doc};
use crate::failure::Failure;
use crate::sql::Table;

impl Project for ClockRun {
    fn project(&self, w: &mut Writer) -> Result<(), Failure> {
        w.insert(Table::ClockRun, vec![self.day.to_string().into(), w.seq(), doc(self)?]);
        Ok(())
    }
}
