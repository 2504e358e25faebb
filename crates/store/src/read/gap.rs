//! The verification gap: what owners say is done, and what somebody else found in place, by the body that holds it.

use llinyn_model::Day;
use llinyn_model::error::Error;
use llinyn_model::id::BodyId;
use llinyn_model::subject::Subject;

use super::Reader;
use crate::sql::sql;

/// The gap of a body, of recommendations or of promises; the two are counted apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The body.
    pub body: BodyId,
    /// `recommendation` or `commitment`.
    pub noun: String,
    /// Those whose last claim is that they are done.
    pub claimed: i64,
    /// Of these, those that somebody else found in place when they looked last.
    pub verified: i64,
}

/// A figure of a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapFigure {
    /// Claimed done.
    Claimed,
    /// Of these, verified done.
    Verified,
    /// The rest.
    Gap,
}

impl GapFigure {
    /// All of them.
    pub const ALL: [GapFigure; 3] = [GapFigure::Claimed, GapFigure::Verified, GapFigure::Gap];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            GapFigure::Claimed => "claimed",
            GapFigure::Verified => "verified",
            GapFigure::Gap => "gap",
        }
    }
}

impl Gap {
    /// Claimed done, and found in place by nobody else.
    pub fn gap(&self) -> i64 {
        self.claimed - self.verified
    }
}

impl Reader<'_> {
    /// The gaps of all bodies on a day of the world, the widest first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn gaps(&self, on: Day) -> Result<Vec<Gap>, Error> {
        let rows = self.store().fetch(sql!("gap/by_body"), &[on.to_string().into()]).await?;
        let mut gaps = Vec::with_capacity(rows.len());
        for row in &rows {
            let (body, noun) = (BodyId(row.id("body")?), row.text("noun")?);
            gaps.push(Gap { body, noun, claimed: row.int("claimed")?, verified: row.int("verified")? });
        }
        Ok(gaps)
    }

    /// The rows of a figure, from behind entry `after`, each with the entry it is listed by.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn gap_rows(
        &self,
        on: Day,
        of: (BodyId, &str, GapFigure),
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Subject)>, Error> {
        let (body, noun, figure) = of;
        let values = [
            on.to_string().into(),
            body.0.into(),
            noun.into(),
            figure.name().into(),
            after.into(),
            limit.into(),
        ];
        let rows = self.store().fetch(sql!("gap/rows"), &values).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in &rows {
            let subject = Subject::stored(noun, row.id("subject")?);
            found.extend(row.int("seq").map(|seq| subject.map(|subject| (seq, subject)))?);
        }
        Ok(found)
    }
}
