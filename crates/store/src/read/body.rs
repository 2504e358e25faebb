//! Bodies: their names through time, what they promised, what they owe.

use std::collections::HashMap;

use llinyn_model::Day;
use llinyn_model::body::{Body, BodyName};
use llinyn_model::error::Error;
use llinyn_model::expectation::Expectation;
use llinyn_model::id::{BodyId, Reference, SourceId};
use llinyn_model::paper::NamedBody;
use llinyn_model::subject::Subject;

use super::list::DueRow;
use super::{AS_NOW, Reader, parse};
use crate::failure::Failure;
use crate::project::OPEN;
use crate::sql::sql;

/// A role in which a body is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The role: `owner`, `addressee` …
    pub name: String,
    /// How often it is named in it.
    pub count: i64,
}

/// A body for its page.
#[derive(Clone, Debug)]
pub struct BodyFile {
    /// The body with its names.
    pub named: NamedBody,
    /// The roles it is named in.
    pub roles: Vec<Role>,
    /// What it owes, soonest first; the undated last.
    pub owed: Vec<DueRow>,
}

/// What a body owes, in figures that are not added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owing {
    /// The body.
    pub body: BodyId,
    /// By a day to come.
    pub to_come: i64,
    /// By a day that has passed.
    pub silent: i64,
    /// With no day.
    pub undated: i64,
}

impl Reader<'_> {
    /// What each body owes on a day, those that owe most first.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owing(&self, on: Day, limit: i64) -> Result<Vec<Owing>, Error> {
        let values = [OPEN.into(), on.to_string().into(), limit.into()];
        let rows = self.store().fetch(sql!("expectation/owing"), &values).await?;
        let owing = |row: &crate::value::Record| {
            Ok(Owing {
                body: BodyId(row.id("body")?),
                to_come: row.int("to_come")?,
                silent: row.int("silent")?,
                undated: row.int("undated")?,
            })
        };
        Ok(rows.iter().map(owing).collect::<Result<_, Failure>>()?)
    }

    /// The body of this reference.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn body(&self, reference: &Reference, limit: i64) -> Result<Option<BodyFile>, Error> {
        let bodies: Vec<Body> = self.docs(sql!("body/by_reference"), reference.as_str()).await?;
        let Some(body) = bodies.into_iter().next() else { return Ok(None) };
        let id = body.id.0;
        let names = BodyName::standing(self.docs(sql!("body_name/of_body"), id).await?);
        let rows = self.store().fetch(sql!("mention/count"), &[id.into(), self.as_at().into()]).await?;
        let role =
            |row: &crate::value::Record| Ok(Role { name: row.text("role")?, count: row.int("count")? });
        let roles = rows.iter().map(role).collect::<Result<Vec<_>, Failure>>()?;
        let owed = self.owed_rows(body.id, limit).await?;
        Ok(Some(BodyFile { named: NamedBody { body, names }, roles, owed }))
    }

    /// What a body owes, soonest first; the undated last.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_rows(&self, body: BodyId, limit: i64) -> Result<Vec<DueRow>, Error> {
        let rows = if self.as_at() == AS_NOW {
            let values = [body.0.into(), OPEN.into(), limit.into()];
            self.store().fetch(sql!("expectation/of_body_now"), &values).await?
        } else {
            let values = [body.0.into(), self.as_at().into(), limit.into()];
            self.store().fetch(sql!("expectation/of_body"), &values).await?
        };
        let owed = rows.iter().map(DueRow::read).collect::<Result<Vec<_>, Failure>>()?;
        Ok(self.with_places(owed).await?)
    }

    /// All that a body owes.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn owed_by(&self, body: BodyId) -> Result<Vec<Expectation>, Error> {
        let values = [body.0.into(), self.as_at().into(), AS_NOW.into()];
        let rows = self.store().fetch(sql!("expectation/of_body"), &values).await?;
        Ok(rows.iter().map(|row| parse(row, "doc")).collect::<Result<_, Failure>>()?)
    }

    /// What a body is named for in a role, in the order it was recorded, from behind entry `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn mentions(
        &self,
        body: BodyId,
        role: &str,
        after: i64,
        limit: i64,
    ) -> Result<Vec<(i64, Subject, SourceId)>, Error> {
        let values = [body.0.into(), role.into(), after.into(), self.as_at().into(), limit.into()];
        let rows = self.store().fetch(sql!("mention/of_body"), &values).await?;
        let mut mentions = Vec::with_capacity(rows.len());
        for row in &rows {
            if let Some(subject) = Subject::stored(&row.text("noun")?, row.id("subject")?) {
                mentions.push((row.int("seq")?, subject, SourceId(row.id("source")?)));
            }
        }
        Ok(mentions)
    }

    /// All bodies with their names, in the order they were recorded.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn bodies(&self) -> Result<Vec<NamedBody>, Error> {
        let bodies: Vec<Body> = self.docs_of(sql!("body/all"), self.as_at()).await?;
        let names: Vec<BodyName> = self.docs_of(sql!("body_name/all"), self.as_at()).await?;
        let mut of_body: HashMap<BodyId, Vec<BodyName>> = HashMap::new();
        for name in BodyName::standing(names) {
            of_body.entry(name.body).or_default().push(name);
        }
        let named = |body: Body| NamedBody { names: of_body.remove(&body.id).unwrap_or_default(), body };
        Ok(bodies.into_iter().map(named).collect())
    }

    /// A body with its names.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn named_body(&self, id: BodyId) -> Result<Option<NamedBody>, Error> {
        let bodies: Vec<Body> = self.docs(sql!("body/by_id"), id.0).await?;
        let Some(body) = bodies.into_iter().next() else { return Ok(None) };
        let names = BodyName::standing(self.docs(sql!("body_name/of_body"), id.0).await?);
        Ok(Some(NamedBody { body, names }))
    }
}

impl DueRow {
    pub(super) fn read(row: &crate::value::Record) -> Result<DueRow, Failure> {
        let expectation: Expectation = parse(row, "doc")?;
        let due = row.maybe_text("due")?.and_then(|day| day.parse().ok());
        Ok(DueRow { due, expectation, place: None, moved: false })
    }
}
