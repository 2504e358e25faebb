//! The commitments that waited on this very paper: from now on they are due.

use llinyn_model::Stated;
use llinyn_model::commitment::is_awaited;
use llinyn_model::error::Error;
use llinyn_model::link::{Link, LinkKind};

use super::draft::Draft;

impl Draft<'_> {
    /// Links each of them with the paper. That it is the one they waited on is read from the words, and says so.
    pub(super) async fn awaited(&mut self) -> Result<(), Error> {
        let title = self.title();
        for promise in self.reader.waiting().await? {
            if let Stated::Stated(waits_on) = &promise.waits_on
                && is_awaited(waits_on, &title)
            {
                let (id, to) = (self.id(), self.source_id().into());
                let (kind, from) = (LinkKind::DependsOn, promise.id.into());
                self.push(Link { id, kind, from, to, inferred: true, said: None });
            }
        }
        Ok(())
    }
}
