//! Words: what they mean by a day, how they belong together, and the bodies that bear one as a name.

use llinyn_model::Day;
use llinyn_model::body::{Body, BodyName};
use llinyn_model::error::Error;
use llinyn_model::fold;
use llinyn_model::link::Link;
use llinyn_model::paper::NamedBody;
use llinyn_model::source::Source;
use llinyn_model::term::Term;
use llinyn_model::vocabulary::Vocabulary;

use super::{Reader, parse};
use crate::failure::Failure;
use crate::sql::sql;
use crate::value::Record;

impl Reader<'_> {
    /// The words that had been introduced by a day, and how they were said to belong together; also those that come to mean something
    /// only later.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn vocabulary(&self, on: Day) -> Result<Vocabulary, Error> {
        let values = [self.as_at().into(), on.to_string().into()];
        let rows = self.store().fetch(sql!("term/by_then"), &values).await?;
        let term = |row: &Record| Ok((parse::<Term>(row, "doc")?, parse::<Source>(row, "source")?.head()));
        let terms = rows.iter().map(term).collect::<Result<Vec<_>, Failure>>()?;
        let rows = self.store().fetch(sql!("link/of_terms"), &values).await?;
        let link = |row: &Record| {
            let said = row.maybe_text("source")?.map(|_| parse::<Source>(row, "source")).transpose()?;
            Ok((parse::<Link>(row, "doc")?, said.map(|source| source.head())))
        };
        Ok(Vocabulary::new(terms, rows.iter().map(link).collect::<Result<Vec<_>, Failure>>()?))
    }

    /// The bodies that bear a name, or bore it, whatever its case and its accents.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn bearers(&self, name: &str) -> Result<Vec<NamedBody>, Error> {
        let mut found: Vec<NamedBody> = Vec::new();
        for body in self.docs_of::<Body>(sql!("body/by_name"), fold::text(name)).await? {
            let names: Vec<BodyName> = self.docs(sql!("body_name/of_body"), body.id.0).await?;
            if !names.is_empty() && !found.iter().any(|known| known.body.id == body.id) {
                found.push(NamedBody { body, names: BodyName::standing(names) });
            }
        }
        Ok(found)
    }
}
