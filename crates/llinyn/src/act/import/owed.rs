//! What becomes owed, and what is owed no longer, because of what a paper says.

use llinyn_model::Stated;
use llinyn_model::body::Mention;
use llinyn_model::error::Error;
use llinyn_model::expectation::{Arising, End, Ended, Expectation, ExpectationKind, of_guidance};
use llinyn_model::horizon::Horizon;
use llinyn_model::id::ExpectationId;
use llinyn_model::subject::Subject;

use super::draft::Draft;
use crate::period;

impl Draft<'_> {
    /// Guidance is owed, once it has been out for a while, that somebody asks whether it is known and in use.
    pub(super) fn guidance(&mut self) -> Result<(), Error> {
        let period = period::of(ExpectationKind::Awareness)?;
        if let Some(owed) = self.source_head().and_then(|source| of_guidance(source, period)) {
            self.arises(self.source_id(), owed);
        }
        Ok(())
    }

    /// Something becomes owed.
    pub(super) fn arises(&mut self, of: impl Into<Subject>, arising: Arising) -> ExpectationId {
        let id = self.id();
        let source = self.source_id();
        self.push(Expectation {
            id,
            of: of.into(),
            kind: arising.kind,
            from: arising.from,
            due: arising.due,
            source,
        });
        id
    }

    /// Something becomes owed at no stated time.
    pub(super) fn arises_undated(
        &mut self,
        of: impl Into<Subject>,
        kind: ExpectationKind,
        from: Stated<Mention>,
    ) -> ExpectationId {
        self.arises(of, Arising { kind, from, due: Horizon::default() })
    }

    /// What was owed is met.
    pub(super) fn met(&mut self, expectation: ExpectationId, by: impl Into<Subject>) {
        let source = self.source_id();
        self.push(Ended { expectation, end: End::Met(by.into()), source });
    }

    /// What was owed is owed no longer.
    pub(super) fn released(&mut self, expectation: ExpectationId, by: impl Into<Subject>) {
        let source = self.source_id();
        self.push(Ended { expectation, end: End::Released(by.into()), source });
    }

    /// All that the record, or this draft, still holds open for a subject, of one kind.
    pub(super) async fn open(
        &self,
        of: impl Into<Subject>,
        kind: ExpectationKind,
    ) -> Result<Vec<ExpectationId>, Error> {
        let of = of.into();
        let mut open: Vec<ExpectationId> =
            self.reader.open_for(of, kind).await?.into_iter().map(|expectation| expectation.id).collect();
        open.extend_from_slice(self.open_here(of, kind));
        open.retain(|id| !self.ended_here(*id));
        Ok(open)
    }
}
